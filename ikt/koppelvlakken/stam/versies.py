"""The versions of STAM that are known side by side, each a profile."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ikt.koppelvlakken.profiel import Afwijkend
from ikt.koppelvlakken.stam import profiel as stam
from ikt.koppelvlakken.stam.lezer import Gelezen, lees
from ikt.koppelvlakken.stam.profiel import Profiel
from ikt.koppelvlakken.validatie.document import OngeldigeXml, kop

VERSIES = ("4.0", "5.0", "3.0")
"""In the order of preference: a verzoek goes in the first version that can say it."""


class Versies:
    """`anders` gives what an environment says otherwise of the profile with a name, as `Casus.profiel` does."""

    def __init__(self, anders: Callable[[str], Afwijkend | None], bekend: Iterable[str] = VERSIES) -> None:
        self._per_versie = {versie: stam.profiel(anders(stam.naam(versie)), versie) for versie in bekend}

    @property
    def alle(self) -> tuple[str, ...]:
        return tuple(self._per_versie)

    def __getitem__(self, versie: str) -> Profiel:
        return self._per_versie[versie]

    def voor(self, type: str, doel: str) -> Profiel | None:
        """The first version that knows this type and this doel."""
        lijsten = ((each, each.waardelijsten) for each in self._per_versie.values())
        return next((feiten for feiten, lijst in lijsten if type in lijst.type and doel in lijst.doel), None)

    def van(self, inhoud: bytes) -> Profiel:
        """The version of a verzoekbericht; `OngeldigeXml` when it is of none that is known here."""
        begin = kop(inhoud)
        for feiten in self._per_versie.values():
            if (begin.naamruimte, begin.naam) == (feiten.namespaces.imam, feiten.bericht.wortel):
                return feiten
        raise OngeldigeXml(
            f"Dit is geen verzoekbericht van STAM {' of '.join(self._per_versie)}: "
            f"{begin.naam} in naamruimte '{begin.naamruimte}'."
        )

    def lees(self, inhoud: bytes) -> Gelezen:
        """Read a verzoekbericht of any known version; see `lezer.lees`."""
        return lees(inhoud, self.van(inhoud))
