"""One mechanism for validation of STOP, STAM and STTR: Melding, Regel, Laag."""

from ikt.koppelvlakken.validatie.laag import Laag, Oordeel
from ikt.koppelvlakken.validatie.melding import Ernst, Melding, Plaats, Soort
from ikt.koppelvlakken.validatie.regel import Onbeslist, Regel, Regels, Vondst

__all__ = ["Ernst", "Laag", "Melding", "Onbeslist", "Oordeel", "Plaats", "Regel", "Regels", "Soort", "Vondst"]
