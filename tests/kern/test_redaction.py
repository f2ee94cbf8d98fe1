from __future__ import annotations

import base64
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ikt.kern.fout import Gebruikersfout
from ikt.kern.redaction import Redactor
from ikt.kern.secret import TOKEN
from tests.kern.spellings import spellings

API_KEY = "9f8e7d6c-5b4a-zomer"
PASSWORD = 'P@ss "w&<é>\\ord/+1'
BSN = "123456782"


@pytest.fixture
def redactor() -> Redactor:
    return Redactor({"api-sleutel lvbb": API_KEY, "wachtwoord certificaat": PASSWORD}, key="run-1")


@pytest.mark.parametrize("secret", [API_KEY, PASSWORD, "geheim01", "x€y€z€", "sleutel", "pass", "a b c d"])
def test_no_spelling_of_a_secret_stays(secret: str) -> None:
    redactor = Redactor({"token": secret})
    for name, written in spellings(secret):
        for text in (written, b"<a> " + written, b"begin," + written + b",einde"):
            masked = redactor.data(text)
            assert written not in masked, name
            assert redactor.find(text), name
            assert not redactor.find(masked), name


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0‹›"), min_size=4, max_size=24))
def test_no_spelling_of_any_secret_stays(secret: str) -> None:
    redactor = Redactor({"k": secret})
    for name, written in spellings(secret):
        masked = redactor.data(written)
        assert masked != written, name
        assert TOKEN.search(masked.decode("utf-16" if name.endswith("utf-16") else "latin-1")), name
        assert not redactor.find(masked), name


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=60))
def test_text_without_secrets_stays_as_it_is(text: str) -> None:
    assert Redactor({"api-sleutel": API_KEY}).text(text) == text or "://" in text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ('{"bsn": "123456782"}', '{"bsn": "‹›"}'),
        ('{"bsn": 123456782, "zaaknummer": "123456782-1"}', '{"bsn": "‹›", "zaaknummer": "‹›-1"}'),
        (
            '{"bsn": "123456782", "nrs": [123456782, 1], "nr": 123456782}',
            '{"bsn": "‹›", "nrs": ["‹›", 1], "nr": "‹›"}',
        ),
        ('{"inpBsn":["123456782"]}', '{"inpBsn":["‹›"]}'),
        ('"{\\"bsn\\": \\"123456782\\"}"', '"{\\"bsn\\": \\"‹›\\"}"'),
        (
            "<v:burgerservicenummer>123456782</v:burgerservicenummer>",
            "<v:burgerservicenummer>‹›</v:burgerservicenummer>",
        ),
        ('<bsn soort="test">\n 123456782\n</bsn> tekst <b>', '<bsn soort="test">\n ‹›\n</bsn> tekst <b>'),
        ("&lt;bsn&gt;123456782&lt;/bsn&gt;", "&lt;bsn&gt;‹›&lt;/bsn&gt;"),
        ('<persoon bsn="123456782"/>', '<persoon bsn="‹›"/>'),
        ("rol__betrokkeneIdentificatie__inpBsn=123456782&page=1", "rol__betrokkeneIdentificatie__inpBsn=‹›&page=1"),
        ("Aanvrager(naam='Jansen', bsn='123456782')", "Aanvrager(naam='Jansen', bsn='‹›')"),
        ("assert {'bsn': '123456782'} == {'bsn': '111222333'}", "assert {'bsn': '‹›'} == {'bsn': '‹›'}"),
        ("bsn: 123456782\nnaam: Jansen", "bsn: ‹›\nnaam: Jansen"),
    ],
)
def test_bsn_is_masked_where_the_format_says_it_is_one(redactor: Redactor, text: str, masked: str) -> None:
    assert TOKEN.sub("‹›", redactor.text(text)) == masked


def test_bsn_is_masked_by_value_once_it_is_known(redactor: Redactor) -> None:
    assert redactor.text(f"burger {BSN}") == f"burger {BSN}"
    token = redactor.json({"bsn": BSN})["bsn"]
    assert redactor.text(f"burger {BSN} met zaak 987654321") == f"burger {token} met zaak 987654321"
    assert redactor.add_bsn(BSN) == token


@pytest.mark.parametrize("text", ["zaaknummer 123456782", '{"zaaknummer": "123456782"}', "<oin>123456782</oin>"])
def test_a_number_is_never_masked_for_its_digits(redactor: Redactor, text: str) -> None:
    assert redactor.text(text) == text


@pytest.mark.parametrize("text", ['{"bsn": "000000000"}', '{"bsn": null}', "<bsn/>", '{"bsn": "onbekend"}'])
def test_an_empty_bsn_is_no_bsn(redactor: Redactor, text: str) -> None:
    assert redactor.text(text) == text
    assert redactor.text("nummer 000000000") == "nummer 000000000"


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("GET /x HTTP/1.1\r\nAuthorization: Bearer {}\r\nHost: a", "Authorization: Bearer"),
        ("Cookie: sessie={}; taal=nl\nHost: a", "sessie="),
        ("Set-Cookie: sessie={}; Path=/; HttpOnly", "; Path=/; HttpOnly"),
        ("{{'X-Api-Key': '{}'}}", "X-Api-Key"),
        ("https://ozon.test/api?apikey={}&page=2", "&page=2"),
        ("https://jan:{}@proxy.test:8080/", "jan:"),
        ('{{"accessToken": "{}", "expires_in": 300}}', '"expires_in": 300'),
        ("grant_type=client_credentials&client_secret={}&scope=a", "&scope=a"),
        ("<wachtwoord>{}</wachtwoord><a>b</a>", "<a>b</a>"),
    ],
)
def test_values_under_a_telling_name_are_masked_and_remembered(redactor: Redactor, text: str, readable: str) -> None:
    value = "zeer-geheim-1234567"
    masked = redactor.text(text.format(value))
    assert value not in masked
    assert readable in masked
    assert value not in redactor.text(f"logregel: {value} geweigerd")


@pytest.mark.parametrize(
    "text",
    [
        '{"tekst": "het wachtwoord: onbekend", "a": "b"}',
        '{"tekst": "bsn: \'12", "a": "it\'s"}',
        '{"log": "Cookie: a=b; c=d\\nHost: x", "n": 1}',
        '{"log": "bsn=\\"123456782\\"", "bsn": 123456782, "password": "x\\"y"}',
        '{"url": "https://a:b@c/", "token": "d"}',
    ],
)
def test_masked_json_is_still_json(redactor: Redactor, text: str) -> None:
    masked = json.loads(redactor.text(text))
    assert masked.keys() == json.loads(text).keys()


def test_json_is_masked_in_keys_and_values_at_any_depth(redactor: Redactor) -> None:
    value = {"a": [{API_KEY: 1}, f"x {PASSWORD}"], "password": ["kort"], "bsn": int(BSN), "nr": int(BSN), "leeg": None}
    masked = redactor.json(value)
    assert masked["a"] == [{"‹api-sleutel-lvbb›": 1}, "x ‹wachtwoord-certificaat›"]
    assert TOKEN.fullmatch(masked["password"][0])
    assert masked["bsn"] == masked["nr"]
    assert masked["leeg"] is None
    assert redactor.json({"nr": 987654321, "ja": True}) == {"nr": 987654321, "ja": True}
    assert redactor.is_clean(masked)
    assert not redactor.is_clean(value)


def test_headers_are_masked_by_name_and_by_value(redactor: Redactor) -> None:
    basic = base64.b64encode(f"jan:{PASSWORD}".encode()).decode()
    masked = dict(
        redactor.headers(
            [
                ("authorization", f"Basic {basic}"),
                ("X-API-Key", API_KEY),
                ("set-cookie", "s=abc; Path=/"),
                ("cookie", "s=abc; t=nl"),
                ("referer", f"https://a/?k={API_KEY}"),
                ("accept", "application/json"),
            ]
        )
    )
    assert basic not in masked["authorization"]
    assert masked["authorization"].startswith("Basic ‹")
    assert masked["X-API-Key"] == "‹api-sleutel-lvbb›"
    assert masked["set-cookie"].removesuffix("; Path=/") == masked["cookie"].partition(";")[0]
    assert masked["referer"] == "https://a/?k=‹api-sleutel-lvbb›"
    assert masked["accept"] == "application/json"


def test_equal_values_keep_equal_tokens_over_processes_and_runs_differ() -> None:
    one, other, next_run = Redactor(key="a"), Redactor(key="a"), Redactor(key="b")
    other.add_bsn("111222333")
    assert one.add_bsn(BSN) == other.add_bsn(BSN) != next_run.add_bsn(BSN)
    assert one.add_bsn(BSN) != one.add_bsn("111222333")
    assert one.json({"cookie": "abcdefgh-1234"}) == other.json({"cookie": "abcdefgh-1234"})


def test_two_labels_for_one_value_give_one_token_and_one_slug_for_two_values_gives_two() -> None:
    redactor = Redactor({"sleutel a": "waarde-een", "sleutel b": "waarde-een", "sleutel-a": "waarde-twee"})
    assert redactor.text("waarde-een waarde-twee") == "‹sleutel-a› ‹sleutel-a.2›"


def test_masking_twice_changes_nothing_even_when_a_token_holds_a_secret() -> None:
    redactor = Redactor({"api-sleutel": "sleutel", "kort": "api-"})
    once = redactor.text("sleutel api-x Authorization: Bearer abcdefgh1234")
    assert redactor.text(once) == once
    assert not redactor.find(json.dumps(once).encode())
    assert not redactor.find(once.encode())


def test_the_longest_secret_wins() -> None:
    redactor = Redactor({"kort": "geheim", "lang": "geheimer-dan-geheim"})
    assert redactor.text("geheimer-dan-geheim") == "‹lang›"


@pytest.mark.parametrize("secret", ["", "abc", "met\0nul", "half\ud800"])
def test_a_secret_that_cannot_be_masked_is_refused_without_showing_it(secret: str) -> None:
    with pytest.raises(Gebruikersfout, match="het geheim 'api-sleutel ozon'") as fout:
        Redactor({"api-sleutel ozon": secret})
    assert not secret or secret not in str(fout.value)


@pytest.mark.parametrize("length", range(6, len(API_KEY)))
def test_half_a_secret_at_the_edge_of_a_cut_body_is_masked(redactor: Redactor, length: int) -> None:
    assert redactor.data(b"abc " + API_KEY[:length].encode(), torn="end") == "abc ‹api-sleutel-lvbb›".encode()
    begin = redactor.data(API_KEY[-length:].encode() + b" abc", torn="begin")
    assert begin == "‹api-sleutel-lvbb› abc".encode()


@pytest.mark.parametrize("encode", [base64.b64encode, lambda raw: raw.decode().encode("utf-16-le")])
def test_half_an_encoded_secret_at_the_edge_is_masked(redactor: Redactor, encode: object) -> None:
    written = encode(API_KEY.encode())  # type: ignore[operator]
    assert written[:14] not in redactor.data(b"x" * 30 + written[:14], torn="end")


def test_an_unknown_bsn_that_is_cut_in_two_is_not_left(redactor: Redactor) -> None:
    assert b"12345" not in redactor.data(b'{"bsn": "12345', torn="end")
    assert redactor.data(b'56782", "a": 1', torn="begin") == '…", "a": 1'.encode()


def test_bytes_that_are_no_text_stay_the_same_around_the_secret(redactor: Redactor) -> None:
    data = b"\x89PNG\xff\xfe\x00" + API_KEY.encode() + bytes(range(256))
    assert redactor.data(data) == data.replace(API_KEY.encode(), "‹api-sleutel-lvbb›".encode())
    assert redactor.data(bytes(range(256))) == bytes(range(256))
