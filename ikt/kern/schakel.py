"""Schakels: the links of a chain, as data; where along them a value changed is where the fault is."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict

from ikt.kern.dossier import Deel
from ikt.kern.uitkomst import NietGeslaagd, Testfout
from ikt.kern.verschil import verschil


@dataclass(frozen=True)
class Schakel:
    """One link: from system `van` to system `naar`; `eigenaar` answers for it, `volgorde` is its place in the chain.

    `bij` is what holds a value at its end, when that is not `naar` itself.
    """

    id: str
    van: str
    naar: str
    keten: str
    volgorde: int
    eigenaar: str
    bij: str = ""

    def __str__(self) -> str:
        return f"{self.van} → {self.naar}"


class Schakels:
    """All schakels, in chain order."""

    def __init__(self, schakels: Iterable[Schakel]) -> None:
        self.lijst = sorted(schakels, key=lambda schakel: schakel.volgorde)
        self._by_id = {schakel.id: schakel for schakel in self.lijst}

    @classmethod
    def lees(cls, path: Path) -> Schakels:
        return cls(Schakel(**item) for item in tomllib.loads(path.read_text(encoding="utf-8"))["schakels"])

    def __getitem__(self, schakel: str) -> Schakel:
        try:
            return self._by_id[schakel]
        except KeyError:
            raise Testfout(f"De schakel '{schakel}' bestaat niet.") from None

    def __contains__(self, schakel: str) -> bool:
        return schakel in self._by_id

    def connected(self, van: str, naar: str) -> bool:
        """Whether a path of schakels leads from one system to another."""
        reached, todo = {van}, [van]
        while todo:
            here = todo.pop()
            for schakel in self.lijst:
                if schakel.van == here and schakel.naar not in reached:
                    reached.add(schakel.naar)
                    todo.append(schakel.naar)
        return naar in reached


class Observatie(BaseModel):
    """What was seen of a subject at the end of a schakel; `schakel` None is what went in at the start."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    onderwerp: str
    schakel: str | None
    waarde: Any = None


class ObservatieDeel(Deel):
    naam: ClassVar[str] = "observaties"
    observaties: tuple[Observatie, ...] = ()


def vergelijk(onderwerp: str, observaties: Sequence[Observatie], schakels: Schakels) -> None:
    """Walk the observations of a subject in chain order; the first that differs from the start names the schakel.

    When an unobserved schakel lies before the first difference, the fault lies *between* two systems: no schakel is
    blamed then.
    """
    seen = _in_chain_order(onderwerp, observaties, schakels)
    if len(seen) < 2:
        raise Testfout(
            f"Van '{onderwerp}' is maar op {len(seen)} plaats iets waargenomen; er valt niets te vergelijken."
        )
    first, *rest = seen
    last_good = schakels[first.schakel] if first.schakel else None
    for observatie in rest:
        schakel = schakels[observatie.schakel or ""]
        if observatie.waarde != first.waarde:
            _blame(onderwerp, first.waarde, observatie.waarde, schakel, last_good, schakels)
        last_good = schakel


def _in_chain_order(onderwerp: str, observaties: Sequence[Observatie], schakels: Schakels) -> list[Observatie]:
    """The last observation per schakel, the start first."""
    per_schakel = {each.schakel: each for each in observaties if each.onderwerp == onderwerp}
    return sorted(
        per_schakel.values(),
        key=lambda each: schakels[each.schakel].volgorde if each.schakel else float("-inf"),
    )


def _blame(
    onderwerp: str,
    verwacht: Any,
    gezien: Any,
    schakel: Schakel,
    last_good: Schakel | None,
    schakels: Schakels,
) -> None:
    reden = f"{onderwerp}: {verschil(verwacht, gezien, schakel.bij or schakel.naar)}"
    gap = (
        last_good is not None
        and last_good.naar != schakel.van
        and last_good.volgorde < schakel.volgorde
        and schakels.connected(last_good.naar, schakel.van)
    )
    if gap and last_good is not None:
        raise NietGeslaagd(f"{reden}; het ging mis tussen {last_good.naar} en {schakel.naar}.")
    raise NietGeslaagd(f"{reden}.", schakel=schakel.id)
