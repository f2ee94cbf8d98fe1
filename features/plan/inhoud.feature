# language: nl
@plan @stop-1.3
Functionaliteit: Wat er in een besluit staat
  Een besluit kan over elk omgevingsdocument gaan, en er van alles in veranderen. Wat het bevoegd gezag vaststelt, moet
  Ozon woord voor woord laten zien, met de gebieden en activiteiten die erbij horen.

  Regel: Een nieuwe visie of een nieuw programma wordt in vrije tekst vastgesteld

    @id:PLN-01 @IKT-11 @eis:PLN-01
    Abstract Scenario: Een eerste besluit over een <instrument>
      Gegeven een nieuw instrument <instrument> ‘<titel>’ met
        | hoofdstuk | opschrift | tekst                                           | gebied     | rond          | thema |
        | <thema>   | Ambitie   | In de binnenstad wordt wonen en werken gemengd. | Binnenstad | 145250 424800 | Wonen |
        |           | Aanpak    | De gemeente begint bij de haven.                |            |               |       |
      Als het bevoegd gezag het besluit aanlevert
      Dan is het besluit op de dag van bekendmaking verwerkt
      En toont Ozon de tekst zoals het besluit die vaststelt
      En toont Ozon de objecten die bij de tekst horen

      Voorbeelden:
        | instrument     | titel                      | thema          |
        | omgevingsvisie | Omgevingsvisie 2040        | De stad        |
        | programma      | Programma Levendige haven  | De haven       |

    @id:PLN-31 @IKT-11 @eis:PLN-31
    Scenario: Een omgevingsvisie met hoofdstukken, lijsten en hoofdlijnen
      Gegeven een nieuw instrument omgevingsvisie ‘Omgevingsvisie Groen en Water’ met
        | hoofdstuk | opschrift     | tekst                                                        | gebied | rond                         | thema  | hoofdlijn                  |
        | Groen     | Meer bomen    | De gemeente plant bomen:\n- langs wegen\n- op schoolpleinen  | Linten | 145250 424800;146250 424800  | Natuur | ambitie: Een groene stad   |
        |           | Bestaand      | Wat groen is, blijft groen.                                  |        |                              | Natuur |                            |
        | Water     | Ruimte bieden | Regenwater krijgt de ruimte waar het valt.                   | Beken  | 147250 424800                |        | ambitie: Water als vriend  |
      Als het bevoegd gezag het besluit aanlevert
      Dan is het besluit op de dag van bekendmaking verwerkt
      En toont Ozon de tekst zoals het besluit die vaststelt
      En toont Ozon de objecten die bij de tekst horen

  Regel: Een wijziging raakt alleen wat het besluit noemt

    @id:PLN-11 @IKT-11 @eis:PLN-11 @instrument:omgevingsplan
    Abstract Scenario: In de tekst: <variant>
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En een wijzigingsbesluit waarin <verandering>
      Als het bevoegd gezag het besluit aanlevert
      Dan is het besluit op de dag van bekendmaking verwerkt
      En toont Ozon de tekst zoals het besluit die vaststelt
      En toont Ozon de objecten die bij de tekst horen

      Voorbeelden:
        | variant                            | verandering |
        | Een woord in een artikel verandert | artikel 1.2 de tekst krijgt: Dit plan geldt voor iedereen die in Gemeentestad of Testeiland iets verandert. |
        | Een artikel krijgt leden           | artikel 2.2 de tekst krijgt: 1. Een melding noemt de melder.\n2. Een melding noemt de plaats en de dag.     |
        | Een hoofdstuk gaat anders heten    | hoofdstuk 2 gaat heten: Regels voor activiteiten                                                            |
        | Een artikel gaat anders heten      | artikel 2.1 gaat heten: Zorgplicht                                                                          |
        | Een artikel verhuist               | artikel 1.2 komt te staan na artikel 2.2                                                                    |
        | Een artikel vervalt                | artikel 2.2 vervalt                                                                                         |
        | Een artikel wordt geschrapt        | artikel 1.2 wordt geschrapt                                                                                 |

    @id:PLN-12 @IKT-11 @eis:PLN-12 @instrument:omgevingsplan
    Abstract Scenario: Op de kaart: <variant>
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En een wijzigingsbesluit waarin het omgevingsplan deze artikelen erbij krijgt
        | opschrift   | tekst                                              | gebied | rond                        | norm               | waarden |
        | Bouwhoogte  | Een gebouw is niet hoger dan op de kaart is gezet. | Kade   | 145250 424800;146250 424800 | maximum bouwhoogte | 7;9     |
        | Losplaatsen | Aan de kade mag worden gelost en geladen.          | Los    | 148250 424800               |                    |         |
      En het besluit is in werking
      En een wijzigingsbesluit waarin <verandering>
      Als het bevoegd gezag het besluit aanlevert
      Dan is het besluit op de dag van bekendmaking verwerkt
      En toont Ozon de tekst zoals het besluit die vaststelt
      En toont Ozon de objecten die bij de tekst horen

      Voorbeelden:
        | variant                                     | verandering                               |
        | Een gebied komt ergens anders te liggen     | Los komt te liggen rond 149250 424800     |
        | De normwaarde in een gebied verandert       | de norm in Kade wordt: 8 en 12            |
        | Een artikel gaat weg, en zijn gebied ook    | Losplaatsen wordt geschrapt               |

    @id:PLN-34 @IKT-11 @eis:PLN-34 @instrument:omgevingsplan
    Scenario: Een regel uit de bruidsschat krijgt eigen woorden
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En een wijzigingsbesluit waarin artikel 2.1 de tekst krijgt: Wie een activiteit verricht, voorkomt hinder voor de buren.
      Als het bevoegd gezag het besluit aanlevert
      Dan is het besluit op de dag van bekendmaking verwerkt
      En toont Ozon de tekst zoals het besluit die vaststelt

    @id:PLN-39 @IKT-11 @eis:PLN-39 @instrument:omgevingsplan
    Abstract Scenario: Een artikel met <opbouw>
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En een wijzigingsbesluit waarin het omgevingsplan deze artikelen erbij krijgt
        | opschrift | tekst   | gebied | rond          |
        | Opbouw    | <tekst> | Markt  | 145250 424800 |
      Als het bevoegd gezag het besluit aanlevert
      Dan is het besluit op de dag van bekendmaking verwerkt
      En toont Ozon de tekst zoals het besluit die vaststelt

      Voorbeelden:
        | opbouw           | tekst                                                                        |
        | leden            | 1. Op de markt mag een kraam staan.\n2. Na afloop is de markt schoon.        |
        | een lijst        | Op de markt mag:\na. een kraam staan;\nb. muziek klinken.                    |
        | losse punten     | Verboden zijn:\n- open vuur\n- glaswerk                                      |
        | een tabel        | De tijden zijn:\n\| dag \| tijd \|\n\| zaterdag \| 8 uur \|\nTot de avond.   |
        | meer alinea's    | De markt is er elke week.\nIn de winter begint zij later.                    |
        | nog geen tekst   | Gereserveerd                                                                 |

  Regel: Een tijdelijk regelingdeel hoort bij het omgevingsplan

    @id:PLN-26 @IKT-11 @eis:PLN-26
    Scenario: Een voorbereidingsbesluit beschermt een gebied
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En een nieuw instrument voorbereidingsbesluit ‘Voorbereidingsbesluit Stationsgebied’ met
        | opschrift           | tekst                                             | gebied         | rond          | activiteit      | groep                    | kwalificatie |
        | Geen nieuwe winkels | Het is verboden in een gebouw een winkel te beginnen. | Stationsgebied | 145250 424800 | Winkel beginnen | ExploitatieactiviteitDetailhandel | Verbod       |
      Als het bevoegd gezag het besluit aanlevert
      Dan is het besluit op de dag van bekendmaking verwerkt
      En toont Ozon de tekst zoals het besluit die vaststelt
      En toont Ozon de objecten die bij de tekst horen
      Als het bevoegd gezag de regels 8 weken na hun inwerkingtreding laat vervallen
      Dan is dat besluit op de dag van bekendmaking gepubliceerd
      En gelden de regels in Ozon tot 8 weken na hun inwerkingtreding, en geen dag langer

    @id:PLN-27 @IKT-11 @eis:PLN-27
    Scenario: Een projectbesluit met regels voor het omgevingsplan
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En een nieuw instrument projectbesluit ‘Projectbesluit Dijkversterking’ van de provincie met
        | opschrift  | tekst                                      | gebied | rond          |
        | Het werk   | De dijk wordt over twee kilometer hoger.   | Dijk   | 145250 424800 |
        | De periode | Het werk duurt van de lente tot de herfst. |        |               |
      En in hetzelfde besluit omgevingsplanregels uit projectbesluit ‘Regels bij de dijk’ met
        | opschrift        | tekst                                       | gebied    | rond          |
        | Vrij van bouwen  | In de dijkzone wordt niet gebouwd.          | Dijkzone  | 146250 424800 |
      En het besluit treedt in werking op de dag die de wet noemt
      Als het bevoegd gezag het besluit aanlevert
      Dan is het besluit op de dag van bekendmaking verwerkt
      En toont Ozon de tekst zoals het besluit die vaststelt
      En toont Ozon de objecten die bij de tekst horen
      En geldt in Ozon het hele besluit vanaf 4 weken na de bekendmaking, en geen dag eerder

  Regel: Elke overheid heeft haar eigen instrumenten

    @id:PLN-30 @IKT-11 @eis:PLN-30
    Abstract Scenario: Een <instrument> van <wie>
      Gegeven een nieuw instrument <instrument> ‘<titel>’ van <wie> met
        | opschrift   | tekst   | gebied | rond          |
        | <opschrift> | <tekst> | Duinen | 145250 424800 |
      Als het bevoegd gezag het besluit aanlevert
      Dan is het besluit op de dag van bekendmaking verwerkt
      En toont Ozon de tekst zoals het besluit die vaststelt
      En toont Ozon de objecten die bij de tekst horen

      Voorbeelden:
        | instrument                     | wie          | titel                    | opschrift | tekst                                              |
        | instructie                     | de provincie | Instructie duinranden    | Opdracht  | De gemeente beschermt de duinrand in haar plan.    |
        | toegangsbeperkingsbesluit      | de provincie | Toegang tot de duinen    | Rusttijd  | De duinen zijn van maart tot juli niet toegankelijk. |
        | aanwijzing Natura 2000-gebied  | het rijk     | Aanwijzing Proefduinen   | Gebied    | De Proefduinen zijn aangewezen.                    |

    @id:PLN-30A @eis:PLN-30
    Abstract Scenario: Tegen een <instrument> staat <middel> open
      Gegeven een nieuw instrument <instrument> ‘<titel>’ van de provincie met
        | opschrift   | tekst   | gebied | rond          |
        | <opschrift> | <tekst> | Duinen | 145250 424800 |
      Als het bevoegd gezag het besluit aanlevert
      Dan is het besluit op de dag van bekendmaking verwerkt
      Als het bevoegd gezag kennisgeeft van de termijn om tegen het besluit op te komen
      Dan is de kennisgeving op de dag van bekendmaking gepubliceerd
      En toont Ozon de stappen van de procedure
      En staat <middel> open tot ten minste 6 weken na de bekendmaking, tot en met een werkdag

      Voorbeelden:
        | instrument                | middel  | titel                 | opschrift | tekst                                                |
        | instructie                | beroep  | Instructie duinranden | Opdracht  | De gemeente beschermt de duinrand in haar plan.      |
        | toegangsbeperkingsbesluit | bezwaar | Toegang tot de duinen | Rusttijd  | De duinen zijn van maart tot juli niet toegankelijk. |

    @id:PLN-32 @IKT-11 @eis:PLN-32
    Scenario: Een verordening met heel veel gebieden
      Gegeven een nieuw instrument waterschapsverordening ‘Waterschapsverordening’ van het waterschap met
        | opschrift     | tekst                                        | gebied  | rond                                  | activiteit      | groep             | kwalificatie   |
        | Waterkeringen | Meld werk aan een waterkering een week vooraf. | Keringen | 30 bij 20 vlakken vanaf 140000 420000 | Kering verbouwen | Waterstaatswerkenactiviteit | Meldingsplicht |
      Als het bevoegd gezag het besluit aanlevert
      Dan is het besluit op de dag van bekendmaking verwerkt
      En toont Ozon de tekst zoals het besluit die vaststelt
      En toont Ozon de objecten die bij de tekst horen

  Regel: De bruidsschat wordt beheerd zoals zij is gekregen

    @id:PLN-33 @IKT-11 @eis:PLN-33 @instrument:omgevingsplan
    Scenario: De bruidsschat in eigen beheer nemen
      Gegeven het bevoegd gezag heeft een omgevingsplan
      Als het bevoegd gezag het omgevingsplan downloadt
      Dan bevat de download precies wat de pakbon noemt
      En is de gedownloade tekst gelijk aan wat Ozon toont
      En staan de objecten van het omgevingsplan in de download
      En is er na het inlezen niets te wijzigen
