"""Bodies of responses: decompressed piece by piece, checked for their end, and bounded in memory.

httpx decompresses a chunk at once, whatever its size becomes, and does not notice that a compressed body was cut.
"""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

import httpx

ACCEPTED = "gzip, deflate"
"""Content codings that are requested: those that can be decompressed piece by piece."""

PIECE = 256 * 1024
"""Upper bound of the bytes that are decompressed at a time."""

_GZIP = 16 + zlib.MAX_WBITS
_MAGIC = b"\x1f\x8b"
_HEADER = 2
_CODINGS = frozenset({"gzip", "x-gzip", "deflate"})
_OK = 200
_CUT = "the compressed body was cut"
_UNKNOWN = "the body has a content coding that cannot be decompressed"


class TooLarge(Exception):
    """The body has more bytes than allowed."""


class Body:
    """The body of a response while it is received.

    Args:
        limit: bytes that the body may have; None for no bound.
    """

    def __init__(self, limit: int | None) -> None:
        self._limit = limit
        self._pieces: list[bytes] = []
        self.size = 0

    def add(self, piece: bytes) -> None:
        """Add the next bytes. Raises TooLarge."""
        self.size += len(piece)
        if self._limit is not None and self.size > self._limit:
            raise TooLarge
        self._pieces.append(piece)

    @property
    def content(self) -> bytes:
        """The bytes so far."""
        return self._pieces[0] if len(self._pieces) == 1 else b"".join(self._pieces)


def is_bounded(headers: Mapping[str, str], limit: int | None) -> bool:
    """Return whether httpx can read the body at once: it is not compressed, and its length is known and within the limit.

    Args:
        headers: the headers of the response, with names in lower case.
        limit: bytes that the body may have; None for no bound.
    """
    length = headers.get("content-length", "")
    return length.isdecimal() and "content-encoding" not in headers and (limit is None or int(length) <= limit)


def iter_body(response: httpx.Response) -> Iterator[bytes]:
    """Iterate over the decompressed body of a response.

    A piece may be empty: compressed data may become nothing, and the caller checks its deadline after each piece.

    Raises:
        httpx.RemoteProtocolError: the body was cut.
        httpx.DecodingError: the body cannot be decompressed.
    """
    decoder = _decoder(response)
    if decoder is None:
        yield from response.iter_bytes()
        _check_decoded(response)
        return
    for chunk in response.iter_raw():
        yield from decoder.feed(chunk)
    _check_length(response)
    decoder.check_end()


async def iter_body_async(response: httpx.Response) -> AsyncIterator[bytes]:
    """Iterate over the decompressed body of a response. See iter_body."""
    decoder = _decoder(response)
    if decoder is None:
        async for chunk in response.aiter_bytes():
            yield chunk
        _check_decoded(response)
        return
    import asyncio  # late: sync clients do not need it

    async for chunk in response.aiter_raw():
        for number, piece in enumerate(decoder.feed(chunk)):
            if number:  # one chunk may become many pieces
                await asyncio.sleep(0)
            yield piece
    _check_length(response)
    decoder.check_end()


def _decoder(response: httpx.Response) -> _Decoder | None:
    """Return the decoder of a response; None if httpx reads it: it is not compressed, or was read already.

    httpx would decompress another coding than the requested ones without a bound. The body of an error stays as it is.

    Raises:
        httpx.DecodingError: the body of a success has a coding that was not requested.
    """
    if response.is_stream_consumed:
        return None
    codings = _codings(response)
    if not codings:
        return None
    if _CODINGS.issuperset(codings):
        return _Decoder([_Stage(coding) for coding in reversed(codings)])
    if response.is_success:
        raise httpx.DecodingError(_UNKNOWN)
    return _Decoder([])


def _codings(response: httpx.Response) -> list[str]:
    """Return the content codings of a body, in the order in which they were applied."""
    given = response.headers.get("content-encoding", "").lower().split(",")
    return [coding for coding in map(str.strip, given) if coding not in ("", "identity")]


def _check_decoded(response: httpx.Response) -> None:
    """Check a body that httpx read: a hook of the user's HTTP client may have read it, or it has a coding that was not requested.

    httpx returns a body with a coding that it does not know as it is, and does not report a missing end of gzip, deflate or brotli.

    Raises:
        httpx.RemoteProtocolError: the body was cut.
        httpx.DecodingError: httpx cannot decompress the body.
    """
    codings = _codings(response)
    # httpx does not count the bytes of a response that was created with its content.
    is_empty = not response.num_bytes_downloaded and response.headers.get("content-length", "0") == "0"
    if not codings or not response.is_success or is_empty:
        return
    decoder: object = getattr(response, "_decoder", None)
    decoders: list[object] = getattr(decoder, "children", [decoder])
    decompressors = [found for each in decoders if (found := getattr(each, "decompressor", None)) is not None]
    if len(decompressors) < len(codings):
        raise httpx.DecodingError(_UNKNOWN)
    if not all(map(_has_ended, decompressors)):
        raise httpx.RemoteProtocolError(_CUT)


def _has_ended(decompressor: Any) -> bool:
    return bool(decompressor.eof) if hasattr(decompressor, "eof") else bool(getattr(decompressor, "is_finished", lambda: True)())


def _check_length(response: httpx.Response) -> None:
    """Raise RemoteProtocolError for a compressed body without bytes, if the end of the connection ended it: it may have been cut."""
    framed = "content-length" in response.headers or "transfer-encoding" in response.headers or response.http_version == "HTTP/2"
    if response.status_code == _OK and not framed and not response.num_bytes_downloaded:
        raise httpx.RemoteProtocolError(_CUT)


class _Decoder:
    """Decompresses a body.

    Attributes:
        stages: one for each time that the body was compressed, the last one first.
    """

    def __init__(self, stages: list[_Stage]) -> None:
        self.stages = stages

    def feed(self, data: bytes, stage: int = 0) -> Iterator[bytes]:
        """Yield what the next bytes become. A step that has no result yields b""."""
        if stage == len(self.stages) or not data:
            yield data
            return
        for piece in self.stages[stage].feed(data):
            yield from self.feed(piece, stage + 1)

    def check_end(self) -> None:
        """Raise RemoteProtocolError if the compressed data have no end."""
        if not all(stage.complete for stage in self.stages):
            raise httpx.RemoteProtocolError(_CUT)


class _Stage:
    """Decompresses gzip or deflate."""

    def __init__(self, coding: str) -> None:
        self._is_gzip = coding != "deflate"
        self._inflate = zlib.decompressobj(_GZIP) if self._is_gzip else None
        self._head = b""
        self._started = False
        self._after_member = False
        self._ended = False

    @property
    def complete(self) -> bool:
        """Whether the data have ended. An empty body is complete."""
        return self._ended or self._after_member or not self._started

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Yield pieces of at most PIECE bytes, which may be empty."""
        full = False
        if self._after_member and data:
            data = self._begin_member(data)
        while (data or full) and not self._ended:
            piece = self._decompress(data)
            full = len(piece) == PIECE
            yield piece
            data = self._rest()

    def _decompress(self, data: bytes) -> bytes:
        self._started = True
        if self._inflate is None:
            self._head += data
            if len(self._head) < _HEADER:
                return b""
            # Some servers send deflate without the header of zlib.
            has_header = self._head[0] & 15 == zlib.DEFLATED and int.from_bytes(self._head[:2], "big") % 31 == 0
            self._inflate = zlib.decompressobj(zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS)
            data = self._head
        try:
            return self._inflate.decompress(data, PIECE)
        except zlib.error as error:
            raise httpx.DecodingError("the body cannot be decompressed") from error

    def _rest(self) -> bytes:
        """Return the data that are not decompressed yet."""
        if self._inflate is None:
            return b""
        if not self._inflate.eof:
            return self._inflate.unconsumed_tail
        if self._is_gzip:
            return self._begin_member(self._inflate.unused_data)
        self._ended = True
        return b""

    def _begin_member(self, data: bytes) -> bytes:
        """Return data after the end of a gzip member if they begin another one. Other data are padding. None may have arrived yet."""
        self._after_member = not data
        self._ended = data[:2] != _MAGIC[: len(data)]
        if not data or self._ended:
            return b""
        self._inflate = zlib.decompressobj(_GZIP)
        return data
