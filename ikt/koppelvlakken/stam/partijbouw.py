"""From a person or company as filed to a party in the verzoekbericht; nothing of a person is publiceerbaar."""

from __future__ import annotations

from ikt.koppelvlakken.stam.gegevens import (
    Afwijkendadres,
    Antwoorden,
    Binnenlandsadres,
    Buitenlandsadres,
    Contactadres,
    Tekst,
)
from ikt.koppelvlakken.stam.opgave import Adres, Bedrijf, BuitenlandsAdres, Persoon, PostAdres, Postbus
from ikt.koppelvlakken.stam.partij import (
    Contactpersoon,
    NatuurlijkPersoon,
    NietNatuurlijkPersoon,
    Partij,
    Vestiging,
)


def partij(wie: Persoon | Bedrijf) -> Partij:
    """An initiatiefnemer or gemachtigde."""
    emailadres, telefoonnummer = _prive(wie.emailadres), _prive(wie.telefoonnummer)
    if isinstance(wie, Persoon):
        return Partij(emailadres=emailadres, telefoonnummer=telefoonnummer, natuurlijk_persoon=_natuurlijk(wie))
    return Partij(emailadres=emailadres, telefoonnummer=telefoonnummer, niet_natuurlijk_persoon=_bedrijf(wie))


def contactpersoon(wie: Persoon | Bedrijf) -> Contactpersoon | None:
    """Whom to speak to; only a company has one."""
    if isinstance(wie, Persoon) or wie.contactpersoon is None:
        return None
    contact = wie.contactpersoon
    return Contactpersoon(
        achternaam=Tekst(contact.geslachtsnaam, publiceerbaar=False),
        emailadres=_prive_tekst(contact.emailadres),
        functie=_prive_tekst(contact.functie),
        voorletters=Tekst(contact.voorletters, publiceerbaar=False),
        voorvoegsel=_prive_tekst(contact.voorvoegsel),
    )


def _natuurlijk(persoon: Persoon) -> NatuurlijkPersoon:
    return NatuurlijkPersoon(
        geslachtsnaam_naamgebruik=_prive(persoon.geslachtsnaam),
        voorletters_naamgebruik=_prive(persoon.voorletters),
        burgerservicenummer=_prive_tekst(persoon.burgerservicenummer),
        voorvoegsel_naamgebruik=_prive(persoon.voorvoegsel),
        correspondentie_adres=_postadres(persoon.correspondentieadres),
        verblijfsadres=_adres(persoon.adres, publiceerbaar=False),
        verblijfsadres_buitenland=_buitenland(persoon.buitenland),
    )


def _bedrijf(bedrijf: Bedrijf) -> NietNatuurlijkPersoon:
    return NietNatuurlijkPersoon(
        rsin=_openbaar(bedrijf.rsin),
        kvk_nummer=_openbaar(bedrijf.kvk_nummer),
        handelsnaam=_openbaar(bedrijf.handelsnaam),
        postadres=_postadres(bedrijf.correspondentieadres),
        bezoek_adres=_adres(bedrijf.adres, publiceerbaar=True),
        bezoek_adres_buitenland=_buitenland(bedrijf.buitenland),
        vestiging=_vestiging(bedrijf) if bedrijf.vestigingsnummer else None,
    )


def _vestiging(bedrijf: Bedrijf) -> Vestiging:
    return Vestiging(
        vestigingsnummer=_openbaar(bedrijf.vestigingsnummer),
        locatie_adres_vestiging=_adres(bedrijf.vestigingsadres, publiceerbaar=True),
    )


def _postadres(adres: PostAdres | None) -> Contactadres | None:
    if adres is None:
        return None
    if isinstance(adres, Postbus):
        return Contactadres(afwijkend_adres=_postbus(adres))
    if isinstance(adres, Adres):
        return Contactadres(binnenlands_adres=_adres(adres, publiceerbaar=False))
    return Contactadres(buitenlands_adres=_buitenland(adres))


def _postbus(postbus: Postbus) -> Afwijkendadres:
    return Afwijkendadres(
        adrestype=_prive_tekst(postbus.soort),
        nummer=_prive(postbus.nummer),
        postcode=_prive(postbus.postcode),
        woonplaatsnaam=_prive(postbus.woonplaatsnaam),
    )


def _adres(adres: Adres | None, *, publiceerbaar: bool) -> Binnenlandsadres | None:
    if adres is None:
        return None
    delen = {naam: _antwoord(waarde, publiceerbaar) for naam, waarde in adres.model_dump().items()}
    return Binnenlandsadres(**delen)


def _buitenland(adres: BuitenlandsAdres | None) -> Buitenlandsadres | None:
    if adres is None:
        return None
    eerste, tweede, derde = (*adres.regels, None, None)[:3]
    return Buitenlandsadres(
        adres_buitenland1=_prive(eerste),
        adres_buitenland2=_prive(tweede),
        adres_buitenland3=_prive(derde),
        land=_prive(adres.land),
    )


def _antwoord(waarde: str | None, publiceerbaar: bool) -> Antwoorden:
    return (Tekst(waarde, publiceerbaar=publiceerbaar),) if waarde else ()


def _openbaar(waarde: str | None) -> Antwoorden:
    return _antwoord(waarde, publiceerbaar=True)


def _prive(waarde: str | None) -> Antwoorden:
    return _antwoord(waarde, publiceerbaar=False)


def _prive_tekst(waarde: str | None) -> Tekst | None:
    return next(iter(_prive(waarde)), None)
