"""The part of the simulated SWF that invites ketenpartners, and says what they may see."""

from __future__ import annotations

from typing import Any, ClassVar

from werkzeug import Request, Response
from werkzeug.exceptions import abort

from mocks.swf_feiten import FEITEN, Gegevens, bladzijde, swf, weigering
from mocks.swf_toegang import WAARDEN, Toegang

PRIVILEGES = (WAARDEN.beperkt, WAARDEN.volledig)


class Ketenpartners(Toegang):
    """Hook `swf.privilege` (BT or VT, about to be given; with `gevraagd`)."""

    name: ClassVar[str] = "swf"

    @swf("POST", FEITEN.overige_paden.ketenpartners)
    def nodig_uit(self, request: Request, id: str) -> Response:
        samenwerking, wie = self.om_te_wijzigen(request, id)
        self.als_eigenaar(samenwerking, wie)
        gevraagd: dict[str, Any] = request.get_json()
        naam = self.naam_van(gevraagd["oin"])
        if naam is None or gevraagd["oin"] == wie.oin:
            abort(weigering("deze organisatie kan niet worden uitgenodigd", status=400))
        self._geef_rechten(samenwerking, gevraagd["oin"], naam, gevraagd.get("privilege"))
        return Response(status=201)

    def _geef_rechten(self, samenwerking: Gegevens, oin: str, naam: str, gevraagd: str | None) -> None:
        if gevraagd not in PRIVILEGES:
            abort(weigering(f"het privilege {gevraagd} bestaat niet", status=400))
        was_partner = oin in samenwerking["ketenpartners"]
        privilege = self.hook("swf.privilege", gevraagd)
        partners = {**samenwerking["ketenpartners"], oin: {"naam": naam, "privilege": privilege}}
        nieuw, eigenaar = samenwerking | {"ketenpartners": partners}, samenwerking["aangemaaktDoor"]
        self.zet(nieuw, eigenaar)
        soort = FEITEN.overige_notificaties.rechten_gewijzigd if was_partner else FEITEN.notificaties.uitnodiging
        feiten = {"deelnemer": oin, "deelnemerNaam": naam, "privilege": privilege}
        self.meld(nieuw, soort, eigenaar, (eigenaar, oin), **feiten, samenwerkingNaam=nieuw["titel"])

    @swf("GET", FEITEN.overige_paden.ketenpartners)
    def ketenpartners(self, request: Request, id: str) -> Gegevens:
        samenwerking, _ = self.voor_deelnemer(request, id)
        partners = [{"oin": oin, **partner} for oin, partner in samenwerking["ketenpartners"].items()]
        return bladzijde(request, FEITEN.bladeren.notificaties, partners, lijst="ketenpartners")

    @swf("PATCH", FEITEN.overige_paden.ketenpartner)
    def wijzig_rechten(self, request: Request, id: str, oin: str) -> Response:
        samenwerking, wie = self.om_te_wijzigen(request, id)
        self.als_eigenaar(samenwerking, wie)
        partner = samenwerking["ketenpartners"].get(oin)
        if partner is None:
            abort(weigering("deze organisatie doet niet mee", status=404))
        self._geef_rechten(samenwerking, oin, partner["naam"], request.get_json(force=True).get("privilege"))
        return Response(status=204)
