"""Which version of the BHKV a casus works with."""

from __future__ import annotations

from typing import ClassVar

from ikt.kern.casus import Casus
from ikt.kern.dossier import Deel
from ikt.koppelvlakken.bhkv.profiel import VERSIES, Profiel, naam, profiel


class VersieDeel(Deel):
    """What a scenario chose itself, in spite of the environment."""

    naam: ClassVar[str] = "bhkv-versie"
    bhkv: str


def feiten(casus: Casus) -> Profiel:
    """The facts of the version that the scenario chose, or else the environment has; the usual one when neither does.

    What the environment overrides of that version is worked in.
    """
    gekozen = casus.dossier.deel(VersieDeel).bhkv if casus.dossier.heeft(VersieDeel) else None
    versie = gekozen or casus.standaardversie("bhkv") or VERSIES[0]
    return profiel(versie).met(casus.profiel(naam(versie)))
