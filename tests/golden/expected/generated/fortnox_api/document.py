"""Which of Fortnox's documents this client is generated from."""

from datetime import date
from typing import Final

from fortnox_core.document import Document

__document__: Final = Document(
    sha256="843f93161bd5685fc64161831cf6c3c06731e3f078bbca0604ac9888ee7a8f2b", date=date(2026, 1, 31)
)
