"""Steps of the VTH-keten: filing a verzoek."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, Field, field_validator

from ikt.kern.casus import Casus
from ikt.kern.klok import TIJDZONE
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.tabel import Tabel, as_pairs, as_rows
from ikt.kern.uitkomst import NietGeslaagd, Testfout
from ikt.koppelvlakken.stam.tabel import activiteit_urn
from ikt.koppelvlakken.verzoeken.berichten import Ingediend
from ikt.koppelvlakken.verzoeken.deel import VerzoekDeel
from steps import verzoek
from steps.verzoek_rollen import partij


class Loketbevestiging(BaseModel):
    """What the tester copies from the verzendbevestiging of the Omgevingsloket."""

    verzoeknummer: str = Field(pattern=r"^\d{13}$", description="verzoeknummer: dertien cijfers")
    indienDatum: datetime = Field(description="datum en tijd van indienen, bijvoorbeeld 2026-03-03T09:15")

    @field_validator("indienDatum")
    @classmethod
    def _dutch_time(cls, moment: datetime) -> datetime:
        return moment if moment.tzinfo else moment.replace(tzinfo=TIJDZONE)


# -- indienen ------------------------------------------------------------------------------------------------


@gegeven("een verzoek met de gegevens")
def verzoek_met_gegevens(casus: Casus, tabel: Tabel) -> None:
    verzoek.onthoud(casus, as_pairs(tabel))


@gegeven("het verzoek gaat ook over de activiteiten")
def ook_over(casus: Casus, tabel: Tabel) -> None:
    """Each row: an activiteit, and of whom its rules are."""
    verder = {
        naam: verzoek.urn_in_plan(casus, naam) or activiteit_urn(naam, partij(casus, rij["regels van"]).code)
        for rij in as_rows(tabel)
        if (naam := rij["activiteit"])
    }
    casus.dossier.wijzig(VerzoekDeel, activiteiten=verder)
    verzoek.neem_op(casus)


@gegeven(
    "de bijlage {naam} is zo groot als DSO-LV toelaat",
    voorbeeld="Gegeven de bijlage bouwtekening.pdf is zo groot als DSO-LV toelaat",
)
def grootste_bijlage(casus: Casus, naam: str) -> None:
    _geef_grootte(casus, naam, verzoek.feiten(casus).bijlagen.maximaal)


@gegeven(
    "de bijlage {naam} is één byte groter dan DSO-LV toelaat",
    voorbeeld="Gegeven de bijlage bouwtekening.pdf is één byte groter dan DSO-LV toelaat",
)
def te_grote_bijlage(casus: Casus, naam: str) -> None:
    _geef_grootte(casus, naam, verzoek.feiten(casus).bijlagen.maximaal + 1)


def _geef_grootte(casus: Casus, naam: str, grootte: int) -> None:
    if naam not in {each.bestandsnaam for each in verzoek.opgave(casus).bijlagen}:
        raise Testfout(f"Het verzoek heeft geen bijlage '{naam}'.")
    groottes = casus.dossier.deel(VerzoekDeel).groottes
    casus.dossier.wijzig(VerzoekDeel, groottes={**groottes, naam: grootte})


@als("de initiatiefnemer het verzoek indient", schakel="loket-dso")
def indienen(casus: Casus) -> None:
    verzoek.verstuur(casus)


@als("de initiatiefnemer het verzoek probeert in te dienen", schakel="loket-dso")
def probeert_in_te_dienen(casus: Casus) -> None:
    """What the DSO-LV says against it is for the next step."""
    try:
        verzoek.verstuur(casus)
        weigering = None
    except NietGeslaagd as geweigerd:
        weigering = geweigerd.reden
    casus.dossier.wijzig(VerzoekDeel, weigering=weigering)


@dan(
    "weigert DSO-LV het verzoek met een uitleg over {woord}",
    voorbeeld="Dan weigert DSO-LV het verzoek met een uitleg over conceptverzoeken",
    schakel="loket-dso",
)
def geweigerd(casus: Casus, woord: str) -> None:
    weigering = casus.dossier.deel(VerzoekDeel).weigering
    casus.toets(weigering is not None, "DSO-LV nam het verzoek aan, terwijl een weigering werd verwacht.")
    casus.toets(woord in (weigering or ""), f"DSO-LV weigerde, maar legt niets uit over {woord}: {weigering}")


@als("de tester het verzoek indient in het Omgevingsloket", schakel="loket-dso")
def tester_dient_in(casus: Casus) -> None:
    deel, gezag = casus.dossier.deel(VerzoekDeel), casus.rol()
    gegevens = ", ".join(f"{naam}: {waarde}" for naam, waarde in deel.gegevens.items())
    waarneming = casus.neem_waar(
        f"Dien in het Omgevingsloket een verzoek in bij {gezag.naam}. Vul in: {gegevens}, "
        f"en als eigen referentie {deel.referentie}. Kreeg u een verzendbevestiging?",
        scherm="dso.omgevingsloket",
        gegevens={
            "gegevens": dict(deel.gegevens),
            "gezag": {"code": gezag.code, "naam": gezag.naam, "oin": gezag.oin},
            "referentie": deel.referentie,
        },
        velden=Loketbevestiging,
    )
    casus.toets(waarneming.resultaat == "ja", "Het verzoek kon in het Omgevingsloket niet worden ingediend.")
    bevestiging = waarneming.waarden
    if not isinstance(bevestiging, Loketbevestiging):
        raise Testfout("Bij de waarneming ontbreekt het verzoeknummer.")
    verzoek.ingediend(casus, Ingediend.model_validate(bevestiging.model_dump()))
