"""Why no (good) answer came, in plain Dutch."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from http import HTTPStatus

from requests import exceptions
from urllib3.exceptions import IncompleteRead, InvalidChunkLength, NameResolutionError, ReadTimeoutError

TE_LAAT = "er kwam binnen de termijn geen (volledig) antwoord"
AFGEBROKEN = "het antwoord werd halverwege afgebroken"
_REASONS: list[tuple[type[Exception], str]] = [
    (exceptions.ProxyError, "de proxy uit het omgevingsprofiel geeft geen verbinding"),
    (exceptions.ConnectTimeout, "er kwam binnen de termijn geen verbinding tot stand"),
    (exceptions.Timeout, TE_LAAT),
    (exceptions.TooManyRedirects, "het systeem blijft doorverwijzen"),
    (exceptions.ContentDecodingError, "het antwoord is gecomprimeerd op een manier die niet te lezen is"),
    (exceptions.ChunkedEncodingError, AFGEBROKEN),
]
_CAUSES: list[tuple[type[BaseException], str]] = [
    (NameResolutionError, "de hostnaam is niet bekend (DNS)"),
    (socket.gaierror, "de hostnaam is niet bekend (DNS)"),
    (ReadTimeoutError, TE_LAAT),
    (IncompleteRead, AFGEBROKEN),
    (InvalidChunkLength, AFGEBROKEN),
    (ConnectionRefusedError, "de verbinding wordt geweigerd"),
    (ConnectionError, "de verbinding werd verbroken"),
]
_CERTIFICATE = {
    10: "het certificaat van de server is verlopen",
    **dict.fromkeys(
        (18, 19, 20, 21),
        "het certificaat van de server is niet uitgegeven door een CA die het omgevingsprofiel vertrouwt",
    ),
    **dict.fromkeys((62, 64), "het certificaat van de server staat op naam van een andere host"),
}
"""OpenSSL's verification results (X509_V_ERR_…) that users meet."""
_STATUSES = {
    401: "geen toegang: de sleutel of het certificaat wordt niet herkend (HTTP 401)",
    403: "geen toegang: deze sleutel of dit certificaat mag deze bewerking niet doen (HTTP 403)",
    429: "het systeem weigert omdat er te veel verzoeken komen (HTTP 429)",
}


def explain(error: Exception) -> str:
    """What went wrong with a call that got no whole answer."""
    causes = list(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLError):
            return _explain_tls(cause)
    for kind, text in _REASONS:
        if isinstance(error, kind):
            return text
    for known, text in _CAUSES:
        if any(isinstance(cause, known) for cause in causes):
            return text
    return f"er kwam geen antwoord ({type(error).__name__})"


def explain_status(status: int) -> str | None:
    """What an unexpected status says about the system itself; None when it is an answer like any other."""
    if status >= 500:
        known = {code.value: code.phrase for code in HTTPStatus}
        return f"het systeem meldt een storing (HTTP {status} {known.get(status, '')}".rstrip() + ")"
    return _STATUSES.get(status)


def _explain_tls(error: ssl.SSLError) -> str:
    known = _CERTIFICATE.get(getattr(error, "verify_code", 0))
    if known:
        return f"geen beveiligde verbinding: {known}"
    reason = error.reason or str(error)
    if isinstance(error, ssl.SSLEOFError) or "alert" in reason.lower():
        return f"geen beveiligde verbinding: de server weigert ons certificaat of de TLS-versie ({reason})"
    return f"geen beveiligde verbinding ({reason})"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error with everything wrapped in it: `requests` and urllib3 hide causes in four ways."""
    seen: list[BaseException] = []
    todo = [error]
    while todo:
        current = todo.pop(0)
        if isinstance(current, BaseException) and current not in seen:
            seen.append(current)
            yield current
            todo += [current.__cause__, current.__context__, getattr(current, "reason", None), *current.args]
