"""Faults in the content of a zaak: who, where, letters and terms."""

from __future__ import annotations

from typing import Any

from ikt.koppelvlakken.stam.bericht import Verzoek
from mocks.fouten import fout

KETEN = "vth"
SOFTWARE = "zaaksysteem-zaak"

Zaak = dict[str, Any]


def _met_rollen(zaak: Zaak, wie: str, **velden: Any) -> Zaak:
    """The zaak with other fields in what identifies its betrokkenen of that kind."""
    rollen = [
        {**rol, "betrokkeneIdentificatie": {**rol["betrokkeneIdentificatie"], **velden}}
        if rol["betrokkeneType"] == wie
        else rol
        for rol in zaak["rollen"]
    ]
    return {**zaak, "rollen": rollen}


# -- wie --


@fout(
    id="buitenlands-adres-verdwenen",
    keten=KETEN,
    omschrijving="Het zaaksysteem bewaart een adres in het buitenland niet",
    bron="https://github.com/VNG-Realisatie/gemma-zaken/issues/1664",
    schakel=SOFTWARE,
    haak="zaaksysteem.zaak",
)
def zonder_buitenland(waarde: Zaak, **context: Any) -> Zaak:
    return _met_rollen(waarde, "natuurlijk_persoon", subVerblijfBuitenland=None)


@fout(
    id="lege-bsn-als-echt",
    keten=KETEN,
    omschrijving="Het zaaksysteem neemt negen nullen voor een burgerservicenummer",
    bron="Documentatie OpenWave: burgerservicenummer 000000000 geldt als leeg",
    schakel=SOFTWARE,
    haak="zaaksysteem.zaak",
)
def nullen_als_bsn(waarde: Zaak, *, verzoek: Verzoek | None, **context: Any) -> Zaak:
    persoon = verzoek.initiatiefnemer.natuurlijk_persoon if verzoek else None
    bsn = persoon.burgerservicenummer.waarde if persoon and persoon.burgerservicenummer else ""
    return _met_rollen(waarde, "natuurlijk_persoon", inpBsn=bsn)


@fout(
    id="correspondentieadres-kwijt",
    keten=KETEN,
    omschrijving="Het zaaksysteem bewaart geen correspondentieadres",
    bron="VNG, VTH Inregeltest: correspondentieadres is moeilijk te vinden",
    schakel=SOFTWARE,
    haak="zaaksysteem.zaak",
)
def zonder_correspondentie(waarde: Zaak, **context: Any) -> Zaak:
    return {**waarde, "rollen": [{**rol, "roltoelichting": ""} for rol in waarde["rollen"]]}


@fout(
    id="gemachtigde-niet-bewaard",
    keten=KETEN,
    omschrijving="Het zaaksysteem bewaart alleen de initiatiefnemer, en niet zijn gemachtigde",
    bron="VNG, VTH Inregeltest; eis VTH-21",
    schakel=SOFTWARE,
    haak="zaaksysteem.zaak",
)
def zonder_gemachtigde(waarde: Zaak, **context: Any) -> Zaak:
    return {**waarde, "rollen": waarde["rollen"][:1]}


@fout(
    id="vestiging-verdwenen",
    keten=KETEN,
    omschrijving="Het zaaksysteem bewaart een bedrijf zonder zijn vestiging",
    bron="Eigen afleiding; eis VTH-21",
    schakel=SOFTWARE,
    haak="zaaksysteem.zaak",
)
def zonder_vestiging(waarde: Zaak, **context: Any) -> Zaak:
    return _met_rollen(waarde, "vestiging", vestigingsNummer="")


# -- waar --


@fout(
    id="gat-in-vlak-verdwenen",
    keten=KETEN,
    omschrijving="Het zaaksysteem bewaart van een vlak alleen de buitenrand",
    bron="Documentatie OpenWave: van een vlak blijft alleen de buitenrand over",
    schakel=SOFTWARE,
    haak="zaaksysteem.zaak",
)
def zonder_gat(waarde: Zaak, **context: Any) -> Zaak:
    vorm = waarde["geometrie"]
    if not vorm or vorm["type"] != "Polygon":
        return waarde
    return {**waarde, "geometrie": {**vorm, "coordinates": vorm["coordinates"][:1]}}


@fout(
    id="tweede-locatie-genegeerd",
    keten=KETEN,
    omschrijving="Het zaaksysteem bewaart alleen de eerste projectlocatie",
    bron="Documentatie OpenWave: de eerste projectlocatie bepaalt de locatie van de zaak",
    schakel=SOFTWARE,
    haak="zaaksysteem.zaak",
)
def eerste_locatie(waarde: Zaak, **context: Any) -> Zaak:
    vorm = waarde["geometrie"]
    return {**waarde, "geometrie": vorm["geometries"][0]} if vorm and "geometries" in vorm else waarde


@fout(
    id="coordinaten-verwisseld",
    keten=KETEN,
    omschrijving="DSO-LV schrijft in het verzoekbericht de lengtegraad voor de breedtegraad",
    bron="Eigen afleiding: EPSG:4258 schrijft de breedtegraad eerst",
    schakel="dso-zaaksysteem",
    haak="dso.verzoekbericht",
)
def verwisseld(waarde: str, **context: Any) -> str:
    begin, open_, rest = waarde.partition('EPSG::4258">')
    pos, close, eind = rest.partition("</gml:pos>")
    getallen = pos.split()
    return f"{begin}{open_}{getallen[1]} {getallen[0]}{close}{eind}" if len(getallen) == 2 else waarde


# -- behandeling --


@fout(
    id="termijn-vanaf-ophalen",
    keten=KETEN,
    omschrijving="Het zaaksysteem laat de behandeltermijn lopen vanaf het ophalen",
    bron="Eigen afleiding; eis VTH-33",
    schakel=SOFTWARE,
    haak="zaaksysteem.zaak",
)
def vanaf_ophalen(waarde: Zaak, **context: Any) -> Zaak:
    return {**waarde, "startdatum": waarde["registratiedatum"]}


@fout(
    id="melding-vraagt-besluit",
    keten=KETEN,
    omschrijving="Het zaaksysteem behandelt een melding als aanvraag waarop een besluit volgt",
    bron="Eigen afleiding; eis VTH-03",
    schakel=SOFTWARE,
    haak="zaaksysteem.zaak",
)
def besluit_bij_melding(waarde: Zaak, **context: Any) -> Zaak:
    return {**waarde, "besluit": True}


@fout(
    id="spoed-niet-te-zien",
    keten=KETEN,
    omschrijving="Het zaaksysteem laat niet zien dat een ongewoon voorval spoed heeft",
    bron="Eigen afleiding; eis VTH-04",
    schakel=SOFTWARE,
    haak="zaaksysteem.zaak",
)
def geen_spoed(waarde: Zaak, **context: Any) -> Zaak:
    return {**waarde, "spoed": False}


@fout(
    id="bevestiging-met-verkeerde-referentie",
    keten=KETEN,
    omschrijving="De ontvangstbevestiging noemt het verzoeknummer waar de referentie van de aanvrager hoort",
    bron="VNG, VTH Inregeltest: gegevens op de ontvangstbevestiging kloppen niet",
    schakel="zaaksysteem-initiatiefnemer",
    haak="zaaksysteem.brief",
)
def verkeerde_referentie(waarde: dict[str, str] | None, **context: Any) -> dict[str, str] | None:
    return waarde and {**waarde, "Uw referentie": waarde["Verzoeknummer"]}


@fout(
    id="geen-ontvangstbevestiging",
    keten=KETEN,
    omschrijving="Het zaaksysteem verstuurt geen ontvangstbevestiging",
    bron="VNG, VTH Inregeltest; eis VTH-20",
    schakel="zaaksysteem-initiatiefnemer",
    haak="zaaksysteem.brief",
)
def geen_bevestiging(waarde: dict[str, str] | None, *, soort: str, **context: Any) -> dict[str, str] | None:
    return None if soort == "Ontvangstbevestiging" else waarde
