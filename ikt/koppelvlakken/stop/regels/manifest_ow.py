"""manifest-ow.xml: which OW files belong to which regeling and doel."""

from __future__ import annotations

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST_OW
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Onderwerp, Vondsten, plaats, plaats_in
from ikt.koppelvlakken.stop.xml import eerste, lokaal
from ikt.koppelvlakken.validatie import Plaats, Soort, Vondst

ontvangst = Onderwerp(fase=1, bron=MATRIX, soort=Soort.TECHNISCH)
inhoud = Onderwerp(fase=3, bron=MATRIX)
_DIRECT = ("validatieDirecteMutatieOpdracht", "directeMutatieOpdracht")


@ontvangst.levering("LVBB1016", "Wat in manifest-ow.xml staat, zit in de zip")
def ow_bestand_aanwezig(aanlevering: Aanlevering) -> Vondsten:
    yield from _ontbrekend(aanlevering)


@inhoud.levering("LVBB2504", "De bestanden van het domeinmanifest zijn meegeleverd")
def ow_bestand_meegeleverd(aanlevering: Aanlevering) -> Vondsten:
    yield from _ontbrekend(aanlevering)


def _ontbrekend(aanlevering: Aanlevering) -> Vondsten:
    for levering in aanlevering.manifest_ow:
        for bestand in levering.bestanden:
            if not aanlevering.heeft(bestand.naam):
                wat = f"{MANIFEST_OW} noemt '{bestand.naam}', maar dat zit niet in de zip. Voeg het toe."
                yield Vondst(wat, MANIFEST_OW, Plaats(bestand.regel, "naam"))


@inhoud.levering("LVBB1024", "manifest-ow.xml noemt per regeling één doel", fase=2)
def een_doel(aanlevering: Aanlevering) -> Vondsten:
    for levering in aanlevering.manifest_ow:
        doelen = list(levering.element.iterchildren("{*}DoelID"))
        for doel in doelen[1:]:
            yield Vondst("Een Aanlevering noemt meer dan één doel. Laat er één staan.", MANIFEST_OW, plaats(doel))


@inhoud.levering("LVBB1025", "manifest-ow.xml noemt geen objecttype Geometrie")
def geen_geometrie(aanlevering: Aanlevering) -> Vondsten:
    for levering in aanlevering.manifest_ow:
        if "Geometrie" in levering.objecttypen:
            wat = "Objecttype Geometrie hoort niet in het manifest. Geometrie wordt met een informatieobject geleverd."
            yield Vondst(wat, MANIFEST_OW, plaats(levering.element))


@inhoud.levering("LVBB1026", "manifest-ow.xml noemt geen GML")
def geen_gml(aanlevering: Aanlevering) -> Vondsten:
    for levering in aanlevering.manifest_ow:
        for bestand in levering.bestanden:
            if bestand.naam.lower().endswith(".gml"):
                wat = f"'{bestand.naam}' is GML. Haal het uit {MANIFEST_OW}; het hoort bij een informatieobject."
                yield Vondst(wat, MANIFEST_OW, Plaats(bestand.regel, "naam"))


@inhoud.levering("LVBB1032", "manifest-ow.xml voldoet aan het schema")
def geldig_manifest_ow(aanlevering: Aanlevering) -> Vondsten:
    wortel = aanlevering.document(MANIFEST_OW)
    if wortel is None:
        return
    if lokaal(wortel) != "Aanleveringen":
        wat = f"De root is '{lokaal(wortel)}' in plaats van 'Aanleveringen'. Herstel het."
        yield Vondst(wat, MANIFEST_OW, plaats(wortel))
    elif eerste(wortel, "domein") is None:
        yield Vondst("domein ontbreekt. Vul omgevingswet in.", MANIFEST_OW, plaats(wortel))
    elif not aanlevering.manifest_ow:
        wat = "Er staat geen Aanlevering in. Voeg er een toe voor de regeling."
        yield Vondst(wat, MANIFEST_OW, plaats(wortel))
    for levering in aanlevering.manifest_ow:
        if not levering.regeling:
            wat = "WorkIDRegeling ontbreekt. Vul de AKN van de regeling in."
            yield Vondst(wat, MANIFEST_OW, plaats(levering.element))


@inhoud.levering("LVBB2502", "Een domeinmanifest noemt een doel", versies="STOP 1.3")
def heeft_doel(aanlevering: Aanlevering) -> Vondsten:
    for levering in aanlevering.manifest_ow:
        if not levering.doel and eerste(levering.element, "ExpressionIDRegeling") is None:
            wat = "DoelID ontbreekt. Vul het doel van het besluit in."
            yield Vondst(wat, MANIFEST_OW, plaats(levering.element))


@inhoud.levering("LVBB2505", "Doel en regeling in manifest-ow horen bij elkaar")
def doel_hoort_bij_regeling(aanlevering: Aanlevering) -> Vondsten:
    besluit = aanlevering.besluit
    if besluit is None or not besluit.is_besluit:
        return
    gekend = {(doel, werk(r.versie)) for r in besluit.beoogde_regelingen for doel in r.doelen}
    genoemd = {(deel.doel, deel.regeling) for deel in aanlevering.manifest_ow if deel.doel}
    for doel, regeling in sorted(gekend - genoemd) if genoemd else ():
        wat = f"Het besluit verbindt doel {doel} met {regeling}, maar manifest-ow.xml niet. Maak ze gelijk."
        yield Vondst(wat, MANIFEST_OW, plaats_in(aanlevering, MANIFEST_OW, "DoelID"))


@inhoud.levering("LVBB1601", "Een directe mutatie heeft één Aanlevering in manifest-ow.xml", fase=2)
def een_aanlevering(aanlevering: Aanlevering) -> Vondsten:
    direct = aanlevering.opdracht is not None and aanlevering.opdracht.soort in _DIRECT
    for levering in aanlevering.manifest_ow[1:] if direct else ():
        wat = "Een directe mutatie mag één Aanlevering hebben. Lever de andere apart aan."
        yield Vondst(wat, MANIFEST_OW, plaats(levering.element))
