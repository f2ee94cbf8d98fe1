"""Phase 2, opdracht: does the opdracht say what it must, and does it fit the files?"""

from __future__ import annotations

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST_OW, OPDRACHT
from ikt.koppelvlakken.stop.aanlevering import Aanlevering, datum
from ikt.koppelvlakken.stop.document import Document
from ikt.koppelvlakken.stop.kalender import is_werkdag
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Onderwerp, Vondsten, besluiten, plaats, plaats_in
from ikt.koppelvlakken.stop.xml import Element, alle, eerste, tekst
from ikt.koppelvlakken.validatie import Vondst

opdracht = Onderwerp(fase=2, bron=MATRIX)
inhoud = Onderwerp(fase=3, bron=MATRIX)

_PUBLICEERT = ("validatieOpdracht", "publicatieOpdracht")
_NOEMT_AKN = ("breekPublicatieAfOpdracht", "raadpleegOpdracht")
_VERSIES = ("1.0", "1.1", "1.2", "1.3", "2.0")
_SOORTEN = ("AanleveringBesluit", "AanleveringKennisgeving")
_SOORTEN_14 = {
    "publicatie": (*_SOORTEN, "AanleveringRectificatie", "AanleveringMededeling"),
    "revisie": ("AanleveringRevisie",),
    "procedureverloopmutatie": ("AanleveringProcedureverloopmutatie",),
    "registratie": ("AanleveringBesluit",),
}
"""By the field of the opdracht that names it."""


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
    noemt = aanlevering.opdracht is not None and aanlevering.opdracht.soort in _NOEMT_AKN
    for element in alle(aanlevering.document(OPDRACHT), "identificatie") if noemt else ():
        delen = tekst(element).split("/")
        if len(delen) < 4 or delen[3] not in ("bill", "doc"):
            wat = f"{tekst(element)} is niet van een besluit of kennisgeving. Noem de AKN met bill of doc."
            yield Vondst(wat, OPDRACHT, plaats(element))


@opdracht.levering("LVBB1505", "De opdracht noemt een datum bekendmaking")
def heeft_datum(aanlevering: Aanlevering) -> Vondsten:
    gegeven = aanlevering.opdracht
    if gegeven and gegeven.soort in _PUBLICEERT and not gegeven.datum_bekendmaking:
        wat = "datumBekendmaking ontbreekt. Noem de dag waarop bekendgemaakt moet worden."
        yield Vondst(wat, OPDRACHT, plaats_in(aanlevering, OPDRACHT, "datumBekendmaking"))


@opdracht.levering("LVBB1506", "Het publicatiebestand van de opdracht is aanwezig")
def publicatie_aanwezig(aanlevering: Aanlevering) -> Vondsten:
    gegeven = aanlevering.opdracht
    if gegeven and gegeven.publicatie and not aanlevering.heeft(gegeven.publicatie):
        wat = f"'{gegeven.publicatie}' zit er niet bij. Pas de naam aan, of voeg het bestand toe."
        yield Vondst(wat, OPDRACHT, plaats_in(aanlevering, OPDRACHT, "publicatie"))
    if gegeven and gegeven.soort in _PUBLICEERT and not gegeven.publicatie:
        wat = "De opdracht noemt geen publicatie. Vul de naam van het bestand in."
        yield Vondst(wat, OPDRACHT, plaats_in(aanlevering, OPDRACHT, "publicatie"))


@opdracht.levering("LVBB1510", "De opdracht noemt het bevoegd gezag")
def heeft_bevoegd_gezag(aanlevering: Aanlevering) -> Vondsten:
    if aanlevering.opdracht and not aanlevering.opdracht.bevoegd_gezag:
        wat = "idBevoegdGezag ontbreekt. Vul de OIN van het bevoegd gezag in."
        yield Vondst(wat, OPDRACHT, plaats_in(aanlevering, OPDRACHT, "idBevoegdGezag"))


@opdracht.levering("LVBB1511", "De opdracht noemt de aanleveraar")
def heeft_aanleveraar(aanlevering: Aanlevering) -> Vondsten:
    if aanlevering.opdracht and not aanlevering.opdracht.aanleveraar:
        wat = "idAanleveraar ontbreekt. Vul de OIN van de aanleveraar in."
        yield Vondst(wat, OPDRACHT, plaats_in(aanlevering, OPDRACHT, "idAanleveraar"))


@opdracht.levering("LVBB1515", "De publicatie is een besluit of kennisgeving met een geldige schemaversie")
def soort_aanlevering(aanlevering: Aanlevering) -> Vondsten:
    document = aanlevering.tekst
    if document is None:
        return
    if document.soort not in _toegestaan(aanlevering):
        wat = f"'{document.soort}' is geen besluit en geen kennisgeving. Lever een van beide aan."
        yield Vondst(wat, document.naam, plaats(document.wortel))
    elif not document.schemaversie.startswith(_VERSIES):
        wat = f"Schemaversie '{document.schemaversie}' bestaat niet. Gebruik bijvoorbeeld 1.2.0."
        yield Vondst(wat, document.naam, plaats(document.wortel))


def _toegestaan(aanlevering: Aanlevering) -> tuple[str, ...]:
    if aanlevering.generatie != "STOP 1.4":
        return _SOORTEN
    veld = next((veld for veld in _SOORTEN_14 if getattr(aanlevering.opdracht, veld, "")), "publicatie")
    return _SOORTEN_14[veld]


@opdracht.levering("LVBB1519", "De datum bekendmaking is een werkdag")
def op_werkdag(aanlevering: Aanlevering) -> Vondsten:
    dag = aanlevering.datum_bekendmaking
    if dag and not is_werkdag(dag):
        wat = f"{dag:%d-%m-%Y} is geen werkdag. Kies een werkdag die geen feestdag is."
        yield Vondst(wat, OPDRACHT, plaats_in(aanlevering, OPDRACHT, "datumBekendmaking"))


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
