"""The client of IHR: plannen on a place, and what they say."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from requests import Response

from ikt.kern.uitkomst import Systeemstoring
from ikt.koppelvlakken.ihr.profiel import profiel
from ikt.koppelvlakken.transport import Client, Connection, Effect, Operation

LEES_PLAN = Operation("IHR: plan opvragen", Effect.LEEST, repeatable=True)
ZOEK_PLANNEN = Operation("IHR: plannen op een locatie zoeken", Effect.LEEST, repeatable=True)
BIED_AAN = Operation("IHR: TAM-plan aanbieden", Effect.SCHRIJFT, repeatable=True)

T = TypeVar("T")


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)


class Planstatus(_Model):
    planstatus: str
    datum: date


class Plan(_Model):
    """`id` as in `NL.IMRO.0297.TAMKerkplein-VG01`."""

    id: str
    naam: str = ""
    status: Planstatus = Field(alias="planstatusInfo")
    regelstatus: str = Field(default="", alias="regelStatus")
    is_tam: bool = Field(default=False, alias="isTamPlan")


class Aanbod(_Model):
    """A TAM-plan as a bevoegd gezag adopts it: `ontwerp` is the day from which its ontwerp lay ter inzage, `geometrie`
    GeoJSON in RD."""

    id: str
    naam: str
    gezag: str
    ontwerp: date
    vastgesteld: date
    tekst: str
    geometrie: dict[str, Any]


class Antwoord(_Model):
    """`detail` says why a plan is refused; empty when it is taken."""

    detail: str = ""


class IhrClient(Client):
    system: ClassVar[str] = "ihr"

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.feiten = profiel()

    def plannen_op(self, geometrie: dict[str, Any]) -> tuple[Plan, ...]:
        """The plannen on a GeoJSON geometry in RD (first page)."""
        antwoord = self._call(
            ZOEK_PLANNEN,
            "POST",
            self._pad(self.feiten.opvragen.zoek),
            json={"_geo": {"intersects": geometrie}},
            headers={"Content-Crs": self.feiten.opvragen.crs},
        )
        hal = self._lees(antwoord, TypeAdapter(dict[str, Any]))
        return TypeAdapter(tuple[Plan, ...]).validate_python(hal.get("_embedded", {}).get("plannen", []))

    def plan(self, id_: str) -> Plan | None:
        """None when IHR does not know it."""
        antwoord = self._call(LEES_PLAN, "GET", self._pad(self.feiten.opvragen.plan, id_), expect=(404,))
        return None if antwoord.status_code == 404 else self._lees(antwoord, TypeAdapter(Plan))

    def bied_aan(self, aanbod: Aanbod) -> Antwoord:
        """Whether IHR takes the plan; offering the same again changes nothing."""
        pad, inhoud = self.feiten.aanbieden.plannen, aanbod.model_dump(mode="json")
        antwoord = self._call(BIED_AAN, "POST", pad, json=inhoud, expect=(422,))
        return Antwoord() if antwoord.ok else Antwoord.model_validate_json(antwoord.content)

    def _pad(self, pad: str, id_: str = "") -> str:
        return self.feiten.opvragen.pad + pad.format(id=id_)

    def _lees(self, antwoord: Response, soort: TypeAdapter[T]) -> T:
        if not antwoord.ok:
            raise Systeemstoring(f"IHR gaf {antwoord.status_code} op {antwoord.url}", systeem=self.system)
        try:
            return soort.validate_json(antwoord.content)
        except ValidationError as fout:
            waar = fout.errors()[0]["loc"]
            raise Systeemstoring(
                f"IHR: het antwoord heeft niet de afgesproken vorm ({waar})", systeem=self.system
            ) from fout
