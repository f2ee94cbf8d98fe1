"""What a run was, as reports see it: read from the journal, without a word about how it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from ikt.kern.uitkomst import Uitkomst

NIET_GESTART = frozenset(
    {
        Uitkomst.NIET_GETEST,
        Uitkomst.NIET_BESCHIKBAAR_LOKAAL,
        Uitkomst.NIET_BESCHIKBAAR_LANDELIJK,
        Uitkomst.NIET_VAN_TOEPASSING,
    }
)
"""Outcomes of a casus that was planned, but of which nothing was carried out."""

GESLAAGD = frozenset({Uitkomst.GESLAAGD, Uitkomst.MET_WERKAFSPRAAK})
"""Outcomes that count as geslaagd in a percentage."""


Tabel = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class BewijsRef:
    """A piece of evidence: `pad` relative to the run folder, `naam` as the reader sees it."""

    pad: str
    naam: str
    mediatype: str


@dataclass(frozen=True)
class Deelnemer:
    """Who fills the role of bevoegd gezag: code (`gm0297`) and name (`Gemeentestad`)."""

    code: str
    naam: str

    def __str__(self) -> str:
        return f"{self.naam} ({self.code})"


@dataclass(frozen=True)
class Schakeltijd:
    """How long a casus took on one schakel, by the clock of the casus.

    `naam` is the schakel in words, `volgorde` its place in the chain."""

    schakel: str
    naam: str
    volgorde: int
    seconden: float


@dataclass(frozen=True)
class StapResult:
    """One step; `uitkomst` is None when the casus ended before it. `start` and `stop` in ms since 1970."""

    nr: int
    sleutelwoord: str
    tekst: str
    uitkomst: Uitkomst | None = None
    tabel: Tabel = ()
    docstring: str | None = None
    start: int | None = None
    stop: int | None = None
    reden: str | None = None
    bewijs: tuple[BewijsRef, ...] = ()
    waarneming: str | None = None


@dataclass(frozen=True)
class CasusResult:
    """The last poging of one casus.

    `casus` is `VTH-02[melding]@gm0297`, `id` the scenario with its row (`VTH-02[melding]`), `regel` the
    Gherkin Regel it stands under, `schakel_naam` the schakel in words (`DSO-LV → zaaksysteem`). `start`
    and `stop` are ms since 1970 on the wall clock, `doorlooptijd_s` is on the clock of the casus. `rollen`
    maps a role to who fills it, `software` a keten to the package of the bevoegd gezag. `spoor` is the identifier that
    the casus carried through all systems, `schakeltijden` are in chain order.
    """

    casus: str
    id: str
    deelnemer: Deelnemer
    titel: str
    keten: str
    feature: str
    uitkomst: Uitkomst
    poging: int = 1
    regel: str | None = None
    tags: tuple[str, ...] = ()
    eisen: tuple[str, ...] = ()
    duur_s: float = 0.0
    doorlooptijd_s: float = 0.0
    schakel: str | None = None
    schakel_naam: str | None = None
    eigenaar: str | None = None
    reden: str | None = None
    start: int | None = None
    stop: int | None = None
    rollen: Mapping[str, str] = field(default_factory=dict)
    software: Mapping[str, str] = field(default_factory=dict)
    spoor: str | None = None
    schakeltijden: tuple[Schakeltijd, ...] = ()
    stappen: tuple[StapResult, ...] = ()


@dataclass(frozen=True)
class BevindingResult:
    """A known bevinding in this run: in how many casussen it could show up, and in how many it did.

    `geldig` says whether its werkafspraak counted on the day of the run.
    """

    id: str
    titel: str
    geldig: bool
    gespeeld: int
    opgetreden: int

    @property
    def verdwenen(self) -> bool:
        """It could show up, and did not: perhaps it is solved."""
        return self.gespeeld > 0 and self.opgetreden == 0


@dataclass(frozen=True)
class RunResult:
    """A run with all casussen that were planned in it; `beeindigd` is None when the run was cut off.

    `label` is the name of the phase for readers, `versies` the standard versions of the phase or environment,
    `gepland_fase` the scenarios that `fase.toml` plans, `fouten` what was switched on in simulated systems, `profiel`
    the name or path by which the environment was asked for.
    """

    fase: str
    omgeving: str
    run: str
    gestart: datetime
    beeindigd: datetime | None
    versie: str
    casussen: tuple[CasusResult, ...] = ()
    label: str | None = None
    versies: Mapping[str, str] = field(default_factory=dict)
    gepland_fase: tuple[str, ...] = ()
    bevindingen: tuple[BevindingResult, ...] = ()
    fouten: tuple[str, ...] = ()
    profiel: str | None = None
