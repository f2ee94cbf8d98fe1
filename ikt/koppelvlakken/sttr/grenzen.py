"""The lengths of texts: which may be how long, per STTR version."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ikt.koppelvlakken.sttr.model import (
    Bijlage,
    GeoVerwijzing,
    SttrBestand,
    Uitvoeringsregel,
    VasteWaarde,
    Vraag,
)
from ikt.koppelvlakken.sttr.standaard import UITBREIDINGEN
from ikt.koppelvlakken.validatie import Plaats, Vondst

Lengte = tuple[str, str, Plaats, bool]
"""The name of a limit in `standaard.toml`, the text, where it stands, and whether it is required."""


def buiten_grenzen(bestand: SttrBestand) -> Iterator[Vondst]:
    """Required texts that are empty, and texts that are longer than this STTR version allows."""
    hoogste = _grenzen(bestand)
    for naam, tekst, plaats, verplicht in _teksten(bestand):
        woorden = re.sub("_(.)", lambda letter: letter[1].upper(), naam)  # as the standard spells it: vraagTekst
        if verplicht and not tekst:
            yield Vondst(f"De {woorden} is leeg; vul een tekst in.", bestand.naam, plaats)
        elif len(tekst) > hoogste.get(naam, len(tekst)):
            yield Vondst(f"De {woorden} telt {len(tekst)} tekens; toegestaan is {hoogste[naam]}.", bestand.naam, plaats)


def _grenzen(bestand: SttrBestand) -> Mapping[str, int]:
    for uitbreiding in UITBREIDINGEN:
        if any(f"/{uitbreiding.map}/" in uri for uri in bestand.uitbreidingen):
            return uitbreiding.grenzen
    return {}


def _teksten(bestand: SttrBestand) -> Iterator[Lengte]:
    for groep in bestand.regelgroepen:
        yield "regelgroep_naam", groep.naam, groep.plaats, True
    for regel in bestand.uitvoeringsregels:
        yield "vraag_referentie", regel.vraag_referentie, regel.plaats, False
        if regel.toelichting:
            yield "toelichting", regel.toelichting.kort, regel.plaats, False
        yield from _van_inhoud(regel)
    for decision in bestand.decisions:
        for row in decision.table.rows if decision.table else ():
            yield "toelichting", row.toelichting, row.plaats, False


def _van_inhoud(regel: Uitvoeringsregel) -> Iterator[Lengte]:
    match regel.inhoud:
        case Vraag(tekst=tekst) | GeoVerwijzing(tekst=tekst):
            yield "vraag_tekst", tekst, regel.plaats, True
        case Bijlage(type=tekst):
            yield "bijlage_type", tekst, regel.plaats, True
        case VasteWaarde(voorbehoud=tekst):
            yield "tekst_voorbehoud", tekst, regel.plaats, False
