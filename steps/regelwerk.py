"""What the steps of the toepasbareregel-keten share: the STTR file, its delivery, and which version counts where."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from ikt.kern.casus import Casus
from ikt.kern.uitkomst import NietGeslaagd, Testfout
from ikt.koppelvlakken.rtr.aanleveren import Aanlevering, Aanleverresultaat, RtrAanleverClient
from ikt.koppelvlakken.rtr.client import RegelClient
from ikt.koppelvlakken.rtr.deel import (
    RegelaanleveringDeel,
    RegelontwerpDeel,
    RegelsDeel,
    Regelversie,
    activiteit,
)
from ikt.koppelvlakken.rtr.regelbestanden import RegelbestandClient
from ikt.koppelvlakken.rtr.testgebied import punt_binnen
from ikt.koppelvlakken.rtr.uitvoeren import Plek, UitvoerenClient, punt
from ikt.koppelvlakken.stam.testgegevens import testlocatie
from ikt.koppelvlakken.sttr.beschrijving import Beschrijving, MaatregelRegel, OnduidelijkeBeschrijving, VraagRegel
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from ikt.koppelvlakken.sttr.verminking import VERMINKINGEN
from ikt.koppelvlakken.sttr.writer import schrijf

C = TypeVar("C", bound=RegelClient)

DOELEN = {
    "de vergunningcheck": ("Conclusie", ""),
    "de aanvraag vergunning": ("Indieningsvereisten", "Vergunning"),
    "de melding": ("Indieningsvereisten", "Melding"),
    "de maatregelen": ("Maatregelen", ""),
}
"""What rules can be for, as a scenario says it → typering and toestemming."""


def client(casus: Casus, soort: type[C]) -> C:
    """A client of this keten, with what the environment says otherwise than the version profile."""
    return casus.client(soort).met(casus.profiel("rtr"))


def vandaag(casus: Casus) -> date:
    return casus.klok.nu().date()


def plek(locatie: str) -> Plek:
    """The point or area of a test place, as GeoJSON in RD."""
    gevonden = testlocatie(locatie)
    if gevonden.punt:
        x, y = gevonden.punt.rd
        return punt(float(x), float(y))
    if gevonden.vlak:
        ringen = [[[float(x), float(y)] for x, y in ring] for ring in gevonden.vlak.rd]
        return {"type": "Polygon", "coordinates": ringen}
    raise Testfout(f"De locatie '{locatie}' heeft geen punt of vlak.")


# -- the STTR file -----------------------------------------------------------------------------------------


def doel(casus: Casus, naam: str) -> str:
    """What the last STTR file of this activiteit is for."""
    dossier = casus.dossier
    ontworpen = dossier.heeft(RegelontwerpDeel) and dossier.deel(RegelontwerpDeel).activiteit == naam
    return dossier.deel(RegelontwerpDeel).doel if ontworpen else "de vergunningcheck"


def structuur_ref(casus: Casus, naam: str, wat: str = "de vergunningcheck") -> StructuurRef:
    gevonden, (typering, toestemming) = activiteit(casus.dossier, naam), DOELEN[wat]
    return StructuurRef(gevonden.oin, typering, gevonden.urn, toestemming)


def ontwerp(casus: Casus, naam: str, **velden: Any) -> None:
    """Go on with the STTR file of this activiteit; of another activiteit, or for another doel, a new one begins."""
    dossier = casus.dossier
    huidig = dossier.deel(RegelontwerpDeel) if dossier.heeft(RegelontwerpDeel) else None
    if huidig and huidig.activiteit == naam and velden.get("doel", huidig.doel) == huidig.doel:
        dossier.wijzig(RegelontwerpDeel, **velden)
    else:
        dossier.zet(RegelontwerpDeel(activiteit=naam, **velden))


def sttr(casus: Casus, naam: str) -> bytes:
    """The STTR file as the scenario described it, with its mistake if it has one."""
    deel = casus.dossier.deel(RegelontwerpDeel)
    if deel.activiteit != naam:
        raise Testfout(f"Voor {naam} is in dit scenario geen regelbestand beschreven.")
    try:
        beschrijving = Beschrijving(
            naam=naam,
            structuur_ref=structuur_ref(casus, naam, deel.doel),
            vragen=[VraagRegel(**_vraag(casus, vraag)) for vraag in deel.vragen],
            tabel=deel.tabel,
            hit_policy=deel.hit_policy,
            maatregelen=[MaatregelRegel(**maatregel) for maatregel in deel.maatregelen],
        )
        bestand = schrijf(beschrijving, deel.versie_sttr)
        return VERMINKINGEN[deel.fout](bestand) if deel.fout else bestand
    except (OnduidelijkeBeschrijving, TypeError, ValueError, KeyError) as fout:
        raise Testfout(f"Het regelbestand voor {naam} is niet te maken: {fout}") from fout


def _vraag(casus: Casus, vraag: Mapping[str, str]) -> dict[str, str]:
    """A question about "ligging van <activiteit>" is about the werkingsgebied of that activiteit."""
    antwoord = vraag["antwoord"]
    if antwoord.startswith("ligging van "):
        ander = activiteit(casus.dossier, antwoord.removeprefix("ligging van "))
        antwoord = f"ligging {ander.locatie.identificatie}"
    return {**vraag, "antwoord": antwoord}


def vingerafdruk(inhoud: bytes) -> str:
    return hashlib.sha256(inhoud).hexdigest()


# -- delivery ----------------------------------------------------------------------------------------------


def lever_aan(
    casus: Casus, kenmerk: str, pakket: bytes, oin: str, al_aanwezig: Callable[[], bool]
) -> Aanleverresultaat:
    """Deliver a package to RTR once, in the name of the authority with that OIN, and remember how that ended."""
    aanlevering = Aanlevering(oin, f"{kenmerk}.zip", pakket)
    resultaat = casus.eenmalig(
        kenmerk,
        lambda: client(casus, RtrAanleverClient).lever_aan(aanlevering),
        lambda: Aanleverresultaat(True) if al_aanwezig() else None,
    )
    onthoud_resultaat(casus, resultaat)
    return resultaat


def onthoud_resultaat(casus: Casus, resultaat: Aanleverresultaat) -> None:
    casus.dossier.zet(
        RegelaanleveringDeel(
            aanvaard=resultaat.aanvaard,
            codes=tuple(een.code for een in resultaat.meldingen),
            omschrijvingen=tuple(een.omschrijving for een in resultaat.meldingen),
        )
    )


def onthoud_versie(casus: Casus, versie: Regelversie) -> None:
    eerder = casus.dossier.deel(RegelsDeel).versies if casus.dossier.heeft(RegelsDeel) else ()
    casus.dossier.zet(RegelsDeel(versies=(*eerder, versie)))


# -- which version counts ----------------------------------------------------------------------------------


def verwachte_versie(casus: Casus, ref: StructuurRef, datum: date) -> Regelversie:
    """The version that must count on that date: of those delivered, the one that began last."""
    versies = casus.dossier.deel(RegelsDeel).versies
    geldend = [een for een in versies if een.structuur_ref == str(ref) and een.begindatum <= datum]
    if not geldend:
        raise Testfout(f"Voor {ref.activiteit} zijn in dit scenario nog geen regels aangeleverd.")
    return max(geldend, key=lambda een: een.begindatum)


def bestand_in_rtr(casus: Casus, ref: StructuurRef, datum: date) -> bytes | None:
    """The file that counts in RTR on that date."""
    rtr = client(casus, RegelbestandClient)
    return next((rtr.bestand(rij["identifier"]) for rij in rtr.regels(str(ref), datum)), None)


def versie_in_rtr(casus: Casus, ref: StructuurRef, datum: date) -> str | None:
    """The vingerafdruk of that file."""
    bestand = bestand_in_rtr(casus, ref, datum)
    return None if bestand is None else vingerafdruk(bestand)


def in_uitvoeren(casus: Casus, naam: str, wat: str, datum: date) -> bool:
    """Whether uitvoeren knows rules of this kind that apply somewhere in the werkingsgebied."""
    uitvoeren, ref = client(casus, UitvoerenClient), str(structuur_ref(casus, naam, wat))
    binnen = punt_binnen(activiteit(casus.dossier, naam).locatie.geometrie)
    try:
        if wat == "de vergunningcheck":
            return uitvoeren.bepaal_conclusie(ref, binnen, datum).van_toepassing
        if wat == "de maatregelen":
            return uitvoeren.bepaal_maatregelen(ref, binnen, datum).van_toepassing
        vereiste = uitvoeren.bepaal_vereisten(ref, binnen, datum).van(ref)
        return vereiste is not None and vereiste.van_toepassing
    except NietGeslaagd as fout:
        if fout.code == "HTTP400":
            return False
        raise
