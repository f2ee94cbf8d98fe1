"""The toestanden of one instrument, seen from one gezichtspunt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from ikt.koppelvlakken.consolidatie.inhoud import inhoud
from ikt.koppelvlakken.consolidatie.momentopname import Gezichtspunt, Instrument, Stand
from ikt.koppelvlakken.consolidatie.tijdlijn import Inwerkingtreding, Stuk, inwerkingtredingen, stukken
from ikt.koppelvlakken.consolidatie.tijdstempels import PerDoel
from ikt.koppelvlakken.consolidatie.toestand import Reden, Samenloop, Toestand


@dataclass(frozen=True)
class Toestanden:
    instrument: Instrument
    tijdstempels: PerDoel
    gezichtspunt: Gezichtspunt

    @cached_property
    def alle(self) -> tuple[Toestand, ...]:
        """In order of juridischWerkendVanaf and geldigVanaf; without its instelling an instrument has none."""
        versies = self._inwerkingtredingen(Stand.VERSIE)
        if not any(i.doel in self.instrument.initiele_doelen for i in versies):
            return ()
        return tuple(self._toestand(stuk, tot) for stuk, tot in _met_einde(stukken(versies)))

    @cached_property
    def actuele(self) -> tuple[Toestand, ...]:
        """Of each juridischWerkendVanaf the one that holds in the end."""
        return tuple(toestand for toestand in self.alle if toestand.geldig_tot is None)

    def op(self, datum: date, geldig_op: date) -> Toestand | None:
        """What worked on `datum` for facts of `geldig_op`; None when the instrument was not in force."""
        if self.ingetrokken_per is not None and min(datum, geldig_op) >= self.ingetrokken_per:
            return None
        return next((t for t in reversed(self.alle) if _werkt(t, datum, geldig_op)), None)

    @cached_property
    def ingetrokken_per(self) -> date | None:
        """The first day on which the instrument does not exist any more, whatever else was still to come."""
        return self._intrekkingen[0].juridisch_werkend_vanaf if self._intrekkingen else None

    @cached_property
    def _intrekkingen(self) -> list[Inwerkingtreding]:
        return self._inwerkingtredingen(Stand.INGETROKKEN)

    def _inwerkingtredingen(self, stand: Stand) -> list[Inwerkingtreding]:
        return inwerkingtredingen(self.instrument, self.tijdstempels, self.gezichtspunt, stand)

    def _toestand(self, stuk: Stuk, volgende: date | None) -> Toestand:
        in_werking = {i.doel: i.momentopname for i in stuk.in_werking}
        basis = {i.doel: i.momentopname for i in stuk.basis}
        versie, samenloop = inhoud(self.instrument, self.gezichtspunt, in_werking, basis)
        te_laat = tuple(self._na_intrekking(stuk))
        return Toestand(
            juridisch_werkend_vanaf=stuk.juridisch_werkend_vanaf,
            juridisch_werkend_tot=min(filter(None, (volgende, self.ingetrokken_per)), default=None),
            geldig_vanaf=stuk.geldig_vanaf,
            geldig_tot=stuk.geldig_tot,
            inwerkingtredingsdoelen=tuple(in_werking),
            basisversiedoelen=tuple(basis),
            instrumentversie=None if te_laat else versie,
            samenloop=te_laat + samenloop,
        )

    def _na_intrekking(self, stuk: Stuk) -> Iterator[Samenloop]:
        """A version that comes into force when the instrument is gone: kept, to be solved, without content."""
        for intrekking in self._intrekkingen:
            if intrekking.juridisch_werkend_vanaf <= stuk.juridisch_werkend_vanaf:
                yield Samenloop(Reden.NA_INTREKKING, intrekking.doel, intrekking.momentopname.gemaakt_op)


def _met_einde(gevonden: Sequence[Stuk]) -> Iterator[tuple[Stuk, date | None]]:
    """Each piece with the next juridischWerkendVanaf."""
    momenten = sorted({stuk.juridisch_werkend_vanaf for stuk in gevonden})
    volgende = dict(pairwise([*momenten, None]))
    return ((stuk, volgende[stuk.juridisch_werkend_vanaf]) for stuk in gevonden)


def _werkt(toestand: Toestand, datum: date, geldig_op: date) -> bool:
    """A toestand after the intrekking never works: its end is not after its begin."""
    tot = toestand.juridisch_werkend_tot
    bestaat = tot is None or toestand.juridisch_werkend_vanaf < tot
    return bestaat and toestand.juridisch_werkend_vanaf <= datum and toestand.geldig_vanaf <= geldig_op
