"""Phase 1, ontvangst: is it a zip, with the files it should have and no others?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST, OPDRACHT
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.regels.basis import MATRIX, MATRIX_NIEUW, MATRIX_OUD, REGELS
from ikt.koppelvlakken.stop.xml import lokaal
from ikt.koppelvlakken.validatie import Plaats, Soort, Vondst

TECHNISCH = Soort.TECHNISCH


@REGELS.regel("LVBB1001", fase=1, soort=TECHNISCH, bron=MATRIX, beschrijving="De opdracht is een leesbare zip")
def leesbaar(aanlevering: Aanlevering) -> Iterator[Vondst]:
    if aanlevering.leesfout:
        yield Vondst(f"{aanlevering.naam} is niet te verwerken: {aanlevering.leesfout}. Maak de zip opnieuw.")


@REGELS.regel("LVBB1002", fase=1, soort=TECHNISCH, bron=MATRIX, beschrijving="opdracht.xml is aanwezig")
def heeft_opdracht(aanlevering: Aanlevering) -> Iterator[Vondst]:
    yield from _ontbreekt(aanlevering, OPDRACHT)


@REGELS.regel("LVBB1003", fase=1, soort=TECHNISCH, bron=MATRIX, beschrijving="manifest.xml is aanwezig")
def heeft_manifest(aanlevering: Aanlevering) -> Iterator[Vondst]:
    yield from _ontbreekt(aanlevering, MANIFEST)


def _ontbreekt(aanlevering: Aanlevering, naam: str) -> Iterator[Vondst]:
    if not aanlevering.leesfout and not aanlevering.heeft(naam):
        yield Vondst(f"{naam} ontbreekt. Zet het op het hoogste niveau in de zip, niet in een map.", naam)


@REGELS.regel("LVBB1004", fase=1, soort=TECHNISCH, bron=MATRIX, beschrijving="Bestandsnamen hebben geldige tekens")
def geldige_namen(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for bestand in aanlevering.bestanden:
        if not re.fullmatch(aanlevering.profiel.pakket.bestandsnaam, bestand.naam):
            yield Vondst(
                "De bestandsnaam heeft tekens die niet mogen, of een map. Gebruik alleen letters, cijfers, "
                "punten en streepjes.",
                bestand.naam,
            )


@REGELS.regel("LVBB1006", fase=1, soort=TECHNISCH, bron=MATRIX, beschrijving="opdracht.xml voldoet aan het schema")
def geldige_opdracht(aanlevering: Aanlevering) -> Iterator[Vondst]:
    yield from _xmlfout(aanlevering, OPDRACHT)
    opdracht, eisen = aanlevering.opdracht, aanlevering.profiel.pakket
    if opdracht is None:
        return
    if opdracht.soort not in aanlevering.profiel.opdrachten.alle:
        yield Vondst(f"'{opdracht.soort}' is geen opdracht van deze versie. Kies een andere opdracht.", OPDRACHT)
    if not _past(eisen.id_levering, opdracht.id_levering) or len(opdracht.id_levering) > eisen.id_levering_lengte:
        yield Vondst(
            f"idLevering '{opdracht.id_levering}' is niet geldig. Gebruik letters, cijfers en -, hoogstens "
            f"{eisen.id_levering_lengte}.",
            OPDRACHT,
        )
    for naam, oin in (("idBevoegdGezag", opdracht.bevoegd_gezag), ("idAanleveraar", opdracht.aanleveraar)):
        if not _past(eisen.oin, oin):
            yield Vondst(f"{naam} '{oin}' is geen OIN. Een OIN heeft precies 20 cijfers.", OPDRACHT)


@REGELS.regel("LVBB1008", fase=1, soort=TECHNISCH, bron=MATRIX, beschrijving="manifest.xml voldoet aan het schema")
def geldig_manifest(aanlevering: Aanlevering) -> Iterator[Vondst]:
    yield from _xmlfout(aanlevering, MANIFEST)
    wortel = aanlevering.document(MANIFEST)
    if wortel is None:
        return
    if lokaal(wortel) != "manifest":
        yield Vondst(f"De root is '{lokaal(wortel)}' in plaats van 'manifest'. Herstel manifest.xml.", MANIFEST)
    elif len(aanlevering.manifest) < 2:
        yield Vondst("Het manifest noemt minder dan twee bestanden. Noem alle bestanden.", MANIFEST)


def _xmlfout(aanlevering: Aanlevering, naam: str) -> Iterator[Vondst]:
    if fout := aanlevering.xmlfouten.get(naam):
        yield Vondst(fout.wat, naam, Plaats(fout.regel))


def _past(patroon: str, waarde: str) -> bool:
    return re.fullmatch(patroon, waarde) is not None


@REGELS.regel("LVBB1009", fase=1, soort=TECHNISCH, bron=MATRIX, beschrijving="Wat in manifest.xml staat, zit in de zip")
def manifest_aanwezig(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for regel in aanlevering.manifest:
        if not aanlevering.heeft(regel.naam):
            yield Vondst(
                f"manifest.xml noemt '{regel.naam}', maar dat ontbreekt. Voeg het toe, of haal de regel weg.",
                MANIFEST,
                Plaats(regel.regel, "bestand"),
            )


@REGELS.regel("LVBB1010", fase=1, soort=TECHNISCH, bron=MATRIX, beschrijving="Wat in de zip zit, staat in manifest.xml")
def manifest_compleet(aanlevering: Aanlevering) -> Iterator[Vondst]:
    genoemd = {regel.naam for regel in aanlevering.manifest}
    for naam in dict.fromkeys(bestand.naam for bestand in aanlevering.bestanden):
        if genoemd and naam not in genoemd:
            yield Vondst("Dit bestand staat niet in manifest.xml. Noem het daar, of haal het uit de zip.", naam)


@REGELS.regel(
    "LVBB1016",
    fase=1,
    soort=TECHNISCH,
    bron=MATRIX,
    beschrijving="Wat in manifest-ow.xml staat, zit in de zip",
)
def manifest_ow_aanwezig(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for levering in aanlevering.manifest_ow:
        for regel in levering.bestanden:
            if not aanlevering.heeft(regel.naam):
                yield Vondst(
                    f"manifest-ow.xml noemt '{regel.naam}', maar dat zit er niet bij. Voeg het toe, of "
                    "haal de regel weg.",
                    "manifest-ow.xml",
                    Plaats(regel.regel, "Bestand"),
                )


@REGELS.regel("LVBB1019", fase=1, soort=TECHNISCH, bron=MATRIX, beschrijving="Het contenttype is toegestaan")
def contenttype_toegestaan(aanlevering: Aanlevering) -> Iterator[Vondst]:
    toegestaan = aanlevering.profiel.toegestane_contenttypes
    for regel in aanlevering.manifest:
        if regel.contenttype and regel.contenttype not in toegestaan:
            yield Vondst(
                f"Contenttype '{regel.contenttype}' van '{regel.naam}' is niet toegestaan. Kies uit: "
                f"{', '.join(sorted(toegestaan))}.",
                MANIFEST,
                Plaats(regel.regel, "contentType"),
            )


@REGELS.regel("LVBB1020", fase=1, soort=TECHNISCH, bron=MATRIX, beschrijving="Het contenttype is ingevuld")
def contenttype_ingevuld(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for regel in aanlevering.manifest:
        if not regel.contenttype:
            yield Vondst(
                f"Het contenttype van '{regel.naam}' is leeg. Vul het in, bijvoorbeeld application/xml.",
                MANIFEST,
                Plaats(regel.regel, "contentType"),
            )


_BEGIN = {"application/pdf": b"%PDF", "image/png": b"\x89PNG", "image/jpeg": b"\xff\xd8"}


@REGELS.regel("LVBB1021", fase=1, soort=TECHNISCH, bron=MATRIX, beschrijving="Het contenttype past bij de inhoud")
def contenttype_klopt(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for regel in aanlevering.manifest:
        bestand = aanlevering.bestand(regel.naam)
        if bestand and bestand.inhoud and not _lijkt_op(regel.contenttype, bestand.inhoud):
            yield Vondst(
                f"De inhoud is geen {regel.contenttype}, zoals manifest.xml zegt. Pas een van beide aan.",
                regel.naam,
            )


def _lijkt_op(contenttype: str, inhoud: bytes) -> bool:
    if contenttype in _BEGIN:
        return inhoud.startswith(_BEGIN[contenttype])
    return not (contenttype.endswith("xml") and inhoud.startswith(tuple(_BEGIN.values())))


@REGELS.regel("LVBB1040", fase=1, soort=TECHNISCH, bron=MATRIX_NIEUW, beschrijving="De zip is niet groter dan 1 GB")
def zip_niet_te_groot(aanlevering: Aanlevering) -> Iterator[Vondst]:
    if aanlevering.omvang > aanlevering.profiel.pakket.grootste_zip:
        yield Vondst(f"De zip is {aanlevering.omvang} bytes; dat is meer dan 1 GB. Lever in delen aan.")


@REGELS.regel(
    "LVBB1041",
    fase=1,
    soort=TECHNISCH,
    bron=MATRIX_NIEUW,
    beschrijving="Elk bestand is 1 byte tot en met 100 MB",
)
def bestand_niet_te_groot(aanlevering: Aanlevering) -> Iterator[Vondst]:
    grens = aanlevering.profiel.pakket.grootste_bestand
    for bestand in aanlevering.bestanden:
        if bestand.grootte == 0:
            yield Vondst("Dit bestand is leeg. Vul het, of haal het weg.", bestand.naam)
        elif bestand.grootte > grens:
            yield Vondst(f"Dit bestand is groter dan {grens // 1_000_000} MB. Maak het kleiner.", bestand.naam)


@REGELS.regel("LVBB1042", fase=1, soort=TECHNISCH, bron=MATRIX_NIEUW, beschrijving="Bestandsnamen zijn uniek")
def unieke_namen(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for naam, aantal in Counter(bestand.naam for bestand in aanlevering.bestanden).items():
        if aantal > 1:
            yield Vondst(f"De zip bevat {aantal} bestanden met deze naam. Geef elk een eigen naam.", naam)


@REGELS.regel("BHKV9998", fase=1, soort=TECHNISCH, bron=MATRIX_OUD, beschrijving="idLevering is niet 'onbekend'")
def id_levering_bekend(aanlevering: Aanlevering) -> Iterator[Vondst]:
    if aanlevering.opdracht and aanlevering.opdracht.id_levering == "onbekend":
        yield Vondst("idLevering 'onbekend' mag niet. Geef de levering een eigen kenmerk.", OPDRACHT)
