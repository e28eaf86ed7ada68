"""Reads a file out of multipart/form-data."""

from __future__ import annotations

from email.parser import BytesParser
from email.policy import HTTP

from fortnox_client.sandbox.api import failures
from fortnox_client.sandbox.api.failures import bad


def uploaded(content: bytes, content_type: str) -> tuple[str, bytes]:
    """The name and bytes of the file that was sent, whatever its part is called. Raises Failure where none was."""
    if "multipart/form-data" not in content_type.lower():
        raise bad(failures.BAD_CONTENT_TYPE, "Felaktig Content-Type")
    message = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + content_type.encode("latin-1", "replace") + b"\r\n\r\n" + content)
    for part in message.iter_parts() if message.is_multipart() else ():
        name = part.get_filename()
        if name:
            payload = part.get_payload(decode=True)
            return name.replace("/", "_"), payload if isinstance(payload, bytes) else b""
    raise bad(failures.NO_BODY, "Begäran saknar fil")
