"""Activiteiten: a hierarchy within one bevoegd gezag, up to its tophaak."""

from __future__ import annotations

from ikt.koppelvlakken.ow.object import OwObject
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.regels.basis import Toets, Vondsten
from ikt.koppelvlakken.stop.regels.ow_basis import is_initieel, ozon, per_object, sinds_imow_2, vondst

_LAGEN = {"gm": "gemeente", "pv": "provincie", "ws": "waterschap"}


def _boven(activiteit: OwObject) -> list[str]:
    return activiteit.naar("ActiviteitRef", "bovenliggendeActiviteit")


def _gezag(id_: str) -> str:
    return id_.split(".")[1].removeprefix("imow-") if id_.count(".") == 3 else ""


@ozon.levering("OZON0083", "Een activiteit ligt niet onder zichzelf")
def niet_onder_zichzelf(aanlevering: Aanlevering) -> Vondsten:
    boven = {object_.id: next(iter(_boven(object_)), "") for object_ in aanlevering.ow.soort("Activiteit")}
    for object_ in aanlevering.ow.soort("Activiteit"):
        gezien, hoger = {object_.id}, boven[object_.id]
        while hoger in boven and hoger not in gezien:
            gezien.add(hoger)
            hoger = boven[hoger]
        if hoger == object_.id:
            yield vondst(object_, "ligt, langs haar bovenliggende activiteiten, onder zichzelf. Doorbreek de kring.")


@ozon.levering("OZON0085", "Een activiteit is niet aan zichzelf gerelateerd")
@per_object("Activiteit")
def niet_aan_zichzelf(activiteit: OwObject) -> str:
    zelf = activiteit.id in activiteit.naar("ActiviteitRef", "gerelateerdeActiviteit")
    return "is aan zichzelf gerelateerd. Haal die verwijzing weg." if zelf else ""


def _activiteit_is_er(rol: str) -> Toets:
    """Of the own gezag in a whole new regeling; its tophaak is in Ozon before there is any regeling."""

    def toets(aanlevering: Aanlevering) -> Vondsten:
        bekend = {object_.id for object_ in aanlevering.ow.soort("Activiteit")} | (aanlevering.eerder or set())
        bewezen = is_initieel(aanlevering) or aanlevering.eerder is not None
        for object_ in aanlevering.ow.soort("Activiteit"):
            for naar in object_.naar("ActiviteitRef", rol):
                if not _is_activiteit(naar):
                    yield vondst(object_, f"{rol} gaat naar {naar}; dat is geen activiteit. Herstel de verwijzing.")
                elif naar not in bekend and _gezag(naar) == object_.gezag and not _is_tophaak(naar) and bewezen:
                    yield vondst(object_, f"{rol} {naar} is er niet. Lever haar mee, of herstel de verwijzing.")

    return toets


def _is_activiteit(id_: str) -> bool:
    return id_.count(".") != 3 or id_.split(".")[2] == "activiteit"


def _is_tophaak(id_: str) -> bool:
    return id_.rpartition(".")[2].startswith("ActIn")


for _code, _rol in {"OZON0082": "bovenliggendeActiviteit", "OZON0084": "gerelateerdeActiviteit"}.items():
    ozon.levering(_code, f"De {_rol} van een activiteit bestaat")(_activiteit_is_er(_rol))


def _een_tophaak(laag: str) -> Toets:
    """At most one activiteit of a gezag lies under an activiteit of another bestuurslaag."""

    def toets(aanlevering: Aanlevering) -> Vondsten:
        toppen: dict[str, list[OwObject]] = {}
        for object_ in aanlevering.ow.soort("Activiteit"):
            buiten = [naar for naar in _boven(object_) if (gezag := _gezag(naar)) and not gezag.startswith(laag)]
            if object_.gezag.startswith(laag) and buiten and not object_.beeindigd:
                toppen.setdefault(object_.gezag, []).append(object_)
        for objecten in toppen.values():
            for object_ in objecten[1:]:
                yield vondst(
                    object_, f"is de tweede die onder een activiteit van buiten de {_LAGEN[laag]} ligt. Eén mag."
                )

    return toets


def _zelfde_gezag(laag: str) -> Toets:
    def toets(aanlevering: Aanlevering) -> Vondsten:
        for object_ in aanlevering.ow.soort("Activiteit"):
            for naar in _boven(object_) if object_.gezag.startswith(laag) else ():
                if _gezag(naar).startswith(laag) and _gezag(naar) != object_.gezag:
                    yield vondst(
                        object_, f"ligt onder {naar}, van een andere {_LAGEN[laag]}. Kies een eigen activiteit."
                    )

    return toets


for _code, _laag in {"OZON0206": "gm", "OZON0207": "pv", "OZON0208": "ws"}.items():
    sinds_imow_2.levering(
        _code, f"Eén activiteit van een {_LAGEN[_laag]} ligt onder een activiteit van een andere laag"
    )(_een_tophaak(_laag))
for _code, _laag in {"OZON0213": "gm", "OZON0214": "pv", "OZON0215": "ws"}.items():
    sinds_imow_2.levering(_code, f"Een activiteit ligt niet onder een activiteit van een andere {_LAGEN[_laag]}")(
        _zelfde_gezag(_laag)
    )
