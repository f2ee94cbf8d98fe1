"""Proof of identity towards ZGW APIs: a JWT, signed with a secret that the two sides share."""

from __future__ import annotations

import time
from collections.abc import Callable

import jwt
from requests import PreparedRequest
from requests.auth import AuthBase


class ZgwToken(AuthBase):
    """Signs each request anew, so that no token grows old. Claims as in the ZGW standard for authentication.

    ```python
    session.auth = ZgwToken("ikt", secret)
    ```
    """

    def __init__(self, client_id: str, secret: str, *, user: str = "ikt", now: Callable[[], float] = time.time) -> None:
        self.client_id, self.user = client_id, user
        self._secret, self._now = secret, now

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self.token()}"
        return request

    def token(self) -> str:
        claims = {
            "iss": self.client_id,
            "iat": int(self._now()),
            "client_id": self.client_id,
            "user_id": self.user,
            "user_representation": self.user,
        }
        return jwt.encode(claims, self._secret, algorithm="HS256")
