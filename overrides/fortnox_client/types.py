"""The types of parameters and results. Some of them are exported by `fortnox_client` too.

Use them to annotate your own functions:

    from fortnox_client.types import DateInput, OnDrift, RawResponse
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_core.bulk import Progress
    from fortnox_core.call import Call, DatePathParam, DateTimeFilter, PathParam
    from fortnox_core.drift import OnDrift
    from fortnox_core.errors import Response
    from fortnox_core.etag import ETagModel
    from fortnox_core.expand import OnMissing
    from fortnox_core.model import Model
    from fortnox_core.operation import Paging
    from fortnox_core.pager import AsyncPager, Pager
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import Blank, DateInput, DateTimeInput, DecimalInput, JsonInput, TextNumber
    from fortnox_core.resource import RawResponse
    from fortnox_core.upload import FilePart, SupportsRead, UploadSource

    from fortnox_client._http.connections import AsyncHttpClient, HttpClient
    from fortnox_client.auth.consent import AccountType
    from fortnox_client.auth.token import TokenStatus
    from fortnox_client.file_attachment import AttachableFile, AttachedFile, AttachTarget, FileConnection, VoucherTarget
    from fortnox_client.transport.hooks import Hooks
    from fortnox_client.transport.rate_limit.limiter import RateLimit, RateLimiter
    from fortnox_client.transport.rate_limit.shared import SharedWindow
else:
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "AccountType": "fortnox_client.auth.consent",
            "AsyncHttpClient": "fortnox_client._http.connections",
            "AttachableFile": "fortnox_client.file_attachment",
            "AttachedFile": "fortnox_client.file_attachment",
            "AttachTarget": "fortnox_client.file_attachment",
            "AsyncPager": "fortnox_core.pager",
            "Blank": "fortnox_core.payload",
            "Call": "fortnox_core.call",
            "DateInput": "fortnox_core.payload",
            "DatePathParam": "fortnox_core.call",
            "DateTimeFilter": "fortnox_core.call",
            "DateTimeInput": "fortnox_core.payload",
            "DecimalInput": "fortnox_core.payload",
            "ETagModel": "fortnox_core.etag",
            "FileConnection": "fortnox_client.file_attachment",
            "FilePart": "fortnox_core.upload",
            "Hooks": "fortnox_client.transport.hooks",
            "HttpClient": "fortnox_client._http.connections",
            "JsonInput": "fortnox_core.payload",
            "Model": "fortnox_core.model",
            "OnDrift": "fortnox_core.drift",
            "OnIncomplete": "fortnox_core.pagination",
            "OnMissing": "fortnox_core.expand",
            "Pager": "fortnox_core.pager",
            "Paging": "fortnox_core.operation",
            "PathParam": "fortnox_core.call",
            "Progress": "fortnox_core.bulk",
            "RateLimit": "fortnox_client.transport.rate_limit.limiter",
            "RateLimiter": "fortnox_client.transport.rate_limit.limiter",
            "RawResponse": "fortnox_core.resource",
            "Response": "fortnox_core.errors",
            "SharedWindow": "fortnox_client.transport.rate_limit.shared",
            "TokenStatus": "fortnox_client.auth.token",
            "SupportsRead": "fortnox_core.upload",
            "TextNumber": "fortnox_core.payload",
            "UploadSource": "fortnox_core.upload",
            "VoucherTarget": "fortnox_client.file_attachment",
        },
    )

__all__ = [
    "AccountType",
    "AsyncHttpClient",
    "AsyncPager",
    "AttachTarget",
    "AttachableFile",
    "AttachedFile",
    "Blank",
    "Call",
    "DateInput",
    "DatePathParam",
    "DateTimeFilter",
    "DateTimeInput",
    "DecimalInput",
    "ETagModel",
    "FileConnection",
    "FilePart",
    "Hooks",
    "HttpClient",
    "JsonInput",
    "Model",
    "OnDrift",
    "OnIncomplete",
    "OnMissing",
    "Pager",
    "Paging",
    "PathParam",
    "Progress",
    "RateLimit",
    "RateLimiter",
    "RawResponse",
    "Response",
    "SharedWindow",
    "SupportsRead",
    "TextNumber",
    "TokenStatus",
    "UploadSource",
    "VoucherTarget",
]
