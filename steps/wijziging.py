"""What the steps of the planketen share: from a table to a wijziging, its package, and the clients with their facts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from ikt.kern.casus import Casus
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.bhkv.client import BhkvClient
from ikt.koppelvlakken.bhkv.deel import AanleveringDeel
from ikt.koppelvlakken.bhkv.versiekeuze import feiten
from ikt.koppelvlakken.ozon import profiel as ozon
from ikt.koppelvlakken.ozon.client import OzonClient
from ikt.koppelvlakken.ozon.deel import OmgevingsplanDeel
from ikt.koppelvlakken.ozon.lezer import OzonLezer
from ikt.koppelvlakken.ozon.modellen import Component, Regeling
from ikt.koppelvlakken.rtr.deel import Activiteit as RtrActiviteit
from ikt.koppelvlakken.rtr.deel import Locatie, onthoud
from ikt.koppelvlakken.stop.gebrek import GEBREKEN
from ikt.koppelvlakken.stop.geometrie import polygoon
from ikt.koppelvlakken.stop.kalender import volgende_werkdag
from ikt.koppelvlakken.stop.pakket import Pakket, bouw
from ikt.koppelvlakken.stop.wijziging import Activiteit, Basis, Gezag, Punt, Tekstplek, Werkingsgebied, Wijziging

L = TypeVar("L", bound=OzonLezer)

VELDEN = ("artikel", "tekst", "werkingsgebied", "rond", "activiteit", "groep", "kwalificatie")
DATUMS = ("bekendmaking", "inwerkingtreding")
HALVE_ZIJDE = 250.0
"""A werkingsgebied is a square of 500 metres around its middle."""


def lvbb(casus: Casus) -> BhkvClient:
    client = casus.client(BhkvClient)
    client.feiten = feiten(casus)
    return client


def ozon_client(casus: Casus) -> OzonClient:
    return van_ozon(casus, OzonClient)


def van_ozon(casus: Casus, soort: type[L]) -> L:
    """A client of one of the APIs of Ozon, with the facts of this environment."""
    client = casus.client(soort)
    client.feiten = ozon.profiel().met(casus.profiel(ozon.NAAM))
    return client


# -- the plan from which it starts -----------------------------------------------------------------------------


def omgevingsplan(regeling: Regeling, componenten: tuple[Component, ...], tophaak: str) -> OmgevingsplanDeel:
    """Where new text goes: after the last artikel, and after the last text in the list of informatieobjecten."""
    basis = Basis(
        regeling=regeling.identificatie,
        versie=regeling.versie,
        artikel=_laatste(componenten, "ARTIKEL"),
        bijlagetekst=_laatste(componenten, "DIVISIETEKST"),
        tophaak=tophaak,
    )
    wids = tuple(component.wid for component in componenten)
    return OmgevingsplanDeel(titel=regeling.titel, basis=basis, wids=wids)


def _laatste(componenten: tuple[Component, ...], soort: str) -> Tekstplek:
    van_soort = [component for component in componenten if component.type == soort]
    if not van_soort:
        raise Testfout(f"Het omgevingsplan heeft geen {soort.lower()} waarachter iets nieuws kan komen.")
    return Tekstplek(van_soort[-1].eid, van_soort[-1].wid)


# -- from table to package -------------------------------------------------------------------------------------


def beschrijf(casus: Casus, gegevens: Mapping[str, str]) -> Wijziging:
    """The wijziging of a table; `rond` is the middle of the werkingsgebied in RD, as in `137250 424250`."""
    if onbekend := sorted(gegevens.keys() - {*VELDEN, *DATUMS}):
        raise Testfout(f"Een wijziging heeft geen '{onbekend[0]}'; kies uit {', '.join((*VELDEN, *DATUMS))}.")
    vandaag, gezag = casus.klok.nu().date(), casus.rol()
    bekend = bekendmaking(gegevens.get("bekendmaking", "volgende werkdag"), vandaag)
    return Wijziging(
        gezag=Gezag(gezag.code, gezag.naam, gezag.oin),
        aanleveraar=gezag.oin,
        id_levering=casus.new_id("levering"),
        kenmerk=casus.spoor_id,
        basis=casus.dossier.deel(OmgevingsplanDeel).basis,
        opschrift=_veld(gegevens, "artikel"),
        tekst=_veld(gegevens, "tekst"),
        werkingsgebied=Werkingsgebied(_veld(gegevens, "werkingsgebied"), vierkant(_veld(gegevens, "rond"))),
        activiteit=Activiteit(
            _veld(gegevens, "activiteit"),
            gegevens.get("groep", "Overig"),
            gegevens.get("kwalificatie", "Vergunningplicht"),
        ),
        ondertekend=vandaag,
        bekendmaking=bekend,
        inwerkingtreding=inwerkingtreding(gegevens.get("inwerkingtreding", "1 dag na bekendmaking"), bekend),
    )


def met_id_levering(wijziging: Wijziging, id_levering: str) -> Wijziging:
    return replace(wijziging, id_levering=id_levering)


def pakket(casus: Casus) -> Pakket:
    """The package of the wijziging of this casus, with what is wrong on purpose."""
    deel = casus.dossier.deel(AanleveringDeel)
    heel = bouw(deel.wijziging, feiten(casus))
    return GEBREKEN[deel.gebrek](heel) if deel.gebrek else heel


def onthoud_activiteit(casus: Casus, wijziging: Wijziging) -> None:
    """Let the keten of toepasbare regels know the activiteit by its name."""
    deel = AanleveringDeel(wijziging=wijziging)
    locatie = Locatie(
        identificatie=deel.identificaties.ow("gebied"), geometrie=polygoon(wijziging.werkingsgebied.polygoon)
    )
    nieuw = RtrActiviteit(urn=deel.activiteit, naam=wijziging.activiteit.naam, oin=wijziging.gezag.oin, locatie=locatie)
    onthoud(casus.dossier, nieuw)


def _veld(gegevens: Mapping[str, str], naam: str) -> str:
    try:
        return gegevens[naam]
    except KeyError:
        raise Testfout(f"De wijziging noemt geen {naam}; voeg een regel '{naam}' toe aan de tabel.") from None


def vierkant(midden: str) -> tuple[Punt, ...]:
    """The square of a werkingsgebied around its middle, in words as in `137250 424250`."""
    getallen = midden.split()
    if len(getallen) != 2 or not all(re.fullmatch(r"\d+(\.\d+)?", getal) for getal in getallen):
        raise Testfout(f"'{midden}' is geen RD-punt; schrijf bijvoorbeeld 137250 424250.")
    x, y = map(float, getallen)
    hoeken = ((-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1))
    return tuple((x + dx * HALVE_ZIJDE, y + dy * HALVE_ZIJDE) for dx, dy in hoeken)


# -- days in words ---------------------------------------------------------------------------------------------

_WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def bekendmaking(woorden: str, vandaag: date) -> date:
    """`volgende werkdag`, `vandaag`, `gisteren`, `komende zondag`, or a date as 2026-06-12."""
    vast = {"vandaag": vandaag, "gisteren": vandaag - timedelta(days=1), "volgende werkdag": volgende_werkdag(vandaag)}
    if woorden in vast:
        return vast[woorden]
    if woorden.removeprefix("komende ") in _WEEKDAGEN:
        verschil = (_WEEKDAGEN.index(woorden.removeprefix("komende ")) - vandaag.weekday() - 1) % 7 + 1
        return vandaag + timedelta(days=verschil)
    return _datum(woorden)


def inwerkingtreding(woorden: str, bekend: date) -> date:
    """`10 dagen na bekendmaking`, or a date as 2026-06-12."""
    if match := re.fullmatch(r"(\d+) dag(?:en)? na bekendmaking", woorden):
        return bekend + timedelta(days=int(match[1]))
    return _datum(woorden)


def _datum(woorden: str) -> date:
    try:
        return date.fromisoformat(woorden)
    except ValueError:
        raise Testfout(f"'{woorden}' is geen dag; schrijf bijvoorbeeld volgende werkdag of 2026-06-12.") from None
