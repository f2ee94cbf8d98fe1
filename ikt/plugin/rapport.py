"""What pytest itself reports of a casus: in Dutch, without traceback, and without a secret."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ikt.kern.uitkomst import Afloop

if TYPE_CHECKING:
    from ikt.plugin.sessie import Sessie

ALLUREDIR = pytest.StashKey[str | None]()


def keep_listener_out(config: pytest.Config) -> None:
    """Take --alluredir for ourselves: allure-pytest would write other, poorer results beside ours."""
    config.stash[ALLUREDIR] = getattr(config.option, "allure_report_dir", None)
    config.option.allure_report_dir = None


def refine(report: pytest.TestReport, call: pytest.CallInfo[None], sessie: Sessie) -> None:
    clean = sessie.redact
    if call.excinfo is not None and isinstance(call.excinfo.value, Afloop):
        report.longrepr = clean(f"{call.excinfo.value.uitkomst}: {call.excinfo.value.reden}")
    elif report.longrepr is not None and not isinstance(report.longrepr, tuple):
        report.longrepr = clean(str(report.longrepr))
    elif isinstance(report.longrepr, tuple):
        path, line, reason = report.longrepr
        report.longrepr = (path, line, clean(reason))
    report.sections = [(name, clean(content)) for name, content in report.sections]
