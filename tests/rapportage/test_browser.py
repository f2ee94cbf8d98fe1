"""The report as a reader opens it: from disk, in a browser, without a network."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = next((path for name in ("chromium", "chromium-browser") if (path := shutil.which(name))), None)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is hier niet geïnstalleerd.")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Opened:
    """A page with all that it asked for and complained about."""

    def __init__(self, browser: Browser, index: Path) -> None:
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page: Page = browser.new_page(viewport={"width": 1400, "height": 1200}, locale="en-US")
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self._hear(message.type, message.text))
        self.page.on("pageerror", lambda error: self._hear("error", str(error)))
        self.page.goto(index.as_uri())

    def _hear(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(text)

    def sees(self, text: str) -> None:
        self.page.get_by_text(text, exact=False).first.wait_for(timeout=10_000)


@pytest.fixture
def opened(browser: Browser, report: Path) -> Iterator[Opened]:
    opened = Opened(browser, report)
    yield opened
    opened.page.close()
    assert opened.complaints == []
    assert {url.split(":")[0] for url in opened.requests} <= {"file", "data", "blob"}


def test_the_overview_is_dutch_and_names_each_keten(opened: Opened) -> None:
    for text in ("IKT-rapportage IKT-11 (najaar 2026)", "Geslaagd", "Mislukt", "Overgeslagen", "Categorieën"):
        opened.sees(text)
    for text in ("Planketen", "VTH-keten", "VTH-01 · Titel van VTH-01 · Testeiland", "Gemeentestad (gm0297)"):
        opened.sees(text)


def test_a_failure_shows_its_steps_and_their_evidence(opened: Opened) -> None:
    opened.page.get_by_text("VTH-01 · Titel van VTH-01 · Testeiland").click()
    for text in ("Eigenaar: leverancier zaaksysteem", "Geschiedenis", "Elk verzoek wordt één zaak"):
        opened.sees(text)
    for text in ("Spoor door de systemen", "ikt-7f3a2c91", "10 min 5 s"):
        opened.page.frame_locator("iframe").get_by_text(text).first.wait_for(timeout=10_000)
    opened.sees("En is de zaak in behandeling")
    opened.page.get_by_text("Als hij documenten indient").click()
    opened.page.get_by_text("tabel", exact=True).click()
    opened.sees("tekening.pdf")
    opened.page.get_by_text("0001.json").click()
    opened.sees("Café Ünïk")


def test_categories_and_charts_open(opened: Opened) -> None:
    opened.page.get_by_text("Categorieën").first.click()
    opened.sees("Geslaagd met werkafspraak")
    opened.page.goto(f"{opened.page.url.split('#')[0]}#charts")
    opened.page.reload()
    opened.sees("Verloop over de runs")
