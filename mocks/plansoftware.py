"""Simulated plansoftware of a gemeente: hands aanleveringen to the LVBB and shows how they fare."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from pathlib import Path
from typing import Any

from werkzeug import Request, Response
from werkzeug.exceptions import BadRequest, NotFound

from ikt.kern.uitkomst import Systeemstoring
from ikt.koppelvlakken.bhkv.client import BhkvClient, Levering
from ikt.koppelvlakken.bhkv.plansoftware import PlansoftwareClient
from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.bhkv.verslag import Resultaat
from ikt.koppelvlakken.stop.lezer import lees_zip
from mocks.plansoftware_voorstel import Voorstel
from mocks.system import event, json_response, route

SNEL, TRAAG = timedelta(seconds=30), timedelta(hours=1)
_KEREN_SNEL = 6


class Plansoftware(Voorstel):
    """Polls the LVBB often at first, then every hour, until the answer is final.

    Hooks: `plansoftware.pakket` (the zip that it is given) and `plansoftware.status` (the status (str) it is about to
    show, with `resultaat`).
    """

    name = "plansoftware"

    @route("POST", "/aanleveringen")
    def neem_aan(self, request: Request) -> Response:
        zip_ = self.hook("plansoftware.pakket", request.get_data())
        opdracht = lees_zip(zip_).opdracht
        if opdracht is None:
            raise BadRequest("Dit is geen aanlevering met een opdracht.xml.")
        id_ = self.wereld.new_id("aanlevering")
        self._bestand(id_).write_bytes(zip_)
        self.table("aanleveringen")[id_] = {
            "id": id_,
            "idLevering": opdracht.id_levering,
            "aanleveraar": opdracht.aanleveraar,
            "bevoegdGezag": opdracht.bevoegd_gezag,
            "soort": opdracht.verzoeksoort,
            "status": "wacht",
            "kenmerk": "",
            "meldingen": [],
        }
        self.wereld.schedule(self.name, "verstuur", after=timedelta(seconds=1), id_=id_)
        return json_response(self.table("aanleveringen")[id_], status=201)

    @route("GET", "/aanleveringen")
    def zoek(self, request: Request) -> list[dict[str, Any]]:
        gezocht = request.args.get("idLevering")
        return [a for a in self.table("aanleveringen").values() if gezocht in (None, a["idLevering"])]

    @route("GET", "/aanleveringen/<id_>")
    def toon(self, request: Request, id_: str) -> dict[str, Any]:
        return self._aanlevering(id_)

    @route("GET", "/aanleveringen/<id_>/opdracht.zip")
    def bestand(self, request: Request, id_: str) -> Response:
        self._aanlevering(id_)
        return Response(self._bestand(id_).read_bytes(), content_type="application/zip")

    @event("verstuur")
    def verstuur(self, id_: str) -> None:
        aanlevering, zip_ = self._aanlevering(id_), self._bestand(id_).read_bytes()
        levering = Levering(
            identificatie=id_,
            oin_bevoegdgezag=aanlevering["bevoegdGezag"],
            leverings_id=aanlevering["idLevering"],
            conversation_id=self.wereld.uuid(),
            url=self._url(id_),
            checksum=hashlib.sha256(zip_).hexdigest(),
            grootte=len(zip_),
        )
        self.client(BhkvClient).lever_aan(aanlevering["aanleveraar"], levering, aanlevering["soort"])
        self._bewaar(id_, status="in behandeling", kenmerk=levering.kenmerk)
        self.wereld.schedule(self.name, "peil", after=SNEL, id_=id_, keer=1)

    @event("peil")
    def peil(self, id_: str, keer: int) -> None:
        aanlevering = self._aanlevering(id_)
        try:
            resultaten = self.client(BhkvClient).resultaten(aanlevering["aanleveraar"], aanlevering["kenmerk"])
        except Systeemstoring:
            resultaten = ()
        if resultaten:
            self._neem_over(id_, resultaten[-1])
        if not resultaten or not resultaten[-1].is_eindig:
            pauze = SNEL if keer < _KEREN_SNEL else TRAAG
            self.wereld.schedule(self.name, "peil", after=pauze, id_=id_, keer=keer + 1)

    def _neem_over(self, id_: str, resultaat: Resultaat) -> None:
        meldingen = [
            {"code": melding.code, "ernst": melding.ernst, "beschrijving": melding.beschrijving}
            for melding in resultaat.alle_meldingen
        ]
        status = self.hook("plansoftware.status", _status(resultaat), resultaat=resultaat)
        self._bewaar(id_, status=status, meldingen=meldingen)

    def _bewaar(self, id_: str, **velden: Any) -> None:
        self.table("aanleveringen")[id_] = self._aanlevering(id_) | velden

    def _aanlevering(self, id_: str) -> dict[str, Any]:
        try:
            gevonden: dict[str, Any] = self.table("aanleveringen")[id_]
        except KeyError:
            raise NotFound(f"Aanlevering {id_} is er niet.") from None
        return gevonden

    def _url(self, id_: str) -> str:
        """Where the LVBB can fetch the zip: at the address by which the other systems know this one."""
        basis = self.client(PlansoftwareClient).connection.base_url
        return f"{basis}/{profiel().plansoftware.bestand.format(id=id_)}"

    def _bestand(self, id_: str) -> Path:
        return self.wereld.folder / f"{id_}.zip"


def _status(resultaat: Resultaat) -> str:
    """The word that the user of the plansoftware sees."""
    woorden = {
        "opdracht-ontvangen": "in behandeling",
        "validatie-voltooid": "gevalideerd",
        "registratie-voltooid": "gevalideerd",
        "publicatie-voltooid": "gevalideerd",
        "valide": "gevalideerd",
        "gepubliceerd": "gepubliceerd",
        "ok": "verwerkt",
        "mutatie-voltooid": "verwerkt",
    }
    if resultaat.soort.lower().endswith("registratie") and resultaat.status == "registratie-voltooid":
        return "verwerkt"
    fouten = [melding for melding in resultaat.alle_meldingen if melding.ernst == "fout"]
    if resultaat.status == "behandeling-afgebroken" and not fouten:
        return "afgebroken"
    return woorden.get(resultaat.status, "geweigerd")
