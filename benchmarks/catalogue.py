"""How many hops the scenarios of our own catalogue make, those between simulated systems included."""

from __future__ import annotations

import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from benchmarks.measurement import Effort, Measurement, dutch
from ikt.kern.evidence import Exchange
from ikt.kern.evidence_store import StepStore
from ikt.kern.stappen import Vocabulary
from ikt.kern.uitkomst import GOED
from ikt.runner.opties import RunOptions
from ikt.runner.rolbezetting import casus
from ikt.runner.run import Ronde, Run
from ikt.runner.runmap import RunMap
from ikt.runner.speler import speel

ROOT = Path(__file__).parents[1]


@dataclass
class Played:
    """`hops` per scenario; `failed` are the scenarios whose number may be too low."""

    hops: Counter[str] = field(default_factory=Counter)
    failed: list[str] = field(default_factory=list)
    seconds: float = 0


def measure(_: Effort) -> Iterator[Measurement]:
    """Every scenario once, for one deelnemer, on the simulated systems."""
    with tempfile.TemporaryDirectory(prefix="ikt-bench-") as folder:
        played = _play(Path(folder))
    scenarios = len(played.hops)
    scenario, most = played.hops.most_common(1)[0]
    failed = f"; {len(played.failed)} niet geslaagd" if played.failed else ""
    yield Measurement(
        "Hops per eigen scenario",
        dutch(played.hops.total() / scenarios, 1),
        f"{scenarios} scenario's; meeste: {most} in {scenario}{failed}",
    )
    yield Measurement("Tijd per eigen scenario", f"{dutch(played.seconds / scenarios * 1000)} ms")


def _play(folder: Path) -> Played:
    ronde = Ronde(ROOT, RunOptions(omgeving="mock"))
    casussen = [casus(scenario, ronde.rolbezettingen[0]) for scenario in ronde.catalogus.scenarios]
    run = Run(ronde, RunMap(folder), Vocabulary.load("steps"), proces="bench")
    played = Played()
    with _counted() as exchanges:
        start = time.perf_counter()
        for plan, afloop in speel(run, casussen):
            played.hops[plan.scenario] = len(exchanges)
            exchanges.clear()
            if afloop is not None and afloop.uitkomst not in GOED:
                played.failed.append(plan.scenario)
        played.seconds = time.perf_counter() - start
    run.stop()
    return played


@contextmanager
def _counted() -> Iterator[list[Exchange]]:
    """The exchanges that evidence is asked to keep; the files would hide those with a repeated answer."""
    exchanges: list[Exchange] = []
    keep = StepStore.exchange

    def counted(store: StepStore, exchange: Exchange) -> str:
        exchanges.append(exchange)
        return keep(store, exchange)

    with patch.object(StepStore, "exchange", counted):
        yield exchanges
