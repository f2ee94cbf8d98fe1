"""The Dossier: all that is remembered of a casus, in delen that each koppelvlak declares for itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from ikt.kern.uitkomst import Testfout


class Deel(BaseModel):
    """A named, versioned part of a Dossier.

    ```python
    class VerzoekDeel(Deel):
        naam = "verzoek"
        verzoeknummer: str | None = None
    ```
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    naam: ClassVar[str]
    versie: ClassVar[int] = 1


D = TypeVar("D", bound=Deel)


class DeelOntbreekt(Testfout):
    """A step asks for a deel that no earlier step has filled."""


class Dossier:
    """Delen by name. `clean` says whether a value passes redaction unchanged: a secret never enters a Dossier."""

    def __init__(
        self, delen: Mapping[str, Any] | None = None, *, clean: Callable[[Any], bool] = lambda value: True
    ) -> None:
        self._delen: dict[str, dict[str, Any]] = dict(delen or {})
        self._clean = clean
        self._changed: set[str] = set()

    def heeft(self, soort: type[Deel]) -> bool:
        return soort.naam in self._delen

    def deel(self, soort: type[D]) -> D:
        try:
            kept = self._delen[soort.naam]
        except KeyError:
            raise DeelOntbreekt(f"Het dossier heeft nog geen deel '{soort.naam}'.") from None
        if kept["versie"] != soort.versie:
            raise Testfout(
                f"Deel '{soort.naam}' is bewaard in versie {kept['versie']}; deze ikt leest versie {soort.versie}."
            )
        try:
            return soort.model_validate(kept["inhoud"])
        except ValidationError as fout:
            raise Testfout(f"Deel '{soort.naam}' is niet leesbaar: {fout.error_count()} velden kloppen niet.") from fout

    def zet(self, deel: Deel) -> None:
        inhoud = deel.model_dump(mode="json")
        if not self._clean(inhoud):
            raise Testfout(
                f"Deel '{deel.naam}' bevat een geheim; bewaar alleen een verwijzing (persona of sleutelnaam)."
            )
        self._delen[deel.naam] = {"versie": deel.versie, "inhoud": inhoud}
        self._changed.add(deel.naam)

    def wijzig(self, soort: type[D], **velden: Any) -> D:
        """The deel with these fields changed; it is made when there is none yet."""
        huidig = self.deel(soort).model_dump() if self.heeft(soort) else {}
        nieuw = soort.model_validate(huidig | velden)
        self.zet(nieuw)
        return nieuw

    def take_changed(self) -> dict[str, Any]:
        """The delen that changed since the last call, whole: what the journal keeps of a step."""
        changed, self._changed = self._changed, set()
        return {naam: self._delen[naam] for naam in sorted(changed)}
