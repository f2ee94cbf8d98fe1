"""Harmless variations of a delivery: the same content, written as other software would."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from typing import cast

from lxml import etree

Bestanden = Mapping[str, bytes]
Variant = Callable[[Bestanden], dict[str, bytes]]
_VASTE_NAMEN = ("opdracht.xml", "manifest.xml", "manifest-ow.xml")


def _per_xml(wijzig: Callable[[bytes], bytes]) -> Variant:
    return lambda bestanden: {n: wijzig(i) if n.endswith(".xml") else i for n, i in bestanden.items()}


def _per_boom(wijzig: Callable[[etree._Element], etree._Element], codering: str = "UTF-8") -> Variant:
    """What is no XML stays as it is."""

    def geheel(inhoud: bytes) -> bytes:
        try:
            wortel = etree.fromstring(inhoud, etree.XMLParser(huge_tree=True))
        except etree.XMLSyntaxError:
            return inhoud
        return cast(bytes, etree.tostring(wijzig(wortel).getroottree(), xml_declaration=True, encoding=codering))

    return _per_xml(geheel)


def _met_opmerkingen(wortel: etree._Element) -> etree._Element:
    for element in list(wortel.iter(etree.Element)):
        element.insert(0, etree.Comment("opmerking"))
        if len(element) > 1 and not (element.text or "").strip():
            element[0].tail, element.text = element.text, None
    wortel.addprevious(etree.Comment("gemaakt door software"))
    return wortel


def _attributen_andersom(wortel: etree._Element) -> etree._Element:
    for element in wortel.iter(etree.Element):
        attributen = list(element.attrib.items())
        element.attrib.clear()
        for naam, waarde in reversed(attributen):
            element.set(naam, waarde)
    return wortel


def _andere_prefixen(wortel: etree._Element) -> etree._Element:
    ruimten = dict.fromkeys(etree.QName(element).namespace for element in wortel.iter(etree.Element))
    prefixen = {f"q{nr}": ruimte for nr, ruimte in enumerate(filter(None, ruimten))}

    def kopie(element: etree._Element) -> etree._Element:
        nieuw = etree.Element(element.tag, nsmap=prefixen)
        for naam, waarde in element.attrib.items():
            nieuw.set(naam, waarde)
        nieuw.text, nieuw.tail = element.text, element.tail
        for kind in element:
            if isinstance(kind.tag, str):
                nieuw.append(kopie(kind))
            elif len(nieuw):
                nieuw[-1].tail = (nieuw[-1].tail or "") + (kind.tail or "")
            else:
                nieuw.text = (nieuw.text or "") + (kind.tail or "")
        return nieuw

    return kopie(wortel)


def _zonder_schemalocation(wortel: etree._Element) -> etree._Element:
    for naam in [naam for naam in wortel.attrib if "schemaLocation" in str(naam)]:
        del wortel.attrib[naam]
    return wortel


def _andere_namen(bestanden: Bestanden) -> dict[str, bytes]:
    """Every file that may have any name gets another, wherever it is named."""
    namen = [re.escape(naam.encode()) for naam in bestanden if naam not in _VASTE_NAMEN]
    genoemd = re.compile(rb">(\s*)(" + (b"|".join(namen) or rb"$.") + rb")(\s*)<")
    return {
        naam if naam in _VASTE_NAMEN else f"z_{naam}": genoemd.sub(rb">\1z_\2\3<", inhoud)
        for naam, inhoud in bestanden.items()
    }


_GEZAGEN = {"gm0297": "gm1234", "gm9920": "gm4321", "pv28": "pv31", "ws9920": "ws0123"}


def _ander_gezag(bestanden: Bestanden) -> dict[str, bytes]:
    """Of another gemeente, provincie or waterschap, in file names too."""
    paren = {oud.encode(): gezag.encode() for oud, gezag in _GEZAGEN.items()}
    nieuw = {n: _vervang(i, paren) if n.endswith((".xml", ".gml")) else i for n, i in bestanden.items()}
    return {_gezag_in(naam): inhoud for naam, inhoud in met_kloppende_hashes(bestanden, nieuw).items()}


def met_kloppende_hashes(oud: Bestanden, nieuw: Bestanden) -> dict[str, bytes]:
    """Changed files with hashes that fit the changed GML, as far as they did before."""
    hashes: dict[bytes, bytes] = {}
    for naam in (naam for naam in oud if naam.endswith(".gml")):
        hashes |= {_sha512(oud[naam]): _sha512(nieuw[naam]), _sha512(oud[naam]).upper(): _sha512(nieuw[naam])}
    return {naam: _vervang(i, hashes) if naam.endswith(".xml") else i for naam, i in nieuw.items()}


def _gezag_in(naam: str) -> str:
    return _vervang(naam.encode(), {oud.encode(): gezag.encode() for oud, gezag in _GEZAGEN.items()}).decode()


def _vervang(inhoud: bytes, paren: Mapping[bytes, bytes]) -> bytes:
    if not paren:
        return inhoud
    return re.sub(b"|".join(map(re.escape, paren)), lambda gevonden: paren[gevonden[0]], inhoud)


def _sha512(inhoud: bytes) -> bytes:
    return hashlib.sha512(inhoud).hexdigest().encode()


VARIANTEN: dict[str, Variant] = {
    "byte order mark": _per_xml(lambda inhoud: b"\xef\xbb\xbf" + inhoud.removeprefix(b"\xef\xbb\xbf")),
    "regeleinden van Windows": _per_xml(lambda inhoud: inhoud.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")),
    "opmerkingen": _per_boom(_met_opmerkingen),
    "attributen andersom": _per_boom(_attributen_andersom),
    "andere prefixen": _per_boom(_andere_prefixen),
    "zonder schemaLocation": _per_boom(_zonder_schemalocation),
    "UTF-16": _per_boom(lambda wortel: wortel, "UTF-16"),
    "andere bestandsnamen": _andere_namen,
    "ander bevoegd gezag": _ander_gezag,
    "andere volgorde": lambda bestanden: dict(reversed(list(bestanden.items()))),
}
