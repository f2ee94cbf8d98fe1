"""The part of the simulated SWF that passes actieverzoeken between parties, each with its status and messages."""

from __future__ import annotations

from typing import Any, ClassVar

from werkzeug import Request, Response
from werkzeug.exceptions import abort

from ikt.koppelvlakken.swf.client import MERGE_PATCH
from ikt.koppelvlakken.swf.profiel import Wie
from mocks.swf_feiten import FEITEN, Beller, Gegevens, bladzijde, swf, weigering
from mocks.swf_toegang import Toegang
from mocks.system import json_response


class Actieverzoeken(Toegang):
    """Tables `actieverzoeken` and `berichten`.

    Hooks: `swf.mag_overgaan` (bool; with `actieverzoek`, `naar` and `wie`) and `swf.statuswijziging` (the facts
    in the notificatie of a new status, as dict).
    """

    name: ClassVar[str] = "swf"

    @swf("POST", FEITEN.paden.opstellen)
    def stel_actieverzoek_op(self, request: Request, id: str) -> Response:
        samenwerking, wie = self.om_te_wijzigen(request, id)
        gevraagd: dict[str, Any] = request.get_json()
        ontvanger = gevraagd.get("ontvanger", "")
        if ontvanger == wie.oin or ontvanger not in (samenwerking["aangemaaktDoor"], *samenwerking["ketenpartners"]):
            abort(weigering("de ontvanger doet niet mee in deze samenwerking", status=400))
        actieverzoek = {
            "actieverzoekId": self.wereld.uuid(),
            "titel": gevraagd["titel"],
            "omschrijving": gevraagd.get("omschrijving", ""),
            "zender": wie.oin,
            "zenderNaam": self.naam_van(wie.oin),
            "ontvanger": ontvanger,
            "ontvangerNaam": self.naam_van(ontvanger),
            "samenwerkingId": id,
            "status": wie.feiten.overgangen.begin,
            "creatieDatumTijd": self.klok.nu().isoformat(),
        }
        self.table("actieverzoeken")[actieverzoek["actieverzoekId"]] = actieverzoek
        self._meld_status(samenwerking, actieverzoek, wie.oin, oud=None)
        return json_response(self._antwoord_op(actieverzoek), status=201)

    @swf("GET", FEITEN.paden.actieverzoeken)
    def actieverzoeken(self, request: Request) -> Gegevens:
        samenwerking, wie = self.voor_deelnemer(request, request.args.get(FEITEN.filters.samenwerking, ""))
        van = request.args.get(FEITEN.filters.organisatie, wie.oin)
        gevonden = [
            self._antwoord_op(each)
            for each in self.table("actieverzoeken").values()
            if each["samenwerkingId"] == samenwerking["samenwerkingId"] and van in (each["zender"], each["ontvanger"])
        ]
        return bladzijde(request, FEITEN.bladeren.notificaties, gevonden, lijst="actieverzoeken")

    @swf("GET", FEITEN.paden.actieverzoek)
    def actieverzoek(self, request: Request, id: str) -> Gegevens:
        actieverzoek = self._actieverzoek(id)
        self.voor_deelnemer(request, actieverzoek["samenwerkingId"])
        return self._antwoord_op(actieverzoek)

    def _antwoord_op(self, actieverzoek: Gegevens) -> Gegevens:
        return actieverzoek | {"aantalBerichten": len(self.table("berichten").get(actieverzoek["actieverzoekId"], []))}

    @swf("PATCH", FEITEN.paden.actieverzoek)
    def wijzig_actieverzoek(self, request: Request, id: str) -> Response:
        if request.mimetype != MERGE_PATCH:
            abort(weigering(f"een wijziging is van het type {MERGE_PATCH}", status=415))
        samenwerking, wie = self.om_te_wijzigen(request, self._actieverzoek(id)["samenwerkingId"])
        gevraagd: dict[str, Any] = request.get_json(force=True)
        self.ga_over(samenwerking, id, wie, gevraagd.get("status", ""), melding=gevraagd.get("melding"))
        return json_response(self._antwoord_op(self._actieverzoek(id)))

    def ga_over(self, samenwerking: Gegevens, id: str, wie: Beller, naar: str, melding: str | None = None) -> None:
        """Give an actieverzoek another status, and tell both parties."""
        actieverzoek = self._actieverzoek(id)
        partij, van = self._partij(actieverzoek, wie), actieverzoek["status"]
        mag = wie.feiten.mag(partij, van, naar)
        if not self.hook("swf.mag_overgaan", mag, actieverzoek=actieverzoek, naar=naar, wie=partij):
            abort(weigering(f"de {partij} kan een actieverzoek niet van {van} naar {naar} brengen", status=409))
        nieuw = actieverzoek | {"status": naar} | ({"melding": melding} if melding else {})
        self.table("actieverzoeken")[id] = nieuw
        self._meld_status(samenwerking, nieuw, wie.oin, oud=van)

    def _partij(self, actieverzoek: Gegevens, wie: Beller) -> Wie:
        if wie.oin not in (actieverzoek["zender"], actieverzoek["ontvanger"]):
            abort(weigering("dit actieverzoek is niet van u en niet aan u"))
        return "zender" if wie.oin == actieverzoek["zender"] else "ontvanger"

    def _meld_status(self, samenwerking: Gegevens, actieverzoek: Gegevens, door: str, oud: str | None) -> None:
        feiten = {
            "actieverzoekId": actieverzoek["actieverzoekId"],
            "actieverzoekTitel": actieverzoek["titel"],
            "actieverzoekStatusOud": oud,
            "actieverzoekStatusNieuw": actieverzoek["status"],
        }
        soort, voor = FEITEN.notificaties.actieverzoek_status, (actieverzoek["zender"], actieverzoek["ontvanger"])
        self.meld(samenwerking, soort, door, voor, **self.hook("swf.statuswijziging", feiten))

    # -- berichten --

    @swf("POST", FEITEN.paden.berichten)
    def stuur_bericht(self, request: Request, id: str) -> Response:
        actieverzoek = self._actieverzoek(id)
        samenwerking, wie = self.om_te_wijzigen(request, actieverzoek["samenwerkingId"])
        self._partij(actieverzoek, wie)
        bericht = {"berichtId": self.wereld.uuid(), "inhoud": request.get_json()["bericht"], "aangemaaktDoor": wie.oin}
        self.table("berichten")[id] = [*self.table("berichten").get(id, []), bericht]
        self.meld(
            samenwerking,
            FEITEN.notificaties.bericht,
            wie.oin,
            (actieverzoek["zender"], actieverzoek["ontvanger"]),
            actieverzoekId=id,
            actieverzoekTitel=actieverzoek["titel"],
            berichtId=bericht["berichtId"],
        )
        return json_response(bericht, status=201)

    @swf("GET", FEITEN.paden.berichten)
    def berichten(self, request: Request, id: str) -> Gegevens:
        _, wie = self.voor_deelnemer(request, self._actieverzoek(id)["samenwerkingId"])
        self._partij(self._actieverzoek(id), wie)
        berichten = self.table("berichten").get(id, [])
        return bladzijde(request, FEITEN.bladeren.notificaties, berichten, lijst="berichten")

    def _actieverzoek(self, id: str) -> Gegevens:
        actieverzoek: Gegevens | None = self.table("actieverzoeken").get(id)
        if actieverzoek is None:
            abort(weigering("dit actieverzoek is er niet", status=404))
        return actieverzoek
