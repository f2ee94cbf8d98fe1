# language: nl
@plan @instrument:voorbereidingsbesluit @stop-1.3
Functionaliteit: Een tijdelijk regelingdeel
  Met een voorbereidingsbesluit voorkomt een gemeente dat er iets gebeurt terwijl zij nog nadenkt. De voorbeschermingsregels
  staan als tijdelijk deel bij het omgevingsplan, en verdwijnen weer, met alles wat erbij hoort.

  Regel: Wat tijdelijk is, wordt weer ingetrokken

    @id:PLN-15 @IKT-11 @eis:PLN-15
    Scenario: Voorbeschermingsregels die weer worden ingetrokken
      Gegeven het bevoegd gezag heeft een omgevingsplan
      Als het bevoegd gezag een voorbereidingsbesluit neemt met
        | artikel        | Geen sloop                              |
        | tekst          | Het is verboden een bouwwerk te slopen. |
        | werkingsgebied | Havenkwartier                           |
        | rond           | 145900 425350                           |
        | activiteit     | Bouwwerk slopen                         |
      Dan is dat besluit op de dag van bekendmaking gepubliceerd
      En toont Ozon de voorbeschermingsregels vanaf de inwerkingtreding
      Als het bevoegd gezag de voorbeschermingsregels intrekt
      Dan is dat besluit op de dag van bekendmaking gepubliceerd
      En toont Ozon de voorbeschermingsregels en hun objecten vanaf de uitwerkingtreding niet meer
