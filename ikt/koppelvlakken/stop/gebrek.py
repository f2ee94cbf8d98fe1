"""Packages with something wrong, on purpose: for scenarios and tests that must see it found."""

from __future__ import annotations

from collections.abc import Callable

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST_OW
from ikt.koppelvlakken.stop.pakket import GIO, GML, Pakket


def _verkeerde_hash(pakket: Pakket) -> Pakket:
    return pakket.met(**{GML: pakket.bestanden[GML] + b"\n"})


def _leeg_bestand(pakket: Pakket) -> Pakket:
    return pakket.met(**{GIO: b""})


def _ontbrekend_bestand(pakket: Pakket) -> Pakket:
    return pakket.met(**{GML: None})


def _zonder_manifest_ow(pakket: Pakket) -> Pakket:
    return pakket.met(**{MANIFEST_OW: None})


GEBREKEN: dict[str, Callable[[Pakket], Pakket]] = {
    "een verkeerde hash": _verkeerde_hash,
    "een leeg bestand": _leeg_bestand,
    "een ontbrekend bestand": _ontbrekend_bestand,
    "geen manifest-ow": _zonder_manifest_ow,
}
"""By the words that a scenario uses."""
