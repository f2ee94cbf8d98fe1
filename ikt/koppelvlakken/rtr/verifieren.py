"""Regels verifiëren: have a regelbestand judged before it is delivered. Nothing is kept."""

from __future__ import annotations

from ikt.koppelvlakken.rtr.aanleveren import Aanleverresultaat, RtrMelding
from ikt.koppelvlakken.rtr.client import RegelClient
from ikt.koppelvlakken.transport import Effect, Operation

VERIFIEER = Operation("regelbestand verifiëren", Effect.LEEST, repeatable=True)


class VerifieerClient(RegelClient):
    system = "rtr"
    schakel = "regelsoftware-rtr"

    def verifieer(self, sttr: bytes) -> Aanleverresultaat:
        """Judge one STTR file on its form. The shape of the answer is an assumption."""
        feiten = self.profiel.verifieren
        kop = {"Content-Type": "application/xml"}
        antwoord = self._json(VERIFIEER, "POST", feiten.pad + feiten.verifieer, data=sttr, headers=kop)
        meldingen = tuple(RtrMelding(een["code"], een["omschrijving"]) for een in antwoord["meldingen"])
        return Aanleverresultaat(antwoord["valide"], meldingen)
