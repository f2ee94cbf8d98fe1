"""Rules that need more than the package: a clock, or what was delivered before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.stop.beoordeling import Reeksbeoordeling, beoordeel_aanlevering
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.pakket import Pakket, bouw
from ikt.koppelvlakken.stop.reeks import Reeks
from ikt.koppelvlakken.validatie import Context, Omstandigheden, Oordeel
from tests.koppelvlakken.leveringen import Verander, na, vervang, voorbeeld
from tests.koppelvlakken.test_stop_regels_pakket import AFBREKEN, OPDRACHT, alleen, met
from tests.planketen import wijziging

REEKS, REGISTER = Omstandigheden(Context.REEKS), Omstandigheden(Context.REGISTER)
EERST, ANDER = "ikt-verordening-0001", "ikt-verordening-0002"


def beoordeel(map_: Path, pakketten: Iterable[Pakket], omstandigheden: Omstandigheden) -> list[Oordeel]:
    beoordeling = Reeksbeoordeling(omstandigheden)
    oordelen = []
    for nr, pakket in enumerate(pakketten):
        pad = map_ / f"{nr}.zip"
        pad.write_bytes(pakket.zip)
        oordelen.append(beoordeling.beoordeel(pad))
    return oordelen


def codes(oordeel: Oordeel) -> set[str]:
    return {melding.code for melding in oordeel.meldingen}


def opnieuw(*erbij: Verander) -> Pakket:
    """The verordening once more, as another levering."""
    return na(vervang(OPDRACHT, (EERST, ANDER)), *erbij)(voorbeeld("verordening"))


def test_second_delivery_of_the_same_is_no_longer_new(tmp_path: Path) -> None:
    eerste, tweede = beoordeel(tmp_path, [voorbeeld("verordening"), opnieuw()], REEKS)
    assert codes(eerste) == set()
    assert codes(tweede) == {"LVBB3508", "LVBB4001", "LVBB4805", "LVBB5019"}


def test_same_idlevering_is_used_before(tmp_path: Path) -> None:
    pakketten = [voorbeeld("kennisgeving"), voorbeeld("kennisgeving")]
    assert codes(beoordeel(tmp_path, pakketten, REEKS)[1]) == {"LVBB1012", "LVBB4701"}


def test_validation_leaves_only_its_idlevering(tmp_path: Path) -> None:
    proef = vervang(OPDRACHT, ("publicatieOpdracht", "validatieOpdracht"))(voorbeeld("verordening"))
    assert codes(beoordeel(tmp_path, [proef, opnieuw()], REEKS)[1]) == set()


def test_two_besluiten_on_the_same_was_versie(tmp_path: Path) -> None:
    tweede = bouw(wijziging(kenmerk="ikt-2", id_levering="ikt-2"))
    assert codes(beoordeel(tmp_path, [bouw(wijziging()), tweede], REEKS)[1]) == {"LVBB5015"}


def test_was_versie_of_an_ontwerp(tmp_path: Path) -> None:
    ontwerp = vervang("besluit.xml", ("proceduretype_definitief", "proceduretype_ontwerp"))(bouw(wijziging()))
    versie = f"{wijziging().basis.regeling}/nld@2026-06-12;ikt7f3a2c91"
    basis = replace(wijziging().basis, versie=versie)
    tweede = bouw(wijziging(kenmerk="ikt-2", id_levering="ikt-2", basis=basis))
    assert codes(beoordeel(tmp_path, [ontwerp, tweede], REEKS)[1]) == {"LVBB5007"}


def test_wordt_versie_that_was_delivered(tmp_path: Path) -> None:
    tweede = vervang(OPDRACHT, ("ikt-7f3a2c91-0001", "ikt-2"))(bouw(wijziging()))
    assert "LVBB4014" in codes(beoordeel(tmp_path, [bouw(wijziging()), tweede], REEKS)[1])


@pytest.mark.parametrize(
    ("pakket", "code"),
    [
        (bouw(wijziging()), "LVBB4015"),
        (voorbeeld("kennisgeving"), "LVBB4702"),
        (na(met(OPDRACHT, AFBREKEN.replace(b"/act/", b"/bill/")), alleen(OPDRACHT, "manifest.xml"))(voorbeeld("visie")), "LVBB1551"),
    ],
)  # fmt: skip
def test_what_only_a_whole_register_proves(tmp_path: Path, pakket: Pakket, code: str) -> None:
    (in_reeks,) = beoordeel(tmp_path, [pakket], REEKS)
    (in_register,) = beoordeel(tmp_path, [pakket], REGISTER)
    assert codes(in_reeks) == set()
    assert any(each.startswith(code) for each in in_reeks.niet_beoordeeld)
    assert code in codes(in_register)


def test_ow_of_before_is_known_in_the_register(tmp_path: Path) -> None:
    gebied = "nl.imow-gm0297.gebied."
    elders = vervang("owRegeltekst.xml", (f"{gebied}ikt7f3a2c91", f"{gebied}eerder"))(bouw(wijziging()))
    eerder = Pakket(
        {"owLocaties.xml": bouw(wijziging()).bestanden["owLocaties.xml"].replace(b"ikt7f3a2c91", b"eerder")}
    )
    bekend = frozenset(object_.id for object_ in lees_zip(eerder.zip).ow.met_delen)
    register, kennis = Reeks(), REGISTER.kennis
    zonder = replace(lees_zip(elders.zip), register=register, kennis=kennis, eerder=frozenset())
    weet = replace(lees_zip(elders.zip), register=register, kennis=kennis, eerder=bekend)
    assert "OZON0045" in codes(beoordeel_aanlevering(zonder))
    assert "OZON0045" not in codes(beoordeel_aanlevering(weet))


def test_ending_what_was_never_there(tmp_path: Path) -> None:
    einde = vervang("owLocaties.xml", ("</l:Gebied>", "<l:status>beëindigen</l:status></l:Gebied>"))(bouw(wijziging()))
    assert "OZON4001" in codes(beoordeel(tmp_path, [einde], REGISTER)[0])


@pytest.mark.parametrize(("dag", "verwacht"), [(date(2026, 6, 11), set()), (date(2026, 6, 12), {"LVBB1501"})])
def test_peildatum_judges_the_bekendmaking(tmp_path: Path, dag: date, verwacht: set[str]) -> None:
    (oordeel,) = beoordeel(tmp_path, [voorbeeld("verordening")], Omstandigheden(peildatum=dag))
    assert codes(oordeel) == verwacht


def test_machtiging_of_another_is_not_known(tmp_path: Path) -> None:
    oin = "00000009900000009900"
    namens = vervang(OPDRACHT, (f"<idAanleveraar>{oin}", "<idAanleveraar>00000009900000000001"))
    (oordeel,) = beoordeel(tmp_path, [namens(voorbeeld("verordening"))], REGISTER)
    assert codes(oordeel) == set()
    assert "LVBB1512: machtigingen staan niet in eerdere aanleveringen" in oordeel.niet_beoordeeld


def test_zoals_lvbb_stops_after_the_first_phase_with_a_fout(tmp_path: Path) -> None:
    fout = na(
        vervang(OPDRACHT, ("2026-06-12", "2026-06-14")), vervang("route.gml", ("<geo:naam>route", "<geo:naam>x"))
    )(voorbeeld("verordening"))
    (alles,) = beoordeel(tmp_path, [fout], Omstandigheden())
    (tot_stop,) = beoordeel(tmp_path, [fout], Omstandigheden(zoals_lvbb=True))
    assert (alles.stopt_in_fase, codes(alles)) == (2, {"LVBB1519", "LVBB3008"})
    assert (tot_stop.stopt_in_fase, codes(tot_stop)) == (2, {"LVBB1519"})


def test_zip_over_the_limit() -> None:
    klein = profiel().met({"pakket": {"grootste_zip": 1000}})
    assert codes(beoordeel_aanlevering(lees_zip(voorbeeld("verordening").zip, feiten=klein))) == {"LVBB1040"}
