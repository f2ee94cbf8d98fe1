"""The part of the simulated zaaksysteem that shows its zaken over the ZGW APIs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar
from urllib.parse import unquote, urlencode

from werkzeug import Request, Response
from werkzeug.exceptions import NotFound

from mocks.system import json_response, route
from mocks.zaaksysteem_stuf import Stuf
from mocks.zaken import FEITEN, Zaak
from mocks.zgw_vorm import BASIS, CATALOGI, DOCUMENTEN, Resource, Vorm

PAGINA = 100
FILTERS = {"identificatie": "identificatie", "bronorganisatie": "organisatie", "startdatum": "startdatum"}
BIJ_ZAAK: Mapping[str, Callable[[Vorm, Zaak], list[Resource]]] = {
    "zaakobjecten": Vorm.objecten,
    "rollen": Vorm.rollen,
    "statussen": Vorm.statussen,
}


class ZakenApi(Stuf):
    """Zaken, Catalogi and Documenten."""

    name: ClassVar[str] = "zaaksysteem"

    def _answer(self, request: Request) -> Response:
        """Everything of the API that holds geometry wants to know in which CRS."""
        needs_crs = request.path.startswith(f"{BASIS}/zaken")
        if needs_crs and request.headers.get("Accept-Crs") != FEITEN.zaken.crs:
            detail = f"Accept-Crs moet {FEITEN.zaken.crs} zijn"
            return json_response({"title": "Not acceptable", "status": 406, "detail": detail}, status=406)
        return super()._answer(request)

    # -- Zaken API --

    @route("GET", f"{BASIS}/zaken")
    def zaken(self, request: Request) -> dict[str, Any]:
        gevonden = [zaak for zaak in self.table("zaken").values() if _matches(zaak, request.args)]
        return _pagina(request, [_vorm(request).zaak(zaak) for zaak in gevonden])

    @route("GET", f"{BASIS}/zaken/<uuid>")
    def zaak(self, request: Request, uuid: str) -> Resource:
        return _vorm(request).zaak(self._kept(uuid))

    @route("GET", f"{BASIS}/zaken/<uuid>/zaakeigenschappen")
    def eigenschappen(self, request: Request, uuid: str) -> list[Resource]:
        return _vorm(request).eigenschappen(self._kept(uuid))

    @route("GET", f"{BASIS}/<any(zaakobjecten, rollen, statussen):soort>")
    def bij_zaak(self, request: Request, soort: str) -> dict[str, Any]:
        return _pagina(request, BIJ_ZAAK[soort](_vorm(request), self._asked(request)))

    @route("GET", f"{BASIS}/<any(zaakobjecten, rollen, statussen):soort>/<uuid>")
    def een_bij_zaak(self, request: Request, soort: str, uuid: str) -> Resource:
        vorm = _vorm(request)
        alle = (each for zaak in self.table("zaken").values() for each in BIJ_ZAAK[soort](vorm, zaak))
        return _gevonden(next((each for each in alle if each["uuid"] == uuid), None))

    @route("GET", f"{BASIS}/zaakinformatieobjecten")
    def informatieobjecten(self, request: Request) -> list[Resource]:
        """This list of the API knows no pages."""
        zaak, vorm = self._asked(request), _vorm(request)
        return [vorm.zaakdocument(zaak, uuid, each) for uuid, each in self.documenten(zaak["uuid"]).items()]

    def _asked(self, request: Request) -> Zaak:
        return self._kept(request.args["zaak"].rsplit("/", 1)[-1])

    def _kept(self, uuid: str) -> Zaak:
        return _gevonden(self.table("zaken").get(uuid))

    # -- Catalogi API --

    @route("GET", f"{CATALOGI}/zaaktypen/<naam>")
    def zaaktype(self, request: Request, naam: str) -> Resource:
        """A zaaktype leads to a besluit when a zaak of it does."""
        naam = unquote(naam)
        met_besluit = any(zaak["besluit"] for zaak in self.table("zaken").values() if zaak["zaaktype"] == naam)
        return _vorm(request).zaaktype(naam, met_besluit=met_besluit)

    @route("GET", f"{CATALOGI}/statustypen/<naam>")
    def statustype(self, request: Request, naam: str) -> Resource:
        return _vorm(request).statustype(unquote(naam))

    # -- Documenten API --

    @route("GET", f"{DOCUMENTEN}/enkelvoudiginformatieobjecten/<uuid>")
    def informatieobject(self, request: Request, uuid: str) -> Resource:
        document = self._document(uuid)
        return _vorm(request).document(uuid, document, self._kept(document["zaak"])["organisatie"])

    @route("GET", f"{DOCUMENTEN}/enkelvoudiginformatieobjecten/<uuid>/download")
    def download(self, request: Request, uuid: str) -> Response:
        inhoud = self.bestanden.lees(self._document(uuid)["sha256"])
        return Response(inhoud, content_type="application/octet-stream")

    def _document(self, uuid: str) -> dict[str, Any]:
        return _gevonden(self.table("informatieobjecten").get(uuid))


def _vorm(request: Request) -> Vorm:
    return Vorm(request.root_url.rstrip("/"))


def _gevonden(resource: dict[str, Any] | None) -> dict[str, Any]:
    if resource is None:
        raise NotFound("Niet gevonden.")
    return resource


def _matches(zaak: Zaak, args: Mapping[str, str]) -> bool:
    equal = all(zaak[key] == args[naam] for naam, key in FILTERS.items() if naam in args)
    return equal and zaak["startdatum"] >= args.get("startdatum__gte", "")


def _pagina(request: Request, alle: Sequence[Resource]) -> dict[str, Any]:
    page = request.args.get("page", 1, type=int)
    more = len(alle) > page * PAGINA
    return {
        "count": len(alle),
        "next": _page_link(request, page + 1) if more else None,
        "previous": _page_link(request, page - 1) if page > 1 else None,
        "results": alle[(page - 1) * PAGINA : page * PAGINA],
    }


def _page_link(request: Request, page: int) -> str:
    return f"{request.base_url}?{urlencode({**request.args.to_dict(), 'page': page})}"
