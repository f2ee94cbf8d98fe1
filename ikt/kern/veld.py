"""A Veld: one value that a person fills in on a form, described so that the form can be checked by itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from pydantic import BaseModel


class VeldSoort(StrEnum):
    TEKST = "tekst"
    GETAL = "getal"
    DATUM = "datum"
    BESTAND = "bestand"


VeldWaarde = bool | int | float | date | str
"""What may stand in a form: TOML's own types, or text."""

_SOORTEN = {
    ("integer", ""): VeldSoort.GETAL,
    ("string", "date"): VeldSoort.DATUM,
    ("string", "path"): VeldSoort.BESTAND,
    ("string", "file-path"): VeldSoort.BESTAND,
}


class Veld(BaseModel, frozen=True, extra="forbid"):
    """`vorm` is a regular expression that the whole text must match; `keuze` lists the only values allowed."""

    soort: VeldSoort
    omschrijving: str = ""
    verplicht: bool = True
    vorm: str = ""
    keuze: tuple[str, ...] = ()

    @classmethod
    def alle_van(cls, model: type[BaseModel]) -> dict[str, Veld]:
        """The fields of a pydantic model: str, int, date and Path; other types are filled in as text."""
        schema = model.model_json_schema()
        required = schema.get("required", [])
        return {naam: cls._van(part, naam in required) for naam, part in schema.get("properties", {}).items()}

    @classmethod
    def _van(cls, schema: Mapping[str, Any], verplicht: bool) -> Veld:
        kern = {**schema, **next((part for part in schema.get("anyOf", []) if part.get("type") != "null"), {})}
        soort = _SOORTEN.get((kern.get("type", ""), kern.get("format", "")), VeldSoort.TEKST)
        keuze = kern.get("enum", [kern["const"]] if "const" in kern else [])
        return cls(
            soort=soort,
            omschrijving=schema.get("description", ""),
            verplicht=verplicht,
            vorm=kern.get("pattern", ""),
            keuze=tuple(map(str, keuze)),
        )

    def lees(self, waarde: VeldWaarde) -> str | int | date:
        """The value in its own type. A ValueError says in Dutch what is wrong."""
        if self.soort is VeldSoort.GETAL:
            return _getal(waarde)
        if self.soort is VeldSoort.DATUM:
            return _datum(waarde)
        return self._tekst(str(waarde).strip())

    def uitleg(self) -> str:
        """How to fill it in, in one Dutch line."""
        soort = {
            VeldSoort.TEKST: "tekst",
            VeldSoort.GETAL: "geheel getal",
            VeldSoort.DATUM: "datum, als 2026-03-31",
            VeldSoort.BESTAND: "pad naar een bestand",
        }[self.soort]
        vorm = [f"een van {', '.join(self.keuze)}"] if self.keuze else []
        vorm += [f"in de vorm {self.vorm}"] if self.vorm else []
        delen = [soort, *vorm, "verplicht" if self.verplicht else "mag leeg blijven"]
        omschrijving = f"{self.omschrijving} " if self.omschrijving else ""
        return f"{omschrijving}({', '.join(delen)})"

    def _tekst(self, tekst: str) -> str:
        if self.keuze and tekst not in self.keuze:
            raise ValueError(f"'{tekst}' kan niet; kies uit {', '.join(self.keuze)}.")
        if self.vorm and not re.search(self.vorm, tekst):
            raise ValueError(f"'{tekst}' heeft niet de vorm {self.vorm}.")
        return tekst


def _getal(waarde: VeldWaarde) -> int:
    if isinstance(waarde, int) and not isinstance(waarde, bool):
        return waarde
    tekst = str(waarde).strip()
    if not re.fullmatch(r"-?[0-9]+", tekst):
        raise ValueError(f"'{tekst}' is geen geheel getal.")
    return int(tekst)


def _datum(waarde: VeldWaarde) -> date:
    if isinstance(waarde, date):
        return waarde
    try:
        return date.fromisoformat(str(waarde).strip())
    except ValueError:
        raise ValueError(f"'{waarde}' is geen datum; schrijf jaar-maand-dag, als 2026-03-31.") from None
