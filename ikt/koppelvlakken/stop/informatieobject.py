"""A GIO: the GML with the werkingsgebied, and the AanleveringInformatieObject that hands it over."""

from __future__ import annotations

import hashlib

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.besluit import expressie
from ikt.koppelvlakken.stop.identificatie import Identificaties
from ikt.koppelvlakken.stop.wijziging import Wijziging
from ikt.koppelvlakken.stop.xml import Element, Maker


def vaststelling(wijziging: Wijziging, profiel: Profiel) -> Element:
    """Root geo:GeoInformatieObjectVaststelling with one Locatie in RD."""
    ids, ruimten = Identificaties(wijziging), profiel.naamruimten
    prefixen = {naam: ruimten[naam] for naam in ("geo", "gio", "basisgeo", "gml")}
    geo, gio = Maker(ruimten["geo"], prefixen), Maker(ruimten["gio"], prefixen)
    context = gio(
        "GeografischeContext",
        gio("achtergrondVerwijzing", "brt"),
        gio("achtergrondActualiteit", wijziging.ondertekend.isoformat()),
    )
    locatie = geo(
        "Locatie",
        geo("naam", wijziging.werkingsgebied.naam),
        geo("geometrie", _geometrie(wijziging, profiel)),
    )
    versie = geo(
        "GeoInformatieObjectVersie",
        geo("FRBRWork", ids.informatieobject),
        geo("FRBRExpression", ids.informatieobjectversie),
        geo("locaties", locatie),
    )
    return geo(
        "GeoInformatieObjectVaststelling",
        geo("context", context),
        geo("vastgesteldeVersie", versie),
        schemaversie=profiel.versie.stop,
    )


def aanlevering_informatieobject(wijziging: Wijziging, profiel: Profiel, bestandsnaam: str, bestand: bytes) -> Element:
    """Root AanleveringInformatieObject for the file with the GIO; the hash is over its bytes as delivered."""
    ids, soorten = Identificaties(wijziging), profiel.soorten
    a, d = Maker(profiel.naamruimten["aanlevering"]), Maker(profiel.naamruimten["data"])
    hash_ = hashlib.sha512(bestand).hexdigest()
    heeft_bestand = d("heeftBestand", d("Bestand", d("bestandsnaam", bestandsnaam), d("hash", hash_)))
    versie = a(
        "InformatieObjectVersie",
        expressie(d, ids.informatieobject, ids.informatieobjectversie, soorten["informatieobject"]),
        d(
            "InformatieObjectVersieMetadata",
            d("heeftBestanden", heeft_bestand),
            d("heeftGeboorteregeling", wijziging.basis.regeling),
        ),
        _metadata(wijziging, profiel),
    )
    return a("AanleveringInformatieObject", versie, schemaversie=profiel.versie.aanlevering)


def _metadata(wijziging: Wijziging, profiel: Profiel) -> Element:
    d, gezag = Maker(profiel.naamruimten["data"]), f"/tooi/id/gemeente/{wijziging.gezag.code}"
    return d(
        "InformatieObjectMetadata",
        d("eindverantwoordelijke", gezag),
        d("maker", gezag),
        d("officieleTitel", Identificaties(wijziging).informatieobject),
        d("naamInformatieObject", wijziging.werkingsgebied.naam),
        d("publicatieinstructie", "TeConsolideren"),
        d("formaatInformatieobject", profiel.soorten["gio"]),
    )


def _geometrie(wijziging: Wijziging, profiel: Profiel) -> Element:
    ruimten, id_ = profiel.naamruimten, Identificaties(wijziging).geometrie
    basis = Maker(ruimten["basisgeo"], {"basisgeo": ruimten["basisgeo"]})
    gml = Maker(ruimten["gml"], {"gml": ruimten["gml"]})
    punten = " ".join(f"{x:.3f} {y:.3f}" for x, y in wijziging.werkingsgebied.polygoon)
    vlak = gml(
        "MultiSurface",
        gml("surfaceMember", gml("Polygon", gml("exterior", gml("LinearRing", gml("posList", punten))))),
        srsName=profiel.omgevingswet.rijksdriehoek,
    )
    return basis("Geometrie", basis("id", id_), basis("geometrie", vlak))
