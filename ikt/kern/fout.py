"""What goes wrong because of the user's input or configuration: one clear Dutch message, exit code 2."""

from __future__ import annotations


class Gebruikersfout(Exception):
    """Wrong use or configuration.

    `wat` says what is wrong, `waar` names file and line, key or option, `doe` says what to do about it.
    The command prints `str(fout)` as one line and stops with exit code 2, without a traceback.
    """

    def __init__(self, wat: str, *, waar: str | None = None, doe: str | None = None) -> None:
        self.wat, self.waar, self.doe = wat, waar, doe
        super().__init__(str(self))

    def __str__(self) -> str:
        waar = f"{self.waar}: " if self.waar else ""
        doe = f" {self.doe}" if self.doe else ""
        return f"{waar}{self.wat}{doe}"
