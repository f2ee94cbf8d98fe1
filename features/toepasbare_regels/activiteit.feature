# language: nl
@regels
Functionaliteit: Een activiteit uit het plan komt in het register van toepasbare regels
  Wie een omgevingsplan maakt, wijst in de tekst activiteiten aan. Na publicatie geeft Ozon die door aan het RTR. Het
  bevoegd gezag maakt een activiteit daar toepasbaar, zodat inwoners en bedrijven er een vergunningcheck voor vinden.

  Regel: Een gepubliceerde activiteit staat vanzelf in het RTR

    @id:TR-01 @IKT-11 @eis:TR-01
    Scenario: Een geannoteerde activiteit komt in het RTR
      Gegeven de activiteit Boom kappen van het bevoegd gezag is gepubliceerd voor de Oude Kern
      Dan staat de activiteit Boom kappen binnen 15 minuten in het RTR
      En noemt het RTR de activiteit Boom kappen bij het bevoegd gezag

  Regel: Pas een toepasbare activiteit is voor regels en voor het loket bruikbaar

    @id:TR-03 @eis:TR-02 @eis:TR-03
    Scenario: Een toepasbaar gemaakte activiteit is met een zoekterm te vinden
      Gegeven de activiteit Dakkapel plaatsen van het bevoegd gezag is gepubliceerd voor de Oude Kern
      En staat de activiteit Dakkapel plaatsen binnen 15 minuten in het RTR
      Als het bevoegd gezag de activiteit Dakkapel plaatsen toepasbaar maakt voor de vergunningcheck
      Dan vindt het Omgevingsloket de activiteit Dakkapel plaatsen met de zoekterm dakkapel

    @id:TR-18 @eis:TR-03
    Scenario: Een inwoner vindt de regels langs de werkzaamheid
      Gegeven de activiteit Dakkapel op een rijtjeshuis van het bevoegd gezag is gepubliceerd voor de Oude Kern
      En staat de activiteit Dakkapel op een rijtjeshuis binnen 15 minuten in het RTR
      Als het bevoegd gezag de activiteit Dakkapel op een rijtjeshuis toepasbaar maakt voor de vergunningcheck en de aanvraag vergunning
      En het bevoegd gezag de activiteit Dakkapel op een rijtjeshuis koppelt aan de werkzaamheid Dakkapel plaatsen
      Dan vindt de initiatiefnemer de werkzaamheid Dakkapel plaatsen met de zoekterm dakkapel
      En leidt de werkzaamheid Dakkapel plaatsen naar de activiteit Dakkapel op een rijtjeshuis

  Regel: Een wijziging van de activiteit laat haar regels staan

    Achtergrond:
      Gegeven de activiteit Hout stoken van het bevoegd gezag is gepubliceerd voor de Oude Kern
      En staat de activiteit Hout stoken binnen 15 minuten in het RTR
      En het regelbestand voor Hout stoken stelt de vragen
        | kenmerk | vraag                                     | antwoord  |
        | keurmerk | Heeft uw kachel een Europees keurmerk?   | ja of nee |
      En het regelbestand voor Hout stoken geeft de conclusies
        | keurmerk | conclusie        |
        | ja       | Toestemmingsvrij |
        | nee      | Verbod           |
      En het bevoegd gezag maakt de activiteit Hout stoken toepasbaar en levert het regelbestand aan

    @id:TR-12 @eis:TR-12
    Scenario: Na een andere naam zijn de regels nog gekoppeld
      Als het bevoegd gezag de naam van de activiteit Hout stoken wijzigt in Stoken van vaste brandstof
      Dan staat de activiteit Stoken van vaste brandstof binnen 15 minuten in het RTR
      En is de activiteit Stoken van vaste brandstof in het RTR nog toepasbaar voor 1 doel
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Stoken van vaste brandstof doet
        | Heeft uw kachel een Europees keurmerk? | nee |
      Dan is de conclusie Verbod

    @id:TR-19 @eis:TR-12
    Scenario: Onder een andere activiteit zijn de regels nog gekoppeld
      Als het bevoegd gezag de activiteit Hout stoken hangt onder de activiteit in het omgevingsplan
      Dan toont het RTR binnen 15 minuten de activiteit Hout stoken onder de activiteit in het omgevingsplan
      En is de activiteit Hout stoken in het RTR nog toepasbaar voor 1 doel
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Hout stoken doet
        | Heeft uw kachel een Europees keurmerk? | ja |
      Dan is de conclusie Toestemmingsvrij

    @id:TR-11 @eis:TR-11
    Scenario: Met het einde van de activiteit verdwijnen haar regels
      Als het bevoegd gezag de activiteit Hout stoken over 10 dagen laat eindigen
      Dan kent het RTR binnen 15 minuten het einde van de activiteit Hout stoken over 10 dagen
      En gelden de regels van Hout stoken over 10 dagen binnen 30 minuten niet meer in de vergunningcheck
      Als de initiatiefnemer voor de situatie over 9 dagen op de locatie Kerkplein de vergunningcheck Hout stoken doet
        | Heeft uw kachel een Europees keurmerk? | nee |
      Dan is de conclusie Verbod
      Als de initiatiefnemer voor de situatie over 10 dagen op de locatie Kerkplein de vergunningcheck Hout stoken doet
        | Heeft uw kachel een Europees keurmerk? | nee |
      Dan gelden de regels daar niet

  Regel: Na een ketentest blijft niets achter

    @id:TR-16 @eis:TR-16
    Scenario: Opgeruimde testactiviteiten zijn uit het RTR verdwenen
      Gegeven de activiteit Boom kappen van het bevoegd gezag is gepubliceerd voor de Oude Kern
      En de activiteit Uitweg aanleggen van het bevoegd gezag is gepubliceerd voor heel Gemeentestad
      En staat de activiteit Uitweg aanleggen binnen 15 minuten in het RTR
      Als het bevoegd gezag zijn testactiviteiten opruimt
      Dan staat er binnen 15 minuten geen testactiviteit meer in het RTR
