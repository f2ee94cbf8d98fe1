"""Filing a verzoek in three steps: indienbericht, bijlagen, indienen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from ikt.koppelvlakken.transport import Client, Effect, Operation
from ikt.koppelvlakken.verzoeken.antwoord import aanvaard, als_json, als_model
from ikt.koppelvlakken.verzoeken.berichten import Concept, Indienbericht, Ingediend, Overzicht, Upload
from ikt.koppelvlakken.verzoeken.profiel import Profiel, profiel

BEGIN = Operation("verzoek indienen, indienbericht", Effect.SCHRIJFT, repeatable=True)
"""A concept that is never filed is thrown away after 24 hours, so sending it again does no harm."""
UPLOAD = Operation("verzoek indienen, bijlage", Effect.SCHRIJFT, repeatable=True)
DIEN_IN = Operation("verzoek indienen", Effect.SCHRIJFT, repeatable=False)
OVERZICHT = Operation("verzoekenoverzicht raadplegen", Effect.LEEST, repeatable=True)


class IndienenClient(Client):
    """The API 'Verzoek indienen', for a loket. `feiten` may be set to a profile with other facts."""

    system: ClassVar[str] = "dso"
    feiten: Profiel = profiel()

    def begin(self, bericht: Indienbericht) -> Concept:
        """Hand over the indienbericht; gives a concept with a place for each bijlage."""
        paden = self.feiten.indienen
        answer = self._call(
            BEGIN,
            "POST",
            paden.basis + paden.verzoeken,
            json=bericht.model_dump(mode="json", exclude_none=True),
        )
        return als_model(Concept, als_json(answer, BEGIN), BEGIN)

    def upload(self, plek: Upload, inhoud: bytes | Iterable[bytes]) -> None:
        """Hand over a bijlage; of an iterable no more is in memory than a piece at a time."""
        aanvaard(self._call(UPLOAD, "PUT", plek.url, data=inhoud), UPLOAD)

    def dien_in(self, verzoek_id: str) -> Ingediend:
        """Make the concept final: it gets its verzoeknummer."""
        paden = self.feiten.indienen
        answer = self._call(DIEN_IN, "POST", paden.basis + paden.verzoek.format(verzoek_id=verzoek_id))
        return als_model(Ingediend, als_json(answer, DIEN_IN), DIEN_IN)

    def ingediend(self, referentie: str) -> Ingediend | None:
        """The verzoek that was filed under this referentie van de aanvrager, as it is now, or None."""
        feiten = self.feiten.overzicht
        answer = self._call(OVERZICHT, "GET", feiten.pad, params={feiten.referentie: referentie})
        gevonden = als_model(Overzicht, als_json(answer, OVERZICHT), OVERZICHT).verzoeken
        return gevonden[0] if gevonden else None
