"""The part of the simulated DSO-LV that keeps verzoeken: new ones, their aanvullingen, and who they belong to."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, ClassVar

from ikt.koppelvlakken.stam.bouw import Geadresseerde, Ontvangst, verzoekbericht
from ikt.koppelvlakken.stam.opgave import Verzoekopgave
from ikt.koppelvlakken.stam.profiel import profiel as stam_profiel
from ikt.koppelvlakken.stam.schrijver import schrijf
from ikt.koppelvlakken.stam.versies import Versies
from ikt.koppelvlakken.verzoeken.berichten import Gezag, Indienbericht, Toewijzing
from mocks.bestanden import Bestanden
from mocks.dso_feiten import NOTIFICEERT_NA, anders
from mocks.system import System

Gegevens = dict[str, Any]


class Register(System):
    """Table `verzoeken`, by verzoeknummer: the last version of each, with its history of addressees.

    Hooks: `dso.project` (the projectId of a verzoek; with `eerste`: whether it is the first of its submission)
    and `dso.volgnummer` (int, of an aanvulling; with `verzoek`).
    """

    name: ClassVar[str] = "dso"

    @property
    def bestanden(self) -> Bestanden:
        return Bestanden(self.wereld.folder / self.name)

    @property
    def versies(self) -> Versies:
        return Versies(lambda naam: anders(self.wereld, naam))

    def neem_in(self, bericht: Indienbericht, bestanden: Mapping[str, str]) -> Gegevens:
        """Keep what was filed (`bestanden`: name → SHA-256) and announce it; gives what the loket is told."""
        if bericht.verzoeknummer:
            nummers = [self._vul_aan(bericht.verzoeknummer, bericht.verzoek, bestanden)]
        else:
            nummers = list(self._verdeel(bericht, bestanden))
        return self.ingediend(nummers[0])

    def ingediend(self, nummer: str) -> Gegevens:
        """The answer of 'indienen': this verzoek, with all that were filed together with it."""
        verzoeken = self.table("verzoeken")
        eerste = verzoeken[nummer]
        samen = [each for each in verzoeken.values() if each["inzending"] == eerste["inzending"]]
        return {naam: eerste[naam] for naam in ("verzoeknummer", "indienDatum", "volgnummer")} | {
            "verzoeken": [_deelverzoek(each) for each in samen]
        }

    def met_referentie(self, referentie: str | None) -> Iterator[Gegevens]:
        """What was filed under this referentie, once per submission."""
        for nummer, verzoek in self.table("verzoeken").items():
            if verzoek["opgave"]["referentie"] == referentie and verzoek["inzending"] == nummer:
                yield self.ingediend(nummer)

    def xml(self, verzoek: Gegevens) -> str:
        """The verzoekbericht, in the first version of STAM that can say it."""
        opgave = Verzoekopgave.model_validate(verzoek["opgave"])
        feiten = self.versies.voor(opgave.type, opgave.doel) or stam_profiel()
        return schrijf(verzoekbericht(opgave, _ontvangst(verzoek), feiten), feiten).decode()

    def meld_aan(self, nummer: str) -> None:
        """Announce a verzoek to whom it is addressed to now."""
        self.wereld.schedule(self.name, "notificeer", after=NOTIFICEERT_NA, verzoeknummer=nummer, poging=1)

    # -- a new verzoek --

    def _verdeel(self, bericht: Indienbericht, bestanden: Mapping[str, str]) -> Iterator[str]:
        """One verzoek per toewijzing, all of one project."""
        project = bericht.projectId or f"{self.wereld.uuid()}-0"
        inzending = self._nummer()
        for toewijzing in bericht.toewijzingen:
            nummer = self._nummer()
            eigen = self.hook("dso.project", project, eerste=nummer == inzending)
            verzoek = self._nieuw(nummer, toewijzing, bericht.verzoek, bestanden)
            self.table("verzoeken")[nummer] = verzoek | {"projectId": eigen, "inzending": inzending}
            self.meld_aan(nummer)
            yield nummer

    def _nummer(self) -> str:
        return f"{self.klok.nu():%Y%m%d}{len(self.table('verzoeken')) + 1:05d}"

    def _nieuw(
        self, nummer: str, toewijzing: Toewijzing, opgave: Verzoekopgave, bestanden: Mapping[str, str]
    ) -> Gegevens:
        moment, dienst = self.klok.nu().isoformat(), toewijzing.behandeldienst
        return {
            "verzoeknummer": nummer,
            "indienDatum": moment,
            "moment": moment,
            "volgnummer": 0,
            "ingetrokken": False,
            "afgeleid": toewijzing.afgeleid,
            "gezag": geadresseerde(toewijzing.bevoegdGezag, moment),
            "gezag_historie": [],
            "behandeldienst": geadresseerde(dienst, moment) if dienst else None,
            "behandeldienst_historie": [],
            "opgave": _deel_van(opgave, toewijzing.activiteiten).model_dump(mode="json"),
            "documenten": _documenten(nummer, opgave, bestanden),
        }

    # -- a next version of it --

    def _vul_aan(self, nummer: str, opgave: Verzoekopgave, bestanden: Mapping[str, str]) -> str:
        """An aanvulling replaces the content as a whole, and so does an intrekking."""
        verzoek = self.table("verzoeken")[nummer]
        volgnummer = self.hook("dso.volgnummer", verzoek["volgnummer"] + 1, verzoek=verzoek)
        self.table("verzoeken")[nummer] = verzoek | {
            "moment": self.klok.nu().isoformat(),
            "volgnummer": volgnummer,
            "ingetrokken": opgave.doel == "Intrekken",
            "opgave": opgave.model_dump(mode="json"),
            "documenten": _documenten(nummer, opgave, bestanden),
        }
        self.meld_aan(nummer)
        return nummer


def geadresseerde(wie: Gezag, vanaf: str) -> Gegevens:
    return {"naam": wie.naam, "oin": wie.oin, "vanaf": vanaf}


def _deel_van(opgave: Verzoekopgave, urns: tuple[str, ...]) -> Verzoekopgave:
    """What of a submission concerns these activiteiten; all of it when none is named."""
    eigen = tuple(each for each in opgave.activiteiten if not urns or each.urn in urns)
    return opgave.model_copy(update={"activiteiten": eigen})


def _documenten(nummer: str, opgave: Verzoekopgave, bestanden: Mapping[str, str]) -> list[Gegevens]:
    return [
        {
            "documentId": hashlib.sha256(f"{nummer}/{naam}/{bestanden[naam]}".encode()).hexdigest(),
            "bestandsnaam": naam,
            "sha256": bestanden[naam],
        }
        for naam in (each.bestandsnaam for each in opgave.bijlagen)
    ]


def _ontvangst(verzoek: Gegevens) -> Ontvangst:
    dienst = verzoek["behandeldienst"]
    return Ontvangst(
        verzoeknummer=verzoek["verzoeknummer"],
        moment=datetime.fromisoformat(verzoek["moment"]),
        ingediend=datetime.fromisoformat(verzoek["indienDatum"]),
        project_id=verzoek["projectId"],
        volgnummer=verzoek["volgnummer"],
        documenten={each["bestandsnaam"]: each["documentId"] for each in verzoek["documenten"]},
        gezag=_wie(verzoek["gezag"]),
        gezag_historie=tuple(map(_wie, verzoek["gezag_historie"])),
        behandeldienst=_wie(dienst) if dienst else None,
        behandeldienst_historie=tuple(map(_wie, verzoek["behandeldienst_historie"])),
    )


def _wie(gegevens: Gegevens) -> Geadresseerde:
    tot = gegevens.get("tot")
    return Geadresseerde(
        gegevens["naam"],
        gegevens["oin"],
        datetime.fromisoformat(gegevens["vanaf"]),
        datetime.fromisoformat(tot) if tot else None,
    )


def _deelverzoek(verzoek: Gegevens) -> Gegevens:
    return {
        "verzoeknummer": verzoek["verzoeknummer"],
        "projectId": verzoek["projectId"],
        "bevoegdGezagOin": verzoek["gezag"]["oin"],
        "afgeleid": verzoek["afgeleid"],
    }
