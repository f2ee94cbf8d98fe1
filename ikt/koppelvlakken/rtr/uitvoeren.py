"""Uitvoeren: the service behind the vergunningcheck, the indieningsvereisten and the maatregelen op maat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from ikt.koppelvlakken.rtr.client import RegelClient
from ikt.koppelvlakken.rtr.uitkomsten import Check, Conclusie, Maatregel, Maatregelen, OpenVraag, Vereiste, Vereisten
from ikt.koppelvlakken.transport import Effect, Operation

BEPAAL_CONCLUSIE = Operation("conclusie bepalen", Effect.LEEST, repeatable=True)
BEPAAL_VEREISTEN = Operation("indieningsvereisten bepalen", Effect.LEEST, repeatable=True)
BEPAAL_MAATREGELEN = Operation("maatregelen bepalen", Effect.LEEST, repeatable=True)
TOELICHTING = Operation("toelichting ophalen", Effect.LEEST, repeatable=True)
GEEF_REGELS_DOOR = Operation("regels doorgeven aan uitvoeren", Effect.SCHRIJFT, repeatable=True)

Plek = dict[str, Any]
"""A place: a GeoJSON Point or Polygon in RD."""
Antwoorden = Mapping[int, str]
"""By number of the question: true/false, decimal comma, dd-MM-yyyy, an option, options joined by ", "."""


def punt(x: float, y: float) -> Plek:
    return {"type": "Point", "coordinates": [x, y]}


class UitvoerenClient(RegelClient):
    system = "uitvoeren"
    schakel = "uitvoeren-loket"

    def bepaal_conclusie(self, ref: str, plek: Plek, datum: date, antwoorden: Antwoorden | None = None) -> Check:
        """Execute the rules of an activiteit, or of all activiteiten of a werkzaamheid, at a place on the answers so
        far. Raises `NietGeslaagd` for a refusal."""
        pad = self.profiel.uitvoeren.conclusie
        activiteiten = self._bepaal(BEPAAL_CONCLUSIE, pad, ref, plek, datum, antwoorden)
        return _check([een for entry in activiteiten for een in entry.get("activiteiten", [])])

    def bepaal_vereisten(self, ref: str, plek: Plek, datum: date, antwoorden: Antwoorden | None = None) -> Vereisten:
        """What an aanvraag, melding or informatie must hold; also of the Algemene set, which always comes first."""
        pad = self.profiel.uitvoeren.indieningsvereisten
        vraag = self._vraag(ref, plek, datum, antwoorden) | {"rolaanduiding": {"rol": self.profiel.uitvoeren.rol}}
        entries = self._antwoord(BEPAAL_VEREISTEN, pad, vraag)
        return Vereisten(tuple(_vereiste(entry) for entry in entries))

    def bepaal_maatregelen(
        self, ref: str, plek: Plek, datum: date, antwoorden: Antwoorden | None = None
    ) -> Maatregelen:
        """What must be done or left at that place. The shape of the answer is an assumption."""
        entries = self._bepaal(BEPAAL_MAATREGELEN, self.profiel.uitvoeren.maatregelen, ref, plek, datum, antwoorden)
        activiteiten = [een for entry in entries for een in entry.get("activiteiten", [])]
        return Maatregelen(
            van_toepassing=bool(activiteiten),
            maatregelen=tuple(
                _maatregel(een) for activiteit in activiteiten for een in activiteit.get("maatregelen", [])
            ),
            open_vragen=_vragen(activiteiten),
        )

    def toelichting(self, id: int) -> str:
        """The explanation (markdown) behind an id that an answer names."""
        feiten = self.profiel.uitvoeren
        return self._goed(TOELICHTING, "GET", feiten.pad + feiten.toelichting.format(id=id)).text

    def _bepaal(
        self, operation: Operation, pad: str, ref: str, plek: Plek, datum: date, antwoorden: Antwoorden | None
    ) -> list[dict[str, Any]]:
        entries = self._antwoord(operation, pad, self._vraag(ref, plek, datum, antwoorden))
        return [entry for entry in entries if entry.get("functioneleStructuurRef") == ref]

    def _vraag(self, ref: str, plek: Plek, datum: date, antwoorden: Antwoorden | None) -> dict[str, Any]:
        gegeven = [{"id": id, "antwoord": tekst} for id, tekst in (antwoorden or {}).items()]
        return {
            "datum": self.profiel.datum(datum),
            "functioneleStructuurRefs": [{"functioneleStructuurRef": ref, "antwoorden": gegeven}],
            "_geo": {"intersects": plek},
        }

    def _antwoord(self, operation: Operation, pad: str, vraag: dict[str, Any]) -> list[dict[str, Any]]:
        kop = {"Content-Crs": self.profiel.algemeen.crs}
        antwoord: list[dict[str, Any]] = self._json(
            operation, "POST", self.profiel.uitvoeren.pad + pad, json=vraag, headers=kop
        )
        return antwoord


class RegelIntakeClient(RegelClient):
    """How RTR passes rules on to the execution. Not public: an assumption, used by the simulated RTR."""

    system = "uitvoeren"
    schakel = "rtr-uitvoeren"

    def meld_regels(self, payload: dict[str, Any]) -> None:
        """Hand over one STTR file: `{"identifier", "functioneleStructuurRef", "begindatum" (ISO date), "sttr",
        "gebieden" (locaties that its questions are about), "activiteit": {"urn", "naam", "bestuursorgaan",
        "locaties", "einddatum", "werkzaamheden"}}`."""
        self._goed(GEEF_REGELS_DOOR, "POST", self.profiel.doorgeven.regels, json=payload)


def _check(activiteiten: list[dict[str, Any]]) -> Check:
    return Check(
        van_toepassing=bool(activiteiten),
        uitkomsten=tuple(_conclusies(activiteiten)),
        open_vragen=_vragen(activiteiten),
        activiteiten=tuple(een["functioneleStructuurRef"] for een in activiteiten),
        bestuurslagen=tuple(een.get("bestuursorgaan", {}).get("bestuurslaag", "") for een in activiteiten),
        regelbestanden=tuple(id for een in activiteiten for id in een.get("toepasbareRegelsIdentifiers", [])),
    )


def _conclusies(activiteiten: list[dict[str, Any]]) -> Iterator[Conclusie]:
    for activiteit in activiteiten:
        for conclusie in activiteit.get("conclusies", []):
            toelichting = conclusie.get("toelichtingId")
            yield Conclusie(conclusie["toestemmingstype"]["code"], activiteit["functioneleStructuurRef"], toelichting)


def _vragen(activiteiten: list[dict[str, Any]]) -> tuple[OpenVraag, ...]:
    """Each once: a question that several activiteiten share has the same id with each, and counts as verplicht when
    one of them cannot do without."""
    vragen: dict[int, OpenVraag] = {}
    for vraag in _gesteld(activiteiten):
        if vraag.verplicht or vraag.id not in vragen:
            vragen[vraag.id] = vraag
    return tuple(vragen.values())


def _gesteld(activiteiten: list[dict[str, Any]]) -> Iterator[OpenVraag]:
    for activiteit in activiteiten:
        for groep in activiteit.get("vraaggroepen", []):
            for vraag in groep["vragen"]:
                yield OpenVraag(
                    id=vraag["id"],
                    tekst=vraag["tekst"],
                    antwoordtype=vraag["antwoordType"],
                    groep=groep["groepNaam"],
                    opties=tuple(optie["optieTekst"] for optie in vraag.get("opties", [])),
                    verplicht=vraag["verplicht"],
                    vooringevuld=vraag.get("vooringevuldAntwoord", ""),
                )


def _vereiste(entry: dict[str, Any]) -> Vereiste:
    subactiviteiten = entry["subactiviteiten"]
    bijlagen = [bijlage for een in subactiviteiten for bijlage in een.get("bijlagen", [])]
    return Vereiste(
        ref=entry["functioneleStructuurRef"],
        indienbaar=entry["indienbaar"],
        compleet=entry["compleet"],
        van_toepassing=any("toepasbareRegelsIdentifiers" in een for een in subactiviteiten),
        vragen=_vragen(subactiviteiten),
        bijlagen=tuple(
            OpenVraag(een["id"], een["type"], "bijlage", "", verplicht=een["verplicht"]) for een in bijlagen
        ),
    )


def _maatregel(gevonden: dict[str, Any]) -> Maatregel:
    return Maatregel(gevonden["nummer"], gevonden["maatregeltekst"], gevonden["frequentie"])
