"""What is given to `fortnox call`, made from the published document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tools.evidence import samples
from tools.evidence.fixtures import encode
from tools.evidence.samples import JSON, Declared

FILE = b"%PDF-1.7"
FORM = "multipart/form-data"
HEADERS = {"If-Match": 'W/"7"', "If-Unmodified-Since": "Sat, 31 Jan 2026 12:45:00 GMT"}


def schemas(declared: Declared) -> dict[str, Any]:
    """The schemas of what is sent, by media type."""
    content = declared.node.get("requestBody", {}).get("content", {})
    return {media: each["schema"] for media, each in content.items()}


def form(declared: Declared) -> dict[str, str]:
    """The fields that go beside a file, with sample values."""
    properties = schemas(declared).get(FORM, {}).get("properties", {})
    return {name: plain(samples.value(inner)) for name, inner in properties.items() if name != "file"}


def required_headers(declared: Declared) -> Iterator[tuple[str, str]]:
    """The headers that must be sent: any version will do."""
    yield from ((each["name"], "*") for each in declared.parameters("header") if each.get("required"))


def options(pairs: Iterable[tuple[str, Any]]) -> list[str]:
    """Names of Fortnox's with their values, as options."""
    return [f"--{samples.python_name(name).replace('_', '-')}={plain(value)}" for name, value in pairs]


def sent(declared: Declared, body: Any = None) -> list[str]:
    """A file or a body as arguments; the files lie where the test runs. `body` instead of a sample."""
    if FORM in schemas(declared):
        Path("Kvitto.pdf").write_bytes(FILE)
        return ["Kvitto.pdf"]
    for schema in schemas(declared).values():
        Path("body.json").write_bytes(encode(samples.value(schema) if body is None else body))
        return ["--body", "@body.json"]
    return []


def gives_file(declared: Declared) -> bool:
    """Whether a file comes back."""
    return any(media != JSON for media in declared.success[1])


def plain(value: Any) -> str:
    """The text of a value; of a list its first."""
    value = value[0] if isinstance(value, list) else value
    return str(value).lower() if isinstance(value, bool) else str(value)
