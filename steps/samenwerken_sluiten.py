"""Steps about the end of a samenwerking: closing it, deleting it, and a new version of the SWF."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import partial

from ikt.kern.casus import Casus
from ikt.kern.klok import TIJDZONE
from ikt.kern.stappen import als, dan
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.swf.actieverzoeken import ActieverzoekenClient
from ikt.koppelvlakken.swf.deel import SamenwerkingDeel
from ikt.koppelvlakken.swf.documenten import DocumentenClient
from ikt.koppelvlakken.swf.samenwerkingen import SamenwerkingenClient
from steps import samenwerking
from steps.samenwerking import client, deel, oin

# -- sluiten en verwijderen ----------------------------------------------------------------------------------


@als("het bevoegd gezag de samenwerking sluit", schakel="behandelaar-swf")
def sluit(casus: Casus) -> None:
    api, nummer, dicht = client(casus, SamenwerkingenClient), deel(casus).samenwerking_id, samenwerking.feiten(casus)

    def is_dicht() -> bool | None:
        gevonden = api.toon(nummer, oin(casus))
        return True if gevonden and gevonden.status == dicht.samenwerking.gesloten else None

    def verstuur() -> bool:
        api.sluit(nummer, oin(casus))
        return True

    samenwerking.eenmalig(casus, "sluiten", verstuur, is_dicht)


@dan(
    "ziet {wie} binnen {termijn} dat de samenwerking is gesloten",
    voorbeeld="Dan ziet de ketenpartner binnen 1 uur dat de samenwerking is gesloten",
)
def ziet_gesloten(casus: Casus, wie: str, termijn: str) -> None:
    """Whatever the type of that notificatie is called: it has a sluitDatum."""
    gezien = samenwerking.eigen_systeem(casus, wie, termijn).stand
    gemeld = any(each.feit("sluitDatum") for each in samenwerking.notificaties(casus, wie))
    casus.toets(
        gezien == "gesloten",
        f"De eigen software van {wie} toont de samenwerking als {gezien or 'onbekend'}, en zij is gesloten.",
        schakel="ketenpartner-dossier" if gemeld else "swf-ketenpartner",
    )


@dan(
    "kan {wie} de samenwerking niet sluiten",
    voorbeeld="Dan kan de ketenpartner de samenwerking niet sluiten",
    schakel="ketenpartner-swf",
)
def kan_niet_sluiten(casus: Casus, wie: str) -> None:
    api, nummer, partner = (
        client(casus, SamenwerkingenClient),
        deel(casus).samenwerking_id,
        samenwerking.partij(casus, wie),
    )
    geweigerd = samenwerking.wordt_geweigerd(casus, "sluiten-door-partner", lambda: api.sluit(nummer, partner.oin))
    casus.toets(
        geweigerd, f"{partner.naam} kon de samenwerking sluiten, terwijl {deel(casus).eigenaar.naam} haar startte."
    )


@dan("kan het bevoegd gezag de samenwerking nog niet verwijderen", schakel="behandelaar-swf")
def kan_niet_verwijderen(casus: Casus) -> None:
    api, nummer = client(casus, SamenwerkingenClient), deel(casus).samenwerking_id
    geweigerd = samenwerking.wordt_geweigerd(casus, "te-vroeg-weg", lambda: api.verwijder(nummer, oin(casus)))
    casus.toets(geweigerd, "De SWF verwijderde een samenwerking die nog niet gesloten was.")


@dan("is de samenwerking alleen nog te lezen", schakel="behandelaar-swf")
def alleen_lezen(casus: Casus) -> None:
    documenten = client(casus, DocumentenClient)
    namen = {each.bestandsNaam for each in documenten.lijst(deel(casus).samenwerking_id, oin(casus))}
    casus.toets({each.naam for each in deel(casus).documenten} <= namen, "Na het sluiten zijn er documenten weg.")
    for geplaatst in deel(casus).documenten:
        id = geplaatst.document_id
        weg = samenwerking.wordt_geweigerd(casus, f"weg-{id}", partial(documenten.verwijder, id, oin(casus)))
        casus.toets(weg, f"In de gesloten samenwerking kon {geplaatst.naam} nog worden verwijderd.")
    for wie, partner in deel(casus).partners.items():
        te_laat = samenwerking.wordt_geweigerd(casus, f"te-laat-{partner.code}", partial(_vraag_te_laat, casus, wie))
        casus.toets(te_laat, f"In de gesloten samenwerking kon {partner.naam} nog om advies worden gevraagd.")


def _vraag_te_laat(casus: Casus, wie: str) -> None:
    api, partner = client(casus, ActieverzoekenClient), deel(casus).partners[wie]
    api.stel_op(deel(casus).samenwerking_id, "Advies na het sluiten", "", partner.oin, oin(casus))


@dan("kondigt de SWF aan op welke dag de samenwerking verdwijnt", schakel="swf-behandelaar")
def verwijderdatum(casus: Casus) -> None:
    """Whatever the type of that notificatie is called: it has a verwijderDatum."""
    datums = [each.feit("verwijderDatum") for each in samenwerking.notificaties(casus)]
    gevonden = next((datum for datum in reversed(datums) if datum), None)
    casus.toets(gevonden is not None, "Geen notificatie noemt een verwijderdatum.")
    casus.dossier.wijzig(SamenwerkingDeel, verwijderdatum=date.fromisoformat((gevonden or "")[:10]))


@dan("is de samenwerking tot die dag te lezen en daarna weg", schakel="swf-behandelaar")
def verdwijnt(casus: Casus) -> None:
    api, nummer, dag = client(casus, SamenwerkingenClient), deel(casus).samenwerking_id, deel(casus).verwijderdatum
    if dag is None:
        raise Testfout("In dit scenario is nog geen verwijderdatum gezien.")
    middernacht = datetime.combine(dag, time.min, tzinfo=TIJDZONE)
    casus.wacht_tot(middernacht - timedelta(hours=12), "de verwijderdatum van de samenwerking komt eraan")
    te_vroeg = f"De samenwerking was al vóór {dag:%d-%m-%Y} weg."
    casus.toets(casus.klok.nu() >= middernacht or api.toon(nummer, oin(casus)) is not None, te_vroeg)
    casus.wacht_tot(middernacht + timedelta(days=1), "de verwijderdatum van de samenwerking gaat voorbij")
    casus.toets(api.toon(nummer, oin(casus)) is None, f"De samenwerking is er na {dag:%d-%m-%Y} nog.")


# -- een nieuwe versie ---------------------------------------------------------------------------------------


@als("de SWF overgaat op versie {versie}", voorbeeld="Als de SWF overgaat op versie 5")
def nieuwe_versie(casus: Casus, versie: str) -> None:
    """From here on the casus works with the new version of the API."""
    casus.dossier.wijzig(SamenwerkingDeel, swf=versie)


@dan("is de samenwerking er nog, met alles erin", schakel="swf-behandelaar")
def alles_er_nog(casus: Casus) -> None:
    wat, api = deel(casus), client(casus, SamenwerkingenClient)
    nummer, eigen = wat.samenwerking_id, oin(casus)
    casus.toets(api.toon(nummer, eigen) is not None, f"Samenwerking {nummer} is in versie {wat.swf} van de SWF weg.")
    partners = {each.oin for each in api.ketenpartners(nummer, eigen)}
    casus.toets({each.oin for each in wat.partners.values()} <= partners, "Niet alle ketenpartners doen nog mee.")
    namen = {each.bestandsNaam for each in client(casus, DocumentenClient).lijst(nummer, eigen)}
    casus.toets({each.naam for each in wat.documenten} <= namen, "Niet alle documenten zijn er nog.")
    if wat.actie:
        actie = client(casus, ActieverzoekenClient).toon(wat.actie.actieverzoek_id, eigen)
        casus.toets(actie is not None and actie.status == wat.actie.status, "Het actieverzoek is weg of veranderd.")
