"""The search of the Omgevingsloket and the werkzaamheden, in the simulated RTR."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Any

from werkzeug import Request, Response

from mocks.rtr_opvragen import Opvragen, raakt
from mocks.rtr_register import (
    FEITEN,
    Rij,
    bestuursorgaan,
    gekoppelde_werkzaamheden,
    lees_dag,
    pagina,
    probleem,
    regelbeheerobject,
    structuur_refs,
    werkzaamheden,
)
from mocks.system import json_response, route

ZOEKEN, WERKZAAMHEDEN, GEGEVENS, SAMENGESTELD = (
    FEITEN.zoekinterface,
    FEITEN.werkzaamheden,
    FEITEN.rtrgegevens,
    FEITEN.samengesteld,
)
MEESTE_SUGGESTIES = 10


class Zoeken(Opvragen):
    """Hook: `rtr.treffers` (the hits of a search, before they are spread over pages)."""

    # -- zoekinterface ------------------------------------------------------------------------------------------

    @route("POST", ZOEKEN.pad + ZOEKEN.zoek)
    def zoek(self, request: Request) -> Response:
        vraag = request.get_json()
        treffers = [
            self._treffer(rij, ref)
            for rij in self.geldig(None)
            for ref in structuur_refs(rij)
            if _past(rij["naam"], vraag["zoekterm"])
        ]
        gevonden = self.hook("rtr.treffers", self._geordend(request, [een for een in treffers if _filter(een, vraag)]))
        inhoud = pagina(request, "activiteiten", gevonden, FEITEN.algemeen.paginagrootte)
        return self.hal(inhoud | {"aggregaties": _aggregaties(gevonden)})

    @route("POST", ZOEKEN.pad + ZOEKEN.suggereer)
    def suggereer(self, request: Request) -> dict[str, Any]:
        begin = request.get_json()["zoekterm"].casefold()
        woorden = {woord.casefold() for rij in self.geldig(None) for woord in rij["naam"].split()}
        woorden |= {woord.casefold() for naam in werkzaamheden().values() for woord in naam.split()}
        return {"suggesties": sorted(woord for woord in woorden if woord.startswith(begin))[:MEESTE_SUGGESTIES]}

    @route("POST", ZOEKEN.pad + ZOEKEN.werkzaamheden)
    def zoek_werkzaamheden(self, request: Request) -> Response:
        zoekterm = request.get_json()["zoekterm"]
        gevonden = [self._werkzaamheid(urn) for urn, naam in werkzaamheden().items() if _past(naam, zoekterm)]
        return self.hal(pagina(request, "werkzaamheden", gevonden, FEITEN.algemeen.paginagrootte))

    def _geordend(self, request: Request, treffers: list[Rij]) -> list[Rij]:
        """The same question gives another order each time, as recorded; the pages of one answer do fit together."""
        beurten = self.table("zoekvragen")
        if request.args.get("page", "1") == "1":
            beurten["beurt"] = beurten.get("beurt", 0) + 1
        beurt = beurten.get("beurt", 1)

        def plaats(treffer: Rij) -> str:
            return hashlib.sha256(f"{beurt}{treffer['functioneleStructuurRef']}".encode()).hexdigest()

        return sorted(treffers, key=plaats)

    def _treffer(self, rij: Rij, ref: Any) -> Rij:
        eigenaar = bestuursorgaan(rij, self.wereld.settings)
        treffer: Rij = {
            "urn": rij["urn"],
            "type": (rij["kenmerken"] or {}).get("typering", "Overige"),
            "omschrijving": rij["naam"],
            "functioneleStructuurRef": str(ref),
            "bestuursorgaan": {naam: eigenaar[naam] for naam in ("oin", "bestuurslaag") if naam in eigenaar},
        }
        if ref.toestemming:
            treffer["toestemming"] = ref.toestemming
        return treffer | {"locaties": [locatie["identificatie"] for locatie in rij["locaties"]]}

    # -- werkzaamheden ------------------------------------------------------------------------------------------

    @route("GET", WERKZAAMHEDEN.pad + WERKZAAMHEDEN.werkzaamheden)
    def werkzaamheden(self, request: Request) -> Response:
        if "_expandScope" in request.args:  # The documentation names it, the service refuses it.
            return probleem(request, 400, "Ongeldige parameter", "De parameter _expandScope is niet toegestaan.")
        alle = [self._werkzaamheid(urn) for urn in werkzaamheden()]
        return self.hal(pagina(request, "werkzaamheden", alle, FEITEN.algemeen.paginagrootte))

    @route("GET", f"{WERKZAAMHEDEN.pad}{WERKZAAMHEDEN.werkzaamheden}/<urn>")
    def werkzaamheid(self, request: Request, urn: str) -> Response:
        if urn not in werkzaamheden():
            return probleem(request, 404, "Niet gevonden", f"De werkzaamheid {urn} is niet bekend.")
        return self.hal(self._werkzaamheid(urn))

    @route("GET", GEGEVENS.pad + GEGEVENS.koppelingen.replace("{urn}", "<urn>"))
    def koppelingen(self, request: Request, urn: str) -> Response:
        gekoppeld = [
            {"werkzaamheidUrn": urn, "activiteitUrn": rij["urn"]}
            for rij in self.geldig(request.args.get("datum"))
            if urn in gekoppelde_werkzaamheden(rij)
        ]
        return self.hal(pagina(request, "activiteitKoppelingen", gekoppeld, FEITEN.algemeen.paginagrootte))

    @route("POST", SAMENGESTELD.pad + SAMENGESTELD.typeringen)
    def typeringen(self, request: Request) -> Response:
        vraag = request.get_json()
        urns = {self.profiel.werkzaamheid(urn): urn for urn in werkzaamheden()}
        entries = []
        for gevraagd in vraag["functioneleStructuurRefs"]:
            ref = gevraagd["functioneleStructuurRef"]
            if ref not in urns:
                return probleem(request, 400, "Ongeldige request body", f"'{ref}' is geen werkzaamheid.")
            rbos = [*self._rbos(urns[ref], vraag)]
            entries.append(
                {"functioneleStructuurRef": ref, "regelbeheerobjecten": rbos, "indirecte_regelbeheerobjecten": []}
            )
        return json_response(entries)

    def _rbos(self, urn: str, vraag: Rij) -> list[Rij]:
        """Of what this werkzaamheid leads to the regelbeheerobjecten that have rules and apply at the place."""
        plek, datum = vraag.get("_geo", {}).get("intersects"), vraag.get("datum")
        dag = (lees_dag(datum) if datum else None) or self.klok.nu().date()
        met_regels = {rij["functioneleStructuurRef"] for rij in self.regelbestanden()}
        return [
            regelbeheerobject(ref, self.profiel)
            for rij in self.geldig(self.profiel.datum(dag))
            if urn in gekoppelde_werkzaamheden(rij) and (plek is None or raakt(rij, plek))
            for ref in structuur_refs(rij)
            if str(ref) in met_regels
        ]

    def _werkzaamheid(self, urn: str) -> Rij:
        return {
            "urn": urn,
            "omschrijving": werkzaamheden()[urn],
            "functioneleStructuurRef": self.profiel.werkzaamheid(urn),
        }


def _past(naam: str, zoekterm: str) -> bool:
    return all(woord in naam.casefold() for woord in zoekterm.casefold().split())


def _filter(treffer: Rij, vraag: Rij) -> bool:
    toestemmingen, locaties = vraag.get("toestemmingen"), vraag.get("locaties")
    if toestemmingen and treffer.get("toestemming") not in toestemmingen:
        return False
    return not locaties or bool(set(locaties) & set(treffer["locaties"]))


def _aggregaties(treffers: list[Rij]) -> Rij:
    toestemmingen = Counter(een["toestemming"] for een in treffers if "toestemming" in een)
    lagen = Counter(een["bestuursorgaan"].get("bestuurslaag", "") for een in treffers)
    return {
        "toestemmingen": [{"toestemming": naam, "aantal": aantal} for naam, aantal in toestemmingen.items()],
        "bestuurslagen": [{"bestuurslaag": naam, "aantal": aantal} for naam, aantal in lagen.items()],
        "bestuursorganenPerBestuurslaag": [
            {"bestuurslaag": laag, "bestuursorganen": _per_oin(treffers, laag)} for laag in lagen
        ],
    }


def _per_oin(treffers: list[Rij], laag: str) -> list[Rij]:
    eigenaren = [een["bestuursorgaan"] for een in treffers]
    oins = Counter(een["oin"] for een in eigenaren if een.get("bestuurslaag", "") == laag)
    return [{"oin": oin, "aantal": aantal} for oin, aantal in oins.items()]
