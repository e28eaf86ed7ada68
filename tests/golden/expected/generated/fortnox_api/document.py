"""The version of Fortnox's OpenAPI document that this client is generated from."""

from datetime import date
from typing import Final

from fortnox_core.document import Document

__document__: Final = Document(
    sha256="0a1f7820022072722e43ca692db9459d23654494b655414c568958531050981d", date=date(2026, 1, 31)
)
