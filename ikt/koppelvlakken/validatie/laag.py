"""A Laag: one way of judging a delivered thing (own rules, an XSD set, a schematron), that ran or says why not."""

from __future__ import annotations

from dataclasses import dataclass, field

from ikt.koppelvlakken.validatie.melding import Ernst, Melding


@dataclass(frozen=True)
class Laag:
    """`reden` says why a layer did not run."""

    naam: str
    gedraaid: bool
    reden: str = ""
    meldingen: tuple[Melding, ...] = ()


@dataclass(frozen=True)
class Oordeel:
    """The judgement over one delivered thing. `niet_beoordeeld` lists what the files alone cannot prove;
    `stopt_in_fase` is the phase after which the real system would check no further."""

    soort: str
    lagen: tuple[Laag, ...] = ()
    niet_beoordeeld: tuple[str, ...] = field(default_factory=tuple)
    stopt_in_fase: int | None = None

    @property
    def meldingen(self) -> tuple[Melding, ...]:
        return tuple(melding for laag in self.lagen for melding in laag.meldingen)

    @property
    def valide(self) -> bool:
        """No fout in the lagen that ran."""
        return not any(melding.ernst is Ernst.FOUT for melding in self.meldingen)
