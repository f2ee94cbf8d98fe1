"""Objects to which nothing refers: proven only when a package brings a whole new regeling."""

from __future__ import annotations

from ikt.koppelvlakken.ow.object import REGELS
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.regels.basis import Toets, Vondsten
from ikt.koppelvlakken.stop.regels.ow_basis import is_initieel, ozon, sinds_imow_2, vondst

_NODIG = {
    "OZON0022": ("Gebiedsaanwijzing", "GebiedsaanwijzingRef", (*REGELS, "Tekstdeel")),
    "OZON0026": ("Omgevingsnorm", "OmgevingsnormRef", ("RegelVoorIedereen", "Instructieregel")),
    "OZON0027": ("Kaart", "KaartRef", (*REGELS, "Tekstdeel")),
    "OZON0030": ("Omgevingswaarde", "OmgevingswaardeRef", ("Omgevingswaarderegel",)),
    "OZON0102": ("Regeltekst", "RegeltekstRef", REGELS),
}
"""Per code: the object, the reference that must lead to it, and what must hold that reference."""


def _verwezen(soort: str, ref: str, van: tuple[str, ...]) -> Toets:
    def toets(aanlevering: Aanlevering) -> Vondsten:
        if not is_initieel(aanlevering):
            return
        doelen = {naar for object_ in aanlevering.ow.soort(*van) if not object_.beeindigd for naar in object_.naar(ref)}
        for object_ in aanlevering.ow.soort(soort):
            if object_.id not in doelen and not object_.beeindigd:
                yield vondst(
                    object_, f"geen {' of '.join(van)} verwijst hiernaar. Leg een verwijzing, of haal het weg."
                )

    return toets


for _code, (_soort, _ref, _van) in _NODIG.items():
    ozon.levering(_code, f"Naar een {_soort} verwijst een {_van[0]}")(_verwezen(_soort, _ref, _van))


@ozon.levering("OZON0017", "Naar een activiteit verwijst een regel, zelf of via een activiteit eronder")
def activiteit_met_regel(aanlevering: Aanlevering) -> Vondsten:
    """The tophaak and other activiteiten above have no rule of their own, but one below them has."""
    if not is_initieel(aanlevering):
        return
    met_regel = {naar for regel in aanlevering.ow.soort(*REGELS) for naar in regel.naar("ActiviteitRef")}
    boven = {object_.id: object_.naar("ActiviteitRef") for object_ in aanlevering.ow.soort("Activiteit")}
    bereikt, te_doen = set(met_regel), list(met_regel)
    while te_doen:
        for hoger in boven.get(te_doen.pop(), []):
            if hoger not in bereikt:
                bereikt.add(hoger)
                te_doen.append(hoger)
    for object_ in aanlevering.ow.soort("Activiteit"):
        if object_.id not in bereikt and not object_.beeindigd:
            yield vondst(object_, "geen RegelVoorIedereen verwijst hiernaar. Leg een verwijzing, of haal haar weg.")


@ozon.levering("OZON0090", "Een divisie hoort bij een tekstdeel")
def divisie_met_tekstdeel(aanlevering: Aanlevering) -> Vondsten:
    if not is_initieel(aanlevering):
        return
    delen = [deel for deel in aanlevering.ow.soort("Tekstdeel") if not deel.beeindigd]
    doelen = {naar for deel in delen for ref in ("DivisieRef", "DivisietekstRef") for naar in deel.naar(ref)}
    for object_ in aanlevering.ow.soort("Divisie", "Divisietekst"):
        if object_.id not in doelen:
            yield vondst(object_, "geen tekstdeel verwijst hiernaar. Voeg een Tekstdeel toe, of haal haar weg.")


_ALTIJD_GOED = ("Activiteit", "Regelingsgebied", "Pons", "SymbolisatieItem", "Kaart", "Tekstdeel", *REGELS)
_ELDERS = ("Gebiedsaanwijzing", "Omgevingsnorm", "Omgevingswaarde", "Regeltekst", "Divisie", "Divisietekst")


@sinds_imow_2.levering("OZON0351", "Naar een locatie of hoofdlijn verwijst iets")
def geen_wees(aanlevering: Aanlevering) -> Vondsten:
    if not is_initieel(aanlevering):
        return
    for object_ in aanlevering.ow.blijvend:
        if object_.soort not in (*_ALTIJD_GOED, *_ELDERS) and object_.id not in aanlevering.ow.doelwitten:
            yield vondst(object_, "niets verwijst hiernaar. Leg een verwijzing, of haal het weg.")
