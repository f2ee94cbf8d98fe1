from __future__ import annotations

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ikt.koppelvlakken.stop.consolidatie import verwerk, zoek
from ikt.koppelvlakken.stop.renvooi import Mutatie, mutatie
from ikt.koppelvlakken.stop.xml import Element, Maker, alle, canoniek, haal_weg, lokaal, parse, tekst

T = Maker("https://standaarden.overheid.nl/stop/imop/tekst/")
WAT = Mutatie("wijziging", "/akn/nl/act/gm0297/2020/omgevingsplan/nld@1", "/akn/nl/act/gm0297/2020/omgevingsplan/nld@2")

Hoofdstuk = tuple[str, list[tuple[str, list[str]]]]
"""Its opschrift and its artikelen: opschrift and alineas."""


def regeling(hoofdstukken: list[Hoofdstuk], toelichting: str = "Waarom.") -> Element:
    delen = [_hoofdstuk(nummer, each) for nummer, each in enumerate(hoofdstukken, start=1)]
    bijlage = T("Bijlage", _kop("Bijlage", "I", "Lijst"), _tekst("cmp_I__content_1", toelichting), eId="cmp_I", wId="b")
    opschrift = T("RegelingOpschrift", T("Al", "Plan"), eId="longTitle", wId="longTitle")
    return T("RegelingCompact", opschrift, T("Lichaam", *delen, eId="body", wId="body"), bijlage)


def _hoofdstuk(nummer: int, hoofdstuk: Hoofdstuk) -> Element:
    opschrift, artikelen = hoofdstuk
    eid = f"chp_{nummer}"
    return T(
        "Hoofdstuk",
        _kop("Hoofdstuk", str(nummer), opschrift),
        *(_artikel(f"{eid}__art_{nummer}.{nr}", *artikel) for nr, artikel in enumerate(artikelen, start=1)),
        eId=eid,
        wId=eid,
    )


def _artikel(eid: str, opschrift: str, alineas: list[str]) -> Element:
    inhoud = T("Inhoud", *(T("Al", alinea) for alinea in alineas))
    return T("Artikel", _kop("Artikel", eid.rpartition("_")[2], opschrift), inhoud, eId=eid, wId=eid)


def _tekst(eid: str, wat: str) -> Element:
    return T("Divisietekst", T("Inhoud", T("Al", wat)), eId=eid, wId=eid)


def _kop(label: str, nummer: str, opschrift: str) -> Element:
    return T("Kop", T("Label", label), T("Nummer", nummer), T("Opschrift", opschrift))


def gelijk_na(was: Element, wordt: Element) -> Element:
    """The mutatie, after checking the law that it must keep, also when it was written and read again."""
    gemaakt = parse(canoniek(mutatie(was, wordt, WAT)).encode())
    assert canoniek(verwerk(was, gemaakt)) == canoniek(wordt)
    return gemaakt


def stappen(element: Element) -> list[tuple[str, str | None]]:
    return [(lokaal(stap), stap.get("wat") or stap.get("context")) for stap in element]


BOUWEN = ("Bouwen", ["Een dakkapel is niet hoger dan drie meter.", "Dit geldt ook voor een erker."])
KAPPEN = ("Kappen", ["Meld het kappen van een boom."])
WAS = [("Algemeen", [("Doel", ["Dit plan zorgt voor Gemeentestad."])]), ("Regels", [BOUWEN, KAPPEN])]


def test_nothing_changed_is_an_empty_mutatie() -> None:
    assert stappen(gelijk_na(regeling(WAS), regeling(WAS))) == []


def test_changed_word_is_marked_in_its_sentence() -> None:
    anders = ("Bouwen", ["Een dakkapel is niet hoger dan vier meter.", BOUWEN[1][1]])
    gemaakt = gelijk_na(regeling(WAS), regeling([WAS[0], ("Regels", [anders, KAPPEN])]))
    assert stappen(gemaakt) == [("Vervang", "chp_2__art_2.1")]
    assert [tekst(weg) for weg in alle(gemaakt, "VerwijderdeTekst")] == ["drie"]
    assert [tekst(nieuw) for nieuw in alle(gemaakt, "NieuweTekst")] == ["vier"]


def test_new_opschrift_of_a_hoofdstuk_leaves_its_artikelen_alone() -> None:
    gemaakt = gelijk_na(regeling(WAS), regeling([WAS[0], ("Regels voor activiteiten", [BOUWEN, KAPPEN])]))
    assert stappen(gemaakt) == [("VervangKop", "chp_2")]
    assert tekst(next(alle(gemaakt, "NieuweTekst"))) == "voor activiteiten"


def test_added_artikel_comes_after_the_one_before_it() -> None:
    gemaakt = gelijk_na(regeling(WAS), regeling([WAS[0], ("Regels", [BOUWEN, KAPPEN, ("Slopen", ["Mag."])])]))
    assert stappen(gemaakt) == [("VoegToe", "chp_2__art_2.2")]
    assert tekst(next(alle(gemaakt, "Wat"))) == "Een nieuw artikel."


def test_new_first_hoofdstuk_comes_before_what_stays() -> None:
    was, wordt = regeling(WAS), regeling(WAS)
    eerste = _hoofdstuk(9, ("Vooraf", [("Lezen", ["Lees dit eerst."])]))
    hoofdstuk = zoek(wordt, "chp_1")
    assert hoofdstuk is not None
    hoofdstuk.addprevious(eerste)
    (stap,) = gelijk_na(was, wordt)
    assert (lokaal(stap), stap.get("positie"), stap.get("context")) == ("VoegToe", "komtVoor", "chp_1")


def test_removed_artikel_is_shown_as_removed() -> None:
    gemaakt = gelijk_na(regeling(WAS), regeling([WAS[0], ("Regels", [BOUWEN])]))
    assert stappen(gemaakt) == [("Verwijder", "chp_2__art_2.2")]
    assert next(alle(gemaakt, "Artikel")).get("wijzigactie") == "verwijder"


def test_artikel_that_moves_keeps_its_wid_and_gets_another_eid() -> None:
    was, wordt = regeling(WAS), regeling(WAS)
    artikel, doel = zoek(wordt, "chp_2__art_2.2"), zoek(wordt, "chp_1__art_1.1")
    assert artikel is not None
    assert doel is not None
    artikel.set("eId", "chp_1__art_1.2")
    next(alle(artikel, "Nummer")).text = "1.2"
    doel.addnext(artikel)
    (stap,) = gelijk_na(was, wordt)
    assert (lokaal(stap), stap.get("wat"), stap.get("context")) == ("Vervang", "chp_2__art_2.2", "chp_1__art_1.1")
    assert tekst(next(alle(stap, "NieuweTekst"))) == "1.2"


def test_last_artikel_of_a_removed_hoofdstuk_is_moved_before_that_goes() -> None:
    was, wordt = regeling(WAS), regeling(WAS)
    artikel, hoofdstuk, doel = zoek(wordt, "chp_1__art_1.1"), zoek(wordt, "chp_1"), zoek(wordt, "chp_2__art_2.2")
    assert artikel is not None
    assert hoofdstuk is not None
    assert doel is not None
    doel.addnext(artikel)
    haal_weg(hoofdstuk)
    assert [soort for soort, _ in stappen(gelijk_na(was, wordt))] == ["Vervang", "Verwijder"]


def test_text_under_another_opschrift_replaces_the_whole_regeling() -> None:
    wordt = regeling(WAS)
    next(alle(wordt, "Al")).text = "Omgevingsplan"
    assert [soort for soort, _ in stappen(gelijk_na(regeling(WAS), wordt))] == ["VervangRegeling"]


def test_reference_that_changes_is_never_twice_in_force() -> None:
    """The ids in renvooi are unique among what is not removed (STOP0028)."""
    was, wordt = regeling(WAS), regeling(WAS)
    for versie, element in (("1", was), ("2", wordt)):
        alinea = next(alle(zoek(element, "cmp_I__content_1"), "Al"))
        alinea.append(T("ExtIoRef", versie, eId="cmp_I__content_1__ref_o_1", wId="ref", ref=versie))
    gemaakt = gelijk_na(was, wordt)
    acties = [(tekst(ref), ref.getparent().get("wijzigactie")) for ref in alle(gemaakt, "ExtIoRef")]  # type: ignore[union-attr]
    assert acties == [("1", "verwijder"), ("2", "voegtoe")]


WOORD = st.sampled_from(["bouwen", "kappen", "meter", "drie", "vier", "niet", "een"])
ZIN = st.lists(WOORD, min_size=1, max_size=6).map(" ".join)
ARTIKEL = st.tuples(ZIN, st.lists(ZIN, min_size=1, max_size=3))
TEKST = st.lists(st.tuples(ZIN, st.lists(ARTIKEL, min_size=0, max_size=4)), min_size=1, max_size=4)


@given(TEKST, TEKST, ZIN, ZIN)
def test_mutatie_of_any_two_texts_leads_from_one_to_the_other(
    was: list[Hoofdstuk], wordt: list[Hoofdstuk], voor: str, na: str
) -> None:
    gelijk_na(regeling(was, voor), regeling(wordt, na))


@given(TEKST, st.data())
def test_parts_may_go_anywhere(tekst_: list[Hoofdstuk], data: st.DataObject) -> None:
    """Artikelen and hoofdstukken moved, removed and renamed at will, with their own wIds."""
    was = regeling(tekst_)
    wordt = copy.deepcopy(was)
    for _ in range(data.draw(st.integers(0, 4))):
        _willekeurig(wordt, data)
    gelijk_na(was, wordt)


def _willekeurig(wordt: Element, data: st.DataObject) -> None:
    delen = [deel for naam in ("Artikel", "Hoofdstuk") for deel in alle(wordt, naam)]
    if not delen:
        return
    deel, ander = data.draw(st.sampled_from(delen)), data.draw(st.sampled_from(delen))
    soort = data.draw(st.sampled_from(["verplaats", "verwijder", "hernoem"]))
    if soort == "verwijder":
        haal_weg(deel)
    elif soort == "hernoem":
        next(alle(deel, "Opschrift")).text = data.draw(ZIN)
    elif lokaal(deel) == lokaal(ander) and deel is not ander:
        ander.addnext(deel)


@pytest.mark.parametrize("aantal", [27])
def test_steps_are_lettered_on_after_z(aantal: int) -> None:
    """A to Z, then AA."""
    nieuw = [(f"Nieuw {nr}", ["Tekst."]) for nr in range(aantal)]
    gemaakt = gelijk_na(regeling(WAS), regeling([WAS[0], ("Regels", [BOUWEN, KAPPEN, *nieuw])]))
    assert [tekst(next(alle(stap, "Nummer"))) for stap in gemaakt][-2:] == ["Z", "AA"]
