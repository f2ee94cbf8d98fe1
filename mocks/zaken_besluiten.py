"""The part of the simulated zaaksysteem that keeps besluiten, and shows them over the Besluiten API."""

from __future__ import annotations

from typing import Any, ClassVar

from werkzeug import Request

from mocks.system import route
from mocks.zaken_api import ZakenApi
from mocks.zgw_antwoord import gevonden, met_uuid, pagina, vorm
from mocks.zgw_catalogus import Resource
from mocks.zgw_vorm import BESLUITEN, Vorm


class BesluitenApi(ZakenApi):
    """Table `besluiten`, by uuid.

    Hook: `zaaksysteem.besluit` (the besluit about to be kept, as dict; None when it gets lost).
    """

    name: ClassVar[str] = "zaaksysteem"

    def bewaar_besluit(self, zaak: str, soort: str, documenten: list[str]) -> None:
        """Decided, sent and in force today; `documenten` are uuids of informatieobjecten that say so."""
        vandaag = f"{self.klok.nu():%Y-%m-%d}"
        besluit = {
            "zaak": zaak,
            "identificatie": f"BESLUIT-{self.klok.nu():%Y}-{len(self.table('besluiten')) + 1:06d}",
            "soort": soort,
            "toelichting": "",
            "datum": vandaag,
            "ingangsdatum": vandaag,
            "verzonden": vandaag,
            "documenten": documenten,
        }
        bewaard = self.hook("zaaksysteem.besluit", besluit)
        if bewaard is not None:
            self.table("besluiten")[self.wereld.uuid()] = bewaard

    @route("GET", f"{BESLUITEN}/besluiten")
    def besluiten(self, request: Request) -> dict[str, Any]:
        zaak = request.args.get("zaak", "").rpartition("/")[2]
        passend = {uuid: each for uuid, each in self.table("besluiten").items() if zaak in ("", each["zaak"])}
        return pagina(request, [self._besluit(vorm(request), uuid) for uuid in passend])

    @route("GET", f"{BESLUITEN}/besluiten/<uuid>")
    def besluit(self, request: Request, uuid: str) -> Resource:
        return self._besluit(vorm(request), uuid)

    def _besluit(self, links: Vorm, uuid: str) -> Resource:
        besluit = gevonden(self.table("besluiten").get(uuid))
        return links.besluit(uuid, besluit, self.table("zaken")[besluit["zaak"]])

    @route("GET", f"{BESLUITEN}/besluitinformatieobjecten")
    def besluitdocumenten(self, request: Request) -> list[Resource]:
        """This list of the API knows no pages."""
        besluit = request.args.get("besluit", "").rpartition("/")[2]
        return [each for each in self._documenten(vorm(request)) if besluit in ("", each["besluit"].rpartition("/")[2])]

    @route("GET", f"{BESLUITEN}/besluitinformatieobjecten/<uuid>")
    def besluitdocument(self, request: Request, uuid: str) -> Resource:
        return met_uuid(self._documenten(vorm(request)), uuid)

    def _documenten(self, links: Vorm) -> list[Resource]:
        besluiten = self.table("besluiten").items()
        return [links.besluitdocument(uuid, document) for uuid, each in besluiten for document in each["documenten"]]
