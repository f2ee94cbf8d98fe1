# language: nl
@vth @IKT-11
Functionaliteit: Van eerste idee tot aanvraag
  Wie nog twijfelt kan eerst overleggen met een conceptverzoek. Dat is geen aanvraag: er loopt geen termijn. Wordt het
  daarna een aanvraag, dan hoort die bij het vooroverleg.

  Regel: Een conceptverzoek is vooroverleg

    @id:VTH-16 @eis:VTH-16
    Scenario: Een conceptverzoek start geen beslistermijn
      Gegeven een verzoek met de gegevens
        | naam            | Woning splitsen in twee appartementen |
        | type            | Aanvraag vergunning                   |
        | doel            | Conceptverzoek                        |
        | initiatiefnemer | Noor van Linden                       |
        | locatie         | Kerkplein                             |
        | activiteit      | Woning splitsen                       |
      Dan is bij het bevoegd gezag een conceptverzoek mogelijk
      Als de initiatiefnemer het verzoek indient
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is het doel gelijk van Omgevingsloket tot zaak
      En heeft de zaak geen beslistermijn
      En verlangt de zaak geen besluit

    @id:VTH-61 @eis:VTH-16
    Scenario: Waar geen vooroverleg mogelijk is weigert DSO-LV een conceptverzoek
      Gegeven een verzoek met de gegevens
        | naam            | Steiger in de hoofdvaargeul |
        | type            | Aanvraag vergunning         |
        | doel            | Conceptverzoek              |
        | initiatiefnemer | Bouwbedrijf De Klinker      |
        | locatie         | Oeverpad                    |
        | activiteit      | Steiger aanleggen           |
      Dan is bij het rijk geen conceptverzoek mogelijk
      Als de initiatiefnemer het rijk kiest als bevoegd gezag
      En de initiatiefnemer het verzoek probeert in te dienen
      Dan weigert DSO-LV het verzoek met een uitleg over conceptverzoeken

    @id:VTH-17 @eis:VTH-17
    Scenario: Na het vooroverleg volgt een aanvraag in hetzelfde project
      Gegeven een verzoek met de gegevens
        | naam                                 | Hooiberg verbouwen tot theehuis |
        | type                                 | Aanvraag vergunning             |
        | doel                                 | Conceptverzoek                  |
        | initiatiefnemer                      | Sem Akkerman                    |
        | locatie                              | Weiland aan de dijk             |
        | activiteit                           | Bouwwerk verbouwen              |
        | vraag Hoeveel bezoekers verwacht u?  | Nog niet bekend                 |
      Als de initiatiefnemer het verzoek indient
      Dan staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      Gegeven na het conceptverzoek een aanvraag met de gegevens
        | vraag Hoeveel bezoekers verwacht u? | Vijftig op een mooie dag |
        | bijlagen                            | plattegrond.pdf          |
      Als de initiatiefnemer het verzoek indient
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En hoort de zaak bij hetzelfde project als het conceptverzoek
      En zijn de antwoorden gelijk van Omgevingsloket tot zaak
      En loopt de behandeltermijn vanaf het indienen

  Regel: Losse verzoeken voor één plan zijn bij elkaar te vinden

    @id:VTH-75 @eis:VTH-05
    Scenario: Een melding bij een eerdere aanvraag op dezelfde plek
      Onlosmakelijke samenhang bestaat niet meer: een initiatiefnemer dient in wanneer het hem uitkomt.
      Gegeven een verzoek met de gegevens
        | naam            | Nieuwe schuur aan de bosrand |
        | type            | Aanvraag vergunning          |
        | initiatiefnemer | Joris Veldkamp               |
        | locatie         | Bosrand                      |
        | activiteit      | Bijbehorend bouwwerk         |
      Als de initiatiefnemer het verzoek indient
      Dan staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      Gegeven een verzoek met de gegevens
        | naam            | Oude schuur aan de bosrand slopen |
        | type            | Melding                           |
        | initiatiefnemer | Joris Veldkamp                    |
        | locatie         | Bosrand                           |
        | activiteit      | Slopen                            |
      Als de initiatiefnemer het verzoek indient
      Dan staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is het eerdere verzoek bij DSO-LV als gerelateerd te vinden

  Regel: Wie een idee verkent wordt gehoord

    @id:VTH-62 @eis:VTH-16 @functie:stam-5.0 @lv-functie:verken-uw-idee @kandidaat
    Scenario: Software met STAM 5.0 ontvangt een verkend idee
      STAM 5.0 is nog niet openbaar: hoe dit verzoek eruitziet is een aanname. Software die STAM 5.0 niet kent krijgt hier
      de uitkomst functie niet beschikbaar, en geen verzoek dat ongemerkt zoekraakt.
      Gegeven een verzoek met de gegevens
        | naam            | Kan hier een speeltuin komen |
        | type            | Informatie                   |
        | doel            | Verken uw idee               |
        | initiatiefnemer | Noor van Linden              |
        | locatie         | Kerkplein                    |
        | activiteit      | Speeltuin inrichten          |
      Als de initiatiefnemer het verzoek indient
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is het doel gelijk van Omgevingsloket tot zaak
      En heeft de zaak geen beslistermijn
