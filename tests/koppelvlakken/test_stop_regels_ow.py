"""Rules for OW objects."""

from __future__ import annotations

import pytest

from ikt.koppelvlakken.stop.pakket import Pakket
from tests.koppelvlakken.gevallen import Geval, gevonden, tabel, toets
from tests.koppelvlakken.leveringen import Verander, na, vervang
from tests.koppelvlakken.test_stop_regels_besluit import soort

PV, GM = "nl.imow-pv99.", "nl.imow-gm9920."
CONCEPT = "http://standaarden.omgevingswet.overheid.nl/"
WEG = "</sl:standBestand>"


def o(*paren: tuple[str, str]) -> Verander:
    return vervang("ow.xml", *paren)


def een(*paren: tuple[str, str]) -> Verander:
    """The first occurrence only."""
    return vervang("ow.xml", *paren, aantal=1)


def erbij(soort_: str, inhoud: str, ruimte: str = "x") -> Verander:
    """An object more, and its type in the list of the file."""
    object_ = (
        f'<sl:stand><ow-dc:owObject><{soort_} xmlns="{ruimte}">{inhoud}</{soort_}></ow-dc:owObject></sl:stand>{WEG}'
    )
    return o((WEG, object_), ("</sl:objectTypen>", f"<sl:objectType>{soort_}</sl:objectType></sl:objectTypen>"))


def ref(soort_: str, naar: str) -> str:
    return f'<{soort_} xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{naar}"/>'


def _in_object(begin: str, oud: str, nieuw: str) -> Verander:
    """Replaced once, after the first occurrence of `begin`."""

    def verander(pakket: Pakket) -> Pakket:
        inhoud = pakket.bestanden["ow.xml"].decode()
        plek = inhoud.index(begin)
        voor, rest = inhoud[:plek], inhoud[plek:]
        assert oud in rest
        return pakket.met(**{"ow.xml": (voor + rest.replace(oud, nieuw, 1)).encode()})

    return verander


def in_(id_: str, oud: str, nieuw: str) -> Verander:
    return _in_object(f"{id_}</", oud, nieuw)


RVI, WAARDEREGEL, INSTRUCTIE = f"{PV}juridischeregel.een", f"{PV}juridischeregel.twee", f"{PV}juridischeregel.drie"


def weg(id_: str, ref_: str, prefix: str) -> Verander:
    """The first such reference of this object goes to something that is not there."""

    def verander(pakket: Pakket) -> Pakket:
        inhoud, _, einde = _ref(pakket, id_, ref_, prefix)
        return pakket.met(**{"ow.xml": (inhoud[: einde - 3] + "weg" + inhoud[einde - 3 :]).encode()})

    return verander


def tweemaal(id_: str, ref_: str, prefix: str) -> Verander:
    """The first such reference of this object twice."""

    def verander(pakket: Pakket) -> Pakket:
        inhoud, plek, einde = _ref(pakket, id_, ref_, prefix)
        return pakket.met(**{"ow.xml": (inhoud[:einde] + inhoud[plek:einde] + inhoud[einde:]).encode()})

    return verander


def _ref(pakket: Pakket, id_: str, ref_: str, prefix: str) -> tuple[str, int, int]:
    """The OW file, and where in it the first such reference of this object begins and ends."""
    inhoud = pakket.bestanden["ow.xml"].decode()
    plek = inhoud.index(f"<{prefix}:{ref_} xlink:href=", inhoud.index(f"{id_}</"))
    return inhoud, plek, inhoud.index("/>", plek) + 2


REGELINGSGEBIED = f'<sl:stand><ow-dc:owObject><rg:Regelingsgebied><rg:identificatie>{GM}regelingsgebied.een</rg:identificatie><rg:locatieaanduiding><l:LocatieRef xlink:href="{GM}gebied.kern"/></rg:locatieaanduiding></rg:Regelingsgebied></ow-dc:owObject></sl:stand>'
TEKSTDEEL = f"{GM}tekstdeel.kern"
GEVALLEN: list[Geval] = [
    ("OZON0010", "verordening", een(("<sl:objectType>Punt<", "<sl:objectType>Stip<"))),
    ("OZON0013", "verordening", een(("<sl:objectType>Punt</sl:objectType>", ""))),
    ("TPOD1164", "verordening", een(("<r:identificatie>nl.imow-pv99.regeltekst.een</r:identificatie>", ""))),
    ("TPOD1892", "verordening", o((f"{PV}punt.halte", f"{PV}punt.de-halte"))),
    ("OZON0310", "verordening", o((f"<r:identificatie>{PV}regeltekst.drie", f"<r:identificatie>{PV}regeltekst.twee"), (f'RegeltekstRef xlink:href="{PV}regeltekst.drie"', f'RegeltekstRef xlink:href="{PV}regeltekst.twee"'))),
    ("OZON0033", "verordening", weg(RVI, "RegeltekstRef", "r")),
    ("OZON0035", "verordening", weg(INSTRUCTIE, "RegeltekstRef", "r")),
    ("OZON0037", "verordening", weg(WAARDEREGEL, "RegeltekstRef", "r")),
    ("OZON0038", "verordening", weg(RVI, "ActiviteitRef", "rol")),
    ("OZON0040", "verordening", weg(RVI, "GebiedsaanwijzingRef", "ga")),
    ("OZON0041", "verordening", weg(INSTRUCTIE, "GebiedsaanwijzingRef", "ga")),
    ("OZON0042", "verordening", weg(RVI, "OmgevingsnormRef", "rol")),
    ("OZON0043", "verordening", weg(INSTRUCTIE, "OmgevingsnormRef", "rol")),
    ("OZON0044", "verordening", weg(WAARDEREGEL, "OmgevingswaardeRef", "rol")),
    ("OZON0045", "verordening", weg(RVI, "LocatieRef", "l")),
    ("OZON0046", "verordening", weg(INSTRUCTIE, "LocatieRef", "l")),
    ("OZON0047", "verordening", weg(WAARDEREGEL, "LocatieRef", "l")),
    ("OZON0053", "verordening", weg(f"{PV}gebiedengroep.hoogte", "GebiedRef", "l")),
    ("OZON0059", "verordening", weg(f"{PV}lijnengroep.route", "LijnRef", "l")),
    ("OZON0065", "verordening", weg(f"{PV}puntengroep.halte", "PuntRef", "l")),
    ("OZON0066", "verordening", weg(f"{PV}gebied.zeven", "GeometrieRef", "l")),
    ("OZON0067", "verordening", weg(f"{PV}lijn.route", "GeometrieRef", "l")),
    ("OZON0068", "verordening", weg(f"{PV}punt.halte", "GeometrieRef", "l")),
    ("OZON0088", "verordening", weg(RVI, "KaartRef", "k")),
    ("OZON0089", "visie", weg(TEKSTDEEL, "KaartRef", "k")),
    ("OZON0092", "visie", weg(TEKSTDEEL, "DivisietekstRef", "vt")),
    ("OZON0093", "visie", weg(TEKSTDEEL, "GebiedsaanwijzingRef", "ga")),
    ("OZON0094", "visie", weg(TEKSTDEEL, "HoofdlijnRef", "vt")),
    ("OZON0096", "verordening", weg(f"{PV}gebiedsaanwijzing.oever", "LocatieRef", "l")),
    ("OZON0101", "verordening", weg(f"{PV}normwaarde.zeven", "LocatieRef", "l")),
    ("OZON0121", "verordening", weg(f"{PV}activiteitlocatieaanduiding.een", "LocatieRef", "l")),
    ("OZON0124", "visie", weg(f"{GM}regelingsgebied.een", "LocatieRef", "l")),
    ("OZON0204", "visie", weg(TEKSTDEEL, "LocatieRef", "l")),
    ("OZON0217", "verordening", erbij("Pons", f"<identificatie>{PV}pons.een</identificatie><locatieaanduiding>{ref('LocatieRef', PV + 'gebied.weg')}</locatieaanduiding>")),
    ("OZON0349", "verordening", weg(f"{PV}kaart.een", "OmgevingsnormRef", "rol")),
    ("OZON0320", "verordening", tweemaal(RVI, "LocatieRef", "l")),
    ("OZON0321", "verordening", tweemaal(WAARDEREGEL, "LocatieRef", "l")),
    ("OZON0322", "verordening", tweemaal(INSTRUCTIE, "LocatieRef", "l")),
    ("OZON0324", "verordening", tweemaal(RVI, "OmgevingsnormRef", "rol")),
    ("OZON0325", "verordening", tweemaal(WAARDEREGEL, "OmgevingswaardeRef", "rol")),
    ("OZON0326", "verordening", tweemaal(RVI, "GebiedsaanwijzingRef", "ga")),
    ("OZON0327", "verordening", tweemaal(WAARDEREGEL, "GebiedsaanwijzingRef", "ga")),
    ("OZON0328", "verordening", tweemaal(INSTRUCTIE, "GebiedsaanwijzingRef", "ga")),
    ("OZON0329", "verordening", tweemaal(INSTRUCTIE, "OmgevingsnormRef", "rol")),
    ("OZON0331", "verordening", tweemaal(f"{PV}gebiedsaanwijzing.oever", "LocatieRef", "l")),
    ("OZON0340", "visie", tweemaal(TEKSTDEEL, "HoofdlijnRef", "vt")),
    ("OZON0341", "visie", tweemaal(TEKSTDEEL, "LocatieRef", "l")),
    ("OZON0342", "visie", tweemaal(TEKSTDEEL, "GebiedsaanwijzingRef", "ga")),
    ("OZON0343", "verordening", tweemaal(RVI, "KaartRef", "k")),
    ("OZON0344", "verordening", tweemaal(WAARDEREGEL, "KaartRef", "k")),
    ("OZON0345", "verordening", tweemaal(INSTRUCTIE, "KaartRef", "k")),
    ("OZON0346", "visie", tweemaal(TEKSTDEEL, "KaartRef", "k")),
    ("OZON0369", "verordening", tweemaal(f"{PV}activiteitlocatieaanduiding.een", "LocatieRef", "l")),
    ("OZON0371", "verordening", tweemaal(f"{PV}activiteit.bouwen", "ActiviteitRef", "rol")),
    ("OZON0372", "verordening", tweemaal(f"{PV}gebiedengroep.hoogte", "GebiedRef", "l")),
    ("OZON0373", "verordening", tweemaal(f"{PV}lijnengroep.route", "LijnRef", "l")),
    ("OZON0350", "verordening", in_(f"{PV}activiteit.top", "</rol:Activiteit>", "<rol:status>beëindigen</rol:status></rol:Activiteit>")),
    ("OZON0370", "verordening", o(("8000-000000000002", "8000-000000000001"))),
    ("OZON0022", "visie", o((f'<vt:gebiedsaanwijzing><ga:GebiedsaanwijzingRef xlink:href="{GM}gebiedsaanwijzing.kern"/></vt:gebiedsaanwijzing>', ""))),
    ("OZON0026", "verordening", o((f'<r:omgevingsnormaanduiding><rol:OmgevingsnormRef xlink:href="{PV}omgevingsnorm.hoogte"/></r:omgevingsnormaanduiding>', ""))),
    ("OZON0027", "visie", o((f'<vt:kaartaanduiding><k:KaartRef xlink:href="{GM}kaart.een"/></vt:kaartaanduiding>', ""))),
    ("OZON0030", "verordening", o((f'<r:omgevingswaardeaanduiding><rol:OmgevingswaardeRef xlink:href="{PV}omgevingswaarde.water"/></r:omgevingswaardeaanduiding>', ""))),
    ("OZON0102", "verordening", erbij("Regeltekst", f"<identificatie>{PV}regeltekst.los</identificatie>")),
    ("OZON0017", "verordening", erbij("Activiteit", f"<identificatie>{PV}activiteit.los</identificatie><naam>Los</naam><groep>{CONCEPT}activiteit/id/concept/BouwactiviteitRuimtelijk</groep>")),
    ("OZON0090", "visie", erbij("Divisie", f"<identificatie>{GM}divisie.los</identificatie>")),
    ("OZON0351", "visie", erbij("Hoofdlijn", f"<identificatie>{GM}hoofdlijn.los</identificatie>")),
    ("OZON0097", "verordening", een(("<rol:kwantitatieveWaarde>7</rol:kwantitatieveWaarde>", ""))),
    ("OZON5003", "verordening", een(("<rol:kwantitatieveWaarde>7</rol:kwantitatieveWaarde>", "<rol:kwalitatieveWaarde>laag</rol:kwalitatieveWaarde>"))),
    ("OZON5004", "verordening", in_(f"{PV}omgevingswaarde.water", "<rol:normwaarde>", f"<rol:eenheid>{CONCEPT}eenheid/id/concept/Meter</rol:eenheid><rol:normwaarde>")),
    ("OZON5001", "verordening", o((f"{PV}punt.halte", f"{PV}lijn.halte"))),
    ("OZON5002", "verordening", een(("<r:instructieregelInstrument>http://standaarden.omgevingswet.overheid.nl/instrument/id/concept/Omgevingsplan</r:instructieregelInstrument>", ""))),
    ("OZON5005", "visie", o((f"<vt:idealisatie>{CONCEPT}idealisatie/id/concept/Exact</vt:idealisatie>", ""))),
    ("OZON0122", "verordening", in_(f"{PV}activiteit.top", "</rol:Activiteit>", "<rol:status>B</rol:status></rol:Activiteit>")),
    ("OZON0123", "verordening", o(("<l:geldigOp>2026-01-01", "<l:geldigOp>nu"))),
    ("OZON0216", "verordening", o((">PV99<", ">Testprovincie<"))),
    ("OZON0126", "verordening", in_(f"{PV}activiteit.top", "</rol:Activiteit>", "<rol:procedurestatus>ontwerp</rol:procedurestatus></rol:Activiteit>")),
    ("OZON0129", "verordening", o(("8000-000000000006", "8000-000000000005"))),
    ("OZON0130", "verordening", o(("8000-000000000007", "8000-000000000006"), ("<l:identificatie>nl.imow-pv99.lijn.route</l:identificatie><l:noemer>Route</l:noemer><l:geometrie><l:GeometrieRef xlink:href=\"00000000-0000-4000-8000-000000000006\"/></l:geometrie>", "<l:identificatie>nl.imow-pv99.lijn.route</l:identificatie><l:noemer>Route</l:noemer>"))),
    ("OZON0131", "verordening", o(("8000-000000000005", "8000-000000000007"), ("<l:noemer>Halte</l:noemer><l:geometrie><l:GeometrieRef xlink:href=\"00000000-0000-4000-8000-000000000007\"/></l:geometrie>", "<l:noemer>Halte</l:noemer>"))),
    ("OZON0103", "visie", o((REGELINGSGEBIED, ""))),
    ("OZON0103", "verordening", erbij("Regelingsgebied", f"<identificatie>{PV}regelingsgebied.twee</identificatie>")),
    ("OZON0104", "verordening", na(erbij("Pons", f"<identificatie>{PV}pons.een</identificatie>"), erbij("Pons", f"<identificatie>{PV}pons.twee</identificatie>"))),
    ("OZON0098", "verordening", in_(INSTRUCTIE, f"{PV}regeltekst.drie", f"{PV}regeltekst.een")),
    ("OZON0099", "verordening", in_(INSTRUCTIE, f"{PV}regeltekst.drie", f"{PV}regeltekst.twee")),
    ("OZON0100", "verordening", in_(INSTRUCTIE, f"{PV}regeltekst.drie", f"{PV}regeltekst.twee")),
    ("OZON0222", "verordening", in_(RVI, f"{PV}omgevingsnorm.hoogte", f"{PV}omgevingswaarde.water")),
    ("OZON0223", "verordening", in_(WAARDEREGEL, f"{PV}omgevingswaarde.water", f"{PV}omgevingsnorm.hoogte")),
    ("OZON0224", "verordening", in_(INSTRUCTIE, f"{PV}omgevingsnorm.hoogte", f"{PV}omgevingswaarde.water")),
    ("OZON0225", "verordening", in_(f"{PV}gebiedsaanwijzing.oever", f"{PV}gebied.groeptwee", f"{PV}activiteit.top")),
    ("TPOD2027", "verordening", na(in_(INSTRUCTIE, "Exact", "Indicatief"), in_(INSTRUCTIE, f"{PV}regeltekst.drie", f"{PV}regeltekst.twee"))),
    ("TPOD2111", "visie", erbij("Tekstdeel", f"<identificatie>{GM}tekstdeel.extra</identificatie><idealisatie>{CONCEPT}idealisatie/id/concept/Indicatief</idealisatie><divisieaanduiding>{ref('DivisieRef', GM + 'divisie.eiland')}</divisieaanduiding>")),
    ("TPOD2112", "visie", erbij("Tekstdeel", f"<identificatie>{GM}tekstdeel.extra</identificatie><idealisatie>{CONCEPT}idealisatie/id/concept/Indicatief</idealisatie><divisieaanduiding>{ref('DivisietekstRef', GM + 'divisietekst.kern')}</divisieaanduiding>")),
    ("OZON0082", "verordening", in_(f"{PV}activiteit.bouwen", f'<rol:bovenliggendeActiviteit><rol:ActiviteitRef xlink:href="{PV}activiteit.top"/>', f'<rol:bovenliggendeActiviteit><rol:ActiviteitRef xlink:href="{PV}gebied.zeven"/>')),
    ("OZON0082", "verordening", in_(f"{PV}activiteit.bouwen", f'<rol:bovenliggendeActiviteit><rol:ActiviteitRef xlink:href="{PV}activiteit.top"/>', f'<rol:bovenliggendeActiviteit><rol:ActiviteitRef xlink:href="{PV}activiteit.weg"/>')),
    ("OZON0084", "verordening", in_(f"{PV}activiteit.bouwen", f'<rol:gerelateerdeActiviteit><rol:ActiviteitRef xlink:href="{PV}activiteit.top"/>', f'<rol:gerelateerdeActiviteit><rol:ActiviteitRef xlink:href="{PV}activiteit.weg"/>')),
    ("OZON0083", "verordening", in_(f"{PV}activiteit.top", "nl.imow-mn002.activiteit.ActInOmgevingsverordening", f"{PV}activiteit.bouwen")),
    ("OZON0084", "verordening", in_(f"{PV}activiteit.bouwen", f'<rol:gerelateerdeActiviteit><rol:ActiviteitRef xlink:href="{PV}activiteit.top"/>', f'<rol:gerelateerdeActiviteit><rol:ActiviteitRef xlink:href="{PV}gebied.zeven"/>')),
    ("OZON0085", "verordening", in_(f"{PV}activiteit.bouwen", f'<rol:gerelateerdeActiviteit><rol:ActiviteitRef xlink:href="{PV}activiteit.top"/>', f'<rol:gerelateerdeActiviteit><rol:ActiviteitRef xlink:href="{PV}activiteit.bouwen"/>')),
    ("OZON0207", "verordening", in_(f"{PV}activiteit.bouwen", f'<rol:bovenliggendeActiviteit><rol:ActiviteitRef xlink:href="{PV}activiteit.top"/>', '<rol:bovenliggendeActiviteit><rol:ActiviteitRef xlink:href="nl.imow-mn002.activiteit.x"/>')),
    ("OZON0206", "verordening", na(o((PV, "nl.imow-gm9920.")), vervang("ow.xml", ('<rol:bovenliggendeActiviteit><rol:ActiviteitRef xlink:href="nl.imow-gm9920.activiteit.top"/>', '<rol:bovenliggendeActiviteit><rol:ActiviteitRef xlink:href="nl.imow-mn002.activiteit.x"/>')))),
    ("OZON0208", "verordening", na(o((PV, "nl.imow-ws9920.")), vervang("ow.xml", ('<rol:bovenliggendeActiviteit><rol:ActiviteitRef xlink:href="nl.imow-ws9920.activiteit.top"/>', '<rol:bovenliggendeActiviteit><rol:ActiviteitRef xlink:href="nl.imow-mn002.activiteit.x"/>')))),
    ("OZON0214", "verordening", in_(f"{PV}activiteit.top", "nl.imow-mn002.activiteit.ActInOmgevingsverordening", "nl.imow-pv98.activiteit.x")),
    ("OZON0213", "verordening", na(o((PV, "nl.imow-gm9920.")), o(("nl.imow-mn002.activiteit.ActInOmgevingsverordening", "nl.imow-gm0297.activiteit.x")))),
    ("OZON0215", "verordening", na(o((PV, "nl.imow-ws9920.")), o(("nl.imow-mn002.activiteit.ActInOmgevingsverordening", "nl.imow-ws9921.activiteit.x")))),
    ("OZON2000", "verordening", o(('wId="pv99_1__chp_1__art_1.4"', 'wId="pv99_1__chp_1__art_9.9"'))),
    ("OZON2000", "verordening", o(('wId="pv99_1__chp_1__art_1.4"', 'wId="pv99_1__chp_1"'))),
    ("OZON2040", "visie", o(('wId="gm9920_1__div_1__content_1"', 'wId="gm9920_1__div_9"'))),
    ("OZON2041", "visie", o(('wId="gm9920_1__div_1__content_1"', 'wId="gm9920_1__cmp_I__content_o_1"'))),
    ("OZON2060", "verordening", o(('wId="pv99_1__chp_1__art_1.2__para_1"', 'wId="pv99_1__chp_1__art_1.2"'))),
    ("TPOD2041", "visie", o(('wId="gm9920_1__div_1"', 'wId="gm9920_1__div_1__content_1"'))),
    ("TPOD2042", "visie", o(('wId="gm9920_1__div_1__content_1"', 'wId="gm9920_1__div_1"'))),
    ("TPOD2050", "verordening", o(('wId="pv99_1__chp_1__art_1.4"', 'wId="pv99_1__chp_1__art_1.5"'))),
    ("TPOD2051", "verordening", o(('wId="pv99_1__chp_1__art_1.4"', 'wId="pv99_1__chp_1__art_1.3"'))),
    ("TPOD2052", "visie", na(erbij("Divisietekst", f"<identificatie>{GM}divisietekst.twee</identificatie>"), o(('<Divisietekst xmlns="x">', '<Divisietekst xmlns="x" wId="gm9920_1__div_1__content_1">')))),
    ("TPOD2053", "visie", na(erbij("Divisie", f"<identificatie>{GM}divisie.twee</identificatie>"), o(('<Divisie xmlns="x">', '<Divisie xmlns="x" wId="gm9920_1__div_1">')))),
    ("OZON1037", "verordening", na(soort("015"), vervang("besluit.xml", ("RegelingCompact", "RegelingTijdelijkdeel")), erbij("Pons", f"<identificatie>{PV}pons.een</identificatie>"))),
]  # fmt: skip

_WAARDEN = {
    "OZON0070": ("verordening", "activiteitregelkwalificatie/id/concept/Vergunningplicht"),
    "OZON0072": ("verordening", "instrument/id/concept/Omgevingsplan"),
    "OZON0073": ("verordening", "activiteit/id/concept/BouwactiviteitRuimtelijk"),
    "OZON0074": ("verordening", "omgevingsnorm/id/concept/Bedrijvigheid"),
    "OZON0075": ("verordening", "omgevingswaarde/id/concept/Energie"),
    "OZON0076": ("verordening", "typegebiedsaanwijzing/id/concept/Natuur"),
    "OZON0080": ("verordening", "natuur/id/concept/Natuurbeheergebied"),
    "OZON0115": ("verordening", "eenheid/id/concept/Meter"),
    "OZON0120": ("visie", "thema/id/concept/Bodem"),
    "OZON0203": ("visie", "idealisatie/id/concept/Exact"),
}
_IN = {
    "OZON0077": (RVI, "Exact"), "OZON0078": (INSTRUCTIE, "Exact"), "OZON0079": (WAARDEREGEL, "Exact"),
    "OZON0117": (INSTRUCTIE, "concept/Bodem"), "OZON0118": (WAARDEREGEL, "concept/Bodem"), "OZON0119": (RVI, "concept/Bodem"),
    "OZON0113": (f"{PV}omgevingsnorm.hoogte", "MaximumBouwhoogte"),
    "OZON0114": (f"{PV}omgevingswaarde.water", "MaximumBouwhoogte"),
}  # fmt: skip
GEVALLEN += [(code, levering, een((waarde, waarde + "x"))) for code, (levering, waarde) in _WAARDEN.items()]
GEVALLEN += [(code, "verordening", in_(id_, waarde, waarde + "x")) for code, (id_, waarde) in _IN.items()]
GEVALLEN += [
    ("OZON0071", "verordening", een((f"<r:instructieregelInstrument>{CONCEPT}instrument/id/concept/Omgevingsplan</r:instructieregelInstrument>", "<r:instructieregelTaakuitoefening>iemand</r:instructieregelTaakuitoefening>"))),
    ("OZON0116", "verordening", in_(f"{PV}omgevingswaarde.water", "<rol:normwaarde>", "<rol:eenheid>el</rol:eenheid><rol:normwaarde>")),
]  # fmt: skip

_NIET = {
    "OZON6000": "006", "OZON6001": "006", "OZON6002": "003", "OZON6003": "005", "OZON6008": "012", "OZON6009": "005",
    "OZON6010": "013", "OZON6011": "011", "OZON6012": "011",
}  # fmt: skip
"""Per code a soort regeling in which one of the objects of the verordening may not be."""
_AANWIJZING = {
    "OZON6033": ("Beperkingengebied", "012"), "OZON6034": ("Bodem", "013"), "OZON6035": ("Bouw", "004"),
    "OZON6036": ("Defensie", "005"), "OZON6037": ("Energievoorziening", "013"), "OZON6038": ("Erfgoed", "013"),
    "OZON6039": ("ExterneVeiligheid", "005"), "OZON6040": ("Functie", "005"), "OZON6041": ("Geluid", "013"),
    "OZON6042": ("Geur", "005"), "OZON6043": ("Landschap", "013"), "OZON6044": ("Leiding", "013"),
    "OZON6045": ("Lucht", "005"), "OZON6046": ("Mijnbouw", "005"), "OZON6047": ("Natuur", "011"),
    "OZON6048": ("Recreatie", "005"), "OZON6049": ("RuimtelijkGebruik", "005"), "OZON6050": ("Verkeer", "013"),
    "OZON6051": ("WaterEnWatersysteem", "013"),
}  # fmt: skip
GEVALLEN += [(code, "verordening", soort(nummer)) for code, nummer in _NIET.items()]
GEVALLEN += [
    (code, "verordening", na(soort(nummer), een(("concept/Natuur<", f"concept/{type_}<"))))
    for code, (type_, nummer) in _AANWIJZING.items()
]
GEVALLEN += [
    (code, "visie", vervang("besluit.xml", ("regelingtype_006", "regelingtype_003")))
    for code in ("OZON6004", "OZON6005", "OZON6006", "OZON6007")
]
GEVALLEN += [
    ("OZON6013", "verordening", na(soort("011"), erbij("SymbolisatieItem", "<symboolcode>ls1</symboolcode>"))),
    ("OZON6014", "verordening", erbij("Pons", f"<identificatie>{PV}pons.een</identificatie>")),
]


@tabel(GEVALLEN)
def test_one_change_raises_its_code(code: str, levering: str, verander: Verander) -> None:
    toets(code, levering, verander)


ONTWERP = vervang("besluit.xml", ("proceduretype_definitief", "proceduretype_ontwerp"))


def test_ontwerp_has_its_status_on_every_object() -> None:
    assert {"OZON0127", "BHKV1004"} <= gevonden("verordening", ONTWERP)


def test_ontwerp_has_no_symbolisatieitem() -> None:
    item = erbij("SymbolisatieItem", "<symboolcode>ls1</symboolcode>")
    assert "OZON0128" in gevonden("verordening", na(ONTWERP, item))


@pytest.mark.parametrize("code", ["OZON0045", "OZON0066", "OZON0351"])
def test_what_only_ozon_knows_is_no_fout_in_a_wijziging(code: str) -> None:
    """A wijziging may refer to what is there from earlier deliveries."""
    elders = vervang("owRegeltekst.xml", ("nl.imow-gm0297.gebied.ikt7f3a2c91", "nl.imow-gm0297.gebied.eerder"))
    assert code not in gevonden("wijziging", elders)
