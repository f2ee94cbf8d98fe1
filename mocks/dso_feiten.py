"""What the parts of the simulated DSO-LV share: its paths and its way of refusing."""

from __future__ import annotations

from datetime import timedelta

from werkzeug import Request, Response

from ikt.koppelvlakken.verzoeken.profiel import profiel
from mocks.system import json_response

FEITEN = profiel()
INDIENEN = FEITEN.indienen.basis
AFHANDELEN = FEITEN.afhandelen.basis

NOTIFICEERT_NA = timedelta(seconds=30)
CONCEPT_BLIJFT = timedelta(hours=24)


def rule(path: str) -> str:
    """A path of the profile as werkzeug writes it."""
    return path.replace("{", "<").replace("}", ">")


def absolute(request: Request, path: str) -> str:
    """A link as the caller can follow it."""
    return request.root_url.rstrip("/") + path


def refusal(detail: str, status: int = 400) -> Response:
    """An error in the dialect of the verzoek services of the DSO-LV."""
    problem = {"type": "VALIDATIE_FOUT", "title": "Niet geaccepteerd", "status": status, "detail": detail}
    return json_response(problem, status=status)
