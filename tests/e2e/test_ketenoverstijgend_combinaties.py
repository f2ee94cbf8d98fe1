"""A round over deelnemers with different software gives a result per combination."""

from __future__ import annotations

from tests.e2e.eigen import EigenProject

FASE = """\
label = "Combinaties"
omgeving = "mock"
"""
DEELNEMER = """
[[deelnemers]]
code = "{code}"
naam = "{naam}"
oin = "{oin}"
bestuurslaag = "gemeente"
software.plan = {{ leverancier = "Planmakers Noord", product = "Planbord" }}
software.regels = {{ leverancier = "{regels}", product = "Vraagboom" }}
software.vth = {{ leverancier = "{vth}", product = "Desk", zaken = "{zaken}" }}
"""
WIE = (
    ("gm0297", "Gemeentestad", "00000009900000029700", "Zuid", "Zaakhuis", "zgw"),
    ("gm9920", "Testeiland", "00000009900000992000", "Oost", "Dossierstraat", "stuf-zkn"),
    ("gm9931", "Buurstad", "00000009900009931000", "Oost", "Kaartenbak", "waarneming"),
)
VELDEN = ("code", "naam", "oin", "regels", "vth", "zaken")


def test_each_combination_is_judged_and_what_nobody_has_is_named(eigen: EigenProject) -> None:
    deelnemers = "".join(DEELNEMER.format(**dict(zip(VELDEN, each, strict=True))) for each in WIE)
    eigen.write("reports/combinaties/fase.toml", FASE + deelnemers)
    done = eigen.ikt("run", "--fase", "combinaties", "-k", "INT-04")
    assert done.returncode == 0, done.stdout
    gevonden = {
        (each["software"]["regels"], each["software"]["vth"]): (each["deelnemers"], each["uitkomsten"])
        for each in eigen.samenvatting()["combinaties"]
    }
    assert len(gevonden) == 6
    assert gevonden["Vraagboom (Zuid)", "Desk (Zaakhuis)"] == (["gm0297"], {"geslaagd": 2})
    assert gevonden["Vraagboom (Oost)", "Desk (Dossierstraat)"] == (["gm9920"], {"geslaagd": 2})
    assert gevonden["Vraagboom (Oost)", "Desk (Kaartenbak)"] == (["gm9931"], {"geslaagd": 2})
    assert gevonden["Vraagboom (Zuid)", "Desk (Kaartenbak)"] == ([], {})
    assert "Planbord (Planmakers Noord) + Vraagboom (Zuid) + Desk (Zaakhuis): 2 geslaagd" in done.stdout
