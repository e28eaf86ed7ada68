"""Decompress gzip data with a limit on its size."""

from __future__ import annotations

import zlib

from generator.errors import GeneratorError

MAX_BYTES = 256 * 1024 * 1024
_MAGIC = b"\x1f\x8b"
_GZIP = zlib.MAX_WBITS | 16


def decompress(content: bytes, location: str, most: int = MAX_BYTES) -> bytes:
    """Decompress gzip data, which is recognized by its first two bytes. Return other data unchanged.

    Args:
        content: the data.
        location: the file or URL, for the message of an error.
        most: the maximum size of the decompressed data in bytes.
    """
    if not content.startswith(_MAGIC):
        return content
    parts: list[bytes] = []
    left = most
    # A gzip file may contain several members in sequence, and may end with zero bytes.
    while content:
        part, content = _member(content, location, left)
        parts.append(part)
        left -= len(part)
        content = content.lstrip(b"\0")
    return b"".join(parts)


def _member(content: bytes, location: str, most: int) -> tuple[bytes, bytes]:
    """Return the data of the first gzip member, and the bytes that follow the member."""
    member = zlib.decompressobj(_GZIP)
    try:
        data = member.decompress(content, most + 1)
    except zlib.error as error:
        raise GeneratorError(location, f"cannot be decompressed as gzip ({error})", "download it again") from None
    if len(data) > most:
        raise GeneratorError(location, "decompresses to more than 256 MiB", "provide a file that contains only the document")
    if not member.eof:
        raise GeneratorError(location, "is truncated gzip data", "download it again")
    return data, member.unused_data
