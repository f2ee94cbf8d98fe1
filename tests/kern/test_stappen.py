"""The vocabulary: one step per text, found by kind, wherever and however it is declared."""

from __future__ import annotations

from pathlib import Path

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.kern.stappen import Vocabulary, als, dan, gegeven
from ikt.kern.uitkomst import Testfout


@gegeven("{gezag} heeft een plan")
def plan(gezag: str) -> None: ...


@als("een {soort} wordt ingediend", schakel="loket-dso")
@dan("een {soort} wordt ingediend")
def indienen(soort: str) -> None: ...


@dan("zijn er {aantal:d} zaken")
def zaken(aantal: int) -> None: ...


@dan("zijn er {veel} zaken")
def veel_zaken(veel: str) -> None: ...


VOCABULARY = Vocabulary([plan, indienen, zaken, veel_zaken])


def test_placeholders_become_arguments_of_their_type() -> None:
    assert VOCABULARY.find("gegeven", "gm0297 heeft een plan").arguments == {"gezag": "gm0297"}
    assert VOCABULARY.find_all("dan", "zijn er 3 zaken")[0].arguments == {"aantal": 3}


def test_one_text_for_several_kinds_is_one_definition() -> None:
    found = VOCABULARY.find("als", "een melding wordt ingediend").definition
    assert found is VOCABULARY.find("dan", "een melding wordt ingediend").definition
    assert (found.kinds, found.schakel) == ({"als", "dan"}, "loket-dso")


def test_a_text_of_another_kind_is_not_found() -> None:
    with pytest.raises(Testfout, match="bestaat niet"):
        VOCABULARY.find("gegeven", "een melding wordt ingediend")


def test_two_definitions_for_one_text_are_told() -> None:
    with pytest.raises(Testfout, match="meer dan één definitie"):
        VOCABULARY.find("dan", "zijn er 3 zaken")


def test_steps_that_cannot_be_loaded_are_told_with_their_file(tmp_path: Path) -> None:
    package = tmp_path / "kapotte_stappen"
    package.mkdir()
    (package / "__init__.py").write_text("import bestaat_niet")
    with pytest.raises(Gebruikersfout, match="kapotte_stappen: De stappen zijn niet te laden: ModuleNotFoundError"):
        Vocabulary.load("kapotte_stappen", tmp_path)


def test_capitals_count() -> None:
    assert not VOCABULARY.matches("als", "Een melding wordt ingediend")


def test_a_package_is_loaded_whole_also_when_functions_share_a_name() -> None:
    steps = Vocabulary.load("tests.kern.woordenschat").steps
    assert [step.pattern for step in steps] == ["het een", "het ander"]
