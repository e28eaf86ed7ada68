"""The difference and the watch read a document in each format: JSON, YAML, gzip, OpenAPI 3.1, and the documentation page."""

import gzip
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from generator.document import Json
from tests.release.golden_spec import GoldenSpec
from tests.release.test_upstream import QUIET, Checkout
from tools.release.difference.__main__ import main as compare
from tools.release.upstream.__main__ import main as watch


def _yaml(document: Json) -> bytes:
    stream = StringIO()
    YAML(typ="safe", pure=True).dump(document, stream)
    return stream.getvalue().encode()


def _page(document: Json) -> bytes:
    state = json.dumps({"spec": {"data": document}})
    return f"<!doctype html><html><script>const __redoc_state = {state};</script></html>".encode()


FORMATS: dict[str, Callable[[Json], bytes]] = {
    "json": lambda document: json.dumps(document).encode(),
    "yaml": _yaml,
    "gzip": lambda document: gzip.compress(json.dumps(document).encode()),
    "3.1": lambda document: json.dumps({**document, "openapi": "3.1.0"}).encode(),
    "page": _page,
}


@pytest.mark.parametrize("name", FORMATS)
def test_difference_reads_each_format(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    golden = GoldenSpec(tmp_path)
    other = tmp_path / "other"
    other.write_bytes(FORMATS[name](golden.document))
    assert compare([str(tmp_path / "old.json"), str(other), "--root", str(tmp_path)]) == 0
    assert capsys.readouterr().out.endswith("0 breaking, 0 additive, 0 fix, 0 invisible; no release is needed\n")


@pytest.mark.slow
def test_watch_reads_each_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    checkout = Checkout(tmp_path / "checkout")
    for encode in FORMATS.values():
        other = tmp_path / "other"
        other.write_bytes(encode(checkout.document))
        capsys.readouterr()
        assert watch([str(other), "--root", str(checkout.folder)]) == 0
        assert capsys.readouterr().out == QUIET
