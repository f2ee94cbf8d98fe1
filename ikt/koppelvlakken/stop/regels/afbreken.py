"""Rules for a breekPublicatieAfOpdracht: what is published or built upon cannot be cancelled any more."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ikt.koppelvlakken.bhkv.opdracht import OPDRACHT
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Onderwerp, Toets, Vondsten, eerder, plaats_in
from ikt.koppelvlakken.stop.registerstand import Registerstand
from ikt.koppelvlakken.stop.registratie import Registratie, Versie
from ikt.koppelvlakken.validatie import Vondst

afbreken = Onderwerp(fase=3, bron=MATRIX, nodig="register")
op_tijd = afbreken.met(nodig="klok")

Afbreektoets = Callable[[Aanlevering, Registerstand, Registratie], Iterator[str]]


def _per_afbreking(functie: Afbreektoets) -> Toets:
    """`functie` gets the publication that is to be cancelled, and says in Dutch why it cannot."""

    def toets(aanlevering: Aanlevering) -> Vondsten:
        stand, opdracht = eerder(aanlevering), aanlevering.opdracht
        if stand is None or opdracht is None or opdracht.soort != "breekPublicatieAfOpdracht":
            return
        doelwit = stand.publicatie(opdracht.identificatie)
        if doelwit is not None:
            plek = plaats_in(aanlevering, OPDRACHT, "identificatie")
            yield from (Vondst(wat, OPDRACHT, plek) for wat in functie(aanlevering, stand, doelwit))

    return toets


def _anderen(stand: Registerstand, doelwit: Registratie) -> Iterator[Registratie]:
    return (registratie for registratie in stand.registraties if registratie.werk != doelwit.werk)


# -- already published -------------------------------------------------------------------------------------------


@op_tijd.levering("LVBB1553", "De bekendmaking van wat wordt afgebroken is nog niet geweest")
@_per_afbreking
def bekendmaking_nog_niet_geweest(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    if doelwit.is_besluit and doelwit.datum and doelwit.datum <= stand.nu().date():
        yield f"De bekendmaking is van {doelwit.datum:%d-%m-%Y}. Afbreken kan tot en met de dag daarvoor."


@op_tijd.levering("LVBB1555", "Een besluit dat wordt afgebroken is niet gepubliceerd")
@_per_afbreking
def besluit_niet_gepubliceerd(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    if doelwit.is_besluit and stand.is_gepubliceerd(doelwit):
        yield f"Besluit {doelwit.document} is al gepubliceerd. Herstel het met een nieuw besluit."


@op_tijd.levering("LVBB1556", "Afbreken raakt geen gepubliceerde regelingversie")
@_per_afbreking
def regelingversie_niet_gepubliceerd(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    for versie in doelwit.versies if stand.is_gepubliceerd(doelwit) else ():
        if versie.is_regeling:
            yield f"Regelingversie {versie.expressie} is al gepubliceerd. Wijzig haar met een nieuw besluit."


@op_tijd.levering("LVBB1557", "Afbreken raakt geen gepubliceerde informatieobjectversie")
@_per_afbreking
def informatieobject_niet_gepubliceerd(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    for versie in doelwit.versies if stand.is_gepubliceerd(doelwit) else ():
        if not versie.is_regeling:
            yield f"Informatieobject {versie.expressie} is al gepubliceerd. Wijzig het met een nieuw besluit."


@op_tijd.levering("LVBB1563", "Een regelingversie van een af te breken besluit werkt nog niet")
@_per_afbreking
def regeling_werkt_nog_niet(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    yield from (_werkt_al(versie) for versie in _werkend(stand, doelwit) if versie.is_regeling)


@op_tijd.levering("LVBB1564", "Een informatieobject van een af te breken besluit werkt nog niet")
@_per_afbreking
def informatieobject_werkt_nog_niet(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    yield from (_werkt_al(versie) for versie in _werkend(stand, doelwit) if not versie.is_regeling)


def _werkend(stand: Registerstand, doelwit: Registratie) -> Iterator[Versie]:
    vandaag = stand.nu().date().isoformat()
    return (versie for versie in doelwit.versies if "" < stand.datum(versie) <= vandaag)


def _werkt_al(versie: Versie) -> str:
    return f"{versie.expressie} is al juridisch werkend. Maak het ongedaan met een nieuw besluit."


@op_tijd.levering("LVBB1576", "Afbreken raakt geen gepubliceerde intrekking van een regeling")
@_per_afbreking
def intrekking_van_regeling(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    yield from _ingetrokken(stand, doelwit, "/akn/")


@op_tijd.levering("LVBB1577", "Afbreken raakt geen gepubliceerde intrekking van een informatieobject")
@_per_afbreking
def intrekking_van_informatieobject(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    yield from _ingetrokken(stand, doelwit, "/join/")


def _ingetrokken(stand: Registerstand, doelwit: Registratie, begin: str) -> Iterator[str]:
    for intrekking in doelwit.intrekkingen if stand.is_gepubliceerd(doelwit) else ():
        if intrekking.instrument.startswith(begin):
            yield f"De intrekking van {intrekking.instrument} is al gepubliceerd. Stel het opnieuw vast."


# -- others build on it ------------------------------------------------------------------------------------------


@afbreken.levering("LVBB1554", "Een besluit wordt niet al afgebroken")
@_per_afbreking
def besluit_niet_al_afgebroken(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    if doelwit.is_besluit and stand.wordt_afgebroken(doelwit):
        yield f"Besluit {doelwit.document} wordt al afgebroken. Wacht op het antwoord daarop."


@afbreken.levering("LVBB1558", "Geen ander besluit bouwt voort op een regelingversie die wordt afgebroken")
@_per_afbreking
def niet_als_was_gebruikt(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    yield from (_is_was(was, ander) for was, ander in _gebruikt(stand, doelwit) if was.startswith("/akn/"))


@afbreken.levering("LVBB1565", "Geen ander besluit bouwt voort op een informatieobject dat wordt afgebroken")
@_per_afbreking
def informatieobject_niet_als_was(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    yield from (_is_was(was, ander) for was, ander in _gebruikt(stand, doelwit) if was.startswith("/join/"))


def _gebruikt(stand: Registerstand, doelwit: Registratie) -> Iterator[tuple[str, Registratie]]:
    eigen = {versie.expressie for versie in doelwit.versies}
    return (
        (versie.was, ander) for ander in _anderen(stand, doelwit) for versie in ander.versies if versie.was in eigen
    )


def _is_was(was: str, ander: Registratie) -> str:
    return f"Besluit {ander.document} bouwt voort op {was}. Breek eerst dat besluit af."


@afbreken.levering("LVBB1560", "Geen kennisgeving gaat over een besluit dat wordt afgebroken")
@_per_afbreking
def geen_kennisgeving(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    for ander in stand.over(doelwit.document) if doelwit.is_besluit else ():
        if ander.is_kennisgeving:
            yield f"Kennisgeving {ander.document} gaat over dit besluit. Breek eerst de kennisgeving af."


@afbreken.levering("LVBB1566", "Geen ander besluit trekt een regeling in die wordt afgebroken")
@_per_afbreking
def niet_elders_ingetrokken(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    eigen = _nieuwe_regelingen(doelwit)
    for ander in _anderen(stand, doelwit):
        for intrekking in ander.intrekkingen:
            if intrekking.instrument in eigen:
                yield f"Besluit {ander.document} trekt {intrekking.instrument} in. Breek eerst dat besluit af."


@afbreken.levering("LVBB1567", "Geen tijdelijk regelingdeel hangt aan een regeling die wordt afgebroken")
@_per_afbreking
def geen_hoofdregeling(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    eigen = _nieuwe_regelingen(doelwit)
    for ander in _anderen(stand, doelwit):
        for versie in ander.versies:
            if versie.deel_van in eigen:
                yield f"{versie.expressie} is een deel van {versie.deel_van}. Breek eerst {ander.document} af."


def _nieuwe_regelingen(doelwit: Registratie) -> set[str]:
    return {versie.werk for versie in doelwit.versies if versie.is_regeling and not versie.was}


@afbreken.levering("LVBB1568", "Het bevoegd gezag breekt alleen een eigen publicatie af")
@_per_afbreking
def eigen_publicatie(aanlevering: Aanlevering, _: Registerstand, doelwit: Registratie) -> Iterator[str]:
    opdracht = aanlevering.opdracht
    if opdracht and opdracht.bevoegd_gezag != doelwit.oin:
        yield f"De publicatie is van bevoegd gezag {doelwit.oin}, niet van {opdracht.bevoegd_gezag}."


# -- a kennisgeving ----------------------------------------------------------------------------------------------


@op_tijd.levering("LVBB4711", "Een kennisgeving die wordt afgebroken is niet gepubliceerd")
@_per_afbreking
def kennisgeving_niet_gepubliceerd(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    if doelwit.is_kennisgeving and stand.is_gepubliceerd(doelwit):
        yield f"Kennisgeving {doelwit.document} is al gepubliceerd. Publiceer een nieuwe."


@afbreken.levering("LVBB4713", "Een kennisgeving wordt niet al afgebroken")
@_per_afbreking
def kennisgeving_niet_al_afgebroken(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    if doelwit.is_kennisgeving and stand.wordt_afgebroken(doelwit):
        yield f"Kennisgeving {doelwit.document} wordt al afgebroken. Wacht op het antwoord daarop."


@afbreken.levering("LVBB4714", "Het besluit bij een af te breken kennisgeving wordt niet zelf afgebroken")
@_per_afbreking
def besluit_bij_kennisgeving(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    besluit = stand.publicatie(doelwit.over) if doelwit.is_kennisgeving else None
    if besluit is not None and stand.wordt_afgebroken(besluit):
        yield f"Besluit {besluit.document} wordt al afgebroken. Wacht op het antwoord daarop."


@afbreken.levering("LVBB4715", "Alleen de laatste kennisgeving over een besluit wordt afgebroken")
@_per_afbreking
def laatste_kennisgeving(_: Aanlevering, stand: Registerstand, doelwit: Registratie) -> Iterator[str]:
    over = [ander for ander in stand.over(doelwit.over) if ander.is_kennisgeving] if doelwit.over else []
    if doelwit.is_kennisgeving and over and over[-1].werk != werk(doelwit.document):
        yield f"Na deze kennisgeving kwam {over[-1].document}. Breek eerst die af."
