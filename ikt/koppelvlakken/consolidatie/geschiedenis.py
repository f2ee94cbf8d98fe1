"""The versiebeheer that follows from what an LVBB registered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from ikt.koppelvlakken.consolidatie.fout import ConsolidatieFout
from ikt.koppelvlakken.consolidatie.informatie import ConsolidatieInformatie
from ikt.koppelvlakken.consolidatie.lezer import Herkomst, lees_consolidatie
from ikt.koppelvlakken.consolidatie.versiebeheer import Versiebeheer
from ikt.koppelvlakken.stop.registratie import Registratie
from ikt.koppelvlakken.stop.xml import parse

_BEGIN = datetime(2000, 1, 1, tzinfo=UTC)
_TEL = timedelta(seconds=1)


def versiebeheer(registraties: Iterable[Registratie]) -> Versiebeheer:
    """After all definitieve besluiten, rectificaties, mededelingen and revisies in this order.

    Raises ConsolidatieFout for what the standard forbids. Where the time of receipt is unknown, their order gives one.
    """
    stand, vorige = Versiebeheer(), _BEGIN
    for registratie in registraties:
        vorige = registratie.ontvangen or vorige + _TEL
        if registratie.module and not registratie.ontwerp:
            stand = stand.verwerk(informatie(registratie, vorige))
    return stand


def informatie(registratie: Registratie, ontvangen: datetime) -> ConsolidatieInformatie:
    """What it says about versions and time."""
    dag = ontvangen.date()
    herkomst = Herkomst(
        ontvangen.astimezone(UTC).replace(microsecond=0), registratie.datum or dag, dag, registratie.was
    )
    return lees_consolidatie(parse(registratie.module.encode()), herkomst)


def samenloop(stand: Versiebeheer, instrument: str) -> list[date]:
    """The days from which the text of this instrument (work) is not known, for samenloop that nobody solved."""
    return [
        toestand.juridisch_werkend_vanaf
        for toestand in stand.toestanden(instrument)
        if toestand.instrumentversie is None and toestand.samenloop
    ]


def probeer(registraties: Iterable[Registratie], nieuw: Registratie) -> Versiebeheer | ConsolidatieFout:
    """The versiebeheer with the new one; the fout when the standard forbids it."""
    try:
        return versiebeheer([*registraties, nieuw])
    except ConsolidatieFout as fout:
        return fout
