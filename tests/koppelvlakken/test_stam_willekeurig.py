"""Any message of the model comes back as it was written, and no damaged message does worse than a clear error."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ikt.koppelvlakken.stam.bericht import Verzoekbericht
from ikt.koppelvlakken.stam.binding import Gebonden, Veld, velden
from ikt.koppelvlakken.stam.lezer import lees
from ikt.koppelvlakken.stam.notificatie import lees_notificatie, schrijf_notificatie
from ikt.koppelvlakken.stam.schrijver import schrijf
from ikt.koppelvlakken.validatie.document import OngeldigeXml
from ikt.koppelvlakken.zaaksysteem.verwachting import verwacht
from tests.verzoek import bericht_xml

XML = bericht_xml(locatie="Bos zonder de vijver, Kerkplein").encode()

# XML normalises line ends, and white space at the ends of a text has no meaning in STAM
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=8).map(
    str.strip
)


def _values(veld: Veld) -> st.SearchStrategy[Any]:
    one = messages(veld.type) if issubclass(veld.type, Gebonden) else st.booleans() if veld.type is bool else texts
    if veld.many:
        return st.lists(one, min_size=1 if veld.required and not veld.item else 0, max_size=2).map(tuple)
    return one if veld.required else st.none() | one


def messages(cls: type[Gebonden]) -> st.SearchStrategy[Any]:
    return st.builds(cls, **{veld.naam: _values(veld) for veld in velden(cls)})


@given(messages(Verzoekbericht))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_whatever_is_written_is_read_again(wat: Verzoekbericht) -> None:
    gelezen = lees(schrijf(wat))
    assert gelezen.overgeslagen == ()
    assert gelezen.bericht == wat


mutations = st.lists(
    st.tuples(
        st.sampled_from(["weg", "erbij", "anders"]), st.integers(0, len(XML) - 1), st.binary(min_size=1, max_size=6)
    ),
    min_size=1,
    max_size=4,
)


def _damaged(mutaties: list[tuple[str, int, bytes]]) -> bytes:
    inhoud = bytearray(XML)
    for soort, plek, bytes_ in mutaties:
        lengte = len(bytes_)
        if soort == "weg":
            del inhoud[plek : plek + lengte * 20]
        elif soort == "erbij":
            inhoud[plek:plek] = bytes_
        else:
            inhoud[plek : plek + lengte] = bytes_
    return bytes(inhoud)


@given(mutations)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_damaged_message_is_read_or_refused_with_a_reason(mutaties: list[tuple[str, int, bytes]]) -> None:
    try:
        gelezen = lees(_damaged(mutaties))
    except OngeldigeXml as fout:
        assert str(fout)
        return
    assert verwacht(gelezen.bericht.verzoek).identificatie == ""


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_noise_is_no_notificatie(inhoud: bytes) -> None:
    with pytest.raises(OngeldigeXml):
        lees_notificatie(inhoud)


@given(texts.filter(bool))
@settings(max_examples=50, deadline=None, derandomize=True)
def test_a_notificatie_keeps_its_number(nummer: str) -> None:
    assert lees_notificatie(schrijf_notificatie(nummer)) == nummer
