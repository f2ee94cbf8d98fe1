"""The part of the simulated zaaksysteem that tells subscribers of its zaken, over the Notificaties API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from werkzeug import Request, Response
from werkzeug.exceptions import BadRequest

from ikt.kern.uitkomst import Geblokkeerd, NietGeslaagd, NietVanToepassing, Systeemstoring
from ikt.koppelvlakken.stam.bericht import Verzoek
from ikt.koppelvlakken.zgw.notificaties import Notificatie
from ikt.koppelvlakken.zgw.ontvanger import OntvangerClient
from mocks.system import event, json_response, route
from mocks.zaaksysteem_stuf import Stuf
from mocks.zaken import FEITEN, Zaak
from mocks.zgw_antwoord import gevonden, vorm
from mocks.zgw_catalogus import Resource
from mocks.zgw_vorm import Vorm

NOTIFICATIES, OVER_ZAKEN = FEITEN.apis.notificaties, FEITEN.notificeren


class Notificaties(Stuf):
    """Table `abonnementen`, by uuid. A subscriber that cannot be reached misses the notificatie.

    A receiver that is served at the same address as we are is reached from within (`naar`).

    Hook: `zaaksysteem.notificatie` (the notificatie about to be sent, as dict; None when nobody hears of it).
    """

    name: ClassVar[str] = "zaaksysteem"

    @route("GET", f"{NOTIFICATIES}/kanaal")
    def kanalen(self, request: Request) -> list[Resource]:
        return [{"naam": OVER_ZAKEN.kanaal, "filters": ["bronorganisatie", "zaaktype"]}]

    @route("GET", f"{NOTIFICATIES}/abonnement")
    def abonnementen(self, request: Request) -> list[Resource]:
        return [_getoond(request, uuid, each) for uuid, each in self.table("abonnementen").items()]

    @route("POST", f"{NOTIFICATIES}/abonnement")
    def abonneer(self, request: Request) -> Response:
        """Links in later notificaties go to where the subscriber found us."""
        gevraagd: dict[str, Any] = request.get_json()
        onbekend = [each["naam"] for each in gevraagd["kanalen"] if each["naam"] != OVER_ZAKEN.kanaal]
        if onbekend:
            raise BadRequest(f"Het kanaal {onbekend[0]} bestaat niet.")
        uuid, root = self.wereld.uuid(), vorm(request).root
        naast_ons = root.replace(self.name, OntvangerClient.system)
        self.table("abonnementen")[uuid] = {
            **{veld: gevraagd[veld] for veld in ("callbackUrl", "auth", "kanalen")},
            "naar": gevraagd["callbackUrl"].removeprefix(naast_ons),
            "root": root,
        }
        return json_response(_getoond(request, uuid, self.table("abonnementen")[uuid]), status=201)

    @route("GET", f"{NOTIFICATIES}/abonnement/<uuid>")
    def abonnement(self, request: Request, uuid: str) -> Resource:
        return _getoond(request, uuid, gevonden(self.table("abonnementen").get(uuid)))

    @route("DELETE", f"{NOTIFICATIES}/abonnement/<uuid>")
    def zeg_op(self, request: Request, uuid: str) -> Response:
        gevonden(self.table("abonnementen").get(uuid))
        del self.table("abonnementen")[uuid]
        return Response(status=204)

    # -- telling --

    def bewaar(self, zaak: Zaak, verzoek: Verzoek | None) -> Zaak:
        actie = "update" if zaak["uuid"] in self.table("zaken") else "create"
        bewaard = super().bewaar(zaak, verzoek)
        for uuid, abonnement in self.table("abonnementen").items():
            notificatie = self.hook("zaaksysteem.notificatie", self._notificatie(abonnement, bewaard, actie))
            if notificatie is not None and _gevraagd(abonnement, notificatie["kenmerken"]):
                self.wereld.schedule(self.name, "stuur_notificatie", abonnement=uuid, notificatie=notificatie)
        return bewaard

    def _notificatie(self, abonnement: Resource, zaak: Zaak, actie: str) -> Resource:
        links = Vorm(abonnement["root"])
        url = links.zaak_url(zaak)
        return {
            "kanaal": OVER_ZAKEN.kanaal,
            "hoofdObject": url,
            "resource": OVER_ZAKEN.resource,
            "resourceUrl": url,
            "actie": actie,
            "aanmaakdatum": self.klok.nu().isoformat(),
            "kenmerken": {
                "bronorganisatie": zaak["organisatie"],
                "zaaktype": links.type_link("zaaktypen", zaak["zaaktype"]),
            },
        }

    @event("stuur_notificatie")
    def stuur_notificatie(self, abonnement: str, notificatie: dict[str, Any]) -> None:
        gevraagd = self.table("abonnementen").get(abonnement)
        if gevraagd is None:
            return
        try:
            bericht = Notificatie.model_validate(notificatie)
            self.client(OntvangerClient).stuur(bericht, gevraagd["naar"], gevraagd["auth"])
        except (NietGeslaagd, Systeemstoring, Geblokkeerd, NietVanToepassing):
            pass  # as in practice: there is no second time


def _getoond(request: Request, uuid: str, abonnement: Resource) -> Resource:
    """The secret of the subscriber is not told again."""
    url = f"{vorm(request).root}{NOTIFICATIES}/abonnement/{uuid}"
    return {"url": url, "auth": "***", **{veld: abonnement[veld] for veld in ("callbackUrl", "kanalen")}}


def _gevraagd(abonnement: Resource, kenmerken: Mapping[str, str]) -> bool:
    return any(kenmerken.items() >= each.get("filters", {}).items() for each in abonnement["kanalen"])
