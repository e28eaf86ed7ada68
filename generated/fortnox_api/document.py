"""The version of Fortnox's OpenAPI document that this client is generated from."""

from datetime import date
from typing import Final

from fortnox_core.document import Document

__document__: Final = Document(
    sha256="877e444a8b59cf910abd1be706e7d4383e3cbc94ec469d9d1693810b381ecc79", date=date(2026, 11, 30)
)
