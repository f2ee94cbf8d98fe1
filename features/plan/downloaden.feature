# language: nl
@plan @instrument:omgevingsplan @stop-1.3
Functionaliteit: Het omgevingsplan uit het landelijke stelsel halen
  Een gemeente die van software wisselt, of een adviesbureau inschakelt, haalt het omgevingsplan zoals het geldt uit
  het landelijke stelsel. Dat moet heel blijven: geen woord, geen gebied en geen activiteit minder.

  Regel: Wat u downloadt is wat er geldt, en weer inlezen verandert niets

    @id:PLN-35 @IKT-11 @eis:PLN-35
    Scenario: Het omgevingsplan downloaden en weer inlezen
      Gegeven het bevoegd gezag heeft een omgevingsplan
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel        | Een vlaggenmast plaatsen                                    |
        | tekst          | Een vlaggenmast is niet hoger dan zes meter.                |
        | werkingsgebied | Dorpsstraat                                                 |
        | rond           | 145100 424600                                               |
        | activiteit     | Vlaggenmast plaatsen                                        |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      Als het bevoegd gezag het omgevingsplan downloadt
      Dan bevat de download precies wat de pakbon noemt
      En is de gedownloade tekst gelijk aan wat Ozon toont
      En staan de objecten van het omgevingsplan in de download
      En is er na het inlezen niets te wijzigen

  Regel: In andere software kunt u ermee verder

    @id:PLN-36 @IKT-11 @eis:PLN-36
    Scenario: Een adviesbureau werkt het plan in andere software bij
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En een adviesbureau heeft het gedownloade omgevingsplan in andere software geopend
      En een wijziging van het omgevingsplan met
        | artikel        | Een zonnepaneel plaatsen                                         |
        | tekst          | Meld een zonnepaneel in een beschermd stadsgezicht vier weken vooraf. |
        | werkingsgebied | Beschermd stadsgezicht                                           |
        | rond           | 145250 424800                                                    |
        | activiteit     | Zonnepaneel plaatsen                                             |
        | kwalificatie   | Meldingsplicht                                                   |
      Als het bevoegd gezag de wijziging aanlevert
      Dan keurt de LVBB de wijziging goed
      En is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En is het omgevingsplan verder gelijk gebleven
