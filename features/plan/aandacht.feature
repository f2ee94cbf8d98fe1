# language: nl
@plan @instrument:omgevingsplan @stop-1.3
Functionaliteit: Wat de LVBB aanneemt en toch aandacht vraagt
  Niet alles wat de LVBB bekendmaakt is zoals het is afgesproken of bedoeld. Een controle voordat er wordt aangeleverd laat dat
  zien; wat echt niet kan, wijst de keten af.

  Achtergrond:
    Gegeven het bevoegd gezag heeft een omgevingsplan

  Regel: Een omgevingsplan wordt in renvooi gewijzigd

    @id:PLN-14 @IKT-11 @eis:PLN-14
    Scenario: De hele tekst vervangen om één artikel toe te voegen
      Gegeven een wijziging van het omgevingsplan met
        | artikel        | Een schutting plaatsen                              |
        | tekst          | Een schutting aan de straat is niet hoger dan een meter. |
        | werkingsgebied | Tuinwijk                                            |
        | rond           | 145250 424800                                       |
        | activiteit     | Schutting plaatsen                                  |
      Als het bevoegd gezag het omgevingsplan downloadt
      En het bevoegd gezag de wijziging aanlevert als een geheel nieuwe tekst
      Dan waarschuwt de controle vooraf dat niet in renvooi is gewijzigd
      En keurt de LVBB de wijziging goed
      En is de wijziging op de dag van bekendmaking gepubliceerd

  Regel: Een werkingsgebied ligt in het ambtsgebied

    @id:PLN-44 @IKT-11 @eis:PLN-44
    Scenario: Een werkingsgebied bij de buurgemeente wordt toch gepubliceerd
      Gegeven een wijziging van het omgevingsplan met
        | artikel        | Een haag planten                                   |
        | tekst          | Een haag langs de weg is niet hoger dan een meter. |
        | werkingsgebied | Buurdorp                                           |
        | rond           | 152000 431000                                      |
        | activiteit     | Haag planten                                       |
      Als het bevoegd gezag de wijziging aanlevert
      Dan waarschuwt de controle vooraf dat het werkingsgebied buiten het ambtsgebied van 143500 423000 tot 147000 426500 ligt
      En is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding

    @id:PLN-47 @IKT-11 @eis:PLN-44
    Scenario: Een werkingsgebied buiten Nederland wordt afgewezen
      Gegeven een wijziging van het omgevingsplan met
        | artikel        | Een vlag uithangen                                |
        | tekst          | Een vlag is niet groter dan twee vierkante meter. |
        | werkingsgebied | Verschreven coördinaten                           |
        | rond           | 145250 42480                                      |
        | activiteit     | Vlag uithangen                                    |
      Als het bevoegd gezag de wijziging aanlevert
      Dan wijst de LVBB de wijziging af met TPOD2700
