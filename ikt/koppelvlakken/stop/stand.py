"""The version of a regeling after a besluit, as the base for the next one."""

from __future__ import annotations

from dataclasses import replace

from ikt.koppelvlakken.bhkv.profiel import Profiel, profiel
from ikt.koppelvlakken.ow.bestanden import ow_bestanden
from ikt.koppelvlakken.stop.beschrijving import Basis, Planbesluit, Werkingsgebied
from ikt.koppelvlakken.stop.besluitinhoud import Besluitinhoud, Regelingdeel
from ikt.koppelvlakken.stop.consolidatie import zonder_component
from ikt.koppelvlakken.stop.xml import canoniek


def na(besluit: Planbesluit, feiten: Profiel | None = None, nr: int = 0) -> Basis:
    """The `nr`-th regeling of the besluit (from 0) once it is in force."""
    feiten = feiten or profiel()
    inhoud = Besluitinhoud(besluit, feiten)
    deel = inhoud.delen[nr]
    eerder = deel.tekst.inhoud.basis
    ow = [canoniek(bestand.inhoud) for bestand in ow_bestanden(inhoud, feiten) if bestand.regeling == deel.werk]
    return Basis(
        regeling=deel.werk,
        versie=deel.versie,
        tekst=canoniek(zonder_component(deel.tekst.wordt)),
        ow=(*(eerder.ow if eerder else ()), *ow),
        gebieden=_gebieden(inhoud, deel),
        tophaak=(eerder.tophaak if eerder else deel.tekst.inhoud.tophaak) or inhoud.ids.ow("activiteit", 0),
    )


def _gebieden(inhoud: Besluitinhoud, deel: Regelingdeel) -> tuple[Werkingsgebied, ...]:
    """Those of before, renewed and added to by this besluit."""
    eerder = deel.tekst.inhoud.basis.gebieden if deel.tekst.inhoud.basis else ()
    eigen = (io for io in inhoud.informatieobjecten if io.regeling == deel.werk)
    nu = [replace(io.gebied, geboorte=io.ids.geboorte, was=io.versie) for io in eigen]
    geboren = {gebied.geboorte for gebied in nu}
    return (*(gebied for gebied in eerder if gebied.geboorte not in geboren), *nu)
