"""Phase 3, inhoud: do besluit, informatieobjecten, consolidatie and OW belong together?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST, MANIFEST_OW, OPDRACHT
from ikt.koppelvlakken.stop.aanlevering import Aanlevering, datum
from ikt.koppelvlakken.stop.besluitlezer import Besluit
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.regels.basis import MATRIX, MATRIX_NIEUW, REGELS, plaats
from ikt.koppelvlakken.stop.xml import alle, eerste, tekst
from ikt.koppelvlakken.validatie import Plaats, Vondst


def _besluit(aanlevering: Aanlevering) -> Iterator[Besluit]:
    if aanlevering.besluit and aanlevering.besluit.is_besluit:
        yield aanlevering.besluit


@REGELS.regel("LVBB2003", fase=3, bron=MATRIX, beschrijving="Elk XML-bestand is goed gevormd")
def goed_gevormd(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for naam, fout in aanlevering.xmlfouten.items():
        if naam not in (OPDRACHT, MANIFEST):
            yield Vondst(f"{fout.wat} Herstel het bestand.", naam, Plaats(fout.regel))


@REGELS.regel(
    "LVBB1580",
    fase=3,
    bron=MATRIX_NIEUW,
    beschrijving="Inwerkingtreding ten hoogste 90 dagen na bekendmaking",
)
def op_tijd_in_werking(aanlevering: Aanlevering) -> Iterator[Vondst]:
    bekend, meeste = aanlevering.datum_bekendmaking, aanlevering.profiel.pakket.meeste_dagen_tot_werking
    for besluit in _besluit(aanlevering):
        for stempel in besluit.tijdstempels:
            werking = datum(stempel.datum)
            if stempel.soort == "juridischWerkendVanaf" and bekend and werking and (werking - bekend).days > meeste:
                wat = (
                    f"Inwerkingtreding {werking:%d-%m-%Y} is {(werking - bekend).days} dagen na bekendmaken; "
                    f"{meeste} dagen mag. Kies een eerdere datum, of maak later bekend."
                )
                yield Vondst(wat, besluit.bestand, plaats(stempel.element))


@REGELS.regel("LVBB3519", fase=3, bron=MATRIX_NIEUW, beschrijving="Een definitief besluit heeft een inwerkingtreding")
def heeft_inwerkingtreding(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for besluit in _besluit(aanlevering):
        met_datum = {stempel.doel for stempel in besluit.tijdstempels if stempel.soort == "juridischWerkendVanaf"}
        for regeling in besluit.beoogde_regelingen if not besluit.is_ontwerp else ():
            if not met_datum.intersection(regeling.doelen):
                wat = f"{regeling.versie} heeft geen juridischWerkendVanaf. Voeg een tijdstempel toe."
                yield Vondst(wat, besluit.bestand, plaats(regeling.element))


@REGELS.regel("LVBB2505", fase=3, bron=MATRIX, beschrijving="Doel en regeling in manifest-ow horen bij elkaar")
def doel_hoort_bij_regeling(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for besluit in _besluit(aanlevering):
        gekend = {(doel, werk(r.versie)) for r in besluit.beoogde_regelingen for doel in r.doelen}
        genoemd = {(levering.doel, levering.regeling) for levering in aanlevering.manifest_ow}
        for doel, regeling in sorted(gekend - genoemd) if genoemd else ():
            wat = f"Het besluit verbindt doel {doel} met {regeling}, maar manifest-ow.xml niet. Maak ze gelijk."
            yield Vondst(wat, MANIFEST_OW)


@REGELS.regel("LVBB3008", fase=3, bron=MATRIX, beschrijving="De hash van een informatieobject klopt met zijn bestand")
def hash_klopt(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for io in aanlevering.informatieobjecten:
        for naam, hash_ in io.bestanden:
            bestand = aanlevering.bestand(naam)
            if bestand and bestand.hash and bestand.hash.lower() != hash_.lower():
                wat = f"De hash past niet bij de inhoud van {naam}. Bereken de SHA-512 opnieuw."
                yield Vondst(wat, io.bestand, plaats(eerste(io.wortel, "hash")))


@REGELS.regel("LVBB3504", fase=3, bron=MATRIX, beschrijving="Elk informatieobject van het besluit is aangeleverd")
def informatieobject_aangeleverd(aanlevering: Aanlevering) -> Iterator[Vondst]:
    geleverd = {io.expressie for io in aanlevering.informatieobjecten}
    for besluit in _besluit(aanlevering):
        for ref in besluit.informatieobjectrefs:
            if ref not in geleverd:
                wat = f"Informatieobject {ref} staat in het besluit, maar is niet aangeleverd. Voeg het toe."
                yield Vondst(wat, besluit.bestand, plaats(eerste(besluit.wortel, "informatieobjectRefs")))


@REGELS.regel("LVBB3506", fase=3, bron=MATRIX, beschrijving="Het bestand van een informatieobject is aanwezig")
def bestand_van_informatieobject(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for io in aanlevering.informatieobjecten:
        for naam, _ in io.bestanden:
            if not aanlevering.heeft(naam):
                wat = f"{io.expressie} noemt bestand '{naam}', maar dat zit er niet bij. Voeg het toe."
                yield Vondst(wat, io.bestand, plaats(eerste(io.wortel, "bestandsnaam")))


@REGELS.regel("LVBB3509", fase=3, bron=MATRIX, beschrijving="Elk aangeleverd informatieobject staat in het besluit")
def informatieobject_in_besluit(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for besluit in _besluit(aanlevering):
        for io in aanlevering.informatieobjecten:
            if io.expressie not in besluit.informatieobjectrefs:
                wat = f"{io.expressie} staat niet in de informatieobjectRefs van het besluit. Noem het daar."
                yield Vondst(wat, io.bestand)


@REGELS.regel("LVBB3512", fase=3, bron=MATRIX, beschrijving="De JOIN van een informatieobject is die in zijn GML")
def join_in_gml(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for io in aanlevering.informatieobjecten:
        for naam, _ in io.bestanden:
            gml = aanlevering.document(naam)
            if gml is not None and (in_gml := tekst(eerste(gml, "FRBRExpression"))) != io.expressie:
                wat = f"De GML is van {in_gml or 'geen versie'}, het informatieobject van {io.expressie}. "
                yield Vondst(wat + "Maak ze gelijk.", naam, plaats(eerste(gml, "FRBRExpression")))


@REGELS.regel("LVBB1044", fase=3, bron=MATRIX_NIEUW, beschrijving="Bij een PDF of GML hoort een informatieobject")
def informatieobject_bij_bestand(aanlevering: Aanlevering) -> Iterator[Vondst]:
    genoemd = {naam for io in aanlevering.informatieobjecten for naam, _ in io.bestanden}
    for bestand in aanlevering.bestanden:
        if bestand.naam.lower().endswith((".gml", ".pdf")) and bestand.naam not in genoemd:
            yield Vondst("Geen informatieobject noemt dit bestand. Voeg het XML-bestand ervan toe.", bestand.naam)


@REGELS.regel("LVBB4002", fase=3, bron=MATRIX, beschrijving="WijzigArtikel en WijzigBijlage verwijzen naar elkaar")
def wijzigbijlage_gekoppeld(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for besluit in _besluit(aanlevering):
        bijlagen = {bijlage.get("eId"): bijlage for bijlage in alle(besluit.wortel, "WijzigBijlage")}
        artikelen = [*alle(besluit.wortel, "WijzigArtikel"), *alle(besluit.wortel, "WijzigLid")]
        verwezen = {ref.get("ref") for artikel in artikelen for ref in alle(artikel, "IntRef")}
        for eid, bijlage in bijlagen.items():
            if eid not in verwezen:
                wat = f"Geen WijzigArtikel verwijst naar WijzigBijlage {eid}. Voeg een verwijzing toe."
                yield Vondst(wat, besluit.bestand, plaats(bijlage))
        for artikel in artikelen:
            if not any(ref.get("ref") in bijlagen for ref in alle(artikel, "IntRef")):
                wat = f"{artikel.get('eId')} verwijst niet naar een WijzigBijlage. Herstel de verwijzing."
                yield Vondst(wat, besluit.bestand, plaats(artikel))


@REGELS.regel("LVBB4032", fase=3, bron=MATRIX, beschrijving="wordt-versie en beoogde regeling zijn gelijk")
def wordt_is_beoogd(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for besluit in _besluit(aanlevering):
        beoogd = {regeling.versie: regeling.element for regeling in besluit.beoogde_regelingen}
        wordt = {regeling.get("wordt") or "": regeling for regeling in besluit.regelingen}
        for expressie in sorted(beoogd.keys() ^ wordt.keys()):
            waar = "de ConsolidatieInformatie" if expressie in wordt else "de tekst van het besluit"
            wat = f"{expressie} ontbreekt in {waar}. Maak wordt en instrumentVersie gelijk."
            yield Vondst(wat, besluit.bestand, plaats(wordt.get(expressie, beoogd.get(expressie))))


@REGELS.regel("LVBB4033", fase=3, bron=MATRIX, beschrijving="Elke wordt-versie heeft RegelingVersieInformatie")
def wordt_heeft_informatie(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for besluit in _besluit(aanlevering):
        for regeling in besluit.regelingen:
            if regeling.get("wordt") not in besluit.regelingversies:
                wat = f"Van {regeling.get('wordt')} ontbreekt de RegelingVersieInformatie. Voeg haar toe."
                yield Vondst(wat, besluit.bestand, plaats(regeling))


@REGELS.regel("LVBB4500", fase=3, bron=MATRIX_NIEUW, beschrijving="Terugtrekkingen worden niet gebruikt")
def geen_terugtrekkingen(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for besluit in _besluit(aanlevering):
        for element in alle(besluit.wortel, "Terugtrekkingen"):
            yield Vondst("De LVBB verwerkt nog geen terugtrekkingen. Haal ze weg.", besluit.bestand, plaats(element))


@REGELS.regel("LVBB4803", fase=3, bron=MATRIX_NIEUW, beschrijving="Een besluit heeft één doel")
def een_doel(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for besluit in _besluit(aanlevering):
        if len(besluit.doelen) > 1:
            wat = f"Het besluit heeft meer dan één doel: {', '.join(besluit.doelen)}. Gebruik er één."
            yield Vondst(wat, besluit.bestand)


@REGELS.regel(
    "TPOD1892",
    fase=8,
    bron="validatiematrix TPOD, editie 2026-05",
    beschrijving="OW-identificaties hebben de juiste vorm",
)
def ow_identificatie(aanlevering: Aanlevering) -> Iterator[Vondst]:
    patroon = aanlevering.profiel.omgevingswet.identificatie
    for naam, wortel in aanlevering.ow_documenten:
        for element in alle(wortel, "identificatie"):
            if not re.fullmatch(patroon, tekst(element)):
                wat = f"'{tekst(element)}' is geen OW-identificatie. Gebruik nl.imow-<gezag>.<soort>.<naam>."
                yield Vondst(wat, naam, plaats(element))
