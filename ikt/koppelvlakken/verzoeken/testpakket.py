"""A testpakket: the verzoeken of the catalogue as files, for a bevoegd gezag that works through them by hand."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ikt.catalogus.scenario import Scenario
from ikt.kern.plan import Partij
from ikt.kern.tabel import as_pairs
from ikt.koppelvlakken.stam.bouw import Geadresseerde, Ontvangst, verzoekbericht
from ikt.koppelvlakken.stam.opgave import Verzoekopgave
from ikt.koppelvlakken.stam.profiel import Profiel
from ikt.koppelvlakken.stam.schrijver import schrijf
from ikt.koppelvlakken.stam.tabel import opgave_uit_tabel
from ikt.koppelvlakken.stam.versies import Versies
from ikt.koppelvlakken.verzoeken.bijlagen import bijlage, grote_bijlage
from ikt.koppelvlakken.verzoeken.testblad import schrijf_blad

BEGIN = "een verzoek met de gegevens"
"""A scenario with this step has a verzoek that can be filed by hand."""
AANVULLING = "de initiatiefnemer het verzoek aanvult met"
GROOTSTE = re.compile(r"de bijlage (\S+) is (zo groot als|één byte groter dan) DSO-LV toelaat")


@dataclass(frozen=True)
class Testverzoek:
    """`versies` is the verzoek as first filed and after each aanvulling; `groot` names bijlagen of the largest size.

    A value of `groot` is what comes on top of that size, in bytes.
    """

    scenario: Scenario
    versies: tuple[Verzoekopgave, ...]
    groot: dict[str, int]

    @property
    def map(self) -> str:
        """The name of its folder."""
        return re.sub(r"[^\w-]+", "-", self.scenario.id).strip("-")


def testverzoeken(scenarios: Iterable[Scenario], gezag: Partij) -> list[Testverzoek]:
    """Those of the scenarios that a person can work through without simulated systems."""
    gekozen = [each for each in scenarios if "alleen-mock" not in each.tags]
    gevonden = (Testverzoek(each, tuple(_versies(each, gezag)), _groot(each)) for each in gekozen)
    return [each for each in gevonden if each.versies]


def _versies(scenario: Scenario, gezag: Partij) -> Iterator[Verzoekopgave]:
    gegevens: dict[str, str] = {}
    for stap in scenario.stappen:
        if stap.tabel and stap.tekst in (BEGIN, AANVULLING):
            doel = {"doel": "Aanvullen"} if stap.tekst == AANVULLING else {}
            gegevens = {**(gegevens if doel else {}), **as_pairs(stap.tabel), **doel}
            yield opgave_uit_tabel(gegevens, gezag=gezag.code, referentie=scenario.id)


def _groot(scenario: Scenario) -> dict[str, int]:
    found = (GROOTSTE.fullmatch(stap.tekst) for stap in scenario.stappen)
    return {match[1]: 0 if match[2].startswith("zo") else 1 for match in found if match}


def schrijf_pakket(
    verzoeken: Iterable[Testverzoek], gezag: Partij, folder: Path, *, moment: datetime, grootste: int
) -> None:
    """A folder per verzoek with its bijlagen and verzoekberichten, and the sheet that says what must be seen.

    `grootste` is the size in bytes of the largest bijlage that the DSO-LV takes.
    """
    alle = list(verzoeken)
    for nr, verzoek in enumerate(alle, start=1):
        eigen = folder / verzoek.map
        eigen.mkdir(parents=True, exist_ok=True)
        hashes = dict(_schrijf_bijlagen(verzoek, eigen, grootste))
        for volgnummer, opgave in enumerate(verzoek.versies):
            xml = _bericht(opgave, gezag, hashes, moment, nr=nr, volgnummer=volgnummer)
            (eigen / f"verzoekbericht-{volgnummer:03d}.xml").write_bytes(xml)
    schrijf_blad(folder / "verwachtingen.xlsx", [(each.map, each.scenario, each.versies[0]) for each in alle], gezag)


def _schrijf_bijlagen(verzoek: Testverzoek, folder: Path, grootste: int) -> Iterator[tuple[str, str]]:
    """bestandsnaam and documentId of each."""
    for opgave in verzoek.versies:
        for naam in (each.bestandsnaam for each in opgave.bijlagen):
            digest = hashlib.sha256(naam.encode())
            with (folder / naam).open("wb") as file:
                for chunk in _inhoud(verzoek, naam, opgave.naam, grootste):
                    file.write(chunk)
                    digest.update(chunk)
            yield naam, digest.hexdigest()


def _inhoud(verzoek: Testverzoek, bestandsnaam: str, titel: str, grootste: int) -> Iterable[bytes]:
    if bestandsnaam in verzoek.groot:
        return grote_bijlage(bestandsnaam, titel, grootste + verzoek.groot[bestandsnaam])
    return [bijlage(bestandsnaam, titel)]


def _bericht(
    opgave: Verzoekopgave, gezag: Partij, documenten: dict[str, str], moment: datetime, *, nr: int, volgnummer: int
) -> bytes:
    """As the DSO-LV would make it; the verzoeknummer is an example."""
    feiten: Profiel | None = Versies(lambda naam: None).voor(opgave.type, opgave.doel)
    ontvangst = Ontvangst(
        verzoeknummer=f"{moment:%Y%m%d}{nr:05d}",
        moment=moment,
        project_id=f"testpakket-{nr:05d}-0",
        gezag=Geadresseerde(gezag.naam, gezag.oin, moment),
        documenten=documenten,
        volgnummer=volgnummer,
    )
    return schrijf(verzoekbericht(opgave, ontvangst, feiten), feiten)
