"""The zakenmagazijn: takes in StUF-ZKN messages of a zaaksysteem and shows what came in."""

from __future__ import annotations

from typing import Any, ClassVar

from werkzeug import Request, Response

from ikt.koppelvlakken.stuf.bericht import lees
from ikt.koppelvlakken.stuf.profiel import Profiel
from ikt.koppelvlakken.validatie.document import OngeldigeXml
from mocks.system import System, route

FEITEN = Profiel.lees()
ANTWOORD = (
    '<soapenv:Envelope xmlns:soapenv="{soap}" xmlns:StUF="{stuf}"><soapenv:Body><StUF:{naam}><StUF:stuurgegevens>'
    "<StUF:berichtcode>Bv03</StUF:berichtcode></StUF:stuurgegevens></StUF:{naam}></soapenv:Body></soapenv:Envelope>"
)


class Zakenmagazijn(System):
    """Table `berichten`: every message that was understood, as it came in."""

    name: ClassVar[str] = "zakenmagazijn"

    @route("POST", FEITEN.magazijn.ontvang)
    def ontvang(self, request: Request) -> Response:
        inhoud = request.get_data()
        try:
            lees(inhoud, FEITEN)
        except OngeldigeXml as fout:
            return Response(f"<fout>{fout}</fout>", status=400, content_type="text/xml; charset=utf-8")
        self.table("berichten")[self.wereld.new_id("stuf")] = inhoud.decode("utf-8", "replace")
        names = FEITEN.namespaces
        antwoord = ANTWOORD.format(soap=names.soap, stuf=names.stuf, naam=FEITEN.berichten.antwoord)
        return Response(antwoord, content_type="text/xml; charset=utf-8")

    @route("GET", FEITEN.magazijn.berichten)
    def berichten(self, request: Request) -> dict[str, Any]:
        return {"berichten": list(self.table("berichten").values())}
