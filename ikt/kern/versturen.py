"""Sending what must not arrive twice, also not when a run breaks off around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ikt.kern.bezig import Bezig
from ikt.kern.dossier import Dossier
from ikt.kern.uitkomst import Afgebroken, Testfout

T = TypeVar("T")


class Versturen:
    """Behind `Casus.eenmalig`: the voornemen is in the journal before anything is sent."""

    def __init__(self, bezig: Bezig, dossier: Dossier, *, herhaal_onzeker: bool) -> None:
        self._bezig, self._dossier, self._herhaal_onzeker = bezig, dossier, herhaal_onzeker
        self._sending = False

    def eenmalig(self, kenmerk: str, verstuur: Callable[[], T], navraag: Callable[[], T | None] | None) -> T:
        if self._bezig.vorige and kenmerk in self._bezig.vorige.voorgenomen:
            known = self._ask(kenmerk, navraag)
            if known is not None:
                return known
        self._bezig.write("voorgenomen", kenmerk=kenmerk, delen=self._dossier.take_changed())
        self._sending = True
        try:
            return verstuur()
        finally:
            self._sending = False

    def on_write(self, operation: str) -> None:
        """What writes without a voornemen in the journal could be sent twice after a crash."""
        if not self._sending:
            raise Testfout(f"De stap voert '{operation}' uit zonder `casus.eenmalig`.")

    def _ask(self, kenmerk: str, navraag: Callable[[], T | None] | None) -> T | None:
        if navraag is not None:
            return navraag()
        if self._herhaal_onzeker:
            return None
        raise Afgebroken(
            f"Onbekend of '{kenmerk}' is aangekomen, en dat is niet na te vragen; "
            "kijk in het ontvangende systeem, en herhaal desgewenst met --herhaal-onzeker."
        )
