# language: nl
@ketenoverstijgend
Functionaliteit: De omgeving is geen leverancier
  In een testronde gaat soms iets mis waar geen leverancier iets aan kan doen: de omgeving is tussen twee rondes geleegd,
  of een landelijke voorziening ligt eruit. De ketentest zegt dat dan, en gaat na herstel gewoon verder.

  Regel: In een geleegde omgeving begint de testronde niet

    @id:INT-05 @eis:INT-05 @instrument:omgevingsplan @stop-1.3 @alleen-mock
    Scenario: De omgeving is tussen twee testrondes geleegd
      Gegeven de omgeving is sinds de vorige testronde geleegd
      Als de testcoördinator controleert of de omgeving klaar is
      Dan begint de testronde niet omdat het omgevingsplan van het bevoegd gezag ontbreekt
      Als de beheerder de omgeving opnieuw vult
      En de testcoördinator controleert of de omgeving klaar is
      Dan kan de testronde beginnen
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel        | Terrassen op het Kerkplein                              |
        | tekst          | Het is verboden op het Kerkplein een terras te plaatsen zonder dat vier weken vooraf te melden. |
        | werkingsgebied | Kerkplein                                               |
        | rond           | 145250 424800                                           |
        | activiteit     | Terras plaatsen                                         |
        | kwalificatie   | Meldingsplicht                                          |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding

  Regel: Een storing telt niet tegen een leverancier, en na de storing wordt opnieuw getest

    @id:INT-06 @eis:INT-06 @alleen-mock
    Scenario: De vergunningcheck ligt er tijdens de testronde twee uur uit
      Gegeven de activiteit Dakterras maken van het bevoegd gezag is gepubliceerd voor de Oude Kern
      En staat de activiteit Dakterras maken binnen 15 minuten in het RTR
      En het regelbestand voor Dakterras maken stelt de vragen
        | kenmerk | vraag                                          | antwoord  |
        | straat  | Is het dakterras vanaf de straat te zien?      | ja of nee |
      En het regelbestand voor Dakterras maken geeft de conclusies
        | straat | conclusie        |
        | ja     | Vergunningplicht |
        | nee    | Toestemmingsvrij |
      En het bevoegd gezag maakt de activiteit Dakterras maken toepasbaar en levert het regelbestand aan
      En de vergunningcheck heeft een storing
      Als de initiatiefnemer tijdens de storing de vergunningcheck Dakterras maken probeert
      Dan wijst de ketentest een storing van DSO-LV aan en geen leverancier
      Als de storing na 2 uur voorbij is
      En de initiatiefnemer op de locatie Kerkplein de vergunningcheck Dakterras maken doet
        | Is het dakterras vanaf de straat te zien? | ja |
      Dan is de conclusie Vergunningplicht
