"""Which public standard a namespace belongs to, and the code of a schema error (`standaarden.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files

_FACTS = tomllib.loads(files(__package__).joinpath("standaarden.toml").read_text("utf-8"))

ZONDER_CODE = "XSD"
"""Code of a schema error for which no code of a real system is known."""


@dataclass(frozen=True)
class Standaard:
    """`versies` translates the version in a namespace to the versions that users know."""

    naam: str
    naamruimte: str
    bron: str
    versies: Mapping[str, str] = field(default_factory=dict)

    @property
    def versie_in_naamruimte(self) -> bool:
        return "versie" in re.compile(self.naamruimte).groupindex

    def versie(self, naamruimte: str, versie_van_schema: str) -> str:
        match = re.match(self.naamruimte, naamruimte)
        in_naamruimte = match.groupdict().get("versie", "") if match else ""
        return self.versies.get(in_naamruimte, versie_van_schema.removeprefix("v"))


STANDAARDEN = tuple(Standaard(**feiten) for feiten in _FACTS["standaard"])


def standaard_van(naamruimte: str) -> Standaard | None:
    return next((een for een in STANDAARDEN if re.match(een.naamruimte, naamruimte)), None)


def code_van(naamruimte: str, element: str) -> str:
    """The code that a real system gives when a document with this root does not follow its schema."""
    for feit in _FACTS["code"]:
        if feit["naamruimte"] == naamruimte and feit.get("element", element) == element:
            return str(feit["code"])
    return ZONDER_CODE
