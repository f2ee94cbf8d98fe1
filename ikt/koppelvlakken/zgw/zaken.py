"""The Zaken API, to see what a zaaksysteem registered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, ClassVar, TypeVar

from pydantic import BaseModel

from ikt.koppelvlakken.transport import Client, Effect, Operation
from ikt.koppelvlakken.verzoeken.antwoord import als_json, als_model
from ikt.koppelvlakken.zgw.profiel import Profiel, profiel
from ikt.koppelvlakken.zgw.zaak import (
    Rol,
    Status,
    Zaak,
    Zaakeigenschap,
    Zaakinformatieobject,
    Zaakobject,
    rsin,
)

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

    def van_verzoek(self, verzoeknummer: str, vanaf: date, oin: str) -> list[Zaak]:
        """The zaken of the organisation with that OIN, started on `vanaf` or later, that carry this verzoeknummer.

        The API cannot filter on a kenmerk, hence the date.
        """
        bron = self.feiten.vindplaats.kenmerk_bron
        zaken = self.zaken(startdatum__gte=vanaf.isoformat(), bronorganisatie=rsin(oin))
        return [zaak for zaak in zaken if zaak.kenmerk(bron) == verzoeknummer]

    def zaak(self, url: str) -> Zaak:
        return als_model(Zaak, self._get(ZAKEN, url), ZAKEN)

    def eigenschappen(self, zaak: Zaak) -> dict[str, str]:
        """Name → value."""
        items = self._get(BIJ_ZAAK, f"{self.feiten.zaken.basis}/zaken/{zaak.uuid}/zaakeigenschappen")
        found = (als_model(Zaakeigenschap, item, BIJ_ZAAK) for item in items)
        return {each.naam: each.waarde for each in found}

    def rollen(self, zaak: Zaak) -> list[Rol]:
        return self._bij(zaak, "rollen", Rol)

    def zaakobjecten(self, zaak: Zaak) -> list[Zaakobject]:
        return self._bij(zaak, "zaakobjecten", Zaakobject)

    def statussen(self, zaak: Zaak) -> list[Status]:
        """The first one set first."""
        return sorted(self._bij(zaak, "statussen", Status), key=lambda status: status.datumStatusGezet)

    def informatieobjecten(self, zaak: Zaak) -> list[Zaakinformatieobject]:
        """The documents of a zaak; this list of the API knows no pages."""
        items = self._get(BIJ_ZAAK, f"{self.feiten.zaken.basis}/zaakinformatieobjecten", {"zaak": zaak.url})
        return [als_model(Zaakinformatieobject, item, BIJ_ZAAK) for item in items]

    def _bij(self, zaak: Zaak, resource: str, kind: type[M]) -> list[M]:
        page = self._get(BIJ_ZAAK, f"{self.feiten.zaken.basis}/{resource}", {"zaak": zaak.url})
        found = _lijst(kind, page, BIJ_ZAAK)
        while page["next"]:
            page = self._get(BIJ_ZAAK, page["next"])
            found += _lijst(kind, page, BIJ_ZAAK)
        return found

    def _get(self, operation: Operation, path: str, params: Mapping[str, str] | None = None) -> Any:
        crs = self.feiten.zaken.crs
        answer = self._call(operation, "GET", path, params=params, headers={"Accept-Crs": crs, "Content-Crs": crs})
        return als_json(answer, operation)


def _lijst(kind: type[M], page: Any, operation: Operation) -> list[M]:
    return [als_model(kind, item, operation) for item in page["results"]]
