"""The functionele structuur: where activiteiten of an authority may hang in the tree (RTRG0016 to RTRG0021)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ikt.koppelvlakken.rtr.profiel import FunctioneleStructuur

_LAGEN = {"gm": "gemeente", "pv": "provincie", "ws": "waterschap"}
_ONDER = {"gemeente": "RTRG0016", "provincie": "RTRG0017", "waterschap": "RTRG0018"}
_EEN = {"gemeente": "RTRG0019", "provincie": "RTRG0020", "waterschap": "RTRG0021"}


class Schending(NamedTuple):
    code: str
    reden: str


def schendingen(
    gemeld: Iterable[Mapping[str, Any]], bekend: Iterable[Mapping[str, Any]], toppen: FunctioneleStructuur
) -> Iterator[Schending]:
    """What these new activiteiten break, beside those already known."""
    nieuw = {een["urn"]: een for een in gemeld}
    samen = {een["urn"]: een for een in bekend} | nieuw
    for urn, activiteit in nieuw.items():
        laag, boven = _laag(urn), activiteit.get("bovenliggend")
        if laag is None or not boven or _laag(boven) == laag:
            continue
        if boven != getattr(toppen, laag):
            yield Schending(_ONDER[laag], f"De activiteit {urn} van een {laag} hangt onder {boven}.")
        elif anderen := [ander for ander, een in samen.items() if ander != urn and _hangt_ook(een, urn, boven)]:
            yield Schending(_EEN[laag], f"Onder {boven} hangt al {anderen[0]}; daar mag er één van deze {laag} hangen.")


def _laag(urn: str) -> str | None:
    return _LAGEN.get(urn.removeprefix("nl.imow-")[:2])


def _gezag(urn: str) -> str:
    return urn.partition(".activiteit.")[0]


def _hangt_ook(activiteit: Mapping[str, Any], urn: str, boven: str) -> bool:
    return activiteit.get("bovenliggend") == boven and _gezag(activiteit["urn"]) == _gezag(urn)
