"""Files, received and sent."""

from __future__ import annotations

from email.message import Message
from os import PathLike
from pathlib import Path
from typing import Self

from attrs import field, frozen

from fortnox_core.errors import error_of
from fortnox_core.reply import Reply


@frozen
class Download:
    """A file that Fortnox answered with: a PDF, SIE, CSV, or what lies in the archive or the inbox.

    Attributes:
        content: the bytes.
        content_type: the media type, "" where none was given.
        filename: the name that Fortnox gave it, without any folder; None where it gave none.
    """

    content: bytes = field(repr=False)
    content_type: str
    filename: str | None

    @classmethod
    def of(cls, reply: Reply) -> Self:
        """The file in an answer. Raises the ResponseError that a JSON body under a successful status tells of."""
        header = Message()
        header["content-type"] = reply.headers.get("content-type", "")
        header["content-disposition"] = reply.headers.get("content-disposition", "")
        content_type = header.get_content_type() if reply.headers.get("content-type") else ""
        if content_type == "application/json" and b"ErrorInformation" in reply.content[:100]:
            raise error_of(reply)
        filename = header.get_filename()
        return cls(reply.content, content_type, Path(filename).name if filename else None)

    def save(self, path: str | PathLike[str]) -> Path:
        """Writes the bytes to a file and returns its path."""
        target = Path(path)
        target.write_bytes(self.content)
        return target


@frozen
class Upload:
    """A file to send: its name, which may be any Unicode, its bytes, and its media type."""

    filename: str
    content: bytes = field(repr=False)
    content_type: str = "application/octet-stream"
