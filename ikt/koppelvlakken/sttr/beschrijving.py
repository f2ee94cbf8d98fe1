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
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ikt.koppelvlakken.sttr.structuurref import StructuurRef

CONCLUSIE = "conclusie"
"""The column of a table that holds the outcome."""

_SOORTEN = {"ja of nee": "boolean", "getal": "number", "tekst": "string", "datum": "date"}
_VERGELIJKING = re.compile(r"(<=|>=|<|>)\s*([0-9]+(?:,[0-9]+)?)")
_GETAL = re.compile(r"[0-9]+(?:,[0-9]+)?")
_TUSSEN = re.compile(r"([0-9]+(?:,[0-9]+)?) tot ([0-9]+(?:,[0-9]+)?)")


class OnduidelijkeBeschrijving(Exception):
    """The description cannot become an STTR file; the text is Dutch and names the cell."""


@dataclass(frozen=True)
class VraagRegel:
    """`kenmerk` is the short name by which columns use the question.

    `antwoord` is "ja of nee", "getal", "tekst", "datum", or the options separated by `;`.
    """

    kenmerk: str
    vraag: str
    antwoord: str
    groep: str = "Algemeen"
    toelichting: str = ""

    @property
    def gegevens_type(self) -> str:
        return _SOORTEN.get(self.antwoord, "list")

    @property
    def opties(self) -> Sequence[str]:
        return () if self.antwoord in _SOORTEN else [optie.strip() for optie in self.antwoord.split(";")]


@dataclass(frozen=True)
class Beschrijving:
    """`tabel` has a row per outcome: a cell per question (by kenmerk), and `conclusie`."""

    naam: str
    structuur_ref: StructuurRef
    vragen: Sequence[VraagRegel]
    tabel: Sequence[Mapping[str, str]]
    hit_policy: str = "UNIQUE"

    @property
    def kolommen(self) -> Sequence[VraagRegel]:
        """The questions that the table uses, in the order of its columns."""
        per_kenmerk = {vraag.kenmerk: vraag for vraag in self.vragen}
        gebruikt = [kolom for kolom in (self.tabel[0] if self.tabel else ()) if kolom != CONCLUSIE]
        if onbekend := [kolom for kolom in gebruikt if kolom not in per_kenmerk]:
            raise OnduidelijkeBeschrijving(f"De kolom “{onbekend[0]}” hoort bij geen enkele vraag.")
        return [per_kenmerk[kolom] for kolom in gebruikt]


def cel(vraag: VraagRegel, tekst: str) -> str:
    """The FEEL of a Dutch cell: `ja`, `-`, `> 1,75`, `2 tot 5` (without 5), an option. Raises
    `OnduidelijkeBeschrijving`."""
    tekst = tekst.strip()
    if tekst in {"", "-"}:
        return "-"
    match vraag.gegevens_type:
        case "boolean" if tekst in {"ja", "nee"}:
            return "true" if tekst == "ja" else "false"
        case "number" if gevonden := _getal_cel(tekst):
            return gevonden
        case "string":
            return f'"{tekst}"'
        case "list" if tekst in vraag.opties:
            return f'"{tekst}"'
    raise OnduidelijkeBeschrijving(f"De cel “{tekst}” past niet bij de vraag “{vraag.kenmerk}” ({vraag.antwoord}).")


def _getal_cel(tekst: str) -> str:
    if gevonden := _VERGELIJKING.fullmatch(tekst):
        return f"{gevonden[1]} {_feel(gevonden[2])}"
    if gevonden := _TUSSEN.fullmatch(tekst):
        return f"[{_feel(gevonden[1])}..{_feel(gevonden[2])})"
    return _feel(tekst) if _GETAL.fullmatch(tekst) else ""


def _feel(getal: str) -> str:
    return getal.replace(",", ".")
