"""Steps of the planketen about time: what Ozon and its viewers show before and after a wijziging works."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from ikt.kern.casus import Casus
from ikt.kern.stappen import dan
from ikt.koppelvlakken.bhkv.deel import AanleveringDeel
from ikt.koppelvlakken.ozon.tijdreis import NU, Tijdreis
from ikt.koppelvlakken.stop.identificatie import werk
from steps import wijziging as w
from steps.plan import NIET_TE_ZIEN

OZON, VIEWER = "lvbb-ozon", "ozon-viewer"
UITLEVERING = timedelta(hours=1)
"""Within this time after publication Ozon knows the new version."""


# -- before and after the day --------------------------------------------------------------------------------------


@dan("toont Ozon het nieuwe artikel pas vanaf de dag van inwerkingtreding", schakel=OZON)
def pas_vanaf_de_dag(casus: Casus) -> None:
    """Asked ahead: Ozon tells what will hold, so nobody has to wait for that day."""
    dag = _inwerkingtreding(casus)
    gezien = casus.wacht_op(
        f"de versie van {dag:%d-%m-%Y} in Ozon",
        lambda: tekst_op(casus, Tijdreis.op(dag)),
        lambda tekst: tekst != NIET_TE_ZIEN,
        binnen=UITLEVERING,
        schakel=OZON,
    )
    casus.observeer(OZON, "artikel", gezien)
    casus.vergelijk("artikel")
    ervoor = tekst_op(casus, Tijdreis.op(dag - timedelta(days=1)))
    casus.toets(ervoor == NIET_TE_ZIEN, f"Ozon toont het nieuwe artikel al voor {dag:%d-%m-%Y}.")


@dan("kondigt Ozon het nieuwe artikel aan in een besluitversie", schakel=OZON)
def in_besluitversie(casus: Casus) -> None:
    """Until it works the version is among the besluitversies, with the artikel marked as added."""
    wid, ozon = _artikel(casus), w.ozon_client(casus)
    komend = [versie for versie in ozon.besluitversies(casus.rol().code) if versie.identificatie == _regeling(casus)]
    acties = {c.wid: c.wijzigactie for versie in komend for c in ozon.besluitstructuur(versie)}
    casus.toets(wid in acties, "Het nieuwe artikel staat in geen besluitversie van Ozon.")
    casus.toets(
        acties[wid] == "voegtoe", f"De besluitversie noemt het nieuwe artikel '{acties[wid]}', niet toegevoegd."
    )


@dan("is de besluitversie op de dag van inwerkingtreding verdwenen", schakel=OZON)
def besluitversie_weg(casus: Casus) -> None:
    komend = {versie.versie for versie in w.ozon_client(casus).besluitversies(casus.rol().code)}
    nieuw = _nieuwe_versie(casus)
    casus.toets(nieuw not in komend, f"Ozon noemt {nieuw} nog een komende versie, terwijl zij al geldt.")


# -- tijdreizen ----------------------------------------------------------------------------------------------------


@dan("toont Ozon op elke dag de versie die toen gold", schakel=OZON)
def elke_dag_de_versie(casus: Casus) -> None:
    """The old version until the day before, the new one from that day on; and nothing lies between them."""
    dag, ozon, regeling = _inwerkingtreding(casus), w.ozon_client(casus), _regeling(casus)
    verwacht = {dag - timedelta(days=1): _oude_versie(casus), dag: _nieuwe_versie(casus)}
    for moment, versie in verwacht.items():
        gezien = ozon.regeling_op(regeling, moment)
        toont = gezien.versie if gezien else "geen versie"
        casus.toets(toont == versie, f"Op {moment:%d-%m-%Y} toont Ozon {toont}; toen gold {versie}.")
    gaten = _gaten([(v.registratie.begin_inwerking, v.registratie.eind_inwerking) for v in ozon.voorkomens(regeling)])
    casus.toets(not gaten, f"Tussen twee versies geldt in Ozon een tijd niets: {', '.join(gaten)}.")


@dan("weet Ozon nog wat voor de publicatie bekend was", schakel=OZON)
def wat_bekend_was(casus: Casus) -> None:
    """Asked for a day on which the new version works, but as it was known before it came in."""
    dag, voor = _inwerkingtreding(casus), _voor_publicatie(casus)
    gezien = tekst_op(casus, Tijdreis(dag, dag, voor))
    casus.toets(gezien == NIET_TE_ZIEN, "Ozon toont een artikel van voordat het ervan wist.")


@dan(
    "bevestigt de tester dat {viewer} voor de inwerkingtreding de oude regels toont",
    voorbeeld="Dan bevestigt de tester dat Documenten op de kaart voor de inwerkingtreding de oude regels toont",
    schakel=VIEWER,
)
def viewer_reist_terug(casus: Casus, viewer: str) -> None:
    _kijk(casus, viewer, _inwerkingtreding(casus) - timedelta(days=1), staat_erin=False)


@dan(
    "bevestigt de tester dat {viewer} vanaf de inwerkingtreding de nieuwe regels toont",
    voorbeeld="Dan bevestigt de tester dat Regels op de kaart vanaf de inwerkingtreding de nieuwe regels toont",
    schakel=VIEWER,
)
def viewer_toont_nieuwe(casus: Casus, viewer: str) -> None:
    _kijk(casus, viewer, _inwerkingtreding(casus), staat_erin=True)


SCHERMEN = {"Regels op de kaart": "ozon.viewer", "Documenten op de kaart": "ozon.documentviewer"}


def _kijk(casus: Casus, viewer: str, dag: date, *, staat_erin: bool) -> None:
    casus.toets(viewer in SCHERMEN, f"'{viewer}' is geen viewer; kies uit {', '.join(SCHERMEN)}.")
    opschrift = casus.dossier.deel(AanleveringDeel).wijziging.opschrift
    gezien = casus.neem_waar(
        f"Open het omgevingsplan van {casus.rol().naam} in {viewer} en kies de datum {dag:%d-%m-%Y}. Staat artikel "
        f"‘{opschrift}’ er {'dan in' if staat_erin else 'dan nog niet in'}?",
        scherm=SCHERMEN[viewer],
        gegevens={"regeling": _regeling(casus), "wid": _artikel(casus), "dag": dag.isoformat()},
        verwacht={"getoond": staat_erin},
    )
    toont = "toont" if not staat_erin else "toont niet"
    casus.toets(gezien.resultaat == "ja", f"{viewer} {toont} het nieuwe artikel op {dag:%d-%m-%Y}.", schakel=VIEWER)


# -- what the steps share ------------------------------------------------------------------------------------------


def tekst_op(casus: Casus, tijdreis: Tijdreis = NU) -> str:
    """The text of the new artikel in Ozon at that moment."""
    ozon, regeling = w.ozon_client(casus), _regeling(casus)
    if ozon.regeling(regeling, tijdreis) is None:
        return NIET_TE_ZIEN
    structuur = ozon.documentstructuur(regeling, tijdreis)
    return next((component.tekst for component in structuur if component.wid == _artikel(casus)), NIET_TE_ZIEN)


def _gaten(perioden: list[tuple[date | None, date | None]]) -> list[str]:
    einden = [einde for _, einde in perioden[:-1]]
    beginnen = [begin for begin, _ in perioden[1:]]
    return [f"{einde} tot {begin}" for einde, begin in zip(einden, beginnen, strict=True) if einde != begin]


def _inwerkingtreding(casus: Casus) -> date:
    return casus.dossier.deel(AanleveringDeel).wijziging.inwerkingtreding


def _voor_publicatie(casus: Casus) -> datetime:
    """Midnight at the begin of the day of bekendmaking."""
    return datetime.combine(
        casus.dossier.deel(AanleveringDeel).wijziging.bekendmaking, datetime.min.time(), casus.klok.nu().tzinfo
    )


def _artikel(casus: Casus) -> str:
    return casus.dossier.deel(AanleveringDeel).identificaties.artikel.wid


def _nieuwe_versie(casus: Casus) -> str:
    return casus.dossier.deel(AanleveringDeel).identificaties.regelingversie


def _oude_versie(casus: Casus) -> str:
    return casus.dossier.deel(AanleveringDeel).wijziging.basis.versie


def _regeling(casus: Casus) -> str:
    return werk(_nieuwe_versie(casus))
