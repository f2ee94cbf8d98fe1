"""The command line speaks Dutch, in any locale, and only the command line does."""

from __future__ import annotations

import gettext
from collections.abc import Callable
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

import click
import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from ikt.cli.taal import dutch_usage

Ikt = Callable[..., Any]

PO, MO = files("ikt.cli").joinpath("taal.po"), files("ikt.cli").joinpath("taal.mo")


def translations(catalog: Catalog) -> dict[tuple[str, ...], tuple[str, ...]]:
    return {_forms(message.id): _forms(message.string) for message in catalog if message.id}


def _forms(text: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def test_the_compiled_texts_are_up_to_date() -> None:
    assert translations(read_mo(BytesIO(MO.read_bytes()))) == translations(read_po(BytesIO(PO.read_bytes())))


def test_every_text_of_click_is_translated() -> None:
    own = extract_from_dir(str(Path(click.__file__).parent), [("**.py", "python")])
    wanted = {_forms(message) for _, _, message, _, _ in own}

    assert wanted - set(translations(read_po(BytesIO(PO.read_bytes())))) == set()


@pytest.mark.parametrize("lang", ["C", "en_US.UTF-8", "de_DE.UTF-8"])
@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["lint", "--jsn"], "De optie '--jsn' bestaat niet. Bedoelde u '--json'?"),
        (["catalogus", "-m"], "De optie '-m' heeft een waarde nodig."),
        (["stappen", "te", "veel"], "Deze argumenten zijn te veel: te veel"),
        (["onbekend"], "De opdracht 'onbekend' bestaat niet."),
    ],
)
def test_wrong_use_is_explained_in_dutch(
    ikt: Ikt, monkeypatch: pytest.MonkeyPatch, lang: str, args: list[str], words: str
) -> None:
    monkeypatch.setenv("LANGUAGE", lang)
    monkeypatch.setenv("LC_ALL", lang)

    code, out, err = ikt(*args)

    assert (code, out) == (2, "")
    assert f"Fout: {words}\n" in err


def test_help_is_dutch(ikt: Ikt) -> None:
    out = ikt("lint", "--help").out

    assert out.startswith("Gebruik: ikt lint ")
    assert "Opties:" in out
    assert "Toon deze uitleg en stop." in out


def test_usage_of_a_command_and_those_under_it_is_dutch() -> None:
    @click.group()
    def boven() -> None: ...

    @boven.command()
    def onder() -> None: ...

    dutch_usage(boven)

    assert boven.get_usage(click.Context(boven, info_name="boven")).endswith("boven [OPTIES] OPDRACHT [ARGUMENTEN]...")
    assert onder.get_usage(click.Context(onder, info_name="onder")).endswith("onder [OPTIES]")


def test_other_libraries_keep_their_own_language(ikt: Ikt) -> None:
    ikt("lint", "--help")

    assert gettext.textdomain() == "messages"
    assert gettext.gettext("Usage:") == "Usage:"
