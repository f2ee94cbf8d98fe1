"""What the simulated Ozon refuses because of the objects that it has already (phase 8 of the validatiematrix)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from ikt.koppelvlakken.ow.object import LOCATIES, NORMEN, Ow, OwObject, Verwijzing
from ikt.koppelvlakken.ozon.uitlevering import Intrekking, Ozonmelding, Uitlevering
from ikt.koppelvlakken.stop.xml import parse
from mocks.ozon_objecten import inhoud, objecten
from mocks.ozon_register import Ozonregister, Stand

_WEES = (*LOCATIES, *NORMEN, "Gebiedsaanwijzing", "Regeltekst", "Divisie", "Divisietekst", "Hoofdlijn")
"""Kinds that may not be left without a reference to them."""
_VERPLICHT_EINDE = ("Regelingsgebied", "Regeltekst", "Divisie", "Divisietekst", "Pons")
Bezwaren = Iterator[Ozonmelding]


@dataclass(frozen=True)
class Bekend:
    """An object as Ozon has it: in which regeling, and whether it has ended."""

    regeling: str
    object_: OwObject


@dataclass(frozen=True)
class Beoordeling:
    """One delivery beside all that is registered; future versions count as well."""

    levering: Uitlevering | Intrekking
    register: Ozonregister
    nu: datetime

    def meldingen(self) -> list[Ozonmelding]:
        regels = _BIJ_INTREKKING if isinstance(self.levering, Intrekking) else _BIJ_VERSIE
        return [melding for regel in regels for melding in regel(self)]

    @cached_property
    def aangeleverd(self) -> list[OwObject]:
        return list(objecten(parse(bestand.encode()) for bestand in self.levering.ow_bestanden))

    @cached_property
    def bekend(self) -> dict[str, Bekend]:
        """By id, as the last version says."""
        return {
            object_.id: Bekend(regeling, object_)
            for regeling in self.register.regelingen()
            for object_ in self.register.alle_objecten(regeling)
        }

    @cached_property
    def vorige(self) -> Stand | None:
        return self.register.laatste(self.levering.regeling, self.nu)

    @cached_property
    def was(self) -> Ow:
        return self.vorige.objecten if self.vorige else Ow()

    @cached_property
    def wordt(self) -> Ow:
        """The objects of the regeling after this delivery."""
        stand = {object_.id: object_ for object_ in self.was.objecten}
        for object_ in self.aangeleverd:
            stand.pop(object_.id, None)
            if not object_.beeindigd:
                stand[object_.id] = object_
        return Ow(tuple(stand.values()))

    @cached_property
    def beeindigd(self) -> set[str]:
        eerder = {id_ for id_, bekend in self.bekend.items() if bekend.object_.beeindigd}
        nu = {object_.id for object_ in self.aangeleverd if object_.beeindigd}
        return (eerder | nu) - {object_.id for object_ in self.wordt.met_delen}


def _melding(code: str, object_: OwObject, wat: str) -> Ozonmelding:
    return Ozonmelding(code=code, omschrijving=f"{object_.soort} {object_.id} {wat}", detail=object_.id)


# -- a version -----------------------------------------------------------------------------------------------------


def _een_regelingsgebied(levering: Beoordeling) -> Bezwaren:
    """A regeling that never had one, as old base states, is left alone when it changes."""
    gebieden = list(levering.wordt.soort("Regelingsgebied"))
    hoort = levering.vorige is None or any(True for _ in levering.was.soort("Regelingsgebied"))
    if len(gebieden) > 1 or (hoort and not gebieden):
        wat = f"De regeling heeft {len(gebieden)} regelingsgebieden; het moet er precies één zijn."
        yield Ozonmelding(code="OZON0103", omschrijving=wat, detail=levering.levering.regeling)


def _hoogstens_een_pons(levering: Beoordeling) -> Bezwaren:
    ponsen = list(levering.wordt.soort("Pons"))
    if len(ponsen) > 1:
        yield _melding("OZON0104", ponsen[1], "is een tweede pons; een regeling heeft er hoogstens één.")


def _van_deze_regeling(levering: Beoordeling) -> Bezwaren:
    for object_ in levering.aangeleverd:
        bekend = levering.bekend.get(object_.id)
        if bekend and bekend.regeling != levering.levering.regeling:
            yield _melding(
                "OZON0352", object_, f"hoort bij {bekend.regeling}; alleen een besluit over die regeling wijzigt het."
            )


def _niet_na_zijn_einde(levering: Beoordeling) -> Bezwaren:
    for object_ in levering.aangeleverd:
        bekend = levering.bekend.get(object_.id)
        if bekend and bekend.object_.beeindigd:
            yield _melding("OZON0111", object_, "is al beëindigd en kan niet meer wijzigen.")


def _bekend_bij_einde(levering: Beoordeling) -> Bezwaren:
    for object_ in levering.aangeleverd:
        if object_.beeindigd and object_.id not in levering.bekend:
            yield _melding("OZON4001", object_, "wordt beëindigd, maar is bij Ozon niet bekend.")


def _inhoud_bij_einde(levering: Beoordeling) -> Bezwaren:
    for object_, bekend in _met_eerdere(levering):
        if object_.beeindigd and inhoud(object_) != inhoud(bekend):
            yield _melding("OZON4002", object_, "wordt beëindigd met een andere inhoud dan Ozon kent.")


def _echt_gewijzigd(levering: Beoordeling) -> Bezwaren:
    """A locatie may come along again as it was, when only its geometry changes."""
    for object_, bekend in _met_eerdere(levering):
        if not object_.beeindigd and object_.soort not in LOCATIES and inhoud(object_) == inhoud(bekend):
            yield _melding("OZON4003", object_, "wordt gewijzigd, maar zegt hetzelfde als Ozon al kent.")


def _zelfde_soort(levering: Beoordeling) -> Bezwaren:
    for object_, bekend in _met_eerdere(levering):
        if object_.soort != bekend.soort:
            yield _melding("OZON4005", object_, f"was een {bekend.soort}; de soort kan niet wijzigen.")


def _met_eerdere(levering: Beoordeling) -> Iterator[tuple[OwObject, OwObject]]:
    for object_ in levering.aangeleverd:
        if (bekend := levering.bekend.get(object_.id)) and bekend.regeling == levering.levering.regeling:
            yield object_, bekend.object_


def _geen_verwijzing_naar_beeindigd(levering: Beoordeling) -> Bezwaren:
    for object_ in levering.wordt.objecten:
        for ref in object_.verwijzingen:
            if ref.naar in levering.beeindigd:
                yield _melding("OZON0350", object_, f"verwijst naar {ref.naar}, en dat is beëindigd.")


def _geen_wees(levering: Beoordeling) -> Bezwaren:
    """Only what a change left behind: a new object without a reference has codes of its own."""
    geraakt = {ref.naar for object_ in levering.aangeleverd for ref in _eerdere_verwijzingen(levering, object_)}
    for object_ in levering.wordt.soort(*_WEES):
        if object_.id in geraakt and object_.id not in levering.wordt.doelwitten:
            yield _melding("OZON0351", object_, "blijft over zonder dat er nog iets naar verwijst.")


def _eerdere_verwijzingen(levering: Beoordeling, object_: OwObject) -> Iterator[Verwijzing]:
    bekend = levering.bekend.get(object_.id)
    return iter(bekend.object_.verwijzingen if bekend else ())


def _zelfde_gezag(levering: Beoordeling) -> Bezwaren:
    """Activiteiten hang in a tree over all authorities; other references stay within one."""
    for object_ in levering.aangeleverd:
        for ref in object_.verwijzingen:
            doel = levering.bekend.get(ref.naar)
            if doel and ref.soort != "ActiviteitRef" and doel.object_.gezag != object_.gezag:
                yield _melding("OZON0353", object_, f"verwijst naar {ref.naar} van een ander bevoegd gezag.")


def _tijdelijk_deel(levering: Beoordeling) -> Bezwaren:
    hoofd = getattr(levering.levering, "hoofdregeling", "")
    if not hoofd:
        return
    if levering.register.hoofdregeling(hoofd):
        yield Ozonmelding(code="OZON1036", omschrijving=f"{hoofd} is zelf een tijdelijk deel.", detail=hoofd)
    for pons in levering.wordt.soort("Pons"):
        yield _melding("OZON1037", pons, "mag niet: een tijdelijk regelingdeel heeft geen pons.")


# -- an intrekking -------------------------------------------------------------------------------------------------


def _bekende_regeling(levering: Beoordeling) -> Bezwaren:
    if levering.vorige is None:
        wat = "De regeling die wordt ingetrokken is bij Ozon niet bekend."
        yield Ozonmelding(code="OZON1025", omschrijving=wat, detail=levering.levering.regeling)


def _geen_tijdelijke_delen(levering: Beoordeling) -> Bezwaren:
    regeling = levering.levering.regeling
    for deel in levering.register.regelingen():
        if levering.register.hoofdregeling(deel) == regeling and levering.register.werkt_nog(deel, levering.nu):
            wat = f"{deel} is een tijdelijk deel van de regeling die wordt ingetrokken. Trek dat eerst in."
            yield Ozonmelding(code="OZON1033", omschrijving=wat, detail=deel)


def _objecten_mee(levering: Beoordeling) -> Bezwaren:
    einde = {object_.id for object_ in levering.aangeleverd if object_.beeindigd}
    for object_ in levering.was.soort(*_VERPLICHT_EINDE):
        if object_.id not in einde:
            yield _melding("OZON1042", object_, "wordt niet beëindigd, terwijl de regeling wordt ingetrokken.")


_EINDE: tuple[Callable[[Beoordeling], Bezwaren], ...] = (
    _van_deze_regeling,
    _bekend_bij_einde,
    _niet_na_zijn_einde,
    _inhoud_bij_einde,
)
_BIJ_VERSIE = (
    *_EINDE,
    _een_regelingsgebied,
    _hoogstens_een_pons,
    _echt_gewijzigd,
    _zelfde_soort,
    _geen_verwijzing_naar_beeindigd,
    _geen_wees,
    _zelfde_gezag,
    _tijdelijk_deel,
)
_BIJ_INTREKKING = (_bekende_regeling, _geen_tijdelijke_delen, *_EINDE, _objecten_mee)
