"""Writes OW objects: the elements of IMOW, with their identifications and references."""

from __future__ import annotations

from collections.abc import Iterable

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.xml import Element, Maker

_WAARDELIJSTEN = "http://standaarden.omgevingswet.overheid.nl/{}/id/concept/{}"


def waarde(lijst: str, naam: str) -> str:
    """The address of a value in an IMOW-waardelijst."""
    return _WAARDELIJSTEN.format(lijst, naam)


class OwSchrijver:
    """Makers per namespace, and the few shapes that come back in all objects."""

    def __init__(self, profiel: Profiel) -> None:
        ruimten = profiel.naamruimten
        self._xlink = ruimten["xlink"]
        prefixen = {
            "ow-dc": ruimten["deelbestand"],
            "sl": ruimten["stand"],
            "r": ruimten["regels"],
            "rol": ruimten["regels_op_locatie"],
            "l": ruimten["locatie"],
            "ga": ruimten["gebiedsaanwijzing"],
            "vt": ruimten["vrijetekst"],
            "rg": ruimten["regelingsgebied"],
            "xlink": ruimten["xlink"],
        }
        self.dc, self.sl = Maker(ruimten["deelbestand"], prefixen), Maker(ruimten["stand"], prefixen)
        self.r, self.rol = Maker(ruimten["regels"], prefixen), Maker(ruimten["regels_op_locatie"], prefixen)
        self.loc, self.ga = Maker(ruimten["locatie"], prefixen), Maker(ruimten["gebiedsaanwijzing"], prefixen)
        self.vt, self.rg = Maker(ruimten["vrijetekst"], prefixen), Maker(ruimten["regelingsgebied"], prefixen)

    def ref(self, maker: Maker, naam: str, doel: str) -> Element:
        ref = maker(naam)
        ref.set(f"{{{self._xlink}}}href", doel)
        return ref

    def locatieaanduiding(self, maker: Maker, locatie: str) -> Element:
        return maker("locatieaanduiding", self.ref(self.loc, "LocatieRef", locatie))

    def bestand(self, dataset: str, levering: str, objecten: Iterable[Element]) -> Element:
        """Root owBestand with these objects."""
        sl, alle = self.sl, list(objecten)
        soorten = dict.fromkeys(element.tag.rpartition("}")[2] for element in alle)
        inhoud = sl(
            "inhoud",
            sl("gebied", dataset),
            sl("leveringsId", levering),
            sl("objectTypen", *(sl("objectType", soort) for soort in soorten)),
        )
        standen = (sl("stand", self.dc("owObject", element)) for element in alle)
        return self.dc("owBestand", sl("standBestand", sl("dataset", dataset), inhoud, *standen))
