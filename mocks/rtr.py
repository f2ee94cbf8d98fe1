"""The simulated RTR: takes over activiteiten from Ozon, takes in rules, and passes them on to the execution."""

from __future__ import annotations

import hashlib
import json
from datetime import date, timedelta
from typing import Any, ClassVar

from werkzeug import Request, Response

from ikt.koppelvlakken.rtr.aanleveren import (
    Aanlevering,
    Aanleverresultaat,
    RtrMelding,
    lees_aanlevering,
    schrijf_resultaat,
)
from ikt.koppelvlakken.rtr.uitvoeren import RegelIntakeClient
from ikt.koppelvlakken.sttr.beoordeling import beoordeel_pakket
from ikt.koppelvlakken.sttr.pakket import Opdracht, RtrPakket, lees_pakket
from ikt.koppelvlakken.sttr.reader import lees
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from ikt.koppelvlakken.validatie import Ernst
from ikt.koppelvlakken.validatie.document import OngeldigeXml
from mocks.rtr_opvragen import Opvragen
from mocks.rtr_register import FEITEN, bestuursorgaan, heeft_regelbeheerobject
from mocks.system import event, route

# How long these take in the DSO is not public: an assumption, long enough that steps have to wait.
OVERNEMEN = timedelta(minutes=2)
DOORGEVEN = timedelta(minutes=5)


class Rtr(Opvragen):
    """Hooks: `rtr.activiteit` (an activiteit about to be taken over; None when it gets lost) and `rtr.meldingen`
    (the meldingen over a delivery; with none it is accepted)."""

    name: ClassVar[str] = "rtr"

    # -- activiteiten from Ozon ---------------------------------------------------------------------------------

    @route("POST", FEITEN.intake.activiteiten)
    def meld_activiteiten(self, request: Request) -> Response:
        self.wereld.schedule(self.name, "neem_over", after=OVERNEMEN, **request.get_json())
        return Response(status=202)

    @event("neem_over")
    def neem_over(self, activiteiten: list[dict[str, Any]], spoor: str | None = None) -> None:
        bekend = self.table("activiteiten")
        for gemeld in activiteiten:
            activiteit = self.hook("rtr.activiteit", gemeld)
            if activiteit is not None:
                kenmerken = bekend.get(gemeld["urn"], {}).get("kenmerken")
                bekend[gemeld["urn"]] = {**activiteit, "spoor": spoor, "kenmerken": kenmerken}
                self._geef_door([rij for rij in self.regelbestanden() if rij["activiteit"] == gemeld["urn"]])

    # -- aanleveren ---------------------------------------------------------------------------------------------

    @route("POST", FEITEN.aanleveren.pad)
    def lever_aan(self, request: Request) -> Response:
        try:
            resultaat = self._resultaat(lees_aanlevering(request.get_data(), self.profiel))
        except OngeldigeXml as fout:
            resultaat = _geweigerd("IKT-RTR001", str(fout))
        return Response(schrijf_resultaat(resultaat, self.profiel), content_type="text/xml; charset=utf-8")

    def _resultaat(self, aanlevering: Aanlevering) -> Aanleverresultaat:
        meldingen = self.hook("rtr.meldingen", self._meldingen(aanlevering))
        if meldingen:
            return Aanleverresultaat(False, tuple(meldingen))
        pakket = lees_pakket(aanlevering.pakket)
        for opdracht in pakket.opdrachten:
            self._verwerk(pakket, opdracht)
        return Aanleverresultaat(True)

    def _meldingen(self, aanlevering: Aanlevering) -> list[RtrMelding]:
        """First the package and its files by themselves, then whether they fit the register."""
        fouten = [
            RtrMelding(melding.code, melding.beschrijving)
            for melding in beoordeel_pakket(aanlevering.pakket, aanlevering.bestandsnaam)
            if melding.ernst is Ernst.FOUT
        ]
        if fouten:
            return fouten
        pakket = lees_pakket(aanlevering.pakket)
        return [
            melding
            for opdracht in pakket.opdrachten
            for melding in self._past_in_register(pakket, opdracht, aanlevering.oin)
        ]

    def _past_in_register(self, pakket: RtrPakket, opdracht: Opdracht, oin: str) -> list[RtrMelding]:
        ref = _structuur_ref(pakket, opdracht)
        urn = ref.activiteit if ref else opdracht.activiteit
        activiteit = self.table("activiteiten").get(urn)
        if activiteit is None:
            return [RtrMelding("IKT-RTR002", f"De activiteit {urn} staat niet in het RTR.")]
        if {activiteit["oin"], oin, ref.oin if ref else oin} != {oin}:
            return [RtrMelding("IKT-RTR003", f"De activiteit {urn} is van een ander bestuursorgaan.")]
        if ref and not heeft_regelbeheerobject(activiteit, ref):
            reden = f"De activiteit {urn} is niet toepasbaar gemaakt voor {ref.typering}{ref.toestemming}."
            return [RtrMelding("IKT-RTR004", reden)]
        return []

    def _verwerk(self, pakket: RtrPakket, opdracht: Opdracht) -> None:
        ref = _structuur_ref(pakket, opdracht)
        if ref is not None and opdracht.begindatum:
            self._geef_door([self._voeg_toe(pakket.inhoud(opdracht), ref, opdracht.begindatum)])
            return
        activiteit = self.table("activiteiten")[opdracht.activiteit]
        kenmerken = json.loads(pakket.inhoud(opdracht))
        self.table("activiteiten")[opdracht.activiteit] = {**activiteit, "kenmerken": kenmerken}

    def _voeg_toe(self, sttr: bytes, ref: StructuurRef, begindatum: date) -> dict[str, Any]:
        """The file under a number of its own; a file with the same begindatum is succeeded by this one."""
        bestand, bestanden = lees(sttr), self.table("regelbestanden")
        identifier = 100_001 + len(bestanden)
        rij = {
            "identifier": identifier,
            "functioneleStructuurRef": str(ref),
            "activiteit": ref.activiteit,
            "oin": ref.oin,
            "begindatum": begindatum.isoformat(),
            "gewijzigd": self.klok.nu().isoformat(),
            "sttrVersie": bestand.versie,
            "modelName": bestand.name,
            "sttr": sttr.decode(),
            "sha256": hashlib.sha256(sttr).hexdigest(),
        }
        bestanden[str(identifier)] = rij
        return rij

    # -- to the execution ---------------------------------------------------------------------------------------

    def _geef_door(self, regelbestanden: list[dict[str, Any]]) -> None:
        for rij in regelbestanden:
            self.wereld.schedule(self.name, "geef_door", after=DOORGEVEN, identifier=rij["identifier"])

    @event("geef_door")
    def geef_door(self, identifier: int) -> None:
        rij = self.table("regelbestanden")[str(identifier)]
        activiteit = self.table("activiteiten")[rij["activiteit"]]
        self.client(RegelIntakeClient).meld_regels(
            {
                "identifier": identifier,
                "functioneleStructuurRef": rij["functioneleStructuurRef"],
                "begindatum": rij["begindatum"],
                "sttr": rij["sttr"],
                "activiteit": {
                    "urn": activiteit["urn"],
                    "naam": activiteit["naam"],
                    "bestuursorgaan": bestuursorgaan(activiteit["oin"], self.wereld.settings),
                    "locaties": activiteit["locaties"],
                },
            }
        )


def _structuur_ref(pakket: RtrPakket, opdracht: Opdracht) -> StructuurRef | None:
    """The ref of the STTR file; None for an opdracht about an activiteit."""
    if opdracht.soort != "toevoegenToepasbareRegels":
        return None
    return StructuurRef.lees(lees(pakket.inhoud(opdracht)).structuur_refs[0])


def _geweigerd(code: str, reden: str) -> Aanleverresultaat:
    return Aanleverresultaat(False, (RtrMelding(code, reden),))
