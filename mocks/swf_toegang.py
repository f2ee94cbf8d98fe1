"""The part of the simulated SWF that knows who takes part in a samenwerking, and what each may do there."""

from __future__ import annotations

from typing import ClassVar

from werkzeug import Request
from werkzeug.exceptions import abort

from mocks.bestanden import Bestanden
from mocks.dso_feiten import organisaties
from mocks.ketenpartner_regels import Regels
from mocks.swf_feiten import FEITEN, Beller, Gegevens, beller, weigering
from mocks.swf_notificaties import Notificaties

WAARDEN, STATUS = FEITEN.waarden, FEITEN.samenwerking


class Toegang(Notificaties):
    """Table `samenwerkingen`, by samenwerkingId; `ketenpartners` in it is OIN → naam and privilege.

    Hooks: `swf.alleen_lezen` (bool, of a samenwerking that is not open), `swf.mag_zien` (bool, of a document;
    with `document` and `oin`), `swf.is_eigenaar` (bool, whether who asks started it) and `swf.mee_naar_nieuwe_versie`
    (bool, whether a version of the API knows the samenwerkingen of the one before).
    """

    name: ClassVar[str] = "swf"

    @property
    def bestanden(self) -> Bestanden:
        return Bestanden(self.wereld.folder / self.name)

    def voor_deelnemer(self, request: Request, samenwerking_id: str) -> tuple[Gegevens, Beller]:
        """The samenwerking, for who takes part in it; for others it is not there."""
        wie = beller(request, self.wereld)
        samenwerking = self.table("samenwerkingen").get(samenwerking_id)
        if samenwerking is None or not self.kent(samenwerking, wie):
            abort(weigering("deze samenwerking is er niet, of niet voor u", status=404))
        return samenwerking, wie

    def kent(self, samenwerking: Gegevens, wie: Beller) -> bool:
        zelfde_versie = wie.versie == samenwerking["versie"]
        bekend: bool = zelfde_versie or self.hook("swf.mee_naar_nieuwe_versie", True)
        return bekend and wie.oin in deelnemers(samenwerking)

    def om_te_wijzigen(self, request: Request, samenwerking_id: str) -> tuple[Gegevens, Beller]:
        """The same, but only while it is open."""
        samenwerking, wie = self.voor_deelnemer(request, samenwerking_id)
        status = samenwerking["status"]["status"]
        if self.hook("swf.alleen_lezen", status != STATUS.open):
            abort(weigering(f"de samenwerking heeft de status {status}, en is alleen te lezen", status=409))
        return samenwerking, wie

    def als_eigenaar(self, samenwerking: Gegevens, wie: Beller) -> None:
        if not self.hook("swf.is_eigenaar", wie.oin == samenwerking["aangemaaktDoor"]):
            abort(weigering("alleen wie de samenwerking is gestart mag dit"))

    def zet(self, samenwerking: Gegevens, door: str) -> None:
        aangepast = {"laatstAangepastDoor": door, "laatstAangepastDatumTijd": self.klok.nu().isoformat()}
        self.table("samenwerkingen")[samenwerking["samenwerkingId"]] = samenwerking | aangepast

    def mag_zien(self, samenwerking: Gegevens, document: Gegevens, oin: str) -> bool:
        """Who has beperkte toegang sees what is regulier, and what he placed himself."""
        partner = samenwerking["ketenpartners"].get(oin)
        beperkt = partner is not None and partner["privilege"] == WAARDEN.beperkt
        strikt = document["vertrouwelijkheidsAanduiding"] == WAARDEN.strikt
        mag = oin in deelnemers(samenwerking) and (not (beperkt and strikt) or document["aangemaaktDoor"] == oin)
        gezien: bool = self.hook("swf.mag_zien", mag, document=document, oin=oin)
        return gezien

    def kijkers(self, samenwerking: Gegevens, document: Gegevens) -> list[str]:
        """The OINs of who may see a document."""
        return [oin for oin in deelnemers(samenwerking) if self.mag_zien(samenwerking, document, oin)]

    def naam_van(self, oin: str) -> str | None:
        """The name of an organisation that is connected to the SWF, or None."""
        partijen = [*organisaties(self.wereld), *(each.model_dump() for each in Regels.van(self.wereld).alle)]
        return next((each["naam"] for each in partijen if each["oin"] == oin), None)


def deelnemers(samenwerking: Gegevens) -> list[str]:
    """The OINs of who takes part, who started it first."""
    return [samenwerking["aangemaaktDoor"], *samenwerking["ketenpartners"]]
