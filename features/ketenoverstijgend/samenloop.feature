# language: nl
@ketenoverstijgend @instrument:omgevingsplan @stop-1.3
Functionaliteit: Twee besluiten over hetzelfde omgevingsplan
  Soms werkt een gemeente tegelijk aan twee wijzigingen van haar omgevingsplan. Beide zijn geschreven op dezelfde versie,
  maar worden na elkaar bekendgemaakt. Geen regel mag daarbij ongemerkt verdwijnen: in het plan niet, en voor de inwoner
  in de vergunningcheck ook niet.

  Regel: De tweede wijziging laat staan wat de eerste regelde

    @id:INT-09 @eis:INT-09
    Scenario: Reclameborden en fietsenstallingen worden tegelijk geregeld
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En een wijziging van het omgevingsplan met
        | artikel        | Reclameborden                                                                      |
        | tekst          | Het is verboden zonder omgevingsvergunning een reclamebord aan een gevel te hangen. |
        | werkingsgebied | Binnenstad                                                                         |
        | rond           | 145250 424800                                                                      |
        | activiteit     | Reclamebord ophangen                                                               |
        | kwalificatie   | Vergunningplicht                                                                   |
      Als het bevoegd gezag de wijziging aanlevert
      Dan keurt de LVBB de wijziging goed
      Gegeven intussen een andere wijziging op dezelfde versie van het omgevingsplan met
        | artikel        | Fietsenstallingen                                                                  |
        | tekst          | Meld het plaatsen van een fietsenstalling op de stoep twee weken vooraf.           |
        | werkingsgebied | Winkelstraat                                                                       |
        | rond           | 145300 424900                                                                      |
        | activiteit     | Fietsenstalling plaatsen                                                           |
        | kwalificatie   | Meldingsplicht                                                                     |
      Als het bevoegd gezag de wijziging aanlevert
      Dan wijst de LVBB de wijziging af met LVBB5015
      En toont Ozon het artikel van de eerste wijziging op de dag dat zij in werking treedt
      Als het bevoegd gezag de andere wijziging op de nieuwe versie van het omgevingsplan aanlevert
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En toont Ozon ook nog het artikel van de eerste wijziging
      En staat de activiteit Reclamebord ophangen binnen 15 minuten in het RTR
      En staat de activiteit Fietsenstalling plaatsen binnen 15 minuten in het RTR
      Gegeven het regelbestand voor Reclamebord ophangen stelt de vragen
        | kenmerk | vraag                              | antwoord  |
        | licht   | Geeft het reclamebord licht?       | ja of nee |
      En het regelbestand voor Reclamebord ophangen geeft de conclusies
        | licht | conclusie        |
        | ja    | Verbod           |
        | nee   | Vergunningplicht |
      En het bevoegd gezag maakt de activiteit Reclamebord ophangen toepasbaar en levert het regelbestand aan
      En het regelbestand voor Fietsenstalling plaatsen stelt de vragen
        | kenmerk | vraag                                          | antwoord  |
        | smal    | Blijft er op de stoep minder dan 1,5 meter over? | ja of nee |
      En het regelbestand voor Fietsenstalling plaatsen geeft de conclusies
        | smal | conclusie      |
        | ja   | Verbod         |
        | nee  | Meldingsplicht |
      En het bevoegd gezag maakt de activiteit Fietsenstalling plaatsen toepasbaar en levert het regelbestand aan
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Reclamebord ophangen doet
        | Geeft het reclamebord licht? | nee |
      Dan is de conclusie Vergunningplicht
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Fietsenstalling plaatsen doet
        | Blijft er op de stoep minder dan 1,5 meter over? | nee |
      Dan is de conclusie Meldingsplicht
