"""The client of the plansoftware of a bevoegd gezag."""

from __future__ import annotations

from typing import ClassVar, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from requests import Response

from ikt.kern.uitkomst import Systeemstoring
from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.transport import Client, Connection, Effect, Operation

INDIENEN = Operation("aanlevering in plansoftware zetten", Effect.SCHRIJFT, repeatable=False)
STATUS = Operation("status van een aanlevering in plansoftware", Effect.LEEST, repeatable=True)
BESTAND = Operation("aanlevering ophalen bij plansoftware", Effect.LEEST, repeatable=True)

T = TypeVar("T")
Status = Literal["wacht", "in behandeling", "gevalideerd", "gepubliceerd", "verwerkt", "geweigerd", "afgebroken"]
KLAAR = ("gepubliceerd", "verwerkt", "geweigerd", "afgebroken")


class Bericht(BaseModel):
    """A melding as the plansoftware shows it to its user."""

    model_config = ConfigDict(frozen=True)
    code: str
    ernst: str
    beschrijving: str


class PlanAanlevering(BaseModel):
    """One aanlevering in the plansoftware; `kenmerk` finds its results at the LVBB, once it is sent."""

    model_config = ConfigDict(frozen=True)
    id: str
    id_levering: str = Field(alias="idLevering")
    aanleveraar: str
    status: Status
    kenmerk: str = ""
    meldingen: tuple[Bericht, ...] = ()

    def __str__(self) -> str:
        codes = f" ({', '.join(self.codes)})" if self.codes else ""
        return f"status ‘{self.status}’{codes}"

    @property
    def is_klaar(self) -> bool:
        return self.status in KLAAR

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(bericht.code for bericht in self.meldingen)


class PlansoftwareClient(Client):
    """Put a package into the plansoftware, follow it, and fetch it as the LVBB does."""

    system: ClassVar[str] = "plansoftware"

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.feiten = profiel()

    def dien_in(self, zip_: bytes) -> PlanAanlevering:
        pad = self.feiten.plansoftware.aanleveringen
        antwoord = self._call(INDIENEN, "POST", pad, data=zip_, headers={"Content-Type": "application/zip"})
        return self._lees(antwoord, TypeAdapter(PlanAanlevering))

    def aanlevering(self, id_: str) -> PlanAanlevering:
        pad = self.feiten.plansoftware.aanlevering.format(id=id_)
        return self._lees(self._call(STATUS, "GET", pad), TypeAdapter(PlanAanlevering))

    def zoek(self, id_levering: str) -> tuple[PlanAanlevering, ...]:
        """All aanleveringen with this idLevering, the oldest first."""
        pad = self.feiten.plansoftware.aanleveringen
        antwoord = self._call(STATUS, "GET", pad, params={"idLevering": id_levering})
        return self._lees(antwoord, TypeAdapter(tuple[PlanAanlevering, ...]))

    def bestand(self, url: str) -> bytes | None:
        """The zip at the url that the plansoftware gave to the LVBB; None when it is not there."""
        antwoord = self._call(BESTAND, "GET", url, expect=(404,))
        return antwoord.content if antwoord.ok else None

    def _lees(self, antwoord: Response, soort: TypeAdapter[T]) -> T:
        try:
            return soort.validate_json(antwoord.content)
        except ValidationError as fout:
            wat = f"{self.system}: het antwoord klopt niet ({fout.error_count()} velden)"
            raise Systeemstoring(wat, systeem=self.system) from fout
