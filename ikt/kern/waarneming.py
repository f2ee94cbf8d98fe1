"""A Waarneming: what a person saw or did. It comes in by a form, a TOML file in the folder of the run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Self

import tomlkit
from pydantic import BaseModel, PrivateAttr, ValidationError
from tomlkit.exceptions import ParseError

from ikt.kern.fout import Gebruikersfout
from ikt.kern.slug import slug
from ikt.kern.veld import Veld, VeldSoort, VeldWaarde

NEE = "nee"
"""With this result the values that could not be found may be left empty."""


@dataclass(frozen=True)
class Waarneming:
    """`waarden` is the model that the step asked for; `gesimuleerd`: seen by the simulated tester."""

    resultaat: str
    waarden: Any = None
    opmerking: str = ""
    schermafdruk: str = ""
    gesimuleerd: bool = False


class Formulier(BaseModel, extra="forbid"):
    """What is asked and, once it is filled in, answered. An empty `resultaat` means: not filled in yet."""

    casus: str
    poging: int
    stap: int
    vraag: str
    rol: str
    toegestaan: tuple[str, ...]
    resultaat: str = ""
    opmerking: str = ""
    schermafdruk: str = ""
    ingevuld_door: str = ""
    waarden: dict[str, VeldWaarde] = {}
    velden: dict[str, Veld] = {}

    _bestand: Path = PrivateAttr(default=Path("formulier.toml"))

    @classmethod
    def voor(
        cls,
        *,
        casus: str,
        poging: int,
        stap: int,
        vraag: str,
        rol: str = "tester",
        toegestaan: Sequence[str] = ("ja", NEE),
        velden: type[BaseModel] | None = None,
    ) -> Self:
        """An empty form; `velden` is the model of the values that must be handed over."""
        vragen = Veld.alle_van(velden) if velden else {}
        return cls(
            casus=casus,
            poging=poging,
            stap=stap,
            vraag=vraag,
            rol=rol,
            toegestaan=tuple(toegestaan),
            waarden=dict.fromkeys(vragen, ""),
            velden=vragen,
        )

    @classmethod
    def lees(cls, path: Path) -> Self:
        """The form in `path`, filled in or not; what is wrong in it is a Gebruikersfout that names the key."""
        try:
            content = tomlkit.parse(path.read_text("utf-8")).unwrap()
        except (OSError, UnicodeDecodeError) as fout:
            raise Gebruikersfout("dit formulier is niet te lezen.", waar=path.name) from fout
        except ParseError as fout:
            raise Gebruikersfout(
                "hier staat geen geldige TOML.",
                waar=f"{path.name}, regel {fout.line}",
                doe="Zet tekst tussen aanhalingstekens.",
            ) from fout
        try:
            formulier = cls.model_validate(content)
        except ValidationError as fout:
            raise _onleesbaar(path, fout) from fout
        formulier._bestand = path
        return formulier

    def pad(self, folder: Path) -> Path:
        """Where this form lies. Not of one poging: what was once answered counts for the next poging too."""
        return folder / f"{slug(self.casus)}-stap-{self.stap}.toml"

    def schrijf(self, path: Path) -> None:
        """Write the form, with explanation; a form that is there already is left alone, so no answer gets lost."""
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            _bewaar(path, self._document())

    def vul_in(self, antwoord: Mapping[str, Any]) -> Formulier:
        """Put answers (keys of the form; `waarden` may be given in part) in its file, if they are right."""
        waarden = {**self.waarden, **antwoord.get("waarden", {})}
        ingevuld = self.model_copy(update={**antwoord, "waarden": waarden})
        ingevuld.controleer()
        document = tomlkit.parse(self._bestand.read_text("utf-8"))
        document.update({naam: waarde for naam, waarde in antwoord.items() if naam != "waarden"})
        if waarden:
            document["waarden"].update(waarden)
        _bewaar(self._bestand, document)
        return ingevuld

    @property
    def ingevuld(self) -> bool:
        return bool(self.resultaat.strip())

    def waarneming(self, model: type[BaseModel] | None = None) -> Waarneming | None:
        """What was answered, with the values as `model`; None when the form has not been filled in yet."""
        if not self.ingevuld:
            return None
        waarden = self.controleer()
        compleet = all(naam in waarden for naam, veld in self.velden.items() if veld.verplicht)
        return Waarneming(
            resultaat=self.resultaat.strip(),
            waarden=self._als(model, waarden) if model and compleet else None,
            opmerking=self.opmerking.strip(),
            schermafdruk=self.schermafdruk,
        )

    def controleer(self) -> dict[str, str | int | date | Path]:
        """The values that were filled in, each in its own type; a wrong answer is a Gebruikersfout."""
        if self.resultaat.strip() not in self.toegestaan:
            mogelijk = ", ".join(self.toegestaan)
            raise self._fout("resultaat", f"'{self.resultaat}' kan niet.", f"Kies uit: {mogelijk}.")
        if onbekend := sorted(self.waarden.keys() - self.velden.keys()):
            bekend = ", ".join(self.velden) or "geen enkele waarde"
            raise self._fout(f"waarden.{onbekend[0]}", "deze waarde wordt niet gevraagd.", f"Gevraagd: {bekend}.")
        if self.schermafdruk:
            self.bestand("schermafdruk", self.schermafdruk)
        gelezen = {naam: self._waarde(naam, veld) for naam, veld in self.velden.items()}
        return {naam: waarde for naam, waarde in gelezen.items() if waarde is not None}

    def bestand(self, sleutel: str, naam: str) -> Path:
        """The file that an answer points at: relative to the form, to the folder of the run, or to here."""
        for folder in (self._bestand.parent, self._bestand.parent.parent, Path()):
            if (folder / naam).is_file():
                return folder / naam
        raise self._fout(sleutel, f"het bestand '{naam}' is er niet.", "Controleer het pad.")

    def _waarde(self, naam: str, veld: Veld) -> str | int | date | Path | None:
        waarde = self.waarden.get(naam, "")
        if waarde == "":
            if veld.verplicht and self.resultaat != NEE:
                raise self._fout(f"waarden.{naam}", "deze waarde ontbreekt.", f"Vul in: {veld.uitleg()}.")
            return None
        try:
            gelezen = veld.lees(waarde)
        except ValueError as fout:
            raise self._fout(f"waarden.{naam}", str(fout)) from None
        return self.bestand(f"waarden.{naam}", str(gelezen)) if veld.soort is VeldSoort.BESTAND else gelezen

    def _als(self, model: type[BaseModel], waarden: Mapping[str, Any]) -> BaseModel:
        try:
            return model.model_validate(waarden)
        except ValidationError as fout:
            eerste = fout.errors()[0]
            sleutel = ".".join(["waarden", *map(str, eerste["loc"])])
            raise self._fout(sleutel, eerste["msg"].removeprefix("Value error, ")) from None

    def _fout(self, sleutel: str, wat: str, doe: str | None = None) -> Gebruikersfout:
        return Gebruikersfout(wat, waar=f"{self._bestand.name}, {sleutel}", doe=doe)

    def _document(self) -> tomlkit.TOMLDocument:
        document = tomlkit.document()
        for line in (
            "Formulier voor een waarneming in een ketentest.",
            "Vul in wat u ziet of hebt gedaan en bewaar dit bestand; daarna gaat de test verder met: ikt hervat",
            "Invullen kan ook met: ikt waarneming invullen",
        ):
            document.add(tomlkit.comment(line))
        inhoud = self.model_dump(mode="json")
        for naam in ("casus", "poging", "stap", "vraag", "rol", "toegestaan"):
            document.add(naam, inhoud[naam])
        for naam, uitleg in _ANTWOORDEN.items():
            document.add(tomlkit.nl())
            document.add(tomlkit.comment(uitleg.format(", ".join(self.toegestaan))))
            document.add(naam, inhoud[naam])
        if self.velden:
            document.add("waarden", self._waarden())
            document.add("velden", self._velden())
        return document

    def _waarden(self) -> tomlkit.items.Table:
        table = tomlkit.table()
        for naam, veld in self.velden.items():
            table.add(tomlkit.comment(veld.uitleg()))
            table.add(naam, self.waarden[naam])
        return table

    def _velden(self) -> tomlkit.items.Table:
        table = tomlkit.table()
        table.add(tomlkit.comment("Hieronder staat wat er wordt gevraagd; verander hier niets."))
        for naam, veld in self.velden.items():
            table.add(naam, veld.model_dump(mode="json"))
        return table


_ANTWOORDEN = {
    "resultaat": "Het antwoord op de vraag; een van: {}. Zolang het leeg is, wacht de test.",
    "opmerking": "Wat u verder opviel; mag leeg blijven.",
    "schermafdruk": "Pad naar een schermafdruk; mag leeg blijven.",
    "ingevuld_door": "Uw naam of rol; mag leeg blijven.",
}


def _bewaar(path: Path, document: tomlkit.TOMLDocument) -> None:
    """Whole or not at all, also when the machine stops halfway."""
    new = path.with_suffix(".nieuw")
    new.write_text(tomlkit.dumps(document), "utf-8")
    new.replace(path)


def _onleesbaar(path: Path, fout: ValidationError) -> Gebruikersfout:
    eerste = fout.errors()[0]
    sleutel = ".".join(map(str, eerste["loc"]))
    if eerste["type"] == "extra_forbidden":
        bekend = ", ".join(Formulier.model_fields)
        return Gebruikersfout(
            "deze sleutel is onbekend.", waar=f"{path.name}, {sleutel}", doe=f"Bekend zijn: {bekend}."
        )
    wat = {"missing": "deze sleutel ontbreekt.", "string_type": "hier hoort tekst, tussen aanhalingstekens."}
    return Gebruikersfout(wat.get(eerste["type"], "deze waarde kan hier niet."), waar=f"{path.name}, {sleutel}")
