"""Every error that this client raises on its own account."""

from fortnox_core.errors import (
    BadRequest,
    Forbidden,
    FortnoxError,
    MissingScope,
    NotFound,
    OperationGone,
    RateLimited,
    ResponseError,
    ServerError,
    TransportError,
    Unauthorized,
    UnexpectedResponse,
)

__all__ = [
    "BadRequest",
    "Forbidden",
    "FortnoxError",
    "MissingScope",
    "NotFound",
    "OperationGone",
    "RateLimited",
    "ResponseError",
    "ServerError",
    "TransportError",
    "Unauthorized",
    "UnexpectedResponse",
]
