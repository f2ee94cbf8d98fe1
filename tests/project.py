"""A small ikt project in a folder of its own, to run the whole command on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TAGS = """\
[tags]
vth = "VTH-keten"
plan = "planketen"
ketenoverstijgend = "over de ketens"
alleen-mock = "alleen met gesimuleerde systemen"
"id:" = "vast nummer"
"eis:" = "eis"
"functie:" = "functie van lokale software"
"lv-functie:" = "landelijke functie"
"stop-1.3" = "STOP 1.3"
"stop-1.4" = "STOP 1.4"
"""
EISEN = """\
[bronnen]
T = "test"

[[eis]]
id = "VTH-01"
keten = "VTH-keten"
tekst = "Het werkt."
bron = ["T"]
"""
DEELNEMERS = """\
[[deelnemers]]
code = "gm0297"
naam = "Gemeentestad"
oin = "00000001002564440000"
bestuurslaag = "gemeente"

[[deelnemers]]
code = "gm9920"
naam = "Testeiland"
oin = "00000001812579446000"
bestuurslaag = "gemeente"
"""
MOCK = """\
naam = "mock"
geheugen = "proces"
tijd = 2026-03-03T09:00:00

[systemen.beheer]
soort = "gesimuleerd"
"""
ECHT = """\
naam = "echt"
geheugen = "blijvend"

[systemen.zaaksysteem]
soort = "echt"
adres = "https://zaaksysteem.example.test"
"""
STAPPEN = """\
from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven

"""


@dataclass
class Project:
    """`root` gets all files that a project needs; tests add features and steps."""

    root: Path
    env: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.write("features/tags.toml", TAGS)
        self.write("features/eisen.toml", EISEN)
        self.write("environments/deelnemers.toml", DEELNEMERS)
        self.write("environments/mock.toml", MOCK)
        self.write("environments/echt.toml", ECHT)
        self.write("pyproject.toml", "[tool.pytest.ini_options]\n")
        self.steps("")

    def write(self, path: str, content: str) -> Path:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
        return target

    def steps(self, source: str) -> None:
        self.write("steps/__init__.py", "")
        self.write("steps/vth.py", STAPPEN + source)

    def feature(self, body: str, *, name: str = "vth/proef", tags: str = "@id:VTH-01 @eis:VTH-01 @vth") -> None:
        """A feature with one scenario with these steps."""
        lines = "\n".join(f"    {line.strip()}" for line in body.strip().splitlines())
        self.write(
            f"features/{name}.feature",
            f"# language: nl\nFunctionaliteit: Proef\n\n  {tags}\n  Scenario: Een proef\n{lines}\n",
        )

    def start(self, *args: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "ikt.cli", *args],
            cwd=self.root,
            env=os.environ | {"COLUMNS": "200"} | self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def ikt(self, *args: str) -> subprocess.CompletedProcess[str]:
        process = self.start(*args)
        out, err = process.communicate(timeout=120)
        return subprocess.CompletedProcess(args, process.returncode, out, err)

    @property
    def run(self) -> Path:
        """The newest run."""
        return max((self.root / "reports").glob("*/runs/*"))

    def samenvatting(self) -> dict[str, Any]:
        content: dict[str, Any] = json.loads((self.run / "samenvatting.json").read_text(encoding="utf-8"))
        return content

    def uitkomst(self) -> str:
        """The outcome of the only casus."""
        [casus] = self.samenvatting()["casussen"]
        uitkomst: str = casus["uitkomst"]
        return uitkomst
