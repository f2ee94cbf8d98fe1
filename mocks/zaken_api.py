"""The part of the simulated zaaksysteem that shows its zaken over the Zaken and Documenten APIs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from werkzeug import Request, Response
from werkzeug.exceptions import HTTPException, NotAcceptable

from mocks.system import route
from mocks.zaken import FEITEN, Zaak
from mocks.zaken_catalogi import CatalogiApi
from mocks.zaken_notificaties import NOTIFICATIES
from mocks.zgw_antwoord import als_fout, gevonden, met_uuid, pagina, vorm
from mocks.zgw_catalogus import CATALOGI, Resource
from mocks.zgw_vorm import BASIS, BESLUITEN, DOCUMENTEN, Vorm

ZGW = (BASIS, DOCUMENTEN, CATALOGI, BESLUITEN, NOTIFICATIES)
"""Where the ZGW APIs begin."""
FILTERS = {"identificatie": "identificatie", "bronorganisatie": "organisatie", "startdatum": "startdatum"}
BIJ_ZAAK: Mapping[str, Callable[[Vorm, Zaak], list[Resource]]] = {
    "zaakobjecten": Vorm.objecten,
    "rollen": Vorm.rollen,
    "statussen": Vorm.statussen,
}


class ZakenApi(CatalogiApi):
    """Zaken and Documenten."""

    name: ClassVar[str] = "zaaksysteem"

    def _answer(self, request: Request) -> Response:
        """Everything of the API that holds geometry wants to know in which CRS."""
        needs_crs = request.path.startswith(f"{BASIS}/zaken")
        if needs_crs and request.headers.get("Accept-Crs") != FEITEN.zaken.crs:
            return self._refused(NotAcceptable(f"Accept-Crs moet {FEITEN.zaken.crs} zijn"), request)
        return super()._answer(request)

    def _refused(self, fout: HTTPException, request: Request) -> Response:
        return als_fout(fout, request) if request.path.startswith(ZGW) else super()._refused(fout, request)

    # -- Zaken API --

    @route("GET", f"{BASIS}/zaken")
    def zaken(self, request: Request) -> dict[str, Any]:
        passend = [zaak for zaak in self.table("zaken").values() if _matches(zaak, request.args)]
        return pagina(request, [self._zaakvorm(vorm(request), zaak) for zaak in passend])

    @route("GET", f"{BASIS}/zaken/<uuid>")
    def zaak(self, request: Request, uuid: str) -> Resource:
        return self._zaakvorm(vorm(request), self._kept(uuid))

    def _zaakvorm(self, links: Vorm, zaak: Zaak) -> Resource:
        return links.zaak(zaak, self.documenten(zaak["uuid"]))

    @route("GET", f"{BASIS}/zaken/<uuid>/zaakeigenschappen")
    def eigenschappen(self, request: Request, uuid: str) -> list[Resource]:
        return vorm(request).eigenschappen(self._kept(uuid))

    @route("GET", f"{BASIS}/zaken/<zaak>/zaakeigenschappen/<uuid>")
    def eigenschap(self, request: Request, zaak: str, uuid: str) -> Resource:
        return met_uuid(vorm(request).eigenschappen(self._kept(zaak)), uuid)

    @route("GET", f"{BASIS}/<any(zaakobjecten, rollen, statussen):soort>")
    def bij_zaak(self, request: Request, soort: str) -> dict[str, Any]:
        return pagina(request, BIJ_ZAAK[soort](vorm(request), self._asked(request)))

    @route("GET", f"{BASIS}/<any(zaakobjecten, rollen, statussen):soort>/<uuid>")
    def een_bij_zaak(self, request: Request, soort: str, uuid: str) -> Resource:
        links = vorm(request)
        return met_uuid([each for zaak in self.table("zaken").values() for each in BIJ_ZAAK[soort](links, zaak)], uuid)

    @route("GET", f"{BASIS}/zaakinformatieobjecten")
    def informatieobjecten(self, request: Request) -> list[Resource]:
        """This list of the API knows no pages."""
        return self._zaakdocumenten(vorm(request), self._asked(request))

    @route("GET", f"{BASIS}/zaakinformatieobjecten/<uuid>")
    def zaakinformatieobject(self, request: Request, uuid: str) -> Resource:
        zaken, links = self.table("zaken").values(), vorm(request)
        return met_uuid([each for zaak in zaken for each in self._zaakdocumenten(links, zaak)], uuid)

    def _zaakdocumenten(self, links: Vorm, zaak: Zaak) -> list[Resource]:
        return [links.zaakdocument(zaak, uuid, each) for uuid, each in self.documenten(zaak["uuid"]).items()]

    def _asked(self, request: Request) -> Zaak:
        return self._kept(request.args["zaak"].rsplit("/", 1)[-1])

    def _kept(self, uuid: str) -> Zaak:
        return gevonden(self.table("zaken").get(uuid))

    # -- Documenten API --

    @route("GET", f"{DOCUMENTEN}/enkelvoudiginformatieobjecten/<uuid>")
    def informatieobject(self, request: Request, uuid: str) -> Resource:
        document = self._document(uuid)
        return vorm(request).document(uuid, document, self._kept(document["zaak"])["organisatie"])

    @route("GET", f"{DOCUMENTEN}/enkelvoudiginformatieobjecten/<uuid>/download")
    def download(self, request: Request, uuid: str) -> Response:
        inhoud = self.bestanden.lees(self._document(uuid)["sha256"])
        return Response(inhoud, content_type="application/octet-stream")

    def _document(self, uuid: str) -> dict[str, Any]:
        return gevonden(self.table("informatieobjecten").get(uuid))


def _matches(zaak: Zaak, args: Mapping[str, str]) -> bool:
    equal = all(zaak[key] == args[naam] for naam, key in FILTERS.items() if naam in args)
    return equal and zaak["startdatum"] >= args.get("startdatum__gte", "")
