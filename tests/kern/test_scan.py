from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from ikt.kern import scan
from ikt.kern.fout import Gebruikersfout
from ikt.kern.redaction import Redactor
from ikt.kern.scan import Leak, raise_on_leak, scan_folder
from tests.kern.spellings import spellings

SECRET = 'P@ss "w&<é>\\ord/+1'
SECRETS = {"wachtwoord certificaat": SECRET}


def zipped(**members: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def places(folder: Path, secrets: dict[str, str] = SECRETS) -> list[str]:
    return [leak.place for leak in scan_folder(folder, secrets)]


def test_a_planted_secret_is_found_in_each_spelling_also_within_zip_and_gzip(tmp_path: Path) -> None:
    redactor = Redactor(SECRETS)
    planted = 0
    for name, written in spellings(SECRET):
        content = b"veel tekst <a>" + written + b"</a> " * 20
        for packed in (content, gzip.compress(content), zipped(a=content), zipped(b=gzip.compress(content))):
            planted += 1
            (tmp_path / f"{planted}.bin").write_bytes(packed)
            (tmp_path / f"{planted}.txt").write_text(name)
    leaks = scan_folder(tmp_path, redactor)
    assert {leak.path for leak in leaks} == {f"{nr}.bin" for nr in range(1, planted + 1)}
    assert {leak.label for leak in leaks} == {"wachtwoord certificaat"}


def test_a_leak_says_which_file_and_where(tmp_path: Path) -> None:
    (tmp_path / "runs").mkdir()
    (tmp_path / "runs" / "los.txt").write_bytes(b"abc " + SECRET.encode())
    (tmp_path / "zip").write_bytes(zipped(besluit=gzip.compress(b"1234" + SECRET.encode())))
    assert scan_folder(tmp_path, SECRETS) == [
        Leak("runs/los.txt", "wachtwoord certificaat", "byte 4"),
        Leak("zip", "wachtwoord certificaat", "besluit uitgepakt, byte 4"),
    ]


def test_masked_content_gives_no_alarm_even_when_a_token_looks_like_a_secret(tmp_path: Path) -> None:
    redactor = Redactor({"api-sleutel": "sleutel", "bsn-lijst": "bsn-lijst"})
    masked = redactor.text('sleutel bsn-lijst {"bsn": "123456782"}')
    for name, content in (("a.txt", masked), ("b.json", json.dumps(masked))):
        (tmp_path / name).write_bytes(content.encode())
    (tmp_path / "c.zip").write_bytes(zipped(a=masked.encode()))
    assert scan_folder(tmp_path, redactor) == []


def test_a_bsn_under_its_name_is_found_without_being_known(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<burgerservicenummer>123456782</burgerservicenummer>")
    (tmp_path / "b.xml").write_text("<zaaknummer>123456782</zaaknummer><bsn>000000000</bsn><bsn/>")
    assert [(leak.path, leak.label) for leak in scan_folder(tmp_path, {})] == [("a.xml", "bsn")]


def test_a_secret_in_a_file_name_is_found_and_not_shown(tmp_path: Path) -> None:
    (tmp_path / "zomer-2026.txt").write_text("")
    assert scan_folder(tmp_path, {"pin": "zomer-2026"}) == [Leak("‹pin›.txt", "pin", "bestandsnaam")]


@pytest.mark.parametrize("before", range(scan.PIECE - len(SECRET.encode()), scan.PIECE + 1, 5))
def test_a_secret_on_the_edge_of_two_pieces_is_found(tmp_path: Path, before: int) -> None:
    (tmp_path / "groot.bin").write_bytes(b"x" * before + SECRET.encode() + b"y" * 10)
    assert places(tmp_path) == [f"byte {before}"]


def test_damage_in_an_archive_does_not_hide_what_can_be_read(tmp_path: Path) -> None:
    noise = bytes(range(256)) * 4000
    (tmp_path / "half.gz").write_bytes(gzip.compress(SECRET.encode() + noise)[:-2000])
    damaged = bytearray(zipped(eerste=b"heel gewone tekst", tweede=SECRET.encode() * 9))
    damaged[40] ^= 0xFF
    (tmp_path / "stuk.zip").write_bytes(damaged)
    assert places(tmp_path) == ["uitgepakt, byte 0", "tweede, byte 0"]


def test_what_cannot_be_looked_through_counts_as_a_leak(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "LARGEST", 1000)
    (tmp_path / "bom.gz").write_bytes(gzip.compress(b"0" * 5000))
    (tmp_path / "diep.zip").write_bytes(zipped(a=zipped(b=zipped(c=gzip.compress(b"x")))))
    labels = [(leak.path, leak.label) for leak in scan_folder(tmp_path, {})]
    assert labels == [("bom.gz", scan.NOT_SCANNED), ("diep.zip", scan.NOT_SCANNED)]


def test_the_error_names_files_and_kinds_but_no_values(tmp_path: Path) -> None:
    raise_on_leak([])
    for nr in range(7):
        (tmp_path / f"{nr}.txt").write_text(SECRET, "utf-8")
    with pytest.raises(Gebruikersfout) as fout:
        raise_on_leak(scan_folder(tmp_path, SECRETS))
    assert "wachtwoord certificaat in 0.txt (byte 0)" in str(fout.value)
    assert "en nog 2" in str(fout.value)
    assert SECRET not in str(fout.value)
