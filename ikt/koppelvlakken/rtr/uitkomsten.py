"""What uitvoeren answers, as the loket uses it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class OpenVraag:
    """`antwoordtype` is boolean, numeriek, string, datum, lijstwaarde or bijlage; `vooringevuld` is the answer that a
    register gave."""

    id: int
    tekst: str
    antwoordtype: str
    groep: str
    opties: tuple[str, ...] = ()
    verplicht: bool = True
    vooringevuld: str = ""


@dataclass(frozen=True)
class Conclusie:
    """`code` is one of the seven; `ref` says of which activiteit; the explanation is fetched by its id."""

    code: str
    ref: str
    toelichting: int | None = None


@dataclass(frozen=True)
class Check:
    """The answer of a vergunningcheck.

    `van_toepassing` is False when the rules do not apply at that place. `uitkomsten` are empty as long as questions
    are open. `activiteiten` are the functioneleStructuurRefs of what was checked, each with its bestuurslaag;
    `regelbestanden` the identifiers of the files that were executed.
    """

    van_toepassing: bool
    uitkomsten: tuple[Conclusie, ...] = ()
    open_vragen: tuple[OpenVraag, ...] = ()
    activiteiten: tuple[str, ...] = ()
    bestuurslagen: tuple[str, ...] = ()
    regelbestanden: tuple[int, ...] = ()

    @property
    def conclusies(self) -> tuple[str, ...]:
        """The codes."""
        return tuple(een.code for een in self.uitkomsten)


@dataclass(frozen=True)
class Vereiste:
    """One set of indieningsvereisten. `indienbaar`: all questions that are required have an answer; `compleet`: the
    bijlagen that are required are there as well."""

    ref: str
    indienbaar: bool
    compleet: bool
    van_toepassing: bool
    vragen: tuple[OpenVraag, ...] = ()
    bijlagen: tuple[OpenVraag, ...] = ()


@dataclass(frozen=True)
class Vereisten:
    """All sets, in the order of the answer."""

    sets: tuple[Vereiste, ...]

    def van(self, ref: str) -> Vereiste | None:
        return next((een for een in self.sets if een.ref == ref), None)


@dataclass(frozen=True)
class Maatregel:
    nummer: str
    tekst: str
    frequentie: str


@dataclass(frozen=True)
class Maatregelen:
    van_toepassing: bool
    maatregelen: tuple[Maatregel, ...] = ()
    open_vragen: tuple[OpenVraag, ...] = ()
