"""From a journal back to the run that it tells of."""

from __future__ import annotations

from pathlib import Path

import pytest

from ikt.kern.evidence_store import EvidenceStore
from ikt.kern.fout import Gebruikersfout
from ikt.kern.redaction import Redactor
from ikt.kern.uitkomst import Uitkomst
from ikt.rapportage.lezer import earlier_runs, read_run
from ikt.rapportage.model import CasusResult
from tests.rapportage.journaal import RunJournaal


@pytest.fixture
def run_dir(tmp_path: Path) -> Path:
    return tmp_path / "IKT-11" / "runs" / "20260602-090000"


def the_casus(run_dir: Path) -> CasusResult:
    (casus,) = read_run(run_dir).casussen
    return casus


def test_a_run_that_went_well(run_dir: Path) -> None:
    RunJournaal(run_dir).geslaagd()
    run, casus = read_run(run_dir), the_casus(run_dir)
    assert (run.fase, run.omgeving, run.run, run.versie) == ("IKT-11", "mock", "20260602-090000", "0.1.0")
    assert run.beeindigd is not None
    assert (casus.uitkomst, casus.reden, casus.duur_s) == (Uitkomst.GESLAAGD, None, 0.75)
    assert (casus.id, str(casus.deelnemer), casus.eisen) == ("VTH-01", "Gemeentestad (gm0297)", ("VTH-E1",))
    assert [(stap.nr, stap.sleutelwoord, stap.tekst) for stap in casus.stappen] == [
        (1, "Gegeven", "een verzoek"),
        (2, "Als", "het wordt ingediend"),
        (3, "Dan", "is er één zaak"),
    ]
    assert (casus.stappen[0].tabel, casus.stappen[2].docstring) == ((("type", "melding"),), "Beste lezer")


def test_times_per_schakel_are_added_up_in_chain_order(run_dir: Path) -> None:
    journaal = RunJournaal(run_dir)
    journaal.begin()
    journaal.stap(0, schakeltijden={"zaaksysteem-zaak": 60.0, "lvbb-ozon": 120.5})
    journaal.stap(1, schakeltijden={"zaaksysteem-zaak": 30.0})
    journaal.stap(2)
    journaal.einde()
    casus = the_casus(run_dir)
    assert [(tijd.naam, tijd.seconden) for tijd in casus.schakeltijden] == [
        ("LVBB → Ozon", 120.5),
        ("zaaksysteem → zaak", 90.0),
    ]
    assert casus.spoor == "ikt-1"


def test_what_never_started_is_niet_getest(run_dir: Path) -> None:
    RunJournaal(run_dir)
    casus = the_casus(run_dir)
    assert (casus.uitkomst, casus.start) == (Uitkomst.NIET_GETEST, None)
    assert casus.reden == "De run eindigde voordat deze casus begon."
    assert [stap.uitkomst for stap in casus.stappen] == [None, None, None]


def test_a_step_that_was_cut_off_is_afgebroken_and_keeps_its_evidence(run_dir: Path) -> None:
    journaal = RunJournaal(run_dir)
    journaal.begin()
    journaal.stap(0)
    journaal.start(1)
    sink = EvidenceStore(run_dir, Redactor([])).at(journaal.casus, 1, 1)
    for nr in range(11):
        sink.attachment(f"bericht-{nr}.gml", "<gml/>", "application/xml")
    run, casus = read_run(run_dir), the_casus(run_dir)
    assert run.beeindigd is None
    assert casus.uitkomst is Uitkomst.AFGEBROKEN
    assert casus.reden == casus.stappen[1].reden == "De run eindigde terwijl deze stap bezig was."
    assert [stap.uitkomst for stap in casus.stappen] == [Uitkomst.GESLAAGD, Uitkomst.AFGEBROKEN, None]
    assert [ref.naam for ref in casus.stappen[1].bewijs] == [f"bericht-{nr}.gml" for nr in range(11)]
    assert {ref.mediatype for ref in casus.stappen[1].bewijs} == {"application/xml"}


def test_a_failure_names_the_schakel_and_its_owner(run_dir: Path) -> None:
    journaal = RunJournaal(run_dir)
    journaal.begin()
    journaal.stap(0, Uitkomst.NIET_GESLAAGD, reden="Twee zaken.", schakel="plansoftware-lvbb")
    casus = the_casus(run_dir)
    assert (casus.schakel, casus.schakel_naam, casus.eigenaar) == (
        "plansoftware-lvbb",
        "plansoftware → LVBB",
        "LVBB",
    )
    assert (casus.reden, casus.stappen[0].reden) == ("Twee zaken.", "Twee zaken.")


def test_without_a_schakel_the_system_that_did_it_has_to_act(run_dir: Path) -> None:
    journaal = RunJournaal(run_dir)
    journaal.begin()
    journaal.stap(0, Uitkomst.GEBLOKKEERD, reden="Ozon gaf 503.", systeem="ozon")
    casus = the_casus(run_dir)
    assert (casus.uitkomst, casus.schakel, casus.eigenaar) == (Uitkomst.GEBLOKKEERD, None, "ozon")


def test_met_werkafspraak_tells_what_was_forgiven(run_dir: Path) -> None:
    journaal = RunJournaal(run_dir)
    journaal.begin()
    journaal.stap(0)
    journaal.stap(1, Uitkomst.MET_WERKAFSPRAAK, reden="Twee zaken (bevinding B-12).", schakel="lvbb-ozon")
    journaal.stap(2)
    casus = the_casus(run_dir)
    assert casus.uitkomst is Uitkomst.MET_WERKAFSPRAAK
    assert (casus.reden, casus.schakel) == ("Twee zaken (bevinding B-12).", "lvbb-ozon")


def test_the_doorlooptijd_counts_from_the_first_poging_that_was_gone_on_from(run_dir: Path) -> None:
    journaal = RunJournaal(run_dir)
    journaal.begin()
    journaal.stap(0)
    journaal.stap(1, Uitkomst.LOOPT, reden="Wacht.")
    journaal.begin(verder=True, klok="2026-06-04T09:00:00+02:00")
    journaal.stap(1, klok="2026-06-04T10:00:00+02:00")
    journaal.stap(2, klok="2026-06-04T11:00:00+02:00")
    casus = the_casus(run_dir)
    assert (casus.poging, casus.uitkomst) == (2, Uitkomst.GESLAAGD)
    assert casus.doorlooptijd_s == 50 * 3600


@pytest.mark.parametrize(
    ("waarneming", "tekst"),
    [
        ({"vraag": "?", "resultaat": "ja", "opmerking": "", "gesimuleerd": True}, "ja (gesimuleerde tester)"),
        ({"vraag": "?", "resultaat": "nee", "opmerking": "leeg", "gesimuleerd": False}, "nee: leeg"),
    ],
)
def test_a_waarneming_says_what_was_seen_and_whether_it_was_simulated(
    run_dir: Path, waarneming: dict[str, object], tekst: str
) -> None:
    journaal = RunJournaal(run_dir)
    journaal.begin()
    journaal.stap(0, waarneming=waarneming)
    assert the_casus(run_dir).stappen[0].waarneming == tekst


def test_earlier_runs_are_those_before_it_in_the_same_environment(run_dir: Path) -> None:
    runs = run_dir.parent
    for name, omgeving in [("1", "mock"), ("2", "lto"), ("3", "mock"), ("4", "mock"), ("5", "mock")]:
        RunJournaal(runs / name, omgeving).geslaagd()
    (runs / "0" / "journal").mkdir(parents=True)
    run = read_run(runs / "4")
    assert [other.run for other in earlier_runs(run, runs / "4")] == ["3", "1"]
    assert [other.run for other in earlier_runs(run, runs / "4", limit=1)] == ["3"]


def test_an_empty_or_damaged_journal_is_told_in_one_line(run_dir: Path) -> None:
    (run_dir / "journal").mkdir(parents=True)
    with pytest.raises(Gebruikersfout, match="nooit echt begonnen"):
        read_run(run_dir)
    (run_dir / "journal" / "hoofd.jsonl").write_text("geen json\n{}\n")
    with pytest.raises(Gebruikersfout, match="beschadigd"):
        read_run(run_dir)
