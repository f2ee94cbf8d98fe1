"""The Casus: what a step gets in hand to see, do, remember, wait and judge with."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from ikt.kern.afwachten import Afwachten
from ikt.kern.bezig import Bezig
from ikt.kern.dossier import Dossier
from ikt.kern.journal import Journal
from ikt.kern.koppeling import Koppeling
from ikt.kern.plan import HOOFDROL, GeplandeCasus, Partij
from ikt.kern.schakel import Observatie, ObservatieDeel, Schakels, vergelijk
from ikt.kern.step_evidence import StepEvidence
from ikt.kern.uitkomst import NietGeslaagd, Testfout
from ikt.kern.verloop import StapVerloop
from ikt.kern.versturen import Versturen
from ikt.kern.waarnemer import Waarnemer
from ikt.kern.waarneming import Waarneming

T = TypeVar("T")
C = TypeVar("C")

NIETS: Mapping[str, Any] = {}


class Casus:
    """A scenario × the parties that play its roles.

    ```python
    @dan("toont Ozon het nieuwe artikel", schakel="lvbb-ozon")
    def toont(casus: Casus) -> None:
        regeling = casus.dossier.deel(PlanDeel).regeling
        tekst = casus.wacht_op("het artikel", lambda: casus.client(OzonClient).tekst(regeling), bool,
                               binnen=timedelta(hours=1), schakel="lvbb-ozon")
        casus.observeer("lvbb-ozon", "artikel", tekst)
        casus.vergelijk("artikel")
    ```
    """

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
        redact: Callable[[str], str],
    ) -> None:
        self.plan, self.poging, self.spoor_id = plan, poging, spoor_id
        self.dossier, self.evidence, self.schakels = dossier, evidence, schakels
        self.klok = koppeling.klok
        self._koppeling = koppeling
        self._bezig = Bezig(journal, plan.casus, poging)
        self._afwachten = Afwachten(self._bezig, koppeling.klok, koppeling.wachter)
        self._versturen = Versturen(self._bezig, dossier, herhaal_onzeker=koppeling.herhaal_onzeker)
        self._waarnemer = Waarnemer(self._bezig, koppeling.tester, formulieren, redact)
        self._clients: dict[tuple[type[Any], str | None], Any] = {}
        self._ids: dict[str, int] = {}

    @property
    def id(self) -> str:
        return self.plan.casus

    @property
    def scenario_id(self) -> str:
        return self.plan.scenario

    def begin_stap(self, nr: int, vorige: StapVerloop | None, moment: datetime) -> None:
        """For the runner: what follows belongs to step `nr`, of which an earlier session may have done something."""
        self._bezig.begin(nr, vorige, moment)
        self._ids.clear()
        self._waarnemer.laatste = None
        self.evidence.begin(nr)

    def schakeltijden(self, einde: datetime, schakel: str | None) -> dict[str, float]:
        """For the runner: seconds per schakel of this step, which belongs to that schakel and ends now."""
        return self._bezig.tijd.seconden(einde, schakel)

    @property
    def waarneming(self) -> dict[str, Any] | None:
        """For the runner: what a (simulated) tester saw in this step."""
        return self._waarnemer.laatste

    # -- who and what --

    def rol(self, naam: str = HOOFDROL) -> Partij:
        """Who plays that role; Testfout when nobody was chosen for it."""
        try:
            return self.plan.rollen[naam]
        except KeyError:
            raise Testfout(f"Voor de rol '{naam}' is geen deelnemer gekozen; geef --rol {naam}=CODE.") from None

    def client(self, soort: type[C], voor: Partij | None = None) -> C:
        """The client of that koppelvlak, connected as the environment says; `voor` whose software it is."""
        sleutel = (soort, voor.code if voor else None)
        if sleutel not in self._clients:
            self._clients[sleutel] = self._koppeling.client(soort, self.evidence, self._versturen.on_write, voor)
        client: C = self._clients[sleutel]
        return client

    def profiel(self, naam: str) -> Mapping[str, Any]:
        """What the environment overrides of the version profile `naam`; empty when nothing."""
        return self._koppeling.profielen.get(naam, NIETS)

    def standaardversie(self, standaard: str) -> str | None:
        """Which version of a standard (as `bhkv` or `swf`) the environment has; None when it does not say."""
        return self._koppeling.standaardversies.get(standaard)

    def new_id(self, kind: str) -> str:
        """An identifier that carries the spoor-id, and is the same when this step is done again after a break."""
        nr = self._ids[kind] = self._ids.get(kind, 0) + 1
        content = f"{self.spoor_id}/{self._bezig.nr}/{kind}/{nr}"
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
        self.observeer_alle(schakel, {onderwerp: waarde})

    def observeer_alle(self, schakel: str | None, waarden: Mapping[str, Any]) -> None:
        """Several subjects at once, by name: the Dossier looks for secrets in all it has each time something is put in.

        Of what was seen before of the same subject at the same place only the last counts.
        """
        if schakel is not None and schakel not in self.schakels:
            raise Testfout(f"De schakel '{schakel}' bestaat niet.")
        ouder = [each for each in self.observaties if each.schakel != schakel or each.onderwerp not in waarden]
        nieuw = [Observatie(onderwerp=wat, schakel=schakel, waarde=waarde) for wat, waarde in waarden.items()]
        self.dossier.zet(ObservatieDeel(observaties=(*ouder, *nieuw)))

    @property
    def observaties(self) -> Sequence[Observatie]:
        heeft = self.dossier.heeft(ObservatieDeel)
        return self.dossier.deel(ObservatieDeel).observaties if heeft else ()

    def vergelijk(self, onderwerp: str) -> None:
        """All places where a subject was observed must agree; else *niet geslaagd* at the first that differs."""
        vergelijk(onderwerp, self.observaties, self.schakels)

    # -- waiting, sending, looking --

    def wacht_op(
        self,
        omschrijving: str,
        lees: Callable[[], T],
        klaar: Callable[[T], bool],
        *,
        binnen: timedelta,
        schakel: str,
    ) -> T:
        """Read until it is as wanted; *hangt* on that schakel when it is not so `binnen` that time.

        After a suspension the first deadline still counts.
        """
        return self._afwachten.op(omschrijving, lees, klaar, binnen, schakel)

    def wacht_tot(self, moment: datetime, omschrijving: str) -> None:
        """Go on at `moment`: simulated time moves there, on a real environment the casus is suspended until then."""
        self._afwachten.tot(moment, omschrijving)

    def eenmalig(self, kenmerk: str, verstuur: Callable[[], T], navraag: Callable[[], T | None] | None = None) -> T:
        """Send something that must not arrive twice, also not when a run breaks off around it.

        `kenmerk` is the identifier under which it is sent. When an earlier session may have sent it, `navraag` asks
        the system whether it knows the kenmerk, and gives what `verstuur` would have given (None: it does not know
        it). Without `navraag` the casus then ends as *afgebroken*.
        """
        return self._versturen.eenmalig(kenmerk, verstuur, navraag)

    def neem_waar(
        self,
        vraag: str,
        *,
        scherm: str,
        gegevens: Mapping[str, Any] = NIETS,
        velden: type[BaseModel] | None = None,
        verwacht: Mapping[str, Any] = NIETS,
        rol: str = "tester",
        toegestaan: Sequence[str] = ("ja", "nee"),
    ) -> Waarneming:
        """Let a person look or do, and hand over what came out; *loopt* until the form is filled in.

        On simulated systems the simulated tester reads `scherm` instead: *ja* when it shows all that is `verwacht`.
        """
        return self._waarnemer.neem_waar(
            vraag,
            scherm=scherm,
            gegevens=gegevens,
            velden=velden,
            verwacht=verwacht,
            rol=rol,
            toegestaan=toegestaan,
        )
