"""Conversion of calls into httpx requests, and of httpx responses into Response."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Generator, Iterator
from contextlib import AbstractContextManager, aclosing, closing, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, BinaryIO

import httpx
from fortnox_core.errors import ResponseTooLarge

from fortnox_client._http.body import ACCEPTED, Body, TooLarge, iter_body, iter_body_async

if TYPE_CHECKING:
    from fortnox_core.call import Call
    from fortnox_core.drift import OnDrift
    from fortnox_core.response import Response

    from fortnox_client._http.deadline import Deadline
    from fortnox_client.transport.send_policy import Transmit


def open_upload(call: Call[Any]) -> AbstractContextManager[bytes | BinaryIO | None]:
    """Open the file that a call uploads; None if it uploads none."""
    return nullcontext() if call.upload is None else call.upload.open()


def build_request(
    client: httpx.Client | httpx.AsyncClient,
    step: Transmit,
    base_url: str,
    file: bytes | BinaryIO | None,
    trace: Callable[[str, dict[str, Any]], None] | None = None,
) -> httpx.Request:
    """Build the request of one attempt.

    Args:
        client: the HTTP client that sends it.
        step: the attempt.
        base_url: base URL of the API.
        file: the opened file to upload; None if there is none.
        trace: called for each network event of httpx; None for no calls.
    """
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
        timeout=_timeout(client.timeout if step.timeout is None else httpx.Timeout(step.timeout), step.seconds),
        extensions=None if trace is None else {"trace": trace},
    )


def receive(step: Transmit, base_url: str, response: httpx.Response, on_drift: OnDrift | None, deadline: Deadline) -> Response:
    """Receive the body of a response. Raises ResponseTooLarge if it has more bytes than the attempt allows."""
    body = Body(step.max_bytes)
    with closing(response), _report_size(step, base_url, response):
        for piece in iter_body(response):
            body.add(piece)
            deadline.check()
    return build_response(step, base_url, response, body.content, on_drift)


async def receive_async(step: Transmit, base_url: str, response: httpx.Response, on_drift: OnDrift | None) -> Response:
    """Receive the body of a response. See receive."""
    body = Body(step.max_bytes)
    with _report_size(step, base_url, response):
        async with aclosing(response):
            async for piece in iter_body_async(response):
                body.add(piece)
    return build_response(step, base_url, response, body.content, on_drift)


def receive_beginning(
    step: Transmit, base_url: str, response: httpx.Response, pieces: Iterator[bytes], on_drift: OnDrift | None, deadline: Deadline
) -> Response:
    """Receive the first bytes of a response that is streamed, or the complete body of an error response."""
    from fortnox_core.streaming import PREFETCH_BYTES  # late: it imports the models

    body = Body(None if response.is_success else step.max_bytes)
    with _report_size(step, base_url, response):
        for piece in pieces:
            body.add(piece)
            deadline.check()
            if response.is_success and body.size >= PREFETCH_BYTES:
                break
    return build_response(step, base_url, response, body.content, on_drift)


async def receive_beginning_async(
    step: Transmit, base_url: str, response: httpx.Response, pieces: AsyncIterator[bytes], on_drift: OnDrift | None
) -> Response:
    """Receive the first bytes of a response that is streamed. See receive_beginning."""
    from fortnox_core.streaming import PREFETCH_BYTES

    body = Body(None if response.is_success else step.max_bytes)
    with _report_size(step, base_url, response):
        async for piece in pieces:
            body.add(piece)
            if response.is_success and body.size >= PREFETCH_BYTES:
                break
    return build_response(step, base_url, response, body.content, on_drift)


@contextmanager
def _report_size(step: Transmit, base_url: str, response: httpx.Response) -> Generator[None, None, None]:
    """Raise ResponseTooLarge for TooLarge."""
    try:
        yield
    except TooLarge:
        hint = f"the body has more than {step.max_bytes} bytes; stream a file, or call with_options(max_response_bytes=...)"
        raise ResponseTooLarge(build_response(step, base_url, response, b"", None), hint) from None


def build_response(step: Transmit, base_url: str, response: httpx.Response, content: bytes, on_drift: OnDrift | None) -> Response:
    """Build the Response of one attempt. `content` is the body, or its beginning while the body is streamed."""
    from fortnox_core.drift import build_drift_handler
    from fortnox_core.response import Response

    call = step.call
    headers = dict(response.headers)
    if not response.is_success:  # a server may send back what it received
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


def _timeout(timeout: httpx.Timeout, seconds: float | None) -> httpx.Timeout:
    """Return the timeouts of an attempt: none is longer than the time until its deadline."""
    if seconds is None:
        return timeout
    return httpx.Timeout(**{name: seconds if given is None else min(given, seconds) for name, given in timeout.as_dict().items()})


def _headers(call: Call[Any], token: str) -> httpx.Headers | dict[str, str]:
    headers = {"Accept-Encoding": ACCEPTED, **call.headers, "Authorization": f"Bearer {token}"}
    # httpx encodes a dict's values as ASCII.
    return httpx.Headers(headers, "latin-1") if call.own_headers else headers
