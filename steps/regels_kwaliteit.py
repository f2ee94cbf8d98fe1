"""Steps that judge the rules themselves, as they lie in the RTR: over all combinations of answers."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import dan
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.rtr.kwaliteit import aandeel_doorverwijzing, combinaties, jargon, onuitgelegd_jargon
from ikt.koppelvlakken.sttr.bevinding import Bevindingen
from ikt.koppelvlakken.sttr.evaluation import evaluate
from ikt.koppelvlakken.sttr.leesbaar import leesbaar, vraagtekst
from ikt.koppelvlakken.sttr.model import SttrBestand
from ikt.koppelvlakken.sttr.reader import lees
from ikt.koppelvlakken.sttr.volledig import onderzoek
from ikt.koppelvlakken.sttr.waarde import Waarde, schrijf_antwoord
from steps import checkwerk, regelwerk

MEESTE = 200
"""So many combinations of answers are put to the vergunningcheck of a real system at most."""


def _bestand(casus: Casus, naam: str) -> SttrBestand:
    """The rules of the vergunningcheck as RTR has them today."""
    inhoud = regelwerk.bestand_in_rtr(casus, regelwerk.structuur_ref(casus, naam), regelwerk.vandaag(casus))
    casus.toets(inhoud is not None, f"Het RTR heeft geen regelbestand voor {naam}.", schakel="regelsoftware-rtr")
    return lees(inhoud or b"", f"{naam}.dmn")


def _bevindingen(casus: Casus, naam: str) -> Bevindingen:
    gevonden = onderzoek(_bestand(casus, naam))
    if gevonden.niet_onderzocht:
        raise Testfout(gevonden.niet_onderzocht[0])
    return gevonden


@dan(
    "verwijst het regelbestand voor {naam} in hoogstens {procent:d} procent van de situaties naar het bevoegd gezag",
    voorbeeld=(
        "Dan verwijst het regelbestand voor Dakkapel plaatsen in hoogstens 20 procent van de situaties "
        "naar het bevoegd gezag"
    ),
    schakel="regelsoftware-rtr",
)
def hoogstens_doorverwezen(casus: Casus, naam: str, procent: int) -> None:
    aandeel = round(100 * aandeel_doorverwijzing(_bestand(casus, naam)))
    casus.toets(aandeel <= procent, f"{naam} verwijst in {aandeel} procent van de situaties door; norm: {procent}.")


@dan(
    "bevat geen vraag in het regelbestand voor {naam} vakjargon zonder uitleg",
    voorbeeld="Dan bevat geen vraag in het regelbestand voor Bijgebouw bouwen vakjargon zonder uitleg",
    schakel="regelsoftware-rtr",
)
def geen_jargon(casus: Casus, naam: str) -> None:
    for vraag, woord in onuitgelegd_jargon(_bestand(casus, naam)):
        casus.toets(False, f"De vraag “{vraag}” gebruikt “{woord}”; beter is: {jargon()[woord]}.")


@dan(
    "geeft het regelbestand voor {naam} bij elke combinatie van antwoorden precies één conclusie",
    voorbeeld="Dan geeft het regelbestand voor Boom kappen bij elke combinatie van antwoorden precies één conclusie",
    schakel="regelsoftware-rtr",
)
def precies_een_conclusie(casus: Casus, naam: str) -> None:
    gevonden = _bevindingen(casus, naam)
    for gat in gevonden.gaten:
        casus.toets(False, f"Zonder conclusie: {dict(gat.antwoorden)}.")
    for tegenspraak in gevonden.tegenspraken:
        casus.toets(False, f"Rijen {tegenspraak.rijen} spreken elkaar tegen bij {dict(tegenspraak.antwoorden)}.")
    for rij in gevonden.onbereikbaar:
        casus.toets(False, f"Rij {rij.rij} van {rij.decision} geldt nooit.")


@dan(
    "telt in het regelbestand voor {naam} elke vraag mee",
    voorbeeld="Dan telt in het regelbestand voor Bijgebouw bouwen elke vraag mee",
    schakel="regelsoftware-rtr",
)
def elke_vraag_telt(casus: Casus, naam: str) -> None:
    zonder = [vraagtekst(een.vraag) for een in _bevindingen(casus, naam).zonder_invloed]
    casus.toets(not zonder, f"Het antwoord op {zonder} maakt nooit verschil.")


@dan(
    "slaat geen conclusie van {naam} om door een later antwoord",
    voorbeeld="Dan slaat geen conclusie van Bijgebouw bouwen om door een later antwoord",
    schakel="regelsoftware-rtr",
)
def geen_omslag(casus: Casus, naam: str) -> None:
    for omslag in _bevindingen(casus, naam).omslagen:
        casus.toets(False, f"{omslag.van} wordt {omslag.naar} door het antwoord op “{vraagtekst(omslag.vraag)}”.")


@dan(
    "komt de vergunningcheck {naam} op de locatie {locatie} bij elke combinatie van antwoorden tot de juiste conclusie",
    voorbeeld=(
        "Dan komt de vergunningcheck Bijgebouw bouwen op de locatie Kerkplein bij elke combinatie van antwoorden "
        "tot de juiste conclusie"
    ),
    schakel="uitvoeren-loket",
)
def elke_combinatie_juist(casus: Casus, naam: str, locatie: str) -> None:
    """Not only the rows that somebody thought of: all answers that the rules tell apart."""
    bestand = _bestand(casus, naam)
    for antwoorden in combinaties(bestand, MEESTE):
        verwacht = _codes(evaluate(bestand, antwoorden).value)
        gezien = _vraag_na(casus, naam, locatie, bestand, antwoorden)
        casus.toets(gezien == verwacht, f"De conclusie is {gezien}, verwacht {verwacht}, bij {_kort(antwoorden)}.")


@dan(
    "geeft de vergunningcheck {naam} op de locatie {locatie} bij elke combinatie van antwoorden dezelfde conclusie "
    "als {ander}",
    voorbeeld=(
        "Dan geeft de vergunningcheck Hout stoken op de locatie Kerkplein bij elke combinatie van antwoorden dezelfde "
        "conclusie als Hout stoken volgens de bruidsschat"
    ),
    schakel="uitvoeren-loket",
)
def zelfde_als(casus: Casus, naam: str, locatie: str, ander: str) -> None:
    """Both files may tell answers apart that the other does not: the combinations of both are tried."""
    for van in (naam, ander):
        bestand = _bestand(casus, van)
        for antwoorden in combinaties(bestand, MEESTE):
            eigen = _vraag_na(casus, naam, locatie, bestand, antwoorden)
            oud = _vraag_na(casus, ander, locatie, bestand, antwoorden)
            casus.toets(eigen == oud, f"{naam} geeft {eigen}, {ander} gaf {oud}, bij {_kort(antwoorden)}.")


def _vraag_na(
    casus: Casus, naam: str, locatie: str, bestand: SttrBestand, antwoorden: dict[str, Waarde]
) -> tuple[str, ...]:
    """The conclusies of the check when its questions, by their text, are answered like this."""
    teksten = {
        vraagtekst(regel): schrijf_antwoord(waarde) for id, waarde in antwoorden.items() if (regel := bestand.vraag(id))
    }
    ref, dag = str(regelwerk.structuur_ref(casus, naam)), regelwerk.vandaag(casus)
    return checkwerk.loop_door(casus, ref, regelwerk.plek(locatie), dag, teksten).einde.conclusies


def _codes(waarde: Waarde) -> tuple[str, ...]:
    waarden = waarde if isinstance(waarde, tuple) else (waarde,)
    return tuple(schrijf_antwoord(een) for een in waarden if een is not None)


def _kort(antwoorden: dict[str, Waarde]) -> str:
    return ", ".join(leesbaar(waarde) for waarde in antwoorden.values())
