"""The models of responses: one class for each kind of object.

Models of the main API are here. Those of other families are in namespaces: `models.warehouse.StockPoint`.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.models import *
else:
    from fortnox_api import models as _models

    __all__ = _models.__all__
    __getattr__, __dir__ = _models.__getattr__, _models.__dir__
