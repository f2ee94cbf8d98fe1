"""The part of the simulated SWF in which a samenwerking begins, is open, closes and goes."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, ClassVar

from werkzeug import Request, Response
from werkzeug.exceptions import abort

from mocks.swf_feiten import FEITEN, Beller, Gegevens, beller, bladzijde, swf, weigering
from mocks.swf_links import van_samenwerking
from mocks.swf_toegang import STATUS, deelnemers
from mocks.swf_verzoek import Verzoekophaler
from mocks.system import event, json_response


class Samenwerkingen(Verzoekophaler):
    """Hooks: `swf.opruimen` (bool, whether a samenwerking goes on its verwijderdatum) and `swf.mag_weg` (bool,
    whether it may be deleted now).
    """

    name: ClassVar[str] = "swf"

    @swf("POST", FEITEN.overige_paden.samenwerkingen)
    def start_samenwerking(self, request: Request) -> Response:
        wie, gevraagd = beller(request, self.wereld), request.get_json()
        naam = self.naam_van(wie.oin)
        if naam is None:
            abort(weigering("deze organisatie is niet aangesloten"))
        doel = gevraagd.get("samenwerkDoel")
        if doel not in wie.feiten.samenwerkdoel.doelen.values():
            abort(weigering(f"het samenwerkdoel {doel} bestaat niet", status=400))
        samenwerking = self._nieuw(wie, naam, gevraagd)
        self.table("samenwerkingen")[samenwerking["samenwerkingId"]] = samenwerking
        if samenwerking["verzoeknummer"]:
            self.plan_ophalen(samenwerking["samenwerkingId"])
        return json_response(self._antwoord(samenwerking, wie), status=201)

    def _nieuw(self, wie: Beller, naam: str, gevraagd: Gegevens) -> Gegevens:
        """Of a verzoek of the DSO the SWF fetches the content itself, and it is not open before that."""
        nummer, nu = gevraagd.get("verzoeknummer"), self.klok.nu()
        eigen = ("titel", "samenwerkVorm", "samenwerkDoel", "taal", "kenmerkSysteem", "nummerBinnenSysteem")
        return {veld: gevraagd.get(veld) for veld in (*eigen, "bronVerzoek", "contactpersoonNaam")} | {
            "samenwerkingId": f"SAM-{self.wereld.new_id('samenwerking').rpartition('-')[2]}",
            "verzoeknummer": nummer,
            "status": {"status": STATUS.initialisatie if nummer else STATUS.open},
            "aangemaaktDoor": wie.oin,
            "aangemaaktDoorNaam": naam,
            "creatieDatumTijd": nu.isoformat(),
            "eindDatumTijd": nu.replace(year=nu.year + wie.feiten.duur.jaren).isoformat(),
            "versie": wie.versie,
            "ketenpartners": {},
        }

    @swf("GET", FEITEN.overige_paden.samenwerkingen)
    def samenwerkingen(self, request: Request) -> Gegevens:
        wie, filters = beller(request, self.wereld), FEITEN.overige_filters
        velden = {"verzoeknummer": filters.verzoeknummer, "nummerBinnenSysteem": filters.nummer_binnen_systeem}
        gevraagd = {veld: request.args[naam] for veld, naam in velden.items() if naam in request.args}
        gevonden = [
            self._antwoord(each, wie)
            for each in self.table("samenwerkingen").values()
            if self.kent(each, wie) and all(each[veld] == waarde for veld, waarde in gevraagd.items())
        ]
        return bladzijde(request, FEITEN.bladeren.notificaties, gevonden, lijst="samenwerkingen")

    @swf("GET", FEITEN.paden.samenwerking)
    def samenwerking(self, request: Request, id: str) -> Gegevens:
        return self._antwoord(*self.voor_deelnemer(request, id))

    def _antwoord(self, samenwerking: Gegevens, wie: Beller) -> Gegevens:
        intern = ("versie", "ketenpartners")
        nummer = samenwerking["samenwerkingId"]
        verzoeken = self.table("actieverzoeken").values()
        return {naam: waarde for naam, waarde in samenwerking.items() if naam not in intern} | {
            "aantalActieverzoeken": sum(each["samenwerkingId"] == nummer for each in verzoeken),
            "aantalNotificaties": self.aantal_notificaties(nummer, wie.oin),
            "_links": van_samenwerking(samenwerking, wie, open_=samenwerking["status"]["status"] == STATUS.open),
        }

    # -- closing and going --

    @swf("PATCH", FEITEN.paden.samenwerking)
    def wijzig_samenwerking(self, request: Request, id: str) -> Response:
        """Only its status can be changed, and only to closed."""
        samenwerking, wie = self.om_te_wijzigen(request, id)
        self.als_eigenaar(samenwerking, wie)
        if request.get_json(force=True) != {"status": STATUS.gesloten}:
            abort(weigering("een samenwerking kan alleen worden gesloten", status=400))
        self._sluit(samenwerking, wie)
        return Response(status=204)

    def _sluit(self, samenwerking: Gegevens, wie: Beller) -> None:
        nu = self.klok.nu()
        verwijderen = nu + timedelta(days=wie.feiten.bewaren.dagen)
        self.zet(samenwerking | {"status": {"status": STATUS.gesloten}}, wie.oin)
        self.meld(
            samenwerking,
            FEITEN.overige_notificaties.gesloten,
            wie.oin,
            deelnemers(samenwerking),
            sluitDatum=nu.date().isoformat(),
            verwijderDatum=verwijderen.date().isoformat(),
        )
        middernacht = datetime.combine(verwijderen.date(), datetime.min.time(), tzinfo=nu.tzinfo)
        self.wereld.schedule(self.name, "ruim_op", at=middernacht, samenwerking=samenwerking["samenwerkingId"])

    @event("ruim_op")
    def ruim_op(self, samenwerking: str) -> None:
        if self.hook("swf.opruimen", True):
            self._verwijder(samenwerking)

    @swf("DELETE", FEITEN.paden.samenwerking)
    def verwijder_samenwerking(self, request: Request, id: str) -> Response:
        samenwerking, wie = self.voor_deelnemer(request, id)
        self.als_eigenaar(samenwerking, wie)
        if not self.hook("swf.mag_weg", samenwerking["status"]["status"] == STATUS.gesloten):
            abort(weigering("alleen een gesloten samenwerking kan worden verwijderd", status=409))
        self._verwijder(id)
        return Response(status=204)

    def _verwijder(self, samenwerking: str) -> None:
        """With all that is in it; harmless when it went before."""
        for naam in ("samenwerkingen", "documenten", "actieverzoeken"):
            tabel = self.table(naam)
            for sleutel, rij in list(tabel.items()):
                if rij["samenwerkingId"] == samenwerking:
                    del tabel[sleutel]

    @event("haal_verzoek_op")
    def haal_verzoek_op(self, samenwerking: str, poging: int) -> None:
        dossier: dict[str, Any] = self.table("samenwerkingen")[samenwerking]
        opgehaald = self.haal_op(dossier, poging)
        if opgehaald is None:
            return
        nieuw = dossier | opgehaald | {"status": {"status": STATUS.open}}
        self.zet(nieuw, dossier["aangemaaktDoor"])
        self.meld(
            nieuw,
            FEITEN.notificaties.verzoek_opgehaald,
            dossier["aangemaaktDoor"],
            deelnemers(nieuw),
            verzoeknummer=dossier["verzoeknummer"],
        )
