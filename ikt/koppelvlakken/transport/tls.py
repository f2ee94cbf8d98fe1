"""HTTPS with exactly the certificate authorities and the client certificate of the environment."""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Any

import certifi
import requests
from requests.adapters import HTTPAdapter

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.transport.certificate import ClientCertificate


def ssl_context(*, ca: Path | None = None, certificate: ClientCertificate | None = None) -> ssl.SSLContext:
    """TLS 1.2 or newer, trusting only the CAs in `ca` (PEM); without it the public ones of certifi."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        context.load_verify_locations(ca or certifi.where())
    except FileNotFoundError as error:
        raise Gebruikersfout(f"CA-bestand {ca} bestaat niet.") from error
    except (ssl.SSLError, OSError) as error:
        raise Gebruikersfout(f"CA-bestand {ca} bevat geen PEM-certificaten.") from error
    if certificate:
        certificate.load_into(context)
    return context


class TlsAdapter(HTTPAdapter):
    """`requests` adds its own CA bundle to any context it is given; here only `context` decides."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs, ssl_context=self._context)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        return super().proxy_manager_for(proxy, **kwargs, ssl_context=self._context)

    def build_connection_pool_key_attributes(
        self, request: requests.PreparedRequest, verify: Any, cert: Any = None
    ) -> tuple[Any, Any]:
        host, _ = super().build_connection_pool_key_attributes(request, True, None)
        return host, {}

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Nothing: the context has been made up already."""
