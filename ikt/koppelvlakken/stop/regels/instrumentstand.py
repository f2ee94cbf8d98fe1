"""Rules about the instruments a besluit touches, against how they stand: withdrawn, ontwerp, fixed metadata."""

from __future__ import annotations

from collections.abc import Iterator

from ikt.koppelvlakken.stop.regels.basis import MATRIX, Onderwerp
from ikt.koppelvlakken.stop.regels.nieuweversie import Nieuw, per_besluit, per_regelingversie, per_versie
from ikt.koppelvlakken.stop.registerstand import Registerstand
from ikt.koppelvlakken.stop.registratie import Intrekking, Registratie, Versie

instrument = Onderwerp(fase=3, bron=MATRIX, nodig="register")
op_tijd = instrument.met(nodig="klok")


# -- new versions ------------------------------------------------------------------------------------------------


@instrument.levering("LVBB4051", "Een ingetrokken informatieobject krijgt geen nieuwe versie")
@per_versie
def informatieobject_niet_ingetrokken(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    if not nieuw.versie.is_regeling and stand.intrekking(nieuw.versie.werk):
        yield f"{nieuw.versie.werk} is ingetrokken. Stel een nieuw informatieobject vast."


@instrument.levering("LVBB4052", "Een ingetrokken regeling krijgt geen nieuwe versie")
@per_regelingversie
def regeling_niet_ingetrokken(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    if stand.intrekking(nieuw.versie.werk):
        yield f"{nieuw.versie.werk} is ingetrokken. Stel een nieuwe regeling vast."


@instrument.levering("LVBB5008", "De was-versie is niet van een besluit dat wordt afgebroken")
@per_regelingversie
def was_niet_afgebroken(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    maker = stand.maker(nieuw.was.expressie) if nieuw.was else None
    if maker is not None and stand.wordt_afgebroken(maker):
        yield f"Besluit {maker.document} wordt afgebroken. Wacht op het antwoord daarop."


@instrument.levering("LVBB5009", "Een versie heeft dezelfde soort als haar was-versie")
@per_regelingversie
def zelfde_soort(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    if nieuw.was and nieuw.was.soort_work and nieuw.was.soort_work != nieuw.versie.soort_work:
        yield f"soortWork is {nieuw.versie.soort_work}, van de was-versie {nieuw.was.soort_work}. Houd hem gelijk."


@instrument.levering("LVBB3516", "Een wasID is de laatste versie van het informatieobject")
@per_versie
def was_is_laatste(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    eerder = [] if nieuw.versie.is_regeling else stand.vastgesteld(nieuw.versie.werk)
    if eerder and nieuw.versie.was and eerder[-1].expressie != nieuw.versie.was:
        yield f"wasID noemt {nieuw.versie.was}, maar de laatste versie is {eerder[-1].expressie}."


@instrument.levering("LVBB5022", "Een tijdelijk regelingdeel hoort bij een vastgestelde regeling")
@per_regelingversie
def hoofdregeling_vastgesteld(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    if nieuw.versie.deel_van and stand.is_ontwerp(nieuw.versie.deel_van):
        yield f"{nieuw.versie.deel_van} is nog een ontwerp. Stel die regeling eerst vast."


@op_tijd.levering("LVBB4212", "Een regeling waarnaar wordt verwezen is gepubliceerd")
@per_besluit
def verwezen_regeling_gepubliceerd(stand: Registerstand, besluit: Registratie) -> Iterator[str]:
    genoemd = [intrekking.instrument for intrekking in besluit.intrekkingen]
    genoemd += [versie.deel_van for versie in besluit.versies if versie.deel_van]
    for regeling in () if besluit.ontwerp else genoemd:
        versies = stand.vastgesteld(regeling)
        maker = stand.maker(versies[0].expressie) if versies else None
        if maker is not None and not stand.is_gepubliceerd(maker):
            yield f"Besluit {maker.document}, dat {regeling} vaststelt, is nog niet gepubliceerd."


# -- metadata that stay ------------------------------------------------------------------------------------------


@instrument.levering("LVBB4046", "De soort en de opvolging van een regeling veranderen niet")
@per_regelingversie
def regelingmetadata_blijven(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    yield from _veranderd(stand, nieuw.versie, "soortRegeling", "opvolging")


@instrument.levering("LVBB4048", "Formaat, publicatie-instructie en opvolging van een informatieobject veranderen niet")
@per_versie
def objectmetadata_blijven(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    if not nieuw.versie.is_regeling:
        yield from _veranderd(stand, nieuw.versie, "formaatInformatieobject", "publicatieinstructie", "opvolging")


@instrument.levering("LVBB4055", "De eindverantwoordelijke van een regeling blijft van dezelfde soort")
@per_regelingversie
def eindverantwoordelijke_regeling(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    yield from _andere_groep(stand, nieuw.versie)


@instrument.levering("LVBB4056", "De eindverantwoordelijke van een informatieobject blijft van dezelfde soort")
@per_versie
def eindverantwoordelijke_object(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    if not nieuw.versie.is_regeling:
        yield from _andere_groep(stand, nieuw.versie)


@instrument.levering("LVBB4049", "Een regeling volgt een bestaande regeling op")
@per_regelingversie
def opvolger_van_regeling(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    yield from _opvolging(stand, nieuw)


@instrument.levering("LVBB4050", "Een informatieobject volgt een bestaand informatieobject op")
@per_versie
def opvolger_van_object(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    if not nieuw.versie.is_regeling:
        yield from _opvolging(stand, nieuw)


def _bekend(stand: Registerstand, versie: Versie) -> dict[str, str]:
    """The metadata of the instrument as it came before."""
    return {naam: waarde for eerder in stand.vastgesteld(versie.werk) for naam, waarde in eerder.metadata}


def _veranderd(stand: Registerstand, versie: Versie, *namen: str) -> Iterator[str]:
    bekend = _bekend(stand, versie)
    for naam, waarde in versie.metadata:
        if naam in namen and naam in bekend and bekend[naam] != waarde:
            yield f"{naam} van {versie.werk} was {bekend[naam]} en is nu {waarde}. Houd het gelijk."


def _andere_groep(stand: Registerstand, versie: Versie) -> Iterator[str]:
    """The group is in the TOOI identification: /tooi/id/gemeente/gm0297."""
    was, is_nu = (
        _bekend(stand, versie).get("eindverantwoordelijke", ""),
        dict(versie.metadata).get("eindverantwoordelijke", ""),
    )
    if was and is_nu and was.split("/")[:4] != is_nu.split("/")[:4]:
        yield f"De eindverantwoordelijke van {versie.werk} was {was} en is nu {is_nu}. Kies een van dezelfde soort."


def _opvolging(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    bekend = stand.expressies | {v.werk for r in (*stand.registraties, nieuw.besluit) for v in r.versies}
    for genoemd in dict(nieuw.versie.metadata).get("opvolging", "").split():
        if genoemd not in bekend:
            yield f"{nieuw.versie.werk} volgt {genoemd} op, maar die is er niet. Noem een bestaande."


# -- intrekkingen ------------------------------------------------------------------------------------------------


@instrument.levering("LVBB5014", "Een regeling die wordt ingetrokken is geregistreerd")
@per_besluit
def in_te_trekken_regeling_bestaat(stand: Registerstand, besluit: Registratie) -> Iterator[str]:
    for intrekking in _regelingen(besluit):
        if not stand.vastgesteld(intrekking.instrument) and not stand.is_ontwerp(intrekking.instrument):
            yield f"{intrekking.instrument} is er niet. Noem een regeling die is aangeleverd."


@instrument.levering("LVBB5013", "Een regeling die wordt ingetrokken is juridisch werkend")
@per_besluit
def in_te_trekken_regeling_werkt(stand: Registerstand, besluit: Registratie) -> Iterator[str]:
    for intrekking in _regelingen(besluit):
        werkend = [versie for versie in stand.vastgesteld(intrekking.instrument) if stand.datum(versie)]
        bekend = werkend or stand.vastgesteld(intrekking.instrument) or stand.is_ontwerp(intrekking.instrument)
        if bekend and (not werkend or stand.intrekking(intrekking.instrument)):
            yield f"{intrekking.instrument} is niet (meer) juridisch werkend. Haal de intrekking weg."


@instrument.levering("LVBB5012", "Een intrekking noemt geen ingetrokken regeling")
@per_besluit
def regeling_niet_al_ingetrokken(stand: Registerstand, besluit: Registratie) -> Iterator[str]:
    for intrekking in _regelingen(besluit):
        if stand.intrekking(intrekking.instrument):
            yield f"{intrekking.instrument} is al ingetrokken. Haal de intrekking weg."


def _regelingen(besluit: Registratie) -> Iterator[Intrekking]:
    alle = () if besluit.ontwerp else besluit.intrekkingen
    return (intrekking for intrekking in alle if intrekking.instrument.startswith("/akn/"))


@instrument.levering("LVBB7009", "Een informatieobject dat wordt ingetrokken bestaat")
@per_besluit
def in_te_trekken_object_bestaat(stand: Registerstand, besluit: Registratie) -> Iterator[str]:
    for intrekking in () if besluit.ontwerp else besluit.intrekkingen:
        if intrekking.instrument.startswith("/join/") and not stand.vastgesteld(intrekking.instrument):
            yield f"{intrekking.instrument} is er niet. Noem een informatieobject dat is aangeleverd."
