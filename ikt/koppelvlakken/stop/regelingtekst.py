"""The text of a regeling as a besluit makes it: from nothing, or from the text that there was."""

from __future__ import annotations

import string
from collections.abc import Iterator
from dataclasses import dataclass

from ikt.koppelvlakken.stop.beschrijving import Onderdeel, Regelinginhoud, Tekstplek
from ikt.koppelvlakken.stop.besluitidentificatie import Besluitidentificaties
from ikt.koppelvlakken.stop.consolidatie import zoek
from ikt.koppelvlakken.stop.identificatie import artikelnummer, volgende, werk
from ikt.koppelvlakken.stop.informatielijst import Informatielijst
from ikt.koppelvlakken.stop.instrument import instrument
from ikt.koppelvlakken.stop.opmaak import Opmaak
from ikt.koppelvlakken.stop.tekstingreep import pas_toe
from ikt.koppelvlakken.stop.xml import Element, Maker, alle, eerste, haal_weg, lokaal, parse

VOORRANG = "Waar dit regelingdeel afwijkt van de hoofdregeling, gaat dit regelingdeel voor zolang het geldt."
_HOUDERS = ("Hoofdstuk", "Divisie", "Afdeling", "Paragraaf", "Lichaam")


@dataclass(frozen=True)
class Plaatsing:
    """Where an onderdeel has come in the text; `wids` are those of its leden, of itself when it has
    none, and nothing when it has no text (yet)."""

    onderdeel: Onderdeel
    plek: Tekstplek
    soort: str
    wids: tuple[str, ...]


@dataclass(frozen=True)
class Vervallen:
    """An informatieobject to which nothing refers any more; `eid` is that of its ExtIoRef."""

    werk: str
    eid: str


class Regelingtekst:
    """The text of one regeling in a besluit: `was` is None when it is new, `wordt` is the whole new text,
    `plaatsingen` is what came new in it, `refs` the ExtIoRef of each gebied by its name."""

    def __init__(self, inhoud: Regelinginhoud, ids: Besluitidentificaties, naamruimte: str) -> None:
        self.inhoud, self._ids, self._t = inhoud, ids, Maker(naamruimte)
        self.instrument = instrument(inhoud.instrument)
        self.was = parse(inhoud.basis.tekst.encode()) if inhoud.basis else None
        self.wordt = self._begin()
        lijst = Informatielijst(self.wordt, self._t, ids)
        self.refs = {gebied.naam: lijst.noem(ids.gebied(inhoud, gebied)) for gebied in inhoud.gebieden}
        self._voeg_begrippen_toe()
        self.plaatsingen = tuple(map(self._voeg_toe, inhoud.onderdelen))
        for ingreep in inhoud.ingrepen:
            pas_toe(self.wordt, ingreep, self._t, ids)
        self.vervallen = self._ruim_op()

    @property
    def titel(self) -> str:
        return self.inhoud.titel or self._ids.beschrijving.onderwerp

    @property
    def is_nieuw(self) -> bool:
        """Given as a whole, and not as renvooi on what there was."""
        return self.was is None

    def _begin(self) -> Element:
        if self.inhoud.basis and not self.inhoud.vervangt:
            return parse(self.inhoud.basis.tekst.encode())
        t = self._t
        opschrift = t("RegelingOpschrift", t("Al", self.titel), eId="longTitle", wId="longTitle")
        voorwaarde = [t("Conditie", self._verhouding())] if self.instrument.is_tijdelijk else []
        return t(self.instrument.model, opschrift, t("Lichaam", *voorwaarde, eId="body", wId="body"))

    def _verhouding(self) -> Element:
        """What a tijdelijk regelingdeel begins with: how it stands to the regeling of which it is a part."""
        t, plek = self._t, self._ids.plek("art_1")
        kop = self._kop(plek, "Verhouding tot de hoofdregeling")
        inhoud = t("Inhoud", t("Al", VOORRANG))
        return t("Artikel", kop, inhoud, eId=plek.eid, wId=plek.wid)

    # -- artikelen and divisies --------------------------------------------------------------------------------

    def _voeg_toe(self, onderdeel: Onderdeel) -> Plaatsing:
        if onderdeel.hoofdstuk:
            self._begin_hoofdstuk(onderdeel.hoofdstuk)
        element = self._leeg_onderdeel(onderdeel.na)
        plek = Tekstplek(element.get("eId") or "", element.get("wId") or "")
        element.append(self._kop(plek, onderdeel.opschrift))
        for deel in Opmaak(self._t, plek).inhoud(onderdeel.tekst):
            element.append(deel)
        if onderdeel.gebied:
            self._noem_gebied(element, plek, onderdeel.gebied)
        return Plaatsing(onderdeel, plek, lokaal(element), tuple(met_inhoud(element)))

    def _leeg_onderdeel(self, na: str) -> Element:
        """A new artikel or divisietekst, in its place: after `na`, or as the last of the text."""
        soort = "Divisietekst" if self.instrument.is_vrijetekst else "Artikel"
        vorige = zoek(self.wordt, na) if na else None
        houder = self._laatste_houder()
        if vorige is None:
            vorige = next(houder.iterchildren(f"{{*}}{soort}", reversed=True), None)
        if vorige is None:
            eerste_eid = _eerste_eid(houder, soort)
            plek = self._ids.plek(eerste_eid if not self._gebruikt(eerste_eid) else self._vrij(eerste_eid))
            houder.append(self._t(soort, eId=plek.eid, wId=plek.wid))
            return houder[-1]
        plek = self._ids.plek(self._vrij(vorige.get("eId") or ""))
        nieuw = self._t(soort, eId=plek.eid, wId=plek.wid)
        vorige.addnext(nieuw)
        return nieuw

    def _laatste_houder(self) -> Element:
        """The structure in which the text ends."""
        lichaam = eerste(self.wordt, "Lichaam")
        assert lichaam is not None
        delen = [deel for deel in lichaam.iter("*") if lokaal(deel) in _HOUDERS]
        return delen[-1]

    def _vrij(self, eid: str) -> str:
        """The eId after this one: the next number, or when that is taken this number with a letter."""
        keuzes = (volgende(eid), *(f"{eid}{letter}" for letter in string.ascii_lowercase))
        return next(keuze for keuze in keuzes if not self._gebruikt(keuze))

    def _gebruikt(self, eid: str) -> bool:
        return any(element.get("eId") == eid for element in self.wordt.iter("*"))

    def _begin_hoofdstuk(self, opschrift: str) -> None:
        soort, begin = ("Divisie", "div") if self.instrument.is_vrijetekst else ("Hoofdstuk", "chp")
        lichaam = eerste(self.wordt, "Lichaam")
        assert lichaam is not None
        nummer = sum(1 for _ in lichaam.iterchildren(f"{{*}}{soort}")) + 1
        plek = self._ids.plek(f"{begin}_{nummer}")
        lichaam.append(self._t(soort, self._kop(plek, opschrift), eId=plek.eid, wId=plek.wid))

    def _kop(self, plek: Tekstplek, opschrift: str) -> Element:
        t, laatste = self._t, plek.eid.rpartition("__")[2]
        label = {"art": "Artikel", "chp": "Hoofdstuk"}.get(laatste.partition("_")[0])
        voor = [t("Label", label), t("Nummer", artikelnummer(plek.eid))] if label else []
        return t("Kop", *voor, t("Opschrift", opschrift))

    def _noem_gebied(self, element: Element, plek: Tekstplek, naam: str) -> None:
        """The sentence that says where it holds, behind the last paragraph."""
        inhouden = list(alle(element, "Inhoud"))
        if not inhouden:
            return
        if not len(inhouden[-1]) or lokaal(inhouden[-1][-1]) != "Al":
            inhouden[-1].append(self._t("Al"))
        alinea, ref = inhouden[-1][-1], self.refs[naam]
        begin = "Dit artikel geldt in" if lokaal(element) == "Artikel" else "Dit gaat over"
        alinea.text = f"{alinea.text} {begin} " if alinea.text else f"{begin} "
        eid = f"{plek.eid}__ref_o_1"
        verwijzing = self._t("IntIoRef", naam, eId=eid, wId=f"{plek.wid}__ref_o_1", ref=ref.wid)
        verwijzing.tail = "."
        alinea.append(verwijzing)

    # -- begrippen ---------------------------------------------------------------------------------------------

    def _voeg_begrippen_toe(self) -> None:
        if not self.inhoud.begrippen:
            return
        lijst = next(iter(alle(eerste(self.wordt, "Lichaam"), "Begrippenlijst")), None)
        lijst = lijst if lijst is not None else self._nieuwe_begrippenlijst()
        for begrip in self.inhoud.begrippen:
            eid = f"{lijst.get('eId')}__item_o_{len(lijst) + 1}"
            betekenis = self._t("Definitie", self._t("Al", begrip.betekenis))
            lijst.append(self._t("Begrip", self._t("Term", begrip.term), betekenis, eId=eid, wId=self._ids.wid(eid)))

    def _nieuwe_begrippenlijst(self) -> Element:
        if self.inhoud.onderdelen and self.inhoud.onderdelen[0].hoofdstuk:
            self._begin_hoofdstuk("Begrippen")
        element = self._leeg_onderdeel("")
        plek = Tekstplek(element.get("eId") or "", element.get("wId") or "")
        lijst = self._t("Begrippenlijst", eId=f"{plek.eid}__list_o_1", wId=f"{plek.wid}__list_o_1")
        element.append(self._kop(plek, "Begrippen"))
        element.append(self._t("Inhoud", self._t("Al", "In deze regeling wordt verstaan onder:"), lijst))
        return lijst

    # -- what nothing refers to any more -----------------------------------------------------------------------

    def _ruim_op(self) -> tuple[Vervallen, ...]:
        """Take out the informatieobjecten whose last reference went with an ingreep."""
        weg = []
        for ref in list(alle(self.wordt, "ExtIoRef")):
            wid = ref.get("wId") or ""
            if _verwezen(self.was, wid) and not _verwezen(self.wordt, wid):
                weg.append(Vervallen(werk(ref.get("ref") or ""), ref.get("eId") or ""))
                for tekst in ref.iterancestors("{*}Divisietekst"):
                    haal_weg(tekst)
        return tuple(weg)


def met_inhoud(element: Element) -> Iterator[str]:
    """wIds of the leden of an artikel, or of the artikel or divisietekst itself; none when it is without text."""
    for deel in element.iter("*"):
        if next(deel.iterchildren("{*}Inhoud"), None) is not None:
            yield deel.get("wId") or ""


def _verwezen(regeling: Element | None, wid: str) -> bool:
    return any(ref.get("ref") == wid for ref in alle(regeling, "IntIoRef"))


def _eerste_eid(houder: Element, soort: str) -> str:
    eid, deel = houder.get("eId") or "", "content" if soort == "Divisietekst" else "art"
    if lokaal(houder) == "Lichaam":
        return f"{deel}_1"
    nummer = f"{artikelnummer(eid)}.1" if deel == "art" else "1"
    return f"{eid}__{deel}_{nummer}"
