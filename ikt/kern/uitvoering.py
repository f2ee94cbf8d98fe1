"""Running a casus step by step: each start and end in the journal, each exception an uitkomst."""

from __future__ import annotations

import hashlib
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ikt.kern.bevinding import Bevinding, vind
from ikt.kern.casus import Casus
from ikt.kern.dossier import DeelOntbreekt
from ikt.kern.journal import Journal, JournalUnwritable
from ikt.kern.plan import GeplandeStap
from ikt.kern.stappen import Match, Vocabulary
from ikt.kern.uitkomst import Afloop, Geblokkeerd, NietGeslaagd, Systeemstoring, Testfout, Uitkomst
from ikt.kern.verloop import Poging


def spoor_id(seed: str) -> str:
    """The spoor-id of a casus and poging: short enough for every field that it must survive in."""
    return f"ikt-{hashlib.sha256(seed.encode()).hexdigest()[:10]}"


@dataclass(frozen=True)
class Bekend:
    """The known bevindingen, and the day on which their werkafspraken must be valid."""

    bevindingen: Sequence[Bevinding] = ()
    vandaag: date = date.max

    def vind(self, scenario: str, afloop: Afloop) -> Bevinding | None:
        return vind(self.bevindingen, scenario, afloop)


class Uitvoering:
    """Runs the steps of one casus in order. `eerder` is the attempt that this one goes on from, if any."""

    def __init__(
        self,
        casus: Casus,
        vocabulary: Vocabulary,
        journal: Journal,
        *,
        bekend: Bekend,
        onder_test: frozenset[str] = frozenset(),
        eerder: Poging | None = None,
    ) -> None:
        self.casus, self._vocabulary, self._journal = casus, vocabulary, journal
        self._bekend, self._onder_test, self._eerder = bekend, onder_test, eerder
        self._volgende = 0
        self._bevinding: str | None = None
        self._schakel: str | None = None

    def open(self, vanaf: int) -> None:
        """Note that this attempt begins, at step `vanaf` (what comes before is done already)."""
        self._journal.write(
            "poging",
            casus=self.casus.id,
            poging=self.casus.poging,
            spoor=self.casus.spoor_id,
            verder=self._eerder is not None,
            klok=self.casus.klok.nu().isoformat(),
        )
        self._vanaf = vanaf

    def stap(self, soort: str, tekst: str) -> Afloop | None:
        """Run the next planned step, which must be this one; gives how it ended, None when all went well."""
        nr = self._volgende
        self._volgende += 1
        gepland = self._gepland(nr, soort, tekst)
        if nr < self._vanaf:
            return None
        return self._run(nr, gepland)

    def _gepland(self, nr: int, soort: str, tekst: str) -> GeplandeStap:
        stappen = self.casus.plan.stappen
        if nr < len(stappen) and (stappen[nr].soort, stappen[nr].tekst) == (soort, tekst):
            return stappen[nr]
        raise Testfout(f"Stap {nr + 1} is '{tekst}', maar dat staat niet in het plan; voer `ikt lint` uit.")

    def _run(self, nr: int, stap: GeplandeStap) -> Afloop | None:
        eerder = self._eerder.stappen.get(nr) if self._eerder else None
        moment, begin = self.casus.klok.nu(), time.perf_counter()
        self.casus.begin_stap(nr, eerder, moment)
        self._write("gestart", nr, hash=stap.hash, klok=moment.isoformat())
        afloop = self._weigh(self._call(stap))
        self._close(nr, afloop, time.perf_counter() - begin)
        return afloop if afloop and not isinstance(afloop, MetWerkafspraak) else None

    def _call(self, stap: GeplandeStap) -> Afloop | None:
        match: Match | None = None
        self._schakel = None
        try:
            match = self._vocabulary.find(stap.soort, stap.tekst)
            self._schakel = match.definition.schakel
            match.definition.function(**self._arguments(match, stap))
        except Afloop as afloop:
            return self._with_schakel(afloop, match)
        except JournalUnwritable:
            raise
        except AssertionError as fout:
            return self._with_schakel(self._assertion(fout, match), match)
        except Exception as fout:
            return self._bug(fout)
        return None

    def _arguments(self, match: Match, stap: GeplandeStap) -> dict[str, Any]:
        offered = {"casus": self.casus, "tabel": stap.tabel, "tekst": stap.docstring}
        wants = match.definition.wants
        if missing := [naam for naam in ("tabel", "tekst") if naam in wants and offered[naam] is None]:
            raise Testfout(f"De stap '{stap.tekst}' verwacht een {missing[0]} eronder.")
        return match.arguments | {naam: waarde for naam, waarde in offered.items() if naam in wants}

    def _with_schakel(self, afloop: Afloop, match: Match | None) -> Afloop:
        if isinstance(afloop, NietGeslaagd) and afloop.schakel is None and match:
            afloop.schakel = match.definition.schakel
        return afloop

    def _assertion(self, fout: AssertionError, match: Match | None) -> Afloop:
        """An assert of the step itself judges the chain; one from deeper down is a fault of ours."""
        last = traceback.extract_tb(fout.__traceback__)[-1]
        if match and last.filename == match.definition.function.__code__.co_filename:
            return NietGeslaagd(str(fout).split("\n", 1)[0] or "Het was niet zoals verwacht.")
        return self._bug(fout)

    def _bug(self, fout: BaseException) -> Testfout:
        self.casus.bijlage("traceback.txt", _trace(fout))
        wat = str(fout).splitlines()[0] if str(fout) else ""
        return Testfout(f"Fout in ikt of in het scenario: {type(fout).__name__}: {wat}")

    def _weigh(self, afloop: Afloop | None) -> Afloop | None:
        """What the mismatch means here: is the system under test, is it a known bevinding, did one come before?"""
        if afloop is None:
            return None
        if isinstance(afloop, Systeemstoring) and afloop.systeem in self._onder_test:
            afloop = _als(NietGeslaagd, afloop)
        if isinstance(afloop, DeelOntbreekt) and self._bevinding:
            afloop = Geblokkeerd(f"{afloop.reden} Dat komt door bevinding {self._bevinding}.")
        return self._known(afloop)

    def _known(self, afloop: Afloop) -> Afloop:
        """A bevinding is noted also when its werkafspraak no longer counts."""
        bevinding = self._bekend.vind(self.casus.scenario_id, afloop)
        if bevinding is None:
            return afloop
        if bevinding.geldt_op(self._bekend.vandaag):
            self._bevinding = bevinding.id
            afloop = MetWerkafspraak(afloop, bevinding)
        afloop.bevinding = bevinding.id
        return afloop

    def _close(self, nr: int, afloop: Afloop | None, duur: float) -> None:
        einde = self.casus.klok.nu()
        self._write(
            "afgerond",
            nr,
            uitkomst=afloop.uitkomst if afloop else Uitkomst.GESLAAGD,
            reden=afloop.reden if afloop else None,
            schakel=afloop.schakel if afloop else None,
            systeem=afloop.systeem if afloop else None,
            code=afloop.code if afloop else None,
            bevinding=afloop.bevinding if afloop else None,
            delen=self.casus.dossier.take_changed(),
            bewijs=self.casus.evidence.refs,
            waarneming=self.casus.waarneming,
            duur_s=round(duur, 6),
            schakeltijden=self.casus.schakeltijden(einde, self._schakel),
            klok=einde.isoformat(),
        )
        if afloop and afloop.uitkomst is Uitkomst.LOOPT:
            self._journal.sync()

    def _write(self, soort: str, nr: int, **fields: Any) -> None:
        self._journal.write(soort, casus=self.casus.id, poging=self.casus.poging, stap=nr, **fields)


class MetWerkafspraak(Afloop):
    """A mismatch that a valid werkafspraak covers: the casus goes on."""

    uitkomst = Uitkomst.MET_WERKAFSPRAAK

    def __init__(self, afloop: Afloop, bevinding: Bevinding) -> None:
        super().__init__(
            f"{afloop.reden} (bevinding {bevinding.id}: {bevinding.titel})",
            schakel=afloop.schakel,
            systeem=afloop.systeem,
            code=afloop.code,
        )


def _als(soort: type[Afloop], afloop: Afloop) -> Afloop:
    return soort(afloop.reden, schakel=afloop.schakel, systeem=afloop.systeem, code=afloop.code)


def _trace(fout: BaseException) -> str:
    """The traceback with file names only: no path of this machine ends up in a report."""
    frames = traceback.extract_tb(fout.__traceback__)
    lines = [f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}: {frame.line}" for frame in frames]
    return "\n".join([*lines, f"{type(fout).__name__}: {fout}"])
