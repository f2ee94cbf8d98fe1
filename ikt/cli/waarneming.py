"""`ikt waarneming`: the forms on which people tell what they saw or did."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Column, Table

from ikt.kern.evidence_store import EvidenceStore
from ikt.kern.fout import Gebruikersfout
from ikt.kern.redaction import Redactor
from ikt.kern.veld import Veld, VeldSoort
from ikt.kern.waarneming import Formulier
from ikt.runner.runmap import REPORTS, RunMap

JSON_OPTIE = click.option("--json", "as_json", is_flag=True, help="Geef het resultaat als JSON.")


@dataclass(frozen=True)
class Bewaard:
    """A form in the folder of its run."""

    path: Path
    formulier: Formulier

    @property
    def run(self) -> RunMap:
        return RunMap(self.path.parent.parent)

    @property
    def naam(self) -> str:
        return self.path.stem

    def feiten(self) -> dict[str, Any]:
        form = self.formulier
        return {
            "formulier": self.naam,
            "fase": self.run.fase,
            "run": self.run.name,
            "casus": form.casus,
            "poging": form.poging,
            "stap": form.stap,
            "vraag": form.vraag,
            "rol": form.rol,
            "toegestaan": list(form.toegestaan),
            "ingevuld": form.ingevuld,
            "resultaat": form.resultaat,
        }


@click.group(short_help="Toon waarnemingen die op een mens wachten, en vul ze in.")
def waarneming() -> None:
    """Toon waarnemingen die op een mens wachten, en vul ze in."""


@waarneming.command(short_help="Toon de formulieren die nog open staan.")
@click.argument("fase", required=False)
@click.option("--alle", is_flag=True, help="Toon ook wat al is ingevuld.")
@JSON_OPTIE
def lijst(fase: str | None, alle: bool, as_json: bool) -> None:
    """Toon de formulieren van FASE (of van alle fases) die nog open staan."""
    gevonden = [each for each in _formulieren(fase or "*") if alle or not each.formulier.ingevuld]
    if as_json:
        _json([each.feiten() for each in gevonden])
    elif gevonden:
        Console(markup=False, highlight=False).print(_tabel(gevonden))
    else:
        click.echo("Er staan geen waarnemingen open.")


@waarneming.command(short_help="Toon een formulier.")
@click.argument("formulier")
@JSON_OPTIE
def toon(formulier: str, as_json: bool) -> None:
    """Toon de vraag en de antwoorden van FORMULIER: de naam uit de lijst, of het pad van het bestand."""
    bewaard = _zoek(formulier)
    form = bewaard.formulier
    inhoud = form.model_dump(mode="json", include={"opmerking", "schermafdruk", "ingevuld_door", "waarden", "velden"})
    if as_json:
        _json(bewaard.feiten() | inhoud)
        return
    click.echo(f"{form.vraag}\n\nCasus {form.casus}, stap {form.stap}, voor de {form.rol}")
    click.echo(f"Resultaat: {form.resultaat or 'nog niet ingevuld'} (een van: {', '.join(form.toegestaan)})")
    for naam, veld in form.velden.items():
        click.echo(f"{naam}: {form.waarden.get(naam, '') or '-'}  {veld.uitleg()}")
    for naam in ("opmerking", "schermafdruk", "ingevuld_door"):
        if inhoud[naam]:
            click.echo(f"{naam.replace('_', ' ')}: {inhoud[naam]}")
    click.echo(f"Bestand: {bewaard.path}")


@waarneming.command(short_help="Vul een formulier in.")
@click.argument("formulier")
@click.option("--resultaat", metavar="TEKST", help="Het antwoord op de vraag, bijvoorbeeld ja.")
@click.option("--waarde", "waarden", multiple=True, metavar="NAAM=WAARDE", help="Een gevraagde waarde; mag vaker.")
@click.option("--opmerking", metavar="TEKST", help="Wat u verder opviel.")
@click.option("--schermafdruk", metavar="BESTAND", help="Een schermafdruk, als bewijs.")
@click.option("--door", "ingevuld_door", metavar="NAAM", help="Wie het formulier invult.")
def invullen(formulier: str, resultaat: str | None, waarden: tuple[str, ...], **overig: str | None) -> None:
    """Vul FORMULIER in: de naam uit de lijst, of het pad van het bestand.

    Zonder --resultaat wordt elk antwoord gevraagd. Bestanden worden gekopieerd naar het bewijs van de run; bekende
    persoonsgegevens en sleutels worden daarin afgeschermd.
    """
    bewaard = _zoek(formulier)
    gegeven = {naam: waarde for naam, waarde in overig.items() if waarde is not None}
    if resultaat is None and (waarden or gegeven):
        raise Gebruikersfout("het resultaat ontbreekt.", doe="Geef --resultaat, of geen enkele optie.")
    if resultaat is None:
        antwoord = _vraag(bewaard.formulier)
    else:
        antwoord = {"resultaat": resultaat, "waarden": dict(map(_paar, waarden)), **gegeven}
    bewaard.formulier.vul_in(_met_kopieen(bewaard, antwoord))
    run = bewaard.run
    click.echo(f"{bewaard.naam} is ingevuld. Ga verder met: ikt hervat {run.fase} --run {run.name}")


def _formulieren(fase: str) -> Iterator[Bewaard]:
    for path in sorted((Path.cwd() / REPORTS).glob(f"{fase}/runs/*/waarnemingen/*.toml")):
        yield Bewaard(path, Formulier.lees(path))


def _zoek(naam: str) -> Bewaard:
    """The form at that path; or the one of that name, and of several the one that is still open."""
    path = Path(naam).absolute()
    if path.is_file():
        return Bewaard(path, Formulier.lees(path))
    zo_genaamd = [each for each in _formulieren("*") if each.naam == naam.removesuffix(".toml")]
    keuze = [each for each in zo_genaamd if not each.formulier.ingevuld] or zo_genaamd
    if not keuze:
        raise Gebruikersfout(f"er is geen formulier '{naam}'.", doe="Kies uit: ikt waarneming lijst --alle")
    if len(keuze) > 1:
        paden = ", ".join(str(each.path.relative_to(Path.cwd())) for each in keuze)
        raise Gebruikersfout(f"er zijn meer formulieren '{naam}'.", doe=f"Geef het pad van een van: {paden}.")
    return keuze[0]


def _paar(tekst: str) -> tuple[str, str]:
    naam, is_teken, waarde = tekst.partition("=")
    if not is_teken or not naam.strip():
        raise Gebruikersfout(f"'{tekst}' is niet te lezen.", waar="--waarde", doe="Schrijf NAAM=WAARDE.")
    return naam.strip(), waarde


def _vraag(form: Formulier) -> dict[str, Any]:
    """Ask for each answer, until it is one that can be."""
    click.echo(form.vraag)
    resultaat = click.prompt("Resultaat", type=click.Choice(form.toegestaan))
    waarden = {
        naam: click.prompt(f"{naam}, {veld.uitleg()}", default="", show_default=False, value_proc=_toets(veld))
        for naam, veld in form.velden.items()
    }
    overig = {
        naam: click.prompt(f"{vraag} (mag leeg blijven)", default="", show_default=False)
        for naam, vraag in (("opmerking", "Opmerking"), ("schermafdruk", "Schermafdruk"), ("ingevuld_door", "Uw naam"))
    }
    return {"resultaat": resultaat, "waarden": waarden, **overig}


def _toets(veld: Veld) -> Any:
    def toets(tekst: str) -> str:
        try:
            if tekst.strip():
                veld.lees(tekst)
        except ValueError as fout:
            raise click.UsageError(str(fout)) from None
        return tekst.strip()

    return toets


def _met_kopieen(bewaard: Bewaard, antwoord: Mapping[str, Any]) -> dict[str, Any]:
    """The answer, with each file in it copied to the evidence of the run; nothing is copied for a wrong answer."""
    form, velden = bewaard.formulier, bewaard.formulier.velden
    form.model_copy(update={**antwoord, "waarden": {**form.waarden, **antwoord["waarden"]}}).controleer()
    waarden = {
        naam: _kopie(bewaard, f"waarden.{naam}", waarde) if waarde and _is_bestand(velden.get(naam)) else waarde
        for naam, waarde in antwoord["waarden"].items()
    }
    schermafdruk = antwoord.get("schermafdruk", "")
    kopie = {"schermafdruk": _kopie(bewaard, "schermafdruk", schermafdruk)} if schermafdruk else {}
    return {**antwoord, "waarden": waarden, **kopie}


def _is_bestand(veld: Veld | None) -> bool:
    return veld is not None and veld.soort is VeldSoort.BESTAND


def _kopie(bewaard: Bewaard, sleutel: str, naam: str) -> str:
    form, run = bewaard.formulier, bewaard.run
    bron = form.bestand(sleutel, naam)
    sink = EvidenceStore(run.path, Redactor(key=run.name)).at(form.casus, form.poging, form.stap)
    return sink.attachment(bron.name, bron.read_bytes(), mimetypes.guess_type(bron.name)[0] or "")


def _tabel(gevonden: list[Bewaard]) -> Table:
    table = Table(Column("Formulier", no_wrap=True), Column("Vraag", ratio=1), "Rol", "Resultaat")
    for each in gevonden:
        form = each.formulier
        table.add_row(each.naam, form.vraag, form.rol, form.resultaat or "open")
    return table


def _json(inhoud: object) -> None:
    click.echo(json.dumps(inhoud, ensure_ascii=False, indent=2))
