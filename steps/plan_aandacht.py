"""Steps about what the LVBB accepts and what still deserves attention, before it is delivered."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.bhkv.deel import AanleveringDeel
from ikt.koppelvlakken.stop.aandacht import INTREKKEN_EN_VERVANGEN, aandachtspunten, buiten_ambtsgebied
from ikt.koppelvlakken.stop.geometrie import GeoJson, polygoon
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.pakket import Pakket
from ikt.koppelvlakken.stop.vervanging import geheel_vervangen
from steps import plan_levering as levering
from steps import procedurewerk as werk
from steps import wijziging as w

LVBB = levering.LVBB


@als(
    "het bevoegd gezag de wijziging aanlevert als een geheel nieuwe tekst",
    voorbeeld="Als het bevoegd gezag de wijziging aanlevert als een geheel nieuwe tekst",
    schakel=LVBB,
)
def lever_vervanging(casus: Casus) -> None:
    """The omgevingsplan was downloaded before: the new text is made from that one."""
    id_levering = werk.id_levering(casus)
    nummer = levering.lever(casus, _vervanging(casus), id_levering)
    casus.dossier.wijzig(AanleveringDeel, nummer=nummer, eerste=nummer)


@dan(
    "waarschuwt de controle vooraf dat niet in renvooi is gewijzigd",
    voorbeeld="Dan waarschuwt de controle vooraf dat niet in renvooi is gewijzigd",
)
def waarschuwt_renvooi(casus: Casus) -> None:
    codes = [melding.code for melding in aandachtspunten(lees_zip(_vervanging(casus).zip))]
    casus.toets(INTREKKEN_EN_VERVANGEN in codes, "De controle vooraf ziet niet dat de hele tekst wordt vervangen.")


@dan(
    "waarschuwt de controle vooraf dat het werkingsgebied buiten het ambtsgebied van {van} tot {tot} ligt",
    voorbeeld=(
        "Dan waarschuwt de controle vooraf dat het werkingsgebied buiten het ambtsgebied van 143500 423000 "
        "tot 147000 426500 ligt"
    ),
)
def waarschuwt_ambtsgebied(casus: Casus, van: str, tot: str) -> None:
    """`van` and `tot` are two corners in RD."""
    meldingen = list(buiten_ambtsgebied(werk.geleverd(casus), _rechthoek(van, tot)))
    casus.toets(bool(meldingen), "De controle vooraf ziet niet dat het werkingsgebied buiten het ambtsgebied ligt.")


def _vervanging(casus: Casus) -> Pakket:
    return geheel_vervangen(w.pakket(casus), werk.download(casus).tekst)


def _rechthoek(van: str, tot: str) -> GeoJson:
    try:
        (links, onder), (rechts, boven) = (tuple(map(float, hoek.split())) for hoek in (van, tot))
    except ValueError:
        raise Testfout(f"'{van}' en '{tot}' zijn geen RD-punten; schrijf bijvoorbeeld 143500 423000.") from None
    return polygoon(((links, onder), (rechts, onder), (rechts, boven), (links, boven), (links, onder)))
