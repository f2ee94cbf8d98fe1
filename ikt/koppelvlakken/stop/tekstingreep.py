"""Changes to what is already in the text of a regeling: another text, opschrift or place, or gone."""

from __future__ import annotations

from collections.abc import Callable

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.stop.beschrijving import Ingreep, Tekstplek
from ikt.koppelvlakken.stop.besluitidentificatie import Besluitidentificaties
from ikt.koppelvlakken.stop.consolidatie import zoek
from ikt.koppelvlakken.stop.identificatie import artikelnummer, volgende
from ikt.koppelvlakken.stop.opmaak import Opmaak
from ikt.koppelvlakken.stop.xml import Element, Maker, alle, eerste, haal_weg, lokaal


def pas_toe(regeling: Element, ingreep: Ingreep, t: Maker, ids: Besluitidentificaties) -> None:
    """Change the text in place. Raises Gebruikersfout when what is to be changed is not there."""
    _INGREPEN[ingreep.soort](regeling, _vind(regeling, ingreep.wat), ingreep, t, ids)


def _vind(regeling: Element, wid: str) -> Element:
    gevonden = zoek(regeling, wid)
    if gevonden is None:
        raise Gebruikersfout(f"{wid} staat niet in de regeling.", doe="Noem het wId van wat er in de regeling staat.")
    return gevonden


def _vervang(regeling: Element, deel: Element, ingreep: Ingreep, t: Maker, ids: Besluitidentificaties) -> None:
    """The new text keeps the wIds of what stands in the same place, and the sentence that names its gebied."""
    bekend = {eid: kind.get("wId") or "" for kind in deel.iterdescendants("*") if (eid := kind.get("eId"))}
    zinnen = list(alle(deel, "IntIoRef"))
    for oud in [kind for kind in deel if lokaal(kind) not in ("Kop", "LidNummer")]:
        haal_weg(oud)
    eid = deel.get("eId") or ""
    for nieuw in Opmaak(t, Tekstplek(eid, ids.wid(eid))).inhoud(ingreep.tekst):
        deel.append(nieuw)
    for kind in deel.iterdescendants("*"):
        if wid := bekend.get(kind.get("eId") or ""):
            kind.set("wId", wid)
    _zet_terug(deel, zinnen, t)
    if ingreep.opschrift:
        _hernoem(regeling, deel, ingreep, t, ids)


def _zet_terug(deel: Element, refs: list[Element], t: Maker) -> None:
    inhoud = next(iter(list(alle(deel, "Inhoud"))[-1:]), None)
    for ref in refs if inhoud is not None else ():
        ref.tail = "."
        if len(inhoud) and lokaal(inhoud[-1]) == "Al":  # type: ignore[arg-type, index]
            alinea = inhoud[-1]  # type: ignore[index]
        else:
            alinea = t("Al")
            inhoud.append(alinea)  # type: ignore[union-attr]
        alinea.text = f"{alinea.text or ''} Dit artikel geldt in ".lstrip()
        alinea.append(ref)


def _hernoem(regeling: Element, deel: Element, ingreep: Ingreep, t: Maker, ids: Besluitidentificaties) -> None:
    kop = next(deel.iterchildren("{*}Kop"), None)
    opschrift = eerste(kop, "Opschrift")
    if kop is None:
        raise Gebruikersfout(f"{ingreep.wat} heeft geen kop.", doe="Noem iets met een opschrift.")
    if opschrift is None:
        kop.append(t("Opschrift", ingreep.opschrift))
    else:
        opschrift.text = ingreep.opschrift


def _verwijder(regeling: Element, deel: Element, ingreep: Ingreep, t: Maker, ids: Besluitidentificaties) -> None:
    haal_weg(deel)


def _vervalt(regeling: Element, deel: Element, ingreep: Ingreep, t: Maker, ids: Besluitidentificaties) -> None:
    for oud in [kind for kind in deel if lokaal(kind) != "Kop"]:
        haal_weg(oud)
    deel.append(t("Vervallen"))


def _verplaats(regeling: Element, deel: Element, ingreep: Ingreep, t: Maker, ids: Besluitidentificaties) -> None:
    """It keeps its wId, and gets the eId and number of its new place."""
    na = _vind(regeling, ingreep.na)
    haal_weg(deel)
    na.addnext(deel)
    oud, nieuw = deel.get("eId") or "", volgende(na.get("eId") or "")
    if zoek_eid(regeling, nieuw):
        nieuw = f"{na.get('eId')}a"
    for kind in deel.iter("*"):
        if (eid := kind.get("eId")) is not None:
            kind.set("eId", nieuw + eid.removeprefix(oud))
    nummer = eerste(next(deel.iterchildren("{*}Kop"), None), "Nummer")
    if nummer is not None:
        nummer.text = artikelnummer(nieuw)


def zoek_eid(regeling: Element, eid: str) -> bool:
    return any(element.get("eId") == eid for element in regeling.iter("*"))


_INGREPEN: dict[str, Callable[[Element, Element, Ingreep, Maker, Besluitidentificaties], None]] = {
    "vervang": _vervang,
    "hernoem": _hernoem,
    "verwijder": _verwijder,
    "verplaats": _verplaats,
    "vervalt": _vervalt,
}
