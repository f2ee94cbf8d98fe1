"""The Zaken API, to see what a zaaksysteem registered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from ikt.koppelvlakken.transport import Effect, Operation
from ikt.koppelvlakken.zgw.client import M, ZgwClient
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


class ZakenClient(ZgwClient):
    @property
    def _koppen(self) -> Mapping[str, str]:
        return {"Accept-Crs": self.feiten.zaken.crs, "Content-Crs": self.feiten.zaken.crs}

    def zaken(self, **filters: str) -> Iterator[Zaak]:
        """All zaken that match the filters of the API (identificatie, startdatum__gte, …)."""
        return self._alle(ZAKEN, Zaak, f"{self.feiten.zaken.basis}/zaken", filters)

    def van_verzoek(self, verzoeknummer: str, vanaf: date, oin: str) -> list[Zaak]:
        """The zaken of the organisation with that OIN, started on `vanaf` or later, that carry this verzoeknummer.

        The API cannot filter on a kenmerk, hence the date.
        """
        bron = self.feiten.vindplaats.kenmerk_bron
        zaken = self.zaken(startdatum__gte=vanaf.isoformat(), bronorganisatie=rsin(oin))
        return [zaak for zaak in zaken if zaak.kenmerk(bron) == verzoeknummer]

    def zaak(self, url: str) -> Zaak:
        return self._een(ZAKEN, Zaak, url)

    def eigenschappen(self, zaak: Zaak) -> dict[str, str]:
        """Name → value."""
        pad = f"{self.feiten.zaken.basis}/zaken/{zaak.uuid}/zaakeigenschappen"
        return {each.naam: each.waarde for each in self._lijst(BIJ_ZAAK, Zaakeigenschap, pad, {})}

    def rollen(self, zaak: Zaak) -> list[Rol]:
        return self._bij(zaak, "rollen", Rol)

    def zaakobjecten(self, zaak: Zaak) -> list[Zaakobject]:
        return self._bij(zaak, "zaakobjecten", Zaakobject)

    def statussen(self, zaak: Zaak) -> list[Status]:
        """The first one set first."""
        return sorted(self._bij(zaak, "statussen", Status), key=lambda status: status.datumStatusGezet)

    def informatieobjecten(self, zaak: Zaak) -> list[Zaakinformatieobject]:
        """The documents of a zaak; this list of the API knows no pages."""
        pad = f"{self.feiten.zaken.basis}/zaakinformatieobjecten"
        return self._lijst(BIJ_ZAAK, Zaakinformatieobject, pad, {"zaak": zaak.url})

    def _bij(self, zaak: Zaak, resource: str, kind: type[M]) -> list[M]:
        return list(self._alle(BIJ_ZAAK, kind, f"{self.feiten.zaken.basis}/{resource}", {"zaak": zaak.url}))
