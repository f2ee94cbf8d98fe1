"""What steps about several besluiten share: deliver one under a name, and what the regeling must be on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from ikt.kern.casus import Casus
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.bhkv.besluitendeel import BesluitenDeel, Ingediend
from ikt.koppelvlakken.bhkv.versiekeuze import feiten
from ikt.koppelvlakken.consolidatie import (
    ConsolidatieInformatie,
    Soort,
    Tijdsoort,
    Tijdstempel,
    Versiebeheer,
    Wijziging,
)
from ikt.koppelvlakken.consolidatie.geschiedenis import informatie
from ikt.koppelvlakken.ozon.deel import OmgevingsplanDeel
from ikt.koppelvlakken.ozon.tijdreis import Tijdreis
from ikt.koppelvlakken.stop.gebrek import GEBREKEN
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.pakket import BESLUIT, Pakket, bouw
from ikt.koppelvlakken.stop.registratie import Registratie
from ikt.koppelvlakken.stop.vervlechten import met_samenloop, ook_voor, vervlecht
from ikt.koppelvlakken.stop.wijziging import Tekstplek
from ikt.koppelvlakken.stop.xml import Element, alle, eerste, parse, tekst
from steps import plan_levering as levering
from steps import wijziging as w

VOORTBOUWEN, VERVLECHTEN, DOEL, OPEN, GEBREK = RIJEN = (
    "bouwt voort op",
    "verwerkt ook",
    "ook voor het doel van",
    "laat samenloop open",
    "gebrek",
)
"""Rows of a besluit beside those of a wijziging; all but the last two name another besluit."""
SAMEN = "samen met besluit "
"""Before the name of the besluit on whose day this one enters into force."""
VERWERKING = timedelta(hours=1)
"""Within this time after publication Ozon knows the new version."""


def deel(casus: Casus) -> BesluitenDeel:
    return casus.dossier.deel(BesluitenDeel) if casus.dossier.heeft(BesluitenDeel) else BesluitenDeel()


def besluit(casus: Casus, naam: str) -> Ingediend:
    bekend = deel(casus).besluiten
    if naam not in bekend:
        raise Testfout(f"Besluit {naam} is in dit scenario niet aangeleverd; er zijn: {', '.join(bekend) or 'geen'}.")
    return bekend[naam]


def lever(casus: Casus, naam: str, gegevens: Mapping[str, str]) -> None:
    """Deliver a besluit that adds an artikel, on the plan of the scenario or on the version of another besluit."""
    velden, eigen = dict(gegevens), {rij: waarde for rij, waarde in gegevens.items() if rij in RIJEN}
    for rij in eigen:
        del velden[rij]
    if VOORTBOUWEN in eigen:
        _ga_uit_van(casus, besluit(casus, eigen[VOORTBOUWEN]))
    if VERVLECHTEN in eigen:
        _neem_over(casus, besluit(casus, eigen[VERVLECHTEN]), _bestanden(casus, eigen[VERVLECHTEN]))
    pakket = _bewerkt(casus, _pakket(casus, naam, velden), eigen)
    nieuw = _registratie(casus, pakket)
    nummer = levering.lever(casus, pakket, nieuw.id_levering)
    ingediend = Ingediend(nummer=nummer, registratie=nieuw, artikelen=_artikelen(pakket))
    casus.dossier.zet(BesluitenDeel(besluiten={**deel(casus).besluiten, naam: ingediend}))


def tot_verwerkt(casus: Casus, naam: str) -> None:
    """Until it is published, on its day."""
    levering.tot_verwerkt(casus, besluit(casus, naam).nummer, besluit(casus, naam).bekendmaking)


def _pakket(casus: Casus, naam: str, velden: Mapping[str, str]) -> Pakket:
    werking = velden.get("inwerkingtreding", "")
    if werking.startswith(SAMEN):
        ander = besluit(casus, werking.removeprefix(SAMEN))
        velden = {**velden, "inwerkingtreding": ander.inwerkingtreding.isoformat()}
    beschreven = replace(w.beschrijf(casus, velden), kenmerk=f"{casus.spoor_id}-{naam.lower()}")
    return bouw(beschreven, feiten(casus))


def _bewerkt(casus: Casus, pakket: Pakket, eigen: Mapping[str, str]) -> Pakket:
    """What the besluit says about others (STOP 1.4), and what is wrong with it on purpose."""
    if VERVLECHTEN in eigen:
        pakket = vervlecht(pakket, _bestanden(casus, eigen[VERVLECHTEN]), feiten(casus))
    if DOEL in eigen:
        pakket = ook_voor(pakket, sorted(besluit(casus, eigen[DOEL]).registratie.doelen), feiten(casus))
    if OPEN in eigen:
        pakket = met_samenloop(pakket, feiten(casus))
    return GEBREKEN[eigen[GEBREK]](pakket) if GEBREK in eigen else pakket


def _registratie(casus: Casus, pakket: Pakket) -> Registratie:
    return Registratie.van(lees_zip(pakket.zip, feiten=feiten(casus)), casus.klok.nu())


def _bestanden(casus: Casus, naam: str) -> Pakket:
    """The package as the plansoftware has it."""
    software, nummer = levering.plansoftware(casus), besluit(casus, naam).nummer
    zip_ = software.bestand(f"{software.feiten.plansoftware.bestand.format(id=nummer)}")
    if zip_ is None:
        raise Testfout(f"De plansoftware heeft het pakket van besluit {naam} niet meer.")
    return Pakket({bestand.naam: bestand.inhoud for bestand in lees_zip(zip_).bestanden})


def _ga_uit_van(casus: Casus, eerder: Ingediend) -> None:
    """From now on new text goes into the version that this besluit makes, as Ozon shows it for the day it works."""
    ozon, uitgangspunt = w.ozon_client(casus), casus.dossier.deel(OmgevingsplanDeel)
    regeling, dag = werk(eerder.versie), Tijdreis.op(eerder.inwerkingtreding)
    gevonden = casus.wacht_op(
        f"de versie van {eerder.inwerkingtreding:%d-%m-%Y} in Ozon",
        lambda: ozon.regeling(regeling, dag),
        lambda stand: stand is not None and stand.versie == eerder.versie,
        binnen=VERWERKING,
        schakel=levering.OZON,
    )
    if gevonden is not None:
        structuur = ozon.documentstructuur(regeling, dag)
        casus.dossier.zet(w.omgevingsplan(gevonden, structuur, uitgangspunt.basis.tophaak))


def _neem_over(casus: Casus, eerder: Ingediend, pakket: Pakket) -> None:
    """The same from the package alone, for a besluit that is not published yet."""
    basis, wortel = casus.dossier.deel(OmgevingsplanDeel).basis, parse(pakket.bestanden[BESLUIT])
    nieuw = list(alle(wortel, "VoegToe"))
    plekken = {naam: _plek(nieuw, naam) for naam in ("Artikel", "Divisietekst")}
    anders = replace(basis, versie=eerder.versie, artikel=plekken["Artikel"], bijlagetekst=plekken["Divisietekst"])
    casus.dossier.wijzig(OmgevingsplanDeel, basis=anders)


def _plek(stappen: list[Element], naam: str) -> Tekstplek:
    element = next(gevonden for stap in stappen if (gevonden := eerste(stap, naam)) is not None)
    return Tekstplek(element.get("eId") or "", element.get("wId") or "")


def _artikelen(pakket: Pakket) -> dict[str, str]:
    wortel = lees_zip(pakket.zip).besluit
    nieuw = alle(wortel.wortel if wortel else None, "VoegToe")
    artikelen = (artikel for stap in nieuw if (artikel := eerste(stap, "Artikel")) is not None)
    return {artikel.get("wId") or "": _inhoud(artikel) for artikel in artikelen}


def _inhoud(artikel: Element) -> str:
    return tekst(eerste(artikel, "Inhoud"))


# -- the independent oracle --------------------------------------------------------------------------------------


def versiebeheer(casus: Casus, namen: list[str]) -> Versiebeheer:
    """What the standard makes of the plan of the scenario and these besluiten, in the order in which they came."""
    regeling = casus.dossier.deel(OmgevingsplanDeel).basis.regeling
    stand = Versiebeheer().verwerk(_begin(regeling, _eerste_was(casus, namen)))
    for naam in namen:
        registratie = besluit(casus, naam).registratie
        stand = stand.verwerk(informatie(registratie, registratie.ontvangen or casus.klok.nu()))
    return stand


def verwacht(casus: Casus, namen: list[str], dag: date) -> dict[str, str]:
    """The new articles that the consolidated text of that day must have, by wId, with their text."""
    regeling = casus.dossier.deel(OmgevingsplanDeel).basis.regeling
    versie = versiebeheer(casus, namen).tekst_versie_op(regeling, dag)
    artikelen: dict[str, str] = {}
    per_versie = {besluit(casus, naam).versie: besluit(casus, naam) for naam in namen}
    while gemaakt := per_versie.get(versie or ""):
        artikelen |= gemaakt.artikelen
        versie = gemaakt.registratie.was.get(gemaakt.versie)
    return artikelen


def _eerste_was(casus: Casus, namen: list[str]) -> str:
    return besluit(casus, namen[0]).registratie.was[besluit(casus, namen[0]).versie]


def _begin(regeling: str, versie: str) -> ConsolidatieInformatie:
    """The plan as it was before; since when does not matter here."""
    moment, doel = datetime(2000, 1, 1, tzinfo=UTC), f"/join/id/proces{regeling.removeprefix('/akn/nl/act')}/begin"
    return ConsolidatieInformatie(
        gemaakt_op=moment,
        bekend_op=moment.date(),
        ontvangen_op=moment.date(),
        wijzigingen=(Wijziging(Soort.VERSIE, (doel,), regeling, versie),),
        tijdstempels=(Tijdstempel(doel, Tijdsoort.JURIDISCH_WERKEND_VANAF, moment.date()),),
    )


def getoond(casus: Casus, dag: date, wids: set[str]) -> dict[str, str]:
    """Which of these articles Ozon shows for that day, with their text."""
    regeling = casus.dossier.deel(OmgevingsplanDeel).basis.regeling
    structuur = w.ozon_client(casus).documentstructuur(regeling, Tijdreis.op(dag))
    return {component.wid: component.tekst for component in structuur if component.wid in wids}
