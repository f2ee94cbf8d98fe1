"""From a two-column Gherkin table to a Verzoekopgave."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.stam.opgave import Activiteit, Antwoord, Bijlage, Verzoekopgave
from ikt.koppelvlakken.stam.testgegevens import testlocatie, testpersoon

VELDEN = frozenset(
    {
        "naam",
        "type",
        "doel",
        "toelichting",
        "initiatiefnemer",
        "gemachtigde",
        "locatie",
        "activiteit",
        "activiteit-id",
        "bijlagen",
        "vertrouwelijke bijlagen",
    }
)
VRAAG = "vraag "
BIJLAGE = "bijlage "
VERTROUWELIJK = "vertrouwelijke bijlage "
VOORVOEGSELS = (VRAAG, BIJLAGE, VERTROUWELIJK)


def opgave_uit_tabel(
    gegevens: Mapping[str, str], *, gezag: str, referentie: str, verder: Mapping[str, str] | None = None
) -> Verzoekopgave:
    """Make a Verzoekopgave of what a scenario says about a verzoek.

    `gegevens` has the names in `VELDEN`, 'vraag <tekst>' for each answer, and 'bijlage <vraag>' or
    'vertrouwelijke bijlage <vraag>' for what a question asks to be added. Persons and places are names of
    `testgegevens`; several bijlagen or locaties stand behind each other with a comma. `gezag` is the code of
    the bevoegd gezag ('gm0297'), for the identificatie of an activiteit that has only a name; `verder` has the
    identificaties of further activiteiten by name. Anything else is a Testfout.
    """
    _check(gegevens)
    return Verzoekopgave(
        naam=gegevens["naam"],
        type=gegevens["type"],
        doel=gegevens.get("doel", "Initieren"),
        referentie=referentie,
        toelichting=gegevens.get("toelichting"),
        initiatiefnemer=testpersoon(gegevens["initiatiefnemer"]),
        gemachtigde=testpersoon(gegevens["gemachtigde"]) if "gemachtigde" in gegevens else None,
        locaties=tuple(testlocatie(naam) for naam in _namen(gegevens["locatie"])),
        activiteiten=(
            _activiteit(gegevens, gezag),
            *(Activiteit(urn=urn, naam=naam) for naam, urn in (verder or {}).items()),
        ),
        bijlagen=tuple(_alle_bijlagen(gegevens)),
    )


def activiteit_urn(naam: str, gezag: str) -> str:
    """The identificatie that an activiteit of that name gets from the bevoegd gezag with that code."""
    return f"nl.imow-{gezag}.activiteit.{_one_word(naam)}"


def _check(gegevens: Mapping[str, str]) -> None:
    onbekend = [naam for naam in gegevens if naam not in VELDEN and not naam.startswith(VOORVOEGSELS)]
    if onbekend:
        raise Testfout(
            f"Een verzoek heeft geen veld {_quoted(onbekend)}; kies uit: {', '.join(sorted(VELDEN))}, "
            "vraag <tekst>, bijlage <vraag>, vertrouwelijke bijlage <vraag>."
        )
    verplicht = ("naam", "type", "initiatiefnemer", "locatie", "activiteit")
    ontbreekt = [naam for naam in verplicht if not gegevens.get(naam)]
    if ontbreekt:
        raise Testfout(f"De tabel van het verzoek mist {_quoted(ontbreekt)}.")


def _quoted(namen: list[str]) -> str:
    return ", ".join(f"'{naam}'" for naam in namen)


def _namen(cel: str) -> list[str]:
    return [naam.strip() for naam in cel.split(",") if naam.strip()]


def _activiteit(gegevens: Mapping[str, str], gezag: str) -> Activiteit:
    naam = gegevens["activiteit"]
    antwoorden = tuple(
        Antwoord(vraag=veld.removeprefix(VRAAG), antwoord=waarde)
        for veld, waarde in gegevens.items()
        if veld.startswith(VRAAG)
    )
    urn = gegevens.get("activiteit-id") or activiteit_urn(naam, gezag)
    return Activiteit(urn=urn, naam=naam, antwoorden=antwoorden)


def _one_word(naam: str) -> str:
    return "".join(woord.capitalize() for woord in re.findall(r"[A-Za-z0-9]+", naam))


def _alle_bijlagen(gegevens: Mapping[str, str]) -> Iterator[Bijlage]:
    for veld, cel in gegevens.items():
        if veld in ("bijlagen", "vertrouwelijke bijlagen"):
            yield from _bijlagen(cel, None, vertrouwelijk=veld != "bijlagen")
        elif veld.startswith(BIJLAGE):
            yield from _bijlagen(cel, veld.removeprefix(BIJLAGE), vertrouwelijk=False)
        elif veld.startswith(VERTROUWELIJK):
            yield from _bijlagen(cel, veld.removeprefix(VERTROUWELIJK), vertrouwelijk=True)


def _bijlagen(cel: str, vraag: str | None, *, vertrouwelijk: bool) -> Iterator[Bijlage]:
    for naam in _namen(cel):
        soort = vraag or naam.rsplit(".", 1)[0]
        yield Bijlage(bestandsnaam=naam, documentsoort=soort, vraag=vraag, vertrouwelijk=vertrouwelijk)
