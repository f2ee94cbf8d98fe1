"""Storingen: a national system is down. No schakel may be pointed at, since nobody's software did anything wrong."""

from __future__ import annotations

from typing import Any

from werkzeug import Request, Response

from ikt.koppelvlakken.rtr.profiel import profiel
from mocks.fouten import fout


@fout(
    id="vergunningcheck-storing",
    keten="regels",
    omschrijving="De vergunningcheck meldt bij elke vraag een storing",
    bron="Omgevingsweb 27-09-2023: het stelsel is nog instabiel; gemeente.nu 2024-04: storingen",
    schakel=None,
    haak="uitvoeren.response",
)
def vergunningcheck_storing(antwoord: Response, *, request: Request, **context: Any) -> Response:
    """Only what people ask; the registers that pass rules on get through."""
    return Response(status=503) if request.path.startswith(profiel().uitvoeren.pad) else antwoord
