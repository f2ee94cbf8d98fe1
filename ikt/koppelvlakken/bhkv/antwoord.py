"""Answers of the LVBB in the shape of a version of the BHKV: a refusal, a voortgang, an uitkomst."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.bhkv.verslag import Resultaat, Soort, Verslag, Verslagmelding


@dataclass(frozen=True)
class Antwoorden:
    """The answers to one levering.

    ```python
    antwoorden = Antwoorden(profiel("1.3.0"), "publicatie", "levering-1")
    antwoorden.weigering(nu, meldingen)
    antwoorden.voortgang("validatie-voltooid", nu)
    antwoorden.uitkomst("gepubliceerd", nu, tijdstip_publicatie=nu)
    ```
    """

    profiel: Profiel
    soort: Soort
    id_levering: str

    def weigering(self, tijdstip: datetime, meldingen: Sequence[Verslagmelding]) -> Resultaat:
        """The package could not be handled at all."""
        bekend = self.profiel.verslagen.soorten[self.soort].uitkomst
        uitkomst = next((een for een in self.profiel.verslagen.weigering if een in bekend), None)
        if uitkomst is None:
            return Resultaat(self.soort, geslaagd=False, meldingen=tuple(meldingen))
        return self.uitkomst(uitkomst, tijdstip, meldingen)

    def voortgang(self, voortgang: str, tijdstip: datetime) -> Resultaat | None:
        """None where this version does not tell that, as `opdracht-ontvangen` in 1.3.0."""
        if voortgang not in self.profiel.verslagen.soorten[self.soort].voortgang:
            return None
        verslag = Verslag(self.id_levering, tijdstip, voortgang=voortgang, meldingen=self._meldingen(()))
        return Resultaat(self.soort, geslaagd=True, verslag=verslag)

    def uitkomst(
        self,
        uitkomst: str,
        tijdstip: datetime,
        meldingen: Sequence[Verslagmelding] = (),
        tijdstip_publicatie: datetime | None = None,
    ) -> Resultaat:
        """Raises ValueError for an uitkomst that is not in the closed list of this version."""
        if uitkomst not in self.profiel.verslagen.soorten[self.soort].uitkomst:
            raise ValueError(f"BHKV {self.profiel.versie.bhkv} kent bij {self.soort} geen uitkomst '{uitkomst}'.")
        goed = self.profiel.verslagen.goed
        verslag = Verslag(
            self.id_levering,
            tijdstip,
            uitkomst=uitkomst,
            meldingen=self._meldingen(meldingen),
            tijdstip_publicatie=tijdstip_publicatie,
        )
        return Resultaat(self.soort, geslaagd=not goed or uitkomst in goed, verslag=verslag)

    def _meldingen(self, meldingen: Sequence[Verslagmelding]) -> tuple[Verslagmelding, ...]:
        """Never empty where a verslag must have a melding."""
        feiten = self.profiel.informatie
        if meldingen or feiten is None:
            return tuple(meldingen)
        return (Verslagmelding(feiten.code, "informatie", "technisch", feiten.beschrijving),)
