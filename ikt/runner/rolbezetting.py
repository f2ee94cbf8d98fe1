"""Who plays which role: from a phase and the options of a run to rolbezettingen, and from there to casussen."""

from __future__ import annotations

from collections.abc import Mapping

from ikt.catalogus.scenario import Scenario, Stap
from ikt.kern.plan import HOOFDROL, GeplandeCasus, GeplandeStap, Partij, casus_id
from ikt.omgeving.fase import Fase
from ikt.runner.opties import RunOptions

Rollen = Mapping[str, Partij]


def rolbezettingen(fase: Fase, opties: RunOptions) -> list[Rollen]:
    """One per deelnemer that is asked for, or per bevoegd gezag of the phase."""
    others = {rol: fase.deelnemer(code).partij() for rol, code in opties.rollen.items()}
    gezagen = [deelnemer for deelnemer in fase.deelnemers if deelnemer.rol == HOOFDROL]
    chosen = [fase.deelnemer(code) for code in dict.fromkeys(opties.deelnemers)] or gezagen
    return [{HOOFDROL: deelnemer.partij(), **others} for deelnemer in chosen]


def rolbezetting_id(rollen: Rollen) -> str:
    """`gm0297`, or `gm0297+behandeldienst=od01`: the part of a casus id that says who."""
    return casus_id("", rollen)[1:]


def casus(scenario: Scenario, rollen: Rollen) -> GeplandeCasus:
    return GeplandeCasus(
        casus=casus_id(scenario.id, rollen),
        scenario=scenario.id,
        titel=scenario.titel,
        keten=scenario.keten,
        feature=scenario.feature,
        regel=scenario.regel,
        tags=scenario.tags,
        bestand=scenario.bestand,
        rollen=rollen,
        stappen=tuple(_stap(stap) for stap in scenario.stappen),
    )


def _stap(stap: Stap) -> GeplandeStap:
    return GeplandeStap(
        soort=stap.soort,
        sleutelwoord=stap.sleutelwoord,
        tekst=stap.tekst,
        tabel=stap.tabel,
        docstring=stap.docstring,
    )
