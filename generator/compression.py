"""Unpacks gzip data, with a bound on its size."""

from __future__ import annotations

import zlib

from generator.errors import GeneratorError

MAX_BYTES = 256 * 1024 * 1024
_MAGIC = b"\x1f\x8b"
_GZIP = zlib.MAX_WBITS | 16


def decompress(content: bytes, location: str, most: int = MAX_BYTES) -> bytes:
    """Unpack gzip data, which its first two bytes show. Return other data as it is."""
    if not content.startswith(_MAGIC):
        return content
    parts: list[bytes] = []
    left = most
    # A gzip file may hold several members one behind the other. Zeros may fill its end.
    while content:
        part, content = _member(content, location, left)
        parts.append(part)
        left -= len(part)
        content = content.lstrip(b"\0")
    return b"".join(parts)


def _member(content: bytes, location: str, most: int) -> tuple[bytes, bytes]:
    """The data of the first member, and what stands behind that member."""
    member = zlib.decompressobj(_GZIP)
    try:
        data = member.decompress(content, most + 1)
    except zlib.error as error:
        raise GeneratorError(location, f"is gzip data that cannot be unpacked ({error})", "fetch it again") from None
    if len(data) > most:
        raise GeneratorError(location, "is gzip data that unpacks to more than 256 MiB", "give the document alone")
    if not member.eof:
        raise GeneratorError(location, "is gzip data that ends too early", "was it cut off on the way? Fetch it again")
    return data, member.unused_data
