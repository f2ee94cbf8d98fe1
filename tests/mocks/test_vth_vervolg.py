"""What the simulated DSO-LV and zaaksysteem do after a first verzoek: aanvullen, intrekken, splitting, doorsturen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from ikt.kern.uitkomst import NietGeslaagd
from ikt.koppelvlakken.stam.bericht import Verzoek
from ikt.koppelvlakken.stam.lezer import lees
from ikt.koppelvlakken.verzoeken.afhandelen import AfhandelenClient
from ikt.koppelvlakken.verzoeken.berichten import Gezag, Toewijzing
from ikt.koppelvlakken.verzoeken.notificeren import NotificatieClient
from ikt.koppelvlakken.verzoeken.partijen import stand_in
from ikt.koppelvlakken.verzoeken.routering import RouteringClient
from tests.mocks.vthsimulatie import DIENST, GEZAG, Vthsimulatie
from tests.verzoek import GEZAG_OIN

PLEK = ("145250.0", "424800.0")
VRAAG = "Hoe breed wordt het bouwdeel?"


def _gezag(rol: str) -> Gezag:
    partij = stand_in(rol)
    return Gezag(naam=partij.naam, oin=partij.oin)


BUUR, WATER = _gezag("tweede_bevoegd_gezag"), _gezag("waterschap")


@pytest.fixture
def keten() -> Iterator[Vthsimulatie]:
    with Vthsimulatie() as keten:
        yield keten


def _verzoek(keten: Vthsimulatie, nummer: str, oin: str = GEZAG_OIN) -> Verzoek:
    client = keten.client(AfhandelenClient)
    referenties = client.verzoekreferenties(nummer, oin)
    assert referenties is not None
    return lees(client.stuk(referenties.verzoekXml, oin) or b"").bericht.verzoek


def _vul_aan(keten: Vthsimulatie, nummer: str, **anders: str) -> None:
    keten.dien_in(behandeldienst=None, toewijzingen=(), verzoeknummer=nummer, doel="Aanvullen", **anders)


def _stand(keten: Vthsimulatie, nummer: str) -> str:
    return keten.client(NotificatieClient).ontvangen(nummer)[-1].stand


# -- aanvullen en intrekken


def test_an_aanvulling_keeps_number_and_indiendatum_and_raises_the_volgnummer(keten: Vthsimulatie) -> None:
    nummer = keten.dien_in().verzoeknummer
    keten.verder(days=2)
    _vul_aan(keten, nummer)
    verzoek = _verzoek(keten, nummer)
    assert (verzoek.verzoeknummer, verzoek.volgnummer, verzoek.doel) == (nummer, "001", "Aanvullen")
    assert verzoek.indien_datum.startswith("2026-03-03")


def test_what_changed_stands_beside_what_was(keten: Vthsimulatie) -> None:
    nummer = keten.dien_in().verzoeknummer
    keten.verder(minutes=5)
    _vul_aan(keten, nummer, bijlagen="nieuw.pdf", **{f"vraag {VRAAG}": "3 meter"})
    keten.verder(minutes=5)
    beeld = keten.beeld(nummer)
    assert [(each.antwoord, each.volgnummer) for each in beeld.antwoorden] == [("2,40 meter", 0), ("3 meter", 1)]
    assert beeld.geldende_antwoorden == {VRAAG: "3 meter"}
    stand = {each.bestandsnaam: (each.volgnummer, each.vervallen) for each in beeld.documenten}
    assert stand["tekening.pdf"] == (0, True)
    assert stand["machtiging.pdf"] == (0, False)
    assert stand["nieuw.pdf"] == (1, False)
    assert len(keten.zaken(nummer)) == 1


def test_an_intrekking_closes_the_zaak_and_ends_the_verzoek(keten: Vthsimulatie) -> None:
    nummer = keten.dien_in().verzoeknummer
    keten.verder(minutes=5)
    keten.dien_in(verzoeknummer=nummer, doel="Intrekken")
    keten.verder(minutes=5)
    assert keten.beeld(nummer).status == "Ingetrokken"
    with pytest.raises(NietGeslaagd, match="is ingetrokken"):
        keten.dien_in(verzoeknummer=nummer, doel="Intrekken")


@pytest.mark.parametrize(
    ("gegevens", "reden"),
    [
        ({"doel": "Aanvullen"}, "hoort een verzoeknummer"),
        ({"doel": "Initieren", "verzoeknummer": "2026030300001"}, "hoort geen verzoeknummer"),
        ({"doel": "Aanvullen", "verzoeknummer": "2026030399999"}, "bestaat niet"),
        ({"initiatiefnemer": "Moulin Energies"}, "KVK-nummer"),
    ],
)
def test_what_cannot_be_is_refused(keten: Vthsimulatie, gegevens: dict[str, Any], reden: str) -> None:
    with pytest.raises(NietGeslaagd, match=reden):
        keten.dien_in(**gegevens)


def test_an_aanvulling_without_zaak_waits_or_makes_one_as_the_software_is_set() -> None:
    anders = {"gesimuleerd-zaaksysteem": {"aanvullen": {"zonder_zaak": "wachten"}}}
    for profielen, aantal in (({}, 1), (anders, 0)):
        with Vthsimulatie(profielen=profielen) as keten:
            nummer = keten.dien_in().verzoeknummer
            _vul_aan(keten, nummer)
            keten.verder(minutes=5)
            assert len(keten.zaken(nummer)) == aantal


def test_software_that_does_not_know_a_version_says_so_and_loses_nothing() -> None:
    with Vthsimulatie(profielen={"gesimuleerd-zaaksysteem": {"stam": {"versies": ["4.0"]}}}) as keten:
        nummer = keten.dien_in(doel="Verken uw idee").verzoeknummer
        keten.verder(minutes=5)
        assert keten.zaken(nummer) == []
        assert "geen verzoekbericht van STAM 4.0" in _stand(keten, nummer)


# -- splitsen en routeren


def test_a_submission_for_two_becomes_two_verzoeken_of_one_project(keten: Vthsimulatie) -> None:
    toewijzingen = (Toewijzing(bevoegdGezag=GEZAG), Toewijzing(bevoegdGezag=WATER, afgeleid=False))
    eerste, tweede = keten.dien_in(toewijzingen=toewijzingen).verzoeken
    assert eerste.verzoeknummer != tweede.verzoeknummer
    assert eerste.projectId == tweede.projectId
    assert (eerste.afgeleid, tweede.afgeleid) == (True, False)
    keten.verder(minutes=5)
    assert len(keten.zaken(tweede.verzoeknummer, WATER.oin)) == 1
    assert keten.zaken(tweede.verzoeknummer) == []


def test_routering_goes_by_whose_rules_the_activiteit_has(keten: Vthsimulatie) -> None:
    client = keten.client(RouteringClient)
    assert client.bevoegd_gezag("nl.imow-ws9933.activiteit.X", PLEK).bevoegdGezag == WATER
    onbekend = client.bevoegd_gezag("nl.imow-xx0001.activiteit.X", PLEK)
    assert onbekend.bevoegdGezag is None
    assert BUUR in onbekend.keuzes
    assert _gezag("behandeldienst") not in onbekend.keuzes


def test_a_behandeldienst_is_known_once_it_is_set(keten: Vthsimulatie) -> None:
    client = keten.client(RouteringClient)
    assert client.behandeldienst("nl.imow-gm0297.activiteit.X", GEZAG_OIN) is None
    dienst = DIENST.model_dump()
    keten.simulation.systems["dso"].show("dso.behandeldienst", {"gezag": GEZAG_OIN, "dienst": dienst})
    assert client.behandeldienst("nl.imow-gm0297.activiteit.X", GEZAG_OIN) == DIENST


def test_a_ministerie_takes_no_conceptverzoek(keten: Vthsimulatie) -> None:
    rijk = _gezag("rijk")
    assert not keten.client(RouteringClient).conceptverzoek_mogelijk("x", rijk.oin)
    with pytest.raises(NietGeslaagd, match="geen conceptverzoeken"):
        keten.dien_in(doel="Conceptverzoek", toewijzingen=(Toewijzing(bevoegdGezag=rijk),))


# -- doorsturen


def test_after_doorsturen_only_the_new_bevoegd_gezag_may_fetch(keten: Vthsimulatie) -> None:
    client, nummer = keten.client(AfhandelenClient), keten.dien_in(behandeldienst=DIENST).verzoeknummer
    client.wijzig_bevoegd_gezag(nummer, BUUR, GEZAG_OIN)
    verzoek = _verzoek(keten, nummer, BUUR.oin)
    assert verzoek.bevoegd_gezag.oin == BUUR.oin
    [eerder] = verzoek.bevoegd_gezag_historie
    assert (eerder.oin, bool(eerder.tijdvak_geldigheid.eind_geldigheid)) == (GEZAG_OIN, True)
    assert client.verzoekreferenties(nummer, GEZAG_OIN) is None
    assert client.verzoekreferenties(nummer, DIENST.oin) is None


def test_another_behandeldienst_leaves_the_bevoegd_gezag_as_it_is(keten: Vthsimulatie) -> None:
    client, nummer = keten.client(AfhandelenClient), keten.dien_in().verzoeknummer
    client.wijzig_behandeldienst(nummer, DIENST, GEZAG_OIN)
    verzoek = _verzoek(keten, nummer, DIENST.oin)
    assert verzoek.bevoegd_gezag.oin == GEZAG_OIN
    assert verzoek.uitvoerende_instantie and verzoek.uitvoerende_instantie.oin == DIENST.oin
    assert verzoek.uitvoerende_instantie_historie == ()


def test_only_the_addressee_may_hand_over_and_only_to_who_can_be_bevoegd_gezag(keten: Vthsimulatie) -> None:
    client, nummer = keten.client(AfhandelenClient), keten.dien_in().verzoeknummer
    with pytest.raises(NietGeslaagd, match="403"):
        client.wijzig_bevoegd_gezag(nummer, BUUR, BUUR.oin)
    with pytest.raises(NietGeslaagd, match="kan geen bevoegd gezag zijn"):
        client.wijzig_bevoegd_gezag(nummer, _gezag("behandeldienst"), GEZAG_OIN)


def test_a_copy_is_kept_only_when_the_software_is_set_so() -> None:
    anders = {"gesimuleerd-zaaksysteem": {"kopie": {"bewaren": True}}}
    for profielen, aantal in (({}, 0), (anders, 1)):
        with Vthsimulatie(profielen=profielen) as keten:
            nummer = keten.dien_in(behandeldienst=DIENST).verzoeknummer
            keten.client(NotificatieClient).meld(nummer, GEZAG_OIN)
            keten.verder(minutes=5)
            assert len(keten.zaken(nummer)) == aantal
            assert len(keten.zaken(nummer, DIENST.oin)) == 1
