"""Steps of the indieningsvereisten and the maatregelen: what must go into an aanvraag, and what must be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.tabel import Tabel, as_pairs, as_rows
from ikt.kern.uitkomst import NietGeslaagd
from ikt.koppelvlakken.rtr.deel import MaatregelenDeel, VereistenDeel
from ikt.koppelvlakken.rtr.uitkomsten import Maatregelen, OpenVraag, Vereiste, Vereisten
from ikt.koppelvlakken.rtr.uitvoeren import UitvoerenClient
from ikt.koppelvlakken.rtr.vergunningcheck import GeenAntwoord, vul_aan
from steps import regelwerk

AANVRAAG, MAATREGELEN = "de aanvraag vergunning", "de maatregelen"
OORDELEN = {
    "indienbaar en compleet": (True, True),
    "indienbaar en niet compleet": (True, False),
    "niet indienbaar": (False, False),
}


@als(
    "de initiatiefnemer op de locatie {locatie} de aanvraag voor {naam} invult",
    voorbeeld=(
        "Als de initiatiefnemer op de locatie Kerkplein de aanvraag voor Boom kappen invult "
        "(met een tabel van vragen of bijlagen en antwoorden)"
    ),
    schakel="uitvoeren-loket",
)
def vul_aanvraag_in(casus: Casus, locatie: str, naam: str, tabel: Tabel) -> None:
    """The own questions of the activiteit; what the Algemene set asks stays open."""
    ref, waar = str(regelwerk.structuur_ref(casus, naam, AANVRAAG)), regelwerk.plek(locatie)
    uitvoeren, dag = regelwerk.client(casus, UitvoerenClient), regelwerk.vandaag(casus)
    gegeven_antwoorden: dict[int, str] = {}
    gesteld: list[str] = []
    while True:
        vereisten = uitvoeren.bepaal_vereisten(ref, waar, dag, gegeven_antwoorden)
        eigen = _eigen(vereisten, ref)
        nieuw = _aanvulling((*eigen.vragen, *eigen.bijlagen), tabel, gegeven_antwoorden)
        if not nieuw:
            break
        gesteld += [vraag.tekst for vraag in eigen.vragen if vraag.id in nieuw]
        gegeven_antwoorden |= nieuw
    _onthoud(casus, vereisten, eigen, tuple(gesteld))


def _aanvulling(vragen: Sequence[OpenVraag], tabel: Tabel, gegeven: Mapping[int, str]) -> dict[int, str]:
    try:
        return vul_aan(vragen, as_pairs(tabel), gegeven)
    except GeenAntwoord as fout:
        raise NietGeslaagd(str(fout), schakel="uitvoeren-loket") from fout


def _eigen(vereisten: Vereisten, ref: str) -> Vereiste:
    eigen = vereisten.van(ref)
    if eigen is None:
        raise NietGeslaagd(f"Het antwoord noemt {ref} niet.", schakel="uitvoeren-loket")
    return eigen


def _onthoud(casus: Casus, vereisten: Vereisten, eigen: Vereiste, gesteld: tuple[str, ...]) -> None:
    casus.dossier.zet(
        VereistenDeel(
            van_toepassing=eigen.van_toepassing,
            indienbaar=eigen.indienbaar,
            compleet=eigen.compleet,
            gesteld=gesteld,
            open_vragen=tuple(vraag.tekst for vraag in eigen.vragen if vraag.verplicht),
            sets=tuple(een.ref for een in vereisten.sets),
        )
    )


@dan("is de aanvraag {oordeel}", voorbeeld="Dan is de aanvraag indienbaar en compleet", schakel="uitvoeren-loket")
def oordeel(casus: Casus, oordeel: str) -> None:
    deel = casus.dossier.deel(VereistenDeel)
    gezien = next(naam for naam, waarden in OORDELEN.items() if waarden == (deel.indienbaar, deel.compleet))
    casus.toets(gezien == oordeel, f"De aanvraag is {gezien}; verwacht was {oordeel}.")


@dan(
    "vraagt de aanvraag nog naar {vraag}",
    voorbeeld="Dan vraagt de aanvraag nog naar Hoe hoog wordt de dakkapel?",
    schakel="uitvoeren-loket",
)
def vraagt_nog(casus: Casus, vraag: str) -> None:
    gezien = casus.dossier.deel(VereistenDeel).open_vragen
    casus.toets(gezien == (vraag,), f"De aanvraag vraagt nog {list(gezien)}; verwacht was {vraag}.")


@dan(
    "staat de Algemene set vooraan in de indieningsvereisten",
    voorbeeld="Dan staat de Algemene set vooraan in de indieningsvereisten",
    schakel="uitvoeren-loket",
)
def algemene_set_vooraan(casus: Casus) -> None:
    sets = casus.dossier.deel(VereistenDeel).sets
    verwacht = regelwerk.client(casus, UitvoerenClient).profiel.algemene_set.ref
    casus.toets(sets[:1] == (verwacht,), "De indieningsvereisten beginnen niet met de Algemene set.")


@dan(
    "zijn er op die plek geen eigen indieningsvereisten",
    voorbeeld="Dan zijn er op die plek geen eigen indieningsvereisten",
    schakel="uitvoeren-loket",
)
def geen_vereisten(casus: Casus) -> None:
    casus.toets(
        not casus.dossier.deel(VereistenDeel).van_toepassing, "Buiten het werkingsgebied zijn er toch vereisten."
    )


# -- maatregelen -------------------------------------------------------------------------------------------


@gegeven(
    "de maatregelen voor {naam} zijn",
    voorbeeld="Gegeven de maatregelen voor Hout stoken zijn (met een tabel: nummer, maatregel, frequentie, thema)",
)
def maatregelen_zijn(casus: Casus, naam: str, tabel: Tabel) -> None:
    regelwerk.ontwerp(casus, naam, doel=MAATREGELEN, maatregelen=tuple(as_rows(tabel)))


@gegeven(
    "de maatregelen voor {naam} gelden bij",
    voorbeeld="Gegeven de maatregelen voor Hout stoken gelden bij (met een tabel: kenmerken, maatregel)",
)
def maatregelen_gelden(casus: Casus, naam: str, tabel: Tabel) -> None:
    rijen = [{("conclusie" if kop == "maatregel" else kop): cel for kop, cel in rij.items()} for rij in as_rows(tabel)]
    regelwerk.ontwerp(casus, naam, tabel=tuple(rijen), hit_policy="RULE ORDER")


@als(
    "de initiatiefnemer op de locatie {locatie} de maatregelen voor {naam} opvraagt",
    voorbeeld="Als de initiatiefnemer op de locatie Kerkplein de maatregelen voor Hout stoken opvraagt (met een tabel)",
    schakel="uitvoeren-loket",
)
def vraag_maatregelen(casus: Casus, locatie: str, naam: str, tabel: Tabel) -> None:
    """All questions at once: an early answer would already give some of the maatregelen."""
    ref, waar = str(regelwerk.structuur_ref(casus, naam, MAATREGELEN)), regelwerk.plek(locatie)
    uitvoeren, dag = regelwerk.client(casus, UitvoerenClient), regelwerk.vandaag(casus)
    gevonden: Maatregelen = uitvoeren.bepaal_maatregelen(ref, waar, dag)
    antwoorden: dict[int, str] = {}
    while nieuw := _aanvulling(gevonden.open_vragen, tabel, antwoorden):
        antwoorden |= nieuw
        gevonden = uitvoeren.bepaal_maatregelen(ref, waar, dag, antwoorden)
    regels = tuple((een.nummer, een.tekst) for een in gevonden.maatregelen)
    casus.dossier.zet(MaatregelenDeel(van_toepassing=gevonden.van_toepassing, maatregelen=regels))


@dan(
    "gelden daar de maatregelen",
    voorbeeld="Dan gelden daar de maatregelen (met een tabel van nummers en maatregelen)",
    schakel="uitvoeren-loket",
)
def maatregelen_daar(casus: Casus, tabel: Tabel) -> None:
    """With the number that refers to the voorschrift."""
    verwacht, gezien = [tuple(rij) for rij in tabel], list(casus.dossier.deel(MaatregelenDeel).maatregelen)
    casus.toets(gezien == verwacht, f"De maatregelen zijn {gezien}; verwacht was {verwacht}.")


@dan(
    "gelden daar geen maatregelen",
    voorbeeld="Dan gelden daar geen maatregelen",
    schakel="uitvoeren-loket",
)
def geen_maatregelen(casus: Casus) -> None:
    gezien = casus.dossier.deel(MaatregelenDeel)
    casus.toets(not gezien.van_toepassing, f"Buiten het werkingsgebied gelden toch maatregelen: {gezien.maatregelen}.")
