"""The simulated DSO-LV, over the same koppelvlakken as in a run."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import pytest

from ikt.kern.uitkomst import NietGeslaagd
from ikt.koppelvlakken.stam.lezer import lees
from ikt.koppelvlakken.stam.opgave import Verzoekopgave
from ikt.koppelvlakken.verzoeken.afhandelen import AfhandelenClient, Opgehaald
from ikt.koppelvlakken.verzoeken.berichten import Indienbericht, Toewijzing, Verzoekreferenties
from ikt.koppelvlakken.verzoeken.indienen import IndienenClient
from ikt.koppelvlakken.verzoeken.notificeren import NotificatieClient
from ikt.koppelvlakken.verzoeken.pdf import kleine_pdf
from tests.mocks.vthsimulatie import DIENST, GEZAG, START, Vthsimulatie
from tests.verzoek import GEGEVENS, GEZAG_OIN, opgave

ANDER_OIN = "00000001999999110000"


@pytest.fixture
def keten() -> Iterator[Vthsimulatie]:
    with Vthsimulatie() as keten:
        yield keten


def _referenties(keten: Vthsimulatie, verzoeknummer: str, oin: str = GEZAG_OIN) -> Verzoekreferenties:
    found = keten.client(AfhandelenClient).verzoekreferenties(verzoeknummer, oin)
    assert found is not None
    return found


# -- taking in


def test_a_verzoek_gets_the_day_and_a_number_of_five_digits(keten: Vthsimulatie) -> None:
    assert [keten.dien_in().verzoeknummer for _ in range(2)] == ["2026030300001", "2026030300002"]


def test_what_was_filed_is_found_by_its_referentie(keten: Vthsimulatie) -> None:
    loket = keten.client(IndienenClient)
    assert loket.ingediend("ikt-0123456789") is None
    ingediend = keten.dien_in()
    assert loket.ingediend("ikt-0123456789") == ingediend


def _indienbericht(wat: Verzoekopgave) -> Indienbericht:
    return Indienbericht(toewijzingen=(Toewijzing(bevoegdGezag=GEZAG),), verzoek=wat)


@pytest.mark.parametrize(
    ("anders", "reden"), [({"type": "Verken uw idee"}, "verzoektype"), ({"doel": "Later"}, "doel")]
)
def test_an_unknown_type_or_doel_is_refused(keten: Vthsimulatie, anders: dict[str, str], reden: str) -> None:
    with pytest.raises(NietGeslaagd, match=f"status 400.*{reden}") as gezien:
        keten.client(IndienenClient).begin(_indienbericht(opgave(**anders)))
    assert gezien.value.code == "HTTP400"


def test_a_verzoek_without_its_bijlagen_is_refused(keten: Vthsimulatie) -> None:
    loket = keten.client(IndienenClient)
    concept = loket.begin(_indienbericht(opgave()))
    loket.upload(concept.uploads[0], kleine_pdf(["x"]))
    with pytest.raises(NietGeslaagd, match="zijn niet geüpload"):
        loket.dien_in(concept.verzoekId)


def test_an_unfinished_verzoek_is_gone_after_a_day(keten: Vthsimulatie) -> None:
    loket = keten.client(IndienenClient)
    concept = loket.begin(_indienbericht(opgave(bijlagen="", **{"vertrouwelijke bijlagen": ""})))
    keten.verder(hours=25)
    with pytest.raises(NietGeslaagd, match="404"):
        loket.dien_in(concept.verzoekId)


# -- handing out


def test_the_verzoekbericht_has_what_was_filed(keten: Vthsimulatie) -> None:
    nummer = keten.dien_in().verzoeknummer
    inhoud = keten.client(AfhandelenClient).stuk(_referenties(keten, nummer).verzoekXml, GEZAG_OIN)
    verzoek = lees(inhoud or b"").bericht.verzoek
    assert (verzoek.verzoeknummer, verzoek.volgnummer, verzoek.bevoegd_gezag.oin) == (nummer, "000", GEZAG_OIN)
    assert verzoek.naam.waarde == opgave().naam
    assert verzoek.indien_datum.startswith("2026-03-03T09:00:00")


def test_each_document_in_the_message_can_be_fetched_unharmed(keten: Vthsimulatie) -> None:
    client, referenties = keten.client(AfhandelenClient), _referenties(keten, keten.dien_in().verzoeknummer)
    verzoek = lees(client.stuk(referenties.verzoekXml, GEZAG_OIN) or b"").bericht.verzoek
    sent = {naam: hashlib.sha256(kleine_pdf([naam])).hexdigest() for naam in ("tekening.pdf", "machtiging.pdf")}
    fetched = {each.bestandsnaam: client.document(each.url, GEZAG_OIN) for each in referenties.documenten}
    assert {naam: found.sha256 for naam, found in fetched.items() if found} == sent
    assert {each.document_id for each in verzoek.documenten()} == {each.documentId for each in referenties.documenten}


def test_a_bijlage_of_any_size_streams_through(keten: Vthsimulatie) -> None:
    loket = keten.client(IndienenClient)
    concept = loket.begin(_indienbericht(opgave(bijlagen="groot.pdf", **{"vertrouwelijke bijlagen": ""})))
    loket.upload(concept.uploads[0], (b"x" * 1000 for _ in range(3000)))
    referenties = _referenties(keten, loket.dien_in(concept.verzoekId).verzoeknummer)
    fetched = keten.client(AfhandelenClient).document(referenties.documenten[0].url, GEZAG_OIN)
    assert fetched == Opgehaald(hashlib.sha256(b"x" * 3_000_000).hexdigest(), 3_000_000)


def test_the_publiceerbare_pdf_is_a_pdf_without_the_person(keten: Vthsimulatie) -> None:
    referenties = _referenties(keten, keten.dien_in().verzoeknummer)
    pdf = keten.client(AfhandelenClient).stuk(referenties.verzoekPdf, GEZAG_OIN) or b""
    assert pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF")
    assert opgave().naam.encode() in pdf
    assert b"Linden" not in pdf


def test_behandeldienst_may_fetch_and_another_may_not(keten: Vthsimulatie) -> None:
    client, nummer = keten.client(AfhandelenClient), keten.dien_in(behandeldienst=DIENST).verzoeknummer
    assert client.verzoekreferenties(nummer, DIENST.oin) is not None
    assert client.verzoekreferenties(nummer, GEZAG_OIN) is not None
    assert client.verzoekreferenties(nummer, ANDER_OIN) is None


def test_the_content_is_not_for_another_either(keten: Vthsimulatie) -> None:
    client, referenties = keten.client(AfhandelenClient), _referenties(keten, keten.dien_in().verzoeknummer)
    assert client.stuk(referenties.verzoekXml, ANDER_OIN) is None
    assert client.document(referenties.documenten[0].url, ANDER_OIN) is None


def test_searching_finds_the_verzoeken_of_a_period(keten: Vthsimulatie) -> None:
    client, nummer, dag = keten.client(AfhandelenClient), keten.dien_in().verzoeknummer, START.date()
    found = client.zoek(dag, dag, GEZAG_OIN)
    assert [(each.verzoeknummer, each.bevoegdGezagOin) for each in found] == [(nummer, GEZAG_OIN)]
    assert client.zoek(dag.replace(day=1), dag.replace(day=2), GEZAG_OIN) == []


def test_searching_gives_all_pages(keten: Vthsimulatie) -> None:
    nummers = [keten.dien_in(bijlagen="", **{"vertrouwelijke bijlagen": ""}).verzoeknummer for _ in range(101)]
    found = keten.client(AfhandelenClient).zoek(START.date(), START.date(), GEZAG_OIN)
    assert [each.verzoeknummer for each in found] == nummers


@pytest.mark.parametrize(
    ("locatie", "gevonden"), [("Kerkplein", 1), ("Havenweg", 0), ("Bos zonder de vijver", 1), ("Bosrand, Kerkplein", 1)]
)
def test_searching_goes_by_area(keten: Vthsimulatie, locatie: str, gevonden: int) -> None:
    keten.dien_in(locatie=locatie)
    gebied = [(144450.0, 424000.0), (145300.0, 424000.0), (145300.0, 424900.0), (144450.0, 424900.0)]
    found = keten.client(AfhandelenClient).zoek(START.date(), START.date(), GEZAG_OIN, gebied=[*gebied, gebied[0]])
    assert len(found) == gevonden


def test_searching_from_a_verzoek_finds_what_lies_at_the_same_place(keten: Vthsimulatie) -> None:
    eerste, _, tweede = (keten.dien_in(locatie=plek).verzoeknummer for plek in ("Bosrand", "Havenweg", "Bosrand"))
    found = keten.client(AfhandelenClient).zoek(START.date(), START.date(), GEZAG_OIN, tweede)
    assert [each.verzoeknummer for each in found] == [eerste, tweede]


# -- announcing


def test_the_notificatie_goes_to_the_behandeldienst_when_there_is_one(keten: Vthsimulatie) -> None:
    nummer = keten.dien_in(behandeldienst=DIENST).verzoeknummer
    keten.verder(minutes=1)
    [bericht] = keten.client(NotificatieClient).ontvangen(nummer)
    assert bericht.oin == DIENST.oin


def test_a_receiver_that_is_down_gets_the_notificatie_three_hours_later(keten: Vthsimulatie) -> None:
    keten.zet("zaaksysteem-onbereikbaar")
    nummer = keten.dien_in().verzoeknummer
    keten.verder(hours=1)
    keten.zet("zaaksysteem-onbereikbaar", aan=False)
    keten.verder(hours=1, minutes=59)
    assert keten.client(NotificatieClient).ontvangen(nummer) == []
    keten.verder(minutes=2)
    assert len(keten.client(NotificatieClient).ontvangen(nummer)) == 1


def test_after_eight_more_attempts_the_dso_gives_up(keten: Vthsimulatie) -> None:
    keten.zet("zaaksysteem-onbereikbaar")
    keten.dien_in()
    assert keten.verder(days=3).count("dso.notificeer") == 9


# -- a person in the loket


def test_looking_again_in_the_loket_shows_the_same_verzoek(keten: Vthsimulatie) -> None:
    dso = keten.simulation.systems["dso"]
    gezag = {"code": "gm0297", "naam": GEZAG.naam, "oin": GEZAG.oin}
    gegevens = {"gegevens": GEGEVENS, "gezag": gezag, "referentie": "ikt-1"}
    eerste = dso.show("dso.omgevingsloket", gegevens)
    assert eerste["verzoeknummer"] == "2026030300001"
    assert dso.show("dso.omgevingsloket", gegevens) == eerste
