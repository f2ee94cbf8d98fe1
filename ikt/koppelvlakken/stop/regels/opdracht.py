"""Phase 2, opdracht: does the opdracht say what it must, and does it fit the files?"""

from __future__ import annotations

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST_OW, OPDRACHT
from ikt.koppelvlakken.stop.aanlevering import Aanlevering, datum
from ikt.koppelvlakken.stop.document import Document
from ikt.koppelvlakken.stop.kalender import is_werkdag
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Onderwerp, Vondsten, besluiten, plaats
from ikt.koppelvlakken.stop.xml import Element, alle, eerste, tekst
from ikt.koppelvlakken.validatie import Vondst

opdracht = Onderwerp(fase=2, bron=MATRIX)
inhoud = Onderwerp(fase=3, bron=MATRIX)

_PUBLICEERT = ("validatieOpdracht", "publicatieOpdracht")
_VERSIES = ("1.0", "1.1", "1.2", "1.3", "2.0")
_SOORTEN = ("AanleveringBesluit", "AanleveringKennisgeving")
_SOORTEN_14 = ("AanleveringRectificatie", "AanleveringMededeling")


@opdracht.levering("LVBB1027", "Bij een besluit hoort manifest-ow.xml")
def manifest_ow_verplicht(aanlevering: Aanlevering) -> Vondsten:
    besluit = aanlevering.besluit
    if besluit and besluit.is_besluit and not aanlevering.heeft(MANIFEST_OW):
        yield Vondst(f"{MANIFEST_OW} ontbreekt. Bij een besluit is het verplicht; voeg het toe.", MANIFEST_OW)


@opdracht.levering("LVBB1028", "Bij een kennisgeving of afbreken hoort geen manifest-ow.xml")
def manifest_ow_verboden(aanlevering: Aanlevering) -> Vondsten:
    kennisgeving = aanlevering.besluit is not None and aanlevering.besluit.is_kennisgeving
    afbreken = aanlevering.opdracht is not None and aanlevering.opdracht.soort == "breekPublicatieAfOpdracht"
    if (kennisgeving or afbreken) and aanlevering.heeft(MANIFEST_OW):
        yield Vondst(f"{MANIFEST_OW} mag hier niet bij. Haal het uit de zip.", MANIFEST_OW)


@opdracht.levering("LVBB1502", "De AKN in een afbreekopdracht is die van een besluit of kennisgeving")
def akn_in_opdracht(aanlevering: Aanlevering) -> Vondsten:
    wortel = aanlevering.document(OPDRACHT)
    for element in alle(wortel, "identificatie") if wortel is not None else ():
        delen = tekst(element).split("/")
        if len(delen) < 4 or delen[3] not in ("bill", "doc"):
            wat = f"{tekst(element)} is niet van een besluit of kennisgeving. Noem de AKN met bill of doc."
            yield Vondst(wat, OPDRACHT, plaats(element))


@opdracht.levering("LVBB1505", "De opdracht noemt een datum bekendmaking")
def heeft_datum(aanlevering: Aanlevering) -> Vondsten:
    gegeven = aanlevering.opdracht
    if gegeven and gegeven.soort in _PUBLICEERT and not gegeven.datum_bekendmaking:
        yield Vondst("datumBekendmaking ontbreekt. Noem de dag waarop bekendgemaakt moet worden.", OPDRACHT)


@opdracht.levering("LVBB1506", "Het publicatiebestand van de opdracht is aanwezig")
def publicatie_aanwezig(aanlevering: Aanlevering) -> Vondsten:
    gegeven = aanlevering.opdracht
    if gegeven and gegeven.publicatie and not aanlevering.heeft(gegeven.publicatie):
        yield Vondst(f"'{gegeven.publicatie}' zit er niet bij. Pas de naam aan, of voeg het bestand toe.", OPDRACHT)
    if gegeven and gegeven.soort in _PUBLICEERT and not gegeven.publicatie:
        yield Vondst("De opdracht noemt geen publicatie. Vul de naam van het bestand in.", OPDRACHT)


@opdracht.levering("LVBB1510", "De opdracht noemt het bevoegd gezag")
def heeft_bevoegd_gezag(aanlevering: Aanlevering) -> Vondsten:
    if aanlevering.opdracht and not aanlevering.opdracht.bevoegd_gezag:
        yield Vondst("idBevoegdGezag ontbreekt. Vul de OIN van het bevoegd gezag in.", OPDRACHT)


@opdracht.levering("LVBB1511", "De opdracht noemt de aanleveraar")
def heeft_aanleveraar(aanlevering: Aanlevering) -> Vondsten:
    if aanlevering.opdracht and not aanlevering.opdracht.aanleveraar:
        yield Vondst("idAanleveraar ontbreekt. Vul de OIN van de aanleveraar in.", OPDRACHT)


@opdracht.levering("LVBB1515", "De publicatie is een besluit of kennisgeving met een geldige schemaversie")
def soort_aanlevering(aanlevering: Aanlevering) -> Vondsten:
    document = aanlevering.tekst
    if document is None:
        return
    if document.soort not in _toegestaan(aanlevering):
        wat = f"'{document.soort}' is geen besluit en geen kennisgeving. Lever een van beide aan."
        yield Vondst(wat, document.naam)
    elif not document.schemaversie.startswith(_VERSIES):
        wat = f"Schemaversie '{document.schemaversie}' bestaat niet. Gebruik bijvoorbeeld 1.2.0."
        yield Vondst(wat, document.naam)


def _toegestaan(aanlevering: Aanlevering) -> tuple[str, ...]:
    return (*_SOORTEN, *_SOORTEN_14) if aanlevering.generatie == "STOP 1.4" else _SOORTEN


@opdracht.levering("LVBB1519", "De datum bekendmaking is een werkdag")
def op_werkdag(aanlevering: Aanlevering) -> Vondsten:
    dag = aanlevering.datum_bekendmaking
    if dag and not is_werkdag(dag):
        yield Vondst(f"{dag:%d-%m-%Y} is geen werkdag. Kies een werkdag die geen feestdag is.", OPDRACHT)


@inhoud.levering("LVBB1580", "Inwerkingtreding ten hoogste 90 dagen na bekendmaking")
def op_tijd_in_werking(aanlevering: Aanlevering) -> Vondsten:
    bekend, meeste = aanlevering.datum_bekendmaking, aanlevering.profiel.pakket.meeste_dagen_tot_werking
    for besluit in besluiten(aanlevering):
        for stempel in _inwerkingtredingen(besluit):
            werking = datum(tekst(eerste(stempel, "datum")))
            if bekend and werking and (werking - bekend).days > meeste:
                wat = (
                    f"Inwerkingtreding {werking:%d-%m-%Y} is {(werking - bekend).days} dagen na bekendmaken; "
                    f"{meeste} dagen mag. Kies een eerdere datum, of maak later bekend."
                )
                yield Vondst(wat, besluit.naam, plaats(stempel))


def _inwerkingtredingen(besluit: Document) -> list[Element]:
    stempels = besluit.alle("Tijdstempel")
    return [deel for deel in stempels if tekst(eerste(deel, "soortTijdstempel")) == "juridischWerkendVanaf"]
