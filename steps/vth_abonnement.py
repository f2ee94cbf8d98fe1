"""Steps of the VTH-keten: other software that wants to hear of zaken."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import dan, gegeven
from ikt.koppelvlakken.zgw import profiel as zgw
from ikt.koppelvlakken.zgw.deel import ZaakDeel
from ikt.koppelvlakken.zgw.notificaties import Abonnement, Kanaal, Notificatie, NotificatiesClient
from ikt.koppelvlakken.zgw.ontvanger import OntvangerClient
from ikt.koppelvlakken.zgw.zaak import rsin
from steps import verzoek

SCHAKEL = "zaaksysteem-afnemer"


def _feiten(casus: Casus) -> zgw.Profiel:
    return zgw.profiel(casus.profiel(zgw.NAAM))


def _ontvanger(casus: Casus) -> OntvangerClient:
    ontvanger = casus.client(OntvangerClient)
    ontvanger.feiten = _feiten(casus)
    return ontvanger


@gegeven("andere software wil weten van nieuwe zaken", schakel=SCHAKEL)
def abonneer(casus: Casus) -> None:
    """The spoor-id in its address tells this subscription from those of other casussen."""
    api, feiten = casus.client(NotificatiesClient), _feiten(casus)
    api.feiten = feiten
    kanaal = Kanaal(naam=feiten.notificeren.kanaal, filters={"bronorganisatie": rsin(casus.rol().oin)})
    callback = f"{_ontvanger(casus).callback}?voor={casus.spoor_id}"

    def bekend() -> Abonnement | None:
        return next((each for each in api.abonnementen() if each.callbackUrl == callback), None)

    casus.eenmalig(
        f"{casus.spoor_id}-abonnement", lambda: api.abonneer(callback, f"Token {casus.spoor_id}", kanaal), bekend
    )


@dan(
    "heeft de andere software {termijn} na het indienen één keer van de nieuwe zaak gehoord",
    voorbeeld="Dan heeft de andere software 1 uur na het indienen één keer van de nieuwe zaak gehoord",
    schakel=SCHAKEL,
)
def gehoord(casus: Casus, termijn: str) -> None:
    casus.wacht_tot(verzoek.na_indienen(casus, termijn), "er komt geen notificatie meer bij")
    zaak, soort = casus.dossier.deel(ZaakDeel), _feiten(casus).notificeren.resource
    aantal = sum(_is_nieuw(each, zaak.url, soort) for each in _ontvanger(casus).ontvangen())
    casus.toets(aantal > 0, f"Andere software is op zaken geabonneerd, maar hoorde niet van {zaak.identificatie}.")
    casus.toets(aantal == 1, f"Andere software kreeg {aantal} keer het bericht dat {zaak.identificatie} nieuw is.")


def _is_nieuw(notificatie: Notificatie, zaak: str, soort: str) -> bool:
    return (notificatie.resourceUrl, notificatie.resource, notificatie.actie) == (zaak, soort, "create")
