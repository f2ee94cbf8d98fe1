"""The models of `environments/<naam>.toml`: which systems there are, where, and how we may use them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal, Self, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, model_validator

from ikt.kern.bestand import Streng
from ikt.koppelvlakken.transport.gate import is_loopback

M = TypeVar("M", bound=Streng)

SYSTEMEN = (
    "plansoftware",
    "lvbb",
    "ozon",
    "ihr",
    "rtr",
    "uitvoeren",
    "regelsoftware",
    "dso",
    "zaaksysteem",
    "zakenmagazijn",
    "notificatieontvanger",
    "drop",
    "swf",
    "behandelsoftware",
    "ketenpartner",
    "beheer",
)
LOKAAL = frozenset({"plansoftware", "regelsoftware", "zaaksysteem", "behandelsoftware", "ketenpartner"})
"""Local software: under test, unless the profile says otherwise."""
VAN = "@"
"""Between the name of a system and the code of the only deelnemer that works with it: `zaaksysteem@gm9920`."""


def soort_systeem(naam: str) -> str:
    """The name of a system without whose it is."""
    return naam.partition(VAN)[0]


def _oin(value: str) -> str:
    if not (len(value) == 20 and value.isdecimal() and value.isascii()):
        raise ValueError(f"een OIN bestaat uit 20 cijfers, en dit zijn er {len(value)}: {value!r}.")
    return value


def vul_adres(adres: str, *, basisadres: str, oin: str) -> str:
    """An address with its placeholders `{basisadres}` and `{oin}` filled in."""
    return adres.replace("{basisadres}", basisadres.rstrip("/")).replace("{oin}", oin)


def check_adres(value: str) -> str:
    """Raises `ValueError` unless it is https, or http to this computer itself."""
    parts = urlsplit(vul_adres(value, basisadres="https://basisadres", oin=""))
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("hier hoort een webadres dat met https:// begint.")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise ValueError("http is onbeveiligd en mag alleen naar deze computer zelf; gebruik https.")
    if parts.username:
        raise ValueError("een wachtwoord hoort niet in een adres; gebruik sleutel of certificaat.")
    return value


OIN = Annotated[str, AfterValidator(_oin)]
Adres = Annotated[str, AfterValidator(check_adres)]
AdresOfLeeg = Annotated[str, AfterValidator(lambda value: value and check_adres(value))]
Tekst = Annotated[str, Field(min_length=1)]
Seconden = Annotated[float, Field(gt=0)]


class Verwijzing(Streng):
    """Where a secret is; the secret itself never stands in a profile."""

    omgevingsvariabele: Tekst | None = None
    bestand: Tekst | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        return _exactly_one(self, "omgevingsvariabele", "bestand")


class Certificaat(Streng):
    """A client certificate: `pem` with `sleutel` (when not in the same file), or `pkcs12`."""

    pem: Tekst | None = None
    sleutel: Tekst | None = None
    pkcs12: Tekst | None = None
    wachtwoord: Verwijzing | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        return _exactly_one(self, "pem", "pkcs12")


class Jwt(Streng):
    """Logging in at ZGW APIs: each call carries a token, signed with the secret of this client."""

    client_id: Tekst
    geheim: Verwijzing


class Termijnen(Streng):
    """Deadlines in seconds, see `Deadlines`."""

    verbinden_s: Seconden = 10
    lezen_s: Seconden = 60
    totaal_s: Seconden = 300


class Systeem(Streng):
    """One system; without `adres` a simulated one runs in this process, and a real one cannot be used yet.

    `controle_pad` is a harmless path that `ikt controleer` asks for, one that needs the key.
    """

    soort: Literal["gesimuleerd", "echt"]
    adres: AdresOfLeeg = ""
    sleutel: Verwijzing | None = None
    sleutel_kop: Tekst = "x-api-key"
    jwt: Jwt | None = None
    certificaat: Certificaat | None = None
    ca: Tekst | None = None
    oin: OIN | None = None
    tempo_s: Annotated[float, Field(ge=0)] = 0
    onder_test: bool | None = None
    controle_pad: str = "/"

    @property
    def in_proces(self) -> bool:
        return self.soort == "gesimuleerd" and not self.adres

    @property
    def ingevuld(self) -> bool:
        return self.in_proces or bool(self.adres)

    @model_validator(mode="after")
    def _one_login(self) -> Self:
        if self.sleutel and self.jwt:
            raise ValueError("geef sleutel of jwt, en niet beide.")
        return self


class LvFunctie(Streng):
    """From and until when (both inclusive) a national facility has a function in this environment."""

    vanaf: date | None = None
    tot: date | None = None

    def beschikbaar(self, dag: date) -> bool:
        return (self.vanaf is None or self.vanaf <= dag) and (self.tot is None or dag <= self.tot)


class Profiel(Streng):
    """A whole environment.

    `tijd` is where the clock of simulated systems starts; `profielen` overrides facts of a version profile
    that are an assumption; `basisadres` may be used in addresses, as `{basisadres}`.
    """

    naam: Tekst
    omschrijving: str = ""
    geheugen: Literal["proces", "blijvend"]
    alleen_lezen: bool = False
    productie: bool = False
    basisadres: Adres | None = None
    toegestane_hosts: list[Tekst] = Field(default_factory=list)
    tijd: datetime | None = None
    standaardversies: dict[str, Tekst] = Field(default_factory=dict)
    profielen: dict[str, dict[str, Any]] = Field(default_factory=dict)
    lv_functies: dict[str, LvFunctie] = Field(default_factory=dict)
    proxies: dict[Literal["http", "https"], Adres] = Field(default_factory=dict)
    termijnen: Termijnen = Field(default_factory=Termijnen)
    systemen: dict[str, Systeem]

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.productie and not self.alleen_lezen:
            raise ValueError("op productie wordt alleen gelezen: zet alleen_lezen = true.")
        if self.basisadres is None and any("{basisadres}" in each.adres for each in self.systemen.values()):
            raise ValueError("een adres gebruikt {basisadres}, maar de sleutel basisadres ontbreekt.")
        if self.tijd and self.tijd.weekday() >= 5:
            raise ValueError("tijd moet op een werkdag vallen.")
        return self


def _exactly_one(model: M, first: str, second: str) -> M:
    if (getattr(model, first) is None) == (getattr(model, second) is None):
        raise ValueError(f"geef {first} of {second}, en niet beide.")
    return model
