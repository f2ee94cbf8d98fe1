"""The answers of the LVBB: a resultaat per verzoek, with or without a verslag."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from ikt.koppelvlakken.bhkv.profiel import Profiel, bekende_profielen
from ikt.koppelvlakken.stop.xml import Element, Maker, alle, lokaal, parse, tekst

Soort = str
"""The kind of verzoek that is answered, as in `Opdracht.verzoeksoort`; the profile of a version lists them."""


@dataclass(frozen=True)
class Verslagmelding:
    """`beschrijving` differs per release of the LVBB: judge on `code`, `ernst` and `soort`."""

    code: str
    ernst: str
    soort: str
    beschrijving: str


@dataclass(frozen=True)
class Verslag:
    """What was done: `voortgang` on the way, `uitkomst` at the end; exactly one of the two is filled."""

    id_levering: str
    tijdstip: datetime
    voortgang: str = ""
    uitkomst: str = ""
    meldingen: tuple[Verslagmelding, ...] = ()
    tijdstip_publicatie: datetime | None = None


@dataclass(frozen=True)
class Resultaat:
    """One answer, in either of its shapes. `geslaagd` is the outer uitkomst.

    In BHKV 1.2.0 it is about the handling of the verzoek alone: the outcome of the content is in the verslag, and a
    technical refusal has meldingen and no verslag. From 1.3.0 on there always is a verslag, and `geslaagd` is about
    the content too. `ikt.koppelvlakken.bhkv.antwoord` makes the shape of a version.
    """

    soort: Soort
    geslaagd: bool
    meldingen: tuple[Verslagmelding, ...] = ()
    verslag: Verslag | None = None

    @property
    def is_eindig(self) -> bool:
        """No further answer comes after this one."""
        return self.verslag is None or bool(self.verslag.uitkomst)

    @property
    def status(self) -> str:
        """The uitkomst or voortgang in the words of the LVBB; `mislukt` for a technical refusal."""
        if self.verslag is None:
            return "succes" if self.geslaagd else "mislukt"
        return self.verslag.uitkomst or self.verslag.voortgang

    @property
    def alle_meldingen(self) -> tuple[Verslagmelding, ...]:
        return self.meldingen + (self.verslag.meldingen if self.verslag else ())


def schrijf(resultaat: Resultaat, profiel: Profiel) -> Element:
    """The element `…VerzoekResultaat`."""
    m = Maker(profiel.naamruimten["lvbb"])
    delen = [m("uitkomst", "succes" if resultaat.geslaagd else "mislukt")]
    delen += _meldingen(resultaat.meldingen, profiel)
    if resultaat.verslag:
        delen.append(_verslag(resultaat.verslag, profiel))
    return m(profiel.verslagen.soorten[resultaat.soort].resultaten[0], *delen)


def schrijf_alle(resultaten: Iterable[Resultaat], profiel: Profiel) -> Element:
    """All answers to one conversation in the wrapper `result`, the oldest first."""
    wortel = parse(b"<result/>")
    wortel.extend([schrijf(resultaat, profiel) for resultaat in resultaten])
    return wortel


def lees_alle(inhoud: bytes, profiel: Profiel) -> tuple[Resultaat, ...]:
    """The answers in a document, with or without a wrapper, in order; what no version knows is left out.

    Both shapes are read, whatever the version: an LVBB may still answer in the older one.
    """
    wortel = parse(inhoud)
    alle_versies = (*bekende_profielen(), profiel)
    soorten = (paar for feiten in alle_versies for paar in feiten.verslagen.soorten.items())
    per_naam = {naam: soort for soort, feiten in soorten for naam in feiten.resultaten}
    gevonden = (element for element in wortel.iter("*") if lokaal(element) in per_naam)
    return tuple(_lees(element, per_naam[lokaal(element)]) for element in gevonden)


def _verslag(verslag: Verslag, profiel: Profiel) -> Element:
    m = Maker(profiel.naamruimten["lvbb"])
    stand = m("uitkomst", verslag.uitkomst) if verslag.uitkomst else m("voortgang", verslag.voortgang)
    delen = [m("idLevering", verslag.id_levering), m("tijdstipVerslag", verslag.tijdstip.isoformat())]
    delen += [*_meldingen(verslag.meldingen, profiel), stand]
    if verslag.tijdstip_publicatie:
        delen.append(m("tijdstipPublicatie", verslag.tijdstip_publicatie.isoformat()))
    return m("verslag", *delen)


def _meldingen(meldingen: tuple[Verslagmelding, ...], profiel: Profiel) -> list[Element]:
    if not meldingen:
        return []
    m = Maker(profiel.naamruimten["lvbb"])
    s = Maker(profiel.naamruimten["melding"], {"stop": profiel.naamruimten["melding"]})
    return [
        m(
            "meldingen",
            *(
                m(
                    "melding",
                    s("code", melding.code),
                    s("ernst", melding.ernst),
                    s("soort", melding.soort),
                    s("beschrijving", melding.beschrijving),
                )
                for melding in meldingen
            ),
        )
    ]


def _lees(element: Element, soort: Soort) -> Resultaat:
    kinderen = {lokaal(kind): kind for kind in element}
    verslag = kinderen.get("verslag")
    return Resultaat(
        soort=soort,
        geslaagd=tekst(kinderen.get("uitkomst")) == "succes",
        meldingen=_lees_meldingen(kinderen.get("meldingen")),
        verslag=None if verslag is None else _lees_verslag(verslag),
    )


def _lees_verslag(element: Element) -> Verslag:
    kinderen = {lokaal(kind): kind for kind in element}
    publicatie = tekst(kinderen.get("tijdstipPublicatie"))
    return Verslag(
        id_levering=tekst(kinderen.get("idLevering")),
        tijdstip=datetime.fromisoformat(tekst(kinderen.get("tijdstipVerslag"))),
        voortgang=tekst(kinderen.get("voortgang")),
        uitkomst=tekst(kinderen.get("uitkomst")),
        meldingen=_lees_meldingen(kinderen.get("meldingen")),
        tijdstip_publicatie=datetime.fromisoformat(publicatie) if publicatie else None,
    )


def _lees_meldingen(element: Element | None) -> tuple[Verslagmelding, ...]:
    meldingen = []
    for melding in alle(element, "melding"):
        velden = {lokaal(kind): tekst(kind) for kind in melding}
        meldingen.append(Verslagmelding(*(velden.get(naam, "") for naam in ("code", "ernst", "soort", "beschrijving"))))
    return tuple(meldingen)
