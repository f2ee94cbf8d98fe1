"""Everything that is odd about an STTR file, over all combinations of answers: what `ikt toets --volledig` shows."""

from __future__ import annotations

import operator
from collections.abc import Iterator
from functools import partial
from math import prod
from typing import Any

from ikt.koppelvlakken.sttr.bevinding import (
    Antwoorden,
    Bevindingen,
    Gat,
    Omslag,
    OnbereikbareRij,
    Tegenspraak,
    ZonderInvloed,
)
from ikt.koppelvlakken.sttr.cell import literals
from ikt.koppelvlakken.sttr.diagram import Diagram, TeVeel
from ikt.koppelvlakken.sttr.domein import TeVeelAntwoorden
from ikt.koppelvlakken.sttr.hit_policy import Hits
from ikt.koppelvlakken.sttr.model import Decision, SttrBestand
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from ikt.koppelvlakken.sttr.table import Outcome
from ikt.koppelvlakken.sttr.verkenning import GRENS, Verkenning
from ikt.koppelvlakken.sttr.waarde import Waarde

VOORBEELDEN = 10
"""So many examples of gaps we give; the count is of all."""


def onderzoek(bestand: SttrBestand, grens: int = GRENS) -> Bevindingen:
    """Look at every combination of answers. Raises `SttrFout` like `evaluate`."""
    heel, reden = _verken(bestand, grens, onbekend=False)
    if heel is None:
        return Bevindingen(niet_onderzocht=(reden,))
    open_, reden = _verken(bestand, grens, onbekend=True)
    try:
        omslagen = tuple(_omslagen(open_)) if open_ else ()
    except TeVeel:
        omslagen, reden = (), f"Of een conclusie nog kan omslaan: daarvoor zijn meer dan {_getal(grens)} stappen nodig."
    diagrams = heel.diagrams
    return Bevindingen(
        vragen=sum(een.gevraagd for een in heel.domeinen),
        combinaties=prod(diagrams.sizes),
        zonder_conclusie=diagrams.count(heel.value, _leeg),
        onbereikbaar=tuple(_onbereikbaar(heel, open_)),
        gaten=tuple(Gat(heel.antwoorden(pad)) for pad in diagrams.paths(heel.value, _leeg, VOORBEELDEN)),
        tegenspraken=tuple(_tegenspraken(heel)),
        zonder_invloed=tuple(_zonder_invloed(heel, open_)),
        omslagen=omslagen,
        niet_onderzocht=(reden,) if reden else (),
    )


def kan_nog_wijzigen(bestand: SttrBestand, antwoorden: Antwoorden, grens: int = GRENS) -> tuple[str, ...] | None:
    """The questions (by id) on whose answer the outcome still depends; None when that takes too long to find out."""
    try:
        verkenning = Verkenning(bestand, antwoorden=antwoorden, grens=grens)
        tellen = verkenning.diagrams.support(verkenning.value)
    except (TeVeel, TeVeelAntwoorden):
        return None
    return tuple(een.regel.id for nr, een in enumerate(verkenning.domeinen) if nr in tellen and een.gevraagd)


def _verken(bestand: SttrBestand, grens: int, *, onbekend: bool) -> tuple[Verkenning | None, str]:
    wat = "Wat er gebeurt zolang vragen open staan" if onbekend else "De combinaties van antwoorden"
    try:
        verkenning = Verkenning(bestand, onbekend=onbekend, grens=grens)
        for decision in bestand.decisions:
            verkenning.outcome(decision)
    except TeVeel:
        return None, f"{wat}: daarvoor zijn meer dan {_getal(grens)} stappen nodig."
    except TeVeelAntwoorden as fout:
        return None, f"{wat}: {fout}"
    return verkenning, ""


def _leeg(value: Any) -> bool:
    return value is None


# -- rows --------------------------------------------------------------------------------------------------


def _onbereikbaar(heel: Verkenning, open_: Verkenning | None) -> Iterator[OnbereikbareRij]:
    for decision in heel.bestand.decisions:
        telt = _rijen_die_tellen(heel, decision) | (_rijen_die_tellen(open_, decision) if open_ else set())
        for nr, match in enumerate(heel.matches(decision), 1):
            if nr not in telt and (open_ or not _noemt_null(decision, nr)):
                yield _waarom(heel, decision, nr, match)


def _rijen_die_tellen(verkenning: Verkenning, decision: Decision) -> set[int]:
    """For policies that pick one row the rows that are picked; else all that apply."""
    diagrams = verkenning.diagrams
    if decision.table and decision.table.hit_policy in {"FIRST", "PRIORITY"}:
        uitkomsten = diagrams.values(verkenning.outcome(decision))
        return {hit.row for outcome in uitkomsten for hit in outcome.hits}
    return {nr for nr, match in enumerate(verkenning.matches(decision), 1) if True in diagrams.values(match)}


def _noemt_null(decision: Decision, nr: int) -> bool:
    row = decision.table.rows[nr - 1] if decision.table else None
    return row is not None and any(None in literals(cel) for cel in row.inputs)


def _waarom(heel: Verkenning, decision: Decision, nr: int, match: Diagram) -> OnbereikbareRij:
    assert decision.table  # only tables have rows
    diagrams = heel.diagrams
    if True in diagrams.values(match):
        eerder = [ander for ander in range(1, nr) if _samen(heel, decision, nr, ander)]
        return OnbereikbareRij(decision.name, nr, na=tuple(eerder))
    return OnbereikbareRij(decision.name, nr, kolom=_eerste_zonder(heel, decision, nr))


def _samen(heel: Verkenning, decision: Decision, nr: int, ander: int) -> bool:
    rijen = heel.matches(decision)
    beide = heel.diagrams.combine(lambda a, b: a is True and b is True, rijen[nr - 1], rijen[ander - 1])
    return True in heel.diagrams.values(beide)


def _eerste_zonder(heel: Verkenning, decision: Decision, nr: int) -> str:
    """The column by itself that no answer meets; "" when it is the combination of columns."""
    assert decision.table
    row = decision.table.rows[nr - 1]
    for kolom, cel in zip(decision.table.inputs, row.inputs, strict=True):
        if not heel.kan_voldoen(decision, kolom, cel):
            return kolom
    return ""


# -- contradictions ----------------------------------------------------------------------------------------


def _tegenspraken(heel: Verkenning) -> Iterator[Tegenspraak]:
    for decision in heel.bestand.decisions:
        outcome = heel.outcome(decision)
        conflicten = {each.conflict for each in heel.diagrams.values(outcome) if each.conflict}
        for hits in sorted(conflicten, key=lambda hits: [hit.row for hit in hits]):
            pad = heel.diagrams.path(outcome, partial(_botst, hits))
            yield Tegenspraak(
                decision.name,
                decision.table.hit_policy if decision.table else "",
                tuple(hit.row for hit in hits),
                tuple(hit.output for hit in hits),
                heel.antwoorden(pad or {}),
            )


def _botst(hits: Hits, outcome: Outcome) -> bool:
    return outcome.conflict == hits


# -- questions ---------------------------------------------------------------------------------------------


def _zonder_invloed(heel: Verkenning, open_: Verkenning | None) -> Iterator[ZonderInvloed]:
    """Of indieningsvereisten the answers themselves are the point: there only what is asked for nothing counts."""
    tellen = heel.diagrams.support(heel.value)
    wachten = open_.diagrams.support(open_.value) if open_ else set()
    conclusie = _typering(heel.bestand) in {"", "Conclusie"}
    for nr, domein in enumerate(heel.domeinen):
        if domein.gevraagd and nr not in tellen and (conclusie or (open_ and nr not in wachten)):
            yield ZonderInvloed(domein.regel, nodig=nr in wachten)


def _typering(bestand: SttrBestand) -> str:
    refs = [ref for uri in bestand.structuur_refs if (ref := StructuurRef.lees(uri))]
    return refs[0].typering if refs else ""


def _omslagen(open_: Verkenning) -> Iterator[Omslag]:
    for nr, domein in enumerate(open_.domeinen):
        if domein.gevraagd and nr in open_.diagrams.support(open_.value):
            yield from _omslagen_door(open_, nr)


def _omslagen_door(open_: Verkenning, nr: int) -> Iterator[Omslag]:
    """Each pair of conclusies that an answer to this question turns into the other, once."""
    diagrams, domein = open_.diagrams, open_.domeinen[nr]
    zonder = diagrams.restrict(open_.value, nr, 0)
    gezien: set[tuple[Waarde, Waarde]] = set()
    for index, antwoord in enumerate(domein.waarden[1:], 1):
        paren = diagrams.combine(_paar, zonder, diagrams.restrict(open_.value, nr, index))
        for paar in sorted(diagrams.values(paren) - gezien - {None}, key=repr):
            gezien.add(paar)
            pad = diagrams.path(paren, partial(operator.eq, paar))
            yield Omslag(domein.regel, antwoord, open_.antwoorden(pad or {}), *paar)


def _paar(voor: Waarde, na: Waarde) -> tuple[Waarde, Waarde] | None:
    return None if voor is None or voor == na else (voor, na)


def _getal(grens: int) -> str:
    return f"{grens:,}".replace(",", ".")
