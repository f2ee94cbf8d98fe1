"""Rules for the text of a besluit: structure, tables, references, ids."""

from __future__ import annotations

from tests.koppelvlakken.gevallen import Geval, tabel, toets
from tests.koppelvlakken.leveringen import Verander, vervang


def b(*paren: tuple[str, str]) -> Verander:
    return vervang("besluit.xml", *paren)


def k(*paren: tuple[str, str]) -> Verander:
    return vervang("kennisgeving.xml", *paren)


ITEM_A = "chp_1__art_1.2__para_2__list_o_1__item_a"
INHOUD_14 = "<Inhoud><Al>Een omgevingsplan laat de oever vrij.</Al></Inhoud>"
TABELKOP = '<entry colname="k2" namest="k2" nameend="k3">'

GEVALLEN: list[Geval] = [
    ("STOP0001", "verordening", b(("<Al>eerst dit</Al>", "<LiNummer>1</LiNummer><Al>eerst dit</Al>"))),
    ("STOP0002", "verordening", b(("<LiNummer>a</LiNummer>", ""))),
    ("STOP0005", "verordening", b(("<Al>zeven meter;</Al>", "<Al> </Al>"))),
    ("STOP0006", "verordening", b(("<Kop><Label>Artikel</Label><Nummer>1.5</Nummer></Kop>", "<Kop><Label/></Kop>"))),
    ("STOP0007", "verordening", b(("<Al>zeven meter;</Al>", '<Al>zeven meter<Nootref refid="n1"/>;</Al>'))),
    ("STOP0008", "verordening", b(('refid="n1"', 'refid="n7"'))),
    ("STOP0009", "verordening", b(("<Al>eerst dit</Al>", "<table/>"))),
    ("STOP0010", "verordening", b(('ref="chp_1__art_1.3"', 'ref="chp_1__art_9.9"'))),
    ("STOP0011", "verordening", b(('ref="pv99_1__cmp_I__content_o_1__list_o_1__item_1__ref_o_1"', 'ref="pv99_1__weg"'))),
    ("STOP0012", "verordening", b((">/join/id/regdata/pv99/2026/route/nld@2026-06-12;1</ExtIoRef>", ">de route</ExtIoRef>"))),
    ("LVBB3517", "verordening", b((">/join/id/regdata/pv99/2026/route/nld@2026-06-12;1</ExtIoRef>", "> /join/id/regdata/pv99/2026/route/nld@2026-06-12;1</ExtIoRef>"))),
    ("STOP0013", "verordening", b((f'eId="{ITEM_A}"', f'eId="{ITEM_A}."'))),
    ("STOP0014", "verordening", b((f'wId="pv99_1__{ITEM_A}"', f'wId="pv99_1__{ITEM_A}."'))),
    ("STOP0043", "verordening", b((f'eId="{ITEM_A}"', f'eId="{ITEM_A.replace("list_o_1", "list_o_1.")}"'))),
    ("STOP0044", "verordening", b((f'wId="pv99_1__{ITEM_A}"', f'wId="pv99_1__{ITEM_A.replace("list_o_1", "list_o_1.")}"'))),
    ("STOP0016", "verordening", b(('<Artikel eId="chp_1__art_1.4" wId="pv99_1__chp_1__art_1.4">', '<WijzigArtikel eId="chp_1__art_1.6" wId="pv99_1__chp_1__art_1.6"/><Artikel eId="chp_1__art_1.4" wId="pv99_1__chp_1__art_1.4">'))),
    ("STOP0015", "verordening", b(("RegelingCompact", "RegelingTijdelijkdeel"), ('<Artikel eId="chp_1__art_1.4" wId="pv99_1__chp_1__art_1.4">', '<WijzigArtikel eId="chp_1__art_1.6" wId="pv99_1__chp_1__art_1.6"/><Artikel eId="chp_1__art_1.4" wId="pv99_1__chp_1__art_1.4">'))),
    ("STOP0017", "verordening", b(("<Al>negen meter.</Al>", "<Al>negen <NieuweTekst>meter</NieuweTekst>.</Al>"))),
    ("STOP0018", "verordening", b((f'eId="{ITEM_A}"', f'wijzigactie="voegtoe" eId="{ITEM_A}"'))),
    ("STOP0020", "verordening", b(('eId="formula_2"', 'eId="formula_1"'))),
    ("STOP0021", "verordening", b(('wId="pv99_1__art_II"', 'wId="pv99_1__art_I"'))),
    ("STOP0022", "verordening", b((f'eId="{ITEM_A}"', f'eId="{ITEM_A.replace("item_a", "punt_a")}"'))),
    ("STOP0023", "verordening", b((f'wId="pv99_1__{ITEM_A}"', f'wId="pv99_1__{ITEM_A.replace("item_a", "punt_a")}"'))),
    ("STOP0027", "verordening", b((f'eId="{ITEM_A}"', f'eId="{ITEM_A[:-1]}b"'))),
    ("STOP0028", "verordening", b((f'wId="pv99_1__{ITEM_A}"', f'wId="pv99_1__{ITEM_A[:-1]}b"'))),
    ("STOP0029", "verordening", b(("<Al>eerst dit</Al>", '<Al>eerst dit</Al></Li></Lijst><table eId="chp_1__art_1.3__table_o_2" wId="pv99_1__chp_1__art_1.3__table_o_2"><tgroup cols="1"><colspec colname="k1"/><tbody><row><entry><Al>a</Al></entry></row></tbody></tgroup></table><Lijst eId="chp_1__art_1.3__list_o_2" wId="pv99_1__chp_1__art_1.3__list_o_2"><Li eId="chp_1__art_1.3__list_o_2__item_o_2" wId="pv99_1__chp_1__art_1.3__list_o_2__item_o_2"><Al>dan dat</Al>'))),
    ("STOP0032", "verordening", b((TABELKOP, '<entry colname="k3" namest="k3" nameend="k2">'))),
    ("STOP0033", "verordening", b((TABELKOP, '<entry colname="k1" namest="k2" nameend="k3">'))),
    ("STOP0036", "verordening", b(('<entry colname="k3"><Al>meter', '<entry colname="k4"><Al>meter'))),
    ("STOP0037", "verordening", b(('cols="3"', 'cols="4"'))),
    ("STOP0038", "verordening", b(('<entry colname="k3"><Al>meter</Al></entry>', ""))),
    ("STOP0045", "verordening", b(("<Al>eerst dit</Al>", '<Al>eerst dit <InlineTekstAfbeelding schaal="1"/></Al>'))),
    ("STOP0046", "verordening", b(("<Al>eerst dit</Al>", '<Al>eerst dit <InlineTekstAfbeelding kleur="1"/></Al>'))),
    ("STOP0050", "verordening", b(('ref="https://testprovincie.example"', 'ref="testprovincie.example"'))),
    ("STOP0053", "verordening", b(('scope="Artikel"', 'scope="Lid"'))),
    ("STOP0055", "verordening", b(("<Nummer>2.1</Nummer></Kop>\n                <Gereserveerd/>", "<Nummer>2.1</Nummer></Kop><Gereserveerd/><Gereserveerd/>"))),
    ("STOP0058", "verordening", b(("<Nummer>2.1</Nummer></Kop>\n                <Gereserveerd/>", "<Nummer>2.1</Nummer></Kop>"))),
    ("STOP0060", "visie", b(("<Inhoud><Al>In de kern is plaats om te wonen.</Al></Inhoud>", ""))),
    ("STOP0061", "kennisgeving", k(("Divisietekst", "Divisie"), ("content_1", "div_1"))),
    ("STOP0062", "verordening", b(("<Nummer>2.2</Nummer></Kop>\n                <Vervallen/>", "<Nummer>2.2</Nummer></Kop><Vervallen/><Paragraaf><Kop><Nummer>1</Nummer></Kop><Gereserveerd/></Paragraaf>"))),
    ("STOP0064", "verordening", b(('adres="info@testprovincie.example"', 'adres="testprovincie"'))),
    ("STOP0067", "verordening", b(("<Al>zeven meter;</Al>", '<Al>zeven meter<Noot id="n1"><NootNummer>1</NootNummer><Al>x</Al></Noot>;</Al>'))),
    ("STOP0068", "verordening", b(("<Al>Provinciale staten van Testprovincie besluiten:</Al>", '<Al>Wij besluiten<Noot id="n9"><NootNummer>9</NootNummer><Al>x</Al></Noot>:</Al>'))),
    ("STOP0070", "verordening", b((INHOUD_14, INHOUD_14 + "<Vervallen/>"))),
    ("STOP0073", "verordening", b(("</Wat>", "</Wat><WijzigLid><Wat>Zie <IntRef ref=\"cmp_A\">A</IntRef></Wat></WijzigLid>"))),
    ("STOP0075", "verordening", b(('<Toelichting eId="recital"', '<Motivering eId="acc" wId="pv99_1__acc" schemaversie="1.3.0"/><Toelichting eId="recital"'))),
    ("STOP0081", "verordening", b(("<AlgemeneToelichting eId", '<Divisietekst eId="recital__content_1" wId="pv99_1__recital__content_1"><Inhoud/></Divisietekst><AlgemeneToelichting eId'))),
    ("STOP0082", "verordening", b(('<Toelichting eId="recital"', '<ArtikelgewijzeToelichting eId="artrecital" wId="pv99_1__artrecital"/><Toelichting eId="recital"'))),
    ("STOP0083", "verordening", b(("<Kop><Opschrift>Algemeen</Opschrift></Kop>", '<Kop><Opschrift>Algemeen</Opschrift></Kop><InleidendeTekst eId="recital__genrecital__intro_1" wId="pv99_1__recital__genrecital__intro_1"/>'))),
    ("STOP0084", "verordening", b(("<Kop><Opschrift>Toelichting</Opschrift></Kop>", ""))),
    ("STOP0085", "verordening", b(("AlgemeneToelichting", "Bijlagetoelichting"), ("Bijlagetoelichting eId", "Bijlage eId"), ("</Bijlagetoelichting>", "</Bijlage>"), ("genrecital", "cmp_2"))),
    ("STOP0051", "verordening", b(("<Wat>De verordening", "<OpmerkingVersie/><Wat>De verordening"))),
    ("STOP0039", "verordening", b(("<Wat>De verordening", "<WijzigInstructies/><Wat>De verordening"))),
    ("LVBB4002", "verordening", b(('<IntRef ref="cmp_A" scope="WijzigBijlage">bijlage A</IntRef>', "bijlage A"))),
]  # fmt: skip


@tabel(GEVALLEN)
def test_one_change_raises_its_code(code: str, levering: str, verander: Verander) -> None:
    toets(code, levering, verander)
