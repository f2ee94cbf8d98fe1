"""A project whose steps spill secrets wherever a step can: what a careless tester could do, all at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import trustme
from cryptography import x509
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, load_pem_private_key
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from tests.project import Project

SECRETS = {
    "sleutel": 'k7f3/Qz+9x&"aR<4',
    "wachtwoord": "één wachtwoord & 42%",
    "token": "tok.4f9aBd77-_c0ffee.Zx8",
    "cookie": "c00kie-waarde-1234",
    "bsn": "999990019",
}
"""The first three are of the environment; cookie and BSN are known only by the names that they stand under.

So each scenario begins with messages that have them under their name: its process knows them from then on.
"""

GEHEIM = """\
naam = "geheim"
geheugen = "proces"
tijd = 2026-03-03T09:00:00

[systemen.beheer]
soort = "gesimuleerd"

[systemen.zaaksysteem]
soort = "gesimuleerd"

[systemen.dso]
soort = "echt"
adres = "https://127.0.0.1:9"
sleutel = { omgevingsvariabele = "PROEF_SLEUTEL" }
certificaat = { pkcs12 = "klant.p12", wachtwoord = { omgevingsvariabele = "PROEF_WACHTWOORD" } }

[systemen.rtr]
soort = "echt"
adres = "https://127.0.0.1:9"
sleutel = { bestand = "token.txt" }
sleutel_kop = "Authorization"
"""
MENS = GEHEIM.replace('"geheim"', '"mens"').replace('"proces"', '"blijvend"').replace('"gesimuleerd"', '"echt"')
"""The same without anybody who simulates a tester."""

ECHO = """
import os
from typing import Any
from werkzeug import Response
from mocks.fouten import fout

@fout(id="echo", keten="vth", omschrijving="Het zaaksysteem geeft terug wat het kreeg", bron="proef",
      schakel="dso-zaaksysteem", haak="zaaksysteem.response")
def echo(waarde: Response, *, request: Any, **context: Any) -> Response:
    headers = {"Set-Cookie": f"sessie={os.environ['PROEF_COOKIE']}; Path=/", "Location": request.url}
    return Response(request.get_data(), headers=headers, content_type=request.content_type)
"""
STEPS = """
import base64, gzip, io, json, logging, os, sys, warnings, zipfile
from datetime import timedelta
from urllib.parse import quote
import allure
from ikt.koppelvlakken.transport import Client, Effect, Operation

NAMES = ("SLEUTEL", "WACHTWOORD", "TOKEN", "COOKIE", "BSN")
SLEUTEL, WACHTWOORD, TOKEN, COOKIE, BSN = (os.environ[f"PROEF_{name}"] for name in NAMES)
ALLES = f"{SLEUTEL} {WACHTWOORD} {TOKEN} {COOKIE} {BSN}"
STUUR = Operation("versturen", Effect.LEEST, repeatable=False)


class Zaaksysteem(Client):
    system = "zaaksysteem"

    def stuur(self, path: str, data: bytes, mediatype: str) -> bytes:
        headers = {"Content-Type": mediatype, "X-Api-Key": SLEUTEL, "Authorization": f"Bearer {TOKEN}",
                   "Cookie": f"sessie={COOKIE}", "X-Extra": base64.b64encode(f"ik:{WACHTWOORD}".encode()).decode()}
        return self._call(STUUR, "POST", path, data=data, headers=headers, expect=(404,)).content


class Dso(Client):
    system = "dso"

    def vraag(self) -> None:
        self._call(STUUR, "GET", f"/{TOKEN}", params={"bsn": BSN, "q": WACHTWOORD})


def bodies() -> dict[str, bytes]:
    inner = json.dumps({"wachtwoord": WACHTWOORD, "sessie": COOKIE, "bsn": BSN})
    data = json.dumps({"bsn": BSN, "diep": [{"sleutel": SLEUTEL}, inner]}).encode()
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("bericht.json", data)
    xml = f"<a><bsn>{BSN}</bsn><b>{ALLES.replace('&', '&amp;').replace('<', '&lt;')}</b></a>"
    return {
        "application/json": data,
        "application/xml": xml.encode(),
        "text/xml": ("\\ufeff" + xml).encode("utf-16-le"),
        "application/gzip": gzip.compress(data),
        "application/zip": archive.getvalue(),
        "text/html": f"bsn={BSN}&p={quote(WACHTWOORD)}&t={quote(quote(SLEUTEL))}".encode(),
        "text/plain": base64.b64encode(f"ik:{ALLES}".encode()),
    }


@gegeven("er gaan berichten met geheimen heen en weer")
def berichten(casus: Casus) -> None:
    path = f"/pad/{quote(TOKEN)}?api_key={quote(SLEUTEL)}&bsn={BSN}"
    for mediatype, data in bodies().items():
        answer = casus.client(Zaaksysteem).stuur(path, data, mediatype)
        casus.bijlage(f"{TOKEN} {mediatype}", answer, mediatype)
        allure.attach(answer, ALLES)
    with allure.step(ALLES):
        print(ALLES)
        print(ALLES, file=sys.stderr)
    logging.getLogger("proef").error("mislukt met %s", ALLES)
    warnings.warn(ALLES)
    try:
        raise ValueError(ALLES)
    except ValueError:
        logging.getLogger("proef").exception("mislukt")


@gegeven("het geheim {geheim}")
def argument(casus: Casus, geheim: str, tabel: list[list[str]]) -> None:
    assert geheim == TOKEN


@gegeven("de inwoner met bsn {bsn}")
def inwoner(casus: Casus, bsn: str) -> None:
    assert bsn == BSN


@als("de tester naar alles kijkt")
def kijken(casus: Casus) -> None:
    casus.neem_waar(f"Ziet u {SLEUTEL}, {WACHTWOORD}, {TOKEN} en bsn: {BSN}?", scherm="zaaksysteem.zaak")


@dan("klopt er iets niet met {wat}")
def anders(casus: Casus, wat: str) -> None:
    print(ALLES)
    logging.getLogger("proef").error("mislukt met %s", ALLES)
    if wat == "assert":
        assert ALLES == "", ALLES
    if wat == "toets":
        casus.toets(False, ALLES, code=TOKEN)
    if wat == "fout":
        raise ValueError(ALLES)
    if wat == "wachten":
        casus.wacht_op(ALLES, lambda: ALLES, lambda seen: False, binnen=timedelta(), schakel="zaaksysteem-zaak")
    if wat == "verbinding":
        casus.client(Dso).vraag()
    if wat == "waarnemen":
        casus.neem_waar(ALLES, scherm=TOKEN, gegevens={"sleutel": SLEUTEL})
    if wat == "observatie":
        casus.observeer(None, "token", TOKEN)
"""
KINDS = ("assert", "toets", "fout", "wachten", "verbinding", "waarnemen", "observatie")
FEATURE = f"""# language: nl
@vth @eis:VTH-01
Functionaliteit: Geheimen

  @id:VTH-01
  Abstract Scenario: Een stap met <wat> verklapt niets
    Gegeven er gaan berichten met geheimen heen en weer
    Dan klopt er iets niet met <wat>

    Voorbeelden:
      | wat |
{"".join(f"      | {kind} |" + chr(10) for kind in KINDS)}
  @id:VTH-02
  Scenario: Een geheim {SECRETS["token"]} als tekst
    Gegeven er gaan berichten met geheimen heen en weer
    En het geheim {SECRETS["token"]}
      | token      | {SECRETS["token"]}      |
      | wachtwoord | {SECRETS["wachtwoord"]} |
      | bsn        | {SECRETS["bsn"]}        |
    En de inwoner met bsn {SECRETS["bsn"]}
    Dan klopt er iets niet met toets
"""
MENSENWERK = "features/vth/mens.feature"
COMMAND = ("--omgeving=geheim", "--fout=echo", "--deelnemer=gm0297")


def spill(root: Path) -> Project:
    """Such a project in `root`."""
    project = Project(root)
    project.env |= {f"PROEF_{name.upper()}": value for name, value in SECRETS.items()}
    project.write("environments/geheim.toml", GEHEIM)
    project.write("environments/mens.toml", MENS)
    project.write("token.txt", SECRETS["token"])
    project.write("fouten/echo.py", ECHO)
    project.write("features/vth/proef.feature", FEATURE)
    project.feature("Als de tester naar alles kijkt", name="vth/mens", tags="@id:VTH-03 @eis:VTH-01 @vth")
    project.steps(STEPS)
    (root / "klant.p12").write_bytes(certificate(SECRETS["wachtwoord"]))
    return project


def certificate(password: str) -> bytes:
    """A client certificate as PKCS#12, under a CA that nobody trusts."""
    leaf = trustme.CA().issue_cert("klant.test", common_name="klant")
    key: Any = load_pem_private_key(leaf.private_key_pem.bytes(), None)
    chain = x509.load_pem_x509_certificate(leaf.cert_chain_pems[0].bytes())
    return serialize_key_and_certificates(b"klant", key, chain, None, BestAvailableEncryption(password.encode()))
