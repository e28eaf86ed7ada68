"""Files that are downloaded from Fortnox."""

from __future__ import annotations

from email.message import Message
from email.utils import collapse_rfc2231_value
from os import PathLike
from pathlib import Path
from typing import Any, Final, Self

from attrs import field, frozen

from fortnox_core.atomic_write import atomic_write
from fortnox_core.error_parsing import is_error
from fortnox_core.errors import Response, ResponseError, UnexpectedResponse, build_error
from fortnox_core.filenames import safe_filename

_START: Final = 1_000
_BEFORE_JSON: Final = b" \t\r\n\0\xef\xbb\xbf\xff\xfe"
"""White space and byte order marks, also in UTF-16 and UTF-32."""


@frozen
class Download:
    """A downloaded file: a PDF, SIE or CSV file, or a file of the archive or the inbox.

    Attributes:
        content: bytes of the file.
        content_type: media type, such as "application/pdf"; "" if Fortnox sent none.
        filename: name of the file, safe to save on Linux, macOS and Windows: without a folder, and without reserved or invisible
            characters; None if Fortnox sent none.
    """

    content: bytes = field(repr=False)
    content_type: str
    filename: str | None

    @classmethod
    def from_response(cls, response: Response) -> Self:
        """Return the file in a successful response.

        Fortnox may send an error as JSON with status 200; this raises the error.
        If the operation declares a media type, such as PDF, then HTML, other JSON and an empty body are an error too.
        If it declares none, such as the archive, each body with a Content-Disposition is a file, and so is other content than HTML.

        Args:
            response: a response with a successful status.

        Returns:
            The file.

        Raises:
            ResponseError: the body is an error in JSON.
            UnexpectedResponse: the body is not of the declared media type.
        """
        header = Message()
        header["content-type"] = response.headers.get("content-type", "")
        header["content-disposition"] = response.headers.get("content-disposition", "")
        content_type = header.get_content_type() if response.headers.get("content-type") else ""
        error = _find_error(response)
        if error is not None:
            raise error
        return cls(response.content, content_type, _read_filename(header))

    def sie_text(self) -> str:
        """Return the content of a SIE file as text.

        SIE prescribes CP437 (`#FORMAT PC8`). Fortnox's files declare PC8 and have been seen in CP437 and in UTF-8.
        So the bytes are decoded as UTF-8 if they are valid UTF-8, else as CP437.

        Returns:
            The text. Decoding never fails, because every byte is a character of CP437.
        """
        try:
            return self.content.decode("utf-8-sig")
        except UnicodeDecodeError:
            return self.content.decode("cp437")

    def save(self, path: str | PathLike[str], *, replace: bool = True) -> Path:
        """Write the file to disk atomically: an existing file is replaced completely, or stays unchanged if writing fails.

        Args:
            path: path of the file to create or replace.
            replace: whether an existing file may be replaced. False raises FileExistsError, also for a symbolic link without a target.

        Returns:
            The path.

        Raises:
            OSError: the file cannot be written.
        """
        with atomic_write(path, replace=replace) as file:
            file.write(self.content)
        return Path(path)


def _find_error(response: Response) -> ResponseError | None:
    """Return the error that the body is, in place of a file; None if the body is the file."""
    media = response.operation.media
    if media is None and "content-disposition" in response.headers:
        return None
    error = _parse_error(response)
    if error is not None:
        return error
    if media is None:
        return UnexpectedResponse(response, "the file is an HTML page without a file name") if _is_html(response.content) else None
    if not response.content:
        return UnexpectedResponse(response, "the file is empty")
    return UnexpectedResponse(response, f"the file is not {media}") if _is_html_or_json(response) else None


def _parse_error(response: Response) -> ResponseError | None:
    if response.content[:_START].lstrip(_BEFORE_JSON)[:1] not in (b"{", b"["):
        return None  # a file need not be copied
    try:
        body = response.json()
    except UnexpectedResponse:
        return None
    return build_error(response) if is_error(body) else None


def _is_html(content: bytes) -> bool:
    return content.lstrip(b"\xef\xbb\xbf \t\r\n")[:14].lower().startswith((b"<html", b"<!doctype html"))


def _is_html_or_json(response: Response) -> bool:
    """Return whether the bytes are HTML or JSON. Fortnox sends JSON with the media type of HTML, so the header is not used."""
    if response.content.lstrip()[:1] in (b"<", b"{", b"["):
        return True
    try:
        response.json()
    except UnexpectedResponse:
        return False
    return True


def _read_filename(header: Message) -> str | None:
    """Return the file name that Fortnox sent, made safe: anyone can send a file with any name to the inbox."""
    try:
        parameters: list[tuple[str, Any]] = header.get_params([], header="content-disposition")
        # RFC 6266: filename* (read as a tuple) has priority over filename.
        given = sorted((value for name, value in parameters if name == "filename"), key=lambda value: isinstance(value, str))
        return safe_filename(collapse_rfc2231_value(given[0])) if given else None
    except (TypeError, ValueError):  # the standard library raises them for some invalid forms of filename*
        return None
