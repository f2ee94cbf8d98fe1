"""Reading a TOML file into a strict model; everything wrong with it is one clear Dutch line."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from types import NoneType
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from ikt.kern.fout import Gebruikersfout

M = TypeVar("M", bound=BaseModel)


class Streng(BaseModel):
    """Base of the models of our TOML files: no unknown keys, no quiet conversions, no changes afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, arbitrary_types_allowed=True)


def lees(path: Path, model: type[M], root: Path) -> M:
    """Raises `Gebruikersfout` with the file (relative to `root`) and the key that is wrong."""
    return valideer(model, lees_toml(path, root), toon(path, root))


def lees_toml(path: Path, root: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise _broken(toon(path, root), str(error)) from error
    except UnicodeDecodeError as error:
        raise Gebruikersfout("dit bestand is geen UTF-8-tekst.", waar=toon(path, root)) from error
    except FileNotFoundError as error:
        raise Gebruikersfout("dit bestand ontbreekt.", waar=toon(path, root)) from error
    except OSError as error:
        raise Gebruikersfout("dit bestand is niet te lezen.", waar=toon(path, root)) from error


def valideer(model: type[M], data: dict[str, Any], waar: str) -> M:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        key = _key(first["loc"])
        raise Gebruikersfout(_uitleg(first, model), waar=f"{waar}: {key}" if key else waar) from error


def toon(path: Path, root: Path) -> str:
    """A path as users see it: relative to the project when it lies there."""
    return str(path.relative_to(root) if path.is_relative_to(root) else path)


def opties(names: Sequence[str]) -> str:
    return ", ".join(sorted(names)) or "geen"


def bedoelde(name: str, known: Sequence[str]) -> str:
    """A hint for a name that is not known: the one that looks most like it, and all there are."""
    close = difflib.get_close_matches(name, known, n=1)
    hint = f"Bedoelt u {close[0]}? " if close else ""
    return f"{hint}Bekend zijn: {opties(known)}."


def _broken(waar: str, message: str) -> Gebruikersfout:
    place = re.search(r"at line (\d+), column (\d+)", message)
    where = f"regel {place[1]}, kolom {place[2]}" if place else "het einde van het bestand"
    return Gebruikersfout(f"geen geldige TOML bij {where}.", waar=waar, doe="Herstel de schrijfwijze daar.")


_UITLEG = {
    "missing": "deze verplichte sleutel ontbreekt.",
    "string_type": "hier hoort tekst tussen aanhalingstekens.",
    "int_type": "hier hoort een geheel getal.",
    "float_type": "hier hoort een getal.",
    "bool_type": "hier hoort true of false.",
    "list_type": "hier hoort een lijst: [ … ].",
    "tuple_type": "hier hoort een lijst: [ … ].",
    "dict_type": "hier hoort een tabel met sleutels.",
    "model_type": "hier hoort een tabel met sleutels.",
    "date_type": "hier hoort een datum als 2026-01-31, zonder aanhalingstekens.",
    "datetime_type": "hier hoort een tijdstip als 2026-01-31T09:00:00, zonder aanhalingstekens.",
    "string_too_short": "deze waarde mag niet leeg zijn.",
    "too_short": "deze lijst mag niet leeg zijn.",
    "greater_than": "dit getal moet groter zijn dan {gt:g}.",
    "greater_than_equal": "dit getal mag niet kleiner zijn dan {ge:g}.",
}


def _uitleg(error: ErrorDetails, model: type[BaseModel]) -> str:
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        return f"onbekende sleutel. {bedoelde(str(error['loc'][-1]), _known_keys(model, error['loc'][:-1]))}"
    if kind == "literal_error":
        return f"{error['input']!r} kan hier niet. Kies uit {context['expected'].replace(' or ', ' of ')}."
    if kind == "value_error":
        return str(context["error"])
    return _UITLEG[kind].format(**context) if kind in _UITLEG else f"deze waarde kan niet ({error['msg']})."


def _key(location: tuple[int | str, ...]) -> str:
    text = ""
    for part in location:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")


def _known_keys(model: type[BaseModel], location: tuple[int | str, ...]) -> list[str]:
    """The keys that the table at `location` may have."""
    kind: Any = model
    for part in location:
        kind = _inside(kind, part)
    return list(kind.model_fields)


def _inside(kind: Any, part: int | str) -> Any:
    """The type of what stands at `part` of a model, dict or list."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        inner = kind.model_fields[str(part)].annotation
    else:
        inner = get_args(kind)[-1]
    optional = [each for each in get_args(inner) if each is not NoneType] if NoneType in get_args(inner) else []
    return optional[0] if optional else inner
