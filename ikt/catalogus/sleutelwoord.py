"""Lines that look like a Gherkin keyword but are none, and the keyword that was probably meant."""

from __future__ import annotations

import re
from difflib import get_close_matches

from gherkin.dialect import DIALECTS

_NL = DIALECTS["nl"]
HEADERS = [
    *_NL["feature"],
    *_NL["rule"],
    *_NL["background"],
    *_NL["scenario"],
    *_NL["scenarioOutline"],
    *_NL["examples"],
]
"""The keywords that are followed by a colon."""

HEADER_LIKE = re.compile(r"(?P<word>[^\W\d_][\w-]*(?: [\w-]+){0,2}) ?:(?:\s|$)")
OUTLINE_LIKE = re.compile("sjabloon|outline|template|abstract", re.IGNORECASE)
STEP_LIKE = re.compile(r"(?P<word>given|when|then|and|but|gegeven|stel)\s", re.IGNORECASE)


def meant(text: str) -> str | None:
    """The keyword that a line such as `Scenariosjabloon: …` is probably meant to start with."""
    found = HEADER_LIKE.match(text)
    if not found or found["word"] in HEADERS:
        return None
    if OUTLINE_LIKE.search(found["word"]):
        return "Abstract Scenario"
    return next(iter(get_close_matches(found["word"].capitalize(), HEADERS, n=1)), None)


def swallowed(text: str) -> str | None:
    """What to say about a line of description that its writer probably did not mean as one."""
    head = HEADER_LIKE.match(text) or STEP_LIKE.match(text)
    if not head or not (meant(text) or text[0].isupper() or STEP_LIKE.match(text)):
        return None
    hint = f"bedoelde u '{meant(text)}:'?" if meant(text) else "is dat de bedoeling, begin hem dan anders."
    return f"Gherkin leest de regel die begint met '{head[0].strip()}' als toelichting; {hint}"
