"""Version profiles: facts that may change with a version, or that are not public, as data in `profielen/*.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, model_validator

from ikt.kern.bestand import valideer
from ikt.kern.fout import Gebruikersfout

Afwijkend = Mapping[str, Any]
"""What an environment says otherwise, per group: `{"gateway": {"aanleveren": "…"}}`."""


class Groep(BaseModel):
    """A group of facts; exactly one of `bron` (public) and `aanname` (ours, may be overruled) is filled."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    bron: str | None = None
    aanname: str | None = None

    @model_validator(mode="after")
    def _one_origin(self) -> Self:
        if (self.bron is None) == (self.aanname is None):
            raise ValueError("een groep feiten heeft óf een bron óf een aanname")
        return self


class Versieprofiel(BaseModel):
    """Base of the profile of a koppelvlak: one field per group.

    `naam` is the file below `profielen/` in the package of the class, and the name under which an environment
    overrides facts (`[profielen."bhkv-1.2.0".gateway]`).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    naam: ClassVar[str]

    @classmethod
    def lees(cls, naam: str | None = None) -> Self:
        """The profile that ships with ikt; `naam` chooses another version than the usual."""
        name = naam or cls.naam
        return cls._checked(_file(cls.__module__.rpartition(".")[0], name), f"{name}.toml")

    def met(self, afwijkend: Afwijkend) -> Self:
        """This profile with some facts replaced; wrong ones are a Gebruikersfout that names the key."""
        if not afwijkend:
            return self
        facts = self.model_dump()
        for groep, waarden in afwijkend.items():
            facts[groep] = {**facts.get(groep, {}), **waarden}
        return self._checked(facts, f'profielen."{self.naam}" in de omgeving')

    @classmethod
    def _checked(cls, facts: Mapping[str, Any], waar: str) -> Self:
        return valideer(cls, dict(facts), waar)


@cache
def _file(package: str, naam: str) -> dict[str, Any]:
    """With `erft` a profile says only what differs from another one."""
    path = resources.files(package) / "profielen" / f"{naam}.toml"
    if not path.is_file():
        known = sorted(each.name.removesuffix(".toml") for each in (resources.files(package) / "profielen").iterdir())
        raise Gebruikersfout(f"Versieprofiel {naam} bestaat niet.", doe=f"Kies uit: {', '.join(known)}.")
    facts = tomllib.loads(path.read_text(encoding="utf-8"))
    parent = _file(package, facts.pop("erft")) if "erft" in facts else {}
    return {**parent, **{groep: _heir(parent.get(groep, {}), waarden) for groep, waarden in facts.items()}}


def _heir(parent: Mapping[str, Any], waarden: Mapping[str, Any]) -> dict[str, Any]:
    """A group has the origin that the heir gives, not also the one of its parent."""
    return {key: value for key, value in parent.items() if key not in ("bron", "aanname")} | dict(waarden)
