"""Uitvoeren: the service behind the vergunningcheck, and how it gets its rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ikt.koppelvlakken.rtr.client import RegelClient
from ikt.koppelvlakken.transport import Effect, Operation

BEPAAL_CONCLUSIE = Operation("conclusie bepalen", Effect.LEEST, repeatable=True)
GEEF_REGELS_DOOR = Operation("regels doorgeven aan uitvoeren", Effect.SCHRIJFT, repeatable=True)

Punt = tuple[float, float]
"""A place in RD: x and y in metres."""


@dataclass(frozen=True)
class OpenVraag:
    """`antwoordtype` is boolean, numeriek, string, datum or lijstwaarde."""

    id: int
    tekst: str
    antwoordtype: str
    groep: str
    opties: tuple[str, ...] = ()


@dataclass(frozen=True)
class Check:
    """The answer for one regelbeheerobject.

    `van_toepassing` is False when the rules do not apply at that place. `conclusies` are codes; empty as long as
    questions are open. `activiteiten` are the functioneleStructuurRefs of what was checked, `regelbestanden` the
    identifiers of the files that were executed.
    """

    van_toepassing: bool
    conclusies: tuple[str, ...] = ()
    open_vragen: tuple[OpenVraag, ...] = ()
    activiteiten: tuple[str, ...] = ()
    regelbestanden: tuple[int, ...] = ()


class UitvoerenClient(RegelClient):
    system = "uitvoeren"
    schakel = "uitvoeren-loket"

    def bepaal_conclusie(
        self, structuur_ref: str, punt: Punt, datum: date, antwoorden: Mapping[int, str] | None = None
    ) -> Check:
        """Execute the rules at a place on the answers so far (true/false, decimal comma, dd-MM-yyyy, option).

        Raises `NietGeslaagd` for a refusal.
        """
        feiten = self.profiel.uitvoeren
        vraag = {
            "datum": self.profiel.datum(datum),
            "functioneleStructuurRefs": [
                {
                    "functioneleStructuurRef": structuur_ref,
                    "antwoorden": [{"id": id, "antwoord": tekst} for id, tekst in (antwoorden or {}).items()],
                }
            ],
            "_geo": {"intersects": {"type": "Point", "coordinates": list(punt)}},
        }
        kop = {"Content-Crs": self.profiel.algemeen.crs}
        antwoord = self._json(BEPAAL_CONCLUSIE, "POST", f"{feiten.pad}{feiten.conclusie}", json=vraag, headers=kop)
        return _check([een for een in antwoord if een.get("functioneleStructuurRef") == structuur_ref])


class RegelIntakeClient(RegelClient):
    """How RTR passes rules on to the execution. Not public: an assumption, used by the simulated RTR."""

    system = "uitvoeren"
    schakel = "rtr-uitvoeren"

    def meld_regels(self, payload: dict[str, Any]) -> None:
        """Hand over one STTR file: `{"identifier", "functioneleStructuurRef", "begindatum" (ISO date), "sttr",
        "activiteit": {"urn", "naam", "bestuursorgaan", "locaties"}}`."""
        self._goed(GEEF_REGELS_DOOR, "POST", self.profiel.doorgeven.regels, json=payload)


def _check(entries: list[dict[str, Any]]) -> Check:
    activiteiten = [activiteit for entry in entries for activiteit in entry.get("activiteiten", [])]
    return Check(
        van_toepassing=bool(activiteiten),
        conclusies=tuple(_conclusies(activiteiten)),
        open_vragen=tuple(_vragen(activiteiten)),
        activiteiten=tuple(een["functioneleStructuurRef"] for een in activiteiten),
        regelbestanden=tuple(id for een in activiteiten for id in een.get("toepasbareRegelsIdentifiers", [])),
    )


def _conclusies(activiteiten: list[dict[str, Any]]) -> Iterator[str]:
    for activiteit in activiteiten:
        for conclusie in activiteit.get("conclusies", []):
            yield conclusie["toestemmingstype"]["code"]


def _vragen(activiteiten: list[dict[str, Any]]) -> Iterator[OpenVraag]:
    for activiteit in activiteiten:
        for groep in activiteit.get("vraaggroepen", []):
            for vraag in groep["vragen"]:
                yield OpenVraag(
                    id=vraag["id"],
                    tekst=vraag["tekst"],
                    antwoordtype=vraag["antwoordType"],
                    groep=groep["groepNaam"],
                    opties=tuple(optie["optieTekst"] for optie in vraag.get("opties", [])),
                )
