"""How long each schakel took: in one casus, and over a whole run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from statistics import median
from typing import Any

from ikt.kern.schakel import Schakels
from ikt.kern.verloop import Poging
from ikt.rapportage.model import CasusResult, Schakeltijd


def schakeltijden(poging: Poging, schakels: Schakels) -> tuple[Schakeltijd, ...]:
    """All steps of an attempt together, in chain order."""
    per_schakel: defaultdict[str, float] = defaultdict(float)
    for stap in poging.stappen.values():
        for schakel, seconden in (stap.afgerond or {}).get("schakeltijden", {}).items():
            per_schakel[schakel] += seconden
    known = (schakel for schakel in schakels.lijst if schakel.id in per_schakel)
    return tuple(Schakeltijd(each.id, str(each), each.volgorde, round(per_schakel[each.id], 3)) for each in known)


def per_schakel(casussen: Iterable[CasusResult]) -> list[dict[str, Any]]:
    """Of each schakel that a casus went over: by how many casussen, and their middle and longest time in
    seconds; in chain order."""
    groups: dict[str, list[Schakeltijd]] = {}
    for casus in casussen:
        for tijd in casus.schakeltijden:
            groups.setdefault(tijd.schakel, []).append(tijd)
    return [_group(tijden) for tijden in sorted(groups.values(), key=lambda tijden: tijden[0].volgorde)]


def _group(tijden: list[Schakeltijd]) -> dict[str, Any]:
    seconden = [tijd.seconden for tijd in tijden]
    return {
        "schakel": tijden[0].schakel,
        "naam": tijden[0].naam,
        "casussen": len(tijden),
        "mediaan_s": round(median(seconden), 3),
        "langste_s": max(seconden),
    }
