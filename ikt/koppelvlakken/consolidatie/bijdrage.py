"""How much of each branch is in a version: the sums behind basisversie, vervlechting and ontvlechting.

Source: STOP 2.0.0-rc, "Principes van STOP versiebeheer" and the elements gemaaktOpBasisVan, Basisversie,
VervlochtenVersie and OntvlochtenVersie; STOP 1.3 has the same elements.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from ikt.koppelvlakken.consolidatie.fout import ConsolidatieFout, Foutcode
from ikt.koppelvlakken.consolidatie.informatie import Moment


@dataclass(frozen=True)
class Bijdrage:
    """Up to which exchange a branch is in a version, or has been taken out of it (`ontvlochten`).

    None says that two basisversies differ about that; only a new vervlechting or ontvlechting can settle it.
    """

    verwerkt_tot: datetime
    ontvlochten: bool | None = False


Bijdragen = Mapping[str, Bijdrage]
"""By doel."""


def samen(delen: Iterable[Bijdragen]) -> dict[str, Bijdrage]:
    """What several versions have in them together: of each branch the most recent."""
    totaal: dict[str, Bijdrage] = {}
    for deel in delen:
        for doel, bijdrage in deel.items():
            totaal[doel] = _meest_recent(totaal.get(doel, bijdrage), bijdrage)
    return totaal


def _meest_recent(een: Bijdrage, ander: Bijdrage) -> Bijdrage:
    eens = een.ontvlochten if een.ontvlochten == ander.ontvlochten else None
    return Bijdrage(max(een.verwerkt_tot, ander.verwerkt_tot), eens)


def ontvlecht(totaal: Bijdragen, moment: Moment) -> dict[str, Bijdrage]:
    """Take a branch out. Raises `ConsolidatieFout` if it is not in there, or in there with something newer."""
    huidig = totaal.get(moment.doel)
    if huidig is None or huidig.verwerkt_tot > moment.gemaakt_op:
        waarom = "dat doel zit er niet in" if huidig is None else "er is al een latere versie van dat doel verwerkt"
        raise ConsolidatieFout(Foutcode.ONTVLECHTING_ONMOGELIJK, f"Ontvlechten van {moment} kan niet: {waarom}.")
    return {**totaal, moment.doel: Bijdrage(moment.gemaakt_op, ontvlochten=True)}


def vervlecht(totaal: Bijdragen, moment: Moment, erbij: Bijdragen) -> dict[str, Bijdrage]:
    """Work in a momentopname and all that is in it. Raises `ConsolidatieFout` if that adds nothing."""
    huidig = totaal.get(moment.doel)
    if huidig is not None and not _voegt_toe(huidig, erbij[moment.doel]):
        uitleg = f"Vervlechten van {moment} is overbodig of onbedoeld: dat doel is al verwerkt."
        raise ConsolidatieFout(Foutcode.VERVLECHTING_OVERBODIG, uitleg)
    nieuw = {doel: bij for doel, bij in erbij.items() if doel not in totaal or _voegt_toe(totaal[doel], bij)}
    return {**totaal, **nieuw}


def _voegt_toe(huidig: Bijdrage, bij: Bijdrage) -> bool:
    """Newer counts; of the same time, what settles a doubt or takes the branch out."""
    if huidig.verwerkt_tot != bij.verwerkt_tot:
        return huidig.verwerkt_tot < bij.verwerkt_tot
    if bij.ontvlochten:
        return not huidig.ontvlochten
    return huidig.ontvlochten is None


def eis_duidelijk(totaal: Bijdragen) -> None:
    """A version may not leave it open whether a branch is in it."""
    for doel, bijdrage in totaal.items():
        if bijdrage.ontvlochten is None:
            uitleg = (
                f"In de ene basisversie is {doel} vervlochten en in de andere ontvlochten. "
                "Geef opnieuw aan wat voor deze versie geldt."
            )
            raise ConsolidatieFout(Foutcode.BIJDRAGE_ONDUIDELIJK, uitleg)
