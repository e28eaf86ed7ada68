"""Errors of the API, in the formats of Fortnox's services.

Codes that were seen at Fortnox, or that Fortnox's list of error codes has, are used as they are. The messages are the sandbox's own.
"""

from __future__ import annotations

import uuid
from http import HTTPStatus
from typing import Any, Final

UNREADABLE: Final = 2002115
NO_BODY: Final = 2001392
BAD_CONTENT_TYPE: Final = 1000031
UNKNOWN_FIELD: Final = 2001399
BAD_FILTER: Final = 2000587
BAD_VALUE: Final = 2000588
NOT_NUMERIC: Final = 2000108
NOT_BOOLEAN: Final = 2000134
BAD_IDENTIFIER: Final = 2000729
MISSING_SCOPE: Final = 2000663
READ_ONLY: Final = 2000321
NOT_CONNECTED: Final = 2000704
ILLEGAL_CHARACTERS: Final = 2000359
NULL_VALUE: Final = 2000699
NULL_ORGANISATION_NUMBER: Final = 2005095

# The names that the services below /api use for the same errors.
_WORDS: Final = {UNREADABLE: "invalidjson", NO_BODY: "invalidjson"}
_BY_STATUS: Final = {403: "forbidden", 404: "notfound", 405: "methodnotallowed"}
_JSON: Final = "application/json"
_PROBLEM: Final = "application/problem+json"
_RECURRING: Final = "/api/recurring-billing/"
_BANKS: Final = "/api/bank-process-"


class ApiError(Exception):
    """An error response: the status, Fortnox's code, a Swedish message in Fortnox's style, and the name of the invalid field."""

    def __init__(self, status: int, code: int, message: str, field: str | None = None) -> None:
        super().__init__(f"{status} {code}: {message}")
        self.status, self.code, self.message, self.field = status, code, message, field

    def to_body(self, path: str) -> tuple[str, dict[str, Any]]:
        """Return the media type and the body, in the format of the service that the path belongs to."""
        if path.startswith(_RECURRING):
            return _JSON, {"code": HTTPStatus(self.status).name, "message": self.message, "details": self.field or ""}
        if path.startswith(_BANKS):
            return _PROBLEM, self._problem(path)
        return _JSON, self._web_exception() if path.startswith("/api/") else self._information()

    def _information(self) -> dict[str, Any]:
        """Return the format of the services below /3. Its keys are capitalized in a response with status 404."""
        if self.status == 404:
            return {"ErrorInformation": {"Error": 1, "Message": self.message, "Code": self.code}}
        return {"ErrorInformation": {"error": 1, "message": self.message, "code": self.code}}

    def _problem(self, path: str) -> dict[str, Any]:
        """Return the format of the bank services (RFC 9457)."""
        title = HTTPStatus(self.status).phrase
        return {"type": "about:blank", "title": title, "status": self.status, "detail": self.message, "instance": path}

    def _web_exception(self) -> dict[str, Any]:
        word = _BY_STATUS.get(self.status) or _WORDS.get(self.code) or ("validation" if self.field else "badrequest")
        fields = {"fields": [{"field": self.field, "error": "validation.invalid"}]} if word == "validation" else {}
        return {"id": str(uuid.uuid4()), "error": word, "message": self.message, **fields}


def bad_request(code: int, message: str, field: str | None = None) -> ApiError:
    """Return an error with status 400: the request is invalid."""
    return ApiError(400, code, message, field)


def not_found(code: int, message: str) -> ApiError:
    """Return an error with status 404: the path names a resource that does not exist."""
    return ApiError(404, code, message)
