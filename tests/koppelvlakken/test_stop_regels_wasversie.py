"""A mutatie judged against the text that came along earlier in the series."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ikt.koppelvlakken.stop.pakket import Pakket
from ikt.koppelvlakken.validatie import Oordeel
from tests.koppelvlakken.leveringen import voorbeeld
from tests.koppelvlakken.test_stop_regels_reeks import REEKS, beoordeel, codes

REGELING = "/akn/nl/act/pv99/2026/verordening"
WAS, WORDT = f"{REGELING}/nld@2026-06-12;1", f"{REGELING}/nld@2026-06-19;1"
ART, NIEUW = "pv99_1__chp_1__art_1.2", "pv99_2__chp_1__art_1.6"
OVER = {"LVBB5002", "LVBB5020", "LVBB5023", "LVBB5024", "LVBB5025", "LVBB5026", "LVBB5027", "LVBB5028", "LVBB5100"}


def lid(wid: str, actie: str = "") -> str:
    merk = f' wijzigactie="{actie}"' if actie else ""
    return f'<Lid eId="x" wId="{wid}"{merk}><Inhoud><Al><NieuweTekst>a</NieuweTekst></Al></Inhoud></Lid>'


def vervang(*leden: str, wat: str = ART) -> str:
    return f'<Vervang wat="{wat}"><Artikel eId="x" wId="{wat}"><Kop><Nummer>1.2</Nummer></Kop>{"".join(leden)}</Artikel></Vervang>'


def voeg_toe(wid: str, context: str = ART, positie: str = "volgtOp") -> str:
    return f'<VoegToe context="{context}" positie="{positie}"><Artikel eId="x" wId="{wid}"><Gereserveerd/></Artikel></VoegToe>'


EEN, TWEE = lid(f"{ART}__para_1"), lid(f"{ART}__para_2")


def mutatie(stappen: str, was: str = WAS, wordt: str = WORDT, schemaversie: str = "1.2.0") -> Pakket:
    """The delivery of the verordening, with a mutatie in the place of its text."""
    pakket = voorbeeld("verordening")
    nieuw = f'<RegelingMutatie componentnaam="regeling" was="{was}" wordt="{wordt}">{stappen}</RegelingMutatie>'
    besluit = pakket.bestanden["besluit.xml"].decode()
    besluit, aantal = re.subn(r"<RegelingCompact .*</RegelingCompact>", nieuw, besluit, flags=re.S)
    assert aantal == 1
    besluit = re.sub(r'(<AanleveringBesluit [^>]*)schemaversie="1.2.0"', rf'\1schemaversie="{schemaversie}"', besluit)
    zonder_gio = {naam: inhoud for naam, inhoud in pakket.bestanden.items() if not naam.endswith(".gml")}
    opdracht = pakket.bestanden["opdracht.xml"].replace(b"0001<", wordt[-12:-2].encode() + b"<")
    return Pakket({**zonder_gio, "besluit.xml": besluit.encode(), "opdracht.xml": opdracht})


def na_de_verordening(map_: Path, *pakketten: Pakket) -> list[Oordeel]:
    return beoordeel(map_, [voorbeeld("verordening"), *pakketten], REEKS)[1:]


@pytest.mark.parametrize(
    ("stappen", "verwacht"),
    [
        (vervang(EEN, TWEE), set()),
        (vervang(EEN, TWEE, lid(f"{ART}__para_3", "voegtoe")), set()),
        (vervang(EEN) + f'<Verwijder wat="{ART}__para_2"/>', set()),
        (voeg_toe(NIEUW) + voeg_toe(f"{NIEUW}a", context=NIEUW), set()),
        (vervang(EEN, TWEE, wat="pv99_1__chp_1__art_9"), {"LVBB5002"}),
        ('<VervangKop wat="pv99_1__chp_9"><Kop><Nummer>9</Nummer></Kop></VervangKop>', {"LVBB5002"}),
        (voeg_toe("pv99_1__chp_1__art_1.3"), {"LVBB5023"}),
        ('<Verwijder wat="pv99_1__chp_1__art_9"/>', {"LVBB5024"}),
        (vervang(EEN, TWEE, lid(f"{ART}__para_3")), {"LVBB5025"}),
        (vervang(EEN), {"LVBB5026"}),
        (voeg_toe(NIEUW, context="pv99_1__chp_1__art_9"), {"LVBB5027"}),
        (vervang(EEN, TWEE, lid("pv99_1__chp_1__art_1.3")), {"LVBB5028"}),
        ("<VervangRegeling><RegelingVrijetekst/></VervangRegeling>", {"LVBB5100"}),
        ("<VervangRegeling><RegelingCompact/></VervangRegeling>", set()),
    ],
)
def test_mutatie_on_a_known_text(tmp_path: Path, stappen: str, verwacht: set[str]) -> None:
    (oordeel,) = na_de_verordening(tmp_path, mutatie(stappen))
    assert codes(oordeel) & OVER == verwacht


def test_next_mutatie_is_on_what_the_first_one_made(tmp_path: Path) -> None:
    derde = f"{REGELING}/nld@2026-06-26;1"
    eerste = mutatie(voeg_toe(NIEUW) + '<Verwijder wat="pv99_1__chp_1__art_1.5"/>')
    op_nieuw = mutatie(vervang(wat=NIEUW), was=WORDT, wordt=derde)
    op_verwijderd = mutatie('<Verwijder wat="pv99_1__chp_1__art_1.5"/>', was=WORDT, wordt=derde)
    assert codes(na_de_verordening(tmp_path, eerste, op_nieuw)[1]) & OVER == set()
    assert codes(na_de_verordening(tmp_path, eerste, op_verwijderd)[1]) & OVER == {"LVBB5024"}


def test_mutatie_of_another_generation_of_stop(tmp_path: Path) -> None:
    pakket = mutatie(vervang(EEN, TWEE), schemaversie="1.3.0")
    (oordeel,) = na_de_verordening(tmp_path, pakket)
    assert codes(oordeel) & OVER == {"LVBB5020"}


def test_without_the_text_nothing_is_said(tmp_path: Path) -> None:
    (oordeel,) = beoordeel(tmp_path, [mutatie(vervang(EEN))], REEKS)
    assert codes(oordeel) & OVER == set()
    niet = {deel.partition(":")[0] for deel in oordeel.niet_beoordeeld}
    assert OVER - {"LVBB5023"} <= niet
