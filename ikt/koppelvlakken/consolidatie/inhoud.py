"""Which version a toestand has, or why it has none.

Source: STOP 2.0.0-rc, "Verwerking van versiebeheer-informatie": all inwerkingtredingsdoelen must have the same
version, and that version must have in it all that is in force, up to the last exchange, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ikt.koppelvlakken.consolidatie.bijdrage import Bijdragen, samen
from ikt.koppelvlakken.consolidatie.momentopname import Gezichtspunt, Instrument, Momentopname, Stand
from ikt.koppelvlakken.consolidatie.toestand import Reden, Samenloop

Werkend = Mapping[str, Momentopname]
"""By doel, the last momentopname of each branch that comes into force."""


def inhoud(
    instrument: Instrument, gezichtspunt: Gezichtspunt, in_werking: Werkend, basis: Werkend
) -> tuple[str | None, tuple[Samenloop, ...]]:
    """The instrumentversie, or None with what has to be solved first."""
    bijdragen = samen(momentopname.bijdragen for momentopname in in_werking.values())
    samenloop = (
        *_tegenspraak(in_werking),
        *_te_verwerken({**basis, **in_werking}, bijdragen),
        *_te_veel({**basis, **in_werking}, bijdragen, instrument, gezichtspunt),
    )
    versie = next(iter(in_werking.values())).versie
    return (None if samenloop else versie), samenloop


def _tegenspraak(in_werking: Werkend) -> Iterator[Samenloop]:
    verschillend = len({_versie(momentopname) for momentopname in in_werking.values()}) > 1
    if verschillend or any(momentopname.versie is None for momentopname in in_werking.values()):
        reden = Reden.TEGENSPRAAK if verschillend else Reden.ONBEKEND
        for doel, momentopname in in_werking.items():
            yield Samenloop(reden, doel, momentopname.gemaakt_op)


def _versie(momentopname: Momentopname) -> object:
    """What identifies the version; an unwritten one is equal to nothing but itself."""
    return momentopname.versie or (momentopname.gemaakt_op, momentopname.doelen)


def _te_verwerken(werkend: Werkend, bijdragen: Bijdragen) -> Iterator[Samenloop]:
    """Branches in force of which the last exchange is not in the version."""
    for doel, momentopname in werkend.items():
        bijdrage = bijdragen.get(doel)
        if bijdrage is None or bijdrage.ontvlochten or bijdrage.verwerkt_tot < momentopname.gemaakt_op:
            yield Samenloop(Reden.TE_VERWERKEN, doel, momentopname.gemaakt_op)


def _te_veel(
    werkend: Werkend, bijdragen: Bijdragen, instrument: Instrument, gezichtspunt: Gezichtspunt
) -> Iterator[Samenloop]:
    """Branches in the version that are not in force: taken back since, or never meant to be."""
    for doel, bijdrage in bijdragen.items():
        if doel not in werkend and bijdrage.ontvlochten is False:
            laatste = gezichtspunt.laatste(instrument.branches[doel])
            if laatste is not None and laatste.stand is not Stand.VERSIE:
                yield Samenloop(Reden.TE_VERWERKEN, doel, laatste.gemaakt_op)
            else:
                yield Samenloop(Reden.TE_ONTVLECHTEN, doel, bijdrage.verwerkt_tot)
