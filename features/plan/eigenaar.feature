# language: nl
@plan @instrument:omgevingsplan @stop-1.3
Functionaliteit: Van wie een activiteit of gebied is
  Activiteiten en gebieden horen bij één regeling. Alleen een besluit over die regeling mag ze wijzigen; anders verandert de
  ene gemeente ongemerkt wat in de andere geldt.

  Regel: Een besluit wijzigt alleen wat bij zijn eigen regeling hoort

    @id:PLN-43 @IKT-11 @eis:PLN-43
    Scenario: Een besluit dat ook een activiteit van een andere gemeente wijzigt
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En een wijziging van het omgevingsplan met
        | artikel        | Een reclamebord plaatsen                                          |
        | tekst          | Het is verboden zonder omgevingsvergunning een reclamebord te plaatsen. |
        | werkingsgebied | Winkelstraat                                                      |
        | rond           | 145300 424900                                                     |
        | activiteit     | Reclamebord plaatsen                                              |
      Als het bevoegd gezag de wijziging aanlevert, met een nieuwe naam voor een activiteit van een andere gemeente
      Dan wijst de LVBB de wijziging af met OZON0352
      En heeft de activiteit van de andere gemeente haar naam gehouden
