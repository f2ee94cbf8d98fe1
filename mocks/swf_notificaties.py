"""The part of the simulated SWF that keeps notificaties, until who takes part comes to ask for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, ClassVar, Literal

from werkzeug import Request, Response
from werkzeug.exceptions import abort

from mocks.swf_feiten import FEITEN, Gegevens, beller, bladzijde, swf, weigering
from mocks.system import System

Rol = Literal["eigenaar", "ketenpartner"]
"""In which role an organisation takes part in a samenwerking."""
AFNEMERS = "swf.afnemers"


class Notificaties(System):
    """Table `notificaties`: each with `voor`, the OINs of those who have not deleted it.

    Hooks: `swf.notificatie` (a notificatie about to be kept, as dict; None when nobody hears of it),
    `swf.notificaties` (the list that is about to be given in pages) and `swf.nog_voor` (the OINs for whom a
    deleted notificatie still is there; with `notificatie`).
    """

    name: ClassVar[str] = "swf"

    def meld(
        self, samenwerking: Gegevens, soort: str, door: str, voor: Iterable[str], **properties: str | None
    ) -> None:
        """Something happened; `door` is the OIN of who did it, `voor` of who may know."""
        notificatie = {
            "notificatieId": self.wereld.uuid(),
            "notificatieType": soort,
            "samenwerkingId": samenwerking["samenwerkingId"],
            "samenwerkVorm": samenwerking["samenwerkVorm"],
            "eventInitiator": door,
            "eventDatumTijd": self.klok.nu().isoformat(),
            "properties": {naam: waarde for naam, waarde in properties.items() if waarde is not None},
            "voor": list(voor),
        }
        gegeven = self.hook("swf.notificatie", notificatie)
        if gegeven is not None:
            self.table("notificaties")[gegeven["notificatieId"]] = gegeven
            self._wek(samenwerking, gegeven["voor"])

    def _wek(self, samenwerking: Gegevens, oins: Iterable[str]) -> None:
        """Simulated software asks at fixed times; a round in which there is nothing to find is not played."""
        for oin in oins:
            rol: Rol = "eigenaar" if oin == samenwerking["aangemaaktDoor"] else "ketenpartner"
            for system, afnemer in self.wereld.store.table(AFNEMERS).items():
                if afnemer["rol"] == rol:
                    self._plan_ronde(system, oin, timedelta(minutes=afnemer["minuten"]))

    def _plan_ronde(self, system: str, oin: str, tussenpoos: timedelta) -> None:
        nu, rondes = self.klok.nu(), self.table("rondes")
        gepland = rondes.get(f"{system}/{oin}")
        if gepland is None or datetime.fromisoformat(gepland) <= nu:
            moment = volgende_ronde(nu, tussenpoos)
            rondes[f"{system}/{oin}"] = moment.isoformat()
            self.wereld.schedule(system, "haal_op", at=moment, oin=oin)

    @swf("GET", FEITEN.paden.notificaties)
    def notificaties(self, request: Request) -> Gegevens:
        filters = FEITEN.filters
        na, tot = (_moment(request.args.get(naam)) for naam in (filters.na, filters.tot))
        return self._blad(request, lambda moment: (na is None or moment > na) and (tot is None or moment <= tot))

    @swf("GET", FEITEN.paden.notificaties_van)
    def notificaties_van(self, request: Request, id: str) -> Gegevens:
        return self._blad(request, lambda moment: True, samenwerking=id)

    def _blad(self, request: Request, in_periode: Any, samenwerking: str | None = None) -> Gegevens:
        oin = beller(request, self.wereld).oin
        gevonden = [
            {naam: waarde for naam, waarde in each.items() if naam != "voor"}
            for each in self.table("notificaties").values()
            if oin in each["voor"]
            and samenwerking in (None, each["samenwerkingId"])
            and in_periode(datetime.fromisoformat(each["eventDatumTijd"]))
        ]
        gegeven = self.hook("swf.notificaties", gevonden)
        return bladzijde(request, FEITEN.bladeren.notificaties, gegeven, lijst="notificaties")

    @swf("DELETE", FEITEN.overige_paden.notificatie)
    def verwijder_notificatie(self, request: Request, id: str) -> Response:
        oin, notificatie = beller(request, self.wereld).oin, self.table("notificaties").get(id)
        if notificatie is None or oin not in notificatie["voor"]:
            abort(weigering("deze notificatie is er niet", status=404))
        anderen = [each for each in notificatie["voor"] if each != oin]
        voor = self.hook("swf.nog_voor", anderen, notificatie=notificatie)
        self.table("notificaties")[id] = notificatie | {"voor": voor}
        return Response(status=204)

    def aantal_notificaties(self, samenwerking: str, oin: str) -> int:
        alle: Iterable[Mapping[str, Any]] = self.table("notificaties").values()
        return sum(each["samenwerkingId"] == samenwerking and oin in each["voor"] for each in alle)


def volgende_ronde(nu: datetime, tussenpoos: timedelta) -> datetime:
    """The first multiple of `tussenpoos` since midnight that is later than `nu`."""
    middernacht = nu.replace(hour=0, minute=0, second=0, microsecond=0)
    return middernacht + ((nu - middernacht) // tussenpoos + 1) * tussenpoos


def _moment(tekst: str | None) -> datetime | None:
    return datetime.fromisoformat(tekst) if tekst else None
