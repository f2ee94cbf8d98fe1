"""Faults of simulated systems: plug-ins on documented hooks, loadable from any folder.

A fault changes the value that a system offers at a hook; its declaration says which schakel it should be found on.

```python
@fout(id="titel-afgekapt", keten="vth", omschrijving="...", bron="...", schakel="zaaksysteem-zaak",
      haak="zaaksysteem.omschrijving")
def kap_af(waarde: str, **context: Any) -> str:
    return waarde[:80]
```

Every system has three general hooks: `<systeem>.request` (the request), `<systeem>.response` (the answer) and
`<systeem>.event` (the name of an event about to be handled; None drops it). Others stand where a system calls `hook`.
"""

from mocks.fouten.register import Fault, Faults, fout

__all__ = ["Fault", "Faults", "fout"]
