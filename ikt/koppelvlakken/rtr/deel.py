"""What the Dossier remembers of the toepasbareregel-keten."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict

from ikt.kern.dossier import Deel, Dossier
from ikt.kern.uitkomst import Testfout


class Locatie(BaseModel):
    """An OW-locatie with its geometry as GeoJSON in RD."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    identificatie: str
    geometrie: dict[str, Any]


class Activiteit(BaseModel):
    """`doelen` and `werkzaamheden` (urns) are what it was made toepasbaar for."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    urn: str
    naam: str
    oin: str
    locatie: Locatie
    bestuursorgaan: dict[str, str] = {}
    bovenliggend: str = ""
    doelen: tuple[str, ...] = ()
    werkzaamheden: tuple[str, ...] = ()


class ActiviteitenDeel(Deel):
    """The activiteiten of this casus, by the name that the scenario uses."""

    naam: ClassVar[str] = "activiteiten"
    activiteiten: tuple[Activiteit, ...] = ()


class DoorgifteDeel(Deel):
    """How RTR took the last activiteit that was handed over."""

    naam: ClassVar[str] = "doorgifte"
    aanvaard: bool
    code: str = ""
    reden: str = ""


class Regelversie(BaseModel):
    """One STTR file that was offered: `vingerafdruk` is the SHA-256 of the file."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    structuur_ref: str
    begindatum: date
    vingerafdruk: str


class RegelsDeel(Deel):
    naam: ClassVar[str] = "regels"
    versies: tuple[Regelversie, ...] = ()


class RegelaanleveringDeel(Deel):
    """How the last delivery to RTR, or verification by it, ended."""

    naam: ClassVar[str] = "regelaanlevering"
    aanvaard: bool
    codes: tuple[str, ...] = ()
    omschrijvingen: tuple[str, ...] = ()


class RegelontwerpDeel(Deel):
    """The STTR file in the making: questions and table as the scenario gives them, and the mistake to make.

    `doel` is what it is for, in the words of the scenario: de vergunningcheck, de aanvraag vergunning, de maatregelen.
    """

    naam: ClassVar[str] = "regelontwerp"
    activiteit: str
    doel: str = "de vergunningcheck"
    versie_sttr: str = "2"
    vragen: tuple[Mapping[str, str], ...] = ()
    tabel: tuple[Mapping[str, str], ...] = ()
    maatregelen: tuple[Mapping[str, str], ...] = ()
    hit_policy: str = "UNIQUE"
    fout: str = ""


class CheckDeel(Deel):
    """How the last vergunningcheck went. `per_activiteit` has the urn and the code of each conclusie, `eigenaren` the
    urn of each activiteit with the OIN of whose rules they are, `uitleg` the explanations that came with them,
    `vooringevuld` the questions that a register had answered."""

    naam: ClassVar[str] = "vergunningcheck"
    van_toepassing: bool
    gesteld: tuple[str, ...] = ()
    open_vragen: tuple[str, ...] = ()
    vooringevuld: tuple[str, ...] = ()
    conclusies: tuple[str, ...] = ()
    per_activiteit: tuple[tuple[str, str], ...] = ()
    eigenaren: tuple[tuple[str, str], ...] = ()
    bestuurslagen: tuple[str, ...] = ()
    uitleg: tuple[str, ...] = ()


class VereistenDeel(Deel):
    """How filling in the indieningsvereisten went. `open_vragen` and `bijlagen` are those still required."""

    naam: ClassVar[str] = "indieningsvereisten"
    van_toepassing: bool
    indienbaar: bool
    compleet: bool
    gesteld: tuple[str, ...] = ()
    open_vragen: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()


class MaatregelenDeel(Deel):
    """The maatregelen that apply: nummer and text."""

    naam: ClassVar[str] = "maatregelen"
    van_toepassing: bool
    maatregelen: tuple[tuple[str, str], ...] = ()


def activiteit(dossier: Dossier, naam: str) -> Activiteit:
    """The activiteit of that name, from this keten or from the planketen. Raises `Testfout`."""
    bekend = dossier.deel(ActiviteitenDeel).activiteiten if dossier.heeft(ActiviteitenDeel) else ()
    for een in bekend:
        if een.naam == naam:
            return een
    raise Testfout(f"Een activiteit “{naam}” is in dit scenario nog niet gepubliceerd.")


def onthoud(dossier: Dossier, nieuw: Activiteit) -> None:
    """Keep an activiteit; one with the same urn is replaced, also when its name changed."""
    bekend = dossier.deel(ActiviteitenDeel).activiteiten if dossier.heeft(ActiviteitenDeel) else ()
    anders = tuple(een for een in bekend if een.urn != nieuw.urn)
    dossier.zet(ActiviteitenDeel(activiteiten=(*anders, nieuw)))
