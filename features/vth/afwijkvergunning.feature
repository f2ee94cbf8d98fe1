# language: nl
@vth @IKT-11
Functionaliteit: Afwijken van het omgevingsplan
  Past een plan niet in het omgevingsplan, dan kan het bevoegd gezag het toch toestaan: een buitenplanse
  omgevingsplanactiviteit. Wie daarna op de kaart kijkt hoort te zien dat op die plek iets anders mag.

  Regel: Een verleende afwijkvergunning is op haar plek te vinden

    @id:VTH-18 @eis:VTH-18 @swf @functie:samenwerken @handmatig
    Scenario: Van aanvraag tot op de kaart
      Gegeven een verzoek met de gegevens
        | naam            | Natuurhuisjes in het bos        |
        | type            | Aanvraag vergunning             |
        | initiatiefnemer | Bouwbedrijf De Klinker          |
        | locatie         | Bos zonder de vijver            |
        | activiteit      | Afwijken van het omgevingsplan  |
        | bijlagen        | situatie.pdf, onderbouwing.pdf  |
      Als de initiatiefnemer het verzoek indient
      Dan staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En is de locatie gelijk van Omgevingsloket tot zaak
      Als het bevoegd gezag een samenwerking start over het verzoek
      Dan is de samenwerking binnen 15 minuten open, met het verzoek erin
      Als het bevoegd gezag de ketenpartner uitnodigt met volledige toegang
      En het bevoegd gezag de ketenpartner om advies vraagt over natuur
      Dan ziet de ketenpartner binnen 1 uur het actieverzoek met de status open
      Als de ketenpartner advies uitbrengt met het document advies-natuur.pdf
      Dan staat het document advies-natuur.pdf van de ketenpartner binnen 1 dag in de samenwerking
      En hoort het document advies-natuur.pdf bij het actieverzoek
      Als het bevoegd gezag de vergunning verleent
      Dan staat het besluit dat de vergunning is verleend binnen 15 minuten bij de zaak
      En heeft de initiatiefnemer het besluit gekregen
      Als het bevoegd gezag de afwijkvergunning bekendmaakt
      Dan is de afwijkvergunning binnen 4 dagen in Ozon te vinden
      En heeft de afwijkvergunning in Ozon de naam, het zaaknummer en het gebied van de aanvraag

  Regel: Alleen een gebied dat klopt wordt bekendgemaakt

    @id:VTH-95 @eis:VTH-18 @handmatig
    Scenario: Een vergunningsgebied dat zichzelf snijdt wordt geweigerd
      Gegeven een verzoek met de gegevens
        | naam            | Kampeerterrein om de vijver    |
        | type            | Aanvraag vergunning            |
        | initiatiefnemer | Joris Veldkamp                 |
        | locatie         | Bos zonder de vijver           |
        | activiteit      | Afwijken van het omgevingsplan |
      Als de initiatiefnemer het verzoek indient
      Dan staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      Als het bevoegd gezag de vergunning verleent
      Dan staat het besluit dat de vergunning is verleend binnen 15 minuten bij de zaak
      Als het bevoegd gezag de afwijkvergunning probeert bekend te maken met een gebied dat zichzelf snijdt
      Dan weigert DROP de bekendmaking met een uitleg over de begrenzing
