"""Read an OpenAPI document from a path or a URL."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx

from generator import compression, documentation_page, validation, yaml_io
from generator.document import Json
from generator.errors import GeneratorError

OFFICIAL = "https://api.fortnox.se/apidocs"


def read(source: str) -> bytes:
    """Return the bytes of a file or of an http(s) URL."""
    if source.startswith(("http://", "https://")):
        return _fetch(source)
    try:
        return Path(source).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise GeneratorError(source, f"cannot be read ({reason})", "provide the path or URL of a document") from None


def _fetch(url: str) -> bytes:
    try:
        response = httpx.get(url, follow_redirects=True, timeout=60)
        response.raise_for_status()
    except httpx.HTTPStatusError as error:
        raise GeneratorError(url, f"returned HTTP status {error.response.status_code}", "check the URL") from None
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise GeneratorError(url, f"cannot be downloaded ({error})", "check the URL and the network") from None
    return response.content


def load(content: bytes, location: str) -> Any:
    """Return the raw document: a documentation page, JSON or YAML, each of them optionally compressed with gzip."""
    text = yaml_io.decode_document(compression.decompress(content, location), location)
    if documentation_page.is_page(text):
        return documentation_page.extract_document(text, location)
    return yaml_io.load_json(text, location) if text.lstrip().startswith(("{", "[")) else yaml_io.load(text, location)


def parse(content: bytes, location: str) -> Json:
    """Return the facts of a document in any supported form.

    Raises:
        GeneratorErrors: all problems of the document.
    """
    return validation.import_facts(load(content, location), location)
