"""The AanleveringBesluit: a besluit that adds an artikel, and its informatieobject, to an omgevingsplan."""

from __future__ import annotations

from dataclasses import dataclass

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.identificatie import Identificaties, artikelnummer
from ikt.koppelvlakken.stop.wijziging import Tekstplek, Wijziging
from ikt.koppelvlakken.stop.xml import Element, Maker

COMPONENT = "wijziging"
"""Componentnaam of the RegelingMutatie; eIds inside it are written `!wijziging#…`."""


def aanlevering_besluit(wijziging: Wijziging, profiel: Profiel) -> Element:
    """Root AanleveringBesluit, complete: metadata, procedureverloop, consolidatie-informatie and text."""
    bouw = _Bouw(wijziging, Identificaties(wijziging), profiel)
    a = Maker(profiel.naamruimten["aanlevering"])
    besluitversie = a(
        "BesluitVersie",
        bouw.besluitidentificatie(),
        bouw.besluitmetadata(),
        bouw.procedureverloop(),
        bouw.consolidatie(),
        bouw.besluittekst(),
    )
    return a(
        "AanleveringBesluit",
        besluitversie,
        a("RegelingVersieInformatie", bouw.regelingidentificatie(), bouw.regelingversie()),
        schemaversie=profiel.versie.aanlevering,
    )


@dataclass(frozen=True)
class _Bouw:
    wijziging: Wijziging
    ids: Identificaties
    profiel: Profiel

    @property
    def d(self) -> Maker:
        return Maker(self.profiel.naamruimten["data"])

    @property
    def t(self) -> Maker:
        return Maker(self.profiel.naamruimten["tekst"])

    def besluitidentificatie(self) -> Element:
        return expressie(self.d, self.ids.besluit, self.ids.besluitversie, self.profiel.soorten["besluit"])

    def regelingidentificatie(self) -> Element:
        soort = self.profiel.soorten["regeling"]
        return expressie(self.d, self.wijziging.basis.regeling, self.ids.regelingversie, soort)

    def regelingversie(self) -> Element:
        return self.d("RegelingVersieMetadata", self.d("versienummer", self.wijziging.kenmerk))

    def besluitmetadata(self) -> Element:
        d, soorten, gezag = self.d, self.profiel.soorten, f"/tooi/id/gemeente/{self.wijziging.gezag.code}"
        return d(
            "BesluitMetadata",
            d("eindverantwoordelijke", gezag),
            d("maker", gezag),
            d("officieleTitel", self.wijziging.titel),
            d("onderwerpen", d("onderwerp", soorten["onderwerp"])),
            d("rechtsgebieden", d("rechtsgebied", soorten["rechtsgebied"])),
            d("soortProcedure", soorten["procedure_definitief"]),
            d("soortBestuursorgaan", soorten["gemeenteraad"]),
            d("informatieobjectRefs", d("informatieobjectRef", self.ids.informatieobjectversie)),
        )

    def procedureverloop(self) -> Element:
        d, soorten, datum = self.d, self.profiel.soorten, self.wijziging.ondertekend.isoformat()
        stappen = [
            d("Procedurestap", d("soortStap", soorten[stap]), d("voltooidOp", datum))
            for stap in ("stap_vaststelling", "stap_ondertekening")
        ]
        bekend_op = d("bekendOp", self.wijziging.bekendmaking.isoformat())
        return d("Procedureverloop", bekend_op, d("procedurestappen", *stappen))

    def consolidatie(self) -> Element:
        d, ref = self.d, self.ids.informatieobjectref.eid
        regeling = self._beoogd("BeoogdeRegeling", self.ids.regelingversie, "art_I")
        gio = self._beoogd("BeoogdInformatieobject", self.ids.informatieobjectversie, f"!{COMPONENT}#{ref}")
        tijdstempel = d(
            "Tijdstempel",
            d("doel", self.ids.doel),
            d("soortTijdstempel", "juridischWerkendVanaf"),
            d("datum", self.wijziging.inwerkingtreding.isoformat()),
            d("eId", "art_II"),
        )
        regelgeving = d("BeoogdeRegelgeving", regeling, gio)
        return d("ConsolidatieInformatie", regelgeving, d("Tijdstempels", tijdstempel))

    def _beoogd(self, soort: str, versie: str, eid: str) -> Element:
        d = self.d
        return d(soort, d("doelen", d("doel", self.ids.doel)), d("instrumentVersie", versie), d("eId", eid))

    def besluittekst(self) -> Element:
        t = self.t
        return t(
            "BesluitCompact",
            t("RegelingOpschrift", t("Al", self.wijziging.titel), eId="longTitle", wId="longTitle"),
            self._aanhef(),
            self._lichaam(),
            self._sluiting(),
            t("WijzigBijlage", *self._wijzigbijlage(), eId="cmp_A", wId=self.ids.wid("cmp_A")),
        )

    def _aanhef(self) -> Element:
        naam = self.wijziging.gezag.naam
        alineas = (f"De raad van de gemeente {naam},", "gelet op de Omgevingswet,", "besluit:")
        return self.t("Aanhef", *(self.t("Al", alinea) for alinea in alineas), eId="formula_1", wId="formula_1")

    def _lichaam(self) -> Element:
        t = self.t
        bijlage = t("IntRef", "bijlage A", ref="cmp_A", scope="WijzigBijlage")
        wat = t("Wat", "Het omgevingsplan wordt gewijzigd zoals staat in ", bijlage, ".")
        wijzig = t("WijzigArtikel", self._kop("Artikel", "I"), wat, eId="art_I", wId=self.ids.wid("art_I"))
        datum = self.wijziging.inwerkingtreding
        werking = t("Inhoud", t("Al", f"Dit besluit treedt in werking op {datum.day}-{datum.month}-{datum.year}."))
        artikel = t("Artikel", self._kop("Artikel", "II"), werking, eId="art_II", wId=self.ids.wid("art_II"))
        return t("Lichaam", wijzig, artikel, eId="body", wId="body")

    def _sluiting(self) -> Element:
        t, datum = self.t, self.wijziging.ondertekend
        vastgesteld = f"Vastgesteld in de vergadering van {datum.day}-{datum.month}-{datum.year}."
        ondertekening = t("Ondertekening", t("Al", "De griffier"), t("Al", "De voorzitter"))
        return t("Sluiting", t("Al", vastgesteld), ondertekening, eId="formula_2", wId="formula_2")

    def _wijzigbijlage(self) -> tuple[Element, Element]:
        basis = self.wijziging.basis
        mutatie = self.t(
            "RegelingMutatie",
            self._voeg_toe("A", "Een nieuw artikel.", basis.artikel.wid, self._artikel()),
            self._voeg_toe("B", "Een nieuw informatieobject.", basis.bijlagetekst.wid, self._bijlagetekst()),
            componentnaam=COMPONENT,
            was=basis.versie,
            wordt=self.ids.regelingversie,
        )
        return self._kop("Bijlage", "A", "Wijziging van het omgevingsplan"), mutatie

    def _voeg_toe(self, nummer: str, wat: str, context: str, nieuw: Element) -> Element:
        t = self.t
        return t("VoegToe", t("Nummer", nummer), t("Wat", wat), nieuw, positie="volgtOp", context=context)

    def _artikel(self) -> Element:
        t, plek = self.t, self.ids.artikel
        voor, naam, na = self.wijziging.artikeltekst.rpartition(self.wijziging.werkingsgebied.naam)
        alinea = t("Al", voor, self._gebied(plek, naam), na)
        kop = self._kop("Artikel", artikelnummer(plek.eid), self.wijziging.opschrift)
        return t("Artikel", kop, t("Inhoud", alinea), eId=plek.eid, wId=plek.wid)

    def _gebied(self, plek: Tekstplek, naam: str) -> Element:
        wid, eid = f"{plek.wid}__ref_o_1", f"{plek.eid}__ref_o_1"
        return self.t("IntIoRef", naam, eId=eid, wId=wid, ref=self.ids.informatieobjectref.wid)

    def _bijlagetekst(self) -> Element:
        t, plek, ref = self.t, self.ids.bijlagetekst, self.ids.informatieobjectref
        versie = self.ids.informatieobjectversie
        verwijzing = t("ExtIoRef", versie, eId=ref.eid, wId=ref.wid, ref=versie)
        alinea = t("Al", f"{self.wijziging.werkingsgebied.naam}: ", verwijzing)
        return t("Divisietekst", t("Inhoud", alinea), eId=plek.eid, wId=plek.wid)

    def _kop(self, label: str, nummer: str, opschrift: str = "") -> Element:
        t = self.t
        delen = [t("Label", label), t("Nummer", nummer)]
        return t("Kop", *delen, *([t("Opschrift", opschrift)] if opschrift else []))


def expressie(d: Maker, werk: str, versie: str, soort: str) -> Element:
    """The module ExpressionIdentificatie."""
    return d("ExpressionIdentificatie", d("FRBRWork", werk), d("FRBRExpression", versie), d("soortWork", soort))
