"""What the steps about an activiteit share: handing it over as Ozon does, and making it toepasbaar."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from ikt.kern.casus import Casus
from ikt.kern.plan import Partij
from ikt.kern.uitkomst import NietGeslaagd, Testfout
from ikt.koppelvlakken.rtr.deel import Activiteit, DoorgifteDeel, Locatie, activiteit, onthoud
from ikt.koppelvlakken.rtr.gegevens import RtrGegevensClient, kale_code
from ikt.koppelvlakken.rtr.intake import RtrIntakeClient
from ikt.koppelvlakken.rtr.testgebied import testgebied
from ikt.koppelvlakken.rtr.werkzaamheden import WerkzaamheidClient
from ikt.koppelvlakken.sttr.pakket import maak_activiteitpakket
from steps import regelwerk

BOVEN = {
    "de activiteit in het omgevingsplan": "gemeente",
    "de activiteit in de omgevingsverordening": "provincie",
    "de activiteit in de waterschapsverordening": "waterschap",
}
"""The activiteiten of the rijk that those of others hang under, as a scenario says it → bestuurslaag."""


def nieuwe_activiteit(casus: Casus, naam: str, gebied: str, gezag: Partij) -> Activiteit:
    """An activiteit whose identification carries the spoor-id."""
    spoor, kaal = re.sub("[^A-Za-z0-9]", "", casus.spoor_id), re.sub("[^A-Za-z0-9]", "", naam)
    return Activiteit(
        urn=f"nl.imow-{gezag.code}.activiteit.{kaal}{spoor}",
        naam=naam,
        oin=gezag.oin,
        locatie=Locatie(identificatie=f"nl.imow-{gezag.code}.gebied.{kaal}{spoor}", geometrie=testgebied(gebied)),
        bestuursorgaan={"organisatieCode": kale_code(gezag.code), "bestuurslaag": gezag.bestuurslaag},
    )


def geef_door(casus: Casus, wat: Activiteit, einddatum: date | None = None) -> None:
    """Hand an activiteit over to RTR as Ozon does, once; and keep whether RTR took it."""
    melding: dict[str, Any] = {
        "urn": wat.urn,
        "naam": wat.naam,
        "oin": wat.oin,
        "begindatum": regelwerk.vandaag(casus).isoformat(),
        "locaties": [wat.locatie.model_dump()],
        "bestuursorgaan": wat.bestuursorgaan,
        **({"bovenliggend": wat.bovenliggend} if wat.bovenliggend else {}),
        **({"einddatum": einddatum.isoformat()} if einddatum else {}),
    }
    ozon = regelwerk.client(casus, RtrIntakeClient)
    payload = {"activiteiten": [melding], "spoor": casus.spoor_id}
    try:
        # Handing the same over once more changes nothing, so RTR need not be asked first.
        casus.eenmalig(casus.new_id("activiteit"), lambda: ozon.meld_activiteiten(payload), lambda: None)
    except NietGeslaagd as fout:
        if not (fout.code or "").startswith("RTRG"):
            raise
        casus.dossier.zet(DoorgifteDeel(aanvaard=False, code=fout.code or "", reden=fout.reden))
        return
    casus.dossier.zet(DoorgifteDeel(aanvaard=True))
    onthoud(casus.dossier, wat)


def boven(casus: Casus, wat: str) -> str:
    """The urn of an activiteit of the rijk, or of one that this scenario published."""
    if wat in BOVEN:
        toppen = regelwerk.client(casus, RtrGegevensClient).profiel.functionele_structuur
        return str(getattr(toppen, BOVEN[wat]))
    return activiteit(casus.dossier, wat).urn


def werkzaamheid(casus: Casus, omschrijving: str) -> str:
    """The urn of a werkzaamheid of the national list."""
    for een in regelwerk.client(casus, WerkzaamheidClient).werkzaamheden():
        if een["omschrijving"] == omschrijving:
            return str(een["urn"])
    raise Testfout(f"De werkzaamheid '{omschrijving}' staat niet in de landelijke lijst.")


def maak_toepasbaar(casus: Casus, wat: Activiteit) -> None:
    """Deliver what the activiteit is toepasbaar for, and to which werkzaamheden it belongs."""
    rtr = regelwerk.client(casus, RtrGegevensClient)
    kenmerken = {
        "typering": "Overige",
        "magneet": False,
        "toonbaar": True,
        "verfijnbaar": False,
        "regelbeheerobjecten": [_rbo(doel) for doel in wat.doelen],
        "werkzaamheden": [{"urn": urn} for urn in wat.werkzaamheden],
        "aansluitpunten": [],
        "bevoegdGezag": {"bestuurslaag": wat.bestuursorgaan.get("bestuurslaag", casus.rol().bestuurslaag)},
        "begindatum": rtr.profiel.datum(regelwerk.vandaag(casus)),
    }

    def al_toepasbaar() -> bool:
        gevonden = rtr.activiteit(wat.urn, regelwerk.vandaag(casus))
        return bool(gevonden and len(gevonden["regelBeheerObjecten"]) == len(wat.doelen))

    pakket = maak_activiteitpakket(wat.urn, kenmerken)
    regelwerk.lever_aan(casus, casus.new_id("toepasbaar"), pakket, wat.oin, al_toepasbaar)
    onthoud(casus.dossier, wat)


def _rbo(doel: str) -> dict[str, Any]:
    typering, toestemming = regelwerk.DOELEN[doel]
    return {"typering": typering, **({"toestemming": {"code": toestemming}} if toestemming else {})}
