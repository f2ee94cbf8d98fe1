"""What the parts of the simulated SWF share: its facts per version, its paths, and who calls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from werkzeug import Request, Response

from ikt.kern.wereld import Wereld
from ikt.koppelvlakken.swf.profiel import VERSIES, Profiel, naam, profiel
from mocks.dso_feiten import anders, rule
from mocks.system import json_response, route

PER_VERSIE = {versie: profiel(versie=versie) for versie in VERSIES}
FEITEN = PER_VERSIE[VERSIES[0]]
"""What all versions have in common is taken from the newest."""

# How long these take in the DSO is not public: an assumption, long enough that steps have to wait.
HAALT_VERZOEK_OP_NA = timedelta(minutes=2)
PROBEERT_OPNIEUW_NA = timedelta(minutes=15)
PROBEERT = 4

Gegevens = dict[str, Any]
H = TypeVar("H", bound=Callable[..., Any])


@dataclass(frozen=True)
class Beller:
    """Who calls, by OIN, and with which version of the API; `root` is the address under which it was found."""

    oin: str
    versie: str
    feiten: Profiel
    root: str = ""


def swf(method: str, path: str) -> Callable[[H], H]:
    """A route that every version of the API has."""

    def mark(handler: H) -> H:
        for feiten in PER_VERSIE.values():
            handler = route(method, feiten.api.basis + rule(path))(handler)
        return handler

    return mark


def beller(request: Request, wereld: Wereld) -> Beller:
    versie = next(each for each, feiten in PER_VERSIE.items() if request.path.startswith(feiten.api.basis))
    feiten = profiel(anders(wereld, naam(versie)), versie)
    root = request.root_url.rstrip("/") + feiten.api.basis
    return Beller(request.headers.get(feiten.oin.header, ""), versie, feiten, root)


def bladzijde(
    request: Request, veld: str, alle: Sequence[Gegevens], *, lijst: str, aantal: int | None = None
) -> Gegevens:
    """One page of a list, as HAL; an empty list has no `_embedded`."""
    grootte, eerste = aantal or FEITEN.bladzijde.grootte, FEITEN.bladzijde.eerste
    nummer = int(request.args.get(veld, eerste))
    begin = (nummer - eerste) * grootte
    items = alle[begin : begin + grootte]
    totaal = max(1, -(-len(alle) // grootte))
    page = {"number": nummer, "size": grootte, "totalElements": len(alle), "totalPages": totaal}
    return {"page": page, **({"_embedded": {lijst: list(items)}} if items else {})}


def weigering(detail: str, status: int = 403) -> Response:
    """An error in the dialect of the services of Rijkswaterstaat."""
    problem = {"type": "NIET_TOEGESTAAN", "title": "Niet toegestaan", "status": status, "detail": detail}
    return json_response(problem, status=status)
