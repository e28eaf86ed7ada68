"""Versions of what Fortnox gives an ETag: a change names the version that it is made to (RFC 9110, section 13)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

from fortnox_client.sandbox.api import api_errors
from fortnox_client.sandbox.api.api_errors import ApiError
from fortnox_client.sandbox.api.company_data import CompanyData
from fortnox_client.sandbox.api.values import State


def stamp(data: CompanyData, state: State) -> None:
    """Make a state another version of itself, changed at this time."""
    state["_version"] = int(state.get("_version", 0)) + 1
    state["modified_at"] = format_now(data)
    state.setdefault("created_at", state["modified_at"])


def format_now(data: CompanyData) -> str:
    """Return the time as the newer services write it."""
    return datetime.fromtimestamp(data.clock.now(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def etag(state: State) -> str:
    """Return the ETag of a state."""
    return f'"{str(state["id"])[:8]}-{state["_version"]}"'


def headers(state: State) -> tuple[tuple[str, str], ...]:
    """Return the headers that name a state's version."""
    return ("ETag", etag(state)), ("Last-Modified", format_datetime(_modified(state), usegmt=True))


def check(sent: Mapping[str, str], state: State) -> None:
    """Raise Failure unless a request is about this version."""
    named = [each.strip() for each in sent.get("if-match", "").split(",")]
    if "*" not in named and etag(state) not in named:
        raise ApiError(412, api_errors.BAD_VALUE, "Objektet har ändrats sedan det lästes.", "If-Match")
    since = _parse_time(sent.get("if-unmodified-since", ""))
    if since is not None and _modified(state) > since:
        raise ApiError(412, api_errors.BAD_VALUE, "Objektet har ändrats sedan dess.", "If-Unmodified-Since")


def _modified(state: State) -> datetime:
    return datetime.fromisoformat(state["modified_at"])


def _parse_time(text: str) -> datetime | None:
    """Return the time of a header; None where it is no time, as RFC 9110 has it."""
    try:
        found = parsedate_to_datetime(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
