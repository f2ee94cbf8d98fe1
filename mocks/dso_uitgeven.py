"""The part of the simulated DSO-LV that hands a verzoek out, to its bevoegd gezag and behandeldienst only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from werkzeug import Request, Response
from werkzeug.exceptions import NotFound, abort

from ikt.koppelvlakken.verzoeken.pdf import kleine_pdf
from mocks.dso_feiten import AFHANDELEN, FEITEN, absolute, refusal, rule
from mocks.dso_innemen import Innemen
from mocks.system import route


class Uitgeven(Innemen):
    """Reads the table `verzoeken` and the files that were uploaded.

    Hooks: `dso.mag_ophalen` (bool), `dso.documenten` (list of references), `dso.verzoekbericht` (XML as text)
    and `dso.pdf` (lines of the publiceerbare PDF); each with `verzoek`.
    """

    name: ClassVar[str] = "dso"

    @route("GET", AFHANDELEN + rule(FEITEN.ophalen.verzoekreferenties))
    def verzoekreferenties(self, request: Request, verzoeknummer: str) -> dict[str, Any]:
        verzoek = self.for_addressee(request, verzoeknummer)

        def url(pad: str, **velden: str) -> str:
            return absolute(request, AFHANDELEN + pad.format(verzoeknummer=verzoeknummer, **velden))

        documenten = self.hook("dso.documenten", verzoek["documenten"], verzoek=verzoek)
        return {
            "verzoeknummer": verzoeknummer,
            "verzoekXml": url(FEITEN.afhandelen.samenvatting),
            "verzoekPdf": url(FEITEN.ophalen.pdf),
            "documenten": [
                {
                    "documentId": each["documentId"],
                    "bestandsnaam": each["bestandsnaam"],
                    "url": url(FEITEN.ophalen.document, document_id=each["documentId"]),
                }
                for each in documenten
            ],
        }

    @route("GET", AFHANDELEN + rule(FEITEN.afhandelen.samenvatting))
    def verzoek_xml(self, request: Request, verzoeknummer: str) -> Response:
        verzoek = self.for_addressee(request, verzoeknummer)
        xml = self.hook("dso.verzoekbericht", self.xml(verzoek), verzoek=verzoek)
        return Response(xml, content_type="application/xml")

    @route("GET", AFHANDELEN + rule(FEITEN.ophalen.pdf))
    def verzoek_pdf(self, request: Request, verzoeknummer: str) -> Response:
        """The publiceerbare PDF has nothing of the person who files, and no confidential bijlage."""
        verzoek = self.for_addressee(request, verzoeknummer)
        opgave = verzoek["opgave"]
        openbaar = [each["bestandsnaam"] for each in opgave["bijlagen"] if not each["vertrouwelijk"]]
        regels = [opgave["naam"], opgave["type"], verzoeknummer, *openbaar]
        return Response(kleine_pdf(self.hook("dso.pdf", regels, verzoek=verzoek)), content_type="application/pdf")

    @route("GET", AFHANDELEN + rule(FEITEN.ophalen.document))
    def document(self, request: Request, verzoeknummer: str, document_id: str) -> Response:
        verzoek = self.for_addressee(request, verzoeknummer)
        bekend = {each["documentId"]: each["sha256"] for each in verzoek["documenten"]}
        if document_id not in bekend:
            raise NotFound("Dit document hoort niet bij het verzoek.")
        return Response(self.bestanden.lees(bekend[document_id]), content_type="application/octet-stream")

    @route("POST", AFHANDELEN + FEITEN.afhandelen.zoek)
    def zoek(self, request: Request) -> dict[str, Any]:
        """Verzoeken of the period, of every bevoegd gezag: in an area, or that belong to a verzoek."""
        vraag = request.get_json()
        if not {"vanaf", "tot"} <= vraag.keys():
            abort(refusal("vanaf en tot zijn verplicht"))
        gevonden = [_zaakverwijzing(each) for each in self._gezocht(vraag)]
        begin = (vraag.get("pagina", 1) - 1) * FEITEN.zoeken.paginagrootte
        pagina = gevonden[begin : begin + FEITEN.zoeken.paginagrootte]
        return {"zaakverwijzingen": pagina, "totaal": len(gevonden)}

    def _gezocht(self, vraag: dict[str, Any]) -> Iterator[dict[str, Any]]:
        verzoeken = self.table("verzoeken")
        gerelateerd = verzoeken.get(vraag.get("verzoeknummer") or "")
        for verzoek in verzoeken.values():
            in_periode = vraag["vanaf"] <= verzoek["indienDatum"][:10] <= vraag["tot"]
            hoort_erbij = gerelateerd is None or _hoort_bij(verzoek, gerelateerd)
            if in_periode and hoort_erbij and _ligt_in(verzoek, vraag.get(FEITEN.zoeken.gebied)):
                yield verzoek

    def for_addressee(self, request: Request, verzoeknummer: str) -> dict[str, Any]:
        """The verzoek; a refusal for everyone else."""
        verzoek: dict[str, Any] | None = self.table("verzoeken").get(verzoeknummer)
        if verzoek is None:
            raise NotFound(f"Verzoek {verzoeknummer} bestaat niet.")
        oin = request.headers.get(FEITEN.oin.header)
        mag = oin in (verzoek["gezag"]["oin"], (verzoek["behandeldienst"] or {}).get("oin"))
        if not self.hook("dso.mag_ophalen", mag, verzoek=verzoek):
            abort(refusal("dit verzoek is niet aan u gericht", status=403))
        return verzoek


def _hoort_bij(verzoek: dict[str, Any], ander: dict[str, Any]) -> bool:
    """Same project or same place: onlosmakelijk samenhangen exists no more, but who looks finds them together."""
    zelfde_plek: bool = verzoek["opgave"]["locaties"] == ander["opgave"]["locaties"]
    zelfde_project: bool = verzoek["projectId"] == ander["projectId"]
    return zelfde_plek or zelfde_project


def _ligt_in(verzoek: dict[str, Any], gebied: dict[str, Any] | None) -> bool:
    """Whether a projectlocatie lies in the area, or touches it."""
    if gebied is None:
        return True
    from shapely.geometry import shape  # it takes a tenth of a second to load

    vlak = shape(gebied)
    return any(vlak.intersects(shape(_geojson(locatie))) for locatie in verzoek["opgave"]["locaties"])


def _geojson(locatie: dict[str, Any]) -> dict[str, Any]:
    """In RD."""
    if locatie["punt"]:
        return {"type": "Point", "coordinates": [float(getal) for getal in locatie["punt"]["rd"]]}
    ringen = [[[float(getal) for getal in punt] for punt in ring] for ring in locatie["vlak"]["rd"]]
    return {"type": "Polygon", "coordinates": ringen}


def _zaakverwijzing(verzoek: dict[str, Any]) -> dict[str, Any]:
    return {
        "verzoeknummer": verzoek["verzoeknummer"],
        "doel": verzoek["opgave"]["doel"],
        "bevoegdGezagOin": verzoek["gezag"]["oin"],
        "behandeldienstOin": (verzoek["behandeldienst"] or {}).get("oin"),
    }
