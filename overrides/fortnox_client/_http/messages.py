"""Conversion of calls into httpx requests, and of httpx responses into Response."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, BinaryIO

import httpx

if TYPE_CHECKING:
    from fortnox_core.call import Call
    from fortnox_core.drift import OnDrift
    from fortnox_core.errors import Response

    from fortnox_client.transport.send_policy import Transmit


def open_upload(call: Call[Any]) -> AbstractContextManager[bytes | BinaryIO | None]:
    """Open the file that a call uploads; None if it uploads none."""
    return nullcontext() if call.upload is None else call.upload.open()


def build_request(client: httpx.Client | httpx.AsyncClient, step: Transmit, base_url: str, file: bytes | BinaryIO | None) -> httpx.Request:
    """Build the request of one attempt."""
    call = step.call
    upload = call.upload
    return client.build_request(
        call.operation.method,
        # The path is percent-encoded already, and httpx does not encode it again.
        base_url + call.path,
        params=call.query or None,
        headers=_headers(call, step.token),
        content=call.content,
        data=dict(call.form) if call.form and file is not None else None,
        files=None if upload is None or file is None else {"file": (upload.filename, file, upload.content_type)},
        timeout=httpx.USE_CLIENT_DEFAULT if step.timeout is None else step.timeout,
    )


def build_response(step: Transmit, base_url: str, response: httpx.Response, content: bytes, on_drift: OnDrift | None) -> Response:
    """Build the Response of one attempt. `content` is the body, or its beginning while the body is streamed."""
    from fortnox_core.drift import build_drift_handler
    from fortnox_core.errors import Response

    call = step.call
    # fmt: off
    return Response(
        call.operation, response.status_code, dict(response.headers), content, build_drift_handler(on_drift),
        attempts=step.attempt, url=base_url + call.path,
    )
    # fmt: on


def _headers(call: Call[Any], token: str) -> httpx.Headers | dict[str, str]:
    headers = {**call.headers, "Authorization": f"Bearer {token}"}
    # httpx encodes a dict's values as ASCII.
    return httpx.Headers(headers, "latin-1") if call.own_headers else headers
