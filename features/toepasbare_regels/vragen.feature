# language: nl
@regels
Functionaliteit: De vergunningcheck begrijpt elk soort vraag en vertelt wat de uitkomst betekent
  Een inwoner kruist meer antwoorden aan, woont half in een beschermd gebied, of heeft voor één plan zowel een vergunning
  als een melding nodig. De vergunningcheck moet daar goed mee omgaan, en bij de conclusie zeggen wat hij nu kan doen.

  Regel: De plek beantwoordt zelf de vraag waar iets ligt

    @id:TR-25 @eis:TR-08
    Abstract Scenario: Een plan dat binnen, buiten of deels in een gebied ligt
      Gegeven de activiteit Beschermde bosrand van het bevoegd gezag is gepubliceerd voor de Beschermde Bosrand
      En de activiteit Bomen kappen van het bevoegd gezag is gepubliceerd voor heel Gemeentestad
      En staat de activiteit Bomen kappen binnen 15 minuten in het RTR
      En het regelbestand voor Bomen kappen stelt de vragen
        | kenmerk | vraag                                    | antwoord                       |
        | bosrand | Staan de bomen in de beschermde bosrand? | ligging van Beschermde bosrand |
      En het regelbestand voor Bomen kappen geeft de conclusies
        | bosrand | conclusie        |
        | ja      | Vergunningplicht |
        | deels   | NeemContactOpMet |
        | nee     | Toestemmingsvrij |
      En het bevoegd gezag maakt de activiteit Bomen kappen toepasbaar en levert het regelbestand aan
      Als de initiatiefnemer op de locatie <locatie> de vergunningcheck Bomen kappen doet
        | Staan de bomen in de beschermde bosrand? | - |
      Dan is de conclusie <conclusie>
      En stelt de vergunningcheck 0 vragen

      Voorbeelden:
        | ligging | locatie              | conclusie        |
        | binnen  | Weiland aan de dijk  | Vergunningplicht |
        | deels   | Bos zonder de vijver | NeemContactOpMet |
        | buiten  | Kerkplein            | Toestemmingsvrij |

  Regel: Meer antwoorden op één vraag tellen allemaal

    @id:TR-26 @eis:TR-05
    Abstract Scenario: Een dakkapel met meer bijzonderheden
      Gegeven de activiteit Dakkapel plaatsen van het bevoegd gezag is gepubliceerd voor de Oude Kern
      En staat de activiteit Dakkapel plaatsen binnen 15 minuten in het RTR
      En het regelbestand voor Dakkapel plaatsen stelt de vragen
        | kenmerk | vraag                                     | antwoord                                                                       |
        | wat     | Wat geldt voor de dakkapel?               | een of meer van: Plat dak; Aan de voorkant, straat of water; Hoger dan de nok |
      En het regelbestand voor Dakkapel plaatsen geeft van boven naar beneden de eerste passende conclusie
        | wat                                | conclusie        |
        | Hoger dan de nok                   | Verbod           |
        | Aan de voorkant, straat of water   | Vergunningplicht |
        | Plat dak                           | Toestemmingsvrij |
      En het bevoegd gezag maakt de activiteit Dakkapel plaatsen toepasbaar en levert het regelbestand aan
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Dakkapel plaatsen doet
        | Wat geldt voor de dakkapel? | <antwoord> |
      Dan is de conclusie <conclusie>

      Voorbeelden:
        | rij      | antwoord                                   | conclusie        |
        | een      | Plat dak                                   | Toestemmingsvrij |
        | komma    | Aan de voorkant, straat of water, Plat dak | Vergunningplicht |
        | volgorde | Plat dak, Hoger dan de nok                 | Verbod           |

  Regel: Eén plan kan meer dan één conclusie hebben

    @id:TR-27 @eis:TR-05
    Scenario: Een uitweg waarvoor een vergunning en een melding nodig zijn
      Gegeven de activiteit Uitweg aanleggen van het bevoegd gezag is gepubliceerd voor heel Gemeentestad
      En staat de activiteit Uitweg aanleggen binnen 15 minuten in het RTR
      En het regelbestand voor Uitweg aanleggen stelt de vragen
        | kenmerk | vraag                                          | antwoord  |
        | boom    | Moet er een boom weg voor de uitweg?           | ja of nee |
        | stoep   | Komt de uitweg over een stoep van de gemeente? | ja of nee |
      En het regelbestand voor Uitweg aanleggen geeft elke conclusie die past
        | boom | stoep | conclusie        |
        | ja   | ja    | Vergunningplicht |
        | ja   | nee   | Vergunningplicht |
        | ja   | ja    | Meldingsplicht   |
        | nee  | ja    | Meldingsplicht   |
        | nee  | nee   | Toestemmingsvrij |
      En het bevoegd gezag maakt de activiteit Uitweg aanleggen toepasbaar en levert het regelbestand aan
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Uitweg aanleggen doet
        | Moet er een boom weg voor de uitweg?           | ja |
        | Komt de uitweg over een stoep van de gemeente? | ja |
      Dan zijn de conclusies Vergunningplicht en Meldingsplicht

  Regel: Bij de conclusie staat wat de inwoner nu kan doen

    @id:TR-28 @eis:TR-05
    Scenario: De uitleg bij de conclusie komt bij de inwoner aan
      Gegeven de activiteit Hout stoken van het bevoegd gezag is gepubliceerd voor de Oude Kern
      En staat de activiteit Hout stoken binnen 15 minuten in het RTR
      En het regelbestand voor Hout stoken stelt de vragen
        | kenmerk | vraag                    | antwoord           |
        | waarin  | Waarin stookt u het hout? | Kachel; Vuurkorf  |
      En het regelbestand voor Hout stoken geeft de conclusies
        | waarin   | conclusie        | uitleg                                               |
        | Kachel   | Toestemmingsvrij | Laat uw schoorsteen elk jaar vegen.                  |
        | Vuurkorf | Meldingsplicht   | Meld uw vuur ten minste twee dagen van tevoren.      |
      En het bevoegd gezag maakt de activiteit Hout stoken toepasbaar en levert het regelbestand aan
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Hout stoken doet
        | Waarin stookt u het hout? | Vuurkorf |
      Dan is de conclusie Meldingsplicht
      En staat bij de conclusie de uitleg Meld uw vuur ten minste twee dagen van tevoren.
