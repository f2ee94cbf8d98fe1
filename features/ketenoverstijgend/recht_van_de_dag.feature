# language: nl
@ketenoverstijgend @instrument:omgevingsplan @stop-1.3
Functionaliteit: Op elke dag geldt het recht van die dag
  Een wijziging van het omgevingsplan treedt op een afgesproken dag in werking. Tot die dag geeft de vergunningcheck het
  oude antwoord, en vanaf die dag het nieuwe. Wie zijn aanvraag al had ingediend, merkt van de wijziging niets.

  Regel: Op de dag van inwerkingtreding verandert het antwoord van de vergunningcheck

    @id:INT-07 @eis:INT-07
    Scenario: Een strengere regel voor houtkachels gaat op de afgesproken dag in
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel        | Houtkachels in de binnenstad                                                      |
        | tekst          | Meld het stoken in een houtkachel zonder Europees keurmerk vier weken vooraf.     |
        | werkingsgebied | Binnenstad                                                                        |
        | rond           | 145250 424800                                                                     |
        | activiteit     | Houtkachel stoken                                                                 |
        | kwalificatie   | Meldingsplicht                                                                    |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En staat de activiteit Houtkachel stoken binnen 15 minuten in het RTR
      Gegeven het regelbestand voor Houtkachel stoken stelt de vragen
        | kenmerk  | vraag                                          | antwoord  |
        | keurmerk | Heeft uw houtkachel een Europees keurmerk?     | ja of nee |
      En het regelbestand voor Houtkachel stoken geeft de conclusies
        | keurmerk | conclusie        |
        | ja       | Toestemmingsvrij |
        | nee      | Meldingsplicht   |
      En het bevoegd gezag maakt de activiteit Houtkachel stoken toepasbaar en levert het regelbestand aan
      En een volgende wijziging van het omgevingsplan met
        | artikel          | Houtkachels zonder keurmerk                                              |
        | tekst            | Het is verboden te stoken in een houtkachel zonder Europees keurmerk.    |
        | werkingsgebied   | Binnenstad                                                               |
        | rond             | 145250 424800                                                            |
        | activiteit       | Houtkachel zonder keurmerk stoken                                        |
        | kwalificatie     | Verbod                                                                   |
        | bekendmaking     | volgende werkdag                                                         |
        | inwerkingtreding | 28 dagen na bekendmaking                                                 |
      Als het bevoegd gezag de wijziging aanlevert
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      Gegeven het regelbestand voor Houtkachel stoken geeft de conclusies
        | keurmerk | conclusie        |
        | ja       | Toestemmingsvrij |
        | nee      | Verbod           |
      Als het bevoegd gezag een regelbestand voor Houtkachel stoken aanlevert dat ingaat op de eerste dag van de nieuwe regels
      Dan rekent de vergunningcheck Houtkachel stoken binnen 30 minuten met het aangeleverde regelbestand
      Als iemand de vergunningcheck Houtkachel stoken op de locatie Kerkplein doet voor de laatste dag van de oude regels
        | Heeft uw houtkachel een Europees keurmerk? | nee |
      Dan is de conclusie Meldingsplicht
      Als iemand de vergunningcheck Houtkachel stoken op de locatie Kerkplein doet voor de eerste dag van de nieuwe regels
        | Heeft uw houtkachel een Europees keurmerk? | nee |
      Dan is de conclusie Verbod
      En toont Ozon het nieuwe artikel voor de laatste dag van de oude regels niet
      En toont Ozon het nieuwe artikel voor de eerste dag van de nieuwe regels wel
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Houtkachel stoken doet
        | Heeft uw houtkachel een Europees keurmerk? | nee |
      Dan is de conclusie Verbod

  Regel: Een lopende aanvraag wordt beoordeeld naar het recht dat daarvoor geldt

    @id:INT-03 @eis:INT-03
    Scenario: Tijdens de behandeling van een aanvraag voor een erker wordt het plan strenger
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel        | Erkers in de binnenstad                                                                     |
        | tekst          | Het is verboden zonder omgevingsvergunning een erker van meer dan een meter diep te bouwen. |
        | werkingsgebied | Binnenstad                                                                                  |
        | rond           | 145250 424800                                                                               |
        | activiteit     | Erker bouwen                                                                                |
        | groep          | BouwactiviteitRuimtelijk                                                                    |
        | kwalificatie   | Vergunningplicht                                                                            |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En staat de activiteit Erker bouwen binnen 15 minuten in het RTR
      Gegeven het regelbestand voor Erker bouwen stelt de vragen
        | kenmerk | vraag                                  | antwoord  |
        | diep    | Wordt de erker dieper dan één meter?   | ja of nee |
      En het regelbestand voor Erker bouwen geeft de conclusies
        | diep | conclusie        |
        | ja   | Vergunningplicht |
        | nee  | Toestemmingsvrij |
      En het bevoegd gezag maakt de activiteit Erker bouwen toepasbaar en levert het regelbestand aan
      En een verzoek met de gegevens
        | naam            | Erker aan de voorkant van Kerkplein 4 |
        | type            | Aanvraag vergunning                   |
        | initiatiefnemer | Sem Akkerman                          |
        | locatie         | Kerkplein                             |
        | activiteit      | Erker bouwen                          |
      Als de initiatiefnemer het verzoek indient
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      Gegeven een volgende wijziging van het omgevingsplan met
        | artikel          | Geen diepe erkers meer                                                                      |
        | tekst            | Het is verboden een erker van meer dan een meter diep te bouwen, tenzij de aanvraag daarvoor is ingediend voordat dit artikel in werking trad. |
        | werkingsgebied   | Binnenstad                                                                                  |
        | rond             | 145250 424800                                                                               |
        | activiteit       | Diepe erker bouwen                                                                          |
        | groep            | BouwactiviteitRuimtelijk                                                                    |
        | kwalificatie     | Verbod                                                                                      |
        | bekendmaking     | volgende werkdag                                                                            |
        | inwerkingtreding | 14 dagen na bekendmaking                                                                    |
      Als het bevoegd gezag de wijziging aanlevert
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      Gegeven het regelbestand voor Erker bouwen geeft de conclusies
        | diep | conclusie        |
        | ja   | Verbod           |
        | nee  | Toestemmingsvrij |
      Als het bevoegd gezag een regelbestand voor Erker bouwen aanlevert dat ingaat op de eerste dag van de nieuwe regels
      Dan rekent de vergunningcheck Erker bouwen binnen 30 minuten met het aangeleverde regelbestand
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Erker bouwen doet
        | Wordt de erker dieper dan één meter? | ja |
      Dan is de conclusie Verbod
      Als iemand de vergunningcheck Erker bouwen op de locatie Kerkplein doet voor de dag van indienen
        | Wordt de erker dieper dan één meter? | ja |
      Dan is de conclusie Vergunningplicht
      En toont Ozon het nieuwe artikel voor de dag van indienen niet
      En is van Omgevingsloket tot zaak gelijk
        | verzoeknummer |
        | naam          |
      En loopt de behandeltermijn vanaf het indienen
      Als het bevoegd gezag de vergunning verleent
      Dan staat het besluit dat de vergunning is verleend binnen 15 minuten bij de zaak
