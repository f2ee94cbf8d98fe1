"""Looking into a zaaksysteem with the eyes of a person, for software without koppelvlak."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import ClassVar

from pydantic import BaseModel, Field

from ikt.koppelvlakken.zaaksysteem.beeld import Besluit, Betrokkene, Document, Zaakbeeld, Zaakverwijzing


class Zaakwaarneming(BaseModel):
    """What a person copies from the screen of a zaak; what is not there stays empty."""

    aantal_zaken: int = Field(description="hoeveel zaken er voor dit verzoeknummer zijn")
    zaaknummer: str = Field("", description="nummer van de zaak")
    verzoeknummer: str = Field("", description="verzoeknummer dat bij de zaak staat")
    verzoektype: str = Field("", description="soort verzoek, zoals Melding")
    doel: str = Field("", description="doel, zoals Initieren of Conceptverzoek")
    verzoeknaam: str = Field("", description="naam van het verzoek of project, zoals de zaak die heeft")
    referentie: str = Field("", description="eigen referentie van de aanvrager")
    status: str = Field("", description="status van de zaak")
    begindatum: date | None = Field(None, description="begindatum van de zaak")
    uiterlijke_datum: date | None = Field(None, description="datum waarop uiterlijk moet zijn beslist")
    initiatiefnemer: str = Field("", description="naam van de initiatiefnemer")
    adres: str = Field("", description="adres van de initiatiefnemer, op één regel")
    correspondentieadres: str = Field("", description="correspondentieadres van de initiatiefnemer, op één regel")
    besluit: str = Field("", description="soort besluit dat op de zaak is genomen")
    besluitdatum: date | None = Field(None, description="datum van dat besluit")
    bestandsnamen: str = Field("", description="bestandsnamen van de bijlagen, met een puntkomma ertussen")


Kijk = Callable[[str, str], Zaakwaarneming | None]
"""Lets a person look for the zaak of a verzoeknummer, of the organisation with an OIN."""


class WaarnemingZaaksysteem:
    """`kijk` asks a person, once per step."""

    naam: ClassVar[str] = "waarneming"
    ziet: ClassVar[frozenset[str]] = frozenset(
        {
            "identificatie",
            "verzoeknummer",
            "verzoektype",
            "doel",
            "namen",
            "referentie",
            "status",
            "startdatum",
            "uiterlijk",
            "betrokkenen.adres",
            "documenten",
            "besluiten",
        }
    )

    def __init__(self, kijk: Kijk) -> None:
        self._kijk = kijk

    def vind(self, verzoeknummer: str, vanaf: date, oin: str) -> list[Zaakverwijzing]:
        gezien = self._kijk(verzoeknummer, oin)
        self._gezien = gezien
        aantal = gezien.aantal_zaken if gezien else 0
        return [Zaakverwijzing(identificatie=gezien.zaaknummer if gezien else "") for _ in range(aantal)]

    def beeld(self, zaak: Zaakverwijzing) -> Zaakbeeld:
        gezien = self._gezien or Zaakwaarneming(aantal_zaken=0)
        return Zaakbeeld(
            identificatie=zaak.identificatie,
            verzoeknummer=gezien.verzoeknummer,
            verzoektype=gezien.verzoektype,
            doel=gezien.doel,
            namen=(gezien.verzoeknaam,),
            referentie=gezien.referentie,
            status=gezien.status,
            startdatum=gezien.begindatum,
            uiterlijk=gezien.uiterlijke_datum,
            betrokkenen=(
                Betrokkene(
                    naam=gezien.initiatiefnemer, adres=gezien.adres, correspondentieadres=gezien.correspondentieadres
                ),
            ),
            documenten=tuple(Document(bestandsnaam=naam) for naam in _namen(gezien.bestandsnamen)),
        )

    def besluiten(self, zaak: Zaakverwijzing) -> tuple[Besluit, ...]:
        gezien = self._gezien
        if gezien is None or not gezien.besluit:
            return ()
        return (Besluit(soort=gezien.besluit, datum=gezien.besluitdatum),)

    def inhoud(self, document: Document) -> Iterator[bytes] | None:
        return None


def _namen(cel: str) -> list[str]:
    return [naam.strip() for naam in cel.split(";") if naam.strip()]
