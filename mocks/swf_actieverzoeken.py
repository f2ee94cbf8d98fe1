"""The part of the simulated SWF that passes actieverzoeken between parties, each with its status and messages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from werkzeug import Request, Response
from werkzeug.exceptions import abort

from ikt.koppelvlakken.swf.client import MERGE_PATCH
from ikt.koppelvlakken.swf.profiel import Wie
from mocks.swf_feiten import FEITEN, Beller, Gegevens, bladzijde, swf, weigering
from mocks.swf_links import van_actieverzoek, van_document
from mocks.swf_toegang import Toegang
from mocks.system import json_response


class Actieverzoeken(Toegang):
    """Tables `actieverzoeken` and `berichten`.

    Hooks: `swf.mag_overgaan` (bool; with `actieverzoek`, `naar` and `wie`), `swf.statuswijziging` (the facts in the
    notificatie of a new status, as dict) and `swf.links` (the links in an actieverzoek, by name; with `actieverzoek`).
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
            "documenten": [],
            "creatieDatumTijd": self.klok.nu().isoformat(),
        }
        self.table("actieverzoeken")[actieverzoek["actieverzoekId"]] = actieverzoek
        self._meld_status(samenwerking, actieverzoek, wie.oin, oud=None)
        return json_response(self._antwoord_op(actieverzoek, samenwerking, wie), status=201)

    @swf("GET", FEITEN.paden.actieverzoeken)
    def actieverzoeken(self, request: Request) -> Gegevens:
        samenwerking, wie = self.voor_deelnemer(request, request.args.get(FEITEN.filters.samenwerking, ""))
        van = request.args.get(FEITEN.filters.organisatie, wie.oin)
        gevonden = [
            self._antwoord_op(each, samenwerking, wie)
            for each in self.table("actieverzoeken").values()
            if each["samenwerkingId"] == samenwerking["samenwerkingId"] and van in (each["zender"], each["ontvanger"])
        ]
        return bladzijde(request, FEITEN.bladeren.notificaties, gevonden, lijst="actieverzoeken")

    @swf("GET", FEITEN.paden.actieverzoek)
    def actieverzoek(self, request: Request, id: str) -> Gegevens:
        actieverzoek = self._actieverzoek(id)
        return self._antwoord_op(actieverzoek, *self.voor_deelnemer(request, actieverzoek["samenwerkingId"]))

    def _antwoord_op(self, actieverzoek: Gegevens, samenwerking: Gegevens, wie: Beller) -> Gegevens:
        """With the linked documents that who asks may see, and links for what he may do."""
        id, bekend = actieverzoek["actieverzoekId"], self.table("documenten")
        documenten = [bekend[each] for each in actieverzoek["documenten"] if each in bekend]
        gezien = [each for each in documenten if self.mag_zien(samenwerking, each, wie.oin)]
        links = van_actieverzoek(actieverzoek, wie, _partij(actieverzoek, wie))
        return actieverzoek | {
            "documenten": [each | {"_links": van_document(each, wie, id)} for each in gezien],
            "aantalBerichten": len(self.table("berichten").get(id, [])),
            "_links": self.hook("swf.links", links, actieverzoek=actieverzoek),
        }

    @swf("PATCH", FEITEN.paden.actieverzoek)
    def wijzig_actieverzoek(self, request: Request, id: str) -> Response:
        if request.mimetype != MERGE_PATCH:
            abort(weigering(f"een wijziging is van het type {MERGE_PATCH}", status=415))
        samenwerking, wie = self.om_te_wijzigen(request, self._actieverzoek(id)["samenwerkingId"])
        gevraagd: dict[str, Any] = request.get_json(force=True)
        meer = {veld: gevraagd[veld] for veld in ("melding", "productId") if gevraagd.get(veld)}
        self.ga_over(samenwerking, id, wie, gevraagd.get("status", ""), **meer)
        return json_response(self._antwoord_op(self._actieverzoek(id), samenwerking, wie))

    def ga_over(self, samenwerking: Gegevens, id: str, wie: Beller, naar: str, **meer: str) -> None:
        """Give an actieverzoek another status, perhaps with melding or productId, and tell both parties."""
        actieverzoek = self._actieverzoek(id)
        partij, van = self._als_partij(actieverzoek, wie), actieverzoek["status"]
        mag = wie.feiten.mag(partij, van, naar)
        if not self.hook("swf.mag_overgaan", mag, actieverzoek=actieverzoek, naar=naar, wie=partij):
            abort(weigering(f"de {partij} kan een actieverzoek niet van {van} naar {naar} brengen", status=409))
        nieuw = actieverzoek | {"status": naar} | meer
        self.table("actieverzoeken")[id] = nieuw
        self._meld_status(samenwerking, nieuw, wie.oin, oud=van)

    def _als_partij(self, actieverzoek: Gegevens, wie: Beller) -> Wie:
        partij = _partij(actieverzoek, wie)
        if partij is None:
            abort(weigering("dit actieverzoek is niet van u en niet aan u"))
        return partij

    # -- documenten --

    @swf("PUT", FEITEN.overige_paden.koppeling)
    def koppel(self, request: Request, id: str, document: str) -> Response:
        """Only a document that who asks may see, of the same samenwerking."""
        samenwerking, wie, actieverzoek = self._om_te_koppelen(request, id)
        gevonden = self.table("documenten").get(document)
        if gevonden is None or gevonden["samenwerkingId"] != samenwerking["samenwerkingId"]:
            abort(weigering("dit document is er niet", status=404))
        if not self.mag_zien(samenwerking, gevonden, wie.oin):
            abort(weigering("dit document is niet voor u"))
        return self._met_documenten(actieverzoek, dict.fromkeys((*actieverzoek["documenten"], document)))

    @swf("DELETE", FEITEN.overige_paden.koppeling)
    def ontkoppel(self, request: Request, id: str, document: str) -> Response:
        _, _, actieverzoek = self._om_te_koppelen(request, id)
        return self._met_documenten(actieverzoek, [each for each in actieverzoek["documenten"] if each != document])

    def _om_te_koppelen(self, request: Request, id: str) -> tuple[Gegevens, Beller, Gegevens]:
        actieverzoek = self._actieverzoek(id)
        samenwerking, wie = self.om_te_wijzigen(request, actieverzoek["samenwerkingId"])
        self._als_partij(actieverzoek, wie)
        return samenwerking, wie, actieverzoek

    def _met_documenten(self, actieverzoek: Gegevens, documenten: Iterable[str]) -> Response:
        self.koppel_documenten(actieverzoek["actieverzoekId"], documenten)
        return Response(status=204)

    def koppel_documenten(self, id: str, documenten: Iterable[str]) -> None:
        self.table("actieverzoeken")[id] = self._actieverzoek(id) | {"documenten": list(documenten)}

    # -- telling --

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
        self._als_partij(actieverzoek, wie)
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
        self._als_partij(self._actieverzoek(id), wie)
        berichten = self.table("berichten").get(id, [])
        return bladzijde(request, FEITEN.bladeren.notificaties, berichten, lijst="berichten")

    def _actieverzoek(self, id: str) -> Gegevens:
        actieverzoek: Gegevens | None = self.table("actieverzoeken").get(id)
        if actieverzoek is None:
            abort(weigering("dit actieverzoek is er niet", status=404))
        return actieverzoek


def _partij(actieverzoek: Gegevens, wie: Beller) -> Wie | None:
    """As what somebody takes part in an actieverzoek, if at all."""
    if wie.oin == actieverzoek["zender"]:
        return "zender"
    return "ontvanger" if wie.oin == actieverzoek["ontvanger"] else None
