"""What the simulated LVBB gives to Ozon of an accepted aanlevering: versions, intrekkingen, steps of the procedure."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ikt.koppelvlakken.consolidatie import Toestand as GeconsolideerdeToestand
from ikt.koppelvlakken.consolidatie import Versiebeheer
from ikt.koppelvlakken.ozon.uitlevering import (
    OMGEVINGSPLAN,
    Intrekking,
    Procedure,
    Procedurestap,
    Stuk,
    Toestand,
    Uitlevering,
)
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.procedurestap import STAP
from ikt.koppelvlakken.stop.procedureverloop import Procedureverloop
from ikt.koppelvlakken.stop.registerstand import JWV
from ikt.koppelvlakken.stop.registratie import Registratie, Versie
from ikt.koppelvlakken.stop.xml import Element, serialiseer
from mocks.lvbb_register import LvbbRegister


@dataclass(frozen=True)
class Uitleveraar:
    """`versiebeheer` is the consolidation in which the new versions have their place."""

    register: LvbbRegister
    versiebeheer: Versiebeheer
    gezag: Mapping[str, str]
    aanlevering: Aanlevering
    registratie: Registratie

    def versies(self, teksten: dict[str, tuple[Element, str]]) -> Iterator[Uitlevering]:
        """One for each regelingversie; `teksten` gives by version its text and title."""
        for versie in self.registratie.versies:
            if versie.expressie in teksten:
                yield self._versie(versie, *teksten[versie.expressie])

    def intrekkingen(self) -> Iterator[Intrekking]:
        regelingen = (i for i in self.registratie.intrekkingen if i.instrument.startswith("/akn/"))
        for intrekking in () if self.registratie.ontwerp else regelingen:
            per = min((s.datum for s in self.registratie.stempels if s.doel in intrekking.doelen), default="")
            if per:
                yield Intrekking(
                    bevoegd_gezag=self.gezag["code"],
                    oin=self.gezag["oin"],
                    regeling=intrekking.instrument,
                    per=per,
                    besluit=self.registratie.document,
                    ow_bestanden=self._ow(intrekking.instrument),
                    id_levering=self.registratie.id_levering,
                )

    def procedure(self) -> Procedure | None:
        """Of the besluit that a kennisgeving, or a mutatie by itself, is about."""
        besluit = self.register.publicatie(self.registratie.over) if self.registratie.over else None
        verloop = self.register.verloop(besluit.document) if besluit else None
        if besluit is None or verloop is None:
            return None
        return Procedure(besluit=besluit.document, procedure=tuple(stappen(verloop)))

    def _versie(self, versie: Versie, tekst: Element, titel: str) -> Uitlevering:
        verloop = self.register.verloop(self.registratie.document)
        ontwerp = self.registratie.ontwerp
        werkend = [s.datum for s in self.registratie.stempels if s.soort == JWV and s.doel in versie.doelen]
        return Uitlevering(
            bevoegd_gezag=self.gezag["code"],
            oin=self.gezag["oin"],
            regeling=versie.werk,
            versie=versie.expressie,
            titel=titel,
            soort_regeling=self._soort(versie),
            stadium="ontwerp" if ontwerp else "vastgesteld",
            besluit=self.registratie.document,
            doel=versie.doelen[0] if versie.doelen else "",
            hoofdregeling=versie.deel_van,
            geldig_vanaf="" if ontwerp else min(werkend, default=""),
            toestanden=() if ontwerp else tuple(map(_toestand, self._toestanden(versie.werk))),
            procedure=tuple(stappen(verloop)) if verloop else (),
            tekst=serialiseer(tekst).decode(),
            ow_bestanden=self._ow(versie.werk),
            gio_bestanden=_teksten(self.aanlevering, self._bestanden(".gml")),
            stukken=tuple(self._stukken()),
            id_levering=self.registratie.id_levering,
        )

    def _toestanden(self, regeling: str) -> tuple[GeconsolideerdeToestand, ...]:
        """A toestand with samenloop has no text, and is left out."""
        alle = self.versiebeheer.toestanden(regeling)
        return tuple(toestand for toestand in alle if toestand.instrumentversie)

    def _soort(self, versie: Versie) -> str:
        eerder = self.register.vastgesteld(versie.werk)
        bekend = [dict(v.metadata).get("soortRegeling") for v in (versie, *eerder)]
        return next((soort for soort in bekend if soort), OMGEVINGSPLAN)

    def _ow(self, regeling: str) -> tuple[str, ...]:
        """With one regeling in the besluit all OW is of that one, also when the manifest names no regeling."""
        delen = [d for d in self.aanlevering.manifest_ow if regeling in (d.regeling, werk(d.versie))]
        return _teksten(self.aanlevering, (bestand.naam for deel in delen for bestand in deel.bestanden))

    def _bestanden(self, extensie: str) -> Iterator[str]:
        alle = (naam for io in self.aanlevering.informatieobjecten for naam, _ in io.bestanden)
        return (naam for naam in alle if naam.lower().endswith(extensie))

    def _stukken(self) -> Iterator[Stuk]:
        for io in self.aanlevering.informatieobjecten:
            for naam, _ in io.bestanden:
                bestand = self.aanlevering.bestand(naam)
                if naam.lower().endswith(".pdf") and bestand:
                    inhoud = base64.b64encode(bestand.inhoud).decode()
                    yield Stuk(identificatie=io.expressie, bestandsnaam=naam, inhoud=inhoud)


def stappen(verloop: Procedureverloop) -> Iterator[Procedurestap]:
    return (Procedurestap(soort=f"{STAP}{stap.nummer}", op=stap.op.isoformat()) for stap in verloop.stappen)


def _toestand(toestand: GeconsolideerdeToestand) -> Toestand:
    return Toestand(
        versie=toestand.instrumentversie or "",
        juridisch_werkend_vanaf=toestand.juridisch_werkend_vanaf.isoformat(),
        juridisch_werkend_tot=toestand.juridisch_werkend_tot.isoformat() if toestand.juridisch_werkend_tot else None,
        geldig_vanaf=toestand.geldig_vanaf.isoformat(),
        geldig_tot=toestand.geldig_tot.isoformat() if toestand.geldig_tot else None,
    )


def _teksten(aanlevering: Aanlevering, namen: Iterable[str]) -> tuple[str, ...]:
    return tuple(bestand.inhoud.decode() for naam in namen if (bestand := aanlevering.bestand(naam)))
