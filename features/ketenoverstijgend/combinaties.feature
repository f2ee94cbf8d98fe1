# language: nl
@ketenoverstijgend
Functionaliteit: De keten werkt met de software van iedere deelnemer
  Elke deelnemer heeft zijn eigen plansoftware, regelsoftware en VTH-software. Wat elk voor zich werkt, werkt samen niet
  vanzelf. Dit korte scenario gaat door alle drie; de rapportage toont de uitkomst per combinatie van pakketten.

  Regel: Elke combinatie van pakketten is als keten te beoordelen

    @id:INT-04 @eis:INT-04 @instrument:omgevingsplan @stop-1.3
    Abstract Scenario: Van planregel tot zaak met het eigen pakket van de deelnemer
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel        | Zonnepanelen op daken in de binnenstad                                        |
        | tekst          | Meld het plaatsen van zonnepanelen op een dak in de binnenstad vier weken vooraf. |
        | werkingsgebied | Binnenstad                                                                    |
        | rond           | 145250 424800                                                                 |
        | activiteit     | Zonnepanelen plaatsen                                                         |
        | kwalificatie   | Meldingsplicht                                                                |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En staat de activiteit Zonnepanelen plaatsen binnen 15 minuten in het RTR
      Gegeven het regelbestand voor Zonnepanelen plaatsen stelt de vragen
        | kenmerk | vraag                                             | antwoord  |
        | straat  | Zijn de panelen vanaf de straat te zien?          | ja of nee |
      En het regelbestand voor Zonnepanelen plaatsen volgt STTR <versie>
      En het regelbestand voor Zonnepanelen plaatsen geeft de conclusies
        | straat | conclusie        |
        | ja     | Meldingsplicht   |
        | nee    | Toestemmingsvrij |
      En het bevoegd gezag maakt de activiteit Zonnepanelen plaatsen toepasbaar en levert het regelbestand aan
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Zonnepanelen plaatsen doet
        | Zijn de panelen vanaf de straat te zien? | ja |
      Dan is de conclusie Meldingsplicht
      Gegeven een verzoek met de gegevens
        | naam            | Zonnepanelen op het dak van Kerkplein 4 |
        | type            | Melding                                 |
        | initiatiefnemer | Sem Akkerman                            |
        | locatie         | Kerkplein                               |
        | activiteit      | Zonnepanelen plaatsen                   |
      Als de initiatiefnemer het verzoek indient
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is de activiteit in elk systeem dezelfde als in het omgevingsplan

      Voorbeelden: De regelsoftware levert een oudere of een nieuwere versie van de standaard aan
        | regelbestand | versie |
        | sttr-2       | 2      |
        | sttr-3       | 3      |
