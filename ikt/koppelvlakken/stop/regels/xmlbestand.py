"""Every XML file must be readable; which code says that it is not depends on what the file is for."""

from __future__ import annotations

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST, MANIFEST_OW, OPDRACHT
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Onderwerp, Vondsten
from ikt.koppelvlakken.validatie import Plaats, Vondst

inhoud = Onderwerp(fase=3, bron=MATRIX)


@inhoud.levering("LVBB2003", "Elk XML-bestand is goed gevormd")
def goed_gevormd(aanlevering: Aanlevering) -> Vondsten:
    for naam, fout in aanlevering.xmlfouten.items():
        if naam not in (OPDRACHT, MANIFEST, MANIFEST_OW) and not naam.lower().endswith(".gml"):
            yield Vondst(f"{fout.wat} Herstel het bestand.", naam, Plaats(fout.regel))
