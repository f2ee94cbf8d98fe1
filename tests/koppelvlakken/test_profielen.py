"""What an environment overrides of a version profile is checked before anything runs."""

from __future__ import annotations

from importlib import resources

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.profielen import PACKAGES, controleer


def test_a_fact_that_exists_may_be_replaced() -> None:
    controleer({"bhkv-1.2.0": {"gateway": {"aanleveren": "elders/{oin}/{soort}"}}}, "environments/x.toml")


@pytest.mark.parametrize(
    ("profielen", "melding"),
    [
        ({"bkhv": {}}, r"environments/x\.toml: Versieprofiel 'bkhv' bestaat niet. Kies uit: bhkv-1\.2\.0"),
        ({"bhkv-1.2.0": {"gateway": {"aanleverren": "x"}}}, r"gateway\.aanleverren"),
        ({"bhkv-1.2.0": {"poort": {"aanleveren": "x"}}}, "poort"),
    ],
)
def test_a_mistake_is_told(profielen: dict[str, dict[str, dict[str, str]]], melding: str) -> None:
    with pytest.raises(Gebruikersfout, match=melding):
        controleer(profielen, "environments/x.toml")


def test_every_profile_is_known() -> None:
    folders = [each for each in resources.files("ikt.koppelvlakken").iterdir() if (each / "profielen").is_dir()]
    assert {each.name for each in folders} == set(PACKAGES)
