"""Arguments of `fortnox call` with sample values from the published document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tools.evidence import samples
from tools.evidence.fixtures import encode
from tools.evidence.samples import JSON, Declared

FILE = b"%PDF-1.7"
FORM = "multipart/form-data"
HEADER_VALUES = {"If-Match": 'W/"7"', "If-Unmodified-Since": "Sat, 31 Jan 2026 12:45:00 GMT"}


def request_schemas(declared: Declared) -> dict[str, Any]:
    """Return the JSON schemas of the request body by media type."""
    content = declared.node.get("requestBody", {}).get("content", {})
    return {media: each["schema"] for media, each in content.items()}


def form_fields(declared: Declared) -> dict[str, str]:
    """Return sample values of the form fields that are sent with a file."""
    properties = request_schemas(declared).get(FORM, {}).get("properties", {})
    return {name: as_text(samples.value(inner)) for name, inner in properties.items() if name != "file"}


def required_headers(declared: Declared) -> Iterator[tuple[str, str]]:
    """Yield the required headers with a value that fits any version."""
    yield from ((each["name"], "*") for each in declared.parameters("header") if each.get("required"))


def as_options(pairs: Iterable[tuple[str, Any]]) -> list[str]:
    """Return options for pairs of Fortnox's name and value."""
    return [f"--{samples.python_name(name).replace('_', '-')}={as_text(value)}" for name, value in pairs]


def body_arguments(declared: Declared, body: Any = None) -> list[str]:
    """Return the arguments for the request body. Write its file to the current folder.

    Args:
        declared: the operation.
        body: request body; a sample by default.
    """
    if FORM in request_schemas(declared):
        Path("Kvitto.pdf").write_bytes(FILE)
        return ["Kvitto.pdf"]
    for schema in request_schemas(declared).values():
        Path("body.json").write_bytes(encode(samples.value(schema) if body is None else body))
        return ["--body", "@body.json"]
    return []


def returns_file(declared: Declared) -> bool:
    """Return whether the response is a file."""
    return any(media != JSON for media in declared.success[1])


def as_text(value: Any) -> str:
    """Return a value as text; of a list its first value."""
    value = value[0] if isinstance(value, list) else value
    return str(value).lower() if isinstance(value, bool) else str(value)
