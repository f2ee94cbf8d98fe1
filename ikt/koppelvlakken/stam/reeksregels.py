"""Rules that earlier messages about the same verzoek decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ikt.koppelvlakken.stam.bestand import Berichtbestand
from ikt.koppelvlakken.stam.reeks import Eerder, vastgelegd
from ikt.koppelvlakken.validatie import Ernst, Regels, Vondst

EBMS = "Digikoppeling ebMS2: een bericht kan dubbel aankomen, en de volgorde is niet gegarandeerd"
VOLGNUMMER = "aanname uit het voorbeeldbericht: het volgnummer begint bij 000 en stijgt met elke aanvulling"
VERVOLG = ("Aanvullen", "Intrekken")
FASE = 4

Bericht = tuple[Berichtbestand, Sequence[Eerder]]
"""A message, with what came before about the same verzoek."""

REEKS: Regels[Bericht] = Regels("STAM")

regel = REEKS.regel


@regel(
    "IKT-STAM050",
    fase=FASE,
    nodig="reeks",
    ernst=Ernst.WAARSCHUWING,
    beschrijving="Een bericht is niet al eerder ontvangen",
    bron=EBMS,
)
def dubbel(bericht: Bericht) -> Iterator[Vondst]:
    bestand, eerder = bericht
    zelfde = next((each for each in eerder if each.sha256 == vastgelegd(bestand).sha256), None)
    if zelfde:
        yield bestand.bij("verzoeknummer", f"Dit bericht is gelijk aan {zelfde.naam}; maak er geen tweede zaak van.")


@regel(
    "IKT-STAM051",
    fase=FASE,
    nodig="reeks",
    beschrijving="Een volgnummer komt bij een verzoek één keer voor",
    bron=VOLGNUMMER,
)
def een_keer(bericht: Bericht) -> Iterator[Vondst]:
    """The very same message once more is a duplicate, and no second one with that volgnummer."""
    bestand, eerder = bericht
    nu = vastgelegd(bestand)
    ander = next((each for each in eerder if each.volgnummer == nu.volgnummer and each.sha256 != nu.sha256), None)
    if ander and nu.volgnummer is not None:
        yield bestand.bij(
            "volgnummer", f"Volgnummer {nu.volgnummer:03d} is ook van {ander.naam}, met een andere inhoud."
        )


@regel(
    "IKT-STAM052",
    fase=FASE,
    nodig="reeks",
    ernst=Ernst.WAARSCHUWING,
    beschrijving="Berichten over een verzoek komen op volgorde",
    bron=EBMS,
)
def op_volgorde(bericht: Bericht) -> Iterator[Vondst]:
    bestand, eerder = bericht
    nu, bekend = vastgelegd(bestand).volgnummer, _volgnummers(eerder)
    if nu is not None and nu not in bekend and any(each > nu for each in bekend):
        yield bestand.bij(
            "volgnummer", f"Volgnummer {nu:03d} komt na {max(bekend):03d}; laat een ouder bericht niets overschrijven."
        )


@regel(
    "IKT-STAM053",
    fase=FASE,
    nodig="register",
    beschrijving="Een aanvulling of intrekking volgt op een verzoek dat bekend is",
    bron="documentatie OpenWave, verwerking DSO STAM-berichten",
)
def oorspronkelijk(bericht: Bericht) -> Iterator[Vondst]:
    """After doorsturen the new bevoegd gezag gets no more than the last message: then there is nothing before it."""
    bestand, eerder = bericht
    doel = bestand.veld("doel")
    if doel in VERVOLG and not eerder and not _doorgestuurd(bestand):
        yield bestand.bij(
            "doel", f"Van verzoek {bestand.veld('verzoeknummer')} is geen bericht vóór dit {doel} bekend."
        )


@regel(
    "IKT-STAM054",
    fase=FASE,
    nodig="register",
    beschrijving="Tussen twee berichten over een verzoek ontbreekt geen volgnummer",
    bron=VOLGNUMMER,
)
def aansluitend(bericht: Bericht) -> Iterator[Vondst]:
    bestand, eerder = bericht
    nu, bekend = vastgelegd(bestand).volgnummer, _volgnummers(eerder)
    ontbreekt = sorted(set(range(max(bekend, default=0) + 1, nu or 0)) - bekend) if bekend else []
    if ontbreekt:
        nummers = ", ".join(f"{each:03d}" for each in ontbreekt)
        yield bestand.bij("volgnummer", f"Volgnummer {nummers} ontbreekt; haal het verzoek opnieuw op.")


@regel(
    "IKT-STAM055",
    fase=FASE,
    nodig="reeks",
    ernst=Ernst.WAARSCHUWING,
    beschrijving="Na een intrekking komt er geen ander bericht over het verzoek",
    bron="aanname: een ingetrokken verzoek kan niet meer worden aangevuld",
)
def na_intrekking(bericht: Bericht) -> Iterator[Vondst]:
    bestand, eerder = bericht
    nu = vastgelegd(bestand)
    einde = next((each for each in eerder if each.doel == "Intrekken" and each.sha256 != nu.sha256), None)
    if einde and (einde.volgnummer or 0) < (nu.volgnummer or 0):
        yield bestand.bij("doel", f"Het verzoek is al ingetrokken, met {einde.naam}.")


def _volgnummers(eerder: Sequence[Eerder]) -> set[int]:
    return {each.volgnummer for each in eerder if each.volgnummer is not None}


def _doorgestuurd(bestand: Berichtbestand) -> bool:
    return any(True for _ in bestand.elementen("bevoegdGezagHistorie"))
