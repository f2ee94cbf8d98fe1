"""What everybody can read after bekendmaking by the simulated LVBB: the besluit, and the documents that go with it."""

from __future__ import annotations

import hashlib
import zipfile
from typing import Any

from ikt.koppelvlakken.stop.lezer import lees_zip
from mocks.system import System, screen


class Bekendmaking(System):
    """Hook: `lvbb.bekendmaking` (dict that the page of the publication shows)."""

    @screen("lvbb.bekendmaking")
    def bekendmaking(self, id_levering: str) -> dict[str, Any]:
        """The documents of a delivery that can be opened, each by name with the SHA-512 of what one gets."""
        getoond = {"stukken": self._stukken(id_levering)}
        return self.hook("lvbb.bekendmaking", getoond, id_levering=id_levering)

    def _stukken(self, id_levering: str) -> dict[str, str]:
        vandaag = self.klok.nu().date()
        for pad in self.wereld.folder.glob("lvbb-*.zip"):
            aanlevering = lees_zip(pad.read_bytes())
            opdracht, dag = aanlevering.opdracht, aanlevering.datum_bekendmaking
            if opdracht and opdracht.id_levering == id_levering and dag and dag <= vandaag:
                return _inhoud(pad, [b.naam for b in aanlevering.bestanden if b.naam.endswith(".pdf")])
        return {}


def _inhoud(pad: Any, namen: list[str]) -> dict[str, str]:
    with zipfile.ZipFile(pad) as zip_:
        return {naam: hashlib.sha512(zip_.read(naam)).hexdigest() for naam in namen}
