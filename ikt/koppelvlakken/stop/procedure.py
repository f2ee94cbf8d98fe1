"""The procedure of each instrument: publications before and after, termijnen, rechtsmiddel, inwerkingtreding.

The facts are in `procedures.toml`. The LVBB does not judge them; the law does.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import Field

from ikt.kern.bestand import Streng, valideer
from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.stop.kalender import is_werkdag, volgende_werkdag

Plicht = Literal["verplicht", "mag", "mag niet"]
Rechtsmiddel = Literal["geen", "beroep", "bezwaar en beroep"]


class Procedure(Streng):
    """`ook` names instruments that follow the same procedure. `termijn_weken` counts for inzage as well as for bezwaar
    and beroep. `later` and `eerder` say whether a besluit may choose another day of inwerkingtreding than the law."""

    instrument: str
    ook: list[str] = Field(default_factory=list)
    bestuurslagen: list[str]
    termijn_weken: int
    voornemen: Plicht = "mag niet"
    ontwerp: Plicht = "mag niet"
    kennisgeving_ontwerp: Plicht = "mag niet"
    kennisgeving_besluit: Plicht = "mag niet"
    goedkeuring: str = ""
    rechtsmiddel: Rechtsmiddel = "geen"
    bekendmaking: Literal["vrij", "na vaststelling", "na wijziging"] = "vrij"
    bekendmaking_weken: int = 0
    inwerkingtreding: Literal["vrij", "na bekendmaking", "na goedkeuring", "met wijziging"] = "vrij"
    inwerkingtreding_weken: int = 0
    later: bool = False
    eerder: bool = False

    def is_van(self, instrument: str) -> bool:
        return instrument.casefold() in (een.casefold() for een in (self.instrument, *self.ook))

    def einde_inzage(self, begin: date) -> date:
        """The last day on which one can react to an ontwerp that lies ter inzage from `begin` on."""
        return _tot_werkdag(begin + timedelta(weeks=self.termijn_weken, days=-1))

    def einde_termijn(self, bekendmaking: date) -> date | None:
        """The last day for bezwaar or beroep: the termijn starts the day after. None: no rechtsmiddel."""
        if self.rechtsmiddel == "geen":
            return None
        return _tot_werkdag(bekendmaking + timedelta(weeks=self.termijn_weken))

    def vroegste_bekendmaking(self, vaststelling: date) -> date:
        """The first werkdag after `vaststelling` on which it may be bekendgemaakt."""
        weken = self.bekendmaking_weken if self.bekendmaking == "na vaststelling" else 0
        return _tot_werkdag(vaststelling + timedelta(weeks=weken)) if weken else volgende_werkdag(vaststelling)

    def uiterste_bekendmaking(self, wijziging: date) -> date | None:
        """The last day, counted from the bekendmaking of the besluit that it is directed at; None: there is no last."""
        return wijziging + timedelta(weeks=self.bekendmaking_weken) if self.bekendmaking == "na wijziging" else None

    def werkt_vanaf(self, gerekend_vanaf: date) -> date | None:
        """The day of inwerkingtreding by law, counted from the day that `inwerkingtreding` names: of bekendmaking, of
        bekendmaking of the goedkeuring, or of inwerkingtreding of the wijziging. None: the besluit chooses it."""
        if self.inwerkingtreding == "vrij":
            return None
        return gerekend_vanaf + timedelta(weeks=self.inwerkingtreding_weken)

    def bezwaar_tegen_werking(self, gekozen: date, gerekend_vanaf: date) -> str:
        """Why this day of inwerkingtreding is not what the law says; empty when it is."""
        wet = self.werkt_vanaf(gerekend_vanaf)
        if wet is None or gekozen == wet or (self.later and gekozen > wet) or (self.eerder and gekozen < wet):
            return ""
        of_later = " of later" if self.later else ""
        return f"Een {self.instrument} treedt in werking op {wet:%d-%m-%Y}{of_later}, niet op {gekozen:%d-%m-%Y}."

    def bezwaar_tegen_kennisgeving(self, *, ontwerp: bool) -> str:
        """Why a kennisgeving of the ontwerp, or of the definitieve besluit, may not be there; empty when it may."""
        if (self.kennisgeving_ontwerp if ontwerp else self.kennisgeving_besluit) != "mag niet":
            return ""
        soort = "ontwerp" if ontwerp else "besluit"
        return f"Bij een {soort} voor een {self.instrument} hoort geen kennisgeving: er staat geen termijn open."


def procedure(instrument: str, bestuurslaag: str = "") -> Procedure:
    """The procedure of an instrument, for that bestuurslaag where it makes a difference.

    Raises Gebruikersfout when the instrument does not exist, or not for that bestuurslaag.
    """
    passend = [een for een in procedures() if een.is_van(instrument)]
    van_laag = [een for een in passend if not bestuurslaag or bestuurslaag in een.bestuurslagen]
    if van_laag:
        return van_laag[0]
    if passend:
        lagen = ", ".join(laag for een in passend for laag in een.bestuurslagen)
        raise Gebruikersfout(f"Een {bestuurslaag} stelt geen {instrument} vast.", doe=f"Dat doen: {lagen}.")
    bekend = dict.fromkeys(een.instrument for een in procedures())
    raise Gebruikersfout(f"Het instrument '{instrument}' bestaat niet.", doe=f"Kies uit: {', '.join(bekend)}.")


@cache
def procedures() -> tuple[Procedure, ...]:
    return tuple(_lees())


def _lees() -> Iterator[Procedure]:
    naam = "procedures.toml"
    inhoud = tomllib.loads((files(__package__) / naam).read_text("utf-8"))
    for een in inhoud["procedure"]:
        yield valideer(Procedure, {"termijn_weken": inhoud["termijn_weken"], **een}, naam)


def _tot_werkdag(dag: date) -> date:
    """A termijn does not end on a day that is no werkdag (Algemene termijnenwet art. 1)."""
    return dag if is_werkdag(dag) else volgende_werkdag(dag)
