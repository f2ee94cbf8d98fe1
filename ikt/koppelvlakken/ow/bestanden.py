"""The OW files of a wijziging: regeltekst, juridische regel, activiteit and locatie, and the manifest-ow."""

from __future__ import annotations

from dataclasses import dataclass

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.identificatie import Identificaties
from ikt.koppelvlakken.stop.wijziging import Wijziging
from ikt.koppelvlakken.stop.xml import Element, Maker


@dataclass(frozen=True)
class OwBestand:
    """`objecttypen` is what the manifest-ow says about the file."""

    naam: str
    objecttypen: tuple[str, ...]
    inhoud: Element


def ow_bestanden(wijziging: Wijziging, profiel: Profiel) -> tuple[OwBestand, ...]:
    bouw = _Bouw(wijziging, Identificaties(wijziging), profiel)
    return (
        bouw.bestand("owRegeltekst.xml", Regeltekst=bouw.regeltekst(), RegelVoorIedereen=bouw.regel()),
        bouw.bestand("owLocaties.xml", Gebied=bouw.gebied()),
        bouw.bestand("owActiviteiten.xml", Activiteit=bouw.activiteit()),
    )


def manifest_ow(wijziging: Wijziging, profiel: Profiel, bestanden: tuple[OwBestand, ...]) -> Element:
    """Root Aanleveringen: which regeling and doel the OW files belong to."""
    m = Maker(profiel.naamruimten["manifest_ow"])
    regels = [
        m("Bestand", m("naam", bestand.naam), *(m("objecttype", soort) for soort in bestand.objecttypen))
        for bestand in bestanden
    ]
    werk = m("WorkIDRegeling", wijziging.basis.regeling)
    aanlevering = m("Aanlevering", werk, m("DoelID", Identificaties(wijziging).doel), *regels)
    return m("Aanleveringen", m("domein", "omgevingswet"), aanlevering)


class _Bouw:
    def __init__(self, wijziging: Wijziging, ids: Identificaties, profiel: Profiel) -> None:
        self.wijziging, self.ids, self.profiel = wijziging, ids, profiel
        ruimten = profiel.naamruimten
        prefixen = {
            "ow-dc": ruimten["deelbestand"],
            "sl": ruimten["stand"],
            "r": ruimten["regels"],
            "rol": ruimten["regels_op_locatie"],
            "l": ruimten["locatie"],
            "xlink": ruimten["xlink"],
        }
        self.dc, self.sl = Maker(ruimten["deelbestand"], prefixen), Maker(ruimten["stand"], prefixen)
        self.r, self.rol = Maker(ruimten["regels"], prefixen), Maker(ruimten["regels_op_locatie"], prefixen)
        self.loc = Maker(ruimten["locatie"], prefixen)

    def bestand(self, naam: str, **objecten: Element) -> OwBestand:
        sl = self.sl
        inhoud = sl(
            "inhoud",
            sl("gebied", self.wijziging.gezag.naam),
            sl("leveringsId", self.wijziging.id_levering),
            sl("objectTypen", *(sl("objectType", soort) for soort in objecten)),
        )
        standen = (sl("stand", self.dc("owObject", object_)) for object_ in objecten.values())
        stand_bestand = sl("standBestand", sl("dataset", self.wijziging.gezag.naam), inhoud, *standen)
        return OwBestand(naam, tuple(objecten), self.dc("owBestand", stand_bestand))

    def regeltekst(self) -> Element:
        return self.r("Regeltekst", self._id(self.r, "regeltekst"), wId=self.ids.artikel.wid)

    def regel(self) -> Element:
        r = self.r
        return r(
            "RegelVoorIedereen",
            self._id(r, "juridischeregel"),
            r("idealisatie", self.profiel.omgevingswet.idealisatie),
            r("artikelOfLid", self._ref(r, "RegeltekstRef", self.ids.ow("regeltekst"))),
            self._locatieaanduiding(),
            r(
                "activiteitaanduiding",
                self._ref(self.rol, "ActiviteitRef", self.ids.ow("activiteit")),
                self._aanduiding(),
            ),
        )

    def _aanduiding(self) -> Element:
        r = self.r
        kwalificatie = self.profiel.omgevingswet.kwalificatie + self.wijziging.activiteit.kwalificatie
        return r(
            "ActiviteitLocatieaanduiding",
            self._id(r, "activiteitlocatieaanduiding"),
            r("activiteitregelkwalificatie", kwalificatie),
            self._locatieaanduiding(),
        )

    def activiteit(self) -> Element:
        rol = self.rol
        return rol(
            "Activiteit",
            self._id(rol, "activiteit"),
            rol("naam", self.wijziging.activiteit.naam),
            rol("groep", self.profiel.omgevingswet.activiteitgroep + self.wijziging.activiteit.groep),
            rol("bovenliggendeActiviteit", self._ref(rol, "ActiviteitRef", self.wijziging.basis.tophaak)),
        )

    def gebied(self) -> Element:
        loc = self.loc
        geometrie = loc("geometrie", self._ref(loc, "GeometrieRef", self.ids.geometrie))
        return loc("Gebied", self._id(loc, "gebied"), loc("noemer", self.wijziging.werkingsgebied.naam), geometrie)

    def _locatieaanduiding(self) -> Element:
        return self.r("locatieaanduiding", self._ref(self.loc, "LocatieRef", self.ids.ow("gebied")))

    def _id(self, maker: Maker, soort: str) -> Element:
        return maker("identificatie", self.ids.ow(soort))

    def _ref(self, maker: Maker, naam: str, doel: str) -> Element:
        ref = maker(naam)
        ref.set(f"{{{self.profiel.naamruimten['xlink']}}}href", doel)
        return ref
