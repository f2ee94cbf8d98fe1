"""The plansoftware of the public scenarios with a project: from actions to consolidatie-informatie."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from ikt.koppelvlakken.consolidatie import (
    ConsolidatieInformatie,
    Moment,
    Momentbasis,
    Soort,
    Tijdsoort,
    Tijdstempel,
    Versiebeheer,
    Wijziging,
)

_TIJDEN = {"JuridischWerkendVanaf": Tijdsoort.JURIDISCH_WERKEND_VANAF, "GeldigVanaf": Tijdsoort.GELDIG_VANAF}
_ZONDER_UITWISSELING = ("Consultatie", "Voorontwerp")


class OnbekendeActie(Exception):
    """An action of a bevoegd gezag that is no part of the consolidation itself."""


@dataclass
class _Branch:
    """The work on one doel. A version of None is an intrekking."""

    versies: dict[str, str | None] = field(default_factory=dict)
    gepubliceerd: dict[str, str | None] = field(default_factory=dict)
    basis: dict[str, tuple[Moment, ...]] = field(default_factory=dict)
    tijden: dict[Tijdsoort, date | None] = field(default_factory=dict)
    tijden_gepubliceerd: dict[Tijdsoort, date | None] = field(default_factory=dict)


class Project:
    def __init__(self, inhoud: dict[str, Any]) -> None:
        self._acties = {datetime.fromisoformat(actie["UitgevoerdOp"]): actie for actie in inhoud["Acties"]}
        self._branches: dict[str, _Branch] = {}

    @property
    def momenten(self) -> set[datetime]:
        return set(self._acties)

    def doe(self, moment: datetime, versiebeheer: Versiebeheer) -> ConsolidatieInformatie | None:
        """Carry out what is planned at this moment; something when it is exchanged."""
        actie = self._acties.get(moment, {})
        match actie.get("SoortActie"):
            case "Nieuw doel" | "Download":
                self._begin(actie, versiebeheer)
            case "Wijziging":
                self._wijzig(actie)
            case "Publicatie" if actie["SoortPublicatie"] not in _ZONDER_UITWISSELING:
                return self._publiceer(actie, moment)
            case None | "Uitwisseling" | "Publicatie":
                pass
            case soort:
                raise OnbekendeActie(soort)
        return None

    def _begin(self, actie: dict[str, Any], versiebeheer: Versiebeheer) -> None:
        """A new branch, from a doel or from what is in force on a date, or from nothing."""
        branch = self._branches[actie["Doel"]] = _Branch()
        begin: str | None = actie.get("GeldigOp") or actie.get("GebaseerdOp") or actie.get("Uitgangssituatie")
        if begin is None:
            return
        for werk, instrument in versiebeheer.instrumenten.items():
            doelen: tuple[str, ...] = (begin,) if begin in instrument.branches else ()
            if not begin.startswith("/"):
                toestand = versiebeheer.toestand_op(werk, date.fromisoformat(begin))
                doelen = toestand.inwerkingtredingsdoelen if toestand is not None else ()
            laatste = [instrument.branches[doel][-1] for doel in doelen]
            branch.basis[werk] = tuple(
                Moment(doel, momentopname.gemaakt_op) for doel, momentopname in zip(doelen, laatste, strict=True)
            )
            if laatste:
                branch.gepubliceerd[werk] = laatste[0].versie

    def _wijzig(self, actie: dict[str, Any]) -> None:
        branch = self._branches[actie["Doel"]]
        for deel in actie.get("Instrumentversies", ()):
            if "JuridischUitgewerkt" in deel:
                branch.versies[deel["JuridischUitgewerkt"]] = None
            else:
                versie = deel["Instrumentversie"]
                branch.versies[re.sub(r"(/[a-z]{3})?@.*$", "", versie)] = versie
        for naam, soort in _TIJDEN.items():
            if naam in actie:
                branch.tijden[soort] = date.fromisoformat(actie[naam]) if actie[naam] != "-" else None

    def _publiceer(self, actie: dict[str, Any], moment: datetime) -> ConsolidatieInformatie:
        wijzigingen: list[Wijziging] = []
        tijdstempels: list[Tijdstempel] = []
        for doel in actie["Doelen"]:
            branch = self._branches[doel]
            wijzigingen += self._wijzigingen(doel, branch, moment)
            if actie["SoortPublicatie"] != "Ontwerpbesluit":
                anders = {s: d for s, d in branch.tijden.items() if branch.tijden_gepubliceerd.get(s) != d}
                tijdstempels += [Tijdstempel(doel, soort, datum) for soort, datum in anders.items()]
                branch.tijden_gepubliceerd |= anders
        dag = moment.date()
        return ConsolidatieInformatie(moment, dag, dag, tuple(wijzigingen), tuple(tijdstempels))

    @staticmethod
    def _wijzigingen(doel: str, branch: _Branch, moment: datetime) -> list[Wijziging]:
        anders = {
            w: v for w, v in branch.versies.items() if w not in branch.gepubliceerd or branch.gepubliceerd[w] != v
        }
        gevonden = []
        for werk, versie in anders.items():
            soort = Soort.VERSIE if versie is not None else Soort.INTREKKING
            gevonden.append(Wijziging(soort, (doel,), werk, versie, Momentbasis(branch.basis.get(werk, ()))))
            branch.basis[werk] = (Moment(doel, moment),)
        branch.gepubliceerd |= anders
        return gevonden
