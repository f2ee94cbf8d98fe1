"""Toepasbaar opvragen v7 of the simulated Ozon: activiteiten, their source and their places; pages count from 0."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree
from werkzeug import Request, Response

from ikt.koppelvlakken.ow.object import LOCATIES, REGELS, OwObject
from ikt.koppelvlakken.stop.xml import Element, lokaal, tekst
from mocks.ozon_annotaties import aanduidingen, ligt_op
from mocks.ozon_dienst import FEITEN, OzonDienst
from mocks.ozon_register import Stand
from mocks.system import json_response, route

T = FEITEN.toepasbaar_opvragen
Json = dict[str, Any]
_RUIM = 5
"""How many items there are on a page when nobody asks."""


def pad(sjabloon: str) -> str:
    return "/" + T.pad + sjabloon.replace("{", "<").replace("}", ">")


class Toepasbaar(OzonDienst):
    # -- on a place ------------------------------------------------------------------------------------------------

    @route("POST", pad(T.activiteitidentificaties))
    def activiteiten_zoek(self, request: Request) -> Response:
        """A bare list."""
        gezocht = self._verplicht(request, self.vraag(request))
        gevonden = [
            next(iter(aanduiding.naar("ActiviteitRef")), "")
            for stand in self.register.standen(self.moment(request))
            for aanduiding in _aanduidingen(stand)
            if any(map(ligt_op(stand, gezocht), aanduiding.naar("LocatieRef")))
        ]
        return self._antwoord(json_response(list(dict.fromkeys(gevonden))))

    @route("POST", pad(T.locaties))
    def locaties_zoek(self, request: Request) -> Response:
        """The geometry is packed in `geo`; other services of the same API have it bare."""
        gezocht = self._verplicht(request, self.vraag(request).get("geo") or {})
        gevonden = [
            self._locatie(request, stand, object_)
            for stand in self.register.standen(self.moment(request))
            for object_ in stand.objecten.soort(*LOCATIES)
            if ligt_op(stand, gezocht)(object_.id)
        ]
        return self._antwoord(self.pagina(request, "locaties", gevonden, eerste=0))

    @route("POST", pad(T.locatieidentificaties))
    def locatieidentificaties_zoek(self, request: Request) -> Response:
        gezocht = self._verplicht(request, self.vraag(request).get("geo") or {})
        standen = self.register.standen(self.moment(request))
        gevonden = [o.id for s in standen for o in s.objecten.soort(*LOCATIES) if ligt_op(s, gezocht)(o.id)]
        return self._antwoord(json_response(list(dict.fromkeys(gevonden))))

    def _verplicht(self, request: Request, vraag: Json) -> Json:
        geometrie = self.geometrie(request, vraag, self.feiten.toepasbaar_opvragen.crs)
        if geometrie is None:
            raise self.probleem(400, "Ongeldige request body", "Geef een geometrie om in te zoeken.")
        return geometrie

    def _locatie(self, request: Request, stand: Stand, object_: OwObject) -> Json:
        adres = f"{request.host_url}{T.pad}/locaties/{object_.id}?{_tijdassen(stand)}"
        noemer = {"noemer": object_.veld("noemer")} if object_.veld("noemer") else {}
        registratie = _registratie(stand) | {"subType": object_.soort}
        return {
            "_links": {"self": {"href": adres}},
            "identificatie": object_.id,
            "geregistreerdMet": registratie,
            **noemer,
            "spatialOperator": "intersects",
        }

    # -- of an activiteit ------------------------------------------------------------------------------------------

    @route("GET", pad(T.juridischebron))
    def juridischebron(self, request: Request, id: str) -> Response:
        stand = self._stand_met(request, id)
        inhoud = {"documentIdentificatie": stand.versie["regeling"], "regelteksten": list(_regelteksten(stand, id))}
        return self._antwoord(self.hal(inhoud))

    @route("GET", pad(T.regelteksten))
    def regelteksten(self, request: Request, id: str) -> Response:
        return self._antwoord(
            self._vijf(request, "regelteksten", list(_regelteksten(self._stand_met(request, id), id)))
        )

    @route("GET", pad(T.levenscyclus))
    def levenscyclus(self, request: Request) -> Response:
        """The activiteiten of all regelingen, with their whole life."""
        getoond = [self._cyclus(request, *each) for each in self._activiteiten(request)]
        return self._antwoord(self._vijf(request, "activiteiten", getoond))

    @route("GET", pad(T.levenscyclus_van))
    def levenscyclus_van(self, request: Request, id: str) -> Response:
        for stand, object_ in self._activiteiten(request):
            if object_.id == id:
                return self._antwoord(self.hal(self._cyclus(request, stand, object_)))
        raise self.niet_gevonden(f"Activiteit {id}")

    def _activiteiten(self, request: Request) -> Iterator[tuple[Stand, OwObject]]:
        """Each in the first version that has it."""
        bekend, gezien = self.moment(request).bekend, set[str]()
        for regeling in self.register.regelingen():
            for stand in self.register.voorkomens(regeling, bekend):
                nieuw = [o for o in stand.objecten.soort("Activiteit") if o.id not in gezien]
                gezien |= {object_.id for object_ in nieuw}
                yield from ((stand, object_) for object_ in nieuw)

    def _cyclus(self, request: Request, stand: Stand, object_: OwObject) -> Json:
        begin, geldig = f"{request.host_url}{T.pad}", _registratie(stand)["beginGeldigheid"]
        activiteit = f"{begin}/activiteiten/{object_.id}"
        boven = object_.naar("ActiviteitRef", "bovenliggendeActiviteit")
        plekken = [
            ref
            for each in _aanduidingen(stand)
            if object_.id in each.naar("ActiviteitRef")
            for ref in each.naar("LocatieRef")
        ]
        einde = self.table("doorgegeven").get(object_.id, {}).get("einddatum")
        return {
            "_links": {
                "self": {"href": f"{begin}/activiteitengeaggregeerd/{object_.id}/levenscyclus"},
                "heeftJuridischeBron": {"href": f"{activiteit}/juridischebron?{_tijdassen(stand)}"},
                "heeftRegeltekst": {"href": f"{activiteit}/regelteksten?{_tijdassen(stand)}"},
            },
            "identificatie": object_.id,
            "naam": object_.veld("naam"),
            "bevoegdGezag": self.gezag(stand.versie["bevoegd_gezag"]),
            **({"is": boven[0]} if boven else {}),
            "geregistreerdMet": {"versie": 1, "beginGeldigheid": geldig} | ({"eindGeldigheid": einde} if einde else {}),
            "laatsteWijzigingOp": stand.versie["tijdstip"][:10],
            "isGereguleerdVoor": [
                {"identificatie": plek, "geregistreerdMet": {"beginGeldigheid": geldig}}
                for plek in dict.fromkeys(plekken)
            ],
        }

    def _stand_met(self, request: Request, activiteit: str) -> Stand:
        for stand in self.register.standen(self.moment(request)):
            if activiteit in stand.objecten.per_id:
                return stand
        raise self.niet_gevonden(f"Activiteit {activiteit}")

    def _vijf(self, request: Request, naam: str, alles: list[Json]) -> Response:
        return self.pagina(request, naam, alles, eerste=0, grootte=_RUIM)

    def _antwoord(self, antwoord: Response) -> Response:
        antwoord.headers["api-version"] = self.feiten.toepasbaar_opvragen.api_versie
        return antwoord


def _aanduidingen(stand: Stand) -> Iterator[OwObject]:
    return (each for regel in stand.objecten.soort(*REGELS) for each in aanduidingen(regel))


def _regelteksten(stand: Stand, activiteit: str) -> Iterator[Json]:
    """The regelteksten with a regel about the activiteit; their texts as whole XML documents."""
    regels = [
        r
        for r in stand.objecten.soort(*REGELS)
        if any(activiteit in each.naar("ActiviteitRef") for each in aanduidingen(r))
    ]
    for id_ in dict.fromkeys(ref for regel in regels for ref in regel.naar("RegeltekstRef")):
        if object_ := stand.objecten.per_id.get(id_):
            yield {
                "identificatie": id_,
                "wId": object_.wid,
                **_tekst(stand.tekst, object_.wid),
                "documentIdentificatie": stand.versie["regeling"],
            }


def _tekst(regeling: Element, wid: str) -> Json:
    element = next((each for each in regeling.iter("{*}Artikel", "{*}Lid") if each.get("wId") == wid), None)
    if element is None:
        return {}
    delen = {lokaal(deel): deel for deel in element.iter("{*}Inhoud", "{*}Nummer", "{*}LidNummer")}
    nummer = delen.get("LidNummer", delen.get("Nummer"))
    return {
        **({"omschrijving": _document(delen["Inhoud"])} if "Inhoud" in delen else {}),
        **({"nummer": tekst(nummer), "nummerXml": _document(nummer)} if nummer is not None else {}),
    }


def _document(element: Element) -> str:
    kop = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return kop + etree.tostring(element, encoding="unicode", with_tail=False)


def _registratie(stand: Stand) -> Json:
    begin = stand.toestand.juridisch_werkend_vanaf if stand.toestand else ""
    tijdstip = stand.versie["tijdstip"]
    return {"versie": 1, "beginInwerking": begin, "beginGeldigheid": begin, "tijdstipRegistratie": tijdstip}


def _tijdassen(stand: Stand) -> str:
    """As Ozon writes them in its links; there it spells the second axis otherwise than in its questions."""
    registratie = _registratie(stand)
    assen = {"geldigOp": "beginGeldigheid", "inwerkingOp": "beginInwerking", "beschikbaarOp": "tijdstipRegistratie"}
    return "&".join(f"{as_}={registratie[veld]}" for as_, veld in assen.items())
