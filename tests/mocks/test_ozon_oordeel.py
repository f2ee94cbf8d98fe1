"""What Ozon refuses because of objects that it has already: each code by one change to a good delivery."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from ikt.koppelvlakken.ozon.uitlevering import Intrekking, Uitlevering, UitleveringClient
from tests.mocks.ozonlevering import (
    REGELING,
    activiteit,
    alles,
    een_uitlevering,
    gebied,
    ow,
    regel,
    regelingsgebied,
    regeltekst,
)
from tests.mocks.plansimulatie import Plansimulatie
from tests.planketen import OIN

EINDE = "beëindigen"
VOLLEDIG = (*alles("Terras"), regelingsgebied("Terras"))


@pytest.fixture
def keten() -> Iterator[Plansimulatie]:
    """Ozon has a regeling about terrassen, with a regelingsgebied."""
    with Plansimulatie() as keten:
        keten.client(UitleveringClient).lever_uit(een_uitlevering("Terras", ow_bestanden=ow(*VOLLEDIG)))
        keten.verder(minutes=5)
        yield keten


def versie(*objecten: str, **anders: Any) -> Uitlevering:
    return een_uitlevering("Terras", versie=2, ow_bestanden=ow(*objecten), geldig_vanaf="2026-07-01", **anders)


def codes(keten: Plansimulatie, levering: Uitlevering | Intrekking) -> list[str]:
    return [melding.code for melding in keten.client(UitleveringClient).beoordeel(levering)]


@pytest.mark.parametrize(
    "objecten",
    [
        (),
        (activiteit("Terras", titel="Terras plaatsen"),),
        alles("Uitstalling"),
        (regeltekst("Terras", EINDE), regel("Terras", "Terras", EINDE), activiteit("Terras", EINDE)),
    ],
    ids=["only text", "changed", "added", "ended together"],
)
def test_good_version_is_accepted(keten: Plansimulatie, objecten: tuple[str, ...]) -> None:
    assert codes(keten, versie(*objecten)) == []


@pytest.mark.parametrize(
    ("code", "objecten"),
    [
        ("OZON0103", (regelingsgebied("Terras", EINDE),)),
        ("OZON0103", (gebied("Haven"), regelingsgebied("Haven"))),
        ("OZON0350", (activiteit("Terras", EINDE),)),
        ("OZON0351", (regel("Terras", "Terras", EINDE), activiteit("Terras", EINDE))),
        ("OZON4001", (gebied("Onbekend", EINDE),)),
        ("OZON4002", (*alles("Terras", EINDE)[:2], activiteit("Terras", EINDE, titel="Anders"))),
        ("OZON4003", (activiteit("Terras"),)),
        ("OZON4005", (gebied("Terras").replace("l:Gebied", "l:Lijn"),)),
    ],
)
def test_change_that_does_not_fit_the_known_objects(keten: Plansimulatie, code: str, objecten: tuple[str, ...]) -> None:
    assert codes(keten, versie(*objecten)) == [code]


def test_new_regeling_needs_a_regelingsgebied(keten: Plansimulatie) -> None:
    nieuw = een_uitlevering("Haven", regeling="/akn/nl/act/gm0297/2026/haven", ow_bestanden=ow(*alles("Haven")))
    assert codes(keten, nieuw) == ["OZON0103"]


def test_object_of_another_regeling_stays_as_it_is(keten: Plansimulatie) -> None:
    nieuw = een_uitlevering(
        "Haven",
        regeling="/akn/nl/act/gm0297/2026/haven",
        ow_bestanden=ow(*alles("Haven"), regelingsgebied("Haven"), activiteit("Terras", titel="Terras verboden")),
    )
    assert codes(keten, nieuw) == ["OZON0352"]


def test_what_has_ended_stays_so(keten: Plansimulatie) -> None:
    uitleveren = keten.client(UitleveringClient)
    uitleveren.lever_uit(
        versie(regeltekst("Terras", EINDE), regel("Terras", "Terras", EINDE), activiteit("Terras", EINDE))
    )
    keten.verder(minutes=5)
    weer = een_uitlevering("Terras", versie=3, ow_bestanden=ow(activiteit("Terras", titel="Toch weer")))
    assert codes(keten, weer) == ["OZON0111"]


def test_reference_to_an_object_of_another_authority(keten: Plansimulatie) -> None:
    provincie = regel("Terras", "Terras").replace("nl.imow-gm0297.juridischeregel", "nl.imow-pv99.juridischeregel")
    assert "OZON0353" in codes(keten, versie(provincie))


def test_proefregistratie_keeps_nothing(keten: Plansimulatie) -> None:
    nieuw = versie(*alles("Uitstalling"))
    assert codes(keten, nieuw) == codes(keten, nieuw) == []


# -- intrekking ----------------------------------------------------------------------------------------------------


def intrekking(regeling: str, *objecten: str) -> Intrekking:
    bestanden = ow(*objecten) if objecten else ()
    return Intrekking(
        bevoegd_gezag="gm0297", oin=OIN, regeling=regeling, per="2026-08-01", ow_bestanden=bestanden, id_levering="weg"
    )


def test_intrekking_takes_its_objects_along(keten: Plansimulatie) -> None:
    alles_weg = (*alles("Terras", EINDE), regelingsgebied("Terras", EINDE))
    assert codes(keten, intrekking(REGELING, *alles_weg)) == []
    assert codes(keten, intrekking(REGELING, *alles("Terras", EINDE))) == ["OZON1042"]


def test_intrekking_of_what_is_not_known(keten: Plansimulatie) -> None:
    assert codes(keten, intrekking("/akn/nl/act/gm0297/2026/niets")) == ["OZON1025"]


def test_regeling_with_a_tijdelijk_deel_cannot_go_before_it(keten: Plansimulatie) -> None:
    deel = een_uitlevering("Voorbereiding", regeling="/akn/nl/act/gm0297/2026/deel", hoofdregeling=REGELING)
    keten.client(UitleveringClient).lever_uit(deel)
    keten.verder(minutes=5)
    alles_weg = (*alles("Terras", EINDE), regelingsgebied("Terras", EINDE))
    assert codes(keten, intrekking(REGELING, *alles_weg)) == ["OZON1033"]


def test_tijdelijk_deel_of_a_tijdelijk_deel(keten: Plansimulatie) -> None:
    eerste = een_uitlevering("Een", regeling="/akn/nl/act/gm0297/2026/een", hoofdregeling=REGELING)
    keten.client(UitleveringClient).lever_uit(eerste)
    keten.verder(minutes=5)
    tweede = een_uitlevering(
        "Twee",
        regeling="/akn/nl/act/gm0297/2026/twee",
        hoofdregeling=eerste.regeling,
        ow_bestanden=ow(*alles("Twee"), regelingsgebied("Twee")),
    )
    assert codes(keten, tweede) == ["OZON1036"]
