"""Each mistake in a feature file that pytest-bdd would forgive is told, with file, line and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from ikt.catalogus.lint import lint
from ikt.catalogus.probleem import Probleem
from ikt.kern.fout import Gebruikersfout
from ikt.kern.stappen import Vocabulary, als, dan, gegeven

NAME = "features/vth/verzoek.feature"

TAGS = """
[tags]
vth = "VTH-keten"
"id:" = "nummer"
"eis:" = "eis"
"""

EISEN = """
[bronnen]
bron = "Een bron"

[[eis]]
id = "VTH-01"
keten = "VTH-keten"
tekst = "Een verzoek komt aan."
bron = ["bron"]
"""

GOOD = """\
# language: nl
@vth @eis:VTH-01
Functionaliteit: Verzoek
  Een verzoek komt bij het bevoegd gezag.

  Achtergrond:
    Gegeven het loket is open

  @id:VTH-01
  Scenario: Een verzoek
    Als Noor een verzoek indient
    Dan is er een zaak

  @id:VTH-02
  Abstract Scenario: Een <type>
    Als Noor een <type> indient
    Dan is er een zaak

    Voorbeelden:
      | type       |
      | melding    |
      | informatie |
"""


@gegeven("het loket is open")
@gegeven("{naam} een {type} indient")
@als("{naam} een {type} indient")
@dan("er een zaak is")
@dan("is er een zaak")
def step() -> None: ...


@dan("is er een {ding}")
def overlapping(ding: str) -> None: ...


@als("Noor wacht")
async def waiting() -> None: ...


@dan("leest Noor {tekst}")
def colliding(tekst: str) -> None: ...


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / NAME).parent.mkdir(parents=True)
    (tmp_path / "features/tags.toml").write_text(TAGS)
    (tmp_path / "features/eisen.toml").write_text(EISEN)
    return tmp_path


def problems(root: Path, text: str, *functions: object, name: str = NAME) -> list[Probleem]:
    """The problems of one file, with only the steps that it needs."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dedent(text))
    return lint(root, [path], Vocabulary([step, *functions]))


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1, old
    return GOOD.replace(old, new)


def test_a_good_file_has_no_problems(root: Path) -> None:
    assert problems(root, GOOD) == []


def mistakes() -> Iterator[tuple[str, int, str, str]]:
    """Feature text → line, code and words of the one problem in it."""
    yield (
        changed("Abstract Scenario: Een <type>", "Abstract Scenario: Een verzoek"),
        15,
        "titel-dubbel",
        "regel 10",
    )
    yield (
        changed("  @id:VTH-02\n", "  Regel: Ook\n\n  @id:VTH-02\n").replace(": Een <type>", ": Een verzoek"),
        17,
        "titel-dubbel",
        "'Een verzoek' staat ook op regel 10",
    )
    yield changed("Scenario: Een verzoek", "Scenario:"), 10, "titel-ontbreekt", "Geef dit scenario een titel"
    yield (
        changed("    Als Noor een verzoek indient\n    Dan is er een zaak\n", ""),
        10,
        "geen-stappen",
        "zou altijd slagen",
    )
    yield (
        changed("      | melding    |\n      | informatie |\n", ""),
        19,
        "voorbeelden-leeg",
        "ten minste één rij",
    )
    yield (
        GOOD[: GOOD.index("    Voorbeelden:")].replace("een <type> indient", "een melding indient"),
        15,
        "voorbeelden-leeg",
        "heeft geen Voorbeelden",
    )
    yield changed("Gegeven het loket", "En het loket"), 7, "eerste-stap", "begint met 'En'"
    yield changed("Als Noor een verzoek", "Maar Noor een verzoek"), 11, "eerste-stap", "begint met 'Maar'"
    yield changed("@vth", "@wth"), 2, "tag-onbekend", "Bedoelde u @vth?"
    yield changed("@vth", "@id"), 2, "tag-onbekend", "@id"
    yield changed("@vth", "@vth @eis:"), 2, "tag-onbekend", "@eis:"
    yield changed("@vth", "@vth @_vth"), 2, "tag-vorm", "@_vth"
    yield changed("  @id:VTH-01\n", ""), 9, "id-ontbreekt", "@id:VTH-01"
    yield changed("@id:VTH-01\n", "@id:VTH-01 @id:VTH-03\n"), 10, "id-dubbel", "VTH-01, VTH-03"
    yield changed("@id:VTH-02", "@id:VTH-01"), 15, "id-dubbel", f"{NAME}:10"
    yield changed("| informatie |", "| melding    |"), 22, "rij-dubbel", "VTH-02[melding]"
    yield changed("@eis:VTH-01", "@eis:VTH-99"), 2, "eis-onbekend", "VTH-99"
    yield changed("Dan is er een zaak\n\n  @id", "Dan is er niets\n\n  @id"), 12, "stap-onbekend", "er niets"
    yield changed("Gegeven het loket is open", "Dan het loket is open"), 7, "stap-onbekend", "wel na Gegeven"
    yield changed("een <type> indient", "een <soort> indient"), 16, "waarde-onbekend", "<soort>"
    yield changed("Scenario: Een verzoek", "Scenarios: Een verzoek"), 10, "syntaxis", "bedoelde u 'Scenario:'"
    yield changed("Abstract Scenario", "Scenariosjabloon"), 15, "syntaxis", "bedoelde u 'Abstract Scenario:'"
    yield changed("# language: nl\n", ""), 2, "syntaxis", "# language: nl"
    yield changed("| melding    |", "| melding | x |"), 21, "syntaxis", "evenveel kolommen"
    yield changed("# language: nl", "# language: xx"), 1, "syntaxis", "'xx' bestaat niet"
    yield changed("  Een verzoek komt", "  Scenariosjabloon: komt"), 4, "sleutelwoord", "'Abstract Scenario:'"
    yield changed("  Een verzoek komt", "  scenario: komt"), 4, "sleutelwoord", "'Scenario:'"
    yield changed("  Een verzoek komt", "\n  Testgeval: komt"), 5, "sleutelwoord", "'Testgeval:'"
    yield changed("  Een verzoek komt", "  Gegeven dat een verzoek komt"), 4, "sleutelwoord", "'Gegeven'"
    yield changed("Een verzoek\n", "Een verzoek\n    Given a desk\n"), 11, "sleutelwoord", "'Given'"
    yield changed("Voorbeelden:", "Voorbeelden:\n      Gegevens: drie"), 20, "sleutelwoord", "'Gegevens:'"


@pytest.mark.parametrize(("text", "line", "code", "words"), list(mistakes()))
def test_a_mistake_is_told_once_with_its_line(root: Path, text: str, line: int, code: str, words: str) -> None:
    [problem] = problems(root, text)

    assert (problem.bestand, problem.regel, problem.code, problem.ernst) == (NAME, line, code, "fout")
    assert words in problem.tekst
    assert str(problem).startswith(f"{NAME}:{line}: ")


@pytest.mark.parametrize(
    ("step", "what"),
    [
        ("Als Noor een verzoek indient op https://loket.example", "webadres"),
        ("Als Noor een <imam:Verzoek> indient", "XML"),
        ("Als Noor een <a/> indient", "XML"),
        ("Als Noor een $.verzoek.id indient", "JSON"),
        ("Als Noor een verzoek indient met status 404", "statuscode"),
    ],
)
def test_technical_text_is_a_warning(root: Path, step: str, what: str) -> None:
    found = problems(root, changed("    Als Noor een verzoek indient", f"    {step}"))

    [warning] = [problem for problem in found if problem.ernst == "waarschuwing"]
    assert (warning.regel, warning.code) == (11, "techniek")
    assert what in warning.tekst
    assert "waarschuwing" in str(warning)


def test_prose_may_describe_a_feature(root: Path) -> None:
    prose = "  Als inwoner wil ik het weten, want dan: rust.\n  Het gaat om 2 dingen, zie artikel 3.1: goed."

    assert problems(root, changed("  Een verzoek komt bij het bevoegd gezag.", prose)) == []


def test_a_feature_without_scenarios_is_a_problem(root: Path) -> None:
    assert [problem.code for problem in problems(root, "# language: nl\nFunctionaliteit: Leeg")] == ["geen-scenario"]
    assert [problem.code for problem in problems(root, "")] == ["syntaxis"]


def test_an_english_feature_is_a_problem(root: Path) -> None:
    english = "@eis:VTH-01\nFeature: F\n  @id:VTH-01\n  Scenario: S\n    Given het loket is open\n"

    assert [(problem.regel, problem.code) for problem in problems(root, english)] == [(1, "taal")]


def test_a_file_outside_the_folders_of_the_ketens_is_a_problem(root: Path) -> None:
    [problem] = problems(root, GOOD, name="features/verzoek.feature")

    assert (problem.code, problem.bestand) == ("keten", "features/verzoek.feature")


@pytest.mark.parametrize("encoding", ["latin-1", "utf-8-sig"])
def test_a_file_that_is_not_plain_utf8_is_a_problem(root: Path, encoding: str) -> None:
    (root / NAME).write_bytes("# language: nl\nFunctionaliteit: één".encode(encoding))

    [problem] = lint(root, None, Vocabulary([]))

    assert (problem.bestand, problem.code) == (NAME, "codering")


def test_an_ambiguous_step_names_its_definitions(root: Path) -> None:
    [first, second] = problems(root, GOOD, overlapping)

    assert (first.regel, second.regel, first.code) == (12, 17, "stap-dubbelzinnig")
    assert "'is er een zaak'" in first.tekst
    assert "'is er een {ding}'" in first.tekst


def test_steps_that_are_async_or_unused_are_told_where_they_are_defined(root: Path) -> None:
    (root / NAME).write_text(GOOD)
    here = Path(__file__).name

    found = lint(root, None, Vocabulary([step, waiting]))

    assert {(problem.bestand, problem.code) for problem in found} == {
        (here, "stap-async"),
        (here, "stap-ongebruikt"),
    }
    assert {problem.regel for problem in found if "Noor wacht" in problem.tekst} == {waiting.__code__.co_firstlineno}
    assert [problem.tekst for problem in found if "er een zaak is" in problem.tekst]


def test_a_placeholder_may_not_be_named_as_what_stands_below_a_step(root: Path) -> None:
    used = changed("    Als Noor een verzoek indient\n", "    Als Noor een verzoek indient\n    Dan leest Noor het\n")

    [problem] = [found for found in problems(root, used, colliding) if found.code == "stap-plaatsnaam"]

    assert (problem.bestand, problem.regel) == (Path(__file__).name, colliding.__code__.co_firstlineno)
    assert "{tekst}" in problem.tekst
    assert "het tekstblok onder de stap" in problem.tekst


def test_an_id_is_unique_over_all_files_also_when_one_is_checked(root: Path) -> None:
    (root / NAME).write_text(GOOD)

    [problem] = problems(root, changed("@id:VTH-02", "@id:VTH-03"), name="features/vth/zaak.feature")

    assert (problem.bestand, problem.regel, problem.code) == ("features/vth/zaak.feature", 10, "id-dubbel")
    assert f"{NAME}:10" in problem.tekst


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("tags.toml", None, r"features/tags\.toml: .*ontbreekt"),
        ("tags.toml", "[tags", r"features/tags\.toml: .*geldige TOML"),
        ("eisen.toml", EISEN.replace("keten", "kten"), r"eisen\.toml: eis\[1\]\.keten: .*ontbreekt"),
        ("eisen.toml", EISEN + 'soort = "x"', r"eis\[1\]\.soort: onbekende sleutel"),
        ("eisen.toml", EISEN.replace('["bron"]', '["boek"]'), "onbekende bron: boek"),
        ("eisen.toml", EISEN + EISEN[EISEN.index("[[eis]]") :], "twee keer"),
    ],
)
def test_a_wrong_data_file_is_a_mistake_of_the_user(root: Path, name: str, text: str | None, message: str) -> None:
    path = root / "features" / name
    path.unlink() if text is None else path.write_text(text)

    with pytest.raises(Gebruikersfout, match=message):
        problems(root, GOOD)
