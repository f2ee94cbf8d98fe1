"""Simulated IHR: the plannen of before the Omgevingswet, here only TAM-plannen, and the day on which that way ends."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from shapely.geometry import shape
from werkzeug import Request, Response

from ikt.koppelvlakken.ihr.client import Aanbod
from ikt.koppelvlakken.ozon.uitlevering import UitleveringClient
from mocks.system import System, event, json_response, route
from mocks.tamplan import FEITEN, beginplannen, imro_metadata

O = FEITEN.opvragen  # noqa: E741
HAL = "application/hal+json"
DUUR = timedelta(minutes=10)
Json = dict[str, Any]


def pad(sjabloon: str) -> str:
    return "/" + O.pad + sjabloon.replace("{", "<").replace("}", ">")


class Ihr(System):
    """Pages count from 1. Hooks: `ihr.weigering` (why a plan is refused, or None) and `ihr.doorgeven` (the plan that
    Ozon hears of, or None)."""

    name = "ihr"

    def start(self) -> None:
        for plan in beginplannen(self.wereld.settings.get("gezagen", [])):
            if plan.id not in self.table("plannen"):
                self.table("plannen")[plan.id] = plan.model_dump(mode="json")

    # -- opvragen --------------------------------------------------------------------------------------------------

    @route("GET", pad(O.plannen))
    def plannen(self, request: Request) -> Response:
        return self._pagina(request, list(self.table("plannen").values()))

    @route("POST", pad(O.zoek))
    def zoek(self, request: Request) -> Response:
        """The geometry lies below `_geo`, under the name of how it is to touch."""
        if request.headers.get("Content-Crs", "").lower() != O.crs:
            return _probleem(request, 400, f"Content-Crs moet {O.crs} zijn.")
        gevraagd = next(iter((request.get_json().get("_geo") or {}).values()), None)
        if gevraagd is None:
            return _probleem(request, 400, "Geef onder _geo een geometrie om in te zoeken.")
        vlak = shape(gevraagd)
        return self._pagina(
            request, [p for p in self.table("plannen").values() if shape(p["geometrie"]).intersects(vlak)]
        )

    @route("GET", pad(O.plan))
    def plan(self, request: Request, id: str) -> Response:
        if id not in self.table("plannen"):
            return _probleem(request, 404, f"Plan {id} is er niet.")
        return json_response(self._toon(request, self.table("plannen")[id]), mediatype=HAL)

    @route("GET", pad(O.teksten))
    def teksten(self, request: Request, id: str) -> Response:
        if id not in self.table("plannen"):
            return _probleem(request, 404, f"Plan {id} is er niet.")
        plan = self.table("plannen")[id]
        tekst = {"id": f"{id}-1", "titel": plan["naam"], "inhoud": plan["tekst"]}
        return json_response(
            {"_embedded": {"teksten": [tekst]}, "_links": {"self": {"href": request.url}}}, mediatype=HAL
        )

    # -- aanbieden -------------------------------------------------------------------------------------------------

    @route("POST", f"/{FEITEN.aanbieden.plannen}")
    def neem_in(self, request: Request) -> Response:
        aanbod = Aanbod.model_validate_json(request.get_data())
        if reden := self.hook("ihr.weigering", self._weigering(aanbod), aanbod=aanbod):
            return _probleem(request, 422, reden)
        self.table("plannen")[aanbod.id] = aanbod.model_dump(mode="json")
        self.wereld.schedule(self.name, "geef_door", after=DUUR, id_=aanbod.id)
        return Response(status=202)

    def _weigering(self, aanbod: Aanbod) -> str | None:
        if FEITEN.tam.mag(self.klok.nu().date(), aanbod.ontwerp):
            return None
        return (
            f"Een TAM-plan kan na {FEITEN.tam.laatste_dag:%d-%m-%Y} alleen nog als het ontwerp ervoor ter inzage lag; "
            f"dit ontwerp ligt er vanaf {aanbod.ontwerp:%d-%m-%Y}. Gebruik STOP/TPOD."
        )

    @event("geef_door")
    def geef_door(self, id_: str) -> None:
        """Ontsluiten shows plannen of both kinds side by side."""
        plan = self.hook("ihr.doorgeven", self.table("plannen")[id_])
        if plan is not None:
            self.client(UitleveringClient).meld_plan(Aanbod.model_validate(plan))

    # -- answering -------------------------------------------------------------------------------------------------

    def _toon(self, request: Request, plan: Json) -> Json:
        gezag: Json = next((g for g in self.wereld.settings.get("gezagen", ()) if g["code"] == plan["gezag"]), {})
        overheid = {
            "type": "gemeentelijke overheid",
            "code": plan["gezag"].removeprefix("gm"),
            "naam": gezag.get("naam", ""),
        }
        return {
            "id": plan["id"],
            "type": FEITEN.waarden.soort,
            "naam": plan["naam"],
            "beleidsmatigVerantwoordelijkeOverheid": overheid,
            "dossier": {"id": plan["id"].rpartition("-")[0], "status": FEITEN.waarden.geldend},
            "isParapluplan": False,
            **imro_metadata(plan),
            "_links": {"self": {"href": f"{request.host_url}{O.pad}{O.plan.format(id=plan['id'])}"}},
        }

    def _pagina(self, request: Request, plannen: list[Json]) -> Response:
        nummer, grootte = request.args.get("page", 1, type=int), request.args.get("pageSize", O.per_pagina, type=int)
        deel = [self._toon(request, plan) for plan in plannen[(nummer - 1) * grootte : nummer * grootte]]
        links = {"self": {"href": request.url}}
        if nummer * grootte < len(plannen):
            links["next"] = {"href": f"{request.base_url}?page={nummer + 1}&pageSize={grootte}"}
        return json_response({"_embedded": {"plannen": deel}, "_links": links}, mediatype=HAL)


def _probleem(request: Request, status: int, detail: str) -> Response:
    inhoud = {"status": status, "title": "Verzoek geweigerd", "detail": detail, "instance": request.path}
    return json_response(inhoud, status, "application/problem+json")
