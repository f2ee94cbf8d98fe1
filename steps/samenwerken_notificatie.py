"""Steps about notificaties of the samenwerkfunctionaliteit, which whoever takes part must come and fetch."""

from __future__ import annotations

from collections import Counter

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.koppelvlakken.beheer.client import BeheerClient
from ikt.koppelvlakken.swf.deel import SamenwerkingDeel
from ikt.koppelvlakken.swf.notificaties import NotificatiesClient
from steps import samenwerking, verzoek
from steps.samenwerking import EIGENAAR, client, deel, oin

LIGT_STIL = "ketenpartner-ligt-stil"
"""The fault by which the simulated software of ketenpartners plays that it is down."""


@gegeven("de software van de ketenpartner ligt stil")
def ligt_stil(casus: Casus) -> None:
    casus.client(BeheerClient).fout(LIGT_STIL, aan=True)


@als(
    "de software van de ketenpartner na {termijn} weer werkt",
    voorbeeld="Als de software van de ketenpartner na 2 dagen weer werkt",
)
def werkt_weer(casus: Casus, termijn: str) -> None:
    casus.wacht_tot(deel(casus).laatste + verzoek.duur(termijn), "de software van de ketenpartner ligt stil")
    casus.client(BeheerClient).fout(LIGT_STIL, aan=False)
    casus.dossier.wijzig(SamenwerkingDeel, laatste=casus.klok.nu())


@dan("geeft de SWF elke notificatie één keer, op volgorde", schakel="swf-behandelaar")
def elk_een_keer(casus: Casus) -> None:
    gekregen = samenwerking.notificaties(casus)
    casus.toets(bool(gekregen), "De SWF geeft geen enkele notificatie.")
    keren = Counter(each.notificatieId for each in gekregen)
    dubbel = {each.notificatieId: str(each) for each in gekregen if keren[each.notificatieId] > 1}
    casus.toets(not dubbel, f"Deze notificaties komen meer dan één keer: {'; '.join(dubbel.values())}.")
    momenten = [each.eventDatumTijd for each in gekregen]
    oplopend = momenten in (sorted(momenten), sorted(momenten, reverse=True))
    casus.toets(oplopend, "De notificaties staan niet op volgorde van tijd.")


@dan("meldt de SWF elk geplaatst document", schakel="swf-behandelaar")
def elk_document_gemeld(casus: Casus) -> None:
    soort = samenwerking.feiten(casus).notificaties.document_toegevoegd
    gekregen = (each for each in samenwerking.notificaties(casus) if each.notificatieType == soort)
    gemeld = {each.feit("documentId") for each in gekregen}
    ontbreekt = [each.naam for each in deel(casus).documenten if each.document_id not in gemeld]
    casus.toets(not ontbreekt, f"De SWF meldt niet dat er documenten zijn geplaatst: {', '.join(ontbreekt)}.")


@als("het bevoegd gezag de gelezen notificaties verwijdert", schakel="swf-behandelaar")
def verwijdert(casus: Casus) -> None:
    api = client(casus, NotificatiesClient)
    for notificatie in samenwerking.notificaties(casus):
        _verwijder(casus, api, notificatie.notificatieId)


def _verwijder(casus: Casus, api: NotificatiesClient, id: str) -> None:
    def verstuur() -> bool:
        api.verwijder(id, oin(casus))
        return True

    samenwerking.eenmalig(casus, f"gelezen-{id}", verstuur, lambda: None)


@dan("krijgt het bevoegd gezag ze niet nog een keer", schakel="swf-behandelaar")
def niet_nogmaals(casus: Casus) -> None:
    over = samenwerking.notificaties(casus, EIGENAAR)
    casus.toets(not over, f"De SWF geeft {len(over)} notificaties die al waren verwijderd.")
