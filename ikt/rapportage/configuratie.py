"""What Allure is told for one build: language, title, categories, grouping and charts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ikt.kern.uitkomst import Uitkomst
from ikt.rapportage.allure import AAN_TE_WIJZEN
from ikt.rapportage.model import RunResult
from ikt.rapportage.tekst import capital

CATEGORIES = (
    Uitkomst.NIET_GESLAAGD,
    Uitkomst.HANGT,
    Uitkomst.GEBLOKKEERD,
    Uitkomst.AFGEBROKEN,
    Uitkomst.TESTFOUT,
    Uitkomst.LOOPT,
    Uitkomst.NIET_GETEST,
    Uitkomst.MET_WERKAFSPRAAK,
    Uitkomst.NIET_BESCHIKBAAR_LOKAAL,
    Uitkomst.NIET_BESCHIKBAAR_LANDELIJK,
    Uitkomst.NIET_VAN_TOEPASSING,
)
"""In the order in which a release manager must look at them; *geslaagd* needs no attention."""

CHARTS = [
    {"type": "currentStatus", "title": "Stand van deze run"},
    {"type": "statusDynamics", "title": "Verloop over de runs"},
    {"type": "statusTransitions", "title": "Veranderd sinds de vorige run"},
    {"type": "successRateDistribution", "title": "Geslaagd per keten en functie"},
]


def title(run: RunResult) -> str:
    return f"IKT-rapportage {run.label or run.fase}"


def allurerc(run: RunResult, output: Path, history: Path) -> dict[str, Any]:
    return {
        "name": title(run),
        "output": str(output),
        "historyPath": str(history),
        "appendHistory": False,
        "categories": [_category(uitkomst) for uitkomst in CATEGORIES],
        "plugins": {"awesome": {"options": awesome(run)}},
    }


def awesome(run: RunResult) -> dict[str, Any]:
    return {
        "reportName": title(run),
        "reportLanguage": "nl",
        "groupBy": ["epic", "feature", "story"],
        "charts": CHARTS,
    }


def _category(uitkomst: Uitkomst) -> dict[str, Any]:
    """What can be pointed at is grouped by who has to act; all else by its reason."""
    by_owner = uitkomst in AAN_TE_WIJZEN
    return {
        "name": capital(uitkomst.value),
        "matchers": [{"labels": {"uitkomst": f"^{uitkomst.value}$"}}],
        "groupBy": [{"label": "eigenaar"}, {"label": "schakel"}] if by_owner else [],
        "groupByMessage": not by_owner,
    }
