# language: nl
@plan @instrument:omgevingsplan
Functionaliteit: Besluiten die elkaar kruisen
  Een gemeente werkt vaak aan meer wijzigingen tegelijk. Met STOP 1.3 verwerkt de LVBB ze alleen netjes na elkaar, en wijst
  zij de rest af. Met STOP 1.4 kan meer, zodra de landelijke voorziening dat ondersteunt.

  Regel: Besluiten na elkaar stapelen zich op

    @id:PLN-23-na-elkaar @IKT-11 @eis:PLN-19 @eis:PLN-21 @stop-1.3
    Scenario: Het tweede besluit bouwt voort op het eerste
      Gegeven het bevoegd gezag heeft een omgevingsplan
      Als het bevoegd gezag besluit A aanlevert met
        | artikel          | Een schutting plaatsen                                   |
        | tekst            | Een schutting is niet hoger dan twee meter.              |
        | werkingsgebied   | Achter de Vest                                           |
        | rond             | 145250 424800                                            |
        | activiteit       | Schutting plaatsen                                       |
        | inwerkingtreding | 7 dagen na bekendmaking                                  |
      Dan wordt besluit A gepubliceerd en verwerkt
      Als het bevoegd gezag besluit B aanlevert met
        | artikel          | Een tuinhek plaatsen                                     |
        | tekst            | Een tuinhek aan de straat is niet hoger dan een meter.   |
        | werkingsgebied   | Achter de Vest                                           |
        | rond             | 145250 424800                                            |
        | activiteit       | Tuinhek plaatsen                                         |
        | inwerkingtreding | 21 dagen na bekendmaking                                 |
        | bouwt voort op   | A                                                        |
      Dan wordt besluit B gepubliceerd en verwerkt
      En toont Ozon van besluit A, B op elke dag de geconsolideerde tekst

  Regel: Wie tegelijk op dezelfde versie voortbouwt, moet eerst het andere besluit verwerken

    @id:PLN-22 @IKT-11 @eis:PLN-22 @stop-1.3
    Scenario: Een conflict wordt niet gepubliceerd, maar opgelost
      Gegeven het bevoegd gezag heeft een omgevingsplan
      Als het bevoegd gezag besluit A aanlevert met
        | artikel          | Een uitweg aanleggen                                     |
        | tekst            | Een uitweg is niet breder dan drie meter.                |
        | werkingsgebied   | Havenkwartier                                            |
        | rond             | 145900 425350                                            |
        | activiteit       | Uitweg aanleggen                                         |
        | inwerkingtreding | 7 dagen na bekendmaking                                  |
      Dan wordt besluit A gepubliceerd en verwerkt
      Als het bevoegd gezag besluit B aanlevert met
        | artikel          | Een uitweg verbreden                                     |
        | tekst            | Een uitweg wordt niet breder dan vier meter.             |
        | werkingsgebied   | Havenkwartier                                            |
        | rond             | 145900 425350                                            |
        | activiteit       | Uitweg verbreden                                         |
        | inwerkingtreding | 28 dagen na bekendmaking                                 |
      Dan wijst de LVBB besluit B af met LVBB5015
      Als het bevoegd gezag besluit C aanlevert met
        | artikel          | Een uitweg verbreden                                     |
        | tekst            | Een uitweg wordt niet breder dan vier meter.             |
        | werkingsgebied   | Havenkwartier                                            |
        | rond             | 145900 425350                                            |
        | activiteit       | Uitweg verbreden                                         |
        | inwerkingtreding | 28 dagen na bekendmaking                                 |
        | bouwt voort op   | A                                                        |
      Dan wordt besluit C gepubliceerd en verwerkt
      En toont Ozon van besluit A, C op elke dag de geconsolideerde tekst

    @id:PLN-21 @IKT-11 @eis:PLN-21
    Abstract Scenario: Twee wijzigingen zonder overlap worden tegelijk voorbereid volgens <standaard>
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En de plansoftware levert aan volgens <standaard>
      Als het bevoegd gezag besluit A aanlevert met
        | artikel          | Een dakterras maken                                      |
        | tekst            | Een dakterras ligt ten minste twee meter van de gevel.   |
        | werkingsgebied   | Binnenstad                                               |
        | rond             | 145250 424800                                            |
        | activiteit       | Dakterras maken                                          |
        | inwerkingtreding | 7 dagen na bekendmaking                                  |
      Dan wordt besluit A gepubliceerd en verwerkt
      Als het bevoegd gezag besluit B aanlevert met
        | artikel          | Een sloot dempen                                         |
        | tekst            | Het is verboden zonder vergunning een sloot te dempen.   |
        | werkingsgebied   | Buitengebied                                             |
        | rond             | 144300 423900                                            |
        | activiteit       | Sloot dempen                                             |
        | inwerkingtreding | 28 dagen na bekendmaking                                 |
        | <verband>        | <met>                                                    |
      Dan <uitkomst>

      @stop-1.3
      Voorbeelden: Vandaag
        | standaard | verband | met | uitkomst                                    |
        | STOP 1.3  | groep   | Overig | wijst de LVBB besluit B af met LVBB5015  |

      Voorbeelden: Straks
        | standaard | verband       | met | uitkomst                                                             |
        | STOP 1.4  | verwerkt ook  | A   | toont Ozon van besluit A, B op elke dag de geconsolideerde tekst     |

  Regel: Twee versies van een regeling gaan niet op dezelfde dag werken

    @id:PLN-20 @IKT-11 @eis:PLN-20
    Abstract Scenario: Twee besluiten treden tegelijk in werking volgens <standaard>
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En de plansoftware levert aan volgens <standaard>
      Als het bevoegd gezag besluit A aanlevert met
        | artikel          | Een zonnepaneel plaatsen                                 |
        | tekst            | Een zonnepaneel steekt niet uit boven de nok.            |
        | werkingsgebied   | Zonnepark                                                |
        | rond             | 144300 423900                                            |
        | activiteit       | Zonnepaneel plaatsen                                     |
        | inwerkingtreding | 14 dagen na bekendmaking                                 |
      Dan wordt besluit A gepubliceerd en verwerkt
      Als het bevoegd gezag besluit B aanlevert met
        | artikel          | Een batterij plaatsen                                    |
        | tekst            | Een buurtbatterij staat niet in de voortuin.             |
        | werkingsgebied   | Zonnepark                                                |
        | rond             | 144300 423900                                            |
        | activiteit       | Batterij plaatsen                                        |
        | inwerkingtreding | samen met besluit A                                      |
        | bouwt voort op   | A                                                        |
        | <verband>        | <met>                                                    |
      Dan <uitkomst>

      @stop-1.3
      Voorbeelden: Vandaag
        | standaard | verband | met    | uitkomst                                |
        | STOP 1.3  | groep   | Overig | wijst de LVBB besluit B af met LVBB7005 |

      Voorbeelden: Straks
        | standaard | verband               | met | uitkomst                                                         |
        | STOP 1.4  | ook voor het doel van | A   | toont Ozon van besluit A, B op elke dag de geconsolideerde tekst |

  Regel: Op één dag kan de LVBB vandaag één wijziging van een regeling aan

    @id:PLN-23 @IKT-11 @eis:PLN-23
    Abstract Scenario: Twee besluiten worden op dezelfde dag bekendgemaakt volgens <standaard>
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En de plansoftware levert aan volgens <standaard>
      Als het bevoegd gezag besluit A aanlevert met
        | artikel          | Een speeltoestel plaatsen                                |
        | tekst            | Een speeltoestel is niet hoger dan vier meter.           |
        | werkingsgebied   | Stadspark                                                |
        | rond             | 145600 425100                                            |
        | activiteit       | Speeltoestel plaatsen                                    |
        | inwerkingtreding | 7 dagen na bekendmaking                                  |
      En het bevoegd gezag besluit B aanlevert met
        | artikel          | Een evenement houden                                     |
        | tekst            | Meld een evenement vier weken vooraf.                    |
        | werkingsgebied   | Stadspark                                                |
        | rond             | 145600 425100                                            |
        | activiteit       | Evenement houden                                         |
        | kwalificatie     | Meldingsplicht                                           |
        | inwerkingtreding | 14 dagen na bekendmaking                                 |
        | <verband>        | <met>                                                    |
      Dan <uitkomst>

      @stop-1.3
      Voorbeelden: Vandaag
        | standaard | verband | met    | uitkomst                                |
        | STOP 1.3  | groep   | Overig | wijst de LVBB besluit B af met LVBB5015 |

      Voorbeelden: Straks
        | standaard | verband      | met | uitkomst                                  |
        | STOP 1.4  | verwerkt ook | A   | wordt besluit B gepubliceerd en verwerkt  |

  Regel: Een besluit dat wordt ingehaald

    @id:PLN-24 @IKT-11 @eis:PLN-24
    Abstract Scenario: <inhaalbesluit> volgens <standaard>
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En de plansoftware levert aan volgens <standaard>
      Als het bevoegd gezag besluit A aanlevert met
        | artikel          | Een warmtepomp plaatsen                                  |
        | tekst            | Een warmtepomp is op de erfgrens niet luider dan 40 dB.  |
        | werkingsgebied   | Weverswijk                                               |
        | rond             | 145400 424600                                            |
        | activiteit       | Warmtepomp plaatsen                                      |
        | inwerkingtreding | 60 dagen na bekendmaking                                 |
      Dan wordt besluit A gepubliceerd en verwerkt
      Als het bevoegd gezag besluit B aanlevert met
        | artikel          | Een airco plaatsen                                       |
        | tekst            | Een airco hangt niet aan de voorgevel.                   |
        | werkingsgebied   | Weverswijk                                               |
        | rond             | 145400 424600                                            |
        | activiteit       | Airco plaatsen                                           |
        | inwerkingtreding | 7 dagen na bekendmaking                                  |
        | <verband>        | <met>                                                    |
      Dan <uitkomst>

      @stop-1.3
      Voorbeelden: Vandaag
        | inhaalbesluit                            | standaard | verband        | met    | uitkomst                                |
        | Een inhaalbesluit op de geldende versie  | STOP 1.3  | groep          | Overig | wijst de LVBB besluit B af met LVBB5015 |
        | Een inhaalbesluit op de komende versie   | STOP 1.3  | bouwt voort op | A      | wijst de LVBB besluit B af met LVBB4200 |

      Voorbeelden: Straks
        | inhaalbesluit      | standaard | verband             | met | uitkomst                                 |
        | Een inhaalbesluit  | STOP 1.4  | laat samenloop open | ja  | wordt besluit B gepubliceerd en verwerkt |

  Regel: De oude en de nieuwe wijze van consolideren gaan niet door elkaar

    @id:PLN-25 @IKT-11 @eis:PLN-25
    Abstract Scenario: Een doel en een versie bij dezelfde objecten volgens <standaard>
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En de plansoftware levert aan volgens <standaard>
      Als het bevoegd gezag besluit A aanlevert met
        | artikel          | Een vlaggenmast plaatsen                                 |
        | tekst            | Een vlaggenmast is niet hoger dan zes meter.             |
        | werkingsgebied   | Binnenstad                                               |
        | rond             | 145250 424800                                            |
        | activiteit       | Vlaggenmast plaatsen                                     |
        | gebrek           | doel en versie in het manifest-ow                        |
      Dan wijst de LVBB besluit A af met TPOD2150

      @stop-1.3
      Voorbeelden: Vandaag
        | standaard |
        | STOP 1.3  |

      Voorbeelden: Straks
        | standaard |
        | STOP 1.4  |
