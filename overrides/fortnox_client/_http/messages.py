"""Conversion of calls into httpx requests, and of httpx responses into Response."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, BinaryIO

import httpx

from fortnox_client._http.body import Body, TooLarge, is_bounded, iter_body, iter_body_async

if TYPE_CHECKING:
    from fortnox_core.call import Call
    from fortnox_core.drift import OnDrift
    from fortnox_core.errors import Response, ResponseTooLarge

    from fortnox_client._http.deadline import Deadline
    from fortnox_client._http.pool import Connection
    from fortnox_client.transport.send_policy import Transmit


Trace = Callable[[str, dict[str, Any]], None]
AsyncTrace = Callable[[str, dict[str, Any]], Awaitable[None]]
"""Functions that httpx calls for each network event of a request."""


def open_upload(call: Call[Any]) -> AbstractContextManager[bytes | BinaryIO | None]:
    """Open the file that a call uploads; None if it uploads none."""
    return _NO_FILE if call.upload is None else call.upload.open()


_NO_FILE: AbstractContextManager[None] = nullcontext()


def build_request(
    connection: Connection[httpx.Client] | Connection[httpx.AsyncClient],
    step: Transmit,
    base_url: str,
    file: bytes | BinaryIO | None,
    trace: Trace | AsyncTrace | None = None,
) -> httpx.Request:
    """Build the request of one attempt.

    Args:
        connection: the connection that sends it.
        step: the attempt.
        base_url: base URL of the API.
        file: the opened file to upload; None if there is none.
        trace: called for each network event of httpx; None for no calls.
    """
    call, client = step.call, connection.client
    upload = call.upload
    return client.build_request(
        call.operation.method,
        # The path is percent-encoded already, and httpx does not encode it again.
        base_url + call.path,
        params=call.query or None,
        headers=_headers(connection, call, step.token),
        content=call.content,
        data=dict(call.form) if call.form and file is not None else None,
        files=None if upload is None or file is None else {"file": (upload.filename, file, upload.content_type)},
        extensions=_extensions(client, step, trace),
    )


def read_body(response: httpx.Response, headers: Mapping[str, str], limit: int | None, deadline: Deadline) -> bytes:
    """Read and close a response.

    Args:
        response: the response.
        headers: its headers, with names in lower case.
        limit: bytes that the body may have; None for no bound.
        deadline: when the body must be complete.

    Raises:
        TooLarge: the body has more bytes.
    """
    body = Body(limit)
    deadline.on_response(response)
    try:
        if is_bounded(headers, limit):
            body.add(response.read())
        else:
            for piece in iter_body(response):
                body.add(piece)
                deadline.check()
    finally:
        response.close()
    return body.content


async def read_body_async(response: httpx.Response, headers: Mapping[str, str], limit: int | None) -> bytes:
    """Read and close a response. See read_body."""
    body = Body(limit)
    try:
        if is_bounded(headers, limit):
            body.add(await response.aread())
        else:
            async for piece in iter_body_async(response):
                body.add(piece)
    finally:
        await response.aclose()
    return body.content


def receive(step: Transmit, base_url: str, response: httpx.Response, on_drift: OnDrift | None, deadline: Deadline) -> Response:
    """Receive the body of a response. Raises ResponseTooLarge if it has more bytes than the attempt allows."""
    headers = dict(response.headers.items())
    try:
        content = read_body(response, headers, step.max_bytes, deadline)
    except TooLarge:
        raise _too_large(step, base_url, response) from None
    return build_response(step, base_url, response, content, on_drift, headers)


async def receive_async(step: Transmit, base_url: str, response: httpx.Response, on_drift: OnDrift | None) -> Response:
    """Receive the body of a response. See receive."""
    headers = dict(response.headers.items())
    try:
        content = await read_body_async(response, headers, step.max_bytes)
    except TooLarge:
        raise _too_large(step, base_url, response) from None
    return build_response(step, base_url, response, content, on_drift, headers)


def receive_beginning(
    step: Transmit, base_url: str, response: httpx.Response, pieces: Iterator[bytes], on_drift: OnDrift | None, deadline: Deadline
) -> Response:
    """Receive the first bytes of a response that is streamed, or the complete body of an error response."""
    from fortnox_core.streaming import PREFETCH_BYTES  # late: it imports the models

    body = Body(None if response.is_success else step.max_bytes)
    deadline.on_response(response)
    try:
        for piece in pieces:
            body.add(piece)
            deadline.check()
            if response.is_success and body.size >= PREFETCH_BYTES:
                break
    except TooLarge:
        raise _too_large(step, base_url, response) from None
    return build_response(step, base_url, response, body.content, on_drift)


async def receive_beginning_async(
    step: Transmit, base_url: str, response: httpx.Response, pieces: AsyncIterator[bytes], on_drift: OnDrift | None
) -> Response:
    """Receive the first bytes of a response that is streamed. See receive_beginning."""
    from fortnox_core.streaming import PREFETCH_BYTES

    body = Body(None if response.is_success else step.max_bytes)
    try:
        async for piece in pieces:
            body.add(piece)
            if response.is_success and body.size >= PREFETCH_BYTES:
                break
    except TooLarge:
        raise _too_large(step, base_url, response) from None
    return build_response(step, base_url, response, body.content, on_drift)


def _too_large(step: Transmit, base_url: str, response: httpx.Response) -> ResponseTooLarge:
    from fortnox_core.errors import ResponseTooLarge  # late: it imports attrs

    hint = f"the body has more than {step.max_bytes} bytes; stream a file, or call with_options(max_response_bytes=...)"
    return ResponseTooLarge(build_response(step, base_url, response, b"", None), hint)


def build_response(
    step: Transmit,
    base_url: str,
    response: httpx.Response,
    content: bytes,
    on_drift: OnDrift | None,
    headers: dict[str, str] | None = None,
) -> Response:
    """Build the Response of one attempt. `content` is the body, or its beginning while the body is streamed."""
    from fortnox_core.drift import build_drift_handler
    from fortnox_core.errors import Response

    call = step.call
    headers = dict(response.headers.items()) if headers is None else headers
    if not 200 <= response.status_code < 300:  # a server may send back what it received
        content = content.replace(step.token.encode(), _MASK.encode())
        headers = {name: value.replace(step.token, _MASK) for name, value in headers.items()}
    # fmt: off
    return Response(
        call.operation, response.status_code, headers, content, build_drift_handler(on_drift),
        attempts=step.attempt, url=base_url + call.path,
    )
    # fmt: on


_MASK = "***"
"""What an error response has in place of the access token."""


def _extensions(client: httpx.Client | httpx.AsyncClient, step: Transmit, trace: Trace | AsyncTrace | None) -> dict[str, Any]:
    """Return the timeouts of an attempt, none of which is longer than the time until its deadline, and the trace function."""
    left = step.seconds
    timeouts: dict[Any, Any] = client.timeout.as_dict() if step.timeout is None else dict.fromkeys(_PHASES, step.timeout)
    if left is not None:
        for phase, seconds in timeouts.items():
            if seconds is None or seconds > left:
                timeouts[phase] = left
    return {"timeout": timeouts} if trace is None else {"timeout": timeouts, "trace": trace}


_PHASES = ("connect", "read", "write", "pool")
"""Phases of a request that have a timeout in httpx."""


def _headers(
    connection: Connection[httpx.Client] | Connection[httpx.AsyncClient], call: Call[Any], token: str
) -> httpx.Headers | dict[str, str]:
    headers = {**connection.headers, **call.headers, "Authorization": f"Bearer {token}"}
    # httpx encodes a dict's values as ASCII.
    return httpx.Headers(headers, "latin-1") if call.own_headers else headers
