"""Which rules the simulated execution holds, and which of them apply where and when."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from shapely.geometry import shape

from ikt.koppelvlakken.rtr.profiel import Profiel
from ikt.koppelvlakken.sttr.beschrijving import Beschrijving, VraagRegel
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from ikt.koppelvlakken.sttr.writer import schrijf

Rij = dict[str, Any]

NUMMER_ALGEMENE_SET = 99_001


class Regelbank:
    """Rules by functioneleStructuurRef: all versions of each, as RTR handed them over."""

    def __init__(self, tabel: Mapping[str, list[Rij]], profiel: Profiel) -> None:
        self._tabel, self._profiel = tabel, profiel

    def refs(self, gevraagd: str, typering: str, dag: date) -> list[str] | None:
        """The refs of this typering that are meant: itself, or what a werkzaamheid leads to on the day. None: it is
        neither."""
        bekend = StructuurRef.lees(gevraagd)
        if bekend is not None:
            return [gevraagd] if bekend.typering == typering and gevraagd in self._tabel else None
        urn = self.werkzaamheid(gevraagd)
        return None if urn is None else list(self._gekoppeld(urn, typering, dag))

    def werkzaamheid(self, ref: str) -> str | None:
        """The urn of a ref that is that of a werkzaamheid."""
        begin = self._profiel.werkzaamheid("")
        return ref.removeprefix(begin) if ref.startswith(begin) else None

    def geldend(self, ref: str, dag: date) -> Rij | None:
        """The version that counts on the day: the one that began last; none once the activiteit has ended."""
        versies = [een for een in self._tabel[ref] if een["begindatum"] <= dag.isoformat()]
        laatste = max(versies, key=lambda een: (een["begindatum"], een["identifier"]), default=None)
        einde = laatste and laatste["activiteit"].get("einddatum")
        return None if einde and einde <= dag.isoformat() else laatste

    def _gekoppeld(self, urn: str, typering: str, dag: date) -> Iterator[str]:
        """By the version that counts on the day: what was handed over last may begin later, or be an older one."""
        for ref in self._tabel:
            gelezen, regels = StructuurRef.lees(ref), self.geldend(ref, dag)
            koppelingen = regels["activiteit"].get("werkzaamheden", ()) if regels else ()
            if gelezen and gelezen.typering == typering and urn in koppelingen:
                yield ref


def gebieden(regels: Rij) -> dict[str, Rij]:
    """The geometry of each locatie that these rules know, for questions about a place."""
    locaties = (*regels["activiteit"]["locaties"], *regels.get("gebieden", ()))
    return {een["identificatie"]: een["geometrie"] for een in locaties}


def raakt(regels: Rij, geometrie: Rij | None) -> bool:
    """Whether the place touches the werkingsgebied; its edge counts. Without a place nothing is left out."""
    locaties = regels["activiteit"]["locaties"]
    return geometrie is None or any(shape(geometrie).intersects(shape(een["geometrie"])) for een in locaties)


def algemene_set(profiel: Profiel) -> Rij:
    """The national questions, as if RTR had handed them over."""
    feiten = profiel.algemene_set
    return {
        "identifier": NUMMER_ALGEMENE_SET,
        "functioneleStructuurRef": feiten.ref,
        "sttr": _sttr_algemene_set(feiten.oin, feiten.naam),
        "activiteit": {
            "naam": feiten.naam,
            "bestuursorgaan": {"oin": feiten.oin, "bestuurslaag": "rijk"},
            "locaties": [],
        },
    }


@cache
def _sttr_algemene_set(oin: str, naam: str) -> str:
    vragen = tomllib.loads(files("mocks").joinpath("algemene_set.toml").read_text("utf-8"))["vragen"]
    ref = StructuurRef(oin, "Indieningsvereisten", "AlgemeneSet")
    return schrijf(Beschrijving(naam, ref, [VraagRegel(**vraag) for vraag in vragen])).decode()
