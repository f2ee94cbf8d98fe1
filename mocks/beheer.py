"""The beheer koppelvlak: the only way in for steps, detectie and tests to clock, faults, screens and state."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol

from werkzeug import Request, Response
from werkzeug.exceptions import NotFound

from mocks.system import System, json_response, route


class Playing(Protocol):
    """The simulation that is managed."""

    systems: dict[str, System]

    def advance(self, until: datetime) -> str | None: ...

    def reset(self) -> None: ...


class Beheer(System):
    name = "beheer"
    simulation: Playing

    @route("GET", "/klok")
    def klok_nu(self, request: Request) -> dict[str, Any]:
        return {"nu": self.wereld.klok.nu().isoformat()}

    @route("POST", "/klok")
    def klok_verder(self, request: Request) -> dict[str, Any]:
        """Deliver the next event at or before `uiterlijk`, or move the clock there when there is none."""
        uiterlijk = datetime.fromisoformat(request.get_json()["uiterlijk"])
        gebeurtenis = self.simulation.advance(uiterlijk)
        return {"nu": self.wereld.klok.nu().isoformat(), "gebeurtenis": gebeurtenis}

    @route("GET", "/fouten")
    def fouten(self, request: Request) -> list[dict[str, Any]]:
        aan = self.wereld.faults
        return [{"id": fault.id, "aan": fault.id in aan} for fault in self._links.faults]

    @route("PUT", "/fouten/<fault>")
    def fout_aan(self, request: Request, fault: str) -> Response:
        return self._switch(fault, True)

    @route("DELETE", "/fouten/<fault>")
    def fout_uit(self, request: Request, fault: str) -> Response:
        return self._switch(fault, False)

    def _switch(self, fault_id: str, on: bool) -> Response:
        fault = next((each for each in self._links.faults if each.id == fault_id), None)
        if fault is None:
            raise NotFound(f"De fout '{fault_id}' bestaat niet.")
        if on and fault.systeem not in self.simulation.systems:
            detail = f"De fout '{fault_id}' zit in het systeem {fault.systeem}, en dat is hier niet gesimuleerd."
            return json_response({"detail": detail}, status=409)
        self.wereld.switch(fault_id, on)
        return Response(status=204)

    @route("POST", "/reset")
    def reset(self, request: Request) -> Response:
        self.simulation.reset()
        return Response(status=204)

    @route("POST", "/leeg")
    def leeg(self, request: Request) -> Response:
        self.wereld.empty()
        return Response(status=204)

    @route("POST", "/vul")
    def vul(self, request: Request) -> Response:
        for system in self.simulation.systems.values():
            system.start()
        return Response(status=204)

    @route("POST", "/schermen/<name>")
    def scherm(self, request: Request, name: str) -> dict[str, Any]:
        for system in self.simulation.systems.values():
            if system.has_screen(name):
                return system.show(name, request.get_json())
        raise NotFound(f"Geen gesimuleerd systeem heeft een scherm '{name}'.")

    @route("GET", "/stand/<system>/<table>")
    def stand(self, request: Request, system: str, table: str) -> dict[str, Any]:
        return dict(self.wereld.store.table(f"{system}.{table}"))
