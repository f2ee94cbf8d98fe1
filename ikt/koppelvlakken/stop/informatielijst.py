"""The bijlage of a regeling that names its informatieobjecten, each with an ExtIoRef."""

from __future__ import annotations

from ikt.koppelvlakken.stop.beschrijving import Tekstplek
from ikt.koppelvlakken.stop.besluitidentificatie import Besluitidentificaties, Gebiedsidentificaties
from ikt.koppelvlakken.stop.identificatie import volgende, werk
from ikt.koppelvlakken.stop.xml import Element, Maker, alle, eerste, tekst

OPSCHRIFT = "Overzicht van informatieobjecten"
_ROMEINS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


class Informatielijst:
    def __init__(self, regeling: Element, t: Maker, ids: Besluitidentificaties) -> None:
        self._regeling, self._t, self._ids = regeling, t, ids

    def noem(self, gebied: Gebiedsidentificaties) -> Tekstplek:
        """Where the gebied is named: it is added, or its version is renewed when it is there already."""
        for ref in alle(self._regeling, "ExtIoRef"):
            if werk(ref.get("ref") or "") == gebied.werk:
                ref.set("ref", gebied.expressie)
                ref.text = gebied.expressie
                return Tekstplek(ref.get("eId") or "", ref.get("wId") or "")
        return self._voeg_toe(gebied)

    def _voeg_toe(self, gebied: Gebiedsidentificaties) -> Tekstplek:
        t, bijlage = self._t, self._bijlage()
        laatste = next(bijlage.iterchildren("{*}Divisietekst", reversed=True), None)
        eid = f"{bijlage.get('eId')}__content_o_1" if laatste is None else volgende(laatste.get("eId") or "")
        plek, ref = self._ids.plek(eid), self._ids.plek(f"{eid}__ref_o_1")
        verwijzing = t("ExtIoRef", gebied.expressie, eId=ref.eid, wId=ref.wid, ref=gebied.expressie)
        alinea = t("Al", f"{gebied.naam}: ", verwijzing)
        bijlage.append(t("Divisietekst", t("Inhoud", alinea), eId=plek.eid, wId=plek.wid))
        return ref

    def _bijlage(self) -> Element:
        bijlagen = list(self._regeling.iterchildren("{*}Bijlage"))
        met_lijst = (bijlage for bijlage in bijlagen if tekst(eerste(bijlage, "Opschrift")) == OPSCHRIFT)
        met_refs = (bijlage for bijlage in bijlagen if eerste(bijlage, "ExtIoRef") is not None)
        gevonden = next(met_refs, None)
        gevonden = gevonden if gevonden is not None else next(met_lijst, None)
        return gevonden if gevonden is not None else self._nieuwe_bijlage(bijlagen)

    def _nieuwe_bijlage(self, bijlagen: list[Element]) -> Element:
        t, nummer = self._t, _ROMEINS[len(bijlagen)]
        plek = self._ids.plek(f"cmp_{nummer}")
        kop = t("Kop", t("Label", "Bijlage"), t("Nummer", nummer), t("Opschrift", OPSCHRIFT))
        bijlage = t("Bijlage", kop, eId=plek.eid, wId=plek.wid)
        lichaam = eerste(self._regeling, "Lichaam")
        vorige = bijlagen[-1] if bijlagen else lichaam
        assert vorige is not None
        vorige.addnext(bijlage)
        return bijlage
