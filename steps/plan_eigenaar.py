"""Steps of the planketen about whose an OW object is."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan
from ikt.kern.uitkomst import NietVanToepassing
from ikt.koppelvlakken.bhkv.deel import AanleveringDeel
from ikt.koppelvlakken.ow.toevoeging import met_object
from ikt.koppelvlakken.ozon.modellen import Regeling
from ikt.koppelvlakken.ozon.objectdeel import VreemdObjectDeel
from ikt.koppelvlakken.stop.xml import Element, eerste
from steps import plan_levering as levering
from steps import wijziging as w
from steps.plan_download import haal_op

LVBB, OZON = "plansoftware-lvbb", "lvbb-ozon"


@als(
    "het bevoegd gezag de wijziging aanlevert, met een nieuwe naam voor een activiteit van een andere gemeente",
    schakel=LVBB,
)
def wijzig_vreemd_object(casus: Casus) -> None:
    """The activiteit is taken from a download, so all of it is right but its owner."""
    regeling = _andere_regeling(casus)
    activiteit = _activiteit(casus, regeling)
    naam = eerste(activiteit, "naam")
    casus.dossier.zet(
        VreemdObjectDeel(
            regeling=regeling.identificatie,
            activiteit=str(getattr(eerste(activiteit, "identificatie"), "text", "")),
            naam_in_ozon=str(getattr(naam, "text", "")),
        )
    )
    if naam is not None:
        naam.text = f"Gewijzigd door {casus.rol().naam}"
    pakket = met_object(w.pakket(casus), activiteit)
    nummer = levering.lever(casus, pakket, casus.dossier.deel(AanleveringDeel).wijziging.id_levering)
    casus.dossier.wijzig(AanleveringDeel, nummer=nummer, eerste=nummer)


@dan("heeft de activiteit van de andere gemeente haar naam gehouden", schakel=OZON)
def naam_gebleven(casus: Casus) -> None:
    deel = casus.dossier.deel(VreemdObjectDeel)
    gezien = w.ozon_client(casus).annotaties(deel.regeling).activiteit(deel.activiteit)
    naam = gezien.naam if gezien else "geen activiteit"
    casus.toets(naam == deel.naam_in_ozon, f"In Ozon heet de activiteit nu ‘{naam}’, en niet ‘{deel.naam_in_ozon}’.")


def _andere_regeling(casus: Casus) -> Regeling:
    """The omgevingsplan of another gemeente, as far as Ozon has one in this environment."""
    ozon, eigen = w.ozon_client(casus), f"/{casus.rol().code}/"
    for regeling in ozon.regelingen(None):
        if regeling.type.code == ozon.feiten.presenteren.omgevingsplan and eigen not in regeling.identificatie:
            return regeling
    raise NietVanToepassing("In deze omgeving is er geen omgevingsplan van een andere gemeente.")


def _activiteit(casus: Casus, regeling: Regeling) -> Element:
    pakket = haal_op(casus, regeling.identificatie)
    activiteiten = (each for bestand in pakket.ow_bestanden for each in bestand.iter("{*}Activiteit"))
    gevonden = next(activiteiten, None)
    if gevonden is None:
        raise NietVanToepassing(f"Het plan {regeling.titel} heeft geen activiteit.")
    return gevonden
