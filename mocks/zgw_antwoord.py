"""What the ZGW APIs of the simulated zaaksysteem share: pages of a list, what is not there, and errors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import NAMESPACE_URL, uuid5

from werkzeug import Request, Response
from werkzeug.exceptions import BadRequest, HTTPException, NotFound

from mocks.system import json_response
from mocks.zgw_catalogus import Resource
from mocks.zgw_vorm import Vorm

PAGINA = 100


def vorm(request: Request) -> Vorm:
    """Makes resources with links that the caller can follow."""
    return Vorm(request.root_url.rstrip("/"))


def gevonden(resource: dict[str, Any] | None) -> dict[str, Any]:
    if resource is None:
        raise NotFound("Niet gevonden.")
    return resource


def met_uuid(resources: Sequence[Resource], uuid: str) -> Resource:
    """The one whose address ends so."""
    return gevonden(next((each for each in resources if each["url"].endswith(f"/{uuid}")), None))


def als_fout(fout: HTTPException, request: Request) -> Response:
    """An error in the dialect of the ZGW APIs."""
    status, title = fout.code or 500, fout.name
    inhoud = {
        "type": request.url,
        "code": title.lower().replace(" ", "_"),
        "title": title,
        "status": status,
        "detail": fout.description or title,
        "instance": f"urn:uuid:{uuid5(NAMESPACE_URL, request.url)}",
    }
    if status == BadRequest.code:
        inhoud |= {"invalidParams": [{"name": "nonFieldErrors", "code": "invalid", "reason": inhoud["detail"]}]}
    return json_response(inhoud, status=status, mediatype="application/problem+json")


def pagina(request: Request, alle: Sequence[Resource]) -> dict[str, Any]:
    page = request.args.get("page", 1, type=int)
    more = len(alle) > page * PAGINA
    return {
        "count": len(alle),
        "next": _page_link(request, page + 1) if more else None,
        "previous": _page_link(request, page - 1) if page > 1 else None,
        "results": alle[(page - 1) * PAGINA : page * PAGINA],
    }


def _page_link(request: Request, page: int) -> str:
    return f"{request.base_url}?{urlencode({**request.args.to_dict(), 'page': page})}"
