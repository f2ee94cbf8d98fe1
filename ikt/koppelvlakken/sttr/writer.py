"""From a `Beschrijving` to an STTR 2 file on DMN 1.2."""

from __future__ import annotations

from ikt.koppelvlakken.sttr.beschrijving import CONCLUSIE, Beschrijving, VraagRegel, cel
from ikt.koppelvlakken.sttr.builder import Builder, to_bytes
from ikt.koppelvlakken.sttr.standaard import DMN, STAM, uitbreiding
from ikt.koppelvlakken.sttr.xml import Element

VERSIE = "2"
PREFIXEN = ("bedr", "uitv", "inter", "content")


def schrijf(beschrijving: Beschrijving) -> bytes:
    """An STTR 2 file that is valid against the XSD. Raises `OnduidelijkeBeschrijving`."""
    return _Writer(beschrijving).bytes()


class _Writer:
    def __init__(self, beschrijving: Beschrijving) -> None:
        self._wat = beschrijving
        dialect = uitbreiding(VERSIE)
        self._xml = Builder({"dmn": DMN["1.2"], **{prefix: dialect.uri(prefix) for prefix in PREFIXEN}})
        self._vraag_ids = {vraag.kenmerk: f"UitvId{nr:04d}" for nr, vraag in enumerate(beschrijving.vragen, 1)}
        self._groepen = {naam: f"Regelgroep{nr}" for nr, naam in enumerate(self._groepnamen(), 1)}

    def bytes(self) -> bytes:
        root = self._xml.root(
            "dmn:definitions",
            id=f"_{self._wat.structuur_ref.typering}",
            name=self._wat.naam,
            namespace=f"{STAM}{self._wat.structuur_ref.oin}",
            exporter="ikt",
        )
        self._uitbreidingen(self._xml.add(root, "dmn:extensionElements"))
        for vraag in self._wat.vragen:
            self._input(root, vraag)
        self._decision(root)
        return to_bytes(root)

    def _groepnamen(self) -> list[str]:
        return list(dict.fromkeys(vraag.groep for vraag in self._wat.vragen))

    def _uitbreidingen(self, ouder: Element) -> None:
        self._xml.add(ouder, "bedr:sttr", versie=VERSIE)
        groepen = self._xml.add(ouder, "inter:regelgroepen")
        for nr, (naam, id) in enumerate(self._groepen.items(), 1):
            groep = self._xml.add(groepen, "inter:regelgroep", id=id)
            self._xml.add(groep, "inter:naam", naam)
            self._xml.add(groep, "inter:prioriteit", str(nr))
        regels = self._xml.add(ouder, "uitv:uitvoeringsregels")
        for nr, vraag in enumerate(self._wat.vragen, 1):
            self._uitvoeringsregel(regels, vraag, nr * 10)

    def _uitvoeringsregel(self, ouder: Element, vraag: VraagRegel, prioriteit: int) -> None:
        regel = self._xml.add(ouder, "uitv:uitvoeringsregel", id=self._vraag_ids[vraag.kenmerk])
        self._xml.add(regel, "uitv:regelgroepRef", href=f"#{self._groepen[vraag.groep]}")
        self._xml.add(regel, "inter:prioriteit", str(prioriteit))
        inhoud = self._xml.add(regel, "uitv:vraag")
        self._xml.add(inhoud, "uitv:gegevensType", vraag.gegevens_type)
        self._xml.add(inhoud, "uitv:vraagTekst", vraag.vraag)
        if vraag.opties:
            self._opties(inhoud, vraag)
        if vraag.toelichting:
            toelichting = self._xml.add(regel, "content:uitvoeringsregelToelichting")
            self._xml.add(toelichting, "content:toelichting", vraag.toelichting)

    def _opties(self, ouder: Element, vraag: VraagRegel) -> None:
        opties = self._xml.add(ouder, "uitv:opties")
        self._xml.add(opties, "uitv:optieType", "enkelAntwoord")
        for nr, tekst in enumerate(vraag.opties, 1):
            optie = self._xml.add(opties, "uitv:optie")
            self._xml.add(optie, "uitv:sequenceId", str(nr))
            self._xml.add(optie, "uitv:optieText", tekst)

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
        for rij in self._wat.tabel:
            regel = self._xml.add(table, "dmn:rule")
            for vraag in self._wat.kolommen:
                self._xml.add(self._xml.add(regel, "dmn:inputEntry"), "dmn:text", cel(vraag, rij[vraag.kenmerk]))
            self._xml.add(self._xml.add(regel, "dmn:outputEntry"), "dmn:text", f'"{rij[CONCLUSIE]}"')
