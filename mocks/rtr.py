"""The simulated RTR: takes over activiteiten from Ozon, takes in rules, and passes them on to the execution."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
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
from ikt.koppelvlakken.sttr.beoordeling import beoordeel_bestand, beoordeel_pakket
from ikt.koppelvlakken.sttr.model import GeoVerwijzing
from ikt.koppelvlakken.sttr.pakket import Opdracht, RtrPakket, lees_pakket
from ikt.koppelvlakken.sttr.reader import lees
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from ikt.koppelvlakken.validatie import Ernst
from ikt.koppelvlakken.validatie.document import OngeldigeXml
from mocks.rtr_register import (
    FEITEN,
    bestuursorgaan,
    gekoppelde_werkzaamheden,
    heeft_regelbeheerobject,
    werkzaamheden,
)
from mocks.rtr_structuur import schendingen
from mocks.rtr_zoeken import Zoeken
from mocks.system import event, json_response, route

# How long these take in the DSO is not public: an assumption, long enough that steps have to wait.
OVERNEMEN = timedelta(minutes=2)
DOORGEVEN = timedelta(minutes=5)


class Rtr(Zoeken):
    """Hooks: `rtr.activiteit` (an activiteit about to be taken over; None when it gets lost), `rtr.structuur` (what
    is wrong with activiteiten that come in), `rtr.kenmerken` (what stays of an activiteit that is handed over again, or
    is made toepasbaar) and `rtr.meldingen` (the meldingen over a delivery; with none it is accepted)."""

    name: ClassVar[str] = "rtr"

    # -- activiteiten from Ozon ---------------------------------------------------------------------------------

    @route("POST", FEITEN.intake.activiteiten)
    def meld_activiteiten(self, request: Request) -> Response:
        melding = request.get_json()
        bekend = self.table("activiteiten").values()
        fouten = schendingen(melding["activiteiten"], bekend, self.profiel.functionele_structuur)
        if gevonden := self.hook("rtr.structuur", list(fouten)):
            return json_response({"code": gevonden[0].code, "detail": gevonden[0].reden}, 422)
        self.wereld.schedule(self.name, "neem_over", after=OVERNEMEN, **melding)
        return Response(status=202)

    @event("neem_over")
    def neem_over(self, activiteiten: list[dict[str, Any]], spoor: str | None = None) -> None:
        for gemeld in activiteiten:
            if activiteit := self.hook("rtr.activiteit", gemeld):
                eerder = self.table("activiteiten").get(gemeld["urn"], {})
                kenmerken = self.hook("rtr.kenmerken", eerder.get("kenmerken"), eerder=eerder, nieuw=gemeld)
                self._bewaar({**activiteit, "spoor": spoor, "kenmerken": kenmerken})

    def _bewaar(self, activiteit: dict[str, Any]) -> None:
        """What rules are about changed, so the execution must hear of it."""
        urn = activiteit["urn"]
        self.table("activiteiten")[urn] = activiteit | {"gewijzigd": self.klok.nu().isoformat()}
        self._geef_door([rij for rij in self.regelbestanden() if rij["activiteit"] == urn])

    # -- aanleveren ---------------------------------------------------------------------------------------------

    @route("POST", FEITEN.aanleveren.pad)
    def lever_aan(self, request: Request) -> Response:
        try:
            resultaat = self._resultaat(lees_aanlevering(request.get_data(), self.profiel))
        except OngeldigeXml as fout:
            resultaat = _geweigerd("IKT-RTR001", str(fout))
        return Response(schrijf_resultaat(resultaat, self.profiel), content_type="text/xml; charset=utf-8")

    @route("POST", FEITEN.verifieren.pad + FEITEN.verifieren.verifieer)
    def verifieer(self, request: Request) -> dict[str, Any]:
        """Only the file by itself; whether it fits the register is judged when it is delivered."""
        meldingen = beoordeel_bestand(request.get_data(), "regelbestand")
        return {
            "valide": not any(melding.ernst is Ernst.FOUT for melding in meldingen),
            "meldingen": [
                {"code": een.code, "ernst": str(een.ernst), "omschrijving": een.beschrijving} for een in meldingen
            ],
        }

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
        return list(self._onbekend(pakket, opdracht))

    def _onbekend(self, pakket: RtrPakket, opdracht: Opdracht) -> Iterator[RtrMelding]:
        """What the package refers to and the register does not know."""
        if opdracht.soort == "toevoegenToepasbareRegels":
            locaties = {een["identificatie"] for rij in self.table("activiteiten").values() for een in rij["locaties"]}
            for regel in lees(pakket.inhoud(opdracht)).uitvoeringsregels:
                if isinstance(regel.inhoud, GeoVerwijzing) and regel.inhoud.locatie not in locaties:
                    yield RtrMelding("IKT-RTR006", f"De locatie {regel.inhoud.locatie} is niet bekend.")
            return
        for een in json.loads(pakket.inhoud(opdracht)).get("werkzaamheden", ()):
            if een["urn"] not in werkzaamheden():
                yield RtrMelding("IKT-RTR005", f"De werkzaamheid {een['urn']} is niet bekend.")

    def _verwerk(self, pakket: RtrPakket, opdracht: Opdracht) -> None:
        ref = _structuur_ref(pakket, opdracht)
        if ref is not None and opdracht.begindatum:
            self._geef_door([self._voeg_toe(pakket.inhoud(opdracht), ref, opdracht.begindatum)])
            return
        activiteit = self.table("activiteiten")[opdracht.activiteit]
        kenmerken = self.hook("rtr.kenmerken", json.loads(pakket.inhoud(opdracht)), eerder=activiteit, nieuw=activiteit)
        self._bewaar({**activiteit, "kenmerken": kenmerken})

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
                "gebieden": list(self._gebieden(rij)),
                "activiteit": {
                    "urn": activiteit["urn"],
                    "naam": activiteit["naam"],
                    "bestuursorgaan": bestuursorgaan(activiteit, self.wereld.settings),
                    "locaties": activiteit["locaties"],
                    "einddatum": activiteit.get("einddatum"),
                    "werkzaamheden": gekoppelde_werkzaamheden(activiteit),
                },
            }
        )

    def _gebieden(self, rij: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """The locaties that questions of this file are about, of whichever activiteit."""
        gevraagd = {
            regel.inhoud.locatie
            for regel in lees(rij["sttr"].encode()).uitvoeringsregels
            if isinstance(regel.inhoud, GeoVerwijzing)
        }
        for activiteit in self.table("activiteiten").values():
            yield from (een for een in activiteit["locaties"] if een["identificatie"] in gevraagd)


def _structuur_ref(pakket: RtrPakket, opdracht: Opdracht) -> StructuurRef | None:
    """The ref of the STTR file; None for an opdracht about an activiteit."""
    if opdracht.soort != "toevoegenToepasbareRegels":
        return None
    return StructuurRef.lees(lees(pakket.inhoud(opdracht)).structuur_refs[0])


def _geweigerd(code: str, reden: str) -> Aanleverresultaat:
    return Aanleverresultaat(False, (RtrMelding(code, reden),))
