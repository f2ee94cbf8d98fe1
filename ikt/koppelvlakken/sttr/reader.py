"""From bytes to an `SttrBestand`: STTR 1, 2 and 3, on DMN 1.1 and 1.2."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from ikt.koppelvlakken.sttr import xml
from ikt.koppelvlakken.sttr.model import Decision, DecisionTable, InputData, Output, Row, SttrBestand, SttrFout
from ikt.koppelvlakken.sttr.reader_uitvoeringsregels import UitvoeringsregelReader
from ikt.koppelvlakken.sttr.standaard import DMN, STAM, UITBREIDINGEN, booleans
from ikt.koppelvlakken.sttr.xml import Element

_LOGIC = {
    f"dmn:{naam}"
    for naam in (
        "decisionTable",
        "literalExpression",
        "invocation",
        "context",
        "list",
        "relation",
        "functionDefinition",
        "conditional",
        "filter",
        "for",
        "some",
        "every",
    )
}


def lees(bron: Path | bytes, naam: str = "") -> SttrBestand:
    """Read one STTR file. Raises `SttrFout` when it is no XML, has a DOCTYPE or is no DMN model.

    What the file says wrongly (a prioriteit that is no number) does not stop the reader: see `vondsten`.
    """
    inhoud = bron if isinstance(bron, bytes) else bron.read_bytes()
    naam = naam or ("" if isinstance(bron, bytes) else bron.name)
    root = xml.parse(inhoud)
    if xml.naam(root) != "dmn:definitions":
        raise SttrFout(
            f"Een STTR-bestand begint met het element definitions van DMN 1.1 of 1.2, niet met "
            f"{etree.QName(root).localname}.",
            xml.plaats(root),
        )
    return _bestand(root, naam)


def _bestand(root: Element, naam: str) -> SttrBestand:
    uitbreidingen = _uitbreidingen(root)
    regels = UitvoeringsregelReader(xml.kind(root, "dmn:extensionElements"), naam, booleans(uitbreidingen))
    return SttrBestand(
        naam=naam,
        versie=_versie(root, uitbreidingen),
        dmn_versie=next(versie for versie, uri in DMN.items() if uri == etree.QName(root).namespace),
        id=root.get("id", ""),
        name=root.get("name", ""),
        namespace=root.get("namespace", ""),
        exporter=root.get("exporter", ""),
        uitbreidingen=uitbreidingen,
        regelgroepen=tuple(regels.regelgroepen()),
        uitvoeringsregels=tuple(regels.uitvoeringsregels()),
        inputs=tuple(_input(element) for element in xml.kinderen(root, "dmn:inputData")),
        decisions=tuple(_decision(element) for element in xml.kinderen(root, "dmn:decision")),
        maatregelen=tuple(regels.maatregelen()),
        vondsten=tuple(regels.vondsten),
    )


def _versie(root: Element, uitbreidingen: tuple[str, ...]) -> str:
    for element in root.iter(etree.Element):
        if xml.naam(element) == "bedr:sttr":
            return element.get("versie", "")
    eigen = [een for een in UITBREIDINGEN if any(uri.startswith(STAM + een.map) for uri in uitbreidingen)]
    # The namespaces of STTR 1 and 2 are the same: without bedr:sttr the file does not say which it is.
    return eigen[0].versies[0] if len(eigen) == 1 and len(eigen[0].versies) == 1 else ""


def _uitbreidingen(root: Element) -> tuple[str, ...]:
    """The namespaces of toepasbare regels that elements of this file really use."""
    gebruikt = {etree.QName(element).namespace or "" for element in root.iter(etree.Element)}
    return tuple(sorted(uri for uri in gebruikt if uri.startswith(STAM)))


def _input(element: Element) -> InputData:
    name = element.get("name", "")
    variable = xml.kind(element, "dmn:variable")
    return InputData(
        id=element.get("id", ""),
        name=name,
        variable=name if variable is None else variable.get("name", name),
        uitvoeringsregel=xml.href(element, "dmn:extensionElements", "uitv:uitvoeringsregelRef"),
        type="" if variable is None else variable.get("typeRef", "").rpartition(":")[2],
        plaats=xml.plaats(element),
    )


def _decision(element: Element) -> Decision:
    name = element.get("name", "")
    variable, table = xml.kind(element, "dmn:variable"), xml.kind(element, "dmn:decisionTable")
    return Decision(
        id=element.get("id", ""),
        name=name,
        variable=name if variable is None else variable.get("name", name),
        required_inputs=tuple(_requirements(element, "dmn:requiredInput")),
        required_decisions=tuple(_requirements(element, "dmn:requiredDecision")),
        table=None if table is None else _table(table),
        logic=next((xml.naam(kind)[4:] for kind in element.iterchildren() if xml.naam(kind) in _LOGIC), ""),
        structuur_refs=tuple(_structuur_refs(element)),
        plaats=xml.plaats(element),
    )


def _requirements(decision: Element, soort: str) -> Iterator[str]:
    for requirement in xml.kinderen(decision, "dmn:informationRequirement"):
        if xml.kind(requirement, soort) is not None:
            yield xml.href(requirement, soort)


def _structuur_refs(decision: Element) -> Iterator[str]:
    for extensie in xml.kinderen(decision, "dmn:extensionElements"):
        for ref in xml.kinderen(extensie, "bedr:functioneleStructuurRef"):
            yield xml.href(ref)


def _table(element: Element) -> DecisionTable:
    kolommen = list(xml.kinderen(element, "dmn:input"))
    return DecisionTable(
        hit_policy=element.get("hitPolicy", "UNIQUE"),
        inputs=tuple(xml.tekst(kolom, "dmn:inputExpression", "dmn:text") for kolom in kolommen),
        outputs=tuple(_output(kolom) for kolom in xml.kinderen(element, "dmn:output")),
        rows=tuple(_row(rij) for rij in xml.kinderen(element, "dmn:rule")),
        aggregation=element.get("aggregation", ""),
        input_values=tuple(xml.tekst(kolom, "dmn:inputValues", "dmn:text") for kolom in kolommen),
        plaats=xml.plaats(element),
    )


def _output(element: Element) -> Output:
    return Output(
        name=element.get("name", ""),
        values=xml.tekst(element, "dmn:outputValues", "dmn:text"),
        default=xml.tekst(element, "dmn:defaultOutputEntry", "dmn:text"),
    )


def _row(element: Element) -> Row:
    uitkomsten = list(xml.kinderen(element, "dmn:outputEntry"))
    pad = ("dmn:extensionElements", "content:conclusieToelichting", "content:toelichting")
    return Row(
        inputs=tuple(xml.tekst(cel, "dmn:text") for cel in xml.kinderen(element, "dmn:inputEntry")),
        outputs=tuple(xml.tekst(cel, "dmn:text") for cel in uitkomsten),
        toelichting=next((tekst for cel in uitkomsten if (tekst := xml.tekst(cel, *pad))), ""),
        plaats=xml.plaats(element),
    )
