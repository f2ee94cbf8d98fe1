# language: nl
@regels
Functionaliteit: De indieningsvereisten zeggen wat er in een aanvraag moet
  Wie een bijgebouw wil bouwen, hoort vooraf wat de gemeente wil weten en welke tekeningen erbij moeten. Het loket laat
  een aanvraag pas indienen als de verplichte vragen zijn beantwoord, en zegt wat er nog ontbreekt.

  Achtergrond:
    Gegeven de activiteit Bijgebouw bouwen van het bevoegd gezag is gepubliceerd voor de Oude Kern
    En staat de activiteit Bijgebouw bouwen binnen 15 minuten in het RTR
    En het regelbestand voor Bijgebouw bouwen is bedoeld voor de aanvraag vergunning
    En het regelbestand voor Bijgebouw bouwen stelt de vragen
      | kenmerk  | vraag                                          | antwoord           | verplicht |
      | hoogte   | Hoe hoog wordt het bijgebouw, in meters?       | getal              | ja        |
      | gebruik  | Waarvoor gaat u het bijgebouw gebruiken?       | Berging; Werkruimte | ja       |
      | kleur    | Welke kleur krijgt het bijgebouw?              | tekst              | nee       |
      | tekening | Tekening van de gevels met maten               | bijlage            | ja        |
      | foto     | Foto van de plek                               | bijlage            | nee       |
    En het bevoegd gezag maakt de activiteit Bijgebouw bouwen toepasbaar en levert het regelbestand aan

  Regel: Alleen een aanvraag met alles erin is compleet

    @id:TR-06 @eis:TR-06
    Abstract Scenario: Van een lege tot een complete aanvraag
      Als de initiatiefnemer op de locatie Kerkplein de aanvraag voor Bijgebouw bouwen invult
        | Hoe hoog wordt het bijgebouw, in meters? | <hoogte>   |
        | Waarvoor gaat u het bijgebouw gebruiken? | <gebruik>  |
        | Tekening van de gevels met maten         | <tekening> |
      Dan is de aanvraag <oordeel>
      En staat de Algemene set vooraan in de indieningsvereisten

      Voorbeelden:
        | rij            | hoogte | gebruik | tekening    | oordeel                     |
        | leeg           | -      | -       | -           | niet indienbaar             |
        | half           | 2,8    | -       | gevels.pdf  | niet indienbaar             |
        | zonder-bijlage | 2,8    | Berging | -           | indienbaar en niet compleet |
        | compleet       | 2,8    | Berging | gevels.pdf  | indienbaar en compleet      |

    @id:TR-30 @eis:TR-06
    Scenario: Het loket noemt de vraag die nog open staat
      Als de initiatiefnemer op de locatie Kerkplein de aanvraag voor Bijgebouw bouwen invult
        | Hoe hoog wordt het bijgebouw, in meters? | 3,2        |
        | Waarvoor gaat u het bijgebouw gebruiken? | -          |
        | Tekening van de gevels met maten         | gevels.pdf |
      Dan vraagt de aanvraag nog naar Waarvoor gaat u het bijgebouw gebruiken?

  Regel: Buiten het werkingsgebied zijn er geen eigen vereisten

    @id:TR-31 @eis:TR-06 @eis:TR-08
    Scenario: Op een andere plek vraagt alleen de Algemene set iets
      Als de initiatiefnemer op de locatie Bosrand de aanvraag voor Bijgebouw bouwen invult
        | Hoe hoog wordt het bijgebouw, in meters? | 2,8 |
      Dan zijn er op die plek geen eigen indieningsvereisten
      En staat de Algemene set vooraan in de indieningsvereisten
      En is de aanvraag niet indienbaar
