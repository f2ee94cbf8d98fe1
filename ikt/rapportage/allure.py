"""From a casus to an Allure result: a pure function, so that building twice gives the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from uuid import NAMESPACE_URL, UUID, uuid5

from allure_commons.model2 import Label, Parameter, Status, StatusDetails, TestResult, TestStepResult

from ikt.kern.uitkomst import Uitkomst
from ikt.rapportage.bijlage import Bijlage, Bijlagen, is_pairs
from ikt.rapportage.model import CasusResult, RunResult, StapResult
from ikt.rapportage.tekst import capital, duration

STATUS = {
    Uitkomst.GESLAAGD: Status.PASSED,
    Uitkomst.MET_WERKAFSPRAAK: Status.PASSED,
    Uitkomst.NIET_GESLAAGD: Status.FAILED,
    Uitkomst.GEBLOKKEERD: Status.BROKEN,
    Uitkomst.HANGT: Status.BROKEN,
    Uitkomst.LOOPT: Status.UNKNOWN,
    Uitkomst.NIET_BESCHIKBAAR_LOKAAL: Status.SKIPPED,
    Uitkomst.NIET_BESCHIKBAAR_LANDELIJK: Status.SKIPPED,
    Uitkomst.NIET_VAN_TOEPASSING: Status.SKIPPED,
    Uitkomst.NIET_GETEST: Status.SKIPPED,
    Uitkomst.AFGEBROKEN: Status.BROKEN,
    Uitkomst.TESTFOUT: Status.BROKEN,
}

AAN_TE_WIJZEN = frozenset({Uitkomst.NIET_GESLAAGD, Uitkomst.GEBLOKKEERD, Uitkomst.HANGT})
"""Outcomes of which the reader wants to know on which schakel they happened and who owns it."""

STRUCTURED_TAGS = ("id:", "eis:", "severity:")
"""Tags that reach the report in another shape than as a tag."""


@dataclass(frozen=True)
class AllureResult:
    """The content of one result file with the attachments that it refers to."""

    result: TestResult
    bijlagen: list[Bijlage] = field(default_factory=list)


def allure_result(run: RunResult, casus: CasusResult) -> AllureResult:
    identity = casus_uuid(run, casus)
    bijlagen = Bijlagen(identity)
    result = TestResult(
        uuid=str(identity),
        name=f"{casus.id} · {casus.titel} · {casus.deelnemer.naam}",
        fullName=casus.casus,
        testCaseId=casus.id,
        status=STATUS[casus.uitkomst],
        statusDetails=_details(casus),
        description=description(casus),
        labels=labels(casus),
        parameters=list(_parameters(casus)),
        steps=[_step(stap, casus, bijlagen) for stap in casus.stappen],
        start=casus.start,
        stop=casus.stop,
    )
    return AllureResult(result, bijlagen.lijst)


def description(casus: CasusResult) -> str | None:
    """In markdown: under which identifier the casus is found in each system, and how long each schakel took."""
    rows = [f"| {tijd.naam} | {duration(tijd.seconden)} |" for tijd in casus.schakeltijden]
    tijden = ["| schakel | doorlooptijd |", "|---|---|", *rows] if rows else []
    spoor = [f"Spoor door de systemen: `{casus.spoor}`", ""] if casus.spoor else []
    return "\n".join([*spoor, *tijden]) or None


def casus_uuid(run: RunResult, casus: CasusResult) -> UUID:
    return uuid5(NAMESPACE_URL, f"ikt:{run.fase}/{run.omgeving}/{run.run}/{casus.casus}/{casus.poging}")


def rolbezetting(casus: CasusResult) -> str:
    """Who took part, by code: with the scenario id what identifies a casus over all runs."""
    return casus.casus.removeprefix(f"{casus.id}@")


def labels(casus: CasusResult) -> list[Label]:
    return [Label(name, value) for name, value in sorted(set(_labels(casus)))]


def _labels(casus: CasusResult) -> Iterator[tuple[str, str]]:
    yield "epic", capital(casus.keten)
    yield "feature", casus.feature
    yield "uitkomst", casus.uitkomst.value
    yield "tag", f"deelnemer:{casus.deelnemer.code}"
    if casus.regel:
        yield "story", casus.regel
    if casus.uitkomst in AAN_TE_WIJZEN or casus.schakel:
        yield "schakel", casus.schakel_naam or casus.schakel or "niet aangewezen"
        yield "eigenaar", casus.eigenaar or "niet aangewezen"
    yield from (("eis", eis) for eis in casus.eisen)
    yield from (("severity", tag.removeprefix("severity:")) for tag in casus.tags if tag.startswith("severity:"))
    yield from (("tag", tag) for tag in casus.tags if not tag.startswith(STRUCTURED_TAGS))


def _details(casus: CasusResult) -> StatusDetails | None:
    if casus.uitkomst is Uitkomst.GESLAAGD:
        return None
    schakel = casus.schakel_naam or casus.schakel
    facts = {"Schakel": schakel, "Eigenaar": casus.eigenaar, "Reden": casus.reden}
    known = [f"{name}: {value}" for name, value in facts.items() if value]
    return StatusDetails(message="\n".join([capital(casus.uitkomst.value), *known]))


def _step_details(stap: StapResult, casus: CasusResult) -> StatusDetails | None:
    """The step that ended the casus says the same as the casus, or Allure would add a step with that text."""
    if stap.reden is None:
        return None
    return _details(casus) if stap.reden == casus.reden else StatusDetails(message=stap.reden)


def _parameters(casus: CasusResult) -> Iterator[Parameter]:
    """Allure tells casussen apart by what is not excluded; all else would break their history."""
    yield Parameter("deelnemer", rolbezetting(casus))
    for rol, wie in sorted(casus.rollen.items()):
        yield Parameter(rol.replace("_", " "), wie, excluded=True)
    for keten, pakket in sorted(casus.software.items()):
        yield Parameter(f"software {keten}", pakket, excluded=True)
    yield Parameter("poging", str(casus.poging), excluded=True)
    yield Parameter("doorlooptijd", duration(casus.doorlooptijd_s), excluded=True)


def _step(stap: StapResult, casus: CasusResult, bijlagen: Bijlagen) -> TestStepResult:
    """A step that was not reached is shown as skipped, so that the reader sees the whole scenario."""
    return TestStepResult(
        name=f"{stap.sleutelwoord} {stap.tekst}",
        status=STATUS[stap.uitkomst] if stap.uitkomst else Status.SKIPPED,
        statusDetails=_step_details(stap, casus),
        parameters=list(_step_parameters(stap)),
        attachments=list(bijlagen.van(stap)),
        start=stap.start,
        stop=stap.stop,
    )


def _step_parameters(stap: StapResult) -> Iterator[Parameter]:
    """A table of names and values reads best in the step itself."""
    if is_pairs(stap.tabel):
        yield from (Parameter(naam, waarde) for naam, waarde in stap.tabel)
    if stap.waarneming:
        yield Parameter("waarneming", stap.waarneming)
