"""Which activiteiten the simulated Ozon passes on to RTR: those that a version brings, changes or ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ikt.koppelvlakken.ow.object import REGELS, Ow, OwObject
from ikt.koppelvlakken.stop.xml import parse
from mocks.ozon_annotaties import aanduidingen
from mocks.ozon_register import Rij, Stand

Activiteit = dict[str, Any]


def van_versie(stand: Stand, eerder: dict[str, Activiteit]) -> Iterator[Activiteit]:
    """`stand` is with this version; `eerder` is what RTR was told before, by urn."""
    versie = stand.versie
    aangeleverd = Ow.van(("", parse(bestand.encode())) for bestand in versie["ow_bestanden"])
    for urn in _genoemd(aangeleverd):
        object_, bekend = stand.objecten.per_id.get(urn), eerder.get(urn)
        if object_ is not None:
            yield _activiteit(object_, stand) | _begin(bekend, versie)
        elif bekend is not None:
            yield bekend | {"einddatum": versie["geldig_vanaf"]}


def bij_intrekking(per: str, eerder: dict[str, Activiteit], stand: Stand) -> Iterator[Activiteit]:
    """Everything that the regeling had ends."""
    for object_ in stand.objecten.soort("Activiteit"):
        if bekend := eerder.get(object_.id):
            yield bekend | {"einddatum": per}


def _genoemd(aangeleverd: Ow) -> list[str]:
    """The activiteiten themselves, and those that a regel puts on a place."""
    zelf = [object_.id for object_ in aangeleverd.soort("Activiteit")]
    geplaatst = [urn for regel in aangeleverd.soort(*REGELS) for urn in regel.naar("ActiviteitRef")]
    return list(dict.fromkeys([*zelf, *geplaatst]))


def _begin(bekend: Activiteit | None, versie: Rij) -> Activiteit:
    return {"begindatum": bekend["begindatum"] if bekend else versie["geldig_vanaf"]}


def _activiteit(object_: OwObject, stand: Stand) -> Activiteit:
    boven = object_.naar("ActiviteitRef", "bovenliggendeActiviteit")
    return {
        "urn": object_.id,
        "naam": object_.veld("naam"),
        "oin": stand.versie["oin"],
        "bovenliggend": boven[0] if boven else None,
        "locaties": list(_plekken(object_.id, stand)),
    }


def _plekken(urn: str, stand: Stand) -> Iterator[Activiteit]:
    regels = (each for regel in stand.objecten.soort(*REGELS) for each in aanduidingen(regel))
    refs = [ref for each in regels if urn in each.naar("ActiviteitRef") for ref in each.naar("LocatieRef")]
    for ref in dict.fromkeys(refs):
        for vlak in stand.vlakken(ref):
            if vlak is not None:
                yield {"identificatie": ref, "geometrie": vlak}
