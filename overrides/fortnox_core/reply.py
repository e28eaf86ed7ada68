"""An answer as it came: status, headers, bytes, and the operation that it answers."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import msgspec
from attrs import field, frozen

from fortnox_core.errors import UnexpectedResponse, error_of
from fortnox_core.operation import Operation
from fortnox_core.shape import as_object

# Decimal keeps the digits of the wire; a float would not.
_decoder = msgspec.json.Decoder(float_hook=Decimal)


@frozen
class Reply:
    """One HTTP answer. Header names are in lower case."""

    operation: Operation
    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)

    def json(self) -> Any:
        """The decoded body. Raises UnexpectedResponse where the bytes are no JSON."""
        try:
            return _decoder.decode(self.content)
        except (msgspec.DecodeError, UnicodeDecodeError, ArithmeticError, RecursionError):
            raise UnexpectedResponse(self, "the body is no JSON") from None

    def raise_for_status(self) -> None:
        """Raises the fitting ResponseError for a status of 400 and above, and for a redirect that was not followed."""
        if self.status >= 300:
            raise error_of(self)

    def unwrapped(self, body: Any = None) -> Any:
        """What stands under the operation's wrapper key; the whole body where it has none. A body decoded before can be given."""
        body = self.json() if body is None else body
        wrapper = self.operation.wrapper
        if wrapper is None:
            return body
        content = as_object(body)
        if content is None or wrapper not in content:
            raise UnexpectedResponse(self, f"the body has no key {wrapper!r}")
        return content[wrapper]
