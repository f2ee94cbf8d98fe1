"""The versiebeheer that follows from besluiten, and the consolidated regelgeving that follows from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from ikt.koppelvlakken.consolidatie.branches import met_wijzigingen
from ikt.koppelvlakken.consolidatie.fout import ConsolidatieFout, Foutcode
from ikt.koppelvlakken.consolidatie.informatie import ConsolidatieInformatie, Uitgewerkt
from ikt.koppelvlakken.consolidatie.momentopname import Gezichtspunt, Instrument, Tijdstempels, Uitwerking
from ikt.koppelvlakken.consolidatie.tijdstempels import met_tijdstempels
from ikt.koppelvlakken.consolidatie.toestand import Toestand
from ikt.koppelvlakken.consolidatie.toestanden import Toestanden


@dataclass(frozen=True)
class Versiebeheer:
    """What is known after a number of besluiten, processed one by one in the order of gemaaktOp.

    It follows the STOP standard; what an LVBB refuses of it is not judged here.

    ```python
    versiebeheer = Versiebeheer.van(besluiten)
    versiebeheer.tekst_versie_op("/akn/nl/act/gm0297/2024/omgevingsplan", date(2025, 7, 1))
    ```
    """

    instrumenten: Mapping[str, Instrument] = field(default_factory=dict)
    tijdstempels: Mapping[str, tuple[Tijdstempels, ...]] = field(default_factory=dict)

    @classmethod
    def van(cls, besluiten: Iterable[ConsolidatieInformatie]) -> Versiebeheer:
        versiebeheer = cls()
        for besluit in besluiten:
            versiebeheer = versiebeheer.verwerk(besluit)
        return versiebeheer

    def verwerk(self, besluit: ConsolidatieInformatie) -> Versiebeheer:
        """The versiebeheer after this besluit. Raises `ConsolidatieFout`; then nothing of it is processed.

        Inhoud goes before tijdstempels: a besluit may make a branch and bring it into force.
        """
        nieuw = {
            werk: met_wijzigingen(self.instrumenten.get(werk), werk, wijzigingen, besluit)
            for werk, wijzigingen in besluit.per_instrument()
        }
        instrumenten = {**self.instrumenten, **nieuw}
        doelen = {doel for instrument in instrumenten.values() for doel in instrument.branches}
        tijdstempels = met_tijdstempels(self.tijdstempels, besluit, doelen)
        for uitgewerkt in besluit.uitgewerkt:
            instrumenten[uitgewerkt.instrument] = _uitgewerkt(instrumenten, uitgewerkt, besluit)
        return Versiebeheer(instrumenten, tijdstempels)

    def toestanden(
        self, instrument: str, *, bekend_op: date = date.max, ontvangen_op: date = date.max
    ) -> tuple[Toestand, ...]:
        """The actuele toestanden of an instrument (FRBRWork) in order of time, as one saw them on these days.

        Empty when the instrument was unknown, or not (yet, or any more) to come into force. Source: STOP
        2.0.0-rc, module ActueleToestanden.
        """
        return self._toestanden(instrument, bekend_op, ontvangen_op).actuele

    def complete_toestanden(
        self, instrument: str, *, bekend_op: date = date.max, ontvangen_op: date = date.max
    ) -> tuple[Toestand, ...]:
        """All toestanden, also those that only hold in the past because of terugwerkende kracht.

        Source: STOP 2.0.0-rc, module CompleteToestanden.
        """
        return self._toestanden(instrument, bekend_op, ontvangen_op).alle

    def toestand_op(
        self,
        instrument: str,
        datum: date,
        *,
        geldig_op: date | None = None,
        bekend_op: date = date.max,
        ontvangen_op: date = date.max,
    ) -> Toestand | None:
        """Tijdreizen: what worked on `datum` (for facts of `geldig_op`, default the same day).

        None when the instrument was not in force. Source: STOP 2.0.0-rc, "Regelgeving in de loop van de tijd".
        """
        return self._toestanden(instrument, bekend_op, ontvangen_op).op(datum, geldig_op or datum)

    def tekst_versie_op(
        self,
        instrument: str,
        datum: date,
        *,
        geldig_op: date | None = None,
        bekend_op: date = date.max,
        ontvangen_op: date = date.max,
    ) -> str | None:
        """The FRBRExpression of the consolidated text on `datum`; None: not in force, or samenloop not solved."""
        toestand = self.toestand_op(
            instrument, datum, geldig_op=geldig_op, bekend_op=bekend_op, ontvangen_op=ontvangen_op
        )
        return toestand.instrumentversie if toestand is not None else None

    def ingetrokken_per(
        self, instrument: str, *, bekend_op: date = date.max, ontvangen_op: date = date.max
    ) -> date | None:
        """The first day on which the instrument does not exist any more."""
        return self._toestanden(instrument, bekend_op, ontvangen_op).ingetrokken_per

    def materieel_uitgewerkt_op(
        self, instrument: str, *, bekend_op: date = date.max, ontvangen_op: date = date.max
    ) -> date | None:
        """From when the instrument has no material effect any more; it does stay in force."""
        uitwerkingen = self.instrumenten[instrument].uitwerkingen if instrument in self.instrumenten else ()
        laatste = Gezichtspunt(bekend_op, ontvangen_op).laatste(uitwerkingen)
        return laatste.datum if laatste is not None else None

    def _toestanden(self, instrument: str, bekend_op: date, ontvangen_op: date) -> Toestanden:
        gezichtspunt = Gezichtspunt(bekend_op, ontvangen_op)
        return Toestanden(self.instrumenten.get(instrument, Instrument(instrument)), self.tijdstempels, gezichtspunt)


def _uitgewerkt(
    instrumenten: Mapping[str, Instrument], uitgewerkt: Uitgewerkt, besluit: ConsolidatieInformatie
) -> Instrument:
    instrument = instrumenten.get(uitgewerkt.instrument)
    if instrument is None:
        raise ConsolidatieFout(Foutcode.INSTRUMENT_ONBEKEND, f"{uitgewerkt.instrument} is nog nooit vastgesteld.")
    if uitgewerkt.datum == (instrument.uitwerkingen[-1].datum if instrument.uitwerkingen else None):
        return instrument
    nieuw = Uitwerking(besluit.gemaakt_op, besluit.bekend_op, besluit.ontvangen_op, uitgewerkt.datum)
    return replace(instrument, uitwerkingen=(*instrument.uitwerkingen, nieuw))
