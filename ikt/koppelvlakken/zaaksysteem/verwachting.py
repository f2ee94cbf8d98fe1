"""What a zaak must show of a verzoek: a Zaakbeeld made from the verzoekbericht."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ikt.koppelvlakken.stam import adresregel
from ikt.koppelvlakken.stam.adresregel import eerste
from ikt.koppelvlakken.stam.bericht import Verzoek
from ikt.koppelvlakken.stam.gegevens import Document as Bijlage
from ikt.koppelvlakken.stam.locatie import CoordinatenEtrs
from ikt.koppelvlakken.stam.partij import NatuurlijkPersoon, NietNatuurlijkPersoon, Partij
from ikt.koppelvlakken.stam.profiel import profiel
from ikt.koppelvlakken.zaaksysteem.beeld import Antwoord, Betrokkene, Document, Zaakbeeld

LEEG_BSN = profiel().nummers.leeg_bsn


def verwacht(verzoek: Verzoek) -> Zaakbeeld:
    """Without what the software itself adds, such as identificatie and status."""
    referentie = verzoek.referentie_aanvrager
    return Zaakbeeld(
        identificatie="",
        verzoeknummer=verzoek.verzoeknummer,
        verzoektype=verzoek.type,
        doel=verzoek.doel,
        namen=(verzoek.naam.waarde,),
        referentie=referentie.waarde if referentie else None,
        project=verzoek.project.project_id,
        activiteiten=tuple(each.imow_id for each in verzoek.projectactiviteiten),
        geometrie=geometrie(verzoek),
        betrokkenen=tuple(_betrokkenen(verzoek)),
        antwoorden=tuple(_antwoorden(verzoek)),
        documenten=tuple(_documenten(verzoek)),
    )


def geometrie(verzoek: Verzoek) -> dict[str, Any] | None:
    """All projectlocaties as GeoJSON: longitude first."""
    gevonden = [vorm for locatie in verzoek.projectlocaties for vorm in _vormen(locatie.coordinaten_etrs)]
    if len(gevonden) > 1:
        return {"type": "GeometryCollection", "geometries": gevonden}
    return gevonden[0] if gevonden else None


def _vormen(coordinaten: CoordinatenEtrs) -> Iterator[dict[str, Any]]:
    if coordinaten.puntlocatie:
        yield {"type": "Point", "coordinates": next(iter(_posities(coordinaten.puntlocatie.pos.waarde)), [])}
    for polygon in coordinaten.vlaklocatie.polygonen if coordinaten.vlaklocatie else ():
        yield {"type": "Polygon", "coordinates": [_posities(ring.tekst) for ring in polygon.ringen]}


def _posities(tekst: str) -> list[list[float]]:
    """'lat lon lat lon' as pairs of longitude and latitude; nothing when they are no pairs of numbers."""
    try:
        getallen = [float(getal) for getal in tekst.split()]
        return [[lengte, breedte] for breedte, lengte in zip(getallen[::2], getallen[1::2], strict=True)]
    except ValueError:
        return []


def _betrokkenen(verzoek: Verzoek) -> Iterator[Betrokkene]:
    yield betrokkene(verzoek.initiatiefnemer)
    if verzoek.gemachtigde:
        yield betrokkene(verzoek.gemachtigde, gemachtigde=True)


def betrokkene(partij: Partij, *, gemachtigde: bool = False) -> Betrokkene:
    """A party of a verzoekbericht; with an empty name when the message says no more than that it exists."""
    if partij.natuurlijk_persoon:
        return _persoon(partij.natuurlijk_persoon, gemachtigde)
    if partij.niet_natuurlijk_persoon:
        return _bedrijf(partij.niet_natuurlijk_persoon, gemachtigde)
    return Betrokkene(naam="", gemachtigde=gemachtigde)


def _persoon(persoon: NatuurlijkPersoon, gemachtigde: bool) -> Betrokkene:
    bsn = persoon.burgerservicenummer
    delen = (persoon.voorletters_naamgebruik, persoon.voorvoegsel_naamgebruik, persoon.geslachtsnaam_naamgebruik)
    return Betrokkene(
        naam=" ".join(deel for deel in map(eerste, delen) if deel),
        gemachtigde=gemachtigde,
        met_bsn=bsn is not None and bsn.waarde not in ("", LEEG_BSN),
        adres=adresregel.binnenlandsadres(persoon.verblijfsadres)
        or adresregel.buitenlandsadres(persoon.verblijfsadres_buitenland),
        correspondentieadres=adresregel.contactadres(persoon.correspondentie_adres),
    )


def _bedrijf(bedrijf: NietNatuurlijkPersoon, gemachtigde: bool) -> Betrokkene:
    """Of a company with a vestiging the address of the vestiging counts."""
    vestiging = bedrijf.vestiging
    return Betrokkene(
        naam=eerste(bedrijf.handelsnaam),
        gemachtigde=gemachtigde,
        adres=adresregel.binnenlandsadres(vestiging.locatie_adres_vestiging if vestiging else None)
        or adresregel.binnenlandsadres(bedrijf.bezoek_adres)
        or adresregel.buitenlandsadres(bedrijf.bezoek_adres_buitenland),
        correspondentieadres=adresregel.contactadres(bedrijf.postadres),
        vestigingsnummer=eerste(vestiging.vestigingsnummer) if vestiging else "",
    )


def _antwoorden(verzoek: Verzoek) -> Iterator[Antwoord]:
    for activiteit in verzoek.projectactiviteiten:
        for each in activiteit.specificaties:
            if each.gevraagde_bijlage is None:
                yield Antwoord(
                    vraag=each.vraagtekst, antwoord=each.antwoord or "", volgnummer=_nummer(verzoek.volgnummer)
                )


def _documenten(verzoek: Verzoek) -> Iterator[Document]:
    for activiteit in verzoek.projectactiviteiten:
        for each in activiteit.specificaties:
            for bijlage in each.gevraagde_bijlage.documenten if each.gevraagde_bijlage else ():
                yield _document(bijlage, each.vraagtekst, verzoek)
    for los in verzoek.verzoek_bijlage:
        for bijlage in los.gevraagde_bijlage.documenten:
            yield _document(bijlage, "", verzoek)


def _document(bijlage: Bijlage, vraag: str, verzoek: Verzoek) -> Document:
    return Document(
        bestandsnaam=bijlage.bestandsnaam,
        vraag=vraag,
        vertrouwelijk=bijlage.vertrouwelijk,
        volgnummer=_nummer(verzoek.volgnummer),
        bron=bijlage.document_id,
    )


def _nummer(tekst: str) -> int:
    return int(tekst) if tekst.isdecimal() else 0
