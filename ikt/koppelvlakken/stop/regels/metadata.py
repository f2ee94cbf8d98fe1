"""Metadata of besluit, regeling and informatieobject: values used once, and values that fit each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.document import Document
from ikt.koppelvlakken.stop.regels.basis import (
    Documenttoets,
    Gevonden,
    Onderwerp,
    Toets,
    Vondsten,
    plaats,
    publicaties,
)
from ikt.koppelvlakken.stop.xml import Element, alle, tekst
from ikt.koppelvlakken.validatie import Vondst

metadata = Onderwerp(fase=2, bron="schematron imop-metadata 1.3.0", documenten=publicaties)

GIO, PDF = "/join/id/stop/informatieobject/gio_002", "/join/id/stop/informatieobject/doc_001"
_ORGANEN = {
    "gemeente": ("c_2c4e7407", "c_28ecfd6d", "c_2a7d8663"),
    "waterschap": ("c_70c87e3d", "c_5cc92c89", "c_f70a6113"),
    "provincie": ("c_e24d39f6", "c_61676cbc", "c_411b4e4a"),
    "ministerie": ("c_bcfb7b4e", "c_91fb5e42", "c_3aaa4d12"),
}
"""Per bestuurslaag the TOOI codes of its bestuursorganen."""


def _uniek(groep: str, veld: str) -> Callable[[Document], Gevonden]:
    """A rule: each value in this container occurs once."""

    def toets(document: Document) -> Gevonden:
        for container in document.alle(groep):
            waarden = Counter(tekst(deel) for deel in container.iterchildren(f"{{*}}{veld}"))
            for waarde, aantal in waarden.items():
                if aantal > 1:
                    yield container, f"{veld} '{waarde}' staat er {aantal} keer. Laat er één staan."

    return toets


metadata.document("STOP1018", "Elk informatieobject staat één keer in informatieobjectRefs")(
    _uniek("informatieobjectRefs", "informatieobjectRef")
)
metadata.document("STOP1019", "Elk rechtsgebied staat er één keer")(_uniek("rechtsgebieden", "rechtsgebied"))
metadata.document("STOP1022", "Elke alternatieve titel staat er één keer")(
    _uniek("alternatieveTitels", "alternatieveTitel")
)
metadata.document("STOP1023", "Elke opvolging staat er één keer")(_uniek("opvolging", "opvolgerVan"))
metadata.document("STOP1030", "Elk overheidsdomein staat er één keer")(_uniek("overheidsdomeinen", "overheidsdomein"))
metadata.document("STOP1031", "Elk onderwerp staat er één keer")(_uniek("onderwerpen", "onderwerp"))


@metadata.document("STOP1015", "De officiële titel van een informatieobject is een JOIN")
def titel_is_join(document: Document) -> Gevonden:
    for element in document.alle("InformatieObjectMetadata"):
        if not _veld(element, "officieleTitel").startswith("/join/id/"):
            yield element, "De officieleTitel is geen JOIN. Vul het FRBRWork van het informatieobject in."


@metadata.document("STOP1016", "Een versienummer heeft geldige tekens")
def geldig_versienummer(document: Document) -> Gevonden:
    for element in document.alle("versienummer"):
        if not re.fullmatch(r"[a-zA-Z0-9\-]{1,32}", "".join(map(str, element.itertext()))):
            yield element, f"'{tekst(element)}' mag niet. Gebruik hoogstens 32 letters, cijfers en -."


@metadata.document("STOP1020", "Een alternatieve titel is niet gelijk aan de citeertitel")
def niet_de_citeertitel(document: Document) -> Gevonden:
    for element in document.alle("alternatieveTitel"):
        boven = element.getparent()
        module = boven.getparent() if boven is not None else None
        if module is not None and tekst(element) in [tekst(deel) for deel in alle(module, "citeertitel")]:
            yield element, f"'{tekst(element)}' is ook de citeertitel. Haal de alternatieve titel weg."


@metadata.document("STOP1021", "De uri van een tekstreferentie past bij haar soort")
def uri_past(document: Document) -> Gevonden:
    patronen = {"AKN": r"/akn/(nl|aw|cw|sx)/act", "JCI": "jci", "URL": "https?://"}
    for element in document.alle("TekstReferentie"):
        soort, uri = _veld(element, "soortRef"), _veld(element, "uri")
        if soort not in patronen or not re.match(patronen[soort], uri):
            yield element, f"'{uri}' is geen verwijzing van soort '{soort}'. Pas uri of soortRef aan."


@metadata.document("STOP1024", "Een opvolging noemt een regeling of informatieobject")
def opvolger_van(document: Document) -> Gevonden:
    for element in document.alle("opvolgerVan"):
        if not re.match(r"/akn/(nl|aw|cw|sx)/act|/join/id/regdata/", tekst(element)):
            yield element, f"{tekst(element)} is geen regeling of informatieobject. Noem het werk dat wordt opgevolgd."


@metadata.document("STOP1034", "Een decentrale overheid noemt haar bestuursorgaan")
def heeft_bestuursorgaan(document: Document) -> Gevonden:
    for element in document.alle("RegelingMetadata", "BesluitMetadata"):
        decentraal = re.search("gemeente|provincie|waterschap", _veld(element, "eindverantwoordelijke"))
        if decentraal and not _veld(element, "soortBestuursorgaan"):
            yield element, "soortBestuursorgaan ontbreekt. Vul het orgaan in dat heeft besloten."


@metadata.document("STOP1035", "Het bestuursorgaan past bij de eindverantwoordelijke")
def bestuursorgaan_past(document: Document) -> Gevonden:
    for element in document.alle("RegelingMetadata", "BesluitMetadata"):
        gezag, orgaan = _veld(element, "eindverantwoordelijke"), _veld(element, "soortBestuursorgaan")
        passend = [code for laag, codes in _ORGANEN.items() if laag in gezag for code in (*codes, "")]
        if gezag and not any(code in orgaan if code else not orgaan for code in passend):
            yield element, f"Bestuursorgaan {orgaan} hoort niet bij {gezag}. Kies een orgaan van deze overheid."


@metadata.document("STOP1060", "Een geboorteregeling is een act")
def geboorteregeling_is_act(document: Document) -> Gevonden:
    for element in document.alle("heeftGeboorteregeling"):
        if not tekst(element).startswith("/akn/nl/act"):
            yield element, f"{tekst(element)} is geen regeling. Noem de AKN van de regeling (act)."


def _pdf_niet_informatief(document: Document) -> Gevonden:
    for element in document.alle("InformatieObjectMetadata"):
        if _veld(element, "formaatInformatieobject") == PDF and _veld(element, "publicatieinstructie") == "Informatief":
            yield element, "Een pdf mag niet Informatief zijn. Kies een andere publicatieinstructie."


def _gio_te_consolideren(document: Document) -> Gevonden:
    for element in document.alle("InformatieObjectMetadata"):
        instructie = _veld(element, "publicatieinstructie")
        alleen = instructie in ("Informatief", "AlleenBekendTeMaken")
        if _veld(element, "formaatInformatieobject") == GIO and alleen:
            yield element, f"Een GIO mag niet {instructie} zijn. Gebruik TeConsolideren."


def _per_generatie(stop_1_3: Documenttoets, stop_1_4: Documenttoets) -> Toets:
    """STOP 1.4 has exchanged the meaning of two codes."""

    def toets(aanlevering: Aanlevering) -> Vondsten:
        functie = stop_1_4 if aanlevering.generatie == "STOP 1.4" else stop_1_3
        for document in publicaties(aanlevering):
            for element, wat in functie(document):
                yield Vondst(wat, document.naam, plaats(element))

    return toets


metadata.levering("STOP1073", "Een pdf is niet informatief; in STOP 1.4: een GIO wordt geconsolideerd")(
    _per_generatie(_pdf_niet_informatief, _gio_te_consolideren)
)
metadata.levering("STOP1074", "Een GIO wordt geconsolideerd; in STOP 1.4: een pdf is niet informatief")(
    _per_generatie(_gio_te_consolideren, _pdf_niet_informatief)
)


@metadata.document("STOP1075", "Een kennisgeving bij een besluit noemt dat besluit", versies="STOP 1.3")
def kennisgeving_noemt_besluit(document: Document) -> Gevonden:
    for element in document.alle("KennisgevingMetadata"):
        soort = _veld(element, "soortKennisgeving")
        bij_besluit = soort in ("", "KennisgevingBesluittermijnen", "KennisgevingUitspraakRechter")
        goed = (bij_besluit and _veld(element, "mededelingOver")) or soort == "KennisgevingVoorgenomenBesluit"
        if not goed:
            yield element, "mededelingOver ontbreekt. Noem het besluit waarover de kennisgeving gaat."


def _veld(element: Element, naam: str) -> str:
    return tekst(next(element.iterchildren(f"{{*}}{naam}"), None))
