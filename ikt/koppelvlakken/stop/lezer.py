"""Reading an aanlevering from a zip or a folder, without trusting it."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.bhkv.profiel import Profiel, profiel
from ikt.koppelvlakken.stop.aanlevering import Aanlevering, Bestand
from ikt.koppelvlakken.stop.ontleder import Ontleder
from ikt.koppelvlakken.validatie.pakket import KAPOTTE_ZIP, zipreden

_STUK = 1024 * 1024
_BEGIN = 64 * 1024
_RUIMTE = 64 * 1024 * 1024
"""So many bytes of XML and GML together are kept as they came; of the rest only the beginning."""
_MEESTE_BESTANDEN = 20_000
_MEESTE_BYTES = 2_000_000_000
"""What we are willing to unpack of one zip: more than any LVBB limit allows, and an end to a zip bomb."""
_TE_GROOT = "de zip is uitgepakt groter dan {} bytes"


_ONLEESBAAR: tuple[type[Exception], ...] = (*KAPOTTE_ZIP, OSError, ValueError)


class _Teveel(Exception):
    pass


def lees(pad: Path, feiten: Profiel | None = None) -> Aanlevering:
    """The aanlevering at this path: a zip, or a folder with its files.

    What is wrong *in* it is for the rules (`leesfout`, duplicate names, sizes); only a path that is not there
    is a Gebruikersfout.
    """
    if not pad.exists():
        raise Gebruikersfout("Dit bestand bestaat niet.", waar=str(pad), doe="Geef een zip of een map.")
    feiten = feiten or profiel()
    if pad.is_dir():
        return _van_map(pad, feiten)
    with pad.open("rb") as stroom:
        return lees_zip(stroom, pad.name, feiten)


def lees_zip(stroom: IO[bytes] | bytes, naam: str = "opdracht.zip", feiten: Profiel | None = None) -> Aanlevering:
    feiten = feiten or profiel()
    bron = io.BytesIO(stroom) if isinstance(stroom, bytes) else stroom
    omvang = bron.seek(0, io.SEEK_END)
    try:
        with zipfile.ZipFile(bron) as zip_:
            bestanden = tuple(_uit_zip(zip_, feiten))
    except _Teveel as fout:
        return Aanlevering(naam, omvang=omvang, leesfout=str(fout), profiel=feiten)
    except _ONLEESBAAR as fout:
        return Aanlevering(naam, omvang=omvang, leesfout=f"de zip is niet te lezen: {zipreden(fout)}", profiel=feiten)
    return Aanlevering(naam, bestanden, omvang=omvang, profiel=feiten)


def _uit_zip(zip_: zipfile.ZipFile, feiten: Profiel) -> Iterator[Bestand]:
    leden = [lid for lid in zip_.infolist() if not lid.is_dir()]
    if len(leden) > _MEESTE_BESTANDEN:
        raise _Teveel(f"de zip bevat meer dan {_MEESTE_BESTANDEN} bestanden")
    # zipfile never gives more than a file declares, so that this is already known to be too much
    if sum(lid.file_size for lid in leden) > _MEESTE_BYTES:
        raise _Teveel(_TE_GROOT.format(_MEESTE_BYTES))
    over, ruimte = _MEESTE_BYTES, _RUIMTE
    for lid in leden:
        with zip_.open(lid) as stroom:
            bestand = _lees(lid.filename, stroom, feiten, ruimte)
        over, ruimte = over - bestand.grootte, ruimte - len(bestand.inhoud)
        if over < 0:
            raise _Teveel(_TE_GROOT.format(_MEESTE_BYTES))
        yield bestand


def _van_map(pad: Path, feiten: Profiel) -> Aanlevering:
    bestanden, ruimte = [], _RUIMTE
    for kind in sorted(pad.iterdir()):
        if kind.is_file() and not kind.name.startswith(".") and kind.resolve().is_relative_to(pad.resolve()):
            with kind.open("rb") as stroom:
                bestanden.append(_lees(kind.name, stroom, feiten, ruimte))
            ruimte -= len(bestanden[-1].inhoud)
    return Aanlevering(pad.name, tuple(bestanden), profiel=feiten)


def _lees(naam: str, stroom: IO[bytes], feiten: Profiel, ruimte: int) -> Bestand:
    """Sizes are of what is really read, never of what the zip says; reading stops just over the limit."""
    grens = feiten.pakket.grootste_bestand
    som, grootte, begin = hashlib.sha512(), 0, io.BytesIO()
    ontleder = Ontleder() if naam.lower().endswith((".xml", ".gml")) else None
    bewaren = max(_BEGIN, ruimte) if ontleder else _BEGIN
    for stuk in _stukken(stroom):
        som.update(stuk)
        grootte += len(stuk)
        if grootte > grens:
            return Bestand(naam, grootte, "", b"")
        begin.write(stuk[: max(0, bewaren - begin.tell())])
        if ontleder:
            ontleder.voer(stuk)
    if ontleder is None:
        return Bestand(naam, grootte, som.hexdigest(), begin.getvalue())
    ontleder.klaar()
    return Bestand(
        naam,
        grootte,
        som.hexdigest(),
        begin.getvalue(),
        ontleder.wortel,
        ontleder.fout,
        tuple(ontleder.geometrieen),
    )


def _stukken(stroom: IO[bytes]) -> Iterable[bytes]:
    return iter(lambda: stroom.read(_STUK), b"")
