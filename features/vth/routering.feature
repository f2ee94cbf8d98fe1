# language: nl
@vth @IKT-11
Functionaliteit: Een verzoek komt bij wie het behandelt
  DSO-LV leidt af wie het bevoegd gezag is voor elke activiteit. Zijn het er meer, dan wordt een aanvraag gesplitst. Een
  behandeldienst kan namens het bevoegd gezag werken. Wie er niets mee te maken heeft krijgt het verzoek niet.

  Regel: Elk bevoegd gezag krijgt zijn eigen verzoek

    @id:VTH-05 @eis:VTH-05
    Scenario: Een plan aan het water gaat naar gemeente, waterschap, provincie en rijk
      Gegeven een verzoek met de gegevens
        | naam            | Jachthaven met botenloods aan het Oeverpad |
        | type            | Aanvraag vergunning                        |
        | initiatiefnemer | Bouwbedrijf De Klinker                     |
        | locatie         | Oeverpad                                   |
        | activiteit      | Loods bouwen                               |
      En het verzoek gaat ook over de activiteiten
        | activiteit              | regels van    |
        | Oever verleggen         | het waterschap |
        | Natuurgebied verstoren  | de provincie   |
        | Vaargeul kruisen        | het rijk       |
      Als de initiatiefnemer het verzoek laat routeren
      Dan stelt DSO-LV het bevoegd gezag voor als bevoegd gezag voor Loods bouwen
      En stelt DSO-LV het waterschap voor als bevoegd gezag voor Oever verleggen
      En stelt DSO-LV de provincie voor als bevoegd gezag voor Natuurgebied verstoren
      En stelt DSO-LV het rijk voor als bevoegd gezag voor Vaargeul kruisen
      Als de initiatiefnemer het verzoek indient
      Dan is het verzoek gesplitst in 4 verzoeken van één project
      En geeft DSO-LV het verzoek aan het bevoegd gezag
      En geeft DSO-LV aan het waterschap alleen de activiteit Oever verleggen
      En geeft DSO-LV aan de provincie alleen de activiteit Natuurgebied verstoren
      En geeft DSO-LV aan het rijk alleen de activiteit Vaargeul kruisen
      En staat er binnen 15 minuten één zaak voor het verzoek bij het waterschap
      En staat er binnen 15 minuten één zaak voor het verzoek bij de provincie
      En staat er binnen 15 minuten één zaak voor het verzoek bij het rijk
      En staat er binnen 15 minuten één zaak voor het verzoek bij het bevoegd gezag
      En is het project gelijk van Omgevingsloket tot zaak
      En is de activiteit gelijk van Omgevingsloket tot zaak

    @id:VTH-06 @eis:VTH-06
    Scenario: De initiatiefnemer kiest een ander bevoegd gezag dan voorgesteld
      Gegeven een verzoek met de gegevens
        | naam            | Bouwplaats op de gemeentegrens |
        | type            | Aanvraag vergunning            |
        | initiatiefnemer | Bouwbedrijf De Klinker         |
        | locatie         | Bosrand                        |
        | activiteit      | Bouwplaats inrichten           |
      Als de initiatiefnemer het verzoek laat routeren
      Dan stelt DSO-LV het bevoegd gezag voor als bevoegd gezag voor Bouwplaats inrichten
      Als de initiatiefnemer het tweede bevoegd gezag kiest als bevoegd gezag
      En de initiatiefnemer het verzoek indient
      Dan is te zien dat de initiatiefnemer zelf het tweede bevoegd gezag koos
      En geeft DSO-LV het verzoek aan het tweede bevoegd gezag
      En weigert DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek bij het tweede bevoegd gezag
      En is er 1 uur na het indienen geen zaak voor het verzoek bij het bevoegd gezag

  Regel: De behandeldienst behandelt namens het bevoegd gezag

    @id:VTH-07 @eis:VTH-07 @handmatig
    Scenario: De omgevingsdienst haalt op en een derde wordt geweigerd
      Gegeven de behandeldienst behandelt verzoeken namens het bevoegd gezag
      En een verzoek met de gegevens
        | naam            | Afzuiging voor een spuiterij |
        | type            | Melding                      |
        | initiatiefnemer | Bouwbedrijf De Klinker       |
        | locatie         | Havenweg 48                  |
        | activiteit      | Spuitcabine gebruiken        |
      Als de initiatiefnemer het verzoek laat routeren
      En de initiatiefnemer het verzoek indient
      Dan ontvangt de behandeldienst binnen 15 minuten de notificatie van zijn verzoek
      En geeft DSO-LV het verzoek aan de behandeldienst
      En geeft DSO-LV het verzoek aan het bevoegd gezag
      En weigert DSO-LV het verzoek aan het tweede bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek bij de behandeldienst
      En is het verzoeknummer gelijk van Omgevingsloket tot zaak

    @id:VTH-63 @eis:VTH-07 @handmatig
    Scenario: Een kopie aan het bevoegd gezag wordt geen spookzaak
      Gegeven de behandeldienst behandelt verzoeken namens het bevoegd gezag
      En een verzoek met de gegevens
        | naam            | Koelinstallatie bij de visafslag |
        | type            | Melding                          |
        | initiatiefnemer | Bouwbedrijf De Klinker           |
        | locatie         | Havenweg                         |
        | activiteit      | Koelinstallatie gebruiken        |
      Als de initiatiefnemer het verzoek laat routeren
      En de initiatiefnemer het verzoek indient
      Dan staat er binnen 15 minuten één zaak voor het verzoek bij de behandeldienst
      Als de verzoeknotificatie ook bij het bevoegd gezag aankomt
      Dan is er 1 uur na het indienen geen zaak voor het verzoek bij het bevoegd gezag
