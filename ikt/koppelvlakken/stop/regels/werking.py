"""Rules about when versions work: against the was-versie, the other versions of a regeling, and the consolidation."""

from __future__ import annotations

from collections.abc import Iterator

from ikt.koppelvlakken.consolidatie import ConsolidatieFout, Versiebeheer
from ikt.koppelvlakken.consolidatie.geschiedenis import probeer, samenloop
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Onderwerp, Vondsten, eerder, plaats
from ikt.koppelvlakken.stop.regels.nieuweversie import Nieuw, per_besluit, per_regelingversie
from ikt.koppelvlakken.stop.registerstand import GELDIG, JWV, Registerstand
from ikt.koppelvlakken.stop.registratie import Registratie, Versie
from ikt.koppelvlakken.validatie import Vondst

werking = Onderwerp(fase=3, bron=MATRIX, nodig="register")
op_tijd = werking.met(nodig="klok")
consolidatie = werking.met(fase=5)


# -- the was-versie ----------------------------------------------------------------------------------------------


@werking.levering("LVBB4200", "Een versie gaat later werken dan haar was-versie")
@per_regelingversie
def later_dan_was(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    was = stand.datum(nieuw.was) if nieuw.was else ""
    if nieuw.jwv and was and nieuw.jwv < was:
        yield f"De nieuwe versie werkt vanaf {nieuw.jwv}, haar was-versie pas vanaf {was}. Kies een latere datum."


@werking.levering("LVBB4201", "Een versie gaat werken voordat haar was-versie is opgevolgd")
@per_regelingversie
def voor_einde_van_was(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    einde = stand.einde(nieuw.was) if nieuw.was else ""
    if nieuw.jwv and einde and nieuw.jwv >= einde:
        yield f"De was-versie werkt tot {einde}, de nieuwe versie pas vanaf {nieuw.jwv}. Bouw voort op haar opvolger."


@werking.levering("LVBB4204", "De was-versie van een versie met een datum heeft er zelf ook een")
@per_regelingversie
def was_werkt(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    if nieuw.jwv and nieuw.was and not stand.datum(nieuw.was) and not stand.ontwerpen & {nieuw.was.expressie}:
        yield f"{nieuw.was.expressie} heeft nog geen datum van inwerkingtreding. Regel die eerst."


@werking.levering("LVBB4206", "Een versie geldt later dan haar was-versie")
@per_regelingversie
def geldt_later_dan_was(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    was = stand.datum(nieuw.was, GELDIG) if nieuw.was else ""
    if nieuw.geldig and was and nieuw.geldig < was:
        yield f"De nieuwe versie geldt vanaf {nieuw.geldig}, haar was-versie vanaf {was}. Kies een latere datum."


@werking.levering("LVBB4209", "De was-versie van een versie met geldigheid heeft die zelf ook")
@per_regelingversie
def was_geldt(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    if nieuw.geldig and nieuw.was and not stand.datum(nieuw.was, GELDIG):
        yield f"{nieuw.was.expressie} heeft geen datum geldig vanaf. Laat die ook hier weg."


@op_tijd.levering("LVBB4211", "Het besluit van de was-versie is gepubliceerd")
@per_regelingversie
def was_gepubliceerd(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    maker = stand.maker(nieuw.was.expressie) if nieuw.was else None
    if maker is not None and not maker.ontwerp and not stand.is_gepubliceerd(maker):
        yield f"Besluit {maker.document} is nog niet gepubliceerd. Lever aan na {maker.bekendmaking}."


# -- other versions of the same regeling -------------------------------------------------------------------------


@werking.levering("LVBB7005", "Twee versies van een regeling gaan niet op dezelfde dag werken")
@per_regelingversie
def eigen_dag(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    for ander in _met_datum(stand, nieuw.versie, JWV, nieuw.jwv):
        yield f"{ander.expressie} gaat ook op {nieuw.jwv} werken. Kies een andere dag."


@werking.levering("LVBB7011", "Twee versies van een regeling gelden niet vanaf dezelfde dag")
@per_regelingversie
def eigen_geldigheid(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    for ander in _met_datum(stand, nieuw.versie, GELDIG, nieuw.geldig):
        yield f"{ander.expressie} geldt ook vanaf {nieuw.geldig}. Kies een andere dag."


def _met_datum(stand: Registerstand, versie: Versie, soort: str, datum: str) -> Iterator[Versie]:
    anderen = (ander for ander in stand.vastgesteld(versie.werk) if ander.expressie != versie.expressie)
    return (ander for ander in anderen if datum and stand.datum(ander, soort) == datum)


@werking.levering("LVBB7003", "Een doel dat een datum krijgt heeft een versie")
@per_besluit
def doel_met_versie(stand: Registerstand, besluit: Registratie) -> Iterator[str]:
    bekend = {doel for r in (*stand.registraties, besluit) for doel in r.doelen}
    for stempel in besluit.stempels:
        if stempel.doel not in bekend:
            yield f"Doel {stempel.doel} heeft geen versie. Noem een doel van een versie die is aangeleverd."


@werking.levering("LVBB7004", "Een doel wordt per regeling één keer gebruikt")
@per_regelingversie
def doel_een_keer(stand: Registerstand, nieuw: Nieuw) -> Iterator[str]:
    for ander in stand.vastgesteld(nieuw.versie.werk):
        for doel in set(ander.doelen) & set(nieuw.versie.doelen):
            yield f"Doel {doel} is bij {nieuw.versie.werk} al gebruikt voor {ander.expressie}. Gebruik een nieuw doel."


@werking.levering("LVBB7010", "Een doel met een datum hoort niet bij een ontwerp")
@per_besluit
def doel_niet_van_ontwerp(stand: Registerstand, besluit: Registratie) -> Iterator[str]:
    van_ontwerp = {doel for r in stand.registraties if r.ontwerp for versie in r.versies for doel in versie.doelen}
    for stempel in () if besluit.ontwerp else besluit.stempels:
        if stempel.doel in van_ontwerp:
            yield f"Doel {stempel.doel} hoort bij een ontwerp. Gebruik een nieuw doel."


@werking.levering("LVBB2503", "Een doel in het manifest-ow bestaat")
def doel_van_ow_bestaat(aanlevering: Aanlevering) -> Vondsten:
    stand = eerder(aanlevering)
    besluit = Registratie.van(aanlevering) if aanlevering.opdracht else None
    alle = (*(stand.registraties if stand else ()), *([besluit] if besluit else ()))
    bekend = {doel for r in alle for doel in r.doelen}
    for deel in aanlevering.manifest_ow:
        if deel.doel and deel.doel not in bekend:
            yield Vondst(
                f"Doel {deel.doel} komt nergens voor. Noem het doel van het besluit.",
                "manifest-ow.xml",
                plaats(deel.element),
            )


# -- the result of consolidation ---------------------------------------------------------------------------------


@consolidatie.levering("LVBB7001", "De besluiten zijn samen te consolideren")
@per_besluit
def te_consolideren(stand: Registerstand, besluit: Registratie) -> Iterator[str]:
    """Only on what could be consolidated before; and only when all it builds on is known."""
    uitkomst = _uitkomst(stand, besluit)
    if isinstance(uitkomst, ConsolidatieFout):
        yield uitkomst.uitleg


@consolidatie.levering("LVBB7702", "Geen toestand heeft samenloop")
@per_besluit
def zonder_samenloop(stand: Registerstand, besluit: Registratie) -> Iterator[str]:
    uitkomst = _uitkomst(stand, besluit)
    if uitkomst is None or isinstance(uitkomst, ConsolidatieFout) or "CreeertSamenloop" in besluit.module:
        return
    for instrument in dict.fromkeys(werk(versie.expressie) for versie in besluit.versies if versie.is_regeling):
        for dag in samenloop(uitkomst, instrument):
            yield f"Door samenloop is {instrument} vanaf {dag:%d-%m-%Y} onbekend. Verwerk het andere besluit."


def _uitkomst(stand: Registerstand, besluit: Registratie) -> Versiebeheer | ConsolidatieFout | None:
    """None when it cannot be known: a was-versie is missing."""
    makers = [stand.maker(versie.was) for versie in besluit.versies if versie.was]
    if besluit.ontwerp or not besluit.module or not all(maker and maker.module for maker in makers):
        return None
    return probeer(stand.registraties, besluit)
