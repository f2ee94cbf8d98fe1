"""The part of the simulated SWF that keeps documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar
from urllib.parse import quote

from werkzeug import Request, Response
from werkzeug.exceptions import abort

from mocks.swf_feiten import FEITEN, Beller, Gegevens, bladzijde, swf, weigering
from mocks.swf_links import van_document
from mocks.swf_toegang import WAARDEN, Toegang
from mocks.system import json_response

UPLOAD, SOORTEN = FEITEN.upload, FEITEN.notificaties


class Documenten(Toegang):
    """Table `documenten`, by documentId; the content lies in a folder, by its hash.

    Hooks: `swf.document` (a document about to be kept, as dict; None when it gets lost), `swf.inhoud` (the content
    that is handed out, as parts of bytes; with `document`) and `swf.eigen_document` (bool, whether who asks may
    change it).
    """

    name: ClassVar[str] = "swf"

    def plaats(
        self, samenwerking: Gegevens, door: str, bestandsnaam: str, sha256: str, *, strikt: bool, **meer: str | None
    ) -> Gegevens:
        """Keep a document whose content lies in `bestanden`; gives what the API shows of it."""
        document = {
            "documentId": self.wereld.uuid(),
            "bestandsNaam": bestandsnaam,
            "samenwerkingId": samenwerking["samenwerkingId"],
            "aangemaaktDoor": door,
            "aangemaaktDoorNaam": self.naam_van(door),
            "creatieDatumTijd": self.klok.nu().isoformat(),
            "vertrouwelijkheidsAanduiding": WAARDEN.strikt if strikt else WAARDEN.regulier,
            "taal": WAARDEN.taal,
            "documentHash": sha256,
            **meer,
        }
        bewaard = self.hook("swf.document", document)
        if bewaard is not None:
            self.table("documenten")[document["documentId"]] = bewaard
        return document

    def meld_document(self, samenwerking: Gegevens, soort: str, document: Gegevens, door: str) -> None:
        voor = self.kijkers(samenwerking, document)
        feiten = {"documentId": document["documentId"], "documentNaam": document["bestandsNaam"]}
        self.meld(samenwerking, soort, door, voor, **feiten)

    @swf("POST", FEITEN.paden.documenten)
    def voeg_document_toe(self, request: Request, id: str) -> Response:
        """The metadata is in the query, the file in the form."""
        samenwerking, wie = self.om_te_wijzigen(request, id)
        aanduiding = request.args.get(UPLOAD.vertrouwelijkheid, WAARDEN.regulier)
        if aanduiding not in (WAARDEN.regulier, WAARDEN.strikt):
            abort(weigering(f"de vertrouwelijkheid {aanduiding} bestaat niet", status=400))
        meer = {veld: request.args.get(veld) for veld in (UPLOAD.omschrijving, UPLOAD.nummer, UPLOAD.kenmerk)}
        naam, sha256 = self._ontvang(request)
        strikt = aanduiding == WAARDEN.strikt
        document = self.plaats(samenwerking, wie.oin, naam, sha256, strikt=strikt, **meer)
        self.meld_document(samenwerking, SOORTEN.document_toegevoegd, document, wie.oin)
        return json_response(document | {"_links": van_document(document, wie)}, status=201)

    def _ontvang(self, request: Request) -> tuple[str, str]:
        """Name and SHA-256 of the file in the form; werkzeug puts a large one on disk while it comes in."""
        with request:
            bestand = request.files.get(UPLOAD.bestand)
            if bestand is None or not bestand.filename:
                abort(weigering("er is geen bestand meegestuurd", status=400))
            return bestand.filename, self.bestanden.bewaar(bestand.stream)

    @swf("GET", FEITEN.paden.documenten)
    def documenten(self, request: Request, id: str) -> Gegevens:
        samenwerking, wie = self.voor_deelnemer(request, id)
        van, niet_van = (
            request.args.get(naam) for naam in (FEITEN.filters.aangemaakt_door, FEITEN.filters.niet_aangemaakt_door)
        )
        gezien = [
            each | {"_links": van_document(each, wie)}
            for each in self.documenten_voor(samenwerking, wie.oin)
            if van in (None, each["aangemaaktDoor"]) and niet_van != each["aangemaaktDoor"]
        ]
        aantal = request.args.get(FEITEN.bladeren.documenten_aantal)
        blad = FEITEN.bladeren.documenten
        return bladzijde(request, blad, gezien, lijst="documenten", aantal=int(aantal) if aantal else None)

    def documenten_voor(self, samenwerking: Gegevens, oin: str) -> Iterator[Gegevens]:
        """What that organisation may see."""
        for document in self.table("documenten").values():
            in_dossier = document["samenwerkingId"] == samenwerking["samenwerkingId"]
            if in_dossier and self.mag_zien(samenwerking, document, oin):
                yield document

    @swf("GET", FEITEN.paden.inhoud)
    def inhoud(self, request: Request, id: str) -> Response:
        document, samenwerking, wie = self._document(request, id)
        if not self.mag_zien(samenwerking, document, wie.oin):
            abort(weigering("dit document is niet voor u"))
        stukken = self.hook("swf.inhoud", self.bestanden.lees(document["documentHash"]), document=document)
        headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(document['bestandsNaam'])}"}
        return Response(stukken, headers=headers, content_type="application/octet-stream")

    @swf("PATCH", FEITEN.overige_paden.document)
    def wijzig_document(self, request: Request, id: str) -> Response:
        document, samenwerking = self._eigen_document(request, id)
        gevraagd: dict[str, Any] = request.get_json(force=True)
        if gevraagd.get("vertrouwelijkheidsAanduiding") not in (WAARDEN.regulier, WAARDEN.strikt):
            abort(weigering("alleen de vertrouwelijkheid kan worden gewijzigd", status=400))
        nieuw = document | {"vertrouwelijkheidsAanduiding": gevraagd["vertrouwelijkheidsAanduiding"]}
        self.table("documenten")[id] = nieuw
        self.meld_document(samenwerking, SOORTEN.document_gewijzigd, nieuw, document["aangemaaktDoor"])
        return Response(status=204)

    @swf("DELETE", FEITEN.overige_paden.document)
    def verwijder_document(self, request: Request, id: str) -> Response:
        document, samenwerking = self._eigen_document(request, id)
        del self.table("documenten")[id]
        self.meld_document(samenwerking, SOORTEN.document_verwijderd, document, document["aangemaaktDoor"])
        return Response(status=204)

    def _eigen_document(self, request: Request, id: str) -> tuple[Gegevens, Gegevens]:
        """To change: only for who placed it, and only while the samenwerking is open."""
        document, _, wie = self._document(request, id)
        samenwerking, _ = self.om_te_wijzigen(request, document["samenwerkingId"])
        if not self.hook("swf.eigen_document", document["aangemaaktDoor"] == wie.oin):
            abort(weigering("alleen wie het document plaatste mag dit"))
        return document, samenwerking

    def _document(self, request: Request, id: str) -> tuple[Gegevens, Gegevens, Beller]:
        document: Gegevens | None = self.table("documenten").get(id)
        if document is None:
            abort(weigering("dit document is er niet", status=404))
        samenwerking, wie = self.voor_deelnemer(request, document["samenwerkingId"])
        return document, samenwerking, wie
