"""Why a document is not well-formed XML, from what libxml2 says."""

from __future__ import annotations

import re

_VERTALING = (
    (r"Opening and ending tag mismatch: (\S+) line (\d+) and (\S+)", r"element \1 (regel \2) wordt afgesloten als \3"),
    (r"Premature end of data in tag (\S+) line (\d+)", r"element \1 (regel \2) wordt niet afgesloten"),
    (r"Start tag expected, '<' not found", "er staat geen element in"),
    (r"Document is empty", "er staat niets in"),
    (r"Extra content at the end of the document", "er staat nog iets na het laatste element"),
    (r"Excessive depth in document.*", "de elementen zijn te diep genest"),
    (r"Unsupported encoding:? ?(.*)", r"de codering \1 is niet bekend"),
    (r"Input is not proper UTF-8.*|(?:Invalid bytes|invalid byte).*", "er staan tekens in die geen UTF-8 zijn"),
    (r"Entity '(.*)' not defined", r"entiteit &\1; bestaat niet"),
    (r"xmlParseEntityRef: no name|EntityRef: expecting ';'", "er staat een losse &; schrijf &amp;"),
    (r"Namespace prefix (\S+) .*is not defined", r"prefix \1 hoort bij geen naamruimte"),
    (r"Attribute (\S+) redefined", r"attribuut \1 staat er twee keer"),
    (r"AttValue: ['\"] expected", "de waarde van een attribuut wordt niet afgesloten"),
    (r"Comment not terminated", "een opmerking wordt niet afgesloten"),
    (r"AttValue: \" or ' expected", "de waarde van een attribuut staat niet tussen aanhalingstekens"),
    (r"Unescaped '<' not allowed in attributes values", "in een attribuut staat een <; schrijf &lt;"),
    (r"PCDATA invalid Char value (\d+)|.*invalid character.*", "er staat een teken in dat in XML niet mag"),
    (r"XML or text declaration not at start of entity|XML declaration allowed only at the start.*",
     "de XML-declaratie staat niet helemaal vooraan"),
    (r"StartTag: invalid element name|invalid element name", "er staat een < zonder geldige naam van een element"),
    (r"Couldn't find end of Start Tag (\S+).*", r"het begin van element \1 is niet compleet"),
)  # fmt: skip


def nederlands(bericht: str) -> str:
    """In Dutch when it is a common fault; else as libxml2 says it, without its "line x, column y"."""
    kaal = re.sub(r", line \d+, column \d+.*$", "", bericht.strip())
    for patroon, vertaling in _VERTALING:
        if gevonden := re.fullmatch(patroon, kaal, re.S):
            return gevonden.expand(vertaling)
    return kaal
