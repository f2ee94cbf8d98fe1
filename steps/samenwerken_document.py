"""Steps about documents in a samenwerking: who places them, and who sees them."""

from __future__ import annotations

import hashlib
import io

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan
from ikt.kern.tabel import Tabel, as_rows
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.swf.actieverzoeken import ActieverzoekenClient
from ikt.koppelvlakken.swf.deel import Geplaatst, SamenwerkingDeel
from ikt.koppelvlakken.swf.documenten import DocumentenClient
from ikt.koppelvlakken.swf.gegevens import Document, NieuwDocument
from ikt.koppelvlakken.verzoeken.bijlagen import bijlage, grote_bijlage
from steps import samenwerking, verzoek
from steps.samenwerken_actieverzoek import actie
from steps.samenwerking import EIGENAAR, client, deel, oin

VERTROUWELIJKHEDEN = ("regulier", "strikt")
MB = 1_000_000

# -- plaatsen ------------------------------------------------------------------------------------------------


@als("het bevoegd gezag de documenten plaatst", schakel="behandelaar-swf")
def plaatst(casus: Casus, tabel: Tabel) -> None:
    """Each row: document, vertrouwelijkheid (regulier or strikt) and perhaps its size in MB."""
    for rij in as_rows(tabel):
        if rij["vertrouwelijkheid"] not in VERTROUWELIJKHEDEN:
            raise Testfout(f"'{rij['vertrouwelijkheid']}' kan niet; kies uit: {', '.join(VERTROUWELIJKHEDEN)}.")
        inhoud = _inhoud(rij["document"], int(rij.get("MB") or 0))
        _plaats(casus, rij["document"], inhoud, strikt=rij["vertrouwelijkheid"] == "strikt")


@als(
    "het bevoegd gezag {aantal:d} documenten plaatst",
    voorbeeld="Als het bevoegd gezag 25 documenten plaatst",
    schakel="behandelaar-swf",
)
def plaatst_veel(casus: Casus, aantal: int) -> None:
    for nr in range(1, aantal + 1):
        naam = f"bijlage-{nr:03d}.pdf"
        _plaats(casus, naam, _inhoud(naam, 0), strikt=False)


def _inhoud(naam: str, megabytes: int) -> bytes:
    return b"".join(grote_bijlage(naam, naam, megabytes * MB)) if megabytes else bijlage(naam, naam)


def _plaats(casus: Casus, naam: str, inhoud: bytes, *, strikt: bool, keer: int = 1) -> None:
    api, nummer, eigen = client(casus, DocumentenClient), deel(casus).samenwerking_id, oin(casus)
    waarden, kenmerk = samenwerking.feiten(casus).waarden, f"{casus.spoor_id}-{naam}-{keer}"
    nieuw = NieuwDocument(
        bestandsNaam=naam,
        vertrouwelijkheidsAanduiding=waarden.strikt if strikt else waarden.regulier,
        nummerBinnenSysteem=kenmerk,
    )

    def bekend() -> Document | None:
        return next((each for each in api.lijst(nummer, eigen) if each.nummerBinnenSysteem == kenmerk), None)

    def verstuur() -> Document:
        return api.voeg_toe(nummer, nieuw, io.BytesIO(inhoud), eigen)

    gekregen = samenwerking.eenmalig(casus, f"document-{naam}-{keer}", verstuur, bekend)
    geplaatst = Geplaatst(
        naam=naam, document_id=gekregen.documentId, sha256=hashlib.sha256(inhoud).hexdigest(), strikt=strikt
    )
    eerder = tuple(each for each in deel(casus).documenten if each.naam != naam)
    casus.dossier.wijzig(SamenwerkingDeel, documenten=(*eerder, geplaatst))


@als(
    "het bevoegd gezag het document {naam} vervangt",
    voorbeeld="Als het bevoegd gezag het document situatie.pdf vervangt",
    schakel="behandelaar-swf",
)
def vervangt(casus: Casus, naam: str) -> None:
    """As far as is known the SWF has no versions: the new one is placed, and the old one deleted."""
    oud = _geplaatst(casus, naam)
    _plaats(casus, naam, bijlage(naam, "gewijzigde versie"), strikt=oud.strikt, keer=2)
    _verwijder(casus, oud)


@als(
    "het bevoegd gezag het document {naam} verwijdert",
    voorbeeld="Als het bevoegd gezag het document situatie.pdf verwijdert",
    schakel="behandelaar-swf",
)
def verwijdert(casus: Casus, naam: str) -> None:
    weg = _geplaatst(casus, naam)
    _verwijder(casus, weg)
    over = tuple(each for each in deel(casus).documenten if each != weg)
    casus.dossier.wijzig(SamenwerkingDeel, documenten=over)


def _verwijder(casus: Casus, weg: Geplaatst) -> None:
    api, nummer = client(casus, DocumentenClient), deel(casus).samenwerking_id

    def is_weg() -> bool | None:
        ids = {each.documentId for each in api.lijst(nummer, oin(casus))}
        return None if weg.document_id in ids else True

    def verstuur() -> bool:
        api.verwijder(weg.document_id, oin(casus))
        return True

    samenwerking.eenmalig(casus, f"weg-{weg.document_id}", verstuur, is_weg)


def _geplaatst(casus: Casus, naam: str) -> Geplaatst:
    gevonden = next((each for each in deel(casus).documenten if each.naam == naam), None)
    if gevonden is None:
        raise Testfout(f"Het document {naam} is in dit scenario niet geplaatst.")
    return gevonden


# -- wat er staat --------------------------------------------------------------------------------------------


@dan("staan de geplaatste documenten ongeschonden in de samenwerking", schakel="behandelaar-swf")
def ongeschonden(casus: Casus) -> None:
    api, eigen = client(casus, DocumentenClient), oin(casus)
    in_swf = {each.documentId for each in api.lijst(deel(casus).samenwerking_id, eigen, van=eigen)}
    for geplaatst in deel(casus).documenten:
        casus.toets(geplaatst.document_id in in_swf, f"De SWF nam {geplaatst.naam} aan, maar heeft het niet.")
        opgehaald = api.inhoud(geplaatst.document_id, eigen)
        casus.toets(
            opgehaald is not None and opgehaald.sha256 == geplaatst.sha256,
            f"De SWF geeft {geplaatst.naam} niet terug zoals het is geplaatst.",
        )


@dan(
    "staat het document {naam} van {wie} binnen {termijn} in de samenwerking",
    voorbeeld="Dan staat het document advies.pdf van de ketenpartner binnen 1 uur in de samenwerking",
)
def van_partner(casus: Casus, naam: str, wie: str, termijn: str) -> None:
    api, partner = client(casus, DocumentenClient), samenwerking.partij(casus, wie)
    gevonden = casus.wacht_op(
        f"document {naam} van {partner.naam}",
        lambda: _met_naam(api.lijst(deel(casus).samenwerking_id, oin(casus), van=partner.oin), naam),
        lambda document: document is not None,
        binnen=verzoek.duur(termijn),
        schakel="ketenpartner-swf",
    )
    assert gevonden is not None  # or the waiting had not ended
    opgehaald = api.inhoud(gevonden.documentId, oin(casus))
    casus.toets(bool(opgehaald and opgehaald.grootte), f"{naam} is niet op te halen.", schakel="swf-behandelaar")


def _met_naam(documenten: list[Document], naam: str) -> Document | None:
    return next((each for each in documenten if each.bestandsNaam == naam), None)


@dan(
    "hoort het document {naam} bij het actieverzoek",
    voorbeeld="Dan hoort het document advies.pdf bij het actieverzoek",
    schakel="ketenpartner-swf",
)
def hoort_bij_actieverzoek(casus: Casus, naam: str) -> None:
    gevraagd = actie(casus)
    gevonden = client(casus, ActieverzoekenClient).toon(gevraagd.actieverzoek_id, oin(casus))
    namen = [each.bestandsNaam for each in gevonden.documenten] if gevonden else []
    wel = ", ".join(namen) or "niets"
    casus.toets(naam in namen, f"Aan actieverzoek '{gevraagd.titel}' is {naam} niet gekoppeld, wel: {wel}.")


@dan(
    "kan het bevoegd gezag het document {naam} van {wie} niet wijzigen",
    voorbeeld="Dan kan het bevoegd gezag het document advies.pdf van de ketenpartner niet wijzigen",
    schakel="behandelaar-swf",
)
def kan_niet_wijzigen(casus: Casus, naam: str, wie: str) -> None:
    api, nummer, partner = client(casus, DocumentenClient), deel(casus).samenwerking_id, samenwerking.partij(casus, wie)
    document, strikt = (
        _met_naam(api.lijst(nummer, oin(casus), van=partner.oin), naam),
        samenwerking.feiten(casus).waarden.strikt,
    )
    if document is None:
        raise Testfout(f"{partner.naam} heeft in dit scenario geen document {naam} geplaatst.")
    id = document.documentId
    strikter = samenwerking.wordt_geweigerd(
        casus, f"strikt-{naam}", lambda: api.zet_vertrouwelijkheid(id, strikt, oin(casus))
    )
    casus.toets(strikter, f"De vertrouwelijkheid van {naam} kon worden gewijzigd door wie het niet plaatste.")
    weg = samenwerking.wordt_geweigerd(casus, f"weg-{naam}", lambda: api.verwijder(id, oin(casus)))
    casus.toets(weg, f"{naam} kon worden verwijderd door wie het niet plaatste.")


# -- wie het ziet --------------------------------------------------------------------------------------------


@dan(
    "ziet {wie} binnen {termijn} alleen de documenten {namen}",
    voorbeeld="Dan ziet de ketenpartner binnen 1 uur alleen de documenten plan.pdf, foto.png",
)
def ziet_alleen(casus: Casus, wie: str, termijn: str, namen: str) -> None:
    _vergelijk(casus, wie, termijn, [naam.strip() for naam in namen.split(",")])


@dan(
    "ziet {wie} binnen {termijn} elk geplaatst document één keer",
    voorbeeld="Dan ziet de ketenpartner binnen 1 uur elk geplaatst document één keer",
)
def ziet_elk(casus: Casus, wie: str, termijn: str) -> None:
    _vergelijk(casus, wie, termijn, [each.naam for each in deel(casus).documenten])


def _vergelijk(casus: Casus, wie: str, termijn: str, verwacht: list[str]) -> None:
    """What should not be seen is the fault of the SWF that gave it; what is twice that of the software."""
    gezien, naam = samenwerking.eigen_systeem(casus, wie, termijn).namen(), samenwerking.partij(casus, wie).naam
    te_veel = sorted(set(gezien) - set(verwacht))
    casus.toets(not te_veel, f"{naam} ziet ook {', '.join(te_veel)}.", schakel="swf-ketenpartner")
    ontbreekt = [each for each in verwacht if each not in gezien]
    casus.toets(
        not ontbreekt,
        f"{naam} ziet {', '.join(ontbreekt)} niet in het eigen systeem.",
        schakel=_waar_gemist(casus, wie, ontbreekt),
    )
    dubbel = sorted({each for each in gezien if gezien.count(each) > 1})
    casus.toets(not dubbel, f"{naam} ziet {', '.join(dubbel)} meer dan één keer.", schakel="ketenpartner-dossier")


def _waar_gemist(casus: Casus, wie: str, namen: list[str]) -> str:
    """The SWF may have lost it, or not told of it; else the software should have found it."""
    if not set(namen) <= _namen_in_swf(casus):
        return "behandelaar-swf"
    soort = samenwerking.feiten(casus).notificaties.document_toegevoegd
    gemeld = all(samenwerking.gemeld(casus, wie, soort, documentNaam=naam) for naam in namen)
    return "ketenpartner-dossier" if gemeld else "swf-ketenpartner"


def _namen_in_swf(casus: Casus) -> set[str]:
    documenten = client(casus, DocumentenClient).lijst(deel(casus).samenwerking_id, oin(casus))
    return {each.bestandsNaam for each in documenten}


@dan(
    "ziet het bevoegd gezag binnen {termijn} het document {naam} in de eigen software",
    voorbeeld="Dan ziet het bevoegd gezag binnen 1 uur het document advies.pdf in de eigen software",
)
def gezag_ziet(casus: Casus, termijn: str, naam: str) -> None:
    gezien = samenwerking.eigen_systeem(casus, EIGENAAR, termijn)
    te_vinden = naam in _namen_in_swf(casus) and _aangekondigd(casus, naam)
    casus.toets(
        naam in gezien.namen(),
        f"De eigen software van {deel(casus).eigenaar.naam} toont het document {naam} niet.",
        schakel="behandelaar-dossier" if te_vinden else "swf-behandelaar",
    )


def _aangekondigd(casus: Casus, naam: str) -> bool:
    """The bijlagen of the verzoek come all at once, with the notificatie that it was fetched."""
    soorten = samenwerking.feiten(casus).notificaties
    if naam in {each.bestandsnaam for each in verzoek.opgave(casus).bijlagen}:
        return samenwerking.gemeld(casus, EIGENAAR, soorten.verzoek_opgehaald)
    return samenwerking.gemeld(casus, EIGENAAR, soorten.document_toegevoegd, documentNaam=naam)
