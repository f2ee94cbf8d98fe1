"""What a DMN model needs beyond the part of DMN that toepasbare regels use, derived from the model itself."""

from __future__ import annotations

from collections.abc import Iterator

from ikt.koppelvlakken.sttr.cell import OnbekendeCel, input_test, literals, output_value
from ikt.koppelvlakken.sttr.hit_policy import HIT_POLICIES
from ikt.koppelvlakken.sttr.model import Decision, DecisionTable, SttrBestand


def buiten_subset(bestand: SttrBestand) -> list[str]:
    """The DMN features that keep this model from being executed, in Dutch, each once; empty when there are none."""
    gevonden = [nodig for decision in bestand.decisions for nodig in _van_decision(bestand, decision)]
    return list(dict.fromkeys(gevonden))


def kolomnamen(bestand: SttrBestand, decision: Decision) -> set[str]:
    """What the columns of this decision can name: what it requires, by name or variable, and the separate outcomes
    of a decision that has several."""
    nodig = [bestand.input(id) for id in decision.required_inputs]
    anders = [een for id in decision.required_decisions if (een := bestand.decision(id))]
    velden = {f"{een.variable}.{output.name}" for een in anders for output in (een.table.outputs if een.table else ())}
    return velden | {naam for een in [*nodig, *anders] if een for naam in (een.name, een.variable)}


def _van_decision(bestand: SttrBestand, decision: Decision) -> Iterator[str]:
    if decision.table is None:
        yield f"een decision met {decision.logic}" if decision.logic else "een decision zonder decisionTable"
        return
    if decision.table.hit_policy not in HIT_POLICIES:
        yield f"hitPolicy {decision.table.hit_policy}"
    bekend = kolomnamen(bestand, decision)
    for kolom in decision.table.inputs:
        if kolom not in bekend:
            yield f"een kolom met de FEEL-expressie “{kolom}”"
    yield from _cellen(decision.table)


def _cellen(table: DecisionTable) -> Iterator[str]:
    uitkomsten = [cel for row in table.rows for cel in row.outputs]
    uitkomsten += [output.default for output in table.outputs if output.default]
    tests = [cel for row in table.rows for cel in row.inputs]
    mogelijk = [output.values for output in table.outputs]
    for lezer, cellen in ((input_test, tests), (output_value, uitkomsten), (literals, mogelijk)):
        for cel in cellen:
            try:
                lezer(cel)
            except OnbekendeCel:
                yield f"een cel met de FEEL-expressie “{cel}”"
