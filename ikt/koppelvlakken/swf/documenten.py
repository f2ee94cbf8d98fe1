"""Documents in a samenwerking: placing, listing, fetching, changing their vertrouwelijkheid and deleting."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import IO

from ikt.koppelvlakken.swf.client import MERGE_PATCH, NIET_VOOR_U, SwfClient
from ikt.koppelvlakken.swf.formulier import Formulier
from ikt.koppelvlakken.swf.gegevens import Document, NieuwDocument
from ikt.koppelvlakken.transport import Effect, Operation
from ikt.koppelvlakken.verzoeken.afhandelen import CHUNK, Opgehaald
from ikt.koppelvlakken.verzoeken.antwoord import aanvaard, als_json, als_model

VOEG_TOE = Operation("document toevoegen", Effect.SCHRIJFT, repeatable=False)
LIJST = Operation("documenten tonen", Effect.LEEST, repeatable=True)
INHOUD = Operation("document ophalen", Effect.LEEST, repeatable=True)
WIJZIG = Operation("vertrouwelijkheid van document wijzigen", Effect.SCHRIJFT, repeatable=True)
VERWIJDER = Operation("document verwijderen", Effect.SCHRIJFT, repeatable=True)


class DocumentenClient(SwfClient):
    def voeg_toe(self, samenwerking: str, document: NieuwDocument, bestand: IO[bytes], oin: str) -> Document:
        """Place a document of any size; of the file no more is in memory than a piece at a time."""
        formulier = Formulier(self.feiten.upload.bestand, document.bestandsNaam, bestand)
        answer = self._schrijf(
            VOEG_TOE,
            "POST",
            self.feiten.paden.documenten.format(id=samenwerking),
            oin,
            params=self._metadata(document),
            data=formulier,
            headers={"Content-Type": formulier.content_type},
        )
        return als_model(Document, als_json(answer, VOEG_TOE), VOEG_TOE)

    def _metadata(self, document: NieuwDocument) -> dict[str, str | None]:
        namen = self.feiten.upload
        return {
            namen.omschrijving: document.documentOmschrijving,
            namen.nummer: document.nummerBinnenSysteem,
            namen.kenmerk: document.kenmerkSysteem,
            namen.vertrouwelijkheid: document.vertrouwelijkheidsAanduiding,
            namen.taal: self.feiten.waarden.taal,
        }

    def lijst(
        self, samenwerking: str, oin: str, *, van: str | None = None, niet_van: str | None = None
    ) -> list[Document]:
        """What this organisation may see; only of, or not of, the organisation with an OIN."""
        filters = self.feiten.filters
        asked = {filters.aangemaakt_door: van, filters.niet_aangemaakt_door: niet_van}
        params = {naam: waarde for naam, waarde in asked.items() if waarde}
        params[self.feiten.bladeren.documenten_aantal] = str(self.feiten.bladzijde.grootte)
        pad = self.feiten.paden.documenten.format(id=samenwerking)
        return list(self._alle(LIJST, Document, pad, oin, params=params, blad=self.feiten.bladeren.documenten))

    def inhoud(self, document: str, oin: str, bewaar: Callable[[bytes], object] = len) -> Opgehaald | None:
        """Fetch it piece by piece to `bewaar`; None when it is not there, or not for this organisation."""
        pad = self.feiten.paden.inhoud.format(id=document)
        with self._vraag(INHOUD, "GET", pad, oin, expect=NIET_VOOR_U, stream=True) as answer:
            if answer.status_code in NIET_VOOR_U:
                return None
            digest, size = hashlib.sha256(), 0
            for chunk in aanvaard(answer, INHOUD).iter_content(CHUNK):
                digest.update(chunk)
                bewaar(chunk)
                size += len(chunk)
        return Opgehaald(digest.hexdigest(), size)

    def zet_vertrouwelijkheid(self, document: str, aanduiding: str, oin: str) -> None:
        """Only who placed it may do this."""
        pad, body = self.feiten.overige_paden.document.format(id=document), {"vertrouwelijkheidsAanduiding": aanduiding}
        self._schrijf(WIJZIG, "PATCH", pad, oin, json=body, headers={"Content-Type": MERGE_PATCH})

    def verwijder(self, document: str, oin: str) -> None:
        self._schrijf(VERWIJDER, "DELETE", self.feiten.overige_paden.document.format(id=document), oin)
