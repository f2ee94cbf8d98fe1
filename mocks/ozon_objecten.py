"""OW objects over several versions of a regeling: which there are after each of them."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator

from lxml import etree

from ikt.koppelvlakken.ow.object import Ow, OwObject
from ikt.koppelvlakken.stop.xml import Element


def samengevoegd(bestanden: Iterable[Element]) -> Element:
    """One owBestand with the objects of these files (roots, in order of time) that have not ended."""
    stand: dict[str, Element] = {}
    for object_ in objecten(bestanden):
        stand.pop(object_.id, None)
        if not object_.beeindigd:
            stand[object_.id] = object_.element
    wortel = etree.Element("owBestand")
    for element in stand.values():
        etree.SubElement(wortel, "owObject").append(copy.deepcopy(element))
    return wortel


def objecten(bestanden: Iterable[Element]) -> Iterator[OwObject]:
    return iter(Ow.van(("", wortel) for wortel in bestanden).objecten)


def inhoud(object_: OwObject) -> bytes:
    """What an object says, without its status, so that two deliveries of it can be compared."""
    kopie = copy.deepcopy(object_.element)
    for status in list(kopie.iterchildren("{*}status")):
        kopie.remove(status)
    for element in kopie.iter():
        element.text, element.tail = (element.text or "").strip(), None
    etree.cleanup_namespaces(kopie)
    return etree.tostring(kopie, method="c14n", exclusive=True)
