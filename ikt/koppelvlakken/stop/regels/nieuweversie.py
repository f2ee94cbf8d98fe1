"""What rules that ask a register have in common: each new version in a definitief besluit, with its dates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.regels.basis import Toets, Vondsten, eerder, plaats_in
from ikt.koppelvlakken.stop.registerstand import GELDIG, JWV, Registerstand
from ikt.koppelvlakken.stop.registratie import Registratie, Versie
from ikt.koppelvlakken.validatie import Vondst


@dataclass(frozen=True)
class Nieuw:
    """`besluit` is what the aanlevering would leave behind, and `versie` one of its versions."""

    versie: Versie
    besluit: Registratie
    was: Versie | None
    """The version that it was made from, when the register has it."""

    @property
    def jwv(self) -> str:
        return self._datum(JWV)

    @property
    def geldig(self) -> str:
        return self._datum(GELDIG)

    def _datum(self, soort: str) -> str:
        """As an ISO date; empty when the besluit gives none."""
        eigen = (s.datum for s in self.besluit.stempels if s.soort == soort and s.doel in self.versie.doelen)
        return min(eigen, default="")


Versietoets = Callable[[Registerstand, Nieuw], Iterator[str]]
Besluittoets = Callable[[Registerstand, Registratie], Iterator[str]]


def per_besluit(functie: Besluittoets) -> Toets:
    """`functie` gets what the besluit would leave behind, ontwerp or not, and says in Dutch what is wrong."""

    def toets(aanlevering: Aanlevering) -> Vondsten:
        stand, besluit = eerder(aanlevering), aanlevering.besluit
        if stand is not None and besluit is not None and besluit.is_besluit:
            plek = plaats_in(aanlevering, besluit.bestand, "ConsolidatieInformatie")
            yield from (Vondst(wat, besluit.bestand, plek) for wat in functie(stand, Registratie.van(aanlevering)))

    return toets


def per_versie(functie: Versietoets) -> Toets:
    """The same for each version of a regeling or informatieobject in a definitief besluit."""

    def toets(stand: Registerstand, besluit: Registratie) -> Iterator[str]:
        for versie in () if besluit.ontwerp else besluit.versies:
            yield from functie(stand, Nieuw(versie, besluit, stand.versie(versie.was) if versie.was else None))

    return per_besluit(toets)


def per_regelingversie(functie: Versietoets) -> Toets:
    def toets(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
        return functie(stand, nieuw) if nieuw.versie.is_regeling else iter(())

    return per_versie(toets)
