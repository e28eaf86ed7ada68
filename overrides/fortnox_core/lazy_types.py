"""Types of annotations, for modules that are imported with the client. A type is imported when an annotation is evaluated."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_core.model import Model as Model
else:
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(__name__, {"Model": "fortnox_core.model"})
