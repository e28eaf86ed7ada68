"""Payloads of requests, with the names of Fortnox."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.payloads import warehouse as warehouse
    from fortnox_api.payloads.main import WidgetCreate as WidgetCreate
    from fortnox_api.payloads.main import WidgetPackagingCreate as WidgetPackagingCreate
    from fortnox_api.payloads.main import WidgetPackagingUpdate as WidgetPackagingUpdate
    from fortnox_api.payloads.main import WidgetPartCreate as WidgetPartCreate
    from fortnox_api.payloads.main import WidgetPartUpdate as WidgetPartUpdate
    from fortnox_api.payloads.main import WidgetUpdate as WidgetUpdate
else:
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "warehouse": "",
            "WidgetCreate": "main",
            "WidgetPackagingCreate": "main",
            "WidgetPackagingUpdate": "main",
            "WidgetPartCreate": "main",
            "WidgetPartUpdate": "main",
            "WidgetUpdate": "main",
        },
    )

__all__ = [
    "WidgetCreate",
    "WidgetPackagingCreate",
    "WidgetPackagingUpdate",
    "WidgetPartCreate",
    "WidgetPartUpdate",
    "WidgetUpdate",
    "warehouse",
]
