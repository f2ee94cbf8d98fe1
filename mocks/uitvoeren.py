"""The simulated execution of toepasbare regels: what answers a vergunningcheck."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any, ClassVar

from shapely.geometry import shape
from werkzeug import Request, Response
from werkzeug.exceptions import NotFound

from ikt.koppelvlakken.rtr.profiel import Profiel, profiel
from ikt.koppelvlakken.sttr.evaluation import Evaluation, evaluate
from ikt.koppelvlakken.sttr.model import SttrBestand
from ikt.koppelvlakken.sttr.reader import lees
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from ikt.koppelvlakken.sttr.waarde import OngeldigAntwoord, Waarde, lees_antwoord
from mocks.system import System, event, json_response, route
from mocks.uitvoeren_vorm import Nummers, conclusies, vraaggroepen

FEITEN = profiel()
INNEMEN = timedelta(minutes=1)
"""How long it takes before new rules count is not public: an assumption."""

Rij = dict[str, Any]


class Weigering(Exception):
    """A validation error of the service: about one field, with the reason."""

    def __init__(self, veld: str, reden: str) -> None:
        super().__init__(reden)
        self.veld, self.reden = veld, reden


class Uitvoeren(System):
    """Hooks: `uitvoeren.regels` (rules that come in; None when they are not taken), `uitvoeren.binnen` (whether
    the place lies in the werkingsgebied), `uitvoeren.vraaggroepen` and `uitvoeren.conclusies` (the answer)."""

    name: ClassVar[str] = "uitvoeren"

    @cached_property
    def profiel(self) -> Profiel:
        return profiel().met(self.wereld.settings.get("profielen", {}).get("rtr", {}))

    # -- rules from RTR -----------------------------------------------------------------------------------------

    @route("POST", FEITEN.doorgeven.regels)
    def meld_regels(self, request: Request) -> Response:
        self.wereld.schedule(self.name, "neem_in", after=INNEMEN, regels=request.get_json())
        return Response(status=202)

    @event("neem_in")
    def neem_in(self, regels: Rij) -> None:
        tabel, ref = self.table("regels"), regels["functioneleStructuurRef"]
        eerder = tabel.get(ref, [])
        nieuw = self.hook("uitvoeren.regels", regels, eerder=eerder)
        if nieuw is not None:
            anders = [versie for versie in eerder if versie["identifier"] != nieuw["identifier"]]
            tabel[ref] = [*anders, nieuw]

    # -- vergunningcheck ----------------------------------------------------------------------------------------

    @route("POST", FEITEN.uitvoeren.pad + FEITEN.uitvoeren.conclusie)
    def bepaal_conclusie(self, request: Request) -> Response:
        vraag = request.get_json()
        try:
            antwoord = [self._entry(een, vraag) for een in vraag["functioneleStructuurRefs"]]
        except Weigering as weigering:
            return self._weiger(weigering)
        return self._met_kenmerk(json_response(antwoord))

    @route("GET", FEITEN.uitvoeren.pad + FEITEN.uitvoeren.toelichting.replace("{id}", "<id>"))
    def toelichting(self, request: Request, id: str) -> Response:
        """The explanation behind a toelichtingId, as markdown."""
        for sleutel, nummer in self.table("nummers").items():
            if str(nummer) == id and sleutel.startswith("toelichting/"):
                return Response(sleutel.removeprefix("toelichting/"), content_type="text/markdown; charset=utf-8")
        raise NotFound(f"De toelichting {id} is niet bekend.")

    def _entry(self, gevraagd: Rij, vraag: Rij) -> Rij:
        """With only the ref when the rules do not apply at that place, as recorded."""
        ref = gevraagd["functioneleStructuurRef"]
        if getattr(StructuurRef.lees(ref), "typering", "") != "Conclusie" or ref not in self.table("regels"):
            raise Weigering(
                "functioneleStructuurRefs",
                f"De meegegeven functioneleStructuurRef '{ref}' is geen werkzaamheid of activiteit met de "
                "typering 'CONCLUSIE'.",
            )
        regels = self._geldend(ref, self._dag(vraag.get("datum")))
        if regels is None or not self._binnen(regels, vraag.get("_geo", {}).get("intersects")):
            return {"functioneleStructuurRef": ref}
        return {"functioneleStructuurRef": ref, "activiteiten": [self._activiteit(regels, gevraagd)]}

    def _geldend(self, ref: str, dag: date) -> Rij | None:
        """The version that counts on the day: the one that began last."""
        versies = [een for een in self.table("regels")[ref] if date.fromisoformat(een["begindatum"]) <= dag]
        return max(versies, key=lambda een: (een["begindatum"], een["identifier"]), default=None)

    def _dag(self, datum: str | None) -> date:
        if datum is None:
            return self.klok.nu().date()
        if not re.fullmatch(r"[0-9]{2}-[0-9]{2}-[0-9]{4}", datum):
            raise Weigering("datum", f"De datum '{datum}' heeft niet de vorm dd-MM-yyyy.")
        return datetime.strptime(datum, FEITEN.algemeen.datum).date()

    def _binnen(self, regels: Rij, geometrie: Rij | None) -> bool:
        """On the edge counts as inside. Without a place nothing is left out."""
        locaties = regels["activiteit"]["locaties"]
        raakt = geometrie is None or any(
            shape(geometrie).intersects(shape(locatie["geometrie"])) for locatie in locaties
        )
        return self.hook("uitvoeren.binnen", raakt, regels=regels)

    def _activiteit(self, regels: Rij, gevraagd: Rij) -> Rij:
        bestand, nummers = lees(regels["sttr"].encode()), self._nummers(regels)
        uitslag = evaluate(bestand, dict(self._antwoorden(bestand, nummers, gevraagd)))
        activiteit = {
            "subactiviteitNaam": regels["activiteit"]["naam"],
            "functioneleStructuurRef": regels["functioneleStructuurRef"],
            "bestuursorgaan": regels["activiteit"]["bestuursorgaan"],
            "toepasbareRegelsIdentifiers": [regels["identifier"]],
        }
        return activiteit | self._uitslag(bestand, uitslag, nummers)

    def _uitslag(self, bestand: SttrBestand, uitslag: Evaluation, nummers: Nummers) -> Rij:
        groepen = self.hook("uitvoeren.vraaggroepen", vraaggroepen(bestand, uitslag.open_vragen, nummers))
        gevonden = self.hook(
            "uitvoeren.conclusies", conclusies(uitslag, nummers, self.profiel.conclusies), bestand=bestand
        )
        return {
            **({"vraaggroepen": groepen} if groepen else {}),
            **({"conclusies": gevonden} if gevonden else {}),
        }

    def _antwoorden(self, bestand: SttrBestand, nummers: Nummers, gevraagd: Rij) -> Iterator[tuple[str, Waarde]]:
        """The answers by id of uitvoeringsregel. An unknown id is left out: what the DSO does then is not public."""
        regels = {nummers.vraag(regel.id): regel for regel in bestand.uitvoeringsregels}
        for antwoord in gevraagd.get("antwoorden", []):
            if regel := regels.get(antwoord["id"]):
                try:
                    yield regel.id, lees_antwoord(regel, antwoord["antwoord"])
                except OngeldigAntwoord as fout:
                    raise Weigering("antwoorden", str(fout)) from fout

    def _nummers(self, regels: Rij) -> Nummers:
        return Nummers(self.table("nummers"), regels["identifier"])

    # -- answers ------------------------------------------------------------------------------------------------

    def _weiger(self, weigering: Weigering) -> Response:
        kenmerk = self._kenmerk()
        inhoud = {
            "type": "VALIDATIE_FOUT",
            "title": "Er zijn validatie meldingen geconstateerd.",
            "status": 400,
            "detail": weigering.reden,
            "instance": kenmerk,
            "invalid-params": [{"type": "Validatie melding", "name": weigering.veld, "reason": weigering.reden}],
        }
        return self._met_kenmerk(json_response(inhoud, status=400), kenmerk)

    def _met_kenmerk(self, response: Response, kenmerk: str = "") -> Response:
        response.headers["x-dso-instance"] = kenmerk or self._kenmerk()
        return response

    def _kenmerk(self) -> str:
        return self.wereld.uuid().replace("-", "")
