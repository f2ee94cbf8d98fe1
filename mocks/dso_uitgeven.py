"""The part of the simulated DSO-LV that hands a verzoek out, to its bevoegd gezag and behandeldienst only."""

from __future__ import annotations

from typing import Any, ClassVar

from werkzeug import Request, Response
from werkzeug.exceptions import NotFound, abort

from ikt.koppelvlakken.verzoeken.pdf import kleine_pdf
from mocks.bestanden import Bestanden
from mocks.dso_feiten import AFHANDELEN, FEITEN, absolute, refusal, rule
from mocks.system import System, route


class Uitgeven(System):
    """Reads the table `verzoeken` and the files that were uploaded.

    Hooks: `dso.mag_ophalen` (bool), `dso.documenten` (list of references), `dso.verzoekbericht` (XML as text)
    and `dso.pdf` (lines of the publiceerbare PDF); each with `verzoek`.
    """

    name: ClassVar[str] = "dso"

    @route("GET", AFHANDELEN + rule(FEITEN.ophalen.verzoekreferenties))
    def verzoekreferenties(self, request: Request, verzoeknummer: str) -> dict[str, Any]:
        verzoek = self._for_addressee(request, verzoeknummer)

        def url(pad: str, **velden: str) -> str:
            return absolute(request, AFHANDELEN + pad.format(verzoeknummer=verzoeknummer, **velden))

        documenten = self.hook("dso.documenten", verzoek["documenten"], verzoek=verzoek)
        return {
            "verzoeknummer": verzoeknummer,
            "verzoekXml": url(FEITEN.afhandelen.samenvatting),
            "verzoekPdf": url(FEITEN.ophalen.pdf),
            "documenten": [
                {**each, "url": url(FEITEN.ophalen.document, document_id=each["documentId"])} for each in documenten
            ],
        }

    @route("GET", AFHANDELEN + rule(FEITEN.afhandelen.samenvatting))
    def verzoek_xml(self, request: Request, verzoeknummer: str) -> Response:
        verzoek = self._for_addressee(request, verzoeknummer)
        xml = self.hook("dso.verzoekbericht", verzoek["xml"], verzoek=verzoek)
        return Response(xml, content_type="application/xml")

    @route("GET", AFHANDELEN + rule(FEITEN.ophalen.pdf))
    def verzoek_pdf(self, request: Request, verzoeknummer: str) -> Response:
        """The publiceerbare PDF has nothing of the person who files."""
        verzoek = self._for_addressee(request, verzoeknummer)
        regels = self.hook("dso.pdf", [verzoek["naam"], verzoek["type"], verzoeknummer], verzoek=verzoek)
        return Response(kleine_pdf(regels), content_type="application/pdf")

    @route("GET", AFHANDELEN + rule(FEITEN.ophalen.document))
    def document(self, request: Request, verzoeknummer: str, document_id: str) -> Response:
        verzoek = self._for_addressee(request, verzoeknummer)
        if document_id not in {each["documentId"] for each in verzoek["documenten"]}:
            raise NotFound("Dit document hoort niet bij het verzoek.")
        bestanden = Bestanden(self.wereld.folder / self.name)
        return Response(bestanden.lees(document_id), content_type="application/octet-stream")

    @route("POST", AFHANDELEN + FEITEN.afhandelen.zoek)
    def zoek(self, request: Request) -> dict[str, Any]:
        """All verzoeken of the period, of every bevoegd gezag; which lie at one place is not simulated."""
        vraag = request.get_json()
        if not {"vanaf", "tot"} <= vraag.keys():
            abort(refusal("vanaf en tot zijn verplicht"))
        verzoeken = self.table("verzoeken").values()
        gevonden = [each for each in verzoeken if vraag["vanaf"] <= each["indienDatum"][:10] <= vraag["tot"]]
        return {"zaakverwijzingen": [_zaakverwijzing(each) for each in gevonden]}

    def _for_addressee(self, request: Request, verzoeknummer: str) -> dict[str, Any]:
        verzoek: dict[str, Any] | None = self.table("verzoeken").get(verzoeknummer)
        if verzoek is None:
            raise NotFound(f"Verzoek {verzoeknummer} bestaat niet.")
        oin = request.headers.get(FEITEN.oin.header)
        mag = oin in (verzoek["oin"], verzoek["behandeldienst"])
        if not self.hook("dso.mag_ophalen", mag, verzoek=verzoek):
            abort(refusal("dit verzoek is niet aan u gericht", status=403))
        return verzoek


def _zaakverwijzing(verzoek: dict[str, Any]) -> dict[str, Any]:
    return {
        "verzoeknummer": verzoek["verzoeknummer"],
        "doel": verzoek["doel"],
        "bevoegdGezagOin": verzoek["oin"],
        "behandeldienstOin": verzoek["behandeldienst"],
    }
