"""Steps of the VTH-keten: what a zaaksysteem shows of a verzoek."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import dan
from ikt.kern.tabel import Tabel
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.verzoeken.deel import VerzoekDeel
from ikt.koppelvlakken.zaaksysteem.onderwerpen import ONDERWERPEN
from ikt.koppelvlakken.zgw.deel import ZaakDeel
from steps import verzoek, verzoek_zaak
from steps.verzoek_bericht import bericht
from steps.verzoek_rollen import partij

SCHAKEL = verzoek_zaak.SCHAKEL


@dan(
    "staat er binnen {termijn} één zaak voor het verzoek in het zaaksysteem",
    voorbeeld="Dan staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem",
)
def een_zaak(casus: Casus, termijn: str) -> None:
    _een_zaak_bij(casus, "het bevoegd gezag", termijn)


@dan(
    "staat er binnen {termijn} één zaak voor het verzoek bij {wie}",
    voorbeeld="Dan staat er binnen 15 minuten één zaak voor het verzoek bij de behandeldienst",
)
def een_zaak_bij(casus: Casus, termijn: str, wie: str) -> None:
    _een_zaak_bij(casus, wie, termijn)


def _een_zaak_bij(casus: Casus, wie: str, termijn: str) -> None:
    zaken = verzoek_zaak.wacht_op_zaken(casus, termijn, wie)
    verzoek_zaak.precies_een(casus, zaken, wie)
    casus.dossier.zet(ZaakDeel(identificatie=zaken[0].identificatie, url=zaken[0].url))
    verzoek_zaak.neem_op(casus, verzoek_zaak.heel_beeld(casus, termijn, wie), wie)


@dan(
    "is er {termijn} na het indienen nog steeds één zaak voor het verzoek",
    voorbeeld="Dan is er 1 uur na het indienen nog steeds één zaak voor het verzoek",
)
def nog_steeds_een_zaak(casus: Casus, termijn: str) -> None:
    casus.wacht_tot(verzoek.na_indienen(casus, termijn), "er komt geen tweede zaak bij")
    verzoek_zaak.precies_een(casus, verzoek_zaak.zaken(casus))


@dan(
    "is er {termijn} na het indienen geen zaak voor het verzoek bij {wie}",
    voorbeeld="Dan is er 1 uur na het indienen geen zaak voor het verzoek bij het bevoegd gezag",
)
def geen_zaak(casus: Casus, termijn: str, wie: str) -> None:
    casus.wacht_tot(verzoek.na_indienen(casus, termijn), "er komt geen zaak bij")
    zaken = verzoek_zaak.zaken(casus, wie)
    naam = partij(casus, wie).naam
    casus.toets(not zaken, f"{naam} heeft een zaak voor een verzoek dat een ander behandelt.", schakel=SCHAKEL)


@dan(
    "is het {onderwerp} gelijk van Omgevingsloket tot zaak",
    voorbeeld="Dan is het verzoeknummer gelijk van Omgevingsloket tot zaak",
)
@dan(
    "is de {onderwerp} gelijk van Omgevingsloket tot zaak",
    voorbeeld="Dan is de naam gelijk van Omgevingsloket tot zaak",
)
@dan(
    "zijn de {onderwerp} gelijk van Omgevingsloket tot zaak",
    voorbeeld="Dan zijn de antwoorden gelijk van Omgevingsloket tot zaak",
)
def gelijk(casus: Casus, onderwerp: str) -> None:
    if onderwerp not in ONDERWERPEN:
        raise Testfout(f"Van '{onderwerp}' wordt niets waargenomen; kies uit: {', '.join(ONDERWERPEN)}.")
    verzoek_zaak.vergelijk(casus, onderwerp)


@dan("is van Omgevingsloket tot zaak gelijk")
def alle_gelijk(casus: Casus, tabel: Tabel) -> None:
    """One subject per row."""
    for [onderwerp] in tabel:
        gelijk(casus, onderwerp)


@dan("hangen alle documenten uit het verzoek aan de zaak", schakel=SCHAKEL)
def documenten_bij_zaak(casus: Casus) -> None:
    verzoek_zaak.moet_zien(casus, "documenten")
    namen = {each.bestandsnaam for each in verzoek_zaak.beeld(casus).bijlagen}
    for document in bericht(casus).documenten():
        naam = document.bestandsnaam
        casus.toets(naam in namen, f"Het document {naam} hangt niet aan de zaak.")


@dan("is elke bijlage bij de zaak gelijk aan wat is ingediend", schakel=SCHAKEL)
def bijlagen_heel(casus: Casus) -> None:
    verzoek_zaak.moet_zien(casus, "documenten", "documenten.inhoud")
    deel = casus.dossier.deel(VerzoekDeel)
    per_naam = {each.bestandsnaam: each for each in verzoek_zaak.beeld(casus).bijlagen}
    for bijlage in verzoek.opgave(casus).bijlagen:
        naam = bijlage.bestandsnaam
        casus.toets(naam in per_naam, f"Het document {naam} hangt niet aan de zaak.")
        gevonden = verzoek.hash_van(verzoek_zaak.inhoud(casus, per_naam[naam]))
        casus.toets(gevonden == verzoek.sha256(deel, naam), f"De bijlage {naam} is anders dan wat is ingediend.")


@dan("loopt de behandeltermijn vanaf het indienen", schakel=SCHAKEL)
def termijn_vanaf_indienen(casus: Casus) -> None:
    verzoek_zaak.moet_zien(casus, "startdatum", "uiterlijk")
    gezien, ingediend = verzoek_zaak.beeld(casus), verzoek.na_indienen(casus, "0 dagen").date()
    casus.toets(
        gezien.startdatum == ingediend,
        f"De zaak begint op {gezien.startdatum}, maar het verzoek is op {ingediend} ingediend.",
    )
    casus.toets(gezien.uiterlijk is not None, "De zaak heeft geen datum waarop uiterlijk moet zijn beslist.")


@dan("heeft de zaak geen beslistermijn", schakel=SCHAKEL)
def geen_termijn(casus: Casus) -> None:
    verzoek_zaak.moet_zien(casus, "uiterlijk")
    uiterlijk = verzoek_zaak.beeld(casus).uiterlijk
    casus.toets(uiterlijk is None, f"De zaak heeft een beslistermijn, tot {uiterlijk}, die er niet hoort te zijn.")


@dan("verlangt de zaak geen besluit", schakel=SCHAKEL)
def geen_besluit(casus: Casus) -> None:
    verzoek_zaak.moet_zien(casus, "besluit_verwacht")
    casus.toets(not verzoek_zaak.beeld(casus).besluit_verwacht, "Het zaaktype verlangt een besluit.")


@dan("is in de zaak te zien dat er spoed is", schakel=SCHAKEL)
def spoed(casus: Casus) -> None:
    verzoek_zaak.moet_zien(casus, "spoed")
    casus.toets(bool(verzoek_zaak.beeld(casus).spoed), "In de zaak is niet te zien dat er spoed is.")


# -- what the zaaksysteem writes -----------------------------------------------------------------------------


@dan(
    "noemt de ontvangstbevestiging verzoeknummer, referentie, project, datum en adres",
    schakel="zaaksysteem-initiatiefnemer",
)
def ontvangstbevestiging(casus: Casus) -> None:
    """The address is that of the gemachtigde, or else of the initiatiefnemer; the correspondentieadres goes first."""
    tekst, gezien = _brieftekst(casus, "ontvangstbevestiging"), verzoek.verwachting(casus)
    aan = gezien.gemachtigde or gezien.initiatiefnemer
    verwacht = {
        "het verzoeknummer": verzoek.nummer(casus),
        "de referentie": gezien.referentie,
        "de projectnaam": gezien.namen[0],
        "de indiendatum": f"{verzoek.na_indienen(casus, '0 dagen'):%d-%m-%Y}",
        "de naam": aan.naam if aan else None,
        "het adres": (aan.correspondentieadres or aan.adres) if aan else None,
    }
    for wat, waarde in verwacht.items():
        casus.toets(not waarde or waarde in tekst, f"De ontvangstbevestiging noemt {wat} niet: {waarde}.")


@dan("noemt het Verzoek.pdf in de zaak ook de vertrouwelijke bijlagen", schakel=SCHAKEL)
def verzoek_pdf(casus: Casus) -> None:
    verzoek_zaak.moet_zien(casus, "documenten", "documenten.inhoud")
    begin = verzoek_zaak.profiel(casus).brieven.verzoek
    stukken = [
        each
        for each in verzoek_zaak.beeld(casus).documenten
        if each.bestandsnaam.startswith(begin) and each.bestandsnaam.endswith(".pdf")
    ]
    casus.toets(bool(stukken), "De zaak heeft geen Verzoek.pdf.")
    tekst = verzoek_zaak.pdf(casus, stukken[-1], "Verzoek.pdf")
    for bijlage in verzoek.opgave(casus).bijlagen:
        naam = bijlage.bestandsnaam
        casus.toets(naam in tekst, f"Verzoek.pdf noemt de bijlage {naam} niet.")


def _brieftekst(casus: Casus, soort: str) -> str:
    begin = getattr(verzoek_zaak.profiel(casus).brieven, soort)
    brief = verzoek_zaak.brief(casus, begin)
    casus.toets(brief is not None, f"Er is geen brief verstuurd waarvan de naam begint met '{begin}'.")
    assert brief is not None  # checked just now
    return verzoek_zaak.pdf(casus, brief, begin)
