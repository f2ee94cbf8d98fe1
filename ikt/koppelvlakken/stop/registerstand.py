"""What a register knows, told from the registraties in it: the same answers for a series of files and for the LVBB."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from datetime import datetime

from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.procedureverloop import Procedurefout, Procedureverloop, Procedureverloopmutatie
from ikt.koppelvlakken.stop.registratie import Registratie, Versie
from ikt.koppelvlakken.stop.tekststand import Tekststand
from ikt.koppelvlakken.stop.xml import parse

JWV, GELDIG = "juridischWerkendVanaf", "geldigVanaf"


class Registerstand(ABC):
    """The base of each Register. Identifications are AKNs and JOINs; dates are ISO dates, empty when unknown."""

    @property
    @abstractmethod
    def registraties(self) -> Sequence[Registratie]:
        """All that counts, the oldest first; what was cancelled is not in it."""

    @abstractmethod
    def nu(self) -> datetime: ...

    @abstractmethod
    def is_gepubliceerd(self, registratie: Registratie) -> bool: ...

    @abstractmethod
    def tekststand(self, versie: str) -> Tekststand | None:
        """The structure of the text of a version; None when that is not known."""

    def wordt_afgebroken(self, registratie: Registratie) -> bool:
        """Whether a breekPublicatieAfOpdracht for it is being handled."""
        return False

    # -- publications ----------------------------------------------------------------------------------------------

    def publicatie(self, akn: str) -> Registratie | None:
        """The last registratie of a besluit or kennisgeving, by its work or expression."""
        gezocht = werk(akn)
        return next((r for r in reversed(self.registraties) if gezocht and r.werk == gezocht), None)

    def over(self, besluit: str) -> list[Registratie]:
        """The kennisgevingen (and other publications) about a besluit, the oldest first."""
        return [r for r in self.registraties if r.over and werk(r.over) == werk(besluit)]

    def verloop(self, besluit: str) -> Procedureverloop | None:
        """The procedure of a besluit after all that was published about it; the LVBB itself sets the Publicatie."""
        eerste = self.publicatie(besluit)
        if eerste is None or not eerste.verloop:
            return None
        verloop = Procedureverloop.van(parse(eerste.verloop.encode())).gepubliceerd(eerste.datum)
        for registratie in self.over(besluit):
            if registratie.mutatie:
                verloop = _toegepast(verloop, registratie.mutatie)
        return verloop

    # -- versions --------------------------------------------------------------------------------------------------

    @property
    def expressies(self) -> set[str]:
        documenten = {r.document for r in self.registraties if r.document}
        return documenten | {versie.expressie for _, versie in self._versies()}

    @property
    def ontwerpen(self) -> set[str]:
        return {versie.expressie for r, versie in self._versies() if r.ontwerp}

    @property
    def in_werking(self) -> set[str]:
        """The doelen that have a juridischWerkendVanaf."""
        return {stempel.doel for r in self._definitief() for stempel in r.stempels if stempel.soort == JWV}

    def bestaat(self, expressie: str) -> bool:
        return expressie in self.expressies

    def al_gebruikt_door(self, was: str) -> str | None:
        """The definitief besluit that builds on this version of a regeling."""
        gevonden = (
            r.document
            for r in self._definitief()
            for versie in r.versies
            if r.is_besluit and versie.is_regeling and versie.was == was
        )
        return next(gevonden, None)

    def versie(self, expressie: str) -> Versie | None:
        return next((versie for _, versie in self._versies() if versie.expressie == expressie), None)

    def maker(self, expressie: str) -> Registratie | None:
        """The registratie that made this version."""
        return next((r for r, versie in self._versies() if versie.expressie == expressie), None)

    def vastgesteld(self, instrument: str) -> list[Versie]:
        """The versions of an instrument (work) that are no ontwerp, the oldest first."""
        return [versie for r, versie in self._versies() if versie.werk == instrument and not r.ontwerp]

    def is_ontwerp(self, instrument: str) -> bool:
        """Whether a regeling is only known from ontwerpen."""
        return not self.vastgesteld(instrument) and any(werk(versie) == instrument for versie in self.ontwerpen)

    def datum(self, versie: Versie, soort: str = JWV) -> str:
        """When the first of its doelen begins."""
        datums = [
            stempel.datum
            for r in self._definitief()
            for stempel in r.stempels
            if stempel.soort == soort and stempel.doel in versie.doelen
        ]
        return min(datums, default="")

    def einde(self, versie: Versie) -> str:
        """The day on which another version that was made from this one takes its place."""
        opvolgers = (ander for ander in self.vastgesteld(versie.werk) if ander.was == versie.expressie)
        return min((datum for ander in opvolgers if (datum := self.datum(ander))), default="")

    def intrekking(self, instrument: str) -> Registratie | None:
        """The definitief besluit that ends this instrument (work)."""
        return next((r for r in self._definitief() if any(i.instrument == instrument for i in r.intrekkingen)), None)

    def _definitief(self) -> Iterator[Registratie]:
        return (r for r in self.registraties if not r.ontwerp)

    def _versies(self) -> Iterator[tuple[Registratie, Versie]]:
        return ((r, versie) for r in self.registraties for versie in r.versies)


def _toegepast(verloop: Procedureverloop, mutatie: str) -> Procedureverloop:
    """What does not fit was found wrong when it came in, and changes nothing."""
    try:
        return verloop.na(Procedureverloopmutatie.van(parse(mutatie.encode())))
    except Procedurefout:
        return verloop
