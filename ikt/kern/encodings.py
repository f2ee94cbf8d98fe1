"""How a secret can be written: escaped for URL, JSON or XML, in base64, in UTF-8 or UTF-16.

Two ideas keep this short and fast. Letters, digits and `._~-` are written as they are by every usual writer,
so their longest run in a value (its *core*) is part of each escaped form: looking for cores is enough to decide
whether the slower pattern must run at all. And who escapes these characters nevertheless (`%41`, `\\u0041`,
`&#65;`), or writes UTF-16, is dealt with by `simplify`, which undoes exactly that.

All patterns work on text and on bytes read as Latin-1.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from urllib.parse import quote, quote_plus, unquote
from xml.sax.saxutils import escape

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_SAFE = re.compile(r"[A-Za-z0-9._~-]+")
_HEX = r"(?:3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]|2[DEde]|5[Ff]|7[Ee])"
_DECIMAL = r"(?:4[5689]|5[0-7]|6[5-9]|[78][0-9]|90|95|9[7-9]|1[01][0-9]|12[0-26])"
_NEEDLESS = re.compile(
    rf"[%\\&](?:(?<=%)(?:25)*({_HEX})|(?<=\\)\\{{0,15}}(?:u00|x)({_HEX})"
    rf"|(?<=&)(?:amp;)*#(?:[xX]0*({_HEX})|0*({_DECIMAL}));)"
)
_SIGNS = ("%", "\\u00", "\\x", "&#", "&amp;#")
_SLASHES = r"\\{1,16}"
"""JSON within JSON doubles its backslashes; bounded, so that a run of them costs no time."""
_SHORT = {'"': '"', "/": "/", "\b": "b", "\f": "f", "\n": "n", "\r": "r", "\t": "t"}
_NAMED = {"&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos"}


def simplify(text: str) -> str:
    """The text without NULs (so UTF-16 reads as text) and without escapes of characters that need none."""
    text = text.replace("\0", "")
    return _NEEDLESS.sub(_character, text) if any(sign in text for sign in _SIGNS) else text


def origins(text: str) -> list[int]:
    """For each character of `simplify(text)` its place in `text`, and at the end the length of `text`."""
    kept = [*(place for place, character in enumerate(text) if character != "\0"), len(text)]
    places: list[int] = []
    done = 0
    for found in _NEEDLESS.finditer(text.replace("\0", "")):
        places += kept[done : found.start() + 1]
        done = found.end()
    return places + kept[done:]


def _character(found: re.Match[str]) -> str:
    return chr(int(found[4]) if found[4] else int(found[1] or found[2] or found[3], 16))


def patterns(value: str) -> Iterator[tuple[str, str]]:
    """Each way to write `value`: its core (empty if there is none) and a regular expression."""
    yield max(_SAFE.findall(value), key=len, default=""), _written(value)
    for raw in sorted({bytes_ for codec in ("utf-8", "latin-1", "utf-16-le") if (bytes_ := _in(codec, value))}):
        for shift in range(3):
            yield _in_base64(raw, shift)


def literals(value: str) -> set[str]:
    """The usual ways to write `value`, letter by letter: for recognising one that was cut in two."""
    url = {quote(value, safe=""), quote_plus(value), quote(value)}
    lower = {re.sub(r"%..", lambda found: found[0].lower(), form) for form in url}
    other = {value, json.dumps(value)[1:-1], json.dumps(value, ensure_ascii=False)[1:-1], escape(value)}
    wide = {value.encode(codec).decode("latin-1") for codec in ("utf-8", "utf-16-le", "utf-16-be")}
    letters = {_letters(value.encode(), shift) for shift in range(3)}
    return url | lower | other | wide | letters | {form.translate({43: "-", 47: "_"}) for form in letters}


def plain(value: str) -> str:
    """The value without the escapes of the URL, XML or JSON in which it stood."""
    if "%" in value:
        value = unquote(value)
    if "&" in value:
        value = html.unescape(value)
    if "\\" in value:
        try:
            value = str(json.loads(f'"{value}"'))
        except ValueError:
            return value
    return value


def _written(value: str) -> str:
    return "".join(_run(character, len(list(run))) for character, run in groupby(value))


def _run(character: str, times: int) -> str:
    """Backslashes are doubled per level of nesting; taken as one run, so that matching stays linear."""
    if character == "\\":
        return rf"(?:\\{{{times},{8 * times}}}|(?:{_spelling(character)}){{{times}}})"
    return _spelling(character) * times


@lru_cache(maxsize=4096)
def _spelling(character: str) -> str:
    if _SAFE.fullmatch(character):
        return re.escape(character)
    ways = [*_in_url(character), *_in_json(character), _in_xml(character), *_in_bytes(character)]
    return f"(?:{'|'.join([*ways, re.escape(character)])})"


def _in_url(character: str) -> Iterator[str]:
    for raw in {_in("utf-8", character), _in("latin-1", character)} - {b""}:
        yield "".join(rf"(?:%(?:25)*|{_SLASHES}x){_any_case(f'{byte:02x}')}" for byte in raw)
    if character == " ":
        yield r"\+"


def _in_json(character: str) -> Iterator[str]:
    units = _in("utf-16-be", character).hex()
    yield "".join(rf"{_SLASHES}u{_any_case(units[place : place + 4])}" for place in range(0, len(units), 4))
    if character in _SHORT:
        yield rf"{_SLASHES}{_SHORT[character]}"


def _in_xml(character: str) -> str:
    code = ord(character)
    named = f"|{_NAMED[character]}" if character in _NAMED else ""
    return rf"&(?:amp;)*(?:#0*{code}|#[xX]0*{_any_case(f'{code:x}')}{named});"


def _in_bytes(character: str) -> Iterator[str]:
    """Beyond ASCII: the bytes of UTF-8, and of UTF-16 without its NULs, read as Latin-1."""
    if ord(character) > 0x7F:
        for codec in ("utf-8", "utf-16-le", "utf-16-be"):
            yield re.escape(_in(codec, character).decode("latin-1").replace("\0", ""))


def _in(codec: str, text: str) -> bytes:
    try:
        return text.encode(codec)
    except UnicodeEncodeError:
        return b""


def _any_case(hexadecimal: str) -> str:
    return "".join(f"[{digit}{digit.upper()}]" if digit.isalpha() else digit for digit in hexadecimal)


def _in_base64(raw: bytes, shift: int) -> tuple[str, str]:
    """`raw` within a longer base64 text, `shift` bytes after a group of three: core and pattern."""
    choices = _choices(raw, shift)
    certain = "".join(choice if len(choice) == 1 else " " for choice in choices)
    core = max(re.findall(r"[A-Za-z0-9]+", certain), key=len, default="")
    return core, "".join(_one_of(choice) for choice in choices)


def _letters(raw: bytes, shift: int) -> str:
    return "".join(choice for choice in _choices(raw, shift) if len(choice) == 1)


def _choices(raw: bytes, shift: int) -> list[str]:
    """Per base64 character that holds bits of `raw`, the characters that it can be."""
    bits = "." * 8 * shift + "".join(f"{byte:08b}" for byte in raw)
    bits += "." * (-len(bits) % 6)
    sextets = [bits[place : place + 6] for place in range(0, len(bits), 6)]
    return [_fitting(sextet) for sextet in sextets if sextet != "......"]


def _fitting(sextet: str) -> str:
    if "." not in sextet:
        return _ALPHABET[int(sextet, 2)]
    return "".join(letter for number, letter in enumerate(_ALPHABET) if re.match(sextet, f"{number:06b}"))


def _one_of(choice: str) -> str:
    simple = "".join(letter for letter in choice if letter not in "+/")
    ways = [f"[{simple}]"] if simple else []
    ways += [f"{_spelling('+')}|-"] if "+" in choice else []
    ways += [f"{_spelling('/')}|_"] if "/" in choice else []
    return ways[0] if ways == [f"[{simple}]"] else f"(?:{'|'.join(ways)})"
