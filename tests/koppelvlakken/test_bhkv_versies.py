"""What differs between BHKV 1.2.0, 1.3.0 and 1.3.0-ic: opdrachten, answers and their shapes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.kern.klok import TIJDZONE
from ikt.koppelvlakken.bhkv.antwoord import Antwoorden
from ikt.koppelvlakken.bhkv.opdracht import Opdracht
from ikt.koppelvlakken.bhkv.profiel import VERSIES, profiel
from ikt.koppelvlakken.bhkv.verslag import Verslagmelding, lees_alle, schrijf_alle
from ikt.koppelvlakken.stop.xml import parse, serialiseer
from tests.planketen import OIN

MOMENT = datetime(2026, 6, 12, 9, 0, tzinfo=TIJDZONE)
FOUT = Verslagmelding("LVBB1012", "fout", "technisch", "Dit kenmerk is al gebruikt.")
VELDEN = {
    "publicatie": "besluit.xml",
    "datum_bekendmaking": "2026-06-12",
    "identificatie": "/akn/nl/bill/gm0297/2026/besluit",
    "directe_mutatie": "mutatie.xml",
    "revisie": "revisie.xml",
    "procedureverloopmutatie": "procedure.xml",
    "registratie": "besluit.xml",
    "verantwoording": "verantwoording.xml",
    "consolidatie": "consolidatie.xml",
}
ELEMENTEN = {"datum_bekendmaking": "datumBekendmaking", "directe_mutatie": "directeMutatie"}


def opdrachten(versie: str) -> Iterator[Opdracht]:
    for soort, velden in profiel(versie).opdrachten.velden.items():
        waarden = {naam: waarde for naam, waarde in VELDEN.items() if ELEMENTEN.get(naam, naam) in velden}
        yield Opdracht(soort, "ikt-levering-1", OIN, OIN, **waarden)


@pytest.mark.parametrize(
    ("opdracht", "versies"),
    [
        ("publicatieOpdracht", VERSIES),
        ("breekPublicatieAfOpdracht", VERSIES),
        ("raadpleegOpdracht", ("1.2.0",)),
        ("directeMutatieOpdracht", ("1.2.0", "1.3.0")),
        ("revisieOpdracht", ("1.3.0", "1.3.0-ic")),
        ("procedureverloopmutatieOpdracht", ("1.3.0", "1.3.0-ic")),
        ("registratieOpdracht", ("1.3.0", "1.3.0-ic")),
    ],
)
def test_versions_have_their_own_opdrachten(opdracht: str, versies: tuple[str, ...]) -> None:
    assert tuple(versie for versie in VERSIES if opdracht in profiel(versie).opdrachten.velden) == versies


@pytest.mark.parametrize("versie", VERSIES)
def test_every_opdracht_reads_back_the_same(versie: str) -> None:
    alle = list(opdrachten(versie))
    assert [Opdracht.van(parse(serialiseer(een.xml(profiel(versie))))) for een in alle] == alle


def test_an_opdracht_of_another_version_is_for_the_user() -> None:
    (revisie,) = (een for een in opdrachten("1.3.0") if een.soort == "revisieOpdracht")
    with pytest.raises(Gebruikersfout, match=r"BHKV 1\.2\.0 heeft geen revisieOpdracht"):
        revisie.xml(profiel("1.2.0"))


@pytest.mark.parametrize("versie", VERSIES)
def test_an_opdracht_knows_its_file_and_its_answer(versie: str) -> None:
    """Doorleveren is between LVBB and Rijk: 1.3.0 has the opdracht, and no answer to it."""
    for een in opdrachten(versie):
        assert een.verzoeksoort in profiel(versie).verslagen.soorten or een.consolidatie
        assert bool(een.bestand) != bool(een.identificatie)


@pytest.mark.parametrize("versie", VERSIES)
def test_every_answer_reads_back_the_same(versie: str) -> None:
    feiten = profiel(versie)
    for soort, verslag in feiten.verslagen.soorten.items():
        antwoorden = Antwoorden(feiten, soort, "ikt-levering-1")
        alle = [antwoorden.weigering(MOMENT, [FOUT])]
        alle += [een for stand in verslag.voortgang if (een := antwoorden.voortgang(stand, MOMENT))]
        alle += [antwoorden.uitkomst(stand, MOMENT, [FOUT]) for stand in verslag.uitkomst]
        assert lees_alle(serialiseer(schrijf_alle(alle, feiten)), feiten) == tuple(alle)
        assert len(alle) == 1 + len(verslag.voortgang) + len(verslag.uitkomst)


def test_a_refusal_has_the_shape_of_its_version() -> None:
    oud = Antwoorden(profiel("1.2.0"), "publicatie", "l-1").weigering(MOMENT, [FOUT])
    assert (oud.geslaagd, oud.verslag, oud.meldingen) == (False, None, (FOUT,))
    nieuw = Antwoorden(profiel("1.3.0"), "publicatie", "l-1").weigering(MOMENT, [FOUT])
    assert (nieuw.geslaagd, nieuw.status, nieuw.meldingen) == (False, "niet-valide", ())
    assert oud.alle_meldingen == nieuw.alle_meldingen
    assert oud.is_eindig and nieuw.is_eindig


@pytest.mark.parametrize(("versie", "geslaagd"), [("1.2.0", True), ("1.3.0", False), ("1.3.0-ic", False)])
def test_outer_uitkomst_of_a_besluit_that_is_not_valid(versie: str, geslaagd: bool) -> None:
    resultaat = Antwoorden(profiel(versie), "validatie", "l-1").uitkomst("niet-valide", MOMENT, [FOUT])
    assert (resultaat.geslaagd, resultaat.status) == (geslaagd, "niet-valide")


def test_receipt_is_only_told_in_the_old_version() -> None:
    assert Antwoorden(profiel("1.2.0"), "publicatie", "l-1").voortgang("opdracht-ontvangen", MOMENT)
    assert Antwoorden(profiel("1.3.0"), "publicatie", "l-1").voortgang("opdracht-ontvangen", MOMENT) is None


def test_an_uitkomst_outside_the_closed_list_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="gepubliceerd"):
        Antwoorden(profiel(), "validatie", "l-1").uitkomst("gepubliceerd", MOMENT)


def test_a_verslag_of_the_new_version_always_has_a_melding() -> None:
    voortgang = Antwoorden(profiel("1.3.0"), "publicatie", "l-1").voortgang("validatie-voltooid", MOMENT)
    assert voortgang is not None
    assert [melding.ernst for melding in voortgang.alle_meldingen] == ["informatie"]


def test_an_answer_in_the_old_shape_is_read_by_the_new_version_too() -> None:
    oud = schrijf_alle([Antwoorden(profiel("1.2.0"), "publicatie", "l-1").weigering(MOMENT, [FOUT])], profiel("1.2.0"))
    (gelezen,) = lees_alle(serialiseer(oud), profiel("1.3.0"))
    assert (gelezen.status, gelezen.alle_meldingen) == ("mislukt", (FOUT,))
