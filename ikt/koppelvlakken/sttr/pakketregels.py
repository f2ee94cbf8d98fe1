"""Our own rules for an RTR package: manifest, opdracht and files must fit each other."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ikt.koppelvlakken.sttr.pakket import MANIFEST, RtrPakket
from ikt.koppelvlakken.validatie import Regels, Soort, Vondst

PAKKETREGELS: Regels[RtrPakket] = Regels("RTR-pakket")

_BRON = "voorbeeldpakketten van Gemeentestad (Geonovum)"
_SOORTEN = {"toevoegenToepasbareRegels", "updateActiviteit"}


@PAKKETREGELS.regel(
    "IKT-STTR101",
    fase=1,
    soort=Soort.TECHNISCH,
    beschrijving="Het manifest noemt precies de bestanden in de zip",
    bron=_BRON,
)
def manifest(pakket: RtrPakket) -> Iterator[Vondst]:
    genoemd = {een.naam for een in pakket.vermeldingen}
    for naam in sorted(genoemd - pakket.bestanden.keys()):
        yield Vondst(f"Het manifest noemt {naam}, maar dat zit niet in de zip.", MANIFEST)
    for naam in sorted(pakket.bestanden.keys() - genoemd):
        yield Vondst(f"{naam} zit in de zip, maar staat niet in het manifest.", MANIFEST)


@PAKKETREGELS.regel(
    "IKT-STTR102",
    fase=1,
    soort=Soort.TECHNISCH,
    beschrijving="Er is een opdracht die het RTR kent",
    bron=_BRON,
)
def opdracht(pakket: RtrPakket) -> Iterator[Vondst]:
    if not pakket.opdrachten:
        yield Vondst("Het pakket bevat geen opdracht.", pakket.naam)
    for een in pakket.opdrachten:
        if een.soort not in _SOORTEN:
            yield Vondst(f"De opdracht {een.soort} is onbekend.", pakket.naam)


@PAKKETREGELS.regel(
    "IKT-STTR103",
    fase=1,
    soort=Soort.TECHNISCH,
    beschrijving="Elke opdracht noemt een bestand in de zip",
    bron=_BRON,
)
def bestand(pakket: RtrPakket) -> Iterator[Vondst]:
    for een in pakket.opdrachten:
        if een.bestandsnaam not in pakket.bestanden:
            yield Vondst(
                f"De opdracht noemt {een.bestandsnaam or 'geen bestand'}; dat zit niet in de zip.",
                pakket.naam,
            )


@PAKKETREGELS.regel("IKT-STTR104", fase=2, beschrijving="De geldigBegindatum is een datum dd-MM-yyyy", bron=_BRON)
def begindatum(pakket: RtrPakket) -> Iterator[Vondst]:
    for een in pakket.opdrachten:
        if een.soort == "toevoegenToepasbareRegels" and een.begindatum is None:
            yield Vondst(f"De geldigBegindatum “{een.geldig_begindatum}” is geen datum als 31-12-2026.", pakket.naam)


@PAKKETREGELS.regel(
    "IKT-STTR105",
    fase=2,
    beschrijving="De kenmerken van een activiteit zijn JSON met regelbeheerobjecten",
    bron=_BRON,
)
def kenmerken(pakket: RtrPakket) -> Iterator[Vondst]:
    for een in pakket.opdrachten:
        if een.soort == "updateActiviteit" and not _heeft_regelbeheerobjecten(pakket.inhoud(een)):
            yield Vondst("Dit is geen JSON met een lijst regelbeheerobjecten.", een.bestandsnaam)


def _heeft_regelbeheerobjecten(inhoud: bytes) -> bool:
    try:
        gelezen = json.loads(inhoud)
    except ValueError:
        return False
    return isinstance(gelezen, dict) and isinstance(gelezen.get("regelbeheerobjecten"), list)
