"""Omgevingsinformatie ontsluiten v2 of the simulated Ozon: regelingen and TAM-plannen side by side; pages from 0."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from shapely.geometry import shape
from werkzeug import Request, Response

from ikt.koppelvlakken.ihr.client import Aanbod
from ikt.koppelvlakken.ozon.modellen import pad_id
from mocks.ozon_dienst import FEITEN, OzonDienst
from mocks.ozon_presenteren import ligt_hier
from mocks.ozon_register import Moment, Stand
from mocks.system import json_response, route
from mocks.tamplan import beginplannen, imro_metadata

O = FEITEN.ontsluiten  # noqa: E741
_SUGGESTIES = 10
Json = dict[str, Any]


def pad(sjabloon: str) -> str:
    return "/" + O.pad + sjabloon.replace("{", "<").replace("}", ">")


class Ontsluiten(OzonDienst):
    """Hook: `ozon.documenten` (list of documents that were found)."""

    def start(self) -> None:
        super().start()
        for plan in beginplannen(self.wereld.settings.get("gezagen", [])):
            if plan.id not in self.table("imro"):
                self._neem_plan_op(plan)

    @route("POST", f"/{FEITEN.uitlevering.imro_plannen}")
    def neem_plan_in(self, request: Request) -> Response:
        self._neem_plan_op(Aanbod.model_validate_json(request.get_data()))
        return Response(status=202)

    def _neem_plan_op(self, plan: Aanbod) -> None:
        self.table("imro")[plan.id] = plan.model_dump(mode="json")

    @route("POST", pad(O.zoek))
    def zoek_documenten(self, request: Request) -> Response:
        """By geometrie, `_find` (a part of name or id), bestuurslaag and identificaties."""
        vraag = self.vraag(request)
        gezocht = self.geometrie(request, vraag, self.feiten.presenteren.crs)
        gevonden = self._documenten(request, self.moment(request), gezocht)
        past = [document for document in gevonden if _past(document, vraag)]
        return self.pagina(request, "documenten", self.hook("ozon.documenten", past), eerste=0)

    @route("GET", pad(O.suggereer))
    def suggereer(self, request: Request) -> Response:
        deel = {"_find": request.args.get("_find", "")}
        gevonden = [d for d in self._documenten(request, self.moment(request), None) if _past(d, deel)]
        return json_response(
            {"_embedded": {"documenten": gevonden[: request.args.get("limiet", _SUGGESTIES, type=int)]}}
        )

    @route("GET", pad(O.document))
    def document(self, request: Request, id: str) -> Response:
        for document in self._documenten(request, self.moment(request), None):
            if id in (document["uriIdentificatie"], document["identificatie"]):
                return self.hal(document)
        raise self.niet_gevonden(f"Document {id}")

    def _documenten(self, request: Request, moment: Moment, gezocht: Json | None) -> list[Json]:
        regelingen = [s for s in self.register.standen(moment) if gezocht is None or ligt_hier(s, gezocht)]
        plannen = [
            p for p in self.table("imro").values() if _telt(p, moment) and (gezocht is None or _raakt(p, gezocht))
        ]
        adres = self._adres(request)
        return [*(self._regeling(s, adres) for s in regelingen), *(self._plan(p, adres) for p in plannen)]

    def _adres(self, request: Request) -> Callable[[str], Json]:
        return lambda id_: {"self": {"href": f"{request.host_url}{O.pad}{O.document.format(id=id_)}"}}

    def _regeling(self, stand: Stand, adres: Callable[[str], Json]) -> Json:
        versie = stand.versie
        uri = pad_id(versie["regeling"])
        metadata = {"expressionId": versie["versie"], "publicatieUrl": None, "gerelateerdeTijdelijkeRegelingdelen": []}
        document = {
            "identificatie": versie["regeling"],
            "uriIdentificatie": uri,
            "titel": versie["titel"],
            "type": self.feiten.soorten.van(versie["soort_regeling"]),
            "versie": versie.get("nummer", 1),
            "aangeleverdDoorEen": self.gezag(versie["bevoegd_gezag"]),
            "omgevingsdocumentMetadata": metadata,
            "beschikbaarVanaf": versie["tijdstip"][:10],
        }
        return document | _gewoon(adres(uri))

    def _plan(self, plan: Json, adres: Callable[[str], Json]) -> Json:
        document = {
            "identificatie": plan["id"],
            "uriIdentificatie": plan["id"],
            "titel": plan["naam"],
            "type": "Omgevingsplan",
            "versie": 1,
            "aangeleverdDoorEen": self.gezag(plan["gezag"]),
            "imroDocumentMetadata": imro_metadata(plan),
            "beschikbaarVanaf": plan["vastgesteld"],
        }
        return document | _gewoon(adres(plan["id"]))


def _gewoon(links: Json) -> Json:
    return {"geometrieIdentificaties": [], "heeftVectorTiles": False, "_links": links}


def _telt(plan: Json, moment: Moment) -> bool:
    vanaf: str = plan["vastgesteld"]
    return vanaf <= moment.werkend


def _raakt(plan: Json, gezocht: Json) -> bool:
    return bool(shape(plan["geometrie"]).intersects(shape(gezocht)))


def _past(document: Json, vraag: Json) -> bool:
    deel = str(vraag.get("_find", "")).casefold()
    tekst = f"{document['titel']} {document['identificatie']} {document['uriIdentificatie']}".casefold()
    laag, namen = vraag.get("bestuurslaag"), vraag.get("identificaties")
    past_laag = not laag or document["aangeleverdDoorEen"]["bestuurslaag"].casefold() == laag.casefold()
    return deel in tekst and past_laag and (not namen or document["identificatie"] in namen)
