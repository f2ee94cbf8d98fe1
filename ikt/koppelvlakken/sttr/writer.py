"""From a `Beschrijving` to an STTR 2 or 3 file on DMN 1.2."""

from __future__ import annotations

from collections.abc import Mapping

from ikt.koppelvlakken.sttr.beschrijving import CONCLUSIE, UITLEG, Beschrijving, VraagRegel, cel
from ikt.koppelvlakken.sttr.builder import Builder, to_bytes
from ikt.koppelvlakken.sttr.standaard import DMN, STAM, uitbreiding
from ikt.koppelvlakken.sttr.writer_uitvoeringsregels import UitvoeringsregelWriter
from ikt.koppelvlakken.sttr.xml import Element

VERSIE = "2"
PREFIXEN = ("bedr", "uitv", "inter", "content")


def schrijf(beschrijving: Beschrijving, versie: str = VERSIE) -> bytes:
    """An STTR file of that version, valid against its XSD. Raises `OnduidelijkeBeschrijving`."""
    return _Writer(beschrijving, versie).bytes()


class _Writer:
    def __init__(self, beschrijving: Beschrijving, versie: str) -> None:
        self._wat, self._versie = beschrijving, versie
        dialect = uitbreiding(versie)
        self._xml = Builder({"dmn": DMN["1.2"], **{prefix: dialect.uri(prefix) for prefix in PREFIXEN}})
        self._vraag_ids = {vraag.kenmerk: f"UitvId{nr:04d}" for nr, vraag in enumerate(beschrijving.vragen, 1)}
        self._maatregel_ids = {een.nummer: f"Maatregel{nr}" for nr, een in enumerate(beschrijving.maatregelen, 1)}

    def bytes(self) -> bytes:
        ref = self._wat.structuur_ref
        root = self._xml.root(
            "dmn:definitions",
            id=f"_{ref.typering}",
            name=self._wat.naam,
            namespace=f"{STAM}{ref.oin}",
            exporter="ikt",
        )
        self._uitbreidingen(self._xml.add(root, "dmn:extensionElements"))
        for vraag in self._wat.vragen:
            self._input(root, vraag)
        self._decision(root)
        return to_bytes(root)

    def _uitbreidingen(self, ouder: Element) -> None:
        self._xml.add(ouder, "bedr:sttr", versie=self._versie)
        UitvoeringsregelWriter(self._xml, self._versie).schrijf(ouder, self._wat.vragen, self._vraag_ids)
        if self._wat.maatregelen:
            self._maatregelen(self._xml.add(ouder, "content:maatregelen"))

    def _maatregelen(self, ouder: Element) -> None:
        for volgorde, een in enumerate(self._wat.maatregelen, 1):
            maatregel = self._xml.add(ouder, "content:maatregel", id=self._maatregel_ids[een.nummer])
            self._xml.add(maatregel, "content:nummer", een.nummer)
            self._xml.add(maatregel, "content:maatregeltekst", een.maatregel)
            self._xml.add(maatregel, "content:frequentie", een.frequentie)
            self._xml.add(maatregel, "content:volgorde", str(volgorde))
            if een.thema:
                self._xml.add(maatregel, "content:thema", een.thema)

    def _input(self, root: Element, vraag: VraagRegel) -> None:
        invoer = self._xml.add(root, "dmn:inputData", id=self._input_id(vraag), name=vraag.kenmerk)
        extensie = self._xml.add(invoer, "dmn:extensionElements")
        self._xml.add(extensie, "uitv:uitvoeringsregelRef", href=f"#{self._vraag_ids[vraag.kenmerk]}")
        self._xml.add(invoer, "dmn:variable", name=vraag.kenmerk)

    def _input_id(self, vraag: VraagRegel) -> str:
        return self._vraag_ids[vraag.kenmerk].replace("UitvId", "InputData")

    def _decision(self, root: Element) -> None:
        naam = f"Besluit {self._wat.naam}"
        decision = self._xml.add(root, "dmn:decision", id="Besluit", name=naam)
        extensie = self._xml.add(decision, "dmn:extensionElements")
        self._xml.add(extensie, "bedr:functioneleStructuurRef", href=str(self._wat.structuur_ref))
        self._xml.add(decision, "dmn:variable", name=naam)
        for vraag in self._wat.kolommen:
            requirement = self._xml.add(decision, "dmn:informationRequirement")
            self._xml.add(requirement, "dmn:requiredInput", href=f"#{self._input_id(vraag)}")
        self._table(decision)

    def _table(self, decision: Element) -> None:
        table = self._xml.add(decision, "dmn:decisionTable", id="Tabel", hitPolicy=self._wat.hit_policy)
        for vraag in self._wat.kolommen:
            kolom = self._xml.add(table, "dmn:input")
            self._xml.add(self._xml.add(kolom, "dmn:inputExpression"), "dmn:text", vraag.kenmerk)
        self._xml.add(table, "dmn:output")
        for rij in self._wat.rijen:
            self._rij(self._xml.add(table, "dmn:rule"), rij)

    def _rij(self, regel: Element, rij: Mapping[str, str]) -> None:
        for vraag in self._wat.kolommen:
            self._xml.add(self._xml.add(regel, "dmn:inputEntry"), "dmn:text", cel(vraag, rij[vraag.kenmerk]))
        uitkomst = self._xml.add(regel, "dmn:outputEntry")
        if rij.get(UITLEG):
            toelichting = self._xml.add(
                self._xml.add(uitkomst, "dmn:extensionElements"), "content:conclusieToelichting"
            )
            self._xml.add(toelichting, "content:toelichting", rij[UITLEG])
        self._xml.add(uitkomst, "dmn:text", self._uitkomst(rij[CONCLUSIE]))

    def _uitkomst(self, tekst: str) -> str:
        if self._wat.structuur_ref.typering == "Indieningsvereisten":
            return "true" if tekst == "ja" else "false"
        return f'"{self._maatregel_ids.get(tekst, tekst)}"'
