"""The part of the simulated DSO-LV that takes a verzoek in: from a loket over the API, or from a person."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any, ClassVar

from pydantic import ValidationError
from werkzeug import Request, Response
from werkzeug.exceptions import NotFound

from ikt.koppelvlakken.stam.bouw import Ontvangst, verzoekbericht
from ikt.koppelvlakken.stam.opgave import Verzoekopgave
from ikt.koppelvlakken.stam.profiel import profiel as stam_profiel
from ikt.koppelvlakken.stam.schrijver import schrijf
from ikt.koppelvlakken.stam.tabel import opgave_uit_tabel
from ikt.koppelvlakken.verzoeken.berichten import Gezag, Indienbericht
from ikt.koppelvlakken.verzoeken.pdf import kleine_pdf
from mocks.bestanden import Bestanden
from mocks.dso_feiten import CONCEPT_BLIJFT, FEITEN, INDIENEN, NOTIFICEERT_NA, absolute, refusal, rule
from mocks.system import System, json_response, route, screen


class Innemen(System):
    """Tables: `concepten` (not final yet) and `verzoeken` (by verzoeknummer)."""

    name: ClassVar[str] = "dso"

    @property
    def bestanden(self) -> Bestanden:
        return Bestanden(self.wereld.folder / self.name)

    @route("POST", INDIENEN + FEITEN.indienen.verzoeken)
    def begin(self, request: Request) -> Response:
        try:
            bericht = Indienbericht.model_validate(request.get_json())
        except ValidationError as fout:
            return refusal(f"{fout.error_count()} velden van het indienbericht kloppen niet")
        if reden := _unknown_value(bericht.verzoek):
            return refusal(reden)
        concept = self.wereld.uuid()
        inhoud = {"bericht": bericht.model_dump(mode="json"), "documenten": {}}
        self.table("concepten")[concept] = {**inhoud, "moment": self.klok.nu().isoformat()}
        uploads = [self._upload(request, concept, each.bestandsnaam) for each in bericht.verzoek.bijlagen]
        return json_response({"verzoekId": concept, "uploads": uploads}, status=201)

    def _upload(self, request: Request, concept: str, bestandsnaam: str) -> dict[str, str]:
        pad = FEITEN.uploaden.document.format(verzoek_id=concept, bestandsnaam=bestandsnaam)
        return {"bestandsnaam": bestandsnaam, "url": absolute(request, INDIENEN + pad)}

    @route("PUT", INDIENEN + rule(FEITEN.uploaden.document))
    def upload(self, request: Request, verzoek_id: str, bestandsnaam: str) -> Response:
        concept = self._concept(verzoek_id)
        concept["documenten"][bestandsnaam] = self.bestanden.bewaar(request.stream)
        self.table("concepten")[verzoek_id] = concept
        return Response(status=204)

    @route("POST", INDIENEN + rule(FEITEN.indienen.verzoek))
    def dien_in(self, request: Request, verzoek_id: str) -> Response:
        concept = self._concept(verzoek_id)
        bericht = Indienbericht.model_validate(concept["bericht"])
        ontbreekt = {each.bestandsnaam for each in bericht.verzoek.bijlagen} - set(concept["documenten"])
        if ontbreekt:
            return refusal(f"de bijlagen {', '.join(sorted(ontbreekt))} zijn niet geüpload")
        del self.table("concepten")[verzoek_id]
        return json_response(self._neem_in(bericht, concept["documenten"]), status=201)

    def _concept(self, verzoek_id: str) -> dict[str, Any]:
        concept: dict[str, Any] | None = self.table("concepten").get(verzoek_id)
        if concept is None or self.klok.nu() > datetime.fromisoformat(concept["moment"]) + CONCEPT_BLIJFT:
            raise NotFound(f"Het verzoek {verzoek_id} is er niet (meer).")
        return concept

    @route("GET", FEITEN.overzicht.pad)
    def overzicht(self, request: Request) -> dict[str, Any]:
        return {"verzoeken": list(self._met_referentie(request.args.get(FEITEN.overzicht.referentie)))}

    @screen("dso.omgevingsloket")
    def loket(self, gegevens: dict[str, str], gezag: dict[str, str], referentie: str) -> dict[str, Any]:
        """A person fills in the Omgevingsloket; who looks again sees the verzoek that was filed."""
        bekend = next(self._met_referentie(referentie), None)
        if bekend:
            return bekend
        opgave = opgave_uit_tabel(gegevens, gezag=gezag["code"], referentie=referentie)
        documenten = {
            each.bestandsnaam: self.bestanden.bewaar(io.BytesIO(kleine_pdf([each.bestandsnaam])))
            for each in opgave.bijlagen
        }
        bericht = Indienbericht(bevoegdGezag=Gezag(naam=gezag["naam"], oin=gezag["oin"]), verzoek=opgave)
        return self._neem_in(bericht, documenten)

    def _met_referentie(self, referentie: str | None) -> Iterator[dict[str, Any]]:
        for verzoek in self.table("verzoeken").values():
            if verzoek["referentie"] == referentie:
                yield _ingediend(verzoek)

    def _neem_in(self, bericht: Indienbericht, documenten: dict[str, str]) -> dict[str, Any]:
        """Give a verzoek its number, keep it, and schedule its notificatie."""
        moment, opgave, dienst = self.klok.nu(), bericht.verzoek, bericht.behandeldienst
        nummer = f"{moment:%Y%m%d}{len(self.table('verzoeken')) + 1:05d}"
        ontvangst = Ontvangst(
            verzoeknummer=nummer,
            moment=moment,
            project_id=f"{self.wereld.uuid()}-0",
            gezag_naam=bericht.bevoegdGezag.naam,
            gezag_oin=bericht.bevoegdGezag.oin,
            documenten=documenten,
            behandeldienst=(dienst.naam, dienst.oin) if dienst else None,
        )
        verzoek = {
            "verzoeknummer": nummer,
            "indienDatum": moment.isoformat(),
            "oin": bericht.bevoegdGezag.oin,
            "behandeldienst": dienst.oin if dienst else None,
            "documenten": [
                {"documentId": documenten[each.bestandsnaam], "bestandsnaam": each.bestandsnaam}
                for each in opgave.bijlagen
            ],
            "xml": schrijf(verzoekbericht(opgave, ontvangst)).decode(),
        } | opgave.model_dump(include={"naam", "type", "doel", "referentie"})
        self.table("verzoeken")[nummer] = verzoek
        self.wereld.schedule(self.name, "notificeer", after=NOTIFICEERT_NA, verzoeknummer=nummer, poging=1)
        return _ingediend(verzoek)


def _ingediend(verzoek: dict[str, Any]) -> dict[str, Any]:
    return {naam: verzoek[naam] for naam in ("verzoeknummer", "indienDatum")}


def _unknown_value(opgave: Verzoekopgave) -> str | None:
    lijsten = stam_profiel().waardelijsten
    if opgave.type not in lijsten.type:
        return f"het verzoektype '{opgave.type}' bestaat niet"
    return None if opgave.doel in lijsten.doel else f"het doel '{opgave.doel}' bestaat niet"
