"""Reads the STOP module ConsolidatieInformatie, of STOP 1.3, 1.4 and 2.0.0-rc."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from ikt.koppelvlakken.consolidatie.fout import ConsolidatieFout, Foutcode
from ikt.koppelvlakken.consolidatie.informatie import (
    ConsolidatieInformatie,
    Moment,
    Momentbasis,
    Soort,
    Tijdsoort,
    Tijdstempel,
    Uitgewerkt,
    Versiebasis,
    Wijziging,
)
from ikt.koppelvlakken.stop.xml import Element, alle, eerste, lokaal, tekst

_SOORTEN = {
    "BeoogdeRegeling": (Soort.VERSIE, "/akn/"),
    "BeoogdInformatieobject": (Soort.VERSIE, "/join/"),
    "Intrekking": (Soort.INTREKKING, "/"),
    "TerugtrekkingRegeling": (Soort.TERUGTREKKING, "/akn/"),
    "TerugtrekkingInformatieobject": (Soort.TERUGTREKKING, "/join/"),
    "TerugtrekkingIntrekking": (Soort.TERUGTREKKING_INTREKKING, "/"),
}
"""By element what it is, and how the identification of its instrument begins."""


@dataclass(frozen=True)
class Herkomst:
    """What the module itself does not tell (in STOP 1.3 and 1.4): when it was exchanged, published and received.

    `was` gives for each version that the besluit makes the version that it was made from: for a regeling the
    attributes wordt and was of its mutatie, for a GIO its wasID or else the version in force. None: the module
    tells all of it itself, in momentopnamen.
    """

    gemaakt_op: datetime
    bekend_op: date
    ontvangen_op: date
    was: Mapping[str, str] | None

    @classmethod
    def van_moment(cls, gemaakt_op: datetime, was: Mapping[str, str] | None = None) -> Herkomst:
        """Published and received on the day on which it was made."""
        return cls(gemaakt_op, gemaakt_op.date(), gemaakt_op.date(), was)


def lees_consolidatie(module: Element, herkomst: Herkomst | None = None) -> ConsolidatieInformatie:
    """The module as data; a `gemaaktOp` in it (STOP 2.0) goes before that of `herkomst`.

    Raises `ConsolidatieFout` when something is missing or has no valid form.
    """
    eigen = _kind(module, "gemaaktOp")
    if eigen is not None:
        herkomst = Herkomst.van_moment(_moment(tekst(eigen)))
    if herkomst is None:
        raise ConsolidatieFout(Foutcode.VORM, "Het is niet bekend wanneer deze informatie is uitgewisseld.")
    bekend_op = max([herkomst.bekend_op, *(_datum(tekst(deel)) for deel in alle(module, "bekendOp"))])
    return ConsolidatieInformatie(
        gemaakt_op=herkomst.gemaakt_op,
        bekend_op=bekend_op,
        ontvangen_op=herkomst.ontvangen_op,
        wijzigingen=tuple(_wijzigingen(module, herkomst.was)),
        tijdstempels=tuple(_tijdstempels(module)),
        uitgewerkt=tuple(_uitgewerkt(module)),
    )


def _wijzigingen(module: Element, was: Mapping[str, str] | None) -> Iterator[Wijziging]:
    return (_wijziging(element, was) for element in module.iter("{*}*") if lokaal(element) in _SOORTEN)


def _wijziging(element: Element, was: Mapping[str, str] | None) -> Wijziging:
    soort, begin = _SOORTEN[lokaal(element)]
    versie = tekst(_kind(element, "instrumentVersie")) or None
    instrument = _werk(versie) if versie is not None else tekst(_kind(element, "instrument"))
    doelen = _doelen(element)
    if not doelen or not instrument.startswith(begin):
        uitleg = f"In {lokaal(element)} ontbreekt het doel of het instrument, of het is een ander soort instrument."
        raise ConsolidatieFout(Foutcode.VORM, uitleg)
    return Wijziging(soort, doelen, instrument, versie, _basis(element, versie, was), _bekend_op(element))


def _doelen(element: Element) -> tuple[str, ...]:
    """`doelen` with one or more, or a single `doel`; not the doelen of the basis."""
    doelen = _kind(element, "doelen")
    los = _kind(element, "doel")
    if doelen is None:
        return (tekst(los),) if los is not None else ()
    return tuple(dict.fromkeys(tekst(doel) for doel in alle(doelen, "doel")))


def _basis(element: Element, versie: str | None, was: Mapping[str, str] | None) -> Momentbasis | Versiebasis:
    basis = _kind(element, "gemaaktOpBasisVan")
    if was is None or basis is not None:
        return Momentbasis(
            *(_momenten(basis, naam) for naam in ("Basisversie", "VervlochtenVersie", "OntvlochtenVersie"))
        )
    vervlechting = eerste(element, "Vervlechting")
    versies = [tekst(deel) for deel in alle(vervlechting, "instrumentVersie")]
    vorige = was.get(versie or "")
    return Versiebasis(vorige, tuple(deel for deel in versies if deel != vorige))


def _momenten(basis: Element | None, naam: str) -> tuple[Moment, ...]:
    return tuple(
        Moment(tekst(eerste(deel, "doel")), _moment(tekst(eerste(deel, "gemaaktOp")))) for deel in alle(basis, naam)
    )


def _tijdstempels(module: Element) -> Iterator[Tijdstempel]:
    for element in module.iter("{*}Tijdstempel", "{*}TerugtrekkingTijdstempel"):
        soort, doel = tekst(_kind(element, "soortTijdstempel")), tekst(_kind(element, "doel"))
        if not doel or soort not in set(Tijdsoort):
            raise ConsolidatieFout(Foutcode.VORM, f"In {lokaal(element)} ontbreekt het doel of de soort.")
        datum = _datum(tekst(_kind(element, "datum"))) if lokaal(element) == "Tijdstempel" else None
        yield Tijdstempel(doel, Tijdsoort(soort), datum, _bekend_op(element))


def _uitgewerkt(module: Element) -> Iterator[Uitgewerkt]:
    for element in module.iter("{*}MaterieelUitgewerkt", "{*}TerugtrekkingMaterieelUitgewerkt"):
        datum = _kind(element, "datum")
        yield Uitgewerkt(tekst(_kind(element, "instrument")), _datum(tekst(datum)) if datum is not None else None)


def _bekend_op(element: Element) -> date | None:
    bekend_op = _kind(element, "bekendOp")
    return _datum(tekst(bekend_op)) if bekend_op is not None else None


def _werk(versie: str) -> str:
    """FRBRWork of an FRBRExpression; the language part is optional in a JOIN."""
    return re.sub(r"(/[a-z]{3})?@.*$", "", versie)


def _kind(element: Element, naam: str) -> Element | None:
    return element.find(f"{{*}}{naam}")


def _moment(waarde: str) -> datetime:
    """A UTC time, as `gemaaktOp` has to be."""
    try:
        return datetime.strptime(waarde, "%Y-%m-%dT%H:%M:%S%z").astimezone(UTC)
    except ValueError as fout:
        raise ConsolidatieFout(Foutcode.VORM, f"{waarde or 'Een lege gemaaktOp'} is geen UTC-tijdstip.") from fout


def _datum(waarde: str) -> date:
    try:
        return date.fromisoformat(waarde)
    except ValueError as fout:
        raise ConsolidatieFout(Foutcode.VORM, f"{waarde or 'Een lege datum'} is geen datum.") from fout
