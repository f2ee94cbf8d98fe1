# language: nl
@plan @instrument:omgevingsplan @stop-1.3
Functionaliteit: Een wijziging van het omgevingsplan
  Een gemeente wijzigt haar omgevingsplan. De plansoftware levert het besluit aan bij de LVBB, die het controleert, op de
  gekozen werkdag bekendmaakt en in het plan verwerkt. Daarna toont Ozon het nieuwe artikel met zijn activiteit.

  Regel: Een goed besluit wordt bekendgemaakt en verwerkt

    @id:PLN-02 @IKT-11 @eis:PLN-02
    Scenario: Een nieuw artikel met een activiteit komt in het omgevingsplan
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En een wijziging van het omgevingsplan met
        | artikel       | Dakkapel bouwen                                                    |
        | tekst         | Het is verboden zonder omgevingsvergunning een dakkapel te bouwen. |
        | werkingsgebied | Binnenstad                                                        |
        | rond          | 145250 424800                                                      |
        | activiteit    | Dakkapel bouwen                                                    |
        | groep         | BouwactiviteitRuimtelijk                                           |
        | kwalificatie  | Vergunningplicht                                                   |
        | bekendmaking  | volgende werkdag                                                   |
        | inwerkingtreding | 1 dag na bekendmaking                                           |
      Als het bevoegd gezag de wijziging aanlevert
      Dan keurt de LVBB de wijziging goed
      En is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En toont Ozon de activiteit bij het nieuwe artikel
      En vindt Ozon de activiteit in het werkingsgebied
      En is het omgevingsplan verder gelijk gebleven

    @id:PLN-41 @IKT-11 @eis:PLN-41 @handmatig
    Scenario: Alle systemen zijn het eens over de status
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel        | Een boom kappen                             |
        | tekst          | Meld het kappen van een boom een week vooraf. |
        | werkingsgebied | Bosrand                                     |
        | rond           | 144300 423900                               |
        | activiteit     | Boom kappen                                 |
        | groep          | Kapactiviteit                               |
        | kwalificatie   | Meldingsplicht                              |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En tonen plansoftware, LVBB en Ozon dezelfde status
      En bevestigt de tester dat Regels op de kaart het nieuwe artikel toont
