"""Software that takes part in samenwerkingen: it asks the SWF what is new, and keeps a dossier of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, ClassVar

from ikt.kern.uitkomst import NietGeslaagd, Systeemstoring
from ikt.koppelvlakken.swf.actieverzoeken import ActieverzoekenClient
from ikt.koppelvlakken.swf.client import SwfClient
from ikt.koppelvlakken.swf.documenten import DocumentenClient
from ikt.koppelvlakken.swf.gegevens import Notificatie
from ikt.koppelvlakken.swf.notificaties import NotificatiesClient
from ikt.koppelvlakken.swf.profiel import VERSIE, naam, profiel
from mocks.dso_feiten import anders
from mocks.ketenpartner_regels import Regels
from mocks.swf_feiten import FEITEN, Gegevens
from mocks.swf_notificaties import AFNEMERS, Rol, volgende_ronde
from mocks.system import C, System, event

SOORTEN = FEITEN.notificaties
LEEG: Mapping[str, Any] = {
    "privilege": None,
    "documenten": {},
    "actieverzoeken": {},
    "berichten": [],
    "gesloten": False,
}
VELDEN = ("documenten", "rechten", "actieverzoeken", "berichten", "stand")
"""What a user sees of a dossier."""


class Afnemer(System):
    """Table `dossiers`, by OIN and samenwerkingId: what this software knows.

    Hooks, each with the name of the system before it: `.werkt` (bool, whether the software is running), `.vanaf`
    (the moment after which notificaties are asked for), `.notificaties` (the list that came), `.onbekend` (what is
    done with a notificatie of an unknown type: "overslaan" or "stoppen"; with `notificatie`), `.sleutel` (under
    which a document is kept; with `notificatie`) and `.documenten` (the documents about to be kept, by that key).
    """

    rol: ClassVar[Rol]
    """Whose software this is."""

    def start(self) -> None:
        self.wereld.store.table(AFNEMERS)[self.name] = {"rol": self.rol, "minuten": self.regels.ophalen.minuten}

    @property
    def regels(self) -> Regels:
        return Regels.van(self.wereld)

    def swf(self, kind: type[C]) -> C:
        client = self.client(kind)
        assert isinstance(client, SwfClient)
        client.feiten = profiel(anders(self.wereld, naam(VERSIE)))
        return client

    # -- asking what is new --

    @event("haal_op")
    def haal_op(self, oin: str) -> None:
        """A round of asking; when the SWF or this software is down, the next round makes up for it."""
        nu = self.klok.nu()
        try:
            nieuw = self._vraag(oin, nu) if self.hook(f"{self.name}.werkt", True) else None
        except Systeemstoring:
            nieuw = None
        if nieuw is None:
            tussenpoos = timedelta(minutes=self.regels.ophalen.minuten)
            self.wereld.schedule(self.name, "haal_op", at=volgende_ronde(nu, tussenpoos), oin=oin)
            return
        self.table("bijgewerkt")[oin] = nu.isoformat()
        for notificatie in nieuw:
            if not self._neem(oin, notificatie):
                return

    def _vraag(self, oin: str, nu: datetime) -> list[Notificatie]:
        bijgewerkt = self.table("bijgewerkt").get(oin)
        overlap = timedelta(minutes=self.regels.ophalen.overlap_minuten)
        vanaf = datetime.fromisoformat(bijgewerkt) - overlap if bijgewerkt else None
        na = self.hook(f"{self.name}.vanaf", vanaf, nu=nu)
        gekomen: list[Notificatie] = self.swf(NotificatiesClient).haal_op(oin, na=na, tot=nu)
        notificaties: list[Notificatie] = self.hook(f"{self.name}.notificaties", gekomen)
        return notificaties

    def _neem(self, oin: str, notificatie: Notificatie) -> bool:
        """False when the software stops here."""
        verwerkt = self.table("verwerkt")
        sleutel = f"{oin}/{notificatie.notificatieId}"
        if sleutel in verwerkt:
            return True
        verwerkt[sleutel] = True
        verwerk = self._verwerkers.get(notificatie.notificatieType)
        if verwerk is None:
            gedrag = self.hook(f"{self.name}.onbekend", "overslaan", notificatie=notificatie)
            return bool(gedrag == "overslaan")
        sleutel = f"{oin}/{notificatie.samenwerkingId}"
        dossier = self.table("dossiers").get(sleutel, dict(LEEG))
        self.table("dossiers")[sleutel] = verwerk(oin, dossier, notificatie)
        return True

    # -- what each type does to the dossier --

    @property
    def _verwerkers(self) -> Mapping[str, Callable[[str, Gegevens, Notificatie], Gegevens]]:
        return {
            SOORTEN.verzoek_opgehaald: self._lees_documenten,
            SOORTEN.uitnodiging: self._uitgenodigd,
            SOORTEN.document_toegevoegd: self._document_erbij,
            SOORTEN.document_gewijzigd: self._lees_documenten,
            SOORTEN.document_verwijderd: self._document_weg,
            SOORTEN.actieverzoek_status: self._actieverzoek,
            SOORTEN.bericht: self._bericht,
            FEITEN.overige_notificaties.gesloten: self._gesloten,
        }

    def _uitgenodigd(self, oin: str, dossier: Gegevens, notificatie: Notificatie) -> Gegevens:
        """What is in the samenwerking already comes without notificaties of its own."""
        if notificatie.feit("deelnemer") == oin:
            dossier = dossier | {"privilege": notificatie.feit("privilege")}
        return self._lees_documenten(oin, dossier, notificatie)

    def _lees_documenten(self, oin: str, dossier: Gegevens, notificatie: Notificatie) -> Gegevens:
        client = self.swf(DocumentenClient)
        documenten = {}
        for each in client.lijst(notificatie.samenwerkingId, oin):
            documenten[each.documentId] = {"naam": each.bestandsNaam}
        return self._met(dossier, documenten)

    def _document_erbij(self, oin: str, dossier: Gegevens, notificatie: Notificatie) -> Gegevens:
        """Fetched at once, since who placed it may delete it again."""
        document = notificatie.feit("documentId") or ""
        opgehaald = self.swf(DocumentenClient).inhoud(document, oin)
        if opgehaald is None:
            return dossier
        feiten = {"naam": notificatie.feit("documentNaam"), "sha256": opgehaald.sha256}
        sleutel = self.hook(f"{self.name}.sleutel", document, notificatie=notificatie)
        return self._met(dossier, {**dossier["documenten"], sleutel: feiten})

    def _met(self, dossier: Gegevens, documenten: Gegevens) -> Gegevens:
        return dossier | {"documenten": self.hook(f"{self.name}.documenten", documenten)}

    def _document_weg(self, oin: str, dossier: Gegevens, notificatie: Notificatie) -> Gegevens:
        weg = notificatie.feit("documentId")
        return self._met(dossier, {id: feiten for id, feiten in dossier["documenten"].items() if id != weg})

    def _actieverzoek(self, oin: str, dossier: Gegevens, notificatie: Notificatie) -> Gegevens:
        gevonden = self.swf(ActieverzoekenClient).toon(notificatie.feit("actieverzoekId") or "", oin)
        if gevonden is None:
            return dossier
        feiten = {"titel": gevonden.titel, "status": gevonden.status, "ontvanger": gevonden.ontvanger}
        return dossier | {"actieverzoeken": {**dossier["actieverzoeken"], gevonden.actieverzoekId: feiten}}

    def _bericht(self, oin: str, dossier: Gegevens, notificatie: Notificatie) -> Gegevens:
        try:
            berichten = self.swf(ActieverzoekenClient).berichten(notificatie.feit("actieverzoekId") or "", oin)
        except NietGeslaagd:
            return dossier
        return dossier | {"berichten": [each.inhoud for each in berichten]}

    def _gesloten(self, oin: str, dossier: Gegevens, notificatie: Notificatie) -> Gegevens:
        return dossier | {"gesloten": True}

    # -- what its user sees --

    def dossier(self, oin: str, samenwerking: str) -> dict[str, Any]:
        """As text, since a person would copy it from a screen."""
        gevonden = self.table("dossiers").get(f"{oin}/{samenwerking}")
        if gevonden is None:
            return {"resultaat": "nee", **dict.fromkeys(VELDEN, "")}
        namen = sorted(each["naam"] for each in gevonden["documenten"].values())
        acties = [f"{each['titel']}: {each['status']}" for each in gevonden["actieverzoeken"].values()]
        return {
            "resultaat": "ja",
            "documenten": ", ".join(namen),
            "rechten": gevonden["privilege"] or "",
            "actieverzoeken": "; ".join(acties),
            "berichten": "; ".join(gevonden["berichten"]),
            "stand": "gesloten" if gevonden["gesloten"] else "open",
        }
