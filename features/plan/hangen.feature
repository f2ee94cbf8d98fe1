# language: nl
@plan @instrument:omgevingsplan @stop-1.3
Functionaliteit: Een publicatie die blijft hangen
  Plannen kunnen in het stelsel blijven hangen: de LVBB zegt niets meer, en niemand weet waar het aan ligt. Dan moet blijken
  bij welke stap het bleef steken, en bij wie.

  Regel: Van een publicatie die hangt is de laatste stap bekend

    @id:PLN-42 @IKT-11 @eis:PLN-42 @alleen-mock
    Scenario: De LVBB meldt het einde van de publicatie niet
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En de LVBB laat na de bekendmaking niets meer horen
      En de LVBB heeft besluit A goedgekeurd met
        | artikel          | Een standplaats innemen                                    |
        | tekst            | Het is verboden zonder vergunning een standplaats in te nemen. |
        | werkingsgebied   | Markt                                                      |
        | rond             | 145250 424800                                              |
        | activiteit       | Standplaats innemen                                        |
        | inwerkingtreding | 7 dagen na bekendmaking                                    |
      Dan staat besluit A na 3 dagen nog op gevalideerd
      En is publicatie-voltooid de laatste stap van de LVBB voor besluit A
