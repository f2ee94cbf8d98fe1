"""What Ozon tells: regelingen, their text, and the annotations on it; further fields are ignored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from pydantic import AliasChoices, BaseModel, ConfigDict, Field

from ikt.koppelvlakken.stop.xml import parse, tekst


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)


class Waarde(_Model):
    """A value from a waardelijst."""

    code: str
    waarde: str = ""


class Registratie(_Model):
    """The end is the first day on which it does not count any more."""

    begin_geldigheid: date | None = Field(default=None, alias="beginGeldigheid")
    eind_geldigheid: date | None = Field(default=None, alias="eindGeldigheid")
    begin_inwerking: date | None = Field(default=None, alias="beginInwerking")
    eind_inwerking: date | None = Field(default=None, alias="eindInwerking")
    tijdstip: str = Field(default="", alias="tijdstipRegistratie")


class Regeling(_Model):
    """`identificatie` is the AKN of the work, `versie` that of the expression."""

    identificatie: str
    versie: str = Field(alias="expressionId")
    titel: str = Field(default="", alias="officieleTitel")
    type: Waarde
    registratie: Registratie = Field(default=Registratie(), alias="geregistreerdMet")


class Ontwerp(Regeling):
    """An ontwerp or besluitversie: `technisch_id` is its own name in Ozon, `besluit` the AKN of its besluit when
    Ozon knows it."""

    technisch_id: str = Field(alias="technischId")
    besluit: str | None = Field(
        default=None, validation_alias=AliasChoices("besluitIdentificatie", "ontwerpbesluitIdentificatie")
    )


class Procedurestap(_Model):
    """`soort` is the value of the STOP waardelijst."""

    soort: str
    op: date


class Vergunningsgebied(_Model):
    """`geometrie` is GeoJSON in RD."""

    identificatie: str
    geometrie: dict[str, Any] | None = None


class _BijVergunning(_Model):
    vergunningsgebied: Vergunningsgebied | None = None


class Vergunning(_Model):
    """A published afwijkvergunning. `zaaknummer` is what the bevoegd gezag calls it."""

    identificatie: str
    titel: str = Field(default="", alias="officieleTitel")
    zaaknummer: str | None = Field(default=None, alias="referentienummer")
    publicatie: str | None = Field(default=None, alias="publicatieID")
    registratie: Registratie = Field(default=Registratie(), alias="geregistreerdMet")
    ingesloten: _BijVergunning = Field(default=_BijVergunning(), alias="_embedded")

    @property
    def gebied(self) -> dict[str, Any] | None:
        return self.ingesloten.vergunningsgebied.geometrie if self.ingesloten.vergunningsgebied else None


class Component(_Model):
    """An element of the text: `wid` never changes, `eid` is its place in this version.

    `kop` and `inhoud` are XML. Of an ontwerp `wijzigactie` says what happens to the whole component, and
    `bevat_renvooi` that something in it changes."""

    wid: str = Field(alias="identificatie")
    eid: str = Field(alias="expressie")
    type: str
    kop: str = ""
    inhoud: str = ""
    wijzigactie: str = ""
    bevat_renvooi: bool = Field(default=False, alias="bevatRenvooi")
    ingesloten: Ingesloten | None = Field(default=None, alias="_embedded")

    @property
    def tekst(self) -> str:
        """The plain text of the inhoud."""
        return tekst(parse(self.inhoud.encode())) if self.inhoud else ""

    @property
    def opschrift(self) -> str:
        """The plain text of the kop: label, number and opschrift."""
        return " ".join(filter(None, map(tekst, parse(self.kop.encode())))) if self.kop else ""

    def alle(self) -> Iterator[Component]:
        """This component and all below it, in order."""
        yield self
        for component in self.ingesloten.componenten if self.ingesloten else ():
            yield from component.alle()


class Ingesloten(_Model):
    componenten: tuple[Component, ...] = Field(
        default=(),
        validation_alias=AliasChoices(
            "documentComponenten", "ontwerpDocumentComponenten", "besluitversieDocumentComponenten"
        ),
    )


class Tekstobject(_Model):
    """A regeltekst, divisie or divisietekst."""

    identificatie: str
    wid: str = Field(alias="wId")


class Activiteit(_Model):
    identificatie: str
    naam: str
    bovenliggende: str | None = Field(default=None, alias="bovenliggendeActiviteitRef")


class Locatie(_Model):
    identificatie: str
    noemer: str = ""


class Aanduiding(_Model):
    activiteit: str = Field(alias="activiteitRef")
    kwalificatie: Waarde | None = Field(default=None, alias="activiteitregelkwalificatie")
    locaties: tuple[str, ...] = Field(default=(), alias="locatieRefs")


class JuridischeRegel(_Model):
    identificatie: str
    regeltekst: str = Field(alias="regeltekstRef")
    locaties: tuple[str, ...] = Field(default=(), alias="locatieRefs")
    gebiedsaanwijzingen: tuple[str, ...] = Field(default=(), alias="gebiedsaanwijzingRefs")
    normen: tuple[str, ...] = Field(default=(), alias="omgevingsnormRefs")
    aanduidingen: tuple[Aanduiding, ...] = Field(default=(), alias="activiteitLocatieaanduidingen")


class Normwaarde(_Model):
    kwantitatief: float | None = Field(default=None, alias="kwantitatieveWaarde")
    kwalitatief: str | None = Field(default=None, alias="kwalitatieveWaarde")
    in_regeltekst: str | None = Field(default=None, alias="waardeInRegeltekst")
    locaties: tuple[str, ...] = Field(default=(), alias="locatieRefs")


class Norm(_Model):
    """An omgevingsnorm or omgevingswaarde."""

    identificatie: str
    naam: str
    normwaarden: tuple[Normwaarde, ...] = ()


class Gebiedsaanwijzing(_Model):
    identificatie: str
    naam: str
    type: Waarde | None = None
    groep: Waarde | None = None
    locaties: tuple[str, ...] = Field(default=(), alias="locatieRefs")


class Hoofdlijn(_Model):
    identificatie: str
    naam: str
    soort: str = ""


class Tekstdeel(_Model):
    identificatie: str
    divisies: tuple[str, ...] = Field(default=(), alias="divisieRefs")
    hoofdlijnen: tuple[str, ...] = Field(default=(), alias="hoofdlijnRefs")
    locaties: tuple[str, ...] = Field(default=(), alias="locatieRefs")


class Annotaties(_Model):
    """The annotations on a regeling with artikelen or in vrije tekst, joined on their identifications."""

    regelteksten: tuple[Tekstobject, ...] = ()
    divisies: tuple[Tekstobject, ...] = ()
    divisieteksten: tuple[Tekstobject, ...] = ()
    tekstdelen: tuple[Tekstdeel, ...] = ()
    hoofdlijnen: tuple[Hoofdlijn, ...] = ()
    activiteiten: tuple[Activiteit, ...] = ()
    locaties: tuple[Locatie, ...] = ()
    gebiedsaanwijzingen: tuple[Gebiedsaanwijzing, ...] = ()
    normen: tuple[Norm, ...] = Field(default=(), alias="omgevingsnormen")
    omgevingswaarden: tuple[Norm, ...] = ()
    regels: tuple[JuridischeRegel, ...] = Field(default=(), alias="regelsVoorIedereen")

    def activiteit(self, identificatie: str) -> Activiteit | None:
        return next((each for each in self.activiteiten if each.identificatie == identificatie), None)

    def wids_met(self, activiteit: str) -> set[str]:
        """wIds of the regelteksten that say something about this activiteit."""
        regels = [r for r in self.regels if any(a.activiteit == activiteit for a in r.aanduidingen)]
        teksten = {tekst.identificatie: tekst.wid for tekst in self.regelteksten}
        return {teksten[regel.regeltekst] for regel in regels if regel.regeltekst in teksten}


def pad_id(identificatie: str) -> str:
    """An AKN as it stands in a path: `/akn/nl/act/gm0297/2020/omgevingsplan` gives `_akn_nl_act_gm0297_…`."""
    return re.sub(r"\W", "_", identificatie)
