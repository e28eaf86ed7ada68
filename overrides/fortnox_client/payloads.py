"""The types of request bodies: TypedDicts with Fortnox's own names, such as CustomerCreate and CustomerUpdate.

Namespaces are those of `models`. pydantic and FastAPI accept these types.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.payloads import *
else:
    from fortnox_api import payloads as _payloads

    __all__ = _payloads.__all__
    __getattr__, __dir__ = _payloads.__getattr__, _payloads.__dir__
