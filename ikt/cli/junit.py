"""Verdicts as JUnit XML: a testsuite per path, a testcase per code that was found."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from lxml import etree

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.validatie import Ernst, Melding, Oordeel

_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32)])
"""Control characters that XML does not take."""


def junit(uitslagen: list[tuple[Path, Oordeel | Gebruikersfout]]) -> str:
    """A fout is a failure, a waarschuwing is output; what was not judged is skipped."""
    wortel = etree.Element("testsuites", name="ikt valideer")
    for pad, uitslag in uitslagen:
        wortel.append(_suite(pad, uitslag))
    return etree.tostring(wortel, encoding="unicode", pretty_print=True).strip()


def _suite(pad: Path, uitslag: Oordeel | Gebruikersfout) -> etree._Element:
    suite = etree.Element("testsuite", name=str(pad).translate(_XML))
    if isinstance(uitslag, Gebruikersfout):
        _zeg(_geval(suite, "leesbaar", str(pad)), "error", str(uitslag))
    else:
        _vul(suite, uitslag)
    for naam in ("failure", "error", "skipped"):
        suite.set(
            {"failure": "failures", "error": "errors"}.get(naam, naam), str(len(suite.findall(f"testcase/{naam}")))
        )
    suite.set("tests", str(len(suite)))
    return suite


def _vul(suite: etree._Element, oordeel: Oordeel) -> None:
    meldingen = sorted(oordeel.meldingen, key=lambda melding: (melding.fase or 0, melding.code))
    for code, groep in groupby(meldingen, key=lambda melding: melding.code):
        van_code = list(groep)
        fout = any(melding.ernst is Ernst.FOUT for melding in van_code)
        tekst = "\n".join(map(_regel, van_code))
        _zeg(_geval(suite, code, oordeel.soort), "failure" if fout else "system-out", tekst)
    for reden in oordeel.niet_beoordeeld:
        _zeg(_geval(suite, reden, "niet beoordeeld"), "skipped", reden)
    if not meldingen:
        _geval(suite, "valide", oordeel.soort)


def _geval(suite: etree._Element, naam: str, klasse: str) -> etree._Element:
    return etree.SubElement(suite, "testcase", name=naam.translate(_XML), classname=klasse)


def _zeg(geval: etree._Element, soort: str, tekst: str) -> None:
    deel = etree.SubElement(geval, soort)
    deel.text = tekst.translate(_XML)
    if soort in ("failure", "error", "skipped"):
        deel.set("message", deel.text.partition("\n")[0])


def _regel(melding: Melding) -> str:
    plaats = ", ".join(filter(None, (melding.bestand, str(melding.plaats))))
    return f"{melding.ernst} {melding.code} ({plaats or 'het geheel'}): {melding.beschrijving}"
