from __future__ import annotations

from dataclasses import replace

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.stop.beoordeling import beoordeel_aanlevering
from ikt.koppelvlakken.stop.beschrijving import Intrekking, Planbesluit
from ikt.koppelvlakken.stop.instrument import instrument, instrumenten
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.pakket import bouw
from tests.planbesluiten import PLAN, basis, inhoud, planbesluit


def meldingen(besluit: Planbesluit, versie: str = "1.2.0") -> list[str]:
    oordeel = beoordeel_aanlevering(lees_zip(bouw(besluit, profiel(versie)).zip))
    return [f"{melding.code} {melding.beschrijving}" for melding in oordeel.meldingen]


@pytest.mark.parametrize("naam", instrumenten())
@pytest.mark.parametrize("stadium", ["definitief", "ontwerp"])
def test_new_regeling_of_each_instrument_raises_no_melding(naam: str, stadium: str) -> None:
    assert meldingen(planbesluit(inhoud(naam), stadium=stadium)) == []


@pytest.mark.parametrize("versie", ["1.3.0", "1.3.0-ic"])
@pytest.mark.parametrize("naam", ["omgevingsvisie", "omgevingsplan", "voorbereidingsbesluit"])
def test_the_same_in_stop_1_4(naam: str, versie: str) -> None:
    assert meldingen(planbesluit(inhoud(naam)), versie) == []


def test_wijziging_of_the_plan_van_rechtswege_raises_no_melding() -> None:
    assert meldingen(planbesluit(replace(inhoud("omgevingsplan"), basis=basis()))) == []


def test_projectbesluit_with_its_omgevingsplanregels_is_one_besluit() -> None:
    besluit = planbesluit(inhoud("projectbesluit"), inhoud("omgevingsplanregels uit projectbesluit"))
    assert meldingen(besluit) == []
    aanlevering = lees_zip(bouw(besluit).zip)
    assert aanlevering.besluit is not None
    assert [versie.versie.rpartition("/nld@")[0] for versie in aanlevering.besluit.beoogde_regelingen] == [
        "/akn/nl/act/pv99/2026/ikt-7f3a2c91",
        "/akn/nl/act/pv99/2026/ikt-7f3a2c91-2",
    ]


def test_tijdelijk_regelingdeel_names_its_hoofdregeling() -> None:
    besluit = bouw(planbesluit(inhoud("voorbereidingsbesluit"))).bestanden["besluit.xml"].decode()
    assert f"<isTijdelijkDeelVan><WorkIdentificatie><FRBRWork>{PLAN}</FRBRWork>" in besluit


def test_intrekking_ends_the_regeling_and_its_objects() -> None:
    besluit = planbesluit(intrekkingen=(Intrekking(PLAN, "Het omgevingsplan", basis().ow),))
    assert meldingen(besluit) == []
    aanlevering = lees_zip(bouw(besluit).zip)
    assert aanlevering.ow.objecten
    assert all(object_.beeindigd for object_ in aanlevering.ow.objecten)


def test_ontwerp_has_no_inwerkingtreding() -> None:
    besluit = lees_zip(bouw(planbesluit(inhoud("omgevingsvisie"), stadium="ontwerp")).zip).besluit
    assert besluit is not None
    assert besluit.is_ontwerp
    assert besluit.tijdstempels == ()


def test_instrument_that_is_not_there_is_named_with_the_choice() -> None:
    with pytest.raises(Gebruikersfout, match="bestemmingsplan"):
        instrument("bestemmingsplan")


def test_who_may_not_decide_on_it_is_refused() -> None:
    with pytest.raises(Gebruikersfout, match="Een waterschap stelt geen omgevingsplan vast"):
        instrument("omgevingsplan").orgaan("waterschap")
