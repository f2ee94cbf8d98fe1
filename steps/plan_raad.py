"""Steps of the planketen about a proposal that is not decided on yet: shown to the gemeenteraad, and nowhere else."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan
from ikt.koppelvlakken.bhkv.deel import AanleveringDeel
from ikt.koppelvlakken.bhkv.versiekeuze import feiten
from ikt.koppelvlakken.stop.pakket import bouw
from steps import plan_levering as levering
from steps import wijziging as w
from steps.plan import NIET_TE_ZIEN
from steps.plan_ozon import tekst_op

SOFTWARE, LVBB, OZON = "plansoftware-raad", "plansoftware-lvbb", "lvbb-ozon"


@als("het bevoegd gezag het voorstel voor de raad laat controleren", schakel=LVBB)
def laat_controleren(casus: Casus) -> None:
    """A validatieOpdracht under a number of its own: the real delivery comes after the raad has decided."""
    wijziging = casus.dossier.deel(AanleveringDeel).wijziging
    voorstel = w.met_id_levering(wijziging, f"{wijziging.id_levering}-voorstel")
    pakket = bouw(voorstel, feiten(casus), soort="validatieOpdracht")
    casus.dossier.wijzig(AanleveringDeel, nummer=levering.lever(casus, pakket, voorstel.id_levering))


@dan("vindt de LVBB het voorstel goed, zonder iets bekend te maken", schakel=LVBB)
def goed_zonder_gevolg(casus: Casus) -> None:
    gezien = levering.oordeel(casus, casus.dossier.deel(AanleveringDeel).nummer)
    casus.toets(not gezien.codes, f"De LVBB keurt het voorstel af: {levering.meldingen(gezien)}.")
    casus.toets(gezien.status == "gevalideerd", f"Na een controle is de status '{gezien.status}', niet gevalideerd.")


@dan("bevestigt de tester dat de raad het nieuwe artikel als toegevoegd ziet staan", schakel=SOFTWARE)
def raad_ziet(casus: Casus) -> None:
    deel = casus.dossier.deel(AanleveringDeel)
    gezien = casus.neem_waar(
        f"Open het voorstel in de plansoftware, zoals de raad het ziet. Staat artikel ‘{deel.wijziging.opschrift}’ "
        f"erin, gemarkeerd als nieuw, met de tekst ‘{deel.wijziging.artikeltekst}’?",
        scherm="plansoftware.voorstel",
        gegevens={"aanlevering": deel.nummer, "wid": deel.identificaties.artikel.wid},
        verwacht={"actie": "nieuw", "tekst": deel.wijziging.artikeltekst},
    )
    casus.toets(gezien.resultaat == "ja", "De plansoftware toont het nieuwe artikel niet als toegevoegd.")


@dan("is het voorstel buiten de plansoftware nog nergens te zien", schakel=OZON)
def nergens_te_zien(casus: Casus) -> None:
    ozon, gezag, wid = (
        w.ozon_client(casus),
        casus.rol().code,
        casus.dossier.deel(AanleveringDeel).identificaties.artikel.wid,
    )
    casus.toets(tekst_op(casus) == NIET_TE_ZIEN, "Ozon toont het artikel al, terwijl de raad nog niet heeft besloten.")
    bekend = [*ozon.ontwerpregelingen(gezag), *ozon.besluitversies(gezag)]
    te_zien = [each.versie for each in bekend if wid in {c.wid for c in ozon.besluitstructuur(each)}]
    casus.toets(not te_zien, f"Ozon toont het voorstel al als {', '.join(te_zien)}.")
