"""A short description of toepasbare regels, as a test coordinator writes it in a table, ready for the writer.

```python
Beschrijving(
    naam="Dakkapel plaatsen",
    structuur_ref=StructuurRef(oin, "Conclusie", "nl.imow-gm0297.activiteit.dakkapel"),
    vragen=[VraagRegel(kenmerk="voorkant", vraag="Komt de dakkapel aan de voorkant?", antwoord="ja of nee")],
    tabel=[
        {"voorkant": "ja", "conclusie": "Vergunningplicht"},
        {"voorkant": "nee", "conclusie": "Toestemmingsvrij"},
    ],
)
```

Indieningsvereisten need no table: then they are met once all questions that are required have an answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ikt.koppelvlakken.sttr.structuurref import StructuurRef

CONCLUSIE, UITLEG = "conclusie", "uitleg"
"""The columns of a table that hold the outcome, and the explanation that goes with it."""
BEANTWOORD = "beantwoord"
"""The cell that is met by any answer."""

_SOORTEN = {"ja of nee": "boolean", "getal": "number", "tekst": "string", "datum": "date"}
_BIJZONDER = {"bijlage": "bijlage", "ligging": "geoVerwijzing", "werkzaamheid": "implicietAntwoord", "altijd": "vast"}
_MEER = "een of meer van: "
_VERGELIJKING = re.compile(r"(<=|>=|<|>)\s*([0-9]+(?:,[0-9]+)?)")
_GETAL = re.compile(r"[0-9]+(?:,[0-9]+)?")
_TUSSEN = re.compile(r"([0-9]+(?:,[0-9]+)?) tot ([0-9]+(?:,[0-9]+)?)")


class OnduidelijkeBeschrijving(Exception):
    """The description cannot become an STTR file; the text is Dutch and names the cell."""


@dataclass(frozen=True)
class VraagRegel:
    """`kenmerk` is the short name by which columns use the question.

    `antwoord` is "ja of nee", "getal", "tekst", "datum", the options separated by `;` (after "een of meer van: " when
    several may be chosen), "bijlage", "ligging <locatie>", "werkzaamheid <urn>", or "altijd <waarde>". A `lengte`
    gives the question a consistentieregel: so many characters at most. Questions of several files that name the same
    `herbruikbaar` are asked once.
    """

    kenmerk: str
    vraag: str
    antwoord: str
    groep: str = "Algemeen"
    toelichting: str = ""
    verplicht: str = "ja"
    classificatie: str = "activiteit"
    referentie: str = ""
    lengte: str = ""
    herbruikbaar: str = ""

    @property
    def soort(self) -> str:
        """vraag, bijlage, geoVerwijzing, implicietAntwoord or vast."""
        return _BIJZONDER.get(self.antwoord.partition(" ")[0], "vraag")

    @property
    def gegeven(self) -> str:
        """The locatie, werkzaamheid or value that `antwoord` names."""
        return self.antwoord.partition(" ")[2]

    @property
    def gegevens_type(self) -> str:
        if self.soort == "vast":
            return _type_van(self.gegeven)
        return _SOORTEN.get(self.antwoord, "list") if self.soort == "vraag" else "boolean"

    @property
    def meer(self) -> bool:
        return self.antwoord.startswith(_MEER)

    @property
    def opties(self) -> Sequence[str]:
        if self.soort != "vraag" or self.antwoord in _SOORTEN:
            return ()
        return [optie.strip() for optie in self.antwoord.removeprefix(_MEER).split(";")]


@dataclass(frozen=True)
class MaatregelRegel:
    """A measure; the table names it by `nummer`, which refers to the voorschrift."""

    nummer: str
    maatregel: str
    frequentie: str = "eenmalig"
    thema: str = ""


@dataclass(frozen=True)
class Beschrijving:
    """`tabel` has a row per outcome: a cell per question (by kenmerk), `conclusie`, and perhaps `uitleg`."""

    naam: str
    structuur_ref: StructuurRef
    vragen: Sequence[VraagRegel]
    tabel: Sequence[Mapping[str, str]] = ()
    hit_policy: str = "UNIQUE"
    maatregelen: Sequence[MaatregelRegel] = ()

    @property
    def kolommen(self) -> Sequence[VraagRegel]:
        """The questions that the table uses, in the order of its columns."""
        per_kenmerk = {vraag.kenmerk: vraag for vraag in self.vragen}
        gebruikt = [kolom for kolom in (self.rijen[0] if self.rijen else ()) if kolom not in (CONCLUSIE, UITLEG)]
        if onbekend := [kolom for kolom in gebruikt if kolom not in per_kenmerk]:
            raise OnduidelijkeBeschrijving(f"De kolom “{onbekend[0]}” hoort bij geen enkele vraag.")
        return [per_kenmerk[kolom] for kolom in gebruikt]

    @property
    def rijen(self) -> Sequence[Mapping[str, str]]:
        if self.tabel or self.structuur_ref.typering != "Indieningsvereisten":
            return self.tabel
        return [{vraag.kenmerk: _vereist(vraag) for vraag in self.vragen} | {CONCLUSIE: "ja"}]


def _vereist(vraag: VraagRegel) -> str:
    if vraag.verplicht == "nee":
        return "-"
    return "ja" if vraag.soort == "bijlage" else BEANTWOORD


def cel(vraag: VraagRegel, tekst: str) -> str:
    """The FEEL of a Dutch cell: `ja`, `-`, `> 1,75`, `2 tot 5` (without 5), `beantwoord`, an option. Raises
    `OnduidelijkeBeschrijving`."""
    tekst = tekst.strip()
    if tekst in {"", "-"}:
        return "-"
    if tekst == BEANTWOORD:
        return "not(null)"
    if gevonden := _cel(vraag, tekst):
        return gevonden
    raise OnduidelijkeBeschrijving(f"De cel “{tekst}” past niet bij de vraag “{vraag.kenmerk}” ({vraag.antwoord}).")


def _cel(vraag: VraagRegel, tekst: str) -> str:
    if vraag.soort == "geoVerwijzing":
        return f'"{tekst}"' if tekst in {"ja", "deels", "nee"} else ""
    match vraag.gegevens_type:
        case "boolean" if tekst in {"ja", "nee"}:
            return "true" if tekst == "ja" else "false"
        case "number":
            return _getal_cel(tekst)
        case "string":
            return f'"{tekst}"'
        case "list" if tekst in vraag.opties:
            return f'contains(?,"{tekst}")' if vraag.meer else f'"{tekst}"'
    return ""


def _getal_cel(tekst: str) -> str:
    if gevonden := _VERGELIJKING.fullmatch(tekst):
        return f"{gevonden[1]} {_feel(gevonden[2])}"
    if gevonden := _TUSSEN.fullmatch(tekst):
        return f"[{_feel(gevonden[1])}..{_feel(gevonden[2])})"
    return _feel(tekst) if _GETAL.fullmatch(tekst) else ""


def _feel(getal: str) -> str:
    return getal.replace(",", ".")


def _type_van(waarde: str) -> str:
    if waarde in {"ja", "nee"}:
        return "boolean"
    return "number" if _GETAL.fullmatch(waarde) else "string"
