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
    model_config = ConfigDict(frozen=True, extra="forbid")
    urn: str
    naam: str
    oin: str
    locatie: Locatie


class ActiviteitenDeel(Deel):
    """The activiteiten of this casus, by the name that the scenario uses."""

    naam: ClassVar[str] = "activiteiten"
    activiteiten: tuple[Activiteit, ...] = ()


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
    """How the last delivery to RTR ended."""

    naam: ClassVar[str] = "regelaanlevering"
    aanvaard: bool
    codes: tuple[str, ...] = ()
    omschrijvingen: tuple[str, ...] = ()


class RegelontwerpDeel(Deel):
    """The STTR file in the making: questions and table as the scenario gives them, and the mistake to make."""

    naam: ClassVar[str] = "regelontwerp"
    activiteit: str
    vragen: tuple[Mapping[str, str], ...] = ()
    tabel: tuple[Mapping[str, str], ...] = ()
    hit_policy: str = "UNIQUE"
    fout: str = ""


class CheckDeel(Deel):
    """How the last vergunningcheck went."""

    naam: ClassVar[str] = "vergunningcheck"
    van_toepassing: bool
    gesteld: tuple[str, ...] = ()
    open_vragen: tuple[str, ...] = ()
    conclusies: tuple[str, ...] = ()


def activiteit(dossier: Dossier, naam: str) -> Activiteit:
    """The activiteit of that name, from this keten or from the planketen. Raises `Testfout`."""
    bekend = dossier.deel(ActiviteitenDeel).activiteiten if dossier.heeft(ActiviteitenDeel) else ()
    for een in bekend:
        if een.naam == naam:
            return een
    raise Testfout(f"Een activiteit “{naam}” is in dit scenario nog niet gepubliceerd.")


def onthoud(dossier: Dossier, nieuw: Activiteit) -> None:
    bekend = dossier.deel(ActiviteitenDeel).activiteiten if dossier.heeft(ActiviteitenDeel) else ()
    anders = tuple(een for een in bekend if een.naam != nieuw.naam)
    dossier.zet(ActiviteitenDeel(activiteiten=(*anders, nieuw)))
