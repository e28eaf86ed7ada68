"""Client for the Fortnox API: every operation, with type hints, sync and async.

Example:
    from fortnox_client import Fortnox

    with Fortnox(access_token="...") as fortnox:
        for invoice in fortnox.invoices.list(filter="unpaid"):
            print(invoice.document_number, invoice.due_date, invoice.balance)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.document import __document__ as __document__
    from fortnox_core.base_errors import FortnoxError
    from fortnox_core.call import Call
    from fortnox_core.created_document import CreatedDocument
    from fortnox_core.document import Document
    from fortnox_core.download import Download
    from fortnox_core.drift import Drift
    from fortnox_core.expand import AsyncExpandablePager, AsyncExpandedPager, ExpandablePager, ExpandedPager
    from fortnox_core.ids import ArchiveFileId, FileId
    from fortnox_core.pager import AsyncPager, Pager
    from fortnox_core.pagination import Page
    from fortnox_core.payload import BLANK, swedish_today
    from fortnox_core.streaming import AsyncDownloadStream, DownloadStream
    from fortnox_core.upload import Upload

    from fortnox_client import auth, errors, models, operations, payloads, types
    from fortnox_client._version import __version__ as __version__
    from fortnox_client.app import AsyncFortnoxApp, FortnoxApp
    from fortnox_client.client import AsyncFortnox, Fortnox
    from fortnox_client.row_updates import update_rows
    from fortnox_client.transport.hooks import Attempt, Hooks
    from fortnox_client.transport.rate_limit.limiter import RateLimit, RateLimiter
else:
    # Names are imported when they are used: `from fortnox_client import Fortnox` imports hardly more than httpx.
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "ArchiveFileId": "fortnox_core.ids",
            "AsyncDownloadStream": "fortnox_core.streaming",
            "AsyncExpandablePager": "fortnox_core.expand",
            "AsyncExpandedPager": "fortnox_core.expand",
            "AsyncFortnox": "fortnox_client.client",
            "AsyncFortnoxApp": "fortnox_client.app",
            "AsyncPager": "fortnox_core.pager",
            "Attempt": "fortnox_client.transport.hooks",
            "auth": "",
            "BLANK": "fortnox_core.payload",
            "Call": "fortnox_core.call",
            "CreatedDocument": "fortnox_core.created_document",
            "Document": "fortnox_core.document",
            "Download": "fortnox_core.download",
            "DownloadStream": "fortnox_core.streaming",
            "Drift": "fortnox_core.drift",
            "errors": "",
            "ExpandablePager": "fortnox_core.expand",
            "ExpandedPager": "fortnox_core.expand",
            "FileId": "fortnox_core.ids",
            "Fortnox": "fortnox_client.client",
            "FortnoxApp": "fortnox_client.app",
            "FortnoxError": "fortnox_core.base_errors",
            "Hooks": "fortnox_client.transport.hooks",
            "models": "",
            "operations": "",
            "Page": "fortnox_core.pagination",
            "Pager": "fortnox_core.pager",
            "payloads": "",
            "RateLimit": "fortnox_client.transport.rate_limit.limiter",
            "RateLimiter": "fortnox_client.transport.rate_limit.limiter",
            "swedish_today": "fortnox_core.payload",
            "types": "",
            "update_rows": "fortnox_client.row_updates",
            "Upload": "fortnox_core.upload",
            "__document__": "fortnox_api.document",
            "__version__": "fortnox_client._version",
        },
    )

__all__ = [
    "BLANK",
    "ArchiveFileId",
    "AsyncDownloadStream",
    "AsyncExpandablePager",
    "AsyncExpandedPager",
    "AsyncFortnox",
    "AsyncFortnoxApp",
    "AsyncPager",
    "Attempt",
    "Call",
    "CreatedDocument",
    "Document",
    "Download",
    "DownloadStream",
    "Drift",
    "ExpandablePager",
    "ExpandedPager",
    "FileId",
    "Fortnox",
    "FortnoxApp",
    "FortnoxError",
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
    "swedish_today",
    "types",
    "update_rows",
]
