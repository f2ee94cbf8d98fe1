"""A large document goes into a samenwerking and out again without ever lying in memory whole."""

from __future__ import annotations

import hashlib
import io
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from ikt.kern.evidence import NoEvidence
from ikt.koppelvlakken.swf.documenten import DocumentenClient
from ikt.koppelvlakken.swf.formulier import Formulier
from ikt.koppelvlakken.swf.gegevens import NieuwDocument
from ikt.koppelvlakken.transport.stream import buffered
from tests.mocks.swfsimulatie import BG, Swfsimulatie

CHUNK = bytes(range(256)) * 256
CHUNKS = 1024
SIZE = CHUNKS * len(CHUNK)
HASH = hashlib.sha256(CHUNK * CHUNKS).hexdigest()


def parts() -> Iterator[bytes]:
    for _ in range(CHUNKS):
        yield CHUNK


@pytest.fixture
def on_disk(tmp_path: Path) -> Iterator[IO[bytes]]:
    path = tmp_path / "groot.pdf"
    with path.open("wb") as file:
        file.writelines(parts())
    with path.open("rb") as file:
        yield file


def test_64_mb_costs_little_memory(on_disk: IO[bytes]) -> None:
    evidence = NoEvidence()
    with Swfsimulatie(evidence=evidence) as keten:
        samenwerking, client = keten.open(), keten.client(DocumentenClient)
        nieuw = NieuwDocument(bestandsNaam="groot.pdf", vertrouwelijkheidsAanduiding="RV")
        tracemalloc.start()
        try:
            document = client.voeg_toe(samenwerking, nieuw, on_disk, BG)
            opgehaald = client.inhoud(document.documentId, BG)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert opgehaald is not None and (opgehaald.grootte, opgehaald.sha256) == (SIZE, HASH)
    assert peak < 8 * 1024 * 1024
    sent = next(each.request for each in evidence.exchanges if each.method == "POST" and "documenten" in each.url)
    assert sent is not None and sent.size > SIZE


def test_a_file_that_does_not_know_its_size_goes_too() -> None:
    with Swfsimulatie() as keten:
        samenwerking, client = keten.open(), keten.client(DocumentenClient)
        nieuw = NieuwDocument(bestandsNaam="stroom.pdf", vertrouwelijkheidsAanduiding="RV")
        bestand = buffered(CHUNK for _ in range(3))
        document = client.voeg_toe(samenwerking, nieuw, bestand, BG)
        opgehaald = client.inhoud(document.documentId, BG)
    assert opgehaald is not None and opgehaald.sha256 == hashlib.sha256(CHUNK * 3).hexdigest()


def test_the_form_says_how_large_it_is() -> None:
    formulier = Formulier("file", "Één plan.pdf", io.BytesIO(b"x" * 1000))
    body = b"".join(formulier)
    assert (formulier.len, len(body) > 1000) == (len(body), True)
    assert formulier.content_type.startswith("multipart/form-data; boundary=")
