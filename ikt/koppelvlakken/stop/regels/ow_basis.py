"""What the rules for OW objects share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ikt.koppelvlakken.ow.object import OwObject
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.regels.basis import OZON, TPOD, Onderwerp, Toets, Vondsten, besluiten
from ikt.koppelvlakken.stop.regels.mutatie import nieuwe_regelingen
from ikt.koppelvlakken.stop.xml import Element, lokaal, tekst
from ikt.koppelvlakken.validatie import Plaats, Vondst

ozon = Onderwerp(fase=8, bron=OZON)
sinds_imow_2 = ozon.met(versies="IMOW 2")
"""Rules that older deliveries, which were accepted in their time, need not follow."""
tpod = Onderwerp(fase=8, bron=TPOD, versies="IMOW 2")

Bezwaar = Callable[[OwObject], str]


def vondst(object_: OwObject, wat: str) -> Vondst:
    return Vondst(f"{object_.soort} {object_.id}: {wat}", object_.bestand, Plaats(object_.regel, object_.soort))


def per_object(*soorten: str) -> Callable[[Bezwaar], Toets]:
    """A rule over each object of these kinds, from a function that says what is wrong (or nothing)."""

    def maak(bezwaar: Bezwaar) -> Toets:
        def toets(aanlevering: Aanlevering) -> Vondsten:
            for object_ in aanlevering.ow.met_delen:
                if (not soorten or object_.soort in soorten) and (wat := bezwaar(object_)):
                    yield vondst(object_, wat)

        return toets

    return maak


def regelingteksten(aanlevering: Aanlevering) -> dict[str, Element]:
    """The whole new regelingen of the besluit by work; of mutaties the whole text is not in the package."""
    return {
        werk(regeling.get("wordt") or ""): regeling
        for besluit in besluiten(aanlevering)
        for regeling in nieuwe_regelingen(besluit)
    }


def is_initieel(aanlevering: Aanlevering) -> bool:
    """Whether the package brings a new regeling with all its objects, so that what is not in it does not exist.

    A tijdelijk regelingdeel may use objects of its hoofdregeling, and what replaces a regeling those of that
    regeling; they are never judged so.
    """
    teksten = regelingteksten(aanlevering)
    genoemd = {levering.regeling for levering in aanlevering.manifest_ow}
    vast = all(lokaal(tekst_) != "RegelingTijdelijkdeel" for tekst_ in teksten.values())
    vervangt = any(besluit.eerste("Intrekking") is not None for besluit in besluiten(aanlevering))
    return bool(teksten) and vast and not vervangt and genoemd <= teksten.keys()


def is_ontwerp(aanlevering: Aanlevering) -> bool:
    return any(tekst(besluit.eerste("soortProcedure")).endswith("_ontwerp") for besluit in besluiten(aanlevering))


def soort_regelingen(aanlevering: Aanlevering) -> Iterator[tuple[str, Element]]:
    """Number of the soortRegeling (003) and RegelingMetadata of each regeling whose metadata come along."""
    for besluit in besluiten(aanlevering):
        for metadata in besluit.alle("RegelingMetadata"):
            soort = tekst(next(metadata.iterchildren("{*}soortRegeling"), None))
            yield soort.rpartition("_")[2], metadata


def geometrieen(aanlevering: Aanlevering) -> set[str]:
    """Ids of all geometries in the package."""
    return {deel.id for bestand in aanlevering.bestanden for deel in bestand.geometrieen}
