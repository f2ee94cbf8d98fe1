"""The data files of the catalogue: which tags there are, and which requirements (eisen)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Self, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from ikt.kern.fout import Gebruikersfout

TAGS = "features/tags.toml"
EISEN = "features/eisen.toml"

M = TypeVar("M", bound=BaseModel)


DUTCH = {"missing": "ontbreekt", "extra_forbidden": "is geen bekende sleutel"}
"""The kinds of mistakes of pydantic that are likely in these files."""


class Tags(BaseModel):
    """The registered tags with their meaning; a name that ends in ':' is a prefix."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    tags: dict[str, str]

    @classmethod
    def lees(cls, root: Path) -> Self:
        return _read(cls, root, TAGS)

    def betekenis(self, tag: str) -> str | None:
        """The meaning of a tag, or None when it is not registered."""
        prefix, colon, value = tag.partition(":")
        if colon and not value:
            return None
        return self.tags.get(prefix + colon)


class Eis(BaseModel):
    """A requirement on a keten: `bron` names its sources, `niet_getest` says why no scenario checks it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    keten: str
    tekst: str
    bron: tuple[str, ...]
    niet_getest: str | None = None


class Eisen(BaseModel):
    """All requirements, and their sources in full."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bronnen: dict[str, str]
    eis: tuple[Eis, ...]

    @classmethod
    def lees(cls, root: Path) -> Self:
        return _read(cls, root, EISEN)

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(eis.id for eis in self.eis)

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if len(self.ids) != len(self.eis):
            raise ValueError("een id komt twee keer voor")
        for eis in self.eis:
            if unknown := set(eis.bron) - set(self.bronnen):
                raise ValueError(f"eis {eis.id} noemt een onbekende bron: {', '.join(sorted(unknown))}")
        return self


def _read(model: type[M], root: Path, name: str) -> M:
    try:
        return model.model_validate(tomllib.loads((root / name).read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise Gebruikersfout(f"Het bestand {name} ontbreekt.", waar=name) from None
    except tomllib.TOMLDecodeError as error:
        raise Gebruikersfout(f"Dit is geen geldige TOML: {error}", waar=name) from None
    except ValidationError as error:
        raise Gebruikersfout(_explain(error), waar=name) from None


def _explain(error: ValidationError) -> str:
    first = error.errors()[0]
    place = ".".join(str(part + 1 if isinstance(part, int) else part) for part in first["loc"])
    reason = DUTCH.get(first["type"], first["msg"].removeprefix("Value error, "))
    return f"'{place}' {reason}." if place else f"{reason[0].upper()}{reason[1:]}."
