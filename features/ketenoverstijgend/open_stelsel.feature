# language: nl
@ketenoverstijgend @kandidaat
Functionaliteit: Anderen bouwen op wat de ketens publiceren
  Het stelsel is open. Een adviesbureau of app leest dezelfde openbare regels als het Omgevingsloket, en de
  vergunningcheck kan zelf gebruiken wat landelijke registers al weten. Dat laatste is er nog niet overal.

  Regel: Wie alleen leest, ziet hetzelfde als het Omgevingsloket

    @id:INT-12 @eis:INT-12 @instrument:omgevingsplan @stop-1.3
    Scenario: Een adviesbureau leest de regels voor een tuinmuur
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel        | Tuinmuren in de binnenstad                                                       |
        | tekst          | Het is verboden zonder omgevingsvergunning een tuinmuur van meer dan twee meter hoog te bouwen. |
        | werkingsgebied | Binnenstad                                                                       |
        | rond           | 145250 424800                                                                    |
        | activiteit     | Tuinmuur bouwen                                                                  |
        | groep          | BouwactiviteitRuimtelijk                                                         |
        | kwalificatie   | Vergunningplicht                                                                 |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En staat de activiteit Tuinmuur bouwen binnen 15 minuten in het RTR
      Gegeven het regelbestand voor Tuinmuur bouwen stelt de vragen
        | kenmerk | vraag                                | antwoord |
        | hoogte  | Hoe hoog wordt de muur in meters?    | getal    |
      En het regelbestand voor Tuinmuur bouwen geeft de conclusies
        | hoogte | conclusie        |
        | <= 2   | Toestemmingsvrij |
        | > 2    | Vergunningplicht |
      En het bevoegd gezag maakt de activiteit Tuinmuur bouwen toepasbaar en levert het regelbestand aan
      Dan vindt een derde op de locatie Kerkplein de activiteit Tuinmuur bouwen in Ozon en in het RTR
      En leest een derde voor Tuinmuur bouwen het regelbestand dat is aangeleverd
      En komt de vergunningcheck Tuinmuur bouwen op de locatie Kerkplein bij elke combinatie van antwoorden tot de juiste conclusie

  Regel: De vergunningcheck vraagt niet wat een landelijk register al weet

    Achtergrond:
      Gegeven de activiteit Kinderdagverblijf beginnen van het bevoegd gezag is gepubliceerd voor de Oude Kern
      En staat de activiteit Kinderdagverblijf beginnen binnen 15 minuten in het RTR
      En het regelbestand voor Kinderdagverblijf beginnen stelt de vragen
        | kenmerk   | vraag                                                                     | antwoord  |
        | gevaar    | Ligt de plek in een aandachtsgebied van een bedrijf met gevaarlijke stoffen? | ja of nee |
        | geluid    | Ligt de plek in een geluidaandachtsgebied van een weg of spoorlijn?       | ja of nee |
      En het regelbestand voor Kinderdagverblijf beginnen geeft van boven naar beneden de eerste passende conclusie
        | gevaar     | geluid     | conclusie        |
        | ja         | beantwoord | Vergunningplicht |
        | beantwoord | ja         | Vergunningplicht |
        | nee        | nee        | Meldingsplicht   |
      En het bevoegd gezag maakt de activiteit Kinderdagverblijf beginnen toepasbaar en levert het regelbestand aan
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Kinderdagverblijf beginnen doet
        | Ligt de plek in een aandachtsgebied van een bedrijf met gevaarlijke stoffen? | nee |
        | Ligt de plek in een geluidaandachtsgebied van een weg of spoorlijn?       | nee |

    @id:INT-13 @eis:INT-13 @lv-functie:rev-in-vergunningcheck
    Scenario: Het Register Externe Veiligheidsrisico's vult in of er gevaarlijke stoffen in de buurt zijn
      Dan is het antwoord op Ligt de plek in een aandachtsgebied van een bedrijf met gevaarlijke stoffen? al ingevuld uit een landelijk register
      En is de conclusie Meldingsplicht

    @id:INT-14 @eis:INT-13 @lv-functie:cvgg-in-vergunningcheck
    Scenario: De Centrale Voorziening Geluidgegevens vult in of er veel geluid is
      Dan is het antwoord op Ligt de plek in een geluidaandachtsgebied van een weg of spoorlijn? al ingevuld uit een landelijk register
      En is de conclusie Meldingsplicht

  Regel: Voor het besluit is een conceptregeling te bekijken

    @id:INT-15 @eis:INT-15 @lv-functie:conceptregelingen @handmatig @instrument:omgevingsplan @stop-1.3
    Scenario: De raad bekijkt een conceptregeling op de kaart
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En een wijziging van het omgevingsplan met
        | artikel        | Horeca aan de haven                                              |
        | tekst          | Het is verboden zonder omgevingsvergunning een café te beginnen. |
        | werkingsgebied | Binnenstad                                                       |
        | rond           | 145250 424800                                                    |
        | activiteit     | Café beginnen                                                    |
        | kwalificatie   | Vergunningplicht                                                 |
      Als het bevoegd gezag de wijziging als conceptregeling deelt
      Dan bevestigt de tester dat Regels op de kaart haar toont en concept noemt
