"""Models of responses: the main family."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.models import plans as plans
    from fortnox_api.models.offer import Offer as Offer
    from fortnox_api.models.order import Order as Order
else:
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(__name__, {"plans": "", "Offer": "offer", "Order": "order"})

__all__ = ["Offer", "Order", "plans"]
