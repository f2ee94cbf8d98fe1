from __future__ import annotations

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.bhkv.profiel import Profiel, profiel
from ikt.koppelvlakken.ozon import profiel as ozon


def test_facts_of_a_group_can_be_replaced() -> None:
    anders = profiel().met({"gateway": {"resultaat": "ergens/{oin}/{levering}"}})
    assert anders.gateway.resultaat == "ergens/{oin}/{levering}"
    assert anders.gateway.aanleveren == profiel().gateway.aanleveren


@pytest.mark.parametrize("feiten", [{"gateway": {"resultat": "x"}}, {"gatewee": {"resultaat": "x"}}])
def test_unknown_fact_is_for_the_user(feiten: dict[str, dict[str, str]]) -> None:
    with pytest.raises(Gebruikersfout, match=next(iter(feiten))):
        profiel().met(feiten)
    with pytest.raises(Gebruikersfout, match="regelingenn"):
        ozon.profiel().met({"presenteren": {"regelingenn": "x"}})


def test_unknown_version_is_for_the_user() -> None:
    with pytest.raises(Gebruikersfout, match=r"Kies uit: bhkv-1\.2\.0"):
        Profiel.lees("bhkv-9.9")


def test_what_is_not_public_is_marked_as_aanname() -> None:
    assert profiel().gateway.aanname
    assert profiel().plansoftware.aanname
    assert ozon.profiel().uitlevering.aanname
