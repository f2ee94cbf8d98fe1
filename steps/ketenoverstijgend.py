"""Steps over the ketens: what entered at the start of one must still be true at the end of the other."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import dan


@dan(
    "is de activiteit in elk systeem dezelfde als in het omgevingsplan",
)
def zelfde_activiteit(casus: Casus) -> None:
    """From the besluit by way of Ozon, RTR and vergunningcheck to the verzoek and the zaak."""
    casus.vergelijk("activiteit")
