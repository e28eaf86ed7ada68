"""The operation table: every operation of the API, by its method and path.

Example:
    OPERATIONS["GET /3/customers/{CustomerNumber}"].scope
"""

from fortnox_api.operations import OPERATIONS
from fortnox_core.operation import Operation

__all__ = ["OPERATIONS", "Operation"]
