"""What a besluit can say about another one since STOP 1.4: it is worked in, it shares its doel, or it is left open."""

from __future__ import annotations

import copy
from collections.abc import Iterable

from lxml import etree

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST_OW
from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.pakket import BESLUIT, Pakket
from ikt.koppelvlakken.stop.xml import Element, Maker, alle, eerste, parse, serialiseer, tekst


def vervlecht(pakket: Pakket, ander: Pakket, profiel: Profiel) -> Pakket:
    """`pakket` builds on the version of `ander`. What comes back says the same on the was-versie of `ander`.

    Raises ValueError when one of the two does not change a regeling.
    """
    besluit, eerder = parse(pakket.bestanden[BESLUIT]), parse(ander.bestanden[BESLUIT])
    mutatie, eerste_mutatie = _mutatie(besluit), _mutatie(eerder)
    for plaats, stap in enumerate(eerste_mutatie.iterchildren("*")):
        mutatie.insert(plaats, copy.deepcopy(stap))
    _verwijs(besluit, eerste_mutatie.get("wordt") or "", profiel)
    mutatie.set("was", eerste_mutatie.get("was") or "")
    return pakket.met(**{BESLUIT: serialiseer(besluit)})


def ook_voor(pakket: Pakket, doelen: Iterable[str], profiel: Profiel) -> Pakket:
    """The new version of the regeling is one for these doelen too: they come into force as one."""
    besluit, d = parse(pakket.bestanden[BESLUIT]), Maker(profiel.naamruimten["data"])
    for beoogd in alle(besluit, "BeoogdeRegeling"):
        eigen = eerste(beoogd, "doelen")
        if eigen is not None:
            eigen.extend([d("doel", doel) for doel in doelen])
    manifest = parse(pakket.bestanden[MANIFEST_OW])
    _bind_aan_versie(manifest, tekst(eerste(besluit, "instrumentVersie")))
    return pakket.met(**{BESLUIT: serialiseer(besluit), MANIFEST_OW: serialiseer(manifest)})


def met_samenloop(pakket: Pakket, profiel: Profiel) -> Pakket:
    """The besluit says itself that it creates samenloop, to be solved later."""
    besluit, d = parse(pakket.bestanden[BESLUIT]), Maker(profiel.naamruimten["data"])
    for module in alle(besluit, "ConsolidatieInformatie"):
        module.append(d("CreeertSamenloop"))
    return pakket.met(**{BESLUIT: serialiseer(besluit)})


def _verwijs(besluit: Element, versie: str, profiel: Profiel) -> None:
    d = Maker(profiel.naamruimten["data"])
    for beoogd in alle(besluit, "BeoogdeRegeling"):
        beoogd.append(d("gerelateerdeVersies", d("Vervlechting", d("instrumentVersie", versie))))


def _bind_aan_versie(manifest: Element, versie: str) -> None:
    """With several doelen OW belongs to the version, no longer to one doel."""
    for doel in list(alle(manifest, "DoelID")):
        doel.tag = etree.QName(str(etree.QName(doel).namespace), "ExpressionIDRegeling").text
        doel.text = versie


def _mutatie(besluit: Element) -> Element:
    mutatie = eerste(besluit, "RegelingMutatie")
    if mutatie is None:
        raise ValueError("Het besluit wijzigt geen regeling.")
    return mutatie
