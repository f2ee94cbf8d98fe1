"""The simulated samenwerkfunctionaliteit (SWF) of the DSO-LV."""

from __future__ import annotations

from typing import ClassVar

from werkzeug import Request, Response

from mocks.swf_ketenpartners import Ketenpartners
from mocks.swf_samenwerkingen import Samenwerkingen
from mocks.swf_webapplicatie import Webapplicatie


class Swf(Samenwerkingen, Ketenpartners, Webapplicatie):
    """It serves all versions of its API at once; a samenwerking keeps the version in which it was started."""

    name: ClassVar[str] = "swf"

    def _answer(self, request: Request) -> Response:
        answer = super()._answer(request)
        answer.headers["x-dso-instance"] = self.wereld.uuid().replace("-", "")
        return answer
