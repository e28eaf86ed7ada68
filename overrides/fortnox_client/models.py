"""What Fortnox answers: one class a kind of object. Other families than the main one hang in namespaces: `models.warehouse.StockPoint`."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.models import *
else:
    from fortnox_api import models as _models

    __all__ = _models.__all__
    __getattr__, __dir__ = _models.__getattr__, _models.__dir__
