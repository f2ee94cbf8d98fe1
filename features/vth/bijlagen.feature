# language: nl
@vth @IKT-11
Functionaliteit: Bijlagen bij een verzoek
  De behandelaar krijgt elke bijlage heel, ziet bij welke vraag zij hoort en weet welke vertrouwelijk zijn.

  @id:VTH-09 @eis:VTH-09
  Scenario: Een vertrouwelijke bijlage bereikt alleen de behandelaar
    Gegeven een verzoek met de gegevens
      | naam                                             | Kluisruimte in het bankgebouw |
      | type                                             | Aanvraag vergunning           |
      | initiatiefnemer                                  | Bouwbedrijf De Klinker        |
      | locatie                                          | Kerkplein                     |
      | activiteit                                       | Bouwwerk verbouwen            |
      | bijlage Tekening van de gevel                    | gevel.pdf                     |
      | vertrouwelijke bijlage Tekening van de beveiliging | beveiligingsplan.pdf        |
    Als de initiatiefnemer het verzoek indient
    Dan geeft DSO-LV het verzoek aan het bevoegd gezag
    En is elk document uit het verzoekbericht op te halen
    En noemt de publiceerbare PDF geen vertrouwelijke bijlage
    En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
    En is van Omgevingsloket tot zaak gelijk
      | bijlagen                          |
      | vertrouwelijkheid van de bijlagen |
    En noemt het Verzoek.pdf in de zaak ook de vertrouwelijke bijlagen

  @id:VTH-10 @eis:VTH-10
  Scenario: De grootste bijlage die mag komt heel aan
    Gegeven een verzoek met de gegevens
      | naam            | Parkeergarage onder het plein |
      | type            | Aanvraag vergunning           |
      | initiatiefnemer | Bouwbedrijf De Klinker        |
      | locatie         | Kerkplein                     |
      | activiteit      | Bouwwerk bouwen               |
      | bijlagen        | bouwmodel.pdf, maquette.png   |
    En de bijlage bouwmodel.pdf is zo groot als DSO-LV toelaat
    Als de initiatiefnemer het verzoek indient
    Dan is elk document uit het verzoekbericht op te halen
    En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
    En is elke bijlage bij de zaak gelijk aan wat is ingediend

  @id:VTH-73 @eis:VTH-10
  Scenario: Een te grote bijlage wordt duidelijk geweigerd
    Gegeven een verzoek met de gegevens
      | naam            | Parkeergarage onder de markt |
      | type            | Aanvraag vergunning          |
      | initiatiefnemer | Bouwbedrijf De Klinker       |
      | locatie         | Havenweg                     |
      | activiteit      | Bouwwerk bouwen              |
      | bijlagen        | bouwmodel.pdf                |
    En de bijlage bouwmodel.pdf is één byte groter dan DSO-LV toelaat
    Als de initiatiefnemer het verzoek probeert in te dienen
    Dan weigert DSO-LV het verzoek met een uitleg over bouwmodel.pdf

  @id:VTH-11 @eis:VTH-11
  Scenario: Van veel bijlagen is te zien bij welke vraag zij horen
    Gegeven een verzoek met de gegevens
      | naam                                        | Appartementen in de oude school          |
      | type                                        | Aanvraag vergunning                      |
      | initiatiefnemer                             | Bouwbedrijf De Klinker                   |
      | locatie                                     | Kerkplein                                |
      | activiteit                                  | Bouwwerk verbouwen                       |
      | vraag Hoeveel woningen komen er?            | 14                                       |
      | bijlage Plattegrond per verdieping          | begane-grond.pdf, eerste-verdieping.pdf  |
      | bijlage Berekening van de constructie       | constructie.pdf                          |
      | bijlage Foto's van de bestaande toestand    | voorzijde.png, achterzijde.png           |
      | bijlagen                                    | aanbiedingsbrief.pdf                     |
    Als de initiatiefnemer het verzoek indient
    Dan geeft DSO-LV het verzoek aan het bevoegd gezag
    En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
    En is van Omgevingsloket tot zaak gelijk
      | bijlagen           |
      | bijlagen per vraag |
      | antwoorden         |
