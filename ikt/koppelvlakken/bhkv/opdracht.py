"""opdracht.xml and manifest.xml: what is to be done with the package, and what is in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.xml import Element, Maker, lokaal, tekst

OPDRACHT, MANIFEST, MANIFEST_OW = "opdracht.xml", "manifest.xml", "manifest-ow.xml"
_EINDE = "Opdracht"

_VELDEN = {
    "id_levering": "idLevering",
    "bevoegd_gezag": "idBevoegdGezag",
    "aanleveraar": "idAanleveraar",
    "publicatie": "publicatie",
    "datum_bekendmaking": "datumBekendmaking",
    "verwerkingsrestrictie": "verwerkingsrestrictie",
    "identificatie": "identificatie",
    "directe_mutatie": "directeMutatie",
    "revisie": "revisie",
    "procedureverloopmutatie": "procedureverloopmutatie",
    "registratie": "registratie",
    "verantwoording": "verantwoording",
    "consolidatie": "consolidatie",
}
"""Element names by our own."""
_ALTIJD = ("idLevering", "idBevoegdGezag", "idAanleveraar")


@dataclass(frozen=True)
class Opdracht:
    """`soort` is the root element. Fields are as delivered: empty when absent, not yet judged.

    Which fields there are depends on the kind; `publicatie` to `consolidatie` are names of files, but for
    `identificatie`: the AKN of the besluit or kennisgeving that an afbreek- or raadpleegopdracht is about.
    """

    soort: str
    id_levering: str
    bevoegd_gezag: str
    aanleveraar: str
    publicatie: str = ""
    datum_bekendmaking: str = ""
    verwerkingsrestrictie: str = ""
    identificatie: str = ""
    directe_mutatie: str = ""
    revisie: str = ""
    procedureverloopmutatie: str = ""
    registratie: str = ""
    verantwoording: str = ""
    consolidatie: str = ""

    @property
    def bestand(self) -> str:
        """The file that the opdracht is about, whatever its kind; empty when it has none."""
        return (
            self.publicatie
            or self.revisie
            or self.procedureverloopmutatie
            or self.registratie
            or self.directe_mutatie
            or self.consolidatie
        )

    @property
    def verzoeksoort(self) -> str:
        """The kind of verzoek that it goes with, as `publicatie` or `breekPublicatieAf`."""
        return self.soort.removesuffix(_EINDE).replace("valideer", "validatie")

    def xml(self, profiel: Profiel) -> Element:
        """Raises Gebruikersfout when this version of the BHKV has no such opdracht."""
        eigen = profiel.opdrachten.velden.get(self.soort)
        if eigen is None:
            wat = f"BHKV {profiel.versie.bhkv} heeft geen {self.soort}."
            raise Gebruikersfout(wat, doe="Kies een andere opdracht of versie.")
        waarden = {element: str(getattr(self, naam)) for naam, element in _VELDEN.items()}
        velden = (veld for veld in (*_ALTIJD, *eigen) if waarden[veld] or veld not in profiel.opdrachten.optioneel)
        m = Maker(profiel.naamruimten["lvbb"])
        return m(self.soort, *(m(veld, waarden[veld]) for veld in velden))

    @classmethod
    def van(cls, wortel: Element) -> Opdracht:
        gegeven = {lokaal(kind): tekst(kind) for kind in wortel}
        return cls(soort=lokaal(wortel), **{naam: gegeven.get(element, "") for naam, element in _VELDEN.items()})


def manifest(namen: Iterable[str], profiel: Profiel) -> Element:
    """The manifest of these files; it lists itself too. The content type follows from the extension."""
    m = Maker(profiel.naamruimten["lvbb"])
    bestanden = (
        m("bestand", m("bestandsnaam", naam), m("contentType", profiel.contenttypes[PurePath(naam).suffix]))
        for naam in (MANIFEST, *namen)
    )
    return m("manifest", *bestanden)
