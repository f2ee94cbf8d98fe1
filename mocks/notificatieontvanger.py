"""The receiver of ZGW notificaties: takes in what a zaaksysteem tells its subscribers, and shows what came in."""

from __future__ import annotations

from typing import Any, ClassVar

from werkzeug import Request, Response

from ikt.koppelvlakken.zgw.profiel import profiel
from mocks.system import System, route

FEITEN = profiel().ontvanger


class Notificatieontvanger(System):
    """Table `notificaties`: each as it came in."""

    name: ClassVar[str] = "notificatieontvanger"

    @route("POST", FEITEN.callback)
    def ontvang(self, request: Request) -> Response:
        self.table("notificaties")[self.wereld.new_id("notificatie")] = request.get_json()
        return Response(status=204)

    @route("GET", FEITEN.notificaties)
    def ontvangen(self, request: Request) -> dict[str, Any]:
        return {"notificaties": list(self.table("notificaties").values())}
