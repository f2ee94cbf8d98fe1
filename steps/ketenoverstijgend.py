"""Steps over the ketens: what entered at the start of one must still be true at the end of the other."""

from __future__ import annotations

import re

from ikt.kern.casus import Casus
from ikt.kern.stappen import dan
from ikt.koppelvlakken.bhkv.deel import AanleveringDeel
from ikt.koppelvlakken.rtr.gegevens import RtrGegevensClient
from steps import regelwerk
from steps.plan_levering import plansoftware


@dan(
    "is de activiteit in elk systeem dezelfde als in het omgevingsplan",
)
def zelfde_activiteit(casus: Casus) -> None:
    """From the besluit by way of Ozon, RTR and vergunningcheck to the verzoek and the zaak."""
    casus.vergelijk("activiteit")


@dan(
    "is de casus in elke keten onder hetzelfde kenmerk terug te vinden",
)
def zelfde_spoor(casus: Casus) -> None:
    """In the aanlevering, the activiteit and (noted by the steps of the VTH-keten) the referentie of the zaak."""
    aanlevering = plansoftware(casus).aanlevering(casus.dossier.deel(AanleveringDeel).nummer)
    casus.observeer("plansoftware-lvbb", "spoor-id", _spoor(casus, aanlevering.id_levering))
    rtr = regelwerk.client(casus, RtrGegevensClient)
    urns = [een["urn"] for een in rtr.zoek(regelwerk.vandaag(casus), organisatiecode=casus.rol().code)]
    casus.observeer("ozon-rtr", "spoor-id", next(filter(None, (_spoor(casus, urn) for urn in urns)), None))
    casus.vergelijk("spoor-id")


def _spoor(casus: Casus, identificatie: str) -> str | None:
    """The spoor-id, when this identification carries it; some may hold only letters and digits."""
    kaal = re.sub(r"\W", "", casus.spoor_id)
    return casus.spoor_id if kaal in re.sub(r"\W", "", identificatie) else None
