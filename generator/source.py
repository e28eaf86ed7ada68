"""Reads an OpenAPI document from a path or an address."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx

from generator import documentation_page, packed, texts, wellformed
from generator.document import Json
from generator.errors import Stop

OFFICIAL = "https://api.fortnox.se/apidocs"


def read(source: str) -> bytes:
    """The bytes behind a path or an http(s) address."""
    if source.startswith(("http://", "https://")):
        return _fetch(source)
    try:
        return Path(source).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise Stop(source, f"cannot be read ({reason})", "give the path or the address of a document") from None


def _fetch(address: str) -> bytes:
    try:
        answer = httpx.get(address, follow_redirects=True, timeout=60)
        answer.raise_for_status()
    except httpx.HTTPStatusError as error:
        raise Stop(address, f"answered with status {error.response.status_code}") from None
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise Stop(address, f"does not answer ({error})", "check the address and the network") from None
    return answer.content


def load(content: bytes, where: str) -> Any:
    """The raw document of bytes: a documentation page, JSON or YAML, which may be packed by gzip."""
    text = texts.decode_document(packed.unpacked(content, where), where)
    if documentation_page.is_page(text):
        return documentation_page.document(text, where)
    return texts.load_json(text, where) if text.lstrip().startswith(("{", "[")) else texts.load(text, where)


def parse(content: bytes, where: str) -> Json:
    """The facts of a document, whatever its form. Its faults stop the run, all of them at once."""
    return wellformed.imported(load(content, where), where)
