# language: nl
@plan @stop-1.3
Functionaliteit: Besluiten van waterschap en provincie
  Niet alleen de gemeente beslist over haar grondgebied. Een projectbesluit van het waterschap heeft goedkeuring nodig van de
  provincie, en met een reactieve interventie houdt de provincie een regel van de gemeente tegen.

  Regel: Een projectbesluit van een waterschap werkt vier weken na de goedkeuring

    @id:PLN-28 @IKT-11 @eis:PLN-28 @instrument:projectbesluit
    Scenario: Een dijkversterking met goedkeuring van gedeputeerde staten
      Als het waterschap een projectbesluit aanlevert dat gedeputeerde staten hebben goedgekeurd, met
        | opschrift        | Dijkversterking Noord                                     |
        | tekst            | De dijk wordt over drie kilometer met een meter verhoogd. |
        | werkingsgebied   | Dijkvak Noord                                             |
        | rond             | 144300 426000                                             |
        | inwerkingtreding | 28 dagen na bekendmaking                                  |
      Dan is dat besluit op de dag van bekendmaking gepubliceerd
      En toont Ozon dat besluit pas 4 weken na de bekendmaking van de goedkeuring

  Regel: Een reactieve interventie komt binnen vier weken

    @id:PLN-29 @IKT-11 @eis:PLN-29 @instrument:reactieve-interventie
    Scenario: De provincie houdt een nieuwe regel van de gemeente tegen
      Gegeven het bevoegd gezag heeft een omgevingsplan
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel          | Een megastal bouwen                       |
        | tekst            | Een stal met twee bouwlagen is toegestaan. |
        | werkingsgebied   | Buitengebied                              |
        | rond             | 144300 423900                             |
        | activiteit       | Megastal bouwen                           |
        | inwerkingtreding | 28 dagen na bekendmaking                  |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      Als de provincie een reactieve interventie neemt met
        | opschrift      | Geen megastal                                                             |
        | tekst          | Het artikel van de gemeente over het bouwen van een megastal geldt hier niet. |
        | werkingsgebied | Buitengebied                                                              |
        | rond           | 144300 423900                                                             |
      Dan is dat besluit op de dag van bekendmaking gepubliceerd
      En is dat ten hoogste 4 weken na de bekendmaking van de wijziging
      En toont Ozon dat besluit vanaf dezelfde dag als de wijziging
