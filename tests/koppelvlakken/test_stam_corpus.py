"""STAM against public data: only with IKT_OPENBARE_DATA set to a folder that holds it."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from lxml import etree

from ikt.koppelvlakken.stam.beoordeling import beoordeel, herkent
from ikt.koppelvlakken.stam.lezer import lees
from ikt.koppelvlakken.stam.schrijver import schrijf
from tests.verzoek import bericht_xml

_DATA = os.environ.get("IKT_OPENBARE_DATA")
pytestmark = pytest.mark.skipif(not _DATA, reason="IKT_OPENBARE_DATA wijst geen map met openbare data aan")

GML_STUB = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.opengis.net/gml"
  elementFormDefault="qualified">
  <xs:complexType name="PointType"><xs:sequence><xs:element name="pos"><xs:complexType><xs:simpleContent>
    <xs:extension base="xs:string"><xs:attribute name="srsName" type="xs:anyURI"/></xs:extension>
  </xs:simpleContent></xs:complexType></xs:element></xs:sequence></xs:complexType>
  <xs:complexType name="MultiSurfaceType"><xs:sequence><xs:any maxOccurs="unbounded" processContents="skip"/>
  </xs:sequence><xs:attribute name="srsName" type="xs:anyURI"/></xs:complexType>
</xs:schema>"""
"""As much of GML 3.1.1 as the message uses: the public copy of the XSD comes without it."""


def _found(naam: str) -> Path:
    return next(Path(_DATA or "").glob(f"**/{naam}"))


@pytest.fixture(scope="module")
def sample() -> Path:
    return _found("verzoekbericht_4_0_0.xml")


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> etree.XMLSchema:
    """The XSD with its four lines on GML put back."""
    folder = tmp_path_factory.mktemp("stam")
    (folder / "gml.xsd").write_text(GML_STUB, encoding="utf-8")
    for naam in ("imam", "verzoek", "common"):
        text = _found(f"{naam}-4.0.xsd").read_text(encoding="utf-8")
        text = re.sub(r"<!--\s*(<xs:element[^>]*gml:[^>]*/>)\s*-->", r"\1", text)
        text = re.sub(r'schemaLocation="[^"]*gml\.xsd"', 'schemaLocation="gml.xsd"', text)
        (folder / f"{naam}-4.0.xsd").write_text(text, encoding="utf-8")
    return etree.XMLSchema(etree.parse(folder / "imam-4.0.xsd"))


def _canonical(xml: bytes) -> bytes:
    root = etree.fromstring(xml, etree.XMLParser(remove_blank_text=True))
    return etree.tostring(root, method="c14n", exclusive=True)


def test_the_official_sample_reads_and_writes_without_loss(sample: Path) -> None:
    gelezen = lees(sample.read_bytes())
    assert gelezen.overgeslagen == ()
    assert _canonical(schrijf(gelezen.bericht)) == _canonical(sample.read_bytes())


def test_the_official_sample_is_recognised_and_valid(sample: Path) -> None:
    oordeel = beoordeel(sample)
    assert herkent(sample)
    assert oordeel.valide
    assert [melding.code for melding in oordeel.meldingen] == ["IKT-STAM030"]  # its BSN is invented


@pytest.mark.parametrize(
    ("initiatiefnemer", "locatie"),
    [
        ("Noor van Linden", "Kerkplein"),
        ("Élise Duvivier", "Havenweg 48"),
        ("Bouwbedrijf De Klinker", "Weiland aan de dijk"),
        ("Adviesbureau Vier Linden", "Bos zonder de vijver"),
        ("Joris Veldkamp", "Kerkplein, Bosrand"),
    ],
)
def test_what_we_write_follows_the_xsd(
    schema: etree.XMLSchema, sample: Path, initiatiefnemer: str, locatie: str
) -> None:
    schema.assertValid(etree.parse(sample))
    vraag = {"bijlage Plattegrond": "zolder.pdf"}
    xml = bericht_xml(initiatiefnemer=initiatiefnemer, locatie=locatie, **vraag)
    schema.assertValid(etree.fromstring(xml.encode()))
