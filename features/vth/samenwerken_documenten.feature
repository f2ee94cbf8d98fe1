# language: nl
@vth @swf @IKT-11 @functie:samenwerken
Functionaliteit: Documenten delen in een samenwerking
  Een document is regulier of strikt vertrouwelijk. Wie beperkte toegang heeft, ziet alleen wat regulier is. Alleen wie een
  document plaatste kan het wijzigen of verwijderen. Over elk document hoort een notificatie te komen, één keer.

  Achtergrond:
    Gegeven een lopende samenwerking over het verzoek
      | naam            | Waterberging onder het sportpark |
      | type            | Aanvraag vergunning              |
      | initiatiefnemer | Sem Akkerman                     |
      | locatie         | Bosrand                          |
      | activiteit      | Waterberging aanleggen           |

  Regel: Wat er staat en wie het ziet volgt uit vertrouwelijkheid en rechten

    @id:VTH-28 @eis:VTH-28 @handmatig
    Abstract Scenario: Een ketenpartner ziet wat bij zijn rechten hoort
      Gegeven de ketenpartner doet mee met <rechten>
      Als het bevoegd gezag de documenten plaatst
        | document       | vertrouwelijkheid |
        | situatie.pdf   | regulier          |
        | foto-sloot.png | regulier          |
        | grondprijs.pdf | strikt            |
      Dan staan de geplaatste documenten ongeschonden in de samenwerking
      En ziet de ketenpartner binnen 1 uur alleen de documenten <zichtbaar>

      Voorbeelden:
        | rij      | rechten           | zichtbaar                                    |
        | beperkt  | beperkte toegang  | situatie.pdf, foto-sloot.png                 |
        | volledig | volledige toegang | situatie.pdf, foto-sloot.png, grondprijs.pdf |

    @id:VTH-87 @eis:VTH-28 @handmatig
    Scenario: Een vervangen en een verwijderd document zijn bij iedereen vervangen en verwijderd
      Gegeven de ketenpartner doet mee met volledige toegang
      Als het bevoegd gezag de documenten plaatst
        | document       | vertrouwelijkheid |
        | berekening.pdf | regulier          |
        | concept.pdf    | regulier          |
      Dan ziet de ketenpartner binnen 1 uur elk geplaatst document één keer
      Als het bevoegd gezag het document berekening.pdf vervangt
      En het bevoegd gezag het document concept.pdf verwijdert
      Dan staan de geplaatste documenten ongeschonden in de samenwerking
      En ziet de ketenpartner binnen 1 uur alleen de documenten berekening.pdf

    @id:VTH-88 @eis:VTH-28 @handmatig
    Scenario: Het advies van een ketenpartner is alleen door hemzelf te wijzigen
      Gegeven de ketenpartner doet mee met volledige toegang
      Als het bevoegd gezag de ketenpartner om advies vraagt over grondwater
      Dan ziet de ketenpartner binnen 1 uur het actieverzoek met de status open
      Als de ketenpartner advies uitbrengt met het document advies-water.pdf
      Dan staat het document advies-water.pdf van de ketenpartner binnen 1 dag in de samenwerking
      En kan het bevoegd gezag het document advies-water.pdf van de ketenpartner niet wijzigen

    @id:VTH-89 @eis:VTH-28
    Scenario: Een grote tekening komt ongeschonden in de samenwerking
      Als het bevoegd gezag de documenten plaatst
        | document       | vertrouwelijkheid | MB |
        | luchtfoto.png  | regulier          | 8  |
        | doorsneden.pdf | regulier          | 3  |
      Dan staan de geplaatste documenten ongeschonden in de samenwerking
      En meldt de SWF elk geplaatst document

  Regel: Geen notificatie gaat verloren en geen telt dubbel

    @id:VTH-29 @eis:VTH-29 @handmatig
    Scenario: Meer notificaties dan er op een bladzijde passen
      Gegeven de ketenpartner doet mee met volledige toegang
      Dan ziet de ketenpartner binnen 1 uur de samenwerking met volledige toegang
      Als het bevoegd gezag 25 documenten plaatst
      Dan geeft de SWF elke notificatie één keer, op volgorde
      En meldt de SWF elk geplaatst document
      En ziet de ketenpartner binnen 1 uur elk geplaatst document één keer

    @id:VTH-90 @eis:VTH-29 @handmatig
    Scenario: Een onbekende soort notificatie houdt de rest niet tegen
      De lijst met soorten is niet gesloten. Software die bij een nieuwe soort stopt, mist alles wat erna komt.
      Gegeven de ketenpartner doet mee met volledige toegang
      Dan ziet de ketenpartner binnen 1 uur de samenwerking met volledige toegang
      Als het bevoegd gezag de rechten van de ketenpartner wijzigt in beperkte toegang
      En het bevoegd gezag de documenten plaatst
        | document       | vertrouwelijkheid |
        | peilbuizen.pdf | regulier          |
      Dan ziet de ketenpartner binnen 1 uur alleen de documenten peilbuizen.pdf

    @id:VTH-91 @eis:VTH-29 @alleen-mock
    Scenario: Software die stil lag haalt in wat er ondertussen is gebeurd
      Gegeven de ketenpartner doet mee met volledige toegang
      Dan ziet de ketenpartner binnen 1 uur de samenwerking met volledige toegang
      Gegeven de software van de ketenpartner ligt stil
      Als het bevoegd gezag de documenten plaatst
        | document        | vertrouwelijkheid |
        | grondboring.pdf | regulier          |
      En de software van de ketenpartner na 2 dagen weer werkt
      Dan ziet de ketenpartner binnen 1 uur alleen de documenten grondboring.pdf

    @id:VTH-92 @eis:VTH-29
    Scenario: Een verwijderde notificatie komt niet terug
      Als het bevoegd gezag de documenten plaatst
        | document   | vertrouwelijkheid |
        | beheer.pdf | regulier          |
      En het bevoegd gezag de gelezen notificaties verwijdert
      Dan krijgt het bevoegd gezag ze niet nog een keer
