"""References between OW objects: to something that is there, not ended, and once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from ikt.koppelvlakken.ow.object import OwObject, Verwijzing
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.regels.basis import Toets, Vondsten
from ikt.koppelvlakken.stop.regels.ow_basis import geometrieen, is_initieel, ozon, sinds_imow_2, vondst
from ikt.koppelvlakken.validatie import Onbeslist


@dataclass(frozen=True)
class Soort:
    """A kind of reference: from these objects, with this name, in a field with one of these names (any if none)."""

    van: tuple[str, ...]
    ref: tuple[str, ...]
    rol: tuple[str, ...] = ()

    def van_object(self, object_: OwObject) -> list[Verwijzing]:
        """Of the object itself, not of an object inside it that has references of this kind for itself."""
        if object_.soort not in self.van:
            return []
        return [ref for ref in object_.verwijzingen if ref.soort in self.ref and self._past(ref)]

    def _past(self, ref: Verwijzing) -> bool:
        return not self.rol or ref.rol in self.rol


_LOCATIEREF = ("LocatieRef",)
_BESTAAT: dict[str, tuple[Soort, str]] = {
    "OZON0033": (Soort(("RegelVoorIedereen",), ("RegeltekstRef",)), "een bestaande regeltekst"),
    "OZON0035": (Soort(("Instructieregel",), ("RegeltekstRef",)), "een bestaande regeltekst"),
    "OZON0037": (Soort(("Omgevingswaarderegel",), ("RegeltekstRef",)), "een bestaande regeltekst"),
    "OZON0038": (Soort(("RegelVoorIedereen",), ("ActiviteitRef",)), "een bestaande activiteit"),
    "OZON0040": (Soort(("RegelVoorIedereen",), ("GebiedsaanwijzingRef",)), "een bestaande gebiedsaanwijzing"),
    "OZON0041": (Soort(("Instructieregel",), ("GebiedsaanwijzingRef",)), "een bestaande gebiedsaanwijzing"),
    "OZON0042": (Soort(("RegelVoorIedereen",), ("OmgevingsnormRef",)), "een bestaande omgevingsnorm"),
    "OZON0043": (Soort(("Instructieregel",), ("OmgevingsnormRef",)), "een bestaande omgevingsnorm"),
    "OZON0044": (Soort(("Omgevingswaarderegel",), ("OmgevingswaardeRef",)), "een bestaande omgevingswaarde"),
    "OZON0045": (Soort(("RegelVoorIedereen",), _LOCATIEREF), "een bestaande locatie"),
    "OZON0046": (Soort(("Instructieregel",), _LOCATIEREF), "een bestaande locatie"),
    "OZON0047": (Soort(("Omgevingswaarderegel",), _LOCATIEREF), "een bestaande locatie"),
    "OZON0053": (Soort(("Gebiedengroep",), ("GebiedRef",)), "een bestaand gebied"),
    "OZON0059": (Soort(("Lijnengroep",), ("LijnRef",)), "een bestaande lijn"),
    "OZON0065": (Soort(("Puntengroep",), ("PuntRef",)), "een bestaand punt"),
    "OZON0088": (Soort(("RegelVoorIedereen",), ("KaartRef",)), "een bestaande kaart"),
    "OZON0089": (Soort(("Tekstdeel",), ("KaartRef",)), "een bestaande kaart"),
    "OZON0092": (Soort(("Tekstdeel",), ("DivisieRef", "DivisietekstRef")), "een bestaande divisie"),
    "OZON0093": (Soort(("Tekstdeel",), ("GebiedsaanwijzingRef",)), "een bestaande gebiedsaanwijzing"),
    "OZON0094": (Soort(("Tekstdeel",), ("HoofdlijnRef",)), "een bestaande hoofdlijn"),
    "OZON0096": (Soort(("Gebiedsaanwijzing",), _LOCATIEREF), "een bestaande locatie"),
    "OZON0101": (Soort(("Normwaarde",), _LOCATIEREF), "een bestaande locatie"),
    "OZON0121": (Soort(("ActiviteitLocatieaanduiding",), _LOCATIEREF), "een bestaande locatie"),
    "OZON0124": (Soort(("Regelingsgebied",), _LOCATIEREF), "een bestaande locatie"),
    "OZON0204": (Soort(("Tekstdeel",), _LOCATIEREF), "een bestaande locatie"),
    "OZON0217": (Soort(("Pons",), _LOCATIEREF), "een bestaande locatie"),
    "OZON0349": (
        Soort(
            ("Kaart",),
            ("ActiviteitLocatieaanduidingRef", "OmgevingsnormRef", "OmgevingswaardeRef", "GebiedsaanwijzingRef"),
        ),
        "een bestaand object",
    ),
}
"""Per code which reference must lead to something that exists."""


def _bestaat(soort: Soort, wat: str) -> Toets:
    """Absent is proven only when the package brings a whole new regeling; else it is in Ozon, perhaps."""

    def toets(aanlevering: Aanlevering) -> Vondsten:
        bekend = aanlevering.ow.per_id.keys() | (aanlevering.eerder or ())
        weg = [
            (object_, ref)
            for object_ in aanlevering.ow.met_delen
            for ref in soort.van_object(object_)
            if ref.naar not in bekend and _is_hier(object_, ref)
        ]
        if weg and not _bewezen(aanlevering):
            namen = ", ".join(sorted({ref.naar for _, ref in weg})[:3])
            yield Onbeslist(f"of {namen} bestaat, weet alleen Ozon")
            return
        for object_, ref in weg:
            yield vondst(
                object_, f"verwijst naar {ref.naar}; dat is niet {wat}. Lever het mee, of herstel de verwijzing."
            )

    return toets


def _bewezen(aanlevering: Aanlevering) -> bool:
    return is_initieel(aanlevering) or aanlevering.eerder is not None


def _is_hier(object_: OwObject, ref: Verwijzing) -> bool:
    """An ambtsgebied, and what belongs to another gezag, may well be there from an earlier aanlevering."""
    gezag = ref.naar.split(".")[1].removeprefix("imow-") if ref.naar.count(".") == 3 else object_.gezag
    return ".ambtsgebied." not in ref.naar and (gezag == object_.gezag or not object_.gezag)


for _code, (_soort, _wat) in _BESTAAT.items():
    ozon.levering(_code, f"Een {_soort.van[0]} verwijst naar {_wat}")(_bestaat(_soort, _wat))


def _geometrie_van(soort: str) -> Toets:
    def toets(aanlevering: Aanlevering) -> Vondsten:
        aanwezig = geometrieen(aanlevering) | (aanlevering.eerder or set())
        for object_ in aanlevering.ow.soort(soort):
            for naar in object_.naar("GeometrieRef"):
                if naar not in aanwezig and _bewezen(aanlevering):
                    yield vondst(object_, f"geometrie {naar} is er niet. Lever haar mee in een GIO.")
                elif naar not in aanwezig:
                    yield Onbeslist(f"of geometrie {naar} bestaat, weet alleen Ozon")

    return toets


for _code, _soort_ in {"OZON0066": "Gebied", "OZON0067": "Lijn", "OZON0068": "Punt"}.items():
    ozon.levering(_code, f"Van een {_soort_} is de geometrie er")(_geometrie_van(_soort_))


_DUBBEL: dict[str, Soort] = {
    "OZON0320": Soort(("RegelVoorIedereen",), _LOCATIEREF),
    "OZON0321": Soort(("Omgevingswaarderegel",), _LOCATIEREF),
    "OZON0322": Soort(("Instructieregel",), _LOCATIEREF),
    "OZON0324": Soort(("RegelVoorIedereen",), ("OmgevingsnormRef",)),
    "OZON0325": Soort(("Omgevingswaarderegel",), ("OmgevingswaardeRef",)),
    "OZON0326": Soort(("RegelVoorIedereen",), ("GebiedsaanwijzingRef",)),
    "OZON0327": Soort(("Omgevingswaarderegel",), ("GebiedsaanwijzingRef",)),
    "OZON0328": Soort(("Instructieregel",), ("GebiedsaanwijzingRef",)),
    "OZON0329": Soort(("Instructieregel",), ("OmgevingsnormRef",)),
    "OZON0331": Soort(("Gebiedsaanwijzing",), _LOCATIEREF),
    "OZON0340": Soort(("Tekstdeel",), ("HoofdlijnRef",)),
    "OZON0341": Soort(("Tekstdeel",), _LOCATIEREF),
    "OZON0342": Soort(("Tekstdeel",), ("GebiedsaanwijzingRef",)),
    "OZON0343": Soort(("RegelVoorIedereen",), ("KaartRef",)),
    "OZON0344": Soort(("Omgevingswaarderegel",), ("KaartRef",)),
    "OZON0345": Soort(("Instructieregel",), ("KaartRef",)),
    "OZON0346": Soort(("Tekstdeel",), ("KaartRef",)),
    "OZON0369": Soort(("ActiviteitLocatieaanduiding",), _LOCATIEREF),
    "OZON0371": Soort(("Activiteit",), ("ActiviteitRef",), ("gerelateerdeActiviteit",)),
    "OZON0372": Soort(("Gebiedengroep",), ("GebiedRef",)),
    "OZON0373": Soort(("Lijnengroep",), ("LijnRef",)),
}
"""Per code which reference may lead to the same object only once."""


def _eenmaal(soort: Soort) -> Callable[[Aanlevering], Vondsten]:
    def toets(aanlevering: Aanlevering) -> Vondsten:
        for object_ in aanlevering.ow.met_delen:
            eigen = [ref.naar for ref in soort.van_object(object_) if _direct(object_, ref)]
            for naar, aantal in Counter(eigen).items():
                if aantal > 1:
                    yield vondst(object_, f"verwijst {aantal} keer naar {naar}. Laat één verwijzing staan.")

    return toets


def _direct(object_: OwObject, ref: Verwijzing) -> bool:
    """In a field of the object itself: a Normwaarde inside it has references of its own."""
    veld = ref.element.getparent()
    return veld is not None and veld.getparent() is object_.element


for _code, _soort in _DUBBEL.items():
    ozon.levering(_code, f"Een {_soort.van[0]} verwijst met {_soort.ref[0]} één keer naar hetzelfde object")(
        _eenmaal(_soort)
    )


@ozon.levering("OZON0350", "Niets verwijst naar een object dat wordt beëindigd")
def niet_naar_beeindigd(aanlevering: Aanlevering) -> Vondsten:
    weg = {object_.id for object_ in aanlevering.ow.objecten if object_.beeindigd}
    for object_ in aanlevering.ow.blijvend if weg else ():
        for ref in object_.verwijzingen:
            if ref.naar in weg:
                yield vondst(object_, f"verwijst naar {ref.naar}, dat wordt beëindigd. Verwijs naar iets anders.")


@sinds_imow_2.levering("OZON0370", "Een geometrie hoort bij één locatie")
def geometrie_bij_een_locatie(aanlevering: Aanlevering) -> Vondsten:
    gebruik = Counter(naar for object_ in aanlevering.ow.blijvend for naar in object_.naar("GeometrieRef"))
    for object_ in aanlevering.ow.blijvend:
        for naar in object_.naar("GeometrieRef"):
            if gebruik[naar] > 1:
                yield vondst(
                    object_, f"geometrie {naar} hoort ook bij een andere locatie. Geef elk een eigen geometrie."
                )
