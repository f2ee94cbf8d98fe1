"""opdracht.xml and manifest.xml: what is to be done with the package, and what is in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.xml import Element, Maker, lokaal, tekst

OPDRACHT, MANIFEST, MANIFEST_OW = "opdracht.xml", "manifest.xml", "manifest-ow.xml"


@dataclass(frozen=True)
class Opdracht:
    """`soort` is the root element. Fields are as delivered: empty when absent, not yet judged."""

    soort: str
    id_levering: str
    bevoegd_gezag: str
    aanleveraar: str
    publicatie: str = ""
    datum_bekendmaking: str = ""

    def xml(self, profiel: Profiel) -> Element:
        m = Maker(profiel.naamruimten["lvbb"])
        return m(
            self.soort,
            m("idLevering", self.id_levering),
            m("idBevoegdGezag", self.bevoegd_gezag),
            m("idAanleveraar", self.aanleveraar),
            m("publicatie", self.publicatie),
            m("datumBekendmaking", self.datum_bekendmaking),
        )

    @classmethod
    def van(cls, wortel: Element) -> Opdracht:
        velden = {lokaal(kind): tekst(kind) for kind in wortel}
        return cls(
            soort=lokaal(wortel),
            id_levering=velden.get("idLevering", ""),
            bevoegd_gezag=velden.get("idBevoegdGezag", ""),
            aanleveraar=velden.get("idAanleveraar", ""),
            publicatie=velden.get("publicatie", ""),
            datum_bekendmaking=velden.get("datumBekendmaking", ""),
        )


def manifest(namen: Iterable[str], profiel: Profiel) -> Element:
    """The manifest of these files; it lists itself too. The content type follows from the extension."""
    m = Maker(profiel.naamruimten["lvbb"])
    bestanden = (
        m("bestand", m("bestandsnaam", naam), m("contentType", profiel.contenttypes[PurePath(naam).suffix]))
        for naam in (MANIFEST, *namen)
    )
    return m("manifest", *bestanden)
