"""The part of the simulated zaaksysteem that writes letters and Verzoek.pdf."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from ikt.koppelvlakken.stam.bericht import Verzoek
from ikt.koppelvlakken.verzoeken.afhandelen import Opgehaald
from ikt.koppelvlakken.verzoeken.pdf import kleine_pdf
from ikt.koppelvlakken.zaaksysteem.verwachting import verwacht
from mocks.zaken_besluiten import BesluitenApi

BEVESTIGING = "Ontvangstbevestiging"
DOORGESTUURD = "Bericht van doorsturen"
BESLUIT = "Besluit"


class Brieven(BesluitenApi):
    """Hooks: `zaaksysteem.brief` (merge fields by name; None when nothing is sent; with `soort` and `verzoek`)
    and `zaaksysteem.verzoek_pdf` (the names of the bijlagen in Verzoek.pdf; with `verzoek`).
    """

    name: ClassVar[str] = "zaaksysteem"

    def bevestig(self, zaak: str, verzoek: Verzoek) -> None:
        """Only for the doelen that the settings name."""
        if verzoek.doel in self.regels.ontvangstbevestiging.doelen:
            self.schrijf_brief(zaak, BEVESTIGING, verzoek)

    def schrijf_brief(
        self, zaak: str, soort: str, verzoek: Verzoek, meer: Mapping[str, str] | None = None
    ) -> str | None:
        """A letter to the gemachtigde, or else the initiatiefnemer, kept with the zaak as sent today.

        Gives the uuid of its informatieobject, or None when nothing was sent.
        """
        velden = self.hook(
            "zaaksysteem.brief", {**_samenvoegvelden(verzoek), **(meer or {})}, soort=soort, verzoek=verzoek
        )
        if velden is None:
            return None
        regels = [soort, *(f"{naam}: {waarde}" for naam, waarde in velden.items())]
        vandaag = self.klok.nu().date().isoformat()
        return self._bewaar_pdf(zaak, f"{soort} {verzoek.volgnummer}.pdf", regels, verzoek, vandaag)

    def schrijf_verzoek_pdf(self, zaak: str, verzoek: Verzoek) -> None:
        """The whole verzoek for the behandelaar, with the names of all bijlagen."""
        bijlagen = [document.bestandsnaam for document in verzoek.documenten()]
        namen = self.hook("zaaksysteem.verzoek_pdf", bijlagen, verzoek=verzoek)
        regels = [*(f"{naam}: {waarde}" for naam, waarde in _samenvoegvelden(verzoek).items()), *namen]
        self._bewaar_pdf(zaak, f"Verzoek {verzoek.volgnummer}.pdf", regels, verzoek, None)

    def _bewaar_pdf(
        self, zaak: str, bestandsnaam: str, regels: list[str], verzoek: Verzoek, verzonden: str | None
    ) -> str:
        pdf = kleine_pdf(regels)
        inhoud = Opgehaald(self.bestanden.bewaar(io.BytesIO(pdf)), len(pdf))
        return self.voeg_document_toe(zaak, bestandsnaam, inhoud, verzoek, verzonden=verzonden, eigen=True)


def _samenvoegvelden(verzoek: Verzoek) -> dict[str, str]:
    beeld = verwacht(verzoek)
    aan = beeld.gemachtigde or beeld.initiatiefnemer
    project = verzoek.project.naam
    return {
        "Aan": aan.naam if aan else "",
        "Adres": (aan.correspondentieadres or aan.adres) if aan else "",
        "Verzoeknummer": verzoek.verzoeknummer,
        "Uw referentie": beeld.referentie or "",
        "Project": project.waarde if project else "",
        "Ingediend op": f"{date.fromisoformat(verzoek.indien_datum[:10]):%d-%m-%Y}",
    }
