"""Files that Fortnox answers with."""

from __future__ import annotations

from email.message import Message
from email.utils import collapse_rfc2231_value
from os import PathLike
from pathlib import Path
from typing import Any, Self

from attrs import field, frozen

from fortnox_core.atomic_write import atomic_write
from fortnox_core.errors import UnexpectedResponse, error_of
from fortnox_core.json_types import as_object
from fortnox_core.response import Response


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
    def of(cls, response: Response) -> Self:
        """The file in an answer. Raises the ResponseError that a JSON body under a successful status tells of.

        Where files of one kind are declared, such as a PDF, HTML and other JSON are no file either.
        """
        header = Message()
        header["content-type"] = response.headers.get("content-type", "")
        header["content-disposition"] = response.headers.get("content-disposition", "")
        content_type = header.get_content_type() if response.headers.get("content-type") else ""
        if not response.content:
            raise UnexpectedResponse(response, "the file is empty")
        if _tells_of_failure(response):
            raise error_of(response)
        if response.operation.media is not None and _is_other(response):
            raise UnexpectedResponse(response, f"the file is no {response.operation.media}")
        return cls(response.content, content_type, _filename(header))

    def sie_text(self) -> str:
        """The bytes of a SIE file as text: UTF-8 where they are, else CP437, which SIE prescribes (`#FORMAT PC8`).

        Fortnox's files say PC8 and have been seen in either. No file is refused: every byte is a character of CP437.
        """
        try:
            return self.content.decode("utf-8-sig")
        except UnicodeDecodeError:
            return self.content.decode("cp437")

    def save(self, path: str | PathLike[str]) -> Path:
        """Writes the bytes to a file and returns its path. A file that is there is replaced by the whole new one, or stays as it is."""
        with atomic_write(path) as file:
            file.write(self.content)
        return Path(path)


def _tells_of_failure(response: Response) -> bool:
    """Whether the file is in truth an error, whatever its media type says: ErrorInformation, WebException, or the gateway's message."""
    if response.content.lstrip()[:1] != b"{":
        return False
    try:
        keys = (as_object(response.json()) or {}).keys()
    except UnexpectedResponse:
        return False
    return "ErrorInformation" in keys or keys == {"message"} or {"id", "error", "message"} <= keys


def _is_other(response: Response) -> bool:
    """Whether the bytes are HTML or JSON. What the answer says of its media type decides nothing: Fortnox sends JSON as HTML."""
    if response.content.lstrip()[:1] in (b"<", b"{", b"["):
        return True
    try:
        response.json()
    except UnexpectedResponse:
        return False
    return True


def _filename(header: Message) -> str | None:
    """A file's name without any folder, of whichever system: what Fortnox names must not say where it is saved."""
    # RFC 6266: filename* (read as a tuple) wins over filename.
    parameters: list[tuple[str, Any]] = header.get_params([], header="content-disposition")
    given = sorted((value for name, value in parameters if name == "filename"), key=lambda value: isinstance(value, str))
    name = collapse_rfc2231_value(given[0]).replace("\\", "/").rpartition("/")[2] if given else ""
    return None if name in ("", ".", "..") else name
