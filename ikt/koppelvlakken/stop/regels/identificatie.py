"""Form of AKN and JOIN identifications as the LVBB checks it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ikt.koppelvlakken.stop.aanlevering import Aanlevering, datum
from ikt.koppelvlakken.stop.document import Document
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Gevonden, Onderwerp, besluitteksten, informatieobjecten
from ikt.koppelvlakken.stop.xml import Element, tekst

TALEN = ("nld", "eng", "fry", "pap", "mul", "und")
BLADEN = ("stb", "stcrt", "trb", "gmb", "prb", "bgr", "wsb")
LANDEN = ("nl", "aw", "cw", "sx")
_NAMEN = ("FRBRWork", "FRBRExpression", "instrumentVersie", "informatieobjectRef", "heeftGeboorteregeling")


@dataclass(frozen=True)
class Identificatie:
    """`delen` are the parts between the slashes, `delen[0]` akn or join; `expressie` what follows the work."""

    waarde: str
    element: Element

    @property
    def delen(self) -> list[str]:
        return self.waarde.removeprefix("/").split("/")

    @property
    def akn(self) -> bool:
        return self.delen[0] == "akn"

    @property
    def join(self) -> bool:
        return self.delen[0] == "join"

    def deel(self, nummer: int) -> str:
        """From 1, as the standard counts them; empty when there are not so many."""
        return self.delen[nummer - 1] if len(self.delen) >= nummer else ""

    @property
    def taal(self) -> str:
        return self.deel(7).partition("@")[0] if "@" in self.deel(7) else ""

    @property
    def versiedatum(self) -> str:
        """What follows the @, up to a semicolon."""
        return self.deel(7).partition("@")[2].partition(";")[0]


def _documenten(aanlevering: Aanlevering) -> Iterator[Document]:
    yield from informatieobjecten(aanlevering)
    yield from besluitteksten(aanlevering)


opdracht = Onderwerp(fase=2, bron=MATRIX, documenten=_documenten)
inhoud = opdracht.met(fase=3)


def identificaties(document: Document) -> Iterator[Identificatie]:
    return (Identificatie(tekst(element), element) for element in document.alle(*_NAMEN))


def is_jaar(waarde: str) -> bool:
    return re.fullmatch(r"\d{4}", waarde) is not None or datum(waarde) is not None


def _fout(onderwerp: Callable[[Identificatie], str]) -> Callable[[Document], Gevonden]:
    """A rule over each identification, from a function that says what is wrong (or nothing)."""

    def toets(document: Document) -> Gevonden:
        for identificatie in identificaties(document):
            if wat := onderwerp(identificatie):
                yield identificatie.element, f"Identificatie {identificatie.waarde} {wat}. Pas de identificatie aan."

    return toets


@opdracht.document("LVBB2008", "Een identificatie begint met akn of join")
@_fout
def begint_met_akn_of_join(identificatie: Identificatie) -> str:
    goed = identificatie.waarde.startswith(("/akn/", "/join/"))
    return "" if goed else "begint niet met /akn/ of /join/"


@opdracht.document("LVBB2009", "Een AKN noemt een geldig land")
@_fout
def geldig_land(identificatie: Identificatie) -> str:
    land = identificatie.deel(2)
    goed = not identificatie.akn or land in LANDEN
    return "" if goed else f"noemt '{land}' als land; kies nl, aw, cw of sx"


@inhoud.document("LVBB2010", "Een AKN is een bill, act, doc of officialGazette")
@_fout
def geldig_type(identificatie: Identificatie) -> str:
    soort = identificatie.deel(3)
    goed = not identificatie.akn or soort in ("bill", "act", "doc", "officialGazette")
    return "" if goed else f"heeft '{soort}' als derde deel; kies bill, act, doc of officialGazette"


@inhoud.document("LVBB2011", "Het tweede deel van een JOIN is id of set")
@_fout
def join_deel_twee(identificatie: Identificatie) -> str:
    goed = not identificatie.join or identificatie.deel(2) in ("id", "set")
    return "" if goed else f"heeft '{identificatie.deel(2)}' als tweede deel; dat moet id zijn"


@inhoud.document("LVBB2012", "Een JOIN noemt een geldige collectie")
@_fout
def join_collectie(identificatie: Identificatie) -> str:
    soort = identificatie.deel(3)
    goed = not identificatie.join or soort in ("regdata", "pubdata", "infodata", "proces", "stop")
    return "" if goed else f"heeft '{soort}' als collectie; kies regdata, pubdata of infodata"


@opdracht.document("LVBB2013", "Een identificatie noemt een jaar of datum")
@_fout
def geldig_jaar(identificatie: Identificatie) -> str:
    jaar = identificatie.deel(5)
    goed = not (identificatie.akn or identificatie.join) or is_jaar(jaar)
    return "" if goed else f"heeft '{jaar}' waar een jaar of datum hoort"


@inhoud.document("LVBB2015", "De versie van een JOIN is niet ouder dan zijn werk")
@_fout
def versie_niet_ouder(identificatie: Identificatie) -> str:
    jaar, versie = identificatie.deel(5)[:4], identificatie.versiedatum[:4]
    goed = not identificatie.join or not (jaar.isdigit() and versie.isdigit()) or versie >= jaar
    return "" if goed else f"heeft een versie uit {versie}, ouder dan het jaar {jaar} van het werk"


@opdracht.document("LVBB2016", "Een expressie noemt een geldige taal")
@_fout
def geldige_taal(identificatie: Identificatie) -> str:
    goed = "@" not in identificatie.deel(7) or identificatie.taal in TALEN
    return "" if goed else f"heeft '{identificatie.taal}' als taal; kies {', '.join(TALEN)}"


@opdracht.document("LVBB2017", "Een identificatie bevat geen punt")
@_fout
def zonder_punt(identificatie: Identificatie) -> str:
    return "bevat een punt" if "." in identificatie.waarde else ""


@opdracht.document("LVBB2019", "Een expressie heeft zeven delen")
@_fout
def zeven_delen(identificatie: Identificatie) -> str:
    aantal = len(identificatie.waarde.partition("@")[0].removeprefix("/").split("/"))
    goed = "@" not in identificatie.waarde or aantal == 7
    return "" if goed else f"heeft {aantal} delen voor de @; dat moeten er zeven zijn"


@opdracht.document("LVBB2020", "De naam in een identificatie heeft geldige tekens")
@_fout
def geldige_naam(identificatie: Identificatie) -> str:
    naam = identificatie.deel(6)
    goed = re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?", naam) or not naam
    return "" if goed else f"heeft '{naam}' als naam; gebruik letters en cijfers, met _ of - ertussen"


@opdracht.document("LVBB2021", "De naam in een identificatie heeft hoogstens 128 tekens")
@_fout
def naam_niet_te_lang(identificatie: Identificatie) -> str:
    lengte = len(identificatie.deel(6))
    return f"heeft een naam van {lengte} tekens; 128 mag" if lengte > 128 else ""


@opdracht.document("LVBB2022", "Een publicatie noemt een bestaand blad")
@_fout
def bestaand_blad(identificatie: Identificatie) -> str:
    blad = identificatie.deel(4)
    goed = identificatie.deel(3) != "officialGazette" or blad in BLADEN
    return "" if goed else f"noemt '{blad}' als blad; kies {', '.join(BLADEN)}"


@opdracht.document("LVBB4041", "De JOIN van een informatieobject noemt zijn organisatie", fase=3)
@_fout
def join_organisatie(identificatie: Identificatie) -> str:
    goed = not identificatie.join or identificatie.deel(4)
    return "" if goed else "noemt geen organisatie tussen de vierde en vijfde schuine streep"
