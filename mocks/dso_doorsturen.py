"""The part of the simulated DSO-LV by which a verzoek goes to another bevoegd gezag or behandeldienst."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import ValidationError
from werkzeug import Request, Response

from ikt.koppelvlakken.verzoeken.berichten import Gezag
from mocks.dso_feiten import AFHANDELEN, FEITEN, refusal, rule
from mocks.dso_register import geadresseerde
from mocks.dso_uitgeven import Uitgeven
from mocks.system import route


class Doorsturen(Uitgeven):
    """From then on only the new addressee may fetch, and gets a notificatie of the verzoek as it is now."""

    name: ClassVar[str] = "dso"

    @route("PUT", AFHANDELEN + rule(FEITEN.doorsturen.bevoegd_gezag))
    def wijzig_gezag(self, request: Request, verzoeknummer: str) -> Response:
        """The behandeldienst of the old bevoegd gezag has nothing to do with it any more."""
        return self._wijzig(request, verzoeknummer, "gezag", ook={"behandeldienst": None})

    @route("PUT", AFHANDELEN + rule(FEITEN.doorsturen.behandeldienst))
    def wijzig_dienst(self, request: Request, verzoeknummer: str) -> Response:
        return self._wijzig(request, verzoeknummer, "behandeldienst", ook={})

    def _wijzig(self, request: Request, nummer: str, wat: str, ook: dict[str, Any]) -> Response:
        verzoek = self.for_addressee(request, nummer)
        try:
            naar = Gezag.model_validate(request.get_json())
        except ValidationError:
            return refusal("naam en oin zijn verplicht")
        if wat == "gezag" and not self.kan_gezag_zijn(naar.oin):
            return refusal(f"{naar.naam} kan geen bevoegd gezag zijn")
        nu = self.klok.nu().isoformat()
        eerder = [verzoek[wat] | {"tot": nu}] if verzoek[wat] else []
        historie = {f"{wat}_historie": [*verzoek[f"{wat}_historie"], *eerder]}
        self.table("verzoeken")[nummer] = verzoek | ook | historie | {wat: geadresseerde(naar, nu)}
        self.meld_aan(nummer)
        return Response(status=204)
