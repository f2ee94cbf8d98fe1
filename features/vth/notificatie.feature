# language: nl
@vth @IKT-11
Functionaliteit: Een notificatie gaat niet verloren en telt niet dubbel
  DSO-LV biedt een notificatie opnieuw aan zolang de ontvanger er niet is. Daardoor kan dezelfde notificatie ook twee
  keer aankomen. In beide gevallen hoort er precies één zaak te zijn.

  @id:VTH-34 @eis:VTH-34 @alleen-mock
  Scenario: Een onbereikbaar zaaksysteem krijgt de notificatie later alsnog
    Gegeven het zaaksysteem is onbereikbaar
    En een verzoek met de gegevens
      | naam            | Zonnepanelen op een rijksmonument |
      | type            | Aanvraag vergunning               |
      | initiatiefnemer | Noor van Linden                   |
      | locatie         | Kerkplein                         |
      | activiteit      | Monument wijzigen                 |
    Als de initiatiefnemer het verzoek indient
    En het zaaksysteem 4 uur na het indienen weer bereikbaar is
    Dan ontvangt het zaaksysteem binnen 24 uur de verzoeknotificatie
    En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
    En is het verzoeknummer gelijk van Omgevingsloket tot zaak

  @id:VTH-46 @eis:VTH-34
  Scenario: Een notificatie die twee keer aankomt leidt tot één zaak
    Gegeven een verzoek met de gegevens
      | naam            | Uitrit aan de Havenweg |
      | type            | Melding                |
      | initiatiefnemer | Sem Akkerman           |
      | locatie         | Havenweg               |
      | activiteit      | Uitweg aanleggen       |
    Als de initiatiefnemer het verzoek indient
    Dan staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
    Als dezelfde verzoeknotificatie nog een keer bij het zaaksysteem aankomt
    Dan is er 1 uur na het indienen nog steeds één zaak voor het verzoek

  @id:VTH-74 @eis:VTH-34 @alleen-mock @handmatig
  Scenario: Een gemist verzoek wordt alsnog gevonden
    Gegeven notificaties gaan onderweg verloren
    En een verzoek met de gegevens
      | naam            | Steiger aan het Oeverpad |
      | type            | Aanvraag vergunning      |
      | initiatiefnemer | Joris Veldkamp           |
      | locatie         | Oeverpad                 |
      | activiteit      | Steiger aanleggen        |
    Als de initiatiefnemer het verzoek indient
    En de beheerder 2 dagen na het indienen in het zaaksysteem gemiste verzoeken laat ophalen
    Dan haalt het zaaksysteem binnen 15 minuten het gemiste verzoek op
    En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
    En is het verzoeknummer gelijk van Omgevingsloket tot zaak

  @id:VTH-76 @eis:VTH-35 @functie:zgw-notificaties
  Scenario: Andere software hoort van een nieuwe zaak
    Een gemeente werkt met meer dan één product. Wie zich bij het zaaksysteem abonneert hoort daar wat er met zaken gebeurt.
    Gegeven andere software wil weten van nieuwe zaken
    En een verzoek met de gegevens
      | naam            | Laadpaal op het Kerkplein |
      | type            | Aanvraag vergunning       |
      | initiatiefnemer | Bouwbedrijf De Klinker    |
      | locatie         | Kerkplein                 |
      | activiteit      | Laadpaal plaatsen         |
    Als de initiatiefnemer het verzoek indient
    Dan staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
    Als de initiatiefnemer het verzoek intrekt
    Dan is de zaak van het bevoegd gezag binnen 15 minuten als ingetrokken te zien
    En heeft de andere software 1 uur na het indienen één keer van de nieuwe zaak gehoord
