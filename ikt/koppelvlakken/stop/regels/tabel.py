"""Tables: columns, cells and notes."""

from __future__ import annotations

from ikt.koppelvlakken.stop.document import Document, binnen, kinderen, ouder, plek
from ikt.koppelvlakken.stop.regels.basis import Gevonden, Onderwerp, besluitteksten
from ikt.koppelvlakken.stop.xml import Element, alle
from ikt.koppelvlakken.validatie import Ernst

tabel = Onderwerp(fase=2, bron="schematron imop-tekst 1.3.0", documenten=besluitteksten)


@tabel.document("STOP0007", "Een verwijzing naar een noot staat in een tabel")
def nootref_in_tabel(document: Document) -> Gevonden:
    for ref in document.alle("Nootref"):
        if binnen(ref, "table") is None:
            yield ref, f"In {plek(ref)} staat Nootref buiten een tabel. Gebruik daar een Noot."


@tabel.document("STOP0008", "Een noot waarnaar verwezen wordt, staat in dezelfde tabel")
def noot_in_dezelfde_tabel(document: Document) -> Gevonden:
    for ref in document.alle("Nootref"):
        om = binnen(ref, "table")
        if om is not None and ref.get("refid") not in {noot.get("id") for noot in alle(om, "Noot")}:
            yield ref, f"Noot '{ref.get('refid')}' staat niet in tabel {plek(om)}. Herstel de verwijzing."


@tabel.document("STOP0029", "Een tabel heeft ten minste twee kolommen", ernst=Ernst.WAARSCHUWING)
def twee_kolommen(document: Document) -> Gevonden:
    for groep in document.alle("tgroup"):
        if ouder(groep) == "table" and _getal(groep.get("cols")) < 2:
            yield groep, f"Tabel {plek(groep)} heeft één kolom. Gebruik gewone tekst."


@tabel.document("STOP0032", "Een overspanning eindigt na haar begin")
def overspanning_vooruit(document: Document) -> Gevonden:
    for cel in document.alle("entry"):
        begin, einde = _overspanning(cel)
        if begin and einde and begin > einde:
            yield cel, f"Een cel in {plek(cel)} loopt van '{cel.get('namest')}' terug. Draai namest en nameend om."


@tabel.document("STOP0033", "Een overspanning begint in haar eigen kolom")
def overspanning_begint(document: Document) -> Gevonden:
    for cel in document.alle("entry"):
        kolom, begin = cel.get("colname"), cel.get("namest")
        if kolom is not None and begin is not None and kolom != begin:
            yield cel, f"Een cel in {plek(cel)} heeft colname '{kolom}' en namest '{begin}'. Maak ze gelijk."


@tabel.document("STOP0036", "Een cel verwijst naar een kolom van de tabel")
def bestaande_kolom(document: Document) -> Gevonden:
    for cel in document.alle("entry"):
        naam = cel.get("colname")
        if naam is not None and naam not in {kolom.get("colname") for kolom in _kolommen(cel)}:
            yield cel, f"Een cel in {plek(cel)} noemt kolom '{naam}'. Die bestaat niet; kies een andere."


@tabel.document("STOP0037", "Het aantal kolommen klopt met cols")
def aantal_kolommen(document: Document) -> Gevonden:
    for groep in document.alle("tgroup"):
        cols, kolommen = _getal(groep.get("cols")), len(kinderen(groep, "colspec"))
        if cols != kolommen:
            yield groep, f"Tabel {plek(groep)} heeft cols={cols}, maar {kolommen} colspec. Maak ze gelijk."


@tabel.document("STOP0038", "Elke rij van een tabel is vol")
def aantal_cellen(document: Document) -> Gevonden:
    for groep in document.alle("tgroup"):
        cols = _getal(groep.get("cols"))
        for deel in kinderen(groep, "thead", "tbody"):
            plaatsen, gevuld = len(kinderen(deel, "row")) * cols, sum(map(_omvang, alle(deel, "entry")))
            if plaatsen != gevuld:
                wat = f"Tabel {plek(groep)} heeft {plaatsen} plaatsen, maar {gevuld} zijn gevuld. Herstel de rijen."
                yield deel, wat


def _omvang(cel: Element) -> int:
    """How many places of the grid this cell takes."""
    if cel.get("wijzigactie") == "verwijder":
        return 0
    begin, einde = _overspanning(cel)
    breedte = einde - begin + 1 if begin and einde else 1
    return breedte * (_getal(cel.get("morerows")) + 1)


def _overspanning(cel: Element) -> tuple[int, int]:
    """Number of first and last column, from 1; 0 when not given or not there."""
    nummers = {
        kolom.get("colname"): _getal(kolom.get("colnum")) or nr for nr, kolom in enumerate(_kolommen(cel), start=1)
    }
    begin, einde = cel.get("namest"), cel.get("nameend")
    return nummers.get(begin, 0) if begin else 0, nummers.get(einde, 0) if einde else 0


def _kolommen(cel: Element) -> list[Element]:
    groep = binnen(cel, "tgroup")
    return [] if groep is None else kinderen(groep, "colspec")


def _getal(waarde: str | None) -> int:
    return int(waarde) if waarde and waarde.isdigit() else 0
