"""What a kennisgeving, rectificatie and mededeling have in common: identification, metadata, text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.besluit import expressie
from ikt.koppelvlakken.stop.document import kinderen
from ikt.koppelvlakken.stop.xml import Element, Maker, canoniek, eerste, parse, tekst


@dataclass(frozen=True)
class Gegevens:
    """`werk` and `versie` are the FRBRWork and FRBRExpression (a doc), `gezag` and `onderwerp` TOOI identifications."""

    werk: str
    versie: str
    gezag: str
    titel: str
    onderwerp: str

    @classmethod
    def van(cls, wortel: Element) -> Gegevens:
        namen = ("FRBRWork", "FRBRExpression", "eindverantwoordelijke", "officieleTitel", "onderwerp")
        return cls(*(tekst(eerste(wortel, naam)) for naam in namen))

    def identificatie(self, soort: str, profiel: Profiel) -> Element:
        return expressie(Maker(profiel.naamruimten["data"]), self.werk, self.versie, profiel.soorten[soort])

    def metadata(self, naam: str, profiel: Profiel, *verder: Element) -> Element:
        d = Maker(profiel.naamruimten["data"])
        return d(
            naam,
            d("eindverantwoordelijke", self.gezag),
            d("maker", self.gezag),
            d("officieleTitel", self.titel),
            d("onderwerpen", d("onderwerp", self.onderwerp)),
            *verder,
        )

    def wid(self, eid: str) -> str:
        """The wId of an element at its birth: after the gezag and the name in the identification."""
        delen = self.werk.split("/")
        return f"{delen[4]}_{re.sub('[^A-Za-z0-9]', '', delen[-1])}__{eid}"


@dataclass(frozen=True)
class Tekstblok:
    """A piece of text under its own opschrift. `mutatie` is the XML of a RegelingMutatie or BesluitMutatie (see
    `canoniek`), in the text of a rectificatie or mededeling; empty elsewhere."""

    opschrift: str
    alineas: tuple[str, ...]
    mutatie: str = ""


def tekstmodule(naam: str, gegevens: Gegevens, blokken: Iterable[Tekstblok], profiel: Profiel) -> Element:
    """The text of a Kennisgeving, Mededeling or Rectificatie (`naam`), under its titel."""
    t = Maker(profiel.naamruimten["tekst"])
    opschrift = t("RegelingOpschrift", t("Al", gegevens.titel), eId="longTitle", wId="longTitle")
    teksten = []
    for nummer, blok in enumerate(blokken, start=1):
        eid = f"content_{nummer}"
        teksten.append(t(_soort(naam, blok), *_inhoud(t, naam, blok), eId=eid, wId=gegevens.wid(eid)))
    return t(naam, opschrift, t("Lichaam", *teksten, eId="body", wId="body"))


def lees_blokken(wortel: Element) -> tuple[Tekstblok, ...]:
    lichaam = eerste(wortel, "Lichaam")
    return tuple(_lees(blok) for blok in (kinderen(lichaam) if lichaam is not None else ()))


def _soort(naam: str, blok: Tekstblok) -> str:
    return f"{naam}tekst" if naam == "Rectificatie" or blok.mutatie else "Divisietekst"


def _inhoud(t: Maker, naam: str, blok: Tekstblok) -> list[Element]:
    alineas = [t("Al", alinea) for alinea in blok.alineas]
    if _soort(naam, blok) == "Divisietekst":
        alineas = [t("Inhoud", *alineas)]
    mutatie = [parse(blok.mutatie.encode())] if blok.mutatie else []
    return [t("Kop", t("Opschrift", blok.opschrift)), *alineas, *mutatie]


def _lees(blok: Element) -> Tekstblok:
    mutatie = next(blok.iterchildren("{*}RegelingMutatie", "{*}BesluitMutatie"), None)
    binnen = next(blok.iterchildren("{*}Inhoud"), None)
    alineas = kinderen(blok if binnen is None else binnen, "Al")
    opschrift = tekst(eerste(next(blok.iterchildren("{*}Kop"), None), "Opschrift"))
    return Tekstblok(opschrift, tuple(map(tekst, alineas)), "" if mutatie is None else canoniek(mutatie))
