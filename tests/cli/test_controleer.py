"""`ikt controleer`: what a user learns about an environment before he starts a run on it."""

from __future__ import annotations

import json
import ssl
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from werkzeug import Request, Response
from werkzeug.serving import WSGIRequestHandler, make_server

ROOT = Path(__file__).parents[2]
OIN = "00000009900000029700"

Ikt = Callable[..., Any]
Controleer = Callable[[str], dict[str, Any]]


@Request.application
def app(request: Request) -> Response:
    """Wants its key on every path but /open; /stuk is broken."""
    if request.path == "/open":
        return Response()
    if request.headers.get("x-api-key") != "goede-sleutel":
        return Response(status=401)
    return Response(status=500 if request.path == "/stuk" else 200)


class Quiet(WSGIRequestHandler):
    def log(self, *args: object) -> None: ...


@pytest.fixture
def https(tmp_path: Path) -> Iterator[str]:
    """The address of `app`, served under a CA in `ca.pem`."""
    ca = trustme.CA()
    ca.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ca.issue_cert("localhost").configure_cert(context)
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet, ssl_context=context)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"https://localhost:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def controleer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ikt: Ikt) -> Controleer:
    """Check one system, as the profile describes it; gives its row of the JSON."""
    (tmp_path / "features").mkdir()
    (tmp_path / "environments").mkdir()
    (tmp_path / "environments" / "deelnemers.toml").write_bytes(
        (ROOT / "environments" / "deelnemers.toml").read_bytes()
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SLEUTEL", "goede-sleutel")

    def run(system: str) -> dict[str, Any]:
        profile = 'naam = "proef"\ngeheugen = "blijvend"\n[systemen.ozon]\nsoort = "echt"\nca = "ca.pem"\n'
        (tmp_path / "environments" / "proef.toml").write_text(profile + system)
        result = ikt("controleer", "--omgeving", "proef", "--json")
        uitkomst = json.loads(result.out)
        assert uitkomst["omgeving"] == "proef"
        assert result.code == (0 if uitkomst["goed"] else 1)
        (row,) = uitkomst["systemen"]
        assert row["goed"] is uitkomst["goed"]
        return dict(row)

    return run


KEY = 'sleutel = { omgevingsvariabele = "SLEUTEL" }\n'


def test_on_mock_all_is_green(ikt: Ikt, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = ikt("controleer", "--omgeving", "mock")
    assert (result.code, result.err) == (0, "")
    assert "lvbb" in result.out
    assert "niet in orde" not in result.out


def test_the_environment_of_a_phase_is_the_default(ikt: Ikt, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert json.loads(ikt("controleer", "--fase", "IKT-11", "--json").out)["omgeving"] == "mock"


def test_addresses_to_fill_in_are_named(ikt: Ikt, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "200")
    result = ikt("controleer", "--omgeving", "lto")
    assert result.code == 1
    assert (
        "ozon: het adres is nog niet ingevuld: vul in environments/lto.toml de sleutel systemen.ozon.adres in"
        in result.out
    )


def test_a_system_that_takes_the_key(controleer: Controleer, https: str) -> None:
    row = controleer(f'adres = "{https}"\n{KEY}')
    assert row == {
        "systeem": "ozon",
        "soort": "echt",
        "adres": https,
        "bereikbaar": True,
        "toegang": True,
        "oin": None,
        "certificaat_geldig_tot": None,
        "goed": True,
        "fouten": [],
        "waarschuwingen": [],
    }


def test_a_system_that_refuses_the_key(controleer: Controleer, https: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLEUTEL", "oude-sleutel")
    row = controleer(f'adres = "{https}"\n{KEY}')
    assert (row["bereikbaar"], row["toegang"], row["goed"]) == (True, False, False)
    assert row["fouten"] == ["geen toegang: de sleutel of het certificaat wordt niet herkend (HTTP 401)"]


def test_the_path_that_is_asked_for_can_be_chosen(controleer: Controleer, https: str) -> None:
    assert controleer(f'adres = "{https}"\ncontrole_pad = "/open"\n')["toegang"] is None
    row = controleer(f'adres = "{https}"\ncontrole_pad = "/stuk"\n{KEY}')
    assert row["fouten"] == ["het systeem meldt een storing (HTTP 500 Internal Server Error)"]


def test_a_server_that_the_profile_does_not_trust(controleer: Controleer, https: str, tmp_path: Path) -> None:
    trustme.CA().cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    row = controleer(f'adres = "{https}"\n{KEY}')
    assert (row["bereikbaar"], row["goed"]) == (False, False)
    assert "niet uitgegeven door een CA die het omgevingsprofiel vertrouwt" in row["fouten"][0]


@pytest.mark.parametrize(
    ("subject", "days", "fouten", "waarschuwingen"),
    [
        (OIN, 90, [], []),
        (OIN, 9, [], ["het certificaat verloopt al op"]),
        (
            "00000009900000992000",
            90,
            [f"het certificaat is van OIN 00000009900000992000, en het profiel noemt {OIN}"],
            [],
        ),
        ("12", 90, [], ["het certificaat heeft geen OIN in Subject.serialNumber"]),
    ],
)
def test_the_certificate_is_judged(
    controleer: Controleer,
    https: str,
    tmp_path: Path,
    subject: str,
    days: int,
    fouten: list[str],
    waarschuwingen: list[str],
) -> None:
    end = certificate(tmp_path / "klant.pem", subject, days)
    row = controleer(f'adres = "{https}"\n{KEY}oin = "{OIN}"\ncertificaat = {{ pem = "klant.pem" }}\n')
    assert row["fouten"] == fouten
    assert [any(each.startswith(words) for each in row["waarschuwingen"]) for words in waarschuwingen] == [
        True for _ in row["waarschuwingen"]
    ]
    assert row["oin"] == (subject if len(subject) == 20 else None)
    assert datetime.fromisoformat(row["certificaat_geldig_tot"]) == end


def certificate(path: Path, serial: str, days: int) -> datetime:
    key = generate_private_key(SECP256R1())
    end = datetime.now(UTC).replace(microsecond=0) + timedelta(days=days)
    name = x509.Name([x509.NameAttribute(NameOID.SERIAL_NUMBER, serial)])
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, end - timedelta(days=200), end)
    path.write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        + builder.sign(key, SHA256()).public_bytes(Encoding.PEM)
    )
    return end


def test_wrong_configuration_is_one_line_and_exit_code_2(ikt: Ikt, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("IKT_PRE_API_KEY", raising=False)
    result = ikt("controleer", "--omgeving", "pre")
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "Fout: environments/pre.toml: systemen.ozon.sleutel: omgevingsvariabele IKT_PRE_API_KEY is niet gezet. "
        "Geef haar een waarde: export IKT_PRE_API_KEY=…\n"
    )
