"""Files that are sent to Fortnox."""

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
    """A file opened in binary mode."""

    def read(self, size: int = -1, /) -> bytes:
        """What is left in it, or so many bytes of that."""
        ...


UploadSource = str | PathLike[str] | bytes | bytearray | SupportsRead


@frozen
class Upload:
    """A file to send. `Upload.of` makes one of what is at hand.

    Attributes:
        filename: its name at Fortnox, which may be any Unicode.
        content: its bytes, or where they are: a path, or a part of an open file. What lies there is read as it is sent, each time anew.
        content_type: its media type.
    """

    filename: str
    content: bytes | Path | FilePart = field(repr=False)
    content_type: str = "application/octet-stream"

    @classmethod
    def of(cls, source: UploadSource, filename: str | None = None, content_type: str | None = None) -> Self:
        """An upload of a path, of bytes, or of a file opened in binary mode.

        A file on disk is not read into memory: it must stay as it is, and an opened one stay open, until it is sent. Of an opened one
        goes what is left in it. What cannot go back to be sent again, such as a pipe, is read at once.

        Args:
            source: what to send. A text is a path.
            filename: its name at Fortnox; bytes need one, a path and a file have their own.
            content_type: its media type; without one it is guessed by the name.

        Raises OSError where a path cannot be read, TypeError for what is no file or has no name.
        """
        content, own_name = _content_and_name(source)
        name = own_name if filename is None else filename
        if not name:
            raise TypeError(f"a {type(source).__name__} has no name; send Upload.of(..., filename=...)")
        return cls(name, content, content_type or _media_type(name))

    @contextmanager
    def opened(self) -> Generator[bytes | BinaryIO]:
        """The bytes, or a file to read them from, for one sending. Raises OSError where a path cannot be read any more."""
        match self.content:
            case Path() as path:
                with path.open("rb") as file:
                    yield file
            case FilePart() as part:
                yield cast("BinaryIO", part)
            case content:
                yield content


@frozen
class FilePart:
    """What is left in an open file from where it stood: to who sends it, that is a whole file."""

    file: BinaryIO
    start: int

    def read(self, size: int = -1) -> bytes:
        return self.file.read(size)

    def tell(self) -> int:
        return self.file.tell() - self.start

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return self.file.seek(self.start + offset if whence == os.SEEK_SET else offset, whence) - self.start


def _media_type(filename: str) -> str:
    """By the name's end. What is compressed is not of the kind that is inside."""
    kind, compressed = guess_type(filename)
    return kind if kind and not compressed else "application/octet-stream"


def _content_and_name(source: object) -> tuple[bytes | Path | FilePart, str | None]:
    match source:
        case bytes() | bytearray():
            return bytes(source), None
        case str() | PathLike():
            path = Path(cast("str | PathLike[str]", source))
            with path.open("rb") as file:  # fails now where it would fail later
                return path if path.is_file() else file.read(), path.name
        case SupportsRead():
            name: object = getattr(source, "name", None)
            return _left_in(source), Path(name).name if isinstance(name, str) else None
        case _:
            raise TypeError(f"a {type(source).__name__} is no file; send a path, bytes, or a file opened in binary mode")


def _left_in(file: SupportsRead) -> bytes | FilePart:
    seekable: object = getattr(file, "seekable", None)
    can_go_back = callable(seekable) and seekable()
    content = cast("object", file.read(0) if can_go_back else file.read())
    if not isinstance(content, bytes):
        raise TypeError(f"the file reads {type(content).__name__}; open it in binary mode")
    if not can_go_back:
        return content
    opened = cast("BinaryIO", file)
    return FilePart(opened, opened.tell())
