"""How activiteiten come into RTR: Ozon passes them on.

This koppelvlak lies inside the DSO-LV and is not public: path and fields are an assumption of this harness.
The simulated Ozon uses it; on real environments Ozon and RTR do this between themselves.
"""

from __future__ import annotations

from typing import Any

from ikt.koppelvlakken.rtr.client import RegelClient
from ikt.koppelvlakken.transport import Effect, Operation

MELD_ACTIVITEITEN = Operation("activiteiten doorgeven aan RTR", Effect.SCHRIJFT, repeatable=True)


class RtrIntakeClient(RegelClient):
    """Hands the activiteiten of a published regeling to RTR."""

    system = "rtr"
    schakel = "ozon-rtr"

    def meld_activiteiten(self, payload: dict[str, Any]) -> None:
        """Hand over activiteiten; handing over the same activiteit again replaces it.

        `payload` is `{"activiteiten": [{"urn", "naam", "oin", "begindatum" (ISO date), "locaties":
        [{"identificatie", "geometrie" (GeoJSON in RD)}]}], "spoor": str | None}`. An activiteit may also have an
        "einddatum" (ISO date, the first day without it), "bovenliggend" (urn), and "bestuursorgaan" (organisatieCode
        and bestuurslaag) for an authority that takes no part in this run.
        Raises `NietGeslaagd`, with the code of the rule, when the functionele structuur is broken.
        """
        response = self._call(MELD_ACTIVITEITEN, "POST", self.profiel.intake.activiteiten, json=payload)
        if response.status_code == 422:
            fout = response.json()
            raise self._niet_goed(MELD_ACTIVITEITEN, fout["detail"], code=fout["code"])
        self._aanvaard(MELD_ACTIVITEITEN, response)
