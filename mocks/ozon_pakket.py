"""Writes the STOP uitwisselpakket that Downloaden of the simulated Ozon hands out."""

from __future__ import annotations

import base64
import io
import uuid
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from lxml import etree

from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.ozon.downloadpakket import (
    IDENTIFICATIE,
    MANIFEST_OW,
    METADATA,
    MOMENTOPNAME,
    OW,
    PAKBON,
    REGELING,
    TEKST,
    VERSIE,
)
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.xml import Element, Maker, eerste, lokaal, serialiseer, tekst
from mocks.ozon_register import Rij, Stand

_P = profiel()
_DATA, _UITWISSELING = Maker(_P.naamruimten["data"]), Maker("https://standaarden.overheid.nl/stop/imop/uitwisseling/")
_PDF = "/join/id/stop/informatieobject/doc_001"
_INSTRUCTIES = {"regdata": "TeConsolideren", "pubdata": "AlleenBekendTeMaken", "infodata": "Informatief"}
_BESTUURSORGAAN = {
    "gm": "/tooi/def/thes/kern/c_2a7d8663",
    "pv": "/tooi/def/thes/kern/c_411b4e4a",
    "ws": "/tooi/def/thes/kern/c_70c87e3d",
}
"""Who adopts a regeling: gemeenteraad, provinciale staten, algemeen bestuur."""
_GML, _XML = "application/gml+xml", "application/xml"
_EERSTE_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The same content gives the same zip, whenever it is made."""


@dataclass(frozen=True)
class Module:
    """A file in the package that holds one STOP module."""

    naam: str
    wortel: Element
    mediatype: str = _XML


@dataclass(frozen=True)
class Component:
    """A regeling or informatieobject with its modules; `bestand` is what is no module: a PDF."""

    werk: str
    versie: str
    soort: str
    modules: tuple[Module, ...]
    bestand: tuple[str, str, bytes] | None = None


def schrijf(stand: Stand) -> bytes:
    """The zip of one version."""
    componenten = (_regeling(stand), *_gios(stand), *_stukken(stand))
    inhoud = {PAKBON: serialiseer(_pakbon(componenten)), **dict(_ow_bestanden(stand))}
    for component in componenten:
        inhoud |= {module.naam: serialiseer(module.wortel) for module in component.modules}
        if component.bestand:
            inhoud[component.bestand[0]] = component.bestand[2]
    return _zip(inhoud)


def _zip(inhoud: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, bytes_ in sorted(inhoud.items()):
            zip_.writestr(zipfile.ZipInfo(naam, _EERSTE_MOMENT), bytes_)
    return buffer.getvalue()


# -- regeling ------------------------------------------------------------------------------------------------------


def _regeling(stand: Stand) -> Component:
    versie, soort = stand.versie, _P.soorten["regeling"]
    regeling, expressie = versie["regeling"], versie["versie"]
    nummer = _DATA("RegelingVersieMetadata", _DATA("versienummer", str(versie.get("nummer", 1))))
    modules = (
        Module(f"{REGELING}/{IDENTIFICATIE}", _identificatie(regeling, expressie, soort)),
        Module(f"{REGELING}/{VERSIE}", nummer),
        Module(f"{REGELING}/{TEKST}", stand.tekst),
        Module(f"{REGELING}/{METADATA}", _regelingmetadata(versie)),
        Module(f"{REGELING}/{MOMENTOPNAME}", _momentopname(versie)),
        Module(MANIFEST_OW, _manifest_ow(stand)),
    )
    return Component(regeling, expressie, soort, modules)


def _identificatie(werk_: str, versie: str, soort: str) -> Element:
    delen = (_DATA("FRBRWork", werk_), _DATA("FRBRExpression", versie), _DATA("soortWork", soort))
    return _DATA("ExpressionIdentificatie", *delen)


def _regelingmetadata(versie: Rij) -> Element:
    d, gezag = _DATA, _tooi(versie["bevoegd_gezag"])
    return d(
        "RegelingMetadata",
        d("eindverantwoordelijke", gezag),
        d("maker", gezag),
        d("officieleTitel", versie["titel"]),
        d("onderwerpen", d("onderwerp", _P.soorten["onderwerp"])),
        d("rechtsgebieden", d("rechtsgebied", _P.soorten["rechtsgebied"])),
        d("soortRegeling", versie["soort_regeling"]),
        d("soortBestuursorgaan", _BESTUURSORGAAN.get(versie["bevoegd_gezag"][:2], _BESTUURSORGAAN["gm"])),
    )


def _tooi(code: str) -> str:
    laag = {"gm": "gemeente", "pv": "provincie", "ws": "waterschap"}.get(code[:2], "ministerie")
    return f"/tooi/id/{laag}/{code}"


def _momentopname(versie: Rij) -> Element:
    moment = datetime.fromisoformat(versie["tijdstip"]).astimezone(UTC)
    return _DATA("Momentopname", _DATA("doel", versie["doel"]), _DATA("gemaaktOp", f"{moment:%Y-%m-%dT%H:%M:%SZ}"))


# -- informatieobjecten --------------------------------------------------------------------------------------------


def _gios(stand: Stand) -> Iterator[Component]:
    for gio in stand.gio:
        werk_, versie = tekst(eerste(gio, "FRBRWork")), tekst(eerste(gio, "FRBRExpression"))
        naam = f"{werk_.rpartition('/')[2]}.gml"
        modules = (
            Module(f"{_map(versie)}/{naam}", gio, _GML),
            *_io_modules(stand.versie, werk_, versie, _P.soorten["gio"]),
        )
        yield Component(werk_, versie, _P.soorten["informatieobject"], modules)


def _stukken(stand: Stand) -> Iterator[Component]:
    for stuk in (stuk for versie in stand.versies for stuk in versie["stukken"]):
        versie, werk_ = stuk["identificatie"], werk(stuk["identificatie"])
        bestand = (f"{_map(versie)}/{stuk['bestandsnaam']}", stuk["mediatype"], base64.b64decode(stuk["inhoud"]))
        modules = tuple(_io_modules(stand.versie, werk_, versie, _PDF))
        yield Component(werk_, versie, _P.soorten["informatieobject"], modules, bestand)


def _map(versie: str) -> str:
    return f"IO-{uuid.uuid5(uuid.NAMESPACE_URL, versie)}"


def _io_modules(regeling: Rij, werk_: str, versie: str, formaat: str) -> Iterator[Module]:
    d, gezag = _DATA, _tooi(regeling["bevoegd_gezag"])
    metadata = d(
        "InformatieObjectMetadata",
        d("eindverantwoordelijke", gezag),
        d("formaatInformatieobject", formaat),
        d("maker", gezag),
        d("naamInformatieObject", werk_.rpartition("/")[2]),
        d("officieleTitel", werk_),
        d("publicatieinstructie", _INSTRUCTIES[werk_.split("/")[3]]),
    )
    geboren = d("heeftGeboorteregeling", regeling["regeling"])
    yield Module(f"{_map(versie)}/{IDENTIFICATIE}", _identificatie(werk_, versie, _P.soorten["informatieobject"]))
    yield Module(f"{_map(versie)}/{VERSIE}", d("InformatieObjectVersieMetadata", geboren))
    yield Module(f"{_map(versie)}/{METADATA}", metadata)
    yield Module(f"{_map(versie)}/{MOMENTOPNAME}", _momentopname(regeling))


# -- OW objects ----------------------------------------------------------------------------------------------------


def _ow_bestanden(stand: Stand) -> Iterator[tuple[str, bytes]]:
    sl, dc = Maker(_P.naamruimten["stand"]), Maker(_P.naamruimten["deelbestand"])
    for soort in _objecttypen(stand):
        inhoud = sl(
            "inhoud",
            sl("gebied", stand.versie["bevoegd_gezag"]),
            sl("leveringsId", stand.versie["id_levering"]),
            sl("objectTypen", sl("objectType", soort)),
        )
        standen = (sl("stand", dc("owObject", _kopie(object_.element))) for object_ in stand.objecten.soort(soort))
        bestand = dc("owBestand", sl("standBestand", sl("dataset", stand.versie["bevoegd_gezag"]), inhoud, *standen))
        yield f"{OW}/{_naam(soort)}", serialiseer(bestand)


def _manifest_ow(stand: Stand) -> Element:
    m, versie = Maker(_P.naamruimten["manifest_ow"]), stand.versie
    bestanden = (m("Bestand", m("naam", _naam(soort)), m("objecttype", soort)) for soort in _objecttypen(stand))
    aanlevering = m("Aanlevering", m("WorkIDRegeling", versie["regeling"]), m("DoelID", versie["doel"]), *bestanden)
    return m("Aanleveringen", m("domein", "omgevingswet"), aanlevering)


def _objecttypen(stand: Stand) -> list[str]:
    return sorted({object_.soort for object_ in stand.objecten.objecten})


def _naam(soort: str) -> str:
    return f"{soort.lower()}.xml"


def _kopie(element: Element) -> Element:
    return etree.fromstring(etree.tostring(element))


# -- pakbon --------------------------------------------------------------------------------------------------------


def _pakbon(componenten: tuple[Component, ...]) -> Element:
    return _UITWISSELING("Pakbon", *map(_in_pakbon, componenten), schemaversie=_P.versie.stop)


def _in_pakbon(component: Component) -> Element:
    u = _UITWISSELING
    delen = [
        u("FRBRWork", component.werk),
        u("FRBRExpression", component.versie),
        u("soortWork", component.soort),
        u("heeftModule", *map(_module, component.modules)),
    ]
    if component.bestand:
        naam, mediatype, _ = component.bestand
        delen.append(u("heeftBestand", u("Bestand", u("bestandsnaam", naam), u("mediatype", mediatype))))
    return u("Component", *delen)


def _module(module: Module) -> Element:
    u = _UITWISSELING
    return u(
        "Module",
        u("localName", lokaal(module.wortel)),
        u("namespace", etree.QName(module.wortel).namespace or ""),
        u("bestandsnaam", module.naam),
        u("mediatype", module.mediatype),
        u("schemaversie", _P.versie.stop),
    )
