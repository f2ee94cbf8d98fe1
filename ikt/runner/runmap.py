"""The folder of a run, and the lock that says whether somebody works in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from ikt.kern import journal
from ikt.kern.fout import Gebruikersfout
from ikt.kern.verloop import Verloop

REPORTS = "reports"


@dataclass(frozen=True)
class RunMap:
    """`reports/<fase>/runs/<run>`."""

    path: Path

    @classmethod
    def nieuw(cls, root: Path, fase: str, moment: datetime) -> RunMap:
        """A new folder, named after its moment; made at once, so that no other run takes the same name."""
        runs = root / REPORTS / fase / "runs"
        name = f"{moment:%Y%m%d-%H%M%S}"
        for extra in ("", *(f"-{nr}" for nr in range(2, 100))):
            path = runs / f"{name}{extra}"
            try:
                path.mkdir(parents=True)
            except OSError as fout:
                if path.is_dir():
                    continue
                raise Gebruikersfout(
                    f"Hier kan geen run worden bewaard ({fout.strerror}).",
                    waar=f"{REPORTS}/{fase}/runs",
                    doe="Controleer de rechten en de ruimte op de schijf.",
                ) from fout
            return cls(path)
        raise Gebruikersfout("Er zijn te veel runs in dezelfde seconde begonnen.", doe="Probeer het opnieuw.")

    @classmethod
    def zoek(cls, root: Path, fase: str, run: str | None) -> RunMap:
        """The run of that name, or the newest of the phase."""
        runs = root / REPORTS / fase / "runs"
        known = sorted(path.parent.name for path in runs.glob("*/journal"))
        if not known:
            raise Gebruikersfout(f"Fase {fase} heeft nog geen runs.", doe=f"Begin met: ikt run --fase {fase}")
        if run is not None and run not in known:
            raise Gebruikersfout(f"Fase {fase} heeft geen run '{run}'.", doe=f"Bekend zijn: {', '.join(known[-5:])}.")
        return cls(runs / (run or known[-1]))

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def fase(self) -> str:
        return self.path.parent.parent.name

    @property
    def root(self) -> Path:
        return self.path.parents[3]

    @property
    def journal(self) -> Path:
        return self.path / "journal"

    @property
    def formulieren(self) -> Path:
        return self.path / "waarnemingen"

    def verloop(self) -> Verloop:
        return Verloop.uit(journal.read(self.journal)) if self.journal.is_dir() else Verloop(run={})

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Nobody else may work in this folder meanwhile."""
        lock = FileLock(self.path / ".slot")
        try:
            lock.acquire(timeout=0)
        except Timeout:
            raise Gebruikersfout(
                "Aan deze run wordt nog gewerkt.",
                waar=self.name,
                doe="Wacht tot die klaar is, of stop hem eerst.",
            ) from None
        try:
            yield
        finally:
            lock.release()

    def is_locked(self) -> bool:
        lock = FileLock(self.path / ".slot")
        try:
            lock.acquire(timeout=0)
        except Timeout:
            return True
        lock.release()
        return False
