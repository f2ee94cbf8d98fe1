"""Kennisgeving, rectificatie and the like of Gemeentestad, as tests use them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.inpakken import Inpakker
from ikt.koppelvlakken.stop.kennisgeving import Kennisgeving
from ikt.koppelvlakken.stop.mededeling import Mededeling
from ikt.koppelvlakken.stop.pakket import Pakket
from ikt.koppelvlakken.stop.procedureverloop import Procedureverloopmutatie, Stap, Vervanging
from ikt.koppelvlakken.stop.procedurewijziging import Procedurewijziging
from ikt.koppelvlakken.stop.publicatie import Gegevens, Tekstblok
from ikt.koppelvlakken.stop.rectificatie import Rectificatie
from ikt.koppelvlakken.stop.regelingversie import Regelingversie
from ikt.koppelvlakken.stop.revisie import Revisie
from ikt.koppelvlakken.stop.verantwoording import Bronpublicatie, Verantwoording
from ikt.koppelvlakken.stop.xml import canoniek, parse
from tests.planketen import OIN, REGELING

BEKEND = date(2026, 6, 12)
BESLUIT = "/akn/nl/bill/gm0297/2026/terras/nld@2026-06-01"
WERK = "/akn/nl/doc/gm0297/2026/bericht-1"
GEGEVENS = Gegevens(
    WERK,
    f"{WERK}/nld@2026-06-01",
    "/tooi/id/gemeente/gm0297",
    "Ontwerp terrassenregels ligt ter inzage",
    "/tooi/def/concept/c_cfc7d5ab",
)
TEKST = (Tekstblok("Inzien", ("Het ontwerp ligt zes weken in het gemeentehuis.", "U kunt het ook op internet lezen.")),)
INZAGE = (Stap.van("Begin inzagetermijn", date(2026, 6, 15)), Stap.van("Einde inzagetermijn", date(2026, 7, 27)))
NAAR, VAN = f"{REGELING}/nld@2026-07-12;2", f"{REGELING}/nld@2024-01-01;1"
MUTATIE = canoniek(
    parse(
        f"""<RegelingMutatie xmlns="https://standaarden.overheid.nl/stop/imop/tekst/" componentnaam="herstel"
        was="{VAN}" wordt="{NAAR}"><Vervang wat="gm0297_1__art_1.1"><Artikel eId="art_1.1" wId="gm0297_1__art_1.1"><Kop>
        <Label>Artikel</Label><Nummer>1.1</Nummer></Kop><Inhoud><Al>Een <NieuweTekst>terras</NieuweTekst>.</Al></Inhoud>
        </Artikel></Vervang></RegelingMutatie>""".encode()
    )
)
VERSIE = Regelingversie(
    NAAR, ("/join/id/proces/gm0297/2026/terras",), "2", vervlochten=(f"{REGELING}/nld@2026-06-12;3",)
)
ERBIJ = Procedureverloopmutatie(BEKEND, toevoegen=INZAGE)
ALLES = Procedureverloopmutatie(
    BEKEND,
    toevoegen=(Stap.van("Einde bezwaartermijn", date(2026, 7, 27)),),
    vervangen=(Vervanging(Stap.van("Einde beroepstermijn", date(2026, 8, 3)), date(2026, 7, 27)),),
    verwijderen=(Stap.van("Einde beroepstermijn", date(2026, 9, 1)),),
)
HERSTEL = (Tekstblok("Verkeerd woord", ("In artikel 1.1 stond een verkeerd woord.",), MUTATIE),)
SOORT = "/join/id/stop/mededeling/voorbeeld"

OUD: Mapping[str, Any] = {
    "kennisgeving van een ontwerp": Kennisgeving(GEGEVENS, TEKST, over=BESLUIT, mutatie=ERBIJ),
    "kennisgeving van een besluit": Kennisgeving(GEGEVENS, TEKST, over=BESLUIT, mutatie=ALLES),
    "kennisgeving van een voornemen": Kennisgeving(GEGEVENS, TEKST, "KennisgevingVoorgenomenBesluit"),
}
"""What every version of the BHKV has."""
NIEUW: Mapping[str, Any] = {
    "rectificatie": Rectificatie(GEGEVENS, HERSTEL, BESLUIT, regeling=VERSIE),
    "rectificatie van de procedure": Rectificatie(GEGEVENS, TEKST, BESLUIT, mutatie=ALLES),
    "mededeling": Mededeling(GEGEVENS, (*TEKST, *HERSTEL), SOORT, (BESLUIT,)),
    "revisie": Revisie(VERSIE, MUTATIE),
    "procedurewijziging": Procedurewijziging(BESLUIT, ALLES),
    "verantwoording": Verantwoording(
        BEKEND,
        "/join/id/proces/gm0297/2026/terras",
        "wijziging",
        Bronpublicatie("https://voorbeeld.nl/gmb-1", "Gemeenteblad 2026, 1", "/join/id/stop/work_015", BEKEND),
        BEKEND,
    ),
}
"""What there is from BHKV 1.3.0 on."""


def pakket(publicatie: Any, profiel: Profiel) -> Pakket:
    """The whole delivery of a publicatie, revisie or procedurewijziging."""
    inpakker = Inpakker("ikt-levering-1", OIN, OIN, profiel)
    if isinstance(publicatie, Revisie):
        return inpakker.revisie(publicatie)
    if isinstance(publicatie, Procedurewijziging):
        return inpakker.procedurewijziging(publicatie)
    return inpakker.publicatie(publicatie, BEKEND)
