"""The simulated zaaksysteem, with the screens that its users work with: to look, to hand over, to search."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar

from ikt.kern.uitkomst import NietGeslaagd, Systeemstoring
from ikt.koppelvlakken.verzoeken.afhandelen import AfhandelenClient
from ikt.koppelvlakken.verzoeken.berichten import Gezag
from ikt.koppelvlakken.zgw.betrokkene import betrokkene
from ikt.koppelvlakken.zgw.zaak import Rol
from mocks.system import event, screen
from mocks.zaaksysteem_besluit import Besluiten
from mocks.zaaksysteem_brieven import DOORGESTUURD
from mocks.zaken import Zaak
from mocks.zgw_vorm import PLEK


class Zaaksysteem(Besluiten):
    """Hooks: `zaaksysteem.doorsturen_gelukt` (bool, what the software makes of the answer of the DSO-LV) and
    `zaaksysteem.gemist` (verzoeknummers that the DSO-LV has and we have not).
    """

    name: ClassVar[str] = "zaaksysteem"

    @screen("zaaksysteem.doorsturen")
    def doorsturen(self, verzoeknummer: str, van: str, soort: str, naar: dict[str, str]) -> dict[str, Any]:
        """A behandelaar hands a verzoek over to another bevoegd gezag or behandeldienst (`soort`)."""
        self.wereld.schedule(self.name, "stuur_door", verzoeknummer=verzoeknummer, van=van, soort=soort, naar=naar)
        return {"opgedragen": True}

    @event("stuur_door")
    def stuur_door(self, verzoeknummer: str, van: str, soort: str, naar: dict[str, str]) -> None:
        """What the zaak says follows the answer of the DSO-LV, so that the two agree."""
        client, gezag = self.client(AfhandelenClient), Gezag.model_validate(naar)
        verzoek = self.lees_opnieuw(verzoeknummer, van)
        if verzoek is None:
            return
        wijzig = client.wijzig_bevoegd_gezag if soort == "bevoegd gezag" else client.wijzig_behandeldienst
        try:
            wijzig(verzoeknummer, gezag, van)
            gelukt = True
        except (NietGeslaagd, Systeemstoring):
            gelukt = False
        zaak = self.zaak_van(verzoek, van)
        if zaak and self.hook("zaaksysteem.doorsturen_gelukt", gelukt, verzoek=verzoek):
            self.zet_status(zaak, "Doorgestuurd", verzoek)
            self.schrijf_brief(zaak, DOORGESTUURD, verzoek, {"Doorgestuurd aan": gezag.naam})

    @screen("zaaksysteem.gemiste_verzoeken")
    def gemiste_verzoeken(self, oin: str) -> dict[str, Any]:
        """A beheerder lets the software look for verzoeken of which no notificatie came in."""
        self.wereld.schedule(self.name, "zoek_gemiste", oin=oin)
        return {"gestart": True}

    @event("zoek_gemiste")
    def zoek_gemiste(self, oin: str) -> None:
        tot = self.klok.nu().date()
        zoeken = self.regels.zoeken
        vanaf = tot - timedelta(days=zoeken.dagen_terug)
        gevonden = self.client(AfhandelenClient).zoek(vanaf, tot, oin, gebied=zoeken.gebied)
        bekend = {bericht["verzoeknummer"] for bericht in self.table("berichten").values()}
        eigen = [each for each in gevonden if oin in (each.behandeldienstOin or each.bevoegdGezagOin)]
        gemist = [each.verzoeknummer for each in eigen if each.verzoeknummer not in bekend]
        for nummer in self.hook("zaaksysteem.gemist", gemist):
            self.neem_aan(nummer, oin)

    @screen("zaaksysteem.zaak")
    def zaakscherm(self, verzoeknummer: str, oin: str) -> dict[str, Any]:
        """The zaken of a verzoek as a behandelaar sees them; of several the first."""
        eigen = (verzoeknummer, oin)
        zaken = [zaak for zaak in self.table("zaken").values() if (zaak["verzoeknummer"], zaak["oin"]) == eigen]
        return {"aantal_zaken": len(zaken), **(self._getoond(zaken[0]) if zaken else {})}

    def _getoond(self, zaak: Zaak) -> dict[str, Any]:
        kenmerken = {each["bron"]: each["kenmerk"] for each in zaak["kenmerken"]}
        aanvrager = betrokkene(Rol.model_validate(zaak["rollen"][0]), PLEK)
        documenten = self.documenten(zaak["uuid"]).values()
        besluiten = [each for each in self.table("besluiten").values() if each["zaak"] == zaak["uuid"]]
        return {
            "zaaknummer": zaak["identificatie"],
            "verzoeknummer": kenmerken.get(PLEK.kenmerk_bron, ""),
            "verzoektype": zaak["verzoektype"],
            "doel": zaak["doel"],
            "verzoeknaam": zaak["toelichting"] or zaak["omschrijving"],
            "referentie": kenmerken.get(PLEK.kenmerk_bron_referentie, ""),
            "status": zaak["statussen"][-1]["status"],
            "begindatum": zaak["startdatum"],
            "uiterlijke_datum": zaak["uiterlijk"],
            "initiatiefnemer": aanvrager.naam,
            "adres": aanvrager.adres,
            "correspondentieadres": aanvrager.correspondentieadres,
            "besluit": besluiten[-1]["soort"] if besluiten else "",
            "besluitdatum": besluiten[-1]["datum"] if besluiten else None,
            "bestandsnamen": "; ".join(each["bestandsnaam"] for each in documenten if not each["vervallen"]),
        }
