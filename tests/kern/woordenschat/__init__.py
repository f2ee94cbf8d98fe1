"""A vocabulary of two steps, both with the name `_`."""

from ikt.kern.stappen import als


@als("het een")
def _() -> None: ...


@als("het ander")
def _() -> None: ...
