"""The rules that a user points at: an STTR file, a plain DMN model, or a zip with one of these."""

from __future__ import annotations

import zipfile
from pathlib import Path

from ikt.koppelvlakken.sttr.model import SttrBestand, SttrFout
from ikt.koppelvlakken.sttr.pakket import lees_pakket
from ikt.koppelvlakken.sttr.reader import lees
from ikt.koppelvlakken.sttr.subset import buiten_subset


def lees_regels(pad: Path) -> SttrBestand:
    """One file with rules that can be executed. Raises `SttrFout` when there is none, or more than one."""
    bestand = _uit_zip(pad) if zipfile.is_zipfile(pad) else lees(pad)
    if nodig := buiten_subset(bestand):
        raise SttrFout(f"Deze regels zijn niet uit te voeren: ze vragen {', '.join(nodig[:3])}.")
    return bestand


def _uit_zip(pad: Path) -> SttrBestand:
    pakket = lees_pakket(pad)
    genoemd = [een.naam for een in pakket.vermeldingen if een.type == "toepasbareRegels"]
    namen = [naam for naam in genoemd if naam in pakket.bestanden]
    namen = namen or [naam for naam in pakket.bestanden if naam.lower().endswith(".dmn")]
    if len(namen) != 1:
        gevonden = ", ".join(namen) or "geen"
        raise SttrFout(f"In de zip hoort precies één bestand met toepasbare regels te zitten; gevonden: {gevonden}.")
    return lees(pakket.bestanden[namen[0]], namen[0])
