"""Payloads of requests, with the names of Fortnox."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.payloads import plans as plans
else:
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(__name__, {"plans": ""})

__all__ = ["plans"]
