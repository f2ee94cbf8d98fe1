# language: nl
@ketenoverstijgend @instrument:omgevingsplan @stop-1.3
Functionaliteit: Wat uit het omgevingsplan verdwijnt, verdwijnt overal
  Een gemeente haalt een regel weer uit haar omgevingsplan. Op de dag waarop hij vervalt, eindigt ook zijn activiteit, en
  geeft de vergunningcheck er geen antwoord meer op. Niemand hoeft daarvoor toepasbare regels in te trekken.

  Regel: Met de planregel eindigen haar activiteit en haar toepasbare regels

    @id:INT-08 @eis:INT-08
    Scenario: Vreugdevuren hoeven niet meer te worden gemeld
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel        | Vreugdevuren in de binnenstad                                  |
        | tekst          | Het is verboden een vreugdevuur te stoken zonder dit te melden. |
        | werkingsgebied | Binnenstad                                                     |
        | rond           | 145250 424800                                                  |
        | activiteit     | Vreugdevuur stoken                                             |
        | kwalificatie   | Meldingsplicht                                                 |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En staat de activiteit Vreugdevuur stoken binnen 15 minuten in het RTR
      Gegeven het regelbestand voor Vreugdevuur stoken stelt de vragen
        | kenmerk | vraag                                    | antwoord  |
        | hoog    | Wordt het vuur hoger dan twee meter?     | ja of nee |
      En het regelbestand voor Vreugdevuur stoken geeft de conclusies
        | hoog | conclusie        |
        | ja   | Meldingsplicht   |
        | nee  | Toestemmingsvrij |
      En het bevoegd gezag maakt de activiteit Vreugdevuur stoken toepasbaar en levert het regelbestand aan
      En een wijzigingsbesluit waarin Vreugdevuren in de binnenstad wordt geschrapt
      Als het bevoegd gezag het besluit aanlevert
      Dan is het besluit op de dag van bekendmaking verwerkt
      En toont Ozon het artikel met zijn activiteit op de laatste dag van het artikel nog wel
      En toont Ozon het artikel met zijn activiteit op de dag waarop het artikel vervalt niet meer
      En eindigt de activiteit Vreugdevuur stoken binnen 15 minuten in het RTR op de dag waarop het artikel vervalt
      En eindigen de regels van Vreugdevuur stoken binnen 30 minuten in de vergunningcheck op de dag waarop het artikel vervalt
      Als iemand de vergunningcheck Vreugdevuur stoken op de locatie Kerkplein doet voor de laatste dag van het artikel
        | Wordt het vuur hoger dan twee meter? | ja |
      Dan is de conclusie Meldingsplicht
      Als iemand de vergunningcheck Vreugdevuur stoken op de locatie Kerkplein doet voor de dag waarop het artikel vervalt
        | Wordt het vuur hoger dan twee meter? | ja |
      Dan gelden de regels daar niet
      En toont Ozon de tekst zoals het besluit die vaststelt
      En toont Ozon de objecten die bij de tekst horen
      En houdt het omgevingsplan in Ozon de activiteit waar de andere onder hangen
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Vreugdevuur stoken doet
        | Wordt het vuur hoger dan twee meter? | ja |
      Dan gelden de regels daar niet
