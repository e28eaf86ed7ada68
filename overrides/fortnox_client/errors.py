"""Every error that this client raises on its own account."""

from fortnox_core.errors import (
    BadRequest,
    Forbidden,
    FortnoxError,
    MissingScope,
    NotFound,
    OperationGone,
    PreconditionFailed,
    RateLimited,
    ResponseError,
    ServerError,
    TransportError,
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
