"""What is not (yet) law, in the simulated Ozon: ontwerpregelingen and besluitversies, with what they change; and
what departs from it: published omgevingsvergunningen."""

from __future__ import annotations

import uuid
from typing import Any

from werkzeug import Request, Response

from ikt.koppelvlakken.ozon.modellen import pad_id
from ikt.koppelvlakken.stop.geometrie import geometrieen
from ikt.koppelvlakken.stop.xml import parse
from mocks.ozon_annotaties import regeltekstannotaties
from mocks.ozon_presenteren import P, Presenteren, pad
from mocks.ozon_register import Stand, technisch_id
from mocks.ozon_tekst import Wijze, componenten
from mocks.system import route

Json = dict[str, Any]
_ONTWERP = Wijze("ontwerpDocumentComponenten", renvooi=True)
_BESLUIT = Wijze("besluitversieDocumentComponenten", renvooi=True)


class Ontwerpen(Presenteren):
    # -- ontwerpregelingen -----------------------------------------------------------------------------------------

    @route("GET", pad(P.ontwerpregelingen))
    def ontwerpregelingen(self, request: Request) -> Response:
        return self._stukken(request, "ontwerpregelingen", self.register.ontwerpen(self.moment(request).bekend))

    @route("GET", pad(P.ontwerpregelingen) + "/<id>")
    def ontwerpregeling(self, request: Request, id: str) -> Response:
        return self.hal(self._stuk(request, id, self._ontwerp(request, id)))

    @route("GET", pad(P.ontwerpregelingen) + "/<id>/documentstructuur")
    def ontwerpstructuur(self, request: Request, id: str) -> Response:
        return self._structuur(self._ontwerp(request, id), _ONTWERP)

    @route("GET", pad(P.ontwerpregelingen) + "/<id>/regeltekstannotaties")
    def ontwerpannotaties(self, request: Request, id: str) -> Response:
        return self.hal(regeltekstannotaties(self._ontwerp(request, id)))

    def _ontwerp(self, request: Request, id_: str) -> Stand:
        return self._een(self.register.ontwerpen(self.moment(request).bekend), id_)

    # -- besluitversies --------------------------------------------------------------------------------------------

    @route("GET", pad(P.besluitversies))
    def besluitversies(self, request: Request) -> Response:
        return self._stukken(request, "besluitversies", self._komend(request))

    @route("GET", pad(P.besluitversies) + "/<id>")
    def besluitversie(self, request: Request, id: str) -> Response:
        return self.hal(self._stuk(request, id, self._een(self._komend(request), id)))

    @route("GET", pad(P.besluitversies) + "/<id>/documentstructuur")
    def besluitstructuur(self, request: Request, id: str) -> Response:
        return self._structuur(self._een(self._komend(request), id), _BESLUIT)

    def _komend(self, request: Request) -> dict[str, Stand]:
        return {technisch_id(stand.versie): stand for stand in self.register.komend(self.moment(request))}

    # -- what both share -------------------------------------------------------------------------------------------

    def _een(self, standen: dict[str, Stand], id_: str) -> Stand:
        if id_ not in standen:
            raise self.niet_gevonden(id_)
        return standen[id_]

    def _stukken(self, request: Request, naam: str, standen: dict[str, Stand]) -> Response:
        gezag = request.args.get("bevoegdGezag")
        getoond = [
            self._stuk(request, id_, s) for id_, s in standen.items() if gezag in (None, s.versie["bevoegd_gezag"])
        ]
        return self.pagina(request, naam, getoond, eerste=1)

    def _stuk(self, request: Request, id_: str, stand: Stand) -> Json:
        """A regeling that is named after its besluit too."""
        return {"technischId": id_, "ontwerpbesluitIdentificatie": stand.versie["besluit"]} | self.toon(request, stand)

    def _structuur(self, stand: Stand, wijze: Wijze) -> Response:
        """With what differs from the version that it builds on."""
        was = Stand(stand.versies[:-1]).tekst if len(stand.versies) > 1 else None
        getoond = componenten(stand.tekst, wijze, was)
        return self.hal({"_embedded": {wijze.sleutel: self.hook("ozon.renvooi", getoond, stand=stand)}})

    # -- omgevingsvergunningen -------------------------------------------------------------------------------------

    @route("GET", pad(P.omgevingsvergunningen))
    def omgevingsvergunningen(self, request: Request) -> Response:
        gezag = request.args.get("bevoegdGezag")
        getoond = [
            _vergunning(self, rij) for rij in self._vergunningen(request) if gezag in (None, rij["bevoegd_gezag"])
        ]
        return self.pagina(request, "omgevingsvergunningen", getoond, eerste=1)

    @route("GET", pad(P.omgevingsvergunningen) + "/<id>")
    def omgevingsvergunning(self, request: Request, id: str) -> Response:
        for rij in self._vergunningen(request):
            if pad_id(rij["identificatie"]) == id:
                return self.hal(_vergunning(self, rij))
        raise self.niet_gevonden(f"Omgevingsvergunning {id}")

    def _vergunningen(self, request: Request) -> list[Json]:
        moment = self.moment(request)
        return [rij for rij in self.table("vergunningen").values() if rij["geldig_vanaf"] <= moment.werkend]


def _vergunning(ozon: Presenteren, rij: Json) -> Json:
    return {
        "identificatie": rij["identificatie"],
        "officieleTitel": rij["titel"],
        "referentienummer": rij["zaaknummer"] or None,
        "publicatieID": rij["publicatie"] or None,
        "aangeleverdDoorEen": ozon.gezag(rij["bevoegd_gezag"]),
        "iMROPlanidentificatie": [],
        "geregistreerdMet": {
            "versie": 1,
            "beginGeldigheid": rij["geldig_vanaf"],
            "beginInwerking": rij["geldig_vanaf"],
            "tijdstipRegistratie": rij["tijdstip"],
        },
        "_embedded": {"vergunningsgebied": _vergunningsgebied(rij)},
    }


def _vergunningsgebied(rij: Json) -> Json:
    """Its geometry is asked for by id, elsewhere; here it comes along."""
    vlakken = geometrieen(parse(rij["gml"].encode()))
    id_, geometrie = next(iter(vlakken.items()), (str(uuid.uuid5(uuid.NAMESPACE_URL, rij["identificatie"])), None))
    return {
        "identificatie": f"{rij['identificatie']}/vergunningsgebied",
        "geometrieIdentificatie": id_,
        "geometrie": geometrie,
    }
