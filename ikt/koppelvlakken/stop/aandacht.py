"""What the LVBB accepts and was agreed not to do: own waarschuwingen, with codes of our own.

The simulated LVBB does not give them; `ikt valideer` does.
"""

from __future__ import annotations

from collections.abc import Iterator

from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.geometrie import GeoJson, geometrieen
from ikt.koppelvlakken.stop.regels.basis import Vondsten, besluiten, plaats
from ikt.koppelvlakken.validatie import Ernst, Melding, Regels, Soort, Vondst

AANDACHT: Regels[Aanlevering] = Regels("aandachtspunten")
INTREKKEN_EN_VERVANGEN, BUITEN_AMBTSGEBIED = "IKT-PLAN001", "IKT-PLAN002"


@AANDACHT.regel(
    INTREKKEN_EN_VERVANGEN,
    fase=3,
    ernst=Ernst.WAARSCHUWING,
    beschrijving="Een regeling wordt gewijzigd in renvooi, en niet in haar geheel vervangen",
    bron="Geonovum, wijzigingsverzoek WELT-253: intrekken en vervangen is geen alternatief meer voor renvooi",
)
def in_renvooi(aanlevering: Aanlevering) -> Vondsten:
    for document in besluiten(aanlevering):
        for vervanging in document.alle("VervangRegeling"):
            wat = "De hele regeling wordt vervangen. Afgesproken is te wijzigen in renvooi; lever een mutatie aan."
            yield Vondst(wat, document.naam, plaats(vervanging))


def aandachtspunten(aanlevering: Aanlevering) -> Iterator[Melding]:
    return (melding for regel in AANDACHT.lijst for melding in regel.meldingen(aanlevering))


def buiten_ambtsgebied(aanlevering: Aanlevering, ambtsgebied: GeoJson) -> Iterator[Melding]:
    """Werkingsgebieden that reach outside the area of the bevoegd gezag (GeoJSON in RD). The LVBB lets them pass."""
    from shapely.geometry import shape  # it takes a tenth of a second to load, and valideren does not need it

    gebied = shape(ambtsgebied)
    for gio in aanlevering.gios:
        buiten = sum(not gebied.covers(shape(vorm)) for vorm in geometrieen(gio.wortel).values())
        if buiten:
            wat = f"{buiten} van de vlakken ligt buiten het ambtsgebied. Controleer of dat de bedoeling is."
            yield Melding(BUITEN_AMBTSGEBIED, Ernst.WAARSCHUWING, Soort.INHOUDELIJK, wat, gio.naam)
