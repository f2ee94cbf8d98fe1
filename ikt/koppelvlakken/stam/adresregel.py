"""An address on one line, the same whether it comes from a verzoekbericht or from a zaak."""

from __future__ import annotations

from collections.abc import Iterable

from ikt.koppelvlakken.stam.gegevens import Antwoorden, Binnenlandsadres, Buitenlandsadres, Contactadres


def binnenland(straat: str, nummer: str, letter: str, toevoeging: str, postcode: str, plaats: str) -> str:
    """`Havenweg 3a bis, 9999XB Gemeentestad`."""
    huis = f"{nummer}{letter}{f' {toevoeging}' if toevoeging else ''}"
    return f"{straat} {huis}, {postcode} {plaats}"


def postbus(soort: str, nummer: str, postcode: str, plaats: str) -> str:
    """`Postbus 27, 9999ZZ Gemeentestad`; `soort` is 'postbusnummer' or 'antwoordnummer'."""
    naam = "Antwoordnummer" if soort == "antwoordnummer" else "Postbus"
    return f"{naam} {nummer}, {postcode} {plaats}"


def buitenland(regels: Iterable[str], land: str) -> str:
    """`Rue du Moulin 7, B-0000 Moulinville, België`."""
    return ", ".join(regel for regel in (*regels, land) if regel)


def contactadres(adres: Contactadres | None) -> str:
    """Empty when there is none, as for the two below."""
    if adres is None:
        return ""
    if adres.afwijkend_adres:
        bus = adres.afwijkend_adres
        soort = bus.adrestype.waarde if bus.adrestype else ""
        return postbus(soort, eerste(bus.nummer), eerste(bus.postcode), eerste(bus.woonplaatsnaam))
    return binnenlandsadres(adres.binnenlands_adres) or buitenlandsadres(adres.buitenlands_adres)


def binnenlandsadres(adres: Binnenlandsadres | None) -> str:
    if adres is None:
        return ""
    huis = (adres.straatnaam, adres.huisnummer, adres.huisletter, adres.huisnummertoevoeging)
    return binnenland(*map(eerste, (*huis, adres.postcode, adres.woonplaatsnaam)))


def buitenlandsadres(adres: Buitenlandsadres | None) -> str:
    if adres is None:
        return ""
    regels = map(eerste, (adres.adres_buitenland1, adres.adres_buitenland2, adres.adres_buitenland3))
    return buitenland(regels, eerste(adres.land))


def eerste(antwoorden: Antwoorden) -> str:
    """The answer of the user; the one of the register stands behind it."""
    return antwoorden[0].waarde if antwoorden else ""
