"""Today's date of the maintainers' commands."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo


def swedish_today() -> date:
    """Return today's date in Sweden, as the client does. The generator imports no package that ships."""
    return datetime.now(ZoneInfo("Europe/Stockholm")).date()
