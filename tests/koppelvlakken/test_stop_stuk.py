from __future__ import annotations

from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.ow.toevoeging import met_object
from ikt.koppelvlakken.stop.beoordeling import beoordeel_aanlevering
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.pakket import Pakket, bouw
from ikt.koppelvlakken.stop.stuk import Stuk, met_stuk
from ikt.koppelvlakken.verzoeken.pdf import kleine_pdf
from tests.planketen import wijziging

ONDERZOEK = Stuk("onderzoek", "Onderzoek naar geluid", kleine_pdf(["Geluid"]))
VERSLAG = Stuk("verslag", "Verslag van de bijeenkomst", kleine_pdf(["Verslag"]))


def met_twee() -> Pakket:
    return met_stuk(met_stuk(bouw(wijziging()), ONDERZOEK, profiel()), VERSLAG, profiel())


def test_package_with_two_documents_raises_no_melding() -> None:
    assert beoordeel_aanlevering(lees_zip(met_twee().zip)).meldingen == ()


def test_each_document_is_in_the_package_as_it_was() -> None:
    aanlevering = lees_zip(met_twee().zip)
    for stuk in (ONDERZOEK, VERSLAG):
        bestand = aanlevering.bestand(stuk.bestand)
        assert bestand is not None
        assert bestand.hash == stuk.hash


def test_added_object_stands_beside_the_others_of_its_kind() -> None:
    pakket = bouw(wijziging())
    (eerste,) = (each for each in lees_zip(pakket.zip).ow.objecten if each.soort == "Activiteit")
    nieuw = met_object(pakket, eerste.element)
    assert [each.soort for each in lees_zip(nieuw.zip).ow.objecten].count("Activiteit") == 2
