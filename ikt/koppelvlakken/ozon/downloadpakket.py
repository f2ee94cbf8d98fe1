"""What one gets when one downloads a regeling: a STOP uitwisselpakket, with the text, the informatieobjecten and the
OW objects of one version.

Folders and modules are as in public downloads of Downloaden v1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.xml import Element, alle, eerste, tekst

PAKBON, REGELING, OW = "pakbon.xml", "Regeling", "OW-bestanden"
IDENTIFICATIE, MOMENTOPNAME, VERSIE, METADATA, TEKST = (
    f"{naam}.xml" for naam in ("Identificatie", "Momentopname", "VersieMetadata", "Metadata", "Tekst")
)
MANIFEST_OW = f"{OW}/manifest-ow.xml"


class Pakketfout(ValueError):
    """The zip is not a package of one regeling."""


@dataclass(frozen=True)
class Onderdeel:
    """An informatieobject: its file, and the SHA-512 in hex of what is in it."""

    werk: str
    versie: str
    bestandsnaam: str
    hash: str


@dataclass(frozen=True)
class Downloadpakket:
    """`tekst` is the root of the regeling text; `ow_bestanden` are the roots of the OW files, and `gio` of the GML
    files. `ontbreekt` names files of the pakbon that are not there, `onvermeld` the reverse."""

    regeling: str
    versie: str
    titel: str
    soort_regeling: str
    doel: str
    tekst: Element
    ow_bestanden: tuple[Element, ...] = ()
    gio: tuple[Element, ...] = ()
    informatieobjecten: tuple[Onderdeel, ...] = ()
    ontbreekt: tuple[str, ...] = ()
    onvermeld: tuple[str, ...] = ()

    @classmethod
    def lees(cls, zip_: bytes) -> Downloadpakket:
        """Raises `Pakketfout` when the pakbon or the text of the regeling is not in it."""
        pakket = lees_zip(zip_, "download.zip")
        pakbon, regeling = _wortel(pakket, PAKBON), _wortel(pakket, f"{REGELING}/{TEKST}")
        identificatie, metadata = _wortel(pakket, _in(IDENTIFICATIE)), _wortel(pakket, _in(METADATA))
        genoemd = {tekst(naam) for naam in alle(pakbon, "bestandsnaam")} | set(_in_manifest_ow(pakket))
        aanwezig = {bestand.naam for bestand in pakket.bestanden} - {PAKBON}
        return cls(
            regeling=tekst(eerste(identificatie, "FRBRWork")),
            versie=tekst(eerste(identificatie, "FRBRExpression")),
            titel=tekst(eerste(metadata, "officieleTitel")),
            soort_regeling=tekst(eerste(metadata, "soortRegeling")),
            doel=tekst(eerste(pakket.document(_in(MOMENTOPNAME)), "doel")),
            tekst=regeling,
            ow_bestanden=tuple(_wortels(pakket, OW, ".xml", zonder=MANIFEST_OW)),
            gio=tuple(_wortels(pakket, "IO-", ".gml")),
            informatieobjecten=tuple(_onderdelen(pakket, pakbon)),
            ontbreekt=tuple(sorted(genoemd - aanwezig)),
            onvermeld=tuple(sorted(aanwezig - genoemd)),
        )


def _in(naam: str) -> str:
    return f"{REGELING}/{naam}"


def _wortel(pakket: Aanlevering, naam: str) -> Element:
    wortel = pakket.document(naam)
    if wortel is None:
        raise Pakketfout(f"{naam} ontbreekt of is niet te lezen")
    return wortel


def _wortels(pakket: Aanlevering, map_: str, einde: str, zonder: str = "") -> Iterator[Element]:
    for bestand in pakket.bestanden:
        past = bestand.naam.startswith(map_) and bestand.naam.endswith(einde) and bestand.naam != zonder
        if past and bestand.wortel is not None:
            yield bestand.wortel


def _in_manifest_ow(pakket: Aanlevering) -> Iterator[str]:
    """The pakbon names the manifest-ow, and that in turn the OW files."""
    return (f"{OW}/{tekst(naam)}" for naam in alle(pakket.document(MANIFEST_OW), "naam"))


def _onderdelen(pakket: Aanlevering, pakbon: Element) -> Iterator[Onderdeel]:
    for component in alle(pakbon, "Component"):
        if tekst(eerste(component, "soortWork")) != profiel().soorten["informatieobject"]:
            continue
        namen = (tekst(naam) for naam in alle(component, "bestandsnaam"))
        inhoud = next((naam for naam in namen if not naam.endswith(".xml")), "")
        bestand = pakket.bestand(inhoud)
        yield Onderdeel(
            tekst(eerste(component, "FRBRWork")),
            tekst(eerste(component, "FRBRExpression")),
            inhoud.rpartition("/")[2],
            bestand.hash if bestand else "",
        )
