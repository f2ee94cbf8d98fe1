"""The simulated SWF, over the same koppelvlakken as in a run."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from ikt.kern.uitkomst import NietGeslaagd
from ikt.koppelvlakken.swf.actieverzoeken import ActieverzoekenClient
from ikt.koppelvlakken.swf.documenten import DocumentenClient
from ikt.koppelvlakken.swf.gegevens import Ketenpartner, NieuweSamenwerking
from ikt.koppelvlakken.swf.notificaties import NotificatiesClient
from ikt.koppelvlakken.swf.profiel import profiel
from ikt.koppelvlakken.swf.samenwerkingen import SamenwerkingenClient
from tests.mocks.swfsimulatie import BG, PARTNER, START, VREEMD, ZONDER, Swfsimulatie

Doe = Callable[[Swfsimulatie, str], object]


@pytest.fixture
def keten() -> Iterator[Swfsimulatie]:
    with Swfsimulatie() as keten:
        yield keten


# -- a samenwerking begins


def test_a_samenwerking_is_open_once_the_verzoek_was_fetched(keten: Swfsimulatie) -> None:
    nummer, client = keten.dien_in().verzoeknummer, keten.client(SamenwerkingenClient)
    begin = keten.start(nummer)
    assert (begin.status, begin.verzoeknummer, begin.bronVerzoek) == ("INITIALISATIE", nummer, "DSO_LV")
    keten.verder(minutes=5)
    samenwerking = client.toon(begin.samenwerkingId, BG)
    assert samenwerking is not None
    assert (samenwerking.status, samenwerking.typeVerzoek) == ("OPEN", "Aanvraag vergunning")
    [notificatie] = keten.notificaties(BG)
    assert (notificatie.notificatieType, notificatie.feit("verzoeknummer")) == ("VERZOEK_OPHALEN_GESLAAGD", nummer)


def test_the_documents_of_the_verzoek_come_along(keten: Swfsimulatie) -> None:
    samenwerking = keten.start(keten.dien_in().verzoeknummer).samenwerkingId
    keten.verder(minutes=5)
    documenten = keten.client(DocumentenClient).lijst(samenwerking, BG)
    gevonden = {each.bestandsNaam: each.vertrouwelijkheidsAanduiding for each in documenten}
    assert gevonden == {"tekening.pdf": "RV", "machtiging.pdf": "SV"}


def test_a_verzoek_of_another_cannot_be_fetched(keten: Swfsimulatie) -> None:
    nummer = keten.dien_in().verzoeknummer
    samenwerking = keten.start(nummer, oin=PARTNER).samenwerkingId
    keten.verder(hours=2)
    gevonden = keten.client(SamenwerkingenClient).toon(samenwerking, PARTNER)
    assert gevonden is not None and gevonden.status == "INITIALISATIE"


def test_it_ends_two_years_later(keten: Swfsimulatie) -> None:
    samenwerking = keten.start()
    assert samenwerking.status == "OPEN"
    assert (samenwerking.creatieDatumTijd, samenwerking.eindDatumTijd) == (START, START.replace(year=2028))


def test_who_is_not_connected_can_start_nothing(keten: Swfsimulatie) -> None:
    with pytest.raises(NietGeslaagd, match="niet aangesloten"):
        keten.start(oin=VREEMD)


def test_it_is_found_by_verzoeknummer_and_by_own_number_by_who_takes_part(keten: Swfsimulatie) -> None:
    samenwerking, client = keten.start(keten.dien_in().verzoeknummer), keten.client(SamenwerkingenClient)
    for gevraagd in ({"verzoeknummer": samenwerking.verzoeknummer}, {"nummer": "Z-1"}):
        assert [each.samenwerkingId for each in client.zoek(BG, **gevraagd)] == [samenwerking.samenwerkingId]
        assert client.zoek(PARTNER, **gevraagd) == []
    assert client.zoek(BG, nummer="Z-2") == []


# -- ketenpartners


def test_an_invited_partner_hears_of_it_and_gets_in(keten: Swfsimulatie) -> None:
    samenwerking, client = keten.open(), keten.client(SamenwerkingenClient)
    assert client.toon(samenwerking, PARTNER) is None
    keten.nodig_uit(samenwerking, PARTNER, "BT")
    assert client.toon(samenwerking, PARTNER) is not None
    [notificatie] = keten.notificaties(PARTNER)
    assert notificatie.notificatieType == "UITNODIGING_KETENPARTNER"
    assert (notificatie.feit("deelnemer"), notificatie.feit("privilege")) == (PARTNER, "BT")
    assert client.ketenpartners(samenwerking, BG) == [
        Ketenpartner(oin=PARTNER, naam="Veiligheidsregio Middenland", privilege="BT")
    ]


@pytest.mark.parametrize(("oin", "privilege"), [(VREEMD, "VT"), (BG, "VT"), (PARTNER, "XX")])
def test_not_everyone_can_be_invited_to_everything(keten: Swfsimulatie, oin: str, privilege: str) -> None:
    with pytest.raises(NietGeslaagd, match="status 400"):
        keten.nodig_uit(keten.open(), oin, privilege)


def test_limited_access_shows_what_is_regulier(keten: Swfsimulatie) -> None:
    samenwerking = keten.open((PARTNER, "BT"), (ZONDER, "VT"))
    keten.plaats(samenwerking, "open.pdf")
    geheim = keten.plaats(samenwerking, "strikt.pdf", "SV")
    assert keten.namen(samenwerking, PARTNER) == ["open.pdf"]
    assert keten.namen(samenwerking, ZONDER) == ["open.pdf", "strikt.pdf"]
    assert keten.soorten(PARTNER).count("DOCUMENT_TOEGEVOEGD") == 1
    with pytest.raises(NietGeslaagd):
        keten.client(DocumentenClient).verwijder(geheim.documentId, PARTNER)
    assert keten.client(DocumentenClient).inhoud(geheim.documentId, PARTNER) is None


def test_with_other_rights_a_partner_sees_other_documents(keten: Swfsimulatie) -> None:
    samenwerking, client = keten.open((PARTNER, "BT")), keten.client(SamenwerkingenClient)
    keten.plaats(samenwerking, "strikt.pdf", "SV")
    client.wijzig_rechten(samenwerking, PARTNER, "VT", BG)
    assert keten.namen(samenwerking, PARTNER) == ["strikt.pdf"]
    assert keten.soorten(PARTNER)[-1] == "RECHTEN_GEWIJZIGD"
    with pytest.raises(NietGeslaagd, match="doet niet mee"):
        client.wijzig_rechten(samenwerking, ZONDER, "VT", BG)


# -- documents


def test_who_placed_a_document_may_change_and_delete_it_and_another_may_not(keten: Swfsimulatie) -> None:
    samenwerking, client = keten.open((PARTNER, "VT")), keten.client(DocumentenClient)
    advies = keten.plaats(samenwerking, "advies.pdf", oin=PARTNER)
    with pytest.raises(NietGeslaagd, match="alleen wie het document plaatste"):
        client.zet_vertrouwelijkheid(advies.documentId, "SV", BG)
    with pytest.raises(NietGeslaagd, match="alleen wie het document plaatste"):
        client.verwijder(advies.documentId, BG)
    client.zet_vertrouwelijkheid(advies.documentId, "SV", PARTNER)
    assert client.lijst(samenwerking, BG)[0].vertrouwelijkheidsAanduiding == "SV"
    client.verwijder(advies.documentId, PARTNER)
    assert keten.namen(samenwerking, BG) == []
    assert keten.soorten(BG)[-3:] == ["DOCUMENT_TOEGEVOEGD", "DOCUMENT_GEWIJZIGD", "DOCUMENT_VERWIJDERD"]


def test_documents_are_listed_in_pages_and_by_who_placed_them(keten: Swfsimulatie) -> None:
    samenwerking, client = keten.open((PARTNER, "VT")), keten.client(DocumentenClient)
    namen = [f"stuk-{nr:02d}.pdf" for nr in range(45)]
    for naam in namen:
        keten.plaats(samenwerking, naam)
    keten.plaats(samenwerking, "advies.pdf", oin=PARTNER)
    assert keten.namen(samenwerking, BG) == [*namen, "advies.pdf"]
    assert [each.bestandsNaam for each in client.lijst(samenwerking, BG, van=PARTNER)] == ["advies.pdf"]
    assert [each.bestandsNaam for each in client.lijst(samenwerking, BG, niet_van=PARTNER)] == namen


def test_the_content_comes_back_unharmed(keten: Swfsimulatie) -> None:
    samenwerking = keten.open()
    inhoud = bytes(range(256)) * 999 + b"\r\n--\r\n"
    document = keten.plaats(samenwerking, "Één tekening.pdf", inhoud=inhoud)
    assert document.bestandsNaam == "Één tekening.pdf"
    opgehaald = keten.client(DocumentenClient).inhoud(document.documentId, BG)
    assert opgehaald is not None
    assert (opgehaald.sha256, opgehaald.grootte) == (hashlib.sha256(inhoud).hexdigest(), len(inhoud))


# -- actieverzoeken


@pytest.mark.parametrize("versie", ["5", "4"])
def test_only_the_transitions_of_the_version_are_allowed(versie: str) -> None:
    feiten = profiel(versie=versie)
    for van in feiten.actieverzoek.statussen:
        for wie, naar in feiten.verboden(van):
            with Swfsimulatie() as keten:
                verzoek = keten.vraag(keten.open((PARTNER, "VT"), versie=versie), versie=versie)
                keten.wereld.store.table("swf.actieverzoeken")[verzoek.actieverzoekId] |= {"status": van}
                client, oin = keten.client(ActieverzoekenClient, versie), {"zender": BG, "ontvanger": PARTNER}[wie]
                with pytest.raises(NietGeslaagd, match=f"de {wie} kan een actieverzoek niet van {van} naar {naar}"):
                    client.zet_status(verzoek.actieverzoekId, naar, oin)


def test_a_status_tells_what_it_was_and_what_it_is(keten: Swfsimulatie) -> None:
    client, verzoek = keten.client(ActieverzoekenClient), keten.vraag(keten.open((PARTNER, "VT")))
    client.zet_status(verzoek.actieverzoekId, "IN_BEHANDELING", PARTNER)
    client.zet_status(verzoek.actieverzoekId, "GEREEDGEMELD", PARTNER, melding="Zie het advies")
    client.zet_status(verzoek.actieverzoekId, "GEREED", BG)
    gevonden = client.toon(verzoek.actieverzoekId, BG)
    assert gevonden is not None and (gevonden.status, gevonden.melding) == ("GEREED", "Zie het advies")
    stappen = [
        (each.feit("actieverzoekStatusOud"), each.feit("actieverzoekStatusNieuw"))
        for each in keten.notificaties(BG)
        if each.notificatieType == "STATUS_ACTIEVERZOEK_GEWIJZIGD"
    ]
    assert stappen == [
        (None, "OPEN"),
        ("OPEN", "IN_BEHANDELING"),
        ("IN_BEHANDELING", "GEREEDGEMELD"),
        ("GEREEDGEMELD", "GEREED"),
    ]


def test_the_environment_may_know_other_transitions() -> None:
    anders = {"swf-5": {"overgangen": {"ontvanger": {"OPEN": ["GEREED"]}}}}
    with Swfsimulatie(anders) as keten:
        client, verzoek = keten.client(ActieverzoekenClient), keten.vraag(keten.open((PARTNER, "VT")))
        with pytest.raises(NietGeslaagd):
            client.zet_status(verzoek.actieverzoekId, "IN_BEHANDELING", PARTNER)
        client.zet_status(verzoek.actieverzoekId, "GEREED", PARTNER)


def test_an_actieverzoek_is_for_who_takes_part(keten: Swfsimulatie) -> None:
    samenwerking, client = keten.open((PARTNER, "VT"), (ZONDER, "VT")), keten.client(ActieverzoekenClient)
    with pytest.raises(NietGeslaagd, match="doet niet mee"):
        keten.vraag(samenwerking, VREEMD)
    verzoek = keten.vraag(samenwerking)
    with pytest.raises(NietGeslaagd, match="niet van u"):
        client.zet_status(verzoek.actieverzoekId, "IN_BEHANDELING", ZONDER)
    assert [each.titel for each in client.lijst(samenwerking, PARTNER)] == ["Advies brand"]
    assert client.lijst(samenwerking, ZONDER) == []


def test_messages_go_between_the_two_parties(keten: Swfsimulatie) -> None:
    client, verzoek = keten.client(ActieverzoekenClient), keten.vraag(keten.open((PARTNER, "VT"), (ZONDER, "VT")))
    client.stuur_bericht(verzoek.actieverzoekId, "Mag het ook vrijdag?", PARTNER)
    assert [each.inhoud for each in client.berichten(verzoek.actieverzoekId, BG)] == ["Mag het ook vrijdag?"]
    assert keten.soorten(BG)[-1] == "NIEUW_BERICHT"
    assert "NIEUW_BERICHT" not in keten.soorten(ZONDER)
    with pytest.raises(NietGeslaagd, match="niet van u"):
        client.berichten(verzoek.actieverzoekId, ZONDER)
    gevonden = client.toon(verzoek.actieverzoekId, BG)
    assert gevonden is not None and gevonden.aantalBerichten == 1


# -- notificaties


def test_notificaties_come_in_pages_and_in_order(keten: Swfsimulatie) -> None:
    samenwerking = keten.open()
    namen = [f"stuk-{nr}.pdf" for nr in range(43)]
    for naam in namen:
        keten.plaats(samenwerking, naam)
    assert [each.feit("documentNaam") for each in keten.notificaties(BG)] == namen
    van_samenwerking = keten.client(NotificatiesClient).van_samenwerking(samenwerking, BG)
    assert [each.feit("documentNaam") for each in van_samenwerking] == namen
    gevonden = keten.client(SamenwerkingenClient).toon(samenwerking, BG)
    assert gevonden is not None and gevonden.aantalNotificaties == 43


def test_notificaties_are_of_a_period(keten: Swfsimulatie) -> None:
    samenwerking, client = keten.open(), keten.client(NotificatiesClient)
    for naam in ("een.pdf", "twee.pdf", "drie.pdf"):
        keten.plaats(samenwerking, naam)
        keten.verder(minutes=1)
    tot = START + timedelta(minutes=1)
    gevonden = [each.feit("documentNaam") for each in client.haal_op(BG, na=START, tot=tot)]
    assert gevonden == ["twee.pdf"]


def test_a_deleted_notificatie_is_gone_for_who_deleted_it(keten: Swfsimulatie) -> None:
    keten.plaats(keten.open((PARTNER, "VT")), "een.pdf")
    client, laatste = keten.client(NotificatiesClient), keten.notificaties(BG)[-1]
    client.verwijder(laatste.notificatieId, BG)
    assert "DOCUMENT_TOEGEVOEGD" not in keten.soorten(BG)
    assert "DOCUMENT_TOEGEVOEGD" in keten.soorten(PARTNER)
    with pytest.raises(NietGeslaagd, match="404"):
        client.verwijder(laatste.notificatieId, BG)


# -- closing and deleting


WIJZIGINGEN: dict[str, Doe] = {
    "document": lambda keten, id: keten.plaats(id, "laat.pdf"),
    "uitnodiging": lambda keten, id: keten.nodig_uit(id, ZONDER),
    "actieverzoek": lambda keten, id: keten.vraag(id),
    "sluiten": lambda keten, id: keten.client(SamenwerkingenClient).sluit(id, BG),
}


@pytest.mark.parametrize("doe", WIJZIGINGEN.values(), ids=WIJZIGINGEN.keys())
def test_a_closed_samenwerking_can_only_be_read(keten: Swfsimulatie, doe: Doe) -> None:
    samenwerking = keten.open((PARTNER, "VT"))
    keten.plaats(samenwerking, "tekening.pdf")
    keten.client(SamenwerkingenClient).sluit(samenwerking, BG)
    with pytest.raises(NietGeslaagd, match=r"status 409.*alleen te lezen"):
        doe(keten, samenwerking)
    assert keten.namen(samenwerking, PARTNER) == ["tekening.pdf"]


def test_only_who_started_it_may_close_and_delete_it(keten: Swfsimulatie) -> None:
    samenwerking, client = keten.open((PARTNER, "VT")), keten.client(SamenwerkingenClient)
    with pytest.raises(NietGeslaagd, match="alleen wie de samenwerking is gestart"):
        client.sluit(samenwerking, PARTNER)
    with pytest.raises(NietGeslaagd, match="alleen een gesloten"):
        client.verwijder(samenwerking, BG)
    client.sluit(samenwerking, BG)
    with pytest.raises(NietGeslaagd, match="alleen wie de samenwerking is gestart"):
        client.verwijder(samenwerking, PARTNER)
    client.verwijder(samenwerking, BG)
    assert client.toon(samenwerking, BG) is None


def test_a_closed_samenwerking_goes_on_the_day_it_was_announced_to(keten: Swfsimulatie) -> None:
    samenwerking, client = keten.open((PARTNER, "VT")), keten.client(SamenwerkingenClient)
    document = keten.plaats(samenwerking, "tekening.pdf")
    client.sluit(samenwerking, BG)
    laatste = keten.notificaties(PARTNER)[-1]
    assert (laatste.feit("sluitDatum"), laatste.feit("verwijderDatum")) == ("2026-03-03", "2026-04-02")
    keten.verder(days=29)
    assert client.toon(samenwerking, PARTNER) is not None
    keten.verder(days=1)
    assert client.toon(samenwerking, PARTNER) is None
    assert keten.client(DocumentenClient).inhoud(document.documentId, BG) is None


# -- versions


def test_a_new_version_knows_what_was_started_in_the_one_before(keten: Swfsimulatie) -> None:
    samenwerking = keten.start(versie="4").samenwerkingId
    assert keten.client(SamenwerkingenClient, "5").toon(samenwerking, BG) is not None
    keten.zet("samenwerkingen-weg-na-versieovergang")
    assert keten.client(SamenwerkingenClient, "5").toon(samenwerking, BG) is None
    assert keten.client(SamenwerkingenClient, "4").toon(samenwerking, BG) is not None


# -- links, and documents with an actieverzoek


def test_the_links_say_what_each_party_may_do_now(keten: Swfsimulatie) -> None:
    samenwerking = keten.open((PARTNER, "VT"))
    gevraagd, api = keten.vraag(samenwerking), keten.client(ActieverzoekenClient)

    def kan(oin: str) -> set[str]:
        gevonden = api.toon(gevraagd.actieverzoekId, oin)
        assert gevonden
        return set(gevonden.links) - {"self"}

    assert kan(PARTNER) == {"behandelen", "weigeren", "gereedmelden"}
    assert kan(BG) == {"intrekken"}
    api.zet_status(gevraagd.actieverzoekId, "GEREEDGEMELD", PARTNER, product="advies-1")
    assert (kan(PARTNER), kan(BG)) == (set(), {"afronden"})
    gemeld = api.toon(gevraagd.actieverzoekId, BG)
    assert gemeld and gemeld.productId == "advies-1"


def test_a_linked_document_belongs_to_the_actieverzoek_until_it_is_unlinked(keten: Swfsimulatie) -> None:
    samenwerking = keten.open((PARTNER, "BT"))
    gevraagd, api = keten.vraag(samenwerking), keten.client(ActieverzoekenClient)
    open_, geheim = keten.plaats(samenwerking, "plan.pdf"), keten.plaats(samenwerking, "geheim.pdf", "SV")
    for document in (open_, geheim, open_):
        api.koppel(gevraagd.actieverzoekId, document.documentId, BG)

    def namen(oin: str) -> list[str]:
        gevonden = api.toon(gevraagd.actieverzoekId, oin)
        return [each.bestandsNaam for each in gevonden.documenten] if gevonden else []

    assert (namen(BG), namen(PARTNER)) == (["plan.pdf", "geheim.pdf"], ["plan.pdf"])
    api.ontkoppel(gevraagd.actieverzoekId, open_.documentId, BG)
    assert namen(BG) == ["geheim.pdf"]


def test_only_a_document_that_one_may_see_can_be_linked(keten: Swfsimulatie) -> None:
    samenwerking = keten.open((PARTNER, "BT"))
    gevraagd, api = keten.vraag(samenwerking), keten.client(ActieverzoekenClient)
    geheim, elders = keten.plaats(samenwerking, "geheim.pdf", "SV"), keten.plaats(keten.open(), "elders.pdf")
    for document, reden in ((geheim, "niet voor u"), (elders, "is er niet")):
        with pytest.raises(NietGeslaagd, match=reden):
            api.koppel(gevraagd.actieverzoekId, document.documentId, PARTNER)


def test_a_samenwerking_is_only_for_what_the_swf_has(keten: Swfsimulatie) -> None:
    nieuw = NieuweSamenwerking(titel="Loods", nummerBinnenSysteem="Z-1", samenwerkDoel="TOEZICHT")
    with pytest.raises(NietGeslaagd, match="het samenwerkdoel TOEZICHT bestaat niet"):
        keten.client(SamenwerkingenClient).start(nieuw, BG)
