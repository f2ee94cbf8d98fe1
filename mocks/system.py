"""A simulated system: a WSGI app with routes, events on the virtual clock, screens, and hooks for faults."""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping
from typing import Any, ClassVar, Protocol, TypeVar

from werkzeug import Request, Response
from werkzeug.exceptions import HTTPException
from werkzeug.routing import Map, Rule

from ikt.kern.uitkomst import Testfout
from ikt.kern.wereld import Wereld
from ikt.koppelvlakken.transport import Client, Connection
from mocks.fouten import Faults

T = TypeVar("T")
C = TypeVar("C", bound=Client)
H = TypeVar("H", bound=Callable[..., Any])

_ROUTE, _EVENT, _SCREEN = "__ikt_route__", "__ikt_event__", "__ikt_screen__"


class Links(Protocol):
    """How a simulated system reaches the others."""

    faults: Faults

    def connect(self, system: str, oin: str = "") -> Connection: ...


def route(method: str, rule: str) -> Callable[[H], H]:
    """Answer requests of that method and werkzeug rule; the handler gives a Response or something JSON-able."""
    return _marker(_ROUTE, (method, rule))


def event(name: str) -> Callable[[H], H]:
    """Handle an event that was scheduled under that name; only here may a system call another."""
    return _marker(_EVENT, name)


def screen(name: str) -> Callable[[H], H]:
    """What the simulated tester reads off a screen of this system: a dict, derived from its state."""
    return _marker(_SCREEN, name)


def _marker(kind: str, value: object) -> Callable[[H], H]:
    def mark(handler: H) -> H:
        setattr(handler, kind, [*getattr(handler, kind, []), value])
        return handler

    return mark


class System:
    """Base of the simulated systems.

    ```python
    class Zaaksysteem(System):
        name = "zaaksysteem"

        @route("POST", "/verzoeken")
        def ontvang(self, request: Request) -> Response:
            self.table("verzoeken")["1"] = {...}
            self.wereld.schedule(self.name, "haal_op", after=timedelta(seconds=5), verzoeknummer="1")
            return Response(status=202)

        @event("haal_op")
        def haal_op(self, verzoeknummer: str) -> None: ...
    ```

    State lives in `self.table(...)` only. A request handler never calls another system and never moves the clock.
    """

    name: ClassVar[str]
    _urls: ClassVar[Map]
    _events: ClassVar[dict[str, str]]
    _screens: ClassVar[dict[str, str]]

    def __init_subclass__(cls) -> None:
        cls._urls, cls._events, cls._screens = Map(strict_slashes=False), {}, {}
        for attribute in dir(cls):
            handler = getattr(cls, attribute, None)
            for method, rule in getattr(handler, _ROUTE, ()):
                cls._urls.add(Rule(rule, methods=[method], endpoint=attribute))
            cls._events |= dict.fromkeys(getattr(handler, _EVENT, ()), attribute)
            cls._screens |= dict.fromkeys(getattr(handler, _SCREEN, ()), attribute)

    def __init__(self, wereld: Wereld, links: Links) -> None:
        self.wereld, self._links = wereld, links
        self.klok = wereld.klok
        self.start()

    def start(self) -> None:
        """Fill the base state of a new wereld; must be harmless when the state is there already."""

    def table(self, name: str) -> MutableMapping[str, Any]:
        return self.wereld.store.table(f"{self.name}.{name}")

    def client(self, kind: type[C], oin: str = "") -> C:
        """A client of another system, of one organisation when `oin` says so; only for use inside an event."""
        return kind(self._links.connect(kind.system, oin))

    def hook(self, name: str, value: T, **context: Any) -> T:
        """Offer a value to the faults that are switched on for this hook."""
        for fault_id in sorted(self.wereld.faults):
            fault = self._links.faults[fault_id]
            if fault.haak == name:
                value = fault.change(value, system=self, **context)
        return value

    # -- WSGI --

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        request = self.hook(f"{self.name}.request", Request(environ))
        response = self.hook(f"{self.name}.response", self._answer(request), request=request)
        return response(environ, start_response)

    def _answer(self, request: Request) -> Response:
        try:
            endpoint, values = self._urls.bind_to_environ(request.environ).match()
            answer = getattr(self, endpoint)(request, **values)
        except HTTPException as fout:
            return self._refused(fout, request)
        return answer if isinstance(answer, Response) else json_response(answer)

    def _refused(self, fout: HTTPException, request: Request) -> Response:
        """An error as this system says it."""
        return Response.force_type(fout.get_response(request.environ), request.environ)

    # -- events and screens --

    def handle(self, name: str, data: dict[str, Any]) -> None:
        """Deliver an event; a fault may drop it."""
        if self.hook(f"{self.name}.event", name, data=data) is None:
            return
        getattr(self, self._events[name])(**data)

    @classmethod
    def has_screen(cls, name: str) -> bool:
        return name in cls._screens

    def show(self, name: str, gegevens: dict[str, Any]) -> dict[str, Any]:
        """What the screen shows."""
        shown: dict[str, Any] = getattr(self, self._screens[name])(**gegevens)
        return shown


def json_response(value: Any, status: int = 200, mediatype: str = "application/json") -> Response:
    """A JSON answer; refuses what is not JSON, which would be a fault of the mock."""
    try:
        return Response(Request.json_module.dumps(value), status=status, content_type=mediatype)
    except TypeError as fout:
        raise Testfout(f"Een gesimuleerd systeem gaf geen JSON: {fout}") from fout
