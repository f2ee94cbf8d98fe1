"""AKN, JOIN and eId taken apart, and counted on."""

from __future__ import annotations

import re


def volgende(eid: str) -> str:
    """The eId of the next element beside this one: `chp_2__art_2.2` gives `chp_2__art_2.3`."""
    nummer = re.search(r"(\d+)$", eid)
    if nummer is None:
        raise ValueError(f"Na {eid} is geen volgend nummer te maken.")
    return eid[: nummer.start()] + str(int(nummer[1]) + 1)


def artikelnummer(eid: str) -> str:
    """`chp_2__art_2.3` gives `2.3`."""
    return eid.rpartition("_")[2]


def werk(expressie: str) -> str:
    """FRBRWork of an FRBRExpression; a work stays as it is."""
    return re.sub(r"/[a-z]{3}@.*$", "", expressie)
