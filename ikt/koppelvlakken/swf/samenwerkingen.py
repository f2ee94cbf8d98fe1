"""Samenwerkingen: starting, finding, closing and deleting them, and who takes part."""

from __future__ import annotations

from ikt.koppelvlakken.swf.client import MERGE_PATCH, SwfClient
from ikt.koppelvlakken.swf.gegevens import Ketenpartner, NieuweSamenwerking, Samenwerking
from ikt.koppelvlakken.transport import Effect, Operation
from ikt.koppelvlakken.verzoeken.antwoord import als_json, als_model

BEHANDELEN = "behandelen"
"""What a samenwerking usually is for."""

START = Operation("samenwerking starten", Effect.SCHRIJFT, repeatable=False)
TOON = Operation("samenwerking tonen", Effect.LEEST, repeatable=True)
ZOEK = Operation("samenwerkingen zoeken", Effect.LEEST, repeatable=True)
SLUIT = Operation("samenwerking sluiten", Effect.SCHRIJFT, repeatable=True)
VERWIJDER = Operation("samenwerking verwijderen", Effect.SCHRIJFT, repeatable=True)
NODIG_UIT = Operation("ketenpartner uitnodigen", Effect.SCHRIJFT, repeatable=False)
PARTNERS = Operation("ketenpartners tonen", Effect.LEEST, repeatable=True)
RECHTEN = Operation("rechten van ketenpartner wijzigen", Effect.SCHRIJFT, repeatable=True)


class SamenwerkingenClient(SwfClient):
    def start(self, nieuw: NieuweSamenwerking, oin: str) -> Samenwerking:
        """It is open as soon as the DSO-LV has fetched the verzoek into it."""
        feiten = self.feiten.waarden
        doel = nieuw.samenwerkDoel or self.feiten.samenwerkdoel.doelen[BEHANDELEN]
        vast = {"samenwerkVorm": feiten.samenwerkvorm, "samenwerkDoel": doel, "taal": feiten.taal}
        if nieuw.verzoeknummer:
            vast["bronVerzoek"] = feiten.bron_verzoek
        body = nieuw.model_dump(exclude_none=True) | vast
        answer = self._schrijf(START, "POST", self.feiten.overige_paden.samenwerkingen, oin, json=body)
        return als_model(Samenwerking, als_json(answer, START), START)

    def toon(self, samenwerking: str, oin: str) -> Samenwerking | None:
        """None when it is not there (any more), or not for this organisation."""
        return self._een(TOON, Samenwerking, self.feiten.paden.samenwerking.format(id=samenwerking), oin)

    def zoek(self, oin: str, *, nummer: str | None = None, verzoeknummer: str | None = None) -> list[Samenwerking]:
        """Those in which this organisation takes part, by `nummerBinnenSysteem` or by verzoeknummer."""
        filters = self.feiten.overige_filters
        asked = {filters.nummer_binnen_systeem: nummer, filters.verzoeknummer: verzoeknummer}
        params = {naam: waarde for naam, waarde in asked.items() if waarde}
        pad, blad = self.feiten.overige_paden.samenwerkingen, self.feiten.bladeren.notificaties
        return list(self._alle(ZOEK, Samenwerking, pad, oin, params=params, blad=blad))

    def sluit(self, samenwerking: str, oin: str) -> None:
        """From then on it can only be read. Only who started it may do this."""
        body, headers = {"status": self.feiten.samenwerking.gesloten}, {"Content-Type": MERGE_PATCH}
        pad = self.feiten.paden.samenwerking.format(id=samenwerking)
        self._schrijf(SLUIT, "PATCH", pad, oin, json=body, headers=headers)

    def verwijder(self, samenwerking: str, oin: str) -> None:
        """Only after it was closed, and only by who started it."""
        self._schrijf(VERWIJDER, "DELETE", self.feiten.paden.samenwerking.format(id=samenwerking), oin)

    # -- ketenpartners --

    def nodig_uit(self, samenwerking: str, partner: Ketenpartner, oin: str) -> None:
        pad = self.feiten.overige_paden.ketenpartners.format(id=samenwerking)
        self._schrijf(NODIG_UIT, "POST", pad, oin, json=partner.model_dump())

    def ketenpartners(self, samenwerking: str, oin: str) -> list[Ketenpartner]:
        pad, blad = self.feiten.overige_paden.ketenpartners.format(id=samenwerking), self.feiten.bladeren.notificaties
        return list(self._alle(PARTNERS, Ketenpartner, pad, oin, params={}, blad=blad))

    def wijzig_rechten(self, samenwerking: str, partner: str, privilege: str, oin: str) -> None:
        """`partner` is the OIN of the ketenpartner."""
        pad = self.feiten.overige_paden.ketenpartner.format(id=samenwerking, oin=partner)
        headers = {"Content-Type": MERGE_PATCH}
        self._schrijf(RECHTEN, "PATCH", pad, oin, json={"privilege": privilege}, headers=headers)
