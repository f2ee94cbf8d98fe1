"""How the simulated execution writes its questions and conclusies: the shapes of recorded answers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, MutableMapping
from itertools import groupby
from typing import Any

from ikt.koppelvlakken.sttr.evaluation import Evaluation
from ikt.koppelvlakken.sttr.model import (
    Bijlage,
    GeoVerwijzing,
    HerbruikbareBeslissing,
    Maatregel,
    SttrBestand,
    Toelichting,
    Uitvoeringsregel,
    Vraag,
)
from ikt.koppelvlakken.sttr.standaard import GEEN_PRIORITEIT
from ikt.koppelvlakken.sttr.waarde import schrijf_antwoord

Rij = dict[str, Any]

ANTWOORDTYPEN = {
    "boolean": "boolean",
    "number": "numeriek",
    "string": "string",
    "date": "datum",
    "list": "lijstwaarde",
}
INVOERTYPEN = {"text": "tekst", "textarea": "tekstveld"}
EERSTE_NUMMER = 1_300_001


class Nummers:
    """The numbers by which the service knows questions and explanations: other than the ids in the STTR file.

    Questions with the same herbruikbaarId and bereik share a number, whatever file they are in: who answers one has
    answered all. That the service does so over files of several owners is an assumption.
    """

    def __init__(self, tabel: MutableMapping[str, Any], regelbestand: int, gedeeld: Callable[[str], str] = str) -> None:
        """`gedeeld` gives the herbruikbaarId that counts; "" when the question is not shared after all."""
        self._tabel, self._regelbestand, self._gedeeld = tabel, regelbestand, gedeeld

    def vraag(self, regel: Uitvoeringsregel) -> int:
        if gedeeld := self._gedeeld(regel.herbruikbaar_id):
            return self._nummer(f"herbruikbaar/{regel.soort}/{regel.bereik}/{gedeeld}")
        return self._nummer(f"vraag/{self._regelbestand}/{regel.id}")

    def toelichting(self, tekst: str) -> int:
        return self._nummer(f"toelichting/{tekst}")

    def _nummer(self, sleutel: str) -> int:
        if sleutel not in self._tabel:
            self._tabel[sleutel] = EERSTE_NUMMER + len(self._tabel)
        nummer: int = self._tabel[sleutel]
        return nummer


def gevuld(naam: str, lijst: list[Rij]) -> Rij:
    """An empty list is left out."""
    return {naam: lijst} if lijst else {}


def subactiviteit(regels: Rij) -> Rij:
    """Which activiteit it is, whose, and by which file."""
    eigenaar = regels["activiteit"]["bestuursorgaan"]
    return {
        "subactiviteitNaam": regels["activiteit"]["naam"],
        "functioneleStructuurRef": regels["functioneleStructuurRef"],
        "bestuursorgaan": {naam: eigenaar[naam] for naam in ("oin", "bestuurslaag") if naam in eigenaar},
        "toepasbareRegelsIdentifiers": [regels["identifier"]],
    }


def vraaggroepen(
    bestand: SttrBestand,
    vragen: Iterable[Uitvoeringsregel],
    nummers: Nummers,
    verplicht: Collection[Uitvoeringsregel] | None = None,
) -> list[Rij]:
    """Questions that are in order already, per regelgroep; without `verplicht` all of them are."""
    groepen = []
    for id, leden in groupby(vragen, key=lambda vraag: vraag.regelgroep):
        groep = bestand.regelgroep(id)
        groepen.append(
            {
                "groepNaam": groep.naam if groep else "",
                "prioriteit": groep.prioriteit if groep else GEEN_PRIORITEIT,
                "vragen": [_vraag(lid, nummers, verplicht is None or lid in verplicht) for lid in leden],
            }
        )
    return groepen


def conclusies(uitslag: Evaluation, nummers: Nummers, teksten: Mapping[str, str]) -> list[Rij]:
    gevonden = []
    for conclusie in uitslag.conclusies:
        code = schrijf_antwoord(conclusie.waarde)
        rij: Rij = {"toestemmingstype": {"code": code, "waarde": teksten.get(code, code)}}
        if conclusie.toelichting:
            rij["toelichtingId"] = nummers.toelichting(conclusie.toelichting)
        gevonden.append(rij)
    return gevonden


def bijlage(regel: Uitvoeringsregel, nummers: Nummers, verplicht: bool) -> Rij:
    assert isinstance(regel.inhoud, Bijlage)
    rij: Rij = {
        "id": nummers.vraag(regel),
        "type": regel.inhoud.type,
        "documenttypeGeneriek": regel.inhoud.documenttype,
        "vraagReferentie": regel.vraag_referentie,
        "classificatie": regel.classificatie,
        "verplicht": verplicht,
    }
    if regel.toelichting:
        rij["toelichting"] = _toelichting(regel.toelichting, nummers)
    return rij | {
        "publiceerbaar": regel.publiceerbaar,
        "potentieelVertrouwelijk": regel.potentieel_vertrouwelijk,
    }


def maatregel(gevonden: Maatregel) -> Rij:
    """Not recorded: the names of the STTR file, an assumption."""
    rij: Rij = {
        "id": gevonden.id,
        "nummer": gevonden.nummer,
        "maatregeltekst": gevonden.tekst,
        "frequentie": gevonden.frequentie,
        "volgorde": gevonden.volgorde,
        "kenmerken": list(gevonden.kenmerken),
        "themas": list(gevonden.themas),
    }
    return rij | ({"toelichting": gevonden.toelichting} if gevonden.toelichting else {})


def _vraag(regel: Uitvoeringsregel, nummers: Nummers, verplicht: bool) -> Rij:
    rij: Rij = {
        "id": nummers.vraag(regel),
        "bereik": regel.bereik,
        "vraagReferentie": regel.vraag_referentie,
        "classificatie": regel.classificatie,
        "prioriteit": regel.prioriteit,
        "verplicht": verplicht,
        "publiceerbaar": regel.publiceerbaar,
        "potentieelVertrouwelijk": regel.potentieel_vertrouwelijk,
        "verborgenStuurvraag": regel.verborgen_stuurvraag,
        "uitvoeringsregelType": regel.soort,
    }
    rij |= _inhoud(regel)
    if regel.toelichting:
        rij["toelichting"] = _toelichting(regel.toelichting, nummers)
    if regel.consistentieregel:
        rij["reguliereExpressie"] = regel.consistentieregel.reguliere_expressie
        rij["invulinstructie"] = regel.consistentieregel.invulinstructie
    return rij


def _inhoud(regel: Uitvoeringsregel) -> Rij:
    match regel.inhoud:
        case Vraag() as vraag:
            return _van_vraag(vraag)
        case GeoVerwijzing(tekst=tekst) | HerbruikbareBeslissing(naam=tekst):
            return {"antwoordType": "boolean", "invoertype": "tekst", "tekst": tekst}
    return {}


def _van_vraag(vraag: Vraag) -> Rij:
    rij: Rij = {
        "antwoordType": ANTWOORDTYPEN[vraag.gegevens_type],
        "invoertype": INVOERTYPEN[vraag.input_type],
        "tekst": vraag.tekst,
    }
    if vraag.opties:
        rij["optieType"] = vraag.optie_type
        rij["opties"] = [
            {
                "optieTekst": optie.tekst,
                "sequenceId": int(optie.sequence_id),
                "optieGeenVanBovenstaande": vraag.geen_van_bovenstaande and optie is vraag.opties[-1],
            }
            for optie in vraag.opties
        ]
    return rij


def _toelichting(toelichting: Toelichting, nummers: Nummers) -> Rij:
    rij: Rij = {"belangrijk": toelichting.belangrijk}
    if toelichting.kort:
        rij["korteToelichtingId"] = nummers.toelichting(toelichting.kort)
    if toelichting.lang:
        rij["langeToelichtingId"] = nummers.toelichting(toelichting.lang)
    return rij
