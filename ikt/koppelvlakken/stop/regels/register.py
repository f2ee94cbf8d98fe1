"""Rules that need what only the LVBB knows: the moment, and what was delivered and registered before."""

from __future__ import annotations

from collections.abc import Iterator

from ikt.koppelvlakken.bhkv.opdracht import OPDRACHT
from ikt.koppelvlakken.stop.aanlevering import Aanlevering, Register
from ikt.koppelvlakken.stop.besluitlezer import Besluit
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Onderwerp, Vondsten, plaats
from ikt.koppelvlakken.stop.xml import Element
from ikt.koppelvlakken.validatie import Onbeslist, Soort, Vondst

ontvangst = Onderwerp(fase=1, bron=MATRIX, soort=Soort.TECHNISCH)
opdracht = Onderwerp(fase=2, bron=MATRIX)
inhoud = Onderwerp(fase=3, bron=MATRIX)


@ontvangst.levering("LVBB1012", "OIN en idLevering samen zijn niet eerder gebruikt", nodig="reeks")
def niet_eerder_aangeleverd(aanlevering: Aanlevering) -> Vondsten:
    gegeven, register = aanlevering.opdracht, aanlevering.register
    if gegeven and register and register.is_aangeleverd(gegeven.aanleveraar, gegeven.id_levering):
        wat = f"idLevering '{gegeven.id_levering}' is al gebruikt voor deze OIN. Geef een nieuwe idLevering."
        yield Vondst(wat, OPDRACHT)


@opdracht.levering("LVBB1501", "De datum bekendmaking is een dag in de toekomst", nodig="klok")
def in_de_toekomst(aanlevering: Aanlevering) -> Vondsten:
    dag, register = aanlevering.datum_bekendmaking, aanlevering.register
    if aanlevering.opdracht and aanlevering.opdracht.datum_bekendmaking and dag is None:
        yield Vondst(f"'{aanlevering.opdracht.datum_bekendmaking}' is geen datum. Schrijf JJJJ-MM-DD.", OPDRACHT)
    if dag and register and dag <= register.nu().date():
        yield Vondst(f"{dag:%d-%m-%Y} ligt niet in de toekomst. Kies een latere werkdag.", OPDRACHT)


@opdracht.levering("LVBB1512", "De aanleveraar is gemachtigd door het bevoegd gezag", nodig="register")
def gemachtigd(aanlevering: Aanlevering) -> Vondsten:
    gegeven, register = aanlevering.opdracht, aanlevering.register
    if gegeven is None or register is None:
        return
    mag = register.is_gemachtigd(gegeven.aanleveraar, gegeven.bevoegd_gezag)
    if mag is None:
        yield Onbeslist("machtigingen staan niet in eerdere aanleveringen")
    elif not mag:
        wat = f"{gegeven.aanleveraar} heeft geen machtiging van {gegeven.bevoegd_gezag}. Regel die eerst."
        yield Vondst(wat, OPDRACHT)


@inhoud.levering("LVBB4015", "De was-versie bestaat", nodig="register")
def was_bestaat(aanlevering: Aanlevering) -> Vondsten:
    for besluit, mutatie, was, register in _mutaties(aanlevering):
        if not register.bestaat(was):
            wat = f"Versie {was} is niet bekend. Bouw voort op de versie die van kracht is."
            yield Vondst(wat, besluit.bestand, plaats(mutatie))


@inhoud.levering("LVBB4014", "De wordt-versie bestaat nog niet", nodig="reeks")
def wordt_is_nieuw(aanlevering: Aanlevering) -> Vondsten:
    for besluit, mutatie, _, register in _mutaties(aanlevering):
        wordt = mutatie.get("wordt") or ""
        if register.bestaat(wordt):
            yield Vondst(f"Versie {wordt} bestaat al. Geef een nieuwe versie.", besluit.bestand, plaats(mutatie))


@inhoud.levering("LVBB5015", "Op de was-versie is niet al een besluit gebaseerd", nodig="reeks")
def was_niet_gebruikt(aanlevering: Aanlevering) -> Vondsten:
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
