"""Steps about actieverzoeken: what is asked of a ketenpartner, and what becomes of it."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan
from ikt.kern.uitkomst import NietVanToepassing, Testfout
from ikt.kern.verschil import toon
from ikt.koppelvlakken.swf.actieverzoeken import ActieverzoekenClient
from ikt.koppelvlakken.swf.deel import Actie, SamenwerkingDeel
from ikt.koppelvlakken.swf.gegevens import Actieverzoek
from ikt.koppelvlakken.swf.profiel import VERSIES
from steps import samenwerking, verzoek
from steps.samenwerking import EIGENAAR, ROLLEN, ZONDER_SYSTEEM, client, deel, oin

GEREED = ("GEREEDGEMELD", "GEREED")
"""How the receiver says that it is done: the first that the version of the SWF has."""


def actie(casus: Casus) -> Actie:
    gevonden = deel(casus).actie
    if gevonden is None:
        raise Testfout("In dit scenario is nog geen actieverzoek opgesteld.")
    return gevonden


def status_code(casus: Casus, status: str) -> str:
    """'in behandeling' as the SWF says it; not every version has every status."""
    code = status.upper().replace(" ", "_")
    if code in samenwerking.feiten(casus).actieverzoek.statussen:
        return code
    if any(code in samenwerking.feiten_van(casus, versie).actieverzoek.statussen for versie in VERSIES):
        raise NietVanToepassing(f"Deze versie van de SWF kent de status '{status}' niet.")
    raise Testfout(f"'{status}' is geen status van een actieverzoek.")


# -- vragen --------------------------------------------------------------------------------------------------


@als(
    "het bevoegd gezag {wie} om advies vraagt over {onderwerp}",
    voorbeeld="Als het bevoegd gezag de ketenpartner om advies vraagt over brandveiligheid",
    schakel="behandelaar-swf",
)
def vraagt_advies(casus: Casus, wie: str, onderwerp: str) -> None:
    api, nummer, partner = (
        client(casus, ActieverzoekenClient),
        deel(casus).samenwerking_id,
        samenwerking.partij(casus, wie),
    )
    titel = f"Advies {onderwerp}"

    def bekend() -> Actieverzoek | None:
        return next((each for each in api.lijst(nummer, oin(casus)) if each.titel == titel), None)

    def verstuur() -> Actieverzoek:
        return api.stel_op(nummer, titel, f"Graag uw advies over {onderwerp}.", partner.oin, oin(casus))

    gevraagd = samenwerking.eenmalig(casus, titel, verstuur, bekend)
    onthouden = Actie(actieverzoek_id=gevraagd.actieverzoekId, titel=titel, wie=wie, status=gevraagd.status)
    casus.dossier.wijzig(SamenwerkingDeel, actie=onthouden)


@dan(
    "ziet {wie} binnen {termijn} het actieverzoek met de status {status}",
    voorbeeld="Dan ziet de ketenpartner binnen 1 uur het actieverzoek met de status open",
)
def ziet_actieverzoek(casus: Casus, wie: str, termijn: str, status: str) -> None:
    wat, code = actie(casus), status_code(casus, status)
    gezien = samenwerking.eigen_systeem(casus, wie, termijn).actieverzoeken
    soort = samenwerking.feiten(casus).notificaties.actieverzoek_status
    gemeld = samenwerking.gemeld(casus, wie, soort, actieverzoekId=wat.actieverzoek_id, actieverzoekStatusNieuw=code)
    software, swf = (
        ("behandelaar-dossier", "swf-behandelaar") if wie == EIGENAAR else ("ketenpartner-dossier", "swf-ketenpartner")
    )
    casus.toets(
        f"{wat.titel}: {code}" in [each.strip() for each in gezien.split(";")],
        f"De eigen software van {wie} toont het actieverzoek niet als {status}, maar: {gezien or 'niets'}.",
        schakel=software if gemeld else swf,
    )


# -- behandelen ----------------------------------------------------------------------------------------------


@als(
    "het bevoegd gezag het actieverzoek op {status} zet",
    voorbeeld="Als het bevoegd gezag het actieverzoek op ingetrokken zet",
    schakel="behandelaar-swf",
)
def gezag_zet(casus: Casus, status: str) -> None:
    wat, code, api = actie(casus), status_code(casus, status), client(casus, ActieverzoekenClient)

    def bekend() -> bool | None:
        gevonden = api.toon(wat.actieverzoek_id, oin(casus))
        return True if gevonden and gevonden.status == code else None

    def verstuur() -> bool:
        api.zet_status(wat.actieverzoek_id, code, oin(casus))
        return True

    samenwerking.eenmalig(casus, f"{wat.titel}-{code}", verstuur, bekend)
    _onthoud_status(casus, code)


@als(
    "{wie} zelf het actieverzoek op {status} zet",
    voorbeeld="Als de ketenpartner zelf het actieverzoek op in behandeling zet",
    schakel="ketenpartner-swf",
)
def partner_zet(casus: Casus, wie: str, status: str) -> None:
    code = status_code(casus, status)
    _laat_behandelen(casus, wie, code, f"Zet het op '{status}'.")


@als(
    "{wie} advies uitbrengt met het document {document}",
    voorbeeld="Als de ketenpartner advies uitbrengt met het document advies.pdf",
    schakel="ketenpartner-swf",
)
def brengt_advies_uit(casus: Casus, wie: str, document: str) -> None:
    code = next(each for each in GEREED if each in samenwerking.feiten(casus).actieverzoek.statussen)
    _laat_behandelen(casus, wie, code, f"Plaats daarbij het document {document} en meld het gereed.", document=document)


def _laat_behandelen(casus: Casus, wie: str, code: str, opdracht: str, **meer: str) -> None:
    """The ketenpartner does this in its own software, or in the web application of the SWF."""
    wat, partner, nummer = actie(casus), samenwerking.partij(casus, wie), deel(casus).samenwerking_id
    gegevens = {"oin": partner.oin, "titel": wat.titel, "status": code, **meer}
    in_web = wie == ZONDER_SYSTEEM
    plek = "de webapplicatie van de SWF" if in_web else "uw eigen software"
    waarneming = casus.neem_waar(
        f"Open in {plek}, in samenwerking {nummer}, het actieverzoek '{wat.titel}'. {opdracht} Lukte dat?",
        scherm="swf.webapplicatie" if in_web else "ketenpartner.actieverzoek",
        gegevens=gegevens if in_web else {**gegevens, "samenwerking": nummer},
        rol=ROLLEN[wie],
    )
    casus.toets(waarneming.resultaat == "ja", f"{partner.naam} kon het actieverzoek '{wat.titel}' niet behandelen.")
    casus.dossier.wijzig(SamenwerkingDeel, laatste=casus.klok.nu())


def _onthoud_status(casus: Casus, code: str) -> None:
    casus.dossier.wijzig(SamenwerkingDeel, actie=actie(casus).model_copy(update={"status": code}))


@dan(
    "heeft het actieverzoek binnen {termijn} de status {status}",
    voorbeeld="Dan heeft het actieverzoek binnen 1 uur de status in behandeling",
)
def heeft_status(casus: Casus, termijn: str, status: str) -> None:
    wat, code, api = actie(casus), status_code(casus, status), client(casus, ActieverzoekenClient)
    casus.wacht_op(
        f"actieverzoek '{wat.titel}' is {status}",
        lambda: _status(api.toon(wat.actieverzoek_id, oin(casus))),
        lambda gezien: gezien == code,
        binnen=verzoek.duur(termijn),
        schakel="ketenpartner-swf",
    )
    _onthoud_status(casus, code)


def _links(gevonden: Actieverzoek | None) -> Collection[str]:
    """What the SWF offers to do with it; nothing when it tells no links."""
    return gevonden.links if gevonden else ()


def _status(gevonden: Actieverzoek | None) -> str | None:
    return gevonden.status if gevonden else None


# -- oordelen ------------------------------------------------------------------------------------------------


@dan(
    "meldt de SWF één keer de overgang van {oud} naar {nieuw}",
    voorbeeld="Dan meldt de SWF één keer de overgang van open naar in behandeling",
    schakel="swf-behandelaar",
)
def meldt_overgang(casus: Casus, oud: str, nieuw: str) -> None:
    wat, naar, van = actie(casus), status_code(casus, nieuw), status_code(casus, oud)
    over = [each for each in samenwerking.notificaties(casus) if each.feit("actieverzoekId") == wat.actieverzoek_id]
    gemeld = [each for each in over if each.feit("actieverzoekStatusNieuw") == naar]
    casus.toets(len(gemeld) == 1, f"De SWF meldt {len(gemeld)} keer dat het actieverzoek {nieuw} is, niet één keer.")
    oud_gemeld = gemeld[0].feit("actieverzoekStatusOud")
    casus.toets(oud_gemeld == van, f"De notificatie noemt als oude status {toon(oud_gemeld)}, en dat was '{van}'.")


@dan(
    "weigert de SWF elke overgang die vanaf {status} niet mag",
    voorbeeld="Dan weigert de SWF elke overgang die vanaf open niet mag",
)
def weigert_andere(casus: Casus, status: str) -> None:
    """What may not is in the version profile. For a real ketenpartner the casus cannot try it."""
    wat, code, api = actie(casus), status_code(casus, status), client(casus, ActieverzoekenClient)
    partijen = {"zender": oin(casus), "ontvanger": samenwerking.partij(casus, wat.wie).oin}
    schakels = {"zender": "behandelaar-swf", "ontvanger": "ketenpartner-swf"}
    for wie, naar in samenwerking.feiten(casus).verboden(code):
        if wie == "ontvanger" and not samenwerking.is_gesimuleerd(casus, wat.wie):
            continue
        poging = partial(api.zet_status, wat.actieverzoek_id, naar, partijen[wie])
        links = _links(api.toon(wat.actieverzoek_id, partijen[wie]))
        aangeboden = samenwerking.feiten(casus).link_naar(naar) in links
        casus.toets(not aangeboden, f"De SWF biedt de {wie} aan van {code} naar {naar} te gaan.", schakel=schakels[wie])
        geweigerd = samenwerking.wordt_geweigerd(casus, f"{wat.titel}-{code}-{wie}-{naar}", poging)
        casus.toets(geweigerd, f"De {wie} kon het actieverzoek van {code} naar {naar} brengen.", schakel=schakels[wie])
    gebleven = _status(api.toon(wat.actieverzoek_id, oin(casus)))
    casus.toets(gebleven == code, f"Na de weigeringen is het actieverzoek {gebleven}.", schakel="behandelaar-swf")


# -- berichten -----------------------------------------------------------------------------------------------


@als(
    "het bevoegd gezag bij het actieverzoek schrijft: {vraag}",
    voorbeeld="Als het bevoegd gezag bij het actieverzoek schrijft: Kan het voor vrijdag?",
    schakel="behandelaar-swf",
)
def schrijft(casus: Casus, vraag: str) -> None:
    wat, api = actie(casus), client(casus, ActieverzoekenClient)

    def bekend() -> bool | None:
        return True if vraag in {each.inhoud for each in api.berichten(wat.actieverzoek_id, oin(casus))} else None

    def verstuur() -> bool:
        api.stuur_bericht(wat.actieverzoek_id, vraag, oin(casus))
        return True

    samenwerking.eenmalig(casus, f"bericht-{vraag}", verstuur, bekend)


@dan(
    "leest {wie} binnen {termijn} het bericht: {vraag}",
    voorbeeld="Dan leest de ketenpartner binnen 1 uur het bericht: Kan het voor vrijdag?",
)
def leest_bericht(casus: Casus, wie: str, termijn: str, vraag: str) -> None:
    gezien = samenwerking.eigen_systeem(casus, wie, termijn).berichten
    soort, id = samenwerking.feiten(casus).notificaties.bericht, actie(casus).actieverzoek_id
    gemeld = samenwerking.gemeld(casus, wie, soort, actieverzoekId=id)
    casus.toets(
        vraag in gezien,
        f"De eigen software van {wie} toont het bericht niet.",
        schakel="ketenpartner-dossier" if gemeld else "swf-ketenpartner",
    )
