"""What the parts of the simulated RTR share: its facts, and how the register writes down what it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from werkzeug import Request

from ikt.koppelvlakken.rtr.gegevens import kale_code
from ikt.koppelvlakken.rtr.profiel import Profiel, profiel
from ikt.koppelvlakken.sttr.structuurref import StructuurRef

FEITEN = profiel()

Rij = dict[str, Any]


def bestuursorgaan(oin: str, settings: Mapping[str, Any]) -> Rij:
    """A bestuursorgaan as the register writes it; of an OIN that nobody has only the OIN is known."""
    for gezag in settings.get("gezagen", ()):
        if gezag["oin"] == oin:
            return {
                "oin": oin,
                "organisatieCode": kale_code(gezag["code"]),
                "bestuurslaag": gezag["bestuurslaag"],
            }
    return {"oin": oin}


def structuur_refs(activiteit: Mapping[str, Any]) -> Iterator[StructuurRef]:
    """The regelbeheerobjecten of an activiteit, once it is made toepasbaar."""
    for rbo in (activiteit["kenmerken"] or {}).get("regelbeheerobjecten", ()):
        toestemming = rbo.get("toestemming", {}).get("code", "")
        yield StructuurRef(activiteit["oin"], rbo["typering"], activiteit["urn"], toestemming)


def heeft_regelbeheerobject(activiteit: Mapping[str, Any], ref: StructuurRef) -> bool:
    return ref in structuur_refs(activiteit)


def regelbeheerobject(ref: StructuurRef, profiel: Profiel) -> Rij:
    rbo: Rij = {"typering": ref.typering, "functioneleStructuurRef": str(ref)}
    if ref.toestemming:
        tekst = profiel.toestemmingen.get(ref.toestemming, ref.toestemming)
        rbo["toestemming"] = {"code": ref.toestemming, "waarde": tekst}
    return rbo


def pagina(request: Request, naam: str, items: list[Rij], grootte: int) -> Rij:
    """One page of HAL with links to the others. Without items there is no `_embedded` at all."""
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
        "totalElements": len(items),
        "totalPages": aantal,
        "number": nummer,
    }
    return inhoud


def _link(request: Request, nummer: int, grootte: int) -> Rij:
    overig = {naam: waarde for naam, waarde in request.args.items() if naam not in {"page", "pageSize"}}
    vraag = "&".join(f"{naam}={waarde}" for naam, waarde in {**overig, "page": nummer, "pageSize": grootte}.items())
    return {"href": f"{request.base_url}?{vraag}"}
