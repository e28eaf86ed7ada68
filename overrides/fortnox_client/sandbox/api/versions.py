"""Versions of resources with an ETag: an update names the version that it changes (RFC 9110, section 13)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

from fortnox_client.sandbox.api import api_errors
from fortnox_client.sandbox.api.api_errors import ApiError
from fortnox_client.sandbox.api.company_data import CompanyData
from fortnox_client.sandbox.api.values import State


def stamp(data: CompanyData, state: State) -> None:
    """Assign the next version to a resource, modified now."""
    state["_version"] = int(state.get("_version", 0)) + 1
    state["modified_at"] = format_now(data)
    state.setdefault("created_at", state["modified_at"])


def format_now(data: CompanyData) -> str:
    """Return the time in the format of the services below /api."""
    return datetime.fromtimestamp(data.clock.now(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def etag(state: State) -> str:
    """Return the ETag of a resource."""
    return f'"{str(state["id"])[:8]}-{state["_version"]}"'


def headers(state: State) -> tuple[tuple[str, str], ...]:
    """Return the headers with the version of a resource."""
    return ("ETag", etag(state)), ("Last-Modified", format_datetime(_modified(state), usegmt=True))


def check(sent: Mapping[str, str], state: State) -> None:
    """Raise ApiError with status 412 if a request names another version."""
    named = [each.strip() for each in sent.get("if-match", "").split(",")]
    if "*" not in named and etag(state) not in named:
        raise ApiError(412, api_errors.BAD_VALUE, "Objektet har ändrats sedan det lästes.", "If-Match")
    since = _parse_time(sent.get("if-unmodified-since", ""))
    if since is not None and _modified(state) > since:
        raise ApiError(412, api_errors.BAD_VALUE, "Objektet har ändrats sedan dess.", "If-Unmodified-Since")


def _modified(state: State) -> datetime:
    return datetime.fromisoformat(state["modified_at"])


def _parse_time(text: str) -> datetime | None:
    """Parse the time in a header; return None if it is invalid, as RFC 9110 requires."""
    try:
        found = parsedate_to_datetime(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
