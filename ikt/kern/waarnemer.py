"""Who looks for a step: a person by a form, or the simulated tester at simulated screens."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from pydantic import BaseModel

from ikt.kern.bezig import Bezig
from ikt.kern.fout import Gebruikersfout
from ikt.kern.uitkomst import Opgeschort
from ikt.kern.waarneming import Formulier, Waarneming


class Tester(Protocol):
    """The simulated tester: reads a simulated screen and tells what it shows."""

    def kijk(self, scherm: str, gegevens: Mapping[str, Any]) -> dict[str, Any]: ...


class Waarnemer:
    """Behind `Casus.neem_waar`; `laatste` is what was seen in this step, for its record."""

    def __init__(self, bezig: Bezig, tester: Tester | None, formulieren: Path, redact: Callable[[str], str]) -> None:
        self._bezig, self._tester, self._formulieren, self._redact = bezig, tester, formulieren, redact
        self.laatste: dict[str, Any] | None = None

    def neem_waar(
        self,
        vraag: str,
        *,
        scherm: str,
        gegevens: Mapping[str, Any],
        velden: type[BaseModel] | None,
        verwacht: Mapping[str, Any],
        rol: str,
        toegestaan: Sequence[str],
    ) -> Waarneming:
        if self._tester is not None:
            waarneming = _gesimuleerd(self._tester.kijk(scherm, gegevens), velden, verwacht)
        else:
            waarneming = self._van_mens(vraag, velden, rol, toegestaan)
        self.laatste = {
            "vraag": vraag,
            "resultaat": waarneming.resultaat,
            "opmerking": waarneming.opmerking,
            "gesimuleerd": waarneming.gesimuleerd,
        }
        return waarneming

    def _van_mens(self, vraag: str, velden: type[BaseModel] | None, rol: str, toegestaan: Sequence[str]) -> Waarneming:
        formulier = Formulier.voor(
            casus=self._bezig.casus,
            poging=self._bezig.poging,
            stap=self._bezig.nr,
            vraag=self._redact(vraag),
            rol=rol,
            toegestaan=toegestaan,
            velden=velden,
        )
        path = formulier.pad(self._formulieren)
        try:
            ingevuld = Formulier.lees(path).waarneming(velden) if path.exists() else None
        except Gebruikersfout as fout:
            raise Opgeschort(f"De waarneming is niet goed ingevuld: {fout}") from fout
        if ingevuld is None:
            formulier.schrijf(path)
            raise Opgeschort(f"Wacht op een waarneming: {vraag} (formulier {path.name})")
        return ingevuld


def _gesimuleerd(gezien: dict[str, Any], velden: type[BaseModel] | None, verwacht: Mapping[str, Any]) -> Waarneming:
    """*ja* when the screen shows all that is expected, unless it answers for itself."""
    ja = all(gezien.get(naam) == waarde for naam, waarde in verwacht.items())
    resultaat = gezien.pop("resultaat", "ja" if ja else "nee")
    waarden = velden.model_validate(gezien) if velden else None
    return Waarneming(resultaat=resultaat, waarden=waarden, gesimuleerd=True)
