"""Steps of the planketen about taking a regeling out of Ozon and putting it into software again."""

from __future__ import annotations

from datetime import timedelta

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.uitkomst import NietGeslaagd
from ikt.koppelvlakken.bhkv.versiekeuze import feiten
from ikt.koppelvlakken.ozon.deel import OmgevingsplanDeel
from ikt.koppelvlakken.ozon.downloaddeel import DownloadDeel
from ikt.koppelvlakken.ozon.downloaden import DownloadClient
from ikt.koppelvlakken.ozon.downloadpakket import Downloadpakket, Pakketfout
from ikt.koppelvlakken.stop.consolidatie import verwerk
from ikt.koppelvlakken.stop.renvooi import Mutatie, mutatie
from ikt.koppelvlakken.stop.wijziging import Basis, Tekstplek
from ikt.koppelvlakken.stop.xml import Element, canoniek, parse, serialiseer, tekst
from steps import wijziging as w

DOWNLOAD = "ozon-download"
KLAAR = timedelta(hours=1)
"""Within this time after the request the package is ready."""


@als("het bevoegd gezag het omgevingsplan downloadt", schakel=DOWNLOAD)
def download(casus: Casus) -> None:
    haal_op(casus, casus.dossier.deel(OmgevingsplanDeel).basis.regeling)


def haal_op(casus: Casus, regeling: str) -> Downloadpakket:
    """Ask for the package of a regeling, wait for it, and remember it as the download of this casus."""
    client = _client(casus)
    verzoek = client.vraag_aan(regeling)
    status = casus.wacht_op(
        "de download", lambda: client.status(verzoek), client.is_klaar, binnen=KLAAR, schakel=DOWNLOAD
    )
    gelukt = status == client.feiten.downloaden.klaar
    casus.toets(gelukt, f"De download is niet gelukt; de status is '{status}'.", schakel=DOWNLOAD)
    casus.dossier.zet(DownloadDeel(regeling=regeling, verzoek=verzoek))
    casus.bijlage("download.zip", client.zip(verzoek), "application/zip")
    return _pakket(casus)


@dan("bevat de download precies wat de pakbon noemt", schakel=DOWNLOAD)
def compleet(casus: Casus) -> None:
    pakket = _pakket(casus)
    casus.toets(not pakket.ontbreekt, f"De pakbon noemt wat er niet is: {', '.join(pakket.ontbreekt)}.")
    casus.toets(not pakket.onvermeld, f"De pakbon zwijgt over {', '.join(pakket.onvermeld)}.")


@dan("is de gedownloade tekst gelijk aan wat Ozon toont", schakel=DOWNLOAD)
def zelfde_tekst(casus: Casus) -> None:
    """Artikel by artikel: two services of Ozon must tell the same."""
    pakket, client = _pakket(casus), w.ozon_client(casus)
    getoond = {
        component.wid: component.tekst for component in client.documentstructuur(pakket.regeling) if component.inhoud
    }
    gedownload = {wid: inhoud for wid, inhoud in _teksten(pakket.tekst).items() if wid in getoond}
    anders = sorted(wid for wid in getoond if getoond[wid] != gedownload.get(wid))
    casus.toets(not anders, f"De download heeft een andere tekst dan Ozon toont bij {', '.join(anders)}.")


@dan("staan de objecten van het omgevingsplan in de download", schakel=DOWNLOAD)
def zelfde_objecten(casus: Casus) -> None:
    """Every activiteit and locatie that Ozon shows, and a geometry for each locatie that has one."""
    pakket, client = _pakket(casus), w.ozon_client(casus)
    annotaties = client.annotaties(pakket.regeling)
    gezien = {tekst(element) for bestand in pakket.ow_bestanden for element in bestand.iter("{*}identificatie")}
    verwacht = {each.identificatie for each in annotaties.activiteiten}
    verwacht |= {each.identificatie for each in annotaties.locaties}
    weg = sorted(verwacht - gezien)
    casus.toets(not weg, f"In de download ontbreekt: {', '.join(weg)}.")
    geometrieen = {tekst(element) for gio in pakket.gio for element in gio.iter("{*}id")}
    verwezen = {_href(ref) for bestand in pakket.ow_bestanden for ref in bestand.iter("{*}GeometrieRef")}
    casus.toets(
        verwezen <= geometrieen, f"In de download ontbreekt een geometrie: {', '.join(verwezen - geometrieen)}."
    )


@dan("is er na het inlezen niets te wijzigen", schakel=DOWNLOAD)
def niets_te_wijzigen(casus: Casus) -> None:
    """Written out by software and read in again, the text differs in nothing from the download."""
    pakket = _pakket(casus)
    ingelezen = parse(serialiseer(pakket.tekst))
    verschil = mutatie(pakket.tekst, ingelezen, Mutatie("main", pakket.versie, pakket.versie))
    casus.toets(len(verschil) == 0, "Na inlezen en opnieuw schrijven zou het besluit iets wijzigen.")
    weer = verwerk(pakket.tekst, verschil)
    casus.toets(canoniek(weer) == canoniek(pakket.tekst), "Na inlezen en opnieuw schrijven is de tekst een andere.")


def _pakket(casus: Casus) -> Downloadpakket:
    zip_ = _client(casus).zip(casus.dossier.deel(DownloadDeel).verzoek)
    try:
        return Downloadpakket.lees(zip_)
    except Pakketfout as fout:
        raise NietGeslaagd(f"De download is geen uitwisselpakket: {fout}.", schakel=DOWNLOAD) from fout


def _client(casus: Casus) -> DownloadClient:
    return w.van_ozon(casus, DownloadClient)


def _teksten(regeling: Element) -> dict[str, str]:
    """Plain text of the Inhoud of each element that has one, by wId."""
    return {
        str(ouder.get("wId")): tekst(inhoud)
        for inhoud in regeling.iter("{*}Inhoud")
        if (ouder := inhoud.getparent()) is not None and ouder.get("wId")
    }


def _href(ref: Element) -> str:
    return str(ref.get("{http://www.w3.org/1999/xlink}href"))


# -- going on in other software ------------------------------------------------------------------------------------


@gegeven("een adviesbureau heeft het gedownloade omgevingsplan in andere software geopend", schakel=DOWNLOAD)
def andere_software(casus: Casus) -> None:
    """From here on only the download is known: what a wijziging builds on comes out of the package."""
    eigen = casus.dossier.deel(OmgevingsplanDeel)
    pakket = haal_op(casus, eigen.basis.regeling)
    reden = f"De download is van {pakket.versie}, en Ozon toont {eigen.basis.versie}."
    casus.toets(pakket.versie == eigen.basis.versie, reden, schakel=DOWNLOAD)
    basis = Basis(
        regeling=pakket.regeling,
        versie=pakket.versie,
        artikel=_laatste(pakket.tekst, "Artikel"),
        bijlagetekst=_laatste(pakket.tekst, "Divisietekst"),
        tophaak=_tophaak(casus, pakket),
    )
    wids = tuple(str(deel.get("wId")) for deel in pakket.tekst.iter("*") if deel.get("wId") in eigen.wids)
    casus.dossier.zet(OmgevingsplanDeel(titel=pakket.titel, basis=basis, wids=wids))


def _laatste(regeling: Element, soort: str) -> Tekstplek:
    gevonden = list(regeling.iter(f"{{*}}{soort}"))
    if not gevonden:
        raise NietGeslaagd(f"In de gedownloade tekst staat geen {soort.lower()}.", schakel=DOWNLOAD)
    return Tekstplek(str(gevonden[-1].get("eId")), str(gevonden[-1].get("wId")))


def _tophaak(casus: Casus, pakket: Downloadpakket) -> str:
    """The activiteit under which those of this gemeente hang."""
    id_ = f"nl.imow-{casus.rol().code}.activiteit.{feiten(casus).omgevingswet.tophaak}"
    bekend = {tekst(element) for bestand in pakket.ow_bestanden for element in bestand.iter("{*}identificatie")}
    casus.toets(id_ in bekend, f"In de download ontbreekt de tophaak-activiteit {id_}.", schakel=DOWNLOAD)
    return id_
