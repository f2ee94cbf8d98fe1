"""The adapter that decides where a call may go, and that gives keys only to the system they are for."""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import BaseAdapter

from ikt.kern.uitkomst import Geblokkeerd

_SECRET = ("Authorization", "Proxy-Authorization", "Cookie")


class Gate(BaseAdapter):
    """Every request passes here, so also those that follow from a redirect or from a link in an answer.

    `own` carries calls to the system itself, with its client certificate; `other` carries calls to the
    further `hosts` that the environment allows, and knows no certificate.
    """

    def __init__(
        self,
        system: str,
        base_url: str,
        own: BaseAdapter,
        other: BaseAdapter,
        *,
        hosts: frozenset[str],
        keys: Mapping[str, str],
    ) -> None:
        super().__init__()
        self._system, self._origin = system, _origin(base_url)
        self._own, self._other, self._hosts, self._keys = own, other, hosts, keys

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        url = request.url or ""
        if _origin(url) == self._origin:
            request.headers.update(self._keys)
            return self._own.send(request, *args, **kwargs)
        self._check(url)
        for name in (*self._keys, *_SECRET):
            request.headers.pop(name, None)
        return self._other.send(request, *args, **kwargs)

    def close(self) -> None:
        self._own.close()
        self._other.close()

    def _check(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.netloc.lower() not in self._hosts:
            raise Geblokkeerd(
                f"{self._system} verwijst naar {parts.netloc}; die host staat niet bij toegestane_hosts "
                "van de omgeving, dus is er niets naartoe gestuurd",
                systeem=self._system,
            )
        if parts.scheme != "https" and not is_loopback(parts.hostname or ""):
            raise Geblokkeerd(
                f"{self._system} verwijst naar {parts.netloc} zonder https, dus is er niets naartoe gestuurd",
                systeem=self._system,
            )


def is_loopback(host: str) -> bool:
    """Whether `host` is this computer itself: the only place where http is good enough."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or {"https": 443, "http": 80}.get(parts.scheme)
