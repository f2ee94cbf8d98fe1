"""Our evaluator beside an engine that others wrote (pyDMNrules): on tables made at random, and on public files.

That engine knows no unknown answers, no conflicts and no STTR; so only whole sets of answers are compared, on models
that are brought back to plain DMN.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import product
from typing import Any
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ikt.koppelvlakken.sttr.beschrijving import Beschrijving, VraagRegel
from ikt.koppelvlakken.sttr.evaluation import evaluate
from ikt.koppelvlakken.sttr.model import Decision, SttrBestand
from ikt.koppelvlakken.sttr.reader import lees
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from ikt.koppelvlakken.sttr.waarde import Waarde
from ikt.koppelvlakken.sttr.writer import schrijf
from tests.koppelvlakken.test_sttr_corpus import DATA, gevallen, waarde

pytestmark = pytest.mark.filterwarnings("ignore")

REF = StructuurRef("00000001009999000001", "Conclusie", "nl.imow-gm0297.activiteit.schutting")
VRAGEN = [
    VraagRegel("voorkant", "Staat de schutting aan de voorkant?", "ja of nee"),
    VraagRegel("hoogte", "Hoe hoog wordt de schutting?", "getal"),
    VraagRegel("materiaal", "Waarvan is de schutting?", "Hout; Steen"),
]
RIJ = st.fixed_dictionaries(
    {
        "voorkant": st.sampled_from(["ja", "nee", "-"]),
        "hoogte": st.sampled_from(["-", "< 1", ">= 1", "1 tot 2", "> 2", "2"]),
        "materiaal": st.sampled_from(["Hout", "Steen", "-"]),
        "conclusie": st.sampled_from(["Verbod", "Vergunningplicht", "Toestemmingsvrij"]),
    }
)
ANTWOORDEN = list(product([True, False], map(Decimal, ("0.5", "1", "2", "3")), ["Hout", "Steen"]))


@pytest.fixture(scope="module")
def motor() -> Any:
    """The engine; only imported when its tests run, since that alone takes many seconds."""
    reden = "pyDMNrules is niet geïnstalleerd (pip install ikt[kruiscontrole])"
    return pytest.importorskip("pyDMNrules", reason=reden).DMN


class Ander:
    """The other engine with a model, brought back to plain DMN under names that it can take."""

    def __init__(self, engine: Any, bestand: SttrBestand) -> None:
        self._engine, self._bestand = engine, bestand
        self._names = {
            naam: f"{letter}{nr}"
            for letter, delen in (("i", bestand.inputs), ("d", bestand.decisions))
            for nr, deel in enumerate(delen)
            for naam in (deel.name, deel.variable)
        }
        assert not self._engine.useXML(self._xml()).get("errors")

    def beslis(self, antwoorden: Mapping[str, Waarde]) -> Any:
        """The outcome of the top decision for these answers by uitvoeringsregel."""
        invoer = {self._names[een.name]: _getal(antwoorden[een.uitvoeringsregel]) for een in self._bestand.inputs}
        status, uitslag = self._engine.decide(invoer)
        assert self._bestand.top
        laatste = uitslag[-1] if isinstance(uitslag, list) and uitslag else uitslag
        return None if status.get("errors") else laatste["Result"][self._names[self._bestand.top.name]]

    def _xml(self) -> str:
        """It executes decisions in the order in which they stand, so what others need comes first."""
        volgorde = sorted(self._bestand.decisions, key=self._diepte)
        invoer = "".join(f'<inputData id="{n}" name="{n}"/>' for n in sorted(set(self._names.values())) if n[0] == "i")
        body = invoer + "".join(self._decision(decision) for decision in volgorde)
        return f'<definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" name="m">{body}</definitions>'

    def _diepte(self, decision: Decision) -> int:
        nodig = [een for id in decision.required_decisions if (een := self._bestand.decision(id))]
        return 1 + max(map(self._diepte, nodig), default=0)

    def _decision(self, decision: Decision) -> str:
        name, table = self._names[decision.name], decision.table
        assert table
        kolommen = [f"<input><inputExpression>{_text(self._names[k])}</inputExpression></input>" for k in table.inputs]
        rijen = [
            "".join(f"<inputEntry>{_text(cel)}</inputEntry>" for cel in row.inputs)
            + f"<outputEntry>{_text(row.outputs[0])}</outputEntry>"
            for row in table.rows
        ]
        return (
            f'<decision id="{name}" name="{name}"><variable name="{name}"/>'
            f'<decisionTable hitPolicy="{table.hit_policy}">{"".join(kolommen)}<output name="{name}"/>'
            f"{''.join(f'<rule>{rij}</rule>' for rij in rijen)}</decisionTable></decision>"
        )


def _text(tekst: str) -> str:
    return f"<text>{escape(tekst)}</text>"


def _getal(waarde: Waarde) -> Any:
    return float(waarde) if isinstance(waarde, Decimal) else waarde


@settings(max_examples=12, deadline=None, derandomize=True)
@given(tabel=st.lists(RIJ, min_size=1, max_size=6), policy=st.sampled_from(["FIRST", "UNIQUE", "ANY"]))
def test_willekeurige_tabellen_geven_hetzelfde(motor: Any, tabel: list[dict[str, str]], policy: str) -> None:
    bestand = lees(schrijf(Beschrijving("Schutting", REF, VRAGEN, tabel, policy)))
    ander = Ander(motor(), bestand)

    for waarden in ANTWOORDEN:
        antwoorden = dict(zip(("UitvId0001", "UitvId0002", "UitvId0003"), waarden, strict=True))
        eigen = evaluate(bestand, antwoorden)
        if not eigen.conflicts:
            assert ander.beslis(antwoorden) == eigen.conclusie, antwoorden


@pytest.mark.skipif(not DATA.exists(), reason="IKT_OPENBARE_DATA wijst geen map met openbare data aan")
def test_openbare_bestanden_geven_hetzelfde(motor: Any) -> None:
    """All cases of the vectors with an answer to every question, and a result that DMN defines."""
    vergeleken = 0
    for inhoud, vector in gevallen():
        bestand = lees(inhoud)
        ander = Ander(motor(), bestand)
        for geval in vector["gevallen"]:
            antwoorden = {id: waarde(een) for id, een in geval["antwoorden"].items()}
            heel = {invoer.uitvoeringsregel for invoer in bestand.inputs} <= antwoorden.keys()
            if heel and not geval.get("hitpolicy_conflict"):
                assert ander.beslis(antwoorden) == geval["uitkomst"], (bestand.name, geval)
                vergeleken += 1

    assert vergeleken >= 80
