"""What the parts of the simulated RTR share: its facts, and how the register writes down what it holds."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from typing import Any

from werkzeug import Request, Response

from ikt.koppelvlakken.rtr.gegevens import kale_code
from ikt.koppelvlakken.rtr.profiel import Profiel, profiel
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from mocks.system import json_response

FEITEN = profiel()

Rij = dict[str, Any]


@cache
def werkzaamheden() -> Mapping[str, str]:
    """The national list: urn → omschrijving."""
    lijst: Mapping[str, str] = tomllib.loads(files("mocks").joinpath("werkzaamheden.toml").read_text("utf-8"))[
        "werkzaamheden"
    ]
    return lijst


def bestuursorgaan(activiteit: Mapping[str, Any], settings: Mapping[str, Any]) -> Rij:
    """The owner as the register writes it; of one that nobody knows only the OIN."""
    oin = activiteit["oin"]
    for gezag in settings.get("gezagen", ()):
        if gezag["oin"] == oin:
            return {"oin": oin, "organisatieCode": kale_code(gezag["code"]), "bestuurslaag": gezag["bestuurslaag"]}
    return {"oin": oin, **activiteit.get("bestuursorgaan", {})}


def structuur_refs(activiteit: Mapping[str, Any]) -> Iterator[StructuurRef]:
    """The regelbeheerobjecten of an activiteit, once it is made toepasbaar."""
    for rbo in (activiteit["kenmerken"] or {}).get("regelbeheerobjecten", ()):
        toestemming = rbo.get("toestemming", {}).get("code", "")
        yield StructuurRef(activiteit["oin"], rbo["typering"], activiteit["urn"], toestemming)


def gekoppelde_werkzaamheden(activiteit: Mapping[str, Any]) -> list[str]:
    return [een["urn"] for een in (activiteit["kenmerken"] or {}).get("werkzaamheden", ())]


def heeft_regelbeheerobject(activiteit: Mapping[str, Any], ref: StructuurRef) -> bool:
    return ref in structuur_refs(activiteit)


def regelbeheerobject(ref: StructuurRef, profiel: Profiel) -> Rij:
    rbo: Rij = {"typering": ref.typering, "functioneleStructuurRef": str(ref)}
    if ref.toestemming:
        tekst = profiel.toestemmingen.get(ref.toestemming, ref.toestemming)
        rbo["toestemming"] = {"code": ref.toestemming, "waarde": tekst}
    return rbo


def lees_dag(datum: str) -> date | None:
    """None for another form than dd-MM-yyyy, and for a day that is not there."""
    if not re.fullmatch(r"[0-9]{2}-[0-9]{2}-[0-9]{4}", datum):
        return None
    try:
        return datetime.strptime(datum, FEITEN.algemeen.datum).date()
    except ValueError:
        return None


def pagina(request: Request, naam: str, items: list[Rij], grootte: int, totaal: int | None = None) -> Rij:
    """One page of HAL with links to the others. Without items there is no `_embedded` at all.

    `totaal` is what the page says of the number of items, where that is not the number.
    """
    nummer, grootte = int(request.args.get("page", 1)), int(request.args.get("pageSize", grootte))
    aantal = max(1, -(-len(items) // grootte))
    deel = items[(nummer - 1) * grootte : nummer * grootte]
    inhoud: Rij = {"_embedded": {naam: deel}} if deel else {}
    inhoud["_links"] = {
        "self": _link(request, nummer, grootte),
        "first": _link(request, 1, grootte),
        "last": _link(request, aantal, grootte),
        **({"next": _link(request, nummer + 1, grootte)} if nummer < aantal else {}),
    }
    inhoud["page"] = {
        "size": len(deel),
        "totalElements": len(items) if totaal is None else totaal,
        "totalPages": aantal,
        "number": nummer,
    }
    return inhoud


def probleem(request: Request, status: int, titel: str, reden: str) -> Response:
    """A refusal in the style of the registers (the other style is that of uitvoeren)."""
    inhoud = {"type": "about:blank", "title": titel, "status": status, "detail": reden, "instance": request.path}
    return json_response(inhoud, status, "application/problem+json")


def _link(request: Request, nummer: int, grootte: int) -> Rij:
    overig = {naam: waarde for naam, waarde in request.args.items() if naam not in {"page", "pageSize"}}
    vraag = "&".join(f"{naam}={waarde}" for naam, waarde in {**overig, "page": nummer, "pageSize": grootte}.items())
    return {"href": f"{request.base_url}?{vraag}"}
