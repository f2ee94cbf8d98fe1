"""OW objects that end with a change: what lay on the removed text, and what only that referred to."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Set

from ikt.koppelvlakken.ow.object import Ow, OwObject
from ikt.koppelvlakken.stop.xml import Element, Maker, lokaal, parse

_TEKST = frozenset({"Regeltekst", "Divisie", "Divisietekst"})
_OP_TEKST = frozenset({"RegelVoorIedereen", "Instructieregel", "Omgevingswaarderegel", "Tekstdeel"})
_BLIJFT = frozenset({"Regelingsgebied", "Pons"})
_RUIMTEN = {
    "ow": "http://www.geostandaarden.nl/imow/owobject",
    "op": "http://www.geostandaarden.nl/imow/opobject",
}
_STRUCTUUR = frozenset({"bovenliggendeActiviteit", "gerelateerdeActiviteit"})
"""References that place one activiteit beside another: the other, such as the tophaak, does not live by them."""
STATUS = "beëindigen"


def lees(bestanden: Iterable[str]) -> Ow:
    """The objects of these owBestanden; of an object that came more than once the last."""
    ow = Ow.van([("", parse(bestand.encode())) for bestand in bestanden])
    laatste = {object_.id: object_ for object_ in ow.objecten}
    return Ow(tuple(object_ for object_ in laatste.values() if not object_.beeindigd))


def beeindigd(ow: Ow, verdwenen: Set[str]) -> tuple[Element, ...]:
    """The objects that end when the text elements with these wIds are gone, each with status beëindigen."""
    weg = {object_.id for object_ in ow.objecten if object_.soort in _TEKST and object_.wid in verdwenen}
    while nieuw := {object_.id for object_ in _los(ow, weg)} - weg:
        weg |= nieuw
    return tuple(_met_status(object_.element) for object_ in ow.objecten if object_.id in weg)


def alles_beeindigd(ow: Ow) -> tuple[Element, ...]:
    """All objects, for a regeling that is withdrawn."""
    return tuple(_met_status(object_.element) for object_ in ow.objecten)


def _los(ow: Ow, weg: Set[str]) -> Iterator[OwObject]:
    """What depends on something that goes, or to which only that still referred."""
    blijft = [object_ for object_ in ow.objecten if object_.id not in weg]
    nodig = {ref.naar for object_ in blijft for ref in object_.verwijzingen}
    verdwenen = (ref for object_ in ow.objecten if object_.id in weg for ref in object_.verwijzingen)
    verloren = {ref.naar for ref in verdwenen if ref.rol not in _STRUCTUUR}
    for object_ in blijft:
        op_tekst = object_.soort in _OP_TEKST and any(ref.naar in weg for ref in object_.verwijzingen)
        wees = object_.id in verloren and object_.id not in nodig and object_.soort not in _BLIJFT
        if op_tekst or wees:
            yield object_


def _met_status(element: Element) -> Element:
    kopie = copy.deepcopy(element)
    kopie.tail = None
    prefix = "op" if lokaal(element) in _TEKST else "ow"
    ruimte = _RUIMTEN[prefix]
    kopie.insert(0, Maker(ruimte, {prefix: ruimte})("status", STATUS))
    return kopie
