# language: nl
@plan @instrument:omgevingsplan
Functionaliteit: De procedure van een omgevingsplan
  Een gemeente die haar omgevingsplan wil wijzigen, kondigt dat aan, legt een ontwerp ter inzage en stelt het besluit daarna
  pas vast. Van elke stap geeft zij kennis. Wie wil weten tot wanneer hij kan reageren, ziet dat in Ozon.

  Achtergrond:
    Gegeven het bevoegd gezag heeft een omgevingsplan

  Regel: Van voornemen tot inwerkingtreding volgen de stappen elkaar op

    @id:PLN-03 @IKT-11 @eis:PLN-03
    Scenario: Een regel over terrassen, van voornemen tot inwerkingtreding
      Als het bevoegd gezag kennisgeeft van het voornemen om terrassen te regelen
      Dan is de kennisgeving op de dag van bekendmaking gepubliceerd
      Gegeven een wijziging van het omgevingsplan met
        | artikel        | Een terras plaatsen                                                |
        | tekst          | Het is verboden zonder omgevingsvergunning een terras te plaatsen. |
        | werkingsgebied | Kerkplein                                                          |
        | rond           | 145250 424800                                                      |
        | activiteit     | Terras plaatsen                                                    |
      Als het bevoegd gezag de wijziging als ontwerp aanlevert
      Dan is het ontwerp op de dag van bekendmaking gepubliceerd
      En toont Ozon het ontwerp, en het artikel nog niet in het omgevingsplan
      Als het bevoegd gezag kennisgeeft van de terinzagelegging
      Dan is de kennisgeving op de dag van bekendmaking gepubliceerd
      En toont Ozon de stappen van de procedure
      En ligt het ontwerp ten minste 6 weken ter inzage, tot en met een werkdag
      Als de inzagetermijn voorbij is
      En het bevoegd gezag de wijziging ongewijzigd vaststelt
      En het bevoegd gezag de wijziging aanlevert
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      Als het bevoegd gezag kennisgeeft van de beroepstermijn
      Dan is de kennisgeving op de dag van bekendmaking gepubliceerd
      En toont Ozon de stappen van de procedure
      En staat beroep open tot ten minste 6 weken na de bekendmaking, tot en met een werkdag
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En treedt de wijziging niet eerder in werking dan 4 weken na de bekendmaking

  Regel: Een kennisgeving kan de termijnen van een besluit wijzigen

    @id:PLN-04 @IKT-11 @eis:PLN-04
    Abstract Scenario: Een kennisgeving die een stap <wat>
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel        | Een uitstalling plaatsen                                      |
        | tekst          | Een uitstalling staat niet verder dan een meter van de gevel. |
        | werkingsgebied | Winkelstraat                                                  |
        | rond           | 145300 424900                                                 |
        | activiteit     | Uitstalling plaatsen                                          |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      Als het bevoegd gezag kennisgeeft van de beroepstermijn
      Dan is de kennisgeving op de dag van bekendmaking gepubliceerd
      En toont Ozon de stappen van de procedure
      En staat beroep open tot ten minste 6 weken na de bekendmaking, tot en met een werkdag
      Als het bevoegd gezag met een kennisgeving de stap '<stap>' <wat>
      Dan is de kennisgeving op de dag van bekendmaking gepubliceerd
      En toont Ozon de stappen van de procedure

      Voorbeelden:
        | wat                 | stap                 |
        | toevoegt            | Einde bezwaartermijn |
        | een week verschuift | Einde beroepstermijn |
        | schrapt             | Einde beroepstermijn |

  Regel: Een kennisgeving gaat over een besluit dat de LVBB kent

    @id:PLN-05 @IKT-11 @eis:PLN-05
    Scenario: Een kennisgeving voordat het ontwerp is aangeleverd
      Als het bevoegd gezag kennisgeeft van de terinzagelegging van een ontwerp dat niet is aangeleverd
      Dan wijst de LVBB de kennisgeving af met LVBB4702
