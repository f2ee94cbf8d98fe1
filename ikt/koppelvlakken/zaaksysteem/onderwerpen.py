"""The subjects that are followed from Omgevingsloket to zaak, as comparable values of a Zaakbeeld."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ikt.koppelvlakken.zaaksysteem.beeld import Betrokkene, Zaakbeeld

DECIMALEN = 7
"""A centimetre in ETRS89; more digits are noise of a calculation."""


def _van(wie: Betrokkene | None, veld: str) -> Any:
    return getattr(wie, veld) if wie else None


def _activiteit(beeld: Zaakbeeld) -> Any:
    """One as itself: so it is known in the other ketens too."""
    return beeld.activiteiten[0] if len(beeld.activiteiten) == 1 else sorted(beeld.activiteiten)


def _afgerond(waarde: Any) -> Any:
    if isinstance(waarde, float):
        return round(waarde, DECIMALEN)
    if isinstance(waarde, list | tuple):
        return [_afgerond(each) for each in waarde]
    return {naam: _afgerond(each) for naam, each in waarde.items()} if isinstance(waarde, dict) else waarde


ONDERWERPEN: Mapping[str, tuple[str, Callable[[Zaakbeeld], Any]]] = {
    "verzoeknummer": ("verzoeknummer", lambda beeld: beeld.verzoeknummer),
    "verzoektype": ("verzoektype", lambda beeld: beeld.verzoektype),
    "doel": ("doel", lambda beeld: beeld.doel),
    "naam": ("namen", lambda beeld: max(beeld.namen, key=len, default=None)),
    "spoor-id": ("referentie", lambda beeld: beeld.referentie),
    "project": ("project", lambda beeld: beeld.project),
    "activiteit": ("activiteiten", _activiteit),
    "locatie": ("geometrie", lambda beeld: _afgerond(beeld.geometrie)),
    "initiatiefnemer": ("betrokkenen.adres", lambda beeld: _van(beeld.initiatiefnemer, "naam")),
    "adres van de initiatiefnemer": ("betrokkenen.adres", lambda beeld: _van(beeld.initiatiefnemer, "adres")),
    "aanwezigheid van een burgerservicenummer": (
        "betrokkenen",
        lambda beeld: _van(beeld.initiatiefnemer, "met_bsn"),
    ),
    "vestigingsnummer": ("betrokkenen", lambda beeld: _van(beeld.initiatiefnemer, "vestigingsnummer")),
    "correspondentieadres": ("betrokkenen.adres", lambda beeld: _van(beeld.initiatiefnemer, "correspondentieadres")),
    "gemachtigde": ("betrokkenen", lambda beeld: _van(beeld.gemachtigde, "naam")),
    "correspondentieadres van de gemachtigde": (
        "betrokkenen",
        lambda beeld: _van(beeld.gemachtigde, "correspondentieadres"),
    ),
    "antwoorden": ("antwoorden", lambda beeld: dict(sorted(beeld.geldende_antwoorden.items()))),
    "bijlagen": ("documenten", lambda beeld: sorted(each.bestandsnaam for each in beeld.bijlagen)),
    "bijlagen per vraag": (
        "documenten.vraag",
        lambda beeld: {each.bestandsnaam: each.vraag for each in beeld.bijlagen},
    ),
    "vertrouwelijkheid van de bijlagen": (
        "documenten.vertrouwelijk",
        lambda beeld: {each.bestandsnaam: each.vertrouwelijk for each in beeld.bijlagen},
    ),
}
"""Subject → the field of a Zaakbeeld that it needs, and its value. Values are JSON and hold no BSN."""


def onderwerpen(beeld: Zaakbeeld, ziet: frozenset[str] | None = None) -> dict[str, Any]:
    """The value of each subject; only those that can be seen when `ziet` names the fields that can."""
    return {naam: waarde(beeld) for naam, (veld, waarde) in ONDERWERPEN.items() if ziet is None or veld in ziet}
