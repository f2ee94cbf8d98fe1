"""What goes with a soort regeling: its bevoegd gezag, its text model, its OW objects."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from ikt.koppelvlakken.ow.object import OwObject
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.document import binnen
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.regels.basis import TPOD, Onderwerp, Toets, Vondsten, besluiten, plaats
from ikt.koppelvlakken.stop.regels.mutatie import nieuwe_regelingen
from ikt.koppelvlakken.stop.regels.ow_basis import sinds_imow_2, soort_regelingen, vondst
from ikt.koppelvlakken.stop.xml import Element, eerste, lokaal, tekst
from ikt.koppelvlakken.validatie import Vondst

tpod = Onderwerp(fase=3, bron=TPOD)
_FEITEN = tomllib.loads((files(__package__) / "regelingsoorten.toml").read_text("utf-8"))
_NAMEN: dict[str, str] = _FEITEN["soorten"]


def _gezag(soort: str, gezagen: list[str]) -> Toets:
    def toets(aanlevering: Aanlevering) -> Vondsten:
        for besluit in besluiten(aanlevering):
            element = besluit.eerste("eindverantwoordelijke")
            verkeerd = not any(f"/{gezag}/" in tekst(element) for gezag in gezagen)
            if verkeerd and soort in {nummer for nummer, _ in soort_regelingen(aanlevering)}:
                wat = f"{tekst(element)} stelt geen {_NAMEN[soort]} vast. Dat doet een {' of '.join(gezagen)}."
                yield Vondst(wat, besluit.naam, plaats(element))

    return toets


for _code, _feit in _FEITEN["gezag"].items():
    tpod.levering(
        _code,
        f"Wie een {_NAMEN[_feit['soort']]} vaststelt",
    )(_gezag(_feit["soort"], _feit["gezag"]))


def _model(feit: dict[str, Any]) -> Toets:
    def toets(aanlevering: Aanlevering) -> Vondsten:
        for besluit in besluiten(aanlevering):
            soorten = {_expressie(metadata): nummer for nummer, metadata in soort_regelingen(aanlevering)}
            gezag = tekst(besluit.eerste("eindverantwoordelijke"))
            for regeling in nieuwe_regelingen(besluit) if f"/{feit.get('gezag', '')}" in gezag else ():
                if soorten.get(regeling.get("wordt") or "") == feit["soort"] and lokaal(regeling) not in feit["model"]:
                    wat = (
                        f"Een {_NAMEN[feit['soort']]} is geen {lokaal(regeling)}. Gebruik {' of '.join(feit['model'])}."
                    )
                    yield Vondst(wat, besluit.naam, plaats(regeling))

    return toets


for _code, _feit in _FEITEN["model"].items():
    tpod.levering(_code, f"Het tekstmodel van een {_NAMEN[_feit['soort']]}")(_model(_feit))


def _expressie(metadata: Element) -> str:
    informatie = binnen(metadata, "RegelingVersieInformatie")
    return tekst(eerste(informatie, "FRBRExpression"))


def _objecten(aanlevering: Aanlevering, soorten: list[str]) -> Iterator[tuple[OwObject, str]]:
    """Objects that manifest-ow puts with a regeling of one of these kinds, and that kind."""
    nummers = {werk(_expressie(metadata)): nummer for nummer, metadata in soort_regelingen(aanlevering)}
    for levering in aanlevering.manifest_ow:
        namen, nummer = {bestand.naam for bestand in levering.bestanden}, nummers.get(levering.regeling, "")
        for object_ in aanlevering.ow.met_delen if nummer in soorten else ():
            if object_.bestand in namen:
                yield object_, _NAMEN[nummer]


def _object_mag_niet(soort: str, niet: list[str]) -> Toets:
    def toets(aanlevering: Aanlevering) -> Vondsten:
        for object_, naam in _objecten(aanlevering, niet):
            if object_.soort == soort:
                yield vondst(object_, f"mag niet in een {naam}. Haal het weg.")

    return toets


for _code, _feit in _FEITEN["object"].items():
    sinds_imow_2.levering(_code, f"Een {_feit['object']} past bij de soort regeling")(
        _object_mag_niet(_feit["object"], _feit["niet"])
    )


def _aanwijzing_mag_niet(type_: str, niet: list[str]) -> Toets:
    def toets(aanlevering: Aanlevering) -> Vondsten:
        for object_, naam in _objecten(aanlevering, niet):
            if (
                object_.soort == "Gebiedsaanwijzing"
                and object_.veld("type").rpartition("/")[2].lower() == type_.lower()
            ):
                yield vondst(
                    object_, f"een gebiedsaanwijzing van type {type_} mag niet in een {naam}. Kies een ander type."
                )

    return toets


for _code, _feit in _FEITEN["gebiedsaanwijzing"].items():
    sinds_imow_2.levering(_code, f"Een gebiedsaanwijzing {_feit['type']} past bij de soort regeling")(
        _aanwijzing_mag_niet(_feit["type"], _feit["niet"])
    )
