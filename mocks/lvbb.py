"""Simulated LVBB: checks, publishes on the day of bekendmaking, consolidates, and delivers to Ozon."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any, cast

from pydantic import TypeAdapter, ValidationError
from werkzeug import Request, Response
from werkzeug.exceptions import BadRequest, NotFound

from ikt.kern.klok import TIJDZONE
from ikt.koppelvlakken.bhkv.client import Levering
from ikt.koppelvlakken.bhkv.plansoftware import PlansoftwareClient
from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.bhkv.verslag import Resultaat, Soort, Verslag, Verslagmelding, schrijf_alle
from ikt.koppelvlakken.ozon.uitlevering import Uitlevering, UitleveringClient
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.beoordeling import keur
from ikt.koppelvlakken.stop.consolidatie import Consolidatiefout, verwerk
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.xml import Element, serialiseer
from ikt.koppelvlakken.validatie import Ernst, Melding
from ikt.koppelvlakken.validatie import Soort as Meldingsoort
from mocks.lvbb_register import LvbbRegister
from mocks.system import System, event, route

DUUR_ONTVANGST, DUUR_VALIDATIE = timedelta(seconds=2), timedelta(seconds=40)
DUUR_UITLEVERING = timedelta(minutes=5)
TIJD_BEKENDMAKING = time(9, 0)
_RESULTATEN = TypeAdapter(list[Resultaat])
ONTVANGST = 1
"""The phase in which a fout is a technical refusal, without a verslag."""


class Lvbb(System):
    """Answers come later and pile up per levering.

    Hooks: `lvbb.meldingen` (list of Melding found), `lvbb.verslag` (a Resultaat, or None to keep silent), and
    `lvbb.uitlevering` (the Uitlevering to Ozon, or None to leave it out).
    """

    name = "lvbb"

    def start(self) -> None:
        self.register = LvbbRegister(self.table, self.klok, self.wereld.settings)
        self.register.begin()

    @route("POST", "/opentunnel/<oin>/dso/lvbb/spa/<soort>/aanleveren")
    def neem_aan(self, request: Request, oin: str, soort: str) -> dict[str, Any]:
        if soort not in profiel().verslagen.soorten:
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
        return Response(serialiseer(schrijf_alle(resultaten, profiel())), content_type="application/xml")

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
        if _fouten(meldingen):
            return self._weiger(kenmerk, meldingen)
        self.register.neem_op(self._aanleveraar(kenmerk), levering.leverings_id)
        self._meld(kenmerk, voortgang="opdracht-ontvangen")
        return self.wereld.schedule(self.name, "valideer", after=DUUR_VALIDATIE, kenmerk=kenmerk)

    @event("valideer")
    def valideer(self, kenmerk: str) -> None:
        """The further phases, as far as the first one with a fout."""
        aanlevering = self._aanlevering(kenmerk)
        meldingen = self.hook("lvbb.meldingen", self._valideer(aanlevering), aanlevering=aanlevering)
        if _fouten(meldingen):
            return self._meld(kenmerk, uitkomst="niet-valide", meldingen=meldingen)
        if self.table("leveringen")[kenmerk]["soort"] == "validatie":
            return self._meld(kenmerk, uitkomst="valide", meldingen=meldingen)
        return self._registreer(kenmerk, aanlevering)

    @event("publiceer")
    def publiceer(self, kenmerk: str) -> None:
        for mutatie in self._mutaties(self._aanlevering(kenmerk)):
            was, wordt = mutatie.get("was") or "", mutatie.get("wordt") or ""
            tekst = verwerk(self.register.tekst(was), mutatie)
            self.register.bewaar(wordt, serialiseer(tekst).decode(), self.register.titel(was))
        self._meld(kenmerk, uitkomst="gepubliceerd", tijdstip_publicatie=self.klok.nu())
        self.wereld.schedule(self.name, "lever_uit", after=DUUR_UITLEVERING, kenmerk=kenmerk)

    @event("lever_uit")
    def lever_uit(self, kenmerk: str) -> None:
        aanlevering = self._aanlevering(kenmerk)
        for mutatie in self._mutaties(aanlevering):
            uitlevering = self.hook("lvbb.uitlevering", self._uitlevering(aanlevering, mutatie.get("wordt") or ""))
            if uitlevering is not None:
                self.client(UitleveringClient).lever_uit(uitlevering)

    # -- steps of the handling -----------------------------------------------------------------------------------

    def _valideer(self, aanlevering: Aanlevering) -> list[Melding]:
        meldingen = keur(aanlevering, vanaf=ONTVANGST + 1)
        if not _fouten(meldingen):
            meldingen += self._proef(aanlevering)
        return meldingen

    def _proef(self, aanlevering: Aanlevering) -> Iterator[Melding]:
        """Try the consolidation: a mutatie that does not fit the was-versie is refused before publication."""
        for mutatie in self._mutaties(aanlevering):
            try:
                verwerk(self.register.tekst(mutatie.get("was") or ""), mutatie)
            except Consolidatiefout as fout:
                yield Melding(fout.code, Ernst.FOUT, Meldingsoort.INHOUDELIJK, str(fout))

    def _registreer(self, kenmerk: str, aanlevering: Aanlevering) -> None:
        for mutatie in self._mutaties(aanlevering):
            self.register.bouw_op(
                mutatie.get("was") or "", aanlevering.besluit.expressie if aanlevering.besluit else ""
            )
        self._meld(kenmerk, voortgang="validatie-voltooid")
        self._meld(kenmerk, voortgang="registratie-voltooid")
        dag = aanlevering.datum_bekendmaking or self.klok.nu().date()
        moment = datetime.combine(dag, TIJD_BEKENDMAKING, TIJDZONE)
        self.wereld.schedule(self.name, "publiceer", at=moment, kenmerk=kenmerk)

    def _uitlevering(self, aanlevering: Aanlevering, wordt: str) -> Uitlevering:
        opdracht, besluit = aanlevering.opdracht, aanlevering.besluit
        werkend = [stempel.datum for stempel in besluit.tijdstempels] if besluit else []
        gezag = next(g for g in self.wereld.settings["gezagen"] if opdracht and g["oin"] == opdracht.bevoegd_gezag)
        ow = [bestand for levering in aanlevering.manifest_ow for bestand in levering.bestanden]
        gml = [naam for io in aanlevering.informatieobjecten for naam, _ in io.bestanden]
        return Uitlevering(
            bevoegd_gezag=gezag["code"],
            oin=gezag["oin"],
            regeling=werk(wordt),
            versie=wordt,
            titel=self.register.titel(wordt),
            geldig_vanaf=min(werkend),
            tekst=serialiseer(self.register.tekst(wordt)).decode(),
            ow_bestanden=_teksten(aanlevering, [bestand.naam for bestand in ow]),
            gio_bestanden=_teksten(aanlevering, [naam for naam in gml if naam.endswith(".gml")]),
            id_levering=opdracht.id_levering if opdracht else "",
        )

    def _weiger(self, kenmerk: str, meldingen: list[Melding]) -> None:
        """A technical refusal: mislukt, with meldingen and without a verslag."""
        self._voeg_toe(kenmerk, Resultaat(self._soort(kenmerk), geslaagd=False, meldingen=_verslagmeldingen(meldingen)))

    def _meld(
        self,
        kenmerk: str,
        *,
        voortgang: str = "",
        uitkomst: str = "",
        meldingen: Sequence[Melding] = (),
        tijdstip_publicatie: datetime | None = None,
    ) -> None:
        verslag = Verslag(
            self._levering(kenmerk).leverings_id,
            self.klok.nu(),
            voortgang=voortgang,
            uitkomst=uitkomst,
            meldingen=_verslagmeldingen(meldingen),
            tijdstip_publicatie=tijdstip_publicatie,
        )
        self._voeg_toe(kenmerk, Resultaat(self._soort(kenmerk), geslaagd=True, verslag=verslag))

    def _voeg_toe(self, kenmerk: str, resultaat: Resultaat) -> None:
        aangepast = self.hook("lvbb.verslag", resultaat)
        if aangepast is not None:
            levering = self.table("leveringen")[kenmerk]
            levering["resultaten"] += _RESULTATEN.dump_python([aangepast], mode="json")
            self.table("leveringen")[kenmerk] = levering

    # -- what is kept --------------------------------------------------------------------------------------------

    def _levering(self, kenmerk: str) -> Levering:
        return Levering.model_validate(self.table("leveringen")[kenmerk]["levering"])

    def _aanleveraar(self, kenmerk: str) -> str:
        return str(self.table("leveringen")[kenmerk]["aanleveraar"])

    def _soort(self, kenmerk: str) -> Soort:
        return cast(Soort, self.table("leveringen")[kenmerk]["soort"])

    def _bestand(self, kenmerk: str) -> Path:
        return self.wereld.folder / f"lvbb-{kenmerk}.zip"

    def _aanlevering(self, kenmerk: str) -> Aanlevering:
        return replace(lees_zip(self._bestand(kenmerk).read_bytes()), register=self.register)

    @staticmethod
    def _mutaties(aanlevering: Aanlevering) -> list[Element]:
        return list(aanlevering.besluit.mutaties) if aanlevering.besluit else []


def _fouten(meldingen: Sequence[Melding]) -> bool:
    return any(melding.ernst is Ernst.FOUT for melding in meldingen)


def _verslagmeldingen(meldingen: Sequence[Melding]) -> tuple[Verslagmelding, ...]:
    return tuple(
        Verslagmelding(melding.code, str(melding.ernst), str(melding.soort), melding.beschrijving)
        for melding in meldingen
    )


def _niet_opgehaald(levering: Levering) -> Melding:
    wat = f"Op {levering.url} staat niet de zip die is aangekondigd. Controleer adres en checksum."
    return Melding("LVBB0003", Ernst.FOUT, Meldingsoort.TECHNISCH, wat)


def _teksten(aanlevering: Aanlevering, namen: list[str]) -> tuple[str, ...]:
    return tuple(bestand.inhoud.decode() for naam in namen if (bestand := aanlevering.bestand(naam)))
