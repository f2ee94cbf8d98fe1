"""Rules for components, mutaties, renvooi, consolidatie and the kind of regeling."""

from __future__ import annotations

import pytest

from ikt.koppelvlakken.stop.pakket import Pakket
from ikt.koppelvlakken.stop.xml import lokaal, parse, serialiseer
from tests.koppelvlakken.gevallen import Geval, gevonden, tabel, toets
from tests.koppelvlakken.leveringen import Verander, na, vervang, zonder_element

WORDT = "/akn/nl/act/gm0297/2020/omgevingsplan/nld@2026-06-12;ikt7f3a2c91"
ACT = "/akn/nl/act/pv99/2026/verordening"
DOEL = "/join/id/proces/pv99/2026/instelling"
EXPRESSIE = f"{ACT}/nld@2026-06-12;1"
STEMPEL = f"<Tijdstempel><doel>{DOEL}</doel><soortTijdstempel>geldigVanaf</soortTijdstempel><datum>2026-07-01</datum><eId>art_II</eId></Tijdstempel></Tijdstempels>"
HOOFDREGELING = "<isTijdelijkDeelVan><WorkIdentificatie><FRBRWork>/akn/nl/act/gm0297/2020/plan</FRBRWork><soortWork>/join/id/stop/work_019</soortWork></WorkIdentificatie></isTijdelijkDeelVan>"
ROUTE = "/join/id/regdata/pv99/2026/route/nld@2026-06-12;1"


def b(*paren: tuple[str, str]) -> Verander:
    return vervang("besluit.xml", *paren)


def stap(inhoud: str) -> Verander:
    """A step more in the mutatie of the wijziging."""
    return b(("</RegelingMutatie>", inhoud + "</RegelingMutatie>"))


def intrekking(instrument: str, eid: str, doel: str = DOEL) -> str:
    inhoud = f"<doelen><doel>{doel}</doel></doelen><instrument>{instrument}</instrument><eId>{eid}</eId>"
    return f"<Intrekkingen><Intrekking>{inhoud}</Intrekking></Intrekkingen>"


def soort(nummer: str, gezag: str = "provincie/pv99") -> Verander:
    """The verordening as another kind of regeling, of another gezag."""
    nieuw = b(("regelingtype_004", f"regelingtype_{nummer}"))
    orgaan = {"gemeente": "c_2a7d8663", "waterschap": "c_70c87e3d", "ministerie": "c_bcfb7b4e"}
    paren = [("/tooi/id/provincie/pv99", f"/tooi/id/{gezag}")]
    if code := orgaan.get(gezag.partition("/")[0]):
        paren.append(("c_411b4e4a", code))
    return na(nieuw, b(*paren))


TIJDELIJK = na(
    b(
        ("RegelingCompact", "RegelingTijdelijkdeel"),
        ("work_019", "work_021"),
        ("work_021</soortWork>", "work_021</soortWork>" + HOOFDREGELING),
    ),
)
VERVANG = '<Vervang wat="gm0297_1__art_x"><Artikel eId="art_9" wId="gm0297_1__art_x"><Kop><Nummer>9</Nummer></Kop><Inhoud><Al><NieuweTekst>a</NieuweTekst></Al></Inhoud></Artikel></Vervang>'
VERVANG_2 = '<Vervang wat="gm0297_1__para_1"><Lid eId="para_1" wId="gm0297_1__para_1"><Inhoud><Al><NieuweTekst>a</NieuweTekst></Al></Inhoud></Lid></Vervang>'

GEVALLEN: list[Geval] = [
    ("STOP0024", "visie", b((' componentnaam="visie"', ""))),
    ("STOP0025", "visie", b((' wordt="/akn/nl/act/gm9920/2026/visie/nld@2026-06-12;1"', ""))),
    ("STOP0026", "wijziging", b(("</RegelingMutatie>", f'</RegelingMutatie><RegelingMutatie componentnaam="wijziging" was="/akn/nl/act/gm0297/2020/omgevingsplan/nld@2024-01-01;1" wordt="{WORDT}">{VERVANG}</RegelingMutatie>'))),
    ("STOP0074", "wijziging", b(("</RegelingMutatie>", f'</RegelingMutatie><RegelingMutatie componentnaam="tweede" was="/akn/nl/act/gm0297/2020/omgevingsplan/nld@2024-01-01;1" wordt="{WORDT}">{VERVANG}</RegelingMutatie>'))),
    ("LVBB4045", "wijziging", b(("</RegelingMutatie>", f'</RegelingMutatie><RegelingMutatie componentnaam="tweede" was="/akn/nl/act/gm0297/2020/omgevingsplan/nld@2024-01-01;1" wordt="{WORDT}">{VERVANG}</RegelingMutatie>'))),
    ("STOP0040", "wijziging", b(("<Wat>Het omgevingsplan", '<RegelingMutatie was="a/nld@1" wordt="a/nld@2"/><Wat>Het omgevingsplan'))),
    ("STOP0047", "wijziging", b(("<Wat>Een nieuw artikel.", "<Wat>Een <NieuweTekst>nieuw</NieuweTekst> artikel."))),
    ("STOP0048", "wijziging", stap('<Vervang wat="gm0297_1__art_x"><Artikel eId="art_9" wId="gm0297_1__art_x"><Inhoud><Lijst wijzigactie="nieuweContainer"/></Inhoud></Artikel></Vervang>')),
    ("STOP0063", "wijziging", stap('<Vervang wat="gm0297_1__art_x"><Artikel eId="art_9" wId="gm0297_1__art_x"><Inhoud wijzigactie="voegtoe"><Al>a</Al></Inhoud></Artikel></Vervang>')),
    ("STOP0065", "verordening", b(('<Sluiting eId="formula_2"', '<Sluiting wijzigactie="verwijder" eId="formula_2"'))),
    ("STOP0066", "wijziging", b(('was="/akn/nl/act/gm0297/2020/omgevingsplan', 'was="/akn/nl/act/gm0297/2020/ander'))),
    ("STOP0077", "wijziging", stap(VERVANG.replace('wat="gm0297_1__art_x"', 'wat="gm0297_1__art_y"'))),
    ("LVBB5003", "wijziging", stap(VERVANG.replace('wat="gm0297_1__art_x"', 'wat="gm0297_1__art_y"'))),
    ("STOP0080", "wijziging", stap('<VoegToe context="gm0297_1__art_x" positie="volgtOp"><WijzigArtikel eId="art_9" wId="gm0297_1__art_9"><Kop><Nummer>9</Nummer></Kop><Wat>Zie <IntRef ref="cmp_A">A</IntRef></Wat></WijzigArtikel></VoegToe>')),
    ("STOP0086", "wijziging", stap(VERVANG.replace("NieuweTekst", "b"))),
    ("LVBB4011", "wijziging", b(('wordt="' + WORDT + '">', 'wordt="' + WORDT + '"><!--'), ("</RegelingMutatie>", "--></RegelingMutatie>"))),
    ("LVBB5005", "wijziging", b((f'wordt="{WORDT}"', 'wordt=""'))),
    ("LVBB5006", "wijziging", b((' was="/akn/nl/act/gm0297/2020/omgevingsplan/nld@2024-01-01;1"', ""))),
    ("LVBB5011", "wijziging", stap('<VoegToe context="gm0297_1__art_x" positie="volgtOp"><Toelichting eId="recital" wId="gm0297_1__recital"/><Toelichting eId="recital_2" wId="gm0297_1__recital_2"/></VoegToe>')),
    ("LVBB5021", "wijziging", b(("<VoegToe ", '<VoegToe revisie="1" '))),
    ("LVBB5023", "wijziging", stap('<VoegToe context="gm0297_1__art_x" positie="volgtOp"><Artikel eId="art_9" wId="gm0297_1__art_9"><Gereserveerd/></Artikel><Artikel eId="art_10" wId="gm0297_1__art_9"><Gereserveerd/></Artikel></VoegToe>')),
    ("LVBB5030", "wijziging", stap('<Verwijder wat="gm0297_1__chp_2__art_2.2"/>')),
    ("LVBB5032", "wijziging", stap(VERVANG.replace("<Vervang ", '<Vervang context="gm0297_1__art_x" positie="volgtOp" '))),
    ("LVBB5033", "wijziging", stap(VERVANG + VERVANG.replace("art_9", "art_10"))),
    ("LVBB5033", "wijziging", stap(VERVANG.replace("<Inhoud>", '<Lid eId="art_9__para_1" wId="gm0297_1__para_1"><Inhoud>').replace("</Inhoud>", "</Inhoud></Lid>") + VERVANG_2)),
    ("STOP1026", "verordening", b((f"<instrumentVersie>{EXPRESSIE}", f"<instrumentVersie>{EXPRESSIE.replace('act', 'bill')}"))),
    ("STOP1027", "verordening", b((f"<instrumentVersie>{ROUTE}", f"<instrumentVersie>{ROUTE.replace('regdata', 'infodata')}"))),
    ("STOP1028", "verordening", b(("<Tijdstempels>", intrekking("/akn/nl/bill/pv99/2020/oud", "art_I") + "<Tijdstempels>"))),
    ("STOP1029", "verordening", b(("</Tijdstempels>", STEMPEL))),
    ("STOP2065", "verordening", b(("<eId>art_I</eId>", f"<eId>art_I</eId><gemaaktOpBasisVan><Basisversie><doel>{DOEL}2</doel></Basisversie><Basisversie><doel>{DOEL}2</doel></Basisversie></gemaaktOpBasisVan>"))),
    ("STOP2066", "verordening", b(("<eId>art_I</eId>", f"<eId>art_I</eId><gemaaktOpBasisVan><VervlochtenVersie><doel>{DOEL}</doel></VervlochtenVersie></gemaaktOpBasisVan>"))),
    ("BHKV1004", "visie", b(("proceduretype_definitief", "proceduretype_ontwerp"))),
    ("BHKV1009", "verordening", b(("<eId>art_I</eId>", "<eId>art_IX</eId>"))),
    ("BHKV1010", "verordening", b(("<eId>art_II</eId>", "<eId>art_IX</eId>"))),
    ("BHKV1011", "verordening", b(("<Tijdstempels>", intrekking("/akn/nl/act/pv99/2020/oud", "art_IX") + "<Tijdstempels>"))),
    ("BHKV1063", "verordening", b(("<Tijdstempels>", intrekking("/join/id/regdata/pv99/2020/oud", "!regeling#weg") + "<Tijdstempels>"))),
    ("BHKV1036", "verordening", b(("<eId>!regeling#cmp_I__content_o_1__list_o_1__item_4__ref_o_1</eId>", "<eId>!regeling#weg</eId>"))),
    ("BHKV1033", "verordening", b((f"<instrumentVersie>{ROUTE}</instrumentVersie>", "<instrumentVersie>/join/id/regdata/pv99/2026/iets/nld@2026-06-12;1</instrumentVersie>"))),
    ("LVBB3518", "verordening", b(("juridischWerkendVanaf", "geldigVanaf"))),
    ("LVBB3519", "verordening", b(("juridischWerkendVanaf", "geldigVanaf"))),
    ("LVBB4032", "verordening", b((f"<instrumentVersie>{EXPRESSIE}", f"<instrumentVersie>{EXPRESSIE}2"))),
    ("LVBB4033", "verordening", b((f"<FRBRExpression>{EXPRESSIE}", f"<FRBRExpression>{EXPRESSIE}2"))),
    ("BHKV1044", "verordening", b((f"<FRBRExpression>{EXPRESSIE}", f"<FRBRExpression>{EXPRESSIE}2"))),
    ("BHKV1058", "verordening", b((f"<FRBRExpression>{EXPRESSIE}", f"<FRBRExpression>{EXPRESSIE}2"))),
    ("LVBB4500", "verordening", b(("</Tijdstempels>", "</Tijdstempels><Terugtrekkingen/>"))),
    ("LVBB4802", "verordening", b((f"<instrumentVersie>{ROUTE}</instrumentVersie>", f"<instrumentVersie>{ROUTE.replace('route', 'hoogte')}2</instrumentVersie>"))),
    ("LVBB4803", "verordening", b((f"<doelen><doel>{DOEL}</doel></doelen>\n          <instrumentVersie>{ROUTE}", f"<doelen><doel>{DOEL}2</doel></doelen>\n          <instrumentVersie>{ROUTE}"))),
    ("LVBB4804", "verordening", b(("<Tijdstempels>", intrekking(ACT, "art_I") + "<Tijdstempels>"))),
    ("LVBB4043", "verordening", b(("<Tijdstempels>", intrekking("/akn/nl/act/pv99/2020/ander", "art_I") + "<Tijdstempels>"), ("<soortRegeling>", "<opvolging><opvolgerVan>/akn/nl/act/pv99/2020/oud</opvolgerVan></opvolging><soortRegeling>"))),
    ("BHKV1006", "verordening", b(("work_019", "work_006"))),
    ("LVBB4044", "verordening", b(("work_019", "work_006"))),
    ("LVBB4040", "verordening", zonder_element("besluit.xml", "RegelingMetadata")),
    ("STOP2058", "verordening", na(soort("015"), b(("RegelingCompact", "RegelingTijdelijkdeel"), ("work_019", "work_021")))),
    ("STOP2057", "verordening", na(TIJDELIJK, b(("plan</FRBRWork><soortWork>/join/id/stop/work_019", "plan</FRBRWork><soortWork>/join/id/stop/work_003")))),
    ("STOP2063", "verordening", na(TIJDELIJK, b(("/akn/nl/act/gm0297/2020/plan", "/akn/nl/bill/gm0297/2020/plan")))),
    ("STOP2004", "verordening", na(TIJDELIJK, b(("work_021</soortWork><is", "work_019</soortWork><is")))),
    ("BHKV1028", "verordening", na(TIJDELIJK, b(("work_021</soortWork><is", "work_019</soortWork><is")))),
    ("BHKV1049", "visie", b(("proceduretype_definitief", "proceduretype_ontwerp"), ("stap_003", "stap_014"))),
]  # fmt: skip

_GEZAG = {
    "TPOD2437": "002", "TPOD2440": "008", "TPOD2443": "012", "TPOD2446": "013", "TPOD2451": "003", "TPOD2454": "004",
    "TPOD2457": "006", "TPOD2462": "007", "TPOD2465": "014", "TPOD2468": "011", "TPOD2471": "009", "TPOD2474": "015",
    "TPOD2477": "016", "TPOD2480": "005",
}  # fmt: skip
"""Per code the soort regeling; what a waterschap may do a gemeente may not, and the other way round."""
_WATERSCHAP = ("005", "007", "014")
_VRIJETEKST = ("006", "007", "008")
_MODEL = {
    "TPOD2438": ("002", "ministerie/mnre1000", "RegelingVrijetekst"), "TPOD2441": ("008", "provincie/pv99", "RegelingCompact"),
    "TPOD2444": ("012", "ministerie/mnre1000", "RegelingVrijetekst"), "TPOD2447": ("013", "ministerie/mnre1000", "RegelingVrijetekst"),
    "TPOD2449": ("013", "provincie/pv99", "RegelingVrijetekst"), "TPOD2452": ("003", "gemeente/gm9920", "RegelingVrijetekst"),
    "TPOD2455": ("004", "provincie/pv99", "RegelingVrijetekst"), "TPOD2458": ("006", "provincie/pv99", "RegelingCompact"),
    "TPOD2460": ("010", "provincie/pv99", "RegelingCompact"), "TPOD2463": ("007", "provincie/pv99", "RegelingCompact"),
    "TPOD2466": ("014", "provincie/pv99", "RegelingCompact"), "TPOD2469": ("011", "provincie/pv99", "RegelingCompact"),
    "TPOD2472": ("009", "provincie/pv99", "RegelingCompact"), "TPOD2475": ("015", "provincie/pv99", "RegelingCompact"),
    "TPOD2478": ("016", "provincie/pv99", "RegelingCompact"), "TPOD2481": ("005", "waterschap/ws9920", "RegelingVrijetekst"),
}  # fmt: skip
"""Per code the soort regeling, its gezag, and a text model that it may not have."""


def _kaal(pakket: Pakket) -> Pakket:
    """Of the OW only the regelingsgebied, that goes with every kind of regeling: the text is judged."""
    wortel = parse(pakket.bestanden["ow.xml"])
    for deel in [*wortel.iter("{*}stand"), *wortel.iter("{*}objectType")]:
        blijft = deel.text in _KAAL or any(lokaal(object_) in _KAAL for object_ in deel.iter())
        if not blijft and (boven := deel.getparent()) is not None:
            boven.remove(deel)
    return pakket.met(**{"ow.xml": serialiseer(wortel)})


_KAAL = ("Regelingsgebied", "Ambtsgebied")

SOORTEN: list[Geval] = [
    *(
        (
            code,
            "verordening",
            na(
                soort(nr, "gemeente/gm9920" if nr in _WATERSCHAP else "waterschap/ws9920"),
                b(("RegelingCompact", "RegelingVrijetekst" if nr in _VRIJETEKST else "RegelingCompact")),
                _kaal,
            ),
        )
        for code, nr in _GEZAG.items()
    ),
    *(
        (code, "verordening", na(soort(nr, gezag), b(("RegelingCompact", model)), _kaal))
        for code, (nr, gezag, model) in _MODEL.items()
    ),
]
GEVALLEN += SOORTEN


@tabel(GEVALLEN)
def test_one_change_raises_its_code(code: str, levering: str, verander: Verander) -> None:
    toets(code, levering, verander)


@pytest.mark.parametrize("nummer", ["004", "013"])
def test_what_a_provincie_may_do_is_fine(nummer: str) -> None:
    assert not {code for code in gevonden("verordening", na(soort(nummer), _kaal)) if code.startswith("TPOD24")}
