"""The facts of the koppelvlakken of the toepasbareregel-keten; `profielen/rtr.toml` says where each comes from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from ikt.koppelvlakken.profiel import Groep, Versieprofiel


class Algemeen(Groep):
    datum: str
    crs: str
    paginagrootte: int


class Intake(Groep):
    activiteiten: str


class Aanleveren(Groep):
    pad: str
    soap: str
    namespace: str
    actie: str
    aanvaard: str
    geweigerd: str


class Verifieren(Groep):
    pad: str
    verifieer: str


class Rtrgegevens(Groep):
    pad: str
    activiteiten: str
    zoek: str
    wijzigingen: str
    koppelingen: str


class Regelbestanden(Groep):
    pad: str
    regels: str
    bestand: str


class Zoekinterface(Groep):
    pad: str
    zoek: str
    suggereer: str
    werkzaamheden: str
    sortering: str


class Werkzaamheden(Groep):
    """`ref` is how a werkzaamheid is written as functioneleStructuurRef."""

    pad: str
    werkzaamheden: str
    ref: str


class Samengesteld(Groep):
    pad: str
    typeringen: str


class Uitvoeren(Groep):
    pad: str
    conclusie: str
    indieningsvereisten: str
    maatregelen: str
    toelichting: str
    rol: str


class AlgemeneSet(Groep):
    """The national questions that every verzoek asks: who has them, and their functioneleStructuurRef."""

    oin: str
    naam: str
    ref: str


class Doorgeven(Groep):
    regels: str


class FunctioneleStructuur(Groep):
    """Per bestuurslaag the urn of the activiteit of the rijk that its own activiteiten hang under."""

    gemeente: str
    provincie: str
    waterschap: str


class Weigeringen(Groep):
    """`codes` translates our own codes to those that the real RTR gives."""

    codes: Mapping[str, str]


class Profiel(Versieprofiel):
    """`toestemmingen` and `conclusies` give the text that belongs to a code."""

    naam: ClassVar[str] = "rtr"
    algemeen: Algemeen
    intake: Intake
    aanleveren: Aanleveren
    verifieren: Verifieren
    rtrgegevens: Rtrgegevens
    regelbestanden: Regelbestanden
    zoekinterface: Zoekinterface
    werkzaamheden: Werkzaamheden
    samengesteld: Samengesteld
    uitvoeren: Uitvoeren
    algemene_set: AlgemeneSet
    doorgeven: Doorgeven
    functionele_structuur: FunctioneleStructuur
    weigeringen: Weigeringen
    toestemmingen: Mapping[str, str]
    conclusies: Mapping[str, str]

    def datum(self, dag: date) -> str:
        """A date as these koppelvlakken want it: RTR answers another form with an empty list, not an error."""
        return f"{dag:{self.algemeen.datum}}"

    def werkzaamheid(self, urn: str) -> str:
        """The functioneleStructuurRef of a werkzaamheid."""
        return self.werkzaamheden.ref.format(urn=urn)


def profiel() -> Profiel:
    """The profile that ships with the harness."""
    return Profiel.lees()
