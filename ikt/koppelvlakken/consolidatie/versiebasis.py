"""From the basis as STOP 1.4 tells it (versions) to the basis as the versiebeheer needs it (momentopnamen)."""

from __future__ import annotations

from ikt.koppelvlakken.consolidatie.fout import ConsolidatieFout, Foutcode
from ikt.koppelvlakken.consolidatie.informatie import Moment, Momentbasis, Wijziging
from ikt.koppelvlakken.consolidatie.momentopname import Instrument


def momentbasis(instrument: Instrument, wijziging: Wijziging) -> Momentbasis:
    """The basis in momentopnamen; what is told in momentopnamen already stays as it is.

    Source: STOP 1.4.1 `mgBeoogd` and `gerelateerdeVersies`. Raises `ConsolidatieFout` for a version never seen.
    """
    if isinstance(wijziging.basis, Momentbasis):
        return wijziging.basis
    basis = _eigen(instrument, wijziging)
    if wijziging.basis.was is not None:
        basis |= _momenten(instrument, wijziging.basis.was)
    vervlochten: dict[str, Moment] = {}
    for versie in wijziging.basis.vervlochten:
        momenten = _momenten(instrument, versie)
        vervlochten |= {doel: m for doel, m in momenten.items() if doel not in basis or m > basis[doel]}
    return Momentbasis(tuple(basis.values()), tuple(vervlochten.values()))


def _eigen(instrument: Instrument, wijziging: Wijziging) -> dict[str, Moment]:
    """The last momentopname of each of its own branches."""
    bestaand = ((doel, instrument.branches.get(doel)) for doel in wijziging.doelen)
    return {doel: Moment(doel, branch[-1].gemaakt_op) for doel, branch in bestaand if branch}


def _momenten(instrument: Instrument, versie: str) -> dict[str, Moment]:
    """The last exchange of this version: a momentopname on each branch that it was made for."""
    gezien = [m for branch in instrument.branches.values() for m in branch if m.versie == versie]
    if not gezien:
        uitleg = f"{versie} is nog niet eerder uitgewisseld en kan dus geen basis zijn."
        raise ConsolidatieFout(Foutcode.VERWIJZING_ONBEKEND, uitleg)
    laatste = max(gezien, key=lambda m: m.gemaakt_op)
    return {doel: Moment(doel, laatste.gemaakt_op) for doel in laatste.doelen}
