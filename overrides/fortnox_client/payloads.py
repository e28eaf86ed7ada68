"""What is written to Fortnox: TypedDicts with Fortnox's own names, `CustomerCreate` and `CustomerUpdate`; namespaces as in `models`."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.payloads import *
else:
    from fortnox_api import payloads as _payloads

    __all__ = _payloads.__all__
    __getattr__, __dir__ = _payloads.__getattr__, _payloads.__dir__
