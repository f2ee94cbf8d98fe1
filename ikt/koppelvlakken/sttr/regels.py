"""Our own rules for the content of an STTR file: what the XSD lets through but the DSO cannot execute."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ikt.koppelvlakken.sttr.cell import OnbekendeCel, input_test, output_value
from ikt.koppelvlakken.sttr.model import Decision, Row, SttrBestand, VasteWaarde, Vraag
from ikt.koppelvlakken.sttr.standaard import CODES
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from ikt.koppelvlakken.sttr.subset import kolomnamen as bekende_kolommen
from ikt.koppelvlakken.sttr.vormregels import BESTANDSREGELS, DMN, XSD, bedoeld, vondst
from ikt.koppelvlakken.sttr.waarde import OngeldigAntwoord, lees_antwoord
from ikt.koppelvlakken.validatie import Ernst, Vondst

__all__ = ["BESTANDSREGELS"]

_VOORBEELDEN = "voorbeeldbestanden van Gemeentestad (Geonovum)"

regel = BESTANDSREGELS.regel


@regel("IKT-STTR010", fase=3, beschrijving="Elke uitvoeringsregelRef wijst een uitvoeringsregel aan", bron=XSD)
def uitvoeringsregel_ref(bestand: SttrBestand) -> Iterator[Vondst]:
    for een in bestand.inputs:
        if een.uitvoeringsregel and bestand.uitvoeringsregel(een.uitvoeringsregel) is None:
            yield vondst(
                bestand,
                een.plaats,
                f"“{een.name}” verwijst naar uitvoeringsregel “{een.uitvoeringsregel}”; die ontbreekt.",
            )


@regel("IKT-STTR011", fase=3, beschrijving="Elke requiredInput en requiredDecision bestaat", bron=DMN)
def requirements(bestand: SttrBestand) -> Iterator[Vondst]:
    for decision in bestand.decisions:
        los = [id for id in decision.required_inputs if bestand.input(id) is None]
        los += [id for id in decision.required_decisions if bestand.decision(id) is None]
        for id in los:
            yield vondst(bestand, decision.plaats, f"Decision “{decision.name}” verwijst naar “{id}”, dat er niet is.")


@regel("IKT-STTR012", fase=3, beschrijving="Elke regelgroepRef wijst een regelgroep aan", bron=XSD)
def regelgroep_ref(bestand: SttrBestand) -> Iterator[Vondst]:
    for een in bestand.uitvoeringsregels:
        if een.regelgroep and bestand.regelgroep(een.regelgroep) is None:
            yield vondst(
                bestand,
                een.plaats,
                f"Uitvoeringsregel “{een.id}” verwijst naar regelgroep “{een.regelgroep}”, die er niet is.",
            )


@regel("IKT-STTR013", fase=3, beschrijving="Elke rij heeft evenveel cellen als de tabel kolommen", bron=DMN)
def kolommen(bestand: SttrBestand) -> Iterator[Vondst]:
    for decision, nummer, row in _rows(bestand):
        table = decision.table
        if table and (len(row.inputs), len(row.outputs)) != (len(table.inputs), len(table.outputs)):
            yield vondst(
                bestand,
                row.plaats,
                f"Rij {nummer} van “{decision.name}” heeft {len(row.inputs)} invoercellen en "
                f"{len(row.outputs)} uitkomsten; de tabel heeft er {len(table.inputs)} en {len(table.outputs)}.",
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


@regel("IKT-STTR016", fase=3, beschrijving="Elke optie van een vraag heeft een eigen sequenceId", bron=XSD)
def sequence_ids(bestand: SttrBestand) -> Iterator[Vondst]:
    for een in bestand.uitvoeringsregels:
        opties = een.inhoud.opties if isinstance(een.inhoud, Vraag) else ()
        for nummer, keer in Counter(optie.sequence_id for optie in opties).items():
            if keer > 1:
                yield vondst(bestand, een.plaats, f"Van vraag “{een.id}” hebben {keer} opties het sequenceId {nummer}.")
            if not nummer.lstrip("-").isdigit():
                yield vondst(bestand, een.plaats, f"Het sequenceId “{nummer}” is geen geheel getal.")


@regel("IKT-STTR017", fase=3, beschrijving="Een Conclusie gebruikt de zeven conclusiecodes", bron=_VOORBEELDEN)
def conclusie_codes(bestand: SttrBestand) -> Iterator[Vondst]:
    top = bestand.top
    ref = StructuurRef.lees(top.structuur_refs[0]) if top and top.structuur_refs else None
    if top is None or top.table is None or ref is None or ref.typering != "Conclusie":
        return
    for row in top.table.rows:
        for code in (cel.strip('"') for cel in row.outputs):
            if code not in CODES["conclusie"]:
                yield vondst(bestand, row.plaats, f"“{code}” is geen conclusiecode{bedoeld(code, 'conclusie')}.")


@regel("IKT-STTR018", fase=3, beschrijving="Elke kolom noemt iets waarvan de decision afhangt", bron=DMN)
def kolomnamen(bestand: SttrBestand) -> Iterator[Vondst]:
    for decision in bestand.decisions:
        bekend = bekende_kolommen(bestand, decision)
        for kolom in decision.table.inputs if decision.table else ():
            if kolom not in bekend:
                yield vondst(
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
                yield vondst(bestand, row.plaats, f"Rij {nummer} van “{decision.name}”: {fout}")


@regel("IKT-STTR021", fase=3, beschrijving="Een vaste waarde past bij haar gegevensType", bron=XSD)
def vaste_waarden(bestand: SttrBestand) -> Iterator[Vondst]:
    for een in bestand.uitvoeringsregels:
        if isinstance(een.inhoud, VasteWaarde):
            try:
                lees_antwoord(een, een.inhoud.waarde)
            except OngeldigAntwoord as fout:
                yield vondst(bestand, een.plaats, f"De vaste waarde van “{een.id}” past niet: {fout}")


@regel("IKT-STTR020", fase=3, beschrijving="Decisions hangen niet in een kring van elkaar af", bron=DMN)
def kring(bestand: SttrBestand) -> Iterator[Vondst]:
    for decision in bestand.decisions:
        if decision.id in _afhankelijk(bestand, decision):
            yield vondst(bestand, decision.plaats, f"Decision “{decision.name}” hangt van zichzelf af.")


def _rows(bestand: SttrBestand) -> Iterator[tuple[Decision, int, Row]]:
    for decision in bestand.decisions:
        for nummer, row in enumerate(decision.table.rows if decision.table else (), 1):
            yield decision, nummer, row


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
