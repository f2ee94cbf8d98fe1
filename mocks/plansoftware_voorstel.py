"""The screen of the simulated plansoftware that shows a proposal, with what it changes, as to a gemeenteraad."""

from __future__ import annotations

from typing import Any

from ikt.koppelvlakken.stop.besluitlezer import Besluit
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.xml import Element, lokaal, tekst
from mocks.system import System, screen

_WOORDEN = {"VoegToe": "nieuw", "Vervang": "gewijzigd", "VervangKop": "gewijzigd", "Verwijder": "vervalt"}


class Voorstel(System):
    """Hook: `plansoftware.voorstel` (dict that the screen shows)."""

    @screen("plansoftware.voorstel")
    def voorstel(self, aanlevering: str, wid: str) -> dict[str, Any]:
        """What happens to an element of the regeling, and how it will read."""
        besluit = lees_zip((self.wereld.folder / f"{aanlevering}.zip").read_bytes()).besluit
        deel, actie = _gewijzigd(besluit, wid) if besluit else (None, "")
        getoond = {"actie": actie, "tekst": tekst(next(deel.iter("{*}Inhoud"), None)) if deel is not None else ""}
        return self.hook("plansoftware.voorstel", getoond, wid=wid)


def _gewijzigd(besluit: Besluit, wid: str) -> tuple[Element | None, str]:
    for mutatie in besluit.mutaties:
        for deel in mutatie.iter("*"):
            if wid in (deel.get("wId"), deel.get("wat")):
                boven = [deel, *deel.iterancestors()]
                woord = next((_WOORDEN[lokaal(each)] for each in boven if lokaal(each) in _WOORDEN), "")
                return deel, woord
    return None, ""
