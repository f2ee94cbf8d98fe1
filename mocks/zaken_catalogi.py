"""The part of the simulated zaaksysteem that shows its types over the Catalogi API."""

from __future__ import annotations

from typing import Any, ClassVar
from urllib.parse import unquote

from werkzeug import Request

from mocks.system import route
from mocks.zaken_notificaties import Notificaties
from mocks.zgw_antwoord import pagina, vorm
from mocks.zgw_catalogus import CATALOGI, CATALOGUS, ZAAKTYPE, Resource
from mocks.zgw_vorm import PLEK, Vorm

SOORTEN = "catalogussen, statustypen, roltypen, eigenschappen, besluittypen, informatieobjecttypen"
EIGENSCHAPPEN = (PLEK.eigenschap_verzoektype, PLEK.eigenschap_doel, PLEK.eigenschap_spoed)
BESLUIT = "Besluit"
"""The kind of besluit that a zaaktype leads to before anything was decided."""


class CatalogiApi(Notificaties):
    """Whatever a zaak, status, rol or besluit is called here is a type."""

    name: ClassVar[str] = "zaaksysteem"

    @route("GET", f"{CATALOGI}/zaaktypen")
    def zaaktypen(self, request: Request) -> dict[str, Any]:
        namen = dict.fromkeys(zaak["zaaktype"] for zaak in self.table("zaken").values())
        return pagina(request, [self._zaaktype(vorm(request), naam) for naam in namen or (ZAAKTYPE,)])

    @route("GET", f"{CATALOGI}/zaaktypen/<naam>")
    def zaaktype(self, request: Request, naam: str) -> Resource:
        return self._zaaktype(vorm(request), unquote(naam))

    def _zaaktype(self, catalogus: Vorm, naam: str) -> Resource:
        """It leads to a besluit when a zaak of it does."""
        zaken = [zaak for zaak in self.table("zaken").values() if zaak["zaaktype"] == naam]
        return catalogus.zaaktype(naam, besluiten=(BESLUIT,) if any(zaak["besluit"] for zaak in zaken) else ())

    @route("GET", f"{CATALOGI}/<any({SOORTEN}):soort>")
    def typen(self, request: Request, soort: str) -> dict[str, Any]:
        return pagina(request, [_type(vorm(request), soort, naam) for naam in self._namen(soort)])

    @route("GET", f"{CATALOGI}/<any({SOORTEN}):soort>/<naam>")
    def een_type(self, request: Request, soort: str, naam: str) -> Resource:
        return _type(vorm(request), soort, unquote(naam))

    def _namen(self, soort: str) -> list[str]:
        zaken = self.table("zaken").values()
        namen = {
            "catalogussen": (CATALOGUS,),
            "eigenschappen": EIGENSCHAPPEN,
            "informatieobjecttypen": ("Bijlage",),
            "statustypen": (each["status"] for zaak in zaken for each in zaak["statussen"]),
            "roltypen": (rol["omschrijvingGeneriek"] for zaak in zaken for rol in zaak["rollen"]),
            "besluittypen": (BESLUIT, *(each["soort"] for each in self.table("besluiten").values())),
        }
        return list(dict.fromkeys(namen[soort]))


def _type(catalogus: Vorm, soort: str, naam: str) -> Resource:
    makers = {
        "catalogussen": catalogus.catalogus,
        "eigenschappen": catalogus.eigenschap,
        "informatieobjecttypen": catalogus.informatieobjecttype,
        "statustypen": catalogus.statustype,
        "roltypen": catalogus.roltype,
        "besluittypen": catalogus.besluittype,
    }
    return makers[soort](naam)
