"""Phase 1, ontvangst: is it a zip, with the files it should have and no others?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST, MANIFEST_OW, OPDRACHT
from ikt.koppelvlakken.bhkv.profiel import bekende_profielen
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Onderwerp, Vondsten, plaats, plaats_in
from ikt.koppelvlakken.stop.xml import lokaal
from ikt.koppelvlakken.validatie import Plaats, Soort, Vondst

ontvangst = Onderwerp(fase=1, bron=MATRIX, soort=Soort.TECHNISCH)


@ontvangst.levering("LVBB1001", "De opdracht is een leesbare zip")
def leesbaar(aanlevering: Aanlevering) -> Vondsten:
    if aanlevering.leesfout:
        yield Vondst(f"{aanlevering.naam} is niet te verwerken: {aanlevering.leesfout}. Maak de zip opnieuw.")


@ontvangst.levering("LVBB1002", "opdracht.xml is aanwezig")
def heeft_opdracht(aanlevering: Aanlevering) -> Vondsten:
    yield from _ontbreekt(aanlevering, OPDRACHT)


@ontvangst.levering("LVBB1003", "manifest.xml is aanwezig")
def heeft_manifest(aanlevering: Aanlevering) -> Vondsten:
    yield from _ontbreekt(aanlevering, MANIFEST)


def _ontbreekt(aanlevering: Aanlevering, naam: str) -> Vondsten:
    if not aanlevering.leesfout and not aanlevering.heeft(naam):
        yield Vondst(f"{naam} ontbreekt. Zet het op het hoogste niveau in de zip, niet in een map.", naam)


@ontvangst.levering("LVBB1004", "Bestandsnamen hebben geldige tekens")
def geldige_namen(aanlevering: Aanlevering) -> Vondsten:
    for bestand in aanlevering.bestanden:
        if not _past(aanlevering.profiel.pakket.bestandsnaam, bestand.naam):
            yield Vondst(
                "De bestandsnaam heeft tekens die niet mogen, of een map. Gebruik alleen letters, cijfers, "
                "punten en streepjes.",
                bestand.naam,
            )


@ontvangst.levering("LVBB1006", "opdracht.xml voldoet aan het schema", fase=1)
def geldige_opdracht(aanlevering: Aanlevering) -> Vondsten:
    yield from _xmlfout(aanlevering, OPDRACHT)
    opdracht, eisen = aanlevering.opdracht, aanlevering.profiel.pakket
    if opdracht is None:
        return
    if opdracht.soort not in _velden():
        wat = f"'{opdracht.soort}' is geen opdracht. Kies een andere opdracht."
        yield Vondst(wat, OPDRACHT, plaats_in(aanlevering, OPDRACHT))
    yield from _onbekende_velden(aanlevering, _velden().get(opdracht.soort, ()))
    if not _past(eisen.id_levering, opdracht.id_levering) or len(opdracht.id_levering) > eisen.id_levering_lengte:
        yield Vondst(
            f"idLevering '{opdracht.id_levering}' is niet geldig. Gebruik letters, cijfers en -, hoogstens "
            f"{eisen.id_levering_lengte}.",
            OPDRACHT,
            plaats_in(aanlevering, OPDRACHT, "idLevering"),
        )
    for naam, oin in (("idBevoegdGezag", opdracht.bevoegd_gezag), ("idAanleveraar", opdracht.aanleveraar)):
        if oin and not _past(eisen.oin, oin):
            wat = f"{naam} '{oin}' is geen OIN. Een OIN heeft precies 20 cijfers."
            yield Vondst(wat, OPDRACHT, plaats_in(aanlevering, OPDRACHT, naam))


_ALTIJD = ("idLevering", "idBevoegdGezag", "idAanleveraar", "softwareVersie")


@cache
def _velden() -> dict[str, tuple[str, ...]]:
    """Each kind of opdracht, over the versions of the BHKV, with the fields it has beside those of all."""
    return {soort: velden for feiten in bekende_profielen() for soort, velden in feiten.opdrachten.velden.items()}


def _onbekende_velden(aanlevering: Aanlevering, eigen: Iterable[str]) -> Iterator[Vondst]:
    """Fields that this opdracht does not have, or in another order than the schema says."""
    wortel = aanlevering.document(OPDRACHT)
    velden = [lokaal(kind) for kind in wortel] if wortel is not None else []
    volgorde = [*_ALTIJD, *eigen]
    bekend = [veld for veld in velden if veld in volgorde]
    if not list(eigen) or velden == sorted(bekend, key=volgorde.index):
        return
    wat = f"De velden van de opdracht zijn {', '.join(velden)}; verwacht: {', '.join(volgorde)}. Herstel ze."
    yield Vondst(wat, OPDRACHT, plaats(wortel))


@ontvangst.levering("LVBB1008", "manifest.xml voldoet aan het schema")
def geldig_manifest(aanlevering: Aanlevering) -> Vondsten:
    yield from _xmlfout(aanlevering, MANIFEST)
    wortel = aanlevering.document(MANIFEST)
    if wortel is None:
        return
    if lokaal(wortel) != "manifest":
        wat = f"De root is '{lokaal(wortel)}' in plaats van 'manifest'. Herstel manifest.xml."
        yield Vondst(wat, MANIFEST, plaats(wortel))
    elif len(aanlevering.manifest) < 2:
        yield Vondst("Het manifest noemt minder dan twee bestanden. Noem alle bestanden.", MANIFEST, plaats(wortel))


def _xmlfout(aanlevering: Aanlevering, naam: str) -> Iterator[Vondst]:
    if fout := aanlevering.xmlfouten.get(naam):
        yield Vondst(f"{fout.wat} Herstel het bestand.", naam, Plaats(fout.regel))


def _past(patroon: str, waarde: str) -> bool:
    return re.fullmatch(patroon, waarde) is not None


@ontvangst.levering("LVBB1009", "Wat in manifest.xml staat, zit in de zip")
def genoemd_is_aanwezig(aanlevering: Aanlevering) -> Vondsten:
    for regel in aanlevering.manifest:
        if not aanlevering.heeft(regel.naam):
            wat = f"Het manifest noemt '{regel.naam}', maar dat zit niet in de zip. Voeg het toe of haal de regel weg."
            yield Vondst(wat, MANIFEST, Plaats(regel.regel, "bestandsnaam"))


@ontvangst.levering("LVBB1010", "Wat in de zip zit, staat in manifest.xml")
def aanwezig_is_genoemd(aanlevering: Aanlevering) -> Vondsten:
    genoemd = {regel.naam for regel in aanlevering.manifest}
    for bestand in aanlevering.bestanden if genoemd else ():
        if bestand.naam not in genoemd:
            yield Vondst("Dit bestand staat niet in manifest.xml. Noem het daar, of haal het weg.", bestand.naam)


@ontvangst.levering("LVBB1040", "De zip is niet groter dan 1 GB")
def zip_niet_te_groot(aanlevering: Aanlevering) -> Vondsten:
    if aanlevering.omvang > aanlevering.profiel.pakket.grootste_zip:
        yield Vondst(f"De zip is {aanlevering.omvang} bytes; dat is meer dan 1 GB. Lever in delen aan.")


@ontvangst.levering(
    "LVBB1041",
    "Elk bestand is 1 byte tot en met 100 MB",
)
def bestand_niet_te_groot(aanlevering: Aanlevering) -> Vondsten:
    grens = aanlevering.profiel.pakket.grootste_bestand
    for bestand in aanlevering.bestanden:
        if bestand.grootte == 0:
            yield Vondst("Dit bestand is leeg. Vul het, of haal het weg.", bestand.naam)
        elif bestand.grootte > grens:
            yield Vondst(f"Dit bestand is groter dan {grens // 1_000_000} MB. Maak het kleiner.", bestand.naam)


@ontvangst.levering("LVBB1042", "Bestandsnamen zijn uniek")
def unieke_namen(aanlevering: Aanlevering) -> Vondsten:
    for naam, aantal in Counter(bestand.naam for bestand in aanlevering.bestanden).items():
        if aantal > 1:
            yield Vondst(f"De zip bevat {aantal} bestanden met deze naam. Geef elk een eigen naam.", naam)


@ontvangst.levering("LVBB1575", "Het manifest noemt elk bestand één keer", fase=2)
def manifest_zonder_dubbele(aanlevering: Aanlevering) -> Vondsten:
    aantallen = Counter(regel.naam for regel in aanlevering.manifest)
    for regel in {regel.naam: regel for regel in aanlevering.manifest}.values():
        if aantallen[regel.naam] > 1:
            wat = f"Het manifest noemt '{regel.naam}' {aantallen[regel.naam]} keer. Laat één regel staan."
            yield Vondst(wat, MANIFEST, Plaats(regel.regel, "bestandsnaam"))


@ontvangst.levering("BHKV9998", "idLevering is niet 'onbekend'")
def id_levering_bekend(aanlevering: Aanlevering) -> Vondsten:
    if aanlevering.opdracht and aanlevering.opdracht.id_levering == "onbekend":
        wat = "idLevering 'onbekend' mag niet. Geef de levering een eigen kenmerk."
        yield Vondst(wat, OPDRACHT, plaats_in(aanlevering, OPDRACHT, "idLevering"))


@ontvangst.levering("LVBB1015", "manifest-ow.xml is goed gevormd")
def leesbaar_manifest_ow(aanlevering: Aanlevering) -> Vondsten:
    yield from _xmlfout(aanlevering, MANIFEST_OW)
