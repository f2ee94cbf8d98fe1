"""What the simulated RTR tells of its activiteiten and its STTR files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from functools import cached_property

from shapely.geometry import shape
from werkzeug import Request, Response

from ikt.koppelvlakken.rtr.profiel import Profiel, profiel
from mocks.rtr_register import (
    FEITEN,
    Rij,
    bestuursorgaan,
    lees_dag,
    pagina,
    probleem,
    regelbeheerobject,
    structuur_refs,
)
from mocks.system import System, json_response, route

HAL = "application/hal+json"
GEGEVENS, BESTANDEN = FEITEN.rtrgegevens, FEITEN.regelbestanden


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
        return self._pagina_activiteiten(request, list(self.geldig(request.args.get("datum"))))

    @route("GET", GEGEVENS.pad + GEGEVENS.wijzigingen)
    def wijzigingen(self, request: Request) -> Response:
        vanaf = self.dag(request.args.get("datumVanaf"))
        gewijzigd = [
            rij for rij in self.table("activiteiten").values() if vanaf and rij["gewijzigd"] >= vanaf.isoformat()
        ]
        return self._pagina_activiteiten(request, gewijzigd)

    @route("GET", f"{GEGEVENS.pad}{GEGEVENS.activiteiten}/<urn>")
    def activiteit(self, request: Request, urn: str) -> Response:
        for rij in self.geldig(request.args.get("datum")):
            if rij["urn"] == urn:
                return self.hal(self.toon(rij, request))
        return probleem(request, 404, "Niet gevonden", f"De activiteit {urn} is niet bekend.")

    @route("POST", GEGEVENS.pad + GEGEVENS.zoek)
    def zoek_activiteiten(self, request: Request) -> Response:
        vraag = request.get_json()
        gevonden = [rij for rij in self.geldig(vraag.get("datum")) if self._past(rij, vraag)]
        return self._pagina_activiteiten(request, gevonden)

    def _pagina_activiteiten(self, request: Request, rijen: list[Rij]) -> Response:
        """The total counts only what is toonbaar: in the real register too it is not the number of items."""
        getoond = [self.toon(rij, request) for rij in rijen]
        totaal = sum(een["toonbaar"] for een in getoond)
        return self.hal(pagina(request, "activiteiten", getoond, FEITEN.algemeen.paginagrootte, totaal))

    def geldig(self, datum: str | None) -> Iterator[Rij]:
        """The activiteiten on that date. A date in another form than dd-MM-yyyy gives nothing and no error, as the
        real register does."""
        dag = self.dag(datum)
        for rij in self.table("activiteiten").values():
            if dag and rij["begindatum"] <= dag.isoformat() < (rij.get("einddatum") or "9999"):
                yield rij

    def dag(self, datum: str | None) -> date | None:
        return self.klok.nu().date() if datum is None else lees_dag(datum)

    def _past(self, rij: Rij, vraag: Rij) -> bool:
        eigenaar = bestuursorgaan(rij, self.wereld.settings)
        gezocht = vraag.get("bestuursorgaan", {})
        if any(eigenaar.get(naam) != waarde for naam, waarde in gezocht.items()):
            return False
        geometrie = vraag.get("geometrie")
        return geometrie is None or raakt(rij, geometrie)

    def toon(self, rij: Rij, request: Request) -> Rij:
        kenmerken = rij["kenmerken"] or {}
        einde = {"eindDatum": self.tekst(rij["einddatum"])} if rij.get("einddatum") else {}
        return {
            "urn": rij["urn"],
            "omschrijving": rij["naam"],
            "bestuursorgaan": bestuursorgaan(rij, self.wereld.settings),
            "regelBeheerObjecten": [regelbeheerobject(ref, self.profiel) for ref in structuur_refs(rij)],
            "locaties": [{"identificatie": locatie["identificatie"]} for locatie in rij["locaties"]],
            "toonbaar": kenmerken.get("toonbaar", False),
            "verfijnbaar": kenmerken.get("verfijnbaar", False),
            "beginDatum": self.tekst(rij["begindatum"]),
            **einde,
            "_links": self._links_van(rij, request),
        }

    def _links_van(self, rij: Rij, request: Request) -> Rij:
        """Bare links, also to the activiteiten below: naming those costs a question each."""
        begin = f"{request.host_url.rstrip('/')}{GEGEVENS.pad}{GEGEVENS.activiteiten}/"
        onder = [een["urn"] for een in self.table("activiteiten").values() if een.get("bovenliggend") == rij["urn"]]
        boven = rij.get("bovenliggend")
        return {
            "self": {"href": begin + rij["urn"]},
            **({"bovenliggendeActiviteit": {"href": begin + boven}} if boven else {}),
            **({"onderliggendeActiviteiten": [{"href": begin + urn} for urn in onder]} if onder else {}),
        }

    # -- STTR files ---------------------------------------------------------------------------------------------

    @route("GET", BESTANDEN.pad + BESTANDEN.regels)
    def toepasbare_regels(self, request: Request) -> Response:
        """Of each functioneleStructuurRef the file that counts on the date."""
        gevonden = [self._toon_bestand(rij) for rij in self._geldende_bestanden(request)]
        return self.hal(pagina(request, "toepasbareRegels", gevonden, FEITEN.algemeen.paginagrootte))

    @route("GET", BESTANDEN.pad + BESTANDEN.bestand.replace("{identifier}", "<identifier>"))
    def sttr_bestand(self, request: Request, identifier: str) -> Response:
        if identifier not in self.table("regelbestanden"):
            return probleem(request, 404, "Niet gevonden", f"Het regelbestand {identifier} is niet bekend.")
        return Response(self.table("regelbestanden")[identifier]["sttr"], content_type="application/xml")

    def _geldende_bestanden(self, request: Request) -> list[Rij]:
        datum = request.args.get("datum")
        bestaand, dag = {rij["urn"] for rij in self.geldig(datum)}, self.dag(datum)
        ref, oin = request.args.get("functioneleStructuurRef"), request.args.get("oin")
        geldend: dict[str, Rij] = {}
        for rij in sorted(self.regelbestanden(), key=lambda rij: (rij["begindatum"], rij["identifier"])):
            past = ref in (None, rij["functioneleStructuurRef"]) and oin in (None, rij["oin"])
            if dag and past and rij["activiteit"] in bestaand and rij["begindatum"] <= dag.isoformat():
                geldend[rij["functioneleStructuurRef"]] = rij
        return list(geldend.values())

    def _toon_bestand(self, rij: Rij) -> Rij:
        naar_buiten = ("identifier", "functioneleStructuurRef", "oin", "sttrVersie", "modelName")
        gewijzigd = datetime.fromisoformat(rij["gewijzigd"])
        return {naam: rij[naam] for naam in naar_buiten} | {
            "begindatum": self.tekst(rij["begindatum"]),
            "laatsteWijzigingDatum": f"{gewijzigd:%d-%m-%Y %H:%M:%S}",
        }

    def tekst(self, dag: str) -> str:
        return self.profiel.datum(date.fromisoformat(dag))

    def hal(self, inhoud: Rij) -> Response:
        response = json_response(inhoud, mediatype=HAL)
        response.headers["x-dso-instance"] = self.wereld.uuid().replace("-", "")
        return response


def raakt(rij: Rij, geometrie: Rij) -> bool:
    return any(shape(geometrie).intersects(shape(locatie["geometrie"])) for locatie in rij["locaties"])
