"""The new momentopnamen of one exchange, which may point at each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ikt.koppelvlakken.consolidatie.bijdrage import Bijdrage, Bijdragen, eis_duidelijk, ontvlecht, samen, vervlecht
from ikt.koppelvlakken.consolidatie.fout import ConsolidatieFout, Foutcode
from ikt.koppelvlakken.consolidatie.informatie import ConsolidatieInformatie, Moment, Momentbasis, Wijziging
from ikt.koppelvlakken.consolidatie.momentopname import Instrument, Momentopname, Stand


@dataclass(frozen=True)
class Voorstel:
    """A wijziging that is judged to be allowed on its branch."""

    wijziging: Wijziging
    basis: Momentbasis
    stand: Stand


@dataclass(frozen=True)
class Uitwisseling:
    """The voorstellen (by doel) for one instrument."""

    instrument: Instrument
    informatie: ConsolidatieInformatie
    voorstellen: Mapping[str, Voorstel]

    def momentopnamen(self) -> dict[str, Momentopname]:
        """By doel. Raises `ConsolidatieFout` when a verwijzing is not allowed."""
        return {doel: self._momentopname(doel) for doel in self.voorstellen}

    def _momentopname(self, doel: str) -> Momentopname:
        voorstel, bijdragen = self.voorstellen[doel], self._bijdragen(doel, ())
        return Momentopname(
            doelen=voorstel.wijziging.doelen,
            gemaakt_op=self.informatie.gemaakt_op,
            bekend_op=voorstel.wijziging.bekend_op or self.informatie.bekend_op,
            ontvangen_op=self.informatie.ontvangen_op,
            stand=voorstel.stand,
            versie=voorstel.wijziging.versie,
            bijdragen=bijdragen,
        )

    def _bijdragen(self, doel: str, onderweg: tuple[str, ...]) -> Bijdragen:
        """What is in the new version of this branch; `onderweg` are the branches that wait for the answer."""
        if doel in onderweg:
            cirkel = ", ".join(onderweg)
            raise ConsolidatieFout(Foutcode.VERWIJZING_IN_CIRKEL, f"Deze doelen verwijzen in een cirkel: {cirkel}.")
        voorstel, onderweg = self.voorstellen[doel], (*onderweg, doel)
        self._eis_verwijzingen(voorstel)
        totaal = samen(self._van(moment, onderweg) for moment in voorstel.basis.basisversies)
        for moment in voorstel.basis.ontvlochten:
            totaal = ontvlecht(totaal, moment)
        for moment in voorstel.basis.vervlochten:
            totaal = vervlecht(totaal, moment, self._van(moment, onderweg))
        totaal |= {eigen: Bijdrage(self.informatie.gemaakt_op) for eigen in voorstel.wijziging.doelen}
        eis_duidelijk(totaal)
        return totaal

    def _van(self, moment: Moment, onderweg: tuple[str, ...]) -> Bijdragen:
        bekend = self._bekend(moment)
        return bekend.bijdragen if bekend is not None else self._bijdragen(moment.doel, onderweg)

    # -- verwijzingen --------------------------------------------------------------------------------------------

    def _eis_verwijzingen(self, voorstel: Voorstel) -> None:
        basis, eigen = voorstel.basis, voorstel.wijziging.doelen
        for moment in (*basis.basisversies, *basis.vervlochten, *basis.ontvlochten):
            self._eis_bekend(moment)
        _eis_enkel(basis)
        for moment in self._teruggetrokken(basis, eigen):
            uitleg = f"{moment} is teruggetrokken en kan geen basisversie of vervlochten versie zijn."
            raise ConsolidatieFout(Foutcode.VERWIJZING_TERUGGETROKKEN, uitleg)

    def _eis_bekend(self, moment: Moment) -> None:
        if self._bekend(moment) is None and not self._is_nieuw(moment):
            uitleg = f"{moment} is voor {self.instrument.werk} niet eerder uitgewisseld."
            raise ConsolidatieFout(Foutcode.VERWIJZING_ONBEKEND, uitleg)

    def _teruggetrokken(self, basis: Momentbasis, eigen: tuple[str, ...]) -> Iterator[Moment]:
        """A branch may come back after its own terugtrekking, but no other branch may build on it."""
        ander = (moment for moment in basis.basisversies if moment.doel not in eigen)
        return (moment for moment in (*ander, *basis.vervlochten) if self._stand(moment) is Stand.TERUGGETROKKEN)

    def _stand(self, moment: Moment) -> Stand:
        bekend = self._bekend(moment)
        return bekend.stand if bekend is not None else self.voorstellen[moment.doel].stand

    def _is_nieuw(self, moment: Moment) -> bool:
        return moment.gemaakt_op == self.informatie.gemaakt_op and moment.doel in self.voorstellen

    def _bekend(self, moment: Moment) -> Momentopname | None:
        branch = self.instrument.branches.get(moment.doel, ())
        return next((m for m in branch if m.gemaakt_op == moment.gemaakt_op), None)


def _eis_enkel(basis: Momentbasis) -> None:
    """Each doel once; only after a basisversie a later momentopname of the same doel adds something."""
    basisversies: dict[str, Moment] = {}
    for moment in basis.basisversies:
        _eis_nieuw(moment, basisversies)
        basisversies[moment.doel] = moment
    verwerkt: dict[str, Moment] = {}
    for moment in (*basis.vervlochten, *basis.ontvlochten):
        _eis_nieuw(moment, verwerkt)
        verwerkt[moment.doel] = moment
        basisversie = basisversies.get(moment.doel)
        if basisversie is not None and moment.gemaakt_op <= basisversie.gemaakt_op:
            uitleg = f"{moment} zit al in de basisversie voor dat doel."
            raise ConsolidatieFout(Foutcode.VERWIJZING_DUBBEL, uitleg)


def _eis_nieuw(moment: Moment, gezien: Mapping[str, Moment]) -> None:
    if moment.doel in gezien:
        raise ConsolidatieFout(Foutcode.VERWIJZING_DUBBEL, f"{moment.doel} wordt twee keer genoemd als basis.")
