"""The operation table: every operation of the API under its method and path, `OPERATIONS["GET /3/customers/{CustomerNumber}"]`."""

from fortnox_api.operations import OPERATIONS
from fortnox_core.operation import Operation

__all__ = ["OPERATIONS", "Operation"]
