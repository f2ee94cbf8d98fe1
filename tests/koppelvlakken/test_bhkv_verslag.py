from __future__ import annotations

from datetime import datetime

import pytest

from ikt.kern.klok import TIJDZONE
from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.bhkv.verslag import Resultaat, Verslag, Verslagmelding, lees_alle, schrijf_alle
from ikt.koppelvlakken.stop.xml import serialiseer

MOMENT = datetime(2026, 6, 12, 9, 0, tzinfo=TIJDZONE)
FOUT = Verslagmelding("LVBB3504", "fout", "inhoudelijk", "Er ontbreekt een informatieobject.")

ALS_INHOUD_NIET_GOED_IS = b"""<lvbb:validatieVerzoekResultaat xmlns:lvbb="http://www.overheid.nl/2017/lvbb">
  <lvbb:uitkomst>succes</lvbb:uitkomst>
  <lvbb:verslag>
    <lvbb:idLevering>test-1</lvbb:idLevering>
    <lvbb:tijdstipVerslag>2026-06-12T09:00:00.070150+02:00</lvbb:tijdstipVerslag>
    <lvbb:meldingen xmlns:stop="http://www.overheid.nl/2017/stop">
      <lvbb:melding><stop:code>LVBB3504</stop:code><stop:ernst>fout</stop:ernst>
        <stop:soort>inhoudelijk</stop:soort><stop:beschrijving>iets</stop:beschrijving></lvbb:melding>
    </lvbb:meldingen>
    <lvbb:uitkomst>niet-valide</lvbb:uitkomst>
  </lvbb:verslag>
</lvbb:validatieVerzoekResultaat>"""
ALS_OPDRACHT_NIET_DEUGT = b"""<publicatieVerzoekResultaat xmlns="http://www.overheid.nl/2017/lvbb"
    xmlns:stop="http://www.overheid.nl/2017/stop"><uitkomst>mislukt</uitkomst><meldingen><melding>
  <stop:code>LVBB1012</stop:code><stop:ernst>fout</stop:ernst><stop:soort>technisch</stop:soort>
  <stop:beschrijving>iets</stop:beschrijving></melding></meldingen></publicatieVerzoekResultaat>"""


def test_outer_succes_with_inner_niet_valide() -> None:
    (resultaat,) = lees_alle(ALS_INHOUD_NIET_GOED_IS, profiel())
    assert (resultaat.soort, resultaat.geslaagd, resultaat.status) == ("validatie", True, "niet-valide")
    assert resultaat.is_eindig
    assert [melding.code for melding in resultaat.alle_meldingen] == ["LVBB3504"]


def test_technical_refusal_has_no_verslag() -> None:
    (resultaat,) = lees_alle(ALS_OPDRACHT_NIET_DEUGT, profiel())
    assert (resultaat.soort, resultaat.geslaagd, resultaat.status) == ("publicatie", False, "mislukt")
    assert resultaat.verslag is None
    assert resultaat.is_eindig
    assert [(melding.code, melding.soort) for melding in resultaat.alle_meldingen] == [("LVBB1012", "technisch")]


@pytest.mark.parametrize(
    "resultaat",
    [
        Resultaat("publicatie", geslaagd=False, meldingen=(FOUT,)),
        Resultaat("publicatie", geslaagd=True, verslag=Verslag("l-1", MOMENT, voortgang="validatie-voltooid")),
        Resultaat(
            "validatie", geslaagd=True, verslag=Verslag("l-1", MOMENT, uitkomst="niet-valide", meldingen=(FOUT,))
        ),
        Resultaat(
            "publicatie",
            geslaagd=True,
            verslag=Verslag("l-1", MOMENT, uitkomst="gepubliceerd", tijdstip_publicatie=MOMENT),
        ),
    ],
    ids=["weigering", "voortgang", "niet-valide", "gepubliceerd"],
)
def test_written_answer_reads_back_the_same(resultaat: Resultaat) -> None:
    assert lees_alle(serialiseer(schrijf_alle([resultaat], profiel())), profiel()) == (resultaat,)


def test_only_a_voortgang_is_not_final() -> None:
    onderweg = Resultaat("publicatie", geslaagd=True, verslag=Verslag("l-1", MOMENT, voortgang="validatie-voltooid"))
    assert not onderweg.is_eindig


def test_answers_pile_up_in_order_and_other_kinds_are_left_out() -> None:
    wortel = b"<result>" + ALS_INHOUD_NIET_GOED_IS + b"<anders/>" + ALS_OPDRACHT_NIET_DEUGT + b"</result>"
    assert [resultaat.status for resultaat in lees_alle(wortel, profiel())] == ["niet-valide", "mislukt"]
    assert lees_alle(b"<result/>", profiel()) == ()
