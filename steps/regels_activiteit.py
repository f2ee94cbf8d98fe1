"""Steps about an activiteit in the RTR: how it comes in, where it hangs, how it changes and ends."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.koppelvlakken.rtr.deel import ActiviteitenDeel, DoorgifteDeel, activiteit
from ikt.koppelvlakken.rtr.gegevens import RtrGegevensClient
from steps import activiteitwerk, checkwerk, regelwerk
from steps.verzoek import duur
from steps.verzoek_rollen import partij

TESTACTIVITEIT = re.compile(r"\.activiteit\.\w*ikt[0-9a-f]{6,}$")
"""How the identification of an activiteit ends that was made by a scenario: with a spoor-id."""


@gegeven(
    "de activiteit {naam} van {wie} is gepubliceerd voor {gebied}",
    voorbeeld="Gegeven de activiteit Boom kappen van het bevoegd gezag is gepubliceerd voor de Oude Kern",
    schakel="ozon-rtr",
)
def activiteit_gepubliceerd(casus: Casus, naam: str, wie: str, gebied: str) -> None:
    nieuw = activiteitwerk.nieuwe_activiteit(casus, naam, gebied, partij(casus, wie))
    activiteitwerk.geef_door(casus, nieuw)
    casus.observeer(None, "activiteit", nieuw.urn)


@als(
    "Ozon de activiteit {naam} van {wie} doorgeeft als onderdeel van {boven}",
    voorbeeld=(
        "Als Ozon de activiteit Boom kappen van het bevoegd gezag doorgeeft als onderdeel van "
        "de activiteit in het omgevingsplan"
    ),
    schakel="ozon-rtr",
)
def doorgeven_onder(casus: Casus, naam: str, wie: str, boven: str) -> None:
    nieuw = activiteitwerk.nieuwe_activiteit(casus, naam, "de Oude Kern", partij(casus, wie))
    onder = nieuw.model_copy(update={"bovenliggend": activiteitwerk.boven(casus, boven)})
    activiteitwerk.geef_door(casus, onder)


@dan("neemt het RTR die activiteit aan", voorbeeld="Dan neemt het RTR die activiteit aan", schakel="ozon-rtr")
def doorgifte_aangenomen(casus: Casus) -> None:
    deel = casus.dossier.deel(DoorgifteDeel)
    casus.toets(deel.aanvaard, f"Het RTR weigert de activiteit: {deel.reden}", code=deel.code)


@dan(
    "weigert het RTR die activiteit met code {code}",
    voorbeeld="Dan weigert het RTR die activiteit met code RTRG0016",
    schakel="ozon-rtr",
)
def doorgifte_geweigerd(casus: Casus, code: str) -> None:
    deel = casus.dossier.deel(DoorgifteDeel)
    casus.toets(not deel.aanvaard, f"Het RTR neemt de activiteit aan; verwacht was een weigering met {code}.")
    casus.toets(deel.code == code, f"Het RTR weigert met {deel.code}, en niet met {code}.")


@gegeven("staat de activiteit {naam} binnen {termijn} in het RTR", schakel="ozon-rtr")
@dan(
    "staat de activiteit {naam} binnen {termijn} in het RTR",
    voorbeeld="Dan staat de activiteit Boom kappen binnen 15 minuten in het RTR",
    schakel="ozon-rtr",
)
def activiteit_in_rtr(casus: Casus, naam: str, termijn: str) -> None:
    """Under this name: after a change of name the old one does not count."""
    wat, rtr = activiteit(casus.dossier, naam), regelwerk.client(casus, RtrGegevensClient)
    gevonden = casus.wacht_op(
        f"de activiteit {naam} in het RTR",
        lambda: rtr.activiteit(wat.urn, regelwerk.vandaag(casus)),
        lambda rij: rij is not None and rij["omschrijving"] == naam,
        binnen=duur(termijn),
        schakel="ozon-rtr",
    )
    assert gevonden is not None  # that is what was waited for
    casus.observeer("ozon-rtr", "activiteit", gevonden["urn"])
    verwacht = {"OIN": wat.oin, "locaties": [wat.locatie.identificatie]}
    for onderwerp, waarde in _in_register(gevonden).items():
        casus.toets(
            waarde == verwacht[onderwerp],
            f"In het RTR heeft {naam} als {onderwerp} {waarde}; verwacht was {verwacht[onderwerp]}.",
        )


def _in_register(gevonden: dict[str, Any]) -> dict[str, Any]:
    return {
        "OIN": gevonden["bestuursorgaan"]["oin"],
        "locaties": [locatie["identificatie"] for locatie in gevonden["locaties"]],
    }


@dan(
    "noemt het RTR de activiteit {naam} bij {wie}",
    voorbeeld="Dan noemt het RTR de activiteit Boom kappen bij het bevoegd gezag",
    schakel="ozon-rtr",
)
def bij_gezag(casus: Casus, naam: str, wie: str) -> None:
    """Found by the code of the authority, on whatever page it stands."""
    gezag, urn = partij(casus, wie), activiteit(casus.dossier, naam).urn
    rtr = regelwerk.client(casus, RtrGegevensClient)
    gevonden = [een["urn"] for een in rtr.zoek(regelwerk.vandaag(casus), organisatiecode=gezag.code)]
    casus.toets(urn in gevonden, f"Het RTR noemt bij {gezag.naam} {len(gevonden)} activiteiten, zonder {naam}.")


# -- change and end ----------------------------------------------------------------------------------------


@als(
    "het bevoegd gezag de naam van de activiteit {naam} wijzigt in {nieuw}",
    voorbeeld="Als het bevoegd gezag de naam van de activiteit Boom kappen wijzigt in Houtopstand vellen",
    schakel="ozon-rtr",
)
def wijzig_naam(casus: Casus, naam: str, nieuw: str) -> None:
    wat = activiteit(casus.dossier, naam)
    activiteitwerk.geef_door(casus, wat.model_copy(update={"naam": nieuw}))
    doorgifte_aangenomen(casus)


@als(
    "het bevoegd gezag de activiteit {naam} hangt onder {boven}",
    voorbeeld="Als het bevoegd gezag de activiteit Boom kappen hangt onder de activiteit in het omgevingsplan",
    schakel="ozon-rtr",
)
def wijzig_boven(casus: Casus, naam: str, boven: str) -> None:
    wat = activiteit(casus.dossier, naam)
    activiteitwerk.geef_door(casus, wat.model_copy(update={"bovenliggend": activiteitwerk.boven(casus, boven)}))
    doorgifte_aangenomen(casus)


@dan(
    "toont het RTR binnen {termijn} de activiteit {naam} onder {boven}",
    voorbeeld="Dan toont het RTR binnen 15 minuten de activiteit Boom kappen onder de activiteit in het omgevingsplan",
    schakel="ozon-rtr",
)
def staat_onder(casus: Casus, termijn: str, naam: str, boven: str) -> None:
    wat, rtr = activiteit(casus.dossier, naam), regelwerk.client(casus, RtrGegevensClient)
    urn = activiteitwerk.boven(casus, boven)
    casus.wacht_op(
        f"de activiteit {naam} onder {boven} in het RTR",
        lambda: rtr.activiteit(wat.urn, regelwerk.vandaag(casus)),
        lambda rij: rij is not None and _boven(rij).endswith(urn),
        binnen=duur(termijn),
        schakel="ozon-rtr",
    )


def _boven(rij: dict[str, Any]) -> str:
    return str(rij["_links"].get("bovenliggendeActiviteit", {}).get("href", ""))


@dan(
    "is de activiteit {naam} in het RTR nog toepasbaar voor {aantal:d} doel",
    voorbeeld="Dan is de activiteit Boom kappen in het RTR nog toepasbaar voor 1 doel",
    schakel="ozon-rtr",
)
def nog_toepasbaar(casus: Casus, naam: str, aantal: int) -> None:
    wat, rtr = activiteit(casus.dossier, naam), regelwerk.client(casus, RtrGegevensClient)
    gevonden = rtr.activiteit(wat.urn, regelwerk.vandaag(casus))
    over = len(gevonden["regelBeheerObjecten"]) if gevonden else 0
    casus.toets(over == aantal, f"{naam} heeft in het RTR {over} regelbeheerobjecten; verwacht was {aantal}.")


@als(
    "het bevoegd gezag de activiteit {naam} over {dagen:d} dagen laat eindigen",
    voorbeeld="Als het bevoegd gezag de activiteit Boom kappen over 10 dagen laat eindigen",
    schakel="ozon-rtr",
)
def beeindig(casus: Casus, naam: str, dagen: int) -> None:
    einde = regelwerk.vandaag(casus) + timedelta(days=dagen)
    activiteitwerk.geef_door(casus, activiteit(casus.dossier, naam), einde)


@dan(
    "kent het RTR binnen {termijn} het einde van de activiteit {naam} over {dagen:d} dagen",
    voorbeeld="Dan kent het RTR binnen 15 minuten het einde van de activiteit Boom kappen over 10 dagen",
    schakel="ozon-rtr",
)
def einde_bekend(casus: Casus, termijn: str, naam: str, dagen: int) -> None:
    wacht_op_einde(casus, naam, regelwerk.vandaag(casus) + timedelta(days=dagen), duur(termijn))


def wacht_op_einde(casus: Casus, naam: str, einde: date, binnen: timedelta) -> None:
    """Until RTR knows that the activiteit is no longer there on the day `einde`."""
    wat, rtr = activiteit(casus.dossier, naam), regelwerk.client(casus, RtrGegevensClient)
    casus.wacht_op(
        f"het einde van de activiteit {naam} in het RTR",
        lambda: rtr.activiteit(wat.urn, einde),
        lambda rij: rij is None,
        binnen=binnen,
        schakel="ozon-rtr",
    )


@dan(
    "gelden de regels van {naam} over {dagen:d} dagen binnen {termijn} niet meer in de vergunningcheck",
    voorbeeld="Dan gelden de regels van Boom kappen over 10 dagen binnen 30 minuten niet meer in de vergunningcheck",
    schakel="rtr-uitvoeren",
)
def einde_in_uitvoeren(casus: Casus, naam: str, dagen: int, termijn: str) -> None:
    wacht_op_einde_van_regels(casus, naam, regelwerk.vandaag(casus) + timedelta(days=dagen), duur(termijn))


def wacht_op_einde_van_regels(casus: Casus, naam: str, einde: date, binnen: timedelta) -> None:
    """Until the vergunningcheck knows that the rules no longer count on the day `einde`."""
    casus.wacht_op(
        f"het einde van de regels van {naam} in de vergunningcheck",
        lambda: checkwerk.probeer(casus, naam, einde),
        lambda check: check is not None and not check.van_toepassing,
        binnen=binnen,
        schakel="rtr-uitvoeren",
    )


@als(
    "het bevoegd gezag zijn testactiviteiten opruimt",
    voorbeeld="Als het bevoegd gezag zijn testactiviteiten opruimt",
    schakel="ozon-rtr",
)
def ruim_op(casus: Casus) -> None:
    for een in casus.dossier.deel(ActiviteitenDeel).activiteiten:
        activiteitwerk.geef_door(casus, een, regelwerk.vandaag(casus))


@dan(
    "staat er binnen {termijn} geen testactiviteit meer in het RTR",
    voorbeeld="Dan staat er binnen 15 minuten geen testactiviteit meer in het RTR",
    schakel="ozon-rtr",
)
def niets_over(casus: Casus, termijn: str) -> None:
    """Of no casus at all: what was left by an earlier round is found too."""
    rtr = regelwerk.client(casus, RtrGegevensClient)

    def over() -> list[str]:
        alle = rtr.activiteiten(regelwerk.vandaag(casus))
        return [een["urn"] for een in alle if TESTACTIVITEIT.search(een["urn"])]

    casus.wacht_op(
        "een RTR zonder testactiviteiten", over, lambda urns: not urns, binnen=duur(termijn), schakel="ozon-rtr"
    )
