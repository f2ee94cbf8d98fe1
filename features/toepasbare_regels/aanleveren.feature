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

  Regel: Eerst toepasbaar maken, dan aanleveren

    @id:TR-02 @eis:TR-02
    Scenario: Zonder toepasbare activiteit neemt het RTR geen regels aan
      Als het bevoegd gezag het regelbestand voor Boom kappen aanlevert
      Dan weigert het RTR de aanlevering met code IKT-RTR004
      Als het bevoegd gezag de activiteit Boom kappen toepasbaar maakt voor de vergunningcheck
      En het bevoegd gezag het regelbestand voor Boom kappen aanlevert
      Dan neemt het RTR de aanlevering aan
