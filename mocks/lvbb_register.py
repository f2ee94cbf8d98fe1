"""What the simulated LVBB remembers: deliveries, versions of regelingen, and who built on which version."""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from datetime import datetime
from typing import Any

from ikt.kern.klok import Klok
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.xml import Element, parse
from mocks.omgevingsplan import van_rechtswege


class LvbbRegister:
    """The register and the clock that the rules of the LVBB ask; state lives in the tables of the LVBB.

    `settings["machtigingen"]` lists pairs (OIN aanleveraar, OIN bevoegd gezag); everybody may deliver for himself.
    """

    def __init__(
        self, table: Callable[[str], MutableMapping[str, Any]], klok: Klok, settings: Mapping[str, Any]
    ) -> None:
        self._table, self._klok, self._settings = table, klok, settings

    def begin(self) -> None:
        for plan in van_rechtswege(self._settings.get("gezagen", [])):
            if plan.versie not in self._table("versies"):
                self.bewaar(plan.versie, plan.tekst, plan.titel)

    def nu(self) -> datetime:
        return self._klok.nu()

    def is_aangeleverd(self, oin: str, id_levering: str) -> bool:
        return f"{oin}/{id_levering}" in self._table("gebruikt")

    def is_gemachtigd(self, aanleveraar: str, bevoegd_gezag: str) -> bool:
        bekend = {gezag["oin"] for gezag in self._settings.get("gezagen", [])}
        paren = [tuple(paar) for paar in self._settings.get("machtigingen", [])]
        zelf = aanleveraar == bevoegd_gezag and aanleveraar in bekend
        return zelf or (aanleveraar, bevoegd_gezag) in paren

    def bestaat(self, expressie: str) -> bool:
        return expressie in self._table("versies")

    def al_gebruikt_door(self, was: str) -> str | None:
        besluit: str | None = self._table("gebaseerd").get(was)
        return besluit

    def neem_op(self, oin: str, id_levering: str) -> None:
        """From now on this idLevering is used."""
        self._table("gebruikt")[f"{oin}/{id_levering}"] = True

    def bouw_op(self, was: str, besluit: str) -> None:
        """From now on a besluit builds on this version."""
        self._table("gebaseerd")[was] = besluit

    def tekst(self, versie: str) -> Element:
        return parse(self._table("versies")[versie]["tekst"].encode())

    def titel(self, versie: str) -> str:
        titel: str = self._table("versies")[versie]["titel"]
        return titel

    def bewaar(self, versie: str, tekst: str, titel: str) -> None:
        self._table("versies")[versie] = {"regeling": werk(versie), "tekst": tekst, "titel": titel}
