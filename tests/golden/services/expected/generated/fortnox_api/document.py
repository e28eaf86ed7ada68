"""The version of Fortnox's OpenAPI document that this client is generated from."""

from datetime import date
from typing import Final

from fortnox_core.document import Document

__document__: Final = Document(
    sha256="45fd7ba16e7be01f87e5c3f00d486befff38835f624b83ef94cef0fc30bfc48c", date=date(2026, 1, 31)
)
