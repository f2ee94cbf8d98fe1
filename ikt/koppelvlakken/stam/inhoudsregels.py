"""Rules about the content of a verzoekbericht: numbers, lengths, places and documents.

What a receiver cannot work with is a fout; what it could take, but looks wrong, is a waarschuwing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from ikt.koppelvlakken.stam.bestand import Berichtbestand, waarde
from ikt.koppelvlakken.stam.locatie import ETRS89
from ikt.koppelvlakken.validatie import Ernst, Regels, Vondst

XSD = "XSD verzoekbericht 4.0.0"
VRAGENSET = "vragenset van het Omgevingsloket (indieningsvereisten/_bepaal, productie 18-09-2025)"
AANDUIDINGEN = ("coordinatenOpgegeven", "adresaanduiding", "kadastraleAanduiding")
PERSONEN = ("natuurlijkPersoon", "nietNatuurlijkPersoon")

INHOUD: Regels[Berichtbestand] = Regels("STAM")

regel = INHOUD.regel


@regel(
    "IKT-STAM030",
    fase=3,
    ernst=Ernst.WAARSCHUWING,
    beschrijving="Een burgerservicenummer heeft negen cijfers en voldoet aan de elfproef",
    bron="RvIG, burgerservicenummer",
)
def burgerservicenummer(bestand: Berichtbestand) -> Iterator[Vondst]:
    """The number itself stays out of the melding. The official sample holds one that fails, hence a waarschuwing."""
    for element in bestand.elementen("burgerservicenummer"):
        bsn = waarde(element)
        if bsn != bestand.feiten.nummers.leeg_bsn and not voldoet_aan_elfproef(bsn):
            yield bestand.vondst(element, "Dit is geen burgerservicenummer (elfproef); controleer het nummer.")


@regel("IKT-STAM031", fase=3, beschrijving="Een RSIN voldoet aan de elfproef", bron="Kamer van Koophandel, RSIN")
def rsin(bestand: Berichtbestand) -> Iterator[Vondst]:
    for element in bestand.elementen("rsin"):
        if not voldoet_aan_elfproef(waarde(element)):
            yield bestand.vondst(element, f"'{waarde(element)}' is geen RSIN (elfproef); controleer het nummer.")


@regel("IKT-STAM032", fase=3, beschrijving="Nummers en huisnummers hebben de vorm die het loket vraagt", bron=VRAGENSET)
def patronen(bestand: Berichtbestand) -> Iterator[Vondst]:
    for naam, patroon in bestand.feiten.patronen.per_element().items():
        for element in bestand.elementen(naam):
            if not re.fullmatch(patroon, waarde(element)):
                yield bestand.vondst(element, f"'{waarde(element)}' heeft niet de vorm van een {naam}.")


@regel("IKT-STAM033", fase=3, beschrijving="Een OIN heeft twintig cijfers", bron="Digikoppeling, OIN")
def oin(bestand: Berichtbestand) -> Iterator[Vondst]:
    for element in bestand.elementen("oin"):
        if not re.fullmatch(bestand.feiten.nummers.oin, waarde(element)):
            yield bestand.vondst(element, f"'{waarde(element)}' is geen OIN: dat heeft twintig cijfers.")


@regel("IKT-STAM034", fase=3, beschrijving="Geen tekst is langer dan het loket toelaat", bron=VRAGENSET)
def lengtes(bestand: Berichtbestand) -> Iterator[Vondst]:
    for element, grens in _limited(bestand):
        lengte = len(waarde(element))
        if lengte > grens:
            yield bestand.vondst(element, f"De tekst is {lengte} tekens lang; maximaal {grens} is toegestaan.")


@regel(
    "IKT-STAM035",
    fase=3,
    ernst=Ernst.WAARSCHUWING,
    beschrijving="Een verzoeknummer is een datum en vijf cijfers",
    bron="aanname uit het voorbeeldbericht",
)
def verzoeknummer(bestand: Berichtbestand) -> Iterator[Vondst]:
    for element in bestand.elementen("verzoeknummer"):
        if not re.fullmatch(bestand.feiten.verzoeknummer.patroon, waarde(element)):
            yield bestand.vondst(element, f"'{waarde(element)}' heeft niet de vorm jjjjmmdd met vijf cijfers.")


@regel(
    "IKT-STAM036",
    fase=3,
    beschrijving="Het volgnummer van een verzoek heeft drie cijfers",
    bron="aanname uit het voorbeeldbericht",
)
def volgnummer(bestand: Berichtbestand) -> Iterator[Vondst]:
    """A projectactiviteit has a volgnummer too, but that is a plain number."""
    for verzoek in bestand.elementen("verzoek"):
        for element in verzoek.iterchildren("{*}volgnummer"):
            if not re.fullmatch(bestand.feiten.volgnummer.patroon, waarde(element)):
                yield bestand.vondst(element, f"'{waarde(element)}' heeft geen drie cijfers, zoals 000.")


@regel("IKT-STAM037", fase=3, beschrijving="Een initiatiefnemer of gemachtigde is één persoon of één bedrijf", bron=XSD)
def een_soort_partij(bestand: Berichtbestand) -> Iterator[Vondst]:
    for rol in ("initiatiefnemer", "gemachtigde"):
        for element in bestand.elementen(rol):
            aantal = _count(element, PERSONEN)
            if aantal != 1:
                yield bestand.vondst(
                    element,
                    f"Hier staan {aantal} personen of bedrijven; het is precies één natuurlijkPersoon of "
                    "nietNatuurlijkPersoon.",
                )


@regel("IKT-STAM038", fase=3, beschrijving="Een projectlocatie is op één manier aangeduid", bron=XSD)
def een_aanduiding(bestand: Berichtbestand) -> Iterator[Vondst]:
    for element in bestand.elementen("projectlocatie"):
        aantal = _count(element, AANDUIDINGEN)
        if aantal != 1:
            yield bestand.vondst(
                element, f"Deze locatie is op {aantal} manieren aangeduid; kies één van: {', '.join(AANDUIDINGEN)}."
            )


@regel(
    "IKT-STAM039",
    fase=3,
    ernst=Ernst.WAARSCHUWING,
    beschrijving="De ETRS89-coördinaten wijzen een plek aan",
    bron="STAM, verwerking van de locatie door ontvangers",
)
def plek(bestand: Berichtbestand) -> Iterator[Vondst]:
    for element in bestand.elementen("coordinatenEtrs"):
        if _count(element, ("puntlocatie", "vlaklocatie")) == 0:
            yield bestand.vondst(element, "Er staat geen puntlocatie of vlaklocatie in; de locatie is onbekend.")


@regel("IKT-STAM040", fase=3, beschrijving="ETRS89 is breedtegraad en lengtegraad in Nederland", bron="EPSG:4258")
def breedte_en_lengte(bestand: Berichtbestand) -> Iterator[Vondst]:
    for coordinaten in bestand.elementen("coordinatenEtrs"):
        for pos in coordinaten.iterfind(".//{*}pos"):
            yield from _op_zijn_plek(bestand, pos)
        for lijst in coordinaten.iterfind(".//{*}posList"):
            yield from _op_zijn_plek(bestand, lijst)


def _op_zijn_plek(bestand: Berichtbestand, element: etree._Element) -> Iterator[Vondst]:
    stelsel = next((each.get("srsName") for each in (element, *element.iterancestors()) if each.get("srsName")), ETRS89)
    buiten = next((paar for paar in _paren(waarde(element)) if not _in_area(bestand, paar)), None)
    if stelsel != ETRS89:
        yield bestand.vondst(element, f"srsName is {stelsel}; dat moet {ETRS89} zijn.")
    elif buiten is not None:
        yield bestand.vondst(
            element, f"'{buiten}' ligt niet in Nederland; schrijf eerst de breedtegraad, dan de lengtegraad."
        )


@regel("IKT-STAM043", fase=3, beschrijving="Elke rand van een vlak is gesloten", bron="GML 3.1.1, LinearRing")
def gesloten_randen(bestand: Berichtbestand) -> Iterator[Vondst]:
    for ring in bestand.elementen("LinearRing"):
        tekst = " ".join(waarde(each) for each in ring.iterchildren("{*}pos", "{*}posList"))
        paren = _paren(tekst)
        if len(paren) < 4 or paren[0] != paren[-1]:
            yield bestand.vondst(ring, "Een rand heeft ten minste vier punten, en eindigt waar hij begint.")


@regel("IKT-STAM041", fase=3, beschrijving="Elk documentId komt één keer voor", bron="STAM, ophalen van documenten")
def dubbele_documenten(bestand: Berichtbestand) -> Iterator[Vondst]:
    elementen = list(bestand.elementen("documentId"))
    aantallen = Counter(waarde(element) for element in elementen)
    for element in elementen:
        if aantallen.pop(waarde(element), 0) > 1:
            yield bestand.vondst(element, f"Het documentId {waarde(element)} staat meer dan één keer in het bericht.")


@regel(
    "IKT-STAM042", fase=3, beschrijving="Van een dubbel antwoord is één van de gebruiker en één van DSO-LV", bron=XSD
)
def bronnen(bestand: Berichtbestand) -> Iterator[Vondst]:
    verwacht = sorted(bestand.feiten.waardelijsten.bron_van_antwoord)
    for element in bestand.elementen("*"):
        bron, volgende = element.get("bron"), element.getnext()
        if bron is None:
            continue
        if bron not in verwacht:
            yield bestand.vondst(element, f"De bron '{bron}' bestaat niet; kies {' of '.join(verwacht)}.")
        if volgende is None or volgende.tag != element.tag:
            continue
        if sorted([bron, volgende.get("bron", "")]) != verwacht:
            yield bestand.vondst(volgende, f"Eén antwoord is van {verwacht[0]}, het andere van {verwacht[1]}.")


def voldoet_aan_elfproef(nummer: str) -> bool:
    """The check on BSN and RSIN: nine digits, weighted 9 to 2 and -1, a multiple of eleven."""
    if not re.fullmatch(r"\d{9}", nummer) or not int(nummer):
        return False
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(gewicht * int(cijfer) for gewicht, cijfer in zip(gewichten, nummer, strict=True)) % 11 == 0


def _limited(bestand: Berichtbestand) -> Iterator[tuple[etree._Element, int]]:
    """Each element with a greatest length."""
    grenzen = bestand.feiten.lengtes
    for pad, grens in grenzen.maximaal.items():
        for verzoek in bestand.elementen("verzoek"):
            for element in verzoek.iterfind("/".join(f"{{*}}{stap}" for stap in pad.split("/"))):
                yield element, grens
    for naam, grens in grenzen.adres.items():
        for element in bestand.elementen(naam):
            yield element, grens


def _count(element: etree._Element, namen: tuple[str, ...]) -> int:
    return sum(1 for child in element.iterchildren("{*}*") if etree.QName(child).localname in namen)


def _paren(tekst: str) -> list[str]:
    """'a b c d' → ['a b', 'c d']; a number too many makes a pair of its own, that lies nowhere."""
    delen = tekst.split()
    return [" ".join(delen[nr : nr + 2]) for nr in range(0, max(len(delen), 1), 2)]


def _in_area(bestand: Berichtbestand, pos: str) -> bool:
    gebied = bestand.feiten.gebied
    try:
        breedte, lengte = (float(getal) for getal in pos.split())
    except ValueError:
        return False
    return gebied.breedte[0] <= breedte <= gebied.breedte[1] and gebied.lengte[0] <= lengte <= gebied.lengte[1]
