"""Reading regelgroepen and uitvoeringsregels: the questions, fixed values and attachments beside the DMN."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from lxml import etree

from ikt.koppelvlakken.sttr import xml
from ikt.koppelvlakken.sttr.model import (
    Bijlage,
    Consistentieregel,
    GeoVerwijzing,
    HerbruikbareBeslissing,
    ImplicietAntwoord,
    Inhoud,
    Maatregel,
    OnbekendeInhoud,
    Optie,
    Regelgroep,
    Toelichting,
    Uitvoeringsregel,
    VasteWaarde,
    Vraag,
)
from ikt.koppelvlakken.sttr.standaard import GEEN_PRIORITEIT
from ikt.koppelvlakken.sttr.xml import Element
from ikt.koppelvlakken.validatie import Vondst

_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}


class UitvoeringsregelReader:
    """Reads the extensionElements of definitions; keeps in `vondsten` what it could not make sense of."""

    def __init__(self, extensie: Element | None, bestand: str, booleans: Collection[str]) -> None:
        self._extensie, self._bestand, self._booleans = extensie, bestand, booleans
        self.vondsten: list[Vondst] = []

    def regelgroepen(self) -> Iterator[Regelgroep]:
        for element in self._leden("inter:regelgroepen", "inter:regelgroep"):
            yield Regelgroep(
                id=element.get("id", ""),
                naam=xml.tekst(element, "inter:naam"),
                prioriteit=self._prioriteit(element),
                plaats=xml.plaats(element),
            )

    def uitvoeringsregels(self) -> Iterator[Uitvoeringsregel]:
        for element in self._leden("uitv:uitvoeringsregels", "uitv:uitvoeringsregel"):
            soort, inhoud = self._inhoud(element)
            yield Uitvoeringsregel(
                id=element.get("id", ""),
                soort=soort,
                inhoud=inhoud,
                regelgroep=xml.href(element, "uitv:regelgroepRef"),
                herbruikbaar_id=xml.tekst(element, "uitv:herbruikbaarId"),
                bereik=xml.tekst(element, "uitv:bereik", anders="werkzaamheid"),
                classificatie=xml.tekst(element, "inter:classificatie", anders="activiteit"),
                vraag_referentie=xml.tekst(element, "uitv:vraagReferentie"),
                publiceerbaar=self._boolean(element, "uitv:publiceerbaar", anders=True),
                potentieel_vertrouwelijk=self._boolean(element, "uitv:potentieelVertrouwelijk", anders=False),
                prioriteit=self._prioriteit(element),
                toelichting=self._toelichting(element),
                consistentieregel=_consistentieregel(element),
                verborgen_stuurvraag=self._boolean(
                    xml.kind(element, f"uitv:{soort}"), "uitv:verborgenStuurvraag", anders=False
                ),
                onderdelen=tuple(xml.naam(kind).partition(":")[2] for kind in element.iterchildren(tag=etree.Element)),
                plaats=xml.plaats(element),
            )

    def maatregelen(self) -> Iterator[Maatregel]:
        for element in self._leden("content:maatregelen", "content:maatregel"):
            yield Maatregel(
                id=element.get("id", ""),
                nummer=xml.tekst(element, "content:nummer"),
                tekst=xml.tekst(element, "content:maatregeltekst"),
                frequentie=xml.tekst(element, "content:frequentie"),
                volgorde=self._getal(element, "content:volgorde", anders=GEEN_PRIORITEIT),
                toelichting=xml.tekst(element, "content:toelichting"),
                kenmerken=tuple(xml.tekst(een) for een in xml.kinderen(element, "content:kenmerk")),
                themas=tuple(xml.tekst(een) for een in xml.kinderen(element, "content:thema")),
                plaats=xml.plaats(element),
            )

    def _leden(self, lijst: str, lid: str) -> Iterator[Element]:
        houder = xml.kind(self._extensie, lijst)
        return iter(()) if houder is None else xml.kinderen(houder, lid)

    def _inhoud(self, element: Element) -> tuple[str, Inhoud]:
        lezers: dict[str, Callable[[Element], Inhoud]] = {
            "vraag": self._vraag,
            "registerbevraging": lambda e: self._vraag(xml.kind(e, "uitv:vraag")),
            "registerbevragingAPIProfiel": lambda e: self._vraag(xml.kind(e, "uitv:vraag")),
            "vasteWaarde": _vaste_waarde,
            "vasteWaardeVoorbehoud": _vaste_waarde_voorbehoud,
            "bijlage": _bijlage,
            "implicietAntwoord": self._impliciet_antwoord,
            "geoVerwijzing": _geo_verwijzing,
            "uitkomstHerbruikbareBeslissing": _herbruikbare_beslissing,
        }
        for kind in element.iterchildren(tag=etree.Element):
            prefix, _, lokaal = xml.naam(kind).partition(":")
            if prefix == "uitv" and lokaal in lezers:
                return lokaal, lezers[lokaal](kind)
        return "", OnbekendeInhoud()

    def _vraag(self, element: Element | None) -> Vraag:
        opties = xml.kind(element, "uitv:opties")
        return Vraag(
            tekst=xml.tekst(element, "uitv:vraagTekst"),
            gegevens_type=xml.tekst(element, "uitv:gegevensType"),
            optie_type=xml.tekst(opties, "uitv:optieType"),
            opties=() if opties is None else tuple(self._opties(opties)),
            geen_van_bovenstaande=self._boolean(opties, "uitv:optieGeenVanBovenstaande", anders=False),
            input_type=xml.tekst(element, "inter:inputType", anders="textarea"),
        )

    def _opties(self, opties: Element) -> Iterator[Optie]:
        for element in xml.kinderen(opties, "uitv:optie"):
            yield Optie(
                sequence_id=xml.tekst(element, "uitv:sequenceId"),
                tekst=xml.tekst(element, "uitv:optieText"),
                toelichting=self._toelichting(element),
            )

    def _impliciet_antwoord(self, element: Element) -> ImplicietAntwoord:
        werkzaamheid = xml.kind(element, "uitv:werkzaamheid")
        return ImplicietAntwoord(
            werkzaamheid="" if werkzaamheid is None else werkzaamheid.get("urn", ""),
            waarde=self._boolean(element, "uitv:waarde", anders=False),
            context=xml.tekst(element, "uitv:context", anders="werkzaamheidOverstijgend"),
        )

    def _toelichting(self, element: Element) -> Toelichting | None:
        toelichting = xml.kind(element, "content:uitvoeringsregelToelichting")
        if toelichting is None:
            return None
        return Toelichting(
            kort=xml.tekst(toelichting, "content:toelichting"),
            lang=xml.tekst(toelichting, "content:langeToelichting"),
            belangrijk=self._boolean(toelichting, "content:belangrijk", anders=False),
        )

    def _prioriteit(self, element: Element) -> int:
        return self._getal(element, "inter:prioriteit", anders=GEEN_PRIORITEIT)

    def _getal(self, element: Element, naam: str, *, anders: int) -> int:
        gevonden = xml.tekst(element, naam)
        if not gevonden:
            return anders
        try:
            return int(gevonden)
        except ValueError:
            self._meld(element, naam.partition(":")[2], gevonden, "een geheel getal")
            return anders

    def _boolean(self, element: Element | None, naam: str, *, anders: bool) -> bool:
        gevonden = xml.tekst(element, naam)
        if gevonden and gevonden not in self._booleans and element is not None:
            self._meld(element, naam.partition(":")[2], gevonden, "true of false")
        return _BOOLEANS.get(gevonden, anders)

    def _meld(self, element: Element, naam: str, gevonden: str, verwacht: str) -> None:
        beschrijving = f"{naam} is “{gevonden}”; vul {verwacht} in."
        self.vondsten.append(Vondst(beschrijving, self._bestand, xml.plaats(element)))


def _vaste_waarde(element: Element) -> VasteWaarde:
    """STTR 1 and 2 hold waarde with gegevensType; STTR 3 an element named after the type."""
    for gegevens_type in ("boolean", "number", "string", "date"):
        if waarde := xml.tekst(element, f"uitv:{gegevens_type}Waarde"):
            return VasteWaarde(waarde, gegevens_type)
    return VasteWaarde(xml.tekst(element, "uitv:waarde"), xml.tekst(element, "uitv:gegevensType"))


def _vaste_waarde_voorbehoud(element: Element) -> VasteWaarde:
    vast = xml.kind(element, "uitv:vasteWaarde")
    waarde = VasteWaarde("", "") if vast is None else _vaste_waarde(vast)
    return VasteWaarde(waarde.waarde, waarde.gegevens_type, xml.tekst(element, "uitv:tekstVoorbehoud"))


def _bijlage(element: Element) -> Bijlage:
    return Bijlage(
        xml.tekst(element, "uitv:bijlageType"),
        xml.tekst(element, "uitv:documenttypeGeneriek", anders="Overig"),
    )


def _geo_verwijzing(element: Element) -> GeoVerwijzing:
    locatie = xml.kind(element, "uitv:locatie")
    identificatie = "" if locatie is None else locatie.get("identificatie", "")
    return GeoVerwijzing(identificatie, xml.tekst(element, "uitv:vraagTekst"))


def _herbruikbare_beslissing(element: Element) -> HerbruikbareBeslissing:
    activiteit = xml.kind(element, "uitv:activiteit")
    urn = "" if activiteit is None else activiteit.get("urn", "")
    return HerbruikbareBeslissing(urn, xml.tekst(element, "uitv:naam"))


def _consistentieregel(element: Element) -> Consistentieregel | None:
    expressie = xml.tekst(element, "inter:consistentieregel", "inter:reguliereExpressie")
    if not expressie:
        return None
    return Consistentieregel(expressie, xml.tekst(element, "inter:consistentieregel", "inter:invulinstructie"))
