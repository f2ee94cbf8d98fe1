"""From a Verzoekopgave to the verzoekbericht that the DSO-LV makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from ikt.koppelvlakken.stam.bericht import (
    Project,
    Projectactiviteit,
    Specificatie,
    Stuurgegevens,
    Systeem,
    Verzoek,
    Verzoekbericht,
    VerzoekBijlage,
)
from ikt.koppelvlakken.stam.gegevens import (
    Document,
    GevraagdeBijlage,
    Instantie,
    Tekst,
    TijdvakGeldigheid,
)
from ikt.koppelvlakken.stam.locatie import Projectlocatie, punt_etrs, punt_rd
from ikt.koppelvlakken.stam.opgave import Activiteit, Bijlage, Locatie, Verzoekopgave
from ikt.koppelvlakken.stam.partijbouw import contactpersoon, partij
from ikt.koppelvlakken.stam.profiel import Profiel, profiel
from ikt.koppelvlakken.stam.schrijver import tijdstip


@dataclass(frozen=True)
class Ontvangst:
    """What the DSO-LV adds to an opgave. `documenten` gives the documentId per bestandsnaam."""

    verzoeknummer: str
    moment: datetime
    project_id: str
    gezag_naam: str
    gezag_oin: str
    documenten: Mapping[str, str]
    volgnummer: str = "000"
    behandeldienst: tuple[str, str] | None = None


def verzoekbericht(opgave: Verzoekopgave, ontvangst: Ontvangst, feiten: Profiel | None = None) -> Verzoekbericht:
    """The verzoekbericht of a verzoek as filed; the first activiteit is number 1."""
    feiten = feiten or profiel()
    zender = Systeem(organisatie=feiten.zender.organisatie, applicatie=feiten.zender.applicatie)
    return Verzoekbericht(
        version=feiten.bericht.versie,
        stuurgegevens=Stuurgegevens(zender=zender, tijdstip_bericht=tijdstip(ontvangst.moment)),
        verzoek=_verzoek(opgave, ontvangst, feiten),
    )


def _verzoek(opgave: Verzoekopgave, ontvangst: Ontvangst, feiten: Profiel) -> Verzoek:
    kort = Verzoek(
        akkoordverklaring="true",
        ambtshalve="false",
        doel=opgave.doel,
        indien_datum=tijdstip(ontvangst.moment),
        naam=Tekst(opgave.naam, publiceerbaar=True),
        type=opgave.type,
        verzoeknummer=ontvangst.verzoeknummer,
        volgnummer=ontvangst.volgnummer,
        project=_project(opgave, ontvangst),
        bevoegd_gezag=_instantie(ontvangst.gezag_naam, ontvangst.gezag_oin, ontvangst.moment),
        initiatiefnemer=partij(opgave.initiatiefnemer),
        projectlocaties=tuple(_locatie(locatie) for locatie in opgave.locaties),
        projectactiviteiten=tuple(
            _activiteit(activiteit, nr, ontvangst.gezag_oin, feiten)
            for nr, activiteit in enumerate(opgave.activiteiten, start=1)
        ),
    )
    return replace(
        kort,
        referentie_aanvrager=_optional(opgave.referentie),
        toelichting_verzoek=_optional(opgave.toelichting),
        uitvoerende_instantie=_behandeldienst(ontvangst),
        contactpersoon=contactpersoon(opgave.gemachtigde or opgave.initiatiefnemer),
        gemachtigde=partij(opgave.gemachtigde) if opgave.gemachtigde else None,
        verzoek_bijlage=tuple(_bijlage(bijlage, ontvangst) for bijlage in opgave.bijlagen),
    )


def _optional(tekst: str | None) -> Tekst | None:
    return Tekst(tekst, publiceerbaar=False) if tekst else None


def _project(opgave: Verzoekopgave, ontvangst: Ontvangst) -> Project:
    return Project(naam=Tekst(opgave.naam, publiceerbaar=True), project_id=ontvangst.project_id)


def _instantie(naam: str, oin: str, moment: datetime) -> Instantie:
    return Instantie(naam=naam, oin=oin, tijdvak_geldigheid=TijdvakGeldigheid(begin_geldigheid=tijdstip(moment)))


def _behandeldienst(ontvangst: Ontvangst) -> Instantie | None:
    if ontvangst.behandeldienst is None:
        return None
    return _instantie(*ontvangst.behandeldienst, ontvangst.moment)


def _locatie(locatie: Locatie) -> Projectlocatie:
    return Projectlocatie(coordinaten_etrs=punt_etrs(*locatie.etrs89), coordinaten_opgegeven=punt_rd(*locatie.rd))


def _activiteit(activiteit: Activiteit, nr: int, oin: str, feiten: Profiel) -> Projectactiviteit:
    verwijzing = feiten.activiteit.verwijzing.format(oin=oin, urn=activiteit.urn)
    return Projectactiviteit(
        activiteit_id=verwijzing,
        imow_id=activiteit.urn,
        activiteitnaam=activiteit.naam,
        volgnummer=str(nr),
        specificaties=tuple(
            Specificatie(
                antwoord=antwoord.antwoord,
                vraagclassificatie="activiteit",
                vraag_id=str(vraag_id),
                groepering=activiteit.naam,
                vraagtekst=antwoord.vraag,
                publiceerbaar=True,
            )
            for vraag_id, antwoord in enumerate(activiteit.antwoorden, start=1)
        ),
    )


def _bijlage(bijlage: Bijlage, ontvangst: Ontvangst) -> VerzoekBijlage:
    document = Document(
        bestandsnaam=bijlage.bestandsnaam,
        document_id=ontvangst.documenten[bijlage.bestandsnaam],
        vertrouwelijk=bijlage.vertrouwelijk,
    )
    return VerzoekBijlage(
        gevraagde_bijlage=GevraagdeBijlage(
            documentsoort_dso=bijlage.documentsoort,
            documenttype_generiek="Overig",
            potentieel_vertrouwelijk=bijlage.vertrouwelijk,
            verplicht="false",
            documenten=(document,),
        )
    )
