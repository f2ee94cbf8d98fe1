"""The part of the simulated zaaksysteem that decides what a verzoekbericht leads to."""

from __future__ import annotations

from typing import Any, ClassVar

from ikt.koppelvlakken.stam.bericht import Verzoek
from ikt.koppelvlakken.stam.versies import Versies
from ikt.koppelvlakken.verzoeken.afhandelen import AfhandelenClient, Opgehaald
from ikt.koppelvlakken.verzoeken.berichten import Documentreferentie
from mocks.dso_feiten import anders
from mocks.zaaksysteem_brieven import Brieven
from mocks.zaken_vorm import documenten

HANDELINGEN = {"Aanvullen": "aanvullen", "Intrekken": "intrekken"}
NIEUW = "nieuwe zaak"

Referenties = tuple[Documentreferentie, ...]


class Verwerken(Brieven):
    """Hooks: `zaaksysteem.kopie` (bool: this message is a copy for another), `zaaksysteem.handeling` ('nieuwe
    zaak', 'aanvullen', 'intrekken' or something else: nothing is done) and `zaaksysteem.bijlagen` (the document
    references that are fetched); each with `verzoek`.
    """

    name: ClassVar[str] = "zaaksysteem"

    def verwerk(self, client: AfhandelenClient, verzoeknummer: str, oin: str) -> str:
        """Gives in words what became of it, for the message log."""
        referenties = client.verzoekreferenties(verzoeknummer, oin)
        if referenties is None:
            return "DSO-LV geeft dit verzoek niet aan dit OIN"
        inhoud = client.stuk(referenties.verzoekXml, oin)
        if inhoud is None:
            return "het verzoekbericht is er niet"
        versies = Versies(lambda naam: anders(self.wereld, naam), self.regels.stam.versies)
        verzoek = versies.lees(inhoud).bericht.verzoek
        if self.hook("zaaksysteem.kopie", _is_kopie(verzoek, oin), verzoek=verzoek) and not self.regels.kopie.bewaren:
            return "kopie: een ander behandelt dit verzoek"
        return self._handel(client, verzoek, referenties.documenten, oin)

    def lees_opnieuw(self, verzoeknummer: str, oin: str) -> Verzoek | None:
        """A verzoek as the DSO-LV has it now."""
        client = self.client(AfhandelenClient)
        referenties = client.verzoekreferenties(verzoeknummer, oin)
        inhoud = client.stuk(referenties.verzoekXml, oin) if referenties else None
        return Versies(lambda naam: anders(self.wereld, naam)).lees(inhoud).bericht.verzoek if inhoud else None

    def _handel(self, client: AfhandelenClient, verzoek: Verzoek, referenties: Referenties, oin: str) -> str:
        handeling = self.hook("zaaksysteem.handeling", HANDELINGEN.get(verzoek.doel, NIEUW), verzoek=verzoek)
        zaak = self.zaak_van(verzoek, oin)
        if handeling == NIEUW or (handeling == "aanvullen" and zaak is None):
            return self._nieuw(client, verzoek, referenties, oin, zaak)
        if handeling not in HANDELINGEN.values():
            return f"er is niets gedaan met doel {verzoek.doel}"
        if zaak is None:
            return f"er is geen zaak voor dit doel: {verzoek.doel}"
        if verzoek.volgnummer in self.table("zaken")[zaak]["volgnummers"]:
            return f"volgnummer {verzoek.volgnummer} is al verwerkt"
        if handeling == "aanvullen":
            self._vul_aan(client, verzoek, referenties, oin, zaak)
        else:
            self.werk_bij(zaak, verzoek)
            self.zet_status(zaak, "Ingetrokken", verzoek)
        return f"{handeling}: zaak {zaak}"

    def _nieuw(
        self,
        client: AfhandelenClient,
        verzoek: Verzoek,
        referenties: Referenties,
        oin: str,
        bestaand: str | None,
    ) -> str:
        """One zaak per verzoek. After doorsturen the new bevoegd gezag gets no more than the last aanvulling."""
        if bestaand is not None:
            return f"er is al een zaak: {bestaand}"
        if verzoek.doel == "Aanvullen" and self.regels.aanvullen.zonder_zaak == "wachten":
            return "aanvulling op een onbekend verzoek"
        zaak = self.maak_zaak(verzoek, oin)
        if zaak is None:
            return "geen zaak gemaakt"
        self._bewaar_bijlagen(client, verzoek, referenties, oin, zaak)
        self.schrijf_verzoek_pdf(zaak, verzoek)
        self.bevestig(zaak, verzoek)
        return f"zaak {zaak}"

    def _vul_aan(
        self, client: AfhandelenClient, verzoek: Verzoek, referenties: Referenties, oin: str, zaak: str
    ) -> None:
        self.werk_bij(zaak, verzoek)
        self.laat_vervallen(zaak, verzoek, {each.documentId for each in referenties})
        self._bewaar_bijlagen(client, verzoek, referenties, oin, zaak)
        self.schrijf_verzoek_pdf(zaak, verzoek)
        self.bevestig(zaak, verzoek)

    def _bewaar_bijlagen(
        self, client: AfhandelenClient, verzoek: Verzoek, referenties: Referenties, oin: str, zaak: str
    ) -> None:
        """Only those that the zaak does not have yet."""
        bekend = {each["document_id"] for each in self.documenten(zaak).values()}
        facts = {each["document_id"]: each for each in documenten(verzoek)}
        for referentie in self.hook("zaaksysteem.bijlagen", referenties, verzoek=verzoek):
            if referentie.documentId in bekend:
                continue
            inhoud = self._haal_op(client, referentie, oin)
            if inhoud is not None:
                meer: dict[str, Any] = facts.get(referentie.documentId, {"document_id": referentie.documentId})
                self.voeg_document_toe(zaak, referentie.bestandsnaam, inhoud, verzoek, **meer)

    def _haal_op(self, client: AfhandelenClient, referentie: Documentreferentie, oin: str) -> Opgehaald | None:
        with self.bestanden.schrijver() as schrijver:
            return client.document(referentie.url, oin, schrijver)


def _is_kopie(verzoek: Verzoek, oin: str) -> bool:
    dienst = verzoek.uitvoerende_instantie
    return dienst is not None and dienst.oin != oin
