"""From an opdracht and its files to a package: opdracht.xml and manifest.xml are added."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST, OPDRACHT, Opdracht, manifest
from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.pakket import Pakket
from ikt.koppelvlakken.stop.xml import serialiseer


def pak_in(opdracht: Opdracht, bestanden: Mapping[str, bytes], profiel: Profiel) -> Pakket:
    """`bestanden` by name, the one that the opdracht names among them.

    Raises Gebruikersfout when this version of the BHKV has no such opdracht.
    """
    alles = {OPDRACHT: serialiseer(opdracht.xml(profiel)), **bestanden}
    return Pakket(MappingProxyType({MANIFEST: serialiseer(manifest(alles, profiel)), **alles}))
