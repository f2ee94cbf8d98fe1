"""The steps of a RegelingMutatie judged together: does one undo or overlap another?"""

from __future__ import annotations

from collections import Counter

from ikt.koppelvlakken.stop.document import Document, kinderen
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Gevonden, Onderwerp, besluiten
from ikt.koppelvlakken.stop.xml import Element, lokaal

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


@stappen.document("LVBB5023", "Een mutatie voegt een wId één keer toe")
def een_keer_toegevoegd(document: Document) -> Gevonden:
    """Only what the mutatie itself proves: whether the wId is in the was-versie too is for the register."""
    for mutatie in document.alle("RegelingMutatie"):
        nieuw = [deel for stap in kinderen(mutatie, "VoegToe") for deel in kinderen(stap) if deel.get("wId")]
        aantallen = Counter(deel.get("wId") for deel in nieuw)
        for deel in nieuw:
            if aantallen[deel.get("wId")] > 1:
                yield deel, f"{lokaal(deel)} {deel.get('wId')} wordt twee keer toegevoegd. Geef elk een eigen wId."
