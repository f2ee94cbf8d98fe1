"""Secrets, fetched from where a profile says they are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ikt.kern.fout import Gebruikersfout
from ikt.omgeving.profiel import Verwijzing


def haal(verwijzing: Verwijzing, *, root: Path, environ: Mapping[str, str], waar: str) -> str:
    """The secret itself; raises `Gebruikersfout` at `waar` when it is not there."""
    if verwijzing.omgevingsvariabele:
        return _from_variable(verwijzing.omgevingsvariabele, environ, waar)
    return _from_file(root / Path(verwijzing.bestand or "").expanduser(), waar)


def _from_variable(name: str, environ: Mapping[str, str], waar: str) -> str:
    value = environ.get(name, "")
    if not value:
        raise Gebruikersfout(
            f"omgevingsvariabele {name} is niet gezet.",
            waar=waar,
            doe=f"Geef haar een waarde: export {name}=…",
        )
    return value


def _from_file(path: Path, waar: str) -> str:
    try:
        value = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise Gebruikersfout(
            f"bestand {path} is er niet of is niet te lezen.",
            waar=waar,
            doe="Zet de waarde als tekst in dat bestand.",
        ) from error
    if not value:
        raise Gebruikersfout(f"bestand {path} is leeg.", waar=waar, doe="Zet de waarde als tekst in dat bestand.")
    return value
