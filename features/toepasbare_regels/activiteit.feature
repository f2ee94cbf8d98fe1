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

  Regel: Pas een toepasbare activiteit is voor regels en voor het loket bruikbaar

    @id:TR-03 @eis:TR-02 @eis:TR-03
    Scenario: Een toepasbaar gemaakte activiteit is met een zoekterm te vinden
      Gegeven de activiteit Dakkapel plaatsen van het bevoegd gezag is gepubliceerd voor de Oude Kern
      En staat de activiteit Dakkapel plaatsen binnen 15 minuten in het RTR
      Als het bevoegd gezag de activiteit Dakkapel plaatsen toepasbaar maakt voor de vergunningcheck
      Dan vindt het Omgevingsloket de activiteit Dakkapel plaatsen met de zoekterm dakkapel
