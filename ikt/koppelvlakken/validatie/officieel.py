"""The official lagen: XML Schema and schematron of the sets that the user registered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ikt.koppelvlakken.validatie import schemamelding
from ikt.koppelvlakken.validatie.document import (
    Element,
    Kop,
    OngeldigeXml,
    kop,
    lijkt_xml,
    naamruimten,
    ontleed,
)
from ikt.koppelvlakken.validatie.keuze import GeenSchema, Keuze, Kiezer, OnbekendeNaamruimte
from ikt.koppelvlakken.validatie.laag import Laag
from ikt.koppelvlakken.validatie.melding import Ernst, Melding, Plaats, Soort
from ikt.koppelvlakken.validatie.pakket import Bestand, open_pakket
from ikt.koppelvlakken.validatie.schema import NietTeCompileren, Schemas
from ikt.koppelvlakken.validatie.standaard import ZONDER_CODE, code_van
from ikt.koppelvlakken.validatie.standaarden import Standaarden

XSD = "officieel XML-schema"
SCHEMATRON = "officieel schematron"
_GEEN_SETS = "geen officiële sets geregistreerd; voeg ze toe met: ikt standaarden voeg-toe MAP"


def beoordeel_officieel(
    pad: Path, standaarden: Standaarden, schemas: Schemas | None = None
) -> tuple[tuple[Laag, Laag], tuple[str, ...]]:
    """The two official lagen over all XML in a file, folder or zip, and what they could not judge.

    Hand the same `schemas` in again to compile them only once. Raises `Gebruikersfout` when `pad` cannot be
    read.
    """
    if not standaarden.sets:
        return (Laag(XSD, False, _GEEN_SETS), Laag(SCHEMATRON, False, _GEEN_SETS)), ()
    oordeel = _Beoordeling(Kiezer(standaarden), schemas or Schemas(standaarden))
    with open_pakket(pad) as bestanden:
        oordeel.loop(bestanden)
    return oordeel.lagen(), tuple(dict.fromkeys(oordeel.niet_beoordeeld))


@dataclass
class _Beoordeling:
    kiezer: Kiezer
    schemas: Schemas
    met_xsd: dict[str, None] = field(default_factory=dict)  # a dict keeps the order and has no doubles
    met_schematron: dict[str, None] = field(default_factory=dict)
    technisch: list[Melding] = field(default_factory=list)
    inhoudelijk: list[Melding] = field(default_factory=list)
    zonder_schema: list[str] = field(default_factory=list)
    niet_beoordeeld: list[str] = field(default_factory=list)

    def loop(self, bestanden: list[Bestand]) -> None:
        """First the documents that name a version: the others follow them."""
        koppen = [(bestand, begin) for bestand in bestanden if (begin := self._kop(bestand))]
        for bestand, begin in sorted(koppen, key=lambda paar: (not paar[1].locatie, not paar[1].schemaversie)):
            try:
                self._document(bestand.naam, begin, ontleed(bestand.lees()))
            except OngeldigeXml as fout:
                self._onleesbaar(bestand.naam, begin, fout)

    def lagen(self) -> tuple[Laag, Laag]:
        return (
            _laag(XSD, self.met_xsd, self.technisch, self.zonder_schema),
            _laag(SCHEMATRON, self.met_schematron, self.inhoudelijk),
        )

    def _kop(self, bestand: Bestand) -> Kop | None:
        inhoud = bestand.lees()
        if not lijkt_xml(inhoud[:100]):
            return None
        try:
            return kop(inhoud)
        except OngeldigeXml as fout:
            self._onleesbaar(bestand.naam, None, fout)
            return None

    def _document(self, naam: str, begin: Kop, wortel: Element) -> None:
        code = code_van(begin.naamruimte, begin.naam)
        try:
            keuze = self.kiezer.kies(begin, naamruimten(wortel))
            fouten = self.schemas.fouten(keuze.schemas, wortel)
            self.technisch += schemamelding.meldingen(fouten, naam, code)
        except OnbekendeNaamruimte as fout:
            self.technisch.append(_fout(code, str(fout), naam))
        except (GeenSchema, NietTeCompileren) as fout:
            self.zonder_schema.append(naam)
            self.niet_beoordeeld.append(f"{naam}: {fout}")
        else:
            self.met_xsd[keuze.set.naam] = None
            self.technisch += _onbekende_delen(keuze, naam, code)
            self._schematrons(naam, keuze, wortel)

    def _schematrons(self, naam: str, keuze: Keuze, wortel: Element) -> None:
        if not keuze.schematrons:
            return
        from ikt.koppelvlakken.validatie.schematron import toets  # starts SaxonC

        for schematron in keuze.schematrons:
            try:
                uitslag = toets(schematron.pad, wortel, naam)
            except NietTeCompileren as fout:
                self.niet_beoordeeld.append(f"{schematron.pad.name}: {fout}")
                continue
            self.met_schematron[schematron.set] = None
            self.inhoudelijk += uitslag.meldingen
            self.niet_beoordeeld += uitslag.niet_beoordeeld

    def _onleesbaar(self, naam: str, begin: Kop | None, fout: OngeldigeXml) -> None:
        code = code_van(begin.naamruimte, begin.naam) if begin else ZONDER_CODE
        self.technisch.append(_fout(code, str(fout), naam, fout.regel))


def _laag(naam: str, sets: Iterable[str], meldingen: list[Melding], over: Sequence[str] = ()) -> Laag:
    """A laag that ran says with which sets, and how many files it had to leave (`over`)."""
    gebruikt = ", ".join(sets)
    reden = f"met {gebruikt}" if gebruikt else "" if meldingen else "geen geregistreerde set past bij deze bestanden"
    rest = f"{len(over)} {'bestand' if len(over) == 1 else 'bestanden'} niet beoordeeld" if over else ""
    return Laag(naam, bool(gebruikt or meldingen), "; ".join(filter(None, (reden, rest))), tuple(meldingen))


def _fout(code: str, beschrijving: str, bestand: str, regel: int | None = None) -> Melding:
    return Melding(code, Ernst.FOUT, Soort.TECHNISCH, beschrijving, bestand, Plaats(regel))


def _onbekende_delen(keuze: Keuze, naam: str, code: str) -> Iterator[Melding]:
    for naamruimte in keuze.onbekend:
        yield _fout(
            code,
            f"De naamruimte {naamruimte} komt in de set {keuze.set.naam} niet voor, zodat dit deel niet "
            "beoordeeld is. Controleer de versie, of registreer de set die erbij hoort.",
            naam,
        )
