"""OW and text: each regeltekst and divisie belongs to a place in the regeling."""

from __future__ import annotations

from collections import Counter

from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.document import binnen, heeft
from ikt.koppelvlakken.stop.regels.basis import Toets, Vondsten, besluiten
from ikt.koppelvlakken.stop.regels.ow_basis import is_initieel, ozon, regelingteksten, sinds_imow_2, tpod, vondst
from ikt.koppelvlakken.stop.xml import Element, lokaal
from ikt.koppelvlakken.validatie import Onbeslist

_BIJLAGEN = ("Bijlage", "Toelichting", "AlgemeneToelichting", "ArtikelgewijzeToelichting", "Motivering")


def _per_wid(aanlevering: Aanlevering) -> dict[str, Element]:
    """Elements with a wId in the regelingen and mutaties of the besluit."""
    elementen = (element for besluit in besluiten(aanlevering) for element in besluit.met("wId"))
    return {element.get("wId") or "": element for element in elementen if _in_regeling(element)}


def _in_regeling(element: Element) -> bool:
    return next((True for boven in element.iterancestors() if boven.get("wordt") is not None), False)


def _bestaat(soorten: tuple[str, ...], plaatsen: tuple[str, ...]) -> Toets:
    """What is not in a whole new regeling is nowhere; of a mutatie the rest of the text is in the LVBB."""

    def toets(aanlevering: Aanlevering) -> Vondsten:
        per_wid, initieel = _per_wid(aanlevering), is_initieel(aanlevering)
        for object_ in aanlevering.ow.soort(*soorten):
            element = per_wid.get(object_.wid)
            if element is not None and lokaal(element) not in plaatsen:
                yield vondst(object_, f"wId {object_.wid} is een {lokaal(element)}. Kies een {' of '.join(plaatsen)}.")
            elif element is None and initieel:
                yield vondst(object_, f"wId {object_.wid} staat niet in de regeling. Kies een bestaand wId.")
            elif element is None and not object_.beeindigd and aanlevering.tekst:
                yield Onbeslist(f"of wId {object_.wid} bestaat, staat in de vorige versie van de regeling")

    return toets


ozon.levering("OZON2000", "Een regeltekst hoort bij een artikel of lid")(_bestaat(("Regeltekst",), ("Artikel", "Lid")))
ozon.levering("OZON2040", "Een divisie hoort bij een divisie in de tekst")(
    _bestaat(("Divisie", "Divisietekst"), ("Divisie", "Divisietekst"))
)


def _zelfde_soort(soort: str) -> Toets:
    def toets(aanlevering: Aanlevering) -> Vondsten:
        per_wid = _per_wid(aanlevering)
        for object_ in aanlevering.ow.soort(soort):
            element = per_wid.get(object_.wid)
            if element is not None and lokaal(element) in {"Divisie", "Divisietekst"} - {soort}:
                yield vondst(object_, f"wId {object_.wid} is een {lokaal(element)}. Maak er een {lokaal(element)} van.")

    return toets


tpod.levering("TPOD2041", "Een OW-divisie hoort bij een Divisie")(_zelfde_soort("Divisie"))
tpod.levering("TPOD2042", "Een OW-divisietekst hoort bij een Divisietekst")(_zelfde_soort("Divisietekst"))


@sinds_imow_2.levering("OZON2041", "OW-objecten horen bij het lichaam van een regeling")
def in_het_lichaam(aanlevering: Aanlevering) -> Vondsten:
    per_wid = _per_wid(aanlevering)
    for object_ in aanlevering.ow.soort("Regeltekst", "Divisie", "Divisietekst"):
        element = per_wid.get(object_.wid)
        if element is not None and (boven := binnen(element, *_BIJLAGEN)) is not None:
            yield vondst(object_, f"wId {object_.wid} staat in een {lokaal(boven)}. Annoteer alleen het lichaam.")


@ozon.levering("OZON2060", "Een artikel met leden wordt per lid geannoteerd")
def per_lid(aanlevering: Aanlevering) -> Vondsten:
    per_wid = _per_wid(aanlevering)
    for object_ in aanlevering.ow.soort("Regeltekst"):
        element = per_wid.get(object_.wid)
        if element is not None and lokaal(element) == "Artikel" and heeft(element, "Lid") and not object_.beeindigd:
            yield vondst(object_, f"artikel {object_.wid} heeft leden. Annoteer de leden.")


@tpod.levering("TPOD2050", "Een regeltekst hoort bij tekst met inhoud")
def met_inhoud(aanlevering: Aanlevering) -> Vondsten:
    per_wid = _per_wid(aanlevering)
    for object_ in aanlevering.ow.soort("Regeltekst"):
        element = per_wid.get(object_.wid)
        leeg = (
            element is not None and heeft(element, "Vervallen", "Gereserveerd") and not heeft(element, "Inhoud", "Lid")
        )
        if leeg and not object_.beeindigd:
            yield vondst(object_, f"{object_.wid} heeft geen inhoud meer. Beëindig de regeltekst.")


def _een_per_tekst(soort: str) -> Toets:
    def toets(aanlevering: Aanlevering) -> Vondsten:
        objecten = [object_ for object_ in aanlevering.ow.soort(soort) if not object_.beeindigd]
        aantallen = Counter(object_.wid for object_ in objecten)
        for object_ in objecten:
            if aantallen[object_.wid] > 1:
                yield vondst(object_, f"{aantallen[object_.wid]} objecten horen bij {object_.wid}. Eén mag.")

    return toets


tpod.levering("TPOD2051", "Bij een artikel of lid hoort één regeltekst")(_een_per_tekst("Regeltekst"))
tpod.levering("TPOD2052", "Bij een divisietekst hoort één OW-divisietekst")(_een_per_tekst("Divisietekst"))
tpod.levering("TPOD2053", "Bij een divisie hoort één OW-divisie")(_een_per_tekst("Divisie"))


@sinds_imow_2.levering("OZON1037", "Een tijdelijk regelingdeel heeft geen pons")
def tijdelijk_zonder_pons(aanlevering: Aanlevering) -> Vondsten:
    tijdelijk = {
        naam for naam, regeling in regelingteksten(aanlevering).items() if lokaal(regeling) == "RegelingTijdelijkdeel"
    }
    for levering in aanlevering.manifest_ow:
        namen = {bestand.naam for bestand in levering.bestanden}
        for object_ in aanlevering.ow.soort("Pons") if levering.regeling in tijdelijk else ():
            if object_.bestand in namen:
                yield vondst(object_, "een tijdelijk regelingdeel heeft geen pons. Haal hem weg.")
