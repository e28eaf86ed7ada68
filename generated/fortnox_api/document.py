"""Which of Fortnox's documents this client is generated from."""

from datetime import date
from typing import Final

from fortnox_core.document import Document

__document__: Final = Document(
    sha256="d9300f559f9c1e45e3dc8ef94d086f074c3456a90d2a68df3e9ec28ce13b4e91", date=date(2026, 11, 23)
)
