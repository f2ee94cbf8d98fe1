"""Presenteren v8 of the simulated Ozon: regelingen, their text and their annotations, on any day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from werkzeug import Request, Response

from ikt.koppelvlakken.ozon.modellen import pad_id
from mocks.ozon_annotaties import divisieannotaties, ligt_op, regeltekstannotaties
from mocks.ozon_dienst import FEITEN, OzonDienst
from mocks.ozon_register import Stand
from mocks.ozon_tekst import componenten, zoek
from mocks.system import route

P = FEITEN.presenteren
Json = dict[str, Any]


def pad(sjabloon: str) -> str:
    """A werkzeug rule out of a path of the profile."""
    return "/" + P.pad + sjabloon.replace("{", "<").replace("}", ">")


class Presenteren(OzonDienst):
    """Hook: `ozon.componenten` (list of documentComponenten to show)."""

    @route("GET", pad(P.regelingen))
    def regelingen(self, request: Request) -> Response:
        gezag = request.args.get("bevoegdGezag")
        standen = self.register.standen(self.moment(request))
        return self._lijst(request, [s for s in standen if gezag in (None, s.versie["bevoegd_gezag"])])

    @route("POST", pad(P.regelingen_zoek))
    def zoek_regelingen(self, request: Request) -> Response:
        """By geometrie, bevoegdGezag (list) and typeBevoegdGezag (list)."""
        vraag = self.vraag(request)
        gezocht = self.geometrie(request, vraag, self.feiten.presenteren.crs)
        standen = [s for s in self.register.standen(self.moment(request)) if self._past(s, vraag)]
        return self._lijst(request, [s for s in standen if gezocht is None or ligt_hier(s, gezocht)])

    @route("GET", pad(P.regeling))
    def regeling(self, request: Request, id: str) -> Response:
        return self.hal(self.toon(request, self.geldend(request, id)))

    @route("GET", pad(P.voorkomens))
    def voorkomens(self, request: Request, id: str) -> Response:
        regeling, bekend = self.identificatie(id), self.moment(request).bekend
        return self.pagina(
            request, "voorkomens", [self.toon(request, s) for s in self.register.voorkomens(regeling, bekend)], eerste=1
        )

    @route("GET", pad(P.documentstructuur))
    def documentstructuur(self, request: Request, id: str) -> Response:
        return self.hal({"_embedded": {"documentComponenten": self._componenten(self.geldend(request, id))}})

    @route("GET", pad(P.component))
    def component(self, request: Request, id: str, wid: str) -> Response:
        gevonden = zoek(self._componenten(self.geldend(request, id)), wid)
        if gevonden is None:
            raise self.niet_gevonden(f"Component {wid}")
        return self.hal(gevonden)

    @route("GET", pad(P.regeltekstannotaties))
    def regeltekstannotaties(self, request: Request, id: str) -> Response:
        return self.hal(regeltekstannotaties(self.geldend(request, id)))

    @route("POST", pad(P.regeltekstannotaties) + "/_zoek")
    def zoek_regeltekstannotaties(self, request: Request, id: str) -> Response:
        gezocht = self.geometrie(request, self.vraag(request), self.feiten.presenteren.crs)
        return self.hal(regeltekstannotaties(self.geldend(request, id), gezocht))

    @route("GET", pad(P.divisieannotaties))
    def divisieannotaties(self, request: Request, id: str) -> Response:
        return self.hal(divisieannotaties(self.geldend(request, id)))

    @route("POST", pad(P.divisieannotaties) + "/_zoek")
    def zoek_divisieannotaties(self, request: Request, id: str) -> Response:
        gezocht = self.geometrie(request, self.vraag(request), self.feiten.presenteren.crs)
        return self.hal(divisieannotaties(self.geldend(request, id), gezocht))

    # -- what they share -------------------------------------------------------------------------------------------

    def identificatie(self, id_: str) -> str:
        """The AKN of the regeling that is called so in a path."""
        for regeling in self.register.regelingen():
            if pad_id(regeling) == id_:
                return regeling
        raise self.niet_gevonden(f"Regeling {id_}")

    def geldend(self, request: Request, id_: str) -> Stand:
        stand = self.register.stand(self.identificatie(id_), self.moment(request))
        if stand is None:
            raise self.niet_gevonden(f"Regeling {id_} op dat moment")
        return stand

    def toon(self, request: Request, stand: Stand) -> Json:
        versie = stand.versie
        begin = f"{request.host_url}{P.pad}{P.regelingen}/"
        return {
            "identificatie": versie["regeling"],
            "uriIdentificatie": pad_id(versie["regeling"]),
            "expressionId": versie["versie"],
            "officieleTitel": versie["titel"],
            "citeertitel": None,
            "type": {"code": versie["soort_regeling"], "waarde": self.feiten.soorten.van(versie["soort_regeling"])},
            "aangeleverdDoorEen": self.gezag(versie["bevoegd_gezag"]),
            "besluitIdentificatie": versie["besluit"] or None,
            "procedureverloop": self.register.procedure(versie),
            "geregistreerdMet": _registratie(stand),
            "_links": self._verwijzingen(begin, versie),
        }

    def _verwijzingen(self, begin: str, versie: Json) -> Json:
        zelf = begin + pad_id(versie["regeling"])
        delen = [r for r in self.register.regelingen() if self.register.hoofdregeling(r) == versie["regeling"]]
        links: Json = {
            "self": {"href": zelf},
            "documentstructuur": {"href": f"{zelf}/documentstructuur"},
            "annotaties": {"href": f"{zelf}/regeltekstannotaties"},
            "tijdelijkDelen": [{"href": begin + pad_id(deel)} for deel in delen],
        }
        hoofd = (
            {"tijdelijkDeelVan": {"href": begin + pad_id(versie["hoofdregeling"])}} if versie["hoofdregeling"] else {}
        )
        return links | hoofd

    def _componenten(self, stand: Stand) -> list[Json]:
        return self.hook("ozon.componenten", componenten(stand.tekst), stand=stand)

    def _lijst(self, request: Request, standen: Iterable[Stand]) -> Response:
        return self.pagina(request, "regelingen", [self.toon(request, stand) for stand in standen], eerste=1)

    def _past(self, stand: Stand, vraag: Json) -> bool:
        gezag = self.gezag(stand.versie["bevoegd_gezag"])
        gezocht = {"code": vraag.get("bevoegdGezag"), "bestuurslaag": vraag.get("typeBevoegdGezag")}
        return all(not waarden or gezag[veld] in waarden for veld, waarden in gezocht.items())


def _registratie(stand: Stand) -> Json:
    """The three axes; the end is the first day on which it does not count any more."""
    versie, toestand = stand.versie, stand.toestand
    registratie = {"versie": versie.get("nummer", 1), "tijdstipRegistratie": versie["tijdstip"]}
    if toestand is None:
        return registratie
    geldig = toestand.geldig_vanaf or toestand.juridisch_werkend_vanaf
    registratie |= {"beginGeldigheid": geldig, "beginInwerking": toestand.juridisch_werkend_vanaf}
    if einde := toestand.juridisch_werkend_tot:
        registratie |= {"eindInwerking": einde, "eindGeldigheid": toestand.geldig_tot or einde}
    return registratie


def ligt_hier(stand: Stand, gezocht: Json) -> bool:
    ligt = ligt_op(stand, gezocht)
    return any(
        ligt(object_.id)
        for object_ in stand.objecten.objecten
        if object_.soort in ("Gebied", "Gebiedengroep", "Ambtsgebied")
    )
