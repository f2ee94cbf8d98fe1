"""A document that belongs to a besluit, such as a toelichting or an onderzoek: a PDF that is published with it.

It is an informatieobject that is only announced (pubdata), so it is no part of the regeling.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST, manifest
from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.pakket import BESLUIT, Pakket
from ikt.koppelvlakken.stop.xml import Element, Maker, eerste, lokaal, parse, serialiseer, tekst

PDF_FORMAAT = "/join/id/stop/informatieobject/doc_001"


@dataclass(frozen=True)
class Stuk:
    """`naam` is a short word, for file and identification; `inhoud` the bytes of the PDF."""

    naam: str
    titel: str
    inhoud: bytes

    @property
    def bestand(self) -> str:
        return f"{self.naam}.pdf"

    @property
    def hash(self) -> str:
        """SHA-512 in hex, as the delivery states it."""
        return hashlib.sha512(self.inhoud).hexdigest()


def met_stuk(pakket: Pakket, stuk: Stuk, feiten: Profiel) -> Pakket:
    """The package with the stuk in it: its file and metadata, and a reference from the besluit."""
    besluit = parse(pakket.bestanden[BESLUIT])
    werk = f"{_werk(besluit)}-{stuk.naam}"
    versie = f"{werk}/nld@{_datum(besluit)};1"
    _verwijs(besluit, stuk, versie, feiten)
    metadata = serialiseer(_aanlevering(stuk, werk, versie, besluit, feiten))
    nieuw = {BESLUIT: serialiseer(besluit), stuk.bestand: stuk.inhoud, f"{stuk.naam}.xml": metadata}
    bestanden = {naam: inhoud for naam, inhoud in {**pakket.bestanden, **nieuw}.items() if naam != MANIFEST}
    return Pakket({MANIFEST: serialiseer(manifest(bestanden, feiten)), **bestanden})


def _werk(besluit: Element) -> str:
    """Named after the besluit: `/akn/nl/bill/gm0297/2026/x` gives `/join/id/pubdata/gm0297/2026/x`."""
    return tekst(eerste(besluit, "FRBRWork")).replace("/akn/nl/bill/", "/join/id/pubdata/")


def _datum(besluit: Element) -> str:
    return tekst(eerste(besluit, "FRBRExpression")).rpartition("@")[2].partition(";")[0]


def _aanlevering(stuk: Stuk, werk: str, versie: str, besluit: Element, feiten: Profiel) -> Element:
    a, d = Maker(feiten.naamruimten["aanlevering"]), Maker(feiten.naamruimten["data"])
    gezag = tekst(eerste(besluit, "eindverantwoordelijke"))
    bestand = d("Bestand", d("bestandsnaam", stuk.bestand), d("hash", stuk.hash))
    identificatie = d(
        "ExpressionIdentificatie",
        d("FRBRWork", werk),
        d("FRBRExpression", versie),
        d("soortWork", feiten.soorten["informatieobject"]),
    )
    metadata = d(
        "InformatieObjectMetadata",
        d("eindverantwoordelijke", gezag),
        d("maker", gezag),
        d("officieleTitel", werk),
        d("naamInformatieObject", stuk.titel),
        d("publicatieinstructie", "AlleenBekendTeMaken"),
        d("formaatInformatieobject", PDF_FORMAAT),
    )
    bestanden = d("InformatieObjectVersieMetadata", d("heeftBestanden", d("heeftBestand", bestand)))
    versie_ = a("InformatieObjectVersie", identificatie, bestanden, metadata)
    return a("AanleveringInformatieObject", versie_, schemaversie=feiten.versie.aanlevering)


def _verwijs(besluit: Element, stuk: Stuk, versie: str, feiten: Profiel) -> None:
    """In the metadata, and in a bijlage of the besluit itself."""
    d, refs = Maker(feiten.naamruimten["data"]), eerste(besluit, "informatieobjectRefs")
    if refs is not None:
        refs.append(d("informatieobjectRef", versie))
    bijlagen = [each for each in besluit.iter("{*}WijzigBijlage", "{*}Bijlage") if _van_besluit(each)]
    if bijlagen:
        letter = chr(ord("A") + len(bijlagen))
        bijlagen[-1].addnext(_bijlage(stuk, versie, letter, _voorvoegsel(besluit), feiten))


def _van_besluit(bijlage: Element) -> bool:
    """Not a Bijlage of the regeling that the besluit changes."""
    ouder = bijlage.getparent()
    return ouder is not None and lokaal(ouder).startswith("Besluit")


def _voorvoegsel(besluit: Element) -> str:
    """wIds of a besluit begin as that of its body."""
    lichaam = next((each for each in besluit.iter("{*}WijzigArtikel")), None)
    wid = (lichaam.get("wId") if lichaam is not None else None) or ""
    return wid.partition("__")[0]


def _bijlage(stuk: Stuk, versie: str, letter: str, voor: str, feiten: Profiel) -> Element:
    t = Maker(feiten.naamruimten["tekst"])
    eid = f"cmp_{letter}"
    kop = t("Kop", t("Label", "Bijlage"), t("Nummer", letter), t("Opschrift", stuk.titel))
    ref = t("ExtRef", stuk.titel, soort="JOIN", ref=versie)
    inhoud = t("Divisietekst", t("Inhoud", t("Al", ref)), eId=f"{eid}__content_o_1", wId=f"{voor}__{eid}__content_o_1")
    return t("Bijlage", kop, inhoud, eId=eid, wId=f"{voor}__{eid}")
