"""Every form of a document gives the same facts: a page, JSON, YAML, OpenAPI 3.1, each of them also compressed."""

import gzip
import json
import threading
from collections.abc import Iterator
from datetime import date
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from generator import compression, document_import, json_text, source, yaml_io
from generator.errors import GeneratorError
from generator.names import Names
from tests.generator import forms
from tests.generator.project import Small

BOX = {"$ref": "#/components/schemas/fortnox_Widget_Box"}


def _rich(document: dict[str, Any]) -> dict[str, Any]:
    """Return the small document with content that OpenAPI 3.1 declares differently from 3.0."""
    properties = document["components"]["schemas"]["fortnox_Widget"]["properties"]
    properties["Weight"] = {
        "type": "number",
        "minimum": 0,
        "exclusiveMinimum": True,
        "maximum": 9,
        "exclusiveMaximum": True,
        "nullable": True,
    }
    properties["Kind"] = {"type": "string", "enum": ["ONE"], "nullable": True, "example": "ONE"}
    properties["Image"] = {"type": "string", "format": "byte"}
    properties["Crate"] = {"allOf": [BOX], "nullable": True}
    properties["const"] = {"type": "string", "description": "Kostnadsställe, åäö: } </script> \u2028"}
    return document


def _facts(content: bytes) -> str:
    return json_text.to_text(source.parse(content, "the document"))


@cache
def _official(file: Path) -> str:
    return _facts(file.read_bytes())


@pytest.fixture
def document(tmp_path: Path) -> dict[str, Any]:
    return _rich(Small(tmp_path / "small").document)


@pytest.mark.parametrize("form", forms.FORMS)
def test_every_form_gives_the_same_facts(document: dict[str, Any], form: str) -> None:
    expected = _facts(json.dumps(document).encode())
    content = forms.write(document, form)
    assert _facts(content) == expected
    assert _facts(forms.compress(content)) == expected


@pytest.mark.slow  # `nox -s drift`: reads the complete document
@pytest.mark.parametrize("form", forms.FORMS)
def test_official_document_in_every_form_gives_the_same_facts(document_path: Path, form: str) -> None:
    content = forms.write(json.loads(document_path.read_text("utf-8")), form)
    assert _facts(forms.compress(content)) == _official(document_path)


def test_every_form_gives_the_same_lock(tmp_path: Path) -> None:
    locks = set()
    for index, form in enumerate(forms.FORMS):
        small = Small(tmp_path / str(index))
        file = tmp_path / f"{index}.document"
        file.write_bytes(forms.write(small.document, form))
        names = Names.load(small.root / "spec/names.yaml")
        imported = document_import.import_document(small.root / "spec", str(file), names, date(2026, 1, 31))
        locks.add((json_text.to_text(imported.lock), json_text.to_text(imported.facts)))
        assert imported.lock["sha256"] == json_text.sha256(json_text.to_text(imported.facts))
    assert len(locks) == 1


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    folder = tmp_path / "served"
    folder.mkdir()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield folder, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def test_page_is_read_from_a_url(served: tuple[Path, str], document: dict[str, Any]) -> None:
    folder, url = served
    (folder / "apidocs").write_bytes(forms.page(document))
    (folder / "packed.gz").write_bytes(forms.compress(forms.page(document)))
    expected = _facts(json.dumps(document).encode())
    assert _facts(source.read(f"{url}/apidocs")) == expected
    assert _facts(source.read(f"{url}/packed.gz")) == expected


def test_official_source_is_the_documentation_page() -> None:
    assert source.OFFICIAL == "https://api.fortnox.se/apidocs"


@pytest.mark.parametrize(
    ("content", "part"),
    [
        pytest.param(b"<html><body>Not here</body></html>", "without an OpenAPI document; provide the URL of", id="no script"),
        pytest.param(b"<script>__redoc_state = null</script>", "without an OpenAPI document", id="no object"),
        pytest.param(b'<script>const __redoc_state = {"spec": {}};</script>', "without an OpenAPI document", id="no data"),
        pytest.param(b'<script>const __redoc_state = {"spec": {"data": {', "its document is not valid JSON", id="truncated page"),
        pytest.param(b'<script>const __redoc_state = {"spec": {"data": []}};</script>', "because it is not an object", id="list"),
        pytest.param(gzip.compress(b"x" * 5000)[:-12], "is truncated gzip data", id="truncated gzip"),
        pytest.param(b"\x1f\x8bnoise", "cannot be decompressed as gzip", id="not gzip"),
        pytest.param(b"\xff\xfe{", "is not UTF-16", id="half a character"),
        pytest.param(b"\xff{}", "is not UTF-8", id="not text"),
    ],
)
def test_unreadable_source_stops_with_one_line(content: bytes, part: str) -> None:
    with pytest.raises(GeneratorError) as error:
        source.parse(content, "document")
    assert part in str(error.value)
    assert "\n" not in str(error.value)


def test_decompress_has_a_size_limit() -> None:
    with pytest.raises(GeneratorError, match="decompresses to more than"):
        compression.decompress(gzip.compress(b"\0" * 100_000), "document", most=99_999)
    assert compression.decompress(gzip.compress(b"a") + gzip.compress(b"b") + b"\0" * 9, "document", most=2) == b"ab"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("NO", "NO"),
        ("on", "on"),
        ("yes", "yes"),
        ("1:30", "1:30"),
        ("012", 12),
        ("0o12", 10),
        ("~", None),
        ("{url: https://api.example.com}", {"url": "https://api.example.com"}),
        ('"a\u2028b"', "a\u2028b"),
    ],
)
def test_load_reads_yaml_1_2(text: str, value: Any) -> None:
    assert yaml_io.load(f"a: {text}\n", "document") == {"a": value}


@pytest.mark.parametrize("deep", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "[" * 100_000 + "]" * 100_000])
def test_load_deeply_nested_yaml_raises(deep: str) -> None:
    with pytest.raises(GeneratorError, match="cannot be read as YAML"):
        yaml_io.load(f"a:\n  {deep}", "document")


def test_endless_yaml_aliases_raise() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]" for level in range(1, 12)]
    with pytest.raises(GeneratorError, match="they expand to too many nodes"):
        source.parse("\n".join(lines).encode(), "document")
