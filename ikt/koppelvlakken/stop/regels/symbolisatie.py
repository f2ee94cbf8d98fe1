"""Symbolisatie: how the places of a GIO are drawn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.document import Document, binnen, heeft, kinderen, ouder
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Gevonden, Onderwerp, Vondsten, informatieobjecten, plaats_in
from ikt.koppelvlakken.stop.regels.consolidatie import kind
from ikt.koppelvlakken.stop.regels.gio import GROEP, KWALITATIEF, KWANTITATIEF
from ikt.koppelvlakken.stop.xml import Element, alle, tekst
from ikt.koppelvlakken.validatie import Ernst, Vondst

stijl = Onderwerp(fase=4, bron="schematron imop-se 1.3.0", documenten=informatieobjecten)
getekend = Onderwerp(fase=2, bron=f"{MATRIX}, editie 2025-09")

_VERGELIJKINGEN = (
    *("PropertyIsBetween", "PropertyIsNotEqualTo", "PropertyIsLessThan", "PropertyIsGreaterThan"),
    *("PropertyIsLessThanOrEqualTo", "PropertyIsGreaterThanOrEqualTo"),
)
_KLEUR, _DEKKING = r"#[0-9a-f]{6}", r"0(.[0-9]{0,2})?|1(.0)?0?"


@stijl.document("STOP3100", "Een stijl heeft geen naam", ernst=Ernst.WAARSCHUWING)
def zonder_naam(document: Document) -> Gevonden:
    for element in document.alle("FeatureTypeStyle"):
        if heeft(element, "Name"):
            yield element, "De stijl heeft een Name. Haal die weg."


@stijl.document("STOP3101", "Een stijl heeft geen beschrijving", ernst=Ernst.WAARSCHUWING)
def zonder_beschrijving(document: Document) -> Gevonden:
    for element in document.alle("FeatureTypeStyle"):
        if heeft(element, "Description"):
            yield element, "De stijl heeft een Description. Haal die weg."


@stijl.document("STOP3102", "Een stijl is voor Locatie")
def voor_locatie(document: Document) -> Gevonden:
    for element in document.alle("FeatureTypeName"):
        if (tekst(element).partition(":")[2] or tekst(element)) != "Locatie":
            yield element, f"FeatureTypeName is '{tekst(element)}'. Gebruik geo:Locatie."


@stijl.document("STOP3103", "Een stijl gaat over geometrie, groep of normwaarde")
def bekend_kenmerk(document: Document) -> Gevonden:
    for element in document.alle("SemanticTypeIdentifier"):
        if tekst(element).partition(":")[2] not in ("geometrie", GROEP, KWALITATIEF, KWANTITATIEF):
            yield element, f"'{tekst(element)}' mag niet. Kies geo:geometrie, geo:groepID of een normwaarde."


def _kenmerk(element: Element) -> str:
    """What the style of this element is about, without prefix."""
    om = binnen(element, "FeatureTypeStyle")
    return tekst(next(alle(om, "SemanticTypeIdentifier"), None)).partition(":")[2]


@stijl.document("STOP3114", "Een filter hoort bij een groep of normwaarde")
def filter_past(document: Document) -> Gevonden:
    for element in document.alle("Filter"):
        if _kenmerk(element) not in (GROEP, KWALITATIEF, KWANTITATIEF):
            yield element, "De stijl is voor elke geometrie, maar heeft een filter. Haal het filter weg."


@stijl.document("STOP3115", "Een filter kijkt naar het kenmerk van de stijl")
def filter_op_kenmerk(document: Document) -> Gevonden:
    for element in document.alle("PropertyName"):
        if tekst(element) != _kenmerk(element):
            yield (
                element,
                f"Het filter kijkt naar '{tekst(element)}', de stijl naar '{_kenmerk(element)}'. Maak ze gelijk.",
            )


@stijl.document("STOP3118", "Groter en kleiner zijn er voor kwantitatieve normwaarden")
def vergelijken_van_getallen(document: Document) -> Gevonden:
    for element in document.alle(*_VERGELIJKINGEN):
        if _kenmerk(element) != KWANTITATIEF:
            yield element, "Alleen kwantitatieve normwaarden zijn te vergelijken. Gebruik PropertyIsEqualTo."


@stijl.document("STOP3120", "Een bereik loopt van een waarde tot een andere")
def bereik(document: Document) -> Gevonden:
    for element in document.alle("And"):
        if not (heeft(element, "PropertyIsGreaterThanOrEqualTo") and heeft(element, "PropertyIsLessThan")):
            yield element, "Het bereik is niet compleet. Gebruik PropertyIsGreaterThanOrEqualTo en PropertyIsLessThan."


@stijl.document("STOP3126", "Een regel heeft een titel voor de legenda")
def met_legenda(document: Document) -> Gevonden:
    for element in document.alle("Description"):
        if ouder(element) == "Rule" and not kind(element, "Title"):
            yield element, "De titel van een regel is leeg. Vul in wat in de legenda komt."


@stijl.document("STOP3135", "Een punt heeft geen vulling met plaatjes")
def punt_zonder_plaatje(document: Document) -> Gevonden:
    for vulling in _vullingen(document):
        if heeft(vulling, "GraphicFill"):
            yield vulling, "Een punt mag geen GraphicFill hebben. Gebruik een kleur."


@stijl.document("STOP3138", "Een punt is een gekleurd teken", versies="STOP 1.3")
def punt_met_kleur(document: Document) -> Gevonden:
    for punt in document.alle("PointSymbolizer"):
        kleuren = [deel for vulling in alle(punt, "Fill") for deel in kinderen(vulling, "SvgParameter")]
        if not kleuren:
            yield punt, "Een punt heeft Graphic, Mark en Fill met een SvgParameter. Vul ze in."


def _vullingen(document: Document) -> Iterator[Element]:
    for punt in document.alle("PointSymbolizer"):
        yield from (vulling for vulling in alle(punt, "Fill") if ouder(vulling) == "Mark")


def _svg(naam: str, patroon: str, voorbeeld: str) -> Callable[[Document], Gevonden]:
    """A rule: parameters with this name have a value of this form."""

    def toets(document: Document) -> Gevonden:
        for element in document.alle("SvgParameter"):
            if element.get("name") == naam and not re.fullmatch(patroon, tekst(element)):
                yield element, f"{naam} is '{tekst(element)}'. Schrijf het als {voorbeeld}."

    return toets


stijl.document("STOP3140", "De kleur van een lijn is hexadecimaal")(_svg("stroke", _KLEUR, "#1a2b3c"))
stijl.document("STOP3147", "De kleur van een vlak is hexadecimaal")(_svg("fill", _KLEUR, "#1a2b3c"))
stijl.document("STOP3141", "De dikte van een lijn is een getal")(_svg("stroke-width", r"[0-9]+(.[0-9])?[0-9]?", "0.5"))
stijl.document("STOP3142", "Streepjes zijn gehele getallen")(_svg("stroke-dasharray", r"([0-9]+ ?)*", "4 2"))
stijl.document("STOP3143", "Een lijn eindigt met butt")(_svg("stroke-linecap", "butt", "butt"))
stijl.document("STOP3144", "De dekking van een lijn ligt tussen 0 en 1")(_svg("stroke-opacity", _DEKKING, "0.5"))
stijl.document("STOP3145", "Lijnen sluiten rond aan")(_svg("stroke-linejoin", "round", "round"))
stijl.document("STOP3148", "De dekking van een vlak ligt tussen 0 en 1")(_svg("fill-opacity", _DEKKING, "0.5"))


def _namen(boven: str, namen: tuple[str, ...]) -> Callable[[Document], Gevonden]:
    """A rule: under this element only parameters with these names."""

    def toets(document: Document) -> Gevonden:
        for element in document.alle("SvgParameter"):
            if ouder(element) == boven and element.get("name") not in namen:
                yield element, f"Parameter '{element.get('name')}' mag hier niet. Kies {', '.join(namen)}."

    return toets


_LIJN = ("stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-opacity", "stroke-linejoin")
stijl.document("STOP3139", "Een lijn heeft bekende parameters")(_namen("Stroke", _LIJN))
stijl.document("STOP3146", "Een vlak heeft bekende parameters")(_namen("Fill", ("fill", "fill-opacity")))


def _waarde(naam: str, patroon: str, voorbeeld: str) -> Callable[[Document], Gevonden]:
    def toets(document: Document) -> Gevonden:
        for element in document.alle(naam):
            if not re.fullmatch(patroon, tekst(element)):
                yield element, f"{naam} is '{tekst(element)[:40]}'. Schrijf het als {voorbeeld}."

    return toets


_TEKENS = "cross|cross_fill|square|circle|star|triangle"
stijl.document("STOP3157", "Een punt heeft een bekend teken")(_waarde("WellKnownName", _TEKENS, "circle"))
stijl.document("STOP3163", "De grootte van een teken is een geheel getal")(_waarde("Size", "[0-9]+", "12"))
stijl.document("STOP3174", "Een plaatje is een png")(_waarde("Format", "image/png", "image/png"))


@stijl.document("STOP3170", "Een vlak met plaatjes heeft alleen een extern plaatje")
def vlak_met_plaatje(document: Document) -> Gevonden:
    for element in document.alle("GraphicFill"):
        for grafiek in kinderen(element, "Graphic") if binnen(element, "PolygonSymbolizer") is not None else ():
            if not heeft(grafiek, "ExternalGraphic") or heeft(grafiek, "Mark"):
                yield (
                    grafiek,
                    "De vulling van een vlak heeft geen plaatje, of nog iets anders. Gebruik alleen ExternalGraphic.",
                )


@stijl.document("STOP3173", "Een plaatje is in base64")
def plaatje_in_base64(document: Document) -> Gevonden:
    for element in document.alle("InlineContent"):
        if element.get("encoding") == "base64" and not re.fullmatch(r"[A-Z0-9a-z+/ =]*", tekst(element)):
            yield element, "De inhoud is geen base64. Codeer het plaatje opnieuw."


def _waarden_zonder_stijl(aanlevering: Aanlevering, veld: str, meer_dan: int) -> Vondsten:
    """Groups or normwaarden of a GIO that its symbolisatie does not name."""
    for document in informatieobjecten(aanlevering):
        for naam in document.alle("bestandsnaam"):
            gml = aanlevering.document(tekst(naam))
            waarden = {tekst(deel) for locatie in alle(gml, "Locatie") for deel in kinderen(locatie, veld)}
            stijlen = {tekst(deel) for deel in document.alle("Literal")}
            if len(waarden) > meer_dan and not _getekend(document, waarden, stijlen, veld):
                weg = ", ".join(sorted(waarden - stijlen))
                wat = f"Er is geen symbolisatie voor {veld} {weg}. Voeg een Rule toe per waarde."
                yield Vondst(wat, document.naam, plaats_in(aanlevering, document.naam, "FeatureTypeStyle"))


def _getekend(document: Document, waarden: set[str], stijlen: set[str], veld: str) -> bool:
    """A range (Between, LessThan …) can draw many values; then the values themselves need not be named."""
    if veld == KWANTITATIEF and any(True for _ in document.alle(*_VERGELIJKINGEN)):
        return True
    return waarden <= stijlen


@getekend.levering("LVBB3903", "Een GIO met groepen heeft symbolisatie voor elke groep")
def groepen_getekend(aanlevering: Aanlevering) -> Vondsten:
    yield from _waarden_zonder_stijl(aanlevering, GROEP, 1)


@getekend.levering("LVBB3904", "Een GIO met kwalitatieve normwaarden heeft symbolisatie voor elke waarde")
def kwalitatief_getekend(aanlevering: Aanlevering) -> Vondsten:
    yield from _waarden_zonder_stijl(aanlevering, KWALITATIEF, 0)


@getekend.levering("LVBB3905", "Een GIO met kwantitatieve normwaarden heeft symbolisatie voor elke waarde")
def kwantitatief_getekend(aanlevering: Aanlevering) -> Vondsten:
    yield from _waarden_zonder_stijl(aanlevering, KWANTITATIEF, 0)
