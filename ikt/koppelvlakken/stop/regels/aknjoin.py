"""Identifications as the schematron imop-aknjoin checks them: per kind of work."""

from __future__ import annotations

import re
from collections.abc import Callable

from ikt.koppelvlakken.stop.document import Document
from ikt.koppelvlakken.stop.regels.basis import Gevonden, Onderwerp, publicaties
from ikt.koppelvlakken.stop.regels.identificatie import LANDEN, TALEN, is_jaar
from ikt.koppelvlakken.stop.xml import Element, eerste, tekst

aknjoin = Onderwerp(fase=2, bron="schematron imop-aknjoin 1.3.0", documenten=publicaties)

_WORK = "/join/id/stop/work_"
BESLUIT, REGELING, TIJDELIJK, INFORMATIEOBJECT = (f"{_WORK}{nr}" for nr in ("003", "019", "021", "010"))
KENNISGEVING, RECTIFICATIE, MEDEDELING = (f"{_WORK}{nr}" for nr in ("023", "018", "025"))
_REGELINGEN = (REGELING, TIJDELIJK, f"{_WORK}006", f"{_WORK}022")
_DOCUMENTEN = (KENNISGEVING, RECTIFICATIE, MEDEDELING)
_OVERHEID = r"mnre\d{4}|mn\d{3}|gm\d{4}|ws\d{4}|pv\d{2}"
_NAMEN = (
    "FRBRWork",
    "FRBRExpression",
    "instrumentVersie",
    "ExtIoRef",
    "opvolgerVan",
    "informatieobjectRef",
    "instrument",
)


@aknjoin.document("STOP1000", "Een identificatie bevat geen punt")
def zonder_punt(document: Document) -> Gevonden:
    for element in document.alle(*_NAMEN, "heeftGeboorteregeling"):
        if "." in tekst(element):
            yield element, f"{tekst(element)} bevat een punt. Gebruik alleen letters, cijfers, _ en -."


@aknjoin.document("STOP1001", "De expressie begint met het werk")
def expressie_van_werk(document: Document) -> Gevonden:
    for deel in document.alle("ExpressionIdentificatie", "GeoInformatieObjectVersie"):
        werk, expressie = _kind(deel, "FRBRWork"), _kind(deel, "FRBRExpression")
        if not expressie.startswith(f"{werk}/"):
            yield deel, f"Expressie {expressie} is niet van werk {werk}. Maak het begin gelijk."


@aknjoin.document("STOP1002", "Een AKN noemt een geldig land")
def geldig_land(document: Document) -> Gevonden:
    for element in document.alle(*_NAMEN):
        delen = tekst(element).split("/")
        if delen[1:2] == ["akn"] and (len(delen) < 3 or delen[2] not in LANDEN):
            yield element, f"{tekst(element)} noemt geen geldig land. Kies {', '.join(LANDEN)}."


@aknjoin.document("STOP1003", "Het tweede deel van een JOIN is id")
def join_id(document: Document) -> Gevonden:
    for element in document.alle(*_NAMEN):
        delen = tekst(element).split("/")
        if delen[1:2] == ["join"] and delen[2:3] != ["id"]:
            yield element, f"{tekst(element)} moet beginnen met /join/id/. Pas de identificatie aan."


@aknjoin.document("STOP1014", "Een identificatie begint met /akn/ of /join/")
def begint_met_akn_of_join(document: Document) -> Gevonden:
    for element in document.alle(*_NAMEN):
        if not tekst(element).startswith(("/akn/", "/join/")):
            yield element, f"'{tekst(element)}' begint niet met /akn/ of /join/. Vul een identificatie in."


class _Werk:
    """The ExpressionIdentificatie of one thing, taken apart."""

    def __init__(self, element: Element) -> None:
        self.element = element
        self.werk, self.expressie = _kind(element, "FRBRWork"), _kind(element, "FRBRExpression")
        self.soort = _kind(element, "soortWork")
        self.delen = [*self.werk.split("/"), *[""] * 6]
        self.versie = [*self.expressie.split("/"), *[""] * 8][7].partition("@")

    @property
    def akn(self) -> bool:
        return self.soort in (BESLUIT, *_REGELINGEN, *_DOCUMENTEN)

    @property
    def join(self) -> bool:
        return self.soort == INFORMATIEOBJECT

    @property
    def versiedatum(self) -> str:
        return self.versie[2].partition(";")[0]


def _werken(onderwerp: Callable[[_Werk], str]) -> Callable[[Document], Gevonden]:
    """A rule over each ExpressionIdentificatie, from a function that says what is wrong (or nothing)."""

    def toets(document: Document) -> Gevonden:
        for element in document.alle("ExpressionIdentificatie"):
            if wat := onderwerp(_Werk(element)):
                yield element, wat

    return toets


@aknjoin.document("STOP1004", "De JOIN van een informatieobject noemt een geldige collectie")
@_werken
def collectie(werk: _Werk) -> str:
    goed = not werk.join or werk.delen[3] in ("regdata", "infodata", "pubdata")
    return "" if goed else f"{werk.werk} heeft collectie '{werk.delen[3]}'. Kies regdata, pubdata of infodata."


@aknjoin.document("STOP1006", "Het werk noemt een jaar of datum")
@_werken
def jaar(werk: _Werk) -> str:
    goed = not (werk.akn or werk.join) or is_jaar(werk.delen[5])
    return "" if goed else f"{werk.werk} heeft '{werk.delen[5]}' waar een jaar of datum hoort. Herstel dat."


@aknjoin.document("STOP1007", "De versie van een informatieobject begint met een jaar of datum")
@_werken
def versie_met_datum(werk: _Werk) -> str:
    goed = not werk.join or is_jaar(werk.versiedatum)
    return "" if goed else f"{werk.expressie} heeft na de @ geen jaar of datum. Zet die er."


@aknjoin.document("STOP1008", "De versie van een informatieobject is niet ouder dan het werk")
@_werken
def versie_niet_ouder(werk: _Werk) -> str:
    goed = not werk.join or werk.versiedatum >= werk.delen[5]
    return "" if goed else f"{werk.expressie} heeft een datum voor die van het werk. Kies een latere."


@aknjoin.document("STOP1009", "De expressie noemt een geldige taal")
@_werken
def taal(werk: _Werk) -> str:
    goed = not (werk.akn or werk.join) or werk.versie[0] in TALEN
    return "" if goed else f"{werk.expressie} heeft '{werk.versie[0]}' als taal. Kies {', '.join(TALEN)}."


@aknjoin.document("STOP1010", "Het werk noemt de code van een overheid")
@_werken
def overheid(werk: _Werk) -> str:
    extra = "|land|provincie|gemeente|waterschap|consolidatie" if werk.akn else "|consolidatie"
    goed = not (werk.akn or werk.join) or re.fullmatch(_OVERHEID + extra, werk.delen[4])
    return "" if goed else f"{werk.werk} noemt '{werk.delen[4]}'. Gebruik een code als gm0297 of pv28."


@aknjoin.document("STOP1012", "Een regeling is een act")
@_werken
def regeling_is_act(werk: _Werk) -> str:
    goed = werk.soort not in _REGELINGEN or werk.delen[3] == "act"
    return "" if goed else f"{werk.werk} is van een regeling. Gebruik act als derde deel."


@aknjoin.document("STOP1013", "Een besluit is een bill")
@_werken
def besluit_is_bill(werk: _Werk) -> str:
    goed = werk.soort != BESLUIT or werk.delen[3] == "bill"
    return "" if goed else f"{werk.werk} is van een besluit. Gebruik bill als derde deel."


@aknjoin.document("STOP1037", "Een kennisgeving is een doc")
@_werken
def kennisgeving_is_doc(werk: _Werk) -> str:
    goed = werk.soort not in (KENNISGEVING, MEDEDELING) or werk.delen[3] == "doc"
    return "" if goed else f"{werk.werk} is van een kennisgeving. Gebruik doc als derde deel."


@aknjoin.document("STOP2002", "Een bill is een besluit")
@_werken
def bill_is_besluit(werk: _Werk) -> str:
    goed = werk.delen[3] != "bill" or werk.soort == BESLUIT
    return "" if goed else f"{werk.werk} is een bill, maar soortWork is '{werk.soort}'. Gebruik {BESLUIT}."


@aknjoin.document("STOP2003", "Een act is een regeling")
@_werken
def act_is_regeling(werk: _Werk) -> str:
    goed = werk.delen[3] != "act" or werk.soort in _REGELINGEN
    return "" if goed else f"{werk.werk} is een act, maar soortWork is '{werk.soort}'. Gebruik {REGELING}."


@aknjoin.document("STOP2052", "Een doc is een kennisgeving of rectificatie")
@_werken
def doc_is_kennisgeving(werk: _Werk) -> str:
    goed = werk.delen[3] != "doc" or werk.soort in _DOCUMENTEN
    return "" if goed else f"{werk.werk} is een doc, maar soortWork is '{werk.soort}'. Gebruik {KENNISGEVING}."


@aknjoin.document("STOP2024", "Een JOIN is een informatieobject")
@_werken
def join_is_informatieobject(werk: _Werk) -> str:
    goed = werk.delen[2] != "id" or werk.soort in (INFORMATIEOBJECT, f"{_WORK}005")
    return "" if goed else f"{werk.werk} heeft soortWork '{werk.soort}'. Gebruik {INFORMATIEOBJECT}."


@aknjoin.document("STOP1071", "Een component in een expressie begint met een uitroepteken", versies="STOP 1.3")
@_werken
def component(werk: _Werk) -> str:
    deel = [*werk.expressie.split("/"), *[""] * 9][8]
    goed = not deel or re.fullmatch(r"![A-z0-9_/\-=]+", deel)
    return "" if goed else f"{werk.expressie} heeft '{deel}' achter de versie. Haal dat weg."


@aknjoin.document("STOP1072", "De versie van een expressie bevat geen uitroepteken", versies="STOP 1.3")
@_werken
def versie_zonder_uitroepteken(werk: _Werk) -> str:
    return f"{werk.expressie} heeft een ! in de versie. Haal dat weg." if "!" in werk.versie[2] else ""


@aknjoin.document("STOP2058", "Een tijdelijk regelingdeel zegt waarvan het een deel is")
@_werken
def tijdelijk_deel_van(werk: _Werk) -> str:
    goed = werk.soort != TIJDELIJK or eerste(werk.element, "isTijdelijkDeelVan") is not None
    return "" if goed else f"{werk.werk} is een tijdelijk regelingdeel. Voeg isTijdelijkDeelVan toe."


@aknjoin.document("STOP2004", "Alleen een tijdelijk regelingdeel is een deel van iets anders")
@_werken
def alleen_tijdelijk_deel(werk: _Werk) -> str:
    goed = eerste(werk.element, "isTijdelijkDeelVan") is None or werk.soort == TIJDELIJK
    return "" if goed else f"{werk.werk} heeft isTijdelijkDeelVan. Geef het soortWork {TIJDELIJK}, of haal dat weg."


@aknjoin.document("STOP2057", "Een tijdelijk regelingdeel is deel van een regeling")
def deel_van_regeling(document: Document) -> Gevonden:
    for element in document.alle("isTijdelijkDeelVan"):
        if tekst(eerste(element, "soortWork")) != REGELING:
            yield element, f"De hoofdregeling heeft niet soortWork {REGELING}. Pas soortWork aan."


@aknjoin.document("STOP2063", "De hoofdregeling van een tijdelijk regelingdeel is een act")
def hoofdregeling_is_act(document: Document) -> Gevonden:
    for element in document.alle("isTijdelijkDeelVan"):
        werk = tekst(eerste(element, "FRBRWork"))
        if [*werk.split("/"), *[""] * 4][3] != "act":
            yield element, f"{werk} is geen act. Noem de AKN van de hoofdregeling."


@aknjoin.document("STOP1038", "Een doel heeft de vorm /join/id/proces/organisatie/jaar/naam", versies="STOP 1.3")
def vorm_van_doel(document: Document) -> Gevonden:
    patroon = rf"join/id/proces/(?:{_OVERHEID})[^/]*/([^/]*)/[a-zA-Z0-9][a-zA-Z0-9_-]*(?:/.*)?"
    for element in document.alle("doel"):
        past = re.fullmatch(patroon, tekst(element).partition("/")[2])
        if past is None or not is_jaar(past[1]):
            yield element, f"'{tekst(element)}' is geen doel. Schrijf /join/id/proces/organisatie/jaar/naam."


def _kind(element: Element, naam: str) -> str:
    return tekst(next(element.iterchildren(f"{{*}}{naam}"), None))
