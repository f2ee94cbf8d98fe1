"""An environment: its profile, with everything that is needed to open connections to its systems."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

import respx

from ikt.kern.bestand import bedoelde, lees, toon
from ikt.kern.evidence import EvidenceSink
from ikt.kern.fout import Gebruikersfout
from ikt.kern.klok import TIJDZONE, EchteKlok, Klok
from ikt.kern.uitkomst import Geblokkeerd, NietVanToepassing, Testfout
from ikt.koppelvlakken.transport import Breaker, Connection, Deadlines, Policy, Tempo, simulated
from ikt.omgeving.profiel import LOKAAL, SYSTEMEN, VAN, Profiel, Systeem, check_adres, soort_systeem, vul_adres
from ikt.omgeving.toegang import Toegang, open_toegang

MAP = "environments"
BASISADRES = "IKT_BASISADRES"
"""This environment variable overrules `basisadres` of the profile."""


def laad(naam: str | Path, root: Path, *, environ: Mapping[str, str] = os.environ) -> Omgeving:
    """The environment `environments/<naam>.toml` below `root`, or the profile at a path that ends in .toml.

    Everything is checked at once: form, secrets, certificates. Raises `Gebruikersfout`.
    """
    path = _find(naam, root)
    profiel = lees(path, Profiel, root)
    _check_names(profiel, toon(path, root))
    return Omgeving(profiel, bestand=toon(path, root), root=root, environ=environ)


class Omgeving:
    """Shared by all casussen of a process."""

    def __init__(self, profiel: Profiel, *, bestand: str, root: Path, environ: Mapping[str, str] = os.environ) -> None:
        self.profiel, self.bestand = profiel, bestand
        self.naam, self.basisadres = profiel.naam, _basisadres(profiel, environ)
        self.toegang: dict[str, Toegang] = {
            naam: open_toegang(naam, systeem, root=root, environ=environ, waar=f"{bestand}: systemen.{naam}")
            for naam, systeem in profiel.systemen.items()
            if systeem.adres
        }
        self._tempo = {naam: Tempo(systeem.tempo_s) for naam, systeem in profiel.systemen.items()}

    def systeem(self, naam: str) -> Systeem:
        """Raises `NietVanToepassing` when this environment does not have the system."""
        if naam not in self.profiel.systemen:
            raise NietVanToepassing(f"omgeving {self.naam} heeft geen systeem {naam}", systeem=naam)
        return self.profiel.systemen[naam]

    def naam_voor(self, naam: str, code: str) -> str:
        """The name of the system that a deelnemer works with: its own when it has one, or else that of all."""
        eigen = f"{naam}{VAN}{code}"
        return eigen if eigen in self.profiel.systemen else naam

    @property
    def onder_test(self) -> frozenset[str]:
        """The systems whose failures are *niet geslaagd* and not *geblokkeerd*."""
        return frozenset(
            naam
            for naam, systeem in self.profiel.systemen.items()
            if (soort_systeem(naam) in LOKAAL if systeem.onder_test is None else systeem.onder_test)
        )

    @property
    def is_gesimuleerd(self) -> bool:
        """Whether the world around the software under test is simulated, so that time is virtual."""
        return "beheer" in self.gesimuleerd

    @property
    def start(self) -> datetime:
        """Where the clock of simulated systems begins."""
        tijd = self.profiel.tijd or EchteKlok().nu()
        return tijd if tijd.tzinfo else tijd.replace(tzinfo=TIJDZONE)

    @property
    def in_proces(self) -> list[str]:
        """The systems that are simulated in this process."""
        return [naam for naam, systeem in self.profiel.systemen.items() if systeem.in_proces]

    @property
    def gesimuleerd(self) -> list[str]:
        """The systems that are simulated, in this process or served elsewhere."""
        return [naam for naam, systeem in self.profiel.systemen.items() if systeem.soort == "gesimuleerd"]

    @property
    def met_echte_systemen(self) -> bool:
        return len(self.gesimuleerd) < len(self.profiel.systemen)

    @property
    def niet_ingevuld(self) -> list[str]:
        """Real systems of which the profile has no address yet."""
        return [naam for naam, systeem in self.profiel.systemen.items() if not systeem.ingevuld]

    def functie_beschikbaar(self, functie: str, dag: date) -> bool:
        """Whether the national facilities have a function on that day; unnamed functions they have."""
        bekend = self.profiel.lv_functies.get(functie)
        return bekend is None or bekend.beschikbaar(dag)

    def secrets(self) -> dict[str, str]:
        """Every secret of this environment under a label, for redaction."""
        return {label: value for toegang in self.toegang.values() for label, value in toegang.secrets.items()}

    def adres(self, naam: str, *, oin: str = "") -> str:
        """The address of a system; `oin` says whose wereld, for simulated systems served elsewhere."""
        systeem = self.systeem(naam)
        if not systeem.ingevuld:
            raise Geblokkeerd(
                f"het adres is nog niet ingevuld: vul in {self.bestand} de sleutel systemen.{naam}.adres in",
                systeem=naam,
            )
        return vul_adres(systeem.adres, basisadres=self.basisadres, oin=oin)

    def connection(
        self,
        naam: str,
        *,
        evidence: EvidenceSink,
        breaker: Breaker,
        router: respx.Router | None = None,
        klok: Klok | None = None,
        oin: str = "",
    ) -> Connection:
        """A connection to a system, for one casus; `router` holds the systems simulated in this process.

        Raises `Geblokkeerd` when the address is not filled in, `NietVanToepassing` when there is no such
        system.
        """
        adres = self.adres(naam, oin=oin)
        if not adres:
            if router is None:
                raise Testfout(f"{naam} wordt in dit proces gesimuleerd, maar er is geen simulatie")
            return simulated(naam, router, evidence=evidence, breaker=breaker, klok=klok, policy=self._policy(naam, {}))
        toegang = self.toegang[naam]
        return Connection(
            naam,
            adres,
            toegang.own,
            other_transport=toegang.other,
            evidence=evidence,
            breaker=breaker,
            klok=klok,
            tempo=self._tempo[naam],
            policy=self._policy(naam, toegang.keys),
        )

    def _policy(self, naam: str, keys: Mapping[str, str]) -> Policy:
        termijnen = self.profiel.termijnen
        return Policy(
            environment=self.naam,
            read_only=self.profiel.alleen_lezen,
            hosts=frozenset(host.lower() for host in self.profiel.toegestane_hosts),
            keys=keys,
            proxies={str(scheme): proxy for scheme, proxy in self.profiel.proxies.items()},
            deadlines=Deadlines(termijnen.verbinden_s, termijnen.lezen_s, termijnen.totaal_s),
        )


def _basisadres(profiel: Profiel, environ: Mapping[str, str]) -> str:
    try:
        overruled = environ.get(BASISADRES)
        return check_adres(overruled) if overruled else profiel.basisadres or ""
    except ValueError as error:
        raise Gebruikersfout(str(error), waar=f"omgevingsvariabele {BASISADRES}") from error


def _find(naam: str | Path, root: Path) -> Path:
    if str(naam).endswith(".toml"):
        path = root / naam
        known = ""
    else:
        path = root / MAP / f"{naam}.toml"
        known = bedoelde(str(naam), [each.stem for each in (root / MAP).glob("*.toml") if each.stem != "deelnemers"])
    if not path.is_file():
        raise Gebruikersfout(f"omgeving {naam} bestaat niet.", doe=known or "Controleer het pad.")
    return path


def _check_names(profiel: Profiel, bestand: str) -> None:
    for naam, systeem in profiel.systemen.items():
        soort, waar = soort_systeem(naam), f"{bestand}: systemen.{naam}"
        if soort not in SYSTEMEN:
            raise Gebruikersfout(f"onbekend systeem. {bedoelde(soort, SYSTEMEN)}", waar=waar)
        if VAN in naam and systeem.soort != "echt":
            raise Gebruikersfout("het systeem van één deelnemer kan alleen echt zijn.", waar=waar)
