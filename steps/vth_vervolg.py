"""Steps of the VTH-keten: what comes after a first verzoek: aanvullen, intrekken, from vooroverleg to aanvraag."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.tabel import Tabel, as_pairs
from ikt.kern.uitkomst import Hangt, Testfout
from ikt.koppelvlakken.stam.opgave import Verzoekopgave
from ikt.koppelvlakken.verzoeken.afhandelen import AfhandelenClient
from ikt.koppelvlakken.verzoeken.deel import VerzoekDeel
from ikt.koppelvlakken.zaaksysteem.beeld import Zaakbeeld
from steps import verzoek, verzoek_zaak
from steps.verzoek_rollen import partij

SCHAKEL = verzoek_zaak.SCHAKEL
STANDEN = ("ingetrokken", "doorgestuurd")


@als("de initiatiefnemer het verzoek aanvult met", schakel="loket-dso")
def aanvullen(casus: Casus, tabel: Tabel) -> None:
    """What the table does not name stays as it was; an aanvulling replaces the verzoek as a whole."""
    _vervolg(casus, {**as_pairs(tabel), "doel": "Aanvullen"})


@als("de initiatiefnemer het verzoek intrekt", schakel="loket-dso")
def intrekken(casus: Casus) -> None:
    _vervolg(casus, {"doel": "Intrekken"})


def _vervolg(casus: Casus, wijziging: dict[str, str]) -> None:
    deel = casus.dossier.deel(VerzoekDeel)
    gegevens = {**deel.gegevens, **wijziging}
    casus.dossier.wijzig(VerzoekDeel, gegevens=gegevens, eerder=deel.gegevens, volgnummer=deel.volgnummer + 1)
    verzoek.neem_op(casus)
    verzoek.verstuur(casus)


@gegeven(
    "na het conceptverzoek een aanvraag met de gegevens",
)
def aanvraag_na_concept(casus: Casus, tabel: Tabel) -> None:
    """The data of the conceptverzoek are used again, in the same project."""
    concept = casus.dossier.deel(VerzoekDeel)
    gegevens = {naam: waarde for naam, waarde in concept.gegevens.items() if naam != "doel"}
    verzoek.onthoud(casus, {**gegevens, **as_pairs(tabel)}, project_id=concept.project_id)


@dan(
    "verwerkt het zaaksysteem binnen {termijn} de aanvulling",
    voorbeeld="Dan verwerkt het zaaksysteem binnen 15 minuten de aanvulling",
)
def aanvulling_verwerkt(casus: Casus, termijn: str) -> None:
    verzoek_zaak.moet_zien(casus, "antwoorden", "documenten.versie")
    verwacht = casus.dossier.deel(VerzoekDeel).volgnummer

    def hoogste() -> int:
        return max((gezien.volgnummer for gezien in verzoek_zaak.beelden(casus)), default=0)

    try:
        casus.wacht_op(
            f"aanvulling {verwacht} in de zaak",
            hoogste,
            lambda gezien: gezien >= verwacht,
            binnen=verzoek.duur(termijn),
            schakel=SCHAKEL,
        )
    except Hangt as hangt:
        raise verzoek_zaak.verwijt(casus, hangt, verzoek.nummer(casus), casus.rol()) from None
    verzoek_zaak.neem_op(casus, verzoek_zaak.heel_beeld(casus, termijn))


@dan("is in de zaak te zien wat is aangevuld", schakel=SCHAKEL)
def te_onderscheiden(casus: Casus) -> None:
    """What changed carries the volgnummer of the aanvulling, and nothing else does."""
    deel, gezien = casus.dossier.deel(VerzoekDeel), verzoek_zaak.beeld(casus)
    nu, eerder = verzoek.opgave(casus), _eerder(casus)
    nieuw = {each.bestandsnaam for each in nu.bijlagen} - {each.bestandsnaam for each in eerder.bijlagen}
    gemerkt = {each.bestandsnaam for each in gezien.bijlagen if each.volgnummer == deel.volgnummer}
    casus.toets(nieuw <= gemerkt, f"Niet als aangevuld te herkennen: {', '.join(sorted(nieuw - gemerkt))}.")
    gewijzigd = {vraag for vraag, waarde in nu.antwoorden.items() if eerder.antwoorden.get(vraag) != waarde}
    bij_aanvulling = {each.vraag for each in gezien.antwoorden if each.volgnummer == deel.volgnummer}
    casus.toets(
        gewijzigd == bij_aanvulling,
        f"Gewijzigd zijn de antwoorden op {sorted(gewijzigd)}, gemerkt als aanvulling die op {sorted(bij_aanvulling)}.",
    )


@dan("is de eerdere versie van het verzoek bewaard", schakel=SCHAKEL)
def eerdere_versie(casus: Casus) -> None:
    gezien, eerder = verzoek_zaak.beeld(casus), _eerder(casus)
    namen = {each.bestandsnaam for each in gezien.documenten}
    weg = sorted({each.bestandsnaam for each in eerder.bijlagen} - namen)
    casus.toets(not weg, f"Bij de zaak zijn verdwenen: {', '.join(weg)}.")
    for vraag, antwoord in eerder.antwoorden.items():
        casus.toets(_heeft(gezien, vraag, antwoord), f"Het eerdere antwoord '{antwoord}' op '{vraag}' is niet bewaard.")


def _heeft(gezien: Zaakbeeld, vraag: str, antwoord: str) -> bool:
    return any((each.vraag, each.antwoord) == (vraag, antwoord) for each in gezien.antwoorden)


def _eerder(casus: Casus) -> Verzoekopgave:
    _, *eerder = verzoek.versies(casus)
    if not eerder:
        raise Testfout("Het verzoek is in dit scenario nog niet aangevuld.")
    return eerder[0]


@dan(
    "is de zaak van {wie} binnen {termijn} als {stand} te zien",
    voorbeeld="Dan is de zaak van het bevoegd gezag binnen 15 minuten als ingetrokken te zien",
)
def zaak_heeft_stand(casus: Casus, wie: str, termijn: str, stand: str) -> None:
    if stand not in STANDEN:
        raise Testfout(f"'{stand}' is geen stand van een zaak; kies uit: {', '.join(STANDEN)}.")
    verzoek_zaak.moet_zien(casus, "status", wie=wie)
    goed = getattr(verzoek_zaak.profiel(casus).statussen, stand)
    casus.wacht_op(
        f"status {' of '.join(goed)} bij de zaak van {partij(casus, wie).naam}",
        lambda: verzoek_zaak.beeld(casus, wie).status,
        lambda status: status in goed,
        binnen=verzoek.duur(termijn),
        schakel=SCHAKEL,
    )


@dan(
    "is de zaak van {wie} na {termijn} niet als {stand} te zien",
    voorbeeld="Dan is de zaak van het bevoegd gezag na 1 uur niet als doorgestuurd te zien",
    schakel=SCHAKEL,
)
def zaak_heeft_stand_niet(casus: Casus, wie: str, termijn: str, stand: str) -> None:
    verzoek_zaak.moet_zien(casus, "status", wie=wie)
    casus.wacht_tot(verzoek.na_indienen(casus, termijn), "de stand van de zaak blijft gelijk")
    status = verzoek_zaak.beeld(casus, wie).status
    fout = getattr(verzoek_zaak.profiel(casus).statussen, stand)
    casus.toets(status not in fout, f"De zaak staat op {status}, terwijl DSO-LV het verzoek niet heeft doorgestuurd.")


@dan(
    "hoort de zaak bij hetzelfde project als het conceptverzoek",
)
def zelfde_project(casus: Casus) -> None:
    """The project was observed when the conceptverzoek was filed, and again in message and zaak."""
    casus.observeer(None, "project", casus.dossier.deel(VerzoekDeel).project_id)
    verzoek_zaak.vergelijk(casus, "project")


@dan("is het eerdere verzoek bij DSO-LV als gerelateerd te vinden", schakel="dso-zaaksysteem")
def gerelateerd(casus: Casus) -> None:
    deel, dag = casus.dossier.deel(VerzoekDeel), casus.klok.nu().date()
    vanaf = min(dag, verzoek.na_indienen(casus, "0 dagen").date()).replace(day=1)
    gevonden = verzoek.client(casus, AfhandelenClient).zoek(vanaf, dag, casus.rol().oin, verzoek.nummer(casus))
    casus.toets(
        deel.eerder_verzoek in {each.verzoeknummer for each in gevonden},
        f"DSO-LV vindt bij verzoek {verzoek.nummer(casus)} het eerdere verzoek {deel.eerder_verzoek} niet.",
    )
