"""What the services of the simulated Ozon share: time travel, pages, the dialect of its refusals."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from werkzeug import Request, Response
from werkzeug.exceptions import HTTPException

from ikt.kern.klok import TIJDZONE
from ikt.koppelvlakken.ozon.profiel import OzonProfiel, profiel
from mocks.ozon_register import Moment, Ozonregister
from mocks.system import System, json_response

FEITEN = profiel()
HAL = "application/hal+json"
Json = dict[str, Any]


class Probleem(HTTPException):
    """A refusal as Ozon words it: problem+json with a timestamp of nine digits."""

    def __init__(self, status: int, titel: str, detail: str, nu: datetime) -> None:
        super().__init__(detail)
        self.code, self.titel, self.nu = status, titel, nu

    def get_response(self, environ: Any = None, scope: Any = None) -> Response:
        tijdstip = f"{self.nu.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%f}000Z"
        inhoud = {
            "type": "about:blank",
            "title": self.titel,
            "status": self.code,
            "detail": self.description,
            "instance": Request(environ).path,
            "timestamp": tijdstip,
        }
        return json_response(inhoud, self.code or 500, "application/problem+json")


class OzonDienst(System):
    """Base of the services. The tile set, with which an answer can be synchronised, is made each whole hour."""

    name = "ozon"

    @cached_property
    def feiten(self) -> OzonProfiel:
        """The profile, with what the environment overrules."""
        return profiel().met(self.wereld.settings.get("profielen", {}).get(OzonProfiel.naam, {}))

    @cached_property
    def register(self) -> Ozonregister:
        return Ozonregister(self.table)

    # -- answering -------------------------------------------------------------------------------------------------

    def _answer(self, request: Request) -> Response:
        antwoord = self._storing(request) or super()._answer(request)
        if antwoord.status_code >= 400 and antwoord.mimetype == "text/html":
            antwoord = self.probleem(antwoord.status_code, "Niet gevonden", "Dit adres is er niet.").get_response(
                request.environ
            )
        antwoord.headers["x-dso-instance"] = self.wereld.uuid().replace("-", "")
        return antwoord

    def _storing(self, request: Request) -> Response | None:
        """Each so many requests to a public service one fails for once, when the profile says so."""
        elke = self.feiten.storing.elke
        if not elke or not request.path.startswith("/publiek/"):
            return None
        teller = self.table("tellers")
        teller["verzoeken"] = nr = teller.get("verzoeken", 0) + 1
        if nr % elke:
            return None
        return self.probleem(503, "Niet beschikbaar", "De dienst is even niet beschikbaar.").get_response(
            request.environ
        )

    def probleem(self, status: int, titel: str, detail: str) -> Probleem:
        return Probleem(status, titel, detail, self.klok.nu())

    def niet_gevonden(self, wat: str) -> Probleem:
        return self.probleem(404, "Niet gevonden", f"{wat} is er niet.")

    def hal(self, inhoud: Json) -> Response:
        return json_response(inhoud, mediatype=HAL)

    # -- what is asked ---------------------------------------------------------------------------------------------

    def moment(self, request: Request) -> Moment:
        """On the three axes; what is not named is now. An explicit beschikbaarOp goes before the tile set."""
        namen, vandaag = self.feiten.tijdreizen, self.klok.nu().date()
        geldig = self._dag(request, namen.geldig) or vandaag
        werkend = self._dag(request, namen.in_werking) or vandaag
        return Moment(geldig.isoformat(), werkend.isoformat(), self._bekend(request))

    def _bekend(self, request: Request) -> datetime:
        namen, nu = self.feiten.tijdreizen, self.klok.nu()
        if gevraagd := request.args.get(namen.beschikbaar):
            return self._tijdstip(gevraagd, namen.beschikbaar)
        return nu.replace(minute=0, second=0, microsecond=0) if namen.tegelset in request.args else nu

    def _dag(self, request: Request, naam: str) -> date | None:
        gevraagd = request.args.get(naam)
        return self._tijdstip(gevraagd, naam).date() if gevraagd else None

    def _tijdstip(self, gevraagd: str, naam: str) -> datetime:
        try:
            tijdstip = datetime.fromisoformat(gevraagd)
        except ValueError:
            raise self.probleem(400, "Ongeldige parameter", f"{naam} is geen datum: {gevraagd}") from None
        return tijdstip if tijdstip.tzinfo else tijdstip.replace(tzinfo=TIJDZONE)

    def geometrie(self, request: Request, vraag: Json, crs: str) -> Json | None:
        """The geometry asked for, in RD: its header must be exactly this, and its numbers not too fine."""
        geometrie: Json | None = vraag.get("geometrie")
        if geometrie is None:
            return None
        if request.headers.get("Content-Crs") != crs:
            raise self.probleem(400, "Ongeldige header", f"Content-Crs moet {crs} zijn.")
        if _decimalen(geometrie.get("coordinates", [])) > self.feiten.presenteren.meeste_decimalen:
            raise self.probleem(422, "Ongeldige geometrie", "De geometrie is te fijn: meer dan drie decimalen.")
        return geometrie

    def vraag(self, request: Request) -> Json:
        inhoud = request.get_json(silent=True)
        if not isinstance(inhoud, dict):
            raise self.probleem(400, "Ongeldige request body", "Stuur een JSON-object.")
        return inhoud

    def gezag(self, code: str) -> Json:
        """aangeleverdDoorEen, with what is known of a bevoegd gezag."""
        bekend: Json = next((g for g in self.wereld.settings.get("gezagen", ()) if g["code"] == code), {})
        return {"code": code, "naam": bekend.get("naam", code), "bestuurslaag": bekend.get("bestuurslaag", "")}

    # -- pages -----------------------------------------------------------------------------------------------------

    def pagina(self, request: Request, naam: str, alles: list[Json], *, eerste: int, grootte: int = 0) -> Response:
        """One page of HAL; pages count from `eerste`. Without items there is no `_embedded`."""
        nummer = request.args.get("page", eerste, type=int)
        grootte = request.args.get("size", grootte or self.feiten.presenteren.gewone_pagina, type=int)
        if nummer < eerste or not 1 <= grootte <= self.feiten.presenteren.per_pagina:
            raise self.probleem(400, "Ongeldige parameter", f"page begint bij {eerste}, size is ten hoogste 200.")
        aantal = -(-len(alles) // grootte)
        deel = alles[(nummer - eerste) * grootte : (nummer - eerste + 1) * grootte]
        inhoud: Json = {"_links": _links(request, nummer, grootte, eerste, aantal)}
        if deel:
            inhoud["_embedded"] = {naam: deel}
        inhoud["page"] = {"size": grootte, "totalElements": len(alles), "totalPages": aantal, "number": nummer}
        return self.hal(inhoud)


def _links(request: Request, nummer: int, grootte: int, eerste: int, aantal: int) -> Json:
    """With one page only a link to itself, as Ozon does."""
    laatste = max(eerste, eerste + aantal - 1)
    anders = {"first": eerste, "last": laatste} if aantal > 1 else {}
    if nummer < laatste:
        anders["next"] = nummer + 1
    if nummer > eerste:
        anders["prev"] = nummer - 1
    overig = {naam: waarde for naam, waarde in request.args.items() if naam not in ("page", "size")}
    return {
        naam: {"href": _adres(request, overig | {"page": str(nr), "size": str(grootte)})}
        for naam, nr in {"self": nummer, **anders}.items()
    }


def _adres(request: Request, args: dict[str, str]) -> str:
    return f"{request.base_url}?{urlencode(args)}"


def _decimalen(coordinaten: Any) -> int:
    if isinstance(coordinaten, list):
        return max(map(_decimalen, coordinaten), default=0)
    return len(repr(float(coordinaten)).partition(".")[2].rstrip("0"))
