"""The part of the simulated zaaksysteem that registers zaken and shows them over the Zaken API."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar
from urllib.parse import urlencode
from uuid import NAMESPACE_URL, uuid5

from werkzeug import Request, Response
from werkzeug.exceptions import NotFound

from ikt.koppelvlakken.stam.bericht import Verzoek
from ikt.koppelvlakken.zgw.profiel import profiel
from ikt.koppelvlakken.zgw.zaak import rsin
from mocks.system import System, json_response, route, screen

FEITEN = profiel()
BASIS = FEITEN.zaken.basis
CATALOGI = "/catalogi/api/v1"
PAGINA = 100
FILTERS = ("identificatie", "bronorganisatie", "startdatum")


class Zaken(System):
    """Tables: `zaken` (by uuid) and `informatieobjecten`.

    Hooks: `zaaksysteem.bestaande_zaak` (uuid of the zaak that a verzoek already has, or None),
    `zaaksysteem.zaaktype` (name of the zaaktype for type and doel; None when there is none) and
    `zaaksysteem.zaak` (the zaak about to be kept); each with `verzoek`.
    """

    name: ClassVar[str] = "zaaksysteem"

    # -- registering --

    def maak_zaak(self, verzoek: Verzoek, oin: str) -> str | None:
        """One zaak per verzoek: gives the uuid of the new zaak, or None when none was made."""
        bestaand = self._uuid_of(verzoek.verzoeknummer)
        if self.hook("zaaksysteem.bestaande_zaak", bestaand, verzoek=verzoek) is not None:
            return None
        zaaktype = self.hook("zaaksysteem.zaaktype", f"{verzoek.type} ({verzoek.doel})", verzoek=verzoek)
        if zaaktype is None:
            return None
        uuid = self.wereld.uuid()
        zaak = self._zaak(uuid, verzoek, oin) | {"zaaktype": zaaktype}
        self.table("zaken")[uuid] = self.hook("zaaksysteem.zaak", zaak, verzoek=verzoek)
        return uuid

    def voeg_document_toe(self, zaak: str, titel: str, sha256: str) -> None:
        self.table("informatieobjecten")[self.wereld.uuid()] = {
            "zaak": zaak,
            "titel": titel,
            "sha256": sha256,
        }

    def _uuid_of(self, verzoeknummer: str) -> str | None:
        zaken = self.table("zaken").items()
        return next((uuid for uuid, zaak in zaken if _verzoeknummer(zaak) == verzoeknummer), None)

    def _zaak(self, uuid: str, verzoek: Verzoek, oin: str) -> dict[str, Any]:
        """A name too long for the omschrijving stands whole in the toelichting."""
        naam, grens = verzoek.naam.waarde, FEITEN.zaken.omschrijving_maximaal
        organisatie = rsin(oin)
        return {
            "uuid": uuid,
            "identificatie": f"ZAAK-{self.klok.nu():%Y}-{len(self.table('zaken')) + 1:06d}",
            "bronorganisatie": organisatie,
            "verantwoordelijkeOrganisatie": organisatie,
            "omschrijving": naam[:grens],
            "toelichting": naam if len(naam) > grens else "",
            "startdatum": verzoek.indien_datum[:10],
            "registratiedatum": f"{self.klok.nu():%Y-%m-%d}",
            "kenmerken": _kenmerken(verzoek),
            "zaakgeometrie": _geometrie(verzoek),
            "verzoektype": verzoek.type,
            "activiteiten": [each.imow_id for each in verzoek.projectactiviteiten],
        }

    # -- the Zaken API --

    def _answer(self, request: Request) -> Response:
        """Everything of the API that holds geometry wants to know in which CRS."""
        needs_crs = request.path.startswith(f"{BASIS}/zaken")
        if needs_crs and request.headers.get("Accept-Crs") != FEITEN.zaken.crs:
            detail = f"Accept-Crs moet {FEITEN.zaken.crs} zijn"
            return json_response({"title": "Not acceptable", "status": 406, "detail": detail}, status=406)
        return super()._answer(request)

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
        naam = FEITEN.vindplaats.eigenschap_verzoektype
        return [{"naam": naam, "waarde": self._kept(uuid)["verzoektype"]}]

    @route("GET", f"{BASIS}/zaakobjecten")
    def zaakobjecten(self, request: Request) -> dict[str, Any]:
        url = request.args["zaak"]
        activiteiten = self._kept(_uuid_in(url))["activiteiten"]
        return _results({**_overig(each), "zaak": url} for each in activiteiten)

    @route("GET", f"{BASIS}/rollen")
    def rollen(self, request: Request) -> dict[str, Any]:
        self._kept(_uuid_in(request.args["zaak"]))
        return _results([{"betrokkeneType": "natuurlijk_persoon", "omschrijvingGeneriek": "initiator"}])

    @route("GET", f"{BASIS}/zaakinformatieobjecten")
    def informatieobjecten(self, request: Request) -> list[dict[str, Any]]:
        uuid = _uuid_in(request.args["zaak"])
        return [
            {"zaak": request.args["zaak"], "titel": each["titel"], "informatieobject": f"urn:uuid:{nummer}"}
            for nummer, each in self.table("informatieobjecten").items()
            if each["zaak"] == uuid
        ]

    def _kept(self, uuid: str) -> dict[str, Any]:
        zaak: dict[str, Any] | None = self.table("zaken").get(uuid)
        if zaak is None:
            raise NotFound(f"Zaak {uuid} bestaat niet.")
        return zaak

    @screen("zaaksysteem.zaak")
    def zaakscherm(self, verzoeknummer: str) -> dict[str, Any]:
        """The zaken of a verzoek as a behandelaar sees them."""
        zaken = [zaak for zaak in self.table("zaken").values() if _verzoeknummer(zaak) == verzoeknummer]
        eerste = zaken[0] if zaken else {}
        namen = ("identificatie", "omschrijving", "verzoektype")
        return {"aantal_zaken": len(zaken), **{naam: eerste.get(naam) for naam in namen}}


def _verzoeknummer(zaak: Mapping[str, Any]) -> str | None:
    bron = FEITEN.vindplaats.kenmerk_bron
    return next((each["kenmerk"] for each in zaak["kenmerken"] if each["bron"] == bron), None)


def _kenmerken(verzoek: Verzoek) -> list[dict[str, str]]:
    kenmerken = [{"kenmerk": verzoek.verzoeknummer, "bron": FEITEN.vindplaats.kenmerk_bron}]
    if verzoek.referentie_aanvrager:
        referentie = verzoek.referentie_aanvrager.waarde
        kenmerken.append({"kenmerk": referentie, "bron": FEITEN.vindplaats.kenmerk_bron_referentie})
    return kenmerken


def _geometrie(verzoek: Verzoek) -> dict[str, Any] | None:
    """The first projectlocatie as GeoJSON: longitude first."""
    locatie = next(iter(verzoek.projectlocaties), None)
    if locatie is None or locatie.coordinaten_etrs.puntlocatie is None:
        return None
    breedte, lengte = locatie.coordinaten_etrs.puntlocatie.pos.waarde.split()
    return {"type": "Point", "coordinates": [float(lengte), float(breedte)]}


def _matches(zaak: Mapping[str, Any], args: Mapping[str, str]) -> bool:
    equal = all(zaak[naam] == args[naam] for naam in FILTERS if naam in args)
    return equal and zaak["startdatum"] >= args.get("startdatum__gte", "")


def _shown(request: Request, zaak: Mapping[str, Any]) -> dict[str, Any]:
    """A zaak as the API gives it: with links, without what hangs on it."""
    root = request.root_url.rstrip("/")
    hidden = ("verzoektype", "activiteiten")
    return {
        **{naam: waarde for naam, waarde in zaak.items() if naam not in hidden},
        "url": f"{root}{BASIS}/zaken/{zaak['uuid']}",
        "zaaktype": f"{root}{CATALOGI}/zaaktypen/{uuid5(NAMESPACE_URL, zaak['zaaktype'])}",
        "vertrouwelijkheidaanduiding": "zaakvertrouwelijk",
    }


def _page_link(request: Request, page: int) -> str:
    return f"{request.base_url}?{urlencode({**request.args.to_dict(), 'page': page})}"


def _results(items: Iterable[dict[str, Any]]) -> dict[str, Any]:
    results = list(items)
    return {"count": len(results), "next": None, "previous": None, "results": results}


def _overig(activiteit: str) -> dict[str, Any]:
    return {
        "objectType": "overige",
        "objectTypeOverige": FEITEN.vindplaats.object_activiteit,
        "objectIdentificatie": {"overigeData": {"identificatie": activiteit}},
    }


def _uuid_in(url: str) -> str:
    return url.rsplit("/", 1)[-1]
