# language: nl
@ketenoverstijgend
Functionaliteit: De keten herstelt zich als er onderweg iets kwijtraakt
  Tussen twee systemen gaat wel eens iets verloren. Dat is niet erg, als het opnieuw kan: er mag daarna niets ontbreken
  en niets dubbel zijn.

  Regel: Wat onderweg kwijtraakte, komt na herstel alsnog aan

    @id:INT-10 @eis:INT-10 @instrument:omgevingsplan @stop-1.3 @alleen-mock
    Scenario: Eerst raken de regels kwijt en daarna de aankondiging van de aanvraag
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel        | Steigers aan de haven                                                    |
        | tekst          | Het is verboden zonder omgevingsvergunning een steiger aan te leggen.    |
        | werkingsgebied | Binnenstad                                                               |
        | rond           | 145250 424800                                                            |
        | activiteit     | Steiger aanleggen                                                        |
        | groep          | BouwactiviteitRuimtelijk                                                 |
        | kwalificatie   | Vergunningplicht                                                         |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En staat de activiteit Steiger aanleggen binnen 15 minuten in het RTR
      Gegeven regels raken onderweg naar de vergunningcheck kwijt
      En het regelbestand voor Steiger aanleggen stelt de vragen
        | kenmerk | vraag                                      | antwoord  |
        | lang    | Wordt de steiger langer dan zes meter?     | ja of nee |
      En het regelbestand voor Steiger aanleggen geeft de conclusies
        | lang | conclusie        |
        | ja   | Vergunningplicht |
        | nee  | Meldingsplicht   |
      Als het bevoegd gezag de activiteit Steiger aanleggen toepasbaar maakt voor de vergunningcheck
      En het bevoegd gezag het regelbestand voor Steiger aanleggen aanlevert
      Dan neemt het RTR de aanlevering aan
      En kent de vergunningcheck Steiger aanleggen na 2 uur nog geen regels
      Als regels weer bij de vergunningcheck aankomen
      En het bevoegd gezag het regelbestand voor Steiger aanleggen aanlevert
      Dan rekent de vergunningcheck Steiger aanleggen binnen 30 minuten met het aangeleverde regelbestand
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Steiger aanleggen doet
        | Wordt de steiger langer dan zes meter? | ja |
      Dan is de conclusie Vergunningplicht
      Gegeven notificaties gaan onderweg verloren
      En een verzoek met de gegevens
        | naam            | Steiger voor de rondvaartboot |
        | type            | Aanvraag vergunning           |
        | initiatiefnemer | Bouwbedrijf De Klinker        |
        | locatie         | Kerkplein                     |
        | activiteit      | Steiger aanleggen             |
      Als de initiatiefnemer het verzoek indient
      Dan is er 1 dag na het indienen geen zaak voor het verzoek bij het bevoegd gezag
      Als de beheerder 2 dagen na het indienen in het zaaksysteem gemiste verzoeken laat ophalen
      Dan haalt het zaaksysteem binnen 15 minuten het gemiste verzoek op
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is het verzoeknummer gelijk van Omgevingsloket tot zaak
      En is de activiteit in elk systeem dezelfde als in het omgevingsplan
