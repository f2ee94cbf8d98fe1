"""Packages with something wrong, on purpose: for scenarios and tests that must see it found."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST_OW
from ikt.koppelvlakken.stop.pakket import BESLUIT, GIO, GML, Pakket
from ikt.koppelvlakken.stop.xml import Maker, alle, eerste, parse, serialiseer, tekst


def _verkeerde_hash(pakket: Pakket) -> Pakket:
    return pakket.met(**{GML: pakket.bestanden[GML] + b"\n"})


def _leeg_bestand(pakket: Pakket) -> Pakket:
    return pakket.met(**{GIO: b""})


def _ontbrekend_bestand(pakket: Pakket) -> Pakket:
    return pakket.met(**{GML: None})


def _zonder_manifest_ow(pakket: Pakket) -> Pakket:
    return pakket.met(**{MANIFEST_OW: None})


def _zonder_inwerkingtreding(pakket: Pakket) -> Pakket:
    """As when the inwerkingtreding is left to a besluit of its own."""
    wortel = parse(pakket.bestanden[BESLUIT])
    for stempels in list(alle(wortel, "Tijdstempels")):
        ouder = stempels.getparent()
        if ouder is not None:
            ouder.remove(stempels)
    return pakket.met(**{BESLUIT: serialiseer(wortel)})


def _doel_en_versie(pakket: Pakket) -> Pakket:
    """The old way and the new way of tying OW to a regeling, both at once."""
    manifest, besluit = parse(pakket.bestanden[MANIFEST_OW]), parse(pakket.bestanden[BESLUIT])
    waarden = {"DoelID": eerste(besluit, "doel"), "ExpressionIDRegeling": eerste(besluit, "instrumentVersie")}
    for levering in alle(manifest, "Aanlevering"):
        maak = Maker(str(etree.QName(levering).namespace))
        for naam, waarde in waarden.items():
            if eerste(levering, naam) is None:
                levering.insert(1, maak(naam, tekst(waarde)))
    return pakket.met(**{MANIFEST_OW: serialiseer(manifest)})


GEBREKEN: dict[str, Callable[[Pakket], Pakket]] = {
    "een verkeerde hash": _verkeerde_hash,
    "een leeg bestand": _leeg_bestand,
    "een ontbrekend bestand": _ontbrekend_bestand,
    "geen manifest-ow": _zonder_manifest_ow,
    "geen datum van inwerkingtreding": _zonder_inwerkingtreding,
    "doel en versie in het manifest-ow": _doel_en_versie,
}
"""By the words that a scenario uses."""
