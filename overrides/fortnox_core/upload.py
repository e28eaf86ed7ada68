"""Files that are uploaded to Fortnox."""

from __future__ import annotations

import os
import re
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from mimetypes import guess_type
from os import PathLike
from pathlib import Path
from typing import BinaryIO, Protocol, Self, cast, runtime_checkable

from attrs import field, frozen

from fortnox_core.base_errors import UploadError


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


class CheckedFile:
    """A file that is sent in one attempt. Its size must not change until all of it is read.

    Args:
        file: the file, opened in binary mode.
        start: the position of the first byte that is sent.
        name: name of the file, for errors.

    Raises:
        UploadError: the file cannot be read, or its size changed.
    """

    def __init__(self, file: BinaryIO, start: int, name: str) -> None:
        self._file = file
        self._start = start
        self._name = name
        with _report(name, never_left=True):
            self._size = file.seek(0, os.SEEK_END) - start
            file.seek(start)
        self._position = 0

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes.

        Args:
            size: how many bytes at most. -1 returns all.

        Returns:
            The bytes; b"" at the end.

        Raises:
            UploadError: the file cannot be read, or its size changed.
        """
        with _report(self._name):
            left = self._size - self._position
            content = self._file.read(left if size < 0 else min(size, left))
            if len(content) < left and not content and size:
                raise UploadError(f"{self._name!r} became smaller while it was sent; upload it again when it does not change any more")
            if not left and self._file.read(1):
                raise UploadError(f"{self._name!r} became larger while it was sent; upload it again when it does not change any more")
        self._position += len(content)
        return content

    def tell(self) -> int:
        """Return the position, counted from the first byte that is sent.

        Returns:
            The position in bytes.
        """
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Set the position, counted from the first byte that is sent.

        Args:
            offset: the new position, relative to `whence`.
            whence: os.SEEK_SET, os.SEEK_CUR or os.SEEK_END.

        Returns:
            The new position in bytes.

        Raises:
            UploadError: the file cannot be read.
        """
        origin = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._size}[whence]
        self._position = min(max(0, origin + offset), self._size)
        with _report(self._name):
            self._file.seek(self._start + self._position)
        return self._position


@contextmanager
def _report(name: str, *, never_left: bool = False) -> Generator[None, None, None]:
    """Raise UploadError for any error of a file: a file object of the user may raise other errors than OSError."""
    try:
        yield
    except UploadError:
        raise
    except Exception as error:
        reason = str(error) if isinstance(error, OSError) else f"{type(error).__name__}: {error}"
        failure = UploadError(f"{name!r} cannot be read: {reason}")
        failure.never_left = never_left
        failure.errno = error.errno if isinstance(error, OSError) else None
        raise failure from error


@frozen
class Upload:
    """A file to upload. `Upload.of(...)` builds it from a path, bytes or an open file.

    Attributes:
        filename: name of the file in Fortnox; any Unicode text that is not empty.
        content: bytes of the file, or where they are read from: a path, or the rest of an open file. Each attempt reads it again.
        content_type: media type, such as "application/pdf" or "text/csv; charset=utf-8"; "application/octet-stream" by default.

    Raises:
        TypeError: a value has another type.
        ValueError: the media type is not one, or the file name cannot be sent.
    """

    filename: str
    content: bytes | Path | FilePart = field(repr=False)
    content_type: str = "application/octet-stream"

    def __attrs_post_init__(self) -> None:
        for name, text in (("filename", self.filename), ("content_type", self.content_type)):
            if not isinstance(cast("object", text), str):
                raise TypeError(f"{name} must be a str, got {type(text).__name__}")
        if not isinstance(cast("object", self.content), bytes | Path | FilePart):
            raise TypeError(f"content must be bytes, got {type(self.content).__name__}; pass a path or a file to Upload.of")
        if not self.filename or any("\ud800" <= sign <= "\udfff" for sign in self.filename):
            raise ValueError(f"filename must be Unicode text that is not empty, got {self.filename!r}; pass another filename")
        if _MEDIA_TYPE.fullmatch(self.content_type) is None:
            raise ValueError(f'content_type must be a media type such as "application/pdf", got {self.content_type!r}')

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
            UploadError: the file can no longer be read. It is an OSError too.
        """
        match self.content:
            case Path() as path:
                with ExitStack() as opened:
                    with _report(str(path), never_left=True):
                        file = opened.enter_context(path.open("rb"))
                    yield cast("BinaryIO", CheckedFile(file, 0, self.filename))
            case FilePart() as part:
                yield cast("BinaryIO", CheckedFile(part.file, part.start, self.filename))
            case content:
                yield content


_WORD = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_MEDIA_TYPE = re.compile(rf"{_WORD}/{_WORD}(?:[ \t]*;[ \t]*{_WORD}=(?:{_WORD}|\"[ !#-\[\]-~]*\"))*")
"""RFC 9110, 8.3.1: a type and its parameters. A line break would add a header to the part."""


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
