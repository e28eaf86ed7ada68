"""Parses the file and the fields of a multipart/form-data body."""

from __future__ import annotations

from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import HTTP
from typing import Final

from fortnox_client.sandbox.api import api_errors
from fortnox_client.sandbox.api.api_errors import bad_request


class _MimePart(EmailMessage):
    """A MIME part whose content is bytes. An attached e-mail or form is not parsed."""

    def get_content_type(self) -> str:
        declared = super().get_content_type()
        return declared if declared == "multipart/form-data" else "application/octet-stream"


_POLICY: Final = HTTP.clone(message_factory=_MimePart)


def parse_upload(content: bytes, content_type: str) -> tuple[tuple[str, bytes], dict[str, str]]:
    """Return the name and content of the uploaded file, and the other fields. The name of the part does not matter.

    Raises:
        ApiError: there is no file, or the body is not multipart/form-data.
    """
    if "multipart/form-data" not in content_type.lower():
        raise bad_request(api_errors.BAD_CONTENT_TYPE, "Felaktig Content-Type")
    message = BytesParser(policy=_POLICY).parsebytes(b"Content-Type: " + content_type.encode("latin-1", "replace") + b"\r\n\r\n" + content)
    files: list[tuple[str, bytes]] = []
    fields: dict[str, str] = {}
    for part in message.iter_parts() if message.is_multipart() else ():
        payload = part.get_payload(decode=True)
        raw = payload if isinstance(payload, bytes) else b""
        name = part.get_filename()
        if name:
            files.append((name.replace("/", "_"), raw))
        else:
            fields[str(part.get_param("name", "", "content-disposition"))] = raw.decode("utf-8", "replace").strip("\r\n")
    if not files:
        raise bad_request(api_errors.NO_BODY, "Begäran saknar fil")
    return files[0], fields
