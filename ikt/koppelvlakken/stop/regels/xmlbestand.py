"""Every XML file must be readable; which code says that it is not depends on what the file is for."""

from __future__ import annotations

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST, MANIFEST_OW, OPDRACHT
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Onderwerp, Vondsten, besluitteksten, plaats
from ikt.koppelvlakken.stop.regels.modulevorm import vormfouten
from ikt.koppelvlakken.validatie import Plaats, Vondst

inhoud = Onderwerp(fase=3, bron=MATRIX)


@inhoud.levering("LVBB2003", "Elk XML-bestand is goed gevormd, en een publicatie volgt het schema")
def volgt_het_schema(aanlevering: Aanlevering) -> Vondsten:
    for naam, fout in aanlevering.xmlfouten.items():
        if naam not in (OPDRACHT, MANIFEST, MANIFEST_OW) and not naam.lower().endswith(".gml"):
            yield Vondst(f"{fout.wat} Herstel het bestand.", naam, Plaats(fout.regel))
    for document in besluitteksten(aanlevering) if aanlevering.generatie == "STOP 1.3" else ():
        for element, wat in vormfouten(document):
            yield Vondst(wat, document.naam, plaats(element))
