"""Parse the response header Retry-After."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds to wait before a retry, as a response states them.

    The header holds seconds ("3", "1.5") or an HTTP date ("Sat, 31 Jan 2026 12:45:00 GMT").
    A date is compared with the header Date of the same response, because the clock of this machine may be wrong.
    Without a readable Date it is compared with the current time.

    Args:
        headers: headers of the response, their names in lower case.

    Returns:
        Seconds, 0.0 or more; None if the header is absent or cannot be parsed.
    """
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.replace(".", "", 1).isdigit():
        return float(text)
    until = _parse_http_date(text)
    if until is None:
        return None
    now = _parse_http_date(headers.get("date", "")) or datetime.now(UTC)
    return max(0.0, (until - now).total_seconds())


def _parse_http_date(text: str) -> datetime | None:
    try:
        parsed = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)
