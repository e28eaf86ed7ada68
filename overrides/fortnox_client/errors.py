"""The errors that the client raises. FortnoxError is the base class of all of them."""

from fortnox_core.base_errors import ClientClosed, FortnoxError, OperationGone, TransportError, UploadError
from fortnox_core.errors import (
    BadRequest,
    Forbidden,
    IncompleteList,
    IncompleteListWarning,
    MissingScope,
    NotFound,
    PreconditionFailed,
    RateLimited,
    ResponseError,
    ResponseTooLarge,
    ServerError,
    Unauthorized,
    UnexpectedResponse,
)

from fortnox_client.attach_error import FileNotConnected
from fortnox_client.auth.errors import (
    AuthError,
    ConsentRefused,
    MissingLicence,
    ReauthorizationRequired,
    StateMismatch,
    StoreError,
    TokenNotStored,
    TokenRefused,
    TokenUnavailable,
    UnreadableToken,
)

__all__ = [
    "AuthError",
    "BadRequest",
    "ClientClosed",
    "ConsentRefused",
    "FileNotConnected",
    "Forbidden",
    "FortnoxError",
    "IncompleteList",
    "IncompleteListWarning",
    "MissingLicence",
    "MissingScope",
    "NotFound",
    "OperationGone",
    "PreconditionFailed",
    "RateLimited",
    "ReauthorizationRequired",
    "ResponseError",
    "ResponseTooLarge",
    "ServerError",
    "StateMismatch",
    "StoreError",
    "TokenNotStored",
    "TokenRefused",
    "TokenUnavailable",
    "TransportError",
    "Unauthorized",
    "UnexpectedResponse",
    "UnreadableToken",
    "UploadError",
]
