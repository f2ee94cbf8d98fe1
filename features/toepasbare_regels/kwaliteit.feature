# language: nl
@regels
Functionaliteit: Een vragenboom waar inwoners iets aan hebben
  Een vergunningcheck die om de haverklap naar de gemeente verwijst, die vakwoorden gebruikt of die iedereen alles vraagt,
  jaagt mensen weg. Deze scenario's beoordelen de regels zelf, zoals zij in het RTR staan, over alle antwoorden samen.

  Regel: De vergunningcheck geeft meestal zelf antwoord

    @id:TR-10 @eis:TR-10 @kandidaat
    Scenario: Hoe vaak een vergunningcheck naar het bevoegd gezag verwijst
      Gegeven de activiteit Dakkapel plaatsen van het bevoegd gezag is gepubliceerd voor de Oude Kern
      En staat de activiteit Dakkapel plaatsen binnen 15 minuten in het RTR
      En het regelbestand voor Dakkapel plaatsen stelt de vragen
        | kenmerk  | vraag                                  | antwoord                    |
        | kant     | Aan welke kant komt de dakkapel?       | Voorkant; Zijkant; Achterkant |
        | hoogte   | Hoe hoog wordt de dakkapel, in meters? | getal                       |
        | monument | Is uw huis een monument?               | ja of nee                   |
      En het regelbestand voor Dakkapel plaatsen geeft van boven naar beneden de eerste passende conclusie
        | monument | kant       | hoogte     | conclusie        |
        | ja       | Voorkant   | -          | NeemContactOpMet |
        | ja       | beantwoord | -          | Vergunningplicht |
        | nee      | Achterkant | <= 1,75    | Toestemmingsvrij |
        | nee      | beantwoord | beantwoord | Vergunningplicht |
      En het bevoegd gezag maakt de activiteit Dakkapel plaatsen toepasbaar en levert het regelbestand aan
      Dan verwijst het regelbestand voor Dakkapel plaatsen in hoogstens 20 procent van de situaties naar het bevoegd gezag

  Regel: Vragen zijn voor iedereen te begrijpen

    @id:TR-34 @eis:TR-10
    Scenario: Een vraag met een vakwoord heeft een uitleg
      Gegeven de activiteit Bijgebouw bouwen van het bevoegd gezag is gepubliceerd voor de Oude Kern
      En staat de activiteit Bijgebouw bouwen binnen 15 minuten in het RTR
      En het regelbestand voor Bijgebouw bouwen stelt de vragen
        | kenmerk | vraag                                       | antwoord  | toelichting                                   |
        | tuin    | Komt het bijgebouw in het achtererfgebied?  | ja of nee | Dat is meestal de tuin achter of naast uw huis. |
        | groot   | Hoe groot wordt het, in vierkante meters?   | getal     |                                               |
      En het regelbestand voor Bijgebouw bouwen geeft de conclusies
        | tuin | groot | conclusie        |
        | ja   | <= 30 | Toestemmingsvrij |
        | ja   | > 30  | Vergunningplicht |
        | nee  | -     | Vergunningplicht |
      En het bevoegd gezag maakt de activiteit Bijgebouw bouwen toepasbaar en levert het regelbestand aan
      Dan bevat geen vraag in het regelbestand voor Bijgebouw bouwen vakjargon zonder uitleg

  Regel: De regels kloppen in zichzelf

    @id:TR-35 @eis:TR-05
    Scenario: Elke combinatie van antwoorden heeft één conclusie, die blijft staan
      Gegeven de activiteit Bijgebouw bouwen van het bevoegd gezag is gepubliceerd voor de Oude Kern
      En staat de activiteit Bijgebouw bouwen binnen 15 minuten in het RTR
      En het regelbestand voor Bijgebouw bouwen stelt de vragen
        | kenmerk | vraag                                      | antwoord                       |
        | gebruik | Waarvoor gaat u het bijgebouw gebruiken?   | Berging; Werkruimte; Wonen     |
        | groot   | Hoe groot wordt het, in vierkante meters?  | getal                          |
        | hoog    | Hoe hoog wordt het, in meters?             | getal                          |
      En het regelbestand voor Bijgebouw bouwen geeft de conclusies
        | gebruik    | groot    | hoog | conclusie        |
        | Wonen      | -        | -    | Verbod           |
        | Berging    | <= 30    | <= 3 | Toestemmingsvrij |
        | Berging    | <= 30    | > 3  | Vergunningplicht |
        | Berging    | > 30     | -    | Vergunningplicht |
        | Werkruimte | <= 15    | -    | Meldingsplicht   |
        | Werkruimte | > 15     | -    | Vergunningplicht |
      En het bevoegd gezag maakt de activiteit Bijgebouw bouwen toepasbaar en levert het regelbestand aan
      Dan geeft het regelbestand voor Bijgebouw bouwen bij elke combinatie van antwoorden precies één conclusie
      En telt in het regelbestand voor Bijgebouw bouwen elke vraag mee
      En slaat geen conclusie van Bijgebouw bouwen om door een later antwoord
      En komt de vergunningcheck Bijgebouw bouwen op de locatie Kerkplein bij elke combinatie van antwoorden tot de juiste conclusie

  Regel: Een groot werkingsgebied is geen reden om iedereen alles te vragen

    @id:TR-36 @eis:TR-08
    Abstract Scenario: Wie buiten de Oude Kern woont krijgt geen vragen over de Oude Kern
      Gegeven de activiteit Oude Kern van het bevoegd gezag is gepubliceerd voor de Oude Kern
      En de activiteit Gevel veranderen van het bevoegd gezag is gepubliceerd voor heel Gemeentestad
      En staat de activiteit Gevel veranderen binnen 15 minuten in het RTR
      En het regelbestand voor Gevel veranderen stelt de vragen
        | kenmerk | vraag                             | antwoord              |
        | kern    | Staat het huis in de Oude Kern?   | ligging van Oude Kern |
        | straat  | Is de gevel te zien vanaf straat? | ja of nee             |
      En het regelbestand voor Gevel veranderen geeft de conclusies
        | kern | straat | conclusie        |
        | nee  | -      | Toestemmingsvrij |
        | ja   | ja     | Vergunningplicht |
        | ja   | nee    | Toestemmingsvrij |
      En het bevoegd gezag maakt de activiteit Gevel veranderen toepasbaar en levert het regelbestand aan
      Als de initiatiefnemer op de locatie <locatie> de vergunningcheck Gevel veranderen doet
        | Is de gevel te zien vanaf straat? | ja |
      Dan stelt de vergunningcheck <aantal> vragen
      En is de conclusie <conclusie>

      Voorbeelden:
        | plek   | locatie   | aantal | conclusie        |
        | binnen | Kerkplein | 1      | Vergunningplicht |
        | buiten | Bosrand   | 0      | Toestemmingsvrij |
