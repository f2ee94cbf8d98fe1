"""How we get in at one real system: its key, its certificate and the CAs that it must show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from requests.adapters import BaseAdapter

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.transport.certificate import CertificateDetails, ClientCertificate
from ikt.koppelvlakken.transport.tls import TlsAdapter, ssl_context
from ikt.koppelvlakken.zgw.token import BearerKoppen, ZgwToken
from ikt.omgeving.geheimen import haal
from ikt.omgeving.profiel import Certificaat, Systeem


@dataclass(frozen=True)
class Toegang:
    """Adapters live as long as the environment, so that casussen share their connections.

    `other` serves hosts besides the system's own, and knows no client certificate.
    """

    own: BaseAdapter
    other: BaseAdapter
    keys: Mapping[str, str] = field(default_factory=dict)
    secrets: Mapping[str, str] = field(default_factory=dict)
    certificate: CertificateDetails | None = None


def open_toegang(naam: str, systeem: Systeem, *, root: Path, environ: Mapping[str, str], waar: str) -> Toegang:
    """Raises `Gebruikersfout` naming file and key when something is absent, wrong or expired."""
    key = haal(systeem.sleutel, root=root, environ=environ, waar=f"{waar}.sleutel") if systeem.sleutel else None
    secret = haal(systeem.jwt.geheim, root=root, environ=environ, waar=f"{waar}.jwt.geheim") if systeem.jwt else None
    certificate = systeem.certificaat and _certificate(systeem.certificaat, root, environ, f"{waar}.certificaat")
    password = certificate and certificate.password
    ca = _path(root, systeem.ca) if systeem.ca else None
    with _at(f"{waar}.ca"):
        other = _trusting(ca)
    with _at(f"{waar}.certificaat"):
        own = TlsAdapter(ssl_context(ca=ca, certificate=certificate)) if certificate else other
        details = _valid_details(certificate) if certificate else None
    return Toegang(
        own,
        other,
        keys=_keys(systeem, key, secret),
        secrets={
            **({f"sleutel-{naam}": key} if key else {}),
            **({f"jwt-{naam}": secret} if secret else {}),
            **({f"wachtwoord-{naam}": password} if password else {}),
        },
        certificate=details,
    )


def _keys(systeem: Systeem, key: str | None, secret: str | None) -> Mapping[str, str]:
    """The headers that only this system may see."""
    if systeem.jwt and secret:
        return BearerKoppen(ZgwToken(systeem.jwt.client_id, secret))
    return {systeem.sleutel_kop: key} if key else {}


@cache
def _trusting(ca: Path | None) -> TlsAdapter:
    return TlsAdapter(ssl_context(ca=ca))


def _certificate(model: Certificaat, root: Path, environ: Mapping[str, str], waar: str) -> ClientCertificate:
    password = (
        haal(model.wachtwoord, root=root, environ=environ, waar=f"{waar}.wachtwoord") if model.wachtwoord else None
    )
    return ClientCertificate(
        path=_path(root, model.pkcs12 or model.pem or ""),
        key=_path(root, model.sleutel) if model.sleutel else None,
        password=password,
        pkcs12=model.pkcs12 is not None,
    )


def _valid_details(certificate: ClientCertificate) -> CertificateDetails:
    details = certificate.details()
    if details.geldig_tot < datetime.now(UTC):
        raise Gebruikersfout(
            f"certificaat {certificate.path} is verlopen op {details.geldig_tot:%d-%m-%Y}.",
            doe="Zet er een geldig certificaat neer.",
        )
    return details


def _path(root: Path, name: str) -> Path:
    return root / Path(name).expanduser()


@contextmanager
def _at(waar: str) -> Iterator[None]:
    """Adds to a `Gebruikersfout` from the transport where in the profile the wrong value stands."""
    try:
        yield
    except Gebruikersfout as error:
        raise Gebruikersfout(error.wat, waar=waar, doe=error.doe) from error
