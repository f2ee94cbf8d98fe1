"""How what the LVBB consolidates comes into Ozon: our own small koppelvlak, see the profile.

Days are ISO dates, identifications AKNs, JOINs and OW ids as in the standard; XML and GML travel as text.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from ikt.kern.uitkomst import Systeemstoring
from ikt.koppelvlakken.ihr.client import Aanbod
from ikt.koppelvlakken.ozon.profiel import profiel
from ikt.koppelvlakken.transport import Client, Connection, Effect, Operation

UITLEVEREN = Operation("regeling uitleveren aan Ozon", Effect.SCHRIJFT, repeatable=True)
PROEF = Operation("proefregistratie in Ozon", Effect.LEEST, repeatable=True)
INTREKKEN = Operation("intrekking doorgeven aan Ozon", Effect.SCHRIJFT, repeatable=True)
PROCEDURE = Operation("procedurestappen doorgeven aan Ozon", Effect.SCHRIJFT, repeatable=True)
PLAN = Operation("plan doorgeven aan Ozon", Effect.SCHRIJFT, repeatable=True)
VERGUNNING = Operation("omgevingsvergunning uitleveren aan Ozon", Effect.SCHRIJFT, repeatable=True)

OMGEVINGSPLAN = "/join/id/stop/regelingtype_003"


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Toestand(_Model):
    """When a version works. Without `juridisch_werkend_tot` until another begins; without `geldig_vanaf` it is valid
    from the day on which it works."""

    versie: str
    juridisch_werkend_vanaf: str
    juridisch_werkend_tot: str | None = None
    geldig_vanaf: str | None = None
    geldig_tot: str | None = None


class Procedurestap(_Model):
    """`soort` is the value of the STOP waardelijst, for instance `/join/id/stop/procedure/stap_002`."""

    soort: str
    op: str


class Stuk(_Model):
    """A document that goes with a besluit: `inhoud` in base64."""

    identificatie: str
    bestandsnaam: str
    mediatype: str = "application/pdf"
    inhoud: str


class Uitlevering(_Model):
    """One version of a regeling: `tekst` is its whole text, `ow_bestanden` and `gio_bestanden` are the XML of what
    came new with this version; an OW object with status beëindigen ends.

    `geldig_vanaf` is the day on which it is juridisch werkend; empty of an ontwerp. `toestanden` are *all* toestanden
    of the regeling as the LVBB sees them now; left out, this version works from `geldig_vanaf` until another begins.
    `hoofdregeling` only of a tijdelijk regelingdeel.
    """

    bevoegd_gezag: str
    oin: str
    regeling: str
    versie: str
    titel: str
    soort_regeling: str = OMGEVINGSPLAN
    stadium: Literal["vastgesteld", "ontwerp"] = "vastgesteld"
    besluit: str = ""
    doel: str = ""
    hoofdregeling: str = ""
    geldig_vanaf: str = ""
    toestanden: tuple[Toestand, ...] = ()
    procedure: tuple[Procedurestap, ...] = ()
    tekst: str
    ow_bestanden: tuple[str, ...] = ()
    gio_bestanden: tuple[str, ...] = ()
    stukken: tuple[Stuk, ...] = ()
    id_levering: str


class Intrekking(_Model):
    """A regeling that is gone from `per` on; its objects end with it, as `ow_bestanden` say too."""

    bevoegd_gezag: str
    oin: str
    regeling: str
    per: str
    besluit: str = ""
    ow_bestanden: tuple[str, ...] = ()
    id_levering: str


class Procedure(_Model):
    """All procedurestappen of a besluit as they are now known."""

    besluit: str
    procedure: tuple[Procedurestap, ...]


class Omgevingsvergunning(_Model):
    """A published afwijkvergunning (BOPA): `gml` is where it holds, `publicatie` the id of its bekendmaking."""

    bevoegd_gezag: str
    oin: str
    identificatie: str
    titel: str
    zaaknummer: str = ""
    publicatie: str = ""
    bekendgemaakt: str
    geldig_vanaf: str
    gml: str
    id_levering: str


class Ozonmelding(_Model):
    """A fault that Ozon finds: `code` as in the validatiematrix."""

    code: str
    omschrijving: str
    detail: str = ""


class Rapport(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    meldingen: tuple[Ozonmelding, ...] = ()


class UitleveringClient(Client):
    """Delivering, withdrawing or telling the same again changes nothing."""

    system: ClassVar[str] = "ozon"

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.feiten = profiel().uitlevering

    def lever_uit(self, uitlevering: Uitlevering) -> None:
        self._post(UITLEVEREN, self.feiten.uitleveringen, uitlevering)

    def beoordeel(self, levering: Uitlevering | Intrekking) -> tuple[Ozonmelding, ...]:
        """The proefregistratie: what Ozon would refuse of this version or intrekking. Nothing is kept."""
        antwoord = self._call(PROEF, "POST", self.feiten.proefregistraties, json=levering.model_dump(mode="json"))
        try:
            return TypeAdapter(Rapport).validate_json(antwoord.content).meldingen
        except ValidationError as fout:
            raise Systeemstoring("Ozon: het rapport heeft niet de afgesproken vorm", systeem=self.system) from fout

    def trek_in(self, intrekking: Intrekking) -> None:
        self._post(INTREKKEN, self.feiten.intrekkingen, intrekking)

    def meld_procedure(self, procedure: Procedure) -> None:
        self._post(PROCEDURE, self.feiten.procedures, procedure)

    def lever_vergunning(self, vergunning: Omgevingsvergunning) -> None:
        self._post(VERGUNNING, self.feiten.omgevingsvergunningen, vergunning)

    def meld_plan(self, plan: Aanbod) -> None:
        """Not by the LVBB but by IHR: a TAM-plan, that Ontsluiten shows beside the regelingen."""
        self._post(PLAN, self.feiten.imro_plannen, plan)

    def _post(self, operatie: Operation, pad: str, model: BaseModel) -> None:
        self._call(operatie, "POST", pad, json=model.model_dump(mode="json"))
