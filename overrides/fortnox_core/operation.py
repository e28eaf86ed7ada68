"""An operation of the API: what stays the same in every call of it."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

Paging = Literal["page", "offset", "headers"]


@frozen
class Operation:
    """One row of the operation table.

    Attributes:
        name: resource and method, as reached on the client: "customers.get".
        method: the HTTP method.
        path: the path as Fortnox's document gives it, with its parameters in braces.
        scope: the OAuth scope that a token needs; None where none is known.
        safe: True where the call may be repeated without effect.
        paging: how a list goes on: "page" (page and limit), "offset" (limit and offset), "headers" (limit and offset, and the headers of
            a response say where the list ends), None where all comes at once.
        envelope: the key that a request body is wrapped in.
        wrapper: the key that an answer's content is wrapped in.
        media: the media type of the file that it answers; None where it answers none, or files of any kind.
        moments: the keys of a request body that take a date with a time; all others that are dates take a date alone.
        request_media: the media type of a JSON body; None for application/json.
        max_limit: the most rows that `limit` takes; None for 500.
        deprecated: True where Fortnox advises against the operation.
        optional: the parameters of the path that may be left out, at its end.
    """

    name: str
    method: str
    path: str
    scope: str | None = None
    safe: bool = False
    paging: Paging | None = None
    request_key: str | None = None
    response_key: str | None = None
    media: str | None = None
    datetime_fields: tuple[str, ...] = ()
    request_media: str | None = None
    max_limit: int | None = None
    deprecated: bool = False
    optional: tuple[str, ...] = ()
