"""The pytest plugin: `.feature` files are collected by path, each scenario × rolbezetting is a casus.

It sleeps until feature files are asked for, so that it is in nobody's way.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest

from ikt.plugin import bdd, rapport
from ikt.plugin.allure_haken import hang_up
from ikt.plugin.opties import add_options, asks_for_features
from ikt.plugin.sessie import SESSIE, all_stays, sessie_of
from ikt.plugin.sleutels import casus_of
from ikt.plugin.verdeling import Controller, make_session
from ikt.plugin.verzameling import FeatureFile, parametrize, remember_tag


def pytest_addoption(parser: pytest.Parser) -> None:
    add_options(parser)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(bdd, "ikt-stappen")
    if asks_for_features(config):
        rapport.keep_listener_out(config)
        sessie = config.stash[SESSIE] = make_session(config)
        hang_up(config, sessie.evidence)
        rapport.mask_logs(config, sessie.redact)
        config.pluginmanager.register(rapport.MaskedWarnings(sessie.redact), "ikt-waarschuwingen")
        for tag in sessie.tags():
            config.addinivalue_line("markers", tag)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.suffix == ".feature" and sessie_of(parent.config):
        return FeatureFile.from_parent(parent, path=file_path)
    return None


@pytest.hookimpl(tryfirst=True)
def pytest_bdd_apply_tag(tag: str, function: Any) -> object:
    return remember_tag(tag, function)


@pytest.hookimpl(trylast=True)
def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if sessie := sessie_of(metafunc.config):
        parametrize(metafunc, sessie.ronde.rolbezettingen)


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    with all_stays() if sessie_of(session.config) else nullcontext():
        return (yield)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if sessie := sessie_of(config):
        sessie.select(items)


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> None:
    sessie = sessie_of(session.config)
    if sessie and not session.testsfailed and not session.config.option.collectonly:
        sessie.begin(session.items)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    sessie, casus = sessie_of(item.config), casus_of(item)
    if sessie and casus and (afloop := sessie.take(item, casus).open()):
        bdd.end(afloop)


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    if sessie := sessie_of(item.config):
        sessie.put_down(item)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    sessie = sessie_of(item.config)
    if sessie and casus_of(item):
        rapport.refine(report, call, sessie)
    return report


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    if sessie := sessie_of(session.config):
        sessie.finish(exitstatus)


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    if isinstance(sessie := sessie_of(node.config), Controller):
        node.workerinput["ikt"] = sessie.for_worker()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_node_collection_finished(node: Any, ids: Sequence[str]) -> None:
    if isinstance(sessie := sessie_of(node.config), Controller):
        sessie.planned_by_worker(ids)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    sessie = sessie_of(config)
    return sessie.scheduler(log) if isinstance(sessie, Controller) else None
