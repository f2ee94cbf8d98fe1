"""The outcomes of a casus, and the exceptions by which a step says that it did not go as expected."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum


class Uitkomst(StrEnum):
    """Outcome of a casus, with the word that users read as its value."""

    GESLAAGD = "geslaagd"
    MET_WERKAFSPRAAK = "geslaagd met werkafspraak"
    NIET_GESLAAGD = "niet geslaagd"
    GEBLOKKEERD = "geblokkeerd"
    HANGT = "hangt"
    LOOPT = "loopt"
    NIET_BESCHIKBAAR_LOKAAL = "functie niet beschikbaar, lokaal"
    NIET_BESCHIKBAAR_LANDELIJK = "functie niet beschikbaar, landelijk"
    NIET_VAN_TOEPASSING = "niet van toepassing"
    NIET_GETEST = "niet getest"
    AFGEBROKEN = "afgebroken"
    TESTFOUT = "testfout"


GOED = frozenset(
    {
        Uitkomst.GESLAAGD,
        Uitkomst.MET_WERKAFSPRAAK,
        Uitkomst.NIET_BESCHIKBAAR_LOKAAL,
        Uitkomst.NIET_BESCHIKBAAR_LANDELIJK,
        Uitkomst.NIET_VAN_TOEPASSING,
    }
)
"""Outcomes with which a run still ends well (exit code 0)."""


class Afloop(Exception):
    """Base of what a step raises to end its casus with another outcome than *geslaagd*.

    `schakel` is the id of the schakel it happened on, `systeem` the name of the system that did it;
    `code` is a code of the standard (for instance LVBB1012), on which a bevinding can match.
    """

    uitkomst: Uitkomst = Uitkomst.TESTFOUT
    bevinding: str | None = None
    """Id of the bevinding under which it is known, when it is."""

    def __init__(
        self,
        reden: str,
        *,
        schakel: str | None = None,
        systeem: str | None = None,
        code: str | None = None,
    ) -> None:
        super().__init__(reden)
        self.reden, self.schakel, self.systeem, self.code = reden, schakel, systeem, code


class NietGeslaagd(Afloop):
    """The owner of the schakel did something else than expected."""

    uitkomst = Uitkomst.NIET_GESLAAGD


class Geblokkeerd(Afloop):
    """Another system or the environment prevented the step."""

    uitkomst = Uitkomst.GEBLOKKEERD


class Systeemstoring(Afloop):
    """A system gave a 5xx, a time-out or no access.

    Whether that is *niet geslaagd* (the system is under test) or *geblokkeerd* is decided by the
    environment, where the step is run.
    """

    uitkomst = Uitkomst.GEBLOKKEERD


class Hangt(Afloop):
    """A status did not come before its deadline."""

    uitkomst = Uitkomst.HANGT


class NietBeschikbaarLokaal(Afloop):
    """The software of this deelnemer does not have the function."""

    uitkomst = Uitkomst.NIET_BESCHIKBAAR_LOKAAL


class NietBeschikbaarLandelijk(Afloop):
    """The national facility does not have the function (yet) in this environment."""

    uitkomst = Uitkomst.NIET_BESCHIKBAAR_LANDELIJK


class NietVanToepassing(Afloop):
    """The scenario lies outside this environment or standard version."""

    uitkomst = Uitkomst.NIET_VAN_TOEPASSING


class Afgebroken(Afloop):
    """Started, but it is not known how it ended."""

    uitkomst = Uitkomst.AFGEBROKEN


class Testfout(Afloop):
    """The harness, a mock or the scenario itself is wrong; never blamed on a system under test."""

    uitkomst = Uitkomst.TESTFOUT
    __test__ = False  # by its name pytest would take it for a test


class Opgeschort(Afloop):
    """Suspended until a moment or a waarneming; only `wacht_op`, `wacht_tot` and `neem_waar` raise it."""

    uitkomst = Uitkomst.LOOPT

    def __init__(self, reden: str, *, tot: datetime | None = None, uiterlijk: datetime | None = None) -> None:
        super().__init__(reden)
        self.tot, self.uiterlijk = tot, uiterlijk
