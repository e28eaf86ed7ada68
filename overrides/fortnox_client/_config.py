"""Base URLs of Fortnox, and checks of the settings of clients."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

BASE_URL = "https://api.fortnox.se"
"""Base URL of the API. Source: https://www.fortnox.se/developer"""

AUTH_URL = "https://apps.fortnox.se"
"""Base URL of the consent page and the token endpoint. Source: https://www.fortnox.se/developer/authorization"""

_API_PREFIXES = ("/3", "/api", "/oauth-v1")
"""First segments of the paths of operations. A base URL that ends with one of them would repeat it."""


def check_base_url(url: str, name: str = "base_url") -> str:
    """Return a base URL without the slash at its end.

    Args:
        url: scheme, host, and optionally a port and a path.
        name: the parameter's name, for the error message.

    Raises:
        ValueError: no request could be sent to this URL.
    """
    parsed = _parse(url)
    if parsed is None:
        raise ValueError(f"{name} must be a URL such as {BASE_URL}, got {url!r}")
    if parsed.scheme not in ("https", "http") or not parsed.hostname:
        raise ValueError(f"{name} must begin with https:// or http:// and contain a host, such as {BASE_URL}, got {url!r}")
    if parsed.username or parsed.password or parsed.query or parsed.fragment:
        # The message does not show the URL: it may contain a password.
        raise ValueError(f"{name} must not contain a user, a query or a fragment; pass a URL such as {BASE_URL}")
    path = parsed.path.rstrip("/")
    if path.endswith(_API_PREFIXES):
        raise ValueError(f"{name} must end before {path}, because the paths of the operations begin with it, got {url!r}")
    return url.rstrip("/")


def _parse(url: object) -> SplitResult | None:
    """Parse a URL. None for a value that is not a URL: another type, control characters, an invalid port or IPv6 address."""
    if not isinstance(url, str) or not url.isprintable() or url[:1] == " ":  # urlsplit removes some of these silently
        return None
    try:
        parsed = urlsplit(url)
        _ = parsed.port  # raises for an invalid port
    except ValueError:
        return None
    return parsed


def check_number(name: str, value: object, kind: type | tuple[type, ...], expected: str) -> None:
    """Raise TypeError for a value of another type. True is not a number."""
    if isinstance(value, bool) or not isinstance(value, kind):
        raise TypeError(f"{name} must be {expected}, got {value!r}")


def check_callable(name: str, value: object) -> None:
    """Raise TypeError for a value that is neither None nor a function."""
    if value is not None and not callable(value):
        raise TypeError(f"{name} must be a function or None, got {type(value).__name__}")


def check_instance(name: str, value: object, kind: type) -> None:
    """Raise TypeError for a value that is neither None nor of a type."""
    if value is not None and not isinstance(value, kind):
        raise TypeError(f"{name} must be a {kind.__name__} or None, got {type(value).__name__}")
