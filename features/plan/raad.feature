# language: nl
@plan @instrument:omgevingsplan @stop-1.3
Functionaliteit: Een voorstel aan de gemeenteraad
  Voor de raad besluit, wil zij zien wat er in het omgevingsplan verandert. Het voorstel moet dan al kloppen, en buiten
  de eigen software nog nergens te zien zijn.

  Regel: De raad ziet wat er verandert, en pas na haar besluit ziet iedereen het

    @id:PLN-37 @IKT-11 @eis:PLN-37 @handmatig
    Scenario: De raad krijgt een voorstel over standplaatsen te zien
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En een wijziging van het omgevingsplan met
        | artikel        | Een standplaats innemen                                         |
        | tekst          | Het is verboden zonder omgevingsvergunning een standplaats in te nemen. |
        | werkingsgebied | Marktplein                                                      |
        | rond           | 145350 424850                                                   |
        | activiteit     | Standplaats innemen                                             |
      Als het bevoegd gezag het voorstel voor de raad laat controleren
      Dan vindt de LVBB het voorstel goed, zonder iets bekend te maken
      En bevestigt de tester dat de raad het nieuwe artikel als toegevoegd ziet staan
      En is het voorstel buiten de plansoftware nog nergens te zien
      Als het bevoegd gezag de wijziging aanlevert
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En toont Ozon het nieuwe artikel vanaf de inwerkingtreding
