"""Delivering to RTR: an RTR package in a SOAP message.

The address and the package are public; the WSDL and the answers are not. Our message is therefore the smallest
that works, and an assumption: see the profile.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass

from lxml import etree

from ikt.koppelvlakken.rtr.client import RegelClient
from ikt.koppelvlakken.rtr.profiel import Profiel
from ikt.koppelvlakken.sttr.builder import Builder, to_bytes
from ikt.koppelvlakken.transport import Effect, Operation
from ikt.koppelvlakken.validatie.document import OngeldigeXml, ontleed

LEVER_AAN = Operation("aanleveren aan RTR", Effect.SCHRIJFT, repeatable=False)


@dataclass(frozen=True)
class RtrMelding:
    code: str
    omschrijving: str


@dataclass(frozen=True)
class Aanleverresultaat:
    """What RTR said of a delivery: `aanvaard`, or refused with meldingen."""

    aanvaard: bool
    meldingen: tuple[RtrMelding, ...] = ()

    @property
    def code(self) -> str:
        """Code of the first melding; "" without any."""
        return self.meldingen[0].code if self.meldingen else ""


@dataclass(frozen=True)
class Aanlevering:
    """What travels in the message: the sender, the name of the zip, and the zip."""

    oin: str
    bestandsnaam: str
    pakket: bytes


class RtrAanleverClient(RegelClient):
    system = "rtr"
    schakel = "regelsoftware-rtr"

    def lever_aan(self, aanlevering: Aanlevering) -> Aanleverresultaat:
        """Deliver an RTR package (see `sttr.pakket`). RTR judges it before it answers."""
        feiten = self.profiel.aanleveren
        response = self._goed(
            LEVER_AAN,
            "POST",
            feiten.pad,
            data=schrijf_aanlevering(aanlevering, self.profiel),
            headers={"Content-Type": "text/xml; charset=utf-8", "SOAPAction": feiten.actie},
        )
        try:
            return lees_resultaat(response.content, self.profiel)
        except OngeldigeXml as fout:
            raise self._niet_goed(LEVER_AAN, str(fout)) from fout


def schrijf_aanlevering(aanlevering: Aanlevering, profiel: Profiel) -> bytes:
    builder, bericht, envelope = _bericht(f"{profiel.aanleveren.actie}Verzoek", profiel)
    builder.add(bericht, "rtr:oin", aanlevering.oin)
    builder.add(bericht, "rtr:bestandsnaam", aanlevering.bestandsnaam)
    builder.add(bericht, "rtr:pakket", base64.b64encode(aanlevering.pakket).decode())
    return to_bytes(envelope)


def lees_aanlevering(inhoud: bytes, profiel: Profiel) -> Aanlevering:
    """Raises `OngeldigeXml`, also when the package is no base64."""
    bericht = ontleed(inhoud)
    try:
        pakket = base64.b64decode(_tekst(bericht, "pakket", profiel), validate=True)
    except ValueError as fout:
        raise OngeldigeXml("Het pakket is geen base64.") from fout
    return Aanlevering(_tekst(bericht, "oin", profiel), _tekst(bericht, "bestandsnaam", profiel), pakket)


def schrijf_resultaat(resultaat: Aanleverresultaat, profiel: Profiel) -> bytes:
    feiten = profiel.aanleveren
    builder, bericht, envelope = _bericht(f"{feiten.actie}Antwoord", profiel)
    builder.add(bericht, "rtr:status", feiten.aanvaard if resultaat.aanvaard else feiten.geweigerd)
    for een in resultaat.meldingen:
        melding = builder.add(bericht, "rtr:melding")
        builder.add(melding, "rtr:code", een.code)
        builder.add(melding, "rtr:omschrijving", een.omschrijving)
    return to_bytes(envelope)


def lees_resultaat(inhoud: bytes, profiel: Profiel) -> Aanleverresultaat:
    """Raises `OngeldigeXml`."""
    bericht = ontleed(inhoud)
    meldingen = tuple(
        RtrMelding(_tekst(een, "code", profiel), _tekst(een, "omschrijving", profiel))
        for een in bericht.iter(_naam("melding", profiel))
    )
    return Aanleverresultaat(_tekst(bericht, "status", profiel) == profiel.aanleveren.aanvaard, meldingen)


def _bericht(naam: str, profiel: Profiel) -> tuple[Builder, etree._Element, etree._Element]:
    builder = Builder({"soap": profiel.aanleveren.soap, "rtr": profiel.aanleveren.namespace})
    envelope = builder.root("soap:Envelope")
    return builder, builder.add(builder.add(envelope, "soap:Body"), f"rtr:{naam}"), envelope


def _tekst(element: etree._Element, naam: str, profiel: Profiel) -> str:
    gevonden = next(element.iter(_naam(naam, profiel)), None)
    return "" if gevonden is None else (gevonden.text or "").strip()


def _naam(naam: str, profiel: Profiel) -> str:
    return f"{{{profiel.aanleveren.namespace}}}{naam}"
