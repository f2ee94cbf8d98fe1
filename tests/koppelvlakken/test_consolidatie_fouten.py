"""What the standard forbids is refused, and leaves no trace."""

from __future__ import annotations

from datetime import date

import pytest

from ikt.koppelvlakken.consolidatie import (
    ConsolidatieFout,
    ConsolidatieInformatie,
    Foutcode,
    Uitgewerkt,
    Versiebeheer,
)
from tests.koppelvlakken.consolidatiebesluiten import (
    INSTELLING,
    PLAN,
    TERRASSEN,
    besluit,
    doel,
    geldig,
    intrekking,
    terugtrekking,
    terugtrekking_intrekking,
    versie,
    werkend,
)

TERRAS = ["Terrassen 2024-03-01"]
HAVEN = "/akn/nl/act/gm0297/2024/havenverordening"
WEG = besluit("2024-04-01", terugtrekking("Terrassen", "Terrassen 2024-03-01"))
MARKT = besluit("2024-04-01", versie("3", "Markt", basis=["Terrassen 2024-03-01"]))
ZONDER = besluit("2024-04-02", versie("4", "Markt", basis=["Markt 2024-04-01"], ontvlochten=["Terrassen 2024-03-01"]))
HAVENS = besluit("2024-04-03", versie("5", "Haven", basis=["Terrassen 2024-03-01"]))
EINDE = besluit("2024-04-01", intrekking("Einde", "Terrassen 2024-03-01"))


def geval(code: Foutcode, fout: ConsolidatieInformatie, *vooraf: ConsolidatieInformatie, id: str) -> object:
    return pytest.param(code, [INSTELLING, TERRASSEN, *vooraf], fout, id=id)


@pytest.mark.parametrize(
    ("code", "vooraf", "fout"),
    [
        geval(
            Foutcode.MOMENTOPNAME_DUBBEL,
            besluit(
                "2024-05-01",
                versie("3", "Markt", basis=["Terrassen 2024-03-01"]),
                versie("4", "Markt", basis=["Terrassen 2024-03-01"]),
            ),
            id="twee versies voor hetzelfde doel",
        ),
        geval(
            Foutcode.VOLGORDE,
            besluit("2024-02-15", versie("3", "Terrassen", basis=["Terrassen 2024-03-01"])),
            id="eerder gemaakt dan de vorige",
        ),
        geval(
            Foutcode.VOLGORDE,
            besluit("2024-05-01", versie("3", "Terrassen", basis=["Terrassen 2024-03-01"], bekend="2024-02-15")),
            id="eerder bekend dan de vorige",
        ),
        geval(
            Foutcode.VOLGORDE,
            besluit("2024-05-01", werkend("Terrassen", "2024-07-01", bekend="2024-02-15")),
            id="tijdstempel eerder bekend dan de vorige",
        ),
        geval(
            Foutcode.INSTRUMENT_ONBEKEND,
            besluit("2024-05-01", intrekking("Einde", "Terrassen 2024-03-01", werk=HAVEN)),
            id="intrekking van een onbekende regeling",
        ),
        geval(
            Foutcode.INSTRUMENT_ONBEKEND,
            besluit("2024-05-01", Uitgewerkt(HAVEN, date(2024, 6, 1))),
            id="onbekende regeling materieel uitgewerkt",
        ),
        geval(
            Foutcode.DOEL_ONBEKEND,
            besluit("2024-05-01", terugtrekking("Markt", "Terrassen 2024-03-01")),
            id="terugtrekking voor een doel zonder versie",
        ),
        geval(
            Foutcode.DOEL_ONBEKEND,
            besluit("2024-05-01", werkend("Markt", "2024-06-01")),
            id="tijdstempel voor een doel zonder versie",
        ),
        geval(
            Foutcode.TWEEDE_INSTELLING,
            besluit("2024-05-01", versie("3", "Markt")),
            id="nieuw doel zonder basisversie",
        ),
        geval(
            Foutcode.VERSIE_ONBEKEND,
            besluit("2024-05-01", versie(None, "Markt", basis=["Terrassen 2024-03-01"])),
            id="eerste versie onbekend",
        ),
        geval(
            Foutcode.BASIS_ONTBREEKT,
            besluit("2024-05-01", versie("3", "Terrassen", basis=["Instelling 2024-01-02"])),
            id="vervolg zonder de vorige versie",
        ),
        geval(
            Foutcode.BASIS_NIET_LAATSTE,
            besluit("2024-05-01", versie("3", "Terrassen", basis=["Terrassen 2024-03-01"])),
            besluit("2024-04-01", versie("2b", "Terrassen", basis=["Terrassen 2024-03-01"])),
            id="vervolg op een oude versie",
        ),
        geval(
            Foutcode.BASIS_EIGEN_DOEL,
            besluit("2024-05-01", versie("3", "Markt", basis=["Markt 2024-03-01"])),
            id="eerste versie op het eigen doel",
        ),
        geval(
            Foutcode.VERWIJZING_ONBEKEND,
            besluit("2024-05-01", versie("3", "Markt", basis=["Terrassen 2024-03-02"])),
            id="basisversie van een ander moment",
        ),
        geval(
            Foutcode.VERWIJZING_DUBBEL,
            besluit("2024-05-01", versie("3", "Markt", basis=["Terrassen 2024-03-01"] * 2)),
            id="basisversie twee keer",
        ),
        geval(
            Foutcode.VERWIJZING_DUBBEL,
            besluit(
                "2024-05-01",
                versie("3", "Markt", basis=["Terrassen 2024-03-01"], vervlochten=["Terrassen 2024-03-01"]),
            ),
            id="basisversie ook vervlochten",
        ),
        geval(
            Foutcode.VERWIJZING_TERUGGETROKKEN,
            besluit("2024-05-01", versie("3", "Markt", basis=["Terrassen 2024-04-01"])),
            WEG,
            id="basisversie teruggetrokken",
        ),
        geval(
            Foutcode.VERWIJZING_TERUGGETROKKEN,
            besluit(
                "2024-05-01",
                versie("3", "Markt", basis=["Instelling 2024-01-02"], vervlochten=["Terrassen 2024-04-01"]),
            ),
            WEG,
            id="vervlochten versie teruggetrokken",
        ),
        geval(
            Foutcode.VERWIJZING_IN_CIRKEL,
            besluit(
                "2024-05-01",
                versie("3", "Markt", basis=["Haven 2024-05-01"]),
                versie("4", "Haven", basis=["Markt 2024-05-01"]),
            ),
            id="twee versies op elkaar",
        ),
        geval(
            Foutcode.ONTVLECHTING_ONMOGELIJK,
            besluit(
                "2024-05-01",
                versie("3", "Markt", basis=["Instelling 2024-01-02"], ontvlochten=["Terrassen 2024-03-01"]),
            ),
            id="ontvlechten wat er niet in zit",
        ),
        geval(
            Foutcode.ONTVLECHTING_ONMOGELIJK,
            besluit(
                "2024-05-01",
                versie("3", "Markt", basis=["Haven 2024-04-03"], ontvlochten=["Terrassen 2024-03-01"]),
            ),
            besluit("2024-04-01", versie("2b", "Terrassen", basis=["Terrassen 2024-03-01"])),
            besluit("2024-04-03", versie("5", "Haven", basis=["Terrassen 2024-04-01"])),
            id="ontvlechten van een versie die al is ingehaald",
        ),
        geval(
            Foutcode.VERVLECHTING_OVERBODIG,
            besluit(
                "2024-05-01",
                versie("5", "Haven", basis=["Markt 2024-04-01"], vervlochten=["Terrassen 2024-03-01"]),
            ),
            MARKT,
            id="vervlechten wat er al in zit",
        ),
        geval(
            Foutcode.BIJDRAGE_ONDUIDELIJK,
            besluit("2024-05-01", versie("6", "Markt", "Haven", basis=["Markt 2024-04-02", "Haven 2024-04-03"])),
            MARKT,
            ZONDER,
            HAVENS,
            id="wel en niet ontvlochten",
        ),
        geval(
            Foutcode.TERUGTREKKING_ONMOGELIJK,
            besluit("2024-05-01", terugtrekking_intrekking("Terrassen", "Terrassen 2024-03-01")),
            id="terugtrekken van een intrekking die er niet is",
        ),
        geval(
            Foutcode.TERUGTREKKING_ONMOGELIJK,
            besluit("2024-05-01", terugtrekking("Einde", "Einde 2024-04-01")),
            EINDE,
            id="terugtrekken van een versie die is ingetrokken",
        ),
        geval(
            Foutcode.TERUGTREKKING_ONMOGELIJK,
            besluit("2024-05-01", werkend("Einde", None)),
            EINDE,
            id="terugtrekken van een tijdstempel die er nooit was",
        ),
        geval(
            Foutcode.GELDIG_NA_WERKING,
            besluit("2024-05-01", geldig("Terrassen", "2024-06-02")),
            id="geldig na de inwerkingtreding",
        ),
    ],
)
def test_verboden(code: Foutcode, vooraf: list[ConsolidatieInformatie], fout: ConsolidatieInformatie) -> None:
    versiebeheer = Versiebeheer.van(vooraf)
    eerst = versiebeheer.toestanden(PLAN)
    with pytest.raises(ConsolidatieFout) as gevangen:
        versiebeheer.verwerk(fout)
    assert gevangen.value.code is code
    assert gevangen.value.uitleg.endswith(".")
    assert versiebeheer.toestanden(PLAN) == eerst


@pytest.mark.parametrize(("erin", "eruit"), [(TERRAS, []), ([], TERRAS)], ids=["vervlochten", "ontvlochten"])
def test_onduidelijke_bijdrage_is_op_te_lossen(erin: list[str], eruit: list[str]) -> None:
    """Two bases without and with the terrassen: say again what it is to be, and it is allowed."""
    markt = besluit("2024-04-01", versie("3", "Markt", basis=["Instelling 2024-01-02"], vervlochten=TERRAS))
    zonder = besluit("2024-04-02", versie("4", "Markt", basis=["Markt 2024-04-01"], ontvlochten=TERRAS))
    haven = besluit("2024-04-03", versie("5", "Haven", basis=TERRAS))
    bases = ["Markt 2024-04-02", "Haven 2024-04-03"]
    vooraf = Versiebeheer.van([INSTELLING, TERRASSEN, markt, zonder, haven])
    duidelijk = versie("6", "Markt", "Haven", basis=bases, vervlochten=erin, ontvlochten=eruit)
    na = vooraf.verwerk(besluit("2024-05-01", duidelijk))
    bijdrage = na.instrumenten[PLAN].branches[doel("Haven")][-1].bijdragen[doel("Terrassen")]
    assert bijdrage.ontvlochten is bool(eruit)


def test_elke_fout_heeft_een_geval() -> None:
    """A code without a besluit that raises it would be a rule that nobody has seen work."""
    gevallen = {parameter.values[0] for parameter in test_verboden.pytestmark[0].args[1]}  # type: ignore[attr-defined]
    assert gevallen == set(Foutcode) - {Foutcode.VORM}  # that one is of the reader
