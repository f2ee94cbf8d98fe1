"""Steps of the planketen: from a wijziging of the omgevingsplan to what Ozon and its viewers show."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.tabel import Tabel, as_pairs
from ikt.kern.uitkomst import NietGeslaagd, Testfout
from ikt.koppelvlakken import beginstand
from ikt.koppelvlakken.bhkv.deel import AanleveringDeel
from ikt.koppelvlakken.bhkv.plansoftware import PlanAanlevering
from ikt.koppelvlakken.bhkv.versiekeuze import feiten
from ikt.koppelvlakken.ozon.deel import OmgevingsplanDeel
from ikt.koppelvlakken.stop.gebrek import GEBREKEN
from ikt.koppelvlakken.stop.geometrie import polygoon
from steps import plan_levering as levering
from steps import wijziging as w

LVBB, OZON, VIEWER = "plansoftware-lvbb", "lvbb-ozon", "ozon-viewer"
NIET_TE_ZIEN = "niet te zien"


# -- the plan and the wijziging ----------------------------------------------------------------------------------


@gegeven(
    "het bevoegd gezag heeft een omgevingsplan",
    voorbeeld="Gegeven het bevoegd gezag heeft een omgevingsplan",
    schakel=OZON,
)
def heeft_omgevingsplan(casus: Casus) -> None:
    """Without any plan the environment is empty, and that says nothing about a schakel."""
    gezag, ozon = casus.rol(), w.ozon_client(casus)
    beginstand.vereis(beginstand.ontbreekt(casus, gezag))
    regeling = ozon.omgevingsplan(gezag.code)
    if regeling is None:  # an overheid that needs to have nothing from before a round, such as a waterschap
        raise NietGeslaagd(f"Ozon kent geen omgevingsplan van {gezag.naam}.", schakel=OZON)
    structuur = ozon.documentstructuur(regeling.identificatie)
    tophaak = f"nl.imow-{gezag.code}.activiteit.{feiten(casus).omgevingswet.tophaak}"
    if ozon.annotaties(regeling.identificatie).activiteit(tophaak) is None:
        raise NietGeslaagd(f"Het omgevingsplan heeft geen tophaak-activiteit {tophaak}.", schakel=OZON)
    casus.dossier.zet(w.omgevingsplan(regeling, structuur, tophaak))


@gegeven("een wijziging van het omgevingsplan met", voorbeeld="Gegeven een wijziging van het omgevingsplan met")
def een_wijziging(casus: Casus, tabel: Tabel) -> None:
    nieuw = w.beschrijf(casus, as_pairs(tabel))
    casus.dossier.zet(AanleveringDeel(wijziging=nieuw))
    w.onthoud_activiteit(casus, nieuw)


@gegeven("de aanlevering heeft {gebrek}", voorbeeld="Gegeven de aanlevering heeft een verkeerde hash")
def met_gebrek(casus: Casus, gebrek: str) -> None:
    if gebrek not in GEBREKEN:
        raise Testfout(f"'{gebrek}' is geen bekend gebrek; kies uit: {', '.join(GEBREKEN)}.")
    casus.dossier.wijzig(AanleveringDeel, gebrek=gebrek)


# -- aanleveren --------------------------------------------------------------------------------------------------


@als(
    "het bevoegd gezag de wijziging aanlevert",
    voorbeeld="Als het bevoegd gezag de wijziging aanlevert",
    schakel=LVBB,
)
def lever_aan(casus: Casus) -> None:
    _dien_in(casus, keer=1)


@als(
    "het bevoegd gezag dezelfde aanlevering nog een keer doet",
    voorbeeld="Als het bevoegd gezag dezelfde aanlevering nog een keer doet",
    schakel=LVBB,
)
def lever_nog_eens_aan(casus: Casus) -> None:
    _dien_in(casus, keer=2)


@als(
    "het bevoegd gezag de verbeterde wijziging aanlevert",
    voorbeeld="Als het bevoegd gezag de verbeterde wijziging aanlevert",
    schakel=LVBB,
)
def lever_verbeterd_aan(casus: Casus) -> None:
    """Without the gebrek, and as an own levering with its own idLevering."""
    eerder = casus.dossier.deel(AanleveringDeel).wijziging
    nieuw = w.met_id_levering(eerder, f"{eerder.id_levering}-verbeterd")
    casus.dossier.zet(AanleveringDeel(wijziging=nieuw))
    _dien_in(casus, keer=1)


@als(
    "het bevoegd gezag het omgevingsplan wijzigt met",
    voorbeeld="Als het bevoegd gezag het omgevingsplan wijzigt met",
    schakel=LVBB,
)
def wijzig(casus: Casus, tabel: Tabel) -> None:
    """The whole way to the LVBB in one step, for scenarios that are about something else.

    Done again after a break it goes on with the wijziging as it was: its dates may be in words like `volgende werkdag`.
    """
    if not casus.dossier.heeft(AanleveringDeel):
        heeft_omgevingsplan(casus)
        een_wijziging(casus, tabel)
    lever_aan(casus)


def _dien_in(casus: Casus, *, keer: int) -> None:
    """Send the package once; `keer` says which aanlevering with this idLevering it is."""
    deel = casus.dossier.deel(AanleveringDeel)
    nummer = levering.lever(casus, w.pakket(casus), deel.wijziging.id_levering, keer=keer)
    casus.dossier.wijzig(AanleveringDeel, nummer=nummer, eerste=deel.eerste or nummer)
    begin = {
        "artikel": deel.wijziging.artikeltekst,
        "activiteit": deel.activiteit,
        "activiteitnaam": deel.wijziging.activiteit.naam,
    }
    casus.observeer_alle(None, begin)


# -- what the LVBB says ------------------------------------------------------------------------------------------


@dan("keurt de LVBB de wijziging goed", voorbeeld="Dan keurt de LVBB de wijziging goed", schakel=LVBB)
def goedgekeurd(casus: Casus) -> None:
    gezien = _oordeel(casus)
    casus.toets(
        gezien.status != "geweigerd",
        f"De LVBB wijst de wijziging af: {levering.meldingen(gezien)}.",
        code=levering.eerste_code(gezien),
    )


@dan(
    "wijst de LVBB de wijziging af met {code}", voorbeeld="Dan wijst de LVBB de wijziging af met LVBB1012", schakel=LVBB
)
def afgewezen(casus: Casus, code: str) -> None:
    levering.toets_geweigerd(casus, _oordeel(casus), code)


@dan(
    "is de wijziging op de dag van bekendmaking gepubliceerd",
    voorbeeld="Dan is de wijziging op de dag van bekendmaking gepubliceerd",
    schakel=LVBB,
)
def gepubliceerd(casus: Casus) -> None:
    dag = casus.dossier.deel(AanleveringDeel).wijziging.bekendmaking
    gezien = casus.wacht_op(
        "publicatie van de wijziging",
        lambda: _aanlevering(casus),
        lambda aanlevering: aanlevering.is_klaar,
        binnen=levering.tot_einde_van(casus, dag),
        schakel=LVBB,
    )
    casus.toets(
        gezien.status == "gepubliceerd",
        f"De LVBB wijst de wijziging af: {levering.meldingen(gezien)}.",
        code=levering.eerste_code(gezien),
    )
    te_vroeg = casus.klok.nu().date() < dag
    casus.toets(not te_vroeg, f"De plansoftware noemt de wijziging al vóór {dag:%d-%m-%Y} gepubliceerd.")


@dan(
    "wordt de eerste aanlevering gewoon gepubliceerd",
    voorbeeld="Dan wordt de eerste aanlevering gewoon gepubliceerd",
    schakel=LVBB,
)
def eerste_gepubliceerd(casus: Casus) -> None:
    casus.dossier.wijzig(AanleveringDeel, nummer=casus.dossier.deel(AanleveringDeel).eerste)
    gepubliceerd(casus)


@gegeven(
    "de LVBB heeft de wijziging goedgekeurd",
    voorbeeld="Gegeven de LVBB heeft de wijziging goedgekeurd",
    schakel=LVBB,
)
def is_goedgekeurd(casus: Casus) -> None:
    lever_aan(casus)
    goedgekeurd(casus)


def _oordeel(casus: Casus) -> PlanAanlevering:
    return levering.oordeel(casus, casus.dossier.deel(AanleveringDeel).nummer)


def _aanlevering(casus: Casus) -> PlanAanlevering:
    return levering.plansoftware(casus).aanlevering(casus.dossier.deel(AanleveringDeel).nummer)


# -- what Ozon and its viewer show -------------------------------------------------------------------------------


@dan(
    "toont Ozon het nieuwe artikel vanaf de inwerkingtreding",
    voorbeeld="Dan toont Ozon het nieuwe artikel vanaf de inwerkingtreding",
    schakel=OZON,
)
def toont_artikel(casus: Casus) -> None:
    werking = casus.dossier.deel(AanleveringDeel).wijziging.inwerkingtreding
    gezien = casus.wacht_op(
        "het nieuwe artikel in Ozon",
        lambda: _artikeltekst(casus),
        lambda tekst: tekst != NIET_TE_ZIEN,
        binnen=levering.tot_einde_van(casus, werking),
        schakel=OZON,
    )
    casus.observeer(OZON, "artikel", gezien)
    casus.vergelijk("artikel")


@dan(
    "toont Ozon de activiteit bij het nieuwe artikel",
    voorbeeld="Dan toont Ozon de activiteit bij het nieuwe artikel",
    schakel=OZON,
)
def toont_activiteit(casus: Casus) -> None:
    deel = casus.dossier.deel(AanleveringDeel)
    annotaties = w.ozon_client(casus).annotaties(deel.wijziging.basis.regeling)
    gevonden = annotaties.activiteit(deel.activiteit)
    casus.observeer(OZON, "activiteit", gevonden.identificatie if gevonden else None)
    casus.observeer(OZON, "activiteitnaam", gevonden.naam if gevonden else None)
    casus.vergelijk("activiteit")
    casus.vergelijk("activiteitnaam")
    bij_artikel = deel.identificaties.artikel.wid in annotaties.wids_met(deel.activiteit)
    casus.toets(bij_artikel, "Ozon toont de activiteit niet bij het nieuwe artikel.", schakel=OZON)


@dan(
    "vindt Ozon de activiteit in het werkingsgebied",
    voorbeeld="Dan vindt Ozon de activiteit in het werkingsgebied",
    schakel=OZON,
)
def vindt_activiteit(casus: Casus) -> None:
    deel = casus.dossier.deel(AanleveringDeel)
    gevonden = w.ozon_client(casus).activiteiten_op(polygoon(deel.wijziging.werkingsgebied.polygoon))
    casus.toets(deel.activiteit in gevonden, "Ozon vindt de activiteit niet in haar werkingsgebied.", schakel=OZON)


@dan(
    "is het omgevingsplan verder gelijk gebleven",
    voorbeeld="Dan is het omgevingsplan verder gelijk gebleven",
    schakel=OZON,
)
def verder_gelijk(casus: Casus) -> None:
    """Every text that was there before is there still, under its own wId."""
    deel, ids = casus.dossier.deel(OmgevingsplanDeel), casus.dossier.deel(AanleveringDeel).identificaties
    nu = {component.wid for component in w.ozon_client(casus).documentstructuur(deel.basis.regeling)}
    weg = sorted(set(deel.wids) - nu)
    extra = sorted(nu - set(deel.wids) - {ids.artikel.wid, ids.bijlagetekst.wid})
    casus.toets(not weg, f"Uit het omgevingsplan is verdwenen: {', '.join(weg)}.", schakel=OZON)
    casus.toets(not extra, f"In het omgevingsplan staat onverwacht: {', '.join(extra)}.", schakel=OZON)


@dan(
    "tonen plansoftware, LVBB en Ozon dezelfde status",
    voorbeeld="Dan tonen plansoftware, LVBB en Ozon dezelfde status",
    schakel=LVBB,
)
def zelfde_status(casus: Casus) -> None:
    """On the day of inwerkingtreding all must know the wijziging as published."""
    software, in_lvbb = _aanlevering(casus), _status_lvbb(casus)
    casus.observeer(None, "status", "gepubliceerd")
    casus.observeer(LVBB, "status", in_lvbb if software.status == in_lvbb else f"{software.status} / {in_lvbb}")
    casus.observeer(OZON, "status", "gepubliceerd" if _artikeltekst(casus) != NIET_TE_ZIEN else NIET_TE_ZIEN)
    casus.vergelijk("status")


@dan(
    "bevestigt de tester dat Regels op de kaart het nieuwe artikel toont",
    voorbeeld="Dan bevestigt de tester dat Regels op de kaart het nieuwe artikel toont",
    schakel=VIEWER,
)
def viewer_toont(casus: Casus) -> None:
    deel = casus.dossier.deel(AanleveringDeel)
    gezien = casus.neem_waar(
        f"Open het omgevingsplan van {casus.rol().naam} in Regels op de kaart. Staat artikel "
        f"‘{deel.wijziging.opschrift}’ erin, met activiteit ‘{deel.wijziging.activiteit.naam}’?",
        scherm="ozon.viewer",
        gegevens={"regeling": deel.wijziging.basis.regeling, "wid": deel.identificaties.artikel.wid},
        verwacht={"getoond": True},
    )
    casus.toets(gezien.resultaat == "ja", "Regels op de kaart toont het nieuwe artikel niet.", schakel=VIEWER)


def _artikeltekst(casus: Casus) -> str:
    deel = casus.dossier.deel(AanleveringDeel)
    structuur = w.ozon_client(casus).documentstructuur(deel.wijziging.basis.regeling)
    teksten = (component.tekst for component in structuur if component.wid == deel.identificaties.artikel.wid)
    return next(teksten, NIET_TE_ZIEN)


def _status_lvbb(casus: Casus) -> str:
    """The last answer of the LVBB itself, in the words of the plansoftware."""
    aanlevering = _aanlevering(casus)
    resultaten = w.lvbb(casus).resultaten(aanlevering.aanleveraar, aanlevering.kenmerk)
    laatste = resultaten[-1].status if resultaten else "geen antwoord"
    return {"validatie-voltooid": "gevalideerd", "registratie-voltooid": "gevalideerd"}.get(laatste, laatste)
