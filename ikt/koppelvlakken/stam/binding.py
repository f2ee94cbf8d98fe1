"""How frozen dataclasses mirror the types of the XSD: the order of the fields is the order of the elements.

A class names the prefix of its child elements (`prefix`). A field becomes the element of the same name in
camelCase; `element(...)`, `attribuut()`, `inhoud()` and `lijst(...)` say otherwise. A field without default
is required. The prefixes get their namespaces from the version profile, so that a new version of STAM needs
no new classes.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, Field, dataclass, field, fields
from functools import cache
from typing import Any, ClassVar, Union, get_args, get_origin, get_type_hints


@dataclass(frozen=True)
class Gebonden:
    """Base of every class that mirrors a type of the XSD."""

    prefix: ClassVar[str]


def element(name: str, **kw: Any) -> Any:
    """A field whose element name is not the camelCase of the field name."""
    return field(metadata={"element": name}, **kw)


def attribuut() -> Any:
    """A field that is an optional attribute instead of a child element."""
    return field(default=None, metadata={"kind": "attribute"})


def inhoud() -> Any:
    """The field that holds the text of the element itself."""
    return field(metadata={"kind": "text"})


def lijst(item: str, **kw: Any) -> Any:
    """A tuple whose items stand as `item` inside one element with the name of the field."""
    return field(metadata={"item": item}, **kw)


@dataclass(frozen=True)
class Veld:
    """One field as XML sees it; `item` is the inner element name of a wrapped list."""

    naam: str
    element: str
    kind: str
    type: type
    many: bool
    required: bool
    item: str | None


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def _plain(hint: Any) -> tuple[type, bool]:
    """`X | None` → X, `tuple[X, ...]` → X and many."""
    if get_origin(hint) in (Union, types.UnionType):
        return _plain(next(arg for arg in get_args(hint) if arg is not type(None)))
    if get_origin(hint) is tuple:
        return get_args(hint)[0], True
    return hint, False


def _veld(item: Field[Any], hint: Any) -> Veld:
    type_, many = _plain(hint)
    facts = item.metadata
    return Veld(
        naam=item.name,
        element=facts.get("element", _camel(item.name)),
        kind=facts.get("kind", "element"),
        type=type_,
        many=many,
        required=item.default is MISSING,
        item=facts.get("item"),
    )


def velden(cls: type[Gebonden]) -> tuple[Veld, ...]:
    """The fields of a class that mirrors an XSD type."""
    key: Any = cls  # mypy takes the class for an instance, and that is not hashable
    return _velden(key)


@cache
def _velden(cls: Any) -> tuple[Veld, ...]:
    hints = get_type_hints(cls)
    return tuple(_veld(item, hints[item.name]) for item in fields(cls))


def elementvelden(cls: type[Gebonden]) -> tuple[Veld, ...]:
    """The fields that are child elements, in the order in which they must stand."""
    return tuple(veld for veld in velden(cls) if veld.kind == "element")
