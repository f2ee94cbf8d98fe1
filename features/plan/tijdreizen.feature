# language: nl
@plan @instrument:omgevingsplan @stop-1.3
Functionaliteit: Welke regels op welke dag gelden
  Een besluit is bekend voordat het geldt. Wie wil weten wat er op een dag mag, moet de regels van die dag te zien krijgen:
  niet die van eerder, en niet die van later.

  Regel: Voor de dag van inwerkingtreding gelden de oude regels, daarna de nieuwe

    @id:PLN-19 @IKT-11 @eis:PLN-19
    Scenario: Regels voor een laadpaal die pas over zes weken gelden
      Gegeven het bevoegd gezag heeft een omgevingsplan
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel          | Een laadpaal plaatsen                                             |
        | tekst            | Het is verboden zonder omgevingsvergunning een laadpaal te plaatsen. |
        | werkingsgebied   | Stationsbuurt                                                     |
        | rond             | 145600 425100                                                     |
        | activiteit       | Laadpaal plaatsen                                                 |
        | inwerkingtreding | 42 dagen na bekendmaking                                          |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel pas vanaf de dag van inwerkingtreding
      En kondigt Ozon het nieuwe artikel aan in een besluitversie
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En is de besluitversie op de dag van inwerkingtreding verdwenen

  Regel: Wie een datum kiest krijgt de regels van die dag te zien

    @id:PLN-40 @IKT-11 @eis:PLN-40 @handmatig
    Scenario: Terugkijken naar de regels van voor de nieuwe geluidsregels
      Gegeven het bevoegd gezag heeft een omgevingsplan
      Als het bevoegd gezag het omgevingsplan wijzigt met
        | artikel          | Muziek op een terras                                              |
        | tekst            | Meld versterkte muziek op een terras twee weken van tevoren.      |
        | werkingsgebied   | Uitgaansgebied                                                    |
        | rond             | 145300 424700                                                     |
        | activiteit       | Muziek op een terras                                              |
        | kwalificatie     | Meldingsplicht                                                    |
        | inwerkingtreding | 10 dagen na bekendmaking                                          |
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
      En toont Ozon op elke dag de versie die toen gold
      En weet Ozon nog wat voor de publicatie bekend was
      En bevestigt de tester dat Regels op de kaart voor de inwerkingtreding de oude regels toont
      En bevestigt de tester dat Regels op de kaart vanaf de inwerkingtreding de nieuwe regels toont
      En bevestigt de tester dat Documenten op de kaart voor de inwerkingtreding de oude regels toont
      En bevestigt de tester dat Documenten op de kaart vanaf de inwerkingtreding de nieuwe regels toont
