"""GIO: groups, normwaarden and coordinates of a geo-informatieobject."""

from __future__ import annotations

from collections import Counter

from ikt.koppelvlakken.stop.document import Document, heeft, kinderen, ouder
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Gevonden, Onderwerp, gios
from ikt.koppelvlakken.stop.regels.consolidatie import kind
from ikt.koppelvlakken.stop.xml import Element, lokaal, tekst

stop = Onderwerp(fase=4, bron="schematron imop-geo 1.3.0", documenten=gios)
lvbb = Onderwerp(fase=2, bron=MATRIX, documenten=gios)
inhoud = Onderwerp(fase=3, bron=MATRIX, documenten=gios)

KWANTITATIEF, KWALITATIEF, GROEP = "kwantitatieveNormwaarde", "kwalitatieveNormwaarde", "groepID"
_GMLVELDEN = (
    *("metaDataProperty", "description", "descriptionReference", "identifier", "name", "boundedBy"),
    *("location", "PriorityLocation"),
)


def _locaties(groep: Element, veld: str) -> tuple[int, int]:
    """How many Locaties there are, and how many of these fields."""
    locaties = kinderen(groep, "Locatie")
    return len(locaties), sum(len(kinderen(locatie, veld)) for locatie in locaties)


def _alle_of_geen(document: Document, veld: str) -> Gevonden:
    for groep in document.alle("locaties"):
        aantal, met = _locaties(groep, veld)
        if met not in (0, aantal):
            yield groep, f"{aantal} locaties hebben {met} keer {veld}. Geef het elk één keer, of geen."


@stop.document("STOP3000", "Alle locaties hebben een groep, of geen")
def alle_een_groep(document: Document) -> Gevonden:
    yield from _alle_of_geen(document, GROEP)


@stop.document("STOP3006", "Alle locaties hebben een kwantitatieve normwaarde, of geen")
def alle_kwantitatief(document: Document) -> Gevonden:
    yield from _alle_of_geen(document, KWANTITATIEF)


@stop.document("STOP3007", "Alle locaties hebben een kwalitatieve normwaarde, of geen")
def alle_kwalitatief(document: Document) -> Gevonden:
    yield from _alle_of_geen(document, KWALITATIEF)


@stop.document("STOP3001", "De groep van een locatie staat in de lijst van groepen")
def groep_bestaat(document: Document) -> Gevonden:
    groepen = {kind(groep, GROEP) for groep in document.alle("Groep")}
    for locatie in document.alle("Locatie"):
        if heeft(locatie, GROEP) and kind(locatie, GROEP) not in groepen:
            yield locatie, f"Groep '{kind(locatie, GROEP)}' staat niet in groepen. Voeg hem toe."


@stop.document("STOP3002", "Een groepID is niet leeg")
def groep_niet_leeg(document: Document) -> Gevonden:
    for element in document.alle(GROEP):
        if not tekst(element):
            yield element, "Een groepID is leeg. Vul het in, of haal het weg."


def _dubbel_in_groepen(document: Document, veld: str) -> Gevonden:
    for groepen in document.alle("groepen"):
        aantallen = Counter(kind(groep, veld) for groep in kinderen(groepen, "Groep"))
        for waarde, aantal in aantallen.items():
            if aantal > 1:
                yield groepen, f"{veld} '{waarde}' staat er {aantal} keer. Geef elke groep een eigen {veld}."


@stop.document("STOP3003", "Elke groep heeft een eigen groepID")
def uniek_groepid(document: Document) -> Gevonden:
    yield from _dubbel_in_groepen(document, GROEP)


@stop.document("STOP3004", "Elke groep heeft een eigen label")
def uniek_label(document: Document) -> Gevonden:
    yield from _dubbel_in_groepen(document, "label")


@stop.document("STOP3005", "Elke groep heeft een locatie")
def groep_met_locatie(document: Document) -> Gevonden:
    gebruikt = {kind(locatie, GROEP) for locatie in document.alle("Locatie")}
    for groep in document.alle("Groep"):
        if kind(groep, GROEP) not in gebruikt:
            yield groep, f"Geen locatie heeft groep '{kind(groep, GROEP)}'. Haal de groep weg."


@stop.document("STOP3008", "Een locatie heeft één soort normwaarde")
def een_soort_normwaarde(document: Document) -> Gevonden:
    for locatie in document.alle("Locatie"):
        if len(kinderen(locatie, KWANTITATIEF, KWALITATIEF)) > 1:
            yield locatie, "Een locatie heeft twee normwaarden. Laat er één staan."


@stop.document("STOP3010", "Een kwalitatieve normwaarde is niet leeg")
def normwaarde_niet_leeg(document: Document) -> Gevonden:
    for element in document.alle(KWALITATIEF):
        if not tekst(element):
            yield element, "De kwalitatieve normwaarde is leeg. Vul haar in."


@stop.document("STOP3012", "Een locatie heeft een groep of een normwaarde")
def groep_of_normwaarde(document: Document) -> Gevonden:
    for locatie in document.alle("Locatie"):
        if heeft(locatie, GROEP) and heeft(locatie, KWANTITATIEF, KWALITATIEF):
            yield locatie, "Een locatie heeft een groep en een normwaarde. Kies een van beide."


def _versies(document: Document) -> list[tuple[Element, int, int]]:
    """Each versie with its numbers of kwantitatieve and kwalitatieve normwaarden."""
    gevonden = []
    for groep in document.alle("locaties"):
        boven = groep.getparent()
        if boven is not None:
            gevonden.append((boven, _locaties(groep, KWANTITATIEF)[1], _locaties(groep, KWALITATIEF)[1]))
    return gevonden


@stop.document("STOP3009", "Bij kwantitatieve normwaarden hoort een eenheid")
def met_eenheid(document: Document) -> Gevonden:
    for versie, kwantitatief, _ in _versies(document):
        if kwantitatief and not (heeft(versie, "eenheidlabel") and heeft(versie, "eenheidID")):
            yield versie, "eenheidlabel of eenheidID ontbreekt. Vul de eenheid van de normwaarden in."


@stop.document("STOP3015", "Bij kwalitatieve normwaarden hoort geen eenheid")
def zonder_eenheid(document: Document) -> Gevonden:
    for versie, _, kwalitatief in _versies(document):
        if kwalitatief and heeft(versie, "eenheidlabel", "eenheidID"):
            yield versie, "Kwalitatieve normwaarden hebben geen eenheid. Haal eenheidlabel en eenheidID weg."


@stop.document("STOP3011", "Bij normwaarden hoort een norm")
def met_norm(document: Document) -> Gevonden:
    for versie, kwantitatief, kwalitatief in _versies(document):
        if kwantitatief + kwalitatief and not (heeft(versie, "normlabel") and heeft(versie, "normID")):
            yield versie, "normlabel of normID ontbreekt. Vul in welke norm het is."


@stop.document("STOP3016", "Zonder normwaarden is er geen norm of eenheid")
def zonder_norm(document: Document) -> Gevonden:
    for versie in document.alle("GeoInformatieObjectVersie"):
        waarden = any(heeft(locatie, KWANTITATIEF, KWALITATIEF) for locatie in versie.iter("{*}Locatie"))
        if heeft(versie, "normID", "normlabel", "eenheidID", "eenheidlabel") and not waarden:
            yield (
                versie,
                "Er is een norm of eenheid, maar geen normwaarde. Haal haar weg, of geef elke locatie een waarde.",
            )


@stop.document("STOP3090", "Een GIO heeft geen losse GML-velden")
def zonder_gmlvelden(document: Document) -> Gevonden:
    for element in document.alle(*_GMLVELDEN):
        gml = isinstance(element.tag, str) and "/gml" in element.tag
        if gml and ouder(element) in ("GeoInformatieObjectVaststelling", "GeoInformatieObjectVersie", "Locatie"):
            yield element, f"gml:{lokaal(element)} mag hier niet. Haal het weg."
