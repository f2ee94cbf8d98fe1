"""Reads a run back from its journal, in the shape that reports work with."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from importlib.resources import as_file, files
from pathlib import Path, PurePosixPath
from typing import Any

from ikt.kern import journal
from ikt.kern.evidence_store import BEWIJS
from ikt.kern.fout import Gebruikersfout
from ikt.kern.journal import JournalDamaged, Record
from ikt.kern.klok import TIJDZONE
from ikt.kern.plan import GeplandeCasus, GeplandeStap
from ikt.kern.schakel import Schakels
from ikt.kern.slug import slug
from ikt.kern.uitkomst import Uitkomst
from ikt.kern.verloop import CasusVerloop, Poging, StapVerloop, Verloop
from ikt.rapportage.model import NIET_GESTART as NIETS_GEDAAN
from ikt.rapportage.model import BevindingResult, BewijsRef, CasusResult, Deelnemer, RunResult, StapResult
from ikt.rapportage.schakeltijden import schakeltijden

NIET_GESTART = "De run eindigde voordat deze casus begon."
BEZIG = "De run eindigde terwijl deze stap bezig was."

NUMBERS = re.compile(r"^\d+-\d+-\d+-")
"""Poging, step and number in the name of a piece of evidence: the report shows these by its place."""

XML, XML_SUFFIXES = "application/xml", (".xml", ".gml", ".dmn")
"""Formats of the chain of which Python does not know that they can be shown as text."""


def read_run(run_dir: Path) -> RunResult:
    """The run in a run folder, also when it was cut off; Gebruikersfout when it cannot be read."""
    verloop = _verloop(run_dir)
    run, schakels = verloop.run, _schakels()
    return RunResult(
        fase=run["fase"],
        omgeving=run["omgeving"],
        run=run["run"],
        gestart=_moment(run),
        beeindigd=_moment(verloop.einde) if verloop.einde else None,
        versie=run["versie"],
        casussen=tuple(_casus(casus, schakels, run_dir) for casus in verloop.casussen.values()),
        label=run["label"],
        versies=run["standaardversies"],
        gepland_fase=tuple(run["gepland_fase"]),
        fouten=tuple(run["opties"].get("fouten", ())),
        bevindingen=tuple(_bevinding(each, verloop) for each in run.get("bevindingen", ())),
        profiel=run["opties"]["omgeving"],
    )


def _bevinding(known: Record, verloop: Verloop) -> BevindingResult:
    concerned = [
        casus
        for casus in verloop.casussen.values()
        if {casus.plan.scenario, casus.plan.scenario.split("[")[0]} & set(known["scenarios"])
    ]
    return BevindingResult(
        id=known["id"],
        titel=known["titel"],
        geldig=known["geldig"],
        gespeeld=sum(casus.uitkomst not in NIETS_GEDAAN for casus in concerned),
        opgetreden=sum(known["id"] in casus.bevindingen for casus in concerned),
    )


def earlier_runs(run: RunResult, run_dir: Path, limit: int = 20) -> list[RunResult]:
    """The runs before this one of the same phase in the same environment, the newest `limit` of them.

    A run with switched-on faults says nothing about the chain, so it is no history.
    """
    folders = [path.parent for path in run_dir.parent.glob("*/journal") if path.parent.name < run_dir.name]
    runs: list[RunResult] = []
    for folder in sorted(folders, reverse=True):
        with suppress(Gebruikersfout):  # what cannot be read is no history
            other = read_run(folder)
            if other.omgeving == run.omgeving and not other.fouten:
                runs.append(other)
        if len(runs) == limit:
            break
    return runs


def _verloop(run_dir: Path) -> Verloop:
    try:
        verloop = Verloop.uit(journal.read(run_dir / "journal"))
    except JournalDamaged as fout:
        raise Gebruikersfout(f"Het journaal van deze run is beschadigd ({fout}).", waar=run_dir.name) from fout
    if not verloop.run:
        raise Gebruikersfout("Deze run is nooit echt begonnen: zijn journaal is leeg.", waar=run_dir.name)
    return verloop


def _schakels() -> Schakels:
    with as_file(files("ikt.koppelvlakken") / "schakels.toml") as path:
        return Schakels.lees(path)


def _casus(verloop: CasusVerloop, schakels: Schakels, run_dir: Path) -> CasusResult:
    plan, poging, uitkomst = verloop.plan, verloop.laatste, verloop.uitkomst
    ended = _ended_by(verloop, uitkomst)
    return CasusResult(
        **_planned(plan),
        **_blamed(ended, schakels),
        **(_timed(verloop.pogingen) if poging else {}),
        schakeltijden=schakeltijden(poging, schakels) if poging else (),
        spoor=poging.spoor_id or None if poging else None,
        uitkomst=uitkomst,
        poging=poging.nr if poging else 1,
        reden=_reason(ended, uitkomst),
        stappen=tuple(_stappen(plan, poging, run_dir)),
    )


def _planned(plan: GeplandeCasus) -> dict[str, Any]:
    return {
        "casus": plan.casus,
        "id": plan.scenario,
        "deelnemer": Deelnemer(plan.deelnemer.code, plan.deelnemer.naam),
        "titel": plan.titel,
        "keten": plan.keten,
        "feature": plan.feature,
        "regel": plan.regel,
        "tags": plan.tags,
        "eisen": tuple(tag.removeprefix("eis:") for tag in plan.tags if tag.startswith("eis:")),
        "rollen": {rol: f"{partij.naam} ({partij.code})" for rol, partij in plan.rollen.items()},
        "software": {keten: _package(software) for keten, software in plan.deelnemer.software.items()},
    }


def _package(software: Mapping[str, str]) -> str:
    """`Planbord 4.2 (Planmakers Noord)`."""
    return f"{software['product']} {software.get('versie') or ''}".strip() + f" ({software['leverancier']})"


def _ended_by(verloop: CasusVerloop, uitkomst: Uitkomst) -> Record:
    """The record that explains the outcome; for *met werkafspraak* that of the step that was forgiven."""
    if uitkomst is not Uitkomst.MET_WERKAFSPRAAK or verloop.laatste is None:
        return verloop.bewijs_van_afloop
    forgiven = (stap for stap in verloop.laatste.stappen.values() if stap.uitkomst is uitkomst)
    return next((stap.afgerond for stap in forgiven if stap.afgerond), {})


def _reason(ended: Record, uitkomst: Uitkomst) -> str | None:
    reden: str | None = ended.get("reden")
    if reden is None and uitkomst is Uitkomst.NIET_GETEST:
        return NIET_GESTART
    if reden is None and uitkomst is Uitkomst.AFGEBROKEN:
        return BEZIG
    return reden


def _blamed(record: Record, schakels: Schakels) -> dict[str, Any]:
    """Where no schakel is known, the system that did it is the best answer to who has to act."""
    schakel = record.get("schakel")
    if schakel is None or schakel not in schakels:
        return {"schakel": schakel, "eigenaar": record.get("systeem")}
    known = schakels[schakel]
    return {"schakel": schakel, "schakel_naam": str(known), "eigenaar": known.eigenaar}


def _timed(pogingen: list[Poging]) -> dict[str, Any]:
    """Wall time of the steps done, and clock time since the attempt that this one goes on from."""
    laatste = pogingen[-1]
    done = [stap.afgerond for stap in laatste.stappen.values() if stap.afgerond]
    first = next(poging for poging in reversed(pogingen) if not poging.record["verder"])
    clocks = [datetime.fromisoformat(record["klok"]) for record in (first.record, *done)]
    start = _ms(first.record)
    return {
        "duur_s": round(sum(record["duur_s"] for record in done), 6),
        "doorlooptijd_s": (max(clocks) - clocks[0]).total_seconds(),
        "start": start,
        "stop": max([start, *map(_ms, done)]),
    }


def _stappen(plan: GeplandeCasus, poging: Poging | None, run_dir: Path) -> Iterator[StapResult]:
    for nr, gepland in enumerate(plan.stappen):
        verloop = poging.stappen.get(nr) if poging else None
        yield replace(_stap(nr, gepland, verloop), bewijs=tuple(_evidence(plan, verloop, run_dir)))


def _stap(nr: int, gepland: GeplandeStap, verloop: StapVerloop | None) -> StapResult:
    done = (verloop.afgerond if verloop else None) or {}
    return StapResult(
        nr=nr + 1,
        sleutelwoord=gepland.sleutelwoord,
        tekst=gepland.tekst,
        tabel=tuple(tuple(rij) for rij in gepland.tabel or ()),
        docstring=gepland.docstring,
        uitkomst=(verloop.uitkomst or Uitkomst.AFGEBROKEN) if verloop else None,
        start=_ms(verloop.gestart) if verloop else None,
        stop=_ms(done) if done else None,
        reden=done.get("reden") if done or not verloop else BEZIG,
        waarneming=_waarneming(done.get("waarneming")),
    )


def _evidence(plan: GeplandeCasus, verloop: StapVerloop | None, run_dir: Path) -> Iterator[BewijsRef]:
    """What the journal names; of a step that was cut off, what it had written by then."""
    if verloop is None:
        return
    if verloop.afgerond:
        yield from map(_bewijs, verloop.afgerond["bewijs"])
    else:
        step = f"{verloop.gestart['poging']}-{verloop.nr}-"
        found = (run_dir / BEWIJS / slug(plan.casus)).glob(f"{step}*")
        yield from sorted((_bewijs(path.relative_to(run_dir).as_posix()) for path in found), key=_volgnummer)


def _bewijs(pad: str) -> BewijsRef:
    naam = NUMBERS.sub("", PurePosixPath(pad).name)
    mediatype = XML if naam.endswith(XML_SUFFIXES) else mimetypes.guess_type(naam)[0]
    return BewijsRef(pad, naam, mediatype or "application/octet-stream")


def _volgnummer(ref: BewijsRef) -> int:
    return int(PurePosixPath(ref.pad).name.split("-")[2])


def _waarneming(record: dict[str, Any] | None) -> str | None:
    if not record:
        return None
    wie = " (gesimuleerde tester)" if record["gesimuleerd"] else ""
    opmerking = f": {record['opmerking']}" if record["opmerking"] else ""
    return f"{record['resultaat']}{wie}{opmerking}"


def _moment(record: Record) -> datetime:
    return datetime.fromtimestamp(record["tijd"] / 1e9, TIJDZONE)


def _ms(record: Record) -> int:
    return int(record["tijd"]) // 1_000_000
