"""The StUF-ZKN messages about a zaak, as far as a chain test looks at them: written and read."""

from __future__ import annotations

from datetime import date, datetime

from lxml import etree
from pydantic import BaseModel, ConfigDict

from ikt.koppelvlakken.stuf.profiel import Profiel
from ikt.koppelvlakken.validatie.document import OngeldigeXml, ontleed

DATUM = "%Y%m%d"


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ZaakBericht(Model):
    """creeerZaak, updateZaak or actualiseerZaakstatus. What a message does not say is empty or None.

    `organisatie` is the sender: an OIN or RSIN. `kenmerken` is bron → kenmerk, `extra` the extraElementen by name.
    """

    identificatie: str
    organisatie: str = ""
    omschrijving: str = ""
    toelichting: str = ""
    startdatum: date | None = None
    uiterlijke_einddatum: date | None = None
    kenmerken: dict[str, str] = {}
    status: str | None = None
    extra: dict[str, str] = {}


class DocumentBericht(Model):
    """voegZaakdocumentToe: a document of the zaak with that identificatie; its content is not kept."""

    zaak: str
    bestandsnaam: str
    vertrouwelijkheid: str = ""
    verzenddatum: date | None = None


def schrijf(bericht: ZaakBericht | DocumentBericht, moment: datetime, feiten: Profiel | None = None) -> bytes:
    """A kennisgeving in a SOAP envelope."""
    bouw = _Bouw(feiten or Profiel.lees())
    if isinstance(bericht, ZaakBericht):
        return bouw.zaak(bericht, moment)
    return bouw.document(bericht, moment)


class _Bouw:
    def __init__(self, feiten: Profiel) -> None:
        self.feiten, names = feiten, feiten.namespaces
        self.nsmap = {"soapenv": names.soap, "StUF": names.stuf, "ZKN": names.zkn}

    def zaak(self, bericht: ZaakBericht, moment: datetime) -> bytes:
        root, node = self._kennisgeving(self.feiten.berichten.zaak, "ZAK", moment, bericht.organisatie)
        self._zkn(node, "identificatie", bericht.identificatie)
        self._zkn(node, "omschrijving", bericht.omschrijving)
        self._zkn(node, "toelichting", bericht.toelichting)
        for bron, kenmerk in bericht.kenmerken.items():
            groep = self._zkn(node, "kenmerk")
            self._zkn(groep, "kenmerk", kenmerk)
            self._zkn(groep, "bron", bron)
        self._datum(node, "startdatum", bericht.startdatum)
        self._datum(node, "uiterlijkeEinddatum", bericht.uiterlijke_einddatum)
        extra = etree.SubElement(node, self._stuf("extraElementen"))
        for naam, waarde in bericht.extra.items():
            etree.SubElement(extra, self._stuf("extraElement"), naam=naam).text = waarde
        if bericht.status is not None:
            status = self._zkn(self._zkn(self._zkn(node, "heeft"), "gerelateerde"), "omschrijving")
            status.text = bericht.status
        return _bytes(root)

    def document(self, bericht: DocumentBericht, moment: datetime) -> bytes:
        root, node = self._kennisgeving(self.feiten.berichten.document, "EDC", moment)
        self._zkn(node, "titel", bericht.bestandsnaam)
        self._datum(node, "verzenddatum", bericht.verzenddatum)
        self._zkn(node, "vertrouwelijkAanduiding", bericht.vertrouwelijkheid)
        zaak = self._zkn(self._zkn(node, "isRelevantVoor"), "gerelateerde")
        self._zkn(zaak, "identificatie", bericht.zaak)
        return _bytes(root)

    def _kennisgeving(
        self, naam: str, entiteit: str, moment: datetime, organisatie: str = ""
    ) -> tuple[etree._Element, etree._Element]:
        """The envelope, and the object in it that the kennisgeving is about."""
        names = self.feiten.namespaces
        root = etree.Element(f"{{{names.soap}}}Envelope", nsmap=dict(self.nsmap))
        bericht = self._zkn(etree.SubElement(root, f"{{{names.soap}}}Body"), naam)
        kop = self._zkn(bericht, "stuurgegevens")
        etree.SubElement(kop, self._stuf("berichtcode")).text = "Lk01"
        zender = etree.SubElement(kop, self._stuf("zender"))
        etree.SubElement(zender, self._stuf("organisatie")).text = organisatie
        for veld, waarde in (
            ("tijdstipBericht", f"{moment:%Y%m%d%H%M%S}"),
            ("entiteittype", entiteit),
        ):
            etree.SubElement(kop, self._stuf(veld)).text = waarde
        object_ = self._zkn(bericht, "object")
        object_.set(self._stuf("entiteittype"), entiteit)
        return root, object_

    def _zkn(self, parent: etree._Element, naam: str, tekst: str | None = None) -> etree._Element:
        child = etree.SubElement(parent, f"{{{self.feiten.namespaces.zkn}}}{naam}")
        child.text = tekst
        return child

    def _datum(self, parent: etree._Element, naam: str, dag: date | None) -> None:
        if dag is not None:
            self._zkn(parent, naam, dag.isoformat().replace("-", ""))

    def _stuf(self, naam: str) -> str:
        return f"{{{self.feiten.namespaces.stuf}}}{naam}"


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def lees(inhoud: bytes, feiten: Profiel | None = None) -> ZaakBericht | DocumentBericht:
    """Any of the messages above; `OngeldigeXml` when it is none, or says not which zaak it is about."""
    feiten = feiten or Profiel.lees()
    root = ontleed(inhoud)
    for naam, lezer in ((feiten.berichten.zaak, _zaak), (feiten.berichten.document, _document)):
        bericht = root if etree.QName(root).localname == naam else root.find(f".//{{*}}{naam}")
        if bericht is not None:
            return lezer(bericht)
    raise OngeldigeXml(f"Dit is geen {feiten.berichten.zaak} of {feiten.berichten.document} van StUF-ZKN.")


def _zaak(bericht: etree._Element) -> ZaakBericht:
    """Of a message with an old and a new object the last one counts."""
    node = _object(bericht)
    kenmerken = {_tekst(each, "bron"): _tekst(each, "kenmerk") for each in node.iterchildren("{*}kenmerk")}
    extra = {each.get("naam", ""): each.text or "" for each in node.iterfind(".//{*}extraElement")}
    statussen = [each.text for each in node.iterfind("{*}heeft/{*}gerelateerde/{*}omschrijving")]
    return ZaakBericht(
        identificatie=_verplicht(node, "identificatie"),
        organisatie=_tekst(bericht, "stuurgegevens/{*}zender/{*}organisatie"),
        omschrijving=_tekst(node, "omschrijving"),
        toelichting=_tekst(node, "toelichting"),
        startdatum=_dag(node, "startdatum"),
        uiterlijke_einddatum=_dag(node, "uiterlijkeEinddatum"),
        kenmerken=kenmerken,
        status=statussen[-1] if statussen else None,
        extra=extra,
    )


def _document(bericht: etree._Element) -> DocumentBericht:
    node = _object(bericht)
    return DocumentBericht(
        zaak=_verplicht(node, "isRelevantVoor/{*}gerelateerde/{*}identificatie"),
        bestandsnaam=_tekst(node, "titel"),
        vertrouwelijkheid=_tekst(node, "vertrouwelijkAanduiding"),
        verzenddatum=_dag(node, "verzenddatum"),
    )


def _object(bericht: etree._Element) -> etree._Element:
    objecten = bericht.findall("{*}object")
    if not objecten:
        raise OngeldigeXml("Het StUF-bericht heeft geen object.")
    return objecten[-1]


def _tekst(node: etree._Element, pad: str) -> str:
    return (node.findtext(f"{{*}}{pad}") or "").strip()


def _verplicht(node: etree._Element, pad: str) -> str:
    tekst = _tekst(node, pad)
    if not tekst:
        raise OngeldigeXml("Het StUF-bericht noemt de identificatie van de zaak niet.")
    return tekst


def _dag(node: etree._Element, pad: str) -> date | None:
    tekst = _tekst(node, pad)
    try:
        return datetime.strptime(tekst, DATUM).date() if tekst else None
    except ValueError:
        raise OngeldigeXml(f"'{tekst}' is geen datum van StUF; schrijf jjjjmmdd.") from None
