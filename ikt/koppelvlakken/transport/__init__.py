"""One client, two transports: how every koppelvlak sends its calls, to real and to simulated systems."""

from ikt.koppelvlakken.transport.breaker import Breaker
from ikt.koppelvlakken.transport.client import Client
from ikt.koppelvlakken.transport.connection import TESTFOUT_KOP, Connection, Policy
from ikt.koppelvlakken.transport.deadline import Deadlines
from ikt.koppelvlakken.transport.operation import Effect, Operation
from ikt.koppelvlakken.transport.simulated import DOMAIN, SimulatedAdapter, simulated
from ikt.koppelvlakken.transport.tempo import Tempo
from ikt.koppelvlakken.transport.wsgi import wsgi_effect

__all__ = [
    "DOMAIN",
    "TESTFOUT_KOP",
    "Breaker",
    "Client",
    "Connection",
    "Deadlines",
    "Effect",
    "Operation",
    "Policy",
    "SimulatedAdapter",
    "Tempo",
    "simulated",
    "wsgi_effect",
]
