# language: nl
@plan @instrument:omgevingsplan
Functionaliteit: Herstellen wat is bekendgemaakt
  Een verschrijving in een bekendgemaakt besluit, een uitspraak van de rechter, een inwerkingtreding die later wordt bepaald: met
  STOP 1.3 wijst de LVBB het af, en de leverancier moet de code kennen. Met STOP 1.4 komt het stap voor stap in de LVBB.
  Zolang zij het niet kan, is de uitkomst: functie niet beschikbaar, landelijk.

  Achtergrond:
    Gegeven het bevoegd gezag heeft een omgevingsplan

  Regel: Een verschrijving wordt hersteld met een rectificatie

    @id:PLN-16 @IKT-11 @eis:PLN-16
    Abstract Scenario: Een rectificatie volgens <standaard>
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel        | Terras plaatsen                         |
        | tekst          | Meld een teras voordat u het plaatst.   |
        | werkingsgebied | Kerkplein                               |
        | rond           | 145250 424800                           |
        | activiteit     | Terras plaatsen                         |
        | kwalificatie   | Meldingsplicht                          |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      Gegeven de plansoftware levert aan volgens <standaard>
      Als het bevoegd gezag het omgevingsplan downloadt
      En het bevoegd gezag 'teras' in de gedownloade tekst rectificeert tot 'terras'
      Dan is de uitkomst voor het bericht: <uitkomst>
      En staat '<woord>' in de tekst die Ozon toont

      Voorbeelden:
        | standaard | uitkomst               | woord      |
        | STOP 1.3  | afgewezen met LVBB1515 | een teras  |
        | STOP 1.4  | verwerkt               | een terras |

  Regel: Wat de rechter beslist, wordt bekendgemaakt

    @id:PLN-17 @IKT-11 @eis:PLN-17
    Abstract Scenario: Een uitspraak van de rechter volgens <standaard>
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel        | Een zonneveld aanleggen                                          |
        | tekst          | Het is verboden zonder omgevingsvergunning een zonneveld aan te leggen. |
        | werkingsgebied | Buitengebied                                                     |
        | rond           | 144300 423900                                                    |
        | activiteit     | Zonneveld aanleggen                                              |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      Gegeven de plansoftware levert aan volgens <standaard>
      Als het bevoegd gezag bekendmaakt dat de rechter het besluit voor een deel heeft vernietigd
      Dan is de uitkomst voor het bericht: <uitkomst>

      Voorbeelden:
        | standaard | uitkomst               |
        | STOP 1.3  | afgewezen met LVBB4738 |
        | STOP 1.4  | verwerkt               |

  Regel: Een besluit kan zijn inwerkingtreding aan een later besluit overlaten

    @id:PLN-18 @IKT-11 @eis:PLN-18
    Abstract Scenario: Een besluit zonder datum van inwerkingtreding volgens <standaard>
      Gegeven de plansoftware levert aan volgens <standaard>
      En een wijziging van het omgevingsplan met
        | artikel        | Een steiger aanleggen                                            |
        | tekst          | Het is verboden zonder omgevingsvergunning een steiger aan te leggen. |
        | werkingsgebied | Haven                                                            |
        | rond           | 145900 425350                                                    |
        | activiteit     | Steiger aanleggen                                                |
      En de aanlevering heeft geen datum van inwerkingtreding
      Als het bevoegd gezag de wijziging aanlevert
      Dan is de uitkomst voor de wijziging: <uitkomst>

      Voorbeelden:
        | standaard | uitkomst               |
        | STOP 1.3  | afgewezen met LVBB3519 |
        | STOP 1.4  | verwerkt               |

  Regel: Buiten een besluit om wijzigt alleen de stelselbeheerder

    @id:PLN-13 @IKT-11 @eis:PLN-13
    Scenario: Een gemeente probeert zelf een directe mutatie
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel        | Een boom kappen                               |
        | tekst          | Meld het kappen van een boom een week vooraf. |
        | werkingsgebied | Bosrand                                       |
        | rond           | 144300 423900                                 |
        | activiteit     | Boom kappen                                   |
        | groep          | Kapactiviteit                                 |
        | kwalificatie   | Meldingsplicht                                |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      Als het bevoegd gezag de objecten met een directe mutatie opnieuw aanlevert
      Dan wijst de LVBB de directe mutatie af
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En toont Ozon de activiteit bij het nieuwe artikel
