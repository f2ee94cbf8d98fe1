"""Steps of the VTH-keten: announcing a verzoek to the zaaksysteem, and what happens when that goes wrong."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.koppelvlakken.beheer.client import BeheerClient
from ikt.koppelvlakken.verzoeken.notificeren import NotificatieClient
from steps import verzoek
from steps.verzoek_rollen import partij

ONBEREIKBAAR = "zaaksysteem-onbereikbaar"
"""The fault by which the simulated zaaksysteem plays that it is down."""
VERLOREN = "notificatie-verloren"


@gegeven("het zaaksysteem is onbereikbaar")
def zaaksysteem_onbereikbaar(casus: Casus) -> None:
    casus.client(BeheerClient).fout(ONBEREIKBAAR, aan=True)


@als(
    "het zaaksysteem {termijn} na het indienen weer bereikbaar is",
    voorbeeld="Als het zaaksysteem 4 uur na het indienen weer bereikbaar is",
)
def zaaksysteem_weer_bereikbaar(casus: Casus, termijn: str) -> None:
    casus.wacht_tot(verzoek.na_indienen(casus, termijn), "het zaaksysteem is onbereikbaar")
    casus.client(BeheerClient).fout(ONBEREIKBAAR, aan=False)


@gegeven("notificaties gaan onderweg verloren")
def notificaties_verloren(casus: Casus) -> None:
    casus.client(BeheerClient).fout(VERLOREN, aan=True)


@als(
    "de beheerder {termijn} na het indienen in het zaaksysteem gemiste verzoeken laat ophalen",
    voorbeeld="Als de beheerder 2 dagen na het indienen in het zaaksysteem gemiste verzoeken laat ophalen",
)
def gemiste_verzoeken(casus: Casus, termijn: str) -> None:
    casus.wacht_tot(verzoek.na_indienen(casus, termijn), "de notificatie is niet aangekomen")
    waarneming = casus.neem_waar(
        f"Laat het zaaksysteem van {casus.rol().naam} bij DSO-LV zoeken naar verzoeken waarvan geen notificatie "
        "aankwam. Is dat gestart?",
        scherm="zaaksysteem.gemiste_verzoeken",
        gegevens={"oin": casus.rol().oin},
        verwacht={"gestart": True},
    )
    casus.toets(
        waarneming.resultaat == "ja",
        "Het zaaksysteem kan niet naar gemiste verzoeken zoeken.",
        schakel="zaaksysteem-zaak",
    )


@dan(
    "haalt het zaaksysteem binnen {termijn} het gemiste verzoek op",
    voorbeeld="Dan haalt het zaaksysteem binnen 15 minuten het gemiste verzoek op",
)
def gemiste_opgehaald(casus: Casus, termijn: str) -> None:
    nummer, ontvanger = verzoek.nummer(casus), verzoek.client(casus, NotificatieClient, casus.rol())
    casus.wacht_op(
        f"verzoek {nummer} in het berichtenlogboek",
        lambda: ontvanger.ontvangen(nummer),
        bool,
        binnen=verzoek.duur(termijn),
        schakel="zaaksysteem-zaak",
    )


@als("dezelfde verzoeknotificatie nog een keer bij het zaaksysteem aankomt", schakel="dso-notificatie")
def notificatie_nogmaals(casus: Casus) -> None:
    _meld_aan(casus, "het bevoegd gezag", "nogmaals")


@als(
    "de verzoeknotificatie ook bij {wie} aankomt",
    voorbeeld="Als de verzoeknotificatie ook bij het bevoegd gezag aankomt",
    schakel="dso-notificatie",
)
def notificatie_ook_bij(casus: Casus, wie: str) -> None:
    _meld_aan(casus, wie, "kopie")


def _meld_aan(casus: Casus, wie: str, waarom: str) -> None:
    nummer, bij = verzoek.nummer(casus, wie), partij(casus, wie)
    ontvanger, oin = verzoek.client(casus, NotificatieClient, bij), bij.oin
    eerder = 1 if waarom == "nogmaals" else 0
    aangenomen = casus.eenmalig(
        f"{nummer}-{waarom}",
        lambda: ontvanger.meld(nummer, oin),
        lambda: True if sum(each.oin == oin for each in ontvanger.ontvangen(nummer)) > eerder else None,
    )
    casus.toets(aangenomen, "Het zaaksysteem nam de verzoeknotificatie niet aan.")


@dan(
    "ontvangt het zaaksysteem binnen {termijn} de verzoeknotificatie",
    voorbeeld="Dan ontvangt het zaaksysteem binnen 15 minuten de verzoeknotificatie",
)
def notificatie_ontvangen(casus: Casus, termijn: str) -> None:
    nummer, ontvanger = verzoek.nummer(casus), verzoek.client(casus, NotificatieClient, casus.rol())
    berichten = casus.wacht_op(
        f"verzoeknotificatie {nummer} in het zaaksysteem",
        lambda: ontvanger.ontvangen(nummer),
        bool,
        binnen=verzoek.duur(termijn),
        schakel="dso-notificatie",
    )
    casus.observeer("dso-notificatie", "verzoeknummer", berichten[0].verzoeknummer)


@dan(
    "ontvangt {wie} binnen {termijn} de notificatie van zijn verzoek",
    voorbeeld="Dan ontvangt de behandeldienst binnen 15 minuten de notificatie van zijn verzoek",
)
def notificatie_bij(casus: Casus, wie: str, termijn: str) -> None:
    nummer, bij = verzoek.nummer(casus, wie), partij(casus, wie)
    ontvanger, oin = verzoek.client(casus, NotificatieClient, bij), bij.oin
    casus.wacht_op(
        f"verzoeknotificatie {nummer} bij {bij.naam}",
        lambda: [each for each in ontvanger.ontvangen(nummer) if each.oin == oin],
        bool,
        binnen=verzoek.duur(termijn),
        schakel="dso-notificatie",
    )
