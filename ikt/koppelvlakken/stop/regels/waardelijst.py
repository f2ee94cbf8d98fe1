"""Values from the STOP-waardelijsten and TOOI in the metadata, as the LVBB looks them up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.document import Document
from ikt.koppelvlakken.stop.regels.basis import (
    MATRIX,
    Gevonden,
    Onderwerp,
    besluiten,
    informatieobjecten,
    kennisgevingen,
)
from ikt.koppelvlakken.stop.xml import tekst

OVERHEID = re.compile(r"/tooi/id/(gemeente/gm|provincie/pv|waterschap/ws|ministerie/mnre|ministerie/mn)\d+")
"""Form of the TOOI identifications of bevoegde gezagen; which numbers exist is in the register of TOOI."""

_LIJSTEN = {
    "soortProcedure": r"/join/id/stop/proceduretype_(ontwerp|definitief)",
    "soortRegeling": r"/join/id/stop/regelingtype_0(0[1-9]|1[0-6])",
    "formaatInformatieobject": r"/join/id/stop/informatieobject/(gio_002|doc_001)",
    "soortStap": r"/join/id/stop/procedure/stap_0(0[2-5]|1[4-9]|2[01])",
}
"""Elements whose values are in a STOP-waardelijst, with what is in that list (1.3.0)."""
_TOOI = {
    "eindverantwoordelijke": OVERHEID.pattern,
    "maker": OVERHEID.pattern,
    "soortBestuursorgaan": r"/tooi/def/thes/kern/c_[0-9a-f]{8}",
    "onderwerp": r"/tooi/def/concept/c_[0-9a-f]{8}",
    "rechtsgebied": r"/tooi/def/concept/c_[0-9a-f]{8}",
    "overheidsdomein": r"/tooi/def/concept/c_[0-9a-f]{8}",
}


def _besluit_en_io(aanlevering: Aanlevering) -> Iterator[Document]:
    yield from besluiten(aanlevering)
    yield from informatieobjecten(aanlevering)


waardelijst = Onderwerp(fase=3, bron=f"{MATRIX}; STOP-waardelijsten 1.3.0", documenten=besluiten)


@waardelijst.document(
    "LVBB4036",
    "Een waarde komt uit de waardelijst van STOP",
    documenten=_besluit_en_io,
)
def waarde_uit_lijst(document: Document) -> Gevonden:
    for naam, patroon in _LIJSTEN.items():
        for element in document.alle(naam):
            if not re.fullmatch(patroon, tekst(element)):
                yield element, f"'{tekst(element)}' staat niet in de waardelijst van {naam}. Kies een geldige waarde."


def _tooi(document: Document) -> Gevonden:
    for naam, patroon in _TOOI.items():
        for element in document.alle(naam):
            if tekst(element) and not re.fullmatch(patroon, tekst(element)):
                yield element, f"'{tekst(element)}' is geen TOOI-identificatie voor {naam}. Kies er een."


waardelijst.document("LVBB4037", "Een TOOI-identificatie in een besluit bestaat")(_tooi)
waardelijst.document("LVBB4737", "Een TOOI-identificatie in een kennisgeving bestaat", documenten=kennisgevingen)(_tooi)


@waardelijst.document(
    "LVBB4042",
    "De eindverantwoordelijke is een bevoegd gezag",
    documenten=_besluit_en_io,
)
def eindverantwoordelijke(document: Document) -> Gevonden:
    for element in document.alle("eindverantwoordelijke"):
        if not OVERHEID.fullmatch(tekst(element)):
            yield element, f"'{tekst(element)}' is geen bevoegd gezag. Gebruik bijvoorbeeld /tooi/id/gemeente/gm0297."


@waardelijst.document("LVBB4007", "soortRegeling is een regelingtype van STOP")
def soort_regeling(document: Document) -> Gevonden:
    element = document.eerste("soortRegeling")
    if element is not None and not tekst(element).startswith("/join/id/stop/regelingtype_0"):
        yield element, f"'{tekst(element)}' is geen soort regeling. Gebruik /join/id/stop/regelingtype_0xx."
