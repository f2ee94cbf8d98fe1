"""What the simulated LVBB remembers: deliveries, and what each accepted one leaves behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from ikt.kern.klok import Klok
from ikt.koppelvlakken.bhkv.profiel import VERSIES, profiel
from ikt.koppelvlakken.stop.registerstand import JWV, Registerstand
from ikt.koppelvlakken.stop.registratie import Registratie, Stempel, Versie
from ikt.koppelvlakken.stop.tekststand import Tekststand
from ikt.koppelvlakken.stop.xml import Element, Maker, canoniek, parse
from mocks.gezagen import gezagen
from mocks.omgevingsplan import Omgevingsplan, van_rechtswege

_REGISTRATIE = TypeAdapter(Registratie)
Rij = dict[str, Any]


class LvbbRegister(Registerstand):
    """The register and the clock that the rules of the LVBB ask; state lives in the tables of the LVBB.

    `settings["machtigingen"]` lists pairs (OIN aanleveraar, OIN bevoegd gezag); everybody may deliver for himself.
    """

    def __init__(
        self, table: Callable[[str], MutableMapping[str, Any]], klok: Klok, settings: Mapping[str, Any]
    ) -> None:
        self._table, self._klok, self._settings = table, klok, settings
        self._gelezen: list[Registratie] | None = None

    def begin(self) -> None:
        for plan in van_rechtswege(self._settings.get("gezagen", [])):
            if plan.versie not in self._table("teksten"):
                self.neem_op(_van_rechtswege(plan, self._klok.nu(), self._generatie), "")
                self.bewaar(plan.versie, plan.tekst, plan.titel)
                self.publiceer(plan.oin, plan.regeling)

    @property
    def _generatie(self) -> str:
        """An LVBB that is at STOP 1.4 has its plans in STOP 1.4."""
        versie = self._settings.get("standaardversies", {}).get("bhkv", VERSIES[0])
        return "STOP 1.3" if versie == VERSIES[0] else "STOP 1.4"

    # -- what rules ask ------------------------------------------------------------------------------------------

    @property
    def registraties(self) -> list[Registratie]:
        if self._gelezen is None:
            self._gelezen = [_REGISTRATIE.validate_python(rij["registratie"]) for rij in self._rijen()]
        return self._gelezen

    def nu(self) -> datetime:
        return self._klok.nu()

    def is_gepubliceerd(self, registratie: Registratie) -> bool:
        return bool(self._rij(registratie.oin, registratie.id_levering)["gepubliceerd"])

    def wordt_afgebroken(self, registratie: Registratie) -> bool:
        return bool(self._rij(registratie.oin, registratie.id_levering)["afbreken"])

    def tekststand(self, versie: str) -> Tekststand | None:
        maker = self.maker(versie)
        if maker is None or versie not in self._table("teksten"):
            return None
        return Tekststand.van(self.tekst(versie), maker.generatie)

    def is_aangeleverd(self, oin: str, id_levering: str) -> bool:
        return f"{oin}/{id_levering}" in self._table("gebruikt")

    def is_gemachtigd(self, aanleveraar: str, bevoegd_gezag: str) -> bool:
        bekend = {gezag["oin"] for gezag in gezagen(self._settings)}
        paren = [tuple(paar) for paar in self._settings.get("machtigingen", [])]
        zelf = aanleveraar == bevoegd_gezag and aanleveraar in bekend
        return zelf or (aanleveraar, bevoegd_gezag) in paren

    # -- what the LVBB keeps -------------------------------------------------------------------------------------

    def gebruik(self, oin: str, id_levering: str) -> None:
        """From now on this idLevering is used."""
        self._table("gebruikt")[f"{oin}/{id_levering}"] = True

    def neem_op(self, registratie: Registratie, kenmerk: str) -> None:
        """`kenmerk` is the conversation that it came in."""
        self._bewaar_rij(
            {
                "registratie": _REGISTRATIE.dump_python(registratie, mode="json"),
                "kenmerk": kenmerk,
                "gepubliceerd": False,
                "afbreken": False,
            }
        )

    def publiceer(self, oin: str, id_levering: str) -> None:
        self._bewaar_rij(self._rij(oin, id_levering) | {"gepubliceerd": True})

    def begin_afbreken(self, registratie: Registratie) -> None:
        self._bewaar_rij(self._rij(registratie.oin, registratie.id_levering) | {"afbreken": True})

    def breek_af(self, oin: str, id_levering: str) -> str:
        """Forget it; gives the kenmerk of the conversation that it came in."""
        rij = self._table("registraties").pop(f"{oin}/{id_levering}")
        for versie in rij["registratie"]["versies"]:
            self._table("teksten").pop(versie["expressie"], None)
        self._gelezen = None
        return str(rij["kenmerk"])

    def heeft(self, oin: str, id_levering: str) -> bool:
        return f"{oin}/{id_levering}" in self._table("registraties")

    def registratie(self, oin: str, id_levering: str) -> Registratie:
        return next(r for r in self.registraties if (r.oin, r.id_levering) == (oin, id_levering))

    def tekst(self, versie: str) -> Element:
        return parse(self._table("teksten")[versie]["tekst"].encode())

    def tekst_of_niet(self, versie: str) -> Element | None:
        return self.tekst(versie) if versie in self._table("teksten") else None

    def titel(self, versie: str) -> str:
        titel: str = self._table("teksten")[versie]["titel"] if versie in self._table("teksten") else ""
        return titel

    def bewaar(self, versie: str, tekst: str, titel: str) -> None:
        self._table("teksten")[versie] = {"tekst": tekst, "titel": titel}

    def _rijen(self) -> Iterator[Rij]:
        """In the order in which they came."""
        return iter(sorted(self._table("registraties").values(), key=lambda rij: rij["nummer"]))

    def _rij(self, oin: str, id_levering: str) -> Rij:
        rij: Rij = self._table("registraties")[f"{oin}/{id_levering}"]
        return rij

    def _bewaar_rij(self, rij: Rij) -> None:
        sleutel = f"{rij['registratie']['oin']}/{rij['registratie']['id_levering']}"
        nummer = rij.get("nummer") or self._table("tellers").get("registraties", 0) + 1
        self._table("tellers")["registraties"] = max(nummer, self._table("tellers").get("registraties", 0))
        self._table("registraties")[sleutel] = rij | {"nummer": nummer}
        self._gelezen = None


def _van_rechtswege(plan: Omgevingsplan, nu: datetime, generatie: str) -> Registratie:
    """The plan with which a gemeente begins, as if a besluit had made it; its doel is our own."""
    feiten = profiel()
    doel = f"/join/id/proces/{plan.gezag}/{plan.geldig_vanaf[:4]}/van-rechtswege"
    d = Maker(feiten.naamruimten["data"])
    beoogd = d("BeoogdeRegeling", d("doelen", d("doel", doel)), d("instrumentVersie", plan.versie), d("eId", "art_I"))
    stempel = d("Tijdstempel", d("doel", doel), d("soortTijdstempel", JWV), d("datum", plan.geldig_vanaf))
    module = d("ConsolidatieInformatie", d("BeoogdeRegelgeving", beoogd), d("Tijdstempels", stempel))
    begin = datetime.fromisoformat(plan.geldig_vanaf).replace(tzinfo=nu.tzinfo)
    return Registratie(
        plan.oin,
        plan.regeling,
        "van rechtswege",
        "",
        begin,
        plan.geldig_vanaf,
        generatie=generatie,
        versies=(Versie(plan.versie, doelen=(doel,), soort_work=feiten.soorten["regeling"]),),
        stempels=(Stempel(doel, JWV, plan.geldig_vanaf),),
        module=canoniek(module),
    )
