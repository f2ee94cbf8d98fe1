from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.stop import lezer
from ikt.koppelvlakken.stop.beoordeling import beoordeel, beoordeel_aanlevering, herkent
from ikt.koppelvlakken.stop.lezer import lees, lees_zip
from ikt.koppelvlakken.stop.pakket import bouw
from tests.planketen import wijziging


def test_zip_and_folder_read_the_same(tmp_path: Path) -> None:
    pakket = bouw(wijziging())
    (tmp_path / "opdracht.zip").write_bytes(pakket.zip)
    map_ = tmp_path / "opdracht"
    map_.mkdir()
    for naam, inhoud in pakket.bestanden.items():
        (map_ / naam).write_bytes(inhoud)
    uit_zip, uit_map = lees(tmp_path / "opdracht.zip"), lees(map_)
    assert {b.naam: b.hash for b in uit_zip.bestanden} == {b.naam: b.hash for b in uit_map.bestanden}
    assert uit_zip.opdracht == uit_map.opdracht
    assert herkent(tmp_path / "opdracht.zip")
    assert herkent(map_)


def test_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    map_ = tmp_path / "opdracht"
    map_.mkdir()
    (tmp_path / "geheim.xml").write_text("<geheim/>")
    (map_ / "opdracht.xml").symlink_to(tmp_path / "geheim.xml")
    assert lees(map_).bestanden == ()


def test_missing_path_is_for_the_user(tmp_path: Path) -> None:
    with pytest.raises(Gebruikersfout, match="bestaat niet"):
        lees(tmp_path / "weg.zip")


@pytest.mark.parametrize("inhoud", [b"", b"geen zip", b"PK\x03\x04" + b"x" * 40])
def test_what_is_no_zip_is_lvbb1001(tmp_path: Path, inhoud: bytes) -> None:
    pad = tmp_path / "opdracht.zip"
    pad.write_bytes(inhoud)
    assert not herkent(pad)
    assert [melding.code for melding in beoordeel(pad).meldingen] == ["LVBB1001"]


def test_damaged_file_in_zip_is_lvbb1001() -> None:
    zip_ = bytearray(bouw(wijziging()).zip)
    zip_[60:70] = b"x" * 10
    assert [m.code for m in beoordeel_aanlevering(lees_zip(bytes(zip_))).meldingen] == ["LVBB1001"]


def test_double_names_are_both_seen() -> None:
    buffer = io.BytesIO(bouw(wijziging()).zip)
    with zipfile.ZipFile(buffer, "a") as zip_, pytest.warns(UserWarning, match="Duplicate name"):
        zip_.writestr("besluit.xml", "<anders/>")
    codes = [m.code for m in beoordeel_aanlevering(lees_zip(buffer.getvalue())).meldingen]
    assert "LVBB1042" in codes


def test_zip_bomb_stops_at_what_is_really_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lezer, "_MEESTE_BYTES", 5_000_000)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zip_:
        for nr in range(10):
            zip_.writestr(f"bom{nr}.xml", b"0" * 1_000_000)
    aanlevering = lees_zip(buffer.getvalue())
    assert "uitgepakt groter" in aanlevering.leesfout
    assert aanlevering.bestanden == ()


def test_size_in_the_zip_is_not_believed() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zip_:
        zip_.writestr("groot.xml", b"0" * 3000)
    vals = buffer.getvalue().replace(struct.pack("<I", 3000), struct.pack("<I", 1))
    assert "niet te lezen" in lees_zip(vals).leesfout


def test_reading_stops_just_over_the_limit() -> None:
    klein = profiel().met({"pakket": {"grootste_bestand": 1000}})
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zip_:
        zip_.writestr("groot.xml", b"0" * 20_000_000)
    (bestand,) = lees_zip(buffer.getvalue(), feiten=klein).bestanden
    assert 1000 < bestand.grootte <= 2_000_000
    assert bestand.inhoud == b""


def test_encrypted_file_is_lvbb1001() -> None:
    zip_ = bytearray(bouw(wijziging()).zip)
    for begin in (zip_.find(b"PK\x03\x04") + 6, zip_.find(b"PK\x01\x02") + 8):
        zip_[begin] |= 1
    assert "niet te lezen" in lees_zip(bytes(zip_)).leesfout


@pytest.mark.parametrize(
    "xml",
    [
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
        b'<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><a>&b;</a>',
    ],
)
def test_doctype_is_refused(xml: bytes) -> None:
    pakket = bouw(wijziging()).met(**{"besluit.xml": xml})
    oordeel = beoordeel_aanlevering(lees_zip(pakket.zip))
    assert ("LVBB2003", "besluit.xml") in [(m.code, m.bestand) for m in oordeel.meldingen]
    assert "passwd" not in str(oordeel.meldingen)


def test_long_text_of_a_large_area_is_read() -> None:
    posities = b"1 2 " * 3_000_000
    pakket = bouw(wijziging()).met(**{"extra.gml": b"<posList>" + posities + b"</posList>"})
    assert lees_zip(pakket.zip).xmlfouten == {}


def test_entities_in_attributes_do_not_expand() -> None:
    bom = b'<!DOCTYPE a [<!ENTITY a "xxxxxxxxxx">' + b"".join(
        f'<!ENTITY {chr(98 + nr)} "{f"&{chr(97 + nr)};" * 20}">'.encode() for nr in range(12)
    )
    pakket = bouw(wijziging()).met(**{"besluit.xml": bom + b']><a b="&m;"/>'})
    assert "besluit.xml" in lees_zip(pakket.zip).xmlfouten


def test_comments_are_no_content() -> None:
    opdracht = bouw(wijziging()).bestanden["opdracht.xml"].replace(b"<idAanleveraar>", b"<!-- wie --><idAanleveraar>")
    assert (
        lees_zip(bouw(wijziging()).met(**{"opdracht.xml": opdracht}).zip).opdracht
        == lees_zip(bouw(wijziging()).zip).opdracht
    )
