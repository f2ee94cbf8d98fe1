"""Steps of a third party in the open stelsel: it only reads what the ketens published, as anybody may."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import dan
from ikt.koppelvlakken.rtr.deel import CheckDeel, activiteit
from ikt.koppelvlakken.rtr.gegevens import RtrGegevensClient
from steps import regelwerk
from steps.wijziging import ozon_client


@dan(
    "vindt een derde op de locatie {locatie} de activiteit {naam} in Ozon en in het RTR",
    voorbeeld="Dan vindt een derde op de locatie Kerkplein de activiteit Boom kappen in Ozon en in het RTR",
)
def gevonden(casus: Casus, locatie: str, naam: str) -> None:
    urn, plek = activiteit(casus.dossier, naam).urn, regelwerk.plek(locatie)
    in_ozon = ozon_client(casus).activiteiten_op(plek)
    casus.toets(urn in in_ozon, f"Ozon toont {naam} niet op de locatie {locatie}.", schakel="lvbb-ozon")
    rtr = regelwerk.client(casus, RtrGegevensClient)
    namen = {een["urn"]: een["omschrijving"] for een in rtr.zoek(regelwerk.vandaag(casus), geometrie=plek)}
    casus.toets(namen.get(urn) == naam, f"In het RTR heet de activiteit {namen.get(urn)}.", schakel="ozon-rtr")


@dan(
    "leest een derde voor {naam} het regelbestand dat is aangeleverd",
    voorbeeld="Dan leest een derde voor Boom kappen het regelbestand dat is aangeleverd",
)
def zelfde_regelbestand(casus: Casus, naam: str) -> None:
    ref, dag = regelwerk.structuur_ref(casus, naam), regelwerk.vandaag(casus)
    casus.observeer(None, "regelbestand", regelwerk.verwachte_versie(casus, ref, dag).vingerafdruk)
    casus.observeer("regelsoftware-rtr", "regelbestand", regelwerk.versie_in_rtr(casus, ref, dag))
    casus.vergelijk("regelbestand")


@dan(
    "is het antwoord op {vraag} al ingevuld uit een landelijk register",
    voorbeeld="Dan is het antwoord op Ligt de plek in een aandachtsgebied? al ingevuld uit een landelijk register",
    schakel="uitvoeren-loket",
)
def ingevuld(casus: Casus, vraag: str) -> None:
    """What a register knows is filled in by the vergunningcheck, with the question still to be seen."""
    bekend = casus.dossier.deel(CheckDeel).vooringevuld
    casus.toets(vraag in bekend, f"De vergunningcheck haalt het antwoord op “{vraag}” niet uit een register.")
