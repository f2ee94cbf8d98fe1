"""Which toestanden there are: every moment of coming into force paints over what was valid from then on.

Source: STOP 2.0.0-rc, "Regelgeving in de loop van de tijd" and "Verwerking van versiebeheer-informatie". A tijdstempel
juridischWerkendVanaf J with geldigVanaf G (G ≤ J) changes, from J on, what holds from G on. Where it paints over
several earlier toestanden, as many new ones come into being: one per stroke of the geldig-axis.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise

from ikt.koppelvlakken.consolidatie.momentopname import Gezichtspunt, Instrument, Momentopname, Stand
from ikt.koppelvlakken.consolidatie.tijdstempels import PerDoel


@dataclass(frozen=True)
class Inwerkingtreding:
    """A branch with a date: its last momentopname of an instrument with its last tijdstempels."""

    doel: str
    juridisch_werkend_vanaf: date
    geldig_vanaf: date
    momentopname: Momentopname


@dataclass(frozen=True)
class Stuk:
    """A piece of the time line, from which a toestand is made."""

    juridisch_werkend_vanaf: date
    geldig_vanaf: date
    geldig_tot: date | None
    in_werking: tuple[Inwerkingtreding, ...]
    basis: tuple[Inwerkingtreding, ...]


def inwerkingtredingen(
    instrument: Instrument, tijdstempels: PerDoel, gezichtspunt: Gezichtspunt, stand: Stand
) -> list[Inwerkingtreding]:
    """All branches of this stand that come into force, in order of time."""
    gevonden = []
    for doel, branch in instrument.branches.items():
        momentopname = gezichtspunt.laatste(branch)
        stempels = gezichtspunt.laatste(tijdstempels.get(doel, ()))
        if momentopname is None or stempels is None or momentopname.stand is not stand:
            continue
        if (werkend := stempels.juridisch_werkend_vanaf) is not None:
            gevonden.append(Inwerkingtreding(doel, werkend, stempels.geldig_vanaf or werkend, momentopname))
    return sorted(gevonden, key=lambda i: (i.juridisch_werkend_vanaf, i.geldig_vanaf))


def stukken(versies: Sequence[Inwerkingtreding]) -> list[Stuk]:
    """The pieces in order of juridischWerkendVanaf and geldigVanaf."""
    gevonden: list[Stuk] = []
    geldend: list[Stuk] = []
    for _, groep in groupby(versies, key=lambda i: i.juridisch_werkend_vanaf):
        nieuw = _geschilderd(geldend, list(groep))
        gevonden += nieuw
        geldend = [stuk for stuk in geldend if stuk.geldig_vanaf < nieuw[0].geldig_vanaf] + nieuw
    return gevonden


def _geschilderd(geldend: Sequence[Stuk], groep: Sequence[Inwerkingtreding]) -> list[Stuk]:
    """The strokes with which these, that come into force together, paint over what is valid so far."""
    begin = groep[0].geldig_vanaf
    grenzen = {i.geldig_vanaf for i in groep} | {s.geldig_vanaf for s in geldend if s.geldig_vanaf > begin}
    paren = pairwise([*sorted(grenzen), None])
    return [_streek(geldend, groep, vanaf, tot) for vanaf, tot in paren if vanaf is not None]


def _streek(geldend: Sequence[Stuk], groep: Sequence[Inwerkingtreding], vanaf: date, tot: date | None) -> Stuk:
    onder = next((stuk for stuk in reversed(geldend) if stuk.geldig_vanaf <= vanaf), None)
    basis = (*onder.basis, *onder.in_werking) if onder is not None else ()
    in_werking = tuple(sorted((i for i in groep if i.geldig_vanaf <= vanaf), key=lambda i: i.doel))
    return Stuk(groep[0].juridisch_werkend_vanaf, vanaf, tot, in_werking, tuple(sorted(basis, key=lambda i: i.doel)))
