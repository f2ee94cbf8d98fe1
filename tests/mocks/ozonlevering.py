"""Small deliveries to the simulated Ozon: a verordening with an artikel per object, as tests of Ozon use them."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from ikt.koppelvlakken.ozon.uitlevering import Uitlevering
from tests.planketen import OIN

REGELING = "/akn/nl/act/gm0297/2026/terrassen"
_T = "https://standaarden.overheid.nl/stop/imop/tekst/"
_OW = (
    'xmlns:ow-dc="http://www.geostandaarden.nl/imow/bestanden/deelbestand" '
    'xmlns:sl="http://www.geostandaarden.nl/bestanden-ow/standlevering-generiek" '
    'xmlns:r="http://www.geostandaarden.nl/imow/regels" xmlns:rol="http://www.geostandaarden.nl/imow/regelsoplocatie" '
    'xmlns:l="http://www.geostandaarden.nl/imow/locatie" xmlns:rg="http://www.geostandaarden.nl/imow/regelingsgebied" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def een_uitlevering(*artikelen: str, versie: int = 1, regeling: str = REGELING, **anders: Any) -> Uitlevering:
    """Works from 10 June 2026 on; each word is an artikel."""
    velden: dict[str, Any] = {
        "bevoegd_gezag": "gm0297",
        "oin": OIN,
        "regeling": regeling,
        "versie": f"{regeling}/nld@2026-06-10;{versie}",
        "titel": "Terrassen en uitstallingen",
        "geldig_vanaf": "2026-06-10",
        "tekst": tekst(*(artikelen or ("Terras",))),
        "id_levering": f"levering-{versie}",
    }
    return Uitlevering(**(velden | anders))


def tekst(*artikelen: str, **inhoud: str) -> str:
    """A RegelingCompact; `inhoud` gives the text of an artikel."""
    delen = (_artikel(nr, naam, inhoud.get(naam, f"Regels over {naam}.")) for nr, naam in enumerate(artikelen, start=1))
    return f'<RegelingCompact xmlns="{_T}"><Lichaam eId="body" wId="body">{"".join(delen)}</Lichaam></RegelingCompact>'


def wid(artikel: str) -> str:
    return f"gm0297_1__art_{artikel}"


def _artikel(nr: int, naam: str, inhoud: str) -> str:
    kop = f"<Kop><Label>Artikel</Label><Nummer>{nr}</Nummer><Opschrift>{escape(naam)}</Opschrift></Kop>"
    return f'<Artikel eId="art_{nr}" wId="{wid(naam)}">{kop}<Inhoud><Al>{escape(inhoud)}</Al></Inhoud></Artikel>'


def ow(*objecten: str) -> tuple[str, ...]:
    """One OW file with these objects."""
    delen = "".join(f"<sl:stand><ow-dc:owObject>{each}</ow-dc:owObject></sl:stand>" for each in objecten)
    return (f"<ow-dc:owBestand {_OW}><sl:standBestand>{delen}</sl:standBestand></ow-dc:owBestand>",)


def id_(soort: str, naam: str) -> str:
    return f"nl.imow-gm0297.{soort}.{naam}"


def activiteit(naam: str, status: str = "", titel: str = "") -> str:
    return (
        f"<rol:Activiteit>{_status('rol', status)}<rol:identificatie>{id_('activiteit', naam)}</rol:identificatie>"
        f"<rol:naam>{titel or naam}</rol:naam></rol:Activiteit>"
    )


def gebied(naam: str, status: str = "") -> str:
    return (
        f"<l:Gebied>{_status('l', status)}<l:identificatie>{id_('gebied', naam)}</l:identificatie>"
        f"<l:noemer>{naam}</l:noemer></l:Gebied>"
    )


def regelingsgebied(naam: str, status: str = "") -> str:
    return (
        f"<rg:Regelingsgebied>{_status('rg', status)}<rg:identificatie>{id_('regelingsgebied', naam)}"
        f"</rg:identificatie><rg:locatieaanduiding>{_ref('l:Locatie', id_('gebied', naam))}</rg:locatieaanduiding>"
        "</rg:Regelingsgebied>"
    )


def regeltekst(naam: str, status: str = "") -> str:
    return (
        f'<r:Regeltekst wId="{wid(naam)}">{_status("r", status)}'
        f"<r:identificatie>{id_('regeltekst', naam)}</r:identificatie></r:Regeltekst>"
    )


def regel(naam: str, gebied: str, status: str = "") -> str:
    """A RegelVoorIedereen about the activiteit of that name, in that gebied."""
    plek = f"<r:locatieaanduiding>{_ref('l:Locatie', id_('gebied', gebied))}</r:locatieaanduiding>"
    return (
        f"<r:RegelVoorIedereen>{_status('r', status)}<r:identificatie>{id_('juridischeregel', naam)}</r:identificatie>"
        f"<r:artikelOfLid>{_ref('r:Regeltekst', id_('regeltekst', naam))}</r:artikelOfLid>{plek}"
        f"<r:activiteitaanduiding>{_ref('rol:Activiteit', id_('activiteit', naam))}"
        "<r:ActiviteitLocatieaanduiding><r:identificatie>"
        f"{id_('activiteitlocatieaanduiding', naam)}</r:identificatie>{plek}</r:ActiviteitLocatieaanduiding>"
        "</r:activiteitaanduiding></r:RegelVoorIedereen>"
    )


def alles(naam: str, status: str = "") -> tuple[str, ...]:
    """All objects of one artikel, with a gebied of the same name."""
    return (regeltekst(naam, status), regel(naam, naam, status), activiteit(naam, status), gebied(naam, status))


def _ref(soort: str, naar: str) -> str:
    return f'<{soort}Ref xlink:href="{naar}"/>'


def _status(ruimte: str, status: str) -> str:
    return f"<{ruimte}:status>{status}</{ruimte}:status>" if status else ""
