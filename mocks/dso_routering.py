"""The part of the simulated DSO-LV that knows which bevoegd gezag and behandeldienst a verzoek is for."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from werkzeug import Request

from mocks.dso_feiten import FEITEN, ROUTERING, Organisatie, organisaties
from mocks.dso_register import Register
from mocks.system import route, screen

GEEN_CONCEPT_BIJ = ("rijk",)
"""In this simulation ministeries take no conceptverzoeken."""
GEEN_GEZAG = ("omgevingsdienst", "ketenpartner")


class Routering(Register):
    """Table `mandaten`: OIN of a bevoegd gezag → the behandeldienst that works on its behalf.

    Hook `dso.bevoegd_gezag`: the derived bevoegd gezag (dict of naam and oin, or None); with `activiteit`.
    """

    name: ClassVar[str] = "dso"

    @route("POST", ROUTERING + FEITEN.routering.bevoegd_gezag)
    def bepaal_gezag(self, request: Request) -> dict[str, Any]:
        """An activiteit belongs to the authority that its identificatie names."""
        activiteit = request.get_json()["activiteit"]
        code = _code(activiteit)
        gezagen = [each for each in organisaties(self.wereld) if each["bestuurslaag"] not in GEEN_GEZAG]
        afgeleid = next((_naam_en_oin(each) for each in gezagen if each["code"] == code), None)
        return {
            "bevoegdGezag": self.hook("dso.bevoegd_gezag", afgeleid, activiteit=activiteit),
            "keuzes": [_naam_en_oin(each) for each in gezagen],
        }

    @route("POST", ROUTERING + FEITEN.routering.conceptverzoek)
    def bepaal_concept(self, request: Request) -> dict[str, Any]:
        return {"mogelijk": self.neemt_concept(request.get_json()["oin"])}

    @route("POST", ROUTERING + FEITEN.routering.behandeldienst)
    def bepaal_dienst(self, request: Request) -> dict[str, Any]:
        return {"behandeldienst": self.table("mandaten").get(request.get_json()["oin"])}

    @screen("dso.behandeldienst")
    def stel_dienst_in(self, gezag: str, dienst: dict[str, str]) -> dict[str, Any]:
        """The beheerder of a bevoegd gezag lets a behandeldienst handle its verzoeken."""
        self.table("mandaten")[gezag] = dienst
        return {"ingesteld": True}

    def neemt_concept(self, oin: str) -> bool:
        laag = next((each["bestuurslaag"] for each in organisaties(self.wereld) if each["oin"] == oin), "")
        return laag not in GEEN_CONCEPT_BIJ

    def kan_gezag_zijn(self, oin: str) -> bool:
        """Whether this is a known organisation that can be bevoegd gezag."""
        return any(each["oin"] == oin and each["bestuurslaag"] not in GEEN_GEZAG for each in organisaties(self.wereld))


def _code(urn: str) -> str | None:
    found = re.match(r"nl\.imow-([a-z]+\d+)\.", urn)
    return found[1] if found else None


def _naam_en_oin(organisatie: Organisatie) -> dict[str, str]:
    return {"naam": organisatie["naam"], "oin": organisatie["oin"]}
