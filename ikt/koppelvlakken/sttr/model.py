"""An STTR file as frozen data. DMN words are English and STTR words Dutch, as the standards spell them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ikt.koppelvlakken.sttr.standaard import GEEN_PRIORITEIT
from ikt.koppelvlakken.validatie import Plaats, Vondst


class SttrFout(Exception):
    """This cannot be read as an STTR file or RTR package; says why in Dutch, with the line where known."""

    def __init__(self, beschrijving: str, plaats: Plaats | None = None) -> None:
        super().__init__(beschrijving)
        self.beschrijving, self.plaats = beschrijving, plaats or Plaats()


def _nergens() -> Plaats:
    return Plaats()


@dataclass(frozen=True)
class Toelichting:
    kort: str = ""
    lang: str = ""
    belangrijk: bool = False


@dataclass(frozen=True)
class Regelgroep:
    id: str
    naam: str
    prioriteit: int = GEEN_PRIORITEIT
    plaats: Plaats = field(default_factory=_nergens, compare=False)


@dataclass(frozen=True)
class Optie:
    sequence_id: str
    tekst: str
    toelichting: Toelichting | None = None


@dataclass(frozen=True)
class Vraag:
    """A question to the initiatiefnemer; also the question of a registerbevraging."""

    tekst: str
    gegevens_type: str
    optie_type: str = ""
    opties: tuple[Optie, ...] = ()
    geen_van_bovenstaande: bool = False
    input_type: str = "textarea"


@dataclass(frozen=True)
class VasteWaarde:
    waarde: str
    gegevens_type: str
    voorbehoud: str = ""


@dataclass(frozen=True)
class Bijlage:
    type: str
    documenttype: str = "Overig"


@dataclass(frozen=True)
class ImplicietAntwoord:
    """The answer that follows from the werkzaamheid that the initiatiefnemer chose."""

    werkzaamheid: str
    waarde: bool
    context: str = "werkzaamheidOverstijgend"


@dataclass(frozen=True)
class GeoVerwijzing:
    locatie: str
    tekst: str


@dataclass(frozen=True)
class HerbruikbareBeslissing:
    activiteit: str
    naam: str


@dataclass(frozen=True)
class OnbekendeInhoud:
    """An uitvoeringsregel whose kind this harness does not interpret."""


Inhoud = Vraag | VasteWaarde | Bijlage | ImplicietAntwoord | GeoVerwijzing | HerbruikbareBeslissing | OnbekendeInhoud


@dataclass(frozen=True)
class Consistentieregel:
    reguliere_expressie: str
    invulinstructie: str = ""


@dataclass(frozen=True)
class Maatregel:
    """What somebody must do or leave; `nummer` refers to the voorschrift, `volgorde` orders them."""

    id: str
    nummer: str
    tekst: str
    frequentie: str
    volgorde: int
    toelichting: str = ""
    kenmerken: tuple[str, ...] = ()
    themas: tuple[str, ...] = ()
    plaats: Plaats = field(default_factory=_nergens, compare=False)


@dataclass(frozen=True)
class Uitvoeringsregel:
    """`soort` is the name of the element that holds the `inhoud` (vraag, vasteWaarde, bijlage, …), `onderdelen` the
    names of all elements in it, in order. A hidden steering question is one that a register answers.
    """

    id: str
    soort: str
    inhoud: Inhoud
    regelgroep: str = ""
    herbruikbaar_id: str = ""
    bereik: str = "werkzaamheid"
    classificatie: str = "activiteit"
    vraag_referentie: str = ""
    publiceerbaar: bool = True
    potentieel_vertrouwelijk: bool = False
    prioriteit: int = GEEN_PRIORITEIT
    toelichting: Toelichting | None = None
    consistentieregel: Consistentieregel | None = None
    verborgen_stuurvraag: bool = False
    onderdelen: tuple[str, ...] = field(default=(), compare=False)
    plaats: Plaats = field(default_factory=_nergens, compare=False)


@dataclass(frozen=True)
class InputData:
    """`variable` is the name that columns use; `uitvoeringsregel` the id it gets its answer from.

    `type` is the typeRef of DMN, which says nothing about answers when there is an uitvoeringsregel.
    """

    id: str
    name: str
    variable: str
    uitvoeringsregel: str = ""
    type: str = ""
    plaats: Plaats = field(default_factory=_nergens, compare=False)


@dataclass(frozen=True)
class Output:
    """A column with outcomes. `values` lists what is possible, highest priority first; both as written."""

    name: str = ""
    values: str = ""
    default: str = ""


@dataclass(frozen=True)
class Row:
    """One rule of a decisionTable: the cells as written."""

    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    toelichting: str = ""
    plaats: Plaats = field(default_factory=_nergens, compare=False)


@dataclass(frozen=True)
class DecisionTable:
    """`inputs` are the variables of the columns, matched verbatim (they are no FEEL).

    `input_values` has per column the list of possible values as written, "" without one.
    """

    hit_policy: str
    inputs: tuple[str, ...]
    outputs: tuple[Output, ...]
    rows: tuple[Row, ...]
    aggregation: str = ""
    input_values: tuple[str, ...] = ()
    plaats: Plaats = field(default_factory=_nergens, compare=False)


@dataclass(frozen=True)
class Decision:
    """`logic` is the DMN element that says how to decide: decisionTable, or another that STTR does not use."""

    id: str
    name: str
    variable: str
    required_inputs: tuple[str, ...] = ()
    required_decisions: tuple[str, ...] = ()
    table: DecisionTable | None = None
    logic: str = ""
    structuur_refs: tuple[str, ...] = ()
    plaats: Plaats = field(default_factory=_nergens, compare=False)


@dataclass(frozen=True)
class SttrBestand:
    """One STTR file. `versie` is what the file says of itself (1, 2 or 3) or "" where it says nothing known.

    `vondsten` are values that the reader could not make sense of; it took the default of the standard.
    """

    naam: str
    versie: str
    dmn_versie: str
    id: str
    name: str
    namespace: str
    exporter: str = ""
    uitbreidingen: tuple[str, ...] = ()
    regelgroepen: tuple[Regelgroep, ...] = ()
    uitvoeringsregels: tuple[Uitvoeringsregel, ...] = ()
    inputs: tuple[InputData, ...] = ()
    decisions: tuple[Decision, ...] = ()
    maatregelen: tuple[Maatregel, ...] = ()
    vondsten: tuple[Vondst, ...] = field(default=(), compare=False)

    @cached_property
    def _decisions(self) -> dict[str, Decision]:
        return {decision.id: decision for decision in self.decisions}

    @cached_property
    def _inputs(self) -> dict[str, InputData]:
        return {invoer.id: invoer for invoer in self.inputs}

    @cached_property
    def _uitvoeringsregels(self) -> dict[str, Uitvoeringsregel]:
        return {regel.id: regel for regel in self.uitvoeringsregels}

    @cached_property
    def _regelgroepen(self) -> dict[str, Regelgroep]:
        return {groep.id: groep for groep in self.regelgroepen}

    def decision(self, id: str) -> Decision | None:
        return self._decisions.get(id)

    def input(self, id: str) -> InputData | None:
        return self._inputs.get(id)

    def uitvoeringsregel(self, id: str) -> Uitvoeringsregel | None:
        return self._uitvoeringsregels.get(id)

    def bron(self, invoer: InputData) -> Uitvoeringsregel | None:
        """Where an input gets its answer from; None when it names an uitvoeringsregel that is not there.

        In plain DMN an input names none: then it counts as a question under its own name.
        """
        if invoer.uitvoeringsregel:
            return self.uitvoeringsregel(invoer.uitvoeringsregel)
        return Uitvoeringsregel(invoer.variable, "vraag", Vraag(invoer.name, invoer.type))

    def regelgroep(self, id: str) -> Regelgroep | None:
        return self._regelgroepen.get(id)

    def vraag(self, id: str) -> Uitvoeringsregel | None:
        """By id of uitvoeringsregel; in plain DMN by the variable of the input."""
        bronnen = (self.bron(invoer) for invoer in self.inputs)
        return self.uitvoeringsregel(id) or next((een for een in bronnen if een and een.id == id), None)

    def volgorde(self, regel: Uitvoeringsregel) -> tuple[int, int, str]:
        """Sort key: by prioriteit of the regelgroep, then of the uitvoeringsregel, then id, as the DSO orders them."""
        groep = self.regelgroep(regel.regelgroep)
        return (groep.prioriteit if groep else GEEN_PRIORITEIT, regel.prioriteit, regel.id)

    @property
    def structuur_refs(self) -> tuple[str, ...]:
        return tuple(ref for decision in self.decisions for ref in decision.structuur_refs)

    @property
    def top(self) -> Decision | None:
        """The decision that carries the functioneleStructuurRef; without one, the last that no other uses."""
        gebruikt = {id for decision in self.decisions for id in decision.required_decisions}
        vrij = [decision for decision in self.decisions if decision.id not in gebruikt]
        return next(self._dragers(), vrij[-1] if vrij else None)

    def _dragers(self) -> Iterator[Decision]:
        return (decision for decision in self.decisions if decision.structuur_refs)
