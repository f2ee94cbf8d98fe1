"""What users write in `environments/<naam>.toml`, and what they read when it is not right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import jwt
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat
from cryptography.x509.oid import NameOID

from ikt.kern.evidence import NoEvidence
from ikt.kern.fout import Gebruikersfout
from ikt.kern.uitkomst import Geblokkeerd, NietVanToepassing
from ikt.koppelvlakken.transport import Breaker
from ikt.omgeving import Omgeving, laad

ROOT = Path(__file__).parents[2]
SHIPPED = {"IKT_PRE_API_KEY": "sleutel-een", "IKT_PRODUCTIE_API_KEY": "sleutel-twee"}
GOOD = """\
naam = "proef"
geheugen = "blijvend"

[systemen.ozon]
soort = "echt"
adres = "https://ozon.proef.test/api"
"""

Schrijf = Callable[[str], Path]


@pytest.fixture
def schrijf(tmp_path: Path) -> Schrijf:
    """Writes `environments/proef.toml` and gives the root of the project."""

    def write(text: str) -> Path:
        (tmp_path / "environments").mkdir(exist_ok=True)
        (tmp_path / "environments" / "proef.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return write


def certificate(folder: Path, *, password: str = "wachtwoord", expires: timedelta = timedelta(days=99)) -> None:
    key = generate_private_key(SECP256R1())
    end = datetime.now(UTC) + expires
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, "Gemeentestad"),
            x509.NameAttribute(NameOID.SERIAL_NUMBER, "00000009900000029700"),
        ]
    )
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, end - timedelta(days=200), end)
    encryption = BestAvailableEncryption(password.encode())
    (folder / "klant.pem").write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption)
        + builder.sign(key, SHA256()).public_bytes(Encoding.PEM)
    )


# The profiles that ship


@pytest.mark.parametrize("naam", ["mock", "leverancier", "lto", "pre", "productie"])
def test_the_shipped_profiles_are_right(naam: str) -> None:
    assert laad(naam, ROOT, environ=SHIPPED).naam == naam


def test_on_mock_everything_is_simulated_in_this_process() -> None:
    mock = laad("mock", ROOT, environ={})
    assert mock.in_proces == list(mock.profiel.systemen)
    assert mock.start == datetime.fromisoformat("2026-03-03T09:00:00+01:00")


def test_productie_only_reads() -> None:
    assert laad("productie", ROOT, environ=SHIPPED).profiel.alleen_lezen


def test_secrets_are_known_by_label() -> None:
    assert laad("pre", ROOT, environ=SHIPPED).secrets()["sleutel-ozon"] == "sleutel-een"


def test_served_systems_have_a_wereld_per_oin_at_an_address_that_can_be_overruled() -> None:
    assert laad("leverancier", ROOT, environ={}).adres("lvbb", oin="12") == "http://127.0.0.1:8765/12/lvbb"
    elsewhere = laad("leverancier", ROOT, environ={"IKT_BASISADRES": "http://127.0.0.1:9000/"})
    assert elsewhere.adres("dso", oin="12") == "http://127.0.0.1:9000/12/dso"


def test_of_lto_the_addresses_must_be_filled_in() -> None:
    lto = laad("lto", ROOT, environ={})
    assert lto.niet_ingevuld == list(lto.profiel.systemen)
    with pytest.raises(Geblokkeerd, match=r"vul in environments/lto\.toml de sleutel systemen\.ozon\.adres in"):
        lto.connection("ozon", evidence=NoEvidence(), breaker=Breaker())


def test_a_system_that_an_environment_does_not_have_is_not_applicable() -> None:
    with pytest.raises(NietVanToepassing, match="omgeving lto heeft geen systeem lvbb"):
        laad("lto", ROOT, environ={}).connection("lvbb", evidence=NoEvidence(), breaker=Breaker())


ZGW = """\
naam = "proef"
geheugen = "blijvend"

[systemen.zaaksysteem]
soort = "echt"
adres = "https://zaken.proef.test"
jwt = { client_id = "ikt", geheim = { omgevingsvariabele = "PROEF_GEHEIM" } }
"""


def test_zgw_apis_get_a_signed_token_and_the_secret_is_known(schrijf: Schrijf) -> None:
    geheim = "een geheim van ruim voldoende lengte"
    omgeving = laad("proef", schrijf(ZGW), environ={"PROEF_GEHEIM": geheim})
    scheme, _, token = omgeving.toegang["zaaksysteem"].keys["Authorization"].partition(" ")
    claims = jwt.decode(token, geheim, algorithms=["HS256"])
    assert (scheme, claims["client_id"]) == ("Bearer", "ikt")
    assert omgeving.secrets()["jwt-zaaksysteem"] == geheim


# What is wrong, where, and what to do


def told(root: Path, environ: dict[str, str] | None = None) -> str:
    with pytest.raises(Gebruikersfout) as caught:
        laad("proef", root, environ=environ or {})
    message = str(caught.value)
    assert message.startswith("environments/proef.toml: ")
    assert "\n" not in message
    return message.removeprefix("environments/proef.toml: ")


def test_a_system_has_a_key_or_a_token(schrijf: Schrijf) -> None:
    root = schrijf(ZGW + 'sleutel = { omgevingsvariabele = "PROEF_SLEUTEL" }\n')
    assert "geef sleutel of jwt, en niet beide." in told(root)
    assert told(schrijf(ZGW)).startswith("systemen.zaaksysteem.jwt.geheim: omgevingsvariabele PROEF_GEHEIM")


NAAM, SOORT, ADRES = 'naam = "proef"', 'soort = "echt"', '"https://ozon.proef.test/api"'


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (NAAM, f"{NAAM}\nallen_lezen = true", "allen_lezen: onbekende sleutel. Bedoelt u alleen_lezen?"),
        (NAAM, f"{NAAM}\nproductie = true", "op productie wordt alleen gelezen: zet alleen_lezen = true."),
        (NAAM, f"{NAAM}\ntijd = 2026-03-07T09:00:00", "tijd moet op een werkdag vallen."),
        (NAAM, f"{NAAM}\n{NAAM}", "geen geldige TOML bij regel 2"),
        ('geheugen = "blijvend"', "", "geheugen: deze verplichte sleutel ontbreekt."),
        ('"blijvend"', '"vluchtig"', "geheugen: 'vluchtig' kan hier niet. Kies uit 'proces' of 'blijvend'."),
        ('"blijvend"', "3", "geheugen: 3 kan hier niet. Kies uit 'proces' of 'blijvend'."),
        ("systemen.ozon", "systemen.ozen", "systemen.ozen: onbekend systeem. Bedoelt u ozon?"),
        ("systemen.ozon", 'systemen."ozen@gm0297"', "systemen.ozen@gm0297: onbekend systeem. Bedoelt u ozon?"),
        (
            f"systemen.ozon]\n{SOORT}",
            'systemen."ozon@gm0297"]\nsoort = "gesimuleerd"',
            "systemen.ozon@gm0297: het systeem van één deelnemer kan alleen echt zijn.",
        ),
        (SOORT, "soort = echt", "geen geldige TOML bij regel 5, kolom 9. Herstel de schrijfwijze daar."),
        (SOORT, f"{SOORT}\nadress = 1", "systemen.ozon.adress: onbekende sleutel. Bedoelt u adres?"),
        (SOORT, f'{SOORT}\noin = "123"', "systemen.ozon.oin: een OIN bestaat uit 20 cijfers, en dit zijn er 3: '123'."),
        (SOORT, f"{SOORT}\noin = 123", "systemen.ozon.oin: hier hoort tekst tussen aanhalingstekens."),
        (SOORT, f"{SOORT}\ntempo_s = -1", "systemen.ozon.tempo_s: dit getal mag niet kleiner zijn dan 0."),
        (SOORT, f'{SOORT}\nsleutel = "x"', "systemen.ozon.sleutel: hier hoort een tabel met sleutels."),
        (
            SOORT,
            f"{SOORT}\nsleutel = {{}}",
            "systemen.ozon.sleutel: geef omgevingsvariabele of bestand, en niet beide.",
        ),
        (ADRES, '"http://ozon.test"', "systemen.ozon.adres: http is onbeveiligd en mag alleen naar deze computer zelf"),
        (ADRES, '"ozon"', "systemen.ozon.adres: hier hoort een webadres dat met https:// begint."),
        (ADRES, '"https://u:ww@ozon.test"', "systemen.ozon.adres: een wachtwoord hoort niet in een adres"),
        (ADRES, '"{basisadres}/ozon"', "een adres gebruikt {basisadres}, maar de sleutel basisadres"),
    ],
)
def test_a_mistake_is_one_clear_line(schrijf: Schrijf, old: str, new: str, message: str) -> None:
    assert old in GOOD
    assert told(schrijf(GOOD.replace(old, new, 1))).startswith(message)


def test_the_unknown_key_message_lists_the_keys_of_that_table(schrijf: Schrijf) -> None:
    message = told(schrijf(GOOD + "sleutel = { qq = 'X' }\n"))
    assert message == "systemen.ozon.sleutel.qq: onbekende sleutel. Bekend zijn: bestand, omgevingsvariabele."


def test_an_unknown_environment_is_told_with_the_known_ones(schrijf: Schrijf) -> None:
    with pytest.raises(Gebruikersfout, match=r"^omgeving proof bestaat niet\. Bedoelt u proef\? Bekend zijn: proef\.$"):
        laad("proof", schrijf(GOOD))


def test_a_profile_may_be_given_by_its_path(schrijf: Schrijf) -> None:
    root = schrijf(GOOD)
    (root / "environments" / "proef.toml").rename(root / "mijn.toml")
    assert laad("mijn.toml", root).naam == "proef"
    with pytest.raises(Gebruikersfout, match=r"omgeving jouw\.toml bestaat niet"):
        laad("jouw.toml", root)


def test_http_to_this_computer_is_good(schrijf: Schrijf) -> None:
    root = schrijf(GOOD.replace("https://ozon.proef.test", "http://127.0.0.1:8000"))
    assert laad("proef", root).adres("ozon") == "http://127.0.0.1:8000/api"


# Secrets and certificates

KEY = GOOD + 'sleutel = { omgevingsvariabele = "PROEF_SLEUTEL" }\n'
KEY_FILE = GOOD + 'sleutel = { bestand = "geheim.txt" }\n'
CERTIFICATE = GOOD + 'certificaat = { pem = "klant.pem", wachtwoord = { omgevingsvariabele = "WW" } }\n'


@pytest.mark.parametrize("environ", [{}, {"PROEF_SLEUTEL": ""}])
def test_a_missing_variable(schrijf: Schrijf, environ: dict[str, str]) -> None:
    assert told(schrijf(KEY), environ) == (
        "systemen.ozon.sleutel: omgevingsvariabele PROEF_SLEUTEL is niet gezet. "
        "Geef haar een waarde: export PROEF_SLEUTEL=…"
    )


def test_a_secret_in_a_file(schrijf: Schrijf) -> None:
    root = schrijf(KEY_FILE)
    assert "geheim.txt is er niet of is niet te lezen" in told(root)
    (root / "geheim.txt").write_text("\n")
    assert "geheim.txt is leeg" in told(root)
    (root / "geheim.txt").write_text("abc\n")
    assert laad("proef", root).secrets() == {"sleutel-ozon": "abc"}


def test_what_a_system_without_address_refers_to_is_not_looked_for(schrijf: Schrijf) -> None:
    root = schrijf(KEY.replace("https://ozon.proef.test/api", ""))
    assert laad("proef", root, environ={}).niet_ingevuld == ["ozon"]


def test_a_good_certificate(schrijf: Schrijf) -> None:
    root = schrijf(CERTIFICATE)
    certificate(root)
    omgeving = laad("proef", root, environ={"WW": "wachtwoord"})
    assert omgeving.secrets() == {"wachtwoord-ozon": "wachtwoord"}
    details = omgeving.toegang["ozon"].certificate
    assert details is not None
    assert details.oin == "00000009900000029700"


@pytest.mark.parametrize(
    ("expires", "password", "words"),
    [
        (None, "wachtwoord", "klant.pem bestaat niet"),
        (timedelta(days=-1), "wachtwoord", "klant.pem is verlopen op"),
        (timedelta(days=1), "fout", "klant.pem is niet te gebruiken: het wachtwoord"),
    ],
)
def test_a_certificate_that_cannot_be_used(
    schrijf: Schrijf, expires: timedelta | None, password: str, words: str
) -> None:
    root = schrijf(CERTIFICATE)
    if expires:
        certificate(root, expires=expires)
    message = told(root, {"WW": password})
    assert message.startswith("systemen.ozon.certificaat: certificaat")
    assert words in message


def test_a_ca_that_is_not_there(schrijf: Schrijf) -> None:
    assert told(schrijf(GOOD + 'ca = "ca.pem"\n')).startswith("systemen.ozon.ca: CA-bestand")


# What an environment says


def proef(schrijf: Schrijf, more: str) -> Omgeving:
    return laad("proef", schrijf(GOOD + more), environ={})


def test_local_software_is_under_test_unless_the_profile_says_otherwise(schrijf: Schrijf) -> None:
    more = """
    onder_test = true
    [systemen.plansoftware]
    soort = "gesimuleerd"
    [systemen.zaaksysteem]
    soort = "gesimuleerd"
    onder_test = false
    """
    assert proef(schrijf, more).onder_test == {"ozon", "plansoftware"}


@pytest.mark.parametrize(
    ("functie", "dag", "beschikbaar"),
    [
        ("nieuw", date(2026, 6, 30), False),
        ("nieuw", date(2026, 7, 1), True),
        ("oud", date(2026, 7, 1), True),
        ("oud", date(2026, 7, 2), False),
        ("altijd", date(2026, 7, 2), True),
    ],
)
def test_functions_of_national_facilities_have_their_days(
    schrijf: Schrijf, functie: str, dag: date, beschikbaar: bool
) -> None:
    omgeving = proef(schrijf, "[lv_functies]\nnieuw = { vanaf = 2026-07-01 }\noud = { tot = 2026-07-01 }\n")
    assert omgeving.functie_beschikbaar(functie, dag) is beschikbaar
