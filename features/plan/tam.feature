# language: nl
@plan @tam @instrument:omgevingsplan
Functionaliteit: Een plan langs de tijdelijke weg, naast het omgevingsplan
  Tot en met 2025 mochten gemeenten een deel van hun omgevingsplan nog als TAM-plan maken, in de oude standaard. Die plannen
  gelden naast het omgevingsplan. Sinds 2026 kan het alleen nog als het ontwerp ervoor al ter inzage lag.

  Regel: Wie vraagt wat er op een plek geldt, ziet plannen van beide soorten

    @id:PLN-45 @IKT-11 @eis:PLN-45
    Scenario: Een TAM-plan waarvan het ontwerp op tijd ter inzage lag
      Gegeven een TAM-plan met
        | naam               | TAM-omgevingsplan Molenweg                                    |
        | tekst              | Aan de Molenweg mogen twaalf woningen worden gebouwd.         |
        | rond               | 145250 424800                                                 |
        | ontwerp ter inzage | 2025-11-20                                                    |
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel        | Bouwen aan de Molenweg                                            |
        | tekst          | Het is verboden zonder omgevingsvergunning aan de Molenweg te bouwen. |
        | werkingsgebied | Molenweg                                                          |
        | rond           | 145250 424800                                                     |
        | activiteit     | Bouwen aan de Molenweg                                            |
      En het bevoegd gezag het TAM-plan vaststelt
      Dan toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En is het TAM-plan te zien, naast het omgevingsplan
      En staan er op die plek ook regels van het omgevingsplan in STOP

  Regel: De tijdelijke weg is gesloten

    @id:PLN-45A @IKT-11 @eis:PLN-45
    Scenario: Een TAM-plan waarvan het ontwerp te laat ter inzage lag
      Gegeven een TAM-plan met
        | naam               | TAM-omgevingsplan Stationsplein                               |
        | tekst              | Op het Stationsplein mag een fietsenstalling staan.           |
        | rond               | 145600 425100                                                 |
        | ontwerp ter inzage | 2026-02-09                                                    |
      Als het bevoegd gezag het TAM-plan vaststelt
      Dan wordt het TAM-plan geweigerd, omdat die weg is gesloten
