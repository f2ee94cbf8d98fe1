"""A Regel: a small function that judges something delivered, with the facts that `ikt regels` lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ikt.koppelvlakken.validatie.melding import NERGENS, Ernst, Melding, Plaats, Soort

T = TypeVar("T")


@dataclass(frozen=True)
class Vondst:
    """What a rule function yields: the description and the place; the rule adds code, ernst and soort.
    `ernst` is for the few rules whose ernst depends on what is found."""

    beschrijving: str
    bestand: str = ""
    plaats: Plaats = NERGENS
    ernst: Ernst | None = None


@dataclass(frozen=True)
class Onbeslist:
    """What a rule function yields when it cannot judge a part of this thing; `reden` says what it would need."""

    reden: str


F = TypeVar("F", bound=Callable[..., Iterable[Vondst | Onbeslist]])


@dataclass(frozen=True)
class Regel(Generic[T]):
    """`fase` is the order of checks of the real system; `nodig` what the rule needs beyond the thing itself:
    pakket (nothing more), reeks (earlier deliveries), klok or register. `bron` says where the rule comes from,
    `edities` which editions of the validation matrix list it, and `samen_met` which other codes the same
    mistake raises."""

    code: str
    ernst: Ernst
    soort: Soort
    fase: int
    beschrijving: str
    bron: str
    toets: Callable[[T], Iterable[Vondst | Onbeslist]]
    versies: str = "*"
    nodig: str = "pakket"
    edities: tuple[str, ...] = ()
    samen_met: tuple[str, ...] = ()

    @property
    def niet_beoordeeld(self) -> str:
        """How an Oordeel says that what this rule needs is not there."""
        return f"{self.code}: {self.beschrijving} (nodig: {self.nodig})"

    def oordeel(self, onderwerp: T) -> Iterator[Melding | Onbeslist]:
        for vondst in self.toets(onderwerp):
            yield vondst if isinstance(vondst, Onbeslist) else self._melding(vondst)

    def meldingen(self, onderwerp: T) -> Iterator[Melding]:
        return (uitkomst for uitkomst in self.oordeel(onderwerp) if isinstance(uitkomst, Melding))

    def _melding(self, vondst: Vondst) -> Melding:
        ernst = vondst.ernst or self.ernst
        return Melding(self.code, ernst, self.soort, vondst.beschrijving, vondst.bestand, vondst.plaats, self.fase)


class Regels(Generic[T]):
    """The rules for one kind of thing (a STOP-aanlevering, a verzoekbericht, an STTR-bestand).

    ```python
    regels: Regels[Verzoek] = Regels("STAM")

    @regels.regel("IKT-STAM001", fase=2, beschrijving="BSN voldoet aan de elfproef", bron="...")
    def bsn(verzoek: Verzoek) -> Iterator[Vondst]:
        if ...:
            yield Vondst("Het BSN ... voldoet niet aan de elfproef; controleer het nummer.", plaats=Plaats(12))
    ```
    """

    def __init__(self, soort: str) -> None:
        self.soort = soort
        self.lijst: list[Regel[T]] = []

    def regel(
        self,
        code: str,
        *,
        fase: int,
        beschrijving: str,
        bron: str,
        ernst: Ernst = Ernst.FOUT,
        soort: Soort = Soort.INHOUDELIJK,
        versies: str = "*",
        nodig: str = "pakket",
        edities: tuple[str, ...] = (),
        samen_met: tuple[str, ...] = (),
    ) -> Callable[[F], F]:
        def voeg_toe(functie: F) -> F:
            self.lijst.append(
                Regel(code, ernst, soort, fase, beschrijving, bron, functie, versies, nodig, edities, samen_met)
            )
            return functie

        return voeg_toe

    def per_fase(self) -> Iterator[tuple[int, list[Regel[T]]]]:
        for fase in sorted({regel.fase for regel in self.lijst}):
            yield fase, [regel for regel in self.lijst if regel.fase == fase]

    def feiten(self) -> list[dict[str, Any]]:
        """What `ikt regels --json` shows of these rules."""
        return [
            {
                "code": regel.code,
                "ernst": str(regel.ernst),
                "fase": regel.fase,
                "versies": regel.versies,
                "edities": list(regel.edities),
                "nodig": regel.nodig,
                "beschrijving": regel.beschrijving,
                "bron": regel.bron,
            }
            for regel in sorted(self.lijst, key=lambda regel: (regel.fase, regel.code))
        ]
