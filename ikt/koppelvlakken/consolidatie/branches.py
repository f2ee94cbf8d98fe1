"""One exchange added to the branches of one instrument.

Source of the rules: STOP 2.0.0-rc, "Principes van STOP versiebeheer" and the restrictions at Basisversie,
VervlochtenVersie, OntvlochtenVersie, Intrekking and Terugtrekking*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ikt.koppelvlakken.consolidatie.fout import ConsolidatieFout, Foutcode
from ikt.koppelvlakken.consolidatie.informatie import ConsolidatieInformatie, Momentbasis, Soort, Versiebasis, Wijziging
from ikt.koppelvlakken.consolidatie.momentopname import Instrument, Momentopname, Stand
from ikt.koppelvlakken.consolidatie.uitwisseling import Uitwisseling, Voorstel
from ikt.koppelvlakken.consolidatie.versiebasis import momentbasis

_STAND = {
    Soort.TERUGTREKKING_INTREKKING: Stand.TERUGGETROKKEN,
    Soort.TERUGTREKKING: Stand.TERUGGETROKKEN,
    Soort.INTREKKING: Stand.INGETROKKEN,
    Soort.VERSIE: Stand.VERSIE,
}


def met_wijzigingen(
    instrument: Instrument | None, werk: str, wijzigingen: Sequence[Wijziging], informatie: ConsolidatieInformatie
) -> Instrument:
    """The instrument after this exchange. Raises `ConsolidatieFout` for what the standard forbids."""
    if instrument is None:
        instrument = _instelling(werk, wijzigingen)
    voorstellen = _voorstellen(instrument, wijzigingen, informatie)
    nieuw = Uitwisseling(instrument, informatie, voorstellen).momentopnamen()
    branches = {doel: (*instrument.branches.get(doel, ()), m) for doel, m in nieuw.items()}
    return replace(instrument, branches={**instrument.branches, **branches})


def _voorstellen(
    instrument: Instrument, wijzigingen: Sequence[Wijziging], informatie: ConsolidatieInformatie
) -> dict[str, Voorstel]:
    """By doel the wijziging that changes its branch."""
    doelen = [doel for wijziging in wijzigingen for doel in wijziging.doelen]
    if dubbel := [doel for doel in doelen if doelen.count(doel) > 1]:
        uitleg = f"Voor {instrument.werk} staan er twee wijzigingen voor {dubbel[0]} in dezelfde uitwisseling."
        raise ConsolidatieFout(Foutcode.MOMENTOPNAME_DUBBEL, uitleg)
    voorstellen: dict[str, Voorstel] = {}
    for wijziging in wijzigingen:
        basis = momentbasis(instrument, wijziging)
        for doel in wijziging.doelen:
            if _verandert(instrument, doel, wijziging, basis, informatie):
                voorstellen[doel] = Voorstel(wijziging, basis, _STAND[wijziging.soort])
    return voorstellen


def _instelling(werk: str, wijzigingen: Sequence[Wijziging]) -> Instrument:
    """The first version of an instrument has no basis; its doelen are the initiële doelen."""
    versies = [wijziging for wijziging in wijzigingen if wijziging.soort is Soort.VERSIE]
    if not versies:
        raise ConsolidatieFout(Foutcode.INSTRUMENT_ONBEKEND, f"{werk} is nog nooit vastgesteld.")
    eerste = next((versie for versie in versies if versie.basis in (Momentbasis(), Versiebasis())), None)
    return Instrument(werk, frozenset(eerste.doelen) if eerste else frozenset())


def _verandert(
    instrument: Instrument, doel: str, wijziging: Wijziging, basis: Momentbasis, informatie: ConsolidatieInformatie
) -> bool:
    """Judge the wijziging on one branch; False when the branch stands so already, which is allowed."""
    branch = instrument.branches.get(doel)
    if branch is None:
        _eis_goed_begin(instrument, doel, wijziging, basis)
        return True
    _eis_vervolg(branch[-1], doel, wijziging, basis, informatie)
    return _overgang(branch[-1].stand, doel, wijziging)


def _eis_goed_begin(instrument: Instrument, doel: str, wijziging: Wijziging, basis: Momentbasis) -> None:
    """A new branch starts with a version or an intrekking, on the basis of other branches."""
    if wijziging.soort in (Soort.TERUGTREKKING, Soort.TERUGTREKKING_INTREKKING):
        uitleg = f"{wijziging.soort} voor {doel}, maar {instrument.werk} heeft voor dat doel geen versie of intrekking."
        raise ConsolidatieFout(Foutcode.DOEL_ONBEKEND, uitleg)
    if any(moment.doel == doel for moment in basis.basisversies):
        uitleg = f"De eerste versie van {instrument.werk} voor {doel} kan niet voortbouwen op dat doel zelf."
        raise ConsolidatieFout(Foutcode.BASIS_EIGEN_DOEL, uitleg)
    if wijziging.soort is Soort.VERSIE and wijziging.versie is None:
        uitleg = f"De eerste versie van {instrument.werk} voor {doel} moet bekend zijn."
        raise ConsolidatieFout(Foutcode.VERSIE_ONBEKEND, uitleg)
    zonder_basis = not basis.basisversies and doel not in instrument.initiele_doelen
    if wijziging.soort is Soort.VERSIE and zonder_basis:
        uitleg = f"{instrument.werk} bestaat al; een versie voor {doel} heeft een basisversie nodig."
        raise ConsolidatieFout(Foutcode.TWEEDE_INSTELLING, uitleg)
    if zonder_basis and isinstance(wijziging.basis, Momentbasis):  # STOP 1.4 gives an intrekking no basis
        uitleg = f"De intrekking van {instrument.werk} voor {doel} heeft een basisversie nodig."
        raise ConsolidatieFout(Foutcode.BASIS_ONTBREEKT, uitleg)


def _eis_vervolg(
    vorige: Momentopname, doel: str, wijziging: Wijziging, basis: Momentbasis, informatie: ConsolidatieInformatie
) -> None:
    """A branch goes on from its last momentopname, later in time."""
    bekend_op = wijziging.bekend_op or informatie.bekend_op
    if informatie.gemaakt_op <= vorige.gemaakt_op or bekend_op < vorige.bekend_op:
        uitleg = f"Voor {doel} is al een latere uitwisseling verwerkt, of een die later bekend is geworden."
        raise ConsolidatieFout(Foutcode.VOLGORDE, uitleg)
    eigen = [moment.gemaakt_op for moment in basis.basisversies if moment.doel == doel]
    if not eigen:
        uitleg = f"{wijziging.instrument} voor {doel} heeft de vorige versie voor dat doel niet als basisversie."
        raise ConsolidatieFout(Foutcode.BASIS_ONTBREEKT, uitleg)
    if eigen != [vorige.gemaakt_op]:
        uitleg = f"{wijziging.instrument} voor {doel} bouwt niet voort op de laatste versie voor dat doel."
        raise ConsolidatieFout(Foutcode.BASIS_NIET_LAATSTE, uitleg)


def _overgang(stand: Stand, doel: str, wijziging: Wijziging) -> bool:
    """Only what is there can be taken back; taking back or withdrawing twice changes nothing."""
    if wijziging.soort is Soort.VERSIE:
        return True
    if stand is _STAND[wijziging.soort]:
        return False
    terug = {Soort.TERUGTREKKING: Stand.VERSIE, Soort.TERUGTREKKING_INTREKKING: Stand.INGETROKKEN}
    if stand is not terug.get(wijziging.soort, stand):
        uitleg = (
            f"{wijziging.soort} voor {doel} kan niet: daar is {wijziging.instrument} niet {terug[wijziging.soort]}."
        )
        raise ConsolidatieFout(Foutcode.TERUGTREKKING_ONMOGELIJK, uitleg)
    return True
