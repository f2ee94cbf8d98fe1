"""The sheet of a testpakket: what to file, what must then be seen, and room for what was seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ikt.catalogus.scenario import Scenario
from ikt.kern.plan import Partij
from ikt.koppelvlakken.stam.opgave import Bedrijf, Persoon, Verzoekopgave

Regel = tuple[str, Scenario, Verzoekopgave]
"""Folder, scenario and the verzoek as first filed."""

UITKOMSTEN = ("goed", "fout", "niet te zien", "niet getest")
BREEDTES = {"Uitleg": (100,), "Verzoeken": (14, 40, 34, 26, 18, 26, 26, 50), "Verwachtingen": (14, 6, 14, 90, 16, 50)}
UITLEG = (
    "Testpakket VTH voor {naam} ({code}, OIN {oin})",
    "",
    "1. Dien elk verzoek van het blad Verzoeken in via het Omgevingsloket van uw testomgeving.",
    "   Gebruik een testpersoon van die omgeving die past bij de genoemde initiatiefnemer; de personen zijn verzonnen.",
    "   De bijlagen staan in de map met hetzelfde nummer. De verzoekberichten daar zijn voorbeelden voor leveranciers.",
    "2. Werk op het blad Verwachtingen de stappen van dat verzoek af, en kies bij elke verwachting een uitkomst.",
    "3. Noteer bij fout wat u zag, met het verzoeknummer, zodat het terug te vinden is.",
)


def schrijf_blad(path: Path, regels: Sequence[Regel], gezag: Partij) -> None:
    """An XLSX with the sheets Uitleg, Verzoeken and Verwachtingen."""
    boek = Workbook()
    boek.remove(boek.worksheets[0])
    uitleg = [[regel.format(naam=gezag.naam, code=gezag.code, oin=gezag.oin)] for regel in UITLEG]
    _vul(boek.create_sheet("Uitleg"), uitleg)
    _vul(boek.create_sheet("Verzoeken"), _verzoeken(regels))
    verwachtingen = boek.create_sheet("Verwachtingen")
    _vul(verwachtingen, _verwachtingen(regels))
    _laat_kiezen(verwachtingen)
    boek.save(path)


def _verzoeken(regels: Iterable[Regel]) -> Iterator[list[str]]:
    yield [
        "nummer",
        "titel",
        "naam van het verzoek",
        "verzoektype",
        "doel",
        "initiatiefnemer",
        "gemachtigde",
        "bijlagen",
    ]
    for nummer, scenario, opgave in regels:
        bijlagen = ", ".join(_bijlagen(opgave))
        wie = [_naam(opgave.initiatiefnemer), _naam(opgave.gemachtigde)]
        yield [nummer, scenario.titel, opgave.naam, opgave.type, opgave.doel, *wie, bijlagen]


def _bijlagen(opgave: Verzoekopgave) -> Iterator[str]:
    for each in opgave.bijlagen:
        yield f"{each.bestandsnaam} (vertrouwelijk)" if each.vertrouwelijk else each.bestandsnaam


def _naam(wie: Persoon | Bedrijf | None) -> str:
    if wie is None:
        return ""
    if isinstance(wie, Bedrijf):
        return wie.handelsnaam
    return " ".join(deel for deel in (wie.voorletters, wie.voorvoegsel, wie.geslachtsnaam) if deel)


def _verwachtingen(regels: Iterable[Regel]) -> Iterator[list[str | int]]:
    yield ["nummer", "stap", "wat", "omschrijving", "uitkomst", "opmerking"]
    for nummer, scenario, _ in regels:
        for nr, stap in enumerate(scenario.stappen, start=1):
            tabel = "".join(f"\n  {': '.join(rij)}" for rij in stap.tabel or ())
            wat = "u ziet" if stap.soort == "dan" else "u doet"
            yield [nummer, nr, wat, f"{stap.tekst}{tabel}", "", ""]


def _vul(blad: Worksheet, rijen: Iterable[Sequence[str | int]]) -> None:
    for rij in rijen:
        blad.append(list(rij))
    for cel in blad[1]:
        cel.font = Font(bold=True)
    for nr, breedte in enumerate(BREEDTES[blad.title], start=1):
        blad.column_dimensions[get_column_letter(nr)].width = breedte
    for rij_cellen in blad.iter_rows():
        for cel in rij_cellen:
            cel.alignment = Alignment(wrap_text=True, vertical="top")
    blad.freeze_panes = "A2" if blad.title != "Uitleg" else None


def _laat_kiezen(blad: Worksheet) -> None:
    """An expectation has one of the outcomes; a thing to do has none."""
    keuze = DataValidation(type="list", formula1=f'"{",".join(UITKOMSTEN)}"', allow_blank=True)
    blad.add_data_validation(keuze)
    for nr in range(2, blad.max_row + 1):
        if blad.cell(nr, 3).value == "u ziet":
            keuze.add(blad.cell(nr, 5))
    blad.auto_filter.ref = blad.dimensions
