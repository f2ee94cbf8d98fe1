# language: nl
@ketenoverstijgend
Functionaliteit: Regels van verschillende overheden op één plek
  Een inwoner die een uitweg wil, heeft te maken met de gemeente, het waterschap, de provincie en het Rijk. Wat de
  vergunningcheck zegt en waar zijn aanvraag naartoe gaat, moet bij elkaar passen: overal dezelfde overheid.

  Regel: Viewer, vergunningcheck en routering geven hetzelfde beeld

    @id:INT-02 @eis:INT-02 @functie:samenwerken @instrument:omgevingsplan @stop-1.3
    Scenario: Een uitweg over een sloot naar een provinciale weg
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel        | Uitwegen in de binnenstad                                                 |
        | tekst          | Het is verboden zonder omgevingsvergunning een uitweg te maken naar de openbare weg. |
        | werkingsgebied | Binnenstad                                                                |
        | rond           | 145250 424800                                                             |
        | activiteit     | Uitweg maken                                                              |
        | kwalificatie   | Vergunningplicht                                                          |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En vindt Ozon de activiteit in het werkingsgebied
      Gegeven voor de werkzaamheid Uitweg naar de weg aanleggen gelden op de Oude Kern de regels
        | overheid         | activiteit                     | vraag                                             | bij ja           | bij nee           |
        | het waterschap   | Sloot dempen                   | Komt er een dam in een sloot?                     | Vergunningplicht | NietVanToepassing |
        | de provincie     | Uitweg op een provinciale weg  | Komt de uitweg op een provinciale weg?            | Vergunningplicht | NietVanToepassing |
        | het rijk         | Werken langs een rijksweg      | Ligt de uitweg binnen 50 meter van een rijksweg?  | Meldingsplicht   | NietVanToepassing |
        | het bevoegd gezag | Uitweg maken                  | Moet er voor de uitweg een boom of lantaarn weg?  | Vergunningplicht | Toestemmingsvrij  |
      Als de initiatiefnemer op de locatie Kerkplein alle checks voor de werkzaamheid Uitweg naar de weg aanleggen doet
        | Moet er voor de uitweg een boom of lantaarn weg? | ja  |
        | Komt er een dam in een sloot?                    | ja  |
        | Komt de uitweg op een provinciale weg?           | ja  |
        | Ligt de uitweg binnen 50 meter van een rijksweg? | nee |
      Dan komen de regels van 4 bestuurslagen
      En zijn de conclusies per activiteit
        | activiteit                    | conclusie         |
        | Uitweg maken                  | Vergunningplicht  |
        | Sloot dempen                  | Vergunningplicht  |
        | Uitweg op een provinciale weg | Vergunningplicht  |
        | Werken langs een rijksweg     | NietVanToepassing |
      Gegeven een verzoek met de gegevens
        | naam            | Uitweg naar de Dijkweg over de sloot |
        | type            | Aanvraag vergunning                  |
        | initiatiefnemer | Noor van Linden                      |
        | locatie         | Kerkplein                            |
        | activiteit      | Uitweg maken                         |
      En het verzoek gaat ook over de activiteiten
        | activiteit                    | regels van     |
        | Sloot dempen                  | het waterschap |
        | Uitweg op een provinciale weg | de provincie   |
      Als de initiatiefnemer het verzoek laat routeren
      Dan noemen RTR, vergunningcheck en Omgevingsloket bij elke activiteit hetzelfde bevoegd gezag
        | activiteit                    | bevoegd gezag     |
        | Uitweg maken                  | het bevoegd gezag |
        | Sloot dempen                  | het waterschap    |
        | Uitweg op een provinciale weg | de provincie      |
      Als de initiatiefnemer het verzoek indient
      Dan is het verzoek gesplitst in 3 verzoeken van één project
      En geeft DSO-LV het verzoek aan het bevoegd gezag
      En geeft DSO-LV aan het waterschap alleen de activiteit Sloot dempen
      En geeft DSO-LV aan de provincie alleen de activiteit Uitweg op een provinciale weg
      En staat er binnen 15 minuten één zaak voor het verzoek bij het waterschap
      En staat er binnen 15 minuten één zaak voor het verzoek bij de provincie
      En staat er binnen 15 minuten één zaak voor het verzoek bij het bevoegd gezag
      En is het project gelijk van Omgevingsloket tot zaak
      Als het bevoegd gezag een samenwerking start over het verzoek
      Dan is de samenwerking binnen 15 minuten open, met het verzoek erin
      Als het bevoegd gezag de ketenpartner uitnodigt met volledige toegang
      Dan ziet de ketenpartner binnen 1 uur de samenwerking met volledige toegang
