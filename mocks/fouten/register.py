"""The register of faults: their declarations, found in modules of a folder."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from ikt.kern.fout import Gebruikersfout

Change = Callable[..., Any]
C = TypeVar("C", bound=Change)

OWN = Path(__file__).parent
_MARK = "__ikt_fout__"


@dataclass(frozen=True)
class Fault:
    """`schakel` is where the suite must find it, None when it may point at no schakel at all, as with a storing;
    `change(value, **context)` gives what the system then does."""

    id: str
    keten: str
    omschrijving: str
    bron: str
    schakel: str | None
    haak: str
    change: Change

    @property
    def systeem(self) -> str:
        """The simulated system that it is a fault of."""
        return self.haak.partition(".")[0]


def fout(*, id: str, keten: str, omschrijving: str, bron: str, schakel: str | None, haak: str) -> Callable[[C], C]:
    """Declare a function as fault; see the docstring of `mocks.fouten`."""

    def mark(change: C) -> C:
        setattr(change, _MARK, Fault(id, keten, omschrijving, bron, schakel, haak, change))
        return change

    return mark


class Faults:
    """Faults by id. A second fault with the same id is refused."""

    def __init__(self, faults: Iterable[Fault] = ()) -> None:
        self._by_id: dict[str, Fault] = {}
        for fault in faults:
            if fault.id in self._by_id:
                raise Gebruikersfout(f"De fout '{fault.id}' staat er twee keer.", doe="Geef één ervan een andere id.")
            self._by_id[fault.id] = fault

    @classmethod
    def load(cls, *folders: Path) -> Faults:
        """The faults of this package, and those of every Python file in the given folders."""
        paths = [path for folder in (OWN, *folders) for path in _modules(folder)]
        return cls(fault for path in paths for fault in _faults(_import(path)))

    def __iter__(self) -> Iterator[Fault]:
        return iter(self._by_id.values())

    def __getitem__(self, fault: str) -> Fault:
        try:
            return self._by_id[fault]
        except KeyError:
            close = get_close_matches(fault, self._by_id, n=1)
            meant = f"Bedoelt u {close[0]}? " if close else ""
            raise Gebruikersfout(
                f"De fout '{fault}' bestaat niet.", doe=f"{meant}`ikt detectie` noemt alle fouten."
            ) from None


def _modules(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise Gebruikersfout("Deze map met fouten bestaat niet.", waar=str(folder), doe="Controleer het pad.")
    return [path for path in sorted(folder.glob("*.py")) if path.stem not in ("__init__", "register")]


def _import(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"ikt_fouten_{path.stem}", path)
    assert spec and spec.loader  # a .py file always has both
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as fout:
        raise Gebruikersfout(
            f"De fouten zijn niet te laden: {fout}.", waar=str(path), doe="Verbeter het bestand."
        ) from fout
    return module


def _faults(module: ModuleType) -> Iterator[Fault]:
    for value in vars(module).values():
        fault = getattr(value, _MARK, None)
        if isinstance(fault, Fault):
            yield fault
