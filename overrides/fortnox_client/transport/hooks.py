"""Event hooks: functions that are called for each request and each response. Events contain no token, no name and no amount."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen
from fortnox_core.operation import Operation

from fortnox_client._config import check_callable


@frozen
class Attempt:
    """One attempt to send a call: the event that hooks receive.

    `str(attempt)` is one line for a log.

    Attributes:
        operation: the operation: name, method, and path with its parameters in braces.
        number: the attempt of this call, from 1. Retries count, and so does the replay with a new token after a 401.
        status: the HTTP status; None before the response, and if no response was received.
        seconds: duration from sending to the response or the failure; None before it.
        request_id: Fortnox's id of the request (header `X-Uid`); None if the response has none.
        failure: name of the exception class if no response was received; None otherwise.
        retry_in: seconds until the call is sent again; None if it is not.
    """

    operation: Operation
    number: int
    status: int | None = None
    seconds: float | None = None
    request_id: str | None = None
    failure: str | None = None
    retry_in: float | None = None

    def __repr__(self) -> str:
        return f"<Attempt {self}>"

    def __str__(self) -> str:
        operation = self.operation
        text = f"{operation.name} ({operation.method} {operation.path})"
        if self.seconds is not None:
            text += f" {self.failure or self.status} in {self.seconds:.3f} s"
        if self.number > 1:
            text += f", attempt {self.number}"
        if self.request_id:
            text += f", request id {self.request_id}"
        return text if self.retry_in is None else f"{text}, retry in {self.retry_in:.1f} s"


@frozen
class Hooks:
    """Event hooks of a client or an app, for logging and metrics.

    Hooks run in the thread or task that sends. They must be thread-safe if the client is used by several threads.
    An exception of a hook ends the call.

    Args:
        request: called with an Attempt before each attempt.
        response: called with an Attempt after each response, and if no response was received. `retry_in` is set if the call is
            sent again.

    Raises:
        TypeError: a hook is not a function.

    Example:
        Fortnox(access_token="...", hooks=Hooks(response=lambda attempt: print(attempt)))
    """

    request: Callable[[Attempt], object] | None = None
    response: Callable[[Attempt], object] | None = None

    def __attrs_post_init__(self) -> None:
        check_callable("request", self.request)
        check_callable("response", self.response)
