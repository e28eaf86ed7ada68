"""Which of Fortnox's documents a client is generated from."""

from __future__ import annotations

from datetime import date as _date

from attrs import frozen


@frozen
class Document:
    """Fortnox's OpenAPI document, as it was when the client was generated from it.

    Attributes:
        sha256: the hash of its bytes, in hexadecimal digits. A later one that says the same in other words is no other document here.
        date: the day on which it was first imported. It has no date of its own.
    """

    sha256: str
    date: _date
