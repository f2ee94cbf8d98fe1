"""What a Dossier remembers of a download: the request, from which the package can be fetched again."""

from __future__ import annotations

from typing import ClassVar

from ikt.kern.dossier import Deel


class DownloadDeel(Deel):
    naam: ClassVar[str] = "download"
    regeling: str
    verzoek: str
