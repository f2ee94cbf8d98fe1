# language: nl
@vth @IKT-11
Functionaliteit: Een verzoek wordt een zaak
  Een inwoner of bedrijf dient een verzoek in. DSO-LV meldt dat aan het zaaksysteem van het bevoegd gezag, dat het
  verzoek ophaalt en er een zaak van maakt. Wie het nummer van het verzoek weet, vindt het in elk systeem terug.

  Regel: Een verzoek komt met zijn eigen nummer en inhoud aan

    @id:VTH-01 @eis:VTH-01
    Scenario: Een aanvraag voor een dakkapel wordt een zaak
      Gegeven een verzoek met de gegevens
        | naam                                | Dakkapel aan het Kerkplein |
        | type                                | Aanvraag vergunning        |
        | initiatiefnemer                     | Noor van Linden            |
        | locatie                             | Kerkplein                  |
        | activiteit                          | Dakkapel plaatsen          |
        | vraag Hoe breed wordt het bouwdeel? | 2,40 meter                 |
      Als de initiatiefnemer het verzoek indient
      Dan ontvangt het zaaksysteem binnen 15 minuten de verzoeknotificatie
      En geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is het verzoeknummer gelijk van Omgevingsloket tot zaak

    @id:VTH-02 @eis:VTH-02
    Abstract Scenario: Elk verzoektype komt onder zijn eigen type aan
      Gegeven een verzoek met de gegevens
        | naam            | <naam>       |
        | type            | <type>       |
        | initiatiefnemer | Sem Akkerman |
        | locatie         | Havenweg     |
        | activiteit      | <activiteit> |
      Als de initiatiefnemer het verzoek indient
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is het verzoektype gelijk van Omgevingsloket tot zaak

      Voorbeelden:
        | rij           | type                                          | naam                         | activiteit           |
        | vergunning    | Aanvraag vergunning                           | Loods aan de Havenweg        | Loods bouwen         |
        | melding       | Melding                                       | Oude schuur slopen           | Slopen               |
        | informatie    | Informatie                                    | Begin van de werkzaamheden   | Bodem saneren        |
        | voorval       | Informatie ongewoon voorval                   | Olie gelekt bij de kade      | Vloeistoffen opslaan |
        | maatwerk      | Aanvraag maatwerkvoorschrift                  | Langer geluid dan toegestaan | Evenement houden     |
        | gelijkwaardig | Melding gelijkwaardige maatregel              | Ander filter in de keuken    | Spijzen bereiden     |
        | toestemming   | Aanvraag toestemming gelijkwaardige maatregel | Eigen manier van opvang      | Afvalwater lozen     |

    @id:VTH-47 @eis:VTH-01
    Scenario: Een lange naam blijft heel
      Een naam in het Omgevingsloket mag 200 tekens lang zijn, de omschrijving van een zaak maar 80.
      Gegeven een verzoek met de gegevens
        | naam            | Verbouwen van de voormalige graanopslag aan de Havenweg tot acht woningen, een werkplaats en een openbare binnentuin |
        | type            | Aanvraag vergunning    |
        | initiatiefnemer | Bouwbedrijf De Klinker |
        | locatie         | Havenweg               |
        | activiteit      | Bouwwerk verbouwen     |
      Als de initiatiefnemer het verzoek indient
      Dan staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is de naam gelijk van Omgevingsloket tot zaak

  Regel: Het bevoegd gezag haalt een verzoek in twee stappen op

    @id:VTH-08 @eis:VTH-08
    Scenario: Alle stukken bij een verzoek zijn op te halen en komen bij de zaak
      Gegeven een verzoek met de gegevens
        | naam                    | Kappen van een zieke eik              |
        | type                    | Aanvraag vergunning                   |
        | initiatiefnemer         | Élise Duvivier                        |
        | gemachtigde             | Bouwbedrijf De Klinker                |
        | locatie                 | Bosrand                               |
        | activiteit              | Boom kappen                           |
        | bijlagen                | situatietekening.pdf, boomrapport.pdf |
        | vertrouwelijke bijlagen | machtiging.pdf                        |
      Als de initiatiefnemer het verzoek indient
      Dan is elk document uit het verzoekbericht op te halen
      En noemt de publiceerbare PDF het verzoek en niemand bij naam
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En hangen alle documenten uit het verzoek aan de zaak

  Regel: Een verzoek uit het Omgevingsloket gaat dezelfde weg

    @id:VTH-23 @eis:VTH-23 @handmatig
    Scenario: Een tester dient zelf een melding in
      Gegeven een verzoek met de gegevens
        | naam            | Tuinhuis in de achtertuin |
        | type            | Melding                   |
        | initiatiefnemer | Sem Akkerman              |
        | locatie         | Havenweg                  |
        | activiteit      | Bijbehorend bouwwerk      |
      Als de tester het verzoek indient in het Omgevingsloket
      Dan ontvangt het zaaksysteem binnen 15 minuten de verzoeknotificatie
      En geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is het verzoeknummer gelijk van Omgevingsloket tot zaak
