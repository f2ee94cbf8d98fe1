"""What the parts of the simulated DSO-LV share: its facts, its paths and its way of refusing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from werkzeug import Request, Response

from ikt.kern.wereld import Wereld
from ikt.koppelvlakken.verzoeken.profiel import profiel
from mocks.gezagen import gezagen
from mocks.system import json_response

FEITEN = profiel()
INDIENEN = FEITEN.indienen.basis
AFHANDELEN = FEITEN.afhandelen.basis
ROUTERING = FEITEN.routering.basis

NOTIFICEERT_NA = timedelta(seconds=30)
CONCEPT_BLIJFT = timedelta(hours=24)

Organisatie = Mapping[str, str]
"""code, naam, oin and bestuurslaag."""


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


def anders(wereld: Wereld, naam: str) -> Mapping[str, Any] | None:
    """What the environment says otherwise of the version profile with that name."""
    found: Mapping[str, Any] | None = wereld.settings.get("profielen", {}).get(naam)
    return found


def organisaties(wereld: Wereld) -> Sequence[Organisatie]:
    """Everyone whom a verzoek can be sent to: the deelnemers, and who stands in for a role."""
    return gezagen(wereld.settings)
