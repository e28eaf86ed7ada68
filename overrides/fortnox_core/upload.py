"""Files that are uploaded to Fortnox."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from mimetypes import guess_type
from os import PathLike
from pathlib import Path
from typing import BinaryIO, Protocol, Self, cast, runtime_checkable

from attrs import field, frozen


@runtime_checkable
class SupportsRead(Protocol):
    """A file that is opened in binary mode."""

    def read(self, size: int = -1, /) -> bytes:
        """Return the next bytes.

        Args:
            size: how many bytes at most. -1 returns all.

        Returns:
            The bytes; b"" at the end.
        """
        ...


UploadSource = str | PathLike[str] | bytes | bytearray | SupportsRead
"""Type of what `Upload.of` takes: a path, bytes, or a file opened in binary mode."""


@frozen
class FilePart:
    """The rest of an open file, from its position on. It is sent as if it were a complete file.

    Attributes:
        file: the file, opened in binary mode.
        start: its position when the upload was created.
    """

    file: BinaryIO
    start: int

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes.

        Args:
            size: how many bytes at most. -1 returns all.

        Returns:
            The bytes; b"" at the end.
        """
        return self.file.read(size)

    def tell(self) -> int:
        """Return the position, counted from the start of the rest.

        Returns:
            The position in bytes.
        """
        return self.file.tell() - self.start

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Set the position, counted from the start of the rest.

        Args:
            offset: the new position, relative to `whence`.
            whence: os.SEEK_SET, os.SEEK_CUR or os.SEEK_END.

        Returns:
            The new position in bytes.
        """
        return self.file.seek(self.start + offset if whence == os.SEEK_SET else offset, whence) - self.start


@frozen
class Upload:
    """A file to upload. `Upload.of(...)` builds it from a path, bytes or an open file.

    Attributes:
        filename: name of the file in Fortnox; any Unicode text.
        content: bytes of the file, or where they are read from: a path, or the rest of an open file. Each attempt reads it again.
        content_type: media type, "application/octet-stream" by default.
    """

    filename: str
    content: bytes | Path | FilePart = field(repr=False)
    content_type: str = "application/octet-stream"

    @classmethod
    def of(cls, source: UploadSource, filename: str | None = None, content_type: str | None = None) -> Self:
        """Build an upload from a path, bytes, or a file opened in binary mode.

        A file on disk is not loaded into memory. It must not change, and an open file must stay open, until it is sent.
        An open file is sent from its current position. A file without seek, such as a pipe, is read immediately.

        Args:
            source: the file. A str is a path.
            filename: name of the file in Fortnox; required for bytes. Default: the name of the path or of the open file.
            content_type: media type. Default: guessed from the extension of the name.

        Returns:
            The upload.

        Raises:
            OSError: the path cannot be read.
            TypeError: the source is not a file, or no name is known.
        """
        content, own_name = _read_source(source)
        name = own_name if filename is None else filename
        if not name:
            raise TypeError(f"filename is required for {type(source).__name__}; pass Upload.of(..., filename=...)")
        return cls(name, content, content_type or _guess_media_type(name))

    @contextmanager
    def open(self) -> Generator[bytes | BinaryIO]:
        """Open the content for one attempt.

        Yields:
            The bytes, or a file to read them from.

        Raises:
            OSError: the path can no longer be read.
        """
        match self.content:
            case Path() as path:
                with path.open("rb") as file:
                    yield file
            case FilePart() as part:
                yield cast("BinaryIO", part)
            case content:
                yield content


def _guess_media_type(filename: str) -> str:
    """Guess the media type from the extension. A compressed file has not the type of its content."""
    media_type, compression = guess_type(filename)
    return media_type if media_type and not compression else "application/octet-stream"


def _read_source(source: object) -> tuple[bytes | Path | FilePart, str | None]:
    """Return the content of a source, and its name if it has one."""
    match source:
        case bytes() | bytearray():
            return bytes(source), None
        case str() | PathLike():
            path = Path(cast("str | PathLike[str]", source))
            with path.open("rb") as file:  # an unreadable path raises here and not when the upload is sent
                return path if path.is_file() else file.read(), path.name
        case SupportsRead():
            name: object = getattr(source, "name", None)
            return _read_open_file(source), Path(name).name if isinstance(name, str) else None
        case _:
            raise TypeError(f"source must be a path, bytes or a file opened in binary mode, got {type(source).__name__}")


def _read_open_file(file: SupportsRead) -> bytes | FilePart:
    seekable: object = getattr(file, "seekable", None)
    can_seek = callable(seekable) and seekable()
    content = cast("object", file.read(0) if can_seek else file.read())
    if not isinstance(content, bytes):
        raise TypeError(f"the file must be opened in binary mode; it reads {type(content).__name__}")
    if not can_seek:
        return content
    opened = cast("BinaryIO", file)
    return FilePart(opened, opened.tell())
