"""The part of the simulated zaaksysteem that registers zaken, and keeps them up to date."""

from __future__ import annotations

from typing import Any, ClassVar

from ikt.koppelvlakken.stam.bericht import Verzoek
from ikt.koppelvlakken.verzoeken.afhandelen import Opgehaald
from ikt.koppelvlakken.zaaksysteem.verwachting import geometrie
from ikt.koppelvlakken.zgw.profiel import profiel
from ikt.koppelvlakken.zgw.zaak import rsin
from mocks.bestanden import Bestanden
from mocks.system import System
from mocks.zaaksysteem_regels import Regels
from mocks.zaken_vorm import antwoorden, kenmerken, rollen

FEITEN = profiel()

Zaak = dict[str, Any]


class Zaken(System):
    """Tables: `zaken` (by uuid) and `informatieobjecten` (by uuid).

    Hooks: `zaaksysteem.bestaande_zaak` (uuid of the zaak that a verzoek already has, or None),
    `zaaksysteem.zaaktype` (name of the zaaktype for type and doel; None when there is none),
    `zaaksysteem.zaak` (the zaak about to be kept, new or changed), `zaaksysteem.document` (the
    informatieobject about to be kept) and `zaaksysteem.bewaart_eerdere_versie` (bool); each with `verzoek`.
    """

    name: ClassVar[str] = "zaaksysteem"

    @property
    def regels(self) -> Regels:
        return Regels.van(self.wereld)

    @property
    def bestanden(self) -> Bestanden:
        return Bestanden(self.wereld.folder / self.name)

    def zaak_van(self, verzoek: Verzoek, oin: str) -> str | None:
        """The uuid of the zaak that this organisation has of the verzoek."""
        gevonden = next(
            (
                uuid
                for uuid, zaak in self.table("zaken").items()
                if (zaak["verzoeknummer"], zaak["oin"]) == (verzoek.verzoeknummer, oin)
            ),
            None,
        )
        return self.hook("zaaksysteem.bestaande_zaak", gevonden, verzoek=verzoek)

    def maak_zaak(self, verzoek: Verzoek, oin: str) -> str | None:
        """Gives the uuid of the new zaak, or None when there is no zaaktype for it."""
        zaaktype = self.hook("zaaksysteem.zaaktype", f"{verzoek.type} ({verzoek.doel})", verzoek=verzoek)
        if zaaktype is None:
            return None
        uuid = self.wereld.uuid()
        self.bewaar(self._zaak(uuid, verzoek, oin) | {"zaaktype": zaaktype}, verzoek)
        return uuid

    def bewaar(self, zaak: Zaak, verzoek: Verzoek | None) -> Zaak:
        """Keep a zaak, new or changed; gives it as it was kept."""
        bewaard = self.hook("zaaksysteem.zaak", zaak, verzoek=verzoek)
        self.table("zaken")[zaak["uuid"]] = bewaard
        return bewaard

    def bewaar_document(self, uuid: str, document: dict[str, Any]) -> None:
        self.table("informatieobjecten")[uuid] = document

    def zet_status(self, uuid: str, status: str, verzoek: Verzoek | None = None) -> None:
        zaak = self.table("zaken")[uuid]
        self.bewaar(zaak | {"statussen": [*zaak["statussen"], self._status(status)]}, verzoek)

    def werk_bij(self, uuid: str, verzoek: Verzoek) -> None:
        """Take over an aanvulling: answers that changed come beside the old ones, with their volgnummer."""
        zaak = self.table("zaken")[uuid]
        geldend = {each["vraag"]: each["antwoord"] for each in zaak["antwoorden"]}
        nieuw = [each for each in _antwoorden(verzoek) if geldend.get(each["vraag"]) != each["antwoord"]]
        bewaard = zaak["antwoorden"] if self._bewaart(verzoek) else []
        wijziging = {
            "antwoorden": [*bewaard, *nieuw],
            "doel": verzoek.doel,
            "volgnummers": [*zaak["volgnummers"], verzoek.volgnummer],
        }
        self.bewaar(zaak | wijziging, verzoek)

    def _zaak(self, uuid: str, verzoek: Verzoek, oin: str) -> Zaak:
        """A name too long for the omschrijving stands whole in the toelichting."""
        naam, grens = verzoek.naam.waarde, FEITEN.zaken.omschrijving_maximaal
        termijn = self.regels.termijn
        uiterlijk = termijn.uiterlijk(verzoek)
        return {
            "uuid": uuid,
            "oin": oin,
            "verzoeknummer": verzoek.verzoeknummer,
            "identificatie": f"ZAAK-{self.klok.nu():%Y}-{len(self.table('zaken')) + 1:06d}",
            "organisatie": rsin(oin),
            "omschrijving": naam[:grens],
            "toelichting": naam if len(naam) > grens else "",
            "startdatum": verzoek.indien_datum[:10],
            "uiterlijk": uiterlijk.isoformat() if uiterlijk else None,
            "registratiedatum": f"{self.klok.nu():%Y-%m-%d}",
            "kenmerken": kenmerken(verzoek),
            "geometrie": geometrie(verzoek),
            "verzoektype": verzoek.type,
            "doel": verzoek.doel,
            "spoed": verzoek.type in termijn.spoed,
            "besluit": termijn.besluit(verzoek),
            "activiteiten": [each.imow_id for each in verzoek.projectactiviteiten],
            "rollen": rollen(verzoek),
            "antwoorden": _antwoorden(verzoek),
            "statussen": [self._status("Ontvangen")],
            "volgnummers": [verzoek.volgnummer],
        }

    def _status(self, status: str) -> dict[str, str]:
        return {"status": status, "moment": self.klok.nu().isoformat()}

    # -- documents --

    def documenten(self, zaak: str) -> dict[str, dict[str, Any]]:
        """uuid → informatieobject, of one zaak."""
        return {uuid: each for uuid, each in self.table("informatieobjecten").items() if each["zaak"] == zaak}

    def voeg_document_toe(self, zaak: str, bestandsnaam: str, inhoud: Opgehaald, verzoek: Verzoek, **meer: Any) -> str:
        """Gives the uuid of the informatieobject."""
        document = {
            "zaak": zaak,
            "bestandsnaam": bestandsnaam,
            "sha256": inhoud.sha256,
            "omvang": inhoud.grootte,
            "volgnummer": verzoek.volgnummer,
            "moment": self.klok.nu().isoformat(),
            "document_id": None,
            "beschrijving": "",
            "vertrouwelijk": True,
            "vervallen": None,
            "verzonden": None,
        }
        uuid = self.wereld.uuid()
        self.bewaar_document(uuid, self.hook("zaaksysteem.document", document | meer, verzoek=verzoek))
        return uuid

    def laat_vervallen(self, zaak: str, verzoek: Verzoek, geldig: set[str]) -> None:
        """What the latest version of the verzoek has no more gets an end date, or goes when nothing old is kept."""
        tabel, bewaart = self.table("informatieobjecten"), self._bewaart(verzoek)
        for uuid, document in self.documenten(zaak).items():
            if document["document_id"] in {None, *geldig}:
                continue
            if bewaart:
                tabel[uuid] = document | {"vervallen": document["vervallen"] or self.klok.nu().isoformat()}
            else:
                del tabel[uuid]

    def _bewaart(self, verzoek: Verzoek) -> bool:
        return self.hook("zaaksysteem.bewaart_eerdere_versie", True, verzoek=verzoek)


def _antwoorden(verzoek: Verzoek) -> list[dict[str, str]]:
    return [
        {"vraag": vraag, "antwoord": antwoord, "volgnummer": verzoek.volgnummer}
        for vraag, antwoord in antwoorden(verzoek).items()
    ]
