# language: nl
@regels
Functionaliteit: Regels van een ander overnemen zonder dat er iets verandert
  Een gemeente begint zelden met een leeg vel: zij neemt regels over uit een basisset, of neemt de bruidsschat van het Rijk
  in eigen beheer. Een inwoner hoort daar niets van te merken, welk antwoord hij ook geeft.

  Regel: Overgenomen regels geven dezelfde uitkomst

    @id:TR-15 @eis:TR-15
    Scenario: De bruidsschat in eigen beheer geeft dezelfde uitkomst als daarvoor
      Gegeven de activiteit Boom kappen volgens de bruidsschat van het rijk is gepubliceerd voor de Oude Kern
      En de activiteit Boom kappen van het bevoegd gezag is gepubliceerd voor de Oude Kern
      En staat de activiteit Boom kappen binnen 15 minuten in het RTR
      En het regelbestand voor Boom kappen volgens de bruidsschat stelt de vragen
        | kenmerk | vraag                                        | antwoord  |
        | dik     | Wat is de omtrek van de stam in centimeters? | getal     |
        | dood    | Is de boom dood of gevaarlijk?               | ja of nee |
      En het regelbestand voor Boom kappen volgens de bruidsschat geeft van boven naar beneden de eerste passende conclusie
        | dood | dik   | conclusie        |
        | ja   | -     | Informatieplicht |
        | nee  | < 60  | Toestemmingsvrij |
        | nee  | beantwoord | Vergunningplicht |
      En het bevoegd gezag maakt de activiteit Boom kappen volgens de bruidsschat toepasbaar en levert het regelbestand aan
      En het regelbestand voor Boom kappen stelt de vragen
        | kenmerk | vraag                                        | antwoord  |
        | dood    | Is de boom dood of gevaarlijk?               | ja of nee |
        | dik     | Wat is de omtrek van de stam in centimeters? | getal     |
      En het regelbestand voor Boom kappen geeft de conclusies
        | dik   | dood | conclusie        |
        | < 60  | nee  | Toestemmingsvrij |
        | >= 60 | nee  | Vergunningplicht |
        | -     | ja   | Informatieplicht |
      En het bevoegd gezag maakt de activiteit Boom kappen toepasbaar en levert het regelbestand aan
      Dan geeft de vergunningcheck Boom kappen op de locatie Kerkplein bij elke combinatie van antwoorden dezelfde conclusie als Boom kappen volgens de bruidsschat

    @id:TR-37 @eis:TR-15
    Scenario: Regels uit een basisset, met de namen van de eigen gemeente
      Gegeven de activiteit Hout stoken uit de basisset van de provincie is gepubliceerd voor heel Gemeentestad
      En de activiteit Hout stoken van het bevoegd gezag is gepubliceerd voor heel Gemeentestad
      En staat de activiteit Hout stoken binnen 15 minuten in het RTR
      En het regelbestand voor Hout stoken uit de basisset stelt de vragen
        | kenmerk | vraag                                | antwoord                        |
        | waarin  | Waarin stookt u?                     | Kachel; Haard; Vuurkorf         |
        | afstand | Hoe ver is het naar de buren, in meters? | getal                       |
      En het regelbestand voor Hout stoken uit de basisset geeft de conclusies
        | waarin   | afstand | conclusie        |
        | Kachel   | -       | Toestemmingsvrij |
        | Haard    | -       | Toestemmingsvrij |
        | Vuurkorf | < 5     | Verbod           |
        | Vuurkorf | >= 5    | Meldingsplicht   |
      En het bevoegd gezag maakt de activiteit Hout stoken uit de basisset toepasbaar en levert het regelbestand aan
      En het regelbestand voor Hout stoken stelt de vragen
        | kenmerk | vraag                                | antwoord                        |
        | waarin  | Waarin stookt u?                     | Kachel; Haard; Vuurkorf         |
        | afstand | Hoe ver is het naar de buren, in meters? | getal                       |
      En het regelbestand voor Hout stoken geeft van boven naar beneden de eerste passende conclusie
        | waarin   | afstand | conclusie        |
        | Vuurkorf | < 5     | Verbod           |
        | Vuurkorf | >= 5    | Meldingsplicht   |
        | beantwoord | beantwoord | Toestemmingsvrij |
      En het bevoegd gezag maakt de activiteit Hout stoken toepasbaar en levert het regelbestand aan
      Dan geeft de vergunningcheck Hout stoken op de locatie Bosrand bij elke combinatie van antwoorden dezelfde conclusie als Hout stoken uit de basisset
