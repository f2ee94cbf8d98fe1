"""What the simulated Ozon keeps: versions of regelingen with their objects, and when each of them works."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, MutableMapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

from ikt.koppelvlakken.ow.object import Ow, OwObject
from ikt.koppelvlakken.ozon.modellen import pad_id
from ikt.koppelvlakken.ozon.uitlevering import Intrekking, Toestand, Uitlevering
from ikt.koppelvlakken.stop.geometrie import GeoJson, geometrieen
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.xml import Element, parse
from mocks.ozon_objecten import objecten, samengevoegd

Rij = dict[str, Any]


class Moment(NamedTuple):
    """Which moment is asked: `geldig` and `werkend` are ISO dates."""

    geldig: str
    werkend: str
    bekend: datetime


@dataclass(frozen=True)
class Stand:
    """A version as Ozon shows it: `versies` are those that it is made of, itself last."""

    versies: tuple[Rij, ...]
    toestand: Toestand | None = None

    @property
    def versie(self) -> Rij:
        return self.versies[-1]

    @cached_property
    def tekst(self) -> Element:
        return parse(self.versie["tekst"].encode())

    @cached_property
    def ow(self) -> Element:
        """One owBestand with all objects that have not ended."""
        return samengevoegd(self._bestanden("ow_bestanden"))

    @cached_property
    def objecten(self) -> Ow:
        return Ow.van([("", self.ow)])

    @property
    def gio(self) -> list[Element]:
        return list(self._bestanden("gio_bestanden"))

    @cached_property
    def geometrieen(self) -> dict[str, GeoJson]:
        """By id of the basisgeo:Geometrie."""
        return {id_: geometrie for gio in self.gio for id_, geometrie in geometrieen(gio).items()}

    def vlakken(self, locatie: str) -> list[GeoJson | None]:
        """The surfaces of an OW locatie, those of its members too; None stands for all of the ambtsgebied."""
        object_ = self.objecten.per_id.get(locatie)
        if object_ is None:
            return []
        if object_.soort == "Ambtsgebied":
            return [None]
        leden = [vlak for lid in object_.naar("GebiedRef") for vlak in self.vlakken(lid)]
        return leden + [self.geometrieen[id_] for id_ in object_.naar("GeometrieRef") if id_ in self.geometrieen]

    def _bestanden(self, soort: str) -> Iterator[Element]:
        return (parse(bestand.encode()) for versie in self.versies for bestand in versie[soort])


class Ozonregister:
    """State lives in the tables of Ozon; days are compared as ISO dates."""

    def __init__(self, table: Callable[[str], MutableMapping[str, Any]]) -> None:
        self._table = table

    # -- what comes in ---------------------------------------------------------------------------------------------

    def neem_op(self, uitlevering: Uitlevering, nu: datetime) -> None:
        """The same version again brings nothing new but its toestanden."""
        rij = uitlevering.model_dump(mode="json") | {"tijdstip": nu.isoformat()}
        if uitlevering.stadium == "ontwerp":
            self._table("ontwerpen")[technisch_id(rij)] = rij
            return
        if uitlevering.versie not in self._table("versies"):
            nummer = 1 + sum(each["regeling"] == uitlevering.regeling for each in self._table("versies").values())
            self._table("versies")[uitlevering.versie] = rij | {"nummer": nummer}
        self._registreer(
            uitlevering.regeling, nu, toestanden=rij["toestanden"] or [_toestand(rij)], alle=rij["toestanden"] != []
        )

    def trek_in(self, intrekking: Intrekking, nu: datetime) -> None:
        self._table("einde")[intrekking.regeling] = list(intrekking.ow_bestanden)
        self._registreer(intrekking.regeling, nu, ingetrokken_per=intrekking.per)

    def _registreer(self, regeling: str, nu: datetime, **wat: Any) -> None:
        eerder = self._table("registraties").get(regeling, [])
        self._table("registraties")[regeling] = [*eerder, {"tijdstip": nu.isoformat(), **wat}]

    # -- what holds ------------------------------------------------------------------------------------------------

    def regelingen(self) -> list[str]:
        return list(self._table("registraties"))

    def hoofdregeling(self, regeling: str) -> str:
        """Of a tijdelijk regelingdeel; empty for others."""
        versies = (each for each in self._table("versies").values() if each["regeling"] == regeling)
        return next((each["hoofdregeling"] for each in versies), "")

    def toestanden(self, regeling: str, bekend: datetime) -> list[Toestand]:
        """In order of time, each until the next begins, as they were known at that moment."""
        gevonden: dict[tuple[str, str], Toestand] = {}
        for registratie in self._table("registraties").get(regeling, []):
            if datetime.fromisoformat(registratie["tijdstip"]) <= bekend:
                gevonden = _na(gevonden, registratie)
        return list(
            _met_einde(sorted(gevonden.values(), key=lambda t: (t.juridisch_werkend_vanaf, t.geldig_vanaf or "")))
        )

    def stand(self, regeling: str, moment: Moment) -> Stand | None:
        """What works at that moment; None when nothing does."""
        toestanden = self.toestanden(regeling, moment.bekend)
        for nr, toestand in reversed(list(enumerate(toestanden))):
            if _werkt(toestand, moment):
                return Stand(self._versies(toestanden[: nr + 1]), toestand)
        return None

    def standen(self, moment: Moment) -> list[Stand]:
        return [stand for regeling in self.regelingen() if (stand := self.stand(regeling, moment))]

    def voorkomens(self, regeling: str, bekend: datetime) -> list[Stand]:
        """Every toestand that there is, was, or will be."""
        toestanden = self.toestanden(regeling, bekend)
        return [Stand(self._versies(toestanden[: nr + 1]), each) for nr, each in enumerate(toestanden)]

    def laatste(self, regeling: str, bekend: datetime) -> Stand | None:
        """The version that everything comes to in the end: on this the next wijziging builds."""
        return next(reversed(self.voorkomens(regeling, bekend)), None)

    def met_versie(self, versie: str, bekend: datetime) -> Stand | None:
        """The first toestand with that version."""
        rij = self._table("versies").get(versie)
        standen = self.voorkomens(rij["regeling"], bekend) if rij else ()
        return next((stand for stand in standen if stand.versie["versie"] == versie), None)

    def alle_objecten(self, regeling: str) -> Iterator[OwObject]:
        """Every object that a version brought, also what ended, in the order of delivery."""
        versies = (each for each in self._table("versies").values() if each["regeling"] == regeling)
        yield from objecten(parse(bestand.encode()) for each in versies for bestand in each["ow_bestanden"])
        yield from objecten(parse(bestand.encode()) for bestand in self._table("einde").get(regeling, ()))

    def werkt_nog(self, regeling: str, nu: datetime) -> bool:
        """Whether it works today or will."""
        laatste = self.laatste(regeling, nu)
        einde = laatste.toestand.juridisch_werkend_tot if laatste and laatste.toestand else ""
        return einde is None or einde > nu.date().isoformat()

    def komend(self, moment: Moment) -> list[Stand]:
        """Versions that are decided on and do not work yet."""
        return [
            stand
            for regeling in self.regelingen()
            for stand in self.voorkomens(regeling, moment.bekend)
            if stand.toestand and stand.toestand.juridisch_werkend_vanaf > moment.werkend
        ]

    def ontwerpen(self, bekend: datetime) -> dict[str, Stand]:
        """By technischId, each on top of the version that works."""
        rijen = self._table("ontwerpen").items()
        return {
            id_: self._ontwerp(rij, bekend) for id_, rij in rijen if datetime.fromisoformat(rij["tijdstip"]) <= bekend
        }

    def _ontwerp(self, rij: Rij, bekend: datetime) -> Stand:
        basis = self.laatste(rij["regeling"], bekend)
        return Stand((*(basis.versies if basis else ()), rij))

    def procedure(self, rij: Rij) -> list[Rij]:
        """The procedurestappen of the besluit of a version, as last told."""
        stappen: list[Rij] = self._table("procedures").get(werk(rij["besluit"]), rij["procedure"])
        return stappen

    def _versies(self, toestanden: Iterable[Toestand]) -> tuple[Rij, ...]:
        namen = dict.fromkeys(toestand.versie for toestand in toestanden)
        return tuple(self._table("versies")[naam] for naam in namen)


def technisch_id(rij: Rij) -> str:
    """How an ontwerp or besluitversie is called in a path: after regeling and besluit."""
    return pad_id(rij["regeling"]) + pad_id(werk(rij["besluit"]) if rij["besluit"] else rij["versie"])


def _toestand(rij: Rij) -> Rij:
    return {"versie": rij["versie"], "juridisch_werkend_vanaf": rij["geldig_vanaf"]}


def _na(eerder: dict[tuple[str, str], Toestand], registratie: Rij) -> dict[tuple[str, str], Toestand]:
    if per := registratie.get("ingetrokken_per"):
        blijft = (each for each in eerder.values() if each.juridisch_werkend_vanaf < per)
        return {_sleutel(each): each.model_copy(update={"juridisch_werkend_tot": per}) for each in blijft}
    nieuw = [Toestand.model_validate(each) for each in registratie["toestanden"]]
    basis = {} if registratie["alle"] else eerder
    return basis | {_sleutel(each): each for each in nieuw}


def _sleutel(toestand: Toestand) -> tuple[str, str]:
    """Where there is one toestand: a version from the same day replaces the other."""
    return toestand.juridisch_werkend_vanaf, toestand.geldig_vanaf or ""


def _met_einde(toestanden: list[Toestand]) -> Iterator[Toestand]:
    """A toestand works until the next begins, unless it ends before."""
    dagen = sorted({each.juridisch_werkend_vanaf for each in toestanden})
    volgende = dict(pairwise([*dagen, None]))
    for each in toestanden:
        einde = min(filter(None, (each.juridisch_werkend_tot, volgende[each.juridisch_werkend_vanaf])), default=None)
        yield each.model_copy(update={"juridisch_werkend_tot": einde})


def _werkt(toestand: Toestand, moment: Moment) -> bool:
    geldig_vanaf = toestand.geldig_vanaf or toestand.juridisch_werkend_vanaf
    werkend = toestand.juridisch_werkend_vanaf <= moment.werkend < (toestand.juridisch_werkend_tot or "9999")
    return werkend and geldig_vanaf <= moment.geldig < (toestand.geldig_tot or "9999")
