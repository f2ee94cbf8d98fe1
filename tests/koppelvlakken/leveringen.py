"""Good deliveries of our own, and changes to them: what the tests of the rules mutate."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ikt.koppelvlakken.bhkv.opdracht import manifest
from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.stop.pakket import Pakket, bouw
from ikt.koppelvlakken.stop.xml import alle, parse, serialiseer
from tests.planketen import wijziging

DATA = Path(__file__).with_name("data")
GIO = "/join/id/stop/informatieobject/gio_002"
Verander = Callable[[Pakket], Pakket]


@dataclass(frozen=True)
class Gio:
    """`kop` are the fields of the versie before its locaties, `velden` what a locatie has beside its geometry."""

    naam: str
    regeling: str
    vormen: tuple[tuple[int, str, str], ...]
    kop: str = ""
    stijl: str = ""

    @property
    def werk(self) -> str:
        return f"/join/id/regdata/{self.regeling.split('/')[4]}/2026/{self.naam}"

    def gml(self) -> str:
        locaties = "".join(
            f"<geo:Locatie><geo:naam>{self.naam}</geo:naam><geo:geometrie><basisgeo:Geometrie>"
            f"<basisgeo:id>00000000-0000-4000-8000-{nummer:012}</basisgeo:id>"
            f"<basisgeo:geometrie>{vorm}</basisgeo:geometrie></basisgeo:Geometrie></geo:geometrie>{velden}</geo:Locatie>"
            for nummer, vorm, velden in self.vormen
        )
        return f"""<?xml version="1.0" encoding="UTF-8"?>
<geo:GeoInformatieObjectVaststelling xmlns:geo="https://standaarden.overheid.nl/stop/imop/geo/" xmlns:gio="https://standaarden.overheid.nl/stop/imop/gio/" xmlns:basisgeo="http://www.geostandaarden.nl/basisgeometrie/1.0" xmlns:gml="http://www.opengis.net/gml/3.2" schemaversie="1.3.0">
<geo:context><gio:GeografischeContext><gio:achtergrondVerwijzing>brt</gio:achtergrondVerwijzing><gio:achtergrondActualiteit>2026-01-01</gio:achtergrondActualiteit></gio:GeografischeContext></geo:context>
<geo:vastgesteldeVersie><geo:GeoInformatieObjectVersie><geo:FRBRWork>{self.werk}</geo:FRBRWork><geo:FRBRExpression>{self.werk}/nld@2026-06-12;1</geo:FRBRExpression>{self.kop}<geo:locaties>{locaties}</geo:locaties></geo:GeoInformatieObjectVersie></geo:vastgesteldeVersie>
</geo:GeoInformatieObjectVaststelling>"""  # noqa: E501

    def xml(self) -> str:
        gezag = "provincie/pv99" if "/pv99/" in self.werk else "gemeente/gm9920"
        return f"""<?xml version="1.0" encoding="UTF-8"?>
<AanleveringInformatieObject xmlns="https://standaarden.overheid.nl/lvbb/stop/aanlevering/" schemaversie="1.2.0"><InformatieObjectVersie>
<ExpressionIdentificatie xmlns="https://standaarden.overheid.nl/stop/imop/data/"><FRBRWork>{self.werk}</FRBRWork><FRBRExpression>{self.werk}/nld@2026-06-12;1</FRBRExpression><soortWork>/join/id/stop/work_010</soortWork></ExpressionIdentificatie>
<InformatieObjectVersieMetadata xmlns="https://standaarden.overheid.nl/stop/imop/data/"><heeftBestanden><heeftBestand><Bestand><bestandsnaam>{self.naam}.gml</bestandsnaam><hash>HASH</hash></Bestand></heeftBestand></heeftBestanden><heeftGeboorteregeling>{self.regeling}</heeftGeboorteregeling></InformatieObjectVersieMetadata>
<InformatieObjectMetadata xmlns="https://standaarden.overheid.nl/stop/imop/data/"><eindverantwoordelijke>/tooi/id/{gezag}</eindverantwoordelijke><maker>/tooi/id/{gezag}</maker><officieleTitel>{self.werk}</officieleTitel><publicatieinstructie>TeConsolideren</publicatieinstructie><formaatInformatieobject>{GIO}</formaatInformatieobject><naamInformatieObject>{self.naam}</naamInformatieObject></InformatieObjectMetadata>
{self.stijl}</InformatieObjectVersie></AanleveringInformatieObject>"""  # noqa: E501


def vlak(links: int) -> str:
    punten = f"{links} 424000 {links + 100} 424000 {links + 100} 424100 {links} 424100 {links} 424000"
    return (
        '<gml:Polygon srsName="urn:ogc:def:crs:EPSG::28992"><gml:exterior><gml:LinearRing>'
        f"<gml:posList>{punten}</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>"
    )


LIJN = '<gml:LineString srsName="urn:ogc:def:crs:EPSG::28992"><gml:posList>137000 424000 137500 424500</gml:posList></gml:LineString>'  # noqa: E501
PUNT = '<gml:Point srsName="urn:ogc:def:crs:EPSG::28992"><gml:pos>137000 424000</gml:pos></gml:Point>'


def stijl(kenmerk: str, *waarden: str) -> str:
    regels = "".join(
        f"<Rule><Name>{waarde}</Name><Description><Title>{waarde}</Title></Description>"
        f'<Filter xmlns="http://www.opengis.net/ogc"><PropertyIsEqualTo><PropertyName>{kenmerk}</PropertyName>'
        f"<Literal>{waarde}</Literal></PropertyIsEqualTo></Filter>{_SYMBOOL}</Rule>"
        for waarde in waarden
    )
    return f"""<FeatureTypeStyle xmlns="http://www.opengis.net/se" xmlns:geo="https://standaarden.overheid.nl/stop/imop/geo/" version="1.1.0"><FeatureTypeName>geo:Locatie</FeatureTypeName><SemanticTypeIdentifier>geo:{kenmerk}</SemanticTypeIdentifier>{regels}</FeatureTypeStyle>"""  # noqa: E501


_SYMBOOL = """<PolygonSymbolizer><Name>vlak</Name><Fill><SvgParameter name="fill">#c8c8c8</SvgParameter><SvgParameter name="fill-opacity">0.3</SvgParameter></Fill><Stroke><SvgParameter name="stroke">#505050</SvgParameter><SvgParameter name="stroke-opacity">1</SvgParameter><SvgParameter name="stroke-width">0.5</SvgParameter><SvgParameter name="stroke-linejoin">round</SvgParameter></Stroke></PolygonSymbolizer>"""  # noqa: E501
_PUNTSYMBOOL = """<PointSymbolizer><Name>punt</Name><Graphic><Mark><WellKnownName>circle</WellKnownName><Fill><SvgParameter name="fill">#c8c8c8</SvgParameter></Fill></Mark><Size>12</Size><Rotation>0</Rotation></Graphic></PointSymbolizer>"""  # noqa: E501

VERORDENING, VISIE = "/akn/nl/act/pv99/2026/verordening", "/akn/nl/act/gm9920/2026/visie"
_EENHEID = "<geo:eenheidlabel>meter</geo:eenheidlabel><geo:eenheidID>http://standaarden.omgevingswet.overheid.nl/eenheid/id/concept/Meter</geo:eenheidID>"
_NORM = "<geo:normlabel>hoogte</geo:normlabel><geo:normID>http://standaarden.omgevingswet.overheid.nl/typenorm/id/concept/MaximumBouwhoogte</geo:normID>"
_GROEPEN = "<geo:groepen><geo:Groep><geo:groepID>g1</geo:groepID><geo:label>Een</geo:label></geo:Groep><geo:Groep><geo:groepID>g2</geo:groepID><geo:label>Twee</geo:label></geo:Groep></geo:groepen>"  # noqa: E501


def _waarde(naam: str, waarde: str) -> str:
    return f"<geo:{naam}>{waarde}</geo:{naam}>"


_GIOS = (
    Gio(
        "hoogte",
        VERORDENING,
        tuple((nr, vlak(137000 + 200 * nr), _waarde("kwantitatieveNormwaarde", w)) for nr, w in ((1, "7"), (2, "9"))),
        _EENHEID + _NORM,
        stijl("kwantitatieveNormwaarde", "7", "9"),
    ),
    Gio(
        "groepen",
        VERORDENING,
        tuple((nr, vlak(137000 + 200 * nr), _waarde("groepID", g)) for nr, g in ((3, "g1"), (4, "g2"))),
        _GROEPEN,
        stijl("groepID", "g1", "g2").replace(_SYMBOOL, _PUNTSYMBOOL, 1),
    ),
    Gio(
        "welstand",
        VERORDENING,
        ((5, vlak(138000), _waarde("kwalitatieveNormwaarde", "streng")),),
        _NORM,
        stijl("kwalitatieveNormwaarde", "streng"),
    ),
    Gio("route", VERORDENING, ((6, LIJN, ""), (7, PUNT, ""))),
    Gio("kern", VISIE, ((11, vlak(139000), ""),)),
)


@cache
def voorbeeld(naam: str) -> Pakket:
    """`wijziging` is built by ikt itself; `verordening`, `visie` and `kennisgeving` are in the folder data."""
    if naam == "wijziging":
        return bouw(wijziging())
    bestanden = {pad.name: pad.read_bytes() for pad in sorted((DATA / naam).iterdir())}
    for gio in _GIOS:
        if gio.regeling.endswith(naam):
            bestanden |= {f"{gio.naam}.gml": gio.gml().encode(), f"{gio.naam}.xml": gio.xml().encode()}
    return kloppend(Pakket(bestanden))


def kloppend(pakket: Pakket) -> Pakket:
    """The same package with a manifest and hashes that fit its files."""
    bestanden = {naam: inhoud for naam, inhoud in pakket.bestanden.items() if naam != "manifest.xml"}
    for naam, inhoud in bestanden.items():
        gml = naam.removesuffix(".xml") + ".gml"
        if b"HASH" in inhoud:
            bestanden[naam] = inhoud.replace(b"HASH", hashlib.sha512(bestanden[gml]).hexdigest().encode())
    return Pakket({"manifest.xml": serialiseer(manifest(bestanden, profiel())), **bestanden})


def vervang(naam: str, *paren: tuple[str, str], aantal: int = -1) -> Verander:
    """Text replaced in one file; every text must be there."""

    def verander(pakket: Pakket) -> Pakket:
        inhoud = pakket.bestanden[naam].decode()
        for oud, nieuw in paren:
            assert oud in inhoud, oud
            inhoud = inhoud.replace(oud, nieuw, aantal)
        return pakket.met(**{naam: inhoud.encode()})

    return verander


def met_hash(naam: str, verander: Verander) -> Verander:
    """A change in the GML of this informatieobject, with the hash that goes with it."""

    def geheel(pakket: Pakket) -> Pakket:
        nieuw = verander(pakket)
        hashes = [hashlib.sha512(deel.bestanden[f"{naam}.gml"]).hexdigest() for deel in (pakket, nieuw)]
        return vervang(f"{naam}.xml", (hashes[0], hashes[1]))(nieuw)

    return geheel


def zonder(naam: str) -> Verander:
    return lambda pakket: pakket.met(**{naam: None})


def zonder_element(naam: str, element: str) -> Verander:
    """Without the elements of this name in one file."""

    def verander(pakket: Pakket) -> Pakket:
        wortel = parse(pakket.bestanden[naam])
        for deel in list(alle(wortel, element)):
            boven = deel.getparent()
            assert boven is not None
            boven.remove(deel)
        return pakket.met(**{naam: serialiseer(wortel)})

    return verander


def met(naam: str, inhoud: bytes) -> Verander:
    return lambda pakket: pakket.met(**{naam: inhoud})


def na(*stappen: Verander) -> Verander:
    """These changes one after the other."""

    def verander(pakket: Pakket) -> Pakket:
        for stap in stappen:
            pakket = stap(pakket)
        return pakket

    return verander
