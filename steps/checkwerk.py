"""What the steps of the vergunningcheck share: going through it, and noting which rules counted where."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ikt.kern.casus import Casus
from ikt.kern.uitkomst import NietGeslaagd
from ikt.koppelvlakken.rtr.deel import CheckDeel, activiteit
from ikt.koppelvlakken.rtr.regelbestanden import RegelbestandClient
from ikt.koppelvlakken.rtr.testgebied import punt_binnen
from ikt.koppelvlakken.rtr.uitkomsten import Check
from ikt.koppelvlakken.rtr.uitvoeren import Plek, UitvoerenClient
from ikt.koppelvlakken.rtr.vergunningcheck import Doorloop, GeenAntwoord, doorloop
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from steps.regelwerk import client, structuur_ref, versie_in_rtr, verwachte_versie, vingerafdruk


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


def loop_door(casus: Casus, ref: str, waar: Plek, datum: date, antwoorden: Mapping[str, str]) -> Doorloop:
    """Answer what is asked, until nothing is asked any more."""
    uitvoeren = client(casus, UitvoerenClient)
    try:
        return doorloop(lambda gegeven: uitvoeren.bepaal_conclusie(ref, waar, datum, gegeven), antwoorden)
    except GeenAntwoord as fout:
        raise NietGeslaagd(str(fout), schakel="uitvoeren-loket") from fout


def doe_check(casus: Casus, naam: str, waar: Plek, datum: date, antwoorden: Mapping[str, str]) -> None:
    """Go through the check of one activiteit, and note which STTR file counted where."""
    ref = structuur_ref(casus, naam)
    loop = loop_door(casus, str(ref), waar, datum, antwoorden)
    _observeer(casus, ref, datum, loop.einde)
    onthoud_check(casus, loop)


def onthoud_check(casus: Casus, loop: Doorloop) -> None:
    einde, uitvoeren = loop.einde, client(casus, UitvoerenClient)
    casus.dossier.zet(
        CheckDeel(
            van_toepassing=einde.van_toepassing,
            gesteld=loop.gesteld,
            open_vragen=tuple(vraag.tekst for vraag in einde.open_vragen),
            vooringevuld=tuple(vraag.tekst for vraag in loop.eerste.open_vragen if vraag.vooringevuld),
            conclusies=einde.conclusies,
            per_activiteit=tuple((_urn(een.ref), een.code) for een in einde.uitkomsten),
            eigenaren=tuple((een.activiteit, een.oin) for ref in einde.activiteiten if (een := StructuurRef.lees(ref))),
            bestuurslagen=einde.bestuurslagen,
            uitleg=tuple(uitvoeren.toelichting(een.toelichting) for een in einde.uitkomsten if een.toelichting),
        )
    )


def _urn(ref: str) -> str:
    gelezen = StructuurRef.lees(ref)
    return gelezen.activiteit if gelezen else ref


def _observeer(casus: Casus, ref: StructuurRef, datum: date, check: Check) -> None:
    casus.observeer(None, "regelbestand", verwachte_versie(casus, ref, datum).vingerafdruk)
    casus.observeer("regelsoftware-rtr", "regelbestand", versie_in_rtr(casus, ref, datum))
    if gebruikt := versie_in_uitvoeren(casus, check):
        casus.observeer("rtr-uitvoeren", "regelbestand", gebruikt)
    for uri in check.activiteiten:
        casus.observeer("uitvoeren-loket", "activiteit", _urn(uri))
