"""References in text: to another place in it, to an informatieobject, and to elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from ikt.koppelvlakken.stop.document import Document, binnen, component, in_mutatie, plek
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Gevonden, Onderwerp, besluitteksten
from ikt.koppelvlakken.stop.xml import Element, lokaal, tekst

verwijzing = Onderwerp(fase=2, bron="schematron imop-tekst 1.3.0", documenten=besluitteksten)


@verwijzing.document("STOP0010", "Een interne verwijzing gaat naar een plaats in dezelfde tekst")
def intref_bestaat(document: Document) -> Gevonden:
    for ref, doelen in _doelen(document):
        if not doelen:
            yield (
                ref,
                f"{plek(ref)} verwijst naar '{ref.get('ref')}'. Dat staat niet in de tekst; herstel de verwijzing.",
            )


@verwijzing.document("STOP0053", "De scope van een interne verwijzing is het soort element waar zij heen gaat")
def scope_klopt(document: Document) -> Gevonden:
    """Before STOP 1.4 a reference to nothing counts as a wrong scope too."""
    nieuw = document.schemaversie.startswith(("1.3", "2."))
    for ref, doelen in _doelen(document):
        scope, soorten = ref.get("scope"), {lokaal(doel) for doel in doelen}
        if scope is not None and scope not in soorten and (soorten or not nieuw):
            wat = f"is een {' of '.join(sorted(soorten))}" if soorten else "bestaat niet"
            yield ref, f"{plek(ref)} heeft scope '{scope}', maar {ref.get('ref')} {wat}. Pas scope of ref aan."


def _doelen(document: Document) -> Iterator[tuple[Element, list[Element]]]:
    """Each IntRef outside a mutatie with the elements that it may mean."""
    per_eid: dict[str, list[Element]] = {}
    refs = [ref for ref in document.alle("IntRef") if not in_mutatie(ref)]
    for element in document.met("eId") if refs else ():
        if not in_mutatie(element):
            per_eid.setdefault(element.get("eId") or "", []).append(element)
    for ref in refs:
        naar, in_component = _ontleed(ref)
        kandidaten = per_eid.get(naar, [])
        if in_component:
            kandidaten = [element for element in kandidaten if component(element) == in_component]
        yield ref, kandidaten


def _ontleed(ref: Element) -> tuple[str, str]:
    """eId and componentnaam that a reference means: `!naam#eId`, or an eId in its own component."""
    waarde = ref.get("ref") or ""
    if waarde.startswith("!"):
        naam, _, eid = waarde[1:].partition("#")
        return eid, naam
    return waarde, component(ref)


@verwijzing.document("STOP0011", "Een verwijzing naar een informatieobject gaat naar een ExtIoRef")
def intioref_bestaat(document: Document) -> Gevonden:
    bekend = {ref.get("wId") for ref in document.alle("ExtIoRef")}
    for ref in document.alle("IntIoRef"):
        if binnen(ref, "RegelingMutatie") is None and ref.get("ref") not in bekend:
            yield ref, f"{plek(ref)} verwijst naar '{ref.get('ref')}'. Geen ExtIoRef heeft dat wId; herstel het."


@verwijzing.document("STOP0012", "Een ExtIoRef toont de JOIN waarnaar hij verwijst")
def extioref_toont_join(document: Document) -> Gevonden:
    for ref in document.alle("ExtIoRef"):
        if tekst(ref) != " ".join((ref.get("ref") or "").split()):
            yield ref, f"{plek(ref)} toont '{tekst(ref)}', maar verwijst naar {ref.get('ref')}. Maak ze gelijk."


@verwijzing.document("LVBB3517", "Een ExtIoRef heeft geen spaties of regelovergangen", fase=3, bron=MATRIX)
def extioref_zonder_spaties(document: Document) -> Gevonden:
    for ref in document.alle("ExtIoRef"):
        waarde = "".join(map(str, ref.itertext()))
        if waarde != waarde.strip() or "\n" in waarde or (ref.get("ref") or "").strip() != ref.get("ref"):
            yield ref, f"De JOIN in {plek(ref)} heeft witruimte. Schrijf haar aaneen, zonder spaties eromheen."


@verwijzing.document("STOP0050", "Een externe verwijzing heeft de notatie van haar soort")
def extref_notatie(document: Document) -> Gevonden:
    notaties = {"AKN": "/akn/", "JCI": "jci1", "URL": "http", "JOIN": "/join/"}
    for ref in document.alle("ExtRef"):
        begin = notaties.get(ref.get("soort") or "", "")
        if not (ref.get("ref") or "").startswith(begin):
            yield ref, f"'{ref.get('ref')}' is geen {ref.get('soort')}. Begin met {begin}, of pas soort aan."
