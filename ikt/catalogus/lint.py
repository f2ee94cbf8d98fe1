"""All checks of the catalogue that need no run: `ikt lint`, and collection before a run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ikt.catalogus.gegevens import Eisen, Tags
from ikt.catalogus.lezer import Catalogus, feature_files, relative
from ikt.catalogus.opbouw import check_structure
from ikt.catalogus.probleem import Probleem
from ikt.catalogus.scenario import Scenario
from ikt.catalogus.stapgebruik import check_steps, check_use, check_vocabulary
from ikt.catalogus.taggebruik import check_tags
from ikt.catalogus.tekstgebruik import check_text
from ikt.kern.stappen import Vocabulary


def lint(root: Path, paths: Sequence[Path] | None, vocabulary: Vocabulary) -> list[Probleem]:
    """The problems in these feature files, in the order of the files; without paths in the whole catalogue.

    Files are always compared with the whole catalogue, so that an id is unique everywhere. Unused steps are
    only told of the whole. Gebruikersfout when a path, or a data file of the catalogue, cannot be read.
    """
    catalogus = Catalogus.lees(root, [root / "features", *(paths or ())])
    problems = list(_problems(catalogus, root, vocabulary))
    if paths:
        chosen = {relative(file, root) for file in feature_files(paths)}
        problems = [problem for problem in problems if problem.bestand in chosen]
    else:
        problems += check_use(catalogus.scenarios, vocabulary, root)
    return sorted({*problems, *check_vocabulary(vocabulary, root)})


def _problems(catalogus: Catalogus, root: Path, vocabulary: Vocabulary) -> Iterator[Probleem]:
    tags, eisen = Tags.lees(root), Eisen.lees(root)
    for document in catalogus.documenten:
        yield from check_structure(document)
        yield from check_tags(document, tags, eisen)
        yield from check_text(document)
    yield from _double_ids(catalogus.scenarios)
    for scenario in catalogus.scenarios:
        yield from check_steps(scenario, vocabulary)


def _double_ids(scenarios: Iterable[Scenario]) -> Iterator[Probleem]:
    templates: dict[str, Scenario] = {}
    rows: dict[str, Scenario] = {}
    for scenario in scenarios:
        first = templates.setdefault(scenario.basis_id, scenario)
        if (first.bestand, first.regelnummer) != (scenario.bestand, scenario.regelnummer):
            text = f"Het nummer {scenario.basis_id} is al van {first.bestand}:{first.regelnummer}."
            yield Probleem(scenario.bestand, scenario.regelnummer, "id-dubbel", text)
        elif rows.setdefault(scenario.id, scenario) is not scenario:
            text = f"De rij {scenario.id} komt twee keer voor; maak de eerste kolom van elke rij anders."
            yield Probleem(scenario.bestand, scenario.rij or scenario.regelnummer, "rij-dubbel", text)
