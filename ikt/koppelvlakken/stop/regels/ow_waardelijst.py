"""Values of OW objects from the IMOW-waardelijsten."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ikt.koppelvlakken.ow.object import OwObject
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.regels.basis import Toets, Vondsten
from ikt.koppelvlakken.stop.regels.ow_basis import ozon, vondst
from ikt.koppelvlakken.validatie import Ernst, Onbeslist, Vondst

_BEGIN = "http://standaarden.omgevingswet.overheid.nl/"
_CONCEPT = re.compile(rf"{_BEGIN}\w+/id/concept/\w+")


@dataclass(frozen=True)
class Lijst:
    """`waarden` and `verouderd` are whole addresses in lower case: deliveries differ in capitals."""

    waarden: frozenset[str]
    verouderd: frozenset[str]


@cache
def lijsten() -> dict[str, Lijst]:
    inhoud = tomllib.loads((files("ikt.koppelvlakken.ow") / "waardelijsten.toml").read_text("utf-8"))["lijst"]
    return {
        naam: Lijst(_adressen(lijst["groep"], lijst["waarden"]), _adressen(lijst["groep"], lijst.get("verouderd", [])))
        for naam, lijst in inhoud.items()
    }


def _adressen(groep: str, namen: list[str]) -> frozenset[str]:
    return frozenset(f"{_BEGIN}{groep}/id/concept/{naam}".lower() for naam in namen)


def _toets(soort: str, veld: str, lijst: Callable[[OwObject], str]) -> Toets:
    """A rule: this field of these objects has a value of the list; a value that is out of date is a waarschuwing."""

    def toets(aanlevering: Aanlevering) -> Vondsten:
        for object_ in aanlevering.ow.met_delen:
            for waarde in object_.velden(veld) if object_.soort == soort else ():
                yield from _oordeel(aanlevering, object_, waarde, lijst(object_))

    return toets


def _oordeel(aanlevering: Aanlevering, object_: OwObject, waarde: str, naam: str) -> Iterator[Vondst | Onbeslist]:
    lijst = lijsten().get(naam)
    if lijst is None or waarde.lower() in lijst.waarden - lijst.verouderd:
        return
    if waarde.lower() in lijst.verouderd:
        gevonden = vondst(object_, f"{waarde} is verouderd. Kies een andere waarde uit waardelijst {naam}.")
        yield Vondst(gevonden.beschrijving, gevonden.bestand, gevonden.plaats, Ernst.WAARSCHUWING)
    elif _oud(aanlevering) and _CONCEPT.fullmatch(waarde):
        yield Onbeslist(f"of '{waarde}' in de waardelijst {naam} van een oude versie stond")
    else:
        yield vondst(object_, f"'{waarde}' staat niet in waardelijst {naam}. Kies een waarde daaruit.")


def _oud(aanlevering: Aanlevering) -> bool:
    """Before BHKV 1.2.0 other waardelijsten counted, that we do not have."""
    return aanlevering.tekst is not None and aanlevering.tekst.schemaversie.startswith(("1.0", "1.1"))


def _vast(naam: str) -> Callable[[OwObject], str]:
    return lambda _: naam


def _van_type(aanwijzing: OwObject) -> str:
    """The list of groups of the type of this gebiedsaanwijzing; empty when the type itself is wrong."""
    type_ = aanwijzing.veld("type").rpartition("/")[2].lower()
    return next((naam for naam in lijsten() if naam.lower() == f"{type_}groep"), "")


_VELDEN = {
    "OZON0070": ("ActiviteitLocatieaanduiding", "activiteitregelkwalificatie", "Activiteitregelkwalificatie"),
    "OZON0071": ("Instructieregel", "instructieregelTaakuitoefening", "Adressaat"),
    "OZON0072": ("Instructieregel", "instructieregelInstrument", "Instrument"),
    "OZON0073": ("Activiteit", "groep", "Activiteitengroep"),
    "OZON0074": ("Omgevingsnorm", "groep", "Omgevingsnormgroep"),
    "OZON0075": ("Omgevingswaarde", "groep", "Omgevingswaardegroep"),
    "OZON0076": ("Gebiedsaanwijzing", "type", "TypeGebiedsaanwijzing"),
    "OZON0077": ("RegelVoorIedereen", "idealisatie", "Idealisatie"),
    "OZON0078": ("Instructieregel", "idealisatie", "Idealisatie"),
    "OZON0079": ("Omgevingswaarderegel", "idealisatie", "Idealisatie"),
    "OZON0113": ("Omgevingsnorm", "type", "TypeNorm"),
    "OZON0114": ("Omgevingswaarde", "type", "TypeNorm"),
    "OZON0115": ("Omgevingsnorm", "eenheid", "Eenheid"),
    "OZON0116": ("Omgevingswaarde", "eenheid", "Eenheid"),
    "OZON0117": ("Instructieregel", "thema", "Thema"),
    "OZON0118": ("Omgevingswaarderegel", "thema", "Thema"),
    "OZON0119": ("RegelVoorIedereen", "thema", "Thema"),
    "OZON0120": ("Tekstdeel", "thema", "Thema"),
    "OZON0203": ("Tekstdeel", "idealisatie", "Idealisatie"),
}
"""Per code: object, field and waardelijst."""

for _code, (_soort, _veld, _naam) in _VELDEN.items():
    ozon.levering(_code, f"{_veld} van een {_soort} komt uit de waardelijst {_naam}")(
        _toets(_soort, _veld, _vast(_naam))
    )
ozon.levering("OZON0080", "De groep van een gebiedsaanwijzing hoort bij haar type")(
    _toets("Gebiedsaanwijzing", "groep", _van_type)
)
