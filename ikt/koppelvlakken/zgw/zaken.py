"""The Zaken API, to see what a zaaksysteem registered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, ClassVar, TypeVar

from pydantic import BaseModel

from ikt.koppelvlakken.transport import Client, Effect, Operation
from ikt.koppelvlakken.verzoeken.antwoord import als_json, als_model
from ikt.koppelvlakken.zgw.profiel import Profiel, profiel
from ikt.koppelvlakken.zgw.zaak import Rol, Zaak, Zaakeigenschap, Zaakinformatieobject, Zaakobject

ZAKEN = Operation("zaken zoeken", Effect.LEEST, repeatable=True)
BIJ_ZAAK = Operation("gegevens bij zaak lezen", Effect.LEEST, repeatable=True)

M = TypeVar("M", bound=BaseModel)


class ZakenClient(Client):
    """The Zaken API of a zaaksysteem. `feiten` may be set to a profile with other facts."""

    system: ClassVar[str] = "zaaksysteem"
    feiten: Profiel = profiel()

    def zaken(self, **filters: str) -> Iterator[Zaak]:
        """All zaken that match the filters of the API (identificatie, startdatum__gte, …)."""
        params: Mapping[str, str] | None = filters
        link: str | None = f"{self.feiten.zaken.basis}/zaken"
        while link:
            page = self._get(ZAKEN, link, params)
            yield from _lijst(Zaak, page, ZAKEN)
            link, params = page["next"], None

    def van_verzoek(self, verzoeknummer: str, vanaf: date) -> list[Zaak]:
        """The zaken, started on `vanaf` or later, that carry this verzoeknummer.

        The API cannot filter on a kenmerk, hence the date.
        """
        bron = self.feiten.vindplaats.kenmerk_bron
        zaken = self.zaken(startdatum__gte=vanaf.isoformat())
        return [zaak for zaak in zaken if zaak.kenmerk(bron) == verzoeknummer]

    def verzoektype(self, zaak: Zaak) -> str | None:
        """The type of verzoek that the zaak says it was made of."""
        naam = self.feiten.vindplaats.eigenschap_verzoektype
        eigenschappen = self._get(BIJ_ZAAK, f"{self._pad(zaak)}/zaakeigenschappen")
        found = (als_model(Zaakeigenschap, item, BIJ_ZAAK) for item in eigenschappen)
        return next((each.waarde for each in found if each.naam == naam), None)

    def activiteiten(self, zaak: Zaak) -> list[str]:
        """The identificaties of the activiteiten that the zaak is about."""
        soort = self.feiten.vindplaats.object_activiteit
        return [each.identificatie for each in self.zaakobjecten(zaak) if each.objectTypeOverige == soort]

    def rollen(self, zaak: Zaak) -> list[Rol]:
        return self._bij(zaak, "rollen", Rol)

    def zaakobjecten(self, zaak: Zaak) -> list[Zaakobject]:
        return self._bij(zaak, "zaakobjecten", Zaakobject)

    def informatieobjecten(self, zaak: Zaak) -> list[Zaakinformatieobject]:
        """The documents of a zaak; this list of the API knows no pages."""
        items = self._get(BIJ_ZAAK, f"{self.feiten.zaken.basis}/zaakinformatieobjecten", {"zaak": zaak.url})
        return [als_model(Zaakinformatieobject, item, BIJ_ZAAK) for item in items]

    def _bij(self, zaak: Zaak, resource: str, kind: type[M]) -> list[M]:
        page = self._get(BIJ_ZAAK, f"{self.feiten.zaken.basis}/{resource}", {"zaak": zaak.url})
        return _lijst(kind, page, BIJ_ZAAK)

    def _pad(self, zaak: Zaak) -> str:
        return f"{self.feiten.zaken.basis}/zaken/{zaak.uuid}"

    def _get(self, operation: Operation, path: str, params: Mapping[str, str] | None = None) -> Any:
        crs = self.feiten.zaken.crs
        answer = self._call(operation, "GET", path, params=params, headers={"Accept-Crs": crs, "Content-Crs": crs})
        return als_json(answer, operation)


def _lijst(kind: type[M], page: Any, operation: Operation) -> list[M]:
    return [als_model(kind, item, operation) for item in page["results"]]
