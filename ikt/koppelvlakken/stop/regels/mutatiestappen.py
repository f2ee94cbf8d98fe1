"""The steps of a RegelingMutatie judged together: does one undo or overlap another?"""

from __future__ import annotations

from collections import Counter

from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.document import Document, kinderen
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Gevonden, Onderwerp, Vondsten, besluiten, eerder, plaats
from ikt.koppelvlakken.stop.xml import Element, lokaal
from ikt.koppelvlakken.validatie import Vondst

stappen = Onderwerp(fase=3, bron=MATRIX, documenten=besluiten)


@stappen.document("LVBB5030", "Wat een andere stap nodig heeft, wordt niet verwijderd")
def context_blijft(document: Document) -> Gevonden:
    for mutatie in document.alle("RegelingMutatie"):
        weg = {stap.get("wat") for stap in kinderen(mutatie, "Verwijder")}
        for stap in kinderen(mutatie):
            if stap.get("context") in weg and stap.get("context") is not None:
                wat = (
                    f"{stap.get('context')} is de plaats van een wijziging, maar wordt ook verwijderd. Kies een andere."
                )
                yield stap, wat


@stappen.document("LVBB5032", "Een vervanging verplaatst niet ten opzichte van zichzelf")
def niet_naar_zichzelf(document: Document) -> Gevonden:
    for vervang in document.alle("Vervang"):
        if vervang.get("context") is not None and vervang.get("context") == vervang.get("wat"):
            yield vervang, f"{vervang.get('wat')} wordt verplaatst ten opzichte van zichzelf. Kies een andere context."


@stappen.document("LVBB5033", "Vervangingen overlappen elkaar niet")
def zonder_overlap(document: Document) -> Gevonden:
    for mutatie in document.alle("RegelingMutatie"):
        los = [stap for stap in kinderen(mutatie, "Vervang") if stap.get("context") is None]
        aantallen = Counter(stap.get("wat") for stap in los)
        for stap in los:
            anders = next((ander for ander in los if ander is not stap and _bevat(ander, stap.get("wat"))), None)
            if aantallen[stap.get("wat")] > 1 or anders is not None:
                yield stap, f"{stap.get('wat')} wordt twee keer vervangen. Neem de wijzigingen samen."


def _bevat(vervang: Element, wid: str | None) -> bool:
    return wid is not None and any(
        deel.get("wId") == wid for kind in kinderen(vervang) for deel in kind.iterdescendants("*")
    )


@stappen.levering("LVBB5023", "Wat een mutatie toevoegt, is er nog niet")
def nog_niet_aanwezig(aanlevering: Aanlevering) -> Vondsten:
    """Twice in the mutatie itself, or in the was-versie as far as the series holds that."""
    for besluit in besluiten(aanlevering):
        for mutatie in besluit.alle("RegelingMutatie"):
            nieuw = [deel for stap in kinderen(mutatie, "VoegToe") for deel in kinderen(stap) if deel.get("wId")]
            aantallen = Counter(deel.get("wId") or "" for deel in nieuw)
            for deel in nieuw:
                wid = deel.get("wId") or ""
                if aantallen[wid] > 1 or _was_er_al(aanlevering, mutatie, wid):
                    wat = f"{lokaal(deel)} {wid} is er al. Geef wat u toevoegt een eigen wId."
                    yield Vondst(wat, besluit.naam, plaats(deel))


def _was_er_al(aanlevering: Aanlevering, mutatie: Element, wid: str) -> bool:
    register = eerder(aanlevering)
    stand = register.tekststand(mutatie.get("was") or "") if register else None
    weg = {stap.get("wat") for stap in kinderen(mutatie, "Verwijder")}
    return stand is not None and stand.heeft(wid) and wid not in weg
