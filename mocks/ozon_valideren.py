"""Valideren v2 of the simulated Ozon: judges a package with our own rules, without a register."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Any

from werkzeug import Request, Response

from ikt.koppelvlakken.bhkv.plansoftware import PlansoftwareClient
from ikt.koppelvlakken.stop.beoordeling import keur
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.validatie import Ernst
from mocks.ozon_dienst import FEITEN, OzonDienst
from mocks.system import event, json_response, route

V, A = FEITEN.valideren, FEITEN.valideren_antwoord
DUUR = timedelta(seconds=30)
_EERSTE_FASE, _OZON = 2, 8
_VELDEN = ("identificatie", "checksum", "grootte", "url", "typeOmgevingsdocument")


def pad(sjabloon: str) -> str:
    return "/" + V.pad + sjabloon.replace("{", "<").replace("}", ">")


class Valideren(OzonDienst):
    """Hook: `ozon.validatie` (list of Melding found). A partial validation only has the rules of Ozon itself."""

    @route("POST", pad(V.volledig))
    def valideer(self, request: Request) -> Response:
        return self._plan_rapport(request, _EERSTE_FASE)

    @route("POST", pad(V.gedeeltelijk))
    def valideer_gedeeltelijk(self, request: Request) -> Response:
        return self._plan_rapport(request, _OZON)

    @route("GET", pad(V.rapport))
    def rapport(self, request: Request, verzoek: str) -> dict[str, Any]:
        if verzoek not in self.table("validaties"):
            raise self.niet_gevonden(f"Rapport {verzoek}")
        gevonden: dict[str, Any] = self.table("validaties")[verzoek]
        return gevonden

    def _plan_rapport(self, request: Request, vanaf: int) -> Response:
        vraag = self.vraag(request)
        if weg := [veld for veld in _VELDEN if not vraag.get(veld)]:
            raise self.probleem(400, "Ongeldige request body", f"Het veld {weg[0]} ontbreekt.")
        verzoek = self.wereld.uuid()
        self.table("validaties")[verzoek] = {
            "identificatie": vraag["identificatie"],
            "status": A.bezig,
            "meldingen": [],
        }
        self.wereld.schedule(self.name, "maak_rapport", after=DUUR, verzoek=verzoek, vanaf=vanaf, vraag=vraag)
        return json_response({"verzoekIdentificatie": verzoek}, 202)

    @event("maak_rapport")
    def maak_rapport(self, verzoek: str, vanaf: int, vraag: dict[str, Any]) -> None:
        """The package is fetched where the one who asks has put it."""
        url = str(vraag["url"])
        zip_ = self.client(PlansoftwareClient).bestand(url)
        if zip_ is None or hashlib.sha256(zip_).hexdigest() != vraag["checksum"]:
            meldingen = [{"code": "", "omschrijving": f"Op {url} staat niet het pakket dat is aangekondigd."}]
        else:
            gevonden = self.hook("ozon.validatie", keur(lees_zip(zip_), vanaf=vanaf))
            fouten = [melding for melding in gevonden if melding.ernst is Ernst.FOUT]
            meldingen = [{"code": each.code, "omschrijving": each.beschrijving} for each in fouten]
        status = {"status": A.fout if meldingen else A.goed, "meldingen": meldingen}
        self.table("validaties")[verzoek] = self.table("validaties")[verzoek] | status
