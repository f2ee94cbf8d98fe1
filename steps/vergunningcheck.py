"""Steps of the vergunningcheck: what the initiatiefnemer answers, is asked, and hears as conclusie."""

from __future__ import annotations

from datetime import timedelta

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan
from ikt.kern.tabel import Tabel, as_pairs, as_rows
from ikt.koppelvlakken.rtr.deel import CheckDeel, activiteit
from ikt.koppelvlakken.rtr.gegevens import RtrGegevensClient
from steps import activiteitwerk, checkwerk, regelwerk


@als(
    "de initiatiefnemer op de locatie {locatie} de vergunningcheck {naam} doet",
    voorbeeld=(
        "Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Boom kappen doet "
        "(met een tabel van vragen en antwoorden)"
    ),
    schakel="uitvoeren-loket",
)
def doe_check(casus: Casus, locatie: str, naam: str, tabel: Tabel) -> None:
    checkwerk.doe_check(casus, naam, regelwerk.plek(locatie), regelwerk.vandaag(casus), as_pairs(tabel))


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
    checkwerk.doe_check(casus, naam, regelwerk.plek(locatie), datum, as_pairs(tabel))


@als(
    "de initiatiefnemer op de locatie {locatie} alle checks voor de werkzaamheid {werkzaamheid} doet",
    voorbeeld=(
        "Als de initiatiefnemer op de locatie Kerkplein alle checks voor de werkzaamheid "
        "Uitweg naar de weg aanleggen doet (met een tabel van vragen en antwoorden)"
    ),
    schakel="uitvoeren-loket",
)
def doe_alle_checks(casus: Casus, locatie: str, werkzaamheid: str, tabel: Tabel) -> None:
    urn = activiteitwerk.werkzaamheid(casus, werkzaamheid)
    ref = regelwerk.client(casus, RtrGegevensClient).profiel.werkzaamheid(urn)
    waar, dag = regelwerk.plek(locatie), regelwerk.vandaag(casus)
    checkwerk.onthoud_check(casus, checkwerk.loop_door(casus, ref, waar, dag, as_pairs(tabel)))


@dan(
    "stelt de vergunningcheck achtereenvolgens de vragen",
    voorbeeld="Dan stelt de vergunningcheck achtereenvolgens de vragen (met een tabel van één kolom)",
    schakel="uitvoeren-loket",
)
def vragen_op_volgorde(casus: Casus, tabel: Tabel) -> None:
    verwacht, gesteld = [rij[0] for rij in tabel], list(casus.dossier.deel(CheckDeel).gesteld)
    casus.vergelijk("regelbestand")
    casus.toets(gesteld == verwacht, f"De vergunningcheck vraagt {gesteld}; verwacht was {verwacht}.")


@dan(
    "stelt de vergunningcheck {aantal:d} vragen",
    voorbeeld="Dan stelt de vergunningcheck 0 vragen",
    schakel="uitvoeren-loket",
)
def aantal_vragen(casus: Casus, aantal: int) -> None:
    gesteld = casus.dossier.deel(CheckDeel).gesteld
    casus.toets(len(gesteld) == aantal, f"De vergunningcheck vraagt {list(gesteld)}; verwacht: {aantal} vragen.")


@dan("is de conclusie {conclusie}", voorbeeld="Dan is de conclusie Vergunningplicht", schakel="uitvoeren-loket")
def conclusie(casus: Casus, conclusie: str) -> None:
    """When another STTR file was executed than was delivered, that is where it went wrong."""
    deel = casus.dossier.deel(CheckDeel)
    casus.vergelijk("regelbestand")
    gezien = ", ".join(deel.conclusies) or "er niet"
    casus.toets(deel.conclusies == (conclusie,), f"De conclusie is {gezien}; verwacht was {conclusie}.")


@dan(
    "zijn de conclusies {eerste} en {tweede}",
    voorbeeld="Dan zijn de conclusies Vergunningplicht en Meldingsplicht",
    schakel="uitvoeren-loket",
)
def twee_conclusies(casus: Casus, eerste: str, tweede: str) -> None:
    gezien = casus.dossier.deel(CheckDeel).conclusies
    casus.vergelijk("regelbestand")
    casus.toets(gezien == (eerste, tweede), f"De conclusies zijn {list(gezien)}; verwacht: {eerste} en {tweede}.")


@dan(
    "zijn de conclusies per activiteit",
    voorbeeld="Dan zijn de conclusies per activiteit (met een tabel: activiteit, conclusie)",
    schakel="uitvoeren-loket",
)
def conclusies_per_activiteit(casus: Casus, tabel: Tabel) -> None:
    """No activiteit hides the conclusie of another."""
    gezien = dict(casus.dossier.deel(CheckDeel).per_activiteit)
    for rij in as_rows(tabel):
        code = gezien.get(activiteit(casus.dossier, rij["activiteit"]).urn, "er niet")
        casus.toets(
            code == rij["conclusie"],
            f"De conclusie van {rij['activiteit']} is {code}; verwacht was {rij['conclusie']}.",
        )


@dan(
    "komen de regels van {aantal:d} bestuurslagen",
    voorbeeld="Dan komen de regels van 4 bestuurslagen",
    schakel="uitvoeren-loket",
)
def bestuurslagen(casus: Casus, aantal: int) -> None:
    lagen = set(casus.dossier.deel(CheckDeel).bestuurslagen)
    casus.toets(len(lagen) == aantal, f"De regels komen van {', '.join(sorted(lagen))}; verwacht: {aantal} lagen.")


@dan(
    "staat bij de conclusie de uitleg {uitleg}",
    voorbeeld="Dan staat bij de conclusie de uitleg Vraag eerst een vergunning aan.",
    schakel="uitvoeren-loket",
)
def uitleg(casus: Casus, uitleg: str) -> None:
    gezien = casus.dossier.deel(CheckDeel).uitleg
    casus.toets(uitleg in gezien, f"Bij de conclusie staat {list(gezien)}, en niet: {uitleg}")


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
        f"Buiten hun plaats of tijd geven de regels toch vragen of een conclusie: {deel.conclusies}.",
    )
