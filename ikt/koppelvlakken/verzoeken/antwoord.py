"""What a system answered: a refusal or an unreadable answer is not what was expected of it."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from requests import Response

from ikt.kern.uitkomst import NietGeslaagd
from ikt.koppelvlakken.transport import Operation

M = TypeVar("M", bound=BaseModel)


def aanvaard(answer: Response, operation: Operation) -> Response:
    """The answer itself; `NietGeslaagd` when it is a refusal (4xx), with what the system says of it."""
    if answer.status_code < 400:
        return answer
    raise NietGeslaagd(
        f"{operation.name}: geweigerd met status {answer.status_code}{_detail(answer)}",
        code=f"HTTP{answer.status_code}",
    )


def als_json(answer: Response, operation: Operation) -> Any:
    """The JSON of an answer; `NietGeslaagd` when it is refused or is no JSON."""
    try:
        return aanvaard(answer, operation).json()
    except ValueError:
        raise NietGeslaagd(f"{operation.name}: het antwoord is geen JSON") from None


def als_model(kind: type[M], inhoud: Any, operation: Operation) -> M:
    """JSON as a model; `NietGeslaagd` names the first field that is not as it should be."""
    try:
        return kind.model_validate(inhoud)
    except ValidationError as fout:
        veld = ".".join(str(deel) for deel in fout.errors()[0]["loc"])
        raise NietGeslaagd(f"{operation.name}: het veld '{veld}' ontbreekt of is onleesbaar") from None


def _detail(answer: Response) -> str:
    """Title and detail, which the error dialects of Kadaster, RWS and ZGW have in common."""
    try:
        inhoud = answer.json()
    except ValueError:
        return ""
    if not isinstance(inhoud, dict):
        return ""
    delen = [str(inhoud[naam]) for naam in ("title", "detail") if inhoud.get(naam)]
    return f" ({': '.join(delen)})" if delen else ""
