"""What a connection does with a call: where it may go, how often, how fast, and what evidence stays."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
import respx
from werkzeug import Request, Response

from ikt.kern import uitkomst
from ikt.kern.evidence import EDGE, WHOLE, NoEvidence
from ikt.kern.klok import TIJDZONE, VirtueleKlok
from ikt.kern.uitkomst import Geblokkeerd, NietVanToepassing, Systeemstoring
from ikt.koppelvlakken.transport import (
    Breaker,
    Client,
    Connection,
    Deadlines,
    Effect,
    Operation,
    Policy,
    Tempo,
    simulated,
    wsgi_effect,
)

LEES = Operation("gegevens opvragen", Effect.LEEST, repeatable=True)
ZOEK = Operation("zoeken", Effect.LEEST, repeatable=False)
STUUR = Operation("aanlevering versturen", Effect.SCHRIJFT, repeatable=False)

Answer = Callable[[Request], Response]


class Systems:
    """Simulated systems that answer as a test says, and remember what came in."""

    def __init__(self) -> None:
        self.router = respx.Router(assert_all_called=False)
        self.evidence = NoEvidence()
        self.seen: list[Request] = []
        self.slept: list[float] = []

    def answers(self, host: str, answer: Answer) -> None:
        @Request.application
        def app(request: Request) -> Response:
            request.get_data()
            self.seen.append(request)
            return answer(request)

        self.router.route(host=host).mock(side_effect=wsgi_effect(app))

    def connection(self, **options: Any) -> Connection:
        return simulated("ozon", self.router, **{"evidence": self.evidence, "sleep": self.slept.append, **options})


@pytest.fixture
def systems() -> Systems:
    return Systems()


def in_turn(*answers: Response) -> Answer:
    todo = iter(answers)
    return lambda request: next(todo)


# clients


class OzonClient(Client):
    system = "ozon"

    def regeling(self, naam: str) -> Any:
        return self._call(LEES, "GET", f"/regelingen/{naam}", params={"geldigOp": "2026-03-03"}).json()


def test_a_client_gets_its_answer_and_leaves_evidence(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response('{"titel": "Plan"}', mimetype="application/json"))
    klok = VirtueleKlok(datetime(2026, 3, 3, 9, tzinfo=TIJDZONE))

    assert OzonClient(systems.connection(klok=klok)).regeling("a b") == {"titel": "Plan"}

    (exchange,) = systems.evidence.exchanges
    assert (exchange.system, exchange.method, exchange.status) == ("ozon", "GET", 200)
    assert exchange.url == "https://ozon.ikt.test/regelingen/a%20b?geldigOp=2026-03-03"
    assert exchange.moment == klok.nu()
    assert exchange.response is not None
    assert exchange.response.begin == b'{"titel": "Plan"}'
    assert exchange.response.mediatype == "application/json"
    assert exchange.request is None


def test_the_instance_id_of_dso_stays_in_the_evidence(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response(headers={"x-dso-instance": "0a1b"}))
    systems.connection().call(LEES, "GET", "/")
    assert ("x-dso-instance", "0a1b") in systems.evidence.exchanges[0].response_headers


# evidence of bodies


def test_of_a_large_body_only_digest_and_edges_are_kept(systems: Systems) -> None:
    sent = bytes(range(256)) * 6000
    systems.answers("ozon.ikt.test", lambda request: Response(request.get_data()))

    systems.connection().call(STUUR, "POST", "/", data=(sent[i : i + 9999] for i in range(0, len(sent), 9999)))

    (exchange,) = systems.evidence.exchanges
    for body in (exchange.request, exchange.response):
        assert body is not None
        assert (body.size, body.sha256) == (len(sent), hashlib.sha256(sent).hexdigest())
        assert (body.begin, body.end) == (sent[:EDGE], sent[-EDGE:])


def test_a_body_of_just_the_limit_is_kept_whole(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response())
    systems.connection().call(STUUR, "POST", "/", data=b"x" * WHOLE)
    body = systems.evidence.exchanges[0].request
    assert body is not None
    assert (len(body.begin), body.end) == (WHOLE, b"")


def test_a_streamed_answer_is_evidence_when_it_has_been_read(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response(iter([b"een", b"twee"])))
    answer = systems.connection().call(LEES, "GET", "/", stream=True)
    assert systems.evidence.exchanges == []
    assert b"".join(answer.iter_content(4)) == b"eentwee"
    body = systems.evidence.exchanges[0].response
    assert body is not None
    assert body.begin == b"eentwee"


def test_a_streamed_answer_that_is_only_closed_is_evidence_too(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response(iter([b"een", b"twee"])))
    with systems.connection().call(LEES, "GET", "/", stream=True):
        pass
    assert [exchange.status for exchange in systems.evidence.exchanges] == [200]


# what a status means


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (500, "storing"),
        (503, "HTTP 503 Service Unavailable"),
        (401, "geen toegang"),
        (403, "geen toegang"),
        (429, "te veel"),
    ],
)
def test_some_statuses_say_that_the_system_could_not_answer(systems: Systems, status: int, words: str) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response(status=status))
    with pytest.raises(Systeemstoring, match=words) as caught:
        systems.connection().call(ZOEK, "POST", "/zoek")
    assert (caught.value.systeem, caught.value.code) == ("ozon", f"HTTP{status}")
    assert "ozon, zoeken: " in caught.value.reden


@pytest.mark.parametrize("status", [400, 404, 409, 422])
def test_other_statuses_are_answers(systems: Systems, status: int) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response(status=status))
    assert systems.connection().call(LEES, "GET", "/").status_code == status


@pytest.mark.parametrize("status", [401, 503])
def test_an_expected_status_is_an_answer_and_is_not_repeated(systems: Systems, status: int) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response(status=status))
    assert systems.connection().call(LEES, "GET", "/", expect=(status,)).status_code == status
    assert len(systems.seen) == 1


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (httpx.ConnectTimeout("."), "geen verbinding tot stand"),
        (httpx.ReadTimeout("."), r"geen \(volledig\) antwoord"),
        (httpx.ConnectError("."), "geen antwoord"),
    ],
)
def test_a_system_that_is_silent_is_a_storing_with_evidence(
    systems: Systems, error: httpx.TransportError, words: str
) -> None:
    def fail(request: Request) -> Response:
        raise error

    systems.answers("ozon.ikt.test", fail)
    with pytest.raises(Systeemstoring, match=words):
        systems.connection().call(ZOEK, "POST", "/")
    (exchange,) = systems.evidence.exchanges
    assert exchange.status is None
    assert exchange.error


def test_a_fault_of_a_simulated_system_that_is_served_elsewhere_is_a_testfout(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response(status=500, headers={"x-ikt-testfout": "ja"}))
    with pytest.raises(uitkomst.Testfout, match="fout in de gesimuleerde ozon bij 'zoeken'"):
        systems.connection().call(ZOEK, "POST", "/")


# read-only


def test_a_read_only_environment_takes_no_writing_operation(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response("ok"))
    connection = systems.connection(policy=Policy(environment="productie", read_only=True))

    with pytest.raises(NietVanToepassing, match=r"'aanlevering versturen' wijzigt gegevens van ozon.*productie"):
        connection.call(STUUR, "GET", "/")
    assert systems.seen == []
    assert connection.call(ZOEK, "POST", "/zoek").text == "ok"


# hosts and keys


def test_a_redirect_to_a_host_that_is_not_allowed_is_not_followed(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response(status=302, headers={"Location": "https://elders.test/"}))
    systems.answers("elders.test", lambda request: Response())
    with pytest.raises(Geblokkeerd, match=r"ozon verwijst naar elders\.test; die host staat niet bij toegestane_hosts"):
        systems.connection().call(LEES, "GET", "/")
    assert [request.host for request in systems.seen] == ["ozon.ikt.test"]


@pytest.mark.parametrize(
    "link",
    ["https://elders.test/bestand", "https://ozon.ikt.test:444/", "https://ozon.ikt.test@elders.test/"],
)
def test_a_link_to_a_host_that_is_not_allowed_is_not_followed(systems: Systems, link: str) -> None:
    systems.answers("elders.test", lambda request: Response())
    with pytest.raises(Geblokkeerd, match="toegestane_hosts"):
        systems.connection().call(LEES, "GET", link)
    assert systems.seen == []


def test_a_host_is_allowed_over_https_only(systems: Systems) -> None:
    systems.answers("elders.test", lambda request: Response())
    connection = systems.connection(policy=Policy(hosts=frozenset({"elders.test"})))
    assert connection.call(LEES, "GET", "https://elders.test/").ok
    with pytest.raises(Geblokkeerd, match="zonder https"):
        connection.call(LEES, "GET", "http://elders.test/")


def test_keys_and_cookies_go_to_the_system_itself_only(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response(status=307, headers={"Location": "https://elders.test/"}))
    systems.answers("elders.test", lambda request: Response())
    policy = Policy(hosts=frozenset({"elders.test"}), keys={"x-api-key": "geheim"})

    systems.connection(policy=policy).call(
        LEES,
        "GET",
        "/",
        headers={"Authorization": "Basic abc", "Cookie": "sessie=1", "Accept": "application/json"},
    )

    own, other = (dict(request.headers) for request in systems.seen)
    assert (own["X-Api-Key"], own["Authorization"], own["Cookie"]) == ("geheim", "Basic abc", "sessie=1")
    assert {"X-Api-Key", "Authorization", "Cookie"}.isdisjoint(other)
    assert other["Accept"] == "application/json"


def test_a_link_straight_to_another_host_carries_no_keys(systems: Systems) -> None:
    systems.answers("elders.test", lambda request: Response())
    policy = Policy(hosts=frozenset({"elders.test"}), keys={"x-api-key": "geheim"})
    systems.connection(policy=policy).call(LEES, "GET", "https://elders.test/", headers={"Cookie": "sessie=1"})
    assert {"X-Api-Key", "Cookie"}.isdisjoint(dict(systems.seen[0].headers))


def test_passwords_of_the_user_of_this_computer_are_not_sent(
    systems: Systems, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "netrc").write_text("machine ozon.ikt.test login ik password geheim\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    systems.answers("ozon.ikt.test", lambda request: Response())
    systems.connection().call(LEES, "GET", "/")
    assert "Authorization" not in systems.seen[0].headers


def test_every_redirect_is_evidence(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", in_turn(Response(status=302, headers={"Location": "/nieuw"}), Response("ja")))
    systems.connection().call(LEES, "GET", "/oud")
    assert [(e.url, e.status) for e in systems.evidence.exchanges] == [
        ("https://ozon.ikt.test/oud", 302),
        ("https://ozon.ikt.test/nieuw", 200),
    ]


# repeating


def test_a_repeatable_operation_is_repeated_with_growing_pauses(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", in_turn(Response(status=503), Response(status=502), Response("ja")))
    assert systems.connection().call(LEES, "GET", "/").text == "ja"
    first, second = systems.slept
    assert 1 <= first <= 2 <= second <= 3
    assert [exchange.status for exchange in systems.evidence.exchanges] == [503, 502, 200]


def test_after_the_last_attempt_the_storing_counts(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response(status=503))
    with pytest.raises(Systeemstoring):
        systems.connection(policy=Policy(attempts=4)).call(LEES, "GET", "/")
    assert len(systems.seen) == 4


@pytest.mark.parametrize("operation", [STUUR, ZOEK])
def test_another_operation_is_sent_once_whatever_its_method(systems: Systems, operation: Operation) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response(status=503))
    with pytest.raises(Systeemstoring):
        systems.connection().call(operation, "GET", "/")
    assert len(systems.seen) == 1


def test_retry_after_is_obeyed(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", in_turn(Response(status=429, headers={"Retry-After": "17"}), Response()))
    systems.connection().call(LEES, "GET", "/")
    assert systems.slept == [17]


def test_waiting_longer_than_the_deadline_is_not_done(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response(status=503, headers={"Retry-After": "3600"}))
    with pytest.raises(Systeemstoring):
        systems.connection().call(LEES, "GET", "/")
    assert (len(systems.seen), systems.slept) == (1, [])


def test_a_file_is_sent_again_from_its_beginning_and_an_iterable_once(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", in_turn(Response(status=503), Response(), Response(status=503)))
    connection = systems.connection()

    connection.call(LEES, "POST", "/", data=io.BytesIO(b"bestand"))
    assert [request.get_data() for request in systems.seen] == [b"bestand", b"bestand"]
    with pytest.raises(Systeemstoring):
        connection.call(LEES, "POST", "/", data=iter([b"een", b"twee"]))
    assert [request.get_data() for request in systems.seen[2:]] == [b"eentwee"]


# tempo, deadlines, onderbroken


def test_tempo_keeps_calls_apart_also_when_they_are_repeated(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", in_turn(Response(status=503), Response(), Response()))
    pauses: list[float] = []
    tempo = Tempo(0.5, clock=lambda: 100.0, sleep=pauses.append)
    systems.connection(tempo=tempo).call(LEES, "GET", "/")
    systems.connection(tempo=tempo).call(LEES, "GET", "/")
    assert pauses == [0.5, 1.0]


def test_an_answer_that_comes_in_drop_by_drop_passes_its_deadline(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response(iter([b"drup"] * 1000)))
    policy = Policy(deadlines=Deadlines(total_s=0))
    with pytest.raises(Systeemstoring, match="binnen de termijn"):
        systems.connection(policy=policy).call(ZOEK, "GET", "/")
    assert systems.evidence.exchanges[0].error


def test_after_three_storingen_on_end_a_system_is_left_alone(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response(status=500))
    breaker = Breaker()
    for _ in range(3):
        with pytest.raises(Systeemstoring):
            systems.connection(breaker=breaker).call(ZOEK, "POST", "/")

    with pytest.raises(Geblokkeerd, match="ozon is na 3 storingen op rij onderbroken") as caught:
        systems.connection(breaker=breaker).call(ZOEK, "POST", "/")
    assert caught.value.systeem == "ozon"
    assert len(systems.seen) == 3
    assert breaker.onderbroken == ["ozon"]


def test_a_good_answer_starts_the_count_anew(systems: Systems) -> None:
    bad, good = Response(status=500), Response(status=404)
    systems.answers("ozon.ikt.test", in_turn(bad, bad, good, bad, bad))
    connection = systems.connection(breaker=Breaker())
    for _ in range(2):
        for _ in range(2):
            with pytest.raises(Systeemstoring):
                connection.call(ZOEK, "POST", "/")
        if len(systems.seen) < 5:
            connection.call(ZOEK, "POST", "/")
    assert len(systems.seen) == 5


def test_a_breaker_without_limit_never_breaks(systems: Systems) -> None:
    systems.answers("ozon.ikt.test", lambda request: Response(status=500))
    connection = systems.connection(breaker=Breaker(None))
    for _ in range(5):
        with pytest.raises(Systeemstoring):
            connection.call(ZOEK, "POST", "/")
    assert len(systems.seen) == 5
