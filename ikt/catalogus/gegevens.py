"""The data files of the catalogue: which tags there are, and which requirements (eisen)."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from pydantic import model_validator

from ikt.kern.bestand import Streng, lees

TAGS = "features/tags.toml"
EISEN = "features/eisen.toml"


class Tags(Streng):
    """The registered tags with their meaning; a name that ends in ':' is a prefix."""

    tags: dict[str, str]

    @classmethod
    def lees(cls, root: Path) -> Self:
        return lees(root / TAGS, cls, root)

    def betekenis(self, tag: str) -> str | None:
        """The meaning of a tag, or None when it is not registered."""
        prefix, colon, value = tag.partition(":")
        if colon and not value:
            return None
        return self.tags.get(prefix + colon)


class Eis(Streng):
    """A requirement on a keten: `bron` names its sources, `niet_getest` says why no scenario checks it."""

    id: str
    keten: str
    tekst: str
    bron: list[str]
    niet_getest: str | None = None


class Eisen(Streng):
    """All requirements, and their sources in full."""

    bronnen: dict[str, str]
    eis: list[Eis]

    @classmethod
    def lees(cls, root: Path) -> Self:
        return lees(root / EISEN, cls, root)

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
