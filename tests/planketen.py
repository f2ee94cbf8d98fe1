"""A wijziging of the omgevingsplan of Gemeentestad, as tests of the planketen use it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.pakket import Pakket, bouw
from ikt.koppelvlakken.stop.wijziging import Activiteit, Basis, Gezag, Tekstplek, Werkingsgebied, Wijziging

OIN = "00000009900000029700"
REGELING = "/akn/nl/act/gm0297/2020/omgevingsplan"
VLAK = ((137000.0, 424000.0), (137500.0, 424000.0), (137500.0, 424500.0), (137000.0, 424500.0), (137000.0, 424000.0))


def wijziging(**anders: Any) -> Wijziging:
    """Bekendmaking on Friday 12 June 2026, unless told otherwise."""
    voorbeeld = Wijziging(
        gezag=Gezag("gm0297", "Gemeentestad", OIN),
        aanleveraar=OIN,
        id_levering="ikt-7f3a2c91-0001",
        kenmerk="ikt-7f3a2c91",
        basis=Basis(
            regeling=REGELING,
            versie=f"{REGELING}/nld@2024-01-01;1",
            artikel=Tekstplek("chp_2__art_2.2", "gm0297_1__chp_2__art_2.2"),
            bijlagetekst=Tekstplek("cmp_I__content_o_1", "gm0297_1__cmp_I__content_o_1"),
            tophaak="nl.imow-gm0297.activiteit.ActInOmgevingsplanGem",
        ),
        opschrift="Dakkapel bouwen",
        tekst="Het is verboden zonder omgevingsvergunning een dakkapel te bouwen.",
        werkingsgebied=Werkingsgebied("Binnenstad", VLAK),
        activiteit=Activiteit("Dakkapel bouwen", "BouwactiviteitRuimtelijk", "Vergunningplicht"),
        ondertekend=date(2026, 6, 1),
        bekendmaking=date(2026, 6, 12),
        inwerkingtreding=date(2026, 7, 1),
    )
    return replace(voorbeeld, **anders)


def gelezen(pakket: Pakket | None = None) -> Aanlevering:
    return lees_zip((pakket or bouw(wijziging())).zip)
