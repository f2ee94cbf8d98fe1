"""The simulated execution of toepasbare regels: vergunningcheck, indieningsvereisten and maatregelen op maat."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cached_property, partial
from typing import Any, ClassVar

from werkzeug import Request, Response
from werkzeug.exceptions import NotFound

from ikt.koppelvlakken.rtr.profiel import Profiel, profiel
from ikt.koppelvlakken.sttr.evaluation import Evaluation, evaluate
from ikt.koppelvlakken.sttr.geo import geo_antwoorden
from ikt.koppelvlakken.sttr.model import SttrBestand
from ikt.koppelvlakken.sttr.reader import lees
from ikt.koppelvlakken.sttr.waarde import OngeldigAntwoord, Waarde, lees_antwoord
from mocks.rtr_register import lees_dag
from mocks.system import System, event, json_response, route
from mocks.uitvoeren_regels import Regelbank, algemene_set, gebieden, raakt
from mocks.uitvoeren_vereisten import Vereisten
from mocks.uitvoeren_vorm import Nummers, bijlage, conclusies, gevuld, maatregel, subactiviteit, vraaggroepen

FEITEN = profiel()
INNEMEN = timedelta(minutes=1)
"""How long it takes before new rules count is not public: an assumption."""

ZONDER_BESLISSING = Evaluation((), None, {}, {}, (), ())
"""Files with maatregelen may have no decision at all."""

Rij = dict[str, Any]


class Weigering(Exception):
    """A validation error of the service: about one field, with the reason."""

    def __init__(self, veld: str, reden: str) -> None:
        super().__init__(reden)
        self.veld, self.reden = veld, reden


class Uitvoeren(System):
    """Hooks: `uitvoeren.regels` (rules that come in; None when they are not taken), `uitvoeren.binnen` (whether the
    place lies in the werkingsgebied), `uitvoeren.herbruikbaar` (the herbruikbaarId under which a question is shared),
    `uitvoeren.antwoord` (the text of an answer), `uitvoeren.ligging` (the answers to questions about the place),
    `uitvoeren.vraaggroepen`, `uitvoeren.conclusies` and `uitvoeren.maatregelen` (what is told of one activiteit), and
    `uitvoeren.entries` (the whole answer)."""

    name: ClassVar[str] = "uitvoeren"

    @cached_property
    def profiel(self) -> Profiel:
        return profiel().met(self.wereld.settings.get("profielen", {}).get("rtr", {}))

    @property
    def regelbank(self) -> Regelbank:
        return Regelbank(self.table("regels"), self.profiel)

    # -- rules from RTR -----------------------------------------------------------------------------------------

    @route("POST", FEITEN.doorgeven.regels)
    def meld_regels(self, request: Request) -> Response:
        self.wereld.schedule(self.name, "neem_in", after=INNEMEN, regels=request.get_json())
        return Response(status=202)

    @event("neem_in")
    def neem_in(self, regels: Rij) -> None:
        tabel, ref = self.table("regels"), regels["functioneleStructuurRef"]
        eerder = tabel.get(ref, [])
        nieuw = self.hook("uitvoeren.regels", regels, eerder=eerder)
        if nieuw is not None:
            anders = [versie for versie in eerder if versie["identifier"] != nieuw["identifier"]]
            tabel[ref] = [*anders, nieuw]

    # -- the services -------------------------------------------------------------------------------------------

    @route("POST", FEITEN.uitvoeren.pad + FEITEN.uitvoeren.conclusie)
    def bepaal_conclusie(self, request: Request) -> Response:
        return self._bepaal(request, "Conclusie", self._check)

    @route("POST", FEITEN.uitvoeren.pad + FEITEN.uitvoeren.indieningsvereisten)
    def bepaal_indieningsvereisten(self, request: Request) -> Response:
        """The Algemene set comes first, although nobody asks for it."""
        return self._bepaal(request, "Indieningsvereisten", self._vereisten, vooraf=[algemene_set(self.profiel)])

    @route("POST", FEITEN.uitvoeren.pad + FEITEN.uitvoeren.maatregelen)
    def bepaal_maatregelen(self, request: Request) -> Response:
        return self._bepaal(request, "Maatregelen", self._maatregelen)

    @route("GET", FEITEN.uitvoeren.pad + FEITEN.uitvoeren.toelichting.replace("{id}", "<id>"))
    def toelichting(self, request: Request, id: str) -> Response:
        """The explanation behind a toelichtingId, as markdown."""
        for sleutel, nummer in self.table("nummers").items():
            if str(nummer) == id and sleutel.startswith("toelichting/"):
                return Response(sleutel.removeprefix("toelichting/"), content_type="text/markdown; charset=utf-8")
        raise NotFound(f"De toelichting {id} is niet bekend.")

    def _bepaal(
        self,
        request: Request,
        typering: str,
        entry: Callable[[Rij, list[Rij], Rij], Rij],
        vooraf: list[Rij] | None = None,
    ) -> Response:
        """An entry per ref that was asked. One wrong ref and the whole call is refused, naming only that one."""
        vraag = request.get_json()
        try:
            gevraagd = [(een, self._regels(een, vraag, typering)) for een in vraag["functioneleStructuurRefs"]]
            entries = [entry({**vraag, "antwoorden": _antwoorden(vraag)}, [regels], {}) for regels in vooraf or ()]
            entries += [entry({**vraag, **een}, regels, een) for een, regels in gevraagd]
        except Weigering as weigering:
            return self._weiger(weigering)
        return self._met_kenmerk(json_response(self.hook("uitvoeren.entries", entries, typering=typering)))

    def _regels(self, gevraagd: Rij, vraag: Rij, typering: str) -> list[Rij]:
        """The rules that apply at the place and day; of those of one activiteit at most one version."""
        ref, dag = gevraagd["functioneleStructuurRef"], self._dag(vraag.get("datum"))
        refs = self.regelbank.refs(ref, typering, dag)
        if refs is None:
            raise Weigering(
                "functioneleStructuurRefs",
                f"De meegegeven functioneleStructuurRef '{ref}' is geen werkzaamheid of activiteit met de "
                f"typering '{typering.upper()}'.",
            )
        geldend = [regels for een in refs if (regels := self.regelbank.geldend(een, dag))]
        plek = vraag.get("_geo", {}).get("intersects")
        return [regels for regels in geldend if self.hook("uitvoeren.binnen", raakt(regels, plek), regels=regels)]

    def _dag(self, datum: str | None) -> date:
        dag = self.klok.nu().date() if datum is None else lees_dag(datum)
        if dag is None:
            raise Weigering("datum", f"De datum '{datum}' heeft niet de vorm dd-MM-yyyy.")
        return dag

    # -- entries ------------------------------------------------------------------------------------------------

    def _check(self, vraag: Rij, regels: list[Rij], gevraagd: Rij) -> Rij:
        """With only the ref when no rules apply at that place, as recorded."""
        activiteiten = [self._conclusie(een, vraag) for een in regels]
        return {
            "functioneleStructuurRef": gevraagd["functioneleStructuurRef"],
            **({"activiteiten": activiteiten} if activiteiten else {}),
        }

    def _conclusie(self, regels: Rij, vraag: Rij) -> Rij:
        bestand, nummers, uitslag, _ = self._voer_uit(regels, vraag)
        gevonden = conclusies(uitslag, nummers, self.profiel.conclusies)
        gevonden = self.hook("uitvoeren.conclusies", gevonden, bestand=bestand)
        return subactiviteit(regels) | self._open(bestand, uitslag, nummers) | gevuld("conclusies", gevonden)

    def _maatregelen(self, vraag: Rij, regels: list[Rij], gevraagd: Rij) -> Rij:
        """Not recorded: the shape of a conclusie with maatregelen instead, an assumption."""
        activiteiten = [self._van_maatregelen(een, vraag) for een in regels]
        return {
            "functioneleStructuurRef": gevraagd["functioneleStructuurRef"],
            **({"activiteiten": activiteiten} if activiteiten else {}),
        }

    def _van_maatregelen(self, regels: Rij, vraag: Rij) -> Rij:
        """The outcome of the rules names maatregelen by id; rules without a decision give all of them."""
        bestand, nummers, uitslag, _ = self._voer_uit(regels, vraag)
        gekozen = {conclusie.waarde for conclusie in uitslag.conclusies}
        passend = [een for een in bestand.maatregelen if bestand.top is None or een.id in gekozen]
        rijen = [maatregel(een) for een in sorted(passend, key=lambda een: een.volgorde)]
        rijen = self.hook("uitvoeren.maatregelen", rijen)
        return subactiviteit(regels) | self._open(bestand, uitslag, nummers) | gevuld("maatregelen", rijen)

    def _vereisten(self, vraag: Rij, regels: list[Rij], gevraagd: Rij) -> Rij:
        """Where the rules do not apply, everything is false and only the name is told, as recorded."""
        if not regels:
            return self._zonder_vereisten(gevraagd["functioneleStructuurRef"])
        delen = [self._van_vereisten(een, vraag) for een in regels]
        return {
            "functioneleStructuurRef": gevraagd.get("functioneleStructuurRef", regels[0]["functioneleStructuurRef"]),
            "indienbaar": all(vereisten.indienbaar for vereisten, _ in delen),
            "compleet": all(vereisten.compleet for vereisten, _ in delen),
            "verfijnbaar": False,
            "subactiviteiten": [rij for _, rij in delen],
        }

    def _zonder_vereisten(self, ref: str) -> Rij:
        bekend = self.table("regels").get(ref, [])
        kale = [
            {naam: waarde for naam, waarde in subactiviteit(een).items() if naam != "toepasbareRegelsIdentifiers"}
            for een in bekend[-1:]
        ]
        niets = {"indienbaar": False, "compleet": False, "verfijnbaar": False, "subactiviteiten": kale}
        return {"functioneleStructuurRef": ref, **niets}

    def _van_vereisten(self, regels: Rij, vraag: Rij) -> tuple[Vereisten, Rij]:
        bestand, nummers, uitslag, gegeven = self._voer_uit(regels, vraag)
        vereisten = Vereisten(bestand, uitslag, gegeven)
        groepen = vraaggroepen(bestand, vereisten.vragen, nummers, vereisten.verplicht)
        bijlagen = [bijlage(regel, nummers, vereist) for regel, vereist in vereisten.bijlagen]
        rij = subactiviteit(regels)
        nummering = {"toepasbareRegelsIdentifiers": rij.pop("toepasbareRegelsIdentifiers")}
        groepen = self.hook("uitvoeren.vraaggroepen", groepen)
        return vereisten, rij | {"vraaggroepen": groepen} | nummering | {"bijlagen": bijlagen}

    def _open(self, bestand: SttrBestand, uitslag: Evaluation, nummers: Nummers) -> Rij:
        groepen = self.hook("uitvoeren.vraaggroepen", vraaggroepen(bestand, uitslag.open_vragen, nummers))
        return gevuld("vraaggroepen", groepen)

    # -- execution ----------------------------------------------------------------------------------------------

    def _voer_uit(self, regels: Rij, vraag: Rij) -> tuple[SttrBestand, Nummers, Evaluation, set[str]]:
        bestand = lees(regels["sttr"].encode())
        gedeeld = partial(self.hook, "uitvoeren.herbruikbaar")
        nummers = Nummers(self.table("nummers"), regels["identifier"], gedeeld)
        plek = vraag.get("_geo", {}).get("intersects")
        ligging = geo_antwoorden(bestand, plek, gebieden(regels)) if plek else {}
        antwoorden = self.hook("uitvoeren.ligging", ligging) | dict(self._gelezen(bestand, nummers, vraag))
        werkzaamheid = self.regelbank.werkzaamheid(vraag.get("functioneleStructuurRef", ""))
        uitslag = evaluate(bestand, antwoorden, werkzaamheid) if bestand.top else ZONDER_BESLISSING
        return bestand, nummers, uitslag, set(antwoorden)

    def _gelezen(self, bestand: SttrBestand, nummers: Nummers, vraag: Rij) -> Iterator[tuple[str, Waarde]]:
        """The answers by id of uitvoeringsregel. An unknown id is left out: what the DSO does then is not public."""
        regels = {nummers.vraag(regel): regel for regel in bestand.uitvoeringsregels}
        for antwoord in vraag.get("antwoorden", []):
            if (regel := regels.get(antwoord["id"])) is None:
                continue
            tekst = self.hook("uitvoeren.antwoord", antwoord["antwoord"], regel=regel)
            try:
                yield regel.id, True if regel.soort == "bijlage" else lees_antwoord(regel, tekst)
            except OngeldigAntwoord as fout:
                raise Weigering("antwoorden", str(fout)) from fout

    # -- answers ------------------------------------------------------------------------------------------------

    def _weiger(self, weigering: Weigering) -> Response:
        kenmerk = self._kenmerk()
        inhoud = {
            "type": "VALIDATIE_FOUT",
            "title": "Er zijn validatie meldingen geconstateerd.",
            "status": 400,
            "detail": weigering.reden,
            "instance": kenmerk,
            "invalid-params": [{"type": "Validatie melding", "name": weigering.veld, "reason": weigering.reden}],
        }
        return self._met_kenmerk(json_response(inhoud, status=400), kenmerk)

    def _met_kenmerk(self, response: Response, kenmerk: str = "") -> Response:
        response.headers["x-dso-instance"] = kenmerk or self._kenmerk()
        return response

    def _kenmerk(self) -> str:
        return self.wereld.uuid().replace("-", "")


def _antwoorden(vraag: Rij) -> list[Rij]:
    """All answers of the call: those to the Algemene set may stand with any ref."""
    return [antwoord for een in vraag["functioneleStructuurRefs"] for antwoord in een.get("antwoorden", [])]
