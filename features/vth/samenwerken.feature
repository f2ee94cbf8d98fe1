# language: nl
@vth @swf @IKT-11 @functie:samenwerken
Functionaliteit: Rond een verzoek samenwerken met ketenpartners
  Bij een ingewikkelde aanvraag heeft het bevoegd gezag anderen nodig: de veiligheidsregio, een waterschap, het rijk.
  Het begint dan een samenwerking in de samenwerkfunctionaliteit (SWF) van DSO-LV. DSO-LV zet het verzoek daar zelf in.
  Wie is uitgenodigd haalt op wat er nieuw is: de SWF stuurt niets toe.

  Regel: Een samenwerking hoort bij het verzoek waarover zij gaat

    @id:VTH-24 @eis:VTH-24
    Scenario: Het bevoegd gezag begint een samenwerking over een ontvangen verzoek
      Gegeven een verzoek met de gegevens
        | naam                    | Drijvende sauna in de stadshaven |
        | type                    | Aanvraag vergunning              |
        | initiatiefnemer         | Noor van Linden                  |
        | locatie                 | Havenweg                         |
        | activiteit              | Drijvend bouwwerk plaatsen       |
        | bijlagen                | ligging.pdf, doorsnede.png       |
        | vertrouwelijke bijlagen | bedrijfsgegevens.pdf             |
      Als de initiatiefnemer het verzoek indient
      En het bevoegd gezag een samenwerking start over het verzoek
      Dan is de samenwerking binnen 15 minuten open, met het verzoek erin
      En meldt de SWF dat het verzoek is opgehaald
      En staan de bijlagen van het verzoek in de samenwerking

    @id:VTH-80 @eis:VTH-24 @handmatig
    Scenario: Een behandelaar begint de samenwerking in de eigen software
      Gegeven een verzoek met de gegevens
        | naam            | Brug naar het Testeiland |
        | type            | Aanvraag vergunning      |
        | initiatiefnemer | Bouwbedrijf De Klinker   |
        | locatie         | Havenweg                 |
        | activiteit      | Brug bouwen              |
        | bijlagen        | bruggenhoofd.pdf         |
      Als de initiatiefnemer het verzoek indient
      En de tester in de eigen software een samenwerking begint
      Dan staat er binnen 15 minuten één samenwerking over het verzoek in de SWF
      En is de samenwerking binnen 15 minuten open, met het verzoek erin
      En staan de bijlagen van het verzoek in de samenwerking
      En ziet het bevoegd gezag binnen 1 uur het document bruggenhoofd.pdf in de eigen software

    @id:VTH-81 @eis:VTH-24 @handmatig
    Scenario: De behandeldienst begint de samenwerking namens het bevoegd gezag
      Gegeven de behandeldienst behandelt verzoeken namens het bevoegd gezag
      En een verzoek met de gegevens
        | naam            | Spuiterij in de oude remise |
        | type            | Melding                     |
        | initiatiefnemer | Bouwbedrijf De Klinker      |
        | locatie         | Havenweg 48                 |
        | activiteit      | Spuitcabine gebruiken       |
      Als de initiatiefnemer het verzoek laat routeren
      En de initiatiefnemer het verzoek indient
      En de behandeldienst een samenwerking start over het verzoek
      Dan is de samenwerking binnen 15 minuten open, met het verzoek erin
      En meldt de SWF dat het verzoek is opgehaald

  Regel: Een ketenpartner weet waarvoor hij is uitgenodigd, en ziet niet meer dan dat

    @id:VTH-25 @eis:VTH-25
    Abstract Scenario: Een ketenpartner met eigen software krijgt zijn uitnodiging
      Gegeven een lopende samenwerking over het verzoek
        | naam            | Popconcert op het Kerkplein |
        | type            | Aanvraag vergunning         |
        | initiatiefnemer | Sem Akkerman                |
        | locatie         | Kerkplein                   |
        | activiteit      | Evenement houden            |
      Als het bevoegd gezag de ketenpartner uitnodigt met <rechten>
      Dan ziet de ketenpartner binnen 1 uur de samenwerking met <rechten>

      Voorbeelden:
        | rij      | rechten           |
        | beperkt  | beperkte toegang  |
        | volledig | volledige toegang |

    @id:VTH-26 @eis:VTH-26 @handmatig
    Scenario: Advies uit de webapplicatie komt in de software van het bevoegd gezag
      De gezondheidsdienst heeft geen software voor de SWF, en werkt in de webapplicatie van DSO-LV.
      Gegeven een lopende samenwerking over het verzoek
        | naam            | Kinderdagverblijf in de oude bakkerij |
        | type            | Aanvraag vergunning                   |
        | initiatiefnemer | Bouwbedrijf De Klinker                |
        | locatie         | Kerkplein                             |
        | activiteit      | Gebruik van een gebouw wijzigen       |
      En de ketenpartner zonder eigen systeem doet mee met volledige toegang
      Als het bevoegd gezag de ketenpartner zonder eigen systeem om advies vraagt over luchtkwaliteit
      En de ketenpartner zonder eigen systeem advies uitbrengt met het document advies-lucht.pdf
      Dan staat het document advies-lucht.pdf van de ketenpartner zonder eigen systeem binnen 1 dag in de samenwerking
      En hoort het document advies-lucht.pdf bij het actieverzoek
      En meldt de SWF één keer de overgang van open naar gereedgemeld
      En ziet het bevoegd gezag binnen 1 uur het document advies-lucht.pdf in de eigen software

    @id:VTH-31 @eis:VTH-31 @handmatig
    Scenario: Het rijk adviseert via de samenwerkfunctionaliteit
      Gegeven een lopende samenwerking over het verzoek
        | naam            | Nieuwe luiken voor de Hoofdwacht |
        | type            | Aanvraag vergunning              |
        | initiatiefnemer | Noor van Linden                  |
        | locatie         | Kerkplein                        |
        | activiteit      | Monument wijzigen                |
      En de rijkspartij doet mee met volledige toegang
      Als het bevoegd gezag de rijkspartij om advies vraagt over monumentale waarde
      Dan ziet de rijkspartij binnen 1 uur het actieverzoek met de status open
      Als de rijkspartij advies uitbrengt met het document advies-luiken.pdf
      Dan heeft het actieverzoek binnen 1 dag de status gereedgemeld
      En staat het document advies-luiken.pdf van de rijkspartij binnen 1 uur in de samenwerking

  Regel: Na het sluiten verandert er niets meer, en op de aangekondigde dag is alles weg

    @id:VTH-30 @eis:VTH-30
    Scenario: Een gesloten samenwerking is te lezen tot haar verwijderdatum
      Gegeven een lopende samenwerking over het verzoek
        | naam            | Steiger bij de roeivereniging |
        | type            | Aanvraag vergunning           |
        | initiatiefnemer | Sem Akkerman                  |
        | locatie         | Havenweg                      |
        | activiteit      | Steiger aanleggen             |
      En de ketenpartner doet mee met volledige toegang
      Als het bevoegd gezag de documenten plaatst
        | document     | vertrouwelijkheid |
        | besluit.pdf  | regulier          |
        | afweging.pdf | strikt            |
      Dan staan de geplaatste documenten ongeschonden in de samenwerking
      En kan het bevoegd gezag de samenwerking nog niet verwijderen
      Als het bevoegd gezag de samenwerking sluit
      Dan is de samenwerking alleen nog te lezen
      En kondigt de SWF aan op welke dag de samenwerking verdwijnt
      En is de samenwerking tot die dag te lezen en daarna weg

    @id:VTH-82 @eis:VTH-30 @alleen-mock
    Scenario: Alleen wie de samenwerking begon kan haar sluiten
      Gegeven een lopende samenwerking over het verzoek
        | naam            | Terras aan het water |
        | type            | Aanvraag vergunning  |
        | initiatiefnemer | Noor van Linden      |
        | locatie         | Havenweg             |
        | activiteit      | Terras plaatsen      |
      En de ketenpartner doet mee met volledige toegang
      Dan kan de ketenpartner de samenwerking niet sluiten

    @id:VTH-93 @eis:VTH-14 @handmatig
    Scenario: Na een intrekking houdt de samenwerking op en weet de ketenpartner ervan
      Gegeven een lopende samenwerking over het verzoek
        | naam            | Opslag van bloembollen |
        | type            | Aanvraag vergunning    |
        | initiatiefnemer | Joris Veldkamp         |
        | locatie         | Weiland aan de dijk    |
        | activiteit      | Loods bouwen           |
      En de ketenpartner doet mee met volledige toegang
      Als het bevoegd gezag de ketenpartner om advies vraagt over waterafvoer
      Dan ziet de ketenpartner binnen 1 uur het actieverzoek met de status open
      Als de initiatiefnemer het verzoek intrekt
      Dan is de zaak van het bevoegd gezag binnen 15 minuten als ingetrokken te zien
      Als het bevoegd gezag het actieverzoek op ingetrokken zet
      En het bevoegd gezag de samenwerking sluit
      Dan ziet de ketenpartner binnen 1 uur het actieverzoek met de status ingetrokken
      En ziet de ketenpartner binnen 1 uur dat de samenwerking is gesloten

  Regel: Een nieuwe versie van de SWF neemt mee wat er loopt

    @id:VTH-32 @eis:VTH-32 @alleen-mock
    Scenario: Een samenwerking loopt door als de SWF een nieuwe versie krijgt
      Gegeven een lopende samenwerking in versie 4 van de SWF over het verzoek
        | naam            | Warmtenet in de Havenbuurt |
        | type            | Aanvraag vergunning        |
        | initiatiefnemer | Bouwbedrijf De Klinker     |
        | locatie         | Havenweg                   |
        | activiteit      | Leiding aanleggen          |
      En de ketenpartner doet mee met volledige toegang
      Als het bevoegd gezag de documenten plaatst
        | document      | vertrouwelijkheid |
        | leidingen.pdf | regulier          |
      En het bevoegd gezag de ketenpartner om advies vraagt over graafwerk
      En de SWF overgaat op versie 5
      Dan is de samenwerking er nog, met alles erin

  Regel: Ook na de vergunning is er iets om samen te doen

    @id:VTH-94 @eis:VTH-36 @lv-functie:samenwerken-toezicht @kandidaat
    Scenario: Samen toezicht houden op wat is vergund
      De SWF is er nu alleen voor vergunningverlening; toezicht volgt later. Zolang DSO-LV het niet heeft is de uitkomst
      functie niet beschikbaar.
      Gegeven een verzoek met de gegevens
        | naam            | Opslagtank op het haventerrein |
        | type            | Aanvraag vergunning            |
        | initiatiefnemer | Bouwbedrijf De Klinker         |
        | locatie         | Havenweg                       |
        | activiteit      | Vloeistoffen opslaan           |
      Als de initiatiefnemer het verzoek indient
      En het bevoegd gezag een samenwerking start voor toezicht op wat is vergund
      Dan is de samenwerking binnen 15 minuten open, met het verzoek erin
      En is de samenwerking er een voor toezicht
