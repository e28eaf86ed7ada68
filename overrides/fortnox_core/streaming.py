"""Files that come piece by piece, for those that need not lie in memory."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from os import PathLike
from pathlib import Path
from typing import Generic, Self, TypeVar

from attrs import define, field, frozen

from fortnox_core.atomic_write import atomic_write
from fortnox_core.call import Call
from fortnox_core.download import Download
from fortnox_core.response import Response

I = TypeVar("I")  # noqa: E741, an iterator of one kind or the other

BEGINNING = 64 * 1024
"""Bytes of an answer that are read before it is given: an error in place of a file is shorter, and known by then."""


@frozen
class OpenResponse(Generic[I]):
    """An answer that is still coming.

    Attributes:
        reply: the answer, with the beginning of its body: BEGINNING bytes or more, and all of it where it has fewer or tells of a failure.
        rest: the bytes that follow. Raises TransportError where they do not come.
    """

    response: Response
    rest: I


@define
class _Stream(Generic[I]):
    """What both streams share.

    Attributes:
        content_type: the media type, "" where none was given.
        filename: the name that Fortnox gave it, without any folder; None where it gave none.
        size: its bytes; None where Fortnox does not say how many there are.
    """

    content_type: str
    filename: str | None
    size: int | None
    _beginning: bytes = field(repr=False)
    _rest: I = field(repr=False)
    _read: bool = field(default=False, init=False, repr=False)
    _closed: bool = field(default=False, init=False, repr=False)

    @classmethod
    def of(cls, call: Call[Download], opened: OpenResponse[I]) -> Self:
        """Raises what the call itself raises for this answer."""
        file = call.result(opened.response)
        return cls(file.content_type, file.filename, _size(opened.response), file.content, opened.rest)

    def close(self) -> None:
        """Nothing more comes of it."""
        self._closed = True

    def _begin(self) -> bytes:
        self._check()
        if self._read:
            raise RuntimeError("the download was read already; it comes only once")
        self._read = True
        return self._beginning

    def _check(self) -> None:
        if self._closed:
            raise RuntimeError("the download comes only within its `with`; save it there")


class DownloadStream(_Stream[Iterator[bytes]]):
    """A file as it comes. Iterating gives its bytes, piece by piece, once; within the `with` that it came of.

    Raises TransportError where it breaks off.
    """

    def __iter__(self) -> Iterator[bytes]:
        yield self._begin()
        for piece in self._rest:
            self._check()
            yield piece

    def save(self, path: str | PathLike[str]) -> Path:
        """Writes the file and returns its path. A file that is there is replaced by the whole new one, or stays as it is."""
        with atomic_write(path) as file:
            for piece in self:
                file.write(piece)
        return Path(path)


class AsyncDownloadStream(_Stream[AsyncIterator[bytes]]):
    """The async mirror of DownloadStream."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._begin()
        async for piece in self._rest:
            self._check()
            yield piece

    async def save(self, path: str | PathLike[str]) -> Path:
        """Writes the file and returns its path. A file that is there is replaced by the whole new one, or stays as it is."""
        with atomic_write(path) as file:
            async for piece in self:
                file.write(piece)
        return Path(path)


def _size(response: Response) -> int | None:
    length = response.headers.get("content-length", "")
    # What is compressed on the way has another length here.
    return int(length) if length.isdecimal() and response.headers.get("content-encoding", "identity") == "identity" else None
