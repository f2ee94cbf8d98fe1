"""The Dossier: typed delen, restored from the journal, without secrets."""

from __future__ import annotations

from typing import ClassVar

import pytest

from ikt.kern.dossier import Deel, DeelOntbreekt, Dossier
from ikt.kern.redaction import Redactor
from ikt.kern.uitkomst import Testfout


class Levering(Deel):
    naam: ClassVar[str] = "levering"
    id: str
    keer: int = 1


class Nieuwer(Deel):
    naam: ClassVar[str] = "levering"
    versie: ClassVar[int] = 2
    id: str


def test_what_is_kept_comes_back_typed_also_after_a_restart() -> None:
    dossier = Dossier()
    dossier.zet(Levering(id="a"))
    assert Dossier(dossier.take_changed()).deel(Levering) == Levering(id="a")


def test_only_what_changed_is_given_to_the_journal() -> None:
    dossier = Dossier()
    dossier.zet(Levering(id="a"))
    dossier.take_changed()
    assert dossier.take_changed() == {}
    dossier.wijzig(Levering, keer=2)
    assert dossier.take_changed()["levering"]["inhoud"] == {"id": "a", "keer": 2}


def test_a_missing_deel_is_told() -> None:
    with pytest.raises(DeelOntbreekt, match="nog geen deel 'levering'"):
        Dossier().deel(Levering)


def test_a_deel_of_another_version_is_refused() -> None:
    dossier = Dossier()
    dossier.zet(Levering(id="a"))
    with pytest.raises(Testfout, match="versie 1; deze ikt leest versie 2"):
        dossier.deel(Nieuwer)


def test_a_secret_never_enters() -> None:
    dossier = Dossier(clean=Redactor({"api-sleutel": "zeer-geheim-1"}).is_clean)
    with pytest.raises(Testfout, match="bevat een geheim"):
        dossier.zet(Levering(id="zeer-geheim-1"))
    assert not dossier.heeft(Levering)
