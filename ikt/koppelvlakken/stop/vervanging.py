"""A besluit that replaces the whole text of a regeling, where it could say what changes: intrekken en vervangen."""

from __future__ import annotations

from ikt.koppelvlakken.stop.consolidatie import verwerk, zonder_component
from ikt.koppelvlakken.stop.pakket import BESLUIT, Pakket
from ikt.koppelvlakken.stop.xml import Element, Maker, eerste, parse, serialiseer


def geheel_vervangen(pakket: Pakket, was: Element) -> Pakket:
    """The same package, with the result of its mutatie on the text `was` in the place of the mutatie.

    Raises ValueError when there is no mutatie, and Consolidatiefout when it does not fit.
    """
    wortel = parse(pakket.bestanden[BESLUIT])
    mutatie = eerste(wortel, "RegelingMutatie")
    if mutatie is None:
        raise ValueError("Het besluit bevat geen mutatie.")
    nieuw = zonder_component(verwerk(was, mutatie))
    t = Maker(mutatie.nsmap.get(mutatie.prefix) or "")
    for stap in list(mutatie):
        mutatie.remove(stap)
    mutatie.append(t("VervangRegeling", nieuw))
    return pakket.met(**{BESLUIT: serialiseer(wortel)})
