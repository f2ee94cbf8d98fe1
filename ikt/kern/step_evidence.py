"""The evidence of the step that is busy; clients keep this one sink for the whole casus."""

from __future__ import annotations

from typing import Protocol

from ikt.kern.evidence import EvidenceSink, Exchange


class EvidenceStores(Protocol):
    def at(self, casus: str, poging: int, stap: int) -> EvidenceSink: ...


class StepEvidence:
    """`refs` are the references of what was kept since `begin`, each once."""

    def __init__(self, stores: EvidenceStores, casus: str, poging: int) -> None:
        self._stores, self._casus, self._poging = stores, casus, poging
        self.begin(0)

    def begin(self, stap: int) -> None:
        self._sink = self._stores.at(self._casus, self._poging, stap)
        self.refs: list[str] = []

    def exchange(self, exchange: Exchange) -> str:
        return self._keep(self._sink.exchange(exchange))

    def attachment(self, name: str, content: bytes | str, mediatype: str) -> str:
        return self._keep(self._sink.attachment(name, content, mediatype))

    def _keep(self, ref: str) -> str:
        if ref not in self.refs:
            self.refs.append(ref)
        return ref
