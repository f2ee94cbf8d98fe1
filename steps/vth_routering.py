"""Steps of the VTH-keten: which bevoegd gezag and behandeldienst a verzoek is for, and handing it over."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.uitkomst import NietGeslaagd, Testfout
from ikt.koppelvlakken.stam.opgave import Locatie, Positie
from ikt.koppelvlakken.verzoeken.berichten import Deelverzoek, Gezag, Toewijzing
from ikt.koppelvlakken.verzoeken.deel import VerzoekDeel
from ikt.koppelvlakken.verzoeken.routering import RouteringClient
from steps import verzoek
from steps.verzoek_bericht import bericht
from steps.verzoek_rollen import gezag, partij
from steps.verzoek_zaak import brief, pdf, profiel

# -- routeren ------------------------------------------------------------------------------------------------


@gegeven(
    "de behandeldienst behandelt verzoeken namens het bevoegd gezag",
)
def mandaat(casus: Casus) -> None:
    eigen, dienst = casus.rol(), gezag(casus, "de behandeldienst")
    waarneming = casus.neem_waar(
        f"Stel bij DSO-LV in dat {dienst.naam} de verzoeken van {eigen.naam} behandelt. Is dat ingesteld?",
        scherm="dso.behandeldienst",
        gegevens={"gezag": eigen.oin, "dienst": dienst.model_dump()},
        verwacht={"ingesteld": True},
    )
    casus.toets(waarneming.resultaat == "ja", "De behandeldienst kon niet worden ingesteld.")


@als("de initiatiefnemer het verzoek laat routeren", schakel="loket-dso")
def routeren(casus: Casus) -> None:
    """Each activiteit goes to the bevoegd gezag that the DSO-LV derives; those of one gezag go together."""
    api, wat = verzoek.client(casus, RouteringClient), verzoek.opgave(casus)
    per_gezag: dict[str, Toewijzing] = {}
    for activiteit in wat.activiteiten:
        gevonden = api.bevoegd_gezag(activiteit.urn, _plek(wat.locaties[0])).bevoegdGezag
        if gevonden is None:
            raise NietGeslaagd(f"DSO-LV leidt geen bevoegd gezag af voor {activiteit.naam}.")
        eerder = per_gezag.get(gevonden.oin)
        urns = (*(eerder.activiteiten if eerder else ()), activiteit.urn)
        dienst = eerder.behandeldienst if eerder else api.behandeldienst(activiteit.urn, gevonden.oin)
        per_gezag[gevonden.oin] = Toewijzing(bevoegdGezag=gevonden, behandeldienst=dienst, activiteiten=urns)
    casus.dossier.wijzig(VerzoekDeel, toewijzingen=tuple(per_gezag.values()))
    verzoek.neem_op(casus)


def _plek(locatie: Locatie) -> Positie:
    """A point in RD: the place itself, or a corner of the area."""
    if locatie.punt:
        return locatie.punt.rd
    if locatie.vlak:
        return locatie.vlak.rd[0][0]
    raise Testfout("Deze testlocatie heeft geen punt en geen vlak.")


@dan(
    "stelt DSO-LV {wie} voor als bevoegd gezag voor {activiteit}",
    voorbeeld="Dan stelt DSO-LV het waterschap voor als bevoegd gezag voor Oever verleggen",
    schakel="loket-dso",
)
def voorstel(casus: Casus, wie: str, activiteit: str) -> None:
    wat = {each.naam: each.urn for each in verzoek.opgave(casus).activiteiten}
    if activiteit not in wat:
        raise Testfout(f"Het verzoek gaat niet over '{activiteit}'; wel over: {', '.join(wat)}.")
    toewijzingen = casus.dossier.deel(VerzoekDeel).toewijzingen
    gevonden = next((each.bevoegdGezag for each in toewijzingen if wat[activiteit] in each.activiteiten), None)
    verwacht = partij(casus, wie)
    casus.toets(
        gevonden is not None and gevonden.oin == verwacht.oin,
        f"DSO-LV stelt {gevonden.naam if gevonden else 'niemand'} voor, en niet {verwacht.naam}.",
    )


@als(
    "de initiatiefnemer {wie} kiest als bevoegd gezag",
    voorbeeld="Als de initiatiefnemer het tweede bevoegd gezag kiest als bevoegd gezag",
    schakel="loket-dso",
)
def kiest(casus: Casus, wie: str) -> None:
    wat, gekozen = verzoek.opgave(casus), gezag(casus, wie)
    activiteit = wat.activiteiten[0].urn
    keuzes = verzoek.client(casus, RouteringClient).bevoegd_gezag(activiteit, _plek(wat.locaties[0])).keuzes
    casus.toets(
        gekozen.oin in {each.oin for each in keuzes}, f"DSO-LV laat {gekozen.naam} niet kiezen als bevoegd gezag."
    )
    casus.dossier.wijzig(VerzoekDeel, toewijzingen=(Toewijzing(bevoegdGezag=gekozen, afgeleid=False),))


@dan(
    "is bij {wie} een conceptverzoek mogelijk",
    voorbeeld="Dan is bij het bevoegd gezag een conceptverzoek mogelijk",
    schakel="loket-dso",
)
def concept_mogelijk(casus: Casus, wie: str) -> None:
    casus.toets(_concept(casus, wie), f"DSO-LV laat geen conceptverzoek toe bij {partij(casus, wie).naam}.")


@dan(
    "is bij {wie} geen conceptverzoek mogelijk",
    voorbeeld="Dan is bij het rijk geen conceptverzoek mogelijk",
    schakel="loket-dso",
)
def concept_onmogelijk(casus: Casus, wie: str) -> None:
    casus.toets(not _concept(casus, wie), f"DSO-LV laat een conceptverzoek toe bij {partij(casus, wie).naam}.")


def _concept(casus: Casus, wie: str) -> bool:
    activiteit = verzoek.opgave(casus).activiteiten[0].urn
    return verzoek.client(casus, RouteringClient).conceptverzoek_mogelijk(activiteit, partij(casus, wie).oin)


# -- verdelen ------------------------------------------------------------------------------------------------


@dan(
    "is het verzoek gesplitst in {aantal:d} verzoeken van één project",
    voorbeeld="Dan is het verzoek gesplitst in 3 verzoeken van één project",
    schakel="loket-dso",
)
def gesplitst(casus: Casus, aantal: int) -> None:
    verzoeken = casus.dossier.deel(VerzoekDeel).verzoeken
    nummers, projecten = {each.verzoeknummer for each in verzoeken}, {each.projectId for each in verzoeken}
    casus.toets(len(nummers) == aantal, f"DSO-LV maakte er {len(nummers)} verzoeken van, en niet {aantal}.")
    casus.toets(len(projecten) == 1, f"De verzoeken horen bij {len(projecten)} projecten, en niet bij één.")


@dan(
    "geeft DSO-LV aan {wie} alleen de activiteit {activiteit}",
    voorbeeld="Dan geeft DSO-LV aan het waterschap alleen de activiteit Oever verleggen",
    schakel="dso-zaaksysteem",
)
def eigen_deel(casus: Casus, wie: str, activiteit: str) -> None:
    gevonden, project = bericht(casus, wie), casus.dossier.deel(VerzoekDeel).project_id
    namen = [each.activiteitnaam for each in gevonden.projectactiviteiten]
    naam = partij(casus, wie).naam
    casus.toets(namen == [activiteit], f"Het verzoek voor {naam} gaat over: {', '.join(namen)}.")
    casus.toets(gevonden.project.project_id == project, f"Het verzoek voor {naam} hoort bij een ander project.")


@dan(
    "is te zien dat de initiatiefnemer zelf {wie} koos",
    voorbeeld="Dan is te zien dat de initiatiefnemer zelf het tweede bevoegd gezag koos",
    schakel="loket-dso",
)
def keuze_herkenbaar(casus: Casus, wie: str) -> None:
    verzoeken: tuple[Deelverzoek, ...] = casus.dossier.deel(VerzoekDeel).verzoeken
    eigen = next((each for each in verzoeken if each.bevoegdGezagOin == partij(casus, wie).oin), None)
    casus.toets(eigen is not None, f"Er is geen verzoek voor {partij(casus, wie).naam}.")
    casus.toets(eigen is None or not eigen.afgeleid, "DSO-LV noemt dit bevoegd gezag afgeleid, maar het is gekozen.")


# -- doorsturen ----------------------------------------------------------------------------------------------


@als(
    "het bevoegd gezag het verzoek doorstuurt aan {wie}",
    voorbeeld="Als het bevoegd gezag het verzoek doorstuurt aan het tweede bevoegd gezag",
)
def doorsturen(casus: Casus, wie: str) -> None:
    _stuur_door(casus, gezag(casus, wie), "bevoegd gezag")


@als(
    "het bevoegd gezag het verzoek laat behandelen door {wie}",
    voorbeeld="Als het bevoegd gezag het verzoek laat behandelen door de behandeldienst",
)
def laat_behandelen(casus: Casus, wie: str) -> None:
    _stuur_door(casus, gezag(casus, wie), "behandeldienst")


def _stuur_door(casus: Casus, naar: Gezag, soort: str) -> None:
    nummer, eigen = verzoek.nummer(casus), casus.rol()
    waarneming = casus.neem_waar(
        f"Stuur in het zaaksysteem van {eigen.naam} verzoek {nummer} door aan {naar.naam}, als {soort}. "
        "Hebt u die opdracht gegeven?",
        scherm="zaaksysteem.doorsturen",
        gegevens={"verzoeknummer": nummer, "van": eigen.oin, "soort": soort, "naar": naar.model_dump()},
        verwacht={"opgedragen": True},
    )
    casus.toets(waarneming.resultaat == "ja", "Het zaaksysteem kan dit verzoek niet doorsturen.")


@dan(
    "is de initiatiefnemer geïnformeerd dat {wie} het verzoek nu behandelt",
    voorbeeld="Dan is de initiatiefnemer geïnformeerd dat het tweede bevoegd gezag het verzoek nu behandelt",
    schakel="zaaksysteem-initiatiefnemer",
)
def geinformeerd(casus: Casus, wie: str) -> None:
    bericht_ = brief(casus, profiel(casus).brieven.doorgestuurd)
    casus.toets(bericht_ is not None, "De initiatiefnemer kreeg geen bericht dat zijn verzoek is doorgestuurd.")
    assert bericht_ is not None  # checked just now
    naam = partij(casus, wie).naam
    tekst = pdf(casus, bericht_, "Het bericht van doorsturen")
    casus.toets(naam in tekst, f"Het bericht van doorsturen noemt {naam} niet.")
