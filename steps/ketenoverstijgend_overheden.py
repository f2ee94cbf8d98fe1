"""Steps about rules of several overheden on one place: every system must say the same of whose they are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from ikt.kern.casus import Casus
from ikt.kern.stappen import dan, gegeven
from ikt.kern.tabel import Tabel, as_rows
from ikt.koppelvlakken.rtr.deel import CheckDeel, activiteit
from ikt.koppelvlakken.rtr.gegevens import RtrGegevensClient
from ikt.koppelvlakken.verzoeken.deel import VerzoekDeel
from steps import regelwerk, verzoek
from steps.regels_activiteit import activiteit_gepubliceerd, activiteit_in_rtr
from steps.regels_toepasbaar import koppel_werkzaamheid
from steps.toepasbare_regels import toepasbaar_met_regels
from steps.verzoek_rollen import partij


@gegeven(
    "voor de werkzaamheid {werkzaamheid} gelden op {gebied} de regels",
    voorbeeld=(
        "Gegeven voor de werkzaamheid Uitweg naar de weg aanleggen gelden op de Oude Kern de regels "
        "(met een tabel: overheid, activiteit, vraag, bij ja, bij nee)"
    ),
    schakel="regelsoftware-rtr",
)
def regels_van_overheden(casus: Casus, werkzaamheid: str, gebied: str, tabel: Tabel) -> None:
    """Each row is a rule with one question. An activiteit that this casus has in its plan is not published again."""
    for rij in as_rows(tabel):
        naam = rij["activiteit"]
        if verzoek.urn_in_plan(casus, naam) is None:
            activiteit_gepubliceerd(casus, naam, rij["overheid"], gebied)
        activiteit_in_rtr(casus, naam, "15 minuten")
        _beschrijf(casus, naam, rij)
        koppel_werkzaamheid(casus, naam, werkzaamheid)
        toepasbaar_met_regels(casus, naam)


def _beschrijf(casus: Casus, naam: str, rij: Mapping[str, str]) -> None:
    vraag = {"kenmerk": "vraag", "vraag": rij["vraag"], "antwoord": "ja of nee"}
    conclusies = tuple({"vraag": antwoord, "conclusie": rij[f"bij {antwoord}"]} for antwoord in ("ja", "nee"))
    regelwerk.ontwerp(casus, naam, vragen=(vraag,), tabel=conclusies, hit_policy="UNIQUE")


@dan(
    "noemen RTR, vergunningcheck en Omgevingsloket bij elke activiteit hetzelfde bevoegd gezag",
    voorbeeld=(
        "Dan noemen RTR, vergunningcheck en Omgevingsloket bij elke activiteit hetzelfde bevoegd gezag "
        "(met een tabel: activiteit, bevoegd gezag)"
    ),
)
def zelfde_gezag(casus: Casus, tabel: Tabel) -> None:
    for rij in as_rows(tabel):
        naam, onderwerp = rij["activiteit"], f"bevoegd gezag van {rij['activiteit']}"
        urn = activiteit(casus.dossier, naam).urn
        casus.observeer(None, onderwerp, partij(casus, rij["bevoegd gezag"]).oin)
        casus.observeer("ozon-rtr", onderwerp, _in_rtr(casus, urn, regelwerk.vandaag(casus)))
        casus.observeer("uitvoeren-loket", onderwerp, dict(casus.dossier.deel(CheckDeel).eigenaren).get(urn))
        casus.observeer("loket-dso", onderwerp, _in_routering(casus, urn))
        casus.vergelijk(onderwerp)


def _in_rtr(casus: Casus, urn: str, dag: date) -> str | None:
    gevonden = regelwerk.client(casus, RtrGegevensClient).activiteit(urn, dag)
    return str(gevonden["bestuursorgaan"]["oin"]) if gevonden else None


def _in_routering(casus: Casus, urn: str) -> str | None:
    """Whom the DSO-LV derived when the verzoek was routed."""
    toewijzingen = casus.dossier.deel(VerzoekDeel).toewijzingen
    return next((each.bevoegdGezag.oin for each in toewijzingen if urn in each.activiteiten), None)
