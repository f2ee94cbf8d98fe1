"""What a casus remembers of its verzoek."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from ikt.kern.dossier import Deel
from ikt.koppelvlakken.verzoeken.berichten import Deelverzoek, Toewijzing


class VerzoekDeel(Deel):
    """The verzoek that a casus is busy with; the last fields are known once it has been filed.

    * `gegevens` is the table of the scenario, with persons and places by name, see `stam.tabel`; `eerder` is
      what it was before the last aanvulling, and `activiteiten` has further ones, name → identificatie;
    * `nr` counts the verzoeken of the casus, `eerder_verzoek` is the verzoeknummer of the one before;
    * `groottes` has the size in bytes of bijlagen that must have one;
    * `toewijzingen` is empty as long as it simply goes to the bevoegd gezag of the casus;
    * `project_id` can be given beforehand, to stay within an earlier project;
    * `weigering` is what the DSO-LV said when it did not take the verzoek.
    """

    naam: ClassVar[str] = "verzoek"
    versie: ClassVar[int] = 2

    gegevens: Mapping[str, str]
    referentie: str
    nr: int = 1
    eerder: Mapping[str, str] = {}
    eerder_verzoek: str | None = None
    activiteiten: Mapping[str, str] = {}
    groottes: Mapping[str, int] = {}
    toewijzingen: tuple[Toewijzing, ...] = ()
    project_id: str | None = None
    volgnummer: int = 0
    weigering: str | None = None
    verzoeknummer: str | None = None
    ingediend: datetime | None = None
    verzoeken: tuple[Deelverzoek, ...] = ()
