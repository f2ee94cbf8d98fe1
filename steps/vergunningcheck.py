"""Steps of the vergunningcheck: what the initiatiefnemer answers, is asked, and hears as conclusie."""

from __future__ import annotations

from datetime import timedelta

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan
from ikt.kern.tabel import Tabel, as_pairs
from ikt.koppelvlakken.rtr.deel import CheckDeel
from steps import regelwerk


@als(
    "de initiatiefnemer op de locatie {locatie} de vergunningcheck {naam} doet",
    voorbeeld=(
        "Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Boom kappen doet "
        "(met een tabel van vragen en antwoorden)"
    ),
    schakel="uitvoeren-loket",
)
def doe_check(casus: Casus, locatie: str, naam: str, tabel: Tabel) -> None:
    regelwerk.doe_check(casus, naam, locatie, regelwerk.vandaag(casus), as_pairs(tabel))


@als(
    "de initiatiefnemer voor de situatie over {dagen:d} dagen op de locatie {locatie} de vergunningcheck {naam} doet",
    voorbeeld=(
        "Als de initiatiefnemer voor de situatie over 10 dagen op de locatie Kerkplein "
        "de vergunningcheck Boom kappen doet (met een tabel van vragen en antwoorden)"
    ),
    schakel="uitvoeren-loket",
)
def doe_check_voor_later(casus: Casus, locatie: str, naam: str, dagen: int, tabel: Tabel) -> None:
    datum = regelwerk.vandaag(casus) + timedelta(days=dagen)
    regelwerk.doe_check(casus, naam, locatie, datum, as_pairs(tabel))


@dan(
    "stelt de vergunningcheck achtereenvolgens de vragen",
    voorbeeld="Dan stelt de vergunningcheck achtereenvolgens de vragen (met een tabel van één kolom)",
    schakel="uitvoeren-loket",
)
def vragen_op_volgorde(casus: Casus, tabel: Tabel) -> None:
    verwacht, gesteld = [rij[0] for rij in tabel], list(casus.dossier.deel(CheckDeel).gesteld)
    casus.vergelijk("regelbestand")
    casus.toets(gesteld == verwacht, f"De vergunningcheck vraagt {gesteld}; verwacht was {verwacht}.")


@dan("is de conclusie {conclusie}", voorbeeld="Dan is de conclusie Vergunningplicht", schakel="uitvoeren-loket")
def conclusie(casus: Casus, conclusie: str) -> None:
    """When another STTR file was executed than was delivered, that is where it went wrong."""
    deel = casus.dossier.deel(CheckDeel)
    casus.vergelijk("regelbestand")
    gezien = ", ".join(deel.conclusies) or "er niet"
    casus.toets(deel.conclusies == (conclusie,), f"De conclusie is {gezien}; verwacht was {conclusie}.")


@dan(
    "wacht de vergunningcheck nog op het antwoord op {vraag}",
    voorbeeld="Dan wacht de vergunningcheck nog op het antwoord op Hoe dik is de stam?",
    schakel="uitvoeren-loket",
)
def nog_open(casus: Casus, vraag: str) -> None:
    deel = casus.dossier.deel(CheckDeel)
    casus.vergelijk("regelbestand")
    casus.toets(not deel.conclusies, f"Er is al een conclusie: {', '.join(deel.conclusies)}.")
    casus.toets(deel.open_vragen == (vraag,), f"Open staan {list(deel.open_vragen)}; verwacht was {vraag}.")


@dan(
    "gelden de regels daar niet",
    voorbeeld="Dan gelden de regels daar niet",
    schakel="uitvoeren-loket",
)
def niet_van_toepassing(casus: Casus) -> None:
    deel = casus.dossier.deel(CheckDeel)
    casus.toets(
        not deel.van_toepassing,
        f"Buiten het werkingsgebied geeft de vergunningcheck toch vragen of een conclusie: {deel.conclusies}.",
    )
