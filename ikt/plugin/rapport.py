"""What pytest itself reports of a casus: in Dutch, without traceback, and without a secret."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ikt.kern.uitkomst import Afloop

if TYPE_CHECKING:
    from ikt.plugin.sessie import Sessie

ALLUREDIR = pytest.StashKey[str | None]()


def keep_listener_out(config: pytest.Config) -> None:
    """Take --alluredir for ourselves: allure-pytest would write other, poorer results beside ours."""
    config.stash[ALLUREDIR] = getattr(config.option, "allure_report_dir", None)
    config.option.allure_report_dir = None


def asked_results(config: pytest.Config) -> Path | None:
    """The folder of --alluredir, in which the user wants the results of this run as well."""
    given = config.stash[ALLUREDIR]
    return config.invocation_params.dir / given if given else None


def mask_logs(config: pytest.Config, clean: Callable[[str], str]) -> None:
    """Keep secrets out of log lines, whichever handler writes them; until pytest is done."""
    make = logging.getLogRecordFactory()

    def masked(*args: Any, **kwargs: Any) -> logging.LogRecord:
        record = make(*args, **kwargs)
        record.msg, record.args = clean(record.getMessage()), ()
        if record.exc_info:
            record.exc_text = clean(logging.Formatter().formatException(record.exc_info))
        return record

    logging.setLogRecordFactory(masked)
    config.add_cleanup(lambda: logging.setLogRecordFactory(make))


class MaskedWarnings:
    """Keeps secrets out of the summary of warnings."""

    def __init__(self, clean: Callable[[str], str]) -> None:
        self._clean = clean

    @pytest.hookimpl(tryfirst=True)
    def pytest_warning_recorded(self, warning_message: warnings.WarningMessage) -> None:
        warning_message.message = UserWarning(self._clean(str(warning_message.message)))


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
