"""Rules for a kennisgeving that need to know the besluit it is about, and its procedure so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ikt.koppelvlakken.bhkv.opdracht import OPDRACHT
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.document import Document
from ikt.koppelvlakken.stop.procedureverloop import Procedurefout, Procedureverloopmutatie, Stap
from ikt.koppelvlakken.stop.regels.basis import (
    MATRIX,
    Onderwerp,
    Toets,
    Vondsten,
    eerder,
    kennisgevingen,
    plaats,
    plaats_in,
)
from ikt.koppelvlakken.stop.registerstand import Registerstand
from ikt.koppelvlakken.stop.registratie import Registratie
from ikt.koppelvlakken.stop.xml import tekst
from ikt.koppelvlakken.validatie import Vondst

kennisgeving = Onderwerp(fase=3, bron=MATRIX, nodig="register")
op_tijd = kennisgeving.met(nodig="klok")

Kennisgevingtoets = Callable[[Aanlevering, Registerstand, Registratie, Document], Iterator[str]]


def _bij_besluit(functie: Kennisgevingtoets) -> Toets:
    """`functie` gets the besluit that the kennisgeving is about, when that is known, and the kennisgeving."""

    def toets(aanlevering: Aanlevering) -> Vondsten:
        stand = eerder(aanlevering)
        for document in kennisgevingen(aanlevering) if stand else ():
            over = document.eerste("mededelingOver")
            besluit = stand.publicatie(tekst(over)) if stand and over is not None else None
            if stand and besluit is not None:
                teksten = functie(aanlevering, stand, besluit, document)
                yield from (Vondst(wat, document.naam, plaats(over)) for wat in teksten)

    return toets


def _mutatie(document: Document) -> Procedureverloopmutatie | None:
    try:
        return Procedureverloopmutatie.in_(document.wortel)
    except ValueError:  # a date that is none, which the schema finds
        return None


@kennisgeving.levering("LVBB4704", "De inzagetermijn begint niet voor de bekendmaking van het besluit")
@_bij_besluit
def inzage_na_besluit(_: Aanlevering, __: Registerstand, besluit: Registratie, document: Document) -> Iterator[str]:
    mutatie, begin = _mutatie(document), Stap.van("Begin inzagetermijn", besluit.datum).nummer if besluit.datum else ""
    for stap in (*mutatie.toevoegen, *(v.stap for v in mutatie.vervangen)) if mutatie and besluit.datum else ():
        if stap.nummer == begin and besluit.datum and stap.op < besluit.datum:
            yield f"De inzage begint op {stap.op:%d-%m-%Y}, het besluit is van {besluit.datum:%d-%m-%Y}."


@op_tijd.levering("LVBB4705", "Het besluit van een kennisgeving is gepubliceerd als die verschijnt")
@_bij_besluit
def besluit_gepubliceerd(
    aanlevering: Aanlevering, stand: Registerstand, besluit: Registratie, _: Document
) -> Iterator[str]:
    dag = aanlevering.datum_bekendmaking
    if dag and besluit.datum and not stand.is_gepubliceerd(besluit) and besluit.datum > dag:
        yield f"Besluit {besluit.document} wordt pas op {besluit.datum:%d-%m-%Y} gepubliceerd. Kies een latere dag."


@op_tijd.levering("LVBB4712", "De bekendmaking van een kennisgeving ligt niet in het verleden")
def kennisgeving_niet_in_verleden(aanlevering: Aanlevering) -> Vondsten:
    stand, dag = eerder(aanlevering), aanlevering.datum_bekendmaking
    for _ in kennisgevingen(aanlevering):
        if stand and dag and dag < stand.nu().date():
            plek = plaats_in(aanlevering, OPDRACHT, "datumBekendmaking")
            yield Vondst(f"{dag:%d-%m-%Y} is al geweest. Kies een dag die nog komt.", OPDRACHT, plek)


@kennisgeving.levering("LVBB4759", "Een kennisgeving verschijnt niet voor haar besluit bekend is")
@_bij_besluit
def niet_voor_besluit(aanlevering: Aanlevering, _: Registerstand, besluit: Registratie, __: Document) -> Iterator[str]:
    dag = aanlevering.datum_bekendmaking
    if dag and besluit.datum and dag < besluit.datum:
        yield f"De kennisgeving is van {dag:%d-%m-%Y}, het besluit van {besluit.datum:%d-%m-%Y}. Kies een latere dag."


@kennisgeving.levering("LVBB4751", "Een stap die wordt vervangen of verwijderd is aangeleverd")
@_bij_besluit
def stap_bestaat(_: Aanlevering, stand: Registerstand, besluit: Registratie, document: Document) -> Iterator[str]:
    yield from _procedurefout(stand, besluit, document, "LVBB4751")


@kennisgeving.levering("LVBB4755", "Een procedurestap komt na de wijziging niet dubbel voor")
@_bij_besluit
def stap_niet_dubbel(_: Aanlevering, stand: Registerstand, besluit: Registratie, document: Document) -> Iterator[str]:
    yield from _procedurefout(stand, besluit, document, "LVBB4755")


def _procedurefout(stand: Registerstand, besluit: Registratie, document: Document, code: str) -> Iterator[str]:
    verloop, mutatie = stand.verloop(besluit.document), _mutatie(document)
    if verloop is None or mutatie is None:
        return
    try:
        verloop.na(mutatie)
    except Procedurefout as fout:
        if fout.code == code:
            yield str(fout)


@kennisgeving.levering("LVBB4750", "Elke kennisgeving over een besluit heeft een eigen dag")
@_bij_besluit
def eigen_dag(aanlevering: Aanlevering, stand: Registerstand, besluit: Registratie, _: Document) -> Iterator[str]:
    for ander in stand.over(besluit.document):
        if ander.is_kennisgeving and ander.datum and ander.datum == aanlevering.datum_bekendmaking:
            yield f"Op {ander.datum:%d-%m-%Y} is er al kennisgeving {ander.document}. Kies een andere dag."


@kennisgeving.levering("LVBB4756", "Een kennisgeving is later bekend dan de vorige over hetzelfde besluit")
@_bij_besluit
def later_dan_vorige(_: Aanlevering, stand: Registerstand, besluit: Registratie, document: Document) -> Iterator[str]:
    verloop, mutatie = stand.verloop(besluit.document), _mutatie(document)
    eerder_gewijzigd = any(ander.mutatie for ander in stand.over(besluit.document))
    if verloop and mutatie and eerder_gewijzigd and mutatie.bekend_op <= verloop.bekend_op:
        yield f"De procedure is op {verloop.bekend_op:%d-%m-%Y} al gewijzigd. Kies een latere bekendOp."
