"""Steps of the VTH-keten: publishing an afwijkvergunning (BOPA), and finding it on the map."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel, Field

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.drop import profiel as drop
from ikt.koppelvlakken.drop.deel import AfwijkvergunningDeel
from ikt.koppelvlakken.drop.vergunningsgebied import Ringen, als_geojson, schrijf, vergelijkbaar
from ikt.koppelvlakken.ozon.client import OzonClient
from ikt.koppelvlakken.ozon.modellen import Vergunning
from ikt.koppelvlakken.stop.kalender import volgende_werkdag
from ikt.koppelvlakken.zgw.deel import ZaakDeel
from steps import verzoek
from steps.verzoek_rollen import partij

BEKENDMAKEN, DOORGEVEN = "behandelaar-drop", "drop-ozon"
NAAM, ZAAKNUMMER, GEBIED = "naam van de vergunning", "zaaknummer", "vergunningsgebied"


class Bekendmaking(BaseModel):
    """What the tester copies from DROP."""

    publicatienummer: str = Field("", description="nummer van de publicatie, zoals gmb-2026-100001")
    reden: str = Field("", description="waarom DROP het niet aannam, als dat zo was")


# -- bekendmaken ---------------------------------------------------------------------------------------------


@als(
    "{wie} de afwijkvergunning bekendmaakt",
    voorbeeld="Als het bevoegd gezag de afwijkvergunning bekendmaakt",
    schakel=BEKENDMAKEN,
)
def maakt_bekend(casus: Casus, wie: str) -> None:
    vlakken = _vlakken(casus)
    gezien = _vul_formulier_in(casus, wie, vlakken)
    casus.toets(gezien.weigering is None, f"DROP nam de bekendmaking niet aan: {gezien.weigering}.")
    casus.observeer_alle(
        None,
        {
            NAAM: verzoek.opgave(casus).naam,
            ZAAKNUMMER: gezien.zaaknummer,
            GEBIED: vergelijkbaar(als_geojson(vlakken)),
        },
    )


@als(
    "{wie} de afwijkvergunning probeert bekend te maken met een gebied dat zichzelf snijdt",
    voorbeeld="Als het bevoegd gezag de afwijkvergunning probeert bekend te maken met een gebied dat zichzelf snijdt",
    schakel=BEKENDMAKEN,
)
def probeert_bekend_te_maken(casus: Casus, wie: str) -> None:
    """Two corners of the outer ring change places."""
    [[eerste, tweede, derde, *rest], *gaten], *verder = _vlakken(casus)
    _vul_formulier_in(casus, wie, [[[eerste, derde, tweede, *rest], *gaten], *verder])


@dan(
    "weigert DROP de bekendmaking met een uitleg over {woord}",
    voorbeeld="Dan weigert DROP de bekendmaking met een uitleg over de begrenzing",
    schakel=BEKENDMAKEN,
)
def geweigerd(casus: Casus, woord: str) -> None:
    weigering = casus.dossier.deel(AfwijkvergunningDeel).weigering
    casus.toets(weigering is not None, "DROP nam een vergunningsgebied aan dat niet klopt.")
    casus.toets(woord in (weigering or ""), f"DROP weigerde, maar legt niets uit over {woord}: {weigering}.")


def _vul_formulier_in(casus: Casus, wie: str, vlakken: Sequence[Ringen]) -> AfwijkvergunningDeel:
    """A person does this: DROP has no koppelvlak for it."""
    gezag, zaak, titel = partij(casus, wie), casus.dossier.deel(ZaakDeel), verzoek.opgave(casus).naam
    feiten, datum = drop.profiel(casus.profiel(drop.NAAM)), volgende_werkdag(casus.klok.nu().date())
    gml = schrijf(vlakken, f"{casus.spoor_id}-vergunningsgebied", feiten.gml)
    casus.bijlage("vergunningsgebied.gml", gml, "application/gml+xml")
    waarneming = casus.neem_waar(
        f"Maak voor {gezag.naam} in DROP de vergunning '{titel}' bekend op {datum:%d-%m-%Y}. Neem het formulier "
        f"'{feiten.formulier.naam}', vul als identificatie {zaak.identificatie} in, en voeg als GML het bestand "
        "vergunningsgebied.gml toe, uit het bewijs van deze stap. Werd het aangenomen?",
        scherm="drop.afwijkvergunning",
        gegevens={
            "gezag": {"code": gezag.code, "oin": gezag.oin},
            "titel": titel,
            "zaaknummer": zaak.identificatie,
            "datum": datum.isoformat(),
            "gml": gml.decode(),
        },
        velden=Bekendmaking,
    )
    gezien = waarneming.waarden if isinstance(waarneming.waarden, Bekendmaking) else Bekendmaking()
    weigering = None if waarneming.resultaat == "ja" else gezien.reden or "zonder reden"
    deel = AfwijkvergunningDeel(
        zaaknummer=zaak.identificatie, publicatie=gezien.publicatienummer or None, weigering=weigering
    )
    casus.dossier.zet(deel)
    return deel


def _vlakken(casus: Casus) -> list[Ringen]:
    """Where the initiatiefnemer wants it, in RD."""
    gevonden = [locatie.vlak.rd for locatie in verzoek.opgave(casus).locaties if locatie.vlak]
    if not gevonden:
        raise Testfout("Een afwijkvergunning heeft een gebied; kies voor het verzoek een locatie met een vlak.")
    return list(gevonden)


# -- op de kaart ---------------------------------------------------------------------------------------------


@dan(
    "is de afwijkvergunning binnen {termijn} in Ozon te vinden",
    voorbeeld="Dan is de afwijkvergunning binnen 4 dagen in Ozon te vinden",
)
def te_vinden(casus: Casus, termijn: str) -> None:
    zaaknummer = casus.dossier.deel(AfwijkvergunningDeel).zaaknummer
    gevonden = casus.wacht_op(
        f"afwijkvergunning van zaak {zaaknummer} in Ozon",
        lambda: [each for each in _in_ozon(casus) if each.zaaknummer == zaaknummer],
        bool,
        binnen=verzoek.duur(termijn),
        schakel=DOORGEVEN,
    )
    casus.toets(len(gevonden) == 1, f"Ozon heeft {len(gevonden)} afwijkvergunningen van één zaak.", schakel=DOORGEVEN)
    [vergunning] = gevonden
    gezien = {NAAM: vergunning.titel, ZAAKNUMMER: vergunning.zaaknummer, GEBIED: vergelijkbaar(vergunning.gebied)}
    casus.observeer_alle(DOORGEVEN, gezien)


@dan("heeft de afwijkvergunning in Ozon de naam, het zaaknummer en het gebied van de aanvraag")
def gelijk(casus: Casus) -> None:
    for onderwerp in (NAAM, ZAAKNUMMER, GEBIED):
        casus.vergelijk(onderwerp)


def _in_ozon(casus: Casus) -> Sequence[Vergunning]:
    return casus.client(OzonClient).omgevingsvergunningen(casus.rol().code)
