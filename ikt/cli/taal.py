"""The texts of click itself in Dutch, whatever the language of the user's machine."""

from __future__ import annotations

import gettext
from importlib.resources import files
from types import ModuleType

from click import core, decorators, exceptions, formatting, parser, termui, types, utils

TRANSLATED: tuple[ModuleType, ...] = (
    core,
    decorators,
    exceptions,
    formatting,
    parser,
    termui,
    types,
    utils,
)
"""The modules of click that speak to the user."""


OPTIONS, SUBCOMMAND = "[OPTIES]", "OPDRACHT [ARGUMENTEN]..."


def speak_dutch() -> None:
    """Let click take its texts from `taal.mo`; call it before commands are declared.

    click asks gettext for the language of the environment, and has no other door. Setting `LANGUAGE` or the
    text domain would reach every other library and child process, so the functions are bound in click alone.
    """
    with files("ikt.cli").joinpath("taal.mo").open("rb") as file:
        dutch = gettext.GNUTranslations(file)
    for module in TRANSLATED:
        vars(module).update(_=dutch.gettext, ngettext=dutch.ngettext)


def dutch_usage(command: core.Command) -> None:
    """Let the line of usage of a command, and of the commands under it, speak of OPTIES and OPDRACHT."""
    command.options_metavar = OPTIONS
    if isinstance(command, core.Group):
        command.subcommand_metavar = SUBCOMMAND
        for each in command.commands.values():
            dutch_usage(each)
