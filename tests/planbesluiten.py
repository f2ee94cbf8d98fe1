"""A besluit of each instrument, with the content that goes with it, as tests of the planketen use it."""

from __future__ import annotations

from datetime import date
from typing import Any

from ikt.koppelvlakken.stop.beschrijving import (
    Activiteit,
    Basis,
    Begrip,
    Gebiedsaanwijzing,
    Gezag,
    Norm,
    Onderdeel,
    Planbesluit,
    Regelinginhoud,
    Werkingsgebied,
)
from ikt.koppelvlakken.stop.instrument import instrument
from mocks.omgevingsplan import van_rechtswege
from tests.planketen import OIN, VLAK

GEMEENTE = Gezag("gm0297", "Gemeentestad", OIN)
PROVINCIE = Gezag("pv99", "Middenland", "00000009900000009900")
WATERSCHAP = Gezag("ws9933", "De Drie Stromen", "00000009900009933000")
MINISTERIE = Gezag("mnre9935", "Proefzaken", "00000009900009935000")
WIE = {
    "omgevingsverordening": PROVINCIE,
    "waterschapsverordening": WATERSCHAP,
    "projectbesluit": PROVINCIE,
    "omgevingsplanregels uit projectbesluit": PROVINCIE,
    "voorbereidingsbesluit omgevingsverordening": PROVINCIE,
    "reactieve interventie": PROVINCIE,
    "instructie": PROVINCIE,
    "aanwijzing Natura 2000-gebied": MINISTERIE,
    "toegangsbeperkingsbesluit": PROVINCIE,
}
PLAN = "/akn/nl/act/gm0297/2020/omgevingsplan"
VLAK2 = tuple((x + 1000, y) for x, y in VLAK)
HOOGTE = Norm("maximum bouwhoogte", "MaximumBouwhoogte", "MaatvoeringBouwen", ("7", "9"), "Meter")
ZONDER_ACTIVITEIT = ("reactieve interventie", "aanwijzing Natura 2000-gebied")
MET_NORM = ("omgevingsplan", "omgevingsverordening", "waterschapsverordening", "voorbereidingsbesluit")


def basis() -> Basis:
    """The omgevingsplan van rechtswege of Gemeentestad."""
    gezag = {"code": "gm0297", "naam": "Gemeentestad", "oin": OIN, "bestuurslaag": "gemeente"}
    plan = next(iter(van_rechtswege([gezag])))
    tophaak = "nl.imow-gm0297.activiteit.ActInOmgevingsplanGem"
    return Basis(plan.regeling, plan.versie, plan.tekst, (plan.ow,), tophaak=tophaak)


def inhoud(naam: str) -> Regelinginhoud:
    """Artikelen with an activiteit, a norm and begrippen; or divisies with a hoofdlijn: as the instrument allows."""
    soort = instrument(naam)
    hoofdregeling = PLAN if soort.is_tijdelijk else ""
    gebieden: tuple[Werkingsgebied, ...] = (Werkingsgebied("Binnenstad", (VLAK, VLAK2)),)
    if soort.is_vrijetekst:
        aanwijzing = Gebiedsaanwijzing("Binnenstad", "Natuur", "Natuurbeheergebied")
        wonen = Onderdeel(
            "Wonen",
            "In de binnenstad komt ruimte voor woningen.\n- langs de haven\n- rond het plein",
            hoofdstuk="De binnenstad",
            gebied="Binnenstad",
            thema="Wonen",
            hoofdlijn="ambitie: Wonen in de stad",
            aanwijzing=None if naam == "instructie" else aanwijzing,
        )
        werken = Onderdeel("Werken", "Bedrijven blijven welkom.")
        return Regelinginhoud(naam, (wonen, werken), gebieden=gebieden, titel=f"{naam.capitalize()} van hier")
    activiteit = None if naam in ZONDER_ACTIVITEIT else Activiteit("Bouwen", "BouwactiviteitRuimtelijk", "Verbod")
    bouwen = "1. Bouwen is verboden.\n2. Niet hoger dan:\na. zeven meter;\nb. negen meter."
    waarden = "De waarden zijn:\n| plaats | hoogte |\n| plein | 7 |\nZie de kaart."
    regel = Onderdeel("Bouwen", bouwen, gebied="Binnenstad", activiteit=activiteit)
    later = Onderdeel("Later", "Gereserveerd")
    onderdelen: tuple[Onderdeel, ...] = (regel, later)
    if naam in MET_NORM:
        gebieden += (Werkingsgebied("Hoogte", (VLAK, VLAK2), HOOGTE),)
        onderdelen = (regel, Onderdeel("Waarden", waarden, gebied="Hoogte"), later)
    begrippen = (Begrip("erf", "grond rond een gebouw"),)
    return Regelinginhoud(naam, onderdelen, (), begrippen, gebieden, None, False, hoofdregeling, naam)


def planbesluit(*regelingen: Regelinginhoud, **anders: Any) -> Planbesluit:
    """Bekendmaking on Friday 12 June 2026, unless told otherwise."""
    gezag = WIE.get(regelingen[0].instrument, GEMEENTE) if regelingen else GEMEENTE
    gegevens: dict[str, Any] = {
        "gezag": gezag,
        "aanleveraar": gezag.oin,
        "id_levering": "ikt-7f3a2c91-0001",
        "kenmerk": "ikt-7f3a2c91",
        "onderwerp": "Besluit over de binnenstad",
        "ondertekend": date(2026, 6, 1),
        "bekendmaking": date(2026, 6, 12),
        "inwerkingtreding": date(2026, 7, 1),
        "regelingen": regelingen,
    }
    return Planbesluit(**(gegevens | anders))
