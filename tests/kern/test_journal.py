"""The journal: every record whole or not at all, merged in order, nothing unmasked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ikt.kern import journal
from ikt.kern.journal import Journal, JournalDamaged
from ikt.kern.redaction import Redactor


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "journal"


def write(folder: Path, process: str, *soorten: str) -> None:
    opened = Journal(folder, process, Redactor())
    for soort in soorten:
        opened.write(soort, casus="VTH-01@gm0297")
    opened.close()


def test_records_of_all_processes_come_in_order_of_time(folder: Path) -> None:
    first, second = Journal(folder, "hoofd", Redactor()), Journal(folder, "gw0", Redactor())
    first.write("a")
    second.write("b")
    first.write("c")
    assert [record["soort"] for record in journal.read(folder)] == ["a", "b", "c"]


def test_a_torn_last_line_is_forgiven(folder: Path) -> None:
    write(folder, "hoofd", "a", "b")
    path = folder / "hoofd.jsonl"
    path.write_bytes(path.read_bytes()[:-9])
    assert [record["soort"] for record in journal.read(folder)] == ["a"]


def test_a_damaged_line_in_the_middle_is_not(folder: Path) -> None:
    write(folder, "hoofd", "a", "b")
    path = folder / "hoofd.jsonl"
    path.write_bytes(b'{"soort":' + path.read_bytes().split(b"\n", 1)[1])
    path.write_bytes(b"{stuk\n" + path.read_bytes())
    with pytest.raises(JournalDamaged, match=r"hoofd\.jsonl, regel 1"):
        journal.read(folder)


def test_a_large_record_goes_elsewhere_and_comes_back_whole(folder: Path) -> None:
    opened = Journal(folder, "hoofd", Redactor())
    opened.write("afgerond", casus="VTH-01@gm0297", delen={"tekst": "x" * 100_000})
    assert len((folder / "hoofd.jsonl").read_bytes()) < journal.MAX_LINE
    [record] = journal.read(folder)
    assert len(record["delen"]["tekst"]) == 100_000
    assert record["casus"] == "VTH-01@gm0297"


def test_secrets_never_reach_the_file(folder: Path) -> None:
    opened = Journal(folder, "hoofd", Redactor({"api-sleutel lvbb": 'gehe"im\\42'}))
    opened.write("afgerond", reden='sleutel gehe"im\\42 werkt niet', lang='gehe"im\\42' * 10_000)
    [record] = journal.read(folder)
    assert record["reden"] == "sleutel ‹api-sleutel-lvbb› werkt niet"
    assert "gehe" not in "".join(path.read_text() for path in folder.iterdir())


def test_merging_gives_one_file_and_can_be_done_again(folder: Path) -> None:
    write(folder, "hoofd", "a", "b")
    target = folder.parent / "journal.jsonl"
    journal.merge(folder, target)
    first = target.read_bytes()
    journal.merge(folder, target)
    assert target.read_bytes() == first
    assert [json.loads(line)["soort"] for line in first.splitlines()] == ["a", "b"]
