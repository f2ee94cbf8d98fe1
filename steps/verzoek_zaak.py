"""What the steps of the VTH-keten share: what a zaaksysteem made of the verzoek, whatever way it lets us look."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress

from ikt.kern.casus import Casus
from ikt.kern.plan import Partij
from ikt.kern.uitkomst import Hangt, NietGeslaagd, NietVanToepassing
from ikt.koppelvlakken.stuf.client import StufClient
from ikt.koppelvlakken.stuf.profiel import Profiel as StufProfiel
from ikt.koppelvlakken.stuf.zaakbeeld import StufZaaksysteem
from ikt.koppelvlakken.verzoeken.deel import VerzoekDeel
from ikt.koppelvlakken.verzoeken.notificeren import NotificatieClient
from ikt.koppelvlakken.zaaksysteem.beeld import Besluit, Document, Zaakbeeld, Zaakverwijzing
from ikt.koppelvlakken.zaaksysteem.onderwerpen import ONDERWERPEN, onderwerpen
from ikt.koppelvlakken.zaaksysteem.poort import Zaaksysteem, benoem
from ikt.koppelvlakken.zaaksysteem.profiel import Profiel
from ikt.koppelvlakken.zaaksysteem.waarneming import WaarnemingZaaksysteem, Zaakwaarneming
from ikt.koppelvlakken.zgw import profiel as zgw
from ikt.koppelvlakken.zgw.besluiten import BesluitenClient
from ikt.koppelvlakken.zgw.catalogi import CatalogiClient
from ikt.koppelvlakken.zgw.documenten import DocumentenClient
from ikt.koppelvlakken.zgw.zaakbeeld import ZgwZaaksysteem
from ikt.koppelvlakken.zgw.zaken import ZakenClient
from steps import verzoek
from steps.verzoek_bericht import GEZAG, lees_pdf
from steps.verzoek_rollen import partij

SCHAKEL = "zaaksysteem-zaak"


def profiel(casus: Casus) -> Profiel:
    return Profiel.lees().met(casus.profiel(Profiel.naam))


def poort(casus: Casus, wie: Partij) -> Zaaksysteem:
    """The way into the software of that party: what it says of its software, or else the environment."""
    weg = wie.software.get("vth", {}).get("zaken") or profiel(casus).waarnemen.via
    return _WEGEN[weg](casus, wie)


def _zgw(casus: Casus, wie: Partij) -> Zaaksysteem:
    zaken, besluiten = casus.client(ZakenClient, wie), casus.client(BesluitenClient, wie)
    zaken.feiten = besluiten.feiten = zgw.profiel(casus.profiel(zgw.NAAM))
    return ZgwZaaksysteem(zaken, casus.client(DocumentenClient, wie), casus.client(CatalogiClient, wie), besluiten)


def _stuf(casus: Casus, wie: Partij) -> Zaaksysteem:
    """All software sends its messages to one zakenmagazijn; they say whose zaak it is."""
    magazijn = casus.client(StufClient)
    magazijn.feiten = StufProfiel.lees().met(casus.profiel(StufProfiel.naam))
    return StufZaaksysteem(magazijn)


def _waarneming(casus: Casus, wie: Partij) -> Zaaksysteem:
    def kijk(verzoeknummer: str, oin: str) -> Zaakwaarneming | None:
        gezien = casus.neem_waar(
            f"Zoek in het zaaksysteem van {wie.naam} de zaak voor verzoek {verzoeknummer}. Is die er? Neem over wat u "
            "ziet.",
            scherm="zaaksysteem.zaak",
            gegevens={"verzoeknummer": verzoeknummer, "oin": oin},
            velden=Zaakwaarneming,
        )
        return gezien.waarden if isinstance(gezien.waarden, Zaakwaarneming) else None

    return WaarnemingZaaksysteem(kijk)


_WEGEN: Mapping[str, Callable[[Casus, Partij], Zaaksysteem]] = {
    ZgwZaaksysteem.naam: _zgw,
    StufZaaksysteem.naam: _stuf,
    WaarnemingZaaksysteem.naam: _waarneming,
}


# -- finding -------------------------------------------------------------------------------------------------


def zaken(casus: Casus, wie: str = GEZAG) -> list[Zaakverwijzing]:
    """The zaken that this party has of its verzoek."""
    return _vind(casus, wie)[1]


def _vind(casus: Casus, wie: str) -> tuple[Zaaksysteem, list[Zaakverwijzing]]:
    eigenaar, vanaf = partij(casus, wie), verzoek.na_indienen(casus, "0 dagen")
    weg = poort(casus, eigenaar)
    return weg, weg.vind(verzoek.nummer(casus, wie), vanaf.date(), eigenaar.oin)


def wacht_op_zaken(casus: Casus, termijn: str, wie: str = GEZAG) -> list[Zaakverwijzing]:
    """The zaken of this verzoek, once there are any. Without notificatie the zaaksysteem cannot be blamed."""
    nummer = verzoek.nummer(casus, wie)
    try:
        return casus.wacht_op(
            f"zaak voor verzoek {nummer}",
            lambda: zaken(casus, wie),
            bool,
            binnen=verzoek.duur(termijn),
            schakel=SCHAKEL,
        )
    except Hangt as hangt:
        raise verwijt(casus, hangt, nummer, partij(casus, wie)) from None


def verwijt(casus: Casus, hangt: Hangt, nummer: str, wie: Partij) -> Hangt:
    """Who did not do his part, by what the message log of the zaaksysteem says."""
    logboek = verzoek.client(casus, NotificatieClient, wie).ontvangen(nummer)
    berichten = [each for each in logboek if each.oin == wie.oin]
    if not berichten:
        return Hangt(f"{hangt.reden}; er kwam geen notificatie aan", schakel="dso-notificatie")
    stand = f"; in het berichtenlogboek staat: {berichten[-1].stand}" if berichten[-1].stand else ""
    return Hangt(f"{hangt.reden}{stand}", schakel=SCHAKEL)


def precies_een(casus: Casus, gevonden: Sequence[Zaakverwijzing | Zaakbeeld], wie: str = GEZAG) -> None:
    nummers = ", ".join(zaak.identificatie for zaak in gevonden)
    casus.toets(
        len(gevonden) == 1,
        f"Voor verzoek {verzoek.nummer(casus, wie)} zijn er {len(gevonden)} zaken in het zaaksysteem: {nummers}.",
        schakel=SCHAKEL,
    )


# -- looking -------------------------------------------------------------------------------------------------


def beelden(casus: Casus, wie: str = GEZAG) -> list[Zaakbeeld]:
    """What each zaak that this party has of the verzoek shows now."""
    weg, gevonden = _vind(casus, wie)
    return [weg.beeld(zaak) for zaak in gevonden]


def beeld(casus: Casus, wie: str = GEZAG) -> Zaakbeeld:
    """What the one zaak of this party shows now."""
    gevonden = beelden(casus, wie)
    precies_een(casus, gevonden, wie)
    return gevonden[0]


def besluiten(casus: Casus, wie: str = GEZAG) -> list[Besluit]:
    """What was decided on the zaken that this party has of the verzoek."""
    weg, gevonden = _vind(casus, wie)
    return [besluit for zaak in gevonden for besluit in weg.besluiten(zaak)]


def heel_beeld(casus: Casus, termijn: str, wie: str = GEZAG) -> Zaakbeeld:
    """The same, once it has all bijlagen: software may make a zaak first, and fetch documents later.

    Whatever does not come within the termijn is for a later step to judge.
    """
    verwacht = {each.bestandsnaam for each in verzoek.opgave(casus).bijlagen}

    def ontbreekt() -> list[str]:
        return sorted(verwacht - {each.bestandsnaam for each in beeld(casus, wie).bijlagen})

    if "documenten" in poort(casus, partij(casus, wie)).ziet:
        with suppress(Hangt):
            casus.wacht_op(
                "bijlagen die nog bij de zaak moeten komen",
                ontbreekt,
                lambda namen: not namen,
                binnen=verzoek.duur(termijn),
                schakel=SCHAKEL,
            )
    return beeld(casus, wie)


def neem_op(casus: Casus, gezien: Zaakbeeld, wie: str = GEZAG) -> None:
    """Note what the zaak shows at the end of the chain."""
    gezien = _zonder_eigen_werk(casus, gezien)
    casus.observeer_alle(SCHAKEL, onderwerpen(gezien, poort(casus, partij(casus, wie)).ziet))


def _zonder_eigen_werk(casus: Casus, gezien: Zaakbeeld) -> Zaakbeeld:
    """Software may put a name in a longer text, and add documents of its own."""
    deel = casus.dossier.deel(VerzoekDeel)
    naam = deel.gegevens["naam"]
    ingediend = {each.bestandsnaam for versie in verzoek.versies(casus) for each in versie.bijlagen}
    return gezien.model_copy(
        update={
            "namen": (naam,) if any(naam in tekst for tekst in gezien.namen) else gezien.namen,
            "documenten": tuple(each for each in gezien.documenten if each.bestandsnaam in ingediend),
        }
    )


def moet_zien(casus: Casus, *velden: str, wie: str = GEZAG) -> None:
    """*Niet van toepassing* when this software does not let us see that; never silently in order."""
    weg = poort(casus, partij(casus, wie))
    ontbreekt = [benoem(veld) for veld in velden if veld not in weg.ziet]
    if ontbreekt:
        raise NietVanToepassing(f"Dit zaaksysteem laat via {weg.naam} niet zien: {', '.join(ontbreekt)}.")


def vergelijk(casus: Casus, onderwerp: str) -> None:
    moet_zien(casus, ONDERWERPEN[onderwerp][0])
    casus.vergelijk(onderwerp)


def brief(casus: Casus, begin: str, wie: str = GEZAG) -> Document | None:
    """The last letter whose file name begins so, if one was sent."""
    moet_zien(casus, "documenten", "documenten.inhoud", wie=wie)
    brieven = [each for each in beeld(casus, wie).documenten if each.uitgaand and each.bestandsnaam.startswith(begin)]
    return brieven[-1] if brieven else None


def inhoud(casus: Casus, document: Document, wie: str = GEZAG) -> Iterator[bytes]:
    """What stands in a document that `beeld` showed, piece by piece."""
    gevonden = poort(casus, partij(casus, wie)).inhoud(document)
    if gevonden is None:
        raise NietGeslaagd(f"De inhoud van {document.bestandsnaam} is niet op te vragen.", schakel=SCHAKEL)
    return gevonden


def pdf(casus: Casus, document: Document, wat: str) -> str:
    """The text of a letter or other PDF in the zaak."""
    return lees_pdf(b"".join(inhoud(casus, document)), wat)
