"""The answers of the simulated RTR and execution have the shape of recorded answers of the DSO to such a question.

Only with IKT_OPENBARE_DATA set. A shape is: which keys there are, in which order, of which type; keys that a recorded
answer has at some of its items may be absent at ours, and we have no keys that were never recorded.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ikt.koppelvlakken.rtr.profiel import profiel
from ikt.koppelvlakken.sttr.beschrijving import Beschrijving, VraagRegel
from ikt.koppelvlakken.sttr.pakket import maak_regelpakket
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from ikt.koppelvlakken.sttr.writer import schrijf
from ikt.koppelvlakken.transport import Effect, Operation
from tests.mocks.test_rtr_uitvoeren import BINNEN, BUITEN, OIN, REF, URN, VANDAAG, Keten

_DATA = os.environ.get("IKT_OPENBARE_DATA")
pytestmark = pytest.mark.skipif(not _DATA, reason="IKT_OPENBARE_DATA wijst geen map met openbare data aan")

VRAAG = Operation("vorm", Effect.LEEST, repeatable=True)
VEREISTEN = StructuurRef(OIN, "Indieningsvereisten", URN, "Vergunning")
GEEN_PRIORITEIT = 2147483647


def opnamen(deel: str) -> list[dict[str, Any]]:
    """The recorded pairs whose file name holds this, from all collections of recordings."""
    paden = sorted(
        pad for pad in Path(_DATA or "").glob("**/*.json") if deel in pad.name and "record" in str(pad.parent)
    )
    assert paden
    return [json.loads(pad.read_text("utf-8")) for pad in paden]


def vorm(waarde: Any, pad: str = "") -> Iterator[tuple[str, str]]:
    """Each place in the answer with the type that stands there."""
    if isinstance(waarde, dict):
        for naam, deel in waarde.items():
            yield from vorm(deel, f"{pad}.{naam}")
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from vorm(deel, f"{pad}[]")
    else:
        yield pad, type(waarde).__name__


def sleutels(waarde: Any, pad: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each object in the answer with the names in it, in order."""
    if isinstance(waarde, dict):
        yield pad, tuple(waarde)
    for naam, deel in waarde.items() if isinstance(waarde, dict) else ():
        yield from sleutels(deel, f"{pad}.{naam}")
    for deel in waarde if isinstance(waarde, list) else ():
        yield from sleutels(deel, f"{pad}[]")


def altijd(antwoord: Any) -> dict[str, set[str]]:
    """Per place the names that every object there has."""
    vast: dict[str, set[str]] = {}
    for pad, namen in sleutels(antwoord):
        vast[pad] = vast.get(pad, set(namen)) & set(namen)
    return vast


def vergelijk(ons: Any, opgenomen: Any) -> None:
    assert set(vorm(ons)) <= set(vorm(opgenomen))
    verplicht = altijd(opgenomen)
    for pad, namen in sleutels(ons):
        assert verplicht[pad] <= set(namen), pad


@pytest.fixture(scope="module")
def keten() -> Iterator[Keten]:
    keten = Keten()
    keten.publiceer()
    keten.maak_toepasbaar()
    keten.lever_regels()
    vragen = [
        VraagRegel(
            "waarom", "Waarom kapt u?", "Ziekte; Uitzicht", classificatie="verzoek", lengte="80", toelichting="x"
        ),
        VraagRegel("foto", "Foto van de boom", "bijlage", verplicht="nee", toelichting="x"),
    ]
    sttr = schrijf(Beschrijving("Boom kappen", VEREISTEN, vragen))
    assert keten.lever(maak_regelpakket(sttr, "boom.dmn", VANDAAG)).aanvaard
    keten.wacht()
    yield keten
    keten.wereld.close()


def vraag(keten: Keten, systeem: str, pad: str, inhoud: dict[str, Any]) -> Any:
    return keten.simulation.connect(systeem).call(VRAAG, "POST", pad, json=inhoud)


def bepaal(keten: Keten, dienst: str, ref: StructuurRef, plek: Any) -> Any:
    return vraag(
        keten,
        "uitvoeren",
        profiel().uitvoeren.pad + dienst,
        {
            "datum": "03-03-2026",
            "functioneleStructuurRefs": [{"functioneleStructuurRef": str(ref), "antwoorden": []}],
            "_geo": {"intersects": plek},
            "rolaanduiding": {"rol": "INITIATIEFNEMER"},
        },
    )


def test_conclusie_buiten_het_werkingsgebied(keten: Keten) -> None:
    ons = bepaal(keten, "/conclusie/_bepaal", REF, BUITEN)

    for opname in opnamen("conclusie"):
        vergelijk(ons.json(), opname["response"]["body"])
        assert ons.headers["Content-Type"] == opname["response"]["headers"]["Content-Type"]


@pytest.mark.parametrize("plek", [BINNEN, BUITEN], ids=["binnen", "buiten"])
def test_indieningsvereisten(keten: Keten, plek: Any) -> None:
    ons = bepaal(keten, "/indieningsvereisten/_bepaal", VEREISTEN, plek).json()

    for opname in opnamen("indieningsvereisten"):
        antwoord = opname["response"]["body"]
        eerste, gevraagd = antwoord[:1], antwoord[1:]
        vergelijk(ons[:1], eerste)
        # No recorded set of an activiteit has questions: theirs are compared with those of the Algemene set.
        vergelijk(ons[1:], eerste if plek is BINNEN else gevraagd)
        assert ons[0]["functioneleStructuurRef"] == eerste[0]["functioneleStructuurRef"]


def test_vragen_staan_op_volgorde_als_in_de_opname(keten: Keten) -> None:
    ons = bepaal(keten, "/indieningsvereisten/_bepaal", VEREISTEN, BINNEN).json()
    antwoorden = [ons, *(opname["response"]["body"] for opname in opnamen("indieningsvereisten"))]

    for entry in (entry for antwoord in antwoorden for entry in antwoord):
        for sub in entry["subactiviteiten"]:
            groepen = sub.get("vraaggroepen", [])
            assert [groep["prioriteit"] for groep in groepen] == sorted(groep["prioriteit"] for groep in groepen)
            for groep in groepen:
                plaatsen = [(vraag["prioriteit"], vraag["id"]) for vraag in groep["vragen"]]
                assert plaatsen == sorted(plaatsen)
                assert all(prioriteit <= GEEN_PRIORITEIT for prioriteit, _ in plaatsen)


def test_verkeerde_typering(keten: Keten) -> None:
    """Two wrong refs: the whole call fails, and only the first is named."""
    ons = bepaal(keten, "/maatregelen/_bepaal", REF, BINNEN)

    for opname in opnamen("maatregelen"):
        antwoord = opname["response"]
        vergelijk(ons.json(), antwoord["body"])
        eerste = opname["request"]["body"]["functioneleStructuurRefs"][0]["functioneleStructuurRef"]
        assert ons.status_code == antwoord["status"]
        assert ons.json()["detail"].replace(str(REF), eerste) == antwoord["body"]["detail"]
        assert {naam: ons.json()[naam] for naam in ("type", "title", "status")} == {
            naam: antwoord["body"][naam] for naam in ("type", "title", "status")
        }


def test_zoeken_met_en_zonder_treffers(keten: Keten) -> None:
    pad = profiel().zoekinterface.pad + profiel().zoekinterface.zoek
    wel = vraag(keten, "rtr", pad, {"zoekterm": "boom", "sortering": "besteMatch"}).json()
    niet = vraag(keten, "rtr", pad, {"zoekterm": "dakkapel", "sortering": "besteMatch"}).json()

    for opname in opnamen("zoekinterface_v2_activiteiten"):
        antwoord = opname["response"]["body"]
        if "suggesties" in antwoord or "page" not in antwoord:
            continue
        vergelijk(niet if antwoord["page"]["totalElements"] == 0 else zonder_volgende(wel), zonder_volgende(antwoord))


def zonder_volgende(antwoord: dict[str, Any]) -> dict[str, Any]:
    """Whether there is a next page depends on the number of hits."""
    return antwoord | {"_links": {naam: link for naam, link in antwoord["_links"].items() if naam != "next"}}


def test_suggesties(keten: Keten) -> None:
    pad = profiel().zoekinterface.pad + profiel().zoekinterface.suggereer
    ons = vraag(keten, "rtr", pad, {"zoekterm": "dakk"}).json()

    for opname in opnamen("suggereer"):
        vergelijk(ons, opname["response"]["body"])
        assert ons == opname["response"]["body"]


def test_weigering_van_een_register_heeft_de_andere_vorm(keten: Keten) -> None:
    ons = keten.simulation.connect("rtr").call(VRAAG, "GET", profiel().rtrgegevens.pad + "/activiteiten/weg")

    for opname in opnamen("locatieidentificaties"):
        antwoord = opname["response"]
        assert ons.headers["Content-Type"] == antwoord["headers"]["Content-Type"]
        assert set(vorm(ons.json())) == {deel for deel in vorm(antwoord["body"]) if deel[0] != ".timestamp"}
