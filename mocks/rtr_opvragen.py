"""What the simulated RTR tells: its activiteiten, its STTR files, and the search of the Omgevingsloket."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from functools import cached_property

from shapely.geometry import shape
from werkzeug import Request, Response
from werkzeug.exceptions import NotFound

from ikt.koppelvlakken.rtr.profiel import Profiel, profiel
from mocks.rtr_register import FEITEN, Rij, bestuursorgaan, pagina, regelbeheerobject, structuur_refs
from mocks.system import System, json_response, route

HAL = "application/hal+json"
GEGEVENS, BESTANDEN, ZOEKEN = FEITEN.rtrgegevens, FEITEN.regelbestanden, FEITEN.zoekinterface


class Opvragen(System):
    """The part of RTR that only reads its own tables."""

    @cached_property
    def profiel(self) -> Profiel:
        return profiel().met(self.wereld.settings.get("profielen", {}).get("rtr", {}))

    def regelbestanden(self) -> list[Rij]:
        return list(self.table("regelbestanden").values())

    # -- rtrgegevens --------------------------------------------------------------------------------------------

    @route("GET", GEGEVENS.pad + GEGEVENS.activiteiten)
    def activiteiten(self, request: Request) -> Response:
        gevonden = [self._toon(rij) for rij in self._geldig(request.args.get("datum"))]
        return self._hal(pagina(request, "activiteiten", gevonden, FEITEN.algemeen.paginagrootte))

    @route("GET", f"{GEGEVENS.pad}{GEGEVENS.activiteiten}/<urn>")
    def activiteit(self, request: Request, urn: str) -> Response:
        for rij in self._geldig(request.args.get("datum")):
            if rij["urn"] == urn:
                return self._hal(self._toon(rij))
        raise NotFound(f"De activiteit {urn} is niet bekend.")

    @route("POST", GEGEVENS.pad + GEGEVENS.zoek)
    def zoek_activiteiten(self, request: Request) -> Response:
        vraag = request.get_json()
        gevonden = [self._toon(rij) for rij in self._geldig(vraag.get("datum")) if self._past(rij, vraag)]
        return self._hal(pagina(request, "activiteiten", gevonden, FEITEN.algemeen.paginagrootte))

    def _geldig(self, datum: str | None) -> Iterator[Rij]:
        """A date in another form than dd-MM-yyyy gives nothing and no error, as the real register does."""
        dag = self._dag(datum)
        for rij in self.table("activiteiten").values():
            if dag and date.fromisoformat(rij["begindatum"]) <= dag:
                yield rij

    def _dag(self, datum: str | None) -> date | None:
        if datum is None:
            return self.klok.nu().date()
        if not re.fullmatch(r"[0-9]{2}-[0-9]{2}-[0-9]{4}", datum):
            return None
        return datetime.strptime(datum, FEITEN.algemeen.datum).date()

    def _past(self, rij: Rij, vraag: Rij) -> bool:
        eigenaar = bestuursorgaan(rij["oin"], self.wereld.settings)
        gezocht = vraag.get("bestuursorgaan", {})
        if any(eigenaar.get(naam) != waarde for naam, waarde in gezocht.items()):
            return False
        geometrie = vraag.get("geometrie")
        return geometrie is None or _raakt(rij, geometrie)

    def _toon(self, rij: Rij) -> Rij:
        kenmerken = rij["kenmerken"] or {}
        return {
            "urn": rij["urn"],
            "omschrijving": rij["naam"],
            "bestuursorgaan": bestuursorgaan(rij["oin"], self.wereld.settings),
            "regelBeheerObjecten": [regelbeheerobject(ref, self.profiel) for ref in structuur_refs(rij)],
            "locaties": [{"identificatie": locatie["identificatie"]} for locatie in rij["locaties"]],
            "toonbaar": kenmerken.get("toonbaar", False),
            "verfijnbaar": kenmerken.get("verfijnbaar", False),
            "beginDatum": self._tekst(rij["begindatum"]),
        }

    # -- STTR files ---------------------------------------------------------------------------------------------

    @route("GET", BESTANDEN.pad + BESTANDEN.regels)
    def toepasbare_regels(self, request: Request) -> Response:
        """Of each functioneleStructuurRef the file that counts on the date."""
        gevonden = [self._toon_bestand(rij) for rij in self._geldende_bestanden(request)]
        return self._hal(pagina(request, "toepasbareRegels", gevonden, FEITEN.algemeen.paginagrootte))

    @route("GET", BESTANDEN.pad + BESTANDEN.bestand.replace("{identifier}", "<identifier>"))
    def sttr_bestand(self, request: Request, identifier: str) -> Response:
        if identifier not in self.table("regelbestanden"):
            raise NotFound(f"Het regelbestand {identifier} is niet bekend.")
        return Response(self.table("regelbestanden")[identifier]["sttr"], content_type="application/xml")

    def _geldende_bestanden(self, request: Request) -> list[Rij]:
        dag = self._dag(request.args.get("datum"))
        ref, oin = request.args.get("functioneleStructuurRef"), request.args.get("oin")
        geldend: dict[str, Rij] = {}
        for rij in sorted(self.regelbestanden(), key=lambda rij: (rij["begindatum"], rij["identifier"])):
            past = ref in (None, rij["functioneleStructuurRef"]) and oin in (None, rij["oin"])
            if dag and past and date.fromisoformat(rij["begindatum"]) <= dag:
                geldend[rij["functioneleStructuurRef"]] = rij
        return list(geldend.values())

    def _toon_bestand(self, rij: Rij) -> Rij:
        naar_buiten = ("identifier", "functioneleStructuurRef", "oin", "sttrVersie", "modelName")
        gewijzigd = datetime.fromisoformat(rij["gewijzigd"])
        return {naam: rij[naam] for naam in naar_buiten} | {
            "begindatum": self._tekst(rij["begindatum"]),
            "laatsteWijzigingDatum": f"{gewijzigd:%d-%m-%Y %H:%M:%S}",
        }

    # -- zoekinterface ------------------------------------------------------------------------------------------

    @route("POST", ZOEKEN.pad + ZOEKEN.zoek)
    def zoek(self, request: Request) -> Response:
        woorden = request.get_json().get("zoekterm", "").casefold().split()
        gevonden = [
            self._treffer(rij, rbo)
            for rij in self._geldig(None)
            for rbo in self._toon(rij)["regelBeheerObjecten"]
            if all(woord in rij["naam"].casefold() for woord in woorden)
        ]
        inhoud = pagina(request, "activiteiten", gevonden, FEITEN.algemeen.paginagrootte)
        return self._hal(inhoud | {"aggregaties": _aggregaties(gevonden)})

    def _treffer(self, rij: Rij, rbo: Rij) -> Rij:
        eigenaar = bestuursorgaan(rij["oin"], self.wereld.settings)
        treffer: Rij = {
            "urn": rij["urn"],
            "type": (rij["kenmerken"] or {}).get("typering", "Overige"),
            "omschrijving": rij["naam"],
            "functioneleStructuurRef": rbo["functioneleStructuurRef"],
            "bestuursorgaan": {naam: eigenaar[naam] for naam in ("oin", "bestuurslaag") if naam in eigenaar},
            "locaties": [locatie["identificatie"] for locatie in rij["locaties"]],
        }
        if "toestemming" in rbo:
            treffer["toestemming"] = rbo["toestemming"]["code"]
        return treffer

    def _tekst(self, dag: str) -> str:
        return self.profiel.datum(date.fromisoformat(dag))

    def _hal(self, inhoud: Rij) -> Response:
        response = json_response(inhoud, mediatype=HAL)
        response.headers["x-dso-instance"] = self.wereld.uuid().replace("-", "")
        return response


def _raakt(rij: Rij, geometrie: Rij) -> bool:
    return any(shape(geometrie).intersects(shape(locatie["geometrie"])) for locatie in rij["locaties"])


def _aggregaties(treffers: list[Rij]) -> Rij:
    toestemmingen = Counter(een["toestemming"] for een in treffers if "toestemming" in een)
    lagen = Counter(een["bestuursorgaan"].get("bestuurslaag", "") for een in treffers)
    return {
        "toestemmingen": [{"toestemming": naam, "aantal": aantal} for naam, aantal in toestemmingen.items()],
        "bestuurslagen": [{"bestuurslaag": naam, "aantal": aantal} for naam, aantal in lagen.items()],
    }
