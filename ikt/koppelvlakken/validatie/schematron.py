"""Schematron with query binding xslt2: made into XSLT 3.0, run by SaxonC, read back from SVRL.

PyPI has no maintained library for it: lxml has the skeleton for XSLT 1 only, and pyschematron knows XPath only,
while the STOP schematrons use XSLT inside `let`. Making the XSLT takes milliseconds: no cache on disk.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from lxml import etree
from saxonche import PySaxonApiError, PySaxonProcessor

from ikt.koppelvlakken.validatie.document import Element, ontleed
from ikt.koppelvlakken.validatie.melding import Ernst, Melding, Plaats, Soort
from ikt.koppelvlakken.validatie.schema import NietTeCompileren
from ikt.koppelvlakken.validatie.standaardset import SCH

_BINDINGEN = frozenset({"xslt2", "xslt3"})
_NIET_GEKEND = ("include", "extends", "phase")
_ERNST = {
    "fout": Ernst.FOUT,
    "error": Ernst.FOUT,
    "fatal": Ernst.FOUT,
    "waarschuwing": Ernst.WAARSCHUWING,
    "warning": Ernst.WAARSCHUWING,
    "ontraden": Ernst.ONTRADEN,
    "info": Ernst.ONTRADEN,
}


@dataclass(frozen=True)
class Uitslag:
    """`niet_beoordeeld` are the patterns that could not be run on this document, with the reason."""

    meldingen: tuple[Melding, ...]
    niet_beoordeeld: tuple[str, ...]


def toets(schematron: Path, wortel: Element, bestand: str) -> Uitslag:
    """Judges one document with one schematron. Raises `NietTeCompileren`."""
    tekst = etree.tostring(wortel, encoding="unicode")
    try:
        svrl = compileer(schematron).transform_to_string(xdm_node=_saxon().parse_xml(xml_text=tekst))
    except PySaxonApiError as fout:
        return Uitslag((), (f"{bestand}: {schematron.name} liep vast: {fout}",))
    resultaat = ontleed(svrl.encode())
    fouten = [f"{bestand}: {schematron.name}: {element.text}" for element in resultaat.iter("niet-beoordeeld")]
    return Uitslag(tuple(_meldingen(resultaat, wortel, bestand)), tuple(fouten))


@cache
def compileer(schematron: Path) -> Any:
    """The executable of a schematron, once per process. Raises `NietTeCompileren`."""
    wortel = ontleed(schematron.read_bytes(), met_doctype=True)
    _weiger_onbekend(wortel)
    bron = _saxon().parse_xml(xml_text=etree.tostring(wortel, encoding="unicode"))
    try:
        xslt = _vertaling().transform_to_string(xdm_node=bron)
        return _saxon().new_xslt30_processor().compile_stylesheet(stylesheet_text=xslt)
    except PySaxonApiError as fout:
        raise NietTeCompileren(str(fout)) from fout


def _weiger_onbekend(wortel: Element) -> None:
    binding = (wortel.get("queryBinding") or "xslt").lower()
    if binding not in _BINDINGEN:
        raise NietTeCompileren(f"queryBinding {binding} wordt niet ondersteund, alleen xslt2 en xslt3")
    gebruikt = [naam for naam in _NIET_GEKEND if next(wortel.iter(f"{SCH}{naam}"), None) is not None]
    if wortel.xpath("//@abstract | //@is-a"):
        gebruikt.append("abstract")
    if gebruikt:
        raise NietTeCompileren(f"dit schematron gebruikt {', '.join(gebruikt)}; dat wordt niet ondersteund")


@cache
def _saxon() -> Any:
    """One processor per process, that may not read any file or address."""
    processor = PySaxonProcessor(license=False)
    processor.set_configuration_property("http://saxon.sf.net/feature/allowedProtocols", "")
    return processor


@cache
def _vertaling() -> Any:
    tekst = files(__package__).joinpath("schematron_naar_xslt.xml").read_text("utf-8")
    return _saxon().new_xslt30_processor().compile_stylesheet(stylesheet_text=tekst)


def _meldingen(svrl: Element, wortel: Element, bestand: str) -> Iterator[Melding]:
    for bevonden in svrl.iter("{*}failed-assert", "{*}successful-report"):
        tekst = " ".join("".join(map(str, bevonden.itertext())).split())
        velden = _velden(tekst)
        yield Melding(
            code=velden.get("code") or bevonden.get("id") or "SCH",
            ernst=_ERNST.get((velden.get("ernst") or bevonden.get("role") or "").lower(), Ernst.FOUT),
            soort=Soort.INHOUDELIJK,
            beschrijving=velden.get("melding") or _opsomming(velden) or tekst,
            bestand=bestand,
            plaats=_plaats(wortel, bevonden.get("location") or ""),
        )


def _opsomming(velden: dict[str, str]) -> str:
    """The schematrons of STOP 1.4.0 have no message, only what it would be about."""
    return "; ".join(f"{naam}: {waarde}" for naam, waarde in velden.items() if waarde and naam not in ("code", "ernst"))


def _velden(tekst: str) -> dict[str, str]:
    """The fields of a message like `{"code": "STOP0001", …, "melding": "…", "ernst": "fout"},`.

    Values from the document are put in as they are, so that it is not always JSON.
    """
    try:
        gelezen = json.loads(tekst.rstrip(", "))
    except ValueError:
        gevonden = {naam: _VELD[naam].search(tekst) for naam in _VELD}
        return {naam: match[1].replace('\\"', '"') for naam, match in gevonden.items() if match}
    return {str(naam): str(waarde) for naam, waarde in gelezen.items()} if isinstance(gelezen, dict) else {}


_VELD = {
    "code": re.compile(r'"code"\s*:\s*"([^"]*)"'),
    "melding": re.compile(r'"melding"\s*:\s*"(.*?)"\s*(?:,\s*"\w+"\s*:|\}\s*,?\s*$)'),
    "ernst": re.compile(r'"ernst"\s*:\s*"(\w+)"'),
}


def _plaats(wortel: Element, stappen: str) -> Plaats:
    """From child numbers (`1/3/2`, the root first) to line and element."""
    element = wortel
    for nummer in stappen.split("/")[1:]:
        element = [*element.iterchildren(tag=etree.Element)][int(nummer) - 1]
    regel = element.sourceline
    naam = str(etree.QName(element).localname)
    return Plaats(regel if isinstance(regel, int) else None, naam) if stappen else Plaats()
