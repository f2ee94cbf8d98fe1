"""Rules about the form of a verzoekbericht: what the XSD says, judged without it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial

from lxml import etree

from ikt.koppelvlakken.stam.bericht import Verzoekbericht
from ikt.koppelvlakken.stam.bestand import Berichtbestand, waarde
from ikt.koppelvlakken.stam.binding import Gebonden, Veld, elementvelden
from ikt.koppelvlakken.validatie import Ernst, Plaats, Regels, Soort, Vondst

XSD = "XSD verzoekbericht 4.0.0"
TIJDEN = ("tijdstipBericht", "indienDatum", "beginGeldigheid", "eindGeldigheid")
BOOLEANS = ("publiceerbaar", "vertrouwelijk", "potentieelVertrouwelijk")

STRUCTUUR: Regels[Berichtbestand] = Regels("STAM")

technisch = partial(STRUCTUUR.regel, soort=Soort.TECHNISCH)


@technisch(
    "IKT-STAM001",
    fase=1,
    beschrijving="Het bestand is leesbare XML zonder DOCTYPE",
    bron="XML 1.0; Digikoppeling-beveiliging",
)
def leesbaar(bestand: Berichtbestand) -> Iterator[Vondst]:
    if bestand.fout:
        yield Vondst(str(bestand.fout), bestand.naam, Plaats(bestand.fout.regel))


@technisch("IKT-STAM002", fase=1, beschrijving="De versie van het verzoekbericht is bekend", bron=XSD)
def versie(bestand: Berichtbestand) -> Iterator[Vondst]:
    if bestand.wortel is None:
        return
    verwacht = bestand.feiten.bericht.versie
    if not bestand.bekend:
        namespace = etree.QName(bestand.wortel).namespace
        yield bestand.vondst(
            bestand.wortel, f"De namespace {namespace} is niet die van STAM {verwacht}; gebruik die versie."
        )
    elif bestand.wortel.get("version", verwacht) != verwacht:
        yield bestand.vondst(bestand.wortel, f"Het attribuut version moet {verwacht} zijn.")


@technisch("IKT-STAM010", fase=2, beschrijving="Elk element hoort op zijn plaats in het bericht", bron=XSD)
def bekende_elementen(bestand: Berichtbestand) -> Iterator[Vondst]:
    for cls, node in _parts(bestand):
        known = _tags(bestand, cls)
        for child in node.iterchildren("{*}*"):
            if child.tag not in known:
                ouder = etree.QName(node).localname
                yield bestand.vondst(child, f"Dit element hoort niet in {ouder}; haal het weg.")


@technisch("IKT-STAM011", fase=2, beschrijving="Geen verplicht element ontbreekt", bron=XSD)
def verplichte_elementen(bestand: Berichtbestand) -> Iterator[Vondst]:
    for cls, node in _parts(bestand):
        present = {child.tag for child in node.iterchildren("{*}*")}
        for tag, veld in _tags(bestand, cls).items():
            if veld.required and tag not in present:
                yield bestand.vondst(node, f"Het verplichte element {veld.element} ontbreekt; voeg het toe.")


@technisch("IKT-STAM012", fase=2, beschrijving="De elementen staan in de volgorde van het XSD", bron=XSD)
def volgorde(bestand: Berichtbestand) -> Iterator[Vondst]:
    for cls, node in _parts(bestand):
        order = list(_tags(bestand, cls))
        previous = -1
        for child in node.iterchildren("{*}*"):
            if child.tag not in order:
                continue
            here = order.index(child.tag)
            if here < previous:
                yield bestand.vondst(child, f"Dit element hoort vóór {_local(order[previous])} te staan.")
            previous = max(previous, here)


@technisch("IKT-STAM013", fase=2, beschrijving="Een enkelvoudig element komt één keer voor", bron=XSD)
def aantallen(bestand: Berichtbestand) -> Iterator[Vondst]:
    for cls, node in _parts(bestand):
        for tag, veld in _tags(bestand, cls).items():
            if not veld.many or veld.item:
                for extra in list(node.iterchildren(tag))[1:]:
                    yield bestand.vondst(extra, "Dit element mag maar één keer voorkomen.")


@technisch("IKT-STAM014", fase=2, beschrijving="Datum en tijd zijn als jjjj-mm-ddTuu:mm:ss geschreven", bron=XSD)
def tijden(bestand: Berichtbestand) -> Iterator[Vondst]:
    for element in _all(bestand, TIJDEN):
        if _moment(waarde(element)) is None:
            yield bestand.vondst(element, f"'{waarde(element)}' is geen datum en tijd; schrijf jjjj-mm-ddTuu:mm:ss.")


@technisch(
    "IKT-STAM015",
    fase=2,
    ernst=Ernst.WAARSCHUWING,
    beschrijving="Datum en tijd staan zonder tijdzone in het bericht",
    bron="officieel voorbeeldbericht STAM 4.0",
)
def tijdzone(bestand: Berichtbestand) -> Iterator[Vondst]:
    for element in _all(bestand, TIJDEN):
        moment = _moment(waarde(element))
        if moment and moment.tzinfo:
            yield bestand.vondst(element, "Er staat een tijdzone achter; STAM schrijft Nederlandse tijd zonder zone.")


@technisch("IKT-STAM016", fase=2, beschrijving="Een ja/nee-waarde is true of false", bron=XSD)
def booleans(bestand: Berichtbestand) -> Iterator[Vondst]:
    for element in _all(bestand, BOOLEANS):
        if waarde(element) not in ("true", "false", "1", "0"):
            yield bestand.vondst(element, f"'{waarde(element)}' is geen true of false.")


def _keuze(code: str, namen: tuple[str, ...], lijst: str, wat: str) -> None:
    """A rule: the elements with these names hold a value of that list of the profile."""

    def toets(bestand: Berichtbestand) -> Iterator[Vondst]:
        toegestaan: tuple[str, ...] = getattr(bestand.feiten.waardelijsten, lijst)
        for element in _all(bestand, namen):
            if waarde(element) not in toegestaan:
                yield bestand.vondst(element, f"'{waarde(element)}' is geen {wat}; kies uit: {', '.join(toegestaan)}.")

    technisch(code, fase=2, beschrijving=f"Elk {wat} staat in de waardelijst", bron=XSD)(toets)


_keuze("IKT-STAM017", ("doel",), "doel", "doel van een verzoek")
_keuze("IKT-STAM018", ("type",), "type", "verzoektype")
_keuze("IKT-STAM019", ("referentiestelsel",), "referentiestelsel", "referentiestelsel")
_keuze("IKT-STAM020", ("vraagclassificatie",), "vraagclassificatie", "soort vraag")
_keuze("IKT-STAM021", ("documenttypeGeneriek",), "documenttype_generiek", "generiek documenttype")
_keuze("IKT-STAM022", ("adrestype",), "adrestype", "adrestype")


def _parts(bestand: Berichtbestand) -> Iterator[tuple[type[Gebonden], etree._Element]]:
    """Each element that has parts, with the class that describes it."""
    if bestand.bekend and bestand.wortel is not None:
        yield from _walk(bestand, Verzoekbericht, bestand.wortel)


def _walk(
    bestand: Berichtbestand, cls: type[Gebonden], node: etree._Element
) -> Iterator[tuple[type[Gebonden], etree._Element]]:
    yield cls, node
    for tag, veld in _tags(bestand, cls).items():
        if issubclass(veld.type, Gebonden):
            for child in node.iterchildren(tag):
                for inner in child.iterchildren("{*}*") if veld.item else (child,):
                    yield from _walk(bestand, veld.type, inner)


def _tags(bestand: Berichtbestand, cls: type[Gebonden]) -> dict[str, Veld]:
    """Tag → field of the child elements, in their order."""
    namespace = bestand.feiten.namespaces.of(cls.prefix)
    return {f"{{{namespace}}}{veld.element}": veld for veld in elementvelden(cls)}


def _all(bestand: Berichtbestand, namen: Iterable[str]) -> Iterator[etree._Element]:
    for naam in namen:
        yield from bestand.elementen(naam)


def _local(tag: str) -> str:
    return etree.QName(tag).localname


def _moment(tekst: str) -> datetime | None:
    """The moment in an xs:dateTime; its fraction may have more digits than Python takes."""
    try:
        return datetime.fromisoformat(tekst) if "T" in tekst else None
    except ValueError:
        return None
