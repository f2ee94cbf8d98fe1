"""The Casus: what a step gets in hand. It knows who plays which role, remembers, observes, waits and sends once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol, TypeVar

from pydantic import BaseModel

from ikt.kern.dossier import Dossier
from ikt.kern.evidence import EvidenceSink, Exchange
from ikt.kern.fout import Gebruikersfout
from ikt.kern.journal import Journal
from ikt.kern.klok import Klok
from ikt.kern.plan import HOOFDROL, GeplandeCasus, Partij
from ikt.kern.schakel import Observatie, ObservatieDeel, Schakels, vergelijk
from ikt.kern.uitkomst import Afgebroken, Hangt, NietGeslaagd, Opgeschort, Testfout
from ikt.kern.verloop import StapVerloop
from ikt.kern.waarneming import Formulier, Waarneming
from ikt.kern.wachten import Wachter

T = TypeVar("T")
C = TypeVar("C")
OnWrite = Callable[[str], None]
"""Told the name of an operation that writes, before it is sent."""


class EvidenceStores(Protocol):
    def at(self, casus: str, poging: int, stap: int) -> EvidenceSink: ...


class Tester(Protocol):
    """The simulated tester: reads a simulated screen and tells what it shows."""

    def kijk(self, scherm: str, gegevens: Mapping[str, Any]) -> dict[str, Any]: ...


class StepEvidence:
    """The evidence of the step that is busy; clients keep this one sink for the whole casus."""

    def __init__(self, stores: EvidenceStores, casus: str, poging: int) -> None:
        self._stores, self._casus, self._poging = stores, casus, poging
        self.begin(0)

    def begin(self, stap: int) -> None:
        self._sink = self._stores.at(self._casus, self._poging, stap)
        self.refs: list[str] = []

    def exchange(self, exchange: Exchange) -> str:
        return self._keep(self._sink.exchange(exchange))

    def attachment(self, name: str, content: bytes | str, mediatype: str) -> str:
        return self._keep(self._sink.attachment(name, content, mediatype))

    def _keep(self, ref: str) -> str:
        if ref not in self.refs:
            self.refs.append(ref)
        return ref


@dataclass
class Koppeling:
    """What a casus is connected to: clients of systems, a clock, and who waits and looks for it."""

    client: Callable[[type[Any], EvidenceSink, OnWrite], Any]
    klok: Klok
    wachter: Callable[[], Wachter]
    tester: Tester | None = None
    onder_test: frozenset[str] = frozenset()
    profielen: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    herhaal_onzeker: bool = False


class Casus:
    """`plan` says what will be done; `vorige` is what an earlier session did of the step that is busy, if any."""

    def __init__(
        self,
        plan: GeplandeCasus,
        poging: int,
        spoor_id: str,
        *,
        dossier: Dossier,
        journal: Journal,
        evidence: StepEvidence,
        koppeling: Koppeling,
        schakels: Schakels,
        formulieren: Path,
    ) -> None:
        self.plan, self.poging, self.spoor_id = plan, poging, spoor_id
        self.dossier, self.evidence, self.schakels = dossier, evidence, schakels
        self.klok = koppeling.klok
        self._journal, self._koppeling, self._formulieren = journal, koppeling, formulieren
        self._clients: dict[type[Any], Any] = {}
        self.begin_stap(0, None)

    @property
    def id(self) -> str:
        return self.plan.casus

    @property
    def scenario_id(self) -> str:
        return self.plan.scenario

    def begin_stap(self, nr: int, vorige: StapVerloop | None) -> None:
        """Called by the runner: what follows belongs to step `nr`."""
        self.stap, self._vorige = nr, vorige
        self._wacht_nr = 0
        self._sending = False
        self._ids: dict[str, int] = {}
        self._waarneming: dict[str, Any] | None = None
        self.evidence.begin(nr)

    @property
    def waarneming(self) -> dict[str, Any] | None:
        """What a (simulated) tester saw in this step, for the record."""
        return self._waarneming

    # -- who and what --

    def rol(self, naam: str = HOOFDROL) -> Partij:
        try:
            return self.plan.rollen[naam]
        except KeyError:
            raise Testfout(f"Voor de rol '{naam}' is geen deelnemer gekozen; geef --rol {naam}=CODE.") from None

    def client(self, soort: type[C]) -> C:
        """The client of that koppelvlak, connected as the environment says."""
        if soort not in self._clients:
            self._clients[soort] = self._koppeling.client(soort, self.evidence, self._on_write)
        client: C = self._clients[soort]
        return client

    def profiel(self, naam: str) -> Mapping[str, Any]:
        """What the environment overrides of the version profile `naam`; empty when nothing."""
        return self._koppeling.profielen.get(naam, {})

    def new_id(self, kind: str) -> str:
        """An identifier of this casus that carries its spoor-id, the same when the step is done again."""
        nr = self._ids[kind] = self._ids.get(kind, 0) + 1
        content = f"{self.spoor_id}/{self.stap}/{kind}/{nr}"
        return f"{self.spoor_id}-{kind}-{hashlib.sha256(content.encode()).hexdigest()[:8]}"

    def bijlage(self, naam: str, inhoud: bytes | str, mediatype: str = "text/plain") -> None:
        """Keep something as evidence of this step."""
        self.evidence.attachment(naam, inhoud, mediatype)

    # -- judging --

    def toets(self, voorwaarde: bool, reden: str, *, schakel: str | None = None, code: str | None = None) -> None:
        """End the casus as *niet geslaagd* unless the condition holds."""
        if not voorwaarde:
            raise NietGeslaagd(reden, schakel=schakel, code=code)

    def observeer(self, schakel: str | None, onderwerp: str, waarde: Any) -> None:
        """Note what was seen of a subject at the end of a schakel; None is what went in at the start."""
        if schakel is not None:
            self.schakels[schakel]
        nieuw = Observatie(onderwerp=onderwerp, schakel=schakel, waarde=waarde)
        self.dossier.zet(ObservatieDeel(observaties=(*self.observaties, nieuw)))

    @property
    def observaties(self) -> Sequence[Observatie]:
        deel = self.dossier
        return deel.deel(ObservatieDeel).observaties if deel.heeft(ObservatieDeel) else ()

    def vergelijk(self, onderwerp: str) -> None:
        """All places where a subject was observed must agree; else *niet geslaagd* at the first that differs."""
        vergelijk(onderwerp, self.observaties, self.schakels)

    # -- waiting --

    def wacht_op(
        self,
        omschrijving: str,
        lees: Callable[[], T],
        klaar: Callable[[T], bool],
        *,
        binnen: timedelta,
        schakel: str,
    ) -> T:
        """Read until it is as wanted; *hangt* on that schakel when it is not `binnen` that time.

        The deadline is kept: after a suspension the first one still counts.
        """
        uiterlijk = self._deadline(omschrijving, binnen)
        wachter = self._koppeling.wachter()
        while True:
            waarde = lees()
            if klaar(waarde):
                return waarde
            if self.klok.nu() >= uiterlijk:
                raise Hangt(
                    f"{omschrijving}: niet vóór {_moment(uiterlijk)}; laatst gezien: {waarde}",
                    schakel=schakel,
                )
            self._verder(wachter, omschrijving, uiterlijk, waarde)

    def wacht_tot(self, moment: datetime, omschrijving: str) -> None:
        """Go on at `moment`: simulated time moves there, on a real environment the casus is suspended until then."""
        wachter = self._koppeling.wachter()
        while self.klok.nu() < moment:
            self._verder(wachter, omschrijving, moment, None)

    def _deadline(self, omschrijving: str, binnen: timedelta) -> datetime:
        eerder = self._vorige.wachten if self._vorige else []
        nr = self._wacht_nr
        self._wacht_nr += 1
        first = next((record for record in eerder if record["wacht"] == nr), None)
        if first:
            return datetime.fromisoformat(first["uiterlijk"])
        begin = self.klok.nu()
        self._write("wacht", wacht=nr, wat=omschrijving, begin=str(begin), uiterlijk=str(begin + binnen))
        return begin + binnen

    def _verder(self, wachter: Wachter, omschrijving: str, uiterlijk: datetime, gezien: object) -> None:
        try:
            wachter.verder(uiterlijk)
        except Opgeschort as pauze:
            gezien_tekst = "" if gezien is None else f"; laatst gezien: {gezien}"
            raise Opgeschort(
                f"{omschrijving}: wacht tot uiterlijk {_moment(uiterlijk)}{gezien_tekst}",
                tot=pauze.tot,
                uiterlijk=uiterlijk,
            ) from None

    # -- sending once --

    def eenmalig(self, kenmerk: str, verstuur: Callable[[], T], navraag: Callable[[], T | None] | None = None) -> T:
        """Send something that must not arrive twice, also not when a run breaks off around it.

        `kenmerk` is the identifier under which it is sent, reserved in the Dossier beforehand. When an earlier session
        may have sent it, `navraag` asks the system whether it knows the kenmerk (None: it does not).
        """
        if self._vorige and kenmerk in self._vorige.voorgenomen:
            known = self._ask(kenmerk, navraag)
            if known is not None:
                return known
        self._write("voorgenomen", kenmerk=kenmerk, delen=self.dossier.take_changed())
        self._sending = True
        try:
            return verstuur()
        finally:
            self._sending = False

    def _on_write(self, operation: str) -> None:
        """What writes without a voornemen in the journal could be sent twice after a crash."""
        if not self._sending:
            raise Testfout(f"De stap voert '{operation}' uit zonder `casus.eenmalig`.")

    def _ask(self, kenmerk: str, navraag: Callable[[], T | None] | None) -> T | None:
        if navraag is not None:
            return navraag()
        if self._koppeling.herhaal_onzeker:
            return None
        raise Afgebroken(
            f"Onbekend of '{kenmerk}' is aangekomen, en dat is niet na te vragen; "
            "kijk in het ontvangende systeem, en herhaal desgewenst met --herhaal-onzeker."
        )

    # -- people --

    def neem_waar(
        self,
        vraag: str,
        *,
        scherm: str,
        gegevens: Mapping[str, Any] | None = None,
        velden: type[BaseModel] | None = None,
        verwacht: Mapping[str, Any] | None = None,
        rol: str = "tester",
        toegestaan: Sequence[str] = ("ja", "nee"),
    ) -> Waarneming:
        """Let a person look or do, and hand over what came out; *loopt* until the form is filled in.

        On simulated systems the simulated tester reads `scherm` instead: *ja* when it shows all that is `verwacht`.
        """
        if self._koppeling.tester is not None:
            gezien = self._koppeling.tester.kijk(scherm, gegevens or {})
            waarneming = self._gesimuleerd(gezien, velden, verwacht)
        else:
            waarneming = self._van_mens(vraag, velden, rol, toegestaan)
        self._waarneming = {
            "vraag": vraag,
            "resultaat": waarneming.resultaat,
            "opmerking": waarneming.opmerking,
            "gesimuleerd": waarneming.gesimuleerd,
        }
        return waarneming

    def _gesimuleerd(
        self, gezien: dict[str, Any], velden: type[BaseModel] | None, verwacht: Mapping[str, Any] | None
    ) -> Waarneming:
        ja = all(gezien.get(naam) == waarde for naam, waarde in (verwacht or {}).items())
        resultaat = gezien.pop("resultaat", "ja" if ja else "nee")
        waarden = velden.model_validate(gezien) if velden else None
        return Waarneming(resultaat=resultaat, waarden=waarden, gesimuleerd=True)

    def _van_mens(self, vraag: str, velden: type[BaseModel] | None, rol: str, toegestaan: Sequence[str]) -> Waarneming:
        formulier = Formulier.voor(
            casus=self.id,
            poging=self.poging,
            stap=self.stap,
            vraag=vraag,
            rol=rol,
            toegestaan=toegestaan,
            velden=velden,
        )
        path = formulier.pad(self._formulieren)
        try:
            ingevuld = Formulier.lees(path).waarneming(velden) if path.exists() else None
        except Gebruikersfout as fout:
            raise Opgeschort(f"De waarneming is niet goed ingevuld: {fout}") from fout
        if ingevuld is None:
            formulier.schrijf(path)
            raise Opgeschort(f"Wacht op een waarneming: {vraag} (formulier {path.name})")
        return ingevuld

    def _write(self, soort: str, **fields: Any) -> None:
        self._journal.write(soort, casus=self.id, poging=self.poging, stap=self.stap, **fields)


def _moment(moment: datetime) -> str:
    return f"{moment:%d-%m-%Y %H:%M}"
