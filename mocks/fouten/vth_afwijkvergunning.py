"""Faults in publishing an afwijkvergunning, and in what Ozon shows of it."""

from __future__ import annotations

import re
from typing import Any

from ikt.koppelvlakken.ozon.uitlevering import Omgevingsvergunning
from mocks.fouten import fout

KETEN = "vth"


@fout(
    id="afwijkvergunning-niet-op-de-kaart",
    keten=KETEN,
    omschrijving="De kennisgeving wordt gepubliceerd, maar Ozon krijgt de afwijkvergunning niet",
    bron="Wegwijzer TPOD: de kennisgeving hoort ook in de viewer te komen; eis VTH-18",
    schakel="drop-ozon",
    haak="drop.vergunning",
)
def niet_doorgegeven(waarde: Omgevingsvergunning | None, **context: Any) -> None:
    return None


@fout(
    id="vergunningsgebied-zonder-gat",
    keten=KETEN,
    omschrijving="Van het vergunningsgebied komt in Ozon alleen de buitenrand aan",
    bron="Eigen afleiding; eis VTH-18",
    schakel="drop-ozon",
    haak="drop.vergunning",
)
def alleen_buitenrand(waarde: Omgevingsvergunning | None, **context: Any) -> Omgevingsvergunning | None:
    if waarde is None:
        return None
    zonder = re.sub(r"<(\w+:)interior\b.*?</\1interior>", "", waarde.gml, flags=re.DOTALL)
    return waarde.model_copy(update={"gml": zonder})


@fout(
    id="ongeldige-gml-aangenomen",
    keten=KETEN,
    omschrijving="DROP neemt een vergunningsgebied aan dat zichzelf snijdt",
    bron="Eigen afleiding; eis VTH-18",
    schakel="behandelaar-drop",
    haak="drop.gebreken",
)
def alles_goed(waarde: tuple[str, ...], **context: Any) -> tuple[str, ...]:
    return ()
