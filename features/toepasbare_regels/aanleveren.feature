# language: nl
@regels
Functionaliteit: Een regelbestand aanleveren
  De regelbeheerder van het bevoegd gezag levert een regelbestand (STTR) aan bij het RTR. Een bestand dat niet kan
  werken wordt geweigerd, met een code waar de leverancier van de regelsoftware iets aan heeft.

  Achtergrond:
    Gegeven de activiteit Boom kappen van het bevoegd gezag is gepubliceerd voor de Oude Kern
    En staat de activiteit Boom kappen binnen 15 minuten in het RTR
    En het regelbestand voor Boom kappen stelt de vragen
      | kenmerk     | vraag                        | antwoord   |
      | monumentaal | Is het een monumentale boom? | ja of nee  |
    En het regelbestand voor Boom kappen geeft de conclusies
      | monumentaal | conclusie        |
      | ja          | Vergunningplicht |
      | nee         | Toestemmingsvrij |

  Regel: Een fout bestand wordt geweigerd

    @id:TR-04 @eis:TR-04
    Abstract Scenario: Een regelbestand met een fout wordt geweigerd
      Gegeven het regelbestand voor Boom kappen bevat <fout>
      Als het bevoegd gezag het regelbestand voor Boom kappen laat verifiëren
      Dan keurt regels verifiëren het bestand af met code <code>
      Als het bevoegd gezag de activiteit Boom kappen toepasbaar maakt voor de vergunningcheck
      En het bevoegd gezag het regelbestand voor Boom kappen aanlevert
      Dan weigert het RTR de aanlevering met code <code>

      Voorbeelden:
        | rij        | fout                                         | code        |
        | doctype    | een DOCTYPE                                  | IKT-STTR001 |
        | versie     | een onbekende versie van de standaard        | IKT-STTR002 |
        | vraag      | een verwijzing naar een vraag die er niet is | IKT-STTR010 |
        | rij        | een rij met een uitkomst te veel             | IKT-STTR013 |
        | activiteit | twee verwijzingen naar de activiteit         | IKT-STTR014 |
        | spelfout   | een conclusie met een spelfout               | IKT-STTR017 |

    @id:TR-21 @eis:TR-04
    Scenario: Na herstel van de fout wordt het bestand aangenomen
      Gegeven het regelbestand voor Boom kappen bevat een conclusie met een spelfout
      Als het bevoegd gezag de activiteit Boom kappen toepasbaar maakt voor de vergunningcheck
      En het bevoegd gezag het regelbestand voor Boom kappen aanlevert
      Dan weigert het RTR de aanlevering met code IKT-STTR017
      Als de regelbeheerder de fout in het regelbestand voor Boom kappen herstelt
      En het bevoegd gezag het regelbestand voor Boom kappen laat verifiëren
      Dan keurt regels verifiëren het bestand goed
      Als het bevoegd gezag het regelbestand voor Boom kappen aanlevert
      Dan neemt het RTR de aanlevering aan
      En rekent de vergunningcheck Boom kappen binnen 30 minuten met het aangeleverde regelbestand

  Regel: Elke versie van de standaard die geldt wordt aangenomen

    @id:TR-22 @eis:TR-05
    Abstract Scenario: Een regelbestand volgens een andere versie van STTR werkt hetzelfde
      Gegeven het regelbestand voor Boom kappen volgt STTR <versie>
      En het bevoegd gezag maakt de activiteit Boom kappen toepasbaar en levert het regelbestand aan
      Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Boom kappen doet
        | Is het een monumentale boom? | ja |
      Dan is de conclusie Vergunningplicht

      Voorbeelden:
        | versie |
        | 2      |
        | 3      |

  Regel: Eerst toepasbaar maken, dan aanleveren

    @id:TR-02 @eis:TR-02
    Scenario: Zonder toepasbare activiteit neemt het RTR geen regels aan
      Als het bevoegd gezag het regelbestand voor Boom kappen aanlevert
      Dan weigert het RTR de aanlevering met code IKT-RTR004
      Als het bevoegd gezag de activiteit Boom kappen toepasbaar maakt voor de vergunningcheck
      En het bevoegd gezag het regelbestand voor Boom kappen aanlevert
      Dan neemt het RTR de aanlevering aan

  Regel: Ieder beheert zijn eigen regels

    @id:TR-23 @eis:TR-02
    Scenario: Regels voor een activiteit van een ander worden geweigerd
      Als het bevoegd gezag de activiteit Boom kappen toepasbaar maakt voor de vergunningcheck
      En het tweede bevoegd gezag probeert het regelbestand voor Boom kappen aan te leveren
      Dan weigert het RTR de aanlevering met code IKT-RTR003
