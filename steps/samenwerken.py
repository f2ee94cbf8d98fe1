"""Steps of the samenwerkfunctionaliteit: starting a samenwerking, inviting ketenpartners, closing and deleting it."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.tabel import Tabel, as_pairs
from ikt.kern.uitkomst import Testfout
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
    "{wie} een samenwerking start voor {doel} op wat is vergund",
    voorbeeld="Als het bevoegd gezag een samenwerking start voor toezicht op wat is vergund",
    schakel="behandelaar-swf",
)
def start_voor(casus: Casus, wie: str, doel: str) -> None:
    """What the SWF does not have for a doel is asked for all the same, and refused."""
    samenwerking.start(casus, partij(casus, wie), doel=_doel(casus, doel))


@dan(
    "is de samenwerking er een voor {doel}",
    voorbeeld="Dan is de samenwerking er een voor toezicht",
    schakel="behandelaar-swf",
)
def heeft_doel(casus: Casus, doel: str) -> None:
    gevonden = client(casus, SamenwerkingenClient).toon(deel(casus).samenwerking_id, oin(casus))
    heeft, code = gevonden.samenwerkDoel if gevonden else None, _doel(casus, doel)
    casus.toets(heeft == code, f"De samenwerking is er volgens de SWF een voor {heeft}, en hoort {code} te zijn.")


def _doel(casus: Casus, doel: str) -> str:
    """'toezicht' as the SWF says it."""
    return samenwerking.feiten(casus).samenwerkdoel.doelen.get(doel, doel.upper())


@als("de tester in de eigen software een samenwerking begint", schakel="behandelaar-swf")
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


@dan("meldt de SWF dat het verzoek is opgehaald", schakel="swf-behandelaar")
def opgehaald_gemeld(casus: Casus) -> None:
    soort = samenwerking.feiten(casus).notificaties.verzoek_opgehaald
    casus.toets(
        samenwerking.gemeld(casus, EIGENAAR, soort),
        "De samenwerking is open, maar er is geen notificatie dat het verzoek is opgehaald.",
    )


@dan("staan de bijlagen van het verzoek in de samenwerking", schakel="dso-swf")
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


@gegeven("een lopende samenwerking over het verzoek")
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
