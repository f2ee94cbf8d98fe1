"""The settings of simulated software, by the name under which an environment changes them."""

from __future__ import annotations

from collections.abc import Mapping

from ikt.koppelvlakken.profiel import Versieprofiel
from mocks import ketenpartner_regels, zaaksysteem_regels

INSTELLINGEN: Mapping[str, type[Versieprofiel]] = {
    each.naam: each for each in (ketenpartner_regels.Regels, zaaksysteem_regels.Regels)
}
