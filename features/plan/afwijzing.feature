# language: nl
@plan @instrument:omgevingsplan @stop-1.3
Functionaliteit: Een aanlevering die de LVBB afwijst
  Niet elke aanlevering is goed. De LVBB zegt dan met een code waarom, de plansoftware laat dat zien, en er wordt niets
  bekendgemaakt. Na verbetering lukt het alsnog.

  Achtergrond:
    Gegeven het bevoegd gezag heeft een omgevingsplan

  Regel: Bekendmaken kan alleen op een werkdag die nog komt

    @id:PLN-06 @IKT-11 @eis:PLN-06
    Abstract Scenario: Bekendmaken op <dag> kan niet
      Gegeven een wijziging van het omgevingsplan met
        | artikel        | Een steiger aanleggen                       |
        | tekst          | Het is verboden zonder vergunning een steiger aan te leggen. |
        | werkingsgebied | Haven                                       |
        | rond           | 145900 425350                               |
        | activiteit     | Steiger aanleggen                           |
        | bekendmaking   | <dag>                                       |
      Als het bevoegd gezag de wijziging aanlevert
      Dan wijst de LVBB de wijziging af met <code>

      Voorbeelden:
        | dag            | code     |
        | komende zondag | LVBB1519 |
        | vandaag        | LVBB1501 |
        | gisteren       | LVBB1501 |

  Regel: Elke aanlevering heeft een eigen nummer

    @id:PLN-07 @IKT-11 @eis:PLN-07
    Scenario: Dezelfde aanlevering nog een keer
      Gegeven een wijziging van het omgevingsplan met
        | artikel        | Een terras plaatsen                         |
        | tekst          | Meld een terras voordat u het plaatst.      |
        | werkingsgebied | Kerkplein                                   |
        | rond           | 145250 424800                               |
        | activiteit     | Terras plaatsen                             |
        | kwalificatie   | Meldingsplicht                              |
      En de LVBB heeft de wijziging goedgekeurd
      Als het bevoegd gezag dezelfde aanlevering nog een keer doet
      Dan wijst de LVBB de wijziging af met LVBB1012
      En wordt de eerste aanlevering gewoon gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding

  Regel: Na een afwijzing kan het opnieuw

    @id:PLN-08 @IKT-11 @eis:PLN-08
    Scenario: Een leeg bestand in de aanlevering
      Gegeven een wijziging van het omgevingsplan met
        | artikel        | Een vlag uithangen                          |
        | tekst          | Een vlag is niet groter dan twee vierkante meter. |
        | werkingsgebied | Binnenstad                                  |
        | rond           | 145250 424800                               |
        | activiteit     | Vlag uithangen                              |
      En de aanlevering heeft een leeg bestand
      Als het bevoegd gezag de wijziging aanlevert
      Dan wijst de LVBB de wijziging af met LVBB1041

    @id:PLN-46 @IKT-11 @eis:PLN-46
    Scenario: Na verbetering lukt de aanlevering
      Gegeven een wijziging van het omgevingsplan met
        | artikel        | Een haag planten                            |
        | tekst          | Een haag langs de weg is niet hoger dan een meter. |
        | werkingsgebied | Binnenstad                                  |
        | rond           | 145250 424800                               |
        | activiteit     | Haag planten                                |
      En de aanlevering heeft een verkeerde hash
      Als het bevoegd gezag de wijziging aanlevert
      Dan wijst de LVBB de wijziging af met LVBB3008
      Als het bevoegd gezag de verbeterde wijziging aanlevert
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En is het omgevingsplan verder gelijk gebleven
