"""From plain text to STOP: paragraphs, leden, lists and tables.

Every line is a paragraph. A line that begins with `1.` begins a lid, with `a.` or `-` it is an item of a list, with `|`
a row of a table (the first row is its head). The word `Gereserveerd` or `Vervallen` alone is just that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from ikt.koppelvlakken.stop.beschrijving import Tekstplek
from ikt.koppelvlakken.stop.xml import Element, Maker

_LID = re.compile(r"(\d+[a-z]?)\.\s+(.*)")
_LETTER = re.compile(r"([a-z])\.\s+(.*)")
_STREEPJE = re.compile(r"-\s+(.*)")


class Opmaak:
    """The text of one artikel or divisie; what gets an id is named after `plek`."""

    def __init__(self, t: Maker, plek: Tekstplek) -> None:
        self._t, self._plek = t, plek

    def inhoud(self, tekst: str) -> list[Element]:
        """What comes after the Kop: Leden, one Inhoud, or Gereserveerd or Vervallen."""
        regels = [regel.strip() for regel in tekst.strip().splitlines() if regel.strip()]
        if regels in (["Gereserveerd"], ["Vervallen"]):
            return [self._t(regels[0])]
        if leden := list(_leden(regels)):
            return [self._lid(nummer, delen) for nummer, delen in leden]
        return [self._t("Inhoud", *self._blokken(regels, self._plek))]

    def _lid(self, nummer: str, regels: list[str]) -> Element:
        plek = _in(self._plek, f"para_{nummer}")
        inhoud = self._t("Inhoud", *self._blokken(regels, plek))
        return self._t("Lid", self._t("LidNummer", f"{nummer}."), inhoud, eId=plek.eid, wId=plek.wid)

    def _blokken(self, regels: Iterable[str], plek: Tekstplek) -> Iterator[Element]:
        lijsten = tabellen = 0
        for soort, groep in groupby(regels, key=_soort):
            if soort == "Al":
                yield from (self._t("Al", regel) for regel in groep)
            elif soort == "tabel":
                tabellen += 1
                yield self._tabel(list(groep), _in(plek, f"table_o_{tabellen}"))
            else:
                lijsten += 1
                yield self._lijst(soort, list(groep), _in(plek, f"list_o_{lijsten}"))

    def _lijst(self, soort: str, regels: list[str], plek: Tekstplek) -> Element:
        patroon = _LETTER if soort == "expliciet" else _STREEPJE
        items = [match.groups() for regel in regels if (match := patroon.fullmatch(regel))]
        punten = [self._punt(item, nr, plek) for nr, item in enumerate(items, start=1)]
        return self._t("Lijst", *punten, eId=plek.eid, wId=plek.wid, type=soort)

    def _punt(self, item: tuple[str, ...], nr: int, plek: Tekstplek) -> Element:
        *letter, tekst = item
        eigen = _in(plek, f"item_{letter[0]}" if letter else f"item_o_{nr}")
        nummer = [self._t("LiNummer", f"{letter[0]}.")] if letter else []
        return self._t("Li", *nummer, self._t("Al", tekst), eId=eigen.eid, wId=eigen.wid)

    def _tabel(self, regels: list[str], plek: Tekstplek) -> Element:
        t, rijen = self._t, [[cel.strip() for cel in regel.strip("|").split("|")] for regel in regels]
        kolommen = [t("colspec", colname=f"k{nr}", colnum=str(nr)) for nr in range(1, len(rijen[0]) + 1)]
        hoofd, *rest = [t("row", *(self._cel(nr, cel) for nr, cel in enumerate(rij, start=1))) for rij in rijen]
        delen = [*kolommen, t("thead", hoofd, valign="top"), t("tbody", *rest, valign="top")]
        groep = t("tgroup", *delen, align="left", cols=str(len(kolommen)))
        return t("table", groep, eId=plek.eid, wId=plek.wid)

    def _cel(self, nummer: int, tekst: str) -> Element:
        return self._t("entry", self._t("Al", tekst), colname=f"k{nummer}")


def _leden(regels: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Number and lines of each lid; nothing when the first line begins none."""
    if not regels or not _LID.fullmatch(regels[0]):
        return
    nummer, lid = "", list[str]()
    for regel in regels:
        if match := _LID.fullmatch(regel):
            if nummer:
                yield nummer, lid
            nummer, lid = match[1], [match[2]]
        else:
            lid.append(regel)
    yield nummer, lid


def _soort(regel: str) -> str:
    if regel.startswith("|"):
        return "tabel"
    if _LETTER.fullmatch(regel):
        return "expliciet"
    return "ongemarkeerd" if _STREEPJE.fullmatch(regel) else "Al"


def _in(plek: Tekstplek, deel: str) -> Tekstplek:
    return Tekstplek(f"{plek.eid}__{deel}", f"{plek.wid}__{deel}")
