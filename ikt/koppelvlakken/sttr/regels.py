"""Our own rules for an STTR file: what the XSD lets through but the DSO cannot execute.

The error codes of the DSO's own *regels verifiëren* are not public; ours are numbered IKT-STTRnnn.
Phase 1 judges whether we know this kind of file; the other phases only make sense after that.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial

from ikt.koppelvlakken.sttr.cell import OnbekendeCel, input_test, output_value
from ikt.koppelvlakken.sttr.grenzen import buiten_grenzen
from ikt.koppelvlakken.sttr.model import Decision, Row, SttrBestand, Vraag
from ikt.koppelvlakken.sttr.standaard import CODES, UITBREIDINGEN
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from ikt.koppelvlakken.validatie import Ernst, Plaats, Regels, Soort, Vondst

BESTANDSREGELS: Regels[SttrBestand] = Regels("STTR")

_XSD = "XSD-sets IMTR 1.2 en IMTR 3.0"
_DMN = "OMG DMN 1.2"
_VOORBEELDEN = "voorbeeldbestanden van Gemeentestad (Geonovum)"

technisch = partial(BESTANDSREGELS.regel, soort=Soort.TECHNISCH)
regel = BESTANDSREGELS.regel


@technisch("IKT-STTR002", fase=1, beschrijving="De namespaces zijn die van STTR 1, 2 of 3", bron=_XSD)
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
    elif bestand.versie and bestand.versie not in bekend[mappen.pop()].versies:
        yield Vondst(f"STTR-versie {bestand.versie} past niet bij de namespaces.", bestand.naam)


@technisch("IKT-STTR003", fase=2, beschrijving="Getallen en booleans zijn leesbaar", bron=_XSD)
def leesbaar(bestand: SttrBestand) -> Iterator[Vondst]:
    yield from bestand.vondsten


@technisch("IKT-STTR004", fase=2, beschrijving="Elk id komt één keer voor", bron=_XSD)
def unieke_ids(bestand: SttrBestand) -> Iterator[Vondst]:
    delen = (bestand.regelgroepen, bestand.uitvoeringsregels, bestand.inputs, bestand.decisions)
    aantal = Counter(lid.id for deel in delen for lid in deel)
    for id, keer in aantal.items():
        if keer > 1:
            yield Vondst(f"Het id “{id}” komt {keer} keer voor; maak het uniek.", bestand.naam)


@technisch("IKT-STTR005", fase=2, beschrijving="De hitPolicy is er een van DMN", bron=_DMN)
def hit_policy(bestand: SttrBestand) -> Iterator[Vondst]:
    for decision in bestand.decisions:
        policy = decision.table.hit_policy if decision.table else "UNIQUE"
        if policy not in CODES["hitPolicy"]:
            yield _vondst(bestand, decision.plaats, f"“{policy}” is geen hitPolicy{_bedoeld(policy, 'hitPolicy')}.")


@technisch("IKT-STTR006", fase=2, beschrijving="Vragen en opties gebruiken de codes van STTR", bron=_XSD)
def codes(bestand: SttrBestand) -> Iterator[Vondst]:
    for een in bestand.uitvoeringsregels:
        gebruikt = [("bereik", een.bereik), ("classificatie", een.classificatie)]
        if isinstance(een.inhoud, Vraag):
            gebruikt.append(("gegevensType", een.inhoud.gegevens_type))
            gebruikt.append(("inputType", een.inhoud.input_type))
            if een.inhoud.opties:
                gebruikt.append(("optieType", een.inhoud.optie_type))
        for soort, code in gebruikt:
            if code not in CODES[soort]:
                yield _vondst(bestand, een.plaats, f"{soort} is “{code}”{_bedoeld(code, soort)}.")


@technisch("IKT-STTR007", fase=2, beschrijving="Verplichte teksten zijn gevuld en geen tekst is te lang", bron=_XSD)
def lengtes(bestand: SttrBestand) -> Iterator[Vondst]:
    yield from buiten_grenzen(bestand)


@regel("IKT-STTR010", fase=3, beschrijving="Elke uitvoeringsregelRef wijst een uitvoeringsregel aan", bron=_XSD)
def uitvoeringsregel_ref(bestand: SttrBestand) -> Iterator[Vondst]:
    for een in bestand.inputs:
        if een.uitvoeringsregel and bestand.uitvoeringsregel(een.uitvoeringsregel) is None:
            yield _vondst(
                bestand,
                een.plaats,
                f"“{een.name}” verwijst naar uitvoeringsregel “{een.uitvoeringsregel}”; die ontbreekt.",
            )


@regel("IKT-STTR011", fase=3, beschrijving="Elke requiredInput en requiredDecision bestaat", bron=_DMN)
def requirements(bestand: SttrBestand) -> Iterator[Vondst]:
    for decision in bestand.decisions:
        los = [id for id in decision.required_inputs if bestand.input(id) is None]
        los += [id for id in decision.required_decisions if bestand.decision(id) is None]
        for id in los:
            yield _vondst(bestand, decision.plaats, f"Decision “{decision.name}” verwijst naar “{id}”, dat er niet is.")


@regel("IKT-STTR012", fase=3, beschrijving="Elke regelgroepRef wijst een regelgroep aan", bron=_XSD)
def regelgroep_ref(bestand: SttrBestand) -> Iterator[Vondst]:
    for een in bestand.uitvoeringsregels:
        if een.regelgroep and bestand.regelgroep(een.regelgroep) is None:
            yield _vondst(
                bestand,
                een.plaats,
                f"Uitvoeringsregel “{een.id}” verwijst naar regelgroep “{een.regelgroep}”, die er niet is.",
            )


@regel("IKT-STTR013", fase=3, beschrijving="Elke rij heeft evenveel cellen als de tabel kolommen", bron=_DMN)
def kolommen(bestand: SttrBestand) -> Iterator[Vondst]:
    for decision, nummer, row in _rows(bestand):
        table = decision.table
        if table and (len(row.inputs), len(row.outputs)) != (len(table.inputs), table.outputs):
            yield _vondst(
                bestand,
                row.plaats,
                f"Rij {nummer} van “{decision.name}” heeft {len(row.inputs)} invoercellen en "
                f"{len(row.outputs)} uitkomsten; de tabel heeft er {len(table.inputs)} en {table.outputs}.",
            )


@regel("IKT-STTR014", fase=3, beschrijving="Het bestand noemt één functioneleStructuurRef", bron=_VOORBEELDEN)
def een_structuur_ref(bestand: SttrBestand) -> Iterator[Vondst]:
    aantal = len(bestand.structuur_refs)
    if aantal != 1:
        yield Vondst(
            f"Het bestand noemt {aantal} keer een functioneleStructuurRef; alleen de bovenste decision hoort "
            "er één te hebben.",
            bestand.naam,
        )


@regel(
    "IKT-STTR015",
    fase=3,
    beschrijving="De functioneleStructuurRef noemt OIN, typering en activiteit",
    bron=_VOORBEELDEN,
)
def vorm_structuur_ref(bestand: SttrBestand) -> Iterator[Vondst]:
    for ref in bestand.structuur_refs:
        if StructuurRef.lees(ref) is None:
            yield Vondst(
                f"“{ref}” is geen functioneleStructuurRef: verwacht een OIN van 20 cijfers en een typering.",
                bestand.naam,
            )


@regel("IKT-STTR016", fase=3, beschrijving="Elke optie van een vraag heeft een eigen sequenceId", bron=_XSD)
def sequence_ids(bestand: SttrBestand) -> Iterator[Vondst]:
    for een in bestand.uitvoeringsregels:
        opties = een.inhoud.opties if isinstance(een.inhoud, Vraag) else ()
        for nummer, keer in Counter(optie.sequence_id for optie in opties).items():
            if keer > 1:
                yield _vondst(
                    bestand, een.plaats, f"Van vraag “{een.id}” hebben {keer} opties het sequenceId {nummer}."
                )
            if not nummer.lstrip("-").isdigit():
                yield _vondst(bestand, een.plaats, f"Het sequenceId “{nummer}” is geen geheel getal.")


@regel("IKT-STTR017", fase=3, beschrijving="Een Conclusie gebruikt de zeven conclusiecodes", bron=_VOORBEELDEN)
def conclusie_codes(bestand: SttrBestand) -> Iterator[Vondst]:
    top = bestand.top
    ref = StructuurRef.lees(top.structuur_refs[0]) if top and top.structuur_refs else None
    if top is None or top.table is None or ref is None or ref.typering != "Conclusie":
        return
    for row in top.table.rows:
        for code in (cel.strip('"') for cel in row.outputs):
            if code not in CODES["conclusie"]:
                yield _vondst(bestand, row.plaats, f"“{code}” is geen conclusiecode{_bedoeld(code, 'conclusie')}.")


@regel("IKT-STTR018", fase=3, beschrijving="Elke kolom noemt iets waarvan de decision afhangt", bron=_DMN)
def kolomnamen(bestand: SttrBestand) -> Iterator[Vondst]:
    for decision in bestand.decisions:
        bekend = _variables(bestand, decision)
        for kolom in decision.table.inputs if decision.table else ():
            if kolom not in bekend:
                yield _vondst(
                    bestand,
                    decision.plaats,
                    f"Kolom “{kolom}” van “{decision.name}” is geen requiredInput of requiredDecision.",
                )


@regel(
    "IKT-STTR019",
    fase=3,
    beschrijving="De cellen gebruiken het deel van FEEL dat in toepasbare regels voorkomt",
    bron="7.900 cellen van openbare STTR-bestanden",
    ernst=Ernst.WAARSCHUWING,
)
def cellen(bestand: SttrBestand) -> Iterator[Vondst]:
    for decision, nummer, row in _rows(bestand):
        for cel, lees in [
            *((cel, input_test) for cel in row.inputs),
            *((cel, output_value) for cel in row.outputs),
        ]:
            try:
                lees(cel)
            except OnbekendeCel as fout:
                yield _vondst(bestand, row.plaats, f"Rij {nummer} van “{decision.name}”: {fout}")


@regel("IKT-STTR020", fase=3, beschrijving="Decisions hangen niet in een kring van elkaar af", bron=_DMN)
def kring(bestand: SttrBestand) -> Iterator[Vondst]:
    for decision in bestand.decisions:
        if decision.id in _afhankelijk(bestand, decision):
            yield _vondst(bestand, decision.plaats, f"Decision “{decision.name}” hangt van zichzelf af.")


def _rows(bestand: SttrBestand) -> Iterator[tuple[Decision, int, Row]]:
    for decision in bestand.decisions:
        for nummer, row in enumerate(decision.table.rows if decision.table else (), 1):
            yield decision, nummer, row


def _variables(bestand: SttrBestand, decision: Decision) -> set[str]:
    nodig = [bestand.input(id) for id in decision.required_inputs]
    anders = [bestand.decision(id) for id in decision.required_decisions]
    return {naam for een in [*nodig, *anders] if een for naam in (een.name, een.variable)}


def _afhankelijk(bestand: SttrBestand, decision: Decision) -> set[str]:
    """Everything that a decision depends on, directly or not."""
    gevonden: set[str] = set()
    te_doen: list[str] = list(decision.required_decisions)
    while te_doen:
        id = te_doen.pop()
        if id not in gevonden and (ander := bestand.decision(id)):
            te_doen.extend(ander.required_decisions)
        gevonden.add(id)
    return gevonden


def _vondst(bestand: SttrBestand, plaats: Plaats, beschrijving: str) -> Vondst:
    return Vondst(beschrijving, bestand.naam, plaats)


def _bedoeld(gevonden: str, soort: str) -> str:
    lijkend: Iterable[str] = difflib.get_close_matches(gevonden, CODES[soort], n=1)
    return "".join(f"; bedoelt u “{code}”?" for code in lijkend)
