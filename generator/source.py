"""Reads an OpenAPI document from a path or an address."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx

from generator import compression, documentation_page, validation, yaml_io
from generator.document import Json
from generator.errors import GeneratorError

OFFICIAL = "https://api.fortnox.se/apidocs"


def read(source: str) -> bytes:
    """The bytes behind a path or an http(s) address."""
    if source.startswith(("http://", "https://")):
        return _fetch(source)
    try:
        return Path(source).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise GeneratorError(source, f"cannot be read ({reason})", "give the path or the address of a document") from None


def _fetch(address: str) -> bytes:
    try:
        answer = httpx.get(address, follow_redirects=True, timeout=60)
        answer.raise_for_status()
    except httpx.HTTPStatusError as error:
        raise GeneratorError(address, f"answered with status {error.response.status_code}") from None
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise GeneratorError(address, f"does not answer ({error})", "check the address and the network") from None
    return answer.content


def load(content: bytes, location: str) -> Any:
    """The raw document of bytes: a documentation page, JSON or YAML, which may be packed by gzip."""
    text = yaml_io.decode_document(compression.decompress(content, location), location)
    if documentation_page.is_page(text):
        return documentation_page.document(text, location)
    return yaml_io.load_json(text, location) if text.lstrip().startswith(("{", "[")) else yaml_io.load(text, location)


def parse(content: bytes, location: str) -> Json:
    """The facts of a document, whatever its form. Its faults stop the run, all of them at once."""
    return validation.imported(load(content, location), location)
