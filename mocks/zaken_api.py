"""The part of the simulated zaaksysteem that shows its zaken over the ZGW APIs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar
from urllib.parse import quote, unquote, urlencode

from werkzeug import Request, Response
from werkzeug.exceptions import NotFound

from mocks.system import json_response, route
from mocks.zaaksysteem_stuf import Stuf
from mocks.zaken import FEITEN, Zaak

BASIS = FEITEN.zaken.basis
CATALOGI = FEITEN.apis.catalogi
DOCUMENTEN = FEITEN.apis.documenten
PLEK = FEITEN.vindplaats
PAGINA = 100
FILTERS = {"identificatie": "identificatie", "bronorganisatie": "organisatie", "startdatum": "startdatum"}


class ZakenApi(Stuf):
    """Zaken, Catalogi and Documenten. Types of the catalogue have their name in their address."""

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
        page = request.args.get("page", 1, type=int)
        results = [_shown(request, zaak) for zaak in gevonden[(page - 1) * PAGINA : page * PAGINA]]
        more = len(gevonden) > page * PAGINA
        return {
            "count": len(gevonden),
            "next": _page_link(request, page + 1) if more else None,
            "previous": _page_link(request, page - 1) if page > 1 else None,
            "results": results,
        }

    @route("GET", f"{BASIS}/zaken/<uuid>")
    def zaak(self, request: Request, uuid: str) -> dict[str, Any]:
        return _shown(request, self._kept(uuid))

    @route("GET", f"{BASIS}/zaken/<uuid>/zaakeigenschappen")
    def eigenschappen(self, request: Request, uuid: str) -> list[dict[str, Any]]:
        zaak = self._kept(uuid)
        waarden = {
            PLEK.eigenschap_verzoektype: zaak["verzoektype"],
            PLEK.eigenschap_doel: zaak["doel"],
            PLEK.eigenschap_spoed: "ja" if zaak["spoed"] else "nee",
        }
        return [{"naam": naam, "waarde": waarde} for naam, waarde in waarden.items()]

    @route("GET", f"{BASIS}/zaakobjecten")
    def zaakobjecten(self, request: Request) -> dict[str, Any]:
        zaak = self._asked(request)
        activiteiten = [_overig(PLEK.object_activiteit, {"identificatie": urn}) for urn in zaak["activiteiten"]]
        antwoorden = [_overig(PLEK.object_antwoord, each) for each in zaak["antwoorden"]]
        return _results({**each, "zaak": request.args["zaak"]} for each in (*activiteiten, *antwoorden))

    @route("GET", f"{BASIS}/rollen")
    def rollen(self, request: Request) -> dict[str, Any]:
        return _results({**rol, "zaak": request.args["zaak"]} for rol in self._asked(request)["rollen"])

    @route("GET", f"{BASIS}/statussen")
    def statussen(self, request: Request) -> dict[str, Any]:
        return _results(
            {
                "zaak": request.args["zaak"],
                "statustype": _type_link(request, "statustypen", each["status"]),
                "datumStatusGezet": each["moment"],
            }
            for each in self._asked(request)["statussen"]
        )

    @route("GET", f"{BASIS}/zaakinformatieobjecten")
    def informatieobjecten(self, request: Request) -> list[dict[str, Any]]:
        return [
            {
                "zaak": request.args["zaak"],
                "titel": each["bestandsnaam"],
                "beschrijving": each["beschrijving"],
                "vernietigingsdatum": each["vervallen"],
                "informatieobject": _root(request) + f"{DOCUMENTEN}/enkelvoudiginformatieobjecten/{uuid}",
            }
            for uuid, each in self.documenten(self._asked(request)["uuid"]).items()
        ]

    def _asked(self, request: Request) -> Zaak:
        return self._kept(request.args["zaak"].rsplit("/", 1)[-1])

    def _kept(self, uuid: str) -> Zaak:
        zaak: Zaak | None = self.table("zaken").get(uuid)
        if zaak is None:
            raise NotFound(f"Zaak {uuid} bestaat niet.")
        return zaak

    # -- Catalogi API --

    @route("GET", f"{CATALOGI}/zaaktypen/<naam>")
    def zaaktype(self, request: Request, naam: str) -> dict[str, Any]:
        """A zaaktype leads to a besluit when a zaak of it does."""
        naam = unquote(naam)
        met_besluit = any(zaak["besluit"] for zaak in self.table("zaken").values() if zaak["zaaktype"] == naam)
        besluittypen = [_type_link(request, "besluittypen", "Besluit")] if met_besluit else []
        return {"url": request.base_url, "omschrijving": naam, "besluittypen": besluittypen}

    @route("GET", f"{CATALOGI}/statustypen/<naam>")
    def statustype(self, request: Request, naam: str) -> dict[str, Any]:
        return {"url": request.base_url, "omschrijving": unquote(naam)}

    # -- Documenten API --

    @route("GET", f"{DOCUMENTEN}/enkelvoudiginformatieobjecten/<uuid>")
    def informatieobject(self, request: Request, uuid: str) -> dict[str, Any]:
        document = self._document(uuid)
        return {
            "url": request.base_url,
            "titel": document["bestandsnaam"],
            "bestandsnaam": document["bestandsnaam"],
            "beschrijving": f"{PLEK.volgnummer}{document['volgnummer']}",
            "vertrouwelijkheidaanduiding": "vertrouwelijk" if document["vertrouwelijk"] else "openbaar",
            "bestandsomvang": document["omvang"],
            "verzenddatum": document["verzonden"],
            "inhoud": f"{request.base_url}/download",
        }

    @route("GET", f"{DOCUMENTEN}/enkelvoudiginformatieobjecten/<uuid>/download")
    def download(self, request: Request, uuid: str) -> Response:
        inhoud = self.bestanden.lees(self._document(uuid)["sha256"])
        return Response(inhoud, content_type="application/octet-stream")

    def _document(self, uuid: str) -> dict[str, Any]:
        document: dict[str, Any] | None = self.table("informatieobjecten").get(uuid)
        if document is None:
            raise NotFound(f"Informatieobject {uuid} bestaat niet.")
        return document


def _matches(zaak: Zaak, args: Mapping[str, str]) -> bool:
    equal = all(zaak[key] == args[naam] for naam, key in FILTERS.items() if naam in args)
    return equal and zaak["startdatum"] >= args.get("startdatum__gte", "")


def _shown(request: Request, zaak: Zaak) -> dict[str, Any]:
    """A zaak as the API gives it: with links, without what hangs on it."""
    namen = ("uuid", "identificatie", "omschrijving", "toelichting", "startdatum", "registratiedatum", "kenmerken")
    return {
        **{naam: zaak[naam] for naam in namen},
        "url": f"{_root(request)}{BASIS}/zaken/{zaak['uuid']}",
        "bronorganisatie": zaak["organisatie"],
        "verantwoordelijkeOrganisatie": zaak["organisatie"],
        "uiterlijkeEinddatumAfdoening": zaak["uiterlijk"],
        "zaakgeometrie": zaak["geometrie"],
        "zaaktype": _type_link(request, "zaaktypen", zaak["zaaktype"]),
        "vertrouwelijkheidaanduiding": "zaakvertrouwelijk",
    }


def _root(request: Request) -> str:
    return request.root_url.rstrip("/")


def _type_link(request: Request, soort: str, naam: str) -> str:
    return f"{_root(request)}{CATALOGI}/{soort}/{quote(naam, safe='')}"


def _page_link(request: Request, page: int) -> str:
    return f"{request.base_url}?{urlencode({**request.args.to_dict(), 'page': page})}"


def _results(items: Iterable[dict[str, Any]]) -> dict[str, Any]:
    results = list(items)
    return {"count": len(results), "next": None, "previous": None, "results": results}


def _overig(soort: str, gegevens: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "objectType": "overige",
        "objectTypeOverige": soort,
        "objectIdentificatie": {"overigeData": dict(gegevens)},
    }
