# language: nl
@regels
Functionaliteit: De vergunningcheck geeft de conclusie die in het regelbestand staat
  Een inwoner wil een boom kappen en doet de vergunningcheck in het Omgevingsloket. Die stelt alleen de vragen die er nog
  toe doen, en komt op elke plek tot de conclusie die het bevoegd gezag in zijn regels heeft gelegd.

  Achtergrond:
    Gegeven de activiteit Boom kappen van het bevoegd gezag is gepubliceerd voor de Oude Kern
    En staat de activiteit Boom kappen binnen 15 minuten in het RTR
    En het regelbestand voor Boom kappen stelt de vragen
      | kenmerk     | vraag                                        | antwoord                  |
      | monumentaal | Is het een monumentale boom?                 | ja of nee                 |
      | omtrek      | Wat is de omtrek van de stam in centimeters? | getal                     |
      | reden       | Waarom wilt u de boom kappen?                | Ziekte; Bouwplan; Uitzicht |

  Regel: Antwoorden leiden tot de conclusie uit het regelbestand

    @id:TR-05 @IKT-11 @eis:TR-05
    Abstract Scenario: De vergunningcheck komt tot de juiste conclusie
      Gegeven het regelbestand voor Boom kappen geeft de conclusies
        | monumentaal | omtrek  | reden    | conclusie        |
        | ja          | -       | -        | Vergunningplicht |
        | nee         | < 62,5  | -        | Toestemmingsvrij |
        | nee         | >= 62,5 | Ziekte   | Meldingsplicht   |
        | nee         | >= 62,5 | Bouwplan | Vergunningplicht |
        | nee         | >= 62,5 | Uitzicht | Verbod           |
      Als het bevoegd gezag de activiteit Boom kappen toepasbaar maakt voor de vergunningcheck
      En het bevoegd gezag het regelbestand voor Boom kappen aanlevert
      Dan neemt het RTR de aanlevering aan
      En rekent de vergunningcheck Boom kappen binnen 30 minuten met het aangeleverde regelbestand
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Boom kappen doet
        | Is het een monumentale boom?                 | <monumentaal> |
        | Wat is de omtrek van de stam in centimeters? | <omtrek>      |
        | Waarom wilt u de boom kappen?                | <reden>       |
      Dan is de conclusie <conclusie>

      Voorbeelden:
        | boom        | monumentaal | omtrek | reden    | conclusie        |
        | monument    | ja          | -      | -        | Vergunningplicht |
        | jong        | nee         | 62,4   | -        | Toestemmingsvrij |
        | precies     | nee         | 62,5   | Ziekte   | Meldingsplicht   |
        | in-de-weg   | nee         | 140    | Bouwplan | Vergunningplicht |
        | uitzicht    | nee         | 140    | Uitzicht | Verbod           |

    @id:TR-17 @eis:TR-05
    Scenario: De eerste passende regel telt, en een open vraag geeft geen conclusie
      Gegeven het regelbestand voor Boom kappen geeft van boven naar beneden de eerste passende conclusie
        | monumentaal | omtrek | conclusie        |
        | ja          | -      | Vergunningplicht |
        | -           | > 200  | Meldingsplicht   |
        | nee         | <= 200 | Toestemmingsvrij |
      En het bevoegd gezag maakt de activiteit Boom kappen toepasbaar en levert het regelbestand aan
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Boom kappen doet
        | Is het een monumentale boom?                 | nee |
        | Wat is de omtrek van de stam in centimeters? | -   |
      Dan wacht de vergunningcheck nog op het antwoord op Wat is de omtrek van de stam in centimeters?
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Boom kappen doet
        | Is het een monumentale boom?                 | ja  |
        | Wat is de omtrek van de stam in centimeters? | 250 |
      Dan stelt de vergunningcheck achtereenvolgens de vragen
        | Is het een monumentale boom?                 |
        | Wat is de omtrek van de stam in centimeters? |
      En is de conclusie Vergunningplicht

    @id:TR-24 @eis:TR-05
    Scenario: Alle antwoorden samen leiden tot de conclusies die in het regelbestand staan
      Gegeven het regelbestand voor Boom kappen geeft de conclusies
        | monumentaal | omtrek      | reden    | conclusie        |
        | ja          | -           | -        | Vergunningplicht |
        | nee         | < 62,5      | -        | Toestemmingsvrij |
        | nee         | 62,5 tot 150 | -       | Meldingsplicht   |
        | nee         | >= 150      | Ziekte   | Meldingsplicht   |
        | nee         | >= 150      | Bouwplan | Vergunningplicht |
        | nee         | >= 150      | Uitzicht | Verbod           |
      En het bevoegd gezag maakt de activiteit Boom kappen toepasbaar en levert het regelbestand aan
      Dan komt de vergunningcheck Boom kappen op de locatie Kerkplein bij elke combinatie van antwoorden tot de juiste conclusie

  Regel: Regels gelden alleen in hun werkingsgebied

    @id:TR-08 @eis:TR-08
    Abstract Scenario: De plek bepaalt of de regels gelden
      Gegeven het regelbestand voor Boom kappen geeft de conclusies
        | monumentaal | conclusie        |
        | ja          | Vergunningplicht |
        | nee         | Toestemmingsvrij |
      En het bevoegd gezag maakt de activiteit Boom kappen toepasbaar en levert het regelbestand aan
      Als de initiatiefnemer op de locatie <locatie> de vergunningcheck Boom kappen doet
        | Is het een monumentale boom? | ja |
      Dan <uitkomst>

      Voorbeelden:
        | plek    | locatie   | uitkomst                          |
        | binnen  | Kerkplein | is de conclusie Vergunningplicht  |
        | rand    | Havenweg  | is de conclusie Vergunningplicht  |
        | buiten  | Bosrand   | gelden de regels daar niet        |

  Regel: Een nieuwe versie geldt vanaf haar eigen dag

    @id:TR-14 @eis:TR-14
    Scenario: Een nieuwe regelversie vervangt de oude op haar begindatum
      Gegeven het regelbestand voor Boom kappen geeft de conclusies
        | monumentaal | conclusie        |
        | ja          | Vergunningplicht |
        | nee         | Toestemmingsvrij |
      En het bevoegd gezag maakt de activiteit Boom kappen toepasbaar en levert het regelbestand aan
      En het regelbestand voor Boom kappen geeft de conclusies
        | monumentaal | conclusie        |
        | ja          | Verbod           |
        | nee         | Meldingsplicht   |
      Als het bevoegd gezag een regelbestand voor Boom kappen aanlevert dat over 10 dagen ingaat
      Dan rekent de vergunningcheck Boom kappen binnen 30 minuten met het aangeleverde regelbestand
      Als de initiatiefnemer voor de situatie over 9 dagen op de locatie Kerkplein de vergunningcheck Boom kappen doet
        | Is het een monumentale boom? | ja |
      Dan is de conclusie Vergunningplicht
      Als de initiatiefnemer voor de situatie over 10 dagen op de locatie Kerkplein de vergunningcheck Boom kappen doet
        | Is het een monumentale boom? | ja |
      Dan is de conclusie Verbod
