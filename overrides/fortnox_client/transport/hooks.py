"""Who is told of requests and answers. Nothing that is told holds a token, a name or an amount."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen
from fortnox_core.operation import Operation


@frozen
class Attempt:
    """One sending of a call.

    Attributes:
        operation: what is called: its name, method and path, with its parameters in braces.
        number: which sending of the call it is, from 1.
        status: the HTTP status of the answer; None before it came, and where none did.
        seconds: how long the answer took; None before it came.
        request_id: Fortnox's id of the request (header `X-Uid`); None where there is none.
        failure: the class of what kept an answer from coming; None where nothing did.
        retry_in: the seconds after which the call is sent again; None where it is not.
    """

    operation: Operation
    number: int
    status: int | None = None
    seconds: float | None = None
    request_id: str | None = None
    failure: str | None = None
    retry_in: float | None = None

    def __str__(self) -> str:
        operation = self.operation
        told = f"{operation.name} ({operation.method} {operation.path})"
        if self.seconds is not None:
            told += f" {self.failure or self.status} in {self.seconds:.3f} s"
        if self.number > 1:
            told += f", attempt {self.number}"
        if self.request_id:
            told += f", request id {self.request_id}"
        return told if self.retry_in is None else f"{told}, again in {self.retry_in:.1f} s"


@frozen
class Hooks:
    """Functions that are called while calls are sent, in the thread or task that sends. What they raise ends the call.

    Attributes:
        request: before each sending.
        response: after each answer, and where none came; with `retry_in` where the call is sent again.

    Example:
        Fortnox(access_token="...", hooks=Hooks(response=lambda attempt: print(attempt)))
    """

    request: Callable[[Attempt], object] | None = None
    response: Callable[[Attempt], object] | None = None
