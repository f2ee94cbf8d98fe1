"""What steps share to deliver a package of any kind to the LVBB, and to follow it in the plansoftware."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from ikt.kern.casus import Casus
from ikt.kern.klok import TIJDZONE
from ikt.kern.uitkomst import NietBeschikbaarLandelijk
from ikt.koppelvlakken.bhkv.plansoftware import PlanAanlevering, PlansoftwareClient
from ikt.koppelvlakken.bhkv.versiekeuze import feiten
from ikt.koppelvlakken.stop.pakket import Pakket

LVBB, OZON = "plansoftware-lvbb", "lvbb-ozon"
OORDEEL = timedelta(hours=1)
"""Within this time after delivery the LVBB has judged."""
NIET_ONDERSTEUND = frozenset({"LVBB1100", "LVBB9900"})
"""With these codes the LVBB says that it does not have the scenario, or the version of the standard, at all."""


def plansoftware(casus: Casus) -> PlansoftwareClient:
    client = casus.client(PlansoftwareClient)
    client.feiten = feiten(casus)
    return client


def lever(casus: Casus, pakket: Pakket, id_levering: str, *, keer: int = 1) -> str:
    """Hand the package to the plansoftware once, and give its number there; `keer` says which aanlevering with this
    idLevering it is."""
    software = plansoftware(casus)
    casus.bijlage(f"opdracht-{id_levering}.zip", pakket.zip, "application/zip")

    def navraag() -> PlanAanlevering | None:
        gevonden = software.zoek(id_levering)
        return gevonden[keer - 1] if len(gevonden) >= keer else None

    return casus.eenmalig(f"{id_levering}/{keer}", lambda: software.dien_in(pakket.zip), navraag).id


def oordeel(casus: Casus, nummer: str) -> PlanAanlevering:
    """The aanlevering once the LVBB has judged it."""
    return casus.wacht_op(
        "oordeel van de LVBB",
        lambda: plansoftware(casus).aanlevering(nummer),
        lambda aanlevering: aanlevering.status not in ("wacht", "in behandeling"),
        binnen=OORDEEL,
        schakel=LVBB,
    )


def toets_goedgekeurd(casus: Casus, nummer: str) -> None:
    """The LVBB must have judged it, and found nothing against it."""
    gezien = oordeel(casus, nummer)
    casus.toets(gezien.status == "gevalideerd", f"De LVBB wijst af: {meldingen(gezien)}.", schakel=LVBB)


def toets_afwijzing(casus: Casus, nummer: str, code: str) -> None:
    """The LVBB must refuse it with this code.

    Where it says instead that it does not support this at all, the function is not there, nationally.
    """
    gezien = oordeel(casus, nummer)
    weiger_onbekend(gezien, verwacht=code)
    toets_geweigerd(casus, gezien, code)


def toets_geweigerd(casus: Casus, gezien: PlanAanlevering, code: str) -> None:
    casus.toets(gezien.status == "geweigerd", f"De LVBB wijst niet af; de status is '{gezien.status}'.", code=code)
    wat = f"De LVBB wijst af met {meldingen(gezien)}, niet met {code}."
    casus.toets(code in gezien.codes, wat, code=eerste_code(gezien))


def tot_verwerkt(casus: Casus, nummer: str, dag: date) -> PlanAanlevering:
    """The aanlevering once it is published or carried out, on that day and not before."""
    gezien = casus.wacht_op(
        "verwerking door de LVBB",
        lambda: plansoftware(casus).aanlevering(nummer),
        lambda aanlevering: aanlevering.is_klaar,
        binnen=tot_einde_van(casus, dag),
        schakel=LVBB,
    )
    weiger_onbekend(gezien)
    goed = gezien.status not in ("geweigerd", "afgebroken")
    wat = f"De LVBB wijst af ({gezien.status}): {meldingen(gezien)}."
    casus.toets(goed, wat, code=eerste_code(gezien), schakel=LVBB)
    te_vroeg = casus.klok.nu().date() < dag
    casus.toets(not te_vroeg, f"De plansoftware noemt het al vóór {dag:%d-%m-%Y} {gezien.status}.", schakel=LVBB)
    return gezien


def weiger_onbekend(gezien: PlanAanlevering, verwacht: str = "") -> None:
    """End the casus as *functie niet beschikbaar, landelijk* when the LVBB does not support what was delivered."""
    if gezien.status == "geweigerd" and verwacht not in gezien.codes and NIET_ONDERSTEUND & set(gezien.codes):
        reden = f"De LVBB ondersteunt dit nog niet: {meldingen(gezien)}."
        raise NietBeschikbaarLandelijk(reden, schakel=LVBB, code=gezien.codes[0])


def meldingen(aanlevering: PlanAanlevering) -> str:
    return "; ".join(f"{m.code} ({m.beschrijving})" for m in aanlevering.meldingen) or "een status zonder melding"


def eerste_code(aanlevering: PlanAanlevering) -> str | None:
    return next(iter(aanlevering.codes), None)


def tot_einde_van(casus: Casus, dag: date) -> timedelta:
    """From now to midnight at the end of that day, and at least an hour."""
    einde = datetime.combine(dag + timedelta(days=1), time(), TIJDZONE)
    return max(einde - casus.klok.nu(), timedelta(hours=1))
