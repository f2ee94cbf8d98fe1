"""The simulated software around the SWF: what it knows, and when."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ikt.koppelvlakken.swf.actieverzoeken import ActieverzoekenClient
from ikt.koppelvlakken.swf.documenten import DocumentenClient
from ikt.koppelvlakken.swf.samenwerkingen import SamenwerkingenClient
from tests.mocks.swfsimulatie import BG, PARTNER, ZONDER, Swfsimulatie


@pytest.fixture
def keten() -> Iterator[Swfsimulatie]:
    with Swfsimulatie() as keten:
        yield keten


def gezien(keten: Swfsimulatie, samenwerking: str, oin: str = PARTNER) -> str:
    documenten: str = keten.toon("ketenpartner.dossier", oin=oin, samenwerking=samenwerking)["documenten"]
    return documenten


# -- the software of a ketenpartner


def test_it_looks_at_each_quarter_and_not_before(keten: Swfsimulatie) -> None:
    samenwerking = keten.open((PARTNER, "BT"))
    keten.verder(minutes=13)
    assert keten.toon("ketenpartner.dossier", oin=PARTNER, samenwerking=samenwerking)["resultaat"] == "nee"
    keten.verder(minutes=1)
    gevonden = keten.toon("ketenpartner.dossier", oin=PARTNER, samenwerking=samenwerking)
    assert (gevonden["resultaat"], gevonden["rechten"]) == ("ja", "BT")


def test_rounds_without_news_are_not_played(keten: Swfsimulatie) -> None:
    keten.open((PARTNER, "VT"))
    assert [each for each in keten.verder(days=30) if each.startswith("ketenpartner")] == ["ketenpartner.haal_op"]


def test_it_follows_documents_that_come_and_go(keten: Swfsimulatie) -> None:
    samenwerking = keten.open((PARTNER, "VT"))
    keten.verder(hours=1)
    document = keten.plaats(samenwerking, "plan.pdf")
    keten.plaats(samenwerking, "foto.png")
    keten.verder(hours=1)
    assert gezien(keten, samenwerking) == "foto.png, plan.pdf"
    keten.client(DocumentenClient).verwijder(document.documentId, BG)
    keten.verder(hours=1)
    assert gezien(keten, samenwerking) == "foto.png"


def test_what_was_there_before_the_invitation_is_seen_too(keten: Swfsimulatie) -> None:
    samenwerking = keten.open()
    keten.plaats(samenwerking, "plan.pdf")
    keten.plaats(samenwerking, "strikt.pdf", "SV")
    keten.nodig_uit(samenwerking, PARTNER, "BT")
    keten.verder(hours=1)
    assert gezien(keten, samenwerking) == "plan.pdf"


def test_an_unknown_notificatie_does_not_stop_it_and_a_closed_list_does(keten: Swfsimulatie) -> None:
    for fout, documenten in (("", "plan.pdf"), ("ketenpartner-stopt-bij-nieuwe-soort", "")):
        samenwerking = keten.open((PARTNER, "VT"))
        keten.verder(hours=1)
        if fout:
            keten.zet(fout)
        keten.client(SamenwerkingenClient).wijzig_rechten(samenwerking, PARTNER, "BT", BG)
        keten.plaats(samenwerking, "plan.pdf")
        keten.verder(hours=1)
        assert gezien(keten, samenwerking) == documenten


def test_after_a_stop_it_catches_up(keten: Swfsimulatie) -> None:
    samenwerking = keten.open((PARTNER, "VT"))
    keten.verder(hours=1)
    keten.zet("ketenpartner-ligt-stil")
    keten.plaats(samenwerking, "plan.pdf")
    keten.verder(days=2)
    assert gezien(keten, samenwerking) == ""
    keten.zet("ketenpartner-ligt-stil", aan=False)
    keten.verder(minutes=15)
    assert gezien(keten, samenwerking) == "plan.pdf"


def test_it_handles_an_actieverzoek_only_after_it_came_in(keten: Swfsimulatie) -> None:
    samenwerking = keten.open((PARTNER, "VT"))
    verzoek = keten.vraag(samenwerking)
    opdracht = {"oin": PARTNER, "samenwerking": samenwerking, "titel": verzoek.titel, "status": "GEREEDGEMELD"}
    assert keten.toon("ketenpartner.actieverzoek", **opdracht) == {"resultaat": "nee"}
    keten.verder(minutes=15)
    assert keten.toon("ketenpartner.actieverzoek", **opdracht, document="advies.pdf") == {"resultaat": "ja"}
    keten.verder(minutes=15)
    gevonden = keten.client(ActieverzoekenClient).toon(verzoek.actieverzoekId, BG)
    assert gevonden is not None and gevonden.status == "GEREEDGEMELD"
    [advies] = keten.client(DocumentenClient).lijst(samenwerking, BG, van=PARTNER)
    inhoud = bytearray()
    keten.client(DocumentenClient).inhoud(advies.documentId, BG, inhoud.extend)
    assert (advies.bestandsNaam, inhoud.startswith(b"%PDF-")) == ("advies.pdf", True)
    scherm = keten.toon("ketenpartner.dossier", oin=PARTNER, samenwerking=samenwerking)
    assert scherm["actieverzoeken"] == "Advies brand: GEREEDGEMELD"


def test_it_shows_messages(keten: Swfsimulatie) -> None:
    samenwerking = keten.open((PARTNER, "VT"))
    verzoek = keten.vraag(samenwerking)
    keten.client(ActieverzoekenClient).stuur_bericht(verzoek.actieverzoekId, "Graag voor vrijdag", BG)
    keten.verder(minutes=15)
    scherm = keten.toon("ketenpartner.dossier", oin=PARTNER, samenwerking=samenwerking)
    assert scherm["berichten"] == "Graag voor vrijdag"


# -- a ketenpartner without software


def test_who_has_no_software_works_in_the_web_application(keten: Swfsimulatie) -> None:
    samenwerking = keten.open((ZONDER, "VT"))
    verzoek = keten.vraag(samenwerking, ZONDER)
    keten.verder(hours=1)
    assert keten.toon("ketenpartner.dossier", oin=ZONDER, samenwerking=samenwerking)["resultaat"] == "nee"
    gedaan = keten.toon(
        "swf.webapplicatie", oin=ZONDER, titel=verzoek.titel, status="GEREEDGEMELD", document="advies.pdf"
    )
    assert gedaan == {"resultaat": "ja"}
    assert keten.namen(samenwerking, BG) == ["advies.pdf"]
    assert keten.soorten(BG)[-2:] == ["DOCUMENT_TOEGEVOEGD", "STATUS_ACTIEVERZOEK_GEWIJZIGD"]


@pytest.mark.parametrize(("oin", "status"), [(PARTNER, "GEREEDGEMELD"), (ZONDER, "GEREED")])
def test_the_web_application_allows_no_more_than_the_api(keten: Swfsimulatie, oin: str, status: str) -> None:
    verzoek = keten.vraag(keten.open((ZONDER, "VT"), (PARTNER, "VT")), ZONDER)
    assert keten.toon("swf.webapplicatie", oin=oin, titel=verzoek.titel, status=status) == {"resultaat": "nee"}


# -- the software of the bevoegd gezag


def test_a_behandelaar_starts_a_samenwerking_and_sees_what_comes_in(keten: Swfsimulatie) -> None:
    nummer = keten.dien_in().verzoeknummer
    keten.toon("behandelsoftware.start", oin=BG, titel="Loods", verzoeknummer=nummer, kenmerk="Z-1")
    keten.verder(minutes=30)
    [samenwerking] = keten.client(SamenwerkingenClient).zoek(BG, verzoeknummer=nummer)
    scherm = keten.toon("behandelsoftware.dossier", oin=BG, samenwerking=samenwerking.samenwerkingId)
    assert scherm["documenten"] == "machtiging.pdf, tekening.pdf"
