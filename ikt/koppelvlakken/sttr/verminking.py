"""Mistakes to make in an STTR file of our own writer on purpose, to see whether they are refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

Verminking = Callable[[bytes], bytes]


def _vervang(patroon: bytes, nieuw: bytes, aantal: int = 1) -> Verminking:
    def vermink(sttr: bytes) -> bytes:
        verminkt, keer = re.subn(patroon, nieuw, sttr, count=aantal)
        if not keer:
            raise ValueError("dit bestand heeft niets om deze fout in te maken")
        return verminkt

    return vermink


VERMINKINGEN: Mapping[str, Verminking] = {
    "een DOCTYPE": _vervang(rb"<dmn:definitions", rb"<!DOCTYPE regels []>\g<0>"),
    "een onbekende versie van de standaard": _vervang(rb"nl/v1\.0/", rb"nl/v0.8/", 0),
    "een verwijzing naar een vraag die er niet is": _vervang(
        rb'uitvoeringsregelRef href="#[^"]*"', rb'uitvoeringsregelRef href="#weg"'
    ),
    "een rij met een uitkomst te veel": _vervang(rb"</dmn:rule>", rb"<dmn:outputEntry/></dmn:rule>"),
    "twee verwijzingen naar de activiteit": _vervang(rb"<bedr:functioneleStructuurRef[^>]*>", rb"\g<0>\g<0>"),
    "een conclusie met een spelfout": _vervang(rb'"(\w+)plicht"', rb'"\1splicht"'),
}
"""Each by the words in which a scenario names it."""
