"""Models of responses: warehouse."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.models.warehouse.shelf import Shelf as Shelf
else:
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(__name__, {"Shelf": "shelf"})

__all__ = ["Shelf"]
