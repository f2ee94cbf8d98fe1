"""Whether tags mean what their writer thinks: registered, with one id per scenario and eisen that exist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from gherkin.parser_types import Tag

from ikt.catalogus.document import Document, Template
from ikt.catalogus.gegevens import EISEN, TAGS, Eisen, Tags
from ikt.catalogus.lezer import values_of
from ikt.catalogus.probleem import Probleem


def check_tags(document: Document, tags: Tags, eisen: Eisen) -> Iterator[Probleem]:
    for tag in _all_tags(document):
        if reason := _unknown(tag["name"], tags) or _unknown_eis(tag["name"], eisen):
            yield Probleem(document.bestand, tag["location"]["line"], *reason)
    for template in document.templates:
        yield from _identity(document, template)
        yield from _purpose(document, template)


def _all_tags(document: Document) -> Iterator[Tag]:
    if document.feature:
        yield from document.feature["tags"]
    for rule in document.rules:
        yield from rule["tags"]
    for template in document.templates:
        yield from _own_tags(template)


def _own_tags(template: Template) -> list[Tag]:
    """The tags of a scenario and of its tables of Voorbeelden."""
    return [
        *template.scenario["tags"],
        *(tag for table in template.scenario["examples"] for tag in table["tags"]),
    ]


def _unknown(tag: str, tags: Tags) -> tuple[str, str] | None:
    name = tag.removeprefix("@")
    if name.startswith("_"):
        return "tag-vorm", f"De tag {tag} begint met een liggend streepje; dat kan pytest niet aan."
    if tags.betekenis(name) is None:
        close = get_close_matches(name, tags.tags, n=1)
        hint = f" Bedoelde u @{close[0]}?" if close else f" Zet de tag met haar betekenis in {TAGS}."
        return "tag-onbekend", f"De tag {tag} is niet geregistreerd.{hint}"
    return None


def _unknown_eis(tag: str, eisen: Eisen) -> tuple[str, str] | None:
    unknown = [eis for eis in values_of("@eis", [tag]) if eis not in eisen.ids]
    return ("eis-onbekend", f"De eis {unknown[0]} staat niet in {EISEN}.") if unknown else None


def _identity(document: Document, template: Template) -> Iterator[Probleem]:
    ids = _values("id", [*template.inherited, *_own_tags(template)])
    if not _values("id", template.scenario["tags"]):
        text = "Dit scenario heeft geen vast nummer: zet er een tag zoals @id:VTH-01 boven."
        yield Probleem(document.bestand, template.line, "id-ontbreekt", text)
    elif len(ids) > 1:
        text = f"Dit scenario heeft meer dan één nummer: {', '.join(ids)}."
        yield Probleem(document.bestand, template.line, "id-dubbel", text)


def _purpose(document: Document, template: Template) -> Iterator[Probleem]:
    if not _values("eis", [*template.inherited, *_own_tags(template)]):
        text = f"Dit scenario noemt geen eis: zet er een tag zoals @eis:VTH-01 boven, met een id uit {EISEN}."
        yield Probleem(document.bestand, template.line, "eis-ontbreekt", text)


def _values(prefix: str, tags: Sequence[Tag]) -> list[str]:
    return values_of(prefix, [tag["name"].removeprefix("@") for tag in tags])
