"""What the simulated LVBB finds wrong: the rules phase by phase, what it does not support, and what Ozon says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ikt.koppelvlakken.bhkv.opdracht import OPDRACHT
from ikt.koppelvlakken.bhkv.profiel import VERSIES, Profiel, naam, profiel
from ikt.koppelvlakken.bhkv.verslag import Verslagmelding
from ikt.koppelvlakken.ozon.uitlevering import Ozonmelding
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.beoordeling import keur
from ikt.koppelvlakken.validatie import Ernst, Melding, Soort

ONTVANGST = 1
"""The phase in which a fout is a technical refusal, without a verslag."""
OZON = 8
NIET_ONDERSTEUND, ANDERE_VERSIE = "LVBB1100", "LVBB9900"
_OUD, _NIEUW = "STOP 1.3", "STOP 1.4"


@dataclass(frozen=True)
class Ondersteuning:
    """Which version of the BHKV this LVBB is at, and which scenarios of STOP 1.4 it supports today."""

    versie: str
    afwijkend: dict[str, Any]

    def profiel(self, soort: str, generatie: str = _OUD) -> Profiel:
        """The facts for a verzoek of this kind: of the oldest version when that knows it and STOP is of then."""
        bekend = [versie for versie in VERSIES if soort in profiel(versie).verslagen.soorten]
        nieuw = [versie for versie in bekend if versie != VERSIES[0]]
        if self.versie in nieuw and (generatie == _NIEUW or VERSIES[0] not in bekend):
            return self._feiten(self.versie)
        return self._feiten(bekend[0])

    def _feiten(self, versie: str) -> Profiel:
        return profiel(versie).met(self.afwijkend.get(naam(versie), {}))

    def kent(self, soort: str) -> bool:
        """Whether any version has this kind of verzoek."""
        return any(soort in profiel(versie).verslagen.soorten for versie in VERSIES)

    def weigering(self, aanlevering: Aanlevering, soort: str) -> Melding | None:
        """Why this LVBB does not handle it at all: another version, or only for the stelselbeheerder."""
        eigen = profiel(self.versie)
        if soort not in eigen.verslagen.soorten or (aanlevering.generatie == _NIEUW and self.versie == VERSIES[0]):
            wat = f"Deze LVBB werkt met BHKV {self.versie} en STOP {eigen.versie.stop}; dit is van een andere versie."
            return _melding(ANDERE_VERSIE, wat)
        if soort.lower().endswith("directemutatie"):
            return _melding(NIET_ONDERSTEUND, "Een directe mutatie kan alleen via de stelselbeheerder (WELT-274).")
        return None

    def scenarios(self, aanlevering: Aanlevering, vandaag: date) -> Scenarios:
        feiten = aanlevering.profiel.consolidatie
        return Scenarios(
            {code: scenario for scenario, codes in feiten.codes.items() for code in codes},
            frozenset(scenario for scenario, vanaf in feiten.ondersteund_vanaf.items() if vanaf <= vandaag),
        )


@dataclass(frozen=True)
class Scenarios:
    """`per_code` gives the scenario of STOP 1.4 that a rule forbids; `aan` are those that this LVBB supports."""

    per_code: dict[str, str]
    aan: frozenset[str]

    @property
    def toegelaten(self) -> frozenset[str]:
        """The codes of rules that do not count."""
        return frozenset(code for code, scenario in self.per_code.items() if scenario in self.aan)

    def vertaald(self, meldingen: Iterable[Melding]) -> list[Melding]:
        """Where a rule only forbids what this LVBB does not support yet, that is what it says, once."""
        uit, gezien = [], set()
        for melding in meldingen:
            scenario = self.per_code.get(melding.code)
            if scenario is None:
                uit.append(melding)
            elif scenario not in gezien:
                gezien.add(scenario)
                wat = f"Het scenario '{scenario}' wordt nog niet ondersteund ({melding.code}: {melding.beschrijving})"
                uit.append(replace(melding, code=NIET_ONDERSTEUND, beschrijving=wat))
        return uit


def keur_alles(aanlevering: Aanlevering, scenarios: Scenarios) -> list[Melding]:
    """All phases after the ontvangst, as far as the first one with a fout."""
    return scenarios.vertaald(keur(aanlevering, vanaf=ONTVANGST + 1, zonder=scenarios.toegelaten))


def van_ozon(meldingen: Iterable[Ozonmelding]) -> Iterator[Melding]:
    for melding in meldingen:
        wat = f"{melding.omschrijving} {melding.detail}".strip()
        yield Melding(melding.code, Ernst.FOUT, Soort.INHOUDELIJK, wat, fase=OZON)


def fouten(meldingen: Sequence[Melding]) -> bool:
    return any(melding.ernst is Ernst.FOUT for melding in meldingen)


def verslagmeldingen(meldingen: Sequence[Melding]) -> tuple[Verslagmelding, ...]:
    return tuple(
        Verslagmelding(melding.code, str(melding.ernst), str(melding.soort), melding.beschrijving)
        for melding in meldingen
    )


def _melding(code: str, wat: str) -> Melding:
    return Melding(code, Ernst.FOUT, Soort.INHOUDELIJK, wat, OPDRACHT, fase=2)
