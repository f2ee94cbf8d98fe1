from __future__ import annotations

import base64
import gzip
import hashlib
import io
import json
import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from ikt.kern.evidence import EDGE, Body, Exchange
from ikt.kern.evidence_store import EvidenceStore, StepStore
from ikt.kern.klok import TIJDZONE
from ikt.kern.redaction import Redactor
from ikt.kern.scan import scan_folder

MOMENT = datetime(2026, 3, 2, 9, 30, 0, 120000, tzinfo=TIJDZONE)
API_KEY = "9f8e7d6c-5b4a/zomer+"
TOKEN = "eyJhbGciOiJub25lIn0.zeer"
PASSWORD = 'P@ss "w&<é>\\ord'
COOKIE = "sessie-koekje-1234"
BSN = "123456782"


@pytest.fixture
def redactor() -> Redactor:
    return Redactor({"api-sleutel lvbb": API_KEY, "token": TOKEN, "wachtwoord certificaat": PASSWORD})


@pytest.fixture
def store(tmp_path: Path, redactor: Redactor) -> EvidenceStore:
    return EvidenceStore(tmp_path, redactor)


@pytest.fixture
def sink(store: EvidenceStore) -> StepStore:
    return store.at("VTH-01", poging=1, stap=3)


def body(content: bytes | str, mediatype: str = "application/json") -> Body:
    data = content.encode() if isinstance(content, str) else content
    sha256 = hashlib.sha256(data).hexdigest()
    if len(data) > 1024 * 1024:
        return Body(mediatype, len(data), sha256, data[:EDGE], data[-EDGE:])
    return Body(mediatype, len(data), sha256, data)


def exchange(**changes: Any) -> Exchange:
    facts: dict[str, Any] = {
        "system": "lvbb",
        "method": "POST",
        "url": "https://lvbb.ikt.test/aanleveringen",
        "moment": MOMENT,
        "duration_s": 0.0123,
        "status": 201,
    }
    return Exchange(**{**facts, **changes})


def test_an_exchange_reads_as_http_in_a_dutch_frame(tmp_path: Path, sink: StepStore) -> None:
    ref = sink.exchange(
        exchange(
            request_headers=[("Accept", "application/json")],
            request=body('{"b":[1,2.50],"a":"é"}'),
            response_headers=[("x-dso-instance", "dso-3"), ("Content-Type", "application/xml")],
            response=body("<a><b>1</b><c>en <i>zo</i> <u>voort</u></c></a>", "application/xml"),
        )
    )
    assert ref == "bewijs/VTH-01/1-3-1-lvbb-post.txt"
    assert (tmp_path / ref).read_text("utf-8") == (
        "Systeem    lvbb\n"
        "Moment     02-03-2026 09:30:00.120 +0100\n"
        "Duur       0,012 s\n"
        "Instantie  dso-3\n"
        "\n"
        "Verzoek\n"
        "=======\n"
        "POST https://lvbb.ikt.test/aanleveringen\n"
        "Accept: application/json\n"
        "\n"
        '{\n  "b": [\n    1,\n    2.5\n  ],\n  "a": "é"\n}\n'
        "\n"
        "Antwoord\n"
        "========\n"
        "201 Created\n"
        "x-dso-instance: dso-3\n"
        "Content-Type: application/xml\n"
        "\n"
        "<a>\n  <b>1</b>\n  <c>en <i>zo</i> <u>voort</u></c>\n</a>\n"
    )


def test_a_missing_answer_says_why(tmp_path: Path, sink: StepStore) -> None:
    ref = sink.exchange(exchange(status=None, error="geen verbinding binnen 30 s"))
    assert "Geen antwoord: geen verbinding binnen 30 s" in (tmp_path / ref).read_text("utf-8")


@pytest.mark.parametrize(
    ("content", "mediatype", "shown"),
    [
        (b"geen { json", "application/json", "geen { json"),
        (b"<a><b></a>", "application/xml", "<a><b></a>"),
        ("café".encode("latin-1"), "text/plain; charset=iso-8859-1", "café"),
        (b"a=1&b=2", "application/x-www-form-urlencoded", "a=1&b=2"),
        (b"\x89PNG\x00\x01", "image/png", "[image/png; 6 bytes, SHA-256 "),
        (gzip.compress(b'{"a":1}', mtime=0), "application/json", '{\n  "a": 1\n}'),
    ],
)
def test_a_body_is_shown_as_far_as_it_is_text(
    tmp_path: Path, sink: StepStore, content: bytes, mediatype: str, shown: str
) -> None:
    ref = sink.exchange(exchange(response=body(content, mediatype)))
    assert shown in (tmp_path / ref).read_text("utf-8")


def test_of_a_zip_the_members_are_listed(tmp_path: Path, sink: StepStore) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("manifest.xml", "<manifest/>")
    ref = sink.exchange(exchange(request=body(target.getvalue(), "application/zip")))
    assert "  manifest.xml (11 bytes)\n" in (tmp_path / ref).read_text("utf-8")


def test_of_a_large_body_both_ends_are_kept_without_half_a_secret(tmp_path: Path, sink: StepStore) -> None:
    content = "x " * (EDGE // 2 - 5) + API_KEY + " y" * 800_000 + API_KEY + " z" * (EDGE // 2 - 6)
    ref = sink.exchange(exchange(response=body(content, "text/plain")))
    text = (tmp_path / ref).read_text("utf-8")
    assert f"SHA-256 {hashlib.sha256(content.encode()).hexdigest()}" in text
    assert text.count("‹api-sleutel-lvbb›") == 2
    assert API_KEY[:6] not in text
    assert API_KEY[-6:] not in text


def test_no_secret_reaches_the_disk(tmp_path: Path, sink: StepStore, redactor: Redactor) -> None:
    secret = {"sleutel": API_KEY, "t": TOKEN, "w": PASSWORD, "bsn": BSN, "tekst": f"voor {BSN}"}
    basic = base64.b64encode(f"jan:{PASSWORD}".encode()).decode()
    bodies = [
        body(json.dumps(secret)),
        body(f"<a><inpBsn>{BSN}</inpBsn><t>{TOKEN}</t></a>", "text/xml"),
        body(f"client_secret={quote(PASSWORD)}&bsn={BSN}&key={quote(API_KEY, safe='')}", "text/plain"),
        body(base64.b64encode(json.dumps(secret).encode()), "text/plain"),
        body(gzip.compress(json.dumps(secret).encode())),
        body(f"{PASSWORD} {COOKIE}".encode("utf-16"), "text/plain; charset=utf-16"),
    ]
    for content in bodies:
        sink.exchange(
            exchange(
                url=f"https://a:{quote(PASSWORD)}@lvbb.test/x?bsn={BSN}&k={quote(API_KEY)}",
                request_headers=[("Authorization", f"Basic {basic}"), ("x-api-key", API_KEY), ("X-Log", TOKEN)],
                request=content,
                response_headers=[("Set-Cookie", f"JSESSIONID={COOKIE}; Path=/")],
                response=content,
                error=f"fout met {TOKEN}",
            )
        )
    sink.attachment(f"log {BSN} {TOKEN}", json.dumps(secret), "application/json")
    assert len(list(tmp_path.rglob("*.*"))) == len(bodies) + 1
    seeker = Redactor({"sleutel": API_KEY, "token": TOKEN, "wachtwoord": PASSWORD, "cookie": COOKIE, "bsn": BSN})
    assert scan_folder(tmp_path, seeker) == []
    everything = "".join(path.read_text("utf-8", "replace") for path in tmp_path.rglob("*.txt"))
    assert redactor.add_bsn(BSN) in everything
    assert basic not in everything


def test_secrets_in_packed_attachments_are_masked_and_the_rest_stays(tmp_path: Path, sink: StepStore) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("a.xml", f"<bsn>{BSN}</bsn>")
        archive.writestr("b.gz", gzip.compress(TOKEN.encode()))
        archive.writestr("c.txt", "gewoon")
    ref = sink.attachment("verzoek.zip", target.getvalue(), "application/zip")
    with zipfile.ZipFile(tmp_path / ref) as archive:
        assert archive.namelist() == ["a.xml", "b.gz", "c.txt"]
        assert BSN not in archive.read("a.xml").decode()
        assert gzip.decompress(archive.read("b.gz")).decode() == "‹token›"
        assert archive.read("c.txt") == b"gewoon"


def test_an_attachment_without_secrets_keeps_its_bytes(tmp_path: Path, sink: StepStore) -> None:
    for content in (bytes(range(256)), gzip.compress(b"abc", mtime=0), b"PK\x03\x04 geen zip"):
        ref = sink.attachment("scherm.png", content, "image/png")
        assert (tmp_path / ref).read_bytes() == content


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("verslag.xml", "1-3-1-verslag.xml"),
        ("verslag", "1-3-1-verslag.txt"),
        ("../../etc/pass wd", "1-3-1-etc-pass-wd-"),
        ("", "1-3-1-naam-"),
        ("a" * 300, "1-3-1-" + "a" * 80),
    ],
)
def test_an_attachment_gets_a_safe_name(tmp_path: Path, sink: StepStore, name: str, file: str) -> None:
    ref = sink.attachment(name, "tekst", "text/plain")
    assert ref.startswith(f"bewijs/VTH-01/{file}")
    assert (tmp_path / ref).read_text() == "tekst"


def test_casussen_never_share_a_folder_and_nothing_is_overwritten(tmp_path: Path, store: EvidenceStore) -> None:
    names = ["VTH-02[melding]", "VTH-02(melding)", "VTH-02 melding", "../VTH-02"]
    refs = [store.at(name, 1, 1).attachment("a.txt", name, "text/plain") for name in names]
    again = store.at(names[0], 1, 1).attachment("a.txt", "nieuw", "text/plain")
    assert len({Path(ref).parent for ref in refs}) == len(names)
    assert [(tmp_path / ref).read_text() for ref in refs] == names
    assert again.endswith("1-1-2-a.txt")
    assert {path.name for path in tmp_path.iterdir()} == {"bewijs"}


def test_the_same_answer_to_the_same_request_is_one_file_with_a_count(tmp_path: Path, sink: StepStore) -> None:
    wait = [exchange(response=body('{"s": 1}'), moment=MOMENT + timedelta(seconds=nr)) for nr in range(3)]
    refs = [sink.exchange(each) for each in wait]
    other = sink.exchange(exchange(response=body('{"s": 2}')))
    back = sink.exchange(wait[0])
    assert len(set(refs)) == 1
    assert len({refs[0], other, back}) == 3
    text = (tmp_path / refs[0]).read_text("utf-8")
    assert "Aantal     3 keer hetzelfde antwoord, het laatst op 02-03-2026 09:30:02.120 +0100\n" in text
    assert "Moment     02-03-2026 09:30:00.120 +0100\n" in text
    assert len(list(tmp_path.rglob("*.*"))) == 3
