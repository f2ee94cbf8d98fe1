"""What the simulated LVBB does with an accepted aanlevering: register, consolidate, and deliver to Ozon."""

from __future__ import annotations

from typing import Any

from ikt.koppelvlakken.consolidatie import ConsolidatieFout, Versiebeheer
from ikt.koppelvlakken.consolidatie.geschiedenis import versiebeheer
from ikt.koppelvlakken.ozon.uitlevering import Intrekking, Uitlevering, UitleveringClient
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.consolidatie import verwerk_versie
from ikt.koppelvlakken.stop.registratie import Registratie
from ikt.koppelvlakken.stop.xml import Element, alle, eerste, serialiseer, tekst
from ikt.koppelvlakken.validatie import Melding
from mocks.gezagen import gezagen
from mocks.lvbb_oordeel import van_ozon
from mocks.lvbb_register import LvbbRegister
from mocks.lvbb_uitleveren import Uitleveraar
from mocks.system import System


class Verwerken(System):
    """Base of the LVBB.

    Hooks: `lvbb.tekst` (the Element of a consolidated text, before it is kept), and to Ozon `lvbb.uitlevering` (the
    Uitlevering) and `lvbb.procedure` (the Procedure after a kennisgeving), or None to leave them out.
    """

    name = "lvbb"

    def start(self) -> None:
        self.register = LvbbRegister(self.table, self.klok, self.wereld.settings)
        self.register.begin()

    def proef(self, aanlevering: Aanlevering) -> list[Melding]:
        """Consolidate on trial, and let Ozon form the objects. Raises Consolidatiefout."""
        registratie = Registratie.van(aanlevering, self.klok.nu())
        teksten = self._teksten(aanlevering)
        uitleveraar = self._uitleveraar(registratie, aanlevering, erbij=True)
        leveringen: list[Uitlevering | Intrekking] = [*uitleveraar.versies(teksten), *uitleveraar.intrekkingen()]
        ozon = self.client(UitleveringClient) if leveringen else None
        return [m for levering in leveringen if ozon for m in van_ozon(ozon.beoordeel(levering))]

    def registreer(self, registratie: Registratie, aanlevering: Aanlevering, kenmerk: str) -> None:
        for versie, (inhoud, titel) in self._teksten(aanlevering).items():
            geconsolideerd = self.hook("lvbb.tekst", inhoud, registratie=registratie)
            self.register.bewaar(versie, serialiseer(geconsolideerd).decode(), titel)
        self.register.neem_op(registratie, kenmerk)

    def lever_aan_ozon(self, registratie: Registratie, aanlevering: Aanlevering) -> None:
        uitleveraar = self._uitleveraar(registratie, aanlevering)
        teksten = {v: (self.register.tekst(v), self.register.titel(v)) for v in self._teksten(aanlevering)}
        ozon = self.client(UitleveringClient)
        for levering in uitleveraar.versies(teksten):
            aangepast = self.hook("lvbb.uitlevering", levering)
            if aangepast is not None:
                ozon.lever_uit(aangepast)
        for intrekking in uitleveraar.intrekkingen():
            ozon.trek_in(intrekking)
        if procedure := uitleveraar.procedure():
            procedure = self.hook("lvbb.procedure", procedure)
        if procedure:
            ozon.meld_procedure(procedure)

    def _teksten(self, aanlevering: Aanlevering) -> dict[str, tuple[Element, str]]:
        """By version of each regeling in the aanlevering its whole text, and its title."""
        besluit = aanlevering.besluit
        titels = _titels(besluit.wortel) if besluit else {}
        return {
            regeling.get("wordt") or "": (
                verwerk_versie(self.register.tekst_of_niet(was := regeling.get("was") or ""), regeling),
                titels.get(regeling.get("wordt") or "") or self.register.titel(was),
            )
            for regeling in (besluit.regelingen if besluit else ())
        }

    def _uitleveraar(self, registratie: Registratie, aanlevering: Aanlevering, *, erbij: bool = False) -> Uitleveraar:
        stand = self._stand([registratie] if erbij else [])
        gezag = next(g for g in gezagen(self.wereld.settings) if g["oin"] == registratie.oin)
        return Uitleveraar(self.register, stand, gezag, aanlevering, registratie)

    def _stand(self, erbij: list[Registratie]) -> Versiebeheer:
        """The consolidation; a besluit that does not fit was found wrong in phase 5."""
        bekend = self.register.registraties if erbij else [r for r in self.register.registraties if self._telt(r)]
        try:
            return versiebeheer([*bekend, *erbij])
        except ConsolidatieFout:
            return versiebeheer(bekend)

    def _telt(self, registratie: Registratie) -> bool:
        return self.register.is_gepubliceerd(registratie)


def _titels(wortel: Element) -> dict[str, str]:
    """By version the officiële titel of a new regeling."""
    delen: dict[str, Any] = {tekst(eerste(d, "FRBRExpression")): d for d in alle(wortel, "RegelingVersieInformatie")}
    return {versie: tekst(eerste(deel, "officieleTitel")) for versie, deel in delen.items()}
