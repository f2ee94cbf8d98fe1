"""Steps of the VTH-keten: deciding on a verzoek, and what is to be seen of that."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan
from ikt.kern.uitkomst import Testfout
from steps import verzoek, verzoek_zaak
from steps.verzoek_rollen import partij

BESLUITEN = {"verleent": "verleend", "weigert": "geweigerd"}


@als(
    "{wie} de vergunning {besluit}",
    voorbeeld="Als het bevoegd gezag de vergunning verleent",
    schakel=verzoek_zaak.SCHAKEL,
)
def besluit(casus: Casus, wie: str, besluit: str) -> None:
    """A behandelaar does this in the zaaksysteem: no koppelvlak decides."""
    if besluit not in BESLUITEN:
        raise Testfout(f"'{besluit}' is geen besluit; kies uit: {', '.join(BESLUITEN)}.")
    nummer, gezag = verzoek.nummer(casus, wie), partij(casus, wie)
    soort = _namen(casus, BESLUITEN[besluit])[0]
    waarneming = casus.neem_waar(
        f"Leg in het zaaksysteem van {gezag.naam} bij de zaak van verzoek {nummer} het besluit '{soort}' vast, en "
        "verstuur het. Lukte dat?",
        scherm="zaaksysteem.besluit",
        gegevens={"verzoeknummer": nummer, "oin": gezag.oin, "soort": soort},
        verwacht={"vastgelegd": True},
    )
    casus.toets(waarneming.resultaat == "ja", "Het besluit kon in het zaaksysteem niet worden vastgelegd.")


@dan(
    "staat het besluit dat de vergunning is {stand} binnen {termijn} bij de zaak",
    voorbeeld="Dan staat het besluit dat de vergunning is verleend binnen 15 minuten bij de zaak",
)
def besluit_bij_zaak(casus: Casus, stand: str, termijn: str) -> None:
    verzoek_zaak.moet_zien(casus, "besluiten")
    gevonden = casus.wacht_op(
        f"besluit op verzoek {verzoek.nummer(casus)}",
        lambda: verzoek_zaak.besluiten(casus),
        bool,
        binnen=verzoek.duur(termijn),
        schakel=verzoek_zaak.SCHAKEL,
    )
    soorten, goed = [each.soort for each in gevonden], _namen(casus, stand)
    casus.toets(
        len(soorten) == 1 and soorten[0] in goed,
        f"Bij de zaak staat {', '.join(soorten)}, en dat had één besluit '{goed[0]}' moeten zijn.",
        schakel=verzoek_zaak.SCHAKEL,
    )


@dan("heeft de initiatiefnemer het besluit gekregen", schakel="zaaksysteem-initiatiefnemer")
def besluit_verstuurd(casus: Casus) -> None:
    begin = verzoek_zaak.profiel(casus).brieven.besluit
    brief = verzoek_zaak.brief(casus, begin)
    if brief is None:
        casus.toets(False, f"Er is geen brief verstuurd waarvan de naam begint met '{begin}'.")
        return
    nummer = verzoek.nummer(casus)
    casus.toets(nummer in verzoek_zaak.pdf(casus, brief, begin), f"Het besluit noemt verzoek {nummer} niet.")


def _namen(casus: Casus, stand: str) -> tuple[str, ...]:
    if stand not in BESLUITEN.values():
        raise Testfout(f"'{stand}' kan niet; kies uit: {', '.join(BESLUITEN.values())}.")
    namen: tuple[str, ...] = getattr(verzoek_zaak.profiel(casus).besluiten, stand)
    return namen
