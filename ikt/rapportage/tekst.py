"""Small pieces of Dutch that several reports share."""

from __future__ import annotations

from datetime import timedelta


def capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def duration(seconds: float) -> str:
    """`2 dagen 3 uur`, `4 min 10 s`, `0,4 s`: the two largest units that matter to a reader."""
    if seconds < 60:
        return f"{seconds:.1f} s".replace(".", ",")
    whole = timedelta(seconds=round(seconds))
    hours, rest = divmod(whole.seconds, 3600)
    minutes, left = divmod(rest, 60)
    days = f"{whole.days} {'dag' if whole.days == 1 else 'dagen'}"
    parts = [(whole.days, days), (hours, f"{hours} uur"), (minutes, f"{minutes} min"), (left, f"{left} s")]
    first = next(nr for nr, (amount, _) in enumerate(parts) if amount)
    return " ".join(text for amount, text in parts[first : first + 2] if amount)
