"""Steps of the samenwerkfunctionaliteit: starting a samenwerking, inviting ketenpartners, closing and deleting it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.tabel import Tabel, as_pairs
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.swf.actieverzoeken import ActieverzoekenClient
from ikt.koppelvlakken.swf.deel import SamenwerkingDeel
from ikt.koppelvlakken.swf.documenten import DocumentenClient
from ikt.koppelvlakken.swf.gegevens import Ketenpartner
from ikt.koppelvlakken.swf.samenwerkingen import SamenwerkingenClient
from ikt.koppelvlakken.verzoeken.deel import VerzoekDeel
from steps import samenwerking, verzoek
from steps.samenwerking import EIGENAAR, RECHTEN, client, deel, oin
from steps.verzoek_rollen import partij

# -- starten -------------------------------------------------------------------------------------------------


@als(
    "{wie} een samenwerking start over het verzoek",
    voorbeeld="Als het bevoegd gezag een samenwerking start over het verzoek",
    schakel="behandelaar-swf",
)
def start(casus: Casus, wie: str) -> None:
    samenwerking.start(casus, partij(casus, wie))


@als(
    "de tester in de eigen software een samenwerking begint",
    voorbeeld="Als de tester in de eigen software een samenwerking begint",
    schakel="behandelaar-swf",
)
def tester_begint(casus: Casus) -> None:
    gezag, nummer = casus.rol(), verzoek.nummer(casus)
    waarneming = casus.neem_waar(
        f"Begin in de software van {gezag.naam} een samenwerking over verzoek {nummer}. Lukte dat?",
        scherm="behandelsoftware.start",
        gegevens={
            "oin": gezag.oin,
            "titel": verzoek.opgave(casus).naam,
            "verzoeknummer": nummer,
            "kenmerk": casus.spoor_id,
        },
    )
    casus.toets(waarneming.resultaat == "ja", "De software kon de samenwerking niet beginnen.")


@dan(
    "staat er binnen {termijn} één samenwerking over het verzoek in de SWF",
    voorbeeld="Dan staat er binnen 15 minuten één samenwerking over het verzoek in de SWF",
)
def een_samenwerking(casus: Casus, termijn: str) -> None:
    """Found by its verzoeknummer: what other software called it is not known here."""
    gezag, nummer, api = casus.rol(), verzoek.nummer(casus), casus.client(SamenwerkingenClient)
    api.feiten = samenwerking.feiten(casus)
    gevonden = casus.wacht_op(
        f"samenwerking over verzoek {nummer}",
        lambda: api.zoek(gezag.oin, verzoeknummer=nummer),
        bool,
        binnen=verzoek.duur(termijn),
        schakel="behandelaar-swf",
    )
    casus.toets(
        len(gevonden) == 1, f"Er zijn {len(gevonden)} samenwerkingen over het verzoek.", schakel="behandelaar-swf"
    )
    samenwerking.onthoud(casus, gevonden[0], gezag)


@dan(
    "is de samenwerking binnen {termijn} open, met het verzoek erin",
    voorbeeld="Dan is de samenwerking binnen 15 minuten open, met het verzoek erin",
)
def open_met_verzoek(casus: Casus, termijn: str) -> None:
    gevonden = samenwerking.wacht_tot_open(casus, termijn)
    for onderwerp, waarde in (("verzoeknummer", gevonden.verzoeknummer), ("verzoektype", gevonden.typeVerzoek)):
        casus.observeer("dso-swf", onderwerp, waarde)
        casus.vergelijk(onderwerp)


@dan(
    "meldt de SWF dat het verzoek is opgehaald",
    voorbeeld="Dan meldt de SWF dat het verzoek is opgehaald",
    schakel="swf-behandelaar",
)
def opgehaald_gemeld(casus: Casus) -> None:
    soort = samenwerking.feiten(casus).notificaties.verzoek_opgehaald
    casus.toets(
        samenwerking.gemeld(casus, EIGENAAR, soort),
        "De samenwerking is open, maar er is geen notificatie dat het verzoek is opgehaald.",
    )


@dan(
    "staan de bijlagen van het verzoek in de samenwerking",
    voorbeeld="Dan staan de bijlagen van het verzoek in de samenwerking",
    schakel="dso-swf",
)
def bijlagen_in_samenwerking(casus: Casus) -> None:
    """What the initiatiefnemer gave in confidence must be strikt there."""
    waarden, api = samenwerking.feiten(casus).waarden, client(casus, DocumentenClient)
    documenten = {each.bestandsNaam: each for each in api.lijst(deel(casus).samenwerking_id, oin(casus))}
    for bijlage in verzoek.eigen_opgave(casus).bijlagen:
        naam, gevonden = bijlage.bestandsnaam, documenten.get(bijlage.bestandsnaam)
        if gevonden is None:
            casus.toets(False, f"De bijlage {naam} staat niet in de samenwerking.")
            return
        aanduiding = waarden.strikt if bijlage.vertrouwelijk else waarden.regulier
        casus.toets(
            gevonden.vertrouwelijkheidsAanduiding == aanduiding,
            f"De bijlage {naam} heeft vertrouwelijkheid {gevonden.vertrouwelijkheidsAanduiding}, niet {aanduiding}.",
        )
        inhoud = api.inhoud(gevonden.documentId, oin(casus))
        casus.toets(
            inhoud is not None and inhoud.sha256 == verzoek.sha256(casus.dossier.deel(VerzoekDeel), naam),
            f"De bijlage {naam} is in de samenwerking niet dezelfde als bij het verzoek.",
        )


@gegeven("een lopende samenwerking over het verzoek", voorbeeld="Gegeven een lopende samenwerking over het verzoek")
def lopend(casus: Casus, tabel: Tabel) -> None:
    _loop(casus, tabel)


@gegeven(
    "een lopende samenwerking in versie {versie} van de SWF over het verzoek",
    voorbeeld="Gegeven een lopende samenwerking in versie 4 van de SWF over het verzoek",
)
def lopend_in_versie(casus: Casus, versie: str, tabel: Tabel) -> None:
    _loop(casus, tabel, swf=versie)


def _loop(casus: Casus, tabel: Tabel, **swf: str) -> None:
    """File the verzoek, start the samenwerking and wait until it is open."""
    verzoek.onthoud(casus, as_pairs(tabel))
    verzoek.verstuur(casus)
    samenwerking.start(casus, casus.rol(), **swf)
    samenwerking.wacht_tot_open(casus, "1 uur")


# -- uitnodigen ----------------------------------------------------------------------------------------------


@gegeven("{wie} doet mee met {rechten}", voorbeeld="Gegeven de ketenpartner doet mee met volledige toegang")
@als(
    "het bevoegd gezag {wie} uitnodigt met {rechten}",
    voorbeeld="Als het bevoegd gezag de ketenpartner uitnodigt met volledige toegang",
    schakel="behandelaar-swf",
)
def nodig_uit(casus: Casus, wie: str, rechten: str) -> None:
    wat, api, nummer = samenwerking.partij(casus, wie), client(casus, SamenwerkingenClient), deel(casus).samenwerking_id
    partner = Ketenpartner(oin=wat.oin, naam=wat.naam, privilege=privilege(casus, rechten))

    def bekend() -> bool | None:
        return True if wat.oin in {each.oin for each in api.ketenpartners(nummer, oin(casus))} else None

    def verstuur() -> bool:
        api.nodig_uit(nummer, partner, oin(casus))
        return True

    samenwerking.eenmalig(casus, f"uitnodiging-{wat.code}", verstuur, bekend)
    casus.dossier.wijzig(SamenwerkingDeel, partners={**deel(casus).partners, wie: wat})


def privilege(casus: Casus, rechten: str) -> str:
    """'volledige toegang' as the SWF says it."""
    if rechten not in RECHTEN:
        raise Testfout(f"'{rechten}' zijn geen rechten; kies uit: {', '.join(RECHTEN)}.")
    waarde: str = getattr(samenwerking.feiten(casus).waarden, RECHTEN[rechten])
    return waarde


@als(
    "het bevoegd gezag de rechten van {wie} wijzigt in {rechten}",
    voorbeeld="Als het bevoegd gezag de rechten van de ketenpartner wijzigt in beperkte toegang",
    schakel="behandelaar-swf",
)
def wijzig_rechten(casus: Casus, wie: str, rechten: str) -> None:
    wat, api, nummer = samenwerking.partij(casus, wie), client(casus, SamenwerkingenClient), deel(casus).samenwerking_id
    nieuw = privilege(casus, rechten)

    def verstuur() -> bool:
        api.wijzig_rechten(nummer, wat.oin, nieuw, oin(casus))
        return True

    samenwerking.eenmalig(casus, f"rechten-{wat.code}-{nieuw}", verstuur, lambda: None)


@dan(
    "ziet {wie} binnen {termijn} de samenwerking met {rechten}",
    voorbeeld="Dan ziet de ketenpartner binnen 1 uur de samenwerking met volledige toegang",
)
def ziet_samenwerking(casus: Casus, wie: str, termijn: str, rechten: str) -> None:
    """What the SWF says and what the software of the ketenpartner makes of it are told apart."""
    verwacht, partner = privilege(casus, rechten), samenwerking.partij(casus, wie)
    gezien = samenwerking.eigen_systeem(casus, wie, termijn)
    soort = samenwerking.feiten(casus).notificaties.uitnodiging
    gemeld = samenwerking.gemeld(casus, wie, soort, deelnemer=partner.oin, privilege=verwacht)
    casus.toets(
        gezien.rechten == verwacht,
        f"{partner.naam} ziet in het eigen systeem rechten {gezien.rechten or '(geen)'}, en heeft {verwacht}.",
        schakel="ketenpartner-dossier" if gemeld else "swf-ketenpartner",
    )


# -- sluiten en verwijderen ----------------------------------------------------------------------------------


@als(
    "het bevoegd gezag de samenwerking sluit",
    voorbeeld="Als het bevoegd gezag de samenwerking sluit",
    schakel="behandelaar-swf",
)
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


@dan(
    "kan het bevoegd gezag de samenwerking nog niet verwijderen",
    voorbeeld="Dan kan het bevoegd gezag de samenwerking nog niet verwijderen",
    schakel="behandelaar-swf",
)
def kan_niet_verwijderen(casus: Casus) -> None:
    api, nummer = client(casus, SamenwerkingenClient), deel(casus).samenwerking_id
    geweigerd = samenwerking.wordt_geweigerd(casus, "te-vroeg-weg", lambda: api.verwijder(nummer, oin(casus)))
    casus.toets(geweigerd, "De SWF verwijderde een samenwerking die nog niet gesloten was.")


@dan(
    "is de samenwerking alleen nog te lezen",
    voorbeeld="Dan is de samenwerking alleen nog te lezen",
    schakel="behandelaar-swf",
)
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


@dan(
    "kondigt de SWF aan op welke dag de samenwerking verdwijnt",
    voorbeeld="Dan kondigt de SWF aan op welke dag de samenwerking verdwijnt",
    schakel="swf-behandelaar",
)
def verwijderdatum(casus: Casus) -> None:
    """Whatever the type of that notificatie is called: it has a verwijderDatum."""
    datums = [each.feit("verwijderDatum") for each in samenwerking.notificaties(casus)]
    gevonden = next((datum for datum in reversed(datums) if datum), None)
    casus.toets(gevonden is not None, "Geen notificatie noemt een verwijderdatum.")
    casus.dossier.wijzig(SamenwerkingDeel, verwijderdatum=date.fromisoformat((gevonden or "")[:10]))


@dan(
    "is de samenwerking tot die dag te lezen en daarna weg",
    voorbeeld="Dan is de samenwerking tot die dag te lezen en daarna weg",
    schakel="swf-behandelaar",
)
def verdwijnt(casus: Casus) -> None:
    api, nummer, dag = client(casus, SamenwerkingenClient), deel(casus).samenwerking_id, deel(casus).verwijderdatum
    if dag is None:
        raise Testfout("In dit scenario is nog geen verwijderdatum gezien.")
    middernacht = casus.klok.nu().replace(year=dag.year, month=dag.month, day=dag.day, hour=0, minute=0)
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


@dan(
    "is de samenwerking er nog, met alles erin",
    voorbeeld="Dan is de samenwerking er nog, met alles erin",
    schakel="swf-behandelaar",
)
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
