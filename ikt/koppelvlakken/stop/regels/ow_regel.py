"""Juridische regels and tekstdelen: what belongs to the same text agrees, and each reference has its kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ikt.koppelvlakken.ow.object import LOCATIES, REGELS, OwObject
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.regels.basis import Toets, Vondsten
from ikt.koppelvlakken.stop.regels.ow_basis import ozon, sinds_imow_2, tpod, vondst


def _samen(aanlevering: Aanlevering, soorten: tuple[str, ...], ref: str) -> Iterator[list[OwObject]]:
    """Objects of these kinds that refer to the same text."""
    bij: defaultdict[str, list[OwObject]] = defaultdict(list)
    for object_ in aanlevering.ow.soort(*soorten):
        for naar in object_.naar(ref) if not object_.beeindigd else ():
            bij[naar].append(object_)
    return iter(bij.values())


def _soorten_regels(code_soort: str) -> Toets:
    """All rules of one regeltekst are of one kind; each kind reports the others."""

    def toets(aanlevering: Aanlevering) -> Vondsten:
        for groep in _samen(aanlevering, REGELS, "RegeltekstRef"):
            soorten = {object_.soort for object_ in groep}
            for object_ in groep if len(soorten) > 1 else ():
                if object_.soort == code_soort:
                    yield vondst(object_, "bij dezelfde regeltekst hoort ook een andere soort regel. Kies één soort.")

    return toets


_GEMENGD = {"OZON0098": "RegelVoorIedereen", "OZON0099": "Omgevingswaarderegel", "OZON0100": "Instructieregel"}
for _code, _soort in _GEMENGD.items():
    ozon.levering(_code, f"Een regeltekst met een {_soort} heeft geen andere soort regels")(_soorten_regels(_soort))


def _een_idealisatie(soorten: tuple[str, ...], ref: str) -> Toets:
    def toets(aanlevering: Aanlevering) -> Vondsten:
        for groep in _samen(aanlevering, soorten, ref):
            if len({object_.veld("idealisatie") for object_ in groep}) > 1:
                yield vondst(groep[-1], "bij dezelfde tekst hoort ook een andere idealisatie. Kies er één.")

    return toets


tpod.levering("TPOD2027", "Regels bij dezelfde regeltekst hebben dezelfde idealisatie")(
    _een_idealisatie(REGELS, "RegeltekstRef")
)
tpod.levering("TPOD2111", "Tekstdelen bij dezelfde divisie hebben dezelfde idealisatie")(
    _een_idealisatie(("Tekstdeel",), "DivisieRef")
)
tpod.levering("TPOD2112", "Tekstdelen bij dezelfde divisietekst hebben dezelfde idealisatie")(
    _een_idealisatie(("Tekstdeel",), "DivisietekstRef")
)


_REFNAMEN = {
    "OZON0222": ("RegelVoorIedereen", "OmgevingsnormRef", ("omgevingsnorm",)),
    "OZON0223": ("Omgevingswaarderegel", "OmgevingswaardeRef", ("omgevingswaarde",)),
    "OZON0224": ("Instructieregel", "OmgevingsnormRef", ("omgevingsnorm",)),
    "OZON0225": ("Gebiedsaanwijzing", "LocatieRef", tuple(soort.lower() for soort in LOCATIES)),
}
"""Per code: the kinds that the id in such a reference may name."""


def _soort_in_ref(van: str, ref: str, soorten: tuple[str, ...]) -> Toets:
    def toets(aanlevering: Aanlevering) -> Vondsten:
        for object_ in aanlevering.ow.soort(van):
            for naar in object_.naar(ref):
                if naar.count(".") == 3 and naar.split(".")[2] not in soorten:
                    yield vondst(object_, f"{ref} gaat naar {naar}; dat is geen {soorten[0]}. Herstel de verwijzing.")

    return toets


for _code, (_van, _ref, _soorten) in _REFNAMEN.items():
    sinds_imow_2.levering(_code, f"{_ref} in een {_van} gaat naar een {_soorten[0]}")(
        _soort_in_ref(_van, _ref, _soorten)
    )
