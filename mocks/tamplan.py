"""The TAM-plan with which each simulated gemeente begins, in IHR as well as in Ozon; and how IMRO writes a plan."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from string import Template
from typing import Any

from ikt.koppelvlakken.ihr.client import Aanbod
from ikt.koppelvlakken.ihr.profiel import profiel

FEITEN = profiel()
Json = dict[str, Any]


def beginplannen(gezagen: list[Mapping[str, Any]]) -> Iterator[Aanbod]:
    """One plan for each gemeente among these bevoegde gezagen (as in `wereld.settings`)."""
    sjabloon = Template((files("mocks") / "data" / "tamplan.toml").read_text("utf-8"))
    for gezag in gezagen:
        if gezag["bestuurslaag"] == "gemeente":
            code = gezag["code"]
            yield Aanbod.model_validate(tomllib.loads(sjabloon.substitute(code=code, nummer=code.removeprefix("gm"))))


def imro_metadata(aanbod: Json) -> Json:
    """imroDocumentMetadata of Ontsluiten; IHR has the same fields."""
    return {
        "imroVersie": FEITEN.versie.imro,
        "isTamPlan": True,
        "isHistorisch": False,
        "planstatusInfo": {"planstatus": FEITEN.waarden.vastgesteld, "datum": aanbod["vastgesteld"]},
        "regelStatus": FEITEN.waarden.geldend,
        "beroepEnBezwaar": "onbekend",
        "heeftPlankaart": False,
        "bekendmakingen": [],
        "onderdelen": [],
        "ondergronden": [],
    }
