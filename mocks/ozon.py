"""Simulated Ozon: takes in consolidated regelingen, shows them on any day, and passes activiteiten on to RTR."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from werkzeug import Request, Response

from ikt.kern.klok import TIJDZONE
from ikt.kern.uitkomst import NietGeslaagd
from ikt.koppelvlakken.ozon.uitlevering import Intrekking, Omgevingsvergunning, Procedure, Uitlevering
from ikt.koppelvlakken.rtr.intake import RtrIntakeClient
from ikt.koppelvlakken.stop.identificatie import werk
from mocks.omgevingsplan import Omgevingsplan, van_rechtswege
from mocks.ozon_annotaties import regeltekstannotaties
from mocks.ozon_dienst import FEITEN
from mocks.ozon_doorgeven import Activiteit, bij_intrekking, van_versie
from mocks.ozon_downloaden import Downloaden
from mocks.ozon_ontsluiten import Ontsluiten
from mocks.ozon_ontwerpen import Ontwerpen
from mocks.ozon_oordeel import Beoordeling
from mocks.ozon_register import Moment
from mocks.ozon_toepasbaar import Toepasbaar
from mocks.ozon_valideren import Valideren
from mocks.system import event, route, screen

DUUR_VERWERKING, DUUR_DOORGEVEN = timedelta(minutes=2), timedelta(minutes=1)
U = FEITEN.uitlevering
_LEVERING: TypeAdapter[Uitlevering | Intrekking] = TypeAdapter(Uitlevering | Intrekking)


class Ozon(Ontwerpen, Toepasbaar, Downloaden, Valideren, Ontsluiten):
    """What it shows follows from the toestanden and the day that is asked; RTR hears of activiteiten as soon as they
    are registered.

    Hooks: `ozon.componenten` (list of documentComponenten to show), `ozon.renvooi` (the same of an ontwerp or a
    besluitversie), `ozon.uitlevering` (the Uitlevering that is registered), `ozon.oordeel` (list of Ozonmelding),
    `ozon.activiteiten` (list of activiteiten for RTR), `ozon.viewer` and `ozon.documentviewer` (dict that the
    viewer shows).
    """

    def start(self) -> None:
        super().start()
        for plan in van_rechtswege(self.wereld.settings.get("gezagen", [])):
            if plan.regeling not in self.table("registraties"):
                begin = datetime.fromisoformat(plan.geldig_vanaf).replace(tzinfo=TIJDZONE)
                self.register.neem_op(_begin(plan), begin)

    # -- what the LVBB delivers ------------------------------------------------------------------------------------

    @route("POST", f"/{U.uitleveringen}")
    def neem_in(self, request: Request) -> Response:
        uitlevering = Uitlevering.model_validate_json(request.get_data())
        return self._later("registreer", uitlevering=uitlevering.model_dump(mode="json"))

    @route("POST", f"/{U.intrekkingen}")
    def neem_intrekking_in(self, request: Request) -> Response:
        intrekking = Intrekking.model_validate_json(request.get_data())
        return self._later("trek_in", intrekking=intrekking.model_dump(mode="json"))

    @route("POST", f"/{U.procedures}")
    def neem_procedure_in(self, request: Request) -> Response:
        procedure = Procedure.model_validate_json(request.get_data())
        self.table("procedures")[werk(procedure.besluit)] = procedure.model_dump(mode="json")["procedure"]
        return Response(status=202)

    @route("POST", f"/{U.omgevingsvergunningen}")
    def neem_vergunning_in(self, request: Request) -> Response:
        vergunning = Omgevingsvergunning.model_validate_json(request.get_data())
        return self._later("registreer_vergunning", vergunning=vergunning.model_dump(mode="json"))

    @route("POST", f"/{U.proefregistraties}")
    def beoordeel(self, request: Request) -> dict[str, Any]:
        levering = _LEVERING.validate_json(request.get_data())
        meldingen = self.hook(
            "ozon.oordeel", Beoordeling(levering, self.register, self.klok.nu()).meldingen(), levering=levering
        )
        return {
            "identificatie": levering.id_levering,
            "status": "NOK" if meldingen else "OK",
            "meldingen": [melding.model_dump() for melding in meldingen],
        }

    def _later(self, wat: str, **gegevens: Any) -> Response:
        self.wereld.schedule(self.name, wat, after=DUUR_VERWERKING, **gegevens)
        return Response(status=202)

    @event("registreer")
    def registreer(self, uitlevering: dict[str, Any]) -> None:
        versie = self.hook("ozon.uitlevering", Uitlevering.model_validate(uitlevering))
        self.register.neem_op(versie, self.klok.nu())
        if versie.stadium == "vastgesteld" and (stand := self.register.met_versie(versie.versie, self.klok.nu())):
            self._plan_doorgeven(van_versie(stand, dict(self.table("doorgegeven"))), versie.id_levering)

    @event("trek_in")
    def trek_in(self, intrekking: dict[str, Any]) -> None:
        einde = Intrekking.model_validate(intrekking)
        if stand := self.register.laatste(einde.regeling, self.klok.nu()):
            self._plan_doorgeven(bij_intrekking(einde.per, dict(self.table("doorgegeven")), stand), einde.id_levering)
        self.register.trek_in(einde, self.klok.nu())

    @event("registreer_vergunning")
    def registreer_vergunning(self, vergunning: dict[str, Any]) -> None:
        self.table("vergunningen")[vergunning["identificatie"]] = vergunning | {"tijdstip": self.klok.nu().isoformat()}

    def _plan_doorgeven(self, activiteiten: Iterable[Activiteit], spoor: str) -> None:
        gevonden = list(activiteiten)
        self.wereld.schedule(self.name, "geef_door", after=DUUR_DOORGEVEN, activiteiten=gevonden, spoor=spoor)

    @event("geef_door")
    def geef_door(self, activiteiten: list[Activiteit], spoor: str) -> None:
        gemeld = self.hook("ozon.activiteiten", activiteiten)
        if gemeld:
            self.table("doorgegeven").update({each["urn"]: each for each in gemeld})
            self._meld_aan_rtr(gemeld, spoor)

    def _meld_aan_rtr(self, gemeld: list[Activiteit], spoor: str) -> None:
        """What RTR refuses stays behind: the publication does not wait for it."""
        try:
            self.client(RtrIntakeClient).meld_activiteiten({"activiteiten": gemeld, "spoor": spoor})
        except NietGeslaagd as weigering:
            self.table("geweigerd_door_rtr")[spoor] = {"code": weigering.code, "reden": str(weigering)}

    # -- the viewers -----------------------------------------------------------------------------------------------

    @screen("ozon.viewer")
    def viewer(self, regeling: str, wid: str, dag: str = "") -> dict[str, Any]:
        """What Regels op de kaart shows of an artikel on a day: whether it is there, and with which activiteiten."""
        stand = self.register.stand(regeling, self._op(dag))
        wids = {element.get("wId") for element in stand.tekst.iter("*")} if stand else set()
        activiteiten = regeltekstannotaties(stand)["activiteiten"] if stand and wid in wids else []
        getoond = {"getoond": wid in wids, "activiteiten": [each["naam"] for each in activiteiten]}
        return self.hook("ozon.viewer", getoond, wid=wid)

    @screen("ozon.documentviewer")
    def documentviewer(self, regeling: str, wid: str, dag: str = "") -> dict[str, Any]:
        """What Documenten op de kaart shows of the same artikel: it opens the document that Ontsluiten gives."""
        stand = self.register.stand(regeling, self._op(dag))
        wids = {element.get("wId") for element in stand.tekst.iter("*")} if stand else set()
        getoond = {"getoond": wid in wids, "versie": stand.versie["versie"] if stand else ""}
        return self.hook("ozon.documentviewer", getoond, wid=wid)

    def _op(self, dag: str) -> Moment:
        nu = self.klok.nu()
        gevraagd = dag or nu.date().isoformat()
        return Moment(gevraagd, gevraagd, nu)


def _begin(plan: Omgevingsplan) -> Uitlevering:
    return Uitlevering(
        bevoegd_gezag=plan.gezag,
        oin=plan.oin,
        regeling=plan.regeling,
        versie=plan.versie,
        titel=plan.titel,
        geldig_vanaf=plan.geldig_vanaf,
        tekst=plan.tekst,
        ow_bestanden=(plan.ow,),
        id_levering="van rechtswege",
    )
