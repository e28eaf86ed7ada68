"""Which of Fortnox's documents this client is generated from."""

from datetime import date
from typing import Final

from fortnox_core.document import Document

__document__: Final = Document(
    sha256="e1bd2ea80e50d5c7bb5c764f72e6198e5d516ea50de17f57bf7c50618df87188", date=date(2026, 11, 23)
)
