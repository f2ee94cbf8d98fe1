"""Which kennisgeving goes with a voornemen, an ontwerp or a besluit: its text, and its termijnen from the procedure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.beschrijving import Gezag
from ikt.koppelvlakken.stop.inpakken import Document, Inpakker
from ikt.koppelvlakken.stop.kennisgeving import Kennisgeving
from ikt.koppelvlakken.stop.mededeling import Mededeling
from ikt.koppelvlakken.stop.pakket import Pakket
from ikt.koppelvlakken.stop.procedure import Procedure
from ikt.koppelvlakken.stop.procedurestap import BEGIN_INZAGE, EINDE_BEROEP, EINDE_BEZWAAR, EINDE_INZAGE
from ikt.koppelvlakken.stop.procedureverloop import Procedureverloopmutatie, Stap
from ikt.koppelvlakken.stop.publicatie import Gegevens, Tekstblok
from ikt.koppelvlakken.stop.rectificatie import Rectificatie
from ikt.koppelvlakken.stop.regelingversie import Regelingversie


@dataclass(frozen=True)
class Kennisgever:
    """Who gives notice of what: `onderwerp` completes the sentence, `kenmerk` makes the AKN unique, `op` is the day of
    bekendmaking."""

    gezag: Gezag
    procedure: Procedure
    onderwerp: str
    kenmerk: str
    op: date
    profiel: Profiel

    def van_voornemen(self) -> Kennisgeving:
        if self.procedure.voornemen == "mag niet":
            raise Gebruikersfout(f"Van een voornemen voor een {self.procedure.instrument} geeft men geen kennis.")
        tekst = Tekstblok("Voornemen", (f"Wij gaan een besluit voorbereiden over {self.onderwerp}.",))
        gegevens = self._gegevens("Voornemen", "voornemen")
        return Kennisgeving(gegevens, (tekst,), "KennisgevingVoorgenomenBesluit")

    def van_ontwerp(self, besluit: str) -> Kennisgeving:
        """The ontwerp with this AKN lies ter inzage from the day after bekendmaking on."""
        self._mag(ontwerp=True)
        begin = self.op + timedelta(days=1)
        einde = self.procedure.einde_inzage(begin)
        alinea = (
            f"Het ontwerp ligt van {_woorden(begin)} tot en met {_woorden(einde)} ter inzage. Iedereen kan reageren."
        )
        stappen = (Stap(BEGIN_INZAGE, begin), Stap(EINDE_INZAGE, einde))
        return self._over(besluit, "Ontwerp ter inzage", "inzage", alinea, stappen)

    def van_besluit(self, besluit: str, bekendgemaakt: date) -> Kennisgeving:
        """Until when bezwaar or beroep is open against the besluit with this AKN."""
        self._mag(ontwerp=False)
        einde = self.procedure.einde_termijn(bekendgemaakt)
        if einde is None:
            raise Gebruikersfout(f"Tegen een {self.procedure.instrument} staat geen bezwaar of beroep open.")
        direct = self.procedure.rechtsmiddel == "beroep"
        middel, stap = ("beroep", EINDE_BEROEP) if direct else ("bezwaar", EINDE_BEZWAAR)
        alinea = f"Belanghebbenden kunnen tot en met {_woorden(einde)} {middel} instellen."
        return self._over(besluit, f"Termijn voor {middel}", middel, alinea, (Stap(stap, einde),))

    def van_wijziging(self, besluit: str, mutatie: Procedureverloopmutatie) -> Kennisgeving:
        """Other changes in the steps of a procedure."""
        tekst = Tekstblok("Termijnen gewijzigd", ("De termijnen van de procedure zijn gewijzigd.",))
        return Kennisgeving(
            self._gegevens("Gewijzigde termijnen", "termijnen"), (tekst,), over=besluit, mutatie=mutatie
        )

    def van_uitspraak(self, besluit: str, uitspraak: str) -> Kennisgeving | Mededeling:
        """What a rechter decided about a besluit: a mededeling where the version of the BHKV has that."""
        gegevens = self._gegevens("Uitspraak van de rechter", "uitspraak")
        tekst = (Tekstblok("Uitspraak", (uitspraak,)),)
        if soorten := self.profiel.mededelingen:
            return Mededeling(gegevens, tekst, soorten.uitspraak_rechter, (besluit,))
        return Kennisgeving(gegevens, tekst, "KennisgevingUitspraakRechter", over=besluit)

    def rectificatie(self, besluit: str, regeling: Regelingversie, mutatie: str) -> Rectificatie:
        """Of a mistake in the text of a regeling, put right by the mutatie (XML)."""
        gegevens = self._gegevens("Rectificatie", "rectificatie")
        blok = Tekstblok("Herstelde tekst", ("In de bekendgemaakte tekst stond een fout.",), mutatie)
        return Rectificatie(gegevens, (blok,), besluit, regeling=regeling)

    def _over(self, besluit: str, titel: str, soort: str, alinea: str, stappen: tuple[Stap, ...]) -> Kennisgeving:
        mutatie = Procedureverloopmutatie(self.op, toevoegen=stappen)
        return Kennisgeving(self._gegevens(titel, soort), (Tekstblok(titel, (alinea,)),), over=besluit, mutatie=mutatie)

    def _mag(self, *, ontwerp: bool) -> None:
        if bezwaar := self.procedure.bezwaar_tegen_kennisgeving(ontwerp=ontwerp):
            raise Gebruikersfout(bezwaar)

    def _gegevens(self, titel: str, soort: str) -> Gegevens:
        werk = f"/akn/nl/doc/{self.gezag.code}/{self.op.year}/{self.kenmerk}-{soort}"
        titel, onderwerp = f"{titel}: {self.onderwerp}", self.profiel.soorten["onderwerp"]
        return Gegevens(werk, f"{werk}/nld@{self.op.isoformat()}", self.gezag.tooi, titel, onderwerp)

    def pakket(self, bericht: Document, id_levering: str) -> Pakket:
        """The whole delivery, to be published on day `op`."""
        inpakker = Inpakker(id_levering, self.gezag.oin, self.gezag.oin, self.profiel)
        return inpakker.publicatie(bericht, self.op)


def _woorden(dag: date) -> str:
    return f"{dag.day}-{dag.month}-{dag.year}"
