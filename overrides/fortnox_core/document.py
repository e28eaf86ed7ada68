"""The version of Fortnox's OpenAPI document that the client was generated from."""

from __future__ import annotations

from datetime import date as _date

from attrs import frozen


@frozen
class Document:
    """Identify the OpenAPI document that the client was generated from.

    Attributes:
        sha256: SHA-256 of the document's bytes, in hexadecimal digits. A later document with the same content in another wording does
            not change it.
        date: the date of the first import. Fortnox's document contains no date.
    """

    sha256: str
    date: _date
