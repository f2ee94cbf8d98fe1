"""What the steps of the VTH-keten share: the verzoek of a casus, as filed, as handed out and as zaak."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TypeVar

from ikt.kern.casus import Casus
from ikt.kern.uitkomst import Hangt, NietGeslaagd, Testfout
from ikt.koppelvlakken.rtr.deel import ActiviteitenDeel
from ikt.koppelvlakken.stam import profiel as stam
from ikt.koppelvlakken.stam.bericht import Verzoek
from ikt.koppelvlakken.stam.lezer import lees
from ikt.koppelvlakken.stam.opgave import Verzoekopgave
from ikt.koppelvlakken.stam.tabel import opgave_uit_tabel
from ikt.koppelvlakken.validatie.document import OngeldigeXml
from ikt.koppelvlakken.verzoeken import profiel as verzoeken
from ikt.koppelvlakken.verzoeken.afhandelen import AfhandelenClient
from ikt.koppelvlakken.verzoeken.berichten import Gezag, Indienbericht, Ingediend, Verzoekreferenties
from ikt.koppelvlakken.verzoeken.deel import VerzoekDeel
from ikt.koppelvlakken.verzoeken.indienen import IndienenClient
from ikt.koppelvlakken.verzoeken.notificeren import NotificatieClient
from ikt.koppelvlakken.verzoeken.pdf import kleine_pdf
from ikt.koppelvlakken.zgw import profiel as zgw
from ikt.koppelvlakken.zgw.zaak import Zaak
from ikt.koppelvlakken.zgw.zaken import ZakenClient

V = TypeVar("V", IndienenClient, AfhandelenClient, NotificatieClient)

_EENHEDEN = {"seconden": "seconds", "minuten": "minutes", "uur": "hours", "dagen": "days", "dag": "days"}


def client(casus: Casus, soort: type[V]) -> V:
    """A client of the verzoek services, with what the environment says otherwise than the version profile."""
    found = casus.client(soort)
    found.feiten = verzoeken.profiel(casus.profiel(verzoeken.NAAM))
    if isinstance(found, NotificatieClient):
        found.stam = stam.profiel(casus.profiel(stam.NAAM))
    return found


def zaken_client(casus: Casus) -> ZakenClient:
    found = casus.client(ZakenClient)
    found.feiten = zgw.profiel(casus.profiel(zgw.NAAM))
    return found


def duur(termijn: str) -> timedelta:
    """'15 minuten', '4 uur', '2 dagen'."""
    match = re.fullmatch(r"(\d+) (\w+)", termijn)
    if not match or match[2] not in _EENHEDEN:
        raise Testfout(f"'{termijn}' is geen termijn; schrijf bijvoorbeeld 15 minuten, 4 uur of 2 dagen.")
    return timedelta(**{_EENHEDEN[match[2]]: int(match[1])})


# -- as filed ----------------------------------------------------------------------------------------------


def onthoud(casus: Casus, gegevens: Mapping[str, str]) -> None:
    """Keep what will be filed. An activiteit that this casus knows from its plan gets the identificatie there."""
    gegevens = {**_van_plan(casus, gegevens["activiteit"]), **gegevens} if "activiteit" in gegevens else gegevens
    deel = VerzoekDeel(gegevens=gegevens, referentie=casus.spoor_id)
    for onderwerp, waarde in _ingevuld(opgave(casus, deel)).items():
        casus.observeer(None, onderwerp, waarde)
    casus.dossier.zet(deel)


def _van_plan(casus: Casus, naam: str) -> dict[str, str]:
    if not casus.dossier.heeft(ActiviteitenDeel):
        return {}
    activiteiten = casus.dossier.deel(ActiviteitenDeel).activiteiten
    urn = next((each.urn for each in activiteiten if each.naam == naam), None)
    return {"activiteit-id": urn} if urn else {}


def opgave(casus: Casus, deel: VerzoekDeel) -> Verzoekopgave:
    return opgave_uit_tabel(deel.gegevens, gezag=casus.rol().code, referentie=deel.referentie)


def _ingevuld(wat: Verzoekopgave) -> dict[str, str | None]:
    return {
        "verzoektype": wat.type,
        "naam": wat.naam,
        "activiteit": wat.activiteiten[0].urn,
        "spoor-id": wat.referentie,
    }


def dien_in(casus: Casus) -> Ingediend:
    """File the verzoek of this casus over the API, with a small PDF for each bijlage."""
    gezag, loket = casus.rol(), client(casus, IndienenClient)
    wat = opgave(casus, casus.dossier.deel(VerzoekDeel))
    bericht = Indienbericht(bevoegdGezag=Gezag(naam=gezag.naam, oin=gezag.oin), verzoek=wat)
    concept = loket.begin(bericht)
    for upload in concept.uploads:
        loket.upload(upload, kleine_pdf([wat.naam, upload.bestandsnaam]))
    return loket.dien_in(concept.verzoekId)


def ingediend(casus: Casus, verzoeknummer: str, moment: datetime) -> None:
    """Remember that, and under which number, the verzoek was filed."""
    casus.dossier.wijzig(VerzoekDeel, verzoeknummer=verzoeknummer, ingediend=moment)
    casus.observeer("loket-dso", "verzoeknummer", verzoeknummer)


def nummer(casus: Casus) -> str:
    deel = casus.dossier.deel(VerzoekDeel)
    if deel.verzoeknummer is None:
        raise Testfout("Het verzoek is in dit scenario nog niet ingediend.")
    return deel.verzoeknummer


def na_indienen(casus: Casus, termijn: str) -> datetime:
    """A moment that stays the same when the casus goes on later: counted from the indiendatum."""
    nummer(casus)
    moment = casus.dossier.deel(VerzoekDeel).ingediend
    assert moment is not None  # filled together with the verzoeknummer
    return moment + duur(termijn)


# -- as handed out by the DSO-LV ---------------------------------------------------------------------------


def referenties(casus: Casus) -> Verzoekreferenties:
    verwijzingen = client(casus, AfhandelenClient).verzoekreferenties(nummer(casus), casus.rol().oin)
    if verwijzingen is None:
        raise NietGeslaagd(f"DSO-LV geeft verzoek {nummer(casus)} niet aan {casus.rol().naam}.")
    return verwijzingen


def bericht(casus: Casus, verwijzingen: Verzoekreferenties) -> Verzoek:
    """The verzoek in the verzoekbericht behind the references."""
    inhoud = client(casus, AfhandelenClient).stuk(verwijzingen.verzoekXml, casus.rol().oin)
    if inhoud is None:
        raise NietGeslaagd("Het verzoekbericht is niet op te halen.")
    try:
        return lees(inhoud, stam.profiel(casus.profiel(stam.NAAM))).bericht.verzoek
    except OngeldigeXml as fout:
        raise NietGeslaagd(f"Het verzoekbericht is niet te lezen. {fout}") from None


def in_bericht(verzoek: Verzoek) -> dict[str, str | None]:
    """What is followed through the chain, as the verzoekbericht has it."""
    referentie = verzoek.referentie_aanvrager
    return {
        "verzoeknummer": verzoek.verzoeknummer,
        "verzoektype": verzoek.type,
        "naam": verzoek.naam.waarde,
        "activiteit": next((each.imow_id for each in verzoek.projectactiviteiten), None),
        "spoor-id": referentie.waarde if referentie else None,
    }


# -- as zaak -----------------------------------------------------------------------------------------------


def zaken(casus: Casus) -> list[Zaak]:
    """The zaken that the zaaksysteem has of this verzoek."""
    verzoeknummer, vanaf = nummer(casus), na_indienen(casus, "0 dagen")
    return zaken_client(casus).van_verzoek(verzoeknummer, vanaf.date())


def wacht_op_zaken(casus: Casus, termijn: str) -> list[Zaak]:
    """The zaken of this verzoek, once there are any. Without notificatie the zaaksysteem cannot be blamed."""
    try:
        return casus.wacht_op(
            f"zaak voor verzoek {nummer(casus)}",
            lambda: zaken(casus),
            bool,
            binnen=duur(termijn),
            schakel="zaaksysteem-zaak",
        )
    except Hangt as hangt:
        if client(casus, NotificatieClient).ontvangen(nummer(casus)):
            raise
        reden = f"{hangt.reden}; er kwam geen notificatie aan"
        raise Hangt(reden, schakel="dso-notificatie") from None


def precies_een(casus: Casus, gevonden: list[Zaak]) -> None:
    nummers = ", ".join(zaak.identificatie for zaak in gevonden)
    casus.toets(
        len(gevonden) == 1,
        f"Voor verzoek {nummer(casus)} zijn er {len(gevonden)} zaken in het zaaksysteem: {nummers}.",
        schakel="zaaksysteem-zaak",
    )


def in_zaak(casus: Casus, zaak: Zaak) -> dict[str, str | None]:
    """What is followed through the chain, as the zaak has it; a long name may stand in the toelichting."""
    api = zaken_client(casus)
    plek, verwacht = api.feiten.vindplaats, casus.dossier.deel(VerzoekDeel).gegevens["naam"]
    return {
        "verzoeknummer": zaak.kenmerk(plek.kenmerk_bron),
        "verzoektype": api.verzoektype(zaak),
        "naam": verwacht if verwacht in zaak.toelichting else zaak.omschrijving,
        "activiteit": next(iter(api.activiteiten(zaak)), None),
        "spoor-id": zaak.kenmerk(plek.kenmerk_bron_referentie),
    }
