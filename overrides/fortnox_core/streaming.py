"""Stream downloads chunk by chunk, for files that should not be loaded into memory."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from os import PathLike
from pathlib import Path
from typing import Generic, Self, TypeVar

from attrs import define, field, frozen

from fortnox_core.atomic_write import atomic_write
from fortnox_core.call import Call
from fortnox_core.download import Download
from fortnox_core.errors import Response

I = TypeVar("I")  # noqa: E741, a sync or an async iterator

PREFETCH_BYTES = 64 * 1024
"""How many bytes of the body are read before the stream is returned. An error in place of a file is shorter, so it is detected."""


@frozen
class OpenResponse(Generic[I]):
    """A response whose body is still being received.

    Attributes:
        response: the response. Its content is the first PREFETCH_BYTES bytes or more of the body, or the complete body if it is shorter
            or an error.
        rest: iterator over the remaining bytes. It raises TransportError if the connection breaks.
    """

    response: Response
    rest: I


@define(init=False)
class _Stream(Generic[I]):
    """The common part of the sync and the async stream.

    Attributes:
        content_type: media type, such as "application/pdf"; "" if Fortnox sent none.
        filename: name of the file, safe to save, as in Download; None if Fortnox sent none.
        size: size of the file in bytes; None if Fortnox does not send it.
    """

    content_type: str
    filename: str | None
    size: int | None
    _first_chunk: bytes = field(repr=False)
    _rest: I = field(repr=False)
    _started: bool = field(repr=False)
    _closed: bool = field(repr=False)

    @classmethod
    def _from_response(cls, call: Call[Download], opened: OpenResponse[I]) -> Self:
        """Return the stream of an open response. Raises what the call itself raises for this response."""
        file = call.result(opened.response)
        stream = cls()
        stream.content_type, stream.filename, stream.size = file.content_type, file.filename, _read_size(opened.response)
        stream._first_chunk, stream._rest = file.content, opened.rest
        stream._started = stream._closed = False
        return stream

    def close(self) -> None:
        """Close the stream; reading it then raises RuntimeError."""
        self._closed = True

    def _start(self) -> bytes:
        self._check_open()
        if self._started:
            raise RuntimeError("the stream was read already and can be read only once; call .stream() again")
        self._started = True
        return self._first_chunk

    def _check_open(self) -> None:
        if self._closed:
            raise RuntimeError("the stream is closed; read or save it inside its `with` block")


class DownloadStream(_Stream[Iterator[bytes]]):
    """A file that is downloaded while it is iterated.

    `with fortnox.archive.get_file.stream(...) as file:` gives one.
    Iterating yields the bytes chunk by chunk, once, and only inside the `with` block.

    Attributes:
        content_type: media type, such as "application/pdf"; "" if Fortnox sent none.
        filename: name of the file, safe to save, as in Download; None if Fortnox sent none.
        size: size of the file in bytes; None if Fortnox does not send it.

    Raises:
        TransportError: while iterating, if the connection breaks.
        RuntimeError: the stream was read already, or its `with` block has ended.
    """

    def __iter__(self) -> Iterator[bytes]:
        yield self._start()
        for chunk in self._rest:
            self._check_open()
            yield chunk

    def save(self, path: str | PathLike[str], *, replace: bool = True) -> Path:
        """Write the file to disk atomically: an existing file is replaced completely, or stays unchanged if the download fails.

        Args:
            path: path of the file to create or replace.
            replace: whether an existing file may be replaced. False raises FileExistsError, also for a symbolic link without a target.

        Returns:
            The path.

        Raises:
            OSError: the file cannot be written.
            TransportError: the connection broke.
            RuntimeError: the stream was read already, or its `with` block has ended.
        """
        with atomic_write(path, replace=replace) as file:
            for chunk in self:
                file.write(chunk)
        return Path(path)


class AsyncDownloadStream(_Stream[AsyncIterator[bytes]]):
    """A file that is downloaded while it is iterated: the async mirror of DownloadStream.

    `async with fortnox.archive.get_file.stream(...) as file:` gives one.
    Iterating yields the bytes chunk by chunk, once, and only inside the `async with` block.

    Attributes:
        content_type: media type, such as "application/pdf"; "" if Fortnox sent none.
        filename: name of the file, safe to save, as in Download; None if Fortnox sent none.
        size: size of the file in bytes; None if Fortnox does not send it.

    Raises:
        TransportError: while iterating, if the connection breaks.
        RuntimeError: the stream was read already, or its `async with` block has ended.
    """

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._start()
        async for chunk in self._rest:
            self._check_open()
            yield chunk

    async def save(self, path: str | PathLike[str], *, replace: bool = True) -> Path:
        """Write the file to disk atomically: an existing file is replaced completely, or stays unchanged if the download fails.

        Args:
            path: path of the file to create or replace.
            replace: whether an existing file may be replaced. False raises FileExistsError, also for a symbolic link without a target.

        Returns:
            The path.

        Raises:
            OSError: the file cannot be written.
            TransportError: the connection broke.
            RuntimeError: the stream was read already, or its `async with` block has ended.
        """
        with atomic_write(path, replace=replace) as file:
            async for chunk in self:
                file.write(chunk)
        return Path(path)


def _read_size(response: Response) -> int | None:
    length = response.headers.get("content-length", "")
    # Content-Length of a compressed response is not the size of the file.
    return int(length) if length.isdecimal() and response.headers.get("content-encoding", "identity") == "identity" else None
