"""A GIO: the GML with a werkingsgebied, and the AanleveringInformatieObject that hands it over."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.ow.schrijver import waarde
from ikt.koppelvlakken.stop.beschrijving import Gezag, Norm, Planbesluit, Vlak
from ikt.koppelvlakken.stop.besluit import expressie
from ikt.koppelvlakken.stop.besluitinhoud import Informatieobject
from ikt.koppelvlakken.stop.symbolisatie import stijl
from ikt.koppelvlakken.stop.xml import Element, Maker


def vaststelling(io: Informatieobject, besluit: Planbesluit, profiel: Profiel) -> Element:
    """Root geo:GeoInformatieObjectVaststelling with a Locatie in RD for each vlak."""
    ruimten = profiel.naamruimten
    prefixen = {naam: ruimten[naam] for naam in ("geo", "gio", "basisgeo", "gml")}
    geo, gio = Maker(ruimten["geo"], prefixen), Maker(ruimten["gio"], prefixen)
    context = gio(
        "GeografischeContext",
        gio("achtergrondVerwijzing", "brt"),
        gio("achtergrondActualiteit", besluit.ondertekend.isoformat()),
    )
    versie = geo(
        "GeoInformatieObjectVersie",
        geo("FRBRWork", io.ids.werk),
        geo("FRBRExpression", io.versie),
        *(_normkop(geo, io.gebied.norm) if io.gebied.norm else ()),
        geo("locaties", *(_locatie(io, nr, vlak, profiel, geo) for nr, vlak in enumerate(io.gebied.vlakken, start=1))),
    )
    return geo(
        "GeoInformatieObjectVaststelling",
        geo("context", context),
        geo("vastgesteldeVersie", versie),
        *([geo("wasID", io.gebied.was)] if io.gebied.was else []),
        schemaversie=profiel.versie.stop,
    )


def _normkop(geo: Maker, norm: Norm) -> Iterator[Element]:
    if norm.eenheid:
        yield geo("eenheidlabel", norm.eenheid.lower())
        yield geo("eenheidID", waarde("eenheid", norm.eenheid))
    yield geo("normlabel", norm.naam)
    yield geo("normID", waarde("typenorm", norm.type))


def _locatie(io: Informatieobject, nr: int, vlak: Vlak, profiel: Profiel, geo: Maker) -> Element:
    naam = io.gebied.naam if len(io.gebied.vlakken) == 1 else f"{io.gebied.naam} {nr}"
    delen = [geo("naam", naam), geo("geometrie", _geometrie(io.ids.geometrie(nr), vlak, profiel))]
    if norm := io.gebied.norm:
        delen.append(geo(f"{_soort(norm)}Normwaarde", norm.waarden[nr - 1]))
    return geo("Locatie", *delen)


def _soort(norm: Norm) -> str:
    return "kwantitatieve" if norm.eenheid else "kwalitatieve"


def aanlevering_informatieobject(
    io: Informatieobject, gezag: Gezag, profiel: Profiel, bestandsnaam: str, bestand: bytes
) -> Element:
    """Root AanleveringInformatieObject for the file with the GIO; the hash is over its bytes as delivered."""
    a, d = Maker(profiel.naamruimten["aanlevering"]), Maker(profiel.naamruimten["data"])
    hash_ = hashlib.sha512(bestand).hexdigest()
    heeft_bestand = d("heeftBestand", d("Bestand", d("bestandsnaam", bestandsnaam), d("hash", hash_)))
    norm = io.gebied.norm
    versie = a(
        "InformatieObjectVersie",
        expressie(d, io.ids.werk, io.versie, profiel.soorten["informatieobject"]),
        d(
            "InformatieObjectVersieMetadata",
            d("heeftBestanden", heeft_bestand),
            d("heeftGeboorteregeling", io.regeling),
        ),
        _metadata(io, gezag, profiel),
        *([stijl(f"{_soort(norm)}Normwaarde", norm.waarden, profiel)] if norm else []),
    )
    return a("AanleveringInformatieObject", versie, schemaversie=profiel.versie.aanlevering)


def _metadata(io: Informatieobject, gezag: Gezag, profiel: Profiel) -> Element:
    d = Maker(profiel.naamruimten["data"])
    return d(
        "InformatieObjectMetadata",
        d("eindverantwoordelijke", gezag.tooi),
        d("maker", gezag.tooi),
        d("officieleTitel", io.ids.werk),
        d("naamInformatieObject", io.gebied.naam),
        d("publicatieinstructie", "TeConsolideren"),
        d("formaatInformatieobject", profiel.soorten["gio"]),
    )


def _geometrie(id_: str, vlak: Vlak, profiel: Profiel) -> Element:
    ruimten = profiel.naamruimten
    basis = Maker(ruimten["basisgeo"], {"basisgeo": ruimten["basisgeo"]})
    gml = Maker(ruimten["gml"], {"gml": ruimten["gml"]})
    punten = " ".join(f"{x:.3f} {y:.3f}" for x, y in vlak)
    vorm = gml(
        "MultiSurface",
        gml("surfaceMember", gml("Polygon", gml("exterior", gml("LinearRing", gml("posList", punten))))),
        srsName=profiel.omgevingswet.rijksdriehoek,
    )
    return basis("Geometrie", basis("id", id_), basis("geometrie", vorm))
