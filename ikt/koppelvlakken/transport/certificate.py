"""The client certificate with which we make ourselves known to a real system."""

from __future__ import annotations

import re
import secrets
import ssl
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat
from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12
from cryptography.x509.oid import NameOID

from ikt.kern.fout import Gebruikersfout


@dataclass(frozen=True)
class ClientCertificate:
    """A certificate with its private key, in PEM files (`key` may be None: in the same file) or in PKCS#12.

    Raises `Gebruikersfout` when a file cannot be used; the message names the file, never the password.
    """

    path: Path
    key: Path | None = None
    password: str | None = None
    pkcs12: bool = False

    def load_into(self, context: ssl.SSLContext) -> None:
        """Make `context` present this certificate."""
        if self.pkcs12:
            self._load_pkcs12(context)
        else:
            _load_chain(context, self.path, self.key, self.password)

    def details(self) -> CertificateDetails:
        certificate = self._read_pkcs12()[0] if self.pkcs12 else _read_pem(self.path)
        return CertificateDetails.of(certificate)

    def _load_pkcs12(self, context: ssl.SSLContext) -> None:
        # The ssl module only reads files. The key goes there encrypted under a password that nobody keeps.
        _, bundle = self._read_pkcs12()
        password = secrets.token_urlsafe(32)
        with tempfile.TemporaryDirectory(prefix="ikt-") as folder:
            pem = Path(folder) / "certificaat.pem"
            pem.write_bytes(bundle.pem(password.encode()))
            _load_chain(context, pem, None, password)

    def _read_pkcs12(self) -> tuple[x509.Certificate, _Bundle]:
        password = self.password.encode() if self.password else None
        try:
            bundle = load_pkcs12(_read(self.path), password)
        except ValueError as error:
            raise _unusable(self.path, "is geen PKCS#12, of het wachtwoord past niet") from error
        if bundle.cert is None or bundle.key is None:
            raise _unusable(self.path, "bevat geen certificaat met bijbehorende sleutel")
        chain = [bundle.cert.certificate, *(extra.certificate for extra in bundle.additional_certs)]
        return chain[0], _Bundle(bundle.key, chain)


@dataclass(frozen=True)
class _Bundle:
    key: object
    chain: list[x509.Certificate]

    def pem(self, password: bytes) -> bytes:
        key = self.key.private_bytes(  # type: ignore[attr-defined]
            Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(password)
        )
        return b"".join([key, *(certificate.public_bytes(Encoding.PEM) for certificate in self.chain)])


@dataclass(frozen=True)
class CertificateDetails:
    """What `ikt controleer` looks at; `oin` is Subject.serialNumber when that is an OIN."""

    naam: str
    oin: str | None
    geldig_vanaf: datetime
    geldig_tot: datetime

    @classmethod
    def of(cls, certificate: x509.Certificate) -> CertificateDetails:
        serial = _attribute(certificate, NameOID.SERIAL_NUMBER)
        return cls(
            naam=_attribute(certificate, NameOID.COMMON_NAME),
            oin=serial if re.fullmatch(r"\d{20}", serial) else None,
            geldig_vanaf=certificate.not_valid_before_utc,
            geldig_tot=certificate.not_valid_after_utc,
        )


def _attribute(certificate: x509.Certificate, oid: x509.ObjectIdentifier) -> str:
    values = certificate.subject.get_attributes_for_oid(oid)
    return str(values[0].value) if values else ""


def _load_chain(context: ssl.SSLContext, path: Path, key: Path | None, password: str | None) -> None:
    try:
        # a callable, because OpenSSL asks for a missing password on the terminal
        context.load_cert_chain(path, key, password=lambda: password or "")
    except FileNotFoundError as error:
        missing = key if key and path.exists() else path
        raise _unusable(missing, "bestaat niet") from error
    except (ssl.SSLError, OSError, ValueError) as error:
        raise _unusable(
            key or path, "is niet te gebruiken: het wachtwoord of de sleutel past niet bij het certificaat"
        ) from error


def _read_pem(path: Path) -> x509.Certificate:
    try:
        return x509.load_pem_x509_certificates(_read(path))[0]
    except ValueError as error:
        raise _unusable(path, "bevat geen PEM-certificaat") from error


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise _unusable(path, "bestaat niet") from error
    except OSError as error:
        raise _unusable(path, "is niet te lezen") from error


def _unusable(path: Path, what: str) -> Gebruikersfout:
    return Gebruikersfout(f"certificaatbestand {path} {what}.")
