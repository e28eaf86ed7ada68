"""A client for the Fortnox API: all operations, typed, sync and async.

from fortnox_client import Fortnox

with Fortnox(access_token="...") as fortnox:
    for invoice in fortnox.invoices.list(filter="unpaid"):
        print(invoice.document_number, invoice.due_date, invoice.balance)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_client.client import AsyncFortnox, Fortnox

if TYPE_CHECKING:
    from fortnox_core.download import Download, Upload
    from fortnox_core.drift import Drift
    from fortnox_core.ids import ArchiveFileId, FileId
    from fortnox_core.paging import AsyncPager, Page, Pager
    from fortnox_core.payload import BLANK

    from fortnox_client import auth, errors, models, operations, payloads
    from fortnox_client.auth.app import AsyncFortnoxApp, FortnoxApp
    from fortnox_client.transport.hooks import Attempt, Hooks
    from fortnox_client.transport.limiter import RateLimit, RateLimiter
else:
    # What a program may never use is imported when it is used: that keeps `from fortnox_client import Fortnox` light.
    from fortnox_core.lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "ArchiveFileId": "fortnox_core.ids",
            "AsyncFortnoxApp": "fortnox_client.auth.app",
            "AsyncPager": "fortnox_core.paging",
            "Attempt": "fortnox_client.transport.hooks",
            "BLANK": "fortnox_core.payload",
            "Download": "fortnox_core.download",
            "Drift": "fortnox_core.drift",
            "FileId": "fortnox_core.ids",
            "FortnoxApp": "fortnox_client.auth.app",
            "Hooks": "fortnox_client.transport.hooks",
            "Page": "fortnox_core.paging",
            "Pager": "fortnox_core.paging",
            "RateLimit": "fortnox_client.transport.limiter",
            "RateLimiter": "fortnox_client.transport.limiter",
            "Upload": "fortnox_core.download",
            "auth": "",
            "errors": "",
            "models": "",
            "operations": "",
            "payloads": "",
        },
    )

__all__ = [
    "BLANK",
    "ArchiveFileId",
    "AsyncFortnox",
    "AsyncFortnoxApp",
    "AsyncPager",
    "Attempt",
    "Download",
    "Drift",
    "FileId",
    "Fortnox",
    "FortnoxApp",
    "Hooks",
    "Page",
    "Pager",
    "RateLimit",
    "RateLimiter",
    "Upload",
    "auth",
    "errors",
    "models",
    "operations",
    "payloads",
]
