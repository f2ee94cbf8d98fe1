"""What the simulated LVBB does with deliveries that build on each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from ikt.koppelvlakken.bhkv.client import BhkvClient
from ikt.koppelvlakken.bhkv.plansoftware import PlanAanlevering
from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.ozon.client import OzonClient
from ikt.koppelvlakken.ozon.tijdreis import Tijdreis
from ikt.koppelvlakken.stop.beschrijving import Gezag
from ikt.koppelvlakken.stop.inpakken import Inpakker
from ikt.koppelvlakken.stop.kennisgeven import Kennisgever
from ikt.koppelvlakken.stop.pakket import Pakket, bouw
from ikt.koppelvlakken.stop.procedure import procedure
from ikt.koppelvlakken.stop.registratie import Registratie
from ikt.koppelvlakken.stop.wijziging import Identificaties, Wijziging
from tests.mocks.plansimulatie import Plansimulatie
from tests.planketen import OIN, REGELING, gelezen, wijziging

FEITEN, NIEUW = profiel(), profiel("1.3.0")
A = wijziging()
WERK = Registratie.van(gelezen()).werk
INPAKKER = Inpakker("ikt-af", OIN, OIN, FEITEN)


@pytest.fixture
def keten() -> Iterator[Plansimulatie]:
    with Plansimulatie() as keten:
        yield keten


def statussen(keten: Plansimulatie, aanlevering: PlanAanlevering) -> list[str]:
    return [r.status for r in keten.client(BhkvClient).resultaten(aanlevering.aanleveraar, aanlevering.kenmerk)]


def volgend(**anders: object) -> Wijziging:
    """On the version that A makes."""
    ids = Identificaties(A)
    basis = replace(A.basis, versie=ids.regelingversie, artikel=ids.artikel, bijlagetekst=ids.bijlagetekst)
    dagen = {"bekendmaking": date(2026, 6, 19), "inwerkingtreding": date(2026, 8, 1)}
    return wijziging(**{"kenmerk": "ikt-b", "id_levering": "ikt-b", "basis": basis, **dagen, **anders})


def test_cancelled_publication_ends_and_nothing_comes_of_it(keten: Plansimulatie) -> None:
    besluit = keten.lever(bouw(A).zip)
    af = keten.lever(INPAKKER.afbreken(WERK).zip, minutes=5)
    assert statussen(keten, af) == ["ok"]
    keten.verder(days=10)
    assert statussen(keten, besluit)[-1] == "behandeling-afgebroken"
    assert len(keten.client(OzonClient).voorkomens(REGELING)) == 1


def test_cancelling_what_is_unknown_has_its_own_uitkomst(keten: Plansimulatie) -> None:
    af = keten.lever(INPAKKER.afbreken("/akn/nl/bill/gm0297/2026/weg").zip, minutes=5)
    assert (statussen(keten, af), af.codes) == (["akn-iri-niet-gevonden"], ("LVBB1551",))


def test_cancelled_levering_may_be_done_again(keten: Plansimulatie) -> None:
    keten.lever(bouw(A).zip)
    keten.lever(INPAKKER.afbreken(WERK).zip, minutes=5)
    assert keten.lever(bouw(replace(A, id_levering="ikt-weer")).zip).status == "gevalideerd"


def test_validation_leaves_nothing_and_may_be_repeated(keten: Plansimulatie) -> None:
    for nummer in ("ikt-1", "ikt-2"):
        proef = bouw(replace(A, id_levering=nummer), soort="validatieOpdracht")
        assert keten.lever(proef.zip, minutes=5).status == "gevalideerd"
    assert keten.lever(bouw(A).zip).status == "gevalideerd"


def test_each_version_works_until_the_next(keten: Plansimulatie) -> None:
    keten.lever(bouw(A).zip, days=3)
    assert keten.lever(bouw(volgend()).zip, days=10).status == "gepubliceerd"
    ozon = keten.client(OzonClient)
    op = [ozon.regeling(REGELING, Tijdreis.op(dag)) for dag in (date(2026, 6, 30), date(2026, 7, 1), date(2026, 8, 1))]
    verwacht = [A.basis.versie, Identificaties(A).regelingversie, Identificaties(volgend()).regelingversie]
    assert [regeling.versie if regeling else None for regeling in op] == verwacht


def test_procedure_of_a_kennisgeving_comes_into_ozon(keten: Plansimulatie) -> None:
    keten.lever(bouw(A).zip, days=3)
    gezag = Gezag("gm0297", "Gemeentestad", OIN)
    gever = Kennisgever(gezag, procedure("omgevingsplan"), "dakkapellen", "ikt-k", date(2026, 6, 15), FEITEN)
    bericht = gever.van_besluit(WERK, A.bekendmaking)
    assert keten.lever(gever.pakket(bericht, "ikt-k").zip, days=4).status == "gepubliceerd"
    assert bericht.mutatie is not None
    [einde] = bericht.mutatie.toevoegen
    stappen = keten.client(OzonClient).procedure(Registratie.van(gelezen()).document)
    assert (f"/join/id/stop/procedure/stap_{einde.nummer}", einde.op.isoformat()) in [
        (s.soort, str(s.op)) for s in stappen
    ]


def directe_mutatie() -> Pakket:
    return INPAKKER.directe_mutatie(dict(list(bouw(A).bestanden.items())[-1:]))


@pytest.mark.parametrize(
    ("pakket", "code"),
    [(bouw(A, NIEUW), "LVBB9900"), (directe_mutatie(), "LVBB1100")],
    ids=["STOP 1.4", "directe mutatie"],
)
def test_what_this_lvbb_does_not_do(keten: Plansimulatie, pakket: Pakket, code: str) -> None:
    assert keten.lever(pakket.zip).codes[:1] == (code,)


@pytest.mark.parametrize(
    ("vanaf", "codes"),
    [
        ({}, {"LVBB1100"}),
        ({"samenloop": date(2026, 1, 1)}, {"LVBB7702"}),
        ({"samenloop": date(2027, 1, 1)}, {"LVBB1100"}),
    ],
    ids=["uit", "aan", "later"],
)
def test_samenloop_with_stop_14_is_refused_until_it_is_supported(vanaf: dict[str, date], codes: set[str]) -> None:
    """Then it is the standard that decides: besluit B does not take A into account."""
    eigen = {"bhkv-1.3.0": {"consolidatie": {"ondersteund_vanaf": vanaf}}}
    with Plansimulatie(standaardversies={"bhkv": "1.3.0"}, profielen=eigen) as keten:
        keten.lever(bouw(A, NIEUW).zip, days=3)
        parallel = volgend(basis=A.basis)
        assert set(keten.lever(bouw(parallel, NIEUW).zip).codes) == codes
