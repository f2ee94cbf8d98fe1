"""A name that is safe as file name on every system."""

from __future__ import annotations

import hashlib
import re

_LONGEST = 80


def slug(name: str) -> str:
    """`name` itself where it is safe; else made safe, with a short hash so that two names never become one."""
    safe = re.sub(r"[^A-Za-z0-9_.-]+", "-", name).strip("-.")[:_LONGEST]
    if safe == name != "":
        return safe
    return f"{safe or 'naam'}-{hashlib.sha256(name.encode()).hexdigest()[:6]}"
