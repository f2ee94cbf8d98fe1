# language: nl
@regels
Functionaliteit: Maatregelen op maat zeggen wat iemand moet doen en laten
  Wie hout stookt heeft vaak geen vergunning nodig, maar moet zich wel aan regels houden. Maatregelen op maat noemt de
  regels die voor zijn situatie gelden, met het nummer van het voorschrift waar zij uit komen.

  Achtergrond:
    Gegeven de activiteit Hout stoken van het bevoegd gezag is gepubliceerd voor de Oude Kern
    En staat de activiteit Hout stoken binnen 15 minuten in het RTR
    En de maatregelen voor Hout stoken zijn
      | nummer | maatregel                                   | frequentie  | thema |
      | 7.12.1 | Stook alleen droog en onbehandeld hout.     | doorlopend  | lucht |
      | 7.12.2 | Stook niet bij een stookalert.              | doorlopend  | lucht |
      | 7.13   | Laat de schoorsteen vegen.                  | elk jaar    | brand |
    En het regelbestand voor Hout stoken stelt de vragen
      | kenmerk     | vraag                          | antwoord  |
      | schoorsteen | Heeft u een schoorsteen?       | ja of nee |
      | vaak        | Stookt u vaker dan eens per week? | ja of nee |
    En de maatregelen voor Hout stoken gelden bij
      | schoorsteen | vaak | maatregel |
      | ja          | -    | 7.12.1    |
      | nee         | -    | 7.12.1    |
      | -           | ja   | 7.12.2    |
      | ja          | -    | 7.13      |
    En het bevoegd gezag maakt de activiteit Hout stoken toepasbaar en levert het regelbestand aan

  Regel: Alleen wat voor deze situatie geldt wordt genoemd

    @id:TR-07 @eis:TR-07
    Scenario: Een houtkachel die elke dag brandt
      Als de initiatiefnemer op de locatie Kerkplein de maatregelen voor Hout stoken opvraagt
        | Heeft u een schoorsteen?          | ja |
        | Stookt u vaker dan eens per week? | ja |
      Dan gelden daar de maatregelen
        | 7.12.1 | Stook alleen droog en onbehandeld hout. |
        | 7.12.2 | Stook niet bij een stookalert.          |
        | 7.13   | Laat de schoorsteen vegen.              |

    @id:TR-32 @eis:TR-07
    Scenario: Een vuurkorf op een zomeravond
      Als de initiatiefnemer op de locatie Kerkplein de maatregelen voor Hout stoken opvraagt
        | Heeft u een schoorsteen?          | nee |
        | Stookt u vaker dan eens per week? | nee |
      Dan gelden daar de maatregelen
        | 7.12.1 | Stook alleen droog en onbehandeld hout. |

  Regel: Buiten het werkingsgebied gelden geen maatregelen

    @id:TR-33 @eis:TR-07 @eis:TR-08
    Scenario: Buiten de Oude Kern zijn er geen maatregelen
      Als de initiatiefnemer op de locatie Bosrand de maatregelen voor Hout stoken opvraagt
        | Heeft u een schoorsteen? | ja |
      Dan gelden daar geen maatregelen
