"""Rules that need what only the LVBB knows: the moment, and what was delivered and registered before."""

from __future__ import annotations

from collections.abc import Iterator

from ikt.koppelvlakken.bhkv.opdracht import OPDRACHT
from ikt.koppelvlakken.stop.aanlevering import Aanlevering, Register
from ikt.koppelvlakken.stop.besluitlezer import Besluit
from ikt.koppelvlakken.stop.regels.basis import MATRIX, REGELS, plaats
from ikt.koppelvlakken.stop.xml import Element
from ikt.koppelvlakken.validatie import Soort, Vondst


@REGELS.regel(
    "LVBB1012",
    fase=1,
    soort=Soort.TECHNISCH,
    bron=MATRIX,
    nodig="register",
    beschrijving="OIN en idLevering samen zijn niet eerder gebruikt",
)
def niet_eerder_aangeleverd(aanlevering: Aanlevering) -> Iterator[Vondst]:
    opdracht, register = aanlevering.opdracht, aanlevering.register
    if opdracht and register and register.is_aangeleverd(opdracht.aanleveraar, opdracht.id_levering):
        wat = f"idLevering '{opdracht.id_levering}' is al gebruikt voor deze OIN. Geef een nieuwe idLevering."
        yield Vondst(wat, OPDRACHT)


@REGELS.regel(
    "LVBB1501",
    fase=2,
    bron=MATRIX,
    nodig="klok",
    beschrijving="De datum bekendmaking is een dag in de toekomst",
)
def in_de_toekomst(aanlevering: Aanlevering) -> Iterator[Vondst]:
    dag, register = aanlevering.datum_bekendmaking, aanlevering.register
    if aanlevering.opdracht and aanlevering.opdracht.datum_bekendmaking and dag is None:
        yield Vondst(f"'{aanlevering.opdracht.datum_bekendmaking}' is geen datum. Schrijf JJJJ-MM-DD.", OPDRACHT)
    if dag and register and dag <= register.nu().date():
        yield Vondst(f"{dag:%d-%m-%Y} ligt niet in de toekomst. Kies een latere werkdag.", OPDRACHT)


@REGELS.regel(
    "LVBB1512",
    fase=2,
    bron=MATRIX,
    nodig="register",
    beschrijving="De aanleveraar is gemachtigd door het bevoegd gezag",
)
def gemachtigd(aanlevering: Aanlevering) -> Iterator[Vondst]:
    opdracht, register = aanlevering.opdracht, aanlevering.register
    if opdracht and register and not register.is_gemachtigd(opdracht.aanleveraar, opdracht.bevoegd_gezag):
        wat = f"{opdracht.aanleveraar} heeft geen machtiging van {opdracht.bevoegd_gezag}. Regel die eerst."
        yield Vondst(wat, OPDRACHT)


@REGELS.regel("LVBB4015", fase=3, bron=MATRIX, nodig="register", beschrijving="De was-versie bestaat")
def was_bestaat(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for besluit, mutatie, was, register in _mutaties(aanlevering):
        if not register.bestaat(was):
            wat = f"Versie {was} is niet bekend. Bouw voort op de versie die van kracht is."
            yield Vondst(wat, besluit.bestand, plaats(mutatie))


@REGELS.regel("LVBB4014", fase=3, bron=MATRIX, nodig="register", beschrijving="De wordt-versie bestaat nog niet")
def wordt_is_nieuw(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for besluit, mutatie, _, register in _mutaties(aanlevering):
        wordt = mutatie.get("wordt") or ""
        if register.bestaat(wordt):
            yield Vondst(f"Versie {wordt} bestaat al. Geef een nieuwe versie.", besluit.bestand, plaats(mutatie))


@REGELS.regel(
    "LVBB5015",
    fase=3,
    bron=MATRIX,
    nodig="register",
    beschrijving="Op de was-versie is niet al een besluit gebaseerd",
)
def was_niet_gebruikt(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for besluit, mutatie, was, register in _mutaties(aanlevering):
        if ander := register.al_gebruikt_door(was):
            wat = f"Op versie {was} is al besluit {ander} gebaseerd. Bouw voort op de versie van dat besluit."
            yield Vondst(wat, besluit.bestand, plaats(mutatie))


def _mutaties(aanlevering: Aanlevering) -> Iterator[tuple[Besluit, Element, str, Register]]:
    """Of a definitief besluit: each mutatie with its was-versie and the register to ask."""
    besluit, register = aanlevering.besluit, aanlevering.register
    if besluit and besluit.is_besluit and not besluit.is_ontwerp and register:
        for mutatie in besluit.mutaties:
            yield besluit, mutatie, mutatie.get("was") or "", register
