"""Our own rules for the form of an STTR file: what its XSD says, and which XSD that is.

Phase 1 judges whether we know this kind of file; the other phases only make sense after that. The error codes of the
DSO's own *regels verifiëren* are not public; ours are numbered IKT-STTRnnn.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial

from ikt.koppelvlakken.sttr.grenzen import buiten_grenzen
from ikt.koppelvlakken.sttr.model import (
    Bijlage,
    Decision,
    ImplicietAntwoord,
    Inhoud,
    InputData,
    Maatregel,
    Regelgroep,
    SttrBestand,
    Uitvoeringsregel,
    VasteWaarde,
    Vraag,
)
from ikt.koppelvlakken.sttr.standaard import CODES, INHOUD, STTR_DMN, UITBREIDINGEN, VOLGORDE
from ikt.koppelvlakken.validatie import Plaats, Regels, Soort, Vondst

BESTANDSREGELS: Regels[SttrBestand] = Regels("STTR")
XSD = "XSD-sets IMTR 1.2 en IMTR 3.0"
DMN = "OMG DMN 1.2"

technisch = partial(BESTANDSREGELS.regel, soort=Soort.TECHNISCH)


@technisch("IKT-STTR002", fase=1, beschrijving="De namespaces zijn die van STTR 1, 2 of 3", bron=XSD)
def namespaces(bestand: SttrBestand) -> Iterator[Vondst]:
    """The XSD skips unknown extension namespaces: a file of another version is green there, unjudged."""
    bekend = {uitbreiding.map: uitbreiding for uitbreiding in UITBREIDINGEN}
    mappen = {uri.split("/")[3] for uri in bestand.uitbreidingen}
    if vreemd := sorted(mappen - bekend.keys()):
        yield Vondst(
            f"Onbekende verzameling namespaces {', '.join(vreemd)}; dit harnas kent {' en '.join(bekend)}.",
            bestand.naam,
        )
    elif len(mappen) > 1:
        yield Vondst(f"Het bestand mengt de namespaces {' en '.join(sorted(mappen))}.", bestand.naam)
    elif not mappen:
        yield Vondst("Dit is een DMN-bestand zonder elementen van toepasbare regels.", bestand.naam)
    elif bestand.dmn_versie not in STTR_DMN:
        yield Vondst(
            f"STTR bouwt op DMN {' of '.join(sorted(STTR_DMN))}; dit is DMN {bestand.dmn_versie}.", bestand.naam
        )
    elif bestand.versie and bestand.versie not in bekend[mappen.pop()].versies:
        yield Vondst(f"STTR-versie {bestand.versie} past niet bij de namespaces.", bestand.naam)


@technisch("IKT-STTR003", fase=2, beschrijving="Getallen en booleans zijn leesbaar", bron=XSD)
def leesbaar(bestand: SttrBestand) -> Iterator[Vondst]:
    yield from bestand.vondsten


@technisch("IKT-STTR004", fase=2, beschrijving="Elk id komt één keer voor", bron=XSD)
def unieke_ids(bestand: SttrBestand) -> Iterator[Vondst]:
    delen = (
        bestand.regelgroepen,
        bestand.uitvoeringsregels,
        bestand.maatregelen,
        bestand.inputs,
        bestand.decisions,
    )
    aantal = Counter(lid.id for deel in delen for lid in deel)
    for id, keer in aantal.items():
        if keer > 1:
            yield Vondst(f"Het id “{id}” komt {keer} keer voor; maak het uniek.", bestand.naam)


@technisch("IKT-STTR005", fase=2, beschrijving="De hitPolicy is er een van DMN", bron=DMN)
def hit_policy(bestand: SttrBestand) -> Iterator[Vondst]:
    for decision in bestand.decisions:
        policy = decision.table.hit_policy if decision.table else "UNIQUE"
        if policy not in CODES["hitPolicy"]:
            yield vondst(bestand, decision.plaats, f"“{policy}” is geen hitPolicy{bedoeld(policy, 'hitPolicy')}.")


@technisch("IKT-STTR006", fase=2, beschrijving="Vragen en opties gebruiken de codes van STTR", bron=XSD)
def codes(bestand: SttrBestand) -> Iterator[Vondst]:
    for een in bestand.uitvoeringsregels:
        for soort, code in [("bereik", een.bereik), ("classificatie", een.classificatie), *_codes(een.inhoud)]:
            if code not in CODES[soort]:
                yield vondst(bestand, een.plaats, f"{soort} is “{code}”{bedoeld(code, soort)}.")


def _codes(inhoud: Inhoud) -> Iterator[tuple[str, str]]:
    match inhoud:
        case Vraag():
            yield "gegevensType", inhoud.gegevens_type
            yield "inputType", inhoud.input_type
            if inhoud.opties:
                yield "optieType", inhoud.optie_type
        case VasteWaarde():
            yield "gegevensType", inhoud.gegevens_type
        case Bijlage():
            yield "documenttypeGeneriek", inhoud.documenttype
        case ImplicietAntwoord():
            yield "context", inhoud.context


@technisch("IKT-STTR007", fase=2, beschrijving="Verplichte teksten zijn gevuld en geen tekst is te lang", bron=XSD)
def lengtes(bestand: SttrBestand) -> Iterator[Vondst]:
    yield from buiten_grenzen(bestand)


@technisch("IKT-STTR008", fase=2, beschrijving="Een uitvoeringsregel heeft één inhoud, en de volgorde klopt", bron=XSD)
def opbouw(bestand: SttrBestand) -> Iterator[Vondst]:
    for een in bestand.uitvoeringsregels:
        inhoud = [naam for naam in een.onderdelen if naam in INHOUD]
        bekend = [VOLGORDE.index(naam) for naam in een.onderdelen if naam in VOLGORDE]
        if len(inhoud) != 1:
            gevonden = ", ".join(inhoud) or "niets"
            yield vondst(bestand, een.plaats, f"Uitvoeringsregel “{een.id}” vraagt één ding; gevonden: {gevonden}.")
        elif vreemd := [naam for naam in een.onderdelen if naam not in VOLGORDE]:
            yield vondst(bestand, een.plaats, f"Uitvoeringsregel “{een.id}” kent geen {vreemd[0]}.")
        elif bekend != sorted(bekend):
            volgorde = ", ".join(sorted(een.onderdelen, key=VOLGORDE.index))
            yield vondst(bestand, een.plaats, f"In uitvoeringsregel “{een.id}” is de volgorde: {volgorde}.")


@technisch("IKT-STTR009", fase=2, beschrijving="Het model en zijn delen hebben een naam en een id", bron=DMN)
def namen(bestand: SttrBestand) -> Iterator[Vondst]:
    for attribuut, waarde in (("name", bestand.name), ("namespace", bestand.namespace)):
        if not waarde:
            yield Vondst(f"Het element definitions heeft geen {attribuut}.", bestand.naam)
    delen: tuple[InputData | Decision, ...] = (*bestand.inputs, *bestand.decisions)
    for deel in delen:
        if not deel.name:
            yield vondst(bestand, deel.plaats, f"“{deel.id}” heeft geen name.")
    eigen_delen: tuple[Regelgroep | Uitvoeringsregel | Maatregel, ...] = (
        *bestand.regelgroepen,
        *bestand.uitvoeringsregels,
        *bestand.maatregelen,
    )
    for eigen in eigen_delen:
        if not eigen.id:
            yield vondst(bestand, eigen.plaats, "Dit element heeft geen id.")


def vondst(bestand: SttrBestand, plaats: Plaats, beschrijving: str) -> Vondst:
    return Vondst(beschrijving, bestand.naam, plaats)


def bedoeld(gevonden: str, soort: str) -> str:
    lijkend: Iterable[str] = difflib.get_close_matches(gevonden, CODES[soort], n=1)
    return "".join(f"; bedoelt u “{code}”?" for code in lijkend)
