"""The errors that the client raises. FortnoxError is the base class of all of them."""

from fortnox_core.base_errors import FortnoxError, OperationGone, TransportError
from fortnox_core.errors import (
    BadRequest,
    Forbidden,
    MissingScope,
    NotFound,
    PreconditionFailed,
    RateLimited,
    ResponseError,
    ServerError,
    Unauthorized,
    UnexpectedResponse,
)

from fortnox_client.auth.errors import (
    AuthError,
    ConsentRefused,
    ReauthorizationRequired,
    StateMismatch,
    StoreError,
    TokenNotStored,
    TokenRefused,
    TokenUnavailable,
)

__all__ = [
    "AuthError",
    "BadRequest",
    "ConsentRefused",
    "Forbidden",
    "FortnoxError",
    "MissingScope",
    "NotFound",
    "OperationGone",
    "PreconditionFailed",
    "RateLimited",
    "ReauthorizationRequired",
    "ResponseError",
    "ServerError",
    "StateMismatch",
    "StoreError",
    "TokenNotStored",
    "TokenRefused",
    "TokenUnavailable",
    "TransportError",
    "Unauthorized",
    "UnexpectedResponse",
]
