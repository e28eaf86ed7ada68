"""HTTP responses: status, headers, body, and the operation that was called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from fortnox_core.errors import UnexpectedResponse, build_error, find_error
from fortnox_core.json_decoding import decode_json
from fortnox_core.json_types import as_object
from fortnox_core.operation import Operation

if TYPE_CHECKING:
    from fortnox_core.drift import OnDrift


@frozen
class Response:
    """One complete HTTP response.

    Attributes:
        operation: the operation that was called.
        status: HTTP status, 100 to 599.
        headers: headers, their names in lower case.
        content: bytes of the body, decompressed.
        on_drift: callback for values that differ from their declared types; None for no report.
        attempts: how many times the request was sent, retries included.
        url: URL of the request, without its query.
    """

    operation: Operation
    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)
    on_drift: OnDrift | None = field(default=None, repr=False, eq=False)
    attempts: int = field(default=1, kw_only=True)
    url: str = field(default="", kw_only=True)

    def json(self) -> Any:
        """Return the decoded body. Decimals are Decimal, never float.

        Raises:
            UnexpectedResponse: the body is not JSON.
        """
        try:
            return decode_json(self.content)
        except ValueError:
            raise UnexpectedResponse(self, "the body is not JSON") from None

    def raise_for_status(self) -> None:
        """Raise the error of an error response; do nothing for a status below 300.

        Raises:
            ResponseError: the status is 400 or higher. The class depends on the error code and the status.
            UnexpectedResponse: the response is a redirect that was not followed.
        """
        if self.status >= 400:
            raise build_error(self)
        if self.status >= 300:
            raise UnexpectedResponse(self, "a redirect that was not followed")

    def parse(self) -> Any:
        """Return the decoded body of a successful response.

        Raises:
            ResponseError: the body is an error, which Fortnox may send with a successful status.
            UnexpectedResponse: the body is not JSON.
        """
        try:
            body = decode_json(self.content)
        except ValueError:
            raise find_error(self) or UnexpectedResponse(self, "the body is not JSON") from None
        error = find_error(self, body)
        if error is not None:
            raise error
        return body

    def unwrap(self, body: Any = None) -> Any:
        """Return the content under the operation's response key, or the complete body if it has none.

        Args:
            body: the body that `parse` returned, if it was called before.

        Returns:
            The decoded content.

        Raises:
            ResponseError: the body is an error.
            UnexpectedResponse: the body is not JSON, or does not have the key.
        """
        body = self.parse() if body is None else body
        response_key = self.operation.response_key
        if response_key is None:
            return body
        content = as_object(body)
        if content is None or response_key not in content:
            error = build_error(self)
            raise error if error.code is not None else UnexpectedResponse(self, f"the body has no key {response_key!r}")
        return content[response_key]
