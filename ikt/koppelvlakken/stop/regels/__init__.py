"""The rules of our own laag for a STOP-aanlevering, in the order of checks of the LVBB."""

from ikt.koppelvlakken.stop.regels import inhoud, ontvangst, opdracht, register
from ikt.koppelvlakken.stop.regels.basis import REGELS

__all__ = ["REGELS", "inhoud", "ontvangst", "opdracht", "register"]
