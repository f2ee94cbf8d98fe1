"""What the steps of the toepasbareregel-keten share: the activiteit, the STTR file, and the vergunningcheck."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from ikt.kern.casus import Casus
from ikt.kern.uitkomst import NietGeslaagd, Testfout
from ikt.koppelvlakken.rtr.aanleveren import Aanlevering, Aanleverresultaat, RtrAanleverClient
from ikt.koppelvlakken.rtr.client import RegelClient
from ikt.koppelvlakken.rtr.deel import (
    Activiteit,
    CheckDeel,
    Locatie,
    RegelaanleveringDeel,
    RegelontwerpDeel,
    RegelsDeel,
    Regelversie,
    activiteit,
)
from ikt.koppelvlakken.rtr.regelbestanden import RegelbestandClient
from ikt.koppelvlakken.rtr.testgebied import punt_binnen, testgebied
from ikt.koppelvlakken.rtr.uitkomsten import Check
from ikt.koppelvlakken.rtr.uitvoeren import Plek, UitvoerenClient, punt
from ikt.koppelvlakken.rtr.vergunningcheck import GeenAntwoord, doorloop
from ikt.koppelvlakken.stam.testgegevens import testlocatie
from ikt.koppelvlakken.sttr.beschrijving import Beschrijving, OnduidelijkeBeschrijving, VraagRegel
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from ikt.koppelvlakken.sttr.verminking import VERMINKINGEN
from ikt.koppelvlakken.sttr.writer import schrijf

C = TypeVar("C", bound=RegelClient)


def client(casus: Casus, soort: type[C]) -> C:
    """A client of this keten, with what the environment says otherwise than the version profile."""
    return casus.client(soort).met(casus.profiel("rtr"))


def vandaag(casus: Casus) -> date:
    return casus.klok.nu().date()


# -- the activiteit ----------------------------------------------------------------------------------------


def nieuwe_activiteit(casus: Casus, naam: str, gebied: str) -> Activiteit:
    """An activiteit of the bevoegd gezag whose identification carries the spoor-id."""
    gezag, spoor = casus.rol(), re.sub("[^A-Za-z0-9]", "", casus.spoor_id)
    return Activiteit(
        urn=f"nl.imow-{gezag.code}.activiteit.{re.sub('[^A-Za-z0-9]', '', naam)}{spoor}",
        naam=naam,
        oin=gezag.oin,
        locatie=Locatie(identificatie=f"nl.imow-{gezag.code}.gebied.{spoor}", geometrie=testgebied(gebied)),
    )


def structuur_ref(casus: Casus, naam: str) -> StructuurRef:
    wat = activiteit(casus.dossier, naam)
    return StructuurRef(wat.oin, "Conclusie", wat.urn)


# -- the STTR file -----------------------------------------------------------------------------------------


def ontwerp(casus: Casus, naam: str, **velden: Any) -> None:
    """Go on with the STTR file of this activiteit; of another activiteit a new one begins."""
    dossier = casus.dossier
    if dossier.heeft(RegelontwerpDeel) and dossier.deel(RegelontwerpDeel).activiteit == naam:
        dossier.wijzig(RegelontwerpDeel, **velden)
    else:
        dossier.zet(RegelontwerpDeel(activiteit=naam, **velden))


def sttr(casus: Casus, naam: str) -> bytes:
    """The STTR file as the scenario described it, with its mistake if it has one."""
    deel = casus.dossier.deel(RegelontwerpDeel)
    if deel.activiteit != naam:
        raise Testfout(f"Voor {naam} is in dit scenario geen regelbestand beschreven.")
    try:
        vragen = [VraagRegel(**vraag) for vraag in deel.vragen]
        bestand = schrijf(Beschrijving(naam, structuur_ref(casus, naam), vragen, deel.tabel, deel.hit_policy))
        return VERMINKINGEN[deel.fout](bestand) if deel.fout else bestand
    except (OnduidelijkeBeschrijving, TypeError, ValueError, KeyError) as fout:
        raise Testfout(f"Het regelbestand voor {naam} is niet te maken: {fout}") from fout


def vingerafdruk(inhoud: bytes) -> str:
    return hashlib.sha256(inhoud).hexdigest()


def lever_aan(casus: Casus, kenmerk: str, pakket: bytes, al_aanwezig: Callable[[], bool]) -> Aanleverresultaat:
    """Deliver a package to RTR once, and remember how that ended."""
    aanlevering = Aanlevering(casus.rol().oin, f"{kenmerk}.zip", pakket)
    resultaat = casus.eenmalig(
        kenmerk,
        lambda: client(casus, RtrAanleverClient).lever_aan(aanlevering),
        lambda: Aanleverresultaat(True) if al_aanwezig() else None,
    )
    casus.dossier.zet(
        RegelaanleveringDeel(
            aanvaard=resultaat.aanvaard,
            codes=tuple(een.code for een in resultaat.meldingen),
            omschrijvingen=tuple(een.omschrijving for een in resultaat.meldingen),
        )
    )
    return resultaat


def onthoud_versie(casus: Casus, versie: Regelversie) -> None:
    eerder = casus.dossier.deel(RegelsDeel).versies if casus.dossier.heeft(RegelsDeel) else ()
    casus.dossier.zet(RegelsDeel(versies=(*eerder, versie)))


def verwachte_versie(casus: Casus, ref: StructuurRef, datum: date) -> Regelversie:
    """The version that must count on that date: of those delivered, the one that began last."""
    versies = casus.dossier.deel(RegelsDeel).versies
    geldend = [een for een in versies if een.structuur_ref == str(ref) and een.begindatum <= datum]
    if not geldend:
        raise Testfout(f"Voor {ref.activiteit} zijn in dit scenario nog geen regels aangeleverd.")
    return max(geldend, key=lambda een: een.begindatum)


def versie_in_rtr(casus: Casus, ref: StructuurRef, datum: date) -> str | None:
    """The vingerafdruk of the file that counts in RTR on that date."""
    rtr = client(casus, RegelbestandClient)
    return next((vingerafdruk(rtr.bestand(rij["identifier"])) for rij in rtr.regels(str(ref), datum)), None)


# -- the vergunningcheck -----------------------------------------------------------------------------------


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


def probeer(casus: Casus, naam: str, datum: date) -> Check | None:
    """A check without answers somewhere within the werkingsgebied; None while uitvoeren has no rules yet."""
    binnen = punt_binnen(activiteit(casus.dossier, naam).locatie.geometrie)
    ref = structuur_ref(casus, naam)
    try:
        return client(casus, UitvoerenClient).bepaal_conclusie(str(ref), binnen, datum)
    except NietGeslaagd as fout:
        if fout.code == "HTTP400":
            return None
        raise


def versie_in_uitvoeren(casus: Casus, check: Check) -> str | None:
    """The vingerafdruk of the file that uitvoeren executed; None when it does not tell."""
    rtr = client(casus, RegelbestandClient)
    return next((vingerafdruk(rtr.bestand(identifier)) for identifier in check.regelbestanden), None)


def doe_check(casus: Casus, naam: str, locatie: str, datum: date, antwoorden: Mapping[str, str]) -> None:
    """Go through the check, remember how it went, and note which STTR file counted where."""
    uitvoeren, ref, waar = client(casus, UitvoerenClient), structuur_ref(casus, naam), plek(locatie)
    try:
        loop = doorloop(lambda gegeven: uitvoeren.bepaal_conclusie(str(ref), waar, datum, gegeven), antwoorden)
    except GeenAntwoord as fout:
        raise NietGeslaagd(str(fout), schakel="uitvoeren-loket") from fout
    _observeer(casus, ref, datum, loop.einde)
    casus.dossier.zet(
        CheckDeel(
            van_toepassing=loop.einde.van_toepassing,
            gesteld=loop.gesteld,
            open_vragen=tuple(vraag.tekst for vraag in loop.einde.open_vragen),
            conclusies=loop.einde.conclusies,
        )
    )


def _observeer(casus: Casus, ref: StructuurRef, datum: date, check: Check) -> None:
    casus.observeer(None, "regelbestand", verwachte_versie(casus, ref, datum).vingerafdruk)
    casus.observeer("regelsoftware-rtr", "regelbestand", versie_in_rtr(casus, ref, datum))
    if gebruikt := versie_in_uitvoeren(casus, check):
        casus.observeer("rtr-uitvoeren", "regelbestand", gebruikt)
    for uri in check.activiteiten:
        gezien = StructuurRef.lees(uri)
        casus.observeer("uitvoeren-loket", "activiteit", gezien.activiteit if gezien else uri)
