"""The steps of a procedure, as STOP numbers and names them."""

from __future__ import annotations

from ikt.kern.fout import Gebruikersfout

STAP = "/join/id/stop/procedure/stap_"
"""Before the number of a step: its identification (waardelijst procedurestappen, STOP 1.3.0)."""

VASTSTELLING, ONDERTEKENING, PUBLICATIE = "002", "003", "004"
BEGIN_INZAGE, EINDE_INZAGE, EINDE_BEZWAAR, EINDE_BEROEP = "014", "005", "015", "016"
BEROEP, SCHORSING, OPGEHEVEN, AFGEDAAN = "018", "019", "020", "021"
NAMEN = {
    VASTSTELLING: "Vaststelling",
    ONDERTEKENING: "Ondertekening",
    PUBLICATIE: "Publicatie",
    BEGIN_INZAGE: "Begin inzagetermijn",
    EINDE_INZAGE: "Einde inzagetermijn",
    EINDE_BEZWAAR: "Einde bezwaartermijn",
    EINDE_BEROEP: "Einde beroepstermijn",
    BEROEP: "Beroep(en) ingesteld",
    SCHORSING: "Schorsing",
    OPGEHEVEN: "Schorsing opgeheven",
    AFGEDAAN: "Beroep(en) definitief afgedaan",
}
"""In the order in which steps of the same date follow each other."""

UNIEK = (VASTSTELLING, ONDERTEKENING, PUBLICATIE, BEGIN_INZAGE, EINDE_INZAGE, EINDE_BEZWAAR, EINDE_BEROEP)
"""Steps that a procedure has at most once."""


def nummer(naam: str) -> str:
    """The number of a step by its name, in any case; Gebruikersfout when there is none."""
    per_naam = {bekend.casefold(): getal for getal, bekend in NAMEN.items()}
    try:
        return per_naam[naam.casefold()]
    except KeyError:
        raise Gebruikersfout(
            f"'{naam}' is geen procedurestap.", doe=f"Kies uit: {', '.join(NAMEN.values())}."
        ) from None
