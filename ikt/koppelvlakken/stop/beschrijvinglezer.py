"""From rows of plain words, as in a Gherkin table, to the description of the content of a regeling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.stop.beschrijving import (
    Activiteit,
    Norm,
    Onderdeel,
    Vlak,
    Werkingsgebied,
)
from ikt.koppelvlakken.stop.renvooi import aanduiding
from ikt.koppelvlakken.stop.xml import Element

Rij = Mapping[str, str]
_TEKST = ("opschrift", "tekst", "hoofdstuk", "na", "thema", "hoofdlijn")
_OBJECTEN = ("gebied", "rond", "activiteit", "groep", "kwalificatie", "norm", "waarden")
KOLOMMEN = (*_TEKST, *_OBJECTEN)
HALVE_ZIJDE = 250.0
"""A vlak is a square of 500 metres around its middle."""


def onderdelen(rijen: Iterable[Rij], tekst: Element | None = None) -> tuple[Onderdeel, ...]:
    """One per row; `na` names a part of `tekst` in words, as `artikel 2.1`. Raises Gebruikersfout: unknown column."""
    return tuple(_onderdeel(rij, tekst) for rij in rijen)


def _onderdeel(rij: Rij, tekst: Element | None) -> Onderdeel:
    if onbekend := sorted(rij.keys() - set(KOLOMMEN)):
        raise Gebruikersfout(f"Een onderdeel heeft geen ‘{onbekend[0]}’.", doe=f"Kies uit: {', '.join(KOLOMMEN)}.")
    activiteit = rij.get("activiteit", "")
    return Onderdeel(
        opschrift=rij.get("opschrift", ""),
        tekst=rij.get("tekst", ""),
        hoofdstuk=rij.get("hoofdstuk", ""),
        na=wid(tekst, rij["na"]) if rij.get("na") and tekst is not None else "",
        gebied=rij.get("gebied", ""),
        activiteit=_activiteit(rij, activiteit) if activiteit else None,
        thema=rij.get("thema", ""),
        hoofdlijn=rij.get("hoofdlijn", ""),
    )


def _activiteit(rij: Rij, naam: str) -> Activiteit:
    return Activiteit(naam, rij.get("groep") or "Overig", rij.get("kwalificatie") or "Vergunningplicht")


def gebieden(rijen: Iterable[Rij]) -> tuple[Werkingsgebied, ...]:
    """The werkingsgebieden that rows name, each once; `rond` are RD points with `;` between them, or
    a raster, as in `20 bij 30 vlakken vanaf 137250 424250`."""
    gevonden = {rij["gebied"]: _gebied(rij) for rij in rijen if rij.get("gebied") and rij.get("rond")}
    return tuple(gevonden.values())


def _gebied(rij: Rij) -> Werkingsgebied:
    vlakken = _raster(rij["rond"]) or tuple(vierkant(punt) for punt in rij["rond"].split(";"))
    return Werkingsgebied(rij["gebied"], vlakken, _norm(rij, len(vlakken)) if rij.get("norm") else None)


def _raster(woorden: str) -> tuple[Vlak, ...]:
    """`20 bij 30 vlakken vanaf 137250 424250`: squares of 100 metres in rows, 200 metres apart."""
    if not (match := re.fullmatch(r"(\d+) bij (\d+) vlakken vanaf (\d+) (\d+)", woorden)):
        return ()
    breed, hoog, x, y = map(int, match.groups())
    return tuple(vierkant(f"{x + 200 * i} {y + 200 * j}", 50.0) for j in range(hoog) for i in range(breed))


def _norm(rij: Rij, aantal: int) -> Norm:
    """A height in metres, as in `maximum bouwhoogte`: a value per vlak."""
    waarden = tuple(waarde.strip() for waarde in rij.get("waarden", "").split(";"))
    if len(waarden) != aantal:
        wat = f"De norm ‘{rij['norm']}’ heeft {len(waarden)} waarden bij {aantal} vlakken."
        raise Gebruikersfout(wat, doe="Noem voor elk vlak een waarde.")
    return Norm(rij["norm"], "MaximumBouwhoogte", "MaatvoeringBouwen", waarden, "Meter")


def vierkant(midden: str, halve_zijde: float = HALVE_ZIJDE) -> Vlak:
    """A square around an RD point, as in `137250 424250`."""
    getallen = midden.split()
    if len(getallen) != 2 or not all(re.fullmatch(r"\d+(\.\d+)?", getal) for getal in getallen):
        raise Gebruikersfout(f"‘{midden}’ is geen RD-punt.", doe="Schrijf bijvoorbeeld 137250 424250.")
    x, y = map(float, getallen)
    hoeken = ((-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1))
    return tuple((x + dx * halve_zijde, y + dy * halve_zijde) for dx, dy in hoeken)


def wid(tekst: Element, wat: str) -> str:
    """wId of a part of the text by its name, as `artikel 2.1` or `hoofdstuk 2`, or by its opschrift."""
    for deel in tekst.iter("*"):
        if deel.get("wId") and wat.lower() in _namen(deel):
            return str(deel.get("wId"))
    raise Gebruikersfout(f"‘{wat}’ staat niet in de regeling.", doe="Noem het zoals het in de regeling staat.")


def _namen(deel: Element) -> Sequence[str]:
    kop = next(deel.iterchildren("{*}Kop"), None)
    if kop is None:
        return ()
    opschrift = "".join("".join(map(str, kind.itertext())) for kind in kop.iterchildren("{*}Opschrift"))
    return aanduiding(deel).lower(), opschrift.lower()
