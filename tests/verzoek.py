"""A verzoek for tests: what was filed, and the message that the DSO-LV makes of it."""

from __future__ import annotations

from datetime import datetime

from ikt.kern.klok import TIJDZONE
from ikt.koppelvlakken.stam.bericht import Verzoekbericht
from ikt.koppelvlakken.stam.bouw import Geadresseerde, Ontvangst, verzoekbericht
from ikt.koppelvlakken.stam.opgave import Verzoekopgave
from ikt.koppelvlakken.stam.schrijver import schrijf
from ikt.koppelvlakken.stam.tabel import opgave_uit_tabel

GEGEVENS = {
    "naam": "Dakkapel aan het Kerkplein",
    "type": "Aanvraag vergunning",
    "toelichting": "Aan de achterkant",
    "initiatiefnemer": "Noor van Linden",
    "gemachtigde": "Bouwbedrijf De Klinker",
    "locatie": "Kerkplein",
    "activiteit": "Dakkapel plaatsen",
    "vraag Hoe breed wordt het bouwdeel?": "2,40 meter",
    "bijlagen": "tekening.pdf",
    "vertrouwelijke bijlagen": "machtiging.pdf",
}
GEZAG_OIN = "00000001999902970000"
MOMENT = datetime(2026, 3, 3, 9, 30, tzinfo=TIJDZONE)


def opgave(**anders: str) -> Verzoekopgave:
    return opgave_uit_tabel({**GEGEVENS, **anders}, gezag="gm0297", referentie="ikt-0123456789")


def bericht(**anders: str) -> Verzoekbericht:
    wat = opgave(**anders)
    ontvangst = Ontvangst(
        verzoeknummer="2026030300001",
        moment=MOMENT,
        project_id="0a4c5e1c-0000-4000-8000-000000000001-0",
        gezag=Geadresseerde("Gemeentestad", GEZAG_OIN, MOMENT),
        documenten={each.bestandsnaam: f"{nr:064x}" for nr, each in enumerate(wat.bijlagen)},
    )
    return verzoekbericht(wat, ontvangst)


def bericht_xml(**anders: str) -> str:
    return schrijf(bericht(**anders)).decode()
