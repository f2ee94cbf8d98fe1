"""Whether a run could use an environment: what `ikt controleer` finds out per system."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import respx

from ikt.kern.evidence import NoEvidence
from ikt.kern.uitkomst import Afloop
from ikt.koppelvlakken.transport import Breaker, Effect, Operation
from ikt.koppelvlakken.transport.certificate import CertificateDetails
from ikt.omgeving.omgeving import Omgeving

BEREIKBAAR = Operation("bereikbaarheid controleren", Effect.LEEST, repeatable=False)
BINNENKORT = timedelta(days=30)
GEEN_TOEGANG = frozenset({"HTTP401", "HTTP403"})


@dataclass(frozen=True)
class Controle:
    """`toegang` is None when it cannot be told: no key or certificate is needed, or the answer says nothing.

    With `fouten` a run would fail; `waarschuwingen` are for later.
    """

    systeem: str
    soort: str
    adres: str
    bereikbaar: bool = False
    toegang: bool | None = None
    certificaat: CertificateDetails | None = None
    fouten: list[str] = field(default_factory=list)
    waarschuwingen: list[str] = field(default_factory=list)

    @property
    def goed(self) -> bool:
        return not self.fouten


def controleer_systemen(omgeving: Omgeving, router: respx.Router | None = None, *, oin: str = "") -> list[Controle]:
    """One per system of the environment; `router` and `oin` as for `Omgeving.connection`."""
    return [_controle(omgeving, naam, router, oin) for naam in omgeving.profiel.systemen]


def _controle(omgeving: Omgeving, naam: str, router: respx.Router | None, oin: str) -> Controle:
    systeem = omgeving.systeem(naam)
    toegang = omgeving.toegang.get(naam)
    certificaat = toegang.certificate if toegang else None
    fouten, waarschuwingen = _certificaat(certificaat, systeem.oin)
    controle = Controle(
        naam,
        systeem.soort,
        systeem.adres and omgeving.adres(naam, oin=oin),
        certificaat=certificaat,
        fouten=fouten,
        waarschuwingen=waarschuwingen,
    )
    return _bereik(omgeving, controle, router, oin)


def _bereik(omgeving: Omgeving, controle: Controle, router: respx.Router | None, oin: str) -> Controle:
    naam = controle.systeem
    systeem = omgeving.systeem(naam)
    try:
        connection = omgeving.connection(naam, evidence=NoEvidence(), breaker=Breaker(None), router=router, oin=oin)
        status = connection.call(BEREIKBAAR, "GET", systeem.controle_pad).status_code
    except Afloop as afloop:
        geweigerd = afloop.code in GEEN_TOEGANG
        return replace(
            controle,
            bereikbaar=geweigerd,
            toegang=False if geweigerd else None,
            fouten=[*controle.fouten, afloop.reden.removeprefix(f"{naam}, {BEREIKBAAR.name}: ")],
        )
    beveiligd = systeem.sleutel or systeem.certificaat
    return replace(controle, bereikbaar=True, toegang=True if beveiligd and status < 400 else None)


def _certificaat(certificaat: CertificateDetails | None, oin: str | None) -> tuple[list[str], list[str]]:
    if certificaat is None:
        return [], []
    fouten, waarschuwingen = [], []
    if certificaat.oin is None:
        waarschuwingen.append("het certificaat heeft geen OIN in Subject.serialNumber")
    elif oin and certificaat.oin != oin:
        fouten.append(f"het certificaat is van OIN {certificaat.oin}, en het profiel noemt {oin}")
    if certificaat.geldig_tot - datetime.now(UTC) < BINNENKORT:
        waarschuwingen.append(f"het certificaat verloopt al op {certificaat.geldig_tot:%d-%m-%Y}")
    return fouten, waarschuwingen
