"""Rules that earlier aanleveringen decide: what may occur only once, and what must have been there before."""

from __future__ import annotations

from collections.abc import Iterable

from ikt.koppelvlakken.bhkv.opdracht import OPDRACHT
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.document import Document
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.reeks import Reeks
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Onderwerp, Vondsten, besluiten, eerder, kennisgevingen, plaats
from ikt.koppelvlakken.stop.regels.mutatie import nieuwe_regelingen
from ikt.koppelvlakken.stop.regels.ow_basis import ozon, vondst
from ikt.koppelvlakken.stop.registerstand import Registerstand
from ikt.koppelvlakken.stop.xml import eerste, tekst
from ikt.koppelvlakken.validatie import Vondst

reeks = Onderwerp(fase=3, bron=MATRIX, nodig="reeks")
register = Onderwerp(fase=3, bron=MATRIX, nodig="register")


def _eerder(aanlevering: Aanlevering) -> Registerstand:
    return eerder(aanlevering) or Reeks()


@reeks.levering("LVBB3508", "Een informatieobjectversie bestaat nog niet")
def nieuw_informatieobject(aanlevering: Aanlevering) -> Vondsten:
    bekend = _eerder(aanlevering).expressies
    for io in aanlevering.informatieobjecten:
        if io.expressie in bekend:
            wat = f"{io.expressie} is al aangeleverd. Geef een nieuwe versie."
            yield Vondst(wat, io.bestand, plaats(eerste(io.wortel, "FRBRExpression")))


@reeks.levering("LVBB4001", "De AKN van een besluit is nog niet gebruikt")
def nieuw_besluit(aanlevering: Aanlevering) -> Vondsten:
    yield from _al_gebruikt(aanlevering, besluiten(aanlevering), "het besluit")


@reeks.levering("LVBB4701", "De AKN van een kennisgeving is nog niet gebruikt")
def nieuwe_kennisgeving(aanlevering: Aanlevering) -> Vondsten:
    yield from _al_gebruikt(aanlevering, kennisgevingen(aanlevering), "de kennisgeving")


def _al_gebruikt(aanlevering: Aanlevering, documenten: Iterable[Document], wat: str) -> Vondsten:
    werken = {werk(expressie) for expressie in _eerder(aanlevering).expressies}
    for document in documenten:
        element = document.eerste("FRBRWork")
        if tekst(element) in werken:
            yield Vondst(f"{tekst(element)} is al gebruikt. Geef {wat} een eigen AKN.", document.naam, plaats(element))


@reeks.levering("LVBB4805", "Een doel is nog niet in werking getreden")
def nieuw_doel(aanlevering: Aanlevering) -> Vondsten:
    in_werking = _eerder(aanlevering).in_werking
    for besluit in besluiten(aanlevering):
        for stempel in besluit.alle("Tijdstempel"):
            doel = tekst(eerste(stempel, "doel"))
            if doel in in_werking:
                wat = f"Doel {doel} heeft al een inwerkingtreding. Gebruik een nieuw doel."
                yield Vondst(wat, besluit.naam, plaats(stempel))


@reeks.levering("LVBB5007", "De was-versie is niet van een ontwerpbesluit")
def was_niet_van_ontwerp(aanlevering: Aanlevering) -> Vondsten:
    ontwerpen = _eerder(aanlevering).ontwerpen
    for besluit in besluiten(aanlevering):
        for mutatie in besluit.alle("RegelingMutatie"):
            if mutatie.get("was") in ontwerpen:
                wat = f"Versie {mutatie.get('was')} is van een ontwerpbesluit. Bouw voort op een vastgestelde versie."
                yield Vondst(wat, besluit.naam, plaats(mutatie))


@reeks.levering("LVBB5019", "Een nieuwe regeling bestaat nog niet")
def nieuwe_regeling(aanlevering: Aanlevering) -> Vondsten:
    stand = _eerder(aanlevering)
    werken = {werk(expressie) for expressie in stand.expressies - stand.ontwerpen}
    for besluit in besluiten(aanlevering):
        for regeling in nieuwe_regelingen(besluit):
            if werk(regeling.get("wordt") or "") in werken:
                wat = f"{werk(regeling.get('wordt') or '')} bestaat al. Wijzig haar met een RegelingMutatie."
                yield Vondst(wat, besluit.naam, plaats(regeling))


@register.levering("LVBB4702", "Het besluit van een kennisgeving is eerder aangeleverd")
def besluit_van_kennisgeving(aanlevering: Aanlevering) -> Vondsten:
    for document in kennisgevingen(aanlevering):
        over = document.eerste("mededelingOver")
        bekend = _eerder(aanlevering).expressies
        if over is not None and tekst(over) not in bekend | {werk(expressie) for expressie in bekend}:
            yield Vondst(
                f"{tekst(over)} is niet aangeleverd. Lever eerst het besluit aan.", document.naam, plaats(over)
            )


@register.levering("LVBB1551", "De AKN die wordt afgebroken bestaat", fase=2)
def af_te_breken_bestaat(aanlevering: Aanlevering) -> Vondsten:
    wortel = aanlevering.document(OPDRACHT)
    afbreken = aanlevering.opdracht is not None and aanlevering.opdracht.soort == "breekPublicatieAfOpdracht"
    element = eerste(wortel, "identificatie")
    bekend = {werk(expressie) for expressie in _eerder(aanlevering).expressies}
    if afbreken and werk(tekst(element)) not in bekend:
        yield Vondst(f"{tekst(element)} is niet aangeleverd. Noem de AKN van een eerdere levering.", OPDRACHT)


@ozon.levering("OZON4001", "Een object dat wordt beëindigd is bekend", nodig="register")
def beeindigd_is_bekend(aanlevering: Aanlevering) -> Vondsten:
    """The LVBB itself knows no OW objects: there Ozon says this, in its proefregistratie."""
    register = aanlevering.register
    if not isinstance(register, Reeks):
        return
    for object_ in aanlevering.ow.objecten:
        if object_.beeindigd and object_.id not in register.ow:
            yield vondst(object_, "wordt beëindigd, maar is niet eerder aangeleverd. Haal het weg.")
