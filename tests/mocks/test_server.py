"""Simulated systems served over HTTP: a wereld per OIN, kept in a folder."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import TypeVar

import pytest
import respx
from werkzeug.test import Client as HttpClient

from ikt.kern.evidence import NoEvidence
from ikt.kern.fout import Gebruikersfout
from ikt.kern.opslag import Store
from ikt.kern.plan import Partij
from ikt.kern.uitkomst import NietVanToepassing, Testfout
from ikt.kern.wereld import Wereld
from ikt.koppelvlakken.beheer import BeheerClient
from ikt.koppelvlakken.transport import Client, Connection, SimulatedAdapter, wsgi_effect
from ikt.koppelvlakken.verzoeken.afhandelen import AfhandelenClient
from ikt.koppelvlakken.zgw.notificaties import Kanaal, NotificatiesClient
from ikt.koppelvlakken.zgw.ontvanger import OntvangerClient
from ikt.koppelvlakken.zgw.zaken import ZakenClient
from ikt.runner.koppelen import Koppelaar
from ikt.runner.opties import RunOptions
from ikt.runner.run import Ronde
from mocks.server import Server
from tests.project import Project
from tests.verzoek import GEGEVENS

C = TypeVar("C", bound=Client)
OIN, ANDER_OIN = "00000001002564440000", "00000001812579446000"
GEZAG = {"code": "gm0297", "naam": "Gemeentestad", "oin": OIN}
ANDER_GEZAG = {"code": "gm9920", "naam": "Testeiland", "oin": ANDER_OIN}
OMGEVING = """\
naam = "mock"
geheugen = "proces"
tijd = 2026-03-03T09:00:00
termijnen = {{ lezen_s = 3 }}

[systemen.beheer]
soort = "gesimuleerd"

[systemen.dso]
soort = "gesimuleerd"

[systemen.zaaksysteem]
{zaaksysteem}
"""
GESIMULEERD = 'soort = "gesimuleerd"'


def serve(project: Project, zaaksysteem: str = GESIMULEERD) -> Server:
    """The app that `ikt serveer` serves, for the two deelnemers of the project."""
    project.write("environments/mock.toml", OMGEVING.format(zaaksysteem=zaaksysteem))
    ronde = Ronde(project.root, RunOptions(omgeving="mock"))
    koppelaar = Koppelaar(ronde.omgeving, ronde.opties, ronde.faults, ronde.gezagen())

    def new_wereld(oin: str, store: Store, path: Path) -> Wereld:
        return Wereld(oin, ronde.omgeving.start, settings=koppelaar.settings(), store=store, folder=path)

    return Server(
        project.root / "werelden",
        [gezag["oin"] for gezag in ronde.gezagen()],
        new_wereld=new_wereld,
        simulate=lambda wereld: koppelaar.simulatie(wereld, NoEvidence()),
    )


def client(server: Server, kind: type[C], oin: str = OIN) -> C:
    """A client at the address of that OIN, without a socket in between."""
    router = respx.Router(assert_all_called=False)
    router.route(host="127.0.0.1").mock(side_effect=wsgi_effect(server))
    return kind(Connection(kind.system, f"http://127.0.0.1/{oin}/{kind.system}", SimulatedAdapter(router)))


def file_verzoek(server: Server, *, referentie: str = "ikt-0123456789", gezag: Mapping[str, str] = GEZAG) -> str:
    """A person files a verzoek in the Omgevingsloket; gives its number."""
    gegevens = {"gegevens": GEGEVENS, "gezag": dict(gezag), "referentie": referentie}
    return str(client(server, BeheerClient).scherm("dso.omgevingsloket", gegevens)["verzoeknummer"])


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/00000001999999110000/dso/", "geen gesimuleerde wereld voor OIN 00000001999999110000"),
        (f"/{OIN}/loket/", "geen gesimuleerd systeem 'loket'; er zijn: dso, zaaksysteem, beheer"),
        (f"/{OIN}", "geen gesimuleerd systeem ''"),
        ("/", "geen gesimuleerde wereld voor OIN ."),
    ],
)
def test_a_wrong_address_is_told_in_dutch(mini: Project, path: str, text: str) -> None:
    answer = HttpClient(serve(mini)).get(path)
    assert answer.status_code == 404
    assert text in answer.get_data(as_text=True).replace("&#39;", "'")


def test_each_oin_has_a_wereld_of_its_own(mini: Project) -> None:
    server = serve(mini)
    file_verzoek(server)
    beheer, ander = client(server, BeheerClient), client(server, BeheerClient, ANDER_OIN)
    beheer.verder(beheer.nu().replace(hour=17))
    beheer.fout("zaaksysteem-onbereikbaar", aan=True)
    assert (len(beheer.stand("dso", "verzoeken")), ander.stand("dso", "verzoeken")) == (1, {})
    assert list(beheer.stand("wereld", "fouten")) == ["zaaksysteem-onbereikbaar"]
    assert ander.stand("wereld", "fouten") == {}
    assert ander.nu().hour == 9


def test_links_lead_back_to_the_address_that_was_asked(mini: Project) -> None:
    server = serve(mini)
    nummer = file_verzoek(server)
    api = client(server, AfhandelenClient)
    links = api.verzoekreferenties(nummer, OIN)
    assert links
    assert links.verzoekXml.startswith(f"http://127.0.0.1/{OIN}/dso/")
    assert nummer.encode() in (api.stuk(links.verzoekXml, OIN) or b"")


def test_a_new_server_on_the_same_folder_remembers_everything(mini: Project) -> None:
    nummer = file_verzoek(serve(mini))
    again = serve(mini)
    beheer = client(again, BeheerClient)
    beheer.verder(beheer.nu().replace(hour=17))
    [bericht] = beheer.stand("zaaksysteem", "berichten").values()
    assert bericht["verzoeknummer"] == nummer
    assert file_verzoek(again, referentie="ikt-9876543210") != nummer


def test_a_reset_brings_a_wereld_back_to_its_beginning(mini: Project) -> None:
    server = serve(mini)
    first = file_verzoek(server)
    beheer = client(server, BeheerClient)
    beheer.verder(beheer.nu().replace(hour=17))
    beheer.reset()
    assert (beheer.nu().hour, beheer.stand("dso", "verzoeken")) == (9, {})
    assert file_verzoek(server) == first


ECHT = 'soort = "echt"\nadres = "https://zaaksysteem.example.test"'


def test_a_real_system_cannot_be_told_to_go_wrong(mini: Project) -> None:
    beheer = client(serve(mini, zaaksysteem=ECHT), BeheerClient)
    with pytest.raises(NietVanToepassing, match="systeem zaaksysteem, en dat is hier niet gesimuleerd"):
        beheer.fout("zaaksysteem-onbereikbaar", aan=True)
    beheer.fout("notificatie-verloren", aan=True)
    assert beheer.fouten() == ["notificatie-verloren"]


def test_a_run_with_a_fault_in_a_real_system_does_not_begin(mini: Project) -> None:
    mini.write("environments/mock.toml", OMGEVING.format(zaaksysteem=ECHT))
    with pytest.raises(Gebruikersfout, match="zaaksysteem, en dat is in omgeving mock niet gesimuleerd"):
        Ronde(mini.root, RunOptions(omgeving="mock", fouten=("naam-afgekapt",)))


@pytest.mark.parametrize(("sleutel", "melding"), [("bewaren", None), ("beware", "kopie.beware")])
def test_the_simulated_software_is_set_up_in_the_environment(mini: Project, sleutel: str, melding: str | None) -> None:
    anders = f"\n[profielen.gesimuleerd-zaaksysteem.kopie]\n{sleutel} = true\n"
    mini.write("environments/mock.toml", OMGEVING.format(zaaksysteem=GESIMULEERD) + anders)
    opties = RunOptions(omgeving="mock")
    if melding is None:
        assert Ronde(mini.root, opties).omgeving.profiel.profielen
    else:
        with pytest.raises(Gebruikersfout, match=melding):
            Ronde(mini.root, opties)


def test_a_fault_of_ours_is_not_blamed_on_the_system(mini: Project, caplog: pytest.LogCaptureFixture) -> None:
    server = serve(mini)
    with pytest.raises(Testfout, match="fout in de gesimuleerde beheer"):
        client(server, BeheerClient).scherm("dso.omgevingsloket", {"onbekend": "veld"})
    assert "fout in een gesimuleerd systeem" in caplog.text


def test_software_that_is_called_may_call_back_at_once(mini: Project) -> None:
    seen: list[bool] = []
    server: Server

    class Zaaksysteem(BaseHTTPRequestHandler):
        """Fetches the references of a verzoek before it answers to the notificatie."""

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            seen.append(client(server, AfhandelenClient).verzoekreferenties(nummer, OIN) is not None)
            self.send_response(202)
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    with listening(Zaaksysteem) as address:
        server = serve(mini, f'soort = "echt"\nadres = "{address}"')
        nummer = file_verzoek(server)
        beheer = client(server, BeheerClient)
        beheer.verder(beheer.nu().replace(hour=17))
    assert seen == [True]
    assert beheer.stand("wereld", "gebeurtenissen") == {}, "the notificatie was not accepted in time"


def test_who_subscribes_at_the_served_address_hears_of_a_new_zaak(mini: Project) -> None:
    server = serve(mini, f'{GESIMULEERD}\n[systemen.notificatieontvanger]\nsoort = "gesimuleerd"')
    ontvanger = client(server, OntvangerClient)
    client(server, NotificatiesClient).abonneer(
        f"{ontvanger.callback}?voor=ikt-1", "Token geheim", Kanaal(naam="zaken")
    )
    file_verzoek(server)
    beheer = client(server, BeheerClient)
    for _ in range(20):
        beheer.verder(beheer.nu().replace(hour=17))
    [gehoord] = ontvanger.ontvangen()
    assert gehoord.resourceUrl.startswith(f"http://127.0.0.1/{OIN}/zaaksysteem/zaken/api/v1/zaken/")


def test_each_deelnemer_has_its_own_software(mini: Project) -> None:
    """A casus with two authorities: each gets its notificatie in its own zaaksysteem, and is looked for there."""
    heard: list[tuple[str, str]] = []

    class Zaaksysteem(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            heard.append((self.path.split("/")[1], self.headers["x-oin"]))
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(202)
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    with listening(Zaaksysteem) as address:
        eigen = f'[systemen."zaaksysteem@gm9920"]\nsoort = "echt"\nadres = "{address}/eiland"'
        server = serve(mini, f'soort = "echt"\nadres = "{address}/allen"\n{eigen}')
        file_verzoek(server)
        file_verzoek(server, referentie="ikt-1", gezag=ANDER_GEZAG)
        beheer = client(server, BeheerClient)
        beheer.verder(beheer.nu().replace(hour=17))
        beheer.verder(beheer.nu().replace(hour=18))
        assert sorted(heard) == [("allen", OIN), ("eiland", ANDER_OIN)]
        assert zaaksysteem_van(mini, ANDER_GEZAG) == f"{address}/eiland"
        assert zaaksysteem_van(mini, GEZAG) == f"{address}/allen"


def zaaksysteem_van(mini: Project, gezag: Mapping[str, str]) -> str:
    """Where a casus of gm0297 looks for zaken of that authority."""
    ronde = Ronde(mini.root, RunOptions(omgeving="mock"))
    koppelaar = Koppelaar(ronde.omgeving, ronde.opties, ronde.faults, ronde.gezagen())
    wie = Partij(**gezag, bestuurslaag="gemeente")
    with ExitStack() as einde:
        koppeling = koppelaar.koppel("seed", OIN, NoEvidence(), einde, verder=False)
        zaken: ZakenClient = koppeling.client(ZakenClient, NoEvidence(), lambda name: None, wie)
        return zaken.connection.base_url


@contextmanager
def listening(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    """A web server on this computer; gives its address."""
    with HTTPServer(("127.0.0.1", 0), handler) as http:
        thread = threading.Thread(target=http.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{http.server_port}"
        http.shutdown()
        thread.join()
