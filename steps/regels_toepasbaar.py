"""Steps about what an activiteit is made toepasbaar for, and how people then find it."""

from __future__ import annotations

import re

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.tabel import Tabel
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.rtr.deel import activiteit
from ikt.koppelvlakken.rtr.werkzaamheden import WerkzaamheidClient
from ikt.koppelvlakken.rtr.zoeken import ZoekClient
from steps import activiteitwerk, regelwerk
from steps.toepasbare_regels import aanlevering_aangenomen


@als(
    "het bevoegd gezag de activiteit {naam} toepasbaar maakt voor {doelen}",
    voorbeeld="Als het bevoegd gezag de activiteit Boom kappen toepasbaar maakt voor de vergunningcheck",
    schakel="regelsoftware-rtr",
)
def maak_toepasbaar(casus: Casus, naam: str, doelen: str) -> None:
    gekozen = tuple(re.split(r", | en ", doelen))
    if onbekend := [doel for doel in gekozen if doel not in regelwerk.DOELEN]:
        raise Testfout(f"'{onbekend[0]}' is geen doel van regels; kies uit: {', '.join(regelwerk.DOELEN)}.")
    wat = activiteit(casus.dossier, naam)
    activiteitwerk.maak_toepasbaar(casus, wat.model_copy(update={"doelen": gekozen}))
    aanlevering_aangenomen(casus)


@gegeven(
    "het bevoegd gezag de activiteit {naam} koppelt aan de werkzaamheid {werkzaamheid}", schakel="regelsoftware-rtr"
)
@als(
    "het bevoegd gezag de activiteit {naam} koppelt aan de werkzaamheid {werkzaamheid}",
    voorbeeld="Als het bevoegd gezag de activiteit Boom kappen koppelt aan de werkzaamheid Boom kappen of snoeien",
    schakel="regelsoftware-rtr",
)
def koppel_werkzaamheid(casus: Casus, naam: str, werkzaamheid: str) -> None:
    wat = activiteit(casus.dossier, naam)
    urn = activiteitwerk.werkzaamheid(casus, werkzaamheid)
    activiteitwerk.maak_toepasbaar(casus, wat.model_copy(update={"werkzaamheden": (*wat.werkzaamheden, urn)}))
    aanlevering_aangenomen(casus)


@dan(
    "leidt de werkzaamheid {werkzaamheid} naar de activiteit {naam}",
    voorbeeld="Dan leidt de werkzaamheid Boom kappen of snoeien naar de activiteit Boom kappen",
    schakel="regelsoftware-rtr",
)
def werkzaamheid_leidt(casus: Casus, werkzaamheid: str, naam: str) -> None:
    rtr, urn = regelwerk.client(casus, WerkzaamheidClient), activiteitwerk.werkzaamheid(casus, werkzaamheid)
    gekoppeld = rtr.koppelingen(urn, regelwerk.vandaag(casus))
    wat = activiteit(casus.dossier, naam)
    casus.toets(wat.urn in gekoppeld, f"De werkzaamheid {werkzaamheid} leidt niet naar {naam}.")


@dan(
    "vindt de initiatiefnemer de werkzaamheid {werkzaamheid} met de zoekterm {zoekterm}",
    voorbeeld="Dan vindt de initiatiefnemer de werkzaamheid Boom kappen of snoeien met de zoekterm boom",
    schakel="rtr-uitvoeren",
)
def werkzaamheid_gevonden(casus: Casus, werkzaamheid: str, zoekterm: str) -> None:
    gevonden = [een["omschrijving"] for een in regelwerk.client(casus, ZoekClient).zoek_werkzaamheden(zoekterm)]
    casus.toets(werkzaamheid in gevonden, f"De zoekterm {zoekterm} geeft {gevonden}, zonder {werkzaamheid}.")


@dan(
    "heeft de werkzaamheid {werkzaamheid} op de locatie {locatie} regels van de activiteiten",
    voorbeeld="Dan heeft de werkzaamheid Bijgebouw bouwen op de locatie Kerkplein regels van de activiteiten",
    schakel="regelsoftware-rtr",
)
def regels_van_werkzaamheid(casus: Casus, werkzaamheid: str, locatie: str, tabel: Tabel) -> None:
    rtr, urn = regelwerk.client(casus, WerkzaamheidClient), activiteitwerk.werkzaamheid(casus, werkzaamheid)
    ref = rtr.profiel.werkzaamheid(urn)
    gevonden = set(rtr.typeringen([ref], regelwerk.plek(locatie), regelwerk.vandaag(casus)).get(ref, ()))
    for (naam,) in tabel:
        eigen = str(regelwerk.structuur_ref(casus, naam))
        casus.toets(eigen in gevonden, f"Bij de werkzaamheid {werkzaamheid} ontbreken de regels van {naam}.")


@dan(
    "vindt het Omgevingsloket de activiteit {naam} met de zoekterm {zoekterm}",
    voorbeeld="Dan vindt het Omgevingsloket de activiteit Boom kappen met de zoekterm boom",
    schakel="rtr-uitvoeren",
)
def gevonden_met_zoekterm(casus: Casus, naam: str, zoekterm: str) -> None:
    ref = str(regelwerk.structuur_ref(casus, naam))
    treffers = {een["functioneleStructuurRef"] for een in regelwerk.client(casus, ZoekClient).zoek(zoekterm)}
    casus.toets(ref in treffers, f"De zoekterm {zoekterm} geeft {len(treffers)} treffers, zonder {naam}.")
