"""Beheer of simulated systems: clock, faults, reset, screens."""

from ikt.koppelvlakken.beheer.client import BeheerClient
from ikt.koppelvlakken.beheer.tijd import BeheerTester, BeheerWachter, GeduldigeWachter, ServedKlok

__all__ = ["BeheerClient", "BeheerTester", "BeheerWachter", "GeduldigeWachter", "ServedKlok"]
