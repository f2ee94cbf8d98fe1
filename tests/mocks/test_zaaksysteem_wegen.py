"""The same zaak by each of the ways into a zaaksysteem: ZGW, StUF-ZKN and the eyes of a person."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ikt.koppelvlakken.stuf.bericht import DocumentBericht, ZaakBericht, lees, schrijf
from ikt.koppelvlakken.stuf.client import StufClient
from ikt.koppelvlakken.stuf.zaakbeeld import StufZaaksysteem
from ikt.koppelvlakken.validatie.document import OngeldigeXml
from ikt.koppelvlakken.zaaksysteem.beeld import Zaakbeeld
from ikt.koppelvlakken.zaaksysteem.onderwerpen import onderwerpen
from ikt.koppelvlakken.zaaksysteem.poort import Zaaksysteem
from ikt.koppelvlakken.zaaksysteem.waarneming import WaarnemingZaaksysteem, Zaakwaarneming
from tests.mocks.vthsimulatie import START, Vthsimulatie
from tests.verzoek import GEZAG_OIN

STUF = {"zaaksysteem": {"waarnemen": {"via": "stuf-zkn"}}}


def _met_stuf() -> Vthsimulatie:
    return Vthsimulatie(profielen=STUF, namen=("dso", "zaaksysteem", "zakenmagazijn"))


def _mens(keten: Vthsimulatie) -> WaarnemingZaaksysteem:
    def kijk(verzoeknummer: str, oin: str) -> Zaakwaarneming:
        vraag = {"verzoeknummer": verzoeknummer, "oin": oin}
        return Zaakwaarneming.model_validate(keten.simulation.systems["zaaksysteem"].show("zaaksysteem.zaak", vraag))

    return WaarnemingZaaksysteem(kijk)


def _zaak(weg: Zaaksysteem, nummer: str) -> Zaakbeeld:
    [zaak] = weg.vind(nummer, START.date(), GEZAG_OIN)
    return weg.beeld(zaak)


def test_what_each_way_can_see_it_sees_the_same() -> None:
    with _met_stuf() as keten:
        nummer = keten.dien_in(initiatiefnemer="Joris Veldkamp").verzoeknummer
        keten.verder(minutes=5)
        zgw = keten.beeld(nummer)
        for weg in (StufZaaksysteem(keten.client(StufClient)), _mens(keten)):
            gezien = _zaak(weg, nummer)
            assert (gezien.identificatie, gezien.status) == (zgw.identificatie, zgw.status)
            assert (gezien.startdatum, gezien.uiterlijk) == (zgw.startdatum, zgw.uiterlijk)
            verwacht = onderwerpen(zgw, weg.ziet)
            eigen = onderwerpen(gezien, weg.ziet)
            assert set(eigen.pop("bijlagen")) >= {"tekening.pdf", "machtiging.pdf"}
            assert eigen == {naam: verwacht[naam] for naam in eigen}


def test_stuf_shows_that_a_zaak_was_ingetrokken_and_whose_it_is() -> None:
    with _met_stuf() as keten:
        nummer = keten.dien_in().verzoeknummer
        keten.verder(minutes=5)
        keten.dien_in(verzoeknummer=nummer, doel="Intrekken")
        keten.verder(minutes=5)
        weg = StufZaaksysteem(keten.client(StufClient))
        assert _zaak(weg, nummer).status == "Ingetrokken"
        assert weg.vind(nummer, START.date(), "00000009900009931000") == []


def test_a_person_who_sees_no_zaak_says_so() -> None:
    with Vthsimulatie() as keten:
        nummer = keten.dien_in().verzoeknummer
        assert _mens(keten).vind(nummer, START.date(), GEZAG_OIN) == []


# -- the messages of StUF themselves

texts = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")).map(str.strip)
zaken = st.builds(
    ZaakBericht,
    identificatie=texts.filter(bool),
    organisatie=texts,
    omschrijving=texts,
    toelichting=texts,
    startdatum=st.none() | st.dates(),
    uiterlijke_einddatum=st.none() | st.dates(),
    kenmerken=st.dictionaries(texts.filter(bool), texts, max_size=2),
    status=st.none() | texts.filter(bool),
    extra=st.dictionaries(texts.filter(bool), texts, max_size=2),
)
documenten = st.builds(
    DocumentBericht,
    zaak=texts.filter(bool),
    bestandsnaam=texts,
    vertrouwelijkheid=texts,
    verzenddatum=st.none() | st.dates(),
)


@given(zaken | documenten)
@settings(max_examples=60, deadline=None, derandomize=True)
def test_a_stuf_message_comes_back_as_it_was_written(bericht: ZaakBericht | DocumentBericht) -> None:
    assert lees(schrijf(bericht, START)) == bericht


@pytest.mark.parametrize(
    ("xml", "reden"),
    [
        (b"<a/>", "geen zakLk01 of edcLk01"),
        (b"<zakLk01/>", "geen object"),
        (b"<zakLk01><object/></zakLk01>", "identificatie van de zaak niet"),
        (
            b"<zakLk01><object><identificatie>Z1</identificatie><startdatum>3 maart</startdatum></object></zakLk01>",
            "3 maart",
        ),
    ],
)
def test_what_is_no_stuf_message_says_why(xml: bytes, reden: str) -> None:
    with pytest.raises(OngeldigeXml, match=reden):
        lees(xml)
