"""Operations of the API: what is the same in every call of an operation."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

Paging = Literal["page", "offset", "headers"]


@frozen
class Operation:
    """Describe one operation: a row of the operation table.

    Attributes:
        name: resource and method as in the client: "customers.get".
        method: HTTP method: GET, POST, PUT, PATCH or DELETE.
        path: path in Fortnox's document, with parameters in braces: "/3/customers/{CustomerNumber}".
        scope: OAuth scope that the access token needs; None if no scope is known.
        safe: True if repeating the call has no effect.
        paging: pagination of a list. "page": parameters page and limit. "offset": parameters limit and offset. "headers": parameters
            limit and offset, and response headers mark the last page. None: all rows come in one response.
        request_key: JSON key around the request body; None if there is none.
        response_key: JSON key around the content of a response; None if there is none.
        media: media type of the file in a response; None if it returns no file, or files of any type.
        datetime_fields: keys of the request body that take a datetime; all other date keys take only a date.
        request_media: media type of a JSON body; None for application/json.
        max_limit: largest `limit`; None for 500.
        deprecated: True if Fortnox marks the operation as deprecated.
        optional: path parameters, at the end of the path, that may be omitted.
        check: how to find out whether a call without a clear outcome happened, as a sentence; None if the call may be repeated.
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
    check: str | None = None

    def describe_unclear_outcome(self) -> str:
        """Return what to do if a call has no clear outcome, so that it may have been processed.

        Returns:
            One or two sentences; "" if the call only reads.
        """
        if self.safe or (self.method == "GET" and self.check is None):
            return ""
        check = self.check or "Read the object that it writes."
        return f"Fortnox may have processed the request: check before you repeat it. {check}"
