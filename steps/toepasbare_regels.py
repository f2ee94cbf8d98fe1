"""Steps of the toepasbareregel-keten up to the vergunningcheck: the activiteit, and its STTR file."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.tabel import Tabel, as_rows
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.rtr.deel import RegelaanleveringDeel, RegelsDeel, Regelversie, activiteit, onthoud
from ikt.koppelvlakken.rtr.gegevens import RtrGegevensClient
from ikt.koppelvlakken.rtr.intake import RtrIntakeClient
from ikt.koppelvlakken.rtr.zoeken import ZoekClient
from ikt.koppelvlakken.sttr.pakket import maak_activiteitpakket, maak_regelpakket
from ikt.koppelvlakken.sttr.verminking import VERMINKINGEN
from steps import regelwerk
from steps.verzoek import duur

# -- the activiteit ----------------------------------------------------------------------------------------


@gegeven(
    "de activiteit {naam} van het bevoegd gezag is gepubliceerd voor {gebied}",
    voorbeeld="Gegeven de activiteit Boom kappen van het bevoegd gezag is gepubliceerd voor de Oude Kern",
    schakel="ozon-rtr",
)
def activiteit_gepubliceerd(casus: Casus, naam: str, gebied: str) -> None:
    nieuw = regelwerk.nieuwe_activiteit(casus, naam, gebied)
    melding = nieuw.model_dump(exclude={"locatie"}) | {
        "begindatum": regelwerk.vandaag(casus).isoformat(),
        "locaties": [nieuw.locatie.model_dump()],
    }
    payload = {"activiteiten": [melding], "spoor": casus.spoor_id}
    rtr, ozon = regelwerk.client(casus, RtrGegevensClient), regelwerk.client(casus, RtrIntakeClient)
    onthoud(casus.dossier, nieuw)
    casus.eenmalig(
        nieuw.urn,
        lambda: ozon.meld_activiteiten(payload),
        lambda: True if rtr.activiteit(nieuw.urn, regelwerk.vandaag(casus)) else None,
    )
    casus.observeer(None, "activiteit", nieuw.urn)


@gegeven("staat de activiteit {naam} binnen {termijn} in het RTR", schakel="ozon-rtr")
@dan(
    "staat de activiteit {naam} binnen {termijn} in het RTR",
    voorbeeld="Dan staat de activiteit Boom kappen binnen 15 minuten in het RTR",
    schakel="ozon-rtr",
)
def activiteit_in_rtr(casus: Casus, naam: str, termijn: str) -> None:
    wat, rtr = activiteit(casus.dossier, naam), regelwerk.client(casus, RtrGegevensClient)
    gevonden = casus.wacht_op(
        f"de activiteit {naam} in het RTR",
        lambda: rtr.activiteit(wat.urn, regelwerk.vandaag(casus)),
        bool,
        binnen=duur(termijn),
        schakel="ozon-rtr",
    )
    assert gevonden is not None  # that is what was waited for
    casus.observeer("ozon-rtr", "activiteit", gevonden["urn"])
    verwacht = {"naam": naam, "OIN": wat.oin, "locaties": [wat.locatie.identificatie]}
    for onderwerp, waarde in _in_register(gevonden).items():
        casus.toets(
            waarde == verwacht[onderwerp],
            f"In het RTR heeft {naam} als {onderwerp} {waarde}; verwacht was {verwacht[onderwerp]}.",
        )


def _in_register(gevonden: dict[str, Any]) -> dict[str, Any]:
    return {
        "naam": gevonden["omschrijving"],
        "OIN": gevonden["bestuursorgaan"]["oin"],
        "locaties": [locatie["identificatie"] for locatie in gevonden["locaties"]],
    }


@als(
    "het bevoegd gezag de activiteit {naam} toepasbaar maakt voor de vergunningcheck",
    voorbeeld="Als het bevoegd gezag de activiteit Boom kappen toepasbaar maakt voor de vergunningcheck",
    schakel="regelsoftware-rtr",
)
def maak_toepasbaar(casus: Casus, naam: str) -> None:
    wat, rtr = activiteit(casus.dossier, naam), regelwerk.client(casus, RtrGegevensClient)
    kenmerken = {
        "typering": "Overige",
        "magneet": False,
        "toonbaar": True,
        "verfijnbaar": False,
        "regelbeheerobjecten": [{"typering": "Conclusie"}],
        "werkzaamheden": [],
        "aansluitpunten": [],
        "bevoegdGezag": {"bestuurslaag": casus.rol().bestuurslaag},
        "begindatum": rtr.profiel.datum(regelwerk.vandaag(casus)),
    }

    def al_toepasbaar() -> bool:
        gevonden = rtr.activiteit(wat.urn, regelwerk.vandaag(casus))
        return bool(gevonden and gevonden["regelBeheerObjecten"])

    pakket = maak_activiteitpakket(wat.urn, kenmerken)
    regelwerk.lever_aan(casus, casus.new_id("toepasbaar"), pakket, al_toepasbaar)
    aanlevering_aangenomen(casus)


@dan(
    "vindt het Omgevingsloket de activiteit {naam} met de zoekterm {zoekterm}",
    voorbeeld="Dan vindt het Omgevingsloket de activiteit Boom kappen met de zoekterm boom",
    schakel="rtr-uitvoeren",
)
def gevonden_met_zoekterm(casus: Casus, naam: str, zoekterm: str) -> None:
    ref = str(regelwerk.structuur_ref(casus, naam))
    treffers = {een["functioneleStructuurRef"] for een in regelwerk.client(casus, ZoekClient).zoek(zoekterm)}
    casus.toets(ref in treffers, f"De zoekterm {zoekterm} geeft {len(treffers)} treffers, zonder {naam}.")


# -- the STTR file -----------------------------------------------------------------------------------------


@gegeven(
    "het regelbestand voor {naam} stelt de vragen",
    voorbeeld="Gegeven het regelbestand voor Boom kappen stelt de vragen (met een tabel: kenmerk, vraag, antwoord)",
)
def regelbestand_vragen(casus: Casus, naam: str, tabel: Tabel) -> None:
    regelwerk.ontwerp(casus, naam, vragen=tuple(as_rows(tabel)))


@gegeven(
    "het regelbestand voor {naam} geeft de conclusies",
    voorbeeld="Gegeven het regelbestand voor Boom kappen geeft de conclusies (met een tabel: kenmerken, conclusie)",
)
def regelbestand_conclusies(casus: Casus, naam: str, tabel: Tabel) -> None:
    regelwerk.ontwerp(casus, naam, tabel=tuple(as_rows(tabel)), hit_policy="UNIQUE")


@gegeven(
    "het regelbestand voor {naam} geeft van boven naar beneden de eerste passende conclusie",
    voorbeeld="Gegeven het regelbestand voor Boom kappen geeft van boven naar beneden de eerste passende conclusie",
)
def regelbestand_eerste_conclusie(casus: Casus, naam: str, tabel: Tabel) -> None:
    regelwerk.ontwerp(casus, naam, tabel=tuple(as_rows(tabel)), hit_policy="FIRST")


@gegeven(
    "het regelbestand voor {naam} bevat {fout}",
    voorbeeld="Gegeven het regelbestand voor Boom kappen bevat een conclusie met een spelfout",
)
def regelbestand_met_fout(casus: Casus, naam: str, fout: str) -> None:
    if fout not in VERMINKINGEN:
        raise Testfout(f"De fout '{fout}' bestaat niet; kies uit: {', '.join(VERMINKINGEN)}.")
    regelwerk.ontwerp(casus, naam, fout=fout)


@als(
    "het bevoegd gezag het regelbestand voor {naam} aanlevert",
    voorbeeld="Als het bevoegd gezag het regelbestand voor Boom kappen aanlevert",
    schakel="regelsoftware-rtr",
)
def lever_regels_aan(casus: Casus, naam: str) -> None:
    _lever_regels_aan(casus, naam, 0)


@als(
    "het bevoegd gezag een regelbestand voor {naam} aanlevert dat over {dagen:d} dagen ingaat",
    voorbeeld="Als het bevoegd gezag een regelbestand voor Boom kappen aanlevert dat over 10 dagen ingaat",
    schakel="regelsoftware-rtr",
)
def lever_latere_regels_aan(casus: Casus, naam: str, dagen: int) -> None:
    _lever_regels_aan(casus, naam, dagen)


def _lever_regels_aan(casus: Casus, naam: str, dagen: int) -> None:
    bestand, ref = regelwerk.sttr(casus, naam), regelwerk.structuur_ref(casus, naam)
    vanaf, afdruk = regelwerk.vandaag(casus) + timedelta(days=dagen), regelwerk.vingerafdruk(bestand)
    kenmerk = casus.new_id("regels")
    casus.bijlage(f"{kenmerk}.dmn", bestand, "application/xml")
    resultaat = regelwerk.lever_aan(
        casus,
        kenmerk,
        maak_regelpakket(bestand, f"{kenmerk}.dmn", vanaf),
        lambda: regelwerk.versie_in_rtr(casus, ref, vanaf) == afdruk,
    )
    if resultaat.aanvaard:
        versie = Regelversie(structuur_ref=str(ref), begindatum=vanaf, vingerafdruk=afdruk)
        regelwerk.onthoud_versie(casus, versie)


@gegeven(
    "het bevoegd gezag maakt de activiteit {naam} toepasbaar en levert het regelbestand aan",
    voorbeeld="Gegeven het bevoegd gezag maakt de activiteit Boom kappen toepasbaar en levert het regelbestand aan",
    schakel="regelsoftware-rtr",
)
def toepasbaar_met_regels(casus: Casus, naam: str) -> None:
    maak_toepasbaar(casus, naam)
    _lever_regels_aan(casus, naam, 0)
    aanlevering_aangenomen(casus)
    regels_in_uitvoeren(casus, naam, "30 minuten")


@dan(
    "neemt het RTR de aanlevering aan",
    voorbeeld="Dan neemt het RTR de aanlevering aan",
    schakel="regelsoftware-rtr",
)
def aanlevering_aangenomen(casus: Casus) -> None:
    deel = casus.dossier.deel(RegelaanleveringDeel)
    code = deel.codes[0] if deel.codes else None
    casus.toets(deel.aanvaard, f"Het RTR weigert de aanlevering: {'; '.join(deel.omschrijvingen)}", code=code)


@dan(
    "weigert het RTR de aanlevering met code {code}",
    voorbeeld="Dan weigert het RTR de aanlevering met code IKT-STTR017",
    schakel="regelsoftware-rtr",
)
def aanlevering_geweigerd(casus: Casus, code: str) -> None:
    deel = casus.dossier.deel(RegelaanleveringDeel)
    codes = regelwerk.client(casus, RtrGegevensClient).profiel.weigeringen.codes
    casus.toets(not deel.aanvaard, f"Het RTR neemt de aanlevering aan; verwacht was een weigering met {code}.")
    gegeven_codes = ", ".join(deel.codes) or "geen code"
    casus.toets(codes.get(code, code) in deel.codes, f"Het RTR weigert met {gegeven_codes}, en niet met {code}.")


@dan(
    "rekent de vergunningcheck {naam} binnen {termijn} met het aangeleverde regelbestand",
    voorbeeld="Dan rekent de vergunningcheck Boom kappen binnen 30 minuten met het aangeleverde regelbestand",
    schakel="rtr-uitvoeren",
)
def regels_in_uitvoeren(casus: Casus, naam: str, termijn: str) -> None:
    """First that RTR has the file itself, so that what is not there is not blamed on the execution."""
    versie = casus.dossier.deel(RegelsDeel).versies[-1]
    ref, datum = regelwerk.structuur_ref(casus, naam), versie.begindatum
    casus.observeer(None, "regelbestand", versie.vingerafdruk)
    casus.observeer("regelsoftware-rtr", "regelbestand", regelwerk.versie_in_rtr(casus, ref, datum))
    casus.vergelijk("regelbestand")

    def gebruikt() -> str | None:
        check = regelwerk.probeer(casus, naam, datum)
        if check is None or not check.van_toepassing:
            return None
        # An execution that does not tell which file it used can only be judged by its conclusies.
        return regelwerk.versie_in_uitvoeren(casus, check) or versie.vingerafdruk

    casus.wacht_op(
        f"het nieuwe regelbestand voor {naam} in de vergunningcheck",
        gebruikt,
        lambda afdruk: afdruk == versie.vingerafdruk,
        binnen=duur(termijn),
        schakel="rtr-uitvoeren",
    )
