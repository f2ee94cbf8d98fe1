"""The facts of one version of STAM, read from `profielen/`: each group says `bron` or `aanname`."""

from __future__ import annotations

from typing import ClassVar

from ikt.koppelvlakken.profiel import Afwijkend, Groep, Versieprofiel

VERSIE = "4.0"
"""The version that the chain works with now; `versies` has all that are known."""


def naam(versie: str) -> str:
    """Under this name an environment overrides the facts of a version."""
    return f"stam-{versie}"


class Bericht(Groep):
    versie: str
    wortel: str


class Namespaces(Groep):
    imam: str
    vx: str
    ic: str
    gml: str

    def of(self, prefix: str) -> str:
        return str(getattr(self, prefix))


class Zender(Groep):
    organisatie: str
    applicatie: str


class Waardelijsten(Groep):
    doel: tuple[str, ...]
    type: tuple[str, ...]
    referentiestelsel: tuple[str, ...]
    vraagclassificatie: tuple[str, ...]
    adrestype: tuple[str, ...]
    bron_van_antwoord: tuple[str, ...]
    documenttype_generiek: tuple[str, ...]


class Lengtes(Groep):
    """Most characters: `maximaal` by path from `verzoek`, `adres` by element name, wherever it stands."""

    maximaal: dict[str, int]
    adres: dict[str, int]


class Patronen(Groep):
    kvkNummer: str
    vestigingsnummer: str
    rsin: str
    huisnummer: str
    huisletter: str
    huisnummertoevoeging: str

    def per_element(self) -> dict[str, str]:
        return self.model_dump(exclude={"bron", "aanname"})


class Nummers(Groep):
    """`leeg_bsn` is what receivers take for no BSN at all."""

    oin: str
    leeg_bsn: str


class Patroon(Groep):
    patroon: str


class Gebied(Groep):
    """Degrees in ETRS89 between which a projectlocatie may lie."""

    breedte: tuple[float, float]
    lengte: tuple[float, float]


class Notificatie(Groep):
    namespace: str
    wortel: str
    pad: tuple[str, ...]


class ActiviteitVerwijzing(Groep):
    verwijzing: str


class Profiel(Versieprofiel):
    naam: ClassVar[str] = naam(VERSIE)

    bericht: Bericht
    namespaces: Namespaces
    zender: Zender
    waardelijsten: Waardelijsten
    lengtes: Lengtes
    patronen: Patronen
    nummers: Nummers
    gebied: Gebied
    verzoeknummer: Patroon
    volgnummer: Patroon
    notificatie: Notificatie
    activiteit: ActiviteitVerwijzing


def profiel(afwijkend: Afwijkend | None = None, versie: str = VERSIE) -> Profiel:
    """The facts of one version of STAM, with what an environment says otherwise."""
    return Profiel.lees(naam(versie)).met(afwijkend or {})
