"""The text of a besluit (BesluitCompact): what is decided, and in bijlagen the regelingen or how they change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.beschrijving import Intrekking
from ikt.koppelvlakken.stop.besluitinhoud import Besluitinhoud, Regelingdeel
from ikt.koppelvlakken.stop.identificatie import artikelnummer
from ikt.koppelvlakken.stop.renvooi import Mutatie, mutatie
from ikt.koppelvlakken.stop.xml import Element, Maker

_WIE = {
    "gemeente": "Het gemeentebestuur van {}",
    "provincie": "Het provinciebestuur van {}",
    "waterschap": "Het bestuur van {}",
    "ministerie": "De minister van {}",
}


class Besluittekst:
    def __init__(self, inhoud: Besluitinhoud, profiel: Profiel) -> None:
        self._inhoud, self._besluit, self._ids = inhoud, inhoud.besluit, inhoud.ids
        self._t = Maker(profiel.naamruimten["tekst"])

    def element(self) -> Element:
        t = self._t
        return t(
            "BesluitCompact",
            t("RegelingOpschrift", t("Al", self._inhoud.titel), eId="longTitle", wId="longTitle"),
            self._aanhef(),
            t("Lichaam", *self._artikelen(), eId="body", wId="body"),
            self._sluiting(),
            *(self._bijlage(deel) for deel in self._inhoud.delen),
        )

    def _aanhef(self) -> Element:
        wie = _WIE[self._besluit.gezag.soort].format(self._besluit.gezag.naam)
        alineas = (f"{wie},", "gelet op de Omgevingswet,", "besluit:")
        return self._t("Aanhef", *(self._t("Al", alinea) for alinea in alineas), eId="formula_1", wId="formula_1")

    def _artikelen(self) -> Iterator[Element]:
        for deel in self._inhoud.delen:
            yield self._wijzigartikel(deel)
        for eid, intrekking in self._inhoud.intrekkingen:
            yield self._artikel(eid, _ingetrokken(intrekking))
        yield self._artikel(self._inhoud.slotartikel, self._slot())

    def _wijzigartikel(self, deel: Regelingdeel) -> Element:
        t, letter = self._t, artikelnummer(deel.bijlage)
        bijlage = t("IntRef", f"bijlage {letter}", ref=deel.bijlage, scope="WijzigBijlage")
        wat = t("Wat", f"{_zin(deel)} zoals staat in ", bijlage, ".")
        return t("WijzigArtikel", self._kop(deel.artikel), wat, eId=deel.artikel, wId=self._ids.wid(deel.artikel))

    def _artikel(self, eid: str, zin: str) -> Element:
        t = self._t
        return t("Artikel", self._kop(eid), t("Inhoud", t("Al", zin)), eId=eid, wId=self._ids.wid(eid))

    def _slot(self) -> str:
        if self._besluit.is_ontwerp:
            return "Dit besluit treedt in werking op een dag die bij de vaststelling wordt bepaald."
        return f"Dit besluit treedt in werking op {_dag(self._besluit.inwerkingtreding)}."

    def _kop(self, eid: str) -> Element:
        return self._t("Kop", self._t("Label", "Artikel"), self._t("Nummer", artikelnummer(eid)))

    def _sluiting(self) -> Element:
        t = self._t
        wat = "Ontwerp van" if self._besluit.is_ontwerp else "Vastgesteld op"
        ondertekening = t("Ondertekening", t("Al", "De secretaris"), t("Al", "De voorzitter"))
        vastgesteld = t("Al", f"{wat} {_dag(self._besluit.ondertekend)}.")
        return t("Sluiting", vastgesteld, ondertekening, eId="formula_2", wId="formula_2")

    def _bijlage(self, deel: Regelingdeel) -> Element:
        t, eid = self._t, deel.bijlage
        opschrift = t("Opschrift", f"{deel.tekst.instrument.naam[0].upper()}{deel.tekst.instrument.naam[1:]}")
        kop = t("Kop", t("Label", "Bijlage"), t("Nummer", artikelnummer(eid)), opschrift)
        return t("WijzigBijlage", kop, self._regeling(deel), eId=eid, wId=self._ids.wid(eid))

    def _regeling(self, deel: Regelingdeel) -> Element:
        tekst = deel.tekst
        if tekst.was is None:
            tekst.wordt.set("componentnaam", deel.componentnaam)
            tekst.wordt.set("wordt", deel.versie)
            return tekst.wordt
        wat = Mutatie(deel.componentnaam, deel.was, deel.versie)
        if tekst.inhoud.vervangt:
            regeling = self._t("VervangRegeling", tekst.wordt)
            return self._t("RegelingMutatie", regeling, componentnaam=wat.componentnaam, was=wat.was, wordt=wat.wordt)
        return mutatie(tekst.was, tekst.wordt, wat)


def _zin(deel: Regelingdeel) -> str:
    naam = deel.tekst.instrument.naam
    lidwoord = "De" if naam.endswith(("visie", "verordening", "interventie", "instructie", "gebied")) else "Het"
    return f"{lidwoord} {naam} wordt {'vastgesteld' if deel.tekst.was is None else 'gewijzigd'}"


def _ingetrokken(intrekking: Intrekking) -> str:
    return f"{intrekking.naam} wordt ingetrokken."


def _dag(datum: date) -> str:
    return f"{datum.day}-{datum.month}-{datum.year}"
