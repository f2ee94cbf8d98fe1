# language: nl
@regels
Functionaliteit: Regels van meer overheden op één plek
  Wie een uitweg aanlegt, heeft te maken met de gemeente, het waterschap, de provincie en het Rijk. De vergunningcheck
  toont de regels van allemaal; de conclusie van de een mag die van de ander niet verbergen.

  Achtergrond:
    Gegeven de activiteit Uitweg naar een gemeenteweg van het bevoegd gezag is gepubliceerd voor heel Gemeentestad
    En de activiteit Uitweg over een sloot van het waterschap is gepubliceerd voor de Oude Kern
    En de activiteit Uitweg naar een provincieweg van de provincie is gepubliceerd voor heel Gemeentestad
    En de activiteit Uitweg naar een rijksweg van het rijk is gepubliceerd voor heel Gemeentestad
    En staat de activiteit Uitweg naar een rijksweg binnen 15 minuten in het RTR
    En het regelbestand voor Uitweg naar een gemeenteweg stelt de vragen
      | kenmerk | vraag                         | antwoord                            | herbruikbaar |
      | weg     | Aan welke weg komt de uitweg? | Gemeenteweg; Provincieweg; Rijksweg | soort weg    |
    En het regelbestand voor Uitweg naar een gemeenteweg geeft de conclusies
      | weg          | conclusie        |
      | Gemeenteweg  | Meldingsplicht   |
      | Provincieweg | Toestemmingsvrij |
      | Rijksweg     | Toestemmingsvrij |
    En het bevoegd gezag de activiteit Uitweg naar een gemeenteweg koppelt aan de werkzaamheid Uitweg naar de weg aanleggen
    En het bevoegd gezag maakt de activiteit Uitweg naar een gemeenteweg toepasbaar en levert het regelbestand aan
    En het regelbestand voor Uitweg over een sloot stelt de vragen
      | kenmerk | vraag                              | antwoord  |
      | sloot   | Komt er een dam of brug in een sloot? | ja of nee |
    En het regelbestand voor Uitweg over een sloot geeft de conclusies
      | sloot | conclusie        |
      | ja    | Vergunningplicht |
      | nee   | Toestemmingsvrij |
    En het bevoegd gezag de activiteit Uitweg over een sloot koppelt aan de werkzaamheid Uitweg naar de weg aanleggen
    En het bevoegd gezag maakt de activiteit Uitweg over een sloot toepasbaar en levert het regelbestand aan
    En het regelbestand voor Uitweg naar een provincieweg stelt de vragen
      | kenmerk | vraag                         | antwoord                            | herbruikbaar |
      | weg     | Aan welke weg komt de uitweg? | Gemeenteweg; Provincieweg; Rijksweg | soort weg    |
    En het regelbestand voor Uitweg naar een provincieweg geeft van boven naar beneden de eerste passende conclusie
      | weg          | conclusie          |
      | Provincieweg | Vergunningplicht   |
      | beantwoord   | NietVanToepassing  |
    En het bevoegd gezag de activiteit Uitweg naar een provincieweg koppelt aan de werkzaamheid Uitweg naar de weg aanleggen
    En het bevoegd gezag maakt de activiteit Uitweg naar een provincieweg toepasbaar en levert het regelbestand aan
    En het regelbestand voor Uitweg naar een rijksweg stelt de vragen
      | kenmerk | vraag                         | antwoord                            | herbruikbaar |
      | weg     | Aan welke weg komt de uitweg? | Gemeenteweg; Provincieweg; Rijksweg | soort weg    |
    En het regelbestand voor Uitweg naar een rijksweg geeft de conclusies
      | weg          | conclusie         |
      | Rijksweg     | Verbod            |
      | Gemeenteweg  | NietVanToepassing |
      | Provincieweg | NietVanToepassing |
    En het bevoegd gezag de activiteit Uitweg naar een rijksweg koppelt aan de werkzaamheid Uitweg naar de weg aanleggen
    En het bevoegd gezag maakt de activiteit Uitweg naar een rijksweg toepasbaar en levert het regelbestand aan

  Regel: Op elke plek gelden alle regels die daar horen, en geen andere

    @id:TR-09 @eis:TR-09
    Scenario: In de Oude Kern gelden de regels van vier bestuurslagen
      Dan heeft de werkzaamheid Uitweg naar de weg aanleggen op de locatie Kerkplein regels van de activiteiten
        | Uitweg naar een gemeenteweg  |
        | Uitweg over een sloot        |
        | Uitweg naar een provincieweg |
        | Uitweg naar een rijksweg     |
      Als de initiatiefnemer op de locatie Kerkplein alle checks voor de werkzaamheid Uitweg naar de weg aanleggen doet
        | Aan welke weg komt de uitweg?         | Provincieweg |
        | Komt er een dam of brug in een sloot? | nee          |
      Dan komen de regels van 4 bestuurslagen
      En zijn de conclusies per activiteit
        | activiteit                   | conclusie         |
        | Uitweg naar een gemeenteweg  | Toestemmingsvrij  |
        | Uitweg over een sloot        | Toestemmingsvrij  |
        | Uitweg naar een provincieweg | Vergunningplicht  |
        | Uitweg naar een rijksweg     | NietVanToepassing |

    @id:TR-38 @eis:TR-09 @eis:TR-05
    Scenario: Een vraag die drie overheden delen wordt één keer gesteld
      Als de initiatiefnemer op de locatie Kerkplein alle checks voor de werkzaamheid Uitweg naar de weg aanleggen doet
        | Aan welke weg komt de uitweg?         | Rijksweg |
        | Komt er een dam of brug in een sloot? | ja       |
      Dan stelt de vergunningcheck 2 vragen
      En zijn de conclusies per activiteit
        | activiteit                   | conclusie         |
        | Uitweg naar een gemeenteweg  | Toestemmingsvrij  |
        | Uitweg over een sloot        | Vergunningplicht  |
        | Uitweg naar een provincieweg | NietVanToepassing |
        | Uitweg naar een rijksweg     | Verbod            |

    @id:TR-29 @eis:TR-09 @eis:TR-08
    Scenario: Buiten de Oude Kern heeft het waterschap geen regels
      Als de initiatiefnemer op de locatie Bosrand alle checks voor de werkzaamheid Uitweg naar de weg aanleggen doet
        | Aan welke weg komt de uitweg? | Rijksweg |
      Dan komen de regels van 3 bestuurslagen
      En zijn de conclusies per activiteit
        | activiteit                  | conclusie        |
        | Uitweg naar een gemeenteweg | Toestemmingsvrij |
        | Uitweg naar een rijksweg    | Verbod           |
