# language: nl
@plan @instrument:omgevingsplan
Functionaliteit: Een publicatie afbreken
  Soms blijkt na het aanleveren dat een besluit niet klopt. Zolang het niet bekend is gemaakt, kan de gemeente de publicatie
  afbreken. Daarna niet meer, en ook niet als ander werk erop steunt.

  Achtergrond:
    Gegeven het bevoegd gezag heeft een omgevingsplan
    En de LVBB heeft besluit A goedgekeurd met
      | artikel          | Een regenton plaatsen                                    |
      | tekst            | Een regenton staat ten minste een meter van de erfgrens. |
      | werkingsgebied   | Weverswijk                                               |
      | rond             | 145400 424600                                            |
      | activiteit       | Regenton plaatsen                                        |
      | kwalificatie     | Meldingsplicht                                           |
      | inwerkingtreding | 14 dagen na bekendmaking                                 |

  Regel: Voor de dag van bekendmaking kan het

    @id:PLN-09 @IKT-11 @eis:PLN-09
    Scenario: Na het afbreken is er niets bekendgemaakt en niets gewijzigd
      Als het bevoegd gezag de publicatie van besluit A afbreekt
      Dan is de publicatie van besluit A afgebroken
      En blijft van besluit A nergens iets over

  Regel: Wat bekend is of ander werk draagt, kan niet meer worden afgebroken

    @id:PLN-10 @IKT-11 @eis:PLN-10
    Abstract Scenario: Afbreken kan niet als <situatie>
      Gegeven <situatie>
      Als het bevoegd gezag de publicatie van besluit A afbreekt
      Dan wijst de LVBB het afbreken af met <code>

      Voorbeelden:
        | situatie                                               | code     |
        | het is de ochtend van de bekendmaking van besluit A    | LVBB1553 |
        | besluit A is gepubliceerd                              | LVBB1556 |
        | besluit B bouwt voort op besluit A                     | LVBB1558 |
        | een kennisgeving over besluit A is aangeleverd         | LVBB1560 |
