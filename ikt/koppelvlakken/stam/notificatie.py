"""The verzoeknotificatie: the short message by which the DSO-LV says that a verzoek is ready to be fetched.

Its XSD is not public. Certain is only that it carries the verzoeknummer; the names come from the profile.
"""

from __future__ import annotations

from lxml import etree

from ikt.koppelvlakken.stam.profiel import Profiel, profiel
from ikt.koppelvlakken.validatie.document import OngeldigeXml, ontleed


def schrijf_notificatie(verzoeknummer: str, feiten: Profiel | None = None) -> bytes:
    """A verzoeknotificatie as XML in UTF-8."""
    names = (feiten or profiel()).notificatie
    root = node = etree.Element(f"{{{names.namespace}}}{names.wortel}", nsmap={"not": names.namespace})
    for naam in names.pad:
        node = etree.SubElement(node, f"{{{names.namespace}}}{naam}")
    node.text = verzoeknummer
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def lees_notificatie(inhoud: bytes, feiten: Profiel | None = None) -> str:
    """The verzoeknummer of a verzoeknotificatie in any namespace; `OngeldigeXml` when there is none."""
    laatste = (feiten or profiel()).notificatie.pad[-1]
    nummer = next((node.text for node in ontleed(inhoud).iter(f"{{*}}{laatste}") if node.text), None)
    if nummer is None:
        raise OngeldigeXml(f"De verzoeknotificatie heeft geen element {laatste}.")
    return nummer.strip()
