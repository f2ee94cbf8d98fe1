"""Text of besluit and kennisgeving: what must have content, and what may stand beside what."""

from __future__ import annotations

import re

from ikt.koppelvlakken.stop.document import Document, binnen, heeft, kinderen, ouder, plek
from ikt.koppelvlakken.stop.regels.basis import Gevonden, Onderwerp, besluitteksten
from ikt.koppelvlakken.stop.xml import Element, lokaal
from ikt.koppelvlakken.stop.xml import tekst as inhoud
from ikt.koppelvlakken.validatie import Ernst

tekst = Onderwerp(fase=2, bron="schematron imop-tekst 1.3.0", documenten=besluitteksten)
_STRUCTUUR = (
    *("Afdeling", "Bijlage", "Boek", "Deel", "Divisie", "Hoofdstuk", "Titel"),
    *("Paragraaf", "Subparagraaf", "Subsubparagraaf"),
)
_TOELICHTINGEN = ("ArtikelgewijzeToelichting", "AlgemeneToelichting")


@tekst.document("STOP0001", "Een ongemarkeerde lijst heeft geen nummers")
def ongemarkeerde_lijst(document: Document) -> Gevonden:
    for lijst in document.alle("Lijst"):
        genummerd = any(heeft(li, "LiNummer") for li in kinderen(lijst, "Li"))
        if lijst.get("type") == "ongemarkeerd" and genummerd:
            yield lijst, f"Lijst {plek(lijst)} is ongemarkeerd, maar heeft nummers. Haal LiNummer weg."


@tekst.document("STOP0002", "Elk onderdeel van een expliciete lijst heeft een nummer")
def expliciete_lijst(document: Document) -> Gevonden:
    for lijst in document.alle("Lijst"):
        ongenummerd = any(not heeft(li, "LiNummer") for li in kinderen(lijst, "Li"))
        if lijst.get("type") == "expliciet" and ongenummerd:
            yield lijst, f"Lijst {plek(lijst)} is expliciet. Geef elk onderdeel een LiNummer."


@tekst.document("STOP0005", "Een alinea heeft inhoud")
def alinea_met_inhoud(document: Document) -> Gevonden:
    for al in document.alle("Al"):
        if not inhoud(al) and not heeft(al, "InlineTekstAfbeelding", "Nootref"):
            yield al, f"Een alinea in {plek(al)} is leeg. Vul haar, of haal haar weg."


@tekst.document("STOP0006", "Een kop heeft inhoud")
def kop_met_inhoud(document: Document) -> Gevonden:
    for kop in document.alle("Kop"):
        if not inhoud(kop):
            yield kop, f"De kop van {plek(kop)} is leeg. Vul hem, of haal hem weg."


@tekst.document("STOP0009", "Een lijst bevat geen tabel", ernst=Ernst.WAARSCHUWING)
def lijst_zonder_tabel(document: Document) -> Gevonden:
    for li in document.alle("Li"):
        if heeft(li, "table") and binnen(li, "Instructie") is None:
            yield li, f"{plek(li)} bevat een tabel. Zet de tabel buiten de lijst."


@tekst.document("STOP0045", "Een illustratie heeft geen attribuut schaal", ernst=Ernst.WAARSCHUWING)
def illustratie_zonder_schaal(document: Document) -> Gevonden:
    for beeld in document.alle("Illustratie", "InlineTekstAfbeelding"):
        if beeld.get("schaal") is not None:
            yield beeld, "Het attribuut schaal wordt niet gebruikt. Haal het weg."


@tekst.document("STOP0046", "Een illustratie heeft geen attribuut kleur", ernst=Ernst.WAARSCHUWING)
def illustratie_zonder_kleur(document: Document) -> Gevonden:
    for beeld in document.alle("Illustratie", "InlineTekstAfbeelding"):
        if beeld.get("kleur") is not None:
            yield beeld, "Het attribuut kleur wordt niet gebruikt. Haal het weg."


@tekst.document("STOP0015", "Een tijdelijk regelingdeel heeft geen WijzigArtikel")
def tijdelijk_deel_zonder_wijzigartikel(document: Document) -> Gevonden:
    yield from _wijzigartikel_in(document, "RegelingTijdelijkdeel")


@tekst.document("STOP0016", "Een RegelingCompact heeft geen WijzigArtikel")
def regeling_zonder_wijzigartikel(document: Document) -> Gevonden:
    yield from _wijzigartikel_in(document, "RegelingCompact")


def _wijzigartikel_in(document: Document, model: str) -> Gevonden:
    for artikel in document.alle("WijzigArtikel"):
        if binnen(artikel, model) is not None:
            yield artikel, f"{plek(artikel)} staat in {model}. Gebruik daar een gewoon Artikel."


@tekst.document("STOP0055", "Na Gereserveerd volgt niets")
def gereserveerd_is_alles(document: Document) -> Gevonden:
    for element in document.alle("Gereserveerd"):
        if binnen(element, "Vervang", "Artikel") is None and element.getnext() is not None:
            yield element, f"In {plek(element)} staat iets na Gereserveerd. Haal een van beide weg."


@tekst.document("STOP0058", "Een structuurelement heeft meer dan een kop")
def structuur_met_inhoud(document: Document) -> Gevonden:
    for element in document.alle(*_STRUCTUUR):
        titel_van_figuur = lokaal(element) == "Titel" and ouder(element) == "Figuur"
        if not titel_van_figuur and not _meer_dan_kop(element):
            yield element, f"{plek(element)} heeft alleen een kop. Voeg inhoud toe, of Gereserveerd."


@tekst.document("STOP0060", "Een Divisietekst heeft meer dan een kop")
def divisietekst_met_inhoud(document: Document) -> Gevonden:
    for element in document.alle("Divisietekst"):
        if not _meer_dan_kop(element):
            yield element, f"{plek(element)} heeft alleen een kop. Voeg Inhoud toe."


def _meer_dan_kop(element: Element) -> bool:
    return any(lokaal(kind) != "Kop" for kind in kinderen(element))


@tekst.document("STOP0061", "Een kennisgeving is niet in divisies verdeeld", versies="STOP 1.3")
def kennisgeving_zonder_divisie(document: Document) -> Gevonden:
    for element in document.alle("Divisie"):
        if binnen(element, "Kennisgeving") is not None:
            yield element, f"{plek(element)} is een Divisie. Gebruik in een kennisgeving alleen Divisietekst."


@tekst.document("STOP0062", "Wat onder een vervallen element valt, is ook vervallen")
def alles_vervallen(document: Document) -> Gevonden:
    for element in document.alle("Vervallen"):
        los = binnen(element, "Vervang") is None and ouder(element) not in ("Artikel", "Divisietekst")
        if los and any(not heeft(na, "Vervallen") for na in element.itersiblings("*")):
            yield element, f"{plek(element)} is vervallen, maar niet alles eronder. Maak ook dat vervallen."


@tekst.document("STOP0064", "Het adres van een contact past bij zijn soort")
def adres_past(document: Document) -> Gevonden:
    for contact in document.alle("Contact"):
        adres = contact.get("adres")
        if adres is not None and not (contact.get("soort") == "e-mail" and re.search(r"[^@]+@[^.]+\..+", adres)):
            yield contact, f"'{adres}' is geen adres van soort '{contact.get('soort')}'. Vul een e-mailadres in."


@tekst.document("STOP0070", "Een artikel heeft of leden, of inhoud")
def leden_of_inhoud(document: Document) -> Gevonden:
    for artikel in document.alle("Artikel"):
        soorten = {lokaal(kind) for kind in kinderen(artikel, "Lid", "Inhoud", "Vervallen", "Gereserveerd")}
        samen = "Lid" in soorten or "Inhoud" in soorten
        if binnen(artikel, "Vervang") is None and samen and len(soorten) > 1:
            yield artikel, f"{plek(artikel)} heeft {' en '.join(sorted(soorten))}. Kies er één."


@tekst.document("STOP0075", "Een motivering in een besluit heeft geen schemaversie")
def motivering_zonder_versie(document: Document) -> Gevonden:
    for element in document.alle("Motivering"):
        if element.get("schemaversie") is not None and binnen(element, "BesluitCompact", "BesluitKlassiek") is not None:
            yield element, "De motivering heeft een attribuut schemaversie. Haal dat weg."


@tekst.document("STOP0081", "Een toelichting is algemeen of artikelgewijs", ernst=Ernst.ONTRADEN)
def toelichting_zonder_divisies(document: Document) -> Gevonden:
    for element in document.alle("Toelichting"):
        if heeft(element, "Divisie", "Divisietekst"):
            wat = f"{plek(element)} heeft zelf divisies. Zet ze in AlgemeneToelichting of ArtikelgewijzeToelichting."
            yield element, wat


@tekst.document("STOP0082", "Een artikelgewijze toelichting staat in een toelichting", ernst=Ernst.ONTRADEN)
def artikelgewijs_in_toelichting(document: Document) -> Gevonden:
    for element in document.alle("ArtikelgewijzeToelichting"):
        if ouder(element) != "Toelichting":
            yield element, f"{plek(element)} staat los. Zet haar in een element Toelichting."


@tekst.document("STOP0083", "Een toelichting heeft geen inleidende tekst", ernst=Ernst.ONTRADEN, versies="STOP 1.3")
def zonder_inleiding(document: Document) -> Gevonden:
    for element in document.alle("Toelichting", *_TOELICHTINGEN):
        if heeft(element, "InleidendeTekst"):
            yield element, f"{plek(element)} heeft een inleidende tekst. Maak er een divisie van."


@tekst.document("STOP0084", "Een toelichting met twee delen heeft een kop")
def toelichting_met_kop(document: Document) -> Gevonden:
    for element in document.alle("Toelichting"):
        if len(kinderen(element, *_TOELICHTINGEN)) > 1 and not heeft(element, "Kop"):
            yield element, f"{plek(element)} heeft twee delen. Geef haar een kop."


@tekst.document("STOP0085", "Een toelichting met één deel heeft geen kop")
def toelichting_zonder_kop(document: Document) -> Gevonden:
    for element in document.alle("Toelichting"):
        if len(kinderen(element, *_TOELICHTINGEN)) == 1 and heeft(element, "Kop"):
            yield element, f"{plek(element)} heeft één deel. Haal de kop weg; het deel heeft er zelf een."


@tekst.document("STOP0051", "OpmerkingVersie staat alleen in een klassieke regeling")
def opmerking_versie(document: Document) -> Gevonden:
    for element in document.alle("OpmerkingVersie"):
        klassiek = binnen(element, "RegelingKlassiek", "Rectificatie") is not None
        if binnen(element, "WijzigArtikel") is not None and not klassiek:
            yield element, "OpmerkingVersie mag alleen in een klassieke regeling. Haal haar weg."


@tekst.document("STOP0039", "WijzigInstructies staan alleen in een klassieke regeling")
def wijziginstructies(document: Document) -> Gevonden:
    for element in document.alle("WijzigInstructies"):
        if binnen(element, "WijzigArtikel") is not None and binnen(element, "RegelingKlassiek") is None:
            yield element, "WijzigInstructies mogen alleen in een klassieke regeling. Gebruik een RegelingMutatie."
