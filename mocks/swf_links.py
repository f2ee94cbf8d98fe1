"""The links in answers of the simulated SWF: what who asks may do next."""

from __future__ import annotations

from typing import Any

from ikt.koppelvlakken.swf.profiel import Wie
from mocks.swf_feiten import Beller, Gegevens


def _links(wie: Beller, eigen: str, **namen: str) -> dict[str, Any]:
    """`namen` is the path behind each link."""
    return {naam: {"href": f"{wie.root}{pad}"} for naam, pad in {"self": eigen, **namen}.items()}


def van_samenwerking(samenwerking: Gegevens, wie: Beller, *, open_: bool) -> dict[str, Any]:
    """Only in an open samenwerking can anything be added."""
    namen, paden, id = wie.feiten.samenwerkingslinks, wie.feiten.paden, samenwerking["samenwerkingId"]
    lijst = f"{paden.actieverzoeken}?{wie.feiten.filters.samenwerking}={id}"
    erbij = {namen.document: paden.documenten.format(id=id), namen.actieverzoek: paden.opstellen.format(id=id)}
    return _links(wie, paden.samenwerking.format(id=id), **{namen.actieverzoeken: lijst}, **(erbij if open_ else {}))


def van_actieverzoek(actieverzoek: Gegevens, wie: Beller, partij: Wie | None) -> dict[str, Any]:
    """One for each status that this party may give it now."""
    eigen = wie.feiten.paden.actieverzoek.format(id=actieverzoek["actieverzoekId"])
    mag = wie.feiten.overgangen.van(partij).get(actieverzoek["status"], ()) if partij else ()
    namen = (wie.feiten.link_naar(status) for status in mag)
    return _links(wie, eigen, **{naam: eigen for naam in namen if naam})


def van_document(document: Gegevens, wie: Beller, actieverzoek: str | None = None) -> dict[str, Any]:
    """`actieverzoek` is the one from which it can be unlinked."""
    namen, id = wie.feiten.links, document["documentId"]
    los = wie.feiten.overige_paden.koppeling.format(id=actieverzoek, document=id)
    verder = {namen.inhoud: wie.feiten.paden.inhoud.format(id=id), **({namen.ontkoppelen: los} if actieverzoek else {})}
    return _links(wie, wie.feiten.overige_paden.document.format(id=id), **verder)
