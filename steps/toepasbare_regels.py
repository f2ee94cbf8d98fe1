"""Steps about an STTR file: what is in it, having it verified, delivering it, and its arrival at the execution."""

from __future__ import annotations

from datetime import timedelta

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.tabel import Tabel, as_rows
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.rtr.deel import RegelaanleveringDeel, RegelontwerpDeel, RegelsDeel, Regelversie, activiteit
from ikt.koppelvlakken.rtr.gegevens import RtrGegevensClient
from ikt.koppelvlakken.rtr.verifieren import VerifieerClient
from ikt.koppelvlakken.sttr.pakket import maak_regelpakket
from ikt.koppelvlakken.sttr.verminking import VERMINKINGEN
from steps import activiteitwerk, checkwerk, regelwerk
from steps.verzoek import duur
from steps.verzoek_rollen import partij

# -- what is in it -----------------------------------------------------------------------------------------


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
    "het regelbestand voor {naam} geeft elke conclusie die past",
    voorbeeld="Gegeven het regelbestand voor Uitweg aanleggen geeft elke conclusie die past (met een tabel)",
)
def regelbestand_alle_conclusies(casus: Casus, naam: str, tabel: Tabel) -> None:
    regelwerk.ontwerp(casus, naam, tabel=tuple(as_rows(tabel)), hit_policy="RULE ORDER")


@gegeven(
    "het regelbestand voor {naam} volgt STTR {versie}",
    voorbeeld="Gegeven het regelbestand voor Boom kappen volgt STTR 3",
)
def regelbestand_versie(casus: Casus, naam: str, versie: str) -> None:
    regelwerk.ontwerp(casus, naam, versie_sttr=versie)


@gegeven(
    "het regelbestand voor {naam} bevat {fout}",
    voorbeeld="Gegeven het regelbestand voor Boom kappen bevat een conclusie met een spelfout",
)
def regelbestand_met_fout(casus: Casus, naam: str, fout: str) -> None:
    if fout not in VERMINKINGEN:
        raise Testfout(f"De fout '{fout}' bestaat niet; kies uit: {', '.join(VERMINKINGEN)}.")
    regelwerk.ontwerp(casus, naam, fout=fout)


@als(
    "de regelbeheerder de fout in het regelbestand voor {naam} herstelt",
    voorbeeld="Als de regelbeheerder de fout in het regelbestand voor Boom kappen herstelt",
)
def regelbestand_hersteld(casus: Casus, naam: str) -> None:
    regelwerk.ontwerp(casus, naam, fout="")


# -- verifying and delivering ------------------------------------------------------------------------------


@als(
    "het bevoegd gezag het regelbestand voor {naam} laat verifiëren",
    voorbeeld="Als het bevoegd gezag het regelbestand voor Boom kappen laat verifiëren",
    schakel="regelsoftware-rtr",
)
def verifieer(casus: Casus, naam: str) -> None:
    bestand = regelwerk.sttr(casus, naam)
    regelwerk.onthoud_resultaat(casus, regelwerk.client(casus, VerifieerClient).verifieer(bestand))


@dan(
    "keurt regels verifiëren het bestand goed",
    voorbeeld="Dan keurt regels verifiëren het bestand goed",
    schakel="regelsoftware-rtr",
)
def goedgekeurd(casus: Casus) -> None:
    deel = casus.dossier.deel(RegelaanleveringDeel)
    casus.toets(deel.aanvaard, f"Regels verifiëren keurt een goed bestand af: {'; '.join(deel.omschrijvingen)}")


@dan(
    "keurt regels verifiëren het bestand af met code {code}",
    voorbeeld="Dan keurt regels verifiëren het bestand af met code IKT-STTR017",
    schakel="regelsoftware-rtr",
)
def afgekeurd(casus: Casus, code: str) -> None:
    _verwacht_code(casus, code, "Regels verifiëren keurt het bestand goed")


@als(
    "het bevoegd gezag het regelbestand voor {naam} aanlevert",
    voorbeeld="Als het bevoegd gezag het regelbestand voor Boom kappen aanlevert",
    schakel="regelsoftware-rtr",
)
def lever_regels_aan(casus: Casus, naam: str) -> None:
    _lever_regels_aan(casus, naam, 0, activiteit(casus.dossier, naam).oin)


@als(
    "{wie} probeert het regelbestand voor {naam} aan te leveren",
    voorbeeld="Als het tweede bevoegd gezag probeert het regelbestand voor Boom kappen aan te leveren",
    schakel="regelsoftware-rtr",
)
def lever_regels_van_ander_aan(casus: Casus, wie: str, naam: str) -> None:
    _lever_regels_aan(casus, naam, 0, partij(casus, wie).oin)


@als(
    "het bevoegd gezag een regelbestand voor {naam} aanlevert dat over {dagen:d} dagen ingaat",
    voorbeeld="Als het bevoegd gezag een regelbestand voor Boom kappen aanlevert dat over 10 dagen ingaat",
    schakel="regelsoftware-rtr",
)
def lever_latere_regels_aan(casus: Casus, naam: str, dagen: int) -> None:
    _lever_regels_aan(casus, naam, dagen, activiteit(casus.dossier, naam).oin)


def _lever_regels_aan(casus: Casus, naam: str, dagen: int, oin: str) -> None:
    bestand = regelwerk.sttr(casus, naam)
    ref = regelwerk.structuur_ref(casus, naam, regelwerk.doel(casus, naam))
    vanaf, afdruk = regelwerk.vandaag(casus) + timedelta(days=dagen), regelwerk.vingerafdruk(bestand)
    kenmerk = casus.new_id("regels")
    casus.bijlage(f"{kenmerk}.dmn", bestand, "application/xml")
    resultaat = regelwerk.lever_aan(
        casus,
        kenmerk,
        maak_regelpakket(bestand, f"{kenmerk}.dmn", vanaf),
        oin,
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
    """For what the file is for, beside what the activiteit was toepasbaar for already."""
    wat, doel = activiteit(casus.dossier, naam), regelwerk.doel(casus, naam)
    if doel not in wat.doelen:
        activiteitwerk.maak_toepasbaar(casus, wat.model_copy(update={"doelen": (*wat.doelen, doel)}))
        aanlevering_aangenomen(casus)
    lever_regels_aan(casus, naam)
    aanlevering_aangenomen(casus)
    if doel == "de vergunningcheck":
        regels_in_uitvoeren(casus, naam, "30 minuten")
    else:
        _wacht_op_uitvoeren(casus, naam, doel, "30 minuten")


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
    _verwacht_code(casus, code, "Het RTR neemt de aanlevering aan")


def _verwacht_code(casus: Casus, code: str, aanvaard: str) -> None:
    deel = casus.dossier.deel(RegelaanleveringDeel)
    codes = regelwerk.client(casus, RtrGegevensClient).profiel.weigeringen.codes
    casus.toets(not deel.aanvaard, f"{aanvaard}; verwacht was een weigering met {code}.")
    gegeven_codes = ", ".join(deel.codes) or "geen code"
    casus.toets(codes.get(code, code) in deel.codes, f"De weigering heeft {gegeven_codes}, en niet {code}.")


# -- arrival at the execution ------------------------------------------------------------------------------


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
        check = checkwerk.probeer(casus, naam, datum)
        if check is None or not check.van_toepassing:
            return None
        # An execution that does not tell which file it used can only be judged by its conclusies.
        return checkwerk.versie_in_uitvoeren(casus, check) or versie.vingerafdruk

    casus.wacht_op(
        f"het nieuwe regelbestand voor {naam} in de vergunningcheck",
        gebruikt,
        lambda afdruk: afdruk == versie.vingerafdruk,
        binnen=duur(termijn),
        schakel="rtr-uitvoeren",
    )


def _wacht_op_uitvoeren(casus: Casus, naam: str, doel: str, termijn: str) -> None:
    datum = regelwerk.vandaag(casus)
    casus.wacht_op(
        f"de regels van {naam} voor {doel} in uitvoeren",
        lambda: regelwerk.in_uitvoeren(casus, naam, doel, datum),
        bool,
        binnen=duur(termijn),
        schakel="rtr-uitvoeren",
    )


@gegeven(
    "het regelbestand voor {naam} is bedoeld voor {doel}",
    voorbeeld="Gegeven het regelbestand voor Boom kappen is bedoeld voor de aanvraag vergunning",
)
def regelbestand_doel(casus: Casus, naam: str, doel: str) -> None:
    """The step that begins a new file beside the one for another doel."""
    if doel not in regelwerk.DOELEN:
        raise Testfout(f"'{doel}' is geen doel van regels; kies uit: {', '.join(regelwerk.DOELEN)}.")
    casus.dossier.zet(RegelontwerpDeel(activiteit=naam, doel=doel))
