"""When the branches come into force, exchange by exchange.

Source: STOP 2.0.0-rc, elements Tijdstempel and TerugtrekkingTijdstempel.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from ikt.koppelvlakken.consolidatie.fout import ConsolidatieFout, Foutcode
from ikt.koppelvlakken.consolidatie.informatie import ConsolidatieInformatie, Tijdsoort, Tijdstempel
from ikt.koppelvlakken.consolidatie.momentopname import Tijdstempels

PerDoel = Mapping[str, tuple[Tijdstempels, ...]]


def met_tijdstempels(tijdstempels: PerDoel, informatie: ConsolidatieInformatie, bekende_doelen: set[str]) -> PerDoel:
    """The tijdstempels after this exchange; `bekende_doelen` are the branches of all instruments."""
    doelen = dict.fromkeys(stempel.doel for stempel in informatie.tijdstempels)
    nieuw = {
        doel: _vervolg(tijdstempels.get(doel, ()), informatie, _eigen(informatie, doel, bekende_doelen))
        for doel in doelen
    }
    return {**tijdstempels, **nieuw}


def _eigen(informatie: ConsolidatieInformatie, doel: str, bekende_doelen: set[str]) -> list[Tijdstempel]:
    if doel not in bekende_doelen:
        uitleg = f"Er is een tijdstempel voor {doel}, maar voor dat doel is er geen versie of intrekking."
        raise ConsolidatieFout(Foutcode.DOEL_ONBEKEND, uitleg)
    eigen = [stempel for stempel in informatie.tijdstempels if stempel.doel == doel]
    return sorted(eigen, key=lambda stempel: stempel.datum is not None)  # what is taken back goes first


def _vervolg(
    reeks: tuple[Tijdstempels, ...], informatie: ConsolidatieInformatie, stempels: Sequence[Tijdstempel]
) -> tuple[Tijdstempels, ...]:
    """One more in the row, or the same row when nothing changes: taking back twice is allowed."""
    if not reeks and stempels[0].datum is None:
        uitleg = f"Een tijdstempel voor {stempels[0].doel} kan niet worden teruggetrokken: er was er nooit een."
        raise ConsolidatieFout(Foutcode.TERUGTREKKING_ONMOGELIJK, uitleg)
    vorige = reeks[-1] if reeks else Tijdstempels(informatie.gemaakt_op, date.min, informatie.ontvangen_op)
    nieuw = vorige
    for stempel in stempels:
        nieuw = _met(nieuw, stempel)
    if nieuw == vorige:
        return reeks
    bekend_op = max(stempel.bekend_op or informatie.bekend_op for stempel in stempels)
    _eis_volgorde(vorige, nieuw, informatie, bekend_op, stempels[0].doel)
    gemaakt, ontvangen = informatie.gemaakt_op, informatie.ontvangen_op
    return (*reeks, replace(nieuw, gemaakt_op=gemaakt, bekend_op=bekend_op, ontvangen_op=ontvangen))


def _met(huidig: Tijdstempels, stempel: Tijdstempel) -> Tijdstempels:
    if stempel.soort is Tijdsoort.GELDIG_VANAF:
        return replace(huidig, geldig_vanaf=stempel.datum)
    return replace(huidig, juridisch_werkend_vanaf=stempel.datum)


def _eis_volgorde(
    vorige: Tijdstempels, nieuw: Tijdstempels, informatie: ConsolidatieInformatie, bekend_op: date, doel: str
) -> None:
    if informatie.gemaakt_op < vorige.gemaakt_op or bekend_op < vorige.bekend_op:
        uitleg = f"Voor {doel} zijn al tijdstempels verwerkt die later zijn, of later bekend zijn geworden."
        raise ConsolidatieFout(Foutcode.VOLGORDE, uitleg)
    werkend, geldig = nieuw.juridisch_werkend_vanaf, nieuw.geldig_vanaf
    if werkend is not None and geldig is not None and geldig > werkend:
        uitleg = f"Voor {doel} is geldigVanaf ({geldig}) later dan juridischWerkendVanaf ({werkend})."
        raise ConsolidatieFout(Foutcode.GELDIG_NA_WERKING, uitleg)
