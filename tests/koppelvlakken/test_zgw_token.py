"""The token by which ikt makes itself known to ZGW APIs."""

from __future__ import annotations

import jwt
import pytest
import requests

from ikt.koppelvlakken.zgw.token import BearerKoppen, ZgwToken
from ikt.koppelvlakken.zgw.zaak import rsin

SECRET = "een geheim van ruim voldoende lengte"


def test_each_request_is_signed_anew_with_the_claims_of_zgw() -> None:
    moments = iter([1000.0, 2000.0])
    keys = BearerKoppen(ZgwToken("ikt-test", SECRET, now=lambda: next(moments)))
    for moment in (1000, 2000):
        request = requests.Request("GET", "https://zaaksysteem.ikt.test/").prepare()
        request.headers.update(keys)
        scheme, token = request.headers["Authorization"].split()
        claims = jwt.decode(token, SECRET, algorithms=["HS256"], options={"verify_iat": False})
        assert (scheme, claims["iss"], claims["client_id"], claims["iat"]) == ("Bearer", "ikt-test", "ikt-test", moment)


def test_another_secret_does_not_fit() -> None:
    with pytest.raises(jwt.InvalidSignatureError):
        jwt.decode(ZgwToken("ikt", SECRET).token(), SECRET + "!", algorithms=["HS256"])


def test_the_rsin_of_an_organisation_is_in_its_oin() -> None:
    assert rsin("00000001991005521000") == "991005521"
