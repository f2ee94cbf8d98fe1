"""Rules that ask the clock or the register: each is raised by one thing that happened before, or one that changed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime

import pytest

from ikt.kern.klok import TIJDZONE
from ikt.koppelvlakken.bhkv.opdracht import MANIFEST_OW
from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.beschrijving import Gezag
from ikt.koppelvlakken.stop.inpakken import Inpakker
from ikt.koppelvlakken.stop.kennisgeven import Kennisgever
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.pakket import BESLUIT, Pakket, bouw
from ikt.koppelvlakken.stop.procedure import procedure
from ikt.koppelvlakken.stop.regels import REGELS
from ikt.koppelvlakken.stop.registerstand import GELDIG, JWV, Registerstand
from ikt.koppelvlakken.stop.registratie import Intrekking, Registratie, Stempel, Versie
from ikt.koppelvlakken.stop.tekststand import Tekststand
from ikt.koppelvlakken.stop.vervlechten import vervlecht
from tests.planketen import OIN, REGELING, gelezen, wijziging

FEITEN = profiel()
DOEL = "/join/id/proces/gm0297/2020/begin"
MODULE = f"""\
<ConsolidatieInformatie xmlns="{FEITEN.naamruimten["data"]}"><BeoogdeRegelgeving><BeoogdeRegeling>
<doelen><doel>{DOEL}</doel></doelen><instrumentVersie>{REGELING}/nld@2024-01-01;1</instrumentVersie>
</BeoogdeRegeling></BeoogdeRegelgeving><Tijdstempels><Tijdstempel><doel>{DOEL}</doel>
<soortTijdstempel>{JWV}</soortTijdstempel><datum>2024-01-01</datum></Tijdstempel></Tijdstempels></ConsolidatieInformatie>
"""
PLAN = Registratie(
    OIN,
    "begin",
    "AanleveringBesluit",
    "/akn/nl/bill/gm0297/2020/begin/nld@2020-01-01",
    bekendmaking="2020-01-01",
    versies=(Versie(f"{REGELING}/nld@2024-01-01;1", doelen=(DOEL,), soort_work=FEITEN.soorten["regeling"]),),
    stempels=(Stempel(DOEL, JWV, "2024-01-01"),),
    module=MODULE,
)
IS = PLAN.versies[0]


@dataclass
class Proefregister(Registerstand):
    """As full as a test makes it; everybody may deliver, and no text is known."""

    lijst: list[Registratie] = field(default_factory=list)
    gepubliceerd: frozenset[str] = frozenset()
    afgebroken: frozenset[str] = frozenset()
    moment: datetime = datetime(2026, 6, 10, 9, tzinfo=TIJDZONE)

    @property
    def registraties(self) -> list[Registratie]:
        return self.lijst

    def nu(self) -> datetime:
        return self.moment

    def is_gepubliceerd(self, registratie: Registratie) -> bool:
        return registratie is self.lijst[0] or registratie.id_levering in self.gepubliceerd

    def wordt_afgebroken(self, registratie: Registratie) -> bool:
        return registratie.id_levering in self.afgebroken

    def tekststand(self, versie: str) -> Tekststand | None:
        return None

    def is_aangeleverd(self, oin: str, id_levering: str) -> bool:
        return False

    def is_gemachtigd(self, aanleveraar: str, bevoegd_gezag: str) -> bool:
        return True


def eerder(**anders: object) -> Registratie:
    """The usual wijziging, registered."""
    return replace(Registratie.van(gelezen()), **anders)  # type: ignore[arg-type]


A = eerder()
A_REGELING, A_GIO = A.versies
ANDER = Registratie(OIN, "ander", "AanleveringBesluit", "/akn/nl/bill/gm0297/2026/ander/nld@2026-06-01")
B = bouw(wijziging(kenmerk="ikt-b", id_levering="b", inwerkingtreding=date(2026, 8, 1)))
B_REGELING, B_GIO = Registratie.van(gelezen(B)).versies
NA = A_REGELING.expressie


def af(akn: str = A.werk, oin: str = OIN) -> Pakket:
    return Inpakker("af", oin, oin, FEITEN).afbreken(akn)


def vervang(pakket: Pakket, *paren: tuple[str, str], naam: str = BESLUIT) -> Pakket:
    inhoud = pakket.bestanden[naam].decode()
    for oud, nieuw in paren:
        assert oud in inhoud, oud
        inhoud = inhoud.replace(oud, nieuw)
    return pakket.met(**{naam: inhoud.encode()})


def op(versie: str, pakket: Pakket = B) -> Pakket:
    """The same besluit, made on another version."""
    return vervang(pakket, (f'was="{IS.expressie}"', f'was="{versie}"'))


def trekt_in(instrument: str) -> Pakket:
    module = (
        f"<Intrekkingen><Intrekking><doelen><doel>{DOEL}-weg</doel></doelen><instrument>{instrument}</instrument>"
        "<eId>art_I</eId></Intrekking></Intrekkingen><Tijdstempels>"
    )
    for prefix in ("data:", ""):
        if f"<{prefix}Tijdstempels" in B.bestanden[BESLUIT].decode():
            break
    naar = module.replace("</", f"</{prefix}").replace("<I", f"<{prefix}I").replace("<d", f"<{prefix}d")
    naar = naar.replace("<i", f"<{prefix}i").replace("<e", f"<{prefix}e").replace("<T", f"<{prefix}T")
    return vervang(B, (f"<{prefix}Tijdstempels>", naar))


def bericht(dag: date = date(2026, 6, 15), kenmerk: str = "ikt-k", over: str = A.werk) -> Pakket:
    gever = Kennisgever(Gezag("gm0297", "Gemeentestad", OIN), procedure("omgevingsplan"), "iets", kenmerk, dag, FEITEN)
    return gever.pakket(gever.van_besluit(over, date(2026, 6, 12)), kenmerk)


def kennisgeving(**anders: object) -> Registratie:
    pakket = bericht(date(2026, 6, 15), "ikt-eerste")
    return replace(Registratie.van(lees_zip(pakket.zip)), **anders)  # type: ignore[arg-type]


def register(*registraties: Registratie, **anders: object) -> Proefregister:
    return Proefregister([PLAN, *registraties], **anders)  # type: ignore[arg-type]


K = kennisgeving()
UIT = frozenset({A.id_levering})
LATER = datetime(2026, 9, 1, 9, tzinfo=TIJDZONE)
TREKT_IN = (Intrekking(REGELING, (f"{DOEL}-weg",)),)
NIEUW = "/akn/nl/act/gm0297/2026/nieuw"
INSTELLING = replace(
    ANDER, versies=(Versie(f"{NIEUW}/nld@2026-06-12", doelen=("x",)),), stempels=(Stempel("x", JWV, "2026-07-01"),)
)
DEEL = Versie(f"{REGELING}-deel/nld@2026-06-12", deel_van=NIEUW)

VERANTWOORDELIJK = "eindverantwoordelijke"


def _in_regelingversie(naam: str, waarde: str) -> Pakket:
    """Something more in the RegelingVersieInformatie, which is the last of the besluit."""
    slot = B.bestanden[BESLUIT].decode().rpartition("RegelingVersieInformatie>")[0].rpartition("</")
    tekst = B.bestanden[BESLUIT].decode()
    plek = len(slot[0])
    nieuw = f'<{naam} xmlns="{FEITEN.naamruimten["data"]}">{waarde}</{naam}>'
    return B.met(**{BESLUIT: (tekst[:plek] + nieuw + tekst[plek:]).encode()})


def met_metadata(naam: str, waarde: str) -> Pakket:
    return _in_regelingversie(naam, waarde)


def met_deel(regeling: str) -> Pakket:
    return _in_regelingversie("isTijdelijkDeelVan", regeling)


def eerder_metadata(naam: str, waarde: str) -> Registratie:
    return replace(A, versies=(replace(A_REGELING, metadata=((naam, waarde),)),))


GEVALLEN: list[tuple[str, Pakket, Proefregister]] = [
    ("LVBB1553", af(), register(A, moment=datetime(2026, 6, 12, 7, tzinfo=TIJDZONE))),
    ("LVBB1554", af(), register(A, afgebroken=UIT)),
    ("LVBB1555", af(), register(A, gepubliceerd=UIT)),
    ("LVBB1556", af(), register(A, gepubliceerd=UIT)),
    ("LVBB1557", af(), register(A, gepubliceerd=UIT)),
    ("LVBB1558", af(), register(A, replace(ANDER, versies=(Versie("/akn/nl/act/x/nld@1", NA),)))),
    ("LVBB1560", af(), register(A, K)),
    ("LVBB1563", af(), register(A, moment=LATER)),
    ("LVBB1564", af(), register(A, moment=LATER)),
    ("LVBB1565", af(), register(A, replace(ANDER, versies=(Versie("/join/x/nld@1", A_GIO.expressie),)))),
    ("LVBB1566", af(INSTELLING.werk), register(INSTELLING, replace(A, intrekkingen=(Intrekking(NIEUW, ("y",)),)))),
    ("LVBB1567", af(INSTELLING.werk), register(INSTELLING, replace(A, versies=(DEEL,)))),
    ("LVBB1568", af(oin="00000009900000992000"), register(A)),
    ("LVBB1576", af(), register(replace(A, intrekkingen=TREKT_IN), gepubliceerd=UIT)),
    ("LVBB1577", af(), register(replace(A, intrekkingen=(Intrekking("/join/x", ("y",)),)), gepubliceerd=UIT)),
    ("LVBB4711", af(K.werk), register(A, K, gepubliceerd=frozenset({K.id_levering}))),
    ("LVBB4713", af(K.werk), register(A, K, afgebroken=frozenset({K.id_levering}))),
    ("LVBB4714", af(K.werk), register(A, K, afgebroken=UIT)),
    ("LVBB4715", af(K.werk), register(A, K, kennisgeving(document="/akn/nl/doc/gm0297/2026/later/nld@1"))),
    ("LVBB2503", vervang(B, ("ikt-b</", "ikt-weg</"), naam=MANIFEST_OW), register()),
    ("LVBB4200", vervang(op(NA), ("2026-08-01", "2026-06-20")), register(A, gepubliceerd=UIT)),
    ("LVBB4201", B, register(A, gepubliceerd=UIT)),
    ("LVBB4204", op(NA), register(replace(A, stempels=()), gepubliceerd=UIT)),
    (
        "LVBB4206",
        vervang(op(NA), (JWV, GELDIG)),
        register(
            replace(A, stempels=tuple(replace(s, soort=GELDIG, datum="2026-12-01") for s in A.stempels)),
            gepubliceerd=UIT,
        ),
    ),
    ("LVBB4209", vervang(op(NA), (JWV, GELDIG)), register(A, gepubliceerd=UIT)),
    ("LVBB4211", op(NA), register(A)),
    ("LVBB7702", B, register(A, gepubliceerd=UIT)),
    ("LVBB7001", vervlecht(B, bouw(wijziging()), FEITEN), register()),
    ("LVBB7004", B, register(replace(A, versies=(replace(A_REGELING, doelen=B_REGELING.doelen),)))),
    ("LVBB7005", vervang(op(NA), ("2026-08-01", "2026-07-01")), register(A, gepubliceerd=UIT)),
    ("LVBB7010", B, register(replace(A, ontwerp=True, versies=(replace(A_REGELING, doelen=B_REGELING.doelen),)))),
    (
        "LVBB7011",
        vervang(op(NA), (JWV, GELDIG), ("2026-08-01", "2026-07-01")),
        register(replace(A, stempels=tuple(replace(s, soort=GELDIG) for s in A.stempels)), gepubliceerd=UIT),
    ),
    ("LVBB4051", B, register(replace(ANDER, intrekkingen=(Intrekking(B_GIO.werk, ("y",)),)))),
    ("LVBB4052", B, register(replace(ANDER, intrekkingen=TREKT_IN))),
    ("LVBB5008", op(NA), register(A, afgebroken=UIT)),
    ("LVBB5009", op(NA), register(replace(A, versies=(replace(A_REGELING, soort_work="/join/id/stop/work_021"),)))),
    ("LVBB5012", trekt_in(REGELING), register(replace(ANDER, intrekkingen=TREKT_IN))),
    ("LVBB5013", trekt_in(NIEUW), register(replace(INSTELLING, stempels=()))),
    ("LVBB5014", trekt_in(NIEUW), register()),
    ("LVBB4212", trekt_in(NIEUW), register(INSTELLING)),
    ("LVBB7009", trekt_in("/join/id/regdata/gm0297/2020/weg"), register()),
    ("LVBB5022", met_deel(NIEUW), register(replace(INSTELLING, ontwerp=True))),
    ("LVBB4046", met_metadata("soortRegeling", "/x/2"), register(eerder_metadata("soortRegeling", "/x/1"))),
    (
        "LVBB4055",
        met_metadata(VERANTWOORDELIJK, "/tooi/id/gemeente/gm0297"),
        register(eerder_metadata(VERANTWOORDELIJK, "/tooi/id/provincie/pv28")),
    ),
    ("LVBB4049", met_metadata("opvolging", "/akn/nl/act/gm0297/1999/weg"), register()),
    ("LVBB4705", bericht(date(2026, 6, 11)), register(A)),
    ("LVBB4712", bericht(date(2026, 6, 9)), register(A)),
    ("LVBB4750", bericht(date(2026, 6, 15)), register(A, K)),
    ("LVBB4755", bericht(date(2026, 6, 16)), register(A, K)),
    ("LVBB4756", bericht(date(2026, 6, 15)), register(A, K)),
    ("LVBB4759", bericht(date(2026, 6, 11)), register(A)),
]


def gevonden(pakket: Pakket, stand: Proefregister) -> set[str]:
    aanlevering: Aanlevering = replace(lees_zip(pakket.zip), register=stand)
    regels = [regel for regel in REGELS.lijst if regel.nodig in ("klok", "register")]
    return {melding.code for regel in regels for melding in regel.meldingen(aanlevering)}


@pytest.mark.parametrize(("code", "pakket", "stand"), GEVALLEN, ids=[code for code, _, _ in GEVALLEN])
def test_rule_is_raised(code: str, pakket: Pakket, stand: Proefregister) -> None:
    assert code in gevonden(pakket, stand)


@pytest.mark.parametrize(
    ("pakket", "stand"),
    [
        (B, register()),
        (op(NA), register(A, gepubliceerd=UIT)),
        (af(), register(A)),
        (bericht(), register(A)),
    ],
    ids=["besluit", "volgend besluit", "afbreken", "kennisgeving"],
)
def test_good_delivery_raises_none(pakket: Pakket, stand: Proefregister) -> None:
    assert gevonden(pakket, stand) == set()


def test_at_least_forty_rules_need_the_clock_or_the_register() -> None:
    codes = {regel.code for regel in REGELS.lijst if regel.nodig in ("klok", "register")}
    assert len({code for code in codes if code.startswith("LVBB")}) >= 60
