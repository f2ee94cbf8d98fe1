"""The short description of a besluit over omgevingsdocumenten, from which a complete aanlevering is made.

Everything is frozen and made of plain values, so that a Dossier can remember it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

Punt = tuple[float, float]
"""RD coordinates in metres."""

Vlak = tuple[Punt, ...]
"""One closed ring: the first point is repeated at the end."""

Soort = Literal["vervang", "hernoem", "verwijder", "verplaats", "vervalt"]

_SOORTEN = {"gm": "gemeente", "pv": "provincie", "ws": "waterschap", "mnre": "ministerie"}


@dataclass(frozen=True)
class Gezag:
    """`code` as in identifications (gm0297), `oin` 20 digits."""

    code: str
    naam: str
    oin: str

    @property
    def soort(self) -> str:
        """gemeente, provincie, waterschap or ministerie."""
        return _SOORTEN[self.code.rstrip("0123456789")]

    @property
    def tooi(self) -> str:
        """For instance `/tooi/id/gemeente/gm0297`."""
        return f"/tooi/id/{self.soort}/{self.code}"


@dataclass(frozen=True)
class Tekstplek:
    """An element of a regeling by both its names: `wid` never changes, `eid` is its place in this version."""

    eid: str
    wid: str


@dataclass(frozen=True)
class Geboorte:
    """In which besluit a gebied came to be (its kenmerk and year) and the how manieth it was there; all its
    identifications follow from these."""

    kenmerk: str
    jaar: int
    nummer: int = 1


@dataclass(frozen=True)
class Norm:
    """A norm with a value for each vlak of its werkingsgebied: numbers when it has an `eenheid`, else words.
    `type`, `groep` and `eenheid` are names from the IMOW-waardelijsten, without their address."""

    naam: str
    type: str
    groep: str
    waarden: tuple[str, ...]
    eenheid: str = ""


@dataclass(frozen=True)
class Werkingsgebied:
    """One geo-informatieobject. Without `geboorte` it is new with this besluit; else this is a new version of it, made
    from the version `was` (FRBRExpression)."""

    naam: str
    vlakken: tuple[Vlak, ...]
    norm: Norm | None = None
    geboorte: Geboorte | None = None
    was: str = ""


@dataclass(frozen=True)
class Activiteit:
    """`groep` and `kwalificatie` are names from the IMOW-waardelijsten, without their address."""

    naam: str
    groep: str
    kwalificatie: str


@dataclass(frozen=True)
class Gebiedsaanwijzing:
    """`type` and `groep` are names from the IMOW-waardelijsten, without their address."""

    naam: str
    type: str
    groep: str


@dataclass(frozen=True)
class Begrip:
    term: str
    betekenis: str


@dataclass(frozen=True)
class Onderdeel:
    """An artikel, or a divisie where the instrument is free text. `tekst` is written as `opmaak` says.

    `gebied` is the name of a werkingsgebied, empty for the whole ambtsgebied. `hoofdstuk` is the title of a new
    hoofdstuk that begins here. `na` is the wId of what it comes after; empty: at the end.
    """

    opschrift: str
    tekst: str
    hoofdstuk: str = ""
    na: str = ""
    gebied: str = ""
    activiteit: Activiteit | None = None
    aanwijzing: Gebiedsaanwijzing | None = None
    thema: str = ""
    hoofdlijn: str = ""


@dataclass(frozen=True)
class Ingreep:
    """A change to what is there already; `wat` is its wId. *vervang* gives an artikel, lid or divisie another text (and
    opschrift), *hernoem* another opschrift, *verplaats* puts it after `na`, *verwijder* takes it out with all that only
    belongs to it, *vervalt* leaves the number with the word Vervallen."""

    soort: Soort
    wat: str
    opschrift: str = ""
    tekst: str = ""
    na: str = ""


@dataclass(frozen=True)
class Basis:
    """The version of a regeling on which a besluit builds: its whole text, its OW objects (owBestanden) as far as they
    are known, and its werkingsgebieden. XML as text. `tophaak` is the activiteit under which new ones come."""

    regeling: str
    versie: str
    tekst: str
    ow: tuple[str, ...] = ()
    gebieden: tuple[Werkingsgebied, ...] = ()
    tophaak: str = ""


@dataclass(frozen=True)
class Regelinginhoud:
    """What a besluit says of one regeling. `instrument` is a name from instrumenten.toml.

    With a `basis` it is a wijziging in renvooi, or when `vervangt` a whole new text in its place. Without, the
    regeling is new; `hoofdregeling` is then the work of which it is a tijdelijk deel, and `tophaak` the activiteit
    under which its activiteiten come.
    """

    instrument: str
    onderdelen: tuple[Onderdeel, ...] = ()
    ingrepen: tuple[Ingreep, ...] = ()
    begrippen: tuple[Begrip, ...] = ()
    gebieden: tuple[Werkingsgebied, ...] = ()
    basis: Basis | None = None
    vervangt: bool = False
    hoofdregeling: str = ""
    titel: str = ""
    tophaak: str = ""


@dataclass(frozen=True)
class Intrekking:
    """A regeling that ends, with its OW objects (owBestanden) as far as they are known; XML as text."""

    regeling: str
    naam: str
    ow: tuple[str, ...] = ()


@dataclass(frozen=True)
class Planbesluit:
    """What a bestuursorgaan decides. `kenmerk` makes its identifications unique and recognisable; `aanleveraar` is the
    OIN that delivers; `onderwerp` completes its title. An ontwerp has no inwerkingtreding."""

    gezag: Gezag
    aanleveraar: str
    id_levering: str
    kenmerk: str
    onderwerp: str
    ondertekend: date
    bekendmaking: date
    inwerkingtreding: date
    regelingen: tuple[Regelinginhoud, ...] = ()
    intrekkingen: tuple[Intrekking, ...] = ()
    stadium: Literal["definitief", "ontwerp"] = "definitief"

    @property
    def naam(self) -> str:
        """The kenmerk with letters and digits only: for OW-identificaties and wIds."""
        return re.sub("[^A-Za-z0-9]", "", self.kenmerk)

    @property
    def is_ontwerp(self) -> bool:
        return self.stadium == "ontwerp"
