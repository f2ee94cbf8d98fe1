"""What rules need to know of a basisgeo:Geometrie, so that the geometry itself need not stay in memory."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from ikt.koppelvlakken.stop.geometrievorm import bezwaar
from ikt.koppelvlakken.stop.xml import Element, eerste, lokaal, regelnummer, tekst

_GML = "http://www.opengis.net/gml/3.2"
_COORDINATEN = ("pos", "posList", "coordinates")
_VENSTER = 1_000_000
"""So many characters of a list of coordinates are looked at together: a list can be 100 MB."""

RD, ETRS89 = "urn:ogc:def:crs:EPSG::28992", "urn:ogc:def:crs:EPSG::4258"
_NEDERLAND = {RD: (-100_000.0, 190_000.0, 400_000.0, 900_000.0), ETRS89: (49.5, 1.5, 57.0, 8.5)}
"""A box well around the Netherlands with its EEZ (x, y of RD; latitude, longitude of ETRS89)."""


@dataclass(frozen=True, slots=True)
class Geometrie:
    """`soorten` are the GML elements in it, `crs` the srsNames; `afdruk` is equal for equal coordinates.
    `buiten` says that a position lies far outside the Netherlands, `gevuld` that there is a basisgeo:geometrie,
    `bezwaar` what is wrong with the shape."""

    id: str
    regel: int | None
    soorten: frozenset[str]
    crs: frozenset[str]
    zonder_crs: bool = False
    getallen: int = 0
    leeg: bool = False
    oneven: bool = False
    geen_getal: bool = False
    buiten: bool = False
    gevuld: bool = True
    bezwaar: str = ""
    afdruk: int = field(default=0, repr=False)


def geometrie(element: Element) -> Geometrie:
    """Facts of one basisgeo:Geometrie element."""
    gml = list(element.iter(f"{{{_GML}}}*"))
    vlak = not any(deel.get("srsDimension") == "3" for deel in gml)  # with heights the pairs lie otherwise
    lijsten = [_lijst(deel) for deel in gml if lokaal(deel) in _COORDINATEN]
    crs = _ene(frozenset(naam for deel in gml if (naam := deel.get("srsName"))))
    som = hashlib.blake2b(b"".join(lijst.afdruk for lijst in lijsten), digest_size=8)
    return Geometrie(
        id=tekst(eerste(element, "id")),
        regel=regelnummer(element),
        soorten=_ene(frozenset(lokaal(deel) for deel in gml)),
        crs=crs,
        zonder_crs=bool(gml) and not crs,
        getallen=sum(lijst.getallen for lijst in lijsten),
        leeg=any(lijst.getallen == 0 and not lijst.geen_getal for lijst in lijsten),
        oneven=vlak and any(lijst.getallen % 2 == 1 for lijst in lijsten),
        geen_getal=any(lijst.geen_getal for lijst in lijsten),
        buiten=vlak and any(_buiten(lijst, crs) for lijst in lijsten),
        gevuld=eerste(element, "geometrie") is not None,
        bezwaar=bezwaar(element) if vlak else "",
        afdruk=int.from_bytes(som.digest()),
    )


@cache
def _ene(verzameling: frozenset[str]) -> frozenset[str]:
    """The same object for equal sets: there may be 100,000 geometries of a few kinds."""
    return verzameling


@dataclass(frozen=True, slots=True)
class _Lijst:
    getallen: int
    geen_getal: bool
    kader: tuple[float, float, float, float] | None
    afdruk: bytes


def _lijst(element: Element) -> _Lijst:
    som, aantal, fout = hashlib.blake2b(digest_size=16), 0, False
    laagste, hoogste = [float("inf")] * 2, [float("-inf")] * 2
    for stuk in _stukken(element.text or ""):
        getallen = _getallen(stuk)
        if getallen is None:
            fout = True
            continue
        som.update(" ".join(map(repr, getallen)).encode() + b" ")
        for as_ in (0, 1):
            langs = getallen[(as_ + aantal) % 2 :: 2]
            laagste[as_] = min([laagste[as_], *langs])
            hoogste[as_] = max([hoogste[as_], *langs])
        aantal += len(getallen)
    kader = (laagste[0], laagste[1], hoogste[0], hoogste[1]) if aantal > 1 else None
    return _Lijst(aantal, fout, kader, som.digest())


def _getallen(stuk: str) -> list[float] | None:
    try:
        return [float(deel) for deel in stuk.replace(",", " ").split()]
    except ValueError:
        return None


def _stukken(waarde: str) -> Iterator[str]:
    """Pieces that end between two numbers."""
    begin = 0
    while begin < len(waarde):
        einde = re.compile(r"\s|$").search(waarde, min(begin + _VENSTER, len(waarde)))
        tot = einde.start() if einde else len(waarde)
        yield waarde[begin:tot]
        begin = tot + 1


def _buiten(lijst: _Lijst, crs: frozenset[str]) -> bool:
    grens = _NEDERLAND.get(next(iter(crs), "")) if len(crs) == 1 else None
    if grens is None or lijst.kader is None:
        return False
    links, onder, rechts, boven = lijst.kader
    return links < grens[0] or onder < grens[1] or rechts > grens[2] or boven > grens[3]
