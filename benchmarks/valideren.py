"""Judging a STOP-aanlevering: how fast with the own lagen, beside lxml and SaxonC alone, and in how much memory.

The first two want public data: the folder that IKT_OPENBARE_DATA names, with schemas and the Gemeentestad delivery.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from benchmarks.measurement import Effort, Measurement, Norm, dutch, fastest, medians

MOST_SECONDS, MOST_RATIO, MOST_MB = 1.0, 3, 600
FILE_MB = 90
T = TypeVar("T")
SQUARE = (
    "<geo:Locatie><geo:geometrie><basisgeo:Geometrie><basisgeo:id>{nr:032x}</basisgeo:id><basisgeo:geometrie>"
    '<gml:Polygon srsName="urn:ogc:def:crs:EPSG::28992"><gml:exterior><gml:LinearRing><gml:posList>{points}'
    "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>"
    "</basisgeo:geometrie></basisgeo:Geometrie></geo:geometrie></geo:Locatie>"
)
GIO = (
    '<geo:GeoInformatieObjectVaststelling xmlns:geo="https://standaarden.overheid.nl/stop/imop/geo/" '
    'xmlns:basisgeo="http://www.geostandaarden.nl/basisgeometrie/1.0" xmlns:gml="http://www.opengis.net/gml/3.2" '
    'schemaversie="1.3.0"><geo:vastgesteldeVersie><geo:GeoInformatieObjectVersie><geo:locaties>'
)
END = "</geo:locaties></geo:GeoInformatieObjectVersie></geo:vastgesteldeVersie></geo:GeoInformatieObjectVaststelling>"


def measure(effort: Effort) -> Iterator[Measurement]:
    if (data := os.environ.get("IKT_OPENBARE_DATA")) and (delivery := _delivery(Path(data))):
        yield _own(effort, delivery)
        yield _official(effort, delivery, Path(data))
    if Path("/proc/self/status").exists():
        yield _memory(effort)


def _delivery(data: Path) -> Path | None:
    return next(data.glob("**/omgevingsplan_gemeentestad/opdracht"), None)


def _own(effort: Effort, delivery: Path) -> Measurement:
    [seconds] = fastest(effort.repeats, lambda: [_command(delivery)])
    return Measurement(
        "Valideren met eigen lagen, met opstarten",
        f"{dutch(seconds, 2)} s",
        norm=Norm(f"< {dutch(MOST_SECONDS)} s", seconds < MOST_SECONDS),
    )


def _command(delivery: Path) -> float:
    with tempfile.TemporaryDirectory(prefix="ikt-bench-") as empty:
        start = time.perf_counter()
        program = [sys.executable, "-m", "ikt.cli", "valideer", str(delivery)]
        subprocess.run(program, env={**os.environ, "IKT_STANDAARDEN": empty}, capture_output=True, check=False)
        return time.perf_counter() - start


def _official(effort: Effort, delivery: Path, data: Path) -> Measurement:
    """Each in a process of its own, so that each compiles the schemas."""
    with tempfile.TemporaryDirectory(prefix="ikt-bench-") as folder:
        _register(data, Path(folder))
        ours, bare = fastest(
            effort.repeats,
            lambda: [_elsewhere(partial(each, delivery, Path(folder))) for each in (official, lxml_and_saxon)],
        )
    return Measurement(
        "Officiële lagen",
        f"{dutch(ours * 1000)} ms",
        f"{dutch(bare * 1000)} ms (lxml en SaxonC alleen)",
        ours / bare,
        Norm(f"≤ {MOST_RATIO} keer", ours <= MOST_RATIO * bare),
    )


def _register(data: Path, folder: Path) -> None:
    from ikt.koppelvlakken.validatie.standaarden import Standaarden

    for source in sorted(pad for xsd in data.glob("**/stop/xsd") for pad in xsd.iterdir() if pad.is_dir()):
        Standaarden(folder).voeg_toe(source)


def official(delivery: Path, sets: Path) -> float:
    from ikt.koppelvlakken.validatie.officieel import beoordeel_officieel
    from ikt.koppelvlakken.validatie.standaarden import Standaarden

    start = time.perf_counter()
    beoordeel_officieel(delivery, Standaarden(sets))
    return time.perf_counter() - start


def lxml_and_saxon(delivery: Path, sets: Path) -> float:
    """The same files against the same schemas and schematrons, which were chosen before the clock starts."""
    from lxml import etree

    from ikt.koppelvlakken.validatie import schematron
    from ikt.koppelvlakken.validatie.document import kop, naamruimten, ontleed
    from ikt.koppelvlakken.validatie.keuze import Kiezer
    from ikt.koppelvlakken.validatie.schema import Schemas
    from ikt.koppelvlakken.validatie.standaarden import Standaarden

    standards = Standaarden(sets)
    chooser, schemas = Kiezer(standards), Schemas(standards)
    contents = [path.read_bytes() for path in sorted(delivery.iterdir()) if path.suffix in (".xml", ".gml")]
    chosen = [(text, chooser.kies(kop(text), naamruimten(ontleed(text)))) for text in contents]
    start = time.perf_counter()
    for text, choice in chosen:
        document = etree.fromstring(text, etree.XMLParser(huge_tree=True))
        schemas.compileer(choice.schemas).validate(document)
        for each in choice.schematrons:
            node = schematron._saxon().parse_xml(xml_text=etree.tostring(document, encoding="unicode"))
            schematron.compileer(each.pad).transform_to_string(xdm_node=node)
    return time.perf_counter() - start


def _memory(effort: Effort) -> Measurement:
    with tempfile.TemporaryDirectory(prefix="ikt-bench-") as folder:
        package = _package(Path(folder) / "opdracht.zip", effort.megabytes)
        peak, seconds = medians(min(effort.repeats, 2), lambda: [*_elsewhere(partial(peak_and_time, package))])
    return Measurement(
        f"Geheugen bij een pakket van {effort.megabytes} MB",
        f"{dutch(peak)} MB",
        f"in {dutch(seconds, 1)} s",
        norm=Norm(f"≤ {MOST_MB} MB", peak <= MOST_MB),
    )


def peak_and_time(package: Path) -> tuple[float, float]:
    from ikt.koppelvlakken.stop.beoordeling import beoordeel

    start = time.perf_counter()
    beoordeel(package)
    seconds = time.perf_counter() - start
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024, seconds


def _package(path: Path, megabytes: int) -> Path:
    """A zip with so much GML: files just under the limit of the LVBB, with some thousands of surfaces each."""
    points = " ".join(f"{137000 + nr % 500} {424000 + nr // 500}" for nr in range(700))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as package:
        package.writestr("opdracht.xml", '<publicatieOpdracht xmlns="http://www.overheid.nl/2017/lvbb"/>')
        for file in range(max(1, megabytes // FILE_MB)):
            with package.open(f"gebied{file}.gml", "w") as stream:
                stream.write(GIO.encode())
                size, nr = 0, 0
                while size < FILE_MB * 1_000_000:
                    size += stream.write(SQUARE.format(nr=file * 10**6 + nr, points=points).encode())
                    nr += 1
                stream.write(END.encode())
    return path


def _elsewhere(run: Callable[[], T]) -> T:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(run).result()
