"""The options of the plugin, and whether it is asked for anything at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.runner.keuze import Keuze
from ikt.runner.opties import RunOptions


def add_options(parser: pytest.Parser) -> None:
    group = parser.getgroup("ikt", "scenario's van de Interbestuurlijke Ketentesten")
    add = group.addoption
    add("--fase", default="los", help="testfase waarbij de run hoort, zoals IKT-11")
    add("--omgeving", default=None, help="omgeving uit environments/ (anders die van de fase)")
    add("--deelnemer", action="append", default=[], help="code van een deelnemer, zoals gm0297 (mag vaker)")
    add("--rol", action="append", default=[], help="ROL=CODE: wie een andere rol speelt (mag vaker)")
    add("--tags", default="", help="tagexpressie, zoals 'vth and not handmatig'")
    add("--zoek", default="", help="alleen scenario's met deze tekst in titel of nummer")
    add("--scenario", action="append", default=[], help="alleen het scenario met dit nummer (mag vaker)")
    add("--fout", action="append", default=[], help="zet een fout aan in de gesimuleerde systemen (mag vaker)")
    add("--fouten-map", action="append", default=[], help="map met eigen fouten (mag vaker)")
    add(
        "--herhaal-onzeker",
        action="store_true",
        help="verstuur ook opnieuw als onbekend is of het is aangekomen",
    )
    add("--geduld", type=int, default=30, help="seconden wachten voordat een casus wordt opgeschort")
    add("--hervat", default=None, metavar="RUN", help="ga verder met deze run van de fase")
    add("--hertest", action="store_true", help="doe bij --hervat ook opnieuw wat geblokkeerd was")
    parser.addini("ikt_stappen", "pakket met de stapdefinities", default="steps")


def run_options(config: pytest.Config) -> RunOptions:
    option = config.option
    return RunOptions(
        fase=option.fase,
        omgeving=option.omgeving,
        deelnemers=tuple(option.deelnemer),
        rollen=dict(rol(text) for text in option.rol),
        fouten=tuple(option.fout),
        foutmappen=tuple(Path(folder) for folder in option.fouten_map),
        herhaal_onzeker=option.herhaal_onzeker,
        geduld_s=option.geduld,
    )


def asked_scenarios(config: pytest.Config) -> Keuze:
    option = config.option
    return Keuze(tags=option.tags, zoek=option.zoek, scenarios=tuple(option.scenario))


def asks_for_features(config: pytest.Config) -> bool:
    """Whether one of the arguments is a feature file, or a folder that holds one."""
    return any(_holds_features(config.invocation_params.dir / arg.split("::")[0]) for arg in config.args)


def _holds_features(path: Path) -> bool:
    if path.is_dir():
        return next(path.rglob("*.feature"), None) is not None
    return path.suffix == ".feature"


def rol(text: str) -> tuple[str, str]:
    rol, sign, code = text.partition("=")
    if not sign or not rol or not code:
        raise Gebruikersfout(f"'{text}' is geen rol met een deelnemer.", waar="--rol", doe="Schrijf ROL=CODE.")
    return rol, code
