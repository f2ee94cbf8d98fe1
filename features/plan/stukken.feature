# language: nl
@plan @instrument:omgevingsplan @stop-1.3
Functionaliteit: De stukken bij een besluit
  Bij een besluit horen onderzoeken en toelichtingen. Wie het besluit leest, moet ze kunnen openen, en het moeten dezelfde
  stukken zijn als die waarop het besluit rust.

  Regel: Een stuk dat is aangeleverd, is bij de bekendmaking te openen

    @id:PLN-38 @IKT-11 @eis:PLN-38 @handmatig
    Scenario: Onderzoeken bij een besluit over een speeltuin
      Gegeven het bevoegd gezag heeft een omgevingsplan
      En een wijziging van het omgevingsplan met
        | artikel        | Een speeltoestel plaatsen                                       |
        | tekst          | Meld een speeltoestel vier weken voordat u het plaatst.         |
        | werkingsgebied | Parkzijde                                                       |
        | rond           | 145150 424950                                                   |
        | activiteit     | Speeltoestel plaatsen                                           |
        | kwalificatie   | Meldingsplicht                                                  |
      En bij het besluit horen de stukken
        | geluid     | Onderzoek naar geluid rond de speeltuin |
        | participatie | Verslag van de bijeenkomst met omwonenden |
      Als het bevoegd gezag de wijziging met de stukken aanlevert
      Dan is de wijziging op de dag van bekendmaking gepubliceerd
      En bevestigt de tester dat elk stuk bij de bekendmaking is te openen
