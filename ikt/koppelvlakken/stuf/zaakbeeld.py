"""Looking at a zaaksysteem by the StUF-ZKN messages that it sends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from ikt.koppelvlakken.stuf.bericht import DocumentBericht, ZaakBericht, lees
from ikt.koppelvlakken.stuf.client import StufClient
from ikt.koppelvlakken.zaaksysteem.beeld import Besluit, Document, Zaakbeeld, Zaakverwijzing
from ikt.koppelvlakken.zgw.zaak import rsin


class StufZaaksysteem:
    """Sees what the messages say of zaak, status and documents; not who and where, nor what a document holds.

    A zaak belongs to the organisation that the message names as sender, or to anyone when it names none.
    """

    naam: ClassVar[str] = "stuf-zkn"
    ziet: ClassVar[frozenset[str]] = frozenset(
        {
            "identificatie",
            "verzoeknummer",
            "verzoektype",
            "doel",
            "namen",
            "referentie",
            "project",
            "status",
            "startdatum",
            "uiterlijk",
            "documenten",
            "documenten.vertrouwelijk",
        }
    )

    def __init__(self, magazijn: StufClient) -> None:
        self._magazijn, self._plek = magazijn, magazijn.feiten.vindplaats

    def vind(self, verzoeknummer: str, vanaf: date, oin: str) -> list[Zaakverwijzing]:
        nummers = dict.fromkeys(
            each.identificatie
            for each in self._zaken()
            if each.kenmerken.get(self._plek.kenmerk_bron) == verzoeknummer
            and each.organisatie in ("", oin, rsin(oin))
            and (each.startdatum is None or each.startdatum >= vanaf)
        )
        return [Zaakverwijzing(identificatie=nummer) for nummer in nummers]

    def beeld(self, zaak: Zaakverwijzing) -> Zaakbeeld:
        """The messages about it one over the other: a later one says only what changed."""
        berichten = [each for each in self._zaken() if each.identificatie == zaak.identificatie]
        kenmerken = {bron: kenmerk for each in berichten for bron, kenmerk in each.kenmerken.items()}
        extra = {naam: waarde for each in berichten for naam, waarde in each.extra.items()}
        return Zaakbeeld(
            identificatie=zaak.identificatie,
            verzoeknummer=kenmerken.get(self._plek.kenmerk_bron),
            verzoektype=extra.get(self._plek.extra_verzoektype),
            doel=extra.get(self._plek.extra_doel),
            namen=tuple(tekst for each in berichten for tekst in (each.omschrijving, each.toelichting) if tekst),
            referentie=kenmerken.get(self._plek.kenmerk_bron_referentie),
            project=kenmerken.get(self._plek.kenmerk_bron_project),
            status=next((each.status for each in reversed(berichten) if each.status), None),
            startdatum=next((each.startdatum for each in berichten if each.startdatum), None),
            uiterlijk=next((each.uiterlijke_einddatum for each in berichten if each.uiterlijke_einddatum), None),
            documenten=tuple(self._document(each) for each in self._documenten() if each.zaak == zaak.identificatie),
        )

    def besluiten(self, zaak: Zaakverwijzing) -> tuple[Besluit, ...]:
        return ()

    def inhoud(self, document: Document) -> Iterator[bytes] | None:
        return None

    def _document(self, bericht: DocumentBericht) -> Document:
        return Document(
            bestandsnaam=bericht.bestandsnaam,
            vertrouwelijk=bericht.vertrouwelijkheid not in self._plek.openbaar,
            uitgaand=bericht.verzenddatum is not None,
        )

    def _zaken(self) -> Iterator[ZaakBericht]:
        berichten = map(lees, self._magazijn.ontvangen())
        return (each for each in berichten if isinstance(each, ZaakBericht))

    def _documenten(self) -> Iterator[DocumentBericht]:
        berichten = map(lees, self._magazijn.ontvangen())
        return (each for each in berichten if isinstance(each, DocumentBericht))
