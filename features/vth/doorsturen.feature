# language: nl
@vth @IKT-11
Functionaliteit: Een verzoek doorsturen
  Blijkt een verzoek voor een ander te zijn, dan stuurt het bevoegd gezag het via DSO-LV door. Daarna is duidelijk wie het
  behandelt: voor beide overheden, en voor de initiatiefnemer.

  @id:VTH-15 @eis:VTH-15 @handmatig
  Scenario: Een aanvraag die voor de buurgemeente blijkt te zijn
    Gegeven een verzoek met de gegevens
      | naam            | Uitkijktoren op de heide |
      | type            | Aanvraag vergunning      |
      | initiatiefnemer | Noor van Linden          |
      | locatie         | Bosrand                  |
      | activiteit      | Bouwwerk bouwen          |
      | bijlagen        | torenontwerp.pdf         |
    Als de initiatiefnemer het verzoek indient
    Dan staat er binnen 15 minuten één zaak voor het verzoek bij het bevoegd gezag
    Als het bevoegd gezag het verzoek doorstuurt aan het tweede bevoegd gezag
    Dan ontvangt het tweede bevoegd gezag binnen 15 minuten de notificatie van zijn verzoek
    En geeft DSO-LV het verzoek aan het tweede bevoegd gezag
    En noemt het verzoekbericht voor het tweede bevoegd gezag als eerder bevoegd gezag het bevoegd gezag
    En weigert DSO-LV het verzoek aan het bevoegd gezag
    En staat er binnen 15 minuten één zaak voor het verzoek bij het tweede bevoegd gezag
    En is de zaak van het bevoegd gezag binnen 15 minuten als doorgestuurd te zien
    En is de initiatiefnemer geïnformeerd dat het tweede bevoegd gezag het verzoek nu behandelt

  @id:VTH-64 @eis:VTH-15 @handmatig
  Scenario: Na een aanvulling krijgt het andere bevoegd gezag alleen de laatste stand
    DSO-LV geeft het andere bevoegd gezag een aanvulling op een verzoek dat het niet kent. Ook daarvan hoort een zaak te
    komen, met alles erin.
    Gegeven een verzoek met de gegevens
      | naam                         | Vlonder in de vijver   |
      | type                         | Aanvraag vergunning    |
      | initiatiefnemer              | Sem Akkerman           |
      | locatie                      | Bosrand                |
      | activiteit                   | Vlonder plaatsen       |
      | vraag Hoe lang is de vlonder? | 12 meter              |
      | bijlagen                     | vlonder.pdf            |
    Als de initiatiefnemer het verzoek indient
    Dan staat er binnen 15 minuten één zaak voor het verzoek bij het bevoegd gezag
    Als de initiatiefnemer het verzoek aanvult met
      | vraag Hoe lang is de vlonder? | 8 meter |
    Dan geeft DSO-LV het verzoek aan het bevoegd gezag
    En verwerkt het zaaksysteem binnen 15 minuten de aanvulling
    Als het bevoegd gezag het verzoek doorstuurt aan het tweede bevoegd gezag
    Dan ontvangt het tweede bevoegd gezag binnen 15 minuten de notificatie van zijn verzoek
    En geeft DSO-LV het verzoek aan het tweede bevoegd gezag
    En staat er binnen 15 minuten één zaak voor het verzoek bij het tweede bevoegd gezag
    En zijn de antwoorden gelijk van Omgevingsloket tot zaak
    En zijn de bijlagen gelijk van Omgevingsloket tot zaak

  @id:VTH-65 @eis:VTH-15 @handmatig
  Scenario: Mislukt doorsturen, dan blijft de zaak waar zij is
    Een omgevingsdienst kan geen bevoegd gezag zijn: DSO-LV weigert het doorsturen. Zaaksysteem en DSO-LV horen het daarna
    nog eens te zijn over wie het verzoek behandelt.
    Gegeven een verzoek met de gegevens
      | naam            | Mestsilo bij de boerderij |
      | type            | Aanvraag vergunning       |
      | initiatiefnemer | Joris Veldkamp            |
      | locatie         | Weiland aan de dijk       |
      | activiteit      | Mest opslaan              |
    Als de initiatiefnemer het verzoek indient
    Dan staat er binnen 15 minuten één zaak voor het verzoek bij het bevoegd gezag
    Als het bevoegd gezag het verzoek doorstuurt aan de behandeldienst
    Dan is de zaak van het bevoegd gezag na 1 uur niet als doorgestuurd te zien
    En geeft DSO-LV het verzoek aan het bevoegd gezag
    En weigert DSO-LV het verzoek aan de behandeldienst

  @id:VTH-66 @eis:VTH-15 @handmatig
  Scenario: Een behandeldienst neemt de behandeling over
    Gegeven een verzoek met de gegevens
      | naam            | Opslag van gasflessen  |
      | type            | Melding                |
      | initiatiefnemer | Bouwbedrijf De Klinker |
      | locatie         | Havenweg 48            |
      | activiteit      | Gasflessen opslaan     |
    Als de initiatiefnemer het verzoek indient
    Dan staat er binnen 15 minuten één zaak voor het verzoek bij het bevoegd gezag
    Als het bevoegd gezag het verzoek laat behandelen door de behandeldienst
    Dan ontvangt de behandeldienst binnen 15 minuten de notificatie van zijn verzoek
    En geeft DSO-LV het verzoek aan de behandeldienst
    En staat er binnen 15 minuten één zaak voor het verzoek bij de behandeldienst
    En is de initiatiefnemer geïnformeerd dat de behandeldienst het verzoek nu behandelt
