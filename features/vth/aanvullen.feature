# language: nl
@vth @IKT-11
Functionaliteit: Een verzoek aanvullen en intrekken
  Na het indienen kan een verzoek alleen nog worden aangevuld of ingetrokken. Een aanvulling vervangt het verzoek als
  geheel. De behandelaar wil zien wat er nieuw is, en wat er eerst stond.

  Regel: Een aanvulling komt bij hetzelfde verzoek

    @id:VTH-12 @eis:VTH-12
    Scenario: Een aanvulling is te onderscheiden en de eerdere versie blijft bewaard
      Gegeven een verzoek met de gegevens
        | naam                                      | Aanbouw achter de woning   |
        | type                                      | Aanvraag vergunning        |
        | initiatiefnemer                           | Noor van Linden            |
        | locatie                                   | Kerkplein                  |
        | activiteit                                | Bijbehorend bouwwerk       |
        | vraag Hoe diep wordt de aanbouw?          | 4,50 meter                 |
        | vraag Welk materiaal krijgt de gevel?     | Baksteen                   |
        | bijlage Tekening van de nieuwe toestand   | aanbouw.pdf                |
      Als de initiatiefnemer het verzoek indient
      Dan staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      Als de initiatiefnemer het verzoek aanvult met
        | vraag Hoe diep wordt de aanbouw?        | 3,90 meter                       |
        | bijlage Tekening van de nieuwe toestand | aanbouw-smaller.pdf              |
        | bijlagen                                | berekening-fundering.pdf         |
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En verwerkt het zaaksysteem binnen 15 minuten de aanvulling
      En is van Omgevingsloket tot zaak gelijk
        | verzoeknummer |
        | antwoorden    |
        | bijlagen      |
      En is in de zaak te zien wat is aangevuld
      En is de eerdere versie van het verzoek bewaard

    @id:VTH-13 @eis:VTH-13
    Scenario: Twee aanvullingen na elkaar komen in volgorde aan en overschrijven elkaar niet
      Gegeven een verzoek met de gegevens
        | naam                                    | Terras voor het café aan de haven |
        | type                                    | Aanvraag vergunning               |
        | initiatiefnemer                         | Bouwbedrijf De Klinker            |
        | locatie                                 | Havenweg                          |
        | activiteit                              | Terras plaatsen                   |
        | vraag Hoeveel stoelen komen er?         | 60                                |
        | vraag Tot hoe laat is het terras open?  | 23.00 uur                         |
      Als de initiatiefnemer het verzoek indient
      Dan staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      Als de initiatiefnemer het verzoek aanvult met
        | vraag Hoeveel stoelen komen er? | 48                 |
        | bijlagen                        | terrasindeling.pdf |
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En verwerkt het zaaksysteem binnen 15 minuten de aanvulling
      Als de initiatiefnemer het verzoek aanvult met
        | vraag Tot hoe laat is het terras open? | 22.00 uur                           |
        | bijlagen                               | terrasindeling.pdf, geluidsmeting.pdf |
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En verwerkt het zaaksysteem binnen 15 minuten de aanvulling
      En zijn de antwoorden gelijk van Omgevingsloket tot zaak
      En zijn de bijlagen gelijk van Omgevingsloket tot zaak
      En is in de zaak te zien wat is aangevuld
      En is de eerdere versie van het verzoek bewaard

    @id:VTH-60 @eis:VTH-13
    Scenario: Een aanvulling die het ophalen voor is leidt tot één zaak met de laatste stand
      Het zaaksysteem krijgt twee notificaties, maar DSO-LV geeft beide keren het verzoek zoals het nu is.
      Gegeven een verzoek met de gegevens
        | naam                            | Reclamebord aan de gevel |
        | type                            | Aanvraag vergunning      |
        | initiatiefnemer                 | Sem Akkerman             |
        | locatie                         | Havenweg                 |
        | activiteit                      | Reclame plaatsen         |
        | vraag Hoe hoog hangt het bord?  | 5 meter                  |
      Als de initiatiefnemer het verzoek indient
      En de initiatiefnemer het verzoek aanvult met
        | vraag Hoe hoog hangt het bord? | 4 meter |
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En verwerkt het zaaksysteem binnen 15 minuten de aanvulling
      En zijn de antwoorden gelijk van Omgevingsloket tot zaak
      En is er 1 uur na het indienen nog steeds één zaak voor het verzoek

  Regel: Een ingetrokken verzoek is als ingetrokken te zien

    @id:VTH-14 @eis:VTH-14
    Scenario: De initiatiefnemer trekt zijn aanvraag in
      Gegeven een verzoek met de gegevens
        | naam            | Tijdelijke opslag van bouwmateriaal |
        | type            | Aanvraag vergunning                 |
        | initiatiefnemer | Bouwbedrijf De Klinker              |
        | locatie         | Bosrand                             |
        | activiteit      | Terrein gebruiken                   |
      Als de initiatiefnemer het verzoek indient
      Dan staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      Als de initiatiefnemer het verzoek intrekt
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En is de zaak van het bevoegd gezag binnen 15 minuten als ingetrokken te zien
      En is er 1 uur na het indienen nog steeds één zaak voor het verzoek
