"""The OW files of a besluit, one per kind of object and regeling, and the manifest-ow that names them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.ow.beeindigen import alles_beeindigd, beeindigd, lees
from ikt.koppelvlakken.ow.objecten import OwObjecten
from ikt.koppelvlakken.ow.schrijver import OwSchrijver
from ikt.koppelvlakken.stop.besluitinhoud import Besluitinhoud, Regelingdeel
from ikt.koppelvlakken.stop.regelingtekst import met_inhoud
from ikt.koppelvlakken.stop.xml import Element, Maker, lokaal

_BESTANDEN = {
    "owRegeltekst": ("Regeltekst", "RegelVoorIedereen"),
    "owDivisies": ("Divisie", "Divisietekst", "Tekstdeel", "Hoofdlijn"),
    "owLocaties": ("Gebied", "Gebiedengroep", "Ambtsgebied"),
    "owActiviteiten": ("Activiteit",),
    "owNormen": ("Omgevingsnorm", "Omgevingswaarde"),
    "owGebiedsaanwijzingen": ("Gebiedsaanwijzing",),
    "owRegelingsgebied": ("Regelingsgebied", "Pons"),
}


@dataclass(frozen=True)
class OwBestand:
    """`objecttypen` is what the manifest-ow says about the file; `regeling` the work that it belongs to."""

    naam: str
    objecttypen: tuple[str, ...]
    inhoud: Element
    regeling: str


def ow_bestanden(inhoud: Besluitinhoud, profiel: Profiel) -> tuple[OwBestand, ...]:
    """New and changed objects, and those that end, of all regelingen of the besluit."""
    bestanden: list[OwBestand] = []
    begin = 1
    for nr, deel in enumerate(inhoud.delen, start=1):
        objecten = [*OwObjecten(deel.tekst, inhoud.ids, profiel, begin).alle(), *_einde(deel)]
        begin += len(deel.tekst.plaatsingen)
        bestanden += _bestanden(objecten, inhoud, profiel, deel.werk, "" if nr == 1 else f"-{nr}")
    for nr, intrekking in enumerate(inhoud.besluit.intrekkingen, start=1):
        einde = alles_beeindigd(lees(intrekking.ow))
        bestanden += _bestanden(einde, inhoud, profiel, intrekking.regeling, f"-intrekking-{nr}")
    return tuple(bestanden)


def _einde(deel: Regelingdeel) -> tuple[Element, ...]:
    """Objects on text that is no longer there, or is empty."""
    tekst = deel.tekst
    if tekst.was is None or tekst.inhoud.basis is None:
        return ()
    weg = set(met_inhoud(tekst.was)) - set(met_inhoud(tekst.wordt))
    return beeindigd(lees(tekst.inhoud.basis.ow), weg)


def _bestanden(
    objecten: Sequence[Element], inhoud: Besluitinhoud, profiel: Profiel, regeling: str, achter: str
) -> Iterator[OwBestand]:
    schrijver, besluit = OwSchrijver(profiel), inhoud.besluit
    for naam, soorten in _BESTANDEN.items():
        eigen = [_met_status(object_, inhoud, profiel) for object_ in objecten if lokaal(object_) in soorten]
        if eigen:
            wortel = schrijver.bestand(besluit.gezag.naam, besluit.id_levering, eigen)
            yield OwBestand(f"{naam}{achter}.xml", tuple(dict.fromkeys(map(lokaal, eigen))), wortel, regeling)


def _met_status(object_: Element, inhoud: Besluitinhoud, profiel: Profiel) -> Element:
    """Objects of an ontwerp say so, as long as IMOW knows that."""
    if inhoud.besluit.is_ontwerp and (status := profiel.omgevingswet.procedurestatus):
        op_tekst = lokaal(object_) in ("Regeltekst", "Divisie", "Divisietekst")
        prefix, ruimte = ("op", "opobject") if op_tekst else ("ow", "owobject")
        maker = Maker(profiel.naamruimten[ruimte], {prefix: profiel.naamruimten[ruimte]})
        object_.insert(0, maker("procedurestatus", status))
    return object_


def manifest_ow(inhoud: Besluitinhoud, profiel: Profiel, bestanden: Sequence[OwBestand]) -> Element:
    """Root Aanleveringen: to which regeling, and doel or version, the OW files belong."""
    m = Maker(profiel.naamruimten["manifest_ow"])
    versies = {deel.werk: deel.versie for deel in inhoud.delen}
    versies |= {intrekking.regeling: "" for intrekking in inhoud.besluit.intrekkingen}
    leveringen = []
    for regeling, versie in versies.items():
        veld = profiel.bestanden.manifest_ow
        wat = inhoud.ids.doel if veld == "DoelID" or not versie else versie
        regels = [
            m("Bestand", m("naam", bestand.naam), *(m("objecttype", soort) for soort in bestand.objecttypen))
            for bestand in bestanden
            if bestand.regeling == regeling
        ]
        leveringen.append(m("Aanlevering", m("WorkIDRegeling", regeling), m(veld, wat), *regels))
    return m("Aanleveringen", m("domein", "omgevingswet"), *leveringen)
