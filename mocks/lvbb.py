"""Simulated LVBB: checks, publishes on the day of bekendmaking, consolidates, and delivers to Ozon."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError
from werkzeug import Request, Response
from werkzeug.exceptions import BadRequest, NotFound

from ikt.kern.klok import TIJDZONE
from ikt.koppelvlakken.bhkv.antwoord import Antwoorden
from ikt.koppelvlakken.bhkv.client import Levering
from ikt.koppelvlakken.bhkv.plansoftware import PlansoftwareClient
from ikt.koppelvlakken.bhkv.profiel import VERSIES, profiel
from ikt.koppelvlakken.bhkv.verslag import Resultaat, schrijf_alle
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.beoordeling import keur
from ikt.koppelvlakken.stop.consolidatie import Consolidatiefout
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.registratie import Registratie
from ikt.koppelvlakken.stop.xml import serialiseer
from ikt.koppelvlakken.validatie import Ernst, Melding
from ikt.koppelvlakken.validatie import Soort as Meldingsoort
from mocks.lvbb_bekendmaking import Bekendmaking
from mocks.lvbb_oordeel import ONTVANGST, Ondersteuning, fouten, keur_alles, verslagmeldingen
from mocks.lvbb_verwerken import Verwerken
from mocks.system import event, route

DUUR_ONTVANGST, DUUR_VALIDATIE = timedelta(seconds=2), timedelta(seconds=40)
DUUR_AFBREKEN, DUUR_UITLEVERING = timedelta(minutes=1), timedelta(minutes=5)
TIJD_BEKENDMAKING = time(9, 0)
_RESULTATEN = TypeAdapter(list[Resultaat])


class Lvbb(Verwerken, Bekendmaking):
    """Answers come later and pile up per levering.

    Hooks: `lvbb.meldingen` (list of Melding found), `lvbb.verslag` (a Resultaat, or None to keep silent), and those of
    `Verwerken`.
    """

    name = "lvbb"

    @route("POST", "/opentunnel/<oin>/dso/lvbb/spa/<soort>/aanleveren")
    def neem_aan(self, request: Request, oin: str, soort: str) -> dict[str, Any]:
        if not self.ondersteuning.kent(soort):
            raise NotFound(f"Een opdracht van soort {soort} is er niet.")
        try:
            levering = Levering.model_validate_json(request.get_data())
        except ValidationError as fout:
            raise BadRequest(f"De levering klopt niet: {fout.errors()[0]['loc']}.") from fout
        self.table("leveringen")[levering.kenmerk] = {
            "aanleveraar": oin,
            "soort": soort,
            "levering": levering.model_dump(),
            "resultaten": [],
        }
        self.wereld.schedule(self.name, "ontvang", after=DUUR_ONTVANGST, kenmerk=levering.kenmerk)
        pad = profiel().gateway.resultaat.format(oin=oin, levering=levering.kenmerk)
        return {"url": f"{request.root_url}{pad}"}

    @route("GET", "/opentunnel/<oin>/dso/lvbb/spa/resultaat/ophalen/<kenmerk>")
    def toon(self, request: Request, oin: str, kenmerk: str) -> Response:
        levering = self.table("leveringen").get(kenmerk)
        if levering is None or levering["aanleveraar"] != oin:
            raise NotFound("Deze levering is niet bekend.")
        resultaten = _RESULTATEN.validate_python(levering["resultaten"])
        feiten = self._antwoorden(kenmerk).profiel
        return Response(serialiseer(schrijf_alle(resultaten, feiten)), content_type="application/xml")

    # -- from receipt to verdict -----------------------------------------------------------------------------------

    @event("ontvang")
    def ontvang(self, kenmerk: str) -> None:
        """Phase 1: fetch the zip and see whether it can be handled at all."""
        levering = self._levering(kenmerk)
        zip_ = self.client(PlansoftwareClient).bestand(levering.url)
        if zip_ is None or hashlib.sha256(zip_).hexdigest() != levering.checksum:
            return self._weiger(kenmerk, [_niet_opgehaald(levering)])
        self._bestand(kenmerk).write_bytes(zip_)
        aanlevering = self._aanlevering(kenmerk)
        meldingen = self.hook("lvbb.meldingen", keur(aanlevering, tot_en_met=ONTVANGST), aanlevering=aanlevering)
        if fouten(meldingen):
            return self._weiger(kenmerk, meldingen)
        self.register.gebruik(self._rij(kenmerk)["aanleveraar"], levering.leverings_id)
        self._meld(kenmerk, "opdracht-ontvangen")
        return self.wereld.schedule(self.name, "valideer", after=DUUR_VALIDATIE, kenmerk=kenmerk)

    @event("valideer")
    def valideer(self, kenmerk: str) -> None:
        """The further phases, as far as the first one with a fout."""
        aanlevering = self._aanlevering(kenmerk)
        meldingen = self.hook("lvbb.meldingen", self._oordeel(kenmerk, aanlevering), aanlevering=aanlevering)
        if fouten(meldingen):
            return self._sluit_af(kenmerk, *_AFGEKEURD, meldingen=meldingen)
        if self._soort(kenmerk).startswith("validatie"):
            return self._sluit_af(kenmerk, "valide", meldingen=meldingen)
        self._meld(kenmerk, "validatie-voltooid")
        return self._verwerk(kenmerk, aanlevering)

    def _oordeel(self, kenmerk: str, aanlevering: Aanlevering) -> list[Melding]:
        if weigering := self.ondersteuning.weigering(aanlevering, self._soort(kenmerk)):
            return [weigering]
        vandaag = self.klok.nu().date()
        meldingen = keur_alles(aanlevering, self.ondersteuning.scenarios(aanlevering, vandaag))
        if fouten(meldingen):
            return meldingen
        try:
            return meldingen + self.proef(aanlevering)
        except Consolidatiefout as fout:
            return [*meldingen, Melding(fout.code, Ernst.FOUT, Meldingsoort.INHOUDELIJK, str(fout))]

    # -- what follows from it --------------------------------------------------------------------------------------

    def _verwerk(self, kenmerk: str, aanlevering: Aanlevering) -> None:
        soort = self._soort(kenmerk)
        if soort == "breekPublicatieAf":
            return self._begin_afbreken(kenmerk, aanlevering)
        if soort == "raadpleeg":
            return self._sluit_af(kenmerk, "ok")
        registratie = Registratie.van(aanlevering, self.klok.nu())
        self.registreer(registratie, aanlevering, kenmerk)
        self._meld(kenmerk, "registratie-voltooid")
        moment = self._moment(registratie) if soort == "publicatie" else self.klok.nu()
        return self.wereld.schedule(self.name, "publiceer", at=moment, kenmerk=kenmerk)

    def _moment(self, registratie: Registratie) -> datetime:
        return datetime.combine(registratie.datum or self.klok.nu().date(), TIJD_BEKENDMAKING, TIJDZONE)

    @event("publiceer")
    def publiceer(self, kenmerk: str) -> None:
        """On the day of bekendmaking; what is no publication is carried out at once."""
        if not self.register.heeft(*self._sleutel(kenmerk)):
            return  # cancelled since
        self.register.publiceer(*self._sleutel(kenmerk))
        publicatie = self._soort(kenmerk) == "publicatie"
        self._meld(kenmerk, "publicatie-voltooid")
        self._sluit_af(
            kenmerk,
            *("gepubliceerd", "mutatie-voltooid", "registratie-voltooid"),
            tijdstip_publicatie=self.klok.nu() if publicatie else None,
        )
        self.wereld.schedule(self.name, "lever_uit", after=DUUR_UITLEVERING, kenmerk=kenmerk)

    @event("lever_uit")
    def lever_uit(self, kenmerk: str) -> None:
        if not self.register.heeft(*self._sleutel(kenmerk)):
            return  # cancelled since
        self.lever_aan_ozon(self.register.registratie(*self._sleutel(kenmerk)), self._aanlevering(kenmerk))

    def _begin_afbreken(self, kenmerk: str, aanlevering: Aanlevering) -> None:
        """In between it waits, and nothing may be built on what will be gone."""
        doelwit = self.register.publicatie(aanlevering.opdracht.identificatie if aanlevering.opdracht else "")
        if doelwit is None:
            return self._sluit_af(kenmerk, *_AFGEKEURD)
        self.register.begin_afbreken(doelwit)
        sleutel = [doelwit.oin, doelwit.id_levering]
        return self.wereld.schedule(self.name, "breek_af", after=DUUR_AFBREKEN, kenmerk=kenmerk, sleutel=sleutel)

    @event("breek_af")
    def breek_af(self, kenmerk: str, sleutel: list[str]) -> None:
        """The conversation of what was cancelled ends with it."""
        afgebroken = self.register.breek_af(*sleutel)
        self._sluit_af(afgebroken, "behandeling-afgebroken")
        self._sluit_af(kenmerk, "ok")

    # -- answers ---------------------------------------------------------------------------------------------------

    def _weiger(self, kenmerk: str, meldingen: list[Melding]) -> None:
        """A technical refusal."""
        antwoorden = self._antwoorden(kenmerk)
        self._voeg_toe(kenmerk, antwoorden.weigering(self.klok.nu(), verslagmeldingen(meldingen)))

    def _meld(self, kenmerk: str, voortgang: str) -> None:
        """On the way; not every version and kind tells everything."""
        if resultaat := self._antwoorden(kenmerk).voortgang(voortgang, self.klok.nu()):
            self._voeg_toe(kenmerk, resultaat)

    def _sluit_af(
        self,
        kenmerk: str,
        *uitkomsten: str,
        meldingen: Sequence[Melding] = (),
        tijdstip_publicatie: datetime | None = None,
    ) -> None:
        """The final answer: the first of these words that this kind has, or the most particular one for these codes."""
        antwoorden = self._antwoorden(kenmerk)
        bekend = antwoorden.profiel.verslagen.soorten[antwoorden.soort].uitkomst
        codes = {melding.code for melding in meldingen}
        eigen = ("akn-iri-niet-gevonden",) if "LVBB1551" in codes else ()
        woord = next(woord for woord in (*eigen, *uitkomsten) if woord in bekend)
        resultaat = antwoorden.uitkomst(woord, self.klok.nu(), verslagmeldingen(meldingen), tijdstip_publicatie)
        self._voeg_toe(kenmerk, resultaat)

    def _voeg_toe(self, kenmerk: str, resultaat: Resultaat) -> None:
        aangepast = self.hook("lvbb.verslag", resultaat)
        if aangepast is not None:
            levering = self._rij(kenmerk)
            levering["resultaten"] += _RESULTATEN.dump_python([aangepast], mode="json")
            self.table("leveringen")[kenmerk] = levering

    def _antwoorden(self, kenmerk: str) -> Antwoorden:
        soort = self._soort(kenmerk)
        generatie = self._gelezen(kenmerk).generatie if self._bestand(kenmerk).exists() else "STOP 1.3"
        feiten = self.ondersteuning.profiel(soort, generatie)
        return Antwoorden(feiten, soort, self._levering(kenmerk).leverings_id)

    # -- what is kept ----------------------------------------------------------------------------------------------

    @cached_property
    def ondersteuning(self) -> Ondersteuning:
        versie = self.wereld.settings.get("standaardversies", {}).get("bhkv", VERSIES[0])
        return Ondersteuning(versie, self.wereld.settings.get("profielen", {}))

    def _rij(self, kenmerk: str) -> dict[str, Any]:
        rij: dict[str, Any] = self.table("leveringen")[kenmerk]
        return rij

    def _levering(self, kenmerk: str) -> Levering:
        return Levering.model_validate(self._rij(kenmerk)["levering"])

    def _sleutel(self, kenmerk: str) -> tuple[str, str]:
        levering = self._levering(kenmerk)
        return levering.oin_bevoegdgezag, levering.leverings_id

    def _soort(self, kenmerk: str) -> str:
        return str(self._rij(kenmerk)["soort"])

    def _bestand(self, kenmerk: str) -> Path:
        return self.wereld.folder / f"lvbb-{kenmerk}.zip"

    def _gelezen(self, kenmerk: str) -> Aanlevering:
        return lees_zip(self._bestand(kenmerk).read_bytes())

    def _aanlevering(self, kenmerk: str) -> Aanlevering:
        """Read with the facts of the version that it is of, as far as this LVBB has that version."""
        gelezen = self._gelezen(kenmerk)
        feiten = self.ondersteuning.profiel(self._soort(kenmerk), gelezen.generatie)
        return replace(gelezen, profiel=feiten, register=self.register)


_AFGEKEURD = ("niet-valide", "behandeling-mislukt", "behandeling-afgebroken")


def _niet_opgehaald(levering: Levering) -> Melding:
    wat = f"Op {levering.url} staat niet de zip die is aangekondigd. Controleer adres en checksum."
    return Melding("LVBB0003", Ernst.FOUT, Meldingsoort.TECHNISCH, wat)
