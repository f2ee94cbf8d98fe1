"""What Ozon tells: regelingen, their text, and the annotations on it; further fields are ignored."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict, Field

from ikt.koppelvlakken.stop.xml import parse, tekst


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)


class Waarde(_Model):
    """A value from a waardelijst."""

    code: str
    waarde: str = ""


class Regeling(_Model):
    """`identificatie` is the AKN of the work, `versie` that of the expression."""

    identificatie: str
    versie: str = Field(alias="expressionId")
    titel: str = Field(default="", alias="officieleTitel")
    type: Waarde


class Component(_Model):
    """An element of the text: `wid` never changes, `eid` is its place in this version.

    `kop` and `inhoud` are XML."""

    wid: str = Field(alias="identificatie")
    eid: str = Field(alias="expressie")
    type: str
    kop: str = ""
    inhoud: str = ""
    ingesloten: Ingesloten | None = Field(default=None, alias="_embedded")

    @property
    def tekst(self) -> str:
        """The plain text of the inhoud."""
        return tekst(parse(self.inhoud.encode())) if self.inhoud else ""

    def alle(self) -> Iterator[Component]:
        """This component and all below it, in order."""
        yield self
        for component in self.ingesloten.componenten if self.ingesloten else ():
            yield from component.alle()


class Ingesloten(_Model):
    componenten: tuple[Component, ...] = Field(default=(), alias="documentComponenten")


class Regeltekst(_Model):
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
    aanduidingen: tuple[Aanduiding, ...] = Field(default=(), alias="activiteitLocatieaanduidingen")


class Annotaties(_Model):
    """The regeltekstannotaties of a regeling, joined on their identifications."""

    regelteksten: tuple[Regeltekst, ...] = ()
    activiteiten: tuple[Activiteit, ...] = ()
    locaties: tuple[Locatie, ...] = ()
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
