# language: nl
@ketenoverstijgend @IKT-11
Functionaliteit: Van een regel in het omgevingsplan tot een zaak
  Het bevoegd gezag wil weten of een nieuwe regel in zijn omgevingsplan werkt tot en met het zaaksysteem. Daarvoor moet
  de activiteit uit het plan in elk systeem dezelfde zijn: in Ozon, het RTR, de vergunningcheck, het verzoek en de zaak.

  Regel: De activiteit uit het plan is in elke keten dezelfde

    @id:INT-01 @eis:INT-01 @instrument:omgevingsplan @stop-1.3
    Scenario: Een nieuwe regel over bomen kappen leidt tot een vergunningaanvraag
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel        | Bomen kappen in de binnenstad                                             |
        | tekst          | Het is verboden zonder omgevingsvergunning in de binnenstad een boom te kappen. |
        | werkingsgebied | Binnenstad                                                                |
        | rond           | 145250 424800                                                             |
        | activiteit     | Stadsboom kappen                                                          |
        | groep          | Kapactiviteit                                                             |
        | kwalificatie   | Vergunningplicht                                                          |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En toont Ozon de activiteit bij het nieuwe artikel
      En staat de activiteit Stadsboom kappen binnen 15 minuten in het RTR
      Gegeven het regelbestand voor Stadsboom kappen stelt de vragen
        | kenmerk | vraag                                          | antwoord  |
        | ziek    | Is de boom volgens een deskundige ernstig ziek? | ja of nee |
      En het regelbestand voor Stadsboom kappen geeft de conclusies
        | ziek | conclusie        |
        | ja   | Meldingsplicht   |
        | nee  | Vergunningplicht |
      En het bevoegd gezag maakt de activiteit Stadsboom kappen toepasbaar en levert het regelbestand aan
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Stadsboom kappen doet
        | Is de boom volgens een deskundige ernstig ziek? | nee |
      Dan is de conclusie Vergunningplicht
      Gegeven een verzoek met de gegevens
        | naam            | Kappen van een kastanje op het Kerkplein |
        | type            | Aanvraag vergunning                      |
        | initiatiefnemer | Noor van Linden                          |
        | locatie         | Kerkplein                                |
        | activiteit      | Stadsboom kappen                         |
      Als de initiatiefnemer het verzoek indient
      Dan ontvangt het zaaksysteem binnen 15 minuten de verzoeknotificatie
      En geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is het verzoeknummer gelijk van Omgevingsloket tot zaak
      En is de activiteit in elk systeem dezelfde als in het omgevingsplan
      En is de casus in elke keten onder hetzelfde kenmerk terug te vinden
