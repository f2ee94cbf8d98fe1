from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST_OW
from ikt.koppelvlakken.stop.beoordeling import beoordeel_aanlevering
from ikt.koppelvlakken.stop.geometrie import geometrieen
from ikt.koppelvlakken.stop.identificatie import volgende
from ikt.koppelvlakken.stop.pakket import GML, bouw
from ikt.koppelvlakken.stop.wijziging import Identificaties
from ikt.koppelvlakken.stop.xml import alle, tekst
from tests.planketen import VLAK, gelezen, wijziging

IDS = Identificaties(wijziging())


def test_built_package_raises_no_melding() -> None:
    assert beoordeel_aanlevering(gelezen()).meldingen == ()


def test_building_twice_gives_the_same_bytes() -> None:
    assert bouw(wijziging()).zip == bouw(wijziging()).zip
    assert bouw(wijziging()).checksum == hashlib.sha256(bouw(wijziging()).zip).hexdigest()


def test_manifest_lists_every_file_and_itself() -> None:
    pakket = bouw(wijziging())
    assert [regel.naam for regel in gelezen().manifest] == list(pakket.bestanden)


def test_besluit_adds_the_article_with_its_area_after_the_last_one() -> None:
    besluit = gelezen().besluit
    assert besluit is not None
    (mutatie,) = besluit.mutaties
    assert (mutatie.get("was"), mutatie.get("wordt")) == (wijziging().basis.versie, IDS.regelingversie)
    artikel, bijlage = alle(mutatie, "VoegToe")
    assert artikel.get("context") == wijziging().basis.artikel.wid
    assert wijziging().artikeltekst in tekst(artikel)
    (verwijzing,) = alle(artikel, "IntIoRef")
    (naar,) = alle(bijlage, "ExtIoRef")
    assert verwijzing.get("ref") == naar.get("wId")
    assert naar.get("ref") == IDS.informatieobjectversie


def test_ow_puts_the_activiteit_on_the_geometry_of_the_gio() -> None:
    pakket = gelezen()
    per_soort = {object_.soort: object_ for object_ in pakket.ow.objecten}
    activiteit, gebied, regel = (per_soort[soort] for soort in ("Activiteit", "Gebied", "RegelVoorIedereen"))
    gml = pakket.document(GML)
    assert gml is not None
    (geometrie,) = gebied.naar("GeometrieRef")
    assert geometrieen(gml)[geometrie]["coordinates"] == [[list(punt) for punt in VLAK]]
    assert regel.naar("ActiviteitRef") == [activiteit.id]
    assert set(regel.naar("LocatieRef")) == {gebied.id}
    assert activiteit.naar("ActiviteitRef", "bovenliggendeActiviteit") == [wijziging().basis.tophaak]
    assert per_soort["Regeltekst"].wid == IDS.artikel.wid


def test_doel_in_manifest_ow_is_that_of_the_besluit() -> None:
    besluit = gelezen().besluit
    assert besluit is not None
    assert gelezen().heeft(MANIFEST_OW)
    assert besluit.doelen == (gelezen().manifest_ow[0].doel,)


@pytest.mark.parametrize(
    ("eid", "verwacht"),
    [("chp_2__art_2.9", "chp_2__art_2.10"), ("cmp_I__content_o_1", "cmp_I__content_o_2"), ("art_3", "art_4")],
)
def test_next_eid_counts_on(eid: str, verwacht: str) -> None:
    assert volgende(eid) == verwacht


def test_eid_without_number_cannot_be_followed() -> None:
    with pytest.raises(ValueError, match="volgend nummer"):
        volgende("longTitle")


def test_other_kenmerk_makes_other_identifications() -> None:
    ander = Identificaties(replace(wijziging(), kenmerk="ikt-ander"))
    for naam in ("besluit", "doel", "regelingversie", "informatieobjectversie", "geometrie"):
        assert getattr(ander, naam) != getattr(IDS, naam)
    assert ander.ow("activiteit") != IDS.ow("activiteit")
