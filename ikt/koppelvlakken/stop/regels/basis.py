"""The one collection to which the modules beside this one add their rules."""

from __future__ import annotations

from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.xml import Element, lokaal, regelnummer
from ikt.koppelvlakken.validatie import Plaats, Regels

REGELS: Regels[Aanlevering] = Regels("STOP-aanlevering")

MATRIX = "validatiematrix LVBB, edities v1.4, 2025-09 en 2026-05"
MATRIX_NIEUW = "validatiematrix LVBB, edities 2025-09 en 2026-05"
MATRIX_OUD = "validatiematrix LVBB, editie 2025-09"
BHKV = "schematron lvbb-aanlevering 1.2.0 en validatiematrix, edities v1.4 en 2025-09"


def plaats(element: Element | None) -> Plaats:
    return Plaats() if element is None else Plaats(regelnummer(element), lokaal(element))
