"""What the steps about the samenwerkfunctionaliteit share: the samenwerking of a casus, and who takes part in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from pydantic import BaseModel, Field

from ikt.kern.casus import Casus
from ikt.kern.plan import Partij
from ikt.kern.uitkomst import NietGeslaagd, NietVanToepassing, Testfout
from ikt.koppelvlakken.beheer.client import BeheerClient
from ikt.koppelvlakken.swf.client import SwfClient
from ikt.koppelvlakken.swf.deel import SamenwerkingDeel
from ikt.koppelvlakken.swf.gegevens import NieuweSamenwerking, Notificatie, Samenwerking
from ikt.koppelvlakken.swf.notificaties import NotificatiesClient
from ikt.koppelvlakken.swf.profiel import VERSIE, Profiel, naam, profiel
from ikt.koppelvlakken.swf.samenwerkingen import SamenwerkingenClient
from steps import verzoek

C = TypeVar("C", bound=SwfClient)
T = TypeVar("T")

ROLLEN = {
    "de ketenpartner": "ketenpartner",
    "de ketenpartner zonder eigen systeem": "ketenpartner_zonder_systeem",
    "de rijkspartij": "rijkspartij",
}
ZONDER_SYSTEEM = "de ketenpartner zonder eigen systeem"
EIGENAAR = "het bevoegd gezag"
RECHTEN = {"beperkte toegang": "beperkt", "volledige toegang": "volledig"}
GEWEIGERD = ("HTTP400", "HTTP403", "HTTP404", "HTTP409", "HTTP422")


class GezienDossier(BaseModel):
    """What a person copies from the samenwerking as his own software shows it."""

    documenten: str = Field("", description="namen van de documenten die u ziet, met een komma ertussen")
    rechten: str = Field("", description="uw rechten: BT (beperkte toegang) of VT (volledige toegang)")
    actieverzoeken: str = Field("", description="elk actieverzoek met zijn status, als 'titel: STATUS; titel: STATUS'")
    berichten: str = Field("", description="berichten bij actieverzoeken, met een puntkomma ertussen")
    stand: str = Field("", description="of de samenwerking open of gesloten is: open, gesloten")

    def namen(self) -> list[str]:
        return [naam.strip() for naam in self.documenten.split(",") if naam.strip()]


# -- clients -------------------------------------------------------------------------------------------------


def feiten(casus: Casus) -> Profiel:
    versie = deel(casus).swf if casus.dossier.heeft(SamenwerkingDeel) else VERSIE
    return feiten_van(casus, versie)


def feiten_van(casus: Casus, versie: str) -> Profiel:
    return profiel(casus.profiel(naam(versie)), versie)


def client(casus: Casus, soort: type[C]) -> C:
    """A client of the SWF, in the version in which this casus works now."""
    found = casus.client(soort)
    found.feiten = feiten(casus)
    return found


# -- who takes part ------------------------------------------------------------------------------------------


def deel(casus: Casus) -> SamenwerkingDeel:
    return casus.dossier.deel(SamenwerkingDeel)


def oin(casus: Casus) -> str:
    """On whose behalf the casus works in the SWF: who started the samenwerking."""
    return deel(casus).eigenaar.oin


def partij(casus: Casus, wie: str) -> Partij:
    """The party that a scenario calls 'de ketenpartner': a deelnemer, or one of the simulated world."""
    if wie not in ROLLEN:
        raise Testfout(f"'{wie}' doet niet mee in een samenwerking; kies uit: {', '.join(ROLLEN)}.")
    bekend = deel(casus).partners.get(wie) or casus.plan.rollen.get(ROLLEN[wie])
    return bekend or _gesimuleerde_partij(casus, ROLLEN[wie])


def _gesimuleerde_partij(casus: Casus, rol: str) -> Partij:
    try:
        beheer = casus.client(BeheerClient)
    except NietVanToepassing:
        raise NietVanToepassing(f"Geen deelnemer speelt de rol {rol}; geef --rol {rol}=CODE.") from None
    return Partij.model_validate(beheer.scherm("ketenpartner.organisatie", {"rol": rol}))


def is_gesimuleerd(casus: Casus, wie: str) -> bool:
    """Whether no deelnemer plays that party, so that the casus itself may call the SWF on its behalf."""
    return ROLLEN[wie] not in casus.plan.rollen


# -- doing ---------------------------------------------------------------------------------------------------


def start(casus: Casus, eigenaar: Partij, *, swf: str = VERSIE, doel: str | None = None) -> None:
    """Start the samenwerking over the verzoek of this casus; the spoor-id is its number in our own system.

    `doel` is a samenwerkdoel in the code of the SWF.
    """
    api, nummer = casus.client(SamenwerkingenClient), verzoek.nummer(casus)
    api.feiten = feiten_van(casus, swf)
    nieuw = NieuweSamenwerking(
        titel=verzoek.opgave(casus).naam,
        verzoeknummer=nummer,
        nummerBinnenSysteem=casus.spoor_id,
        samenwerkDoel=doel,
    )
    gestart = casus.eenmalig(
        f"{casus.spoor_id}-samenwerking",
        lambda: api.start(nieuw, eigenaar.oin),
        lambda: next(iter(api.zoek(eigenaar.oin, nummer=casus.spoor_id)), None),
    )
    onthoud(casus, gestart, eigenaar, swf=swf)


def onthoud(casus: Casus, gestart: Samenwerking, eigenaar: Partij, *, swf: str = VERSIE) -> None:
    nummer, nu = gestart.samenwerkingId, casus.klok.nu()
    casus.dossier.zet(SamenwerkingDeel(swf=swf, samenwerking_id=nummer, eigenaar=eigenaar, laatste=nu))


def wacht_tot_open(casus: Casus, termijn: str) -> Samenwerking:
    """The samenwerking, once the DSO-LV has put the verzoek into it."""
    api, nummer, status = client(casus, SamenwerkingenClient), deel(casus).samenwerking_id, feiten(casus).samenwerking
    gevonden = casus.wacht_op(
        f"samenwerking {nummer} is open",
        lambda: api.toon(nummer, oin(casus)),
        lambda samenwerking: samenwerking is not None and samenwerking.status == status.open,
        binnen=verzoek.duur(termijn),
        schakel="dso-swf",
    )
    assert gevonden is not None  # or the waiting had not ended
    return gevonden


def eenmalig(casus: Casus, kenmerk: str, verstuur: Callable[[], T], navraag: Callable[[], T | None]) -> T:
    """Send once, and remember when: what must follow is counted from there."""
    gedaan = casus.eenmalig(f"{casus.spoor_id}-{kenmerk}", verstuur, navraag)
    casus.dossier.wijzig(SamenwerkingDeel, laatste=casus.klok.nu())
    return gedaan


def wordt_geweigerd(casus: Casus, kenmerk: str, poging: Callable[[], None]) -> bool:
    """Whether the SWF refuses it, as it should; trying again later does no harm then."""
    try:
        casus.eenmalig(f"{casus.spoor_id}-{kenmerk}", poging, lambda: None)
    except NietGeslaagd as fout:
        if fout.code in GEWEIGERD:
            return True
        raise
    return False


# -- looking -------------------------------------------------------------------------------------------------


def notificaties(casus: Casus, wie: str = EIGENAAR) -> list[Notificatie]:
    """What the SWF tells of this samenwerking: to a simulated party itself, and else to who started it."""
    voor = partij(casus, wie).oin if wie != EIGENAAR and is_gesimuleerd(casus, wie) else oin(casus)
    return client(casus, NotificatiesClient).van_samenwerking(deel(casus).samenwerking_id, voor)


def gemeld(casus: Casus, wie: str, soort: str, **feiten_: str) -> bool:
    """Whether there is a notificatie of that type with these properties."""
    return any(
        each.notificatieType == soort and all(each.feit(veld) == waarde for veld, waarde in feiten_.items())
        for each in notificaties(casus, wie)
    )


def eigen_systeem(casus: Casus, wie: str, termijn: str) -> GezienDossier:
    """What that party sees in its own software, `termijn` after the casus last did something."""
    moment = deel(casus).laatste + verzoek.duur(termijn)
    casus.wacht_tot(moment, f"de software van {wie} vraagt de SWF wat er nieuw is")
    scherm, wat = ("behandelsoftware", oin(casus)) if wie == EIGENAAR else ("ketenpartner", partij(casus, wie).oin)
    nummer = deel(casus).samenwerking_id
    waarneming = casus.neem_waar(
        f"Open samenwerking {nummer} in uw eigen software. Is zij er? Neem over wat u ziet.",
        scherm=f"{scherm}.dossier",
        gegevens={"oin": wat, "samenwerking": nummer},
        velden=GezienDossier,
        rol=ROLLEN.get(wie, "tester"),
    )
    gezien = waarneming.waarden
    return gezien if waarneming.resultaat == "ja" and isinstance(gezien, GezienDossier) else GezienDossier()
