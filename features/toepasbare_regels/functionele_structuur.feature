# language: nl
@regels
Functionaliteit: Activiteiten hangen op de goede plaats in de functionele structuur
  Alle activiteiten samen vormen één boom. Een gemeente, provincie of waterschap hangt haar eigen activiteiten onder één
  activiteit van het Rijk. Wat daar niet in past weigert het RTR, want anders komt een vraag bij het verkeerde loket uit.

  Regel: Eigen activiteiten hangen onder de activiteit van de eigen bestuurslaag

    @id:TR-13 @eis:TR-13
    Abstract Scenario: Onder een verkeerde activiteit van het Rijk
      Als Ozon de activiteit Bouwen van <wie> doorgeeft als onderdeel van <boven>
      Dan weigert het RTR die activiteit met code <code>

      Voorbeelden:
        | gezag      | wie                | boven                                         | code     |
        | gemeente   | het bevoegd gezag  | de activiteit in de omgevingsverordening      | RTRG0016 |
        | provincie  | de provincie       | de activiteit in het omgevingsplan            | RTRG0017 |
        | waterschap | het waterschap     | de activiteit in het omgevingsplan            | RTRG0018 |

    @id:TR-20 @eis:TR-13
    Abstract Scenario: Een tweede activiteit rechtstreeks onder het Rijk
      Als Ozon de activiteit Bouwen van <wie> doorgeeft als onderdeel van <boven>
      Dan neemt het RTR die activiteit aan
      En staat de activiteit Bouwen binnen 15 minuten in het RTR
      Als Ozon de activiteit Slopen van <wie> doorgeeft als onderdeel van <boven>
      Dan weigert het RTR die activiteit met code <code>
      Als Ozon de activiteit Slopen van <wie> doorgeeft als onderdeel van Bouwen
      Dan neemt het RTR die activiteit aan

      Voorbeelden:
        | gezag      | wie               | boven                                       | code     |
        | gemeente   | het bevoegd gezag | de activiteit in het omgevingsplan          | RTRG0019 |
        | provincie  | de provincie      | de activiteit in de omgevingsverordening    | RTRG0020 |
        | waterschap | het waterschap    | de activiteit in de waterschapsverordening  | RTRG0021 |
