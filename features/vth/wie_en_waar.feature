# language: nl
@vth @IKT-11
Functionaliteit: Wie iets wil en waar
  Niet elke initiatiefnemer woont in Nederland, en niet elk plan past in één punt. Wat in het Omgevingsloket is ingevuld
  hoort heel bij de behandelaar aan te komen.

  Regel: De initiatiefnemer is te vinden en aan te schrijven

    @id:VTH-19 @eis:VTH-19
    Scenario: Een initiatiefnemer met een adres in het buitenland
      Gegeven een verzoek met de gegevens
        | naam            | Vakantiehuis uitbreiden |
        | type            | Aanvraag vergunning     |
        | initiatiefnemer | Élise Duvivier          |
        | locatie         | Bosrand                 |
        | activiteit      | Bouwwerk uitbreiden     |
      Als de initiatiefnemer het verzoek indient
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is van Omgevingsloket tot zaak gelijk
        | initiatiefnemer              |
        | adres van de initiatiefnemer |
      En noemt de ontvangstbevestiging verzoeknummer, referentie, project, datum en adres

    @id:VTH-67 @eis:VTH-19
    Abstract Scenario: Een initiatiefnemer zonder burgerservicenummer
      Gegeven een verzoek met de gegevens
        | naam            | <naam>            |
        | type            | Melding           |
        | initiatiefnemer | <initiatiefnemer> |
        | locatie         | Havenweg          |
        | activiteit      | Evenement houden  |
      Als de initiatiefnemer het verzoek indient
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is van Omgevingsloket tot zaak gelijk
        | aanwezigheid van een burgerservicenummer |
        | initiatiefnemer                          |
        | adres van de initiatiefnemer             |

      Voorbeelden:
        | rij              | initiatiefnemer   | naam                        |
        | niet-ingezetene  | Milan Novotný     | Muziekfestival op de kade   |
        | negen-nullen     | Ilse Zondernummer | Buurtfeest op het Kerkplein |

    @id:VTH-21 @eis:VTH-21
    Scenario: Correspondentieadres van de initiatiefnemer
      Gegeven een verzoek met de gegevens
        | naam            | Carport naast de woning |
        | type            | Aanvraag vergunning     |
        | initiatiefnemer | Joris Veldkamp          |
        | locatie         | Bosrand                 |
        | activiteit      | Bijbehorend bouwwerk    |
      Als de initiatiefnemer het verzoek indient
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is van Omgevingsloket tot zaak gelijk
        | adres van de initiatiefnemer |
        | correspondentieadres         |
      En noemt de ontvangstbevestiging verzoeknummer, referentie, project, datum en adres

    @id:VTH-68 @eis:VTH-21
    Scenario: Een gemachtigde met een antwoordnummer
      Gegeven een verzoek met de gegevens
        | naam            | Dakopbouw aan het Kerkplein |
        | type            | Aanvraag vergunning         |
        | initiatiefnemer | Noor van Linden             |
        | gemachtigde     | Adviesbureau Vier Linden    |
        | locatie         | Kerkplein                   |
        | activiteit      | Bouwwerk uitbreiden         |
      Als de initiatiefnemer het verzoek indient
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is van Omgevingsloket tot zaak gelijk
        | initiatiefnemer                         |
        | gemachtigde                             |
        | correspondentieadres van de gemachtigde |

    @id:VTH-69 @eis:VTH-21
    Scenario: Een bedrijf met een vestiging
      Gegeven een verzoek met de gegevens
        | naam            | Zonnepanelen op het kantoor |
        | type            | Melding                     |
        | initiatiefnemer | Adviesbureau Vier Linden    |
        | locatie         | Oeverpad                    |
        | activiteit      | Zonnepanelen plaatsen       |
      Als de initiatiefnemer het verzoek indient
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is van Omgevingsloket tot zaak gelijk
        | initiatiefnemer              |
        | vestigingsnummer             |
        | adres van de initiatiefnemer |
        | correspondentieadres         |

    @id:VTH-70 @eis:VTH-19
    Scenario: Een buitenlands bedrijf zonder KVK-nummer past niet in STAM 4.0
      Gegeven een verzoek met de gegevens
        | naam            | Windmeetmast op de dijk |
        | type            | Aanvraag vergunning     |
        | initiatiefnemer | Moulin Energies         |
        | locatie         | Weiland aan de dijk     |
        | activiteit      | Meetmast plaatsen       |
      Als de initiatiefnemer het verzoek probeert in te dienen
      Dan weigert DSO-LV het verzoek met een uitleg over KVK-nummer

  Regel: De plek van het plan blijft heel

    @id:VTH-71 @eis:VTH-01
    Scenario: Een vlak met een gat erin
      Gegeven een verzoek met de gegevens
        | naam            | Bos dunnen rond de vijver |
        | type            | Aanvraag vergunning       |
        | initiatiefnemer | Bouwbedrijf De Klinker    |
        | locatie         | Bos zonder de vijver      |
        | activiteit      | Houtopstand vellen        |
      Als de initiatiefnemer het verzoek indient
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is de locatie gelijk van Omgevingsloket tot zaak

    @id:VTH-72 @eis:VTH-01
    Scenario: Een plan op drie plekken, elk anders aangewezen
      Gegeven een verzoek met de gegevens
        | naam            | Nestkasten en een bijenstal                   |
        | type            | Melding                                       |
        | initiatiefnemer | Noor van Linden                               |
        | locatie         | Kerkplein, Havenweg 48, Weiland aan de dijk   |
        | activiteit      | Voorziening voor dieren plaatsen              |
      Als de initiatiefnemer het verzoek indient
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is de locatie gelijk van Omgevingsloket tot zaak
