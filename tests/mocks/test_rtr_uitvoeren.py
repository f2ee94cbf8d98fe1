"""The simulated RTR and execution, by their clients, from activiteit to conclusie."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

import pytest

from ikt.kern.klok import TIJDZONE
from ikt.kern.uitkomst import NietGeslaagd
from ikt.kern.wereld import Wereld
from ikt.koppelvlakken.rtr.aanleveren import Aanlevering, Aanleverresultaat, RtrAanleverClient
from ikt.koppelvlakken.rtr.client import RegelClient
from ikt.koppelvlakken.rtr.gegevens import RtrGegevensClient
from ikt.koppelvlakken.rtr.intake import RtrIntakeClient
from ikt.koppelvlakken.rtr.regelbestanden import RegelbestandClient
from ikt.koppelvlakken.rtr.uitkomsten import Check
from ikt.koppelvlakken.rtr.uitvoeren import BEPAAL_CONCLUSIE, Plek, RegelIntakeClient, UitvoerenClient, punt
from ikt.koppelvlakken.rtr.vergunningcheck import GeenAntwoord, doorloop
from ikt.koppelvlakken.rtr.zoeken import ZoekClient
from ikt.koppelvlakken.sttr.beschrijving import Beschrijving, VraagRegel
from ikt.koppelvlakken.sttr.pakket import maak_activiteitpakket, maak_regelpakket
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from ikt.koppelvlakken.sttr.writer import schrijf
from ikt.koppelvlakken.transport import simulated
from mocks.fouten import Faults
from mocks.simulation import Simulation

C = TypeVar("C", bound=RegelClient)

OIN, ANDER = "00000009900000029700", "00000009900000992000"
URN = "nl.imow-gm0297.activiteit.boomkappen"
REF = StructuurRef(OIN, "Conclusie", URN)
VANDAAG = date(2026, 3, 3)
GEBIED = {
    "type": "Polygon",
    "coordinates": [[[145000, 424500], [146000, 424500], [146000, 425500], [145000, 425500], [145000, 424500]]],
}
BINNEN, BUITEN, RAND = punt(145500.0, 425000.0), punt(147000.0, 425000.0), punt(146000.0, 425000.0)
VRAGEN = [
    VraagRegel("monumentaal", "Is het een monumentale boom?", "ja of nee"),
    VraagRegel("omtrek", "Hoe dik is de stam?", "getal", toelichting="Meet op borsthoogte."),
]
TABEL = [
    {"monumentaal": "ja", "omtrek": "-", "conclusie": "Vergunningplicht"},
    {"monumentaal": "nee", "omtrek": ">= 62,5", "conclusie": "Meldingsplicht"},
    {"monumentaal": "nee", "omtrek": "< 62,5", "conclusie": "Toestemmingsvrij"},
]


class Keten:
    """The two systems, and what a regelbeheerder does with them."""

    def __init__(self, *faults: str) -> None:
        settings = {
            "gezagen": [
                {"code": "gm0297", "naam": "Gemeentestad", "oin": OIN, "bestuurslaag": "gemeente"},
                {"code": "gm9920", "naam": "Testeiland", "oin": ANDER, "bestuurslaag": "gemeente"},
            ]
        }
        start = datetime(2026, 3, 3, 9, tzinfo=TIJDZONE)
        self.wereld = Wereld("test", start, settings=settings)
        self.simulation = Simulation(self.wereld, ["rtr", "uitvoeren"], faults=Faults.load(), connect=simulated)
        for fault in faults:
            self.wereld.switch(fault, True)

    def client(self, soort: type[C]) -> C:
        return soort(self.simulation.connect(soort.system))

    def wacht(self) -> None:
        uiterlijk = self.wereld.klok.nu() + timedelta(hours=1)
        while self.simulation.advance(uiterlijk):
            pass

    def publiceer(self, urn: str = URN, naam: str = "Boom kappen", oin: str = OIN) -> None:
        self.client(RtrIntakeClient).meld_activiteiten(
            {
                "activiteiten": [
                    {
                        "urn": urn,
                        "naam": naam,
                        "oin": oin,
                        "begindatum": "2026-03-03",
                        "locaties": [{"identificatie": f"nl.imow-gm0297.gebied.{naam}", "geometrie": GEBIED}],
                    }
                ],
                "spoor": None,
            }
        )
        self.wacht()

    def lever(self, pakket: bytes, oin: str = OIN) -> Aanleverresultaat:
        return self.client(RtrAanleverClient).lever_aan(Aanlevering(oin, "levering.zip", pakket))

    def maak_toepasbaar(self, urn: str = URN, oin: str = OIN) -> Aanleverresultaat:
        kenmerken = {
            "typering": "Overige",
            "toonbaar": True,
            "regelbeheerobjecten": [
                {"typering": "Conclusie"},
                {"typering": "Indieningsvereisten", "toestemming": {"code": "Vergunning"}},
            ],
        }
        return self.lever(maak_activiteitpakket(urn, kenmerken), oin)

    def lever_regels(
        self, tabel: list[dict[str, str]] = TABEL, vanaf: date = VANDAAG, oin: str = OIN
    ) -> Aanleverresultaat:
        sttr = schrijf(Beschrijving("Boom kappen", REF, VRAGEN, tabel))
        resultaat = self.lever(maak_regelpakket(sttr, "boom.dmn", vanaf), oin)
        self.wacht()
        return resultaat

    def bepaal(self, punt: Plek = BINNEN, datum: date = VANDAAG) -> Callable[[Mapping[int, str]], Check]:
        client = self.client(UitvoerenClient)
        return lambda antwoorden: client.bepaal_conclusie(str(REF), punt, datum, antwoorden)


@pytest.fixture
def keten() -> Iterator[Keten]:
    keten = Keten()
    yield keten
    keten.wereld.close()


@pytest.fixture
def met_regels(keten: Keten) -> Keten:
    keten.publiceer()
    keten.maak_toepasbaar()
    keten.lever_regels()
    return keten


def test_een_activiteit_staat_pas_in_het_register_als_zij_is_overgenomen(keten: Keten) -> None:
    gegevens = keten.client(RtrGegevensClient)
    assert gegevens.activiteit(URN, VANDAAG) is None

    keten.publiceer()

    gevonden = gegevens.activiteit(URN, VANDAAG)
    assert gevonden is not None
    assert gevonden["omschrijving"] == "Boom kappen"
    assert gevonden["bestuursorgaan"] == {"oin": OIN, "organisatieCode": "0297", "bestuurslaag": "gemeente"}
    assert gevonden["beginDatum"] == "03-03-2026"
    assert gevonden["regelBeheerObjecten"] == []
    assert gegevens.activiteit(URN, VANDAAG - timedelta(days=1)) is None


def test_alle_paginas_worden_gelezen(keten: Keten) -> None:
    for nummer in range(45):
        keten.publiceer(f"{URN}{nummer}", f"Boom {nummer}")
    gegevens = keten.client(RtrGegevensClient)

    assert len({een["urn"] for een in gegevens.activiteiten(VANDAAG)}) == 45
    assert len(list(gegevens.zoek(VANDAAG, organisatiecode="gm0297"))) == 45
    assert list(gegevens.zoek(VANDAAG, organisatiecode="ws0297")) == []


@pytest.mark.parametrize(("plek", "aantal"), [(BINNEN, 1), (RAND, 1), (BUITEN, 0)])
def test_zoeken_op_een_plek(keten: Keten, plek: Plek, aantal: int) -> None:
    keten.publiceer()

    assert len(list(keten.client(RtrGegevensClient).zoek(VANDAAG, geometrie=plek))) == aantal


def test_een_iso_datum_geeft_een_lege_lijst_en_geen_fout(keten: Keten) -> None:
    keten.publiceer()
    gegevens = keten.client(RtrGegevensClient).met({"algemeen": {"datum": "%Y-%m-%d"}})

    assert list(gegevens.activiteiten(VANDAAG)) == []


@pytest.mark.parametrize(
    ("doe", "code"),
    [
        (lambda keten: keten.lever(b"geen zip"), "IKT-STTR001"),
        (lambda keten: keten.lever_regels([{"monumentaal": "ja", "conclusie": "Kap"}]), "IKT-STTR017"),
        (lambda keten: keten.lever_regels(), "IKT-RTR004"),
        (lambda keten: keten.maak_toepasbaar("nl.imow-gm0297.activiteit.weg"), "IKT-RTR002"),
        (lambda keten: keten.maak_toepasbaar(oin=ANDER), "IKT-RTR003"),
    ],
    ids=["geen zip", "conclusiecode", "niet toepasbaar", "onbekend", "ander bestuursorgaan"],
)
def test_rtr_weigert_met_een_code(keten: Keten, doe: Callable[[Keten], Aanleverresultaat], code: str) -> None:
    keten.publiceer()
    resultaat = doe(keten)

    assert (resultaat.aanvaard, resultaat.code) == (False, code)
    assert list(keten.client(RegelbestandClient).regels(str(REF), VANDAAG)) == []


def test_de_zoekfunctie_geeft_een_treffer_per_regelbeheerobject(keten: Keten) -> None:
    keten.publiceer()
    zoek = keten.client(ZoekClient)
    assert list(zoek.zoek("boom")) == []

    keten.maak_toepasbaar()

    treffers = {een["functioneleStructuurRef"]: een for een in zoek.zoek("BOOM kap")}
    conclusie = treffers[str(REF)]
    assert len(treffers) == 2
    assert (conclusie["urn"], "toestemming" in conclusie) == (URN, False)
    assert sorted(een.get("toestemming", "") for een in treffers.values()) == ["", "Vergunning"]
    assert list(zoek.zoek("dakkapel")) == []


def test_vergunningcheck_vraagt_op_volgorde_en_komt_tot_de_conclusie(met_regels: Keten) -> None:
    antwoorden = {"Is het een monumentale boom?": "nee", "Hoe dik is de stam?": "62,5"}
    loop = doorloop(met_regels.bepaal(), antwoorden)

    assert loop.gesteld == ("Is het een monumentale boom?", "Hoe dik is de stam?")
    assert loop.eerste.conclusies == ()
    assert (loop.einde.conclusies, loop.einde.open_vragen) == (("Meldingsplicht",), ())


def test_een_vraag_die_open_blijft_geeft_geen_conclusie(met_regels: Keten) -> None:
    loop = doorloop(met_regels.bepaal(), {"Is het een monumentale boom?": "nee", "Hoe dik is de stam?": "-"})

    assert loop.einde.conclusies == ()
    assert [vraag.tekst for vraag in loop.einde.open_vragen] == ["Hoe dik is de stam?"]
    with pytest.raises(GeenAntwoord, match="Hoe dik"):
        doorloop(met_regels.bepaal(), {"Is het een monumentale boom?": "nee"})


@pytest.mark.parametrize(("plek", "van_toepassing"), [(BINNEN, True), (RAND, True), (BUITEN, False)])
def test_regels_gelden_alleen_binnen_het_werkingsgebied(met_regels: Keten, plek: Plek, van_toepassing: bool) -> None:
    assert met_regels.bepaal(plek)({}).van_toepassing is van_toepassing


def test_een_nieuwe_versie_geldt_vanaf_haar_begindatum(met_regels: Keten) -> None:
    later = VANDAAG + timedelta(days=10)
    met_regels.lever_regels([{"monumentaal": "-", "conclusie": "Verbod"}], vanaf=later)
    daarvoor = met_regels.bepaal(datum=later - timedelta(days=1))({})
    daarna = met_regels.bepaal(datum=later)({})
    [in_register] = met_regels.client(RegelbestandClient).regels(str(REF), later)

    assert (daarvoor.conclusies, daarna.conclusies) == ((), ("Verbod",))
    assert daarna.regelbestanden == (in_register["identifier"],) != daarvoor.regelbestanden


@pytest.mark.parametrize("volgorde", [(1, 2), (2, 1)], ids=["op volgorde", "de oude nog eens doorgegeven"])
def test_een_werkzaamheid_leidt_naar_de_regels_die_op_de_dag_van_de_check_zijn_gekoppeld(
    keten: Keten, volgorde: tuple[int, ...]
) -> None:
    later = VANDAAG + timedelta(days=10)
    versies = {1: doorgegeven(1, VANDAAG, "Kappen"), 2: doorgegeven(2, later, "Snoeien")}
    for nummer in volgorde:
        keten.client(RegelIntakeClient).meld_regels(versies[nummer])
        keten.wacht()

    def gevonden(werkzaamheid: str, dag: date) -> tuple[int, ...]:
        client = keten.client(UitvoerenClient)
        return client.bepaal_conclusie(client.profiel.werkzaamheid(werkzaamheid), BINNEN, dag).regelbestanden

    assert (gevonden("Kappen", VANDAAG), gevonden("Snoeien", VANDAAG)) == ((1,), ())
    assert (gevonden("Kappen", later), gevonden("Snoeien", later)) == ((), (2,))


@pytest.mark.parametrize(
    ("herbruikbaar", "bereik", "aantal"),
    [("monument", "werkzaamheid", 2), ("monument", "locatie", 3), ("beschermd", "werkzaamheid", 3), ("", "locatie", 3)],
    ids=["gelijk", "ander bereik", "ander herbruikbaarId", "zonder herbruikbaarId"],
)
def test_een_herbruikbare_vraag_van_twee_activiteiten_wordt_een_keer_gesteld(
    keten: Keten, herbruikbaar: str, bereik: str, aantal: int
) -> None:
    eigen = replace(VRAGEN[0], herbruikbaar="monument")
    ander = replace(VRAGEN[0], herbruikbaar=herbruikbaar)
    snoeien = StructuurRef(OIN, "Conclusie", f"{URN}.snoeien")
    keten.client(RegelIntakeClient).meld_regels(doorgegeven(1, VANDAAG, "Kappen", vragen=[eigen, VRAGEN[1]]))
    tweede = doorgegeven(2, VANDAAG, "Kappen", ref=snoeien, vragen=[ander], tabel=TABEL_MONUMENT)
    met_bereik = f"<uitv:bereik>{bereik}</uitv:bereik><inter:prioriteit>10<"
    tweede["sttr"] = tweede["sttr"].replace("<inter:prioriteit>10<", met_bereik)
    keten.client(RegelIntakeClient).meld_regels(tweede)
    keten.wacht()
    client = keten.client(UitvoerenClient)
    ref = client.profiel.werkzaamheid("Kappen")

    loop = doorloop(
        lambda gegeven: client.bepaal_conclusie(ref, BINNEN, VANDAAG, gegeven),
        {"Is het een monumentale boom?": "nee", "Hoe dik is de stam?": "70"},
    )

    assert len(loop.gesteld) == aantal
    assert loop.einde.conclusies == ("Meldingsplicht", "Toestemmingsvrij")


TABEL_MONUMENT = [
    {"monumentaal": "ja", "conclusie": "Verbod"},
    {"monumentaal": "nee", "conclusie": "Toestemmingsvrij"},
]


def doorgegeven(
    identifier: int,
    vanaf: date,
    *werkzaamheden: str,
    ref: StructuurRef = REF,
    vragen: Sequence[VraagRegel] = VRAGEN,
    tabel: Sequence[Mapping[str, str]] = TABEL,
) -> dict[str, Any]:
    """Rules as the RTR hands them over."""
    return {
        "identifier": identifier,
        "functioneleStructuurRef": str(ref),
        "begindatum": vanaf.isoformat(),
        "sttr": schrijf(Beschrijving("Boom kappen", ref, vragen, tabel)).decode(),
        "activiteit": {
            "urn": ref.activiteit,
            "naam": "Boom kappen",
            "bestuursorgaan": {"oin": ref.oin, "bestuurslaag": "gemeente"},
            "locaties": [{"identificatie": "nl.imow-gm0297.gebied.boom", "geometrie": GEBIED}],
            "werkzaamheden": werkzaamheden,
        },
    }


def test_het_register_geeft_het_bestand_zoals_het_is_aangeleverd(met_regels: Keten) -> None:
    client = met_regels.client(RegelbestandClient)
    [rij] = client.regels(str(REF), VANDAAG)

    assert client.bestand(rij["identifier"]) == schrijf(Beschrijving("Boom kappen", REF, VRAGEN, TABEL))


def test_een_ref_met_een_andere_typering_wordt_geweigerd_met_de_ref_in_de_reden(met_regels: Keten) -> None:
    fout = StructuurRef(OIN, "Maatregelen", URN)
    with pytest.raises(NietGeslaagd, match="typering 'CONCLUSIE'") as gevonden:
        met_regels.client(UitvoerenClient).bepaal_conclusie(str(fout), BINNEN, VANDAAG)

    assert (gevonden.value.schakel, gevonden.value.code) == ("uitvoeren-loket", "HTTP400")


def test_de_vormen_zijn_die_van_opgenomen_antwoorden(met_regels: Keten) -> None:
    def vraag(ref: StructuurRef, punt: Plek) -> Any:
        return met_regels.simulation.connect("uitvoeren").call(
            BEPAAL_CONCLUSIE,
            "POST",
            "/publiek/toepasbare-regels/api/toepasbareregelsuitvoerenservices/v3/conclusie/_bepaal",
            json={
                "datum": "03-03-2026",
                "functioneleStructuurRefs": [{"functioneleStructuurRef": str(ref), "antwoorden": []}],
                "_geo": {"intersects": punt},
            },
        )

    [binnen] = vraag(REF, BINNEN).json()
    geweigerd = vraag(StructuurRef(OIN, "Maatregelen", URN), BINNEN)
    [activiteit] = binnen["activiteiten"]
    [groep] = activiteit["vraaggroepen"]

    assert vraag(REF, BUITEN).json() == [{"functioneleStructuurRef": str(REF)}]
    assert (groep["groepNaam"], groep["prioriteit"], len(groep["vragen"])) == ("Algemeen", 1, 2)
    assert groep["vragen"][1].keys() >= _ALTIJD
    assert groep["vragen"][1]["toelichting"].keys() == {"belangrijk", "korteToelichtingId"}
    assert geweigerd.headers["x-dso-instance"] == geweigerd.json()["instance"]
    assert geweigerd.json()["type"] == "VALIDATIE_FOUT"
    assert geweigerd.json()["invalid-params"][0]["name"] == "functioneleStructuurRefs"


_ALTIJD = {
    "id",
    "antwoordType",
    "invoertype",
    "tekst",
    "bereik",
    "vraagReferentie",
    "classificatie",
    "prioriteit",
    "verplicht",
    "publiceerbaar",
    "potentieelVertrouwelijk",
    "verborgenStuurvraag",
    "uitvoeringsregelType",
}
