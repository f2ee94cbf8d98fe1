"""Writing regelgroepen and uitvoeringsregels, the counterpart of `reader_uitvoeringsregels`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ikt.koppelvlakken.sttr.beschrijving import VraagRegel
from ikt.koppelvlakken.sttr.builder import Builder
from ikt.koppelvlakken.sttr.xml import Element

_WAARDEN = {"ja": "true", "nee": "false"}


class UitvoeringsregelWriter:
    """Writes them in the order in which they are described: that is their prioriteit too."""

    def __init__(self, builder: Builder, versie: str) -> None:
        self._xml, self._versie = builder, versie

    def schrijf(self, ouder: Element, vragen: Sequence[VraagRegel], ids: Mapping[str, str]) -> None:
        namen = dict.fromkeys(vraag.groep for vraag in vragen)
        groepen = {naam: f"Regelgroep{nr}" for nr, naam in enumerate(namen, 1)}
        if groepen:
            self._regelgroepen(self._xml.add(ouder, "inter:regelgroepen"), groepen)
            regels = self._xml.add(ouder, "uitv:uitvoeringsregels")
            for nr, vraag in enumerate(vragen, 1):
                self._regel(regels, vraag, ids[vraag.kenmerk], groepen[vraag.groep], nr * 10)

    def _regelgroepen(self, ouder: Element, groepen: Mapping[str, str]) -> None:
        for nr, (naam, id) in enumerate(groepen.items(), 1):
            groep = self._xml.add(ouder, "inter:regelgroep", id=id)
            self._xml.add(groep, "inter:naam", naam)
            self._xml.add(groep, "inter:prioriteit", str(nr))

    def _regel(self, ouder: Element, vraag: VraagRegel, id: str, groep: str, prioriteit: int) -> None:
        regel = self._xml.add(ouder, "uitv:uitvoeringsregel", id=id)
        if vraag.herbruikbaar:
            self._xml.add(regel, "uitv:herbruikbaarId", vraag.herbruikbaar)
        self._xml.add(regel, "uitv:regelgroepRef", href=f"#{groep}")
        if vraag.classificatie != "activiteit":
            self._xml.add(regel, "inter:classificatie", vraag.classificatie)
        if vraag.referentie:
            self._xml.add(regel, "uitv:vraagReferentie", vraag.referentie)
        self._xml.add(regel, "inter:prioriteit", str(prioriteit))
        self._inhoud(regel, vraag)
        if vraag.toelichting:
            toelichting = self._xml.add(regel, "content:uitvoeringsregelToelichting")
            self._xml.add(toelichting, "content:toelichting", vraag.toelichting)
        if vraag.lengte:
            consistentie = self._xml.add(regel, "inter:consistentieregel")
            self._xml.add(consistentie, "inter:reguliereExpressie", f"^.{{1,{vraag.lengte}}}$")
            self._xml.add(consistentie, "inter:invulinstructie", f"Gebruik hoogstens {vraag.lengte} tekens.")

    def _inhoud(self, regel: Element, vraag: VraagRegel) -> None:
        match vraag.soort:
            case "bijlage":
                self._xml.add(self._xml.add(regel, "uitv:bijlage"), "uitv:bijlageType", vraag.vraag)
            case "geoVerwijzing":
                geo = self._xml.add(regel, "uitv:geoVerwijzing")
                self._xml.add(geo, "uitv:locatie", identificatie=vraag.gegeven)
                self._xml.add(geo, "uitv:vraagTekst", vraag.vraag)
            case "implicietAntwoord":
                impliciet = self._xml.add(regel, "uitv:implicietAntwoord")
                self._xml.add(impliciet, "uitv:werkzaamheid", urn=vraag.gegeven)
                self._xml.add(impliciet, "uitv:waarde", "true")
            case "vast":
                self._vast(self._xml.add(regel, "uitv:vasteWaarde"), vraag)
            case _:
                self._vraag(self._xml.add(regel, "uitv:vraag"), vraag)

    def _vast(self, ouder: Element, vraag: VraagRegel) -> None:
        """STTR 3 names the element after the type, STTR 2 says the type beside the value."""
        waarde = _WAARDEN.get(vraag.gegeven, vraag.gegeven)
        if self._versie == "3":
            self._xml.add(ouder, f"uitv:{vraag.gegevens_type}Waarde", waarde)
        else:
            self._xml.add(ouder, "uitv:waarde", waarde)
            self._xml.add(ouder, "uitv:gegevensType", vraag.gegevens_type)

    def _vraag(self, ouder: Element, vraag: VraagRegel) -> None:
        self._xml.add(ouder, "uitv:gegevensType", vraag.gegevens_type)
        self._xml.add(ouder, "uitv:vraagTekst", vraag.vraag)
        if vraag.opties:
            opties = self._xml.add(ouder, "uitv:opties")
            self._xml.add(opties, "uitv:optieType", "meerdereAntwoorden" if vraag.meer else "enkelAntwoord")
            for nr, tekst in enumerate(vraag.opties, 1):
                optie = self._xml.add(opties, "uitv:optie")
                self._xml.add(optie, "uitv:sequenceId", str(nr))
                self._xml.add(optie, "uitv:optieText", tekst)
