"""A small project with its own features and steps, and the `ikt` command in it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from ikt.cli.main import main

FILES = {
    "features/tags.toml": """
        [tags]
        vth = "VTH-keten"
        IKT-11 = "Testronde"
        "id:" = "nummer"
        "eis:" = "eis"
        """,
    "features/eisen.toml": """
        [bronnen]
        bron = "Een bron"

        [[eis]]
        id = "VTH-01"
        keten = "VTH-keten"
        tekst = "Een verzoek komt aan."
        bron = ["bron"]

        [[eis]]
        id = "VTH-02"
        keten = "VTH-keten"
        tekst = "Een verzoek blijft heel."
        bron = ["bron"]
        niet_getest = "Het pakket ontbreekt."
        """,
    "features/vth/verzoek.feature": """\
        # language: nl
        @vth @eis:VTH-01
        Functionaliteit: Verzoek

          @id:VTH-01 @IKT-11
          Scenario: Een verzoek
            Gegeven het loket is open
            Als Noor 2 verzoeken indient
              | type | melding |

          @id:VTH-02
          Abstract Scenario: Een <type>
            Gegeven het loket is open

            Voorbeelden:
              | type    |
              | melding |
        """,
    "steps/__init__.py": "",
    "steps/vth.py": """
        from ikt.kern.stappen import als, gegeven

        @gegeven("het loket is open", voorbeeld="Gegeven het loket is open")
        def loket(casus): ...

        @als("{naam} {aantal:d} verzoeken indient")
        def verzoeken(casus, naam, aantal, tabel): ...
        """,
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    from textwrap import dedent

    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(dedent(text))
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    own = _forget_steps()
    yield tmp_path
    _forget_steps()
    sys.modules.update(own)


@pytest.fixture
def geen_standaarden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder, and no official sets."""
    monkeypatch.setenv("IKT_STANDAARDEN", str(tmp_path / "standaarden"))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)


def _forget_steps() -> dict[str, object]:
    return {name: sys.modules.pop(name) for name in list(sys.modules) if name.split(".")[0] == "steps"}


class Result(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def ikt(capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Run the command as a user does; `Result` has its exit code and what it said."""

    def run(*args: str) -> Result:
        with pytest.raises(SystemExit) as stopped:
            main(args)
        out, err = capsys.readouterr()
        return Result(int(stopped.value.code or 0), out, err)

    return run
