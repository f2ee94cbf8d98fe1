"""The consolidation engine against the public scenarios of STOPwerk, which say what should come of them.

An exception is counted by kind; what has no kind counts as different, and the rates leave little room for it.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from ikt.koppelvlakken.consolidatie import ConsolidatieFout, ConsolidatieInformatie, Toestand, Versiebeheer
from ikt.koppelvlakken.consolidatie.momentopname import Stand
from tests.corpus.consolidatieproject import OnbekendeActie
from tests.corpus.consolidatiescenario import Onuitvoerbaar, Scenario, scenarios
from tests.corpus.openbaar import DATA, alleen_met_data

pytestmark = alleen_met_data

GELIJK = "gelijk"
ONBEKENDE_VERSIE = "(onbekend)"


def _oordelen(gevallen: list[Scenario], oordeel: Callable[[Scenario], str]) -> Counter[str]:
    return Counter(_oordeel(scenario, oordeel) for scenario in gevallen)


def _oordeel(scenario: Scenario, oordeel: Callable[[Scenario], str]) -> str:
    try:
        return oordeel(scenario)
    except Onuitvoerbaar as reden:
        return str(reden)
    except OnbekendeActie:
        return "actie van plansoftware die zelf geen consolidatie is"
    except ConsolidatieFout as fout:
        return f"geweigerd: {fout.code}"


def _eis(capsys: pytest.CaptureFixture[str], wat: str, oordelen: Counter[str], minimaal: float) -> None:
    if not oordelen:
        pytest.skip("geen scenario's van deze soort in de openbare data")
    deel = oordelen[GELIJK] / oordelen.total()
    soorten = "".join(f"\n  {aantal} × {soort}" for soort, aantal in oordelen.most_common() if soort != GELIJK)
    with capsys.disabled():
        sys.stdout.write(f"\n{wat}: {oordelen[GELIJK]} van {oordelen.total()} ({deel:.0%}){soorten}\n")
    assert deel >= minimaal


def test_actuele_toestanden(capsys: pytest.CaptureFixture[str]) -> None:
    gevallen = [s for s in scenarios(DATA) if s.toestanden is not None and not s.verwacht_fout]
    _eis(capsys, "Actuele toestanden gelijk", _oordelen(gevallen, _vergelijk_actuele), 0.90)


def test_wat_de_standaard_verbiedt(capsys: pytest.CaptureFixture[str]) -> None:
    gevallen = [s for s in scenarios(DATA) if s.verwacht_fout]
    _eis(capsys, "Verboden consolidatie-informatie geweigerd", _oordelen(gevallen, _verwacht_weigering), 0.80)


def test_wat_mag_wordt_niet_geweigerd(capsys: pytest.CaptureFixture[str]) -> None:
    gevallen = [s for s in scenarios(DATA) if not s.verwacht_fout]
    _eis(capsys, "Toegestane consolidatie-informatie verwerkt", _oordelen(gevallen, _verwerk), 0.95)


def test_tijdreizen(capsys: pytest.CaptureFixture[str]) -> None:
    gevallen = [s for s in scenarios(DATA) if s.compleet and not s.verwacht_fout]
    _eis(capsys, "Tijdreizen gelijk", _oordelen(gevallen, _vergelijk_tijdreizen), 0.90)


# -- actuele toestanden ----------------------------------------------------------------------------------------------


def _vergelijk_actuele(scenario: Scenario) -> str:
    verwacht = {werk: [_verwacht(blik) for blik in blikken] for werk, blikken in (scenario.toestanden or {}).items()}
    gevonden: dict[str, list[Any]] = {}
    for voor, na, besluit in scenario.stappen():
        for werk in _geraakt(voor, na):
            gevonden.setdefault(werk, []).append(_gevonden(na, werk, besluit))
    met_toestanden = {werk: blikken for werk, blikken in gevonden.items() if any(blikken)}
    return GELIJK if met_toestanden == verwacht else "anders"


def _geraakt(voor: Versiebeheer, na: Versiebeheer) -> Iterator[str]:
    """The instruments that change by an exchange: themselves, or the tijdstempels of a branch that counts."""
    anders = [doel for doel, reeks in na.tijdstempels.items() if reeks != voor.tijdstempels.get(doel)]
    for werk, instrument in na.instrumenten.items():
        branches = [instrument.branches[doel] for doel in anders if doel in instrument.branches]
        gestempeld = any(branch[-1].stand is not Stand.TERUGGETROKKEN for branch in branches)
        if gestempeld or instrument != voor.instrumenten.get(werk):
            yield werk


def _gevonden(versiebeheer: Versiebeheer, werk: str, besluit: ConsolidatieInformatie) -> Any:
    bekend, ontvangen = besluit.volledig_bekend_op, besluit.ontvangen_op
    toestanden = versiebeheer.toestanden(werk, bekend_op=bekend, ontvangen_op=ontvangen)
    einde = versiebeheer.ingetrokken_per(werk, bekend_op=bekend, ontvangen_op=ontvangen)
    uitgewerkt = versiebeheer.materieel_uitgewerkt_op(werk, bekend_op=bekend, ontvangen_op=ontvangen)
    kop = (str(bekend), str(ontvangen), _tekst(einde), _tekst(uitgewerkt))
    return (kop, [_regel(toestand) for toestand in toestanden]) if toestanden else None


def _regel(toestand: Toestand) -> Any:
    return (
        str(toestand.juridisch_werkend_vanaf),
        _tekst(toestand.juridisch_werkend_tot),
        toestand.instrumentversie,
        toestand.inwerkingtredingsdoelen,
        toestand.basisversiedoelen,
    )


def _verwacht(blik: dict[str, Any] | None) -> Any:
    if blik is None:
        return None
    kop = tuple(
        blik.get(naam) for naam in ("BekendOp", "OntvangenOp", "JuridischUitgewerktOp", "MaterieelUitgewerktOp")
    )
    return kop, [_verwachte_regel(toestand) for toestand in blik["Toestanden"]]


def _verwachte_regel(toestand: dict[str, Any]) -> Any:
    return (
        toestand["JuridischWerkendVanaf"],
        toestand.get("JuridischWerkendTot"),
        _versie(toestand),
        tuple(toestand["Inwerkingtredingsdoelen"]),
        tuple(toestand.get("Basisversiedoelen", ())),
    )


def _versie(toestand: dict[str, Any]) -> str | None:
    versie = toestand.get("Instrumentversie")
    return versie if versie != ONBEKENDE_VERSIE else None


def _tekst(datum: date | None) -> str | None:
    return str(datum) if datum is not None else None


# -- verboden en toegestaan ------------------------------------------------------------------------------------------


def _verwacht_weigering(scenario: Scenario) -> str:
    try:
        _verwerk(scenario)
    except ConsolidatieFout:
        return GELIJK
    return "verwerkt zonder fout"


def _verwerk(scenario: Scenario) -> str:
    for _ in scenario.stappen():
        pass
    return GELIJK


# -- tijdreizen: juridischWerkendVanaf and geldigVanaf, from every bekendOp and ontvangenOp ---------------------------


def _vergelijk_tijdreizen(scenario: Scenario) -> str:
    *_, (_, versiebeheer, _) = scenario.stappen()
    soorten = [
        _vergelijk_reis(versiebeheer, werk, module, reis)
        for werk, module in scenario.compleet.items()
        if module is not None
        for reis in _reizen(module)
    ]
    return next((soort for soort in soorten if soort != GELIJK), GELIJK)


def _reizen(module: dict[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    """From every gezichtspunt in the index to every pair of dates in it."""
    index = module["Toestanden"]
    werkend = {toestand["JuridischWerkendVanaf"] for toestand in index}
    geldig = {toestand["GeldigVanaf"] for toestand in index}
    for ontvangen, bekend in {(toestand["OntvangenOp"], toestand["BekendOp"]) for toestand in index}:
        yield from ((ontvangen, bekend, datum, op) for datum in werkend for op in geldig if op <= datum)


def _vergelijk_reis(versiebeheer: Versiebeheer, werk: str, module: dict[str, Any], reis: tuple[str, ...]) -> str:
    ontvangen, bekend, datum, geldig = (date.fromisoformat(dag) for dag in reis)
    toestand = versiebeheer.toestand_op(werk, datum, geldig_op=geldig, bekend_op=bekend, ontvangen_op=ontvangen)
    gevonden = (toestand.instrumentversie, toestand.inwerkingtredingsdoelen) if toestand is not None else None
    if gevonden == _reisdoel(module, reis):
        return GELIJK
    if bekend < ontvangen:  # the index then leaves a branch out, where we still see its earlier version
        return "gezien vanaf een dag waarop een deel van een latere uitwisseling al bekend was"
    return "anders"


def _reisdoel(module: dict[str, Any], reis: tuple[str, ...]) -> Any:
    """The first in the index, which is sorted from late to early, that lies before all four dates."""
    sleutels = ("OntvangenOp", "BekendOp", "JuridischWerkendVanaf", "GeldigVanaf")
    for toestand in module["Toestanden"]:
        if all(toestand[sleutel] <= dag for sleutel, dag in zip(sleutels, reis, strict=True)):
            inhoud = module["ToestandInhoud"][toestand["Inhoud"]]
            identificatie = module["ToestandIdentificatie"][toestand["Identificatie"]]
            doelen = tuple(identificatie.get("Inwerkingtredingsdoelen", ()))
            return None if inhoud["IsNietInWerking"] else (_versie(inhoud), doelen)
    return None
