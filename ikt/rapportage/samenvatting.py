"""A run in numbers: per keten and per uitkomst, of what was planned and of what was executed."""

from __future__ import annotations

from typing import Any

from ikt.rapportage.combinaties import combinaties
from ikt.rapportage.model import CasusResult, RunResult, Schakeltijd
from ikt.rapportage.schakeltijden import per_schakel
from ikt.rapportage.telling import Telling, per_keten


def samenvatting(run: RunResult) -> dict[str, Any]:
    """The content of samenvatting.json: documented, stable keys.

    `gepland` is the selection of this run, `gepland_fase` the scenarios that fase.toml plans.
    """
    telling = Telling.van(run.casussen)
    return {
        "fase": run.fase,
        "omgeving": run.omgeving,
        "run": run.run,
        "gestart": run.gestart.isoformat(),
        "beeindigd": run.beeindigd.isoformat() if run.beeindigd else None,
        "gepland": telling.gepland,
        "gepland_fase": list(run.gepland_fase),
        "uitgevoerd": telling.uitgevoerd,
        "uitkomsten": telling.uitkomsten,
        "per_keten": {keten: each.as_json() for keten, each in per_keten(run.casussen).items()},
        "combinaties": [each.as_json() for each in combinaties(run.casussen)],
        "schakels": per_schakel(run.casussen),
        "fouten": list(run.fouten),
        "bevindingen": [
            {
                "id": each.id,
                "titel": each.titel,
                "werkafspraak_geldig": each.geldig,
                "gespeeld": each.gespeeld,
                "opgetreden": each.opgetreden,
            }
            for each in run.bevindingen
        ],
        "casussen": [_casus(casus) for casus in sorted(run.casussen, key=lambda casus: casus.casus)],
    }


def _casus(casus: CasusResult) -> dict[str, Any]:
    return {
        "casus": casus.casus,
        "id": casus.id,
        "deelnemer": casus.deelnemer.code,
        "poging": casus.poging,
        "titel": casus.titel,
        "keten": casus.keten,
        "spoor": casus.spoor,
        "uitkomst": casus.uitkomst.value,
        "duur_s": round(casus.duur_s, 3),
        "doorlooptijd_s": round(casus.doorlooptijd_s, 3),
        "schakel": casus.schakel,
        "eigenaar": casus.eigenaar,
        "reden": casus.reden,
        "schakels": [_schakel(tijd) for tijd in casus.schakeltijden],
    }


def _schakel(tijd: Schakeltijd) -> dict[str, Any]:
    return {"schakel": tijd.schakel, "naam": tijd.naam, "doorlooptijd_s": tijd.seconden}
