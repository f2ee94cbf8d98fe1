"""Proof of identity towards ZGW APIs: a JWT, signed with a secret that the two sides share."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping

import jwt


class ZgwToken:
    """Claims as in the ZGW standard for authentication."""

    def __init__(self, client_id: str, secret: str, *, user: str = "ikt", now: Callable[[], float] = time.time) -> None:
        self.client_id, self.user = client_id, user
        self._secret, self._now = secret, now

    def token(self) -> str:
        claims = {
            "iss": self.client_id,
            "iat": int(self._now()),
            "client_id": self.client_id,
            "user_id": self.user,
            "user_representation": self.user,
        }
        return jwt.encode(claims, self._secret, algorithm="HS256")


class BearerKoppen(Mapping[str, str]):
    """The header `Authorization`, with a new token each time it is read, so that none grows old."""

    def __init__(self, token: ZgwToken) -> None:
        self._token = token

    def __getitem__(self, naam: str) -> str:
        if naam != "Authorization":
            raise KeyError(naam)
        return f"Bearer {self._token.token()}"

    def __iter__(self) -> Iterator[str]:
        return iter(("Authorization",))

    def __len__(self) -> int:
        return 1
