"""A small made-up standard for the validation tests: schemas, a catalog and a schematron, all our own text."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

PLAN = "urn:voorbeeld:plan"
TEKST = "urn:voorbeeld:tekst"

PLAN_XSD = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{PLAN}" version="1.0.0"
    xmlns:t="{TEKST}" elementFormDefault="qualified">
  <xs:import namespace="{TEKST}" schemaLocation="https://voorbeeld.test/tekst/1.0.0/tekst.xsd"/>
  <xs:element name="plan"><xs:complexType><xs:sequence>
    <xs:element name="naam" type="xs:string"/>
    <xs:element ref="t:alinea" maxOccurs="unbounded"/>
  </xs:sequence><xs:attribute name="schemaversie"/></xs:complexType></xs:element>
</xs:schema>"""

TEKST_XSD = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{TEKST}" version="1.0.0">
  <xs:element name="alinea"><xs:simpleType><xs:restriction base="xs:string">
    <xs:maxLength value="20"/>
  </xs:restriction></xs:simpleType></xs:element>
</xs:schema>"""

CATALOG = """<!DOCTYPE catalog PUBLIC "-//OASIS//DTD XML Catalogs V1.1//EN" "http://voorbeeld.test/catalog.dtd">
<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
  <uri name="https://voorbeeld.test/plan/1.0.0/plan.xsd" uri="plan.xsd"/>
  <rewriteURI uriStartString="https://voorbeeld.test/tekst/" rewritePrefix="delen/"/>
</catalog>"""

SCHEMATRON = f"""<sch:schema xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" queryBinding="xslt2">
  <sch:ns prefix="p" uri="{PLAN}"/><sch:ns prefix="t" uri="{TEKST}"/>
  <sch:p>Versie 1.0.0</sch:p>
  <sch:pattern>
    <sch:let name="namen"><xsl:for-each select="//p:naam"><n><xsl:value-of select="."/></n></xsl:for-each></sch:let>
    <sch:rule context="t:alinea[starts-with(., 'Bijzonder')]">
      <sch:report test="true()" role="waarschuwing">{{"code": "VB2", "melding": "Een bijzondere alinea
        in <sch:value-of select="$namen/n"/>.", "ernst": "waarschuwing"}},</sch:report>
    </sch:rule>
    <sch:rule context="t:alinea">
      <sch:let name="tekst" value="string(.)"/>
      <sch:assert id="VB1" test="ends-with($tekst, '.')"> {{"code": "VB1", "tekst": "<sch:value-of select="$tekst"/>",
        "melding": "De alinea '<sch:value-of select="$tekst"/>' eindigt niet op een punt.",
        "ernst": "fout"}},</sch:assert>
    </sch:rule>
  </sch:pattern>
  <sch:pattern>
    <sch:rule context="p:naam">
      <sch:assert test="true()">nooit</sch:assert>
    </sch:rule>
  </sch:pattern>
</sch:schema>"""

BESTANDEN = {
    "plan.xsd": PLAN_XSD,
    "delen/1.0.0/tekst.xsd": TEKST_XSD,
    "catalog.xml": CATALOG,
    "plan.sch": SCHEMATRON,
    "leesmij.txt": "hoort er niet bij",
}


def schrijf(map: Path, bestanden: Mapping[str, str]) -> Path:
    for naam, inhoud in bestanden.items():
        (map / naam).parent.mkdir(parents=True, exist_ok=True)
        (map / naam).write_text(inhoud, "utf-8")
    return map


def zip_van(pad: Path, bestanden: Mapping[str, str]) -> Path:
    with zipfile.ZipFile(pad, "w") as archief:
        for naam, inhoud in bestanden.items():
            archief.writestr(naam, inhoud)
    return pad


def plan(*alineas: str, naam: str = "Gemeentestad", attributen: str = "") -> str:
    tekst = "\n".join(f'  <t:alinea xmlns:t="{TEKST}">{alinea}</t:alinea>' for alinea in alineas)
    return f'<plan xmlns="{PLAN}" {attributen}>\n  <naam>{naam}</naam>\n{tekst}\n</plan>'
