"""Rules for informatieobjecten, GIO and symbolisatie."""

from __future__ import annotations

from ikt.koppelvlakken.stop.pakket import Pakket
from tests.koppelvlakken.gevallen import Geval, gevonden, tabel, toets
from tests.koppelvlakken.leveringen import PUNT, Verander, met, met_hash, na, vervang, vlak, voorbeeld, zonder_element
from tests.koppelvlakken.test_stop_regels_pakket import bestand

ROUTE = "/join/id/regdata/pv99/2026/route"
EENHEID = "<geo:eenheidlabel>meter</geo:eenheidlabel>"
RD = 'srsName="urn:ogc:def:crs:EPSG::28992"'


def b(*paren: tuple[str, str]) -> Verander:
    return vervang("besluit.xml", *paren)


def io(naam: str, *paren: tuple[str, str]) -> Verander:
    return vervang(f"{naam}.xml", *paren)


def gml(naam: str, *paren: tuple[str, str]) -> Verander:
    """A change in the GML, with the hash that goes with it."""
    return met_hash(naam, vervang(f"{naam}.gml", *paren))


def kopie(naam: str) -> Verander:
    """The same informatieobject once more, in another file."""

    def verander(pakket: Pakket) -> Pakket:
        return bestand("kopie.xml", pakket.bestanden[f"{naam}.xml"], "application/xml")(pakket)

    return verander


def svg(naam: str, waarde: str) -> Verander:
    return io(
        "hoogte",
        (
            '<SvgParameter name="stroke">#505050</SvgParameter>',
            f'<SvgParameter name="stroke">#505050</SvgParameter><SvgParameter name="{naam}">{waarde}</SvgParameter>',
        ),
    )


def vulling(inhoud: str) -> Verander:
    """Of a surface: a fill with graphics."""
    return io("hoogte", ("<Fill>", f"<Fill><GraphicFill><Graphic>{inhoud}</Graphic></GraphicFill>"))


PLAATJE = (
    '<ExternalGraphic><InlineContent encoding="base64">AAAA</InlineContent><Format>image/png</Format></ExternalGraphic>'
)
STIJL = '<FeatureTypeStyle xmlns="http://www.opengis.net/se" xmlns:geo="https://standaarden.overheid.nl/stop/imop/geo/"><FeatureTypeName>geo:Locatie</FeatureTypeName><SemanticTypeIdentifier>geo:geometrie</SemanticTypeIdentifier></FeatureTypeStyle>'
VOLGENDE = "</InformatieObjectVersie>"
GROEP_G2 = "<geo:Groep><geo:groepID>g2</geo:groepID><geo:label>Twee</geo:label></geo:Groep>"
VORM = '<gml:MultiSurface srsName="urn:ogc:def:crs:EPSG::28992">{}</gml:MultiSurface>'


def _vorm(*vlakken: tuple[str, ...]) -> str:
    """A surface per tuple of rings, the outer ring first."""
    delen = []
    for buiten, *gaten in vlakken:
        randen = [f"<gml:exterior>{_rand(buiten)}</gml:exterior>"]
        randen += [f"<gml:interior>{_rand(gat)}</gml:interior>" for gat in gaten]
        delen.append(f"<gml:surfaceMember><gml:Polygon>{''.join(randen)}</gml:Polygon></gml:surfaceMember>")
    return VORM.format("".join(delen))


def _rand(punten: str) -> str:
    return f"<gml:LinearRing><gml:posList>{punten}</gml:posList></gml:LinearRing>"


def _vierkant(van: int, tot: int) -> str:
    punten = ((van, van), (tot, van), (tot, tot), (van, tot), (van, van))
    return " ".join(f"{138000 + x} {424000 + y}" for x, y in punten)


GROOT, GAT = _vierkant(0, 100), _vierkant(20, 80)
ONGELDIG = (
    _vorm(("138000 424000 138100 424100 138000 424100 138100 424000 138000 424000",)),  # crosses itself
    _vorm((GROOT,), (GROOT,)),
    _vorm((GROOT, GAT, _vierkant(30, 70))),
    _vorm((GROOT, _vierkant(120, 140))),
    _vorm((GROOT, "138050 424000 138100 424050 138050 424100 138000 424050 138050 424000")),  # hole in four corners
    _vorm(("138000 424000 138100 424000 138100 424100 138000 424100",)),  # not closed
    _vorm(("138000 424000 138100 424000 138000 424000",)),
)
KWANT_9 = "<geo:kwantitatieveNormwaarde>9</geo:kwantitatieveNormwaarde>"

GEVALLEN: list[Geval] = [
    ("BHKV1014", "verordening", io("route", ("</heeftBestanden>", "<heeftBestand><Bestand><bestandsnaam>hoogte.gml</bestandsnaam><hash>00</hash></Bestand></heeftBestand></heeftBestanden>"))),
    ("BHKV1064", "verordening", io("hoogte", ("gio_002", "doc_001"))),
    ("STOP3175", "verordening", io("hoogte", ("gio_002", "doc_001"))),
    ("BHKV1065", "verordening", io("route", ("gio_002", "doc_001"), (VOLGENDE, '<JuridischeBorgingVan xmlns="https://standaarden.overheid.nl/stop/imop/gio/"/>' + VOLGENDE))),
    ("STOP3200", "verordening", io("route", ("gio_002", "doc_001"), (VOLGENDE, '<JuridischeBorgingVan xmlns="https://standaarden.overheid.nl/stop/imop/gio/"/>' + VOLGENDE))),
    ("LVBB3501", "verordening", io("route", ("<publicatieinstructie>TeConsolideren</publicatieinstructie>", ""))),
    ("LVBB3501", "verordening", io("hoogte", ("</FeatureTypeName>", "</FeatureTypeName><FeatureTypeName>geo:Locatie</FeatureTypeName>"))),
    ("LVBB4054", "verordening", io("route", ("TeConsolideren", "AlleenBekendTeMaken"), ("<formaatInformatieobject>", "<opvolging><opvolgerVan>/join/id/regdata/pv99/2020/oud</opvolgerVan></opvolging><formaatInformatieobject>"))),
    ("LVBB3008", "verordening", vervang("route.gml", ("<geo:naam>route", "<geo:naam>de route"))),
    ("LVBB3504", "verordening", b(("</informatieobjectRefs>", "<informatieobjectRef>/join/id/regdata/pv99/2026/weg/nld@2026-06-12;1</informatieobjectRef></informatieobjectRefs>"))),
    ("LVBB3509", "verordening", b((f"<informatieobjectRef>{ROUTE}/nld@2026-06-12;1</informatieobjectRef>", ""))),
    ("LVBB3506", "verordening", io("route", ("route.gml", "weg.gml"))),
    ("LVBB3513", "verordening", zonder_element("route.xml", "InformatieObjectMetadata")),
    ("LVBB3511", "verordening", gml("route", (f"{ROUTE}<", f"{ROUTE}2<"))),
    ("LVBB3512", "verordening", gml("route", (f"{ROUTE}/nld@2026-06-12;1", f"{ROUTE}/nld@2026-06-13;1"))),
    ("LVBB3900", "verordening", kopie("route")),
    ("LVBB3901", "verordening", na(kopie("route"), vervang("kopie.xml", ("nld@2026-06-12;1", "nld@2026-06-12;2")))),
    ("LVBB3151", "verordening", b((f' ref="{ROUTE}/nld@2026-06-12;1">{ROUTE}/nld@2026-06-12;1', ' ref="/join/id/regdata/pv99/2020/oud/nld@2020;1">/join/id/regdata/pv99/2020/oud/nld@2020;1'))),
    ("LVBB3902", "verordening", na(io("route", ("/join/id/regdata/", "/join/id/pubdata/"), ("TeConsolideren", "AlleenBekendTeMaken"), ("gio_002", "doc_001"), ("<heeftGeboorteregeling>/akn/nl/act/pv99/2026/verordening</heeftGeboorteregeling>", "")), gml("route", ("/join/id/regdata/", "/join/id/pubdata/")), b((ROUTE, ROUTE.replace("regdata", "pubdata"))))),
    ("LVBB3515", "verordening", gml("route", ("<geo:vastgesteldeVersie>", "<geo:wasID>/join/id/regdata/pv99/2020/oud/nld@2020;1</geo:wasID><geo:vastgesteldeVersie>"))),
    ("STOP3000", "verordening", gml("groepen", ("<geo:groepID>g2</geo:groepID></geo:Locatie>", "</geo:Locatie>"))),
    ("STOP3001", "verordening", gml("groepen", (GROEP_G2, ""))),
    ("STOP3002", "verordening", gml("groepen", ("<geo:groepID>g2</geo:groepID></geo:Locatie>", "<geo:groepID/></geo:Locatie>"))),
    ("STOP3003", "verordening", gml("groepen", (GROEP_G2, GROEP_G2 + GROEP_G2.replace("Twee", "Drie")))),
    ("STOP3004", "verordening", gml("groepen", ("<geo:label>Twee", "<geo:label>Een"))),
    ("STOP3005", "verordening", gml("groepen", (GROEP_G2, GROEP_G2 + GROEP_G2.replace("g2", "g3").replace("Twee", "Drie")))),
    ("STOP3006", "verordening", gml("hoogte", (KWANT_9, ""))),
    ("STOP3007", "verordening", gml("welstand", ("</geo:locaties>", "<geo:Locatie><geo:naam>x</geo:naam></geo:Locatie></geo:locaties>"))),
    ("STOP3008", "verordening", gml("hoogte", (KWANT_9, KWANT_9 + KWANT_9))),
    ("STOP3009", "verordening", gml("hoogte", (EENHEID, ""))),
    ("STOP3010", "verordening", gml("welstand", (">streng<", "><"))),
    ("STOP3011", "verordening", gml("hoogte", ("<geo:normlabel>hoogte</geo:normlabel>", ""))),
    ("STOP3012", "verordening", gml("hoogte", (KWANT_9, KWANT_9 + "<geo:groepID>g1</geo:groepID>"))),
    ("STOP3013", "verordening", gml("hoogte", ("000000000002</basisgeo:id>", "000000000001</basisgeo:id>"))),
    ("STOP3015", "verordening", gml("welstand", ("<geo:normlabel>", EENHEID + "<geo:normlabel>"))),
    ("STOP3016", "verordening", gml("route", ("<geo:locaties>", EENHEID + "<geo:locaties>"))),
    ("STOP3019", "verordening", gml("route", ("<gml:pos>137000 424000</gml:pos>", ""))),
    ("STOP3020", "verordening", gml("welstand", ("EPSG::28992", "EPSG::3857"))),
    ("STOP3021", "verordening", gml("hoogte", (vlak(137200), vlak(137200).replace("EPSG::28992", "EPSG::4258").replace("137200 424000 137300 424000 137300 424100 137200 424100 137200 424000", "52 5 52 5.1 52.1 5 52 5")))),
    ("STOP3090", "verordening", gml("route", ("<geo:naam>", "<gml:name>x</gml:name><geo:naam>"))),
    ("LVBB3002", "verordening", gml("route", ("<gml:LineString " + RD + ">", "<gml:Arc " + RD + ">"), ("</gml:LineString>", "</gml:Arc>"))),
    ("LVBB3003", "verordening", gml("route", (" " + RD, ""))),
    ("LVBB3004", "verordening", gml("route", ("<gml:pos>137000 424000", "<gml:pos>137000 links"))),
    ("LVBB3004", "verordening", met_hash("route", met("route.gml", b"<a>"))),
    ("LVBB3011", "verordening", gml("route", ("137000 424000 137500 424500", "137000 424000 137500"))),
    ("LVBB3012", "verordening", gml("route", ("<gml:posList>137000 424000 137500 424500</gml:posList>", "<gml:posList/>"))),
    ("LVBB3009", "verordening", gml("route", ("geo:locaties", "geo:plaatsen"))),
    ("LVBB3010", "verordening", gml("route", ("<basisgeo:id>00000000-0000-4000-8000-000000000007</basisgeo:id>", ""))),
    ("OZON0132", "verordening", gml("welstand", ("000000000005", "000000000001"))),
    ("OZON0069", "verordening", gml("hoogte", (vlak(137200), "<gml:MultiSurface " + RD + "><gml:surfaceMember>" + vlak(137200).replace("EPSG::28992", "EPSG::4258") + "</gml:surfaceMember></gml:MultiSurface>"))),
    ("TPOD2700", "verordening", gml("route", ("<gml:pos>137000 424000", "<gml:pos>-937000 424000"))),
    ("GEOMETRY.03.1", "verordening", gml("route", (PUNT, ""))),
    *(("GEOMETRY.03.2", "verordening", gml("welstand", (vlak(138000), vorm))) for vorm in ONGELDIG),
    ("GEOMETRY.03.2", "verordening", gml("route", ("137000 424000 137500 424500", "137000 424000"))),
    ("LVBB3903", "verordening", io("groepen", ("<Literal>g2</Literal>", "<Literal>g9</Literal>"))),
    ("LVBB3904", "verordening", io("welstand", ("<Literal>streng</Literal>", "<Literal>mild</Literal>"))),
    ("LVBB3905", "verordening", io("hoogte", ("<Literal>9</Literal>", "<Literal>10</Literal>"))),
    ("STOP3100", "verordening", io("hoogte", ("<FeatureTypeName>", "<Name>x</Name><FeatureTypeName>"))),
    ("STOP3101", "verordening", io("hoogte", ("<FeatureTypeName>", "<Description/><FeatureTypeName>"))),
    ("STOP3102", "verordening", io("hoogte", ("geo:Locatie<", "geo:Plaats<"))),
    ("STOP3103", "verordening", io("route", (VOLGENDE, STIJL.replace("geo:geometrie", "geo:iets") + VOLGENDE))),
    ("STOP3114", "verordening", io("hoogte", ("<SemanticTypeIdentifier>geo:kwantitatieveNormwaarde", "<SemanticTypeIdentifier>geo:geometrie"))),
    ("STOP3115", "verordening", io("hoogte", ("<PropertyName>kwantitatieveNormwaarde", "<PropertyName>groepID"))),
    ("STOP3118", "verordening", io("welstand", ("PropertyIsEqualTo", "PropertyIsLessThan"))),
    ("STOP3120", "verordening", io("hoogte", ("<PropertyIsEqualTo>", "<And/><PropertyIsEqualTo>"))),
    ("STOP3126", "verordening", io("hoogte", ("<Title>7</Title>", "<Title/>"))),
    ("STOP3135", "verordening", io("groepen", ("<Mark><WellKnownName>circle</WellKnownName><Fill>", "<Mark><WellKnownName>circle</WellKnownName><Fill><GraphicFill/>"))),
    ("STOP3138", "verordening", io("groepen", ('<Fill><SvgParameter name="fill">#c8c8c8</SvgParameter></Fill></Mark>', "</Mark>"))),
    ("STOP3139", "verordening", svg("stroke-iets", "1")),
    ("STOP3140", "verordening", io("hoogte", ('name="stroke">#505050', 'name="stroke">grijs'))),
    ("STOP3141", "verordening", io("hoogte", ('name="stroke-width">0.5', 'name="stroke-width">dun'))),
    ("STOP3142", "verordening", svg("stroke-dasharray", "lang kort")),
    ("STOP3143", "verordening", svg("stroke-linecap", "round")),
    ("STOP3144", "verordening", io("hoogte", ('name="stroke-opacity">1', 'name="stroke-opacity">2'))),
    ("STOP3145", "verordening", io("hoogte", ('name="stroke-linejoin">round', 'name="stroke-linejoin">bevel'))),
    ("STOP3146", "verordening", io("hoogte", ('<SvgParameter name="fill">', '<SvgParameter name="fill-iets">1</SvgParameter><SvgParameter name="fill">'))),
    ("STOP3147", "verordening", io("hoogte", ('name="fill">#c8c8c8', 'name="fill">#C8C8C8'))),
    ("STOP3148", "verordening", io("hoogte", ('name="fill-opacity">0.3', 'name="fill-opacity">30'))),
    ("STOP3157", "verordening", io("groepen", (">circle<", ">hart<"))),
    ("STOP3163", "verordening", io("groepen", ("<Size>12<", "<Size>groot<"))),
    ("STOP3170", "verordening", vulling("<Mark/>")),
    ("STOP3173", "verordening", vulling(PLAATJE.replace("AAAA", "niet!"))),
    ("STOP3174", "verordening", vulling(PLAATJE.replace("image/png", "image/gif"))),
]  # fmt: skip


@tabel(GEVALLEN)
def test_one_change_raises_its_code(code: str, levering: str, verander: Verander) -> None:
    toets(code, levering, verander)


def test_a_range_of_values_is_drawn_too() -> None:
    bereik = io(
        "hoogte",
        (
            "<PropertyIsEqualTo><PropertyName>kwantitatieveNormwaarde</PropertyName><Literal>9</Literal></PropertyIsEqualTo>",
            "<PropertyIsGreaterThan><PropertyName>kwantitatieveNormwaarde</PropertyName><Literal>8</Literal></PropertyIsGreaterThan>",
        ),
    )
    assert gevonden("verordening", bereik) == set()
    assert bereik(voorbeeld("verordening")) != voorbeeld("verordening")
