"""Adding an object to the OW files of a package."""

from __future__ import annotations

import copy

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST_OW
from ikt.koppelvlakken.stop.pakket import Pakket
from ikt.koppelvlakken.stop.xml import Element, alle, lokaal, parse, serialiseer, tekst


def met_object(pakket: Pakket, object_: Element) -> Pakket:
    """The package with this object too, in the file that has others of its kind; raises `KeyError` without one."""
    naam = _bestand(pakket, lokaal(object_))
    wortel = parse(pakket.bestanden[naam])
    stand = next(each for each in alle(wortel, "stand") if next(alle(each, lokaal(object_)), None) is not None)
    nieuw = copy.deepcopy(stand)
    omhulsel = next(alle(nieuw, "owObject"))
    for oud in list(omhulsel):
        omhulsel.remove(oud)
    omhulsel.append(copy.deepcopy(object_))
    stand.addnext(nieuw)
    return pakket.met(**{naam: serialiseer(wortel)})


def _bestand(pakket: Pakket, soort: str) -> str:
    for bestand in alle(parse(pakket.bestanden[MANIFEST_OW]), "Bestand"):
        if soort in map(tekst, alle(bestand, "objecttype")):
            return tekst(next(alle(bestand, "naam")))
    raise KeyError(soort)
