"""From a Verzoekopgave to the verzoekbericht that the DSO-LV makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from ikt.koppelvlakken.stam.bericht import Project, Stuurgegevens, Systeem, Verzoek, Verzoekbericht
from ikt.koppelvlakken.stam.gegevens import Instantie, Tekst, TijdvakGeldigheid
from ikt.koppelvlakken.stam.inhoudbouw import projectactiviteiten, verzoekbijlagen
from ikt.koppelvlakken.stam.locatiebouw import projectlocatie
from ikt.koppelvlakken.stam.opgave import Verzoekopgave
from ikt.koppelvlakken.stam.partijbouw import contactpersoon, partij
from ikt.koppelvlakken.stam.profiel import Profiel, profiel
from ikt.koppelvlakken.stam.schrijver import tijdstip


@dataclass(frozen=True)
class Geadresseerde:
    """A bevoegd gezag or behandeldienst, and from when (until when) the verzoek was its."""

    naam: str
    oin: str
    vanaf: datetime
    tot: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Ontvangst:
    """What the DSO-LV adds to an opgave. `documenten` gives the documentId per bestandsnaam.

    `ingediend` is when the verzoek was first filed, `moment` when this version of it was.
    """

    verzoeknummer: str
    moment: datetime
    project_id: str
    gezag: Geadresseerde
    documenten: Mapping[str, str]
    volgnummer: int = 0
    ingediend: datetime | None = None
    gezag_historie: tuple[Geadresseerde, ...] = ()
    behandeldienst: Geadresseerde | None = None
    behandeldienst_historie: tuple[Geadresseerde, ...] = ()


def verzoekbericht(opgave: Verzoekopgave, ontvangst: Ontvangst, feiten: Profiel | None = None) -> Verzoekbericht:
    """The verzoekbericht of a verzoek as filed; the first activiteit is number 1."""
    feiten = feiten or profiel()
    zender = Systeem(organisatie=feiten.zender.organisatie, applicatie=feiten.zender.applicatie)
    return Verzoekbericht(
        version=feiten.bericht.versie,
        stuurgegevens=Stuurgegevens(zender=zender, tijdstip_bericht=tijdstip(ontvangst.moment)),
        verzoek=_met_wie(_verzoek(opgave, ontvangst, feiten), opgave, ontvangst),
    )


def _verzoek(opgave: Verzoekopgave, ontvangst: Ontvangst, feiten: Profiel) -> Verzoek:
    oin = ontvangst.gezag.oin
    return Verzoek(
        akkoordverklaring="true",
        ambtshalve="false",
        doel=opgave.doel,
        indien_datum=tijdstip(ontvangst.ingediend or ontvangst.moment),
        naam=Tekst(opgave.naam, publiceerbaar=True),
        referentie_aanvrager=_optional(opgave.referentie),
        toelichting_verzoek=_optional(opgave.toelichting),
        type=opgave.type,
        verzoeknummer=ontvangst.verzoeknummer,
        volgnummer=f"{ontvangst.volgnummer:03d}",
        project=Project(naam=Tekst(opgave.naam, publiceerbaar=True), project_id=ontvangst.project_id),
        bevoegd_gezag=_instantie(ontvangst.gezag),
        initiatiefnemer=partij(opgave.initiatiefnemer),
        projectlocaties=tuple(projectlocatie(locatie) for locatie in opgave.locaties),
        projectactiviteiten=projectactiviteiten(opgave, oin, ontvangst.documenten, feiten),
        verzoek_bijlage=verzoekbijlagen(opgave, ontvangst.documenten),
    )


def _met_wie(verzoek: Verzoek, opgave: Verzoekopgave, ontvangst: Ontvangst) -> Verzoek:
    """With who else has to do with it, and had before."""
    dienst = ontvangst.behandeldienst
    return replace(
        verzoek,
        bevoegd_gezag_historie=tuple(map(_instantie, ontvangst.gezag_historie)),
        uitvoerende_instantie=_instantie(dienst) if dienst else None,
        uitvoerende_instantie_historie=tuple(map(_instantie, ontvangst.behandeldienst_historie)),
        contactpersoon=contactpersoon(opgave.gemachtigde or opgave.initiatiefnemer),
        gemachtigde=partij(opgave.gemachtigde) if opgave.gemachtigde else None,
    )


def _optional(tekst: str | None) -> Tekst | None:
    return Tekst(tekst, publiceerbaar=False) if tekst else None


def _instantie(wie: Geadresseerde) -> Instantie:
    tijdvak = TijdvakGeldigheid(
        begin_geldigheid=tijdstip(wie.vanaf), eind_geldigheid=tijdstip(wie.tot) if wie.tot else None
    )
    return Instantie(naam=wie.naam, oin=wie.oin, tijdvak_geldigheid=tijdvak)
