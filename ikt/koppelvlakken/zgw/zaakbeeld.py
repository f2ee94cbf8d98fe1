"""Looking into a zaaksysteem by its ZGW APIs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import ClassVar

from ikt.koppelvlakken.zaaksysteem.beeld import Antwoord, Besluit, Betrokkene, Document, Zaakbeeld, Zaakverwijzing
from ikt.koppelvlakken.zaaksysteem.poort import ALLES
from ikt.koppelvlakken.zgw.besluiten import BesluitenClient
from ikt.koppelvlakken.zgw.betrokkene import betrokkene
from ikt.koppelvlakken.zgw.catalogi import CatalogiClient
from ikt.koppelvlakken.zgw.documenten import DocumentenClient
from ikt.koppelvlakken.zgw.zaak import Besluit as ZgwBesluit
from ikt.koppelvlakken.zgw.zaak import Zaak, Zaakinformatieobject, Zaakobject
from ikt.koppelvlakken.zgw.zaken import ZakenClient


class ZgwZaaksysteem:
    """Sees everything, as far as the product keeps it where the profile says (`vindplaats`)."""

    naam: ClassVar[str] = "zgw"
    ziet: ClassVar[frozenset[str]] = ALLES

    def __init__(
        self, zaken: ZakenClient, documenten: DocumentenClient, catalogi: CatalogiClient, besluiten: BesluitenClient
    ) -> None:
        self._zaken, self._documenten, self._catalogi, self._besluiten = zaken, documenten, catalogi, besluiten
        self._plek = zaken.feiten.vindplaats

    def vind(self, verzoeknummer: str, vanaf: date, oin: str) -> list[Zaakverwijzing]:
        zaken = self._zaken.van_verzoek(verzoeknummer, vanaf, oin)
        return [Zaakverwijzing(identificatie=zaak.identificatie, url=zaak.url) for zaak in zaken]

    def beeld(self, zaak: Zaakverwijzing) -> Zaakbeeld:
        gevonden = self._zaken.zaak(zaak.url)
        plek, eigenschappen = self._plek, self._zaken.eigenschappen(gevonden)
        objecten = self._zaken.zaakobjecten(gevonden)
        return Zaakbeeld(
            identificatie=gevonden.identificatie,
            verzoeknummer=gevonden.kenmerk(plek.kenmerk_bron),
            verzoektype=eigenschappen.get(plek.eigenschap_verzoektype),
            doel=eigenschappen.get(plek.eigenschap_doel),
            namen=(gevonden.omschrijving, gevonden.toelichting),
            referentie=gevonden.kenmerk(plek.kenmerk_bron_referentie),
            project=gevonden.kenmerk(plek.kenmerk_bron_project),
            status=self._status(gevonden),
            startdatum=gevonden.startdatum,
            uiterlijk=gevonden.uiterlijkeEinddatumAfdoening,
            besluit_verwacht=bool(self._catalogi.zaaktype(gevonden.zaaktype).besluittypen),
            spoed=eigenschappen.get(plek.eigenschap_spoed) == "ja",
            activiteiten=self._activiteiten(objecten),
            geometrie=gevonden.zaakgeometrie,
            betrokkenen=self._betrokkenen(gevonden),
            antwoorden=self._antwoorden(objecten),
            documenten=tuple(map(self._document, self._zaken.informatieobjecten(gevonden))),
        )

    def besluiten(self, zaak: Zaakverwijzing) -> tuple[Besluit, ...]:
        return tuple(map(self._besluit, self._besluiten.van_zaak(self._zaken.zaak(zaak.url))))

    def _besluit(self, gevonden: ZgwBesluit) -> Besluit:
        documenten = map(self._documenten.informatieobject, self._besluiten.documenten(gevonden))
        return Besluit(
            soort=self._catalogi.besluittype(gevonden.besluittype).omschrijving,
            datum=gevonden.datum,
            documenten=tuple(each.bestandsnaam or each.titel for each in documenten),
        )

    def inhoud(self, document: Document) -> Iterator[bytes] | None:
        return self._documenten.inhoud(document.bron) if document.bron else None

    def _status(self, zaak: Zaak) -> str | None:
        statussen = self._zaken.statussen(zaak)
        return self._catalogi.statustype(statussen[-1].statustype).omschrijving if statussen else None

    def _activiteiten(self, objecten: Sequence[Zaakobject]) -> tuple[str, ...]:
        eigen = (each.gegevens for each in objecten if each.objectTypeOverige == self._plek.object_activiteit)
        return tuple(str(gegevens.get("identificatie", "")) for gegevens in eigen)

    def _antwoorden(self, objecten: Sequence[Zaakobject]) -> tuple[Antwoord, ...]:
        eigen = (each.gegevens for each in objecten if each.objectTypeOverige == self._plek.object_antwoord)
        return tuple(
            Antwoord(
                vraag=str(gegevens.get("vraag", "")),
                antwoord=str(gegevens.get("antwoord", "")),
                volgnummer=_nummer(str(gegevens.get("volgnummer", ""))),
            )
            for gegevens in eigen
        )

    def _betrokkenen(self, zaak: Zaak) -> tuple[Betrokkene, ...]:
        rollen = self._zaken.rollen(zaak)
        return tuple(betrokkene(rol, self._plek) for rol in rollen if rol.betrokkeneIdentificatie)

    def _document(self, koppeling: Zaakinformatieobject) -> Document:
        gevonden = self._documenten.informatieobject(koppeling.informatieobject)
        return Document(
            bestandsnaam=gevonden.bestandsnaam or gevonden.titel,
            vraag=koppeling.beschrijving,
            vertrouwelijk=gevonden.vertrouwelijkheidaanduiding not in self._plek.openbaar,
            volgnummer=_nummer(gevonden.beschrijving.removeprefix(self._plek.volgnummer)),
            vervallen=koppeling.vernietigingsdatum is not None,
            uitgaand=gevonden.verzenddatum is not None,
            bron=gevonden.inhoud or "",
        )


def _nummer(tekst: str) -> int:
    return int(tekst) if tekst.isdecimal() else 0
