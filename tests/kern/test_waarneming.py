from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
import tomlkit
from pydantic import BaseModel, Field, field_validator

from ikt.kern.fout import Gebruikersfout
from ikt.kern.waarneming import Formulier


class Ontvangst(BaseModel):
    verzoeknummer: Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]+$", description="Het nummer in het loket.")]
    ontvangen: date
    bericht: Path
    bijlagen: int | None = None
    kanaal: Literal["web", "app"] = "web"

    @field_validator("ontvangen")
    @classmethod
    def niet_in_de_vorige_eeuw(cls, dag: date) -> date:
        if dag.year < 2000:
            raise ValueError("Deze datum ligt te ver terug.")
        return dag


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An empty form in the folder of a run, that asks for the values of `Ontvangst`."""
    formulier = Formulier.voor(
        casus="VTH-02[melding]", poging=1, stap=4, vraag='Ziet u de zaak "Dakkapel"?', velden=Ontvangst
    )
    path = formulier.pad(tmp_path / "waarnemingen")
    formulier.schrijf(path)
    (path.parent / "stam.xml").write_text("<bericht/>")
    return path


def fill_in(path: Path, waarden: dict[str, Any] | None = None, **answers: Any) -> None:
    """As a person does, with an editor."""
    document = tomlkit.parse(path.read_text("utf-8"))
    document.update(answers)
    document["waarden"].update(waarden or {})
    path.write_text(tomlkit.dumps(document), "utf-8")


ALLES: dict[str, Any] = {"verzoeknummer": "2026-17", "ontvangen": "2026-03-02", "bericht": "stam.xml"}


def test_an_empty_form_explains_itself_and_is_no_waarneming_yet(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "# Het antwoord op de vraag; een van: ja, nee. Zolang het leeg is, wacht de test.\n" in text
    assert "# Het nummer in het loket. (tekst, in de vorm ^[0-9]{4}-[0-9]+$, verplicht)\n" in text
    assert "# (datum, als 2026-03-31, verplicht)\nontvangen" in text
    formulier = Formulier.lees(path)
    assert formulier.vraag == 'Ziet u de zaak "Dakkapel"?'
    assert not formulier.ingevuld
    assert formulier.waarneming(Ontvangst) is None


def test_a_form_that_was_filled_in_gives_typed_values(path: Path) -> None:
    fill_in(path, {**ALLES, "bijlagen": "3"}, resultaat="ja", opmerking=" Traag. ")
    waarneming = Formulier.lees(path).waarneming(Ontvangst)
    assert waarneming is not None
    assert (waarneming.resultaat, waarneming.opmerking, waarneming.gesimuleerd) == ("ja", "Traag.", False)
    assert waarneming.waarden == Ontvangst(
        verzoeknummer="2026-17", ontvangen=date(2026, 3, 2), bericht=path.parent / "stam.xml", bijlagen=3
    )


def test_toml_types_count_as_well(path: Path) -> None:
    fill_in(path, {**ALLES, "ontvangen": date(2026, 3, 2), "bijlagen": 3}, resultaat="ja")
    waarneming = Formulier.lees(path).waarneming(Ontvangst)
    assert waarneming is not None
    assert (waarneming.waarden.ontvangen, waarneming.waarden.bijlagen) == (date(2026, 3, 2), 3)


def test_who_answers_no_may_leave_values_empty(path: Path) -> None:
    fill_in(path, resultaat="nee", opmerking="Er is geen zaak.")
    waarneming = Formulier.lees(path).waarneming(Ontvangst)
    assert waarneming is not None
    assert (waarneming.resultaat, waarneming.waarden) == ("nee", None)


@pytest.mark.parametrize(
    ("answers", "waarden", "key", "message"),
    [
        ({"resultaat": "misschien"}, {}, "resultaat", "'misschien' kan niet. Kies uit: ja, nee."),
        ({}, {"verzoeknummer": ""}, "waarden.verzoeknummer", "deze waarde ontbreekt."),
        ({}, {"verzoeknummer": "17"}, "waarden.verzoeknummer", "'17' heeft niet de vorm"),
        ({}, {"ontvangen": "gisteren"}, "waarden.ontvangen", "'gisteren' is geen datum"),
        ({}, {"ontvangen": "1999-01-01"}, "waarden.ontvangen", "Deze datum ligt te ver terug."),
        ({}, {"bericht": "weg.xml"}, "waarden.bericht", "het bestand 'weg.xml' is er niet."),
        ({}, {"bijlagen": "drie"}, "waarden.bijlagen", "'drie' is geen geheel getal."),
        ({}, {"kanaal": "fax"}, "waarden.kanaal", "'fax' kan niet; kies uit web, app."),
        ({}, {"zaaknummer": "1"}, "waarden.zaaknummer", "deze waarde wordt niet gevraagd. Gevraagd: verzoeknummer"),
        ({"schermafdruk": "weg.png"}, {}, "schermafdruk", "het bestand 'weg.png' is er niet."),
        ({"resultaatt": "ja"}, {}, "resultaatt", "deze sleutel is onbekend. Bekend zijn: casus"),
        ({"opmerking": 3}, {}, "opmerking", "hier hoort tekst"),
    ],
)
def test_a_wrong_answer_is_named_in_dutch(
    path: Path, answers: dict[str, Any], waarden: dict[str, Any], key: str, message: str
) -> None:
    fill_in(path, {**ALLES, **waarden}, **{"resultaat": "ja", **answers})
    with pytest.raises(Gebruikersfout) as fout:
        Formulier.lees(path).waarneming(Ontvangst)
    assert str(fout.value).startswith(f"{path.name}, {key}: {message}")


def test_what_is_no_toml_is_named_with_its_line(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace('resultaat = ""', "resultaat = ja"), "utf-8")
    with pytest.raises(Gebruikersfout, match=r"regel \d+: hier staat geen geldige TOML"):
        Formulier.lees(path)


def test_writing_a_form_again_keeps_what_was_filled_in(path: Path) -> None:
    fill_in(path, {"verzoeknummer": "2026-17"})
    before = path.read_text("utf-8")
    again = Formulier.voor(casus="VTH-02[melding]", poging=2, stap=4, vraag="?", velden=Ontvangst)
    again.schrijf(again.pad(path.parent))
    assert path.read_text("utf-8") == before


def test_filling_in_checks_first_and_keeps_the_explanation(path: Path) -> None:
    before = path.read_text("utf-8")
    with pytest.raises(Gebruikersfout, match=r"waarden\.ontvangen"):
        Formulier.lees(path).vul_in({"resultaat": "ja", "waarden": {**ALLES, "ontvangen": "ooit"}})
    assert path.read_text("utf-8") == before

    Formulier.lees(path).vul_in({"resultaat": "ja", "waarden": ALLES})
    assert [line for line in path.read_text("utf-8").splitlines() if line.startswith("#")] == [
        line for line in before.splitlines() if line.startswith("#")
    ]
    assert Formulier.lees(path).waarneming(Ontvangst) is not None


def test_a_question_without_values_needs_only_a_result(tmp_path: Path) -> None:
    formulier = Formulier.voor(casus="PLAN-01", poging=1, stap=2, vraag="Zichtbaar?", toegestaan=("zichtbaar", "nee"))
    path = formulier.pad(tmp_path)
    formulier.schrijf(path)
    Formulier.lees(path).vul_in({"resultaat": "zichtbaar"})
    waarneming = Formulier.lees(path).waarneming()
    assert waarneming is not None
    assert waarneming.resultaat == "zichtbaar"
