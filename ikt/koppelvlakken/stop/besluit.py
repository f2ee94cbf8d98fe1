"""The AanleveringBesluit: metadata, procedureverloop, consolidatie-informatie and text of a besluit."""

from __future__ import annotations

from collections.abc import Iterator

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.besluitinhoud import Besluitinhoud, Regelingdeel
from ikt.koppelvlakken.stop.besluittekst import Besluittekst
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.xml import Element, Maker


def aanlevering_besluit(inhoud: Besluitinhoud, profiel: Profiel) -> Element:
    """Root AanleveringBesluit, complete."""
    bouw = _Bouw(inhoud, profiel)
    a = Maker(profiel.naamruimten["aanlevering"])
    besluitversie = a(
        "BesluitVersie",
        expressie(bouw.d, inhoud.ids.besluit, inhoud.ids.besluitversie, profiel.soorten["besluit"]),
        bouw.besluitmetadata(),
        bouw.procedureverloop(),
        bouw.consolidatie(),
        Besluittekst(inhoud, profiel).element(),
    )
    informatie = (a("RegelingVersieInformatie", *bouw.regelinginformatie(deel)) for deel in inhoud.delen)
    return a("AanleveringBesluit", besluitversie, *informatie, schemaversie=profiel.versie.aanlevering)


class _Bouw:
    def __init__(self, inhoud: Besluitinhoud, profiel: Profiel) -> None:
        self.inhoud, self.besluit, self.ids, self.profiel = inhoud, inhoud.besluit, inhoud.ids, profiel
        self.d = Maker(profiel.naamruimten["data"])

    def besluitmetadata(self) -> Element:
        d, soorten = self.d, self.profiel.soorten
        refs = [d("informatieobjectRef", io.versie) for io in self.inhoud.informatieobjecten]
        return d(
            "BesluitMetadata",
            *self._wie(),
            d("officieleTitel", self.inhoud.titel),
            d("onderwerpen", d("onderwerp", soorten["onderwerp"])),
            d("rechtsgebieden", d("rechtsgebied", soorten["rechtsgebied"])),
            d("soortProcedure", soorten[f"procedure_{self.besluit.stadium}"]),
            *self._orgaan(),
            *([d("informatieobjectRefs", *refs)] if refs else []),
        )

    def _wie(self) -> list[Element]:
        return [self.d("eindverantwoordelijke", self.besluit.gezag.tooi), self.d("maker", self.besluit.gezag.tooi)]

    def _orgaan(self) -> list[Element]:
        return [self.d("soortBestuursorgaan", self.inhoud.orgaan)] if self.inhoud.orgaan else []

    def procedureverloop(self) -> Element:
        d, soorten, datum = self.d, self.profiel.soorten, self.besluit.ondertekend.isoformat()
        stappen = [
            d("Procedurestap", d("soortStap", soorten[stap]), d("voltooidOp", datum))
            for stap in ("stap_vaststelling", "stap_ondertekening")
        ]
        bekend_op = d("bekendOp", self.besluit.bekendmaking.isoformat())
        return d("Procedureverloop", bekend_op, d("procedurestappen", *stappen))

    # -- consolidatie --------------------------------------------------------------------------------------------

    def consolidatie(self) -> Element:
        d, beoogd, intrekkingen = self.d, list(self._beoogd()), list(self._intrekkingen())
        return d(
            "ConsolidatieInformatie",
            *([d("BeoogdeRegelgeving", *beoogd)] if beoogd else []),
            *([d("Intrekkingen", *intrekkingen)] if intrekkingen else []),
            *([d("Tijdstempels", self._tijdstempel())] if not self.besluit.is_ontwerp else []),
        )

    def _beoogd(self) -> Iterator[Element]:
        d = self.d
        for deel in self.inhoud.delen:
            yield d("BeoogdeRegeling", self._doelen(), d("instrumentVersie", deel.versie), d("eId", deel.artikel))
        for io in self.inhoud.informatieobjecten:
            yield d("BeoogdInformatieobject", self._doelen(), d("instrumentVersie", io.versie), d("eId", io.eid))

    def _intrekkingen(self) -> Iterator[Element]:
        d = self.d
        for deel in self.inhoud.delen:
            for weg in deel.tekst.vervallen:
                eid = f"!{deel.componentnaam}#{weg.eid}"
                yield d("Intrekking", self._doelen(), d("instrument", weg.werk), d("eId", eid))
        for artikel, intrekking in self.inhoud.intrekkingen:
            yield d("Intrekking", self._doelen(), d("instrument", intrekking.regeling), d("eId", artikel))

    def _doelen(self) -> Element:
        return self.d("doelen", self.d("doel", self.ids.doel))

    def _tijdstempel(self) -> Element:
        d = self.d
        return d(
            "Tijdstempel",
            d("doel", self.ids.doel),
            d("soortTijdstempel", "juridischWerkendVanaf"),
            d("datum", self.besluit.inwerkingtreding.isoformat()),
            d("eId", self.inhoud.slotartikel),
        )

    # -- regelingen ----------------------------------------------------------------------------------------------

    def regelinginformatie(self, deel: Regelingdeel) -> Iterator[Element]:
        d, instrument = self.d, deel.tekst.instrument
        soort = self.profiel.soorten["tijdelijk_regelingdeel" if instrument.is_tijdelijk else "regeling"]
        identificatie = expressie(d, werk(deel.versie), deel.versie, soort)
        if deel.tekst.inhoud.hoofdregeling:
            hoofd = (d("FRBRWork", deel.tekst.inhoud.hoofdregeling), d("soortWork", self.profiel.soorten["regeling"]))
            identificatie.append(d("isTijdelijkDeelVan", d("WorkIdentificatie", *hoofd)))
        yield identificatie
        yield d("RegelingVersieMetadata", d("versienummer", self.besluit.kenmerk))
        if deel.tekst.is_nieuw:
            yield d(
                "RegelingMetadata",
                *self._wie(),
                d("officieleTitel", deel.tekst.titel),
                d("onderwerpen", d("onderwerp", self.profiel.soorten["onderwerp"])),
                d("soortRegeling", instrument.soort),
                *self._orgaan(),
            )


def expressie(d: Maker, werk: str, versie: str, soort: str) -> Element:
    """The module ExpressionIdentificatie."""
    return d("ExpressionIdentificatie", d("FRBRWork", werk), d("FRBRExpression", versie), d("soortWork", soort))
