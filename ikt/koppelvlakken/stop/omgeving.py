"""Just enough of the text of a regeling to add something beside what is there."""

from __future__ import annotations

from ikt.koppelvlakken.stop.beschrijving import Tekstplek
from ikt.koppelvlakken.stop.informatielijst import OPSCHRIFT
from ikt.koppelvlakken.stop.xml import Element, Maker, canoniek

_T = Maker("https://standaarden.overheid.nl/stop/imop/tekst/")


def buren(artikel: Tekstplek, bijlagetekst: Tekstplek) -> str:
    """A regeling with only this artikel in its lichaam and this text in its bijlage, as XML."""
    hoofdstuk, bijlage = artikel.eid.rpartition("__")[0] or "chp_1", bijlagetekst.eid.rpartition("__")[0]
    lichaam = _T("Lichaam", _houder("Hoofdstuk", hoofdstuk, "Artikel", artikel), eId="body", wId="body")
    lijst = _houder("Bijlage", bijlage, "Divisietekst", bijlagetekst)
    lijst.insert(0, _T("Kop", _T("Opschrift", OPSCHRIFT)))
    return canoniek(_T("RegelingCompact", lichaam, lijst))


def _houder(naam: str, eid: str, soort: str, plek: Tekstplek) -> Element:
    return _T(naam, _T(soort, eId=plek.eid, wId=plek.wid), eId=eid, wId=f"houder-{eid}")
