# language: nl
@ketenoverstijgend
Functionaliteit: Een toegestane afwijking komt in het omgevingsplan
  Wat met een vergunning van het omgevingsplan mag afwijken, hoort binnen vijf jaar in het plan zelf te staan. Wie daarna
  hetzelfde wil, krijgt van de vergunningcheck het antwoord van het nieuwe plan, en hoeft niet weer af te wijken.

  Regel: Na de afwijking volgt het plan, en na het plan de vergunningcheck

    @id:INT-11 @eis:INT-11 @instrument:omgevingsplan @stop-1.3 @handmatig
    Scenario: Van vergunning voor natuurhuisjes tot een gewone melding
      Gegeven een verzoek met de gegevens
        | naam            | Natuurhuisjes om de vijver     |
        | type            | Aanvraag vergunning            |
        | initiatiefnemer | Bouwbedrijf De Klinker         |
        | locatie         | Bos zonder de vijver           |
        | activiteit      | Afwijken van het omgevingsplan |
      Als de initiatiefnemer het verzoek indient
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      Als het bevoegd gezag de vergunning verleent
      Dan staat het besluit dat de vergunning is verleend binnen 15 minuten bij de zaak
      Als het bevoegd gezag de afwijkvergunning bekendmaakt
      Dan is de afwijkvergunning binnen 4 dagen in Ozon te vinden
      En heeft de afwijkvergunning in Ozon de naam, het zaaknummer en het gebied van de aanvraag
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel        | Natuurhuisjes in het bos                                                       |
        | tekst          | Natuurhuisjes om de vijver zijn toegestaan. Meld het bouwen ervan vier weken vooraf. |
        | werkingsgebied | Natuurhuisjes                                                                  |
        | rond           | 144300 423900                                                                  |
        | activiteit     | Natuurhuisje bouwen                                                            |
        | groep          | BouwactiviteitRuimtelijk                                                       |
        | kwalificatie   | Meldingsplicht                                                                 |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En vindt Ozon de activiteit in het werkingsgebied
      En staat de activiteit Natuurhuisje bouwen binnen 15 minuten in het RTR
      Gegeven het regelbestand voor Natuurhuisje bouwen stelt de vragen
        | kenmerk | vraag                                         | antwoord  |
        | groot   | Wordt het huisje groter dan 60 vierkante meter? | ja of nee |
      En het regelbestand voor Natuurhuisje bouwen geeft de conclusies
        | groot | conclusie        |
        | ja    | Vergunningplicht |
        | nee   | Meldingsplicht   |
      En het bevoegd gezag maakt de activiteit Natuurhuisje bouwen toepasbaar en levert het regelbestand aan
      Als de initiatiefnemer op de locatie Bos zonder de vijver de vergunningcheck Natuurhuisje bouwen doet
        | Wordt het huisje groter dan 60 vierkante meter? | nee |
      Dan is de conclusie Meldingsplicht
      Gegeven een verzoek met de gegevens
        | naam            | Nog een natuurhuisje om de vijver |
        | type            | Melding                           |
        | initiatiefnemer | Noor van Linden                   |
        | locatie         | Bos zonder de vijver              |
        | activiteit      | Natuurhuisje bouwen               |
      Als de initiatiefnemer het verzoek indient
      Dan geeft DSO-LV het verzoek aan het bevoegd gezag
      En staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
      En verlangt de zaak geen besluit
      En is de activiteit in elk systeem dezelfde als in het omgevingsplan
