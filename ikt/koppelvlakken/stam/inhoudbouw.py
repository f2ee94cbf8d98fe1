"""From the activiteiten and bijlagen as filed to those of the verzoekbericht."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ikt.koppelvlakken.stam.bericht import Projectactiviteit, Specificatie, VerzoekBijlage
from ikt.koppelvlakken.stam.gegevens import Document, GevraagdeBijlage
from ikt.koppelvlakken.stam.opgave import Activiteit, Antwoord, Bijlage, Verzoekopgave
from ikt.koppelvlakken.stam.profiel import Profiel

DocumentIds = Mapping[str, str]
"""bestandsnaam → documentId."""


def projectactiviteiten(
    opgave: Verzoekopgave, oin: str, documenten: DocumentIds, feiten: Profiel
) -> tuple[Projectactiviteit, ...]:
    """The first activiteit is number 1 and takes the bijlagen that a question asked for."""
    gevraagd = [bijlage for bijlage in opgave.bijlagen if bijlage.vraag]
    return tuple(
        _activiteit(activiteit, nr, oin, _specificaties(activiteit, gevraagd if nr == 1 else (), documenten), feiten)
        for nr, activiteit in enumerate(opgave.activiteiten, start=1)
    )


def verzoekbijlagen(opgave: Verzoekopgave, documenten: DocumentIds) -> tuple[VerzoekBijlage, ...]:
    """The bijlagen that no question asked for."""
    return tuple(
        VerzoekBijlage(gevraagde_bijlage=_gevraagd([bijlage], documenten))
        for bijlage in opgave.bijlagen
        if not bijlage.vraag
    )


def _activiteit(
    activiteit: Activiteit, nr: int, oin: str, specificaties: tuple[Specificatie, ...], feiten: Profiel
) -> Projectactiviteit:
    return Projectactiviteit(
        activiteit_id=feiten.activiteit.verwijzing.format(oin=oin, urn=activiteit.urn),
        imow_id=activiteit.urn,
        activiteitnaam=activiteit.naam,
        volgnummer=str(nr),
        specificaties=specificaties,
    )


def _specificaties(
    activiteit: Activiteit, bijlagen: Iterable[Bijlage], documenten: DocumentIds
) -> tuple[Specificatie, ...]:
    per_vraag: dict[str, list[Bijlage]] = {}
    for bijlage in bijlagen:
        per_vraag.setdefault(bijlage.vraag or "", []).append(bijlage)
    antwoorden = [_antwoord(nr, antwoord, activiteit) for nr, antwoord in enumerate(activiteit.antwoorden, start=1)]
    gevraagd = [
        _met_bijlagen(nr, vraag, samen, activiteit, documenten)
        for nr, (vraag, samen) in enumerate(per_vraag.items(), start=len(antwoorden) + 1)
    ]
    return (*antwoorden, *gevraagd)


def _antwoord(nr: int, antwoord: Antwoord, activiteit: Activiteit) -> Specificatie:
    return Specificatie(
        antwoord=antwoord.antwoord,
        vraagclassificatie="activiteit",
        vraag_id=str(nr),
        groepering=activiteit.naam,
        vraagtekst=antwoord.vraag,
        publiceerbaar=True,
    )


def _met_bijlagen(
    nr: int, vraag: str, bijlagen: list[Bijlage], activiteit: Activiteit, documenten: DocumentIds
) -> Specificatie:
    return Specificatie(
        vraagclassificatie="gevraagdeBijlage",
        vraag_id=str(nr),
        groepering=activiteit.naam,
        vraagtekst=vraag,
        publiceerbaar=not any(bijlage.vertrouwelijk for bijlage in bijlagen),
        gevraagde_bijlage=_gevraagd(bijlagen, documenten),
    )


def _gevraagd(bijlagen: list[Bijlage], documenten: DocumentIds) -> GevraagdeBijlage:
    return GevraagdeBijlage(
        documentsoort_dso=bijlagen[0].documentsoort,
        documenttype_generiek="Overig",
        potentieel_vertrouwelijk=any(bijlage.vertrouwelijk for bijlage in bijlagen),
        verplicht="false",
        documenten=tuple(
            Document(
                bestandsnaam=bijlage.bestandsnaam,
                document_id=documenten[bijlage.bestandsnaam],
                vertrouwelijk=bijlage.vertrouwelijk,
            )
            for bijlage in bijlagen
        ),
    )
