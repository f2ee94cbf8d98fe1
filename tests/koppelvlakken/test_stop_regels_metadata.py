"""Rules for identifications, metadata, procedure and kennisgeving."""

from __future__ import annotations

from tests.koppelvlakken.gevallen import Geval, tabel, toets
from tests.koppelvlakken.leveringen import Verander, na, vervang, zonder_element

BESLUIT, KENNISGEVING = "besluit.xml", "kennisgeving.xml"


def b(*paren: tuple[str, str]) -> Verander:
    return vervang(BESLUIT, *paren)


def k(*paren: tuple[str, str]) -> Verander:
    return vervang(KENNISGEVING, *paren)


def io(*paren: tuple[str, str]) -> Verander:
    return vervang("route.xml", *paren)


def overal(oud: str, nieuw: str) -> Verander:
    """In all files that carry the JOIN of the informatieobject `route`."""
    return na(b((oud, nieuw)), vervang("route.xml", (oud, nieuw)), vervang("route.gml", (oud, nieuw)))


BILL, BILLVERSIE = "/akn/nl/bill/pv99/2026/vaststelling", "/akn/nl/bill/pv99/2026/vaststelling/nld@2026-06-01"
ACT = "/akn/nl/act/pv99/2026/verordening"
ROUTE = "/join/id/regdata/pv99/2026/route"
STAP = "/join/id/stop/procedure/stap_"
DEFINITIEF, ONTWERP = "proceduretype_definitief", "proceduretype_ontwerp"


def stap(nummer: str, datum: str) -> str:
    return f"<Procedurestap><soortStap>{STAP}{nummer}</soortStap><voltooidOp>{datum}</voltooidOp></Procedurestap>"


def stappen(*erbij: tuple[str, str]) -> Verander:
    nieuw = "".join(stap(nummer, datum) for nummer, datum in erbij)
    return b(("</procedurestappen>", nieuw + "</procedurestappen>"))


VASTSTELLING = """        <Procedurestap>
          <soortStap>/join/id/stop/procedure/stap_002</soortStap>
          <voltooidOp>2026-05-28</voltooidOp>
        </Procedurestap>
"""
ONDERTEKENING = VASTSTELLING.replace("002", "003").replace("2026-05-28", "2026-06-01")

GEVALLEN: list[Geval] = [
    ("LVBB2008", "verordening", b((f">{BILL}<", f">{BILL.replace('/akn', '/aknn')}<"))),
    ("STOP1014", "verordening", b((f">{BILL}<", f">{BILL.replace('/akn', '/aknn')}<"))),
    ("LVBB2009", "verordening", b((BILL, BILL.replace("/nl/", "/de/")))),
    ("STOP1002", "verordening", b((BILL, BILL.replace("/nl/", "/de/")))),
    ("LVBB2010", "verordening", b((BILL, BILL.replace("/bill/", "/brief/")))),
    ("STOP1013", "verordening", b((BILL, BILL.replace("/bill/", "/brief/")))),
    ("LVBB2011", "verordening", overal(ROUTE, ROUTE.replace("/id/", "/ide/"))),
    ("STOP1003", "verordening", overal(ROUTE, ROUTE.replace("/id/", "/ide/"))),
    ("LVBB2012", "verordening", overal(ROUTE, ROUTE.replace("regdata", "regdat"))),
    ("STOP1004", "verordening", overal(ROUTE, ROUTE.replace("regdata", "regdat"))),
    ("LVBB2013", "verordening", b((BILL, BILL.replace("2026", "26")))),
    ("STOP1006", "verordening", b((BILL, BILL.replace("2026", "26")))),
    ("LVBB2015", "verordening", overal(f"{ROUTE}/nld@2026-06-12", f"{ROUTE}/nld@2025-06-12")),
    ("STOP1008", "verordening", overal(f"{ROUTE}/nld@2026-06-12", f"{ROUTE}/nld@2025-06-12")),
    ("STOP1007", "verordening", overal(f"{ROUTE}/nld@2026-06-12", f"{ROUTE}/nld@versie")),
    ("LVBB2016", "verordening", b((BILLVERSIE, BILLVERSIE.replace("nld@", "deu@")))),
    ("STOP1009", "verordening", b((BILLVERSIE, BILLVERSIE.replace("nld@", "deu@")))),
    ("LVBB2017", "verordening", b((BILL, BILL + ".a"))),
    ("STOP1000", "verordening", b((BILL, BILL + ".a"))),
    ("LVBB2019", "verordening", b((BILLVERSIE, BILLVERSIE.replace("/nld@", "/extra/nld@")))),
    ("LVBB2020", "verordening", b((BILL, BILL + "_"))),
    ("LVBB2021", "verordening", b((BILL, BILL + "x" * 120))),
    ("LVBB2022", "verordening", b((BILL, "/akn/nl/officialGazette/krant/2026/vaststelling"))),
    ("LVBB4041", "verordening", overal(ROUTE, ROUTE.replace("/pv99/", "//"))),
    ("STOP1001", "verordening", b((f">{BILL}<", f">{BILL}2<"))),
    ("STOP1010", "verordening", b((BILL, BILL.replace("pv99", "xx99")))),
    ("STOP1012", "verordening", b((f"<FRBRWork>{ACT}<", f"<FRBRWork>{ACT.replace('act', 'doc')}<"))),
    ("LVBB4005", "verordening", b((f"<FRBRWork>{ACT}<", f"<FRBRWork>{ACT.replace('act', 'doc')}<"))),
    ("STOP1037", "kennisgeving", k(("/akn/nl/doc/", "/akn/nl/bill/"))),
    ("LVBB4707", "kennisgeving", k(("/akn/nl/doc/", "/akn/nl/bill/"))),
    ("STOP2002", "verordening", b(("work_003", "work_019"))),
    ("BHKV1005", "verordening", b(("work_003", "work_019"))),
    ("STOP2003", "verordening", b(("work_019", "work_003"))),
    ("STOP2052", "kennisgeving", k(("work_023", "work_003"))),
    ("STOP2024", "verordening", io(("work_010", "work_019"))),
    ("BHKV1016", "verordening", io(("work_010", "work_019"))),
    ("STOP1071", "verordening", b((BILLVERSIE, BILLVERSIE + "/deel"))),
    ("STOP1072", "verordening", b((BILLVERSIE, BILLVERSIE + "!deel"))),
    ("STOP1038", "verordening", b(("/join/id/proces/pv99/2026/", "/join/id/proces/pv99/26/"))),
    ("STOP1018", "verordening", b(("</informatieobjectRefs>", f"<informatieobjectRef>{ROUTE}/nld@2026-06-12;1</informatieobjectRef></informatieobjectRefs>"))),
    ("STOP1019", "verordening", b(("</rechtsgebieden>", "<rechtsgebied>/tooi/def/concept/c_8ad05f6d</rechtsgebied></rechtsgebieden>"))),
    ("STOP1030", "verordening", b(("</overheidsdomeinen>", "<overheidsdomein>/tooi/def/concept/c_7ccba02a</overheidsdomein></overheidsdomeinen>"))),
    ("STOP1031", "verordening", b(("</onderwerpen>", "<onderwerp>/tooi/def/concept/c_cfc7d5ab</onderwerp></onderwerpen>"))),
    ("STOP1022", "verordening", b(("</alternatieveTitels>", "<alternatieveTitel>Eerste vaststelling</alternatieveTitel></alternatieveTitels>"))),
    ("STOP1020", "verordening", b(("Eerste vaststelling", "Vaststellingsbesluit"))),
    ("STOP1023", "verordening", b(("<soortRegeling>", "<opvolging><opvolgerVan>/akn/nl/act/pv99/2020/oud</opvolgerVan><opvolgerVan>/akn/nl/act/pv99/2020/oud</opvolgerVan></opvolging><soortRegeling>"))),
    ("STOP1024", "verordening", b(("<soortRegeling>", "<opvolging><opvolgerVan>/akn/nl/bill/pv99/2020/oud</opvolgerVan></opvolging><soortRegeling>"))),
    ("STOP1015", "verordening", io((f"<officieleTitel>{ROUTE}", "<officieleTitel>De route"))),
    ("BHKV1017", "verordening", io((f"<officieleTitel>{ROUTE}", f"<officieleTitel>{ROUTE}2"))),
    ("STOP1016", "verordening", b(("<versienummer>1<", "<versienummer>1.0<"))),
    ("STOP1021", "verordening", b((">JCI<", ">AKN<"))),
    ("STOP1034", "verordening", b(("      <soortBestuursorgaan>/tooi/def/thes/kern/c_411b4e4a</soortBestuursorgaan>\n", ""))),
    ("STOP1035", "verordening", b(("c_411b4e4a", "c_2a7d8663"))),
    ("STOP1060", "verordening", io((f"<heeftGeboorteregeling>{ACT}", f"<heeftGeboorteregeling>{ACT.replace('act', 'bill')}"))),
    ("LVBB3510", "verordening", io((f"<heeftGeboorteregeling>{ACT}", f"<heeftGeboorteregeling>{ACT}2"))),
    ("STOP1073", "verordening", io(("gio_002", "doc_001"), ("TeConsolideren", "Informatief"))),
    ("STOP1074", "verordening", io(("TeConsolideren", "AlleenBekendTeMaken"))),
    ("BHKV1018", "verordening", io(("TeConsolideren", "AlleenBekendTeMaken"))),
    ("LVBB3150", "verordening", io((f"<heeftGeboorteregeling>{ACT}</heeftGeboorteregeling>", ""))),
    ("LVBB4036", "verordening", b(("regelingtype_004", "regelingtype_099"))),
    ("LVBB4007", "verordening", b(("/join/id/stop/regelingtype_004", "omgevingsverordening"))),
    ("LVBB4037", "verordening", b(("c_cfc7d5ab", "wonen"))),
    ("LVBB4737", "kennisgeving", k(("c_cfc7d5ab", "wonen"))),
    ("LVBB4042", "verordening", b(("<eindverantwoordelijke>/tooi/id/provincie/pv99", "<eindverantwoordelijke>/tooi/id/provincie/xx"))),
    ("STOP1302", "verordening", stappen(("002", "2026-05-29"))),
    ("STOP1303", "verordening", b(("2026-05-28", "2026-06-02"))),
    ("STOP1304", "verordening", stappen(("015", "2026-06-01"))),
    ("STOP1305", "verordening", stappen(("016", "2026-07-01"), ("018", "2026-07-02"))),
    ("STOP1310", "verordening", stappen(("016", "2026-07-20"), ("018", "2026-07-01"), ("018", "2026-07-02"))),
    ("STOP1311", "verordening", stappen(("019", "2026-07-01"))),
    ("STOP1312", "verordening", stappen(("021", "2026-07-01"))),
    ("STOP1313", "verordening", stappen(("016", "2026-07-20"), ("018", "2026-07-01"), ("019", "2026-07-02"), ("019", "2026-07-03"))),
    ("STOP1315", "verordening", stappen(("016", "2026-07-20"), ("018", "2026-07-01"), ("020", "2026-07-02"))),
    ("STOP1319", "verordening", stappen(("018", "2026-07-01"))),
    ("STOP1300", "verordening", stappen(("014", "2026-07-01"), ("005", "2026-08-01"), ("015", "2026-08-01"))),
    ("BHKV1046", "verordening", stappen(("004", "2026-06-12"))),
    ("LVBB4754", "verordening", stappen(("004", "2026-06-12"))),
    ("BHKV1047", "verordening", stappen(("015", "2026-07-20"))),
    ("BHKV1048", "verordening", b((ONDERTEKENING, ""))),
    ("LVBB4017", "verordening", b((ONDERTEKENING, ""))),
    ("BHKV1066", "visie", zonder_element(BESLUIT, "Procedureverloop")),
    ("LVBB4753", "verordening", stappen(("014", "2026-07-01"), ("005", "2026-08-01"))),
    ("LVBB4034", "visie", vervang(BESLUIT, ("<FRBRWork>/akn/nl/bill/gm9920/2026/visie</FRBRWork>", "<FRBRWork/>"), ("<FRBRExpression>/akn/nl/bill/gm9920/2026/visie/nld@2026-06-01</FRBRExpression>", "<FRBRExpression/>"))),
    ("LVBB4734", "kennisgeving", k(("<FRBRWork>/akn/nl/doc/gm0297/2026/inzage</FRBRWork>", "<FRBRWork/>"), ("<FRBRExpression>/akn/nl/doc/gm0297/2026/inzage/nld@2026-06-01</FRBRExpression>", "<FRBRExpression/>"))),
    ("STOP1075", "kennisgeving", k(("<mededelingOver>/akn/nl/bill/gm0297/2026/ontwerp/nld@2026-06-01</mededelingOver>", ""))),
    ("BHKV1067", "kennisgeving", k(("<mededelingOver>/akn/nl/bill/gm0297/2026/ontwerp/nld@2026-06-01</mededelingOver>", ""))),
    ("BHKV1057", "kennisgeving", k(("Procedureverloopmutatie", "Procedureverloop"), ("voegStappenToe", "procedurestappen"), ("stap_014", "stap_002"))),
    ("LVBB4703", "kennisgeving", k(("2026-06-15", "2026-06-08"))),
    ("LVBB4708", "kennisgeving", k(("/akn/nl/bill/", "/akn/nl/act/"))),
    ("LVBB4709", "kennisgeving", k(("<Divisietekst", "<RegelingMutatie/><Divisietekst"))),
    ("LVBB4738", "kennisgeving", k(("</mededelingOver>", "</mededelingOver><soortKennisgeving>KennisgevingUitspraakRechter</soortKennisgeving>"))),
    ("LVBB4740", "kennisgeving", k(("</mededelingOver>", "</mededelingOver><soortKennisgeving>KennisgevingVoorgenomenBesluit</soortKennisgeving>"))),
    ("LVBB4763", "kennisgeving", k(("<mededelingOver>/akn/nl/bill/gm0297/2026/ontwerp/nld@2026-06-01</mededelingOver>", "<soortKennisgeving>KennisgevingVoorgenomenBesluit</soortKennisgeving>"))),
    ("LVBB4758", "kennisgeving", k(("2026-07-27", "2026-06-13"))),
    ("LVBB4760", "kennisgeving", k(("stap_005", "stap_016"))),
    ("LVBB4761", "kennisgeving", k(("stap_014", "stap_015"), ("stap_005", "stap_018"))),
    ("LVBB4762", "kennisgeving", k(("voegStappenToe", "stappen"))),
    ("LVBB4754", "kennisgeving", k(("stap_005", "stap_004"))),
]  # fmt: skip


@tabel(GEVALLEN)
def test_one_change_raises_its_code(code: str, levering: str, verander: Verander) -> None:
    toets(code, levering, verander)
