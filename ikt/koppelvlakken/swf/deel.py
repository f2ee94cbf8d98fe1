"""What a casus remembers of its samenwerking."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from ikt.kern.dossier import Deel
from ikt.kern.plan import Partij
from ikt.koppelvlakken.swf.profiel import VERSIE


class Geplaatst(BaseModel):
    """A document that the bevoegd gezag placed; `sha256` in hex, of what was sent."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    naam: str
    document_id: str
    sha256: str
    strikt: bool


class Actie(BaseModel):
    """The actieverzoek that the casus is about; `wie` is who was asked, as the scenario calls that party."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    actieverzoek_id: str
    titel: str
    wie: str
    status: str


class SamenwerkingDeel(Deel):
    """`swf` is the version of the API; `eigenaar` who started the samenwerking; `partners` who was invited, by the
    name that the scenario has for that party. `laatste` is when the casus last did something there.
    """

    naam: ClassVar[str] = "samenwerking"

    swf: str = VERSIE
    samenwerking_id: str
    eigenaar: Partij
    partners: Mapping[str, Partij] = {}
    documenten: tuple[Geplaatst, ...] = ()
    actie: Actie | None = None
    verwijderdatum: date | None = None
    laatste: datetime
