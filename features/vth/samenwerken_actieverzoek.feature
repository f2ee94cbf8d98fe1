# language: nl
@vth @swf @IKT-11 @functie:samenwerken
Functionaliteit: Een ketenpartner om advies vragen
  Het bevoegd gezag vraagt met een actieverzoek om advies. De ketenpartner neemt het in behandeling, weigert het of meldt
  het gereed; het bevoegd gezag rondt het af of trekt het in. Elke andere overgang hoort te worden geweigerd, en van elke
  overgang hoort een notificatie te zeggen wat de status was en wat hij is geworden.

  Achtergrond:
    Gegeven een lopende samenwerking over het verzoek
      | naam            | Opslag van vuurwerk in een loods |
      | type            | Aanvraag vergunning              |
      | initiatiefnemer | Bouwbedrijf De Klinker           |
      | locatie         | Havenweg                         |
      | activiteit      | Vuurwerk opslaan                 |
    En de ketenpartner doet mee met volledige toegang
    Als het bevoegd gezag de ketenpartner om advies vraagt over brandveiligheid

  @id:VTH-27 @eis:VTH-27 @handmatig
  Scenario: Een actieverzoek van vraag tot afronding
    Dan ziet de ketenpartner binnen 1 uur het actieverzoek met de status open
    Als de ketenpartner zelf het actieverzoek op in behandeling zet
    Dan heeft het actieverzoek binnen 1 uur de status in behandeling
    En meldt de SWF één keer de overgang van open naar in behandeling
    Als het bevoegd gezag bij het actieverzoek schrijft: Kan het advies vóór de vergadering van vrijdag?
    Dan leest de ketenpartner binnen 1 uur het bericht: Kan het advies vóór de vergadering van vrijdag?
    Als de ketenpartner advies uitbrengt met het document advies-brand.pdf
    Dan staat het document advies-brand.pdf van de ketenpartner binnen 1 dag in de samenwerking
    En hoort het document advies-brand.pdf bij het actieverzoek
    En heeft het actieverzoek binnen 1 uur de status gereedgemeld
    En meldt de SWF één keer de overgang van in behandeling naar gereedgemeld
    Als het bevoegd gezag het actieverzoek op gereed zet
    Dan ziet de ketenpartner binnen 1 uur het actieverzoek met de status gereed
    En ziet het bevoegd gezag binnen 1 uur het actieverzoek met de status gereed

  @id:VTH-83 @eis:VTH-27 @handmatig
  Abstract Scenario: De ketenpartner kan alleen doen wat bij de status past
    Dan ziet de ketenpartner binnen 1 uur het actieverzoek met de status open
    Als de ketenpartner zelf het actieverzoek op <status> zet
    Dan heeft het actieverzoek binnen 1 uur de status <status>
    En meldt de SWF één keer de overgang van open naar <status>
    En weigert de SWF elke overgang die vanaf <status> niet mag

    Voorbeelden:
      | rij         | status         |
      | behandeling | in behandeling |
      | geweigerd   | geweigerd      |
      | gereed      | gereedgemeld   |

  @id:VTH-84 @eis:VTH-27
  Scenario: Een nieuw actieverzoek kan niet zomaar elke status krijgen
    Dan weigert de SWF elke overgang die vanaf open niet mag

  @id:VTH-85 @eis:VTH-27 @handmatig
  Scenario: Een ingetrokken actieverzoek blijft ingetrokken
    Als het bevoegd gezag het actieverzoek op ingetrokken zet
    Dan ziet de ketenpartner binnen 1 uur het actieverzoek met de status ingetrokken
    En weigert de SWF elke overgang die vanaf ingetrokken niet mag

  @id:VTH-86 @eis:VTH-27 @handmatig
  Scenario: Een afgerond actieverzoek blijft afgerond
    Dan ziet de ketenpartner binnen 1 uur het actieverzoek met de status open
    Als de ketenpartner zelf het actieverzoek op gereedgemeld zet
    Dan heeft het actieverzoek binnen 1 uur de status gereedgemeld
    Als het bevoegd gezag het actieverzoek op gereed zet
    Dan weigert de SWF elke overgang die vanaf gereed niet mag
