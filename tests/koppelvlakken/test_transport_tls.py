"""HTTPS on loopback with a throw-away CA: whom we trust, and how we make ourselves known."""

from __future__ import annotations

import ssl
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import trustme
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates
from cryptography.x509.oid import NameOID

from ikt.kern.evidence import NoEvidence
from ikt.kern.fout import Gebruikersfout
from ikt.kern.uitkomst import Systeemstoring
from ikt.koppelvlakken.transport import Connection, Effect, Operation, Policy
from ikt.koppelvlakken.transport.certificate import ClientCertificate
from ikt.koppelvlakken.transport.tls import TlsAdapter, ssl_context

GET = Operation("opvragen", Effect.LEEST, repeatable=False)
PASSWORD = "goed wachtwoord"

Serve = Callable[[ssl.SSLContext], str]


class Handler(BaseHTTPRequestHandler):
    """Answers with the common name of the client's certificate; sends /weg elsewhere."""

    def do_GET(self) -> None:
        elsewhere = self.path.partition("/weg?")[2]
        self.send_response(302 if elsewhere else 200)
        self.send_header("Location", elsewhere)
        self.end_headers()
        assert isinstance(self.connection, ssl.SSLSocket)
        subject: Any = (self.connection.getpeercert() or {}).get("subject", ())
        self.wfile.write(dict(pair[0] for pair in subject).get("commonName", "onbekend").encode())

    def log_message(self, *args: object) -> None: ...


@pytest.fixture
def serve() -> Iterator[Serve]:
    servers: list[ThreadingHTTPServer] = []

    def start(context: ssl.SSLContext) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.handle_error = lambda *args: None  # type: ignore[method-assign]
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        servers.append(server)
        return f"https://localhost:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@dataclass
class Pki:
    """A CA, and the files that an environment would point at."""

    ca: trustme.CA
    folder: Path

    def trusted(self) -> Path:
        path = self.folder / "ca.pem"
        self.ca.cert_pem.write_to_path(str(path))
        return path

    def server(self, *, asks_certificate: bool = False, **options: Any) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.ca.issue_cert("localhost", **options).configure_cert(context)
        self.ca.configure_trust(context)
        context.verify_mode = ssl.CERT_REQUIRED if asks_certificate else ssl.CERT_OPTIONAL
        return context

    def pem(self, password: str | None = PASSWORD) -> ClientCertificate:
        leaf = self.ca.issue_cert("klant.test", common_name="klant")
        key = load_pem_private_key(leaf.private_key_pem.bytes(), None)
        encrypted = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(PASSWORD.encode()))
        (self.folder / "klant.key").write_bytes(encrypted)
        leaf.cert_chain_pems[0].write_to_path(str(self.folder / "klant.pem"))
        return ClientCertificate(self.folder / "klant.pem", self.folder / "klant.key", password)

    def pkcs12(self, password: str | None = PASSWORD) -> ClientCertificate:
        leaf = self.ca.issue_cert("klant.test", common_name="klant")
        key: Any = load_pem_private_key(leaf.private_key_pem.bytes(), None)
        certificate = x509.load_pem_x509_certificate(leaf.cert_chain_pems[0].bytes())
        encryption = BestAvailableEncryption(PASSWORD.encode())
        path = self.folder / "klant.p12"
        path.write_bytes(serialize_key_and_certificates(b"klant", key, certificate, None, encryption))
        return ClientCertificate(path, None, password, pkcs12=True)


@pytest.fixture
def pki(tmp_path: Path) -> Pki:
    return Pki(trustme.CA(), tmp_path)


def get(url: str, context: ssl.SSLContext, path: str = "/", **options: Any) -> str:
    return Connection("dso", url, TlsAdapter(context), **options).call(GET, "GET", path).text


# Whom we trust


def test_the_ca_of_the_profile_is_trusted(serve: Serve, pki: Pki) -> None:
    context = ssl_context(ca=pki.trusted())
    assert get(serve(pki.server()), context) == "onbekend"
    assert len(context.get_ca_certs()) == 1  # requests would have added its own


@pytest.mark.parametrize("ca", ["andere", "openbare"])
def test_only_the_ca_of_the_profile_is_trusted(serve: Serve, pki: Pki, tmp_path: Path, ca: str) -> None:
    trustme.CA().cert_pem.write_to_path(str(tmp_path / "andere.pem"))
    context = ssl_context(ca=tmp_path / "andere.pem" if ca == "andere" else None)
    evidence = NoEvidence()
    with pytest.raises(Systeemstoring, match="niet uitgegeven door een CA die het omgevingsprofiel vertrouwt"):
        get(serve(pki.server()), context, evidence=evidence)
    assert "niet uitgegeven" in (evidence.exchanges[0].error or "")


def test_an_expired_certificate_of_a_server_is_refused(serve: Serve, pki: Pki) -> None:
    yesterday = datetime.now(UTC) - timedelta(days=1)
    url = serve(pki.server(not_before=yesterday - timedelta(days=9), not_after=yesterday))
    with pytest.raises(Systeemstoring, match="het certificaat van de server is verlopen"):
        get(url, ssl_context(ca=pki.trusted()))


def test_a_certificate_of_another_host_is_refused(serve: Serve, pki: Pki) -> None:
    url = serve(pki.server()).replace("localhost", "127.0.0.1")
    with pytest.raises(Systeemstoring, match="op naam van een andere host"):
        get(url, ssl_context(ca=pki.trusted()))


def test_tls_older_than_1_2_is_refused(pki: Pki) -> None:
    assert ssl_context(ca=pki.trusted()).minimum_version == ssl.TLSVersion.TLSv1_2


def test_environment_variables_have_no_effect(serve: Serve, pki: Pki, monkeypatch: pytest.MonkeyPatch) -> None:
    url, trusted = serve(pki.server()), str(pki.trusted())
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.setenv(name, trusted)
    with pytest.raises(Systeemstoring, match="niet uitgegeven"):
        get(url, ssl_context())

    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    assert get(url, ssl_context(ca=pki.trusted())) == "onbekend"
    assert get(url, ssl_context(ca=pki.trusted()), f"/weg?{url}/") == "onbekend"


def test_a_proxy_of_the_profile_is_used(serve: Serve, pki: Pki) -> None:
    policy = Policy(proxies={"https": "http://127.0.0.1:9"})
    with pytest.raises(Systeemstoring, match="proxy"):
        get(serve(pki.server()), ssl_context(ca=pki.trusted()), policy=policy)


# How we make ourselves known


@pytest.mark.parametrize("form", [Pki.pem, Pki.pkcs12])
def test_the_client_certificate_is_shown(serve: Serve, pki: Pki, form: Callable[[Pki], ClientCertificate]) -> None:
    context = ssl_context(ca=pki.trusted(), certificate=form(pki))
    assert get(serve(pki.server(asks_certificate=True)), context) == "klant"


def test_without_the_certificate_that_it_asks_for_a_server_refuses(serve: Serve, pki: Pki) -> None:
    server = pki.server(asks_certificate=True)
    server.maximum_version = ssl.TLSVersion.TLSv1_2  # with 1.3 the refusal may come after the request is sent
    with pytest.raises(Systeemstoring, match="de server weigert ons certificaat"):
        get(serve(server), ssl_context(ca=pki.trusted()))


def test_the_certificate_is_shown_to_the_system_itself_only(serve: Serve, pki: Pki) -> None:
    system, other = serve(pki.server()), serve(pki.server())
    ours = ssl_context(ca=pki.trusted(), certificate=pki.pem())
    options = {
        "other_transport": TlsAdapter(ssl_context(ca=pki.trusted())),
        "policy": Policy(hosts=frozenset({other.removeprefix("https://")})),
    }
    assert get(system, ours, **options) == "klant"
    assert get(system, ours, f"/weg?{other}/", **options) == "onbekend"


def test_no_readable_key_of_a_pkcs12_file_comes_on_disk(
    pki: Pki, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[bytes] = []
    write_bytes = Path.write_bytes

    def spy(path: Path, content: bytes) -> int:
        written.append(content)
        return write_bytes(path, content)

    certificate = pki.pkcs12()
    scratch = tmp_path / "tijdelijk"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    monkeypatch.setattr(Path, "write_bytes", spy)
    ssl_context(certificate=certificate)

    assert [b"BEGIN ENCRYPTED PRIVATE KEY" in content for content in written] == [True]
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize("form", [Pki.pem, Pki.pkcs12])
@pytest.mark.parametrize("password", ["fout wachtwoord", None])
def test_a_wrong_password_is_told_without_showing_it(
    pki: Pki, form: Callable[[Pki, str | None], ClientCertificate], password: str | None
) -> None:
    with pytest.raises(Gebruikersfout, match="wachtwoord") as caught:
        ssl_context(certificate=form(pki, password))
    assert "fout wachtwoord" not in str(caught.value)


@pytest.mark.parametrize("pkcs12", [False, True])
@pytest.mark.parametrize(("content", "words"), [(None, "bestaat niet"), (b"geen certificaat", "klant")])
def test_a_file_that_is_no_certificate_is_named(
    tmp_path: Path, content: bytes | None, words: str, pkcs12: bool
) -> None:
    path = tmp_path / "klant"
    if content:
        path.write_bytes(content)
    with pytest.raises(Gebruikersfout, match=words):
        ssl_context(certificate=ClientCertificate(path, pkcs12=pkcs12))
    with pytest.raises(Gebruikersfout, match=words):
        ClientCertificate(path, pkcs12=pkcs12).details()


@pytest.mark.parametrize(("content", "words"), [(None, "bestaat niet"), ("geen", "bevat geen PEM")])
def test_a_file_that_is_no_ca_is_named(tmp_path: Path, content: str | None, words: str) -> None:
    if content:
        (tmp_path / "ca.pem").write_text(content)
    with pytest.raises(Gebruikersfout, match=words):
        ssl_context(ca=tmp_path / "ca.pem")


@pytest.mark.parametrize(("serial", "oin"), [("00000009900000029700", "00000009900000029700"), ("12", None)])
def test_the_oin_is_the_serial_number_in_the_subject(tmp_path: Path, serial: str, oin: str | None) -> None:
    key = generate_private_key(SECP256R1())
    end = datetime(2031, 5, 1, tzinfo=UTC)
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, "Gemeentestad"),
            x509.NameAttribute(NameOID.SERIAL_NUMBER, serial),
        ]
    )
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, end - timedelta(days=9), end)
    (tmp_path / "klant.pem").write_bytes(builder.sign(key, SHA256()).public_bytes(Encoding.PEM))

    details = ClientCertificate(tmp_path / "klant.pem").details()
    assert (details.naam, details.oin, details.geldig_tot) == ("Gemeentestad", oin, end)
