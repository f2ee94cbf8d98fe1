# language: nl
@vth @IKT-11
Functionaliteit: De behandeling begint goed
  Het soort verzoek bepaalt wat er van het bevoegd gezag wordt verwacht: een besluit met een termijn, alleen kennis nemen, of
  meteen in actie komen. De initiatiefnemer hoort dat zijn verzoek is ontvangen.

  @id:VTH-03 @eis:VTH-03
  Scenario: Een melding vraagt geen besluit
    Gegeven een verzoek met de gegevens
      | naam            | Asbest verwijderen uit een schuurdak |
      | type            | Melding                              |
      | initiatiefnemer | Joris Veldkamp                       |
      | locatie         | Bosrand                              |
      | activiteit      | Asbest verwijderen                   |
    Als de initiatiefnemer het verzoek indient
    Dan geeft DSO-LV het verzoek aan het bevoegd gezag
    En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
    En is het verzoektype gelijk van Omgevingsloket tot zaak
    En verlangt de zaak geen besluit
    En heeft de zaak geen beslistermijn

  @id:VTH-04 @eis:VTH-04
  Scenario: Van een ongewoon voorval is de spoed te zien
    Gegeven een verzoek met de gegevens
      | naam                            | Lekkende tank op het haventerrein |
      | type                            | Informatie ongewoon voorval       |
      | initiatiefnemer                 | Bouwbedrijf De Klinker            |
      | locatie                         | Havenweg                          |
      | activiteit                      | Vloeistoffen opslaan              |
      | vraag Is het gevaar geweken?    | Nee                               |
    Als de initiatiefnemer het verzoek indient
    Dan ontvangt het zaaksysteem binnen 15 minuten de verzoeknotificatie
    En geeft DSO-LV het verzoek aan het bevoegd gezag
    En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
    En is het verzoektype gelijk van Omgevingsloket tot zaak
    En is in de zaak te zien dat er spoed is

  @id:VTH-20 @eis:VTH-20
  Scenario: De ontvangstbevestiging noemt de juiste gegevens
    Gegeven een verzoek met de gegevens
      | naam            | Garage ombouwen tot kantoor aan huis |
      | type            | Aanvraag vergunning                  |
      | initiatiefnemer | Sem Akkerman                         |
      | gemachtigde     | Adviesbureau Vier Linden             |
      | locatie         | Havenweg                             |
      | activiteit      | Gebruik wijzigen                     |
    Als de initiatiefnemer het verzoek indient
    Dan staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
    En noemt de ontvangstbevestiging verzoeknummer, referentie, project, datum en adres

  @id:VTH-22 @eis:VTH-22
  Scenario: Een bouwmelding onder kwaliteitsborging
    Gegeven een verzoek met de gegevens
      | naam                                        | Rij van vier woningen aan de Havenweg  |
      | type                                        | Melding                                |
      | initiatiefnemer                             | Bouwbedrijf De Klinker                 |
      | locatie                                     | Havenweg 48                            |
      | activiteit                                  | Bouwwerk bouwen onder kwaliteitsborging |
      | vraag Wie is de kwaliteitsborger?           | Borgbureau Zuidhoek                    |
      | vraag Wanneer begint de bouw?               | 1 juni                                 |
      | bijlage Borgingsplan                        | borgingsplan.pdf                       |
      | bijlage Risicobeoordeling                   | risicobeoordeling.pdf                  |
    Als de initiatiefnemer het verzoek indient
    Dan geeft DSO-LV het verzoek aan het bevoegd gezag
    En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
    En is van Omgevingsloket tot zaak gelijk
      | verzoektype        |
      | antwoorden         |
      | bijlagen per vraag |
    En verlangt de zaak geen besluit

  @id:VTH-33 @eis:VTH-33 @alleen-mock
  Scenario: Wordt een verzoek laat opgehaald, dan telt toch de dag van indienen
    Gegeven het zaaksysteem is onbereikbaar
    En een verzoek met de gegevens
      | naam            | Dakterras op de bovenwoning |
      | type            | Aanvraag vergunning         |
      | initiatiefnemer | Noor van Linden             |
      | locatie         | Kerkplein                   |
      | activiteit      | Bouwwerk uitbreiden         |
    Als de initiatiefnemer het verzoek indient
    En het zaaksysteem 20 uur na het indienen weer bereikbaar is
    Dan geeft DSO-LV het verzoek aan het bevoegd gezag
    En staat er binnen 24 uur één zaak voor het verzoek in het zaaksysteem
    En loopt de behandeltermijn vanaf het indienen

  @id:VTH-77 @eis:VTH-01 @handmatig
  Abstract Scenario: Het besluit staat bij de zaak en bereikt de initiatiefnemer
    Gegeven een verzoek met de gegevens
      | naam            | <naam>              |
      | type            | Aanvraag vergunning |
      | initiatiefnemer | Noor van Linden     |
      | locatie         | Kerkplein           |
      | activiteit      | <activiteit>        |
    Als de initiatiefnemer het verzoek indient
    Dan staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
    Als het bevoegd gezag de vergunning <besluit>
    Dan staat het besluit dat de vergunning is <stand> binnen 15 minuten bij de zaak
    En heeft de initiatiefnemer het besluit gekregen

    Voorbeelden:
      | rij      | besluit  | stand     | naam                              | activiteit        |
      | verleend | verleent | verleend  | Erker aan de voorkant             | Bouwwerk bouwen   |
      | weigert  | weigert  | geweigerd | Reclamezuil midden op het plein   | Reclame plaatsen  |
