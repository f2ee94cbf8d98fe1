"""Faults in how the LVBB keeps to its rules and consolidates, after troubles that real rounds have seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from ikt.koppelvlakken.bhkv.verslag import Resultaat
from ikt.koppelvlakken.ozon.uitlevering import Toestand, Uitlevering
from ikt.koppelvlakken.stop.registratie import Registratie
from ikt.koppelvlakken.stop.xml import Element, alle, haal_weg
from ikt.koppelvlakken.validatie import Melding
from mocks.fouten import fout

LVBB, OZON = "plansoftware-lvbb", "lvbb-ozon"
Wijzig = Callable[..., list[Melding]]


def _zonder(*codes: str) -> Wijzig:
    def vergeet(meldingen: list[Melding], **context: Any) -> list[Melding]:
        return [melding for melding in meldingen if melding.code not in codes]

    return vergeet


def _vergeten_regel(id_: str, omschrijving: str, bron: str, *codes: str) -> Wijzig:
    return fout(id=id_, keten="plan", omschrijving=omschrijving, bron=bron, schakel=LVBB, haak="lvbb.meldingen")(
        _zonder(*codes)
    )


breek_alles_af = _vergeten_regel(
    "lvbb-breekt-alles-af",
    "De LVBB breekt ook af wat al gepubliceerd is of waarop is voortgebouwd",
    "validatiematrix: LVBB1553 tot en met LVBB1577",
    *(f"LVBB{nummer}" for nummer in range(1553, 1578)),
)
zie_samenloop_niet = _vergeten_regel(
    "lvbb-ziet-samenloop-niet",
    "De LVBB aanvaardt een tweede besluit op dezelfde versie",
    "gemeente.nu 2025-02: regels kwijt bij parallel wijzigen",
    *("LVBB5015", "LVBB4201", "LVBB7702"),
)
laat_dezelfde_dag_toe = _vergeten_regel(
    "lvbb-laat-dezelfde-dag-toe",
    "De LVBB laat twee versies van een regeling op dezelfde dag werken",
    "gemeente.nu 2025-10: één wijzigingsbesluit per dag",
    *("LVBB7005", "LVBB4201", "LVBB7702"),
)
laat_inhalen_toe = _vergeten_regel(
    "lvbb-laat-inhalen-toe",
    "De LVBB aanvaardt een versie die eerder werkt dan waarop zij voortbouwt",
    "gemeente.nu 2025-10: geen inhaalbesluit",
    *("LVBB4200", "LVBB7702"),
)
meng_oud_en_nieuw = _vergeten_regel(
    "lvbb-mengt-oud-en-nieuw",
    "De LVBB aanvaardt een doel én een versie bij dezelfde objecten",
    "IMOW 3.1: DoelID of ExpressionIDRegeling",
    "TPOD2150",
)


@fout(
    id="lvbb-breekt-niet-af",
    keten="plan",
    omschrijving="De LVBB laat een afbreekopdracht liggen, en maakt het besluit toch bekend",
    bron="gemeente.nu 2024-10: plannen blijven hangen in het stelsel",
    schakel=LVBB,
    haak="lvbb.event",
)
def laat_afbreken_liggen(naam: str, **context: Any) -> str | None:
    return None if naam == "breek_af" else naam


@fout(
    id="lvbb-noemt-publicatie-afgebroken",
    keten="plan",
    omschrijving="De LVBB meldt dat de behandeling is afgebroken, terwijl het besluit in de viewer te zien is",
    bron="VNG, DSO-keten gemeente Nissewaard: in de viewer te zien, in de LVBB niet",
    schakel=LVBB,
    haak="lvbb.verslag",
)
def noem_afgebroken(resultaat: Resultaat, **context: Any) -> Resultaat:
    if resultaat.verslag is None or resultaat.verslag.uitkomst != "gepubliceerd":
        return resultaat
    verslag = replace(resultaat.verslag, uitkomst="behandeling-afgebroken", tijdstip_publicatie=None)
    return replace(resultaat, verslag=verslag)


@fout(
    id="volgend-besluit-wist-regel",
    keten="plan",
    omschrijving="Bij het verwerken van een volgend besluit verdwijnt het artikel van het vorige",
    bron="gemeente.nu 2025-02: regels kwijt of overschreven bij parallel wijzigen",
    schakel=OZON,
    haak="lvbb.tekst",
)
def wis_vorig_artikel(tekst: Element, *, registratie: Registratie, system: Any, **context: Any) -> Element:
    was = registratie.versies[0].was
    maker = system.register.maker(was)
    basis = maker.was.get(was) if maker else None
    if basis is not None:
        oud = {artikel.get("wId") for artikel in alle(system.register.tekst(basis), "Artikel")}
        vorig = {artikel.get("wId") for artikel in alle(system.register.tekst(was), "Artikel")} - oud
        for artikel in [each for each in alle(tekst, "Artikel") if each.get("wId") in vorig]:
            haal_weg(artikel)
    return tekst


@fout(
    id="consolidatie-verandert-wid",
    keten="plan",
    omschrijving="Bij het verwerken krijgt het nieuwe artikel een ander wId",
    bron="openbare bouwer van aanleveringen: verkeerde wId's in een mutatie",
    schakel=OZON,
    haak="lvbb.tekst",
)
def verander_wid(tekst: Element, *, registratie: Registratie, **context: Any) -> Element:
    eigen = registratie.werk.rpartition("/")[2].replace("-", "")
    for artikel in alle(tekst, "Artikel"):
        if eigen in (artikel.get("wId") or ""):
            artikel.set("wId", f"{artikel.get('wId')}_x")
    return tekst


@fout(
    id="regeling-werkt-een-dag-te-vroeg",
    keten="plan",
    omschrijving="De LVBB levert de regeling uit met een werking die een dag te vroeg begint",
    bron="afgeleid: rekenen met middernacht in een andere tijdzone",
    schakel=OZON,
    haak="lvbb.uitlevering",
)
def een_dag_te_vroeg(uitlevering: Uitlevering, **context: Any) -> Uitlevering:
    toestanden = tuple(map(_vroeger, uitlevering.toestanden))
    return uitlevering.model_copy(
        update={"toestanden": toestanden, "geldig_vanaf": _dag_eerder(uitlevering.geldig_vanaf)}
    )


def _vroeger(toestand: Toestand) -> Toestand:
    tot = toestand.juridisch_werkend_tot
    geldig_tot = toestand.geldig_tot
    return toestand.model_copy(
        update={
            "juridisch_werkend_vanaf": _dag_eerder(toestand.juridisch_werkend_vanaf),
            "juridisch_werkend_tot": _dag_eerder(tot) if tot else None,
            "geldig_vanaf": _dag_eerder(toestand.geldig_vanaf or toestand.juridisch_werkend_vanaf),
            "geldig_tot": _dag_eerder(geldig_tot) if geldig_tot else None,
        }
    )


def _dag_eerder(dag: str) -> str:
    return (date.fromisoformat(dag) - timedelta(days=1)).isoformat() if dag else dag
