"""The part of the simulated DSO-LV that takes a verzoek in: from a loket over the API, or from a person."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any, ClassVar

from pydantic import ValidationError
from werkzeug import Request, Response
from werkzeug.exceptions import NotFound

from ikt.koppelvlakken.stam.opgave import Bedrijf, Verzoekopgave
from ikt.koppelvlakken.stam.tabel import opgave_uit_tabel
from ikt.koppelvlakken.verzoeken.berichten import Gezag, Indienbericht, Toewijzing
from ikt.koppelvlakken.verzoeken.bijlagen import bijlage
from ikt.koppelvlakken.verzoeken.profiel import NAAM, profiel
from mocks.bestanden import TeGroot
from mocks.dso_feiten import CONCEPT_BLIJFT, FEITEN, INDIENEN, absolute, anders, refusal, rule
from mocks.dso_routering import Routering
from mocks.system import json_response, route, screen

VERVOLG = ("Aanvullen", "Intrekken")
"""With these doelen a verzoek goes on that was filed before."""


class Innemen(Routering):
    """Table `concepten`: what is not final yet, by verzoekId."""

    name: ClassVar[str] = "dso"

    @route("POST", INDIENEN + FEITEN.indienen.verzoeken)
    def begin(self, request: Request) -> Response:
        try:
            bericht = Indienbericht.model_validate(request.get_json())
        except ValidationError as fout:
            return refusal(f"{fout.error_count()} velden van het indienbericht kloppen niet")
        if reden := self._bezwaar(bericht):
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
        concept, grens = self._concept(verzoek_id), profiel(anders(self.wereld, NAAM)).bijlagen
        try:
            concept["documenten"][bestandsnaam] = self.bestanden.bewaar(request.stream, grens.maximaal)
        except TeGroot:
            return refusal(f"de bijlage {bestandsnaam} is groter dan {grens.maximaal_mb} MB", status=413)
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
        return json_response(self.neem_in(bericht, concept["documenten"]), status=201)

    def _concept(self, verzoek_id: str) -> dict[str, Any]:
        concept: dict[str, Any] | None = self.table("concepten").get(verzoek_id)
        if concept is None or self.klok.nu() > datetime.fromisoformat(concept["moment"]) + CONCEPT_BLIJFT:
            raise NotFound("Dit verzoek is niet (meer) in bewerking.")
        return concept

    @route("GET", FEITEN.overzicht.pad)
    def overzicht(self, request: Request) -> dict[str, Any]:
        return {"verzoeken": list(self.met_referentie(request.args.get(FEITEN.overzicht.referentie)))}

    @screen("dso.omgevingsloket")
    def loket(self, gegevens: dict[str, str], gezag: dict[str, str], referentie: str) -> dict[str, Any]:
        """A person fills in the Omgevingsloket; who looks again sees the verzoek that was filed."""
        bekend = next(self.met_referentie(referentie), None)
        if bekend:
            return bekend
        opgave = opgave_uit_tabel(gegevens, gezag=gezag["code"], referentie=referentie)
        bestanden = {
            naam: self.bestanden.bewaar(io.BytesIO(bijlage(naam, opgave.naam)))
            for naam in (each.bestandsnaam for each in opgave.bijlagen)
        }
        toewijzing = Toewijzing(bevoegdGezag=Gezag(naam=gezag["naam"], oin=gezag["oin"]))
        return self.neem_in(Indienbericht(toewijzingen=(toewijzing,), verzoek=opgave), bestanden)

    # -- what is not taken --

    def _bezwaar(self, bericht: Indienbericht) -> str | None:
        opgave = bericht.verzoek
        return (
            self._onbekende_waarde(opgave)
            or _past_niet(opgave)
            or self._geen_concept(bericht)
            or self._geen_vervolg(opgave.doel, bericht.verzoeknummer)
        )

    def _onbekende_waarde(self, opgave: Verzoekopgave) -> str | None:
        if self.versies.voor(opgave.type, opgave.doel):
            return None
        lijsten = self.versies[self.versies.alle[0]].waardelijsten
        if opgave.type not in lijsten.type:
            return f"het verzoektype '{opgave.type}' bestaat niet"
        return f"het doel '{opgave.doel}' bestaat niet"

    def _geen_concept(self, bericht: Indienbericht) -> str | None:
        if bericht.verzoek.doel != "Conceptverzoek":
            return None
        weigert = (each.bevoegdGezag for each in bericht.toewijzingen if not self.neemt_concept(each.bevoegdGezag.oin))
        gezag = next(weigert, None)
        return f"{gezag.naam} neemt geen conceptverzoeken aan" if gezag else None

    def _geen_vervolg(self, doel: str, nummer: str | None) -> str | None:
        if (doel in VERVOLG) != (nummer is not None):
            return f"bij het doel '{doel}' hoort {'een' if doel in VERVOLG else 'geen'} verzoeknummer"
        if nummer is None:
            return None
        verzoek = self.table("verzoeken").get(nummer)
        if verzoek is None:
            return f"verzoek {nummer} bestaat niet"
        return f"verzoek {nummer} is ingetrokken" if verzoek["ingetrokken"] else None


def _past_niet(opgave: Verzoekopgave) -> str | None:
    """What the message of STAM cannot say: there a company always has a number of the Kamer van Koophandel."""
    for partij in (opgave.initiatiefnemer, opgave.gemachtigde):
        if isinstance(partij, Bedrijf) and partij.kvk_nummer is None:
            return f"{partij.handelsnaam} heeft geen KVK-nummer, en zonder past een bedrijf niet in het verzoekbericht"
    return None
