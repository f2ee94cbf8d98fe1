"""Going through a vergunningcheck as a loket does: answer what is asked, until nothing is asked any more."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ikt.koppelvlakken.rtr.uitkomsten import Check, OpenVraag

Bepaal = Callable[[Mapping[int, str]], Check]
"""Asks the conclusie with the answers so far, by id of the question."""

_JA_NEE = {"ja": "true", "nee": "false"}


class GeenAntwoord(Exception):
    """A question is asked to which the scenario has no answer; the text is Dutch."""


@dataclass(frozen=True)
class Doorloop:
    """How the check went: the first questions that were asked, all questions in order, and how it ended."""

    eerste: Check
    gesteld: tuple[str, ...]
    einde: Check


def doorloop(bepaal: Bepaal, antwoorden: Mapping[str, str]) -> Doorloop:
    """Answer the questions by their text ("ja", "1,75", an option) until none is open.

    A question left blank ("-") is not answered; when only such questions remain, that is the end. Raises
    `GeenAntwoord` for a question that `antwoorden` does not know.
    """
    gegeven: dict[int, str] = {}
    gesteld: list[str] = []
    check = eerste = bepaal(gegeven)
    while nieuw := vul_aan(check.open_vragen, antwoorden, gegeven):
        gesteld += [vraag.tekst for vraag in check.open_vragen if vraag.id in nieuw]
        gegeven |= nieuw
        check = bepaal(gegeven)
    return Doorloop(eerste, tuple(gesteld), check)


def vul_aan(vragen: Sequence[OpenVraag], antwoorden: Mapping[str, str], gegeven: Mapping[int, str]) -> dict[int, str]:
    """The answers to these questions that were not given yet. Raises `GeenAntwoord`; a question that may stay open
    needs no answer."""
    nieuw: dict[int, str] = {}
    for vraag in vragen:
        if vraag.tekst not in antwoorden:
            if vraag.verplicht:
                raise GeenAntwoord(f"De vraag “{vraag.tekst}” wordt gesteld, maar het scenario geeft geen antwoord.")
        elif antwoorden[vraag.tekst] != "-" and vraag.id not in gegeven:
            nieuw[vraag.id] = _vorm(vraag, antwoorden[vraag.tekst])
    return nieuw


def _vorm(vraag: OpenVraag, antwoord: str) -> str:
    return _JA_NEE.get(antwoord, antwoord) if vraag.antwoordtype == "boolean" else antwoord
