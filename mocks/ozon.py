"""Simulated Ozon: takes in consolidated regelingen, shows them, and passes activiteiten on to RTR."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from werkzeug import Request, Response
from werkzeug.exceptions import BadRequest, NotFound

from ikt.kern.klok import TIJDZONE
from ikt.koppelvlakken.ow.lezer import OwObjecten, lees_ow
from ikt.koppelvlakken.ozon.modellen import pad_id
from ikt.koppelvlakken.ozon.profiel import profiel
from ikt.koppelvlakken.ozon.uitlevering import Uitlevering
from ikt.koppelvlakken.rtr.intake import RtrIntakeClient
from ikt.koppelvlakken.stop.geometrie import geometrieen
from ikt.koppelvlakken.stop.xml import parse
from mocks.omgevingsplan import Omgevingsplan, van_rechtswege
from mocks.ozon_antwoorden import annotaties, componenten, ligt_op, regeling
from mocks.system import System, event, route, screen

_PRESENTEREN = "/publiek/omgevingsdocumenten/api/presenteren/v8"
_TOEPASBAAR = "/publiek/omgevingsdocumenten/api/toepasbaaropvragen/v7"
DUUR_VERWERKING, DUUR_DOORGEVEN = timedelta(minutes=2), timedelta(minutes=1)


class Ozon(System):
    """A regeling shows a new version from the day on which it is juridisch werkend; RTR hears of new activiteiten
    as soon as they are registered.

    Hooks: `ozon.componenten` (list of documentComponenten to show), `ozon.activiteiten` (list of activiteiten for
    RTR), and `ozon.viewer` (dict that the viewer shows).
    """

    name = "ozon"

    def start(self) -> None:
        for plan in van_rechtswege(self.wereld.settings.get("gezagen", [])):
            if plan.regeling not in self.table("regelingen"):
                self.table("regelingen")[plan.regeling] = _begin(plan)

    # -- presenteren -----------------------------------------------------------------------------------------------

    @route("GET", f"{_PRESENTEREN}/regelingen")
    def regelingen(self, request: Request) -> dict[str, Any]:
        gezag = request.args.get("bevoegdGezag")
        alle = [r for r in self.table("regelingen").values() if gezag in (None, r["bevoegd_gezag"])]
        pagina, grootte = request.args.get("page", 1, type=int), request.args.get("size", 20, type=int)
        if pagina < 1 or not 1 <= grootte <= profiel().presenteren.per_pagina:
            raise BadRequest("page begint bij 1, size is ten hoogste 200.")
        tot = pagina * grootte
        links = {"next": {"href": f"{request.base_url}?page={pagina + 1}&size={grootte}"}} if tot < len(alle) else {}
        getoond = [regeling(each) for each in alle[tot - grootte : tot]]
        return {"_embedded": {"regelingen": getoond}, "_links": {"self": {"href": request.url}, **links}}

    @route("GET", f"{_PRESENTEREN}/regelingen/<id_>")
    def regeling(self, request: Request, id_: str) -> dict[str, Any]:
        return regeling(self._regeling(id_))

    @route("GET", f"{_PRESENTEREN}/regelingen/<id_>/documentstructuur")
    def documentstructuur(self, request: Request, id_: str) -> dict[str, Any]:
        getoond = componenten(parse(self._regeling(id_)["tekst"].encode()))
        return {"_embedded": {"documentComponenten": self.hook("ozon.componenten", getoond)}}

    @route("GET", f"{_PRESENTEREN}/regelingen/<id_>/regeltekstannotaties")
    def regeltekstannotaties(self, request: Request, id_: str) -> dict[str, Any]:
        return annotaties(_ow(self._regeling(id_)))

    # -- toepasbaar opvragen ---------------------------------------------------------------------------------------

    @route("POST", f"{_TOEPASBAAR}/activiteitidentificaties/_zoek")
    def activiteiten_zoek(self, request: Request) -> list[str]:
        gezocht = request.get_json().get("geometrie")
        if not gezocht:
            raise BadRequest("De zoekvraag noemt geen geometrie.")
        return [
            aanduiding.activiteit
            for each in self.table("regelingen").values()
            for regel in _ow(each).regels
            for aanduiding in regel.aanduidingen
            if any(ligt_op(locatie, gezocht) for locatie in _geometrieen(each, aanduiding.locaties))
        ]

    # -- uitlevering by the LVBB -----------------------------------------------------------------------------------

    @route("POST", "/uitleveringen")
    def neem_in(self, request: Request) -> Response:
        uitlevering = Uitlevering.model_validate_json(request.get_data())
        self.wereld.schedule(self.name, "registreer", after=DUUR_VERWERKING, uitlevering=uitlevering.model_dump())
        return Response(status=202)

    @event("registreer")
    def registreer(self, uitlevering: dict[str, Any]) -> None:
        """RTR hears of it at once; the regeling changes when the version is juridisch werkend."""
        begin = datetime.combine(date.fromisoformat(uitlevering["geldig_vanaf"]), time(), TIJDZONE)
        moment = max(begin, self.klok.nu())
        self.wereld.schedule(self.name, "geef_door", after=DUUR_DOORGEVEN, uitlevering=uitlevering)
        self.wereld.schedule(self.name, "treed_in_werking", at=moment, uitlevering=uitlevering)

    @event("treed_in_werking")
    def treed_in_werking(self, uitlevering: dict[str, Any]) -> None:
        huidig = self.table("regelingen").get(uitlevering["regeling"], {})
        nieuw = uitlevering | {"tijdstip_registratie": self.klok.nu().isoformat()}
        for soort in ("ow_bestanden", "gio_bestanden"):
            nieuw[soort] = [*huidig.get(soort, ()), *uitlevering[soort]]
        self.table("regelingen")[uitlevering["regeling"]] = nieuw

    @event("geef_door")
    def geef_door(self, uitlevering: dict[str, Any]) -> None:
        activiteiten = self.hook("ozon.activiteiten", list(_voor_rtr(uitlevering)))
        if activiteiten:
            spoor = uitlevering["id_levering"]
            self.client(RtrIntakeClient).meld_activiteiten({"activiteiten": activiteiten, "spoor": spoor})

    # -- the viewer ------------------------------------------------------------------------------------------------

    @screen("ozon.viewer")
    def viewer(self, regeling: str, wid: str) -> dict[str, Any]:
        """What Regels op de kaart shows of an artikel: whether it is there, and with which activiteiten."""
        bekend = self.table("regelingen").get(regeling, {"tekst": "<leeg/>", "ow_bestanden": []})
        wids = {element.get("wId") for element in parse(bekend["tekst"].encode()).iter("*")}
        activiteiten = annotaties(_ow(bekend))["activiteiten"] if wid in wids else []
        getoond = {"getoond": wid in wids, "activiteiten": [each["naam"] for each in activiteiten]}
        return self.hook("ozon.viewer", getoond, wid=wid)

    def _regeling(self, id_: str) -> dict[str, Any]:
        for identificatie, gevonden in self.table("regelingen").items():
            if pad_id(identificatie) == id_:
                bekend: dict[str, Any] = gevonden
                return bekend
        raise NotFound(f"Regeling {id_} is er niet.")


def _begin(plan: Omgevingsplan) -> dict[str, Any]:
    return {
        "bevoegd_gezag": plan.gezag,
        "oin": plan.oin,
        "regeling": plan.regeling,
        "versie": plan.versie,
        "titel": plan.titel,
        "geldig_vanaf": plan.geldig_vanaf,
        "tekst": plan.tekst,
        "ow_bestanden": [plan.ow],
        "gio_bestanden": [],
        "tijdstip_registratie": f"{plan.geldig_vanaf}T00:00:00+01:00",
    }


def _ow(bekend: dict[str, Any]) -> OwObjecten:
    return lees_ow(parse(bestand.encode()) for bestand in bekend["ow_bestanden"])


def _geometrieen(bekend: dict[str, Any], locaties: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    per_id = {id_: geo for gml in bekend["gio_bestanden"] for id_, geo in geometrieen(parse(gml.encode())).items()}
    return (per_id[g.geometrie] for g in _ow(bekend).gebieden if g.identificatie in locaties and g.geometrie in per_id)


def _voor_rtr(uitlevering: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The activiteiten of this version with the locaties on which a regel puts them."""
    objecten = _ow(uitlevering)
    plekken = {a.activiteit: a.locaties for regel in objecten.regels for a in regel.aanduidingen}
    for activiteit in objecten.activiteiten:
        locaties = plekken.get(activiteit.identificatie, ())
        yield {
            "urn": activiteit.identificatie,
            "naam": activiteit.naam,
            "oin": uitlevering["oin"],
            "begindatum": uitlevering["geldig_vanaf"],
            "locaties": [
                {"identificatie": id_, "geometrie": geo}
                for id_, geo in zip(locaties, _geometrieen(uitlevering, locaties), strict=False)
            ],
        }
