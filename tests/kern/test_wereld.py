"""A Wereld: virtual time, events in order, the same each time it is played."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from ikt.kern.klok import TIJDZONE
from ikt.kern.opslag import Store
from ikt.kern.wereld import Wereld

START = datetime(2026, 3, 3, 9, tzinfo=TIJDZONE)
HOUR = timedelta(hours=1)


def test_events_come_in_order_of_time_and_then_of_scheduling() -> None:
    wereld = Wereld("zaad", START)
    for name, after in (("later", 2 * HOUR), ("eerst", HOUR), ("daarna", HOUR)):
        wereld.schedule("lvbb", name, after=after, nr=1)
    seen = []
    while event := wereld.next_event(START + 5 * HOUR):
        seen.append((event.name, wereld.klok.nu() - START, event.data))
    assert seen == [("eerst", HOUR, {"nr": 1}), ("daarna", HOUR, {"nr": 1}), ("later", 2 * HOUR, {"nr": 1})]
    assert wereld.klok.nu() == START + 5 * HOUR


def test_an_event_after_the_limit_waits() -> None:
    wereld = Wereld("zaad", START)
    wereld.schedule("lvbb", "later", after=2 * HOUR)
    assert wereld.next_event(START + HOUR) is None
    assert wereld.next_event(START + 3 * HOUR) is not None


def test_the_clock_crosses_summer_time_by_real_hours() -> None:
    wereld = Wereld("zaad", datetime(2026, 3, 28, 12, tzinfo=TIJDZONE))
    wereld.schedule("lvbb", "morgen", at=datetime(2026, 3, 29, 12, tzinfo=TIJDZONE))
    wereld.next_event(datetime(2026, 3, 30, tzinfo=TIJDZONE))
    assert wereld.klok.nu().isoformat() == "2026-03-29T12:00:00+02:00"


def test_the_same_seed_gives_the_same_ids() -> None:
    one, other, third = Wereld("a", START), Wereld("a", START), Wereld("b", START)
    assert (one.uuid(), one.new_id("zaak")) == (other.uuid(), other.new_id("zaak"))
    assert one.uuid() != third.uuid()


def test_two_werelden_share_nothing() -> None:
    one, other = Wereld("a", START), Wereld("a", START)
    one.store.table("zaken")["1"] = {"naam": "dakkapel"}
    one.switch("fout", on=True)
    assert dict(other.store.table("zaken")) == {}
    assert other.faults == frozenset()


def test_a_wereld_in_a_file_goes_on_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "wereld.sqlite"
    wereld = Wereld("a", START, store=Store(path))
    wereld.schedule("lvbb", "later", after=2 * HOUR)
    wereld.switch("fout", on=True)
    wereld.next_event(START + HOUR)
    wereld.close()
    again = Wereld("a", START, store=Store(path))
    assert again.klok.nu() == START + HOUR
    assert again.faults == {"fout"}
    event = again.next_event(START + 5 * HOUR)
    assert event is not None and event.name == "later"


def test_reset_brings_back_the_beginning() -> None:
    wereld = Wereld("a", START)
    first = wereld.uuid()
    wereld.schedule("lvbb", "later", after=HOUR)
    wereld.switch("fout", on=True)
    wereld.next_event(START + HOUR)
    wereld.reset()
    assert (wereld.klok.nu(), wereld.faults, wereld.uuid()) == (START, frozenset(), first)
    assert wereld.next_event(START + 5 * HOUR) is None
