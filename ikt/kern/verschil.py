"""The difference between what was expected and what was seen, in words of a reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

LANG = 300
"""What takes more characters is cut off: the whole stands in the evidence."""
_WOORDEN = {None: "niets", True: "ja", False: "nee", "": "niets"}


def toon(waarde: Any) -> str:
    """A value as a reader would write it: 'tekst', ja, nee, niets, a list behind each other."""
    if waarde is None or (isinstance(waarde, bool | str) and waarde in _WOORDEN):
        return _WOORDEN[waarde]
    if isinstance(waarde, str):
        return _kort(f"'{waarde}'")
    if isinstance(waarde, list | tuple):
        return _kort(", ".join(map(str, waarde)) or "niets")
    return _kort(str(waarde))


def verschil(verwacht: Any, gezien: Any, waar: str) -> str:
    """`waar` is who has what was seen: 'verwacht ja, maar de zaak heeft nee'.

    Of lists and of what is kept by name only what differs is told.
    """
    if isinstance(verwacht, Mapping) and isinstance(gezien, Mapping) and "type" not in verwacht:
        return f"in {waar} verschilt {'; '.join(_per_naam(verwacht, gezien))}"
    if _is_lijst(verwacht) and _is_lijst(gezien) and set(verwacht) != set(gezien):
        return f"in {waar} {' en '.join(_per_deel(verwacht, gezien))}"
    return f"verwacht {toon(verwacht)}, maar {waar} heeft {toon(gezien)}"


def _per_naam(verwacht: Mapping[str, Any], gezien: Mapping[str, Any]) -> Iterator[str]:
    for naam in dict.fromkeys((*verwacht, *gezien)):
        if verwacht.get(naam) != gezien.get(naam):
            yield f"{naam} (verwacht {toon(verwacht.get(naam))}, gezien {toon(gezien.get(naam))})"


def _per_deel(verwacht: Sequence[Any], gezien: Sequence[Any]) -> Iterator[str]:
    if ontbreekt := [each for each in verwacht if each not in gezien]:
        yield f"ontbreekt {toon(ontbreekt)}"
    if te_veel := [each for each in gezien if each not in verwacht]:
        yield f"staat ook {toon(te_veel)}"


def _is_lijst(waarde: Any) -> bool:
    """Of things that a reader can tell apart by their text."""
    return isinstance(waarde, list | tuple) and all(isinstance(each, str | int | float) for each in waarde)


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= LANG else f"{tekst[:LANG]}…"
