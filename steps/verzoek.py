"""What the steps of the VTH-keten share: the verzoek of a casus, as it is filed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import TypeVar

from ikt.kern.casus import Casus
from ikt.kern.plan import Partij
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.profiel import Afwijkend
from ikt.koppelvlakken.rtr.deel import ActiviteitenDeel
from ikt.koppelvlakken.stam import profiel as stam
from ikt.koppelvlakken.stam.bouw import Geadresseerde, Ontvangst, verzoekbericht
from ikt.koppelvlakken.stam.opgave import Verzoekopgave
from ikt.koppelvlakken.stam.tabel import opgave_uit_tabel
from ikt.koppelvlakken.stam.versies import Versies
from ikt.koppelvlakken.verzoeken import profiel as verzoeken
from ikt.koppelvlakken.verzoeken.afhandelen import AfhandelenClient
from ikt.koppelvlakken.verzoeken.berichten import Concept, Indienbericht, Ingediend, Toewijzing
from ikt.koppelvlakken.verzoeken.bijlagen import bijlage, grote_bijlage
from ikt.koppelvlakken.verzoeken.deel import VerzoekDeel
from ikt.koppelvlakken.verzoeken.indienen import IndienenClient
from ikt.koppelvlakken.verzoeken.notificeren import NotificatieClient
from ikt.koppelvlakken.verzoeken.routering import RouteringClient
from ikt.koppelvlakken.zaaksysteem.beeld import Zaakbeeld
from ikt.koppelvlakken.zaaksysteem.onderwerpen import onderwerpen
from ikt.koppelvlakken.zaaksysteem.verwachting import verwacht
from steps.verzoek_observaties import begin_opnieuw
from steps.verzoek_rollen import gezag, partij

V = TypeVar("V", IndienenClient, AfhandelenClient, NotificatieClient, RouteringClient)

NOG_ONBEKEND = ("verzoeknummer", "project")
"""Subjects that the DSO-LV gives a value, and not the initiatiefnemer."""
_EENHEDEN = {"seconden": "seconds", "minuten": "minutes", "uur": "hours", "dagen": "days", "dag": "days"}


def client(casus: Casus, soort: type[V], wie: Partij | None = None) -> V:
    """A client of the verzoek services, with what the environment says otherwise than the version profile.

    `wie` says whose software it is.
    """
    found = casus.client(soort, wie)
    found.feiten = feiten(casus)
    if isinstance(found, NotificatieClient):
        found.stam = stam.profiel(casus.profiel(stam.naam(stam.VERSIE)))
    return found


def feiten(casus: Casus) -> verzoeken.Profiel:
    return verzoeken.profiel(casus.profiel(verzoeken.NAAM))


def stam_versies(casus: Casus) -> Versies:
    anders: Callable[[str], Afwijkend | None] = casus.profiel
    return Versies(anders)


def duur(termijn: str) -> timedelta:
    """'15 minuten', '4 uur', '2 dagen'."""
    match = re.fullmatch(r"(\d+) (\w+)", termijn)
    if not match or match[2] not in _EENHEDEN:
        raise Testfout(f"'{termijn}' is geen termijn; schrijf bijvoorbeeld 15 minuten, 4 uur of 2 dagen.")
    return timedelta(**{_EENHEDEN[match[2]]: int(match[1])})


# -- what will be filed --------------------------------------------------------------------------------------


def onthoud(casus: Casus, gegevens: Mapping[str, str], **meer: object) -> None:
    """Keep what will be filed. An activiteit that this casus knows from its plan gets the identificatie there."""
    if urn := urn_in_plan(casus, gegevens.get("activiteit", "")):
        gegevens = {"activiteit-id": urn, **gegevens}
    vorige = casus.dossier.deel(VerzoekDeel) if casus.dossier.heeft(VerzoekDeel) else None
    nr = vorige.nr + 1 if vorige else 1
    velden = {
        "gegevens": gegevens,
        "referentie": casus.spoor_id if nr == 1 else f"{casus.spoor_id}-{nr}",
        "nr": nr,
        "eerder_verzoek": vorige.verzoeknummer if vorige else None,
    }
    casus.dossier.zet(VerzoekDeel.model_validate({**velden, **meer}))
    neem_op(casus)


def urn_in_plan(casus: Casus, naam: str) -> str | None:
    """The identificatie of an activiteit that this casus published."""
    if not casus.dossier.heeft(ActiviteitenDeel):
        return None
    activiteiten = casus.dossier.deel(ActiviteitenDeel).activiteiten
    return next((each.urn for each in activiteiten if each.naam == naam), None)


def opgave(casus: Casus, deel: VerzoekDeel | None = None) -> Verzoekopgave:
    """All that the initiatiefnemer files at once."""
    deel = deel or casus.dossier.deel(VerzoekDeel)
    return opgave_uit_tabel(deel.gegevens, gezag=casus.rol().code, referentie=deel.referentie, verder=deel.activiteiten)


def versies(casus: Casus) -> list[Verzoekopgave]:
    """The verzoek as it is now, and as it was before the last aanvulling."""
    deel = casus.dossier.deel(VerzoekDeel)
    eerder = [deel.model_copy(update={"gegevens": deel.eerder})] if deel.eerder else []
    return [opgave(casus, versie) for versie in (deel, *eerder)]


def eigen_opgave(casus: Casus) -> Verzoekopgave:
    """What of it goes to the bevoegd gezag of this casus."""
    wat, oin = opgave(casus), casus.rol().oin
    toewijzingen = casus.dossier.deel(VerzoekDeel).toewijzingen
    urns = next((each.activiteiten for each in toewijzingen if each.bevoegdGezag.oin == oin), ())
    eigen = tuple(each for each in wat.activiteiten if not urns or each.urn in urns)
    return wat.model_copy(update={"activiteiten": eigen})


def neem_op(casus: Casus) -> None:
    """Note what goes in at the start of the chain."""
    waarden = {**onderwerpen(verwachting(casus)), "volgnummer": casus.dossier.deel(VerzoekDeel).volgnummer}
    begin_opnieuw(casus, {wat: waarde for wat, waarde in waarden.items() if wat not in NOG_ONBEKEND})


def verwachting(casus: Casus) -> Zaakbeeld:
    """What the zaak of the bevoegd gezag must show, as far as the initiatiefnemer has a say in it."""
    deel, wat = casus.dossier.deel(VerzoekDeel), eigen_opgave(casus)
    documenten = {each.bestandsnaam: each.bestandsnaam for each in wat.bijlagen}
    eigen, nu = casus.rol(), casus.klok.nu()
    ontvangst = Ontvangst(
        verzoeknummer="",
        moment=nu,
        project_id="",
        gezag=Geadresseerde(eigen.naam, eigen.oin, nu),
        documenten=documenten,
        volgnummer=deel.volgnummer,
    )
    return verwacht(verzoekbericht(wat, ontvangst).verzoek)


# -- filing it -----------------------------------------------------------------------------------------------


def dien_in(casus: Casus) -> Ingediend:
    """File the verzoek of this casus over the API, with a small file for each bijlage."""
    loket, deel, wat = client(casus, IndienenClient), casus.dossier.deel(VerzoekDeel), opgave(casus)
    toewijzingen = deel.toewijzingen or (Toewijzing(bevoegdGezag=gezag(casus)),)
    bericht = Indienbericht(
        toewijzingen=toewijzingen,
        verzoek=wat,
        verzoeknummer=deel.verzoeknummer,
        projectId=deel.project_id,
    )
    concept = loket.begin(bericht)
    _upload(loket, concept, deel, wat.naam)
    return loket.dien_in(concept.verzoekId)


def _upload(loket: IndienenClient, concept: Concept, deel: VerzoekDeel, titel: str) -> None:
    for plek in concept.uploads:
        loket.upload(plek, inhoud(deel, plek.bestandsnaam, titel))


def inhoud(deel: VerzoekDeel, bestandsnaam: str, titel: str) -> bytes | Iterable[bytes]:
    """The content of a bijlage, of the size that the scenario asks for."""
    grootte = deel.groottes.get(bestandsnaam)
    return bijlage(bestandsnaam, titel) if grootte is None else grote_bijlage(bestandsnaam, titel, grootte)


def sha256(deel: VerzoekDeel, bestandsnaam: str) -> str:
    """Of the content with which that bijlage was filed."""
    stuk = inhoud(deel, bestandsnaam, deel.gegevens["naam"])
    return hash_van([stuk] if isinstance(stuk, bytes) else stuk)


def hash_van(stukken: Iterable[bytes]) -> str:
    """SHA-256 in hex."""
    digest = hashlib.sha256()
    for stuk in stukken:
        digest.update(stuk)
    return digest.hexdigest()


def verstuur(casus: Casus) -> None:
    """File it once; a casus that goes on later finds it by referentie and volgnummer."""
    deel, loket = casus.dossier.deel(VerzoekDeel), client(casus, IndienenClient)

    def bekend() -> Ingediend | None:
        gevonden = loket.ingediend(deel.referentie)
        return gevonden if gevonden and gevonden.volgnummer >= deel.volgnummer else None

    kenmerk = deel.referentie if not deel.volgnummer else f"{deel.referentie}-{deel.volgnummer:03d}"
    ingediend(casus, casus.eenmalig(kenmerk, lambda: dien_in(casus), bekend))


def ingediend(casus: Casus, gevonden: Ingediend) -> None:
    """Remember that, and under which number, the verzoek was filed."""
    verzoeken = sorted(gevonden.verzoeken, key=lambda each: each.bevoegdGezagOin != casus.rol().oin)
    eigen = next(iter(verzoeken), None)
    nummer_, project = (eigen.verzoeknummer, eigen.projectId) if eigen else (gevonden.verzoeknummer, None)
    casus.dossier.wijzig(
        VerzoekDeel,
        verzoeknummer=nummer_,
        project_id=project,
        ingediend=casus.dossier.deel(VerzoekDeel).ingediend or gevonden.indienDatum,
        verzoeken=gevonden.verzoeken,
    )
    casus.observeer("loket-dso", "verzoeknummer", nummer_)
    if project:
        casus.observeer("loket-dso", "project", project)


# -- what was filed ------------------------------------------------------------------------------------------


def nummer(casus: Casus, wie: str = "het bevoegd gezag") -> str:
    """The number of the verzoek that went to that party; of the only one when it was not split."""
    deel, oin = casus.dossier.deel(VerzoekDeel), partij(casus, wie).oin
    eigen = next((each.verzoeknummer for each in deel.verzoeken if each.bevoegdGezagOin == oin), deel.verzoeknummer)
    if eigen is None:
        raise Testfout("Het verzoek is in dit scenario nog niet ingediend.")
    return eigen


def na_indienen(casus: Casus, termijn: str) -> datetime:
    """A moment that stays the same when the casus goes on later: counted from the indiendatum."""
    moment = casus.dossier.deel(VerzoekDeel).ingediend
    if moment is None:
        raise Testfout("Het verzoek is in dit scenario nog niet ingediend.")
    return moment + duur(termijn)
