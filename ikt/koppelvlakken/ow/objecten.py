"""The OW objects that a besluit brings for one regeling: rules or free text, their places, what they are about."""

from __future__ import annotations

from collections.abc import Iterator

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.ow.beeindigen import lees
from ikt.koppelvlakken.ow.schrijver import OwSchrijver, waarde
from ikt.koppelvlakken.stop.beschrijving import Norm, Werkingsgebied
from ikt.koppelvlakken.stop.besluitidentificatie import Besluitidentificaties, Gebiedsidentificaties
from ikt.koppelvlakken.stop.regelingtekst import Plaatsing, Regelingtekst
from ikt.koppelvlakken.stop.xml import Element, Maker

LAND = "LND6030"
"""The Netherlands in the bestuurlijke grenzen (CBS)."""

TOPHAAK = 0
"""The number of the activiteit under which a new regeling puts its own."""


class OwObjecten:
    """`begin` is the number of the first onderdeel: what a besluit says of several regelingen is counted on."""

    def __init__(self, tekst: Regelingtekst, ids: Besluitidentificaties, profiel: Profiel, begin: int = 1) -> None:
        self._tekst, self._ids, self._profiel, self._begin = tekst, ids, profiel, begin
        self._ow = OwSchrijver(profiel)
        self._gebieden = {gebied.naam: gebied for gebied in tekst.inhoud.gebieden}

    def alle(self) -> Iterator[Element]:
        for nr, plaatsing in enumerate(self._tekst.plaatsingen, start=self._begin):
            yield from self._onderdeel(plaatsing, nr)
        yield from self._nieuwe_tophaak()
        yield from (object_ for gebied in self._gebieden.values() for object_ in self._gebied(gebied))
        if self._tekst.is_nieuw:
            yield self._regelingsgebied()
        if self._nieuw_ambtsgebied:
            yield self._ambtsgebied()

    def _onderdeel(self, plaatsing: Plaatsing, nr: int) -> Iterator[Element]:
        if plaatsing.soort == "Artikel":
            for lid, wid in enumerate(plaatsing.wids, start=1):
                yield self._ow.r("Regeltekst", self._id(self._ow.r, "regeltekst", nr, lid), wId=wid)
                yield self._regel(plaatsing, nr, lid)
            if plaatsing.onderdeel.activiteit:
                yield self._activiteit(plaatsing, nr)
        else:
            yield from self._vrije_tekst(plaatsing, nr)
        if plaatsing.onderdeel.aanwijzing:
            yield self._aanwijzing(plaatsing, nr)

    # -- artikelen -----------------------------------------------------------------------------------------------

    def _regel(self, plaatsing: Plaatsing, nr: int, lid: int) -> Element:
        r, ow, onderdeel = self._ow.r, self._ow, plaatsing.onderdeel
        delen = [
            self._id(r, "juridischeregel", nr, lid),
            r("idealisatie", self._profiel.omgevingswet.idealisatie),
            r("artikelOfLid", ow.ref(r, "RegeltekstRef", self._ids.ow("regeltekst", nr, lid))),
            *self._thema(r, onderdeel.thema),
            ow.locatieaanduiding(r, self._locatie(plaatsing)),
        ]
        if onderdeel.aanwijzing:
            delen.append(r("gebiedsaanwijzing", self._aanwijzing_ref(nr)))
        if onderdeel.activiteit:
            ref = ow.ref(ow.rol, "ActiviteitRef", self._ids.ow("activiteit", nr))
            delen.append(r("activiteitaanduiding", ref, self._aanduiding(plaatsing, nr, lid)))
        if gebied := self._met_norm(plaatsing):
            norm = self._gebiedsids(gebied).ow("omgevingsnorm")
            delen.append(r("omgevingsnormaanduiding", ow.ref(ow.rol, "OmgevingsnormRef", norm)))
        return r("RegelVoorIedereen", *delen)

    def _aanduiding(self, plaatsing: Plaatsing, nr: int, lid: int) -> Element:
        r, activiteit = self._ow.r, plaatsing.onderdeel.activiteit
        kwalificatie = self._profiel.omgevingswet.kwalificatie + (activiteit.kwalificatie if activiteit else "")
        return r(
            "ActiviteitLocatieaanduiding",
            self._id(r, "activiteitlocatieaanduiding", nr, lid),
            r("activiteitregelkwalificatie", kwalificatie),
            self._ow.locatieaanduiding(r, self._locatie(plaatsing)),
        )

    def _activiteit(self, plaatsing: Plaatsing, nr: int) -> Element:
        rol, activiteit = self._ow.rol, plaatsing.onderdeel.activiteit
        assert activiteit is not None
        return rol(
            "Activiteit",
            self._id(rol, "activiteit", nr),
            rol("naam", activiteit.naam),
            rol("groep", self._profiel.omgevingswet.activiteitgroep + activiteit.groep),
            rol("bovenliggendeActiviteit", self._ow.ref(rol, "ActiviteitRef", self._tophaak)),
        )

    @property
    def _tophaak(self) -> str:
        """Under which activiteiten come: of what there is already, or a new one of this regeling itself."""
        inhoud = self._tekst.inhoud
        bestaand = inhoud.basis.tophaak if inhoud.basis else inhoud.tophaak
        return bestaand or self._ids.ow("activiteit", TOPHAAK)

    def _nieuwe_tophaak(self) -> Iterator[Element]:
        inhoud, rol = self._tekst.inhoud, self._ow.rol
        nodig = any(onderdeel.activiteit for onderdeel in inhoud.onderdelen)
        if nodig and self._tophaak == self._ids.ow("activiteit", TOPHAAK):
            boven = self._ow.ref(rol, "ActiviteitRef", self._tekst.instrument.activiteit)
            yield rol(
                "Activiteit",
                self._id(rol, "activiteit", TOPHAAK),
                rol("naam", f"Activiteit in {self._tekst.titel}"),
                rol("groep", self._profiel.omgevingswet.activiteitgroep + "Overig"),
                rol("bovenliggendeActiviteit", boven),
            )

    # -- free text -----------------------------------------------------------------------------------------------

    def _vrije_tekst(self, plaatsing: Plaatsing, nr: int) -> Iterator[Element]:
        vt, onderdeel = self._ow.vt, plaatsing.onderdeel
        yield vt("Divisietekst", self._id(vt, "divisietekst", nr), wId=plaatsing.plek.wid)
        delen = [
            self._id(vt, "tekstdeel", nr),
            vt("idealisatie", self._profiel.omgevingswet.idealisatie),
            *self._thema(vt, onderdeel.thema),
            vt("divisieaanduiding", self._ow.ref(vt, "DivisietekstRef", self._ids.ow("divisietekst", nr))),
        ]
        if onderdeel.hoofdlijn:
            hoofdlijn = self._ow.ref(vt, "HoofdlijnRef", self._ids.ow("hoofdlijn", nr))
            delen.append(vt("hoofdlijnaanduiding", hoofdlijn))
        delen.append(self._ow.locatieaanduiding(vt, self._locatie(plaatsing)))
        if onderdeel.aanwijzing:
            delen.append(vt("gebiedsaanwijzing", self._aanwijzing_ref(nr)))
        yield vt("Tekstdeel", *delen)
        if onderdeel.hoofdlijn:
            soort, _, naam = onderdeel.hoofdlijn.partition(": ")
            yield vt("Hoofdlijn", self._id(vt, "hoofdlijn", nr), vt("soort", soort), vt("naam", naam or soort))

    # -- what both refer to --------------------------------------------------------------------------------------

    def _aanwijzing(self, plaatsing: Plaatsing, nr: int) -> Element:
        ga, aanwijzing = self._ow.ga, plaatsing.onderdeel.aanwijzing
        assert aanwijzing is not None
        return ga(
            "Gebiedsaanwijzing",
            self._id(ga, "gebiedsaanwijzing", nr),
            ga("type", waarde("typegebiedsaanwijzing", aanwijzing.type)),
            ga("naam", aanwijzing.naam),
            ga("groep", waarde(aanwijzing.type.lower(), aanwijzing.groep)),
            self._ow.locatieaanduiding(ga, self._locatie(plaatsing)),
        )

    def _aanwijzing_ref(self, nr: int) -> Element:
        return self._ow.ref(self._ow.ga, "GebiedsaanwijzingRef", self._ids.ow("gebiedsaanwijzing", nr))

    def _gebied(self, gebied: Werkingsgebied) -> Iterator[Element]:
        """A Gebied for each vlak; with several a Gebiedengroep; and the norm that holds there."""
        loc, ids = self._ow.loc, self._gebiedsids(gebied)
        for nr in range(1, len(gebied.vlakken) + 1):
            geometrie = loc("geometrie", self._ow.ref(loc, "GeometrieRef", ids.geometrie(nr)))
            noemer = gebied.naam if len(gebied.vlakken) == 1 else f"{gebied.naam} {nr}"
            yield loc("Gebied", loc("identificatie", ids.ow("gebied", nr)), loc("noemer", noemer), geometrie)
        if len(gebied.vlakken) > 1:
            leden = (self._ow.ref(loc, "GebiedRef", ids.ow("gebied", nr)) for nr in range(1, len(gebied.vlakken) + 1))
            groep = loc("identificatie", ids.ow("gebiedengroep"))
            yield loc("Gebiedengroep", groep, loc("noemer", gebied.naam), loc("groepselement", *leden))
        if gebied.norm:
            yield self._norm(gebied.norm, ids)

    def _norm(self, norm: Norm, ids: Gebiedsidentificaties) -> Element:
        rol = self._ow.rol
        return rol(
            "Omgevingsnorm",
            rol("identificatie", ids.ow("omgevingsnorm")),
            rol("naam", norm.naam),
            rol("type", waarde("typenorm", norm.type)),
            *([rol("eenheid", waarde("eenheid", norm.eenheid))] if norm.eenheid else []),
            rol("normwaarde", *(self._normwaarde(norm, ids, nr) for nr in range(1, len(norm.waarden) + 1))),
            rol("groep", waarde("omgevingsnorm", norm.groep)),
        )

    def _normwaarde(self, norm: Norm, ids: Gebiedsidentificaties, nr: int) -> Element:
        rol, soort = self._ow.rol, "kwantitatieveWaarde" if norm.eenheid else "kwalitatieveWaarde"
        return rol(
            "Normwaarde",
            rol("identificatie", ids.ow("normwaarde", nr)),
            rol(soort, norm.waarden[nr - 1]),
            self._ow.locatieaanduiding(rol, ids.ow("gebied", nr)),
        )

    def _regelingsgebied(self) -> Element:
        rg = self._ow.rg
        locatie = self._ow.locatieaanduiding(rg, self._ambtsgebied_id)
        return rg("Regelingsgebied", self._id(rg, "regelingsgebied", self._deel), locatie)

    @property
    def _deel(self) -> int:
        return self._ids.beschrijving.regelingen.index(self._tekst.inhoud) + 1

    @property
    def _ambtsgebied_id(self) -> str:
        """Of the ambtsgebied that the regeling has already, or of a new one."""
        basis = self._tekst.inhoud.basis
        bekend = (object_.id for object_ in lees(basis.ow if basis else ()).soort("Ambtsgebied"))
        return next(bekend, self._ids.ow("ambtsgebied", self._deel))

    @property
    def _nieuw_ambtsgebied(self) -> bool:
        heel_gebied = any(not plaatsing.onderdeel.gebied and plaatsing.wids for plaatsing in self._tekst.plaatsingen)
        nieuw = self._ambtsgebied_id == self._ids.ow("ambtsgebied", self._deel)
        return nieuw and (self._tekst.is_nieuw or heel_gebied)

    def _ambtsgebied(self) -> Element:
        loc, besluit = self._ow.loc, self._ids.beschrijving
        grens = loc(
            "BestuurlijkeGrenzenVerwijzing",
            loc("bestuurlijkeGrenzenID", _grens(besluit.gezag.code)),
            loc("domein", "NL.BI.BestuurlijkGebied"),
            loc("geldigOp", besluit.ondertekend.isoformat()),
        )
        verwijzing = loc("bestuurlijkeGrenzenVerwijzing", grens)
        return loc(
            "Ambtsgebied", self._id(loc, "ambtsgebied", self._deel), loc("noemer", besluit.gezag.naam), verwijzing
        )

    def _thema(self, maker: Maker, thema: str) -> list[Element]:
        return [maker("thema", waarde("thema", thema))] if thema else []

    def _locatie(self, plaatsing: Plaatsing) -> str:
        """The gebied of an onderdeel, or the whole ambtsgebied."""
        if not plaatsing.onderdeel.gebied:
            return self._ambtsgebied_id
        gebied = self._gebieden[plaatsing.onderdeel.gebied]
        return self._gebiedsids(gebied).ow("gebied" if len(gebied.vlakken) == 1 else "gebiedengroep")

    def _met_norm(self, plaatsing: Plaatsing) -> Werkingsgebied | None:
        gebied = self._gebieden.get(plaatsing.onderdeel.gebied)
        return gebied if gebied and gebied.norm else None

    def _gebiedsids(self, gebied: Werkingsgebied) -> Gebiedsidentificaties:
        return self._ids.gebied(self._tekst.inhoud, gebied)

    def _id(self, maker: Maker, soort: str, nr: int, lid: int = 1) -> Element:
        return maker("identificatie", self._ids.ow(soort, nr, lid))


def _grens(code: str) -> str:
    """The bestuurlijk gebied of a bevoegd gezag; that of a ministerie is the whole land."""
    return LAND if code.startswith("mn") else code.upper()
