"""The omgevingsplan van rechtswege with which each simulated gemeente begins, in the LVBB as well as in Ozon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Template
from typing import Any
from xml.sax.saxutils import escape

from ikt.koppelvlakken.stop.xml import eerste, parse, serialiseer


@dataclass(frozen=True)
class Omgevingsplan:
    """`tekst` and `ow` are XML documents; `gezag` is the code of the gemeente, `geldig_vanaf` an ISO date."""

    gezag: str
    oin: str
    regeling: str
    versie: str
    titel: str
    geldig_vanaf: str
    tekst: str
    ow: str


def van_rechtswege(gezagen: list[Mapping[str, Any]]) -> Iterator[Omgevingsplan]:
    """One plan for each gemeente among these bevoegde gezagen (as in `wereld.settings`)."""
    return (
        _plan(gezag["code"], gezag["naam"], gezag["oin"]) for gezag in gezagen if gezag["bestuurslaag"] == "gemeente"
    )


@cache
def _plan(code: str, naam: str, oin: str) -> Omgevingsplan:
    tekst = (files("mocks") / "data" / "omgevingsplan.xml").read_text("utf-8")
    wortel = parse(Template(tekst).substitute(code=code, naam=escape(naam)).encode())
    delen = [eerste(wortel, naam) for naam in ("RegelingCompact", "owBestand")]
    regeling, ow = (serialiseer(deel).decode() for deel in delen if deel is not None)
    return Omgevingsplan(
        gezag=code,
        oin=oin,
        regeling=wortel.get("regeling") or "",
        versie=wortel.get("versie") or "",
        titel=wortel.get("titel") or "",
        geldig_vanaf=wortel.get("geldigVanaf") or "",
        tekst=regeling,
        ow=ow,
    )
